# Whose computer is it, and was the own address misused?

own-server-before = 举报之前有一个问题。
own-server-question = 这是您自己的邮箱服务商或工作单位的计算机吗？
own-server-yes = 是，是我们的
own-server-no = 不是
own-server-dont-know = 我不知道
own-server-text = 如果它属于您这一方，发件人就是它后面的那一方。如果您不知道，请继续：举报信里的邮件头两者都显示。
own-server-said-yes = 您说 { $name } 属于您这一方，所以发件人是它后面的那一方。
own-server-said-no = 您说 { $name } 不属于您这一方，所以要举报的就是那台计算机。
own-server-said-open = 您不知道 { $name } 是否属于您这一方，没有关系：举报信里的邮件头既显示那台计算机，也显示它后面的那一台。
own-server-change = 更改这个回答
own-servers-title = 您说过属于您这一方的计算机
own-servers-text = 这些名称保存在您的硬盘上，这样就不会再问您。邮件的其他内容没有一起保存。
own-server-forget = 忘掉 { $name }

from-not-yours-title = 是别人在那里写了您的地址
from-not-yours = 这不是从您的邮箱发出的：{ $by } 是从陌生人的计算机收到它的。任何人都能在那里写上您的地址。从邮件头看不出是否有人知道您的密码；如果邮件里写出了您还在用的密码，请更改它。
from-your-login-title = 它是从您自己的邮箱发出的
from-your-login = 它是用您自己邮箱的密码发出的。是您或您的某台设备发的吗？如果不是，请立即更改密码。
from-really = 它确实是从 { $domain } 发出的。但这并不等于它就诚实可信。
from-unchecked = 这些邮件头里没有什么表明有人核对过是谁发的。
