# Whose computer is it, and was the own address misused?

own-server-before = One question before the report.
own-server-question = Is this a computer of your own mail provider or employer?
own-server-yes = Yes, that is ours
own-server-no = No
own-server-dont-know = I don’t know
own-server-text = If it is yours, the sender is the one behind it. If you do not know, go on: the headers in the report show both.
own-server-said-yes = You said that { $name } is yours, so the sender is the one behind it.
own-server-said-no = You said that { $name } is not yours, so that computer is the one to report.
own-server-said-open = You do not know whether { $name } is yours, and that is all right: the headers in the report show that computer and the one behind it.
own-server-change = Change this answer
own-servers-title = Computers that you said are yours
own-servers-text = These names are kept on your disk, so that you are not asked again. Nothing else of the messages is kept with them.
own-server-forget = Forget { $name }

from-not-yours-title = Somebody else wrote your address there
from-not-yours = This was not sent from your mailbox: { $by } got it from a stranger’s computer. Anyone can write your address there. Headers cannot tell whether somebody knows your password; if the message names one that you still use, change it.
from-your-login-title = It was sent from your own mailbox
from-your-login = It was sent with the password of your own mailbox. Did you, or one of your devices, send it? If not, change the password now.
from-really = It was really sent from { $domain }. That does not make it honest.
from-unchecked = Nothing in these headers tells that anybody checked who sent it.
