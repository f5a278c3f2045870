# The ways to the mail program.

done-draft-file = 已请电脑打开草稿。
done-outlook = 已请 Outlook 打开草稿。
done-thunderbird = 已请 Thunderbird 新建一封写好举报信的邮件。
done-claws = 已请 Claws Mail 新建一封写好举报信的邮件。
done-kmail = 已请 KMail 新建一封写好举报信的邮件。
done-evolution = 已请 Evolution 新建一封写好举报信的邮件。
done-link = 已请电脑新建一封填好地址和主题的邮件。举报信已复制：请粘贴到正文里。
after-claws = Claws Mail 会断开长行，也可能把别的行接在一起。按“发送”之前，请先关闭新邮件，依次打开 Configuration、Preferences、Compose、Wrapping，取消勾选 Auto-wrapping，再重新打开举报信。
after-evolution = Evolution 发送时会断开长行。请点击正文，按 Ctrl+A，然后在显示 Normal 的列表中选择 Preformatted。
after-kmail = KMail 发送时会断开长行。请在新邮件中打开“选项”，取消勾选“自动换行”。
after-copied-web = 还没有发送任何内容。请在您的邮箱里新建一封空白邮件，把三样内容粘贴到图中所示的位置。不要转发或回复那封不想要的邮件。
try-next-way = 试试别的方法
show-failed-title = 文件夹没有打开
show-failed = 显示文件夹的程序没有启动。没有丢失任何内容。
same-desk = 向同一家公司举报另一封邮件
picture-text = 大的空白框
picture-new-message = 新邮件
picture-compose-alt = 一封新邮件。1 把举报信粘贴到大的空白框：它以“{ $begins }”开头。2 把 { $address } 粘贴到“收件人”，3 把“{ $subject }”粘贴到“主题”。
