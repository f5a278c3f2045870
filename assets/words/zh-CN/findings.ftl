# What was found in a paste: headlines and sentences of the check page.
verdict-full-title = 对，这是完整的邮件头
verdict-full = 什么都不缺。您可以继续。
verdict-repaired-title = 经过小小的修复，这是完整的邮件头
verdict-repaired = 复制时行的样子变了。现在已经改回来，别的都没有动。
verdict-partial-title = 邮件头缺了一部分
verdict-partial = 您可以用这一部分继续，但有了完整的邮件头，公司能做得更多。
verdict-incomplete-title = 这不是完整的邮件头
verdict-incomplete = 这里没有说明邮件经过了哪些计算机的那些行。没有它们，任何公司都找不到发件人。
verdict-not-headers-title = 这是别的内容
verdict-not-headers = 里面没有邮件头。没有邮件头，任何公司都找不到发件人。

# No report can be made from these.
finding-empty-title = 这里没有文字
finding-empty = 没有粘贴任何内容，或者只有图片或空行。邮件头是文字，所以邮件头的图片不能用。
finding-visible-block-only-title = 这不是完整的邮件头
finding-visible-block-only = 您复制的是邮件中人人都能看到的部分：发件人、发送时间、收件人、主题。完整的邮件头有更多行，而且是隐藏的。只有它们能说明邮件是怎么到您这里的。
finding-forwarded-inline-title = 这是一封转发的邮件
finding-forwarded-inline = 您复制的是转发过或回复过的邮件。转发会丢掉邮件头，所以邮件头必须取自最初到您这里的那封邮件。
finding-own-message-title = 这是您自己的邮件
finding-own-message = 它是从您自己的邮箱发出或转发的，所以邮件头指向您，而不是发件人。邮件头必须取自最初到您这里的那封邮件。
finding-body-only-title = 这是邮件的正文
finding-body-only = 您复制的是邮件里写的话。邮件头是属于邮件的隐藏行，这里面没有。
finding-mime-part-only-title = 这只是邮件内部的一小块
finding-mime-part-only = 您复制的是描述邮件某一部分（例如图片或正文）的行。邮件头在它们上面，在最顶端。
finding-no-received-title = 缺少最重要的行
finding-no-received = 这些行属于一封邮件，但没有一行说明它经过了哪些计算机。可能没有全部选中，也可能这是您自己写的邮件。
finding-analyser-output-title = 这是网页上的一张表
finding-analyser-output = 某个网页读了邮件头，做成了一张表。举报需要邮件头本身，而不是网页对它的说明。
finding-bounce-title = 这是邮件未能投递的通知
finding-bounce = 这是计算机写的，用来告知某封邮件未能投递。如果不想要的邮件在它里面，请选择那一封。
finding-not-email-title = 这不是电子邮件里的内容
finding-not-email = 它看起来像日历条目、程序代码或网页上的内容。里面没有邮件。
finding-internal-only-title = 这封邮件没有离开过您的单位
finding-internal-only = 它只经过您自己公司、学校或机关的计算机，所以外面没有人能处理。您自己单位的 IT 部门可以。
finding-brackets-lost-title = 邮件头的一些部分不见了
finding-brackets-lost = 符号 < 和 > 之间的内容全没了，地址和邮件的编号也跟着没了。把邮件头当成网页显示时会这样。
finding-encrypted-or-binary-title = 这不能作为文字读取
finding-encrypted-or-binary = 这是文件的内部内容或加密的内容，不是文字。请回到邮件，把它的邮件头作为文字复制。
finding-picture-title = 这是图片
finding-picture = 邮件头的图片不能用：举报需要文字。请回到邮件，把邮件头作为文字复制。
finding-document-title = 这是文档
finding-document = 这是 PDF，或来自 Word 之类的程序，而举报需要文字形式的邮件头。如果邮件头在里面，请在相应的程序里打开它，选中邮件头并复制。最好还是从邮件本身复制。
finding-packed-title = 这是压缩文件
finding-packed = 里面没有找到能读取的邮件。请先解压，然后打开解压出来的邮件。

# The same in other words, where a web address alone was pasted.
web-address-title = 这只是网页的地址
web-address = 您复制的是浏览器顶部的地址栏，不是邮件头。请回到那个网页，点击邮件头的文字，按 Ctrl+A，再按 Ctrl+C。

# Damage that was undone.
finding-indent-lost-title = 已把行重新接好
finding-indent-lost = 长的邮件头行被断开了，标记断开处的空格也丢了。现在空格已补回。
finding-rewrapped-title = 已把断开的行接好
finding-rewrapped = 某个程序按固定宽度把行断开了。现在又完整了。
finding-all-indented-title = 已去掉左边的空白
finding-all-indented = 每一行都向右移了。现在已移回。
finding-quoted-title = 已去掉引用符号
finding-quoted = 各行开头有 > 之类的符号、数字或圆点。现在已去掉。
finding-double-spaced-title = 已去掉空行
finding-double-spaced = 每一行后面都有一个空行。现在已去掉。
finding-blank-inside-title = 已去掉一个空行
finding-blank-inside = 邮件头中间有一个空行。现在已去掉。
finding-leading-junk-title = 已略去邮件头上面的文字
finding-leading-junk = 您也复制了网页上邮件头上面的一些文字。这些文字已略去。
finding-table-copy-title = 已把表格变回行
finding-table-copy = 名称和值分在两列里。现在又在同一行了。
finding-newlines-lost-title = 已把一个长行分开
finding-newlines-lost = 所有邮件头都在一行里。现在各占一行。
finding-glued-title = 已把连在一起的行分开
finding-glued = 两个邮件头行连成了一行。现在各占一行。
finding-html-source-title = 已把网页代码变成文字
finding-html-source = 您复制的是网页的代码。现在已变回网页显示的文字。
finding-encoded-title = 已把程序的代码变回文字
finding-encoded = 某个程序用自己的代码写了邮件头。现在又是普通文字了。
finding-stray-lines-title = 已略去不是邮件头的行
finding-stray-lines = 邮件头行之间或紧接着的下面有页码、签名或按钮上的字之类的行。这些行已略去。
finding-names-put-back-title = 已恢复字段的名称
finding-names-put-back = From、Subject 等一些字段的名称是另一种语言，正如邮件程序所显示的那样。现在恢复为邮件所用的名称。
finding-name-spacing-title = 已改正奇怪的空格
finding-name-spacing = 邮件头行里有奇怪的空格、冒号、横线或括号。现在正常了。

# A report can be made, with this said.
finding-cut-at-top-title = 缺少邮件头的开头
finding-cut-at-top = 您复制的内容从中间开始。最前面的行是您自己的邮箱服务商写的，也是最重要的。
finding-cut-at-bottom-title = 缺少邮件头的结尾
finding-cut-at-bottom = 您复制的内容结束得太早。每封邮件都有的行，例如 From 或 Date，缺失或断开了。
finding-gap-inside-title = 邮件头中间有损坏
finding-gap-inside = 中间有些行缺失或连在了一起，所以其中一部分内容不可信。
finding-several-messages-title = 这里有不止一封邮件
finding-several-messages = 一次举报针对一封邮件。请选择您要举报的那一封。
finding-edited-title = 有些地方被人工改动过
finding-edited = 有人或某个网页改动过这些邮件头，所以公司看到的不是原来的样子；举报信里会说明这一点。请改为粘贴未改动的邮件头，并在举报信页面勾选“在邮件头中隐藏我自己的地址”：这样只有您的地址会被隐藏。
finding-translated-names-title = 邮件头被翻译过
finding-translated-names = 您的浏览器似乎翻译了这个网页。请关闭翻译，再复制一次。
finding-few-fields-title = 这些邮件头很短
finding-few-fields = 大多数邮件的邮件头行比这多。请检查是否全部选中了。
finding-long-lines-title = 有些行很长
finding-long-lines = 有一行超过 998 个字符。已原样保留。
finding-old-title = 这封邮件不是新的
finding-old = 公司最容易处理最近两天的邮件。举报较旧的邮件可能太迟了。
finding-clock-odd-title = 时间是倒着走的
finding-clock-odd = 途中某台计算机的时钟不准，或者有人编造了其中一些行。
finding-alias-service-title = 它经过了转发服务
finding-alias-service = 某个转发服务把这封邮件转交给了您。发件人一方在邮件头的更下面。
finding-mailing-list-title = 它经过了邮件列表
finding-mailing-list = 某个邮件列表把这封邮件发给了所有成员。它是怎么到列表的，写在邮件头的更下面。
finding-attached-message-title = 这封邮件里还有一封邮件
finding-attached-message = 附件中有另一封邮件。如果那才是不想要的邮件，请选择它。

# Worth knowing.
finding-headers-only-title = 只有邮件头，没有正文
finding-headers-only = 这里没有邮件的正文。没有关系：有邮件头就够了。
finding-byte-order-mark-title = 已略去一个看不见的符号
finding-byte-order-mark = 文件开头有一个看不见的符号，有些程序会写上它。它不属于邮件头。
finding-mbox-from-line-title = 已略去邮箱文件的一行
finding-mbox-from-line = 第一行是邮箱文件里用来分隔邮件的。它不属于邮件头。
finding-microsoft-banner-title = 已略去标题行
finding-microsoft-banner = Outlook 或 Exchange 在邮件头上面写了一个标题。它不属于邮件头。
finding-leading-blank-lines-title = 已略去空行
finding-leading-blank-lines = 邮件头上面有空行。

# Files that hold no message that can be used.
finding-msg-without-headers-title = Outlook 没有在这个文件里保留邮件头
finding-msg-without-headers = 这个 Outlook 文件里有邮件，但没有邮件头。对于您自己写的邮件，或来自您单位内部的邮件，Outlook 不保留邮件头。请打开最初到您这里的那封邮件，从那里复制邮件头。
finding-msg-without-headers-draft = 这个 Outlook 文件是草稿。它从未发送过，所以没有邮件头。请改为保存最初到您这里的那封邮件。
finding-msg-without-headers-sent = 这个 Outlook 文件是您自己发送的邮件，Outlook 不为这种邮件保留邮件头。请改为保存最初到您这里的那封邮件。
finding-msg-without-headers-internal = 这封邮件来自您的单位内部。Outlook 不为这种邮件保留邮件头，外面也没有人能处理。您自己单位的 IT 部门可以。
finding-msg-without-headers-other-item = 这个 Outlook 文件不是邮件，而是约会、联系人或便笺之类的内容。请改为保存那封不想要的邮件。
finding-template-title = 这是模板
finding-template = Outlook 模板是写新邮件用的样板，从来没有人发送过它。请保存那封不想要的邮件本身，再打开那个文件。
finding-too-large-title = 这个文件太大
finding-too-large = 它超过 64 MB，对一封邮件来说太大了。请只保存那一封邮件，再打开那个文件。
finding-not-readable-title = 无法读取这个文件
finding-not-readable = 这个文件已损坏或不完整。请重新保存邮件，再打开新的文件。
finding-not-readable-other-program = 这个文件属于别的程序，例如旧版的 Word 或 Excel。请从邮件程序中保存不想要的邮件，再打开那个文件。
