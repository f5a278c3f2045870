# What may become known of the person's address in a report.
tell-sender = 公司可以把我的地址告诉发件人，以便对方把我从名单中删除
hide-several = 有几个地址时，用英文逗号隔开。
hide-never-there = 这些邮件头里没有 { $address }，所以没有可隐藏的。请照邮件头里的写法输入。
hide-too-many = 地址太多了。
remains-title = 还有哪些内容可能显示您是谁
remains-own-from = 您的邮件程序会把您的姓名和地址显示为举报信的发件人。请用另一个地址发送，否则隐藏就白费了。
remains-local-part = 您地址中 @ 前面的部分仍出现在：{ $fields }
remains-name = 您姓名的一部分仍出现在：{ $fields }
remains-domain = 您地址中 @ 后面的部分 { $domain } 仍出现在：{ $fields }
remains-codes = 只有发件人看得懂、可能代表您的代码出现在：{ $fields }
remains-others = 收到这封邮件的其他人出现在：{ $fields }
form-content = 邮件正文
copy-content = 复制邮件正文
form-link = 邮件中的链接
copy-link = 复制链接
form-category = 违规行为的种类
copy-category = 复制违规行为的种类

# The link to the bad page, on the report page.
link-title = 哪个链接通向有害网页？
link-text = 如果您知道，请勾选一个。链接的写法让人不会误点打开。不要为了弄清楚而打开任何一个。
link-tick = { $link }
link-more = 还有 { $count } 个链接…
link-query = 也显示链接中 ? 后面的内容
link-query-text = 里面可能有代表您的代码。有些公司只有靠它才能找到网页。
