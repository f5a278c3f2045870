# A day as people write it.
day-in-words = { $year }年{ $month }{ $day }日
number-groups = ,

# Why a company gets the report.
desk-reason-listed = 是您从列表中选的。
desk-reason-sent = 您自己的邮箱服务商写下的邮件头行证明，这封邮件经过了 { $desk }。
desk-reason-sent-likely = 这封邮件很可能经过了 { $desk }：它是从 { $desk } 自己的网络投递的。
desk-reason-carried = 您自己的邮箱服务商写下的邮件头行证明，这封邮件是 { $desk } 投递的。
desk-reason-submitted = 根据您自己的邮箱服务商写下的邮件头行，这封邮件是从 { $desk } 的一个邮箱发出的。
desk-reason-passed-on = 您的邮箱服务商是从 { $desk } 收到这封邮件的。{ $desk } 转交了邮件，能看到它从哪里来。
desk-reason-behind = 投递邮件的计算机说，它是从 { $desk } 收到邮件的。除此之外没有谁这么说。
desk-reason-in-network = 在{ $day }，投递邮件的计算机（编号 { $ip }）属于 { $desk } 的网络。网络的所有者可能会变。
desk-reason-rented-network = 在{ $day }，投递邮件的计算机（编号 { $ip }）属于 { $desk } 的网络。网络的所有者可能会变。{ $desk } 可能只是出租这台计算机，并可能把您的举报信给租用者看。
desk-reason-through-network = 这封邮件是经过 { $desk } 的网络、从编号 { $ip } 投递的（截至{ $day }）。网络的所有者可能会变。
desk-reason-named-network = 您的邮箱服务商查过投递邮件的计算机的名称：{ $host }。这是 { $desk } 的名称之一。
desk-reason-checked-network = 您的邮箱服务商核对过，邮件来自 { $domain }。这是 { $desk } 的名称之一。
desk-reason-looked-up = 一个公开登记库说，投递邮件的计算机（编号 { $ip }）属于 { $desk } 的网络。

# Who the company is, in half a sentence after its name.
desk-is-service = 替商店和其他公司发送邮件的公司
desk-is-carrier = 替其他公司投递邮件的公司
desk-is-forwarder = 为用户转交邮件的公司
desk-is-mailbox = 为个人和公司提供邮箱的公司
desk-is-network = 运营互联网一部分网络的公司
desk-is-csa-eco = 认证邮件发送方的机构

# Under About: where the table of networks is from.
about-networks = 编号属于谁的网络，依据 IPFire Project（location.ipfire.org）的 IPFire Location 数据库（{ $day }），许可证为 CC BY-SA 4.0。数据有改动：精简为 { $systems } 个网络。

# What a desk that takes reports only on its web page asks for.
desk-wants-mailerlite = 填写它的网页表单，附上邮件头。
desk-wants-kit-convertkit = 填写它的网页表单，附上邮件。
desk-wants-aweber = 使用它的网页，附上邮件头。
desk-wants-gmail = 填写它的网页表单：发件人的完整 Gmail 地址、邮件头、主题和邮件正文。
desk-wants-google-workspace = 填写 Gmail 的网页表单：发件人的地址、邮件头、主题和正文。Google 还提到其客户域名下的 abuse@ 地址，但那个客户自己可能会看到。
desk-wants-gmx-webde = 使用它的网页，并以文件形式提供保存的邮件。
desk-wants-godaddy = 填写它的网页表单，附上文本形式的邮件头和邮件正文。
desk-wants-cloudflare = 填写它的网页表单，附上链接：它承载的网站远多于邮件。
