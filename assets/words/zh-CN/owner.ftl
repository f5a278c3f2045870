# Where it is not known who can act, and finding out whose computer delivered the message.

missing-title = 还缺一样：地址
missing-text = 举报信可以做好。但是没有什么能证明是哪家公司替其客户发送了这封邮件，所以本程序不知道举报信该发到哪里。
missing-find = 查找计算机的所有者
missing-find-text = 您的邮箱服务商记下了投递邮件的计算机的编号：{ $ip }。公开登记库知道它是谁的。大约需要两分钟。
missing-find-inside = 里面那封邮件写着一台计算机的编号：{ $ip }。据它所说，是这台计算机把邮件投递到了您的另一个邮箱。只有您自己转发了这封邮件时才继续，因为它也可能是别人编造的。公开登记库知道所有者是谁。
missing-not-recorded = 您的邮箱服务商没有记下任何外部计算机的编号，所以查不到所有者。
missing-program = 改为在我的邮件程序里举报
missing-program-text = 您自己的邮箱服务商会从中学习，也许能挡住下一封。
missing-program-any = 请在您的邮件程序里查找名为“垃圾邮件”或“举报钓鱼邮件”的按钮或菜单项，对这封邮件点击它。如果以后可能还需要这封邮件，请先留一份副本。
missing-stop = 到此为止，保留邮件
missing-stop-text = 不会丢失任何内容。邮件头可以保存到文件里，您随时可以带着它回来。
missing-keep = 把邮件头保存到文件
missing-by-hand = 我知道一个举报地址…
missing-find-button = 查找所有者…

owner-title = 是谁的计算机？
owner-text = 您的邮箱服务商只记下了一个编号：{ $ip }。公开登记库知道它的所有者。本程序从不上网：由您去查看，程序读取您复制回来的内容。
owner-step-open = 打开登记库中这个编号的网页
owner-step-open-text = 您的浏览器会打开。您不用在那里输入任何内容。
owner-open-page = 打开网页
owner-copy-page = 复制网页地址
owner-page-opened = 已请浏览器打开网页。现在请到那里去。
owner-page-failed = 您的浏览器没有打开。请复制网页的地址，点击浏览器的地址栏，按 Ctrl+V：{ $url }
owner-page-copied = ✓ 已复制。点击浏览器的地址栏，按 Ctrl+V。
owner-step-copy = 在那里按 Ctrl+A，再按 Ctrl+C
owner-step-copy-text = 要整个网页，不要只是一部分。请等网页全部加载完。
owner-step-paste = 回来粘贴
owner-step-paste-text = 按 Ctrl+V，或点击按钮。
owner-box-hint = 把那个网页显示的内容全部粘贴到这里
owner-box-name = 登记库网页显示的内容
owner-next-page = 网页打不开？换一个试试
owner-why-paste = 请先粘贴网页显示的内容
owner-why-nobody = 还没有从中得到地址
owner-use = 使用这个地址

owner-found-title = { $holder }
owner-found-unnamed = { $range } 的所有者
owner-found = 运营网络 { $range }，这个编号就在其中。它的举报地址是 { $address }。
owner-found-technical = 运营网络 { $range }，这个编号就在其中。那里没有给出举报地址。下面这个地址属于管理网络的人：{ $address }
owner-passed-used = 其中较小的一段 { $range } 登记在 { $holder } 名下。它的地址 { $address } 属于这封邮件自己使用的一个名称，可能就是发件人，所以略去。
owner-passed-free = 其中较小的一段 { $range } 登记在 { $holder } 名下。它的地址 { $address } 是任何人都能申请的邮箱，所以略去。
owner-passed-register = 对于 { $range }（{ $holder }），只给出了 { $address }。那是管理登记库的 { $register }，并不运营这些计算机，所以略去。
owner-passed-nobody = 其中较小的一段 { $range } 登记在 { $holder } 名下。那里没有给出地址。
owner-larger = 再大一级的网络属于 { $holder }：{ $address }。如果较小的那段可能就是发件人自己的，请写到那里。
owner-use-larger = 使用较大网络的地址
owner-unknown-holder = 没有写明名称的所有者

owner-nothing-title = 这里面没有找到地址
owner-nothing-not-an-answer = 这看起来不是登记库的网页。请打开网页，等它显示结果，在那里按 Ctrl+A 和 Ctrl+C，再粘贴一次。
owner-nothing-too-often = 登记库暂时不再回答您的查询。请换一个网页，或者明天再来。
owner-nothing-unknown = 登记库说它不知道这个编号。请换一个网页。
owner-nothing-other = 这里说的是别的编号（{ $range }）。应当是关于 { $ip } 的。请打开这个编号的网页，粘贴它显示的内容。
owner-nothing-no-network = 缺少网页的开头。请在那里按 Ctrl+A，把全部内容都复制下来。
owner-nothing-cut = 缺少结果的末尾。请在那里按 Ctrl+A，把全部内容都复制下来。
owner-nothing-elsewhere = 这个登记库说，另一个登记库知道得更多：{ $register }。请换一个网页。
owner-nothing-elsewhere-unnamed = 这个登记库说，另一个登记库知道得更多。请换一个网页。
owner-nothing-nobody = 网页上没有写明谁能处理：
owner-nothing-used = { $range } 登记在 { $holder } 名下。它的地址 { $address } 属于这封邮件自己使用的一个名称，可能就是发件人：不要写到那里。
owner-nothing-free = { $range } 登记在 { $holder } 名下。它的地址 { $address } 是任何人都能申请的邮箱。
owner-nothing-nobody-there = { $range } 登记在 { $holder } 名下。那里没有给出地址。

police-title = 请先报警
police-text = 威胁是警察管的事。警察可以向公司查问是谁；公司不会告诉其他任何人。
police-1 = 报警
police-1-text = 如果您现在有危险，请拨打报警电话。否则请找当地派出所，或使用警方的网上报案页面。
police-2 = 保留邮件
police-2-text = 它是证据。不要删除，也不要回复。
police-3 = 如果您仍然愿意，再在这里举报
police-3-text = 有些公司会把举报信转给其客户，而那个客户可能就是威胁您的人。如果拿不准，请问警察。
police-read = 我已读过

shown-title = { $desk } 可能会把您的举报信给其客户看
shown-text = 那个客户可能就是发件人。所以在下面的邮件头中，您的地址已隐藏。
shown-not-hidden = 那个客户可能就是发件人。按您的选择，您的地址保留在下面的邮件头中。
shown-truth = 这只隐藏所粘贴的邮件头里的地址。您的邮件程序仍会发出您的地址，邮件头里的代码也仍可能显示您是谁。
shown-show = 仍然显示我的地址
shown-hide = 隐藏我的地址
add-own-words = 加上自己的话…
own-words-shown = 您在这里写的内容可能会给发件人看到。
after-name-hidden = 您可以用自己的任何一个地址发送
after-name-hidden-text = 公司会看到您发信用的地址，也可能把它转给别人。不必用收到那封邮件的地址。

risky-title = 这可能是发件人自己的地址
risky-text = { $address } 属于 { $name }，这是邮件自己使用的名称，本程序不认识它。发送邮件的人可能会在那里看到您的举报信，以及其中有关您的一切内容。
risky-clear = 去掉这个地址
risky-keep = 我知道这是谁：使用它
risky-why = 请先回答关于地址的问题

# Whose network it was, where that company takes no reports.
network-known = 在{ $day }，投递邮件的计算机（编号 { $ip }）属于 { $operator } 的网络。网络的所有者可能会变。
network-through = 这封邮件是经过 { $operator } 的网络、从编号 { $ip } 投递的（截至{ $day }）。网络的所有者可能会变。
