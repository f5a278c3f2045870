# The dialog where the program itself is at fault, and the note it leaves.

fault-title = Abuse Report Helper 必须关闭
fault-text = 程序内部出了问题。这不是您的错，也没有发送任何内容。
fault-again = 请重新启动程序。不想要的邮件仍在您的邮件程序里；您保存过的举报信仍在您保存的地方。
fault-tell = 如果再次发生，请把以下内容告诉程序的制作者：版本 { $version }，{ $system }，{ $place }
fault-note = 同样的内容写在这个文件里，没有别的，您可以查看并发送：{ $path }
fault-kept = Abuse Report Helper 因程序自身的错误而停止运行。
fault-kept-all = 程序只记下了这些内容，没有发送给任何人。您可以把这个文件发给程序的制作者，让他们修正错误，也可以删除它。
