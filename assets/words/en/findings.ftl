# The verdicts: headlines of the check page.
verdict-full-title = Yes, these are the full headers
verdict-full = Nothing is missing. You can go on.
verdict-repaired-title = These are the full headers, after a small repair
verdict-repaired = Copying had changed how the lines look. That is put right again, and nothing else was touched.
verdict-partial-title = A part of the headers is missing
verdict-partial = You can go on with this part, but the abuse desk can do more with the full headers.
verdict-incomplete-title = These are not the full headers
verdict-incomplete = The lines that tell who carried the message are not here, so no desk could act on it.
verdict-not-headers-title = This is something else
verdict-not-headers = There are no headers in it, so no desk could act on it.

# No report can be made from these.
finding-empty-title = There is no text here
finding-empty = Nothing was pasted, or only a picture or empty lines. The headers are text, so a picture of them cannot be used.
finding-visible-block-only-title = These are not the full headers
finding-visible-block-only = You copied the part of the message that everyone sees: From, Sent, To, Subject. The headers are a longer, hidden record, and only they tell who carried the message.
finding-forwarded-inline-title = This is a forwarded message
finding-forwarded-inline = You copied a message that was forwarded or answered. Forwarding throws the headers away, so they must come from the message as it reached you.
finding-body-only-title = This is the text of the message
finding-body-only = You copied what the message says. The headers are a hidden record beside it, and they are not in here.
finding-mime-part-only-title = This is only a piece from inside the message
finding-mime-part-only = You copied the lines that describe one part of the message, such as a picture or its text. The headers stand above them, at the very top.
finding-no-received-title = The record of the way is missing
finding-no-received = These lines belong to a message, but none of them tells which computers carried it. Perhaps not everything was selected, or it is a message that you wrote yourself.

# A report can be made, with this said.
finding-cut-at-top-title = The top of the headers is missing
finding-cut-at-top = What you copied begins in the middle. The first lines are the ones your own mail service wrote, and they count most.
finding-cut-at-bottom-title = The end of the headers is missing
finding-cut-at-bottom = What you copied stops too early. Lines that every message has, such as From or Date, are missing or broken off.
finding-gap-inside-title = The headers are broken in the middle
finding-gap-inside = Some lines in the middle are missing or have run into each other, so parts of the record cannot be trusted.
finding-several-messages-title = There is more than one message here
finding-several-messages = A report is about one message. Choose the one you want to report.

# Worth knowing.
finding-headers-only-title = Headers without the text
finding-headers-only = The text of the message is not here. That is fine: the headers are enough.
finding-byte-order-mark-title = An invisible mark was skipped
finding-byte-order-mark = The file begins with an invisible mark that some programs write. It is no part of the headers.
finding-mbox-from-line-title = A line of the mailbox file was skipped
finding-mbox-from-line = The first line separates messages in a mailbox file. It is no part of the headers.
finding-microsoft-banner-title = A title line was skipped
finding-microsoft-banner = Outlook or Exchange wrote a title above the headers. It is no part of them.
finding-leading-blank-lines-title = Empty lines were skipped
finding-leading-blank-lines = There were empty lines above the headers.
