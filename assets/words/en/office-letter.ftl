# Letters and descriptions for others than the abuse desk, in the language of whom they are for. They stand in the person's name: each is literally true.

office-hello = Hello,
office-got-advertising = I received an e-mail with advertising that I did not ask for.
office-got-phishing = I received an e-mail that I believe to be phishing.
office-got-threats = I received an e-mail that I consider threatening.
office-got-other = I received an e-mail that I do not want.
office-pretends = It pretends to come from { $name }.
office-box-reply-to = Its field Reply-To makes answers go to this mailbox:
office-box-link = A link in it opens a new mail to this mailbox:
office-box-text = Its text names this mailbox:
office-link = This link in it leads here (written so that nobody opens it by accident):
office-links = These links in it lead here (written so that nobody opens them by accident):
office-link-hidden = (hidden by a mail filter)
office-host = The host belongs to { $name }.
office-follows = My report about the e-mail, with its headers, follows.
office-attached-message = The message is attached as it was saved.
office-attached-headers = The internet headers of the message, as I have them, are attached.
office-before = I reported messages from this sender before, on { $days }.
office-before-many = I have reported messages from this sender since { $since }, the last times on { $days }.
office-subject-box = Report about the mailbox { $address }
office-subject-link = Report about a link to { $host }
office-subject-advertising = Report of an unsolicited e-mail
office-subject-phishing = Report of a phishing e-mail
office-subject-threats = Report of a threatening e-mail
office-subject-other = Report of an unwanted e-mail
