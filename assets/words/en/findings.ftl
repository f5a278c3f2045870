# What was found in a paste: headlines and sentences of the check page.
verdict-full-title = Yes, these are the full headers
verdict-full = Nothing is missing. You can go on.
verdict-repaired-title = These are the full headers, after a small repair
verdict-repaired = Copying had changed how the lines look. That is put right again, and nothing else was touched.
verdict-partial-title = A part of the headers is missing
verdict-partial = You can go on with this part, but a company can do more with the full headers.
verdict-incomplete-title = These are not the full headers
verdict-incomplete = The lines that tell which computers the message came through are not here. Without them no company can find the sender.
verdict-not-headers-title = This is something else
verdict-not-headers = There are no headers in it. Without them no company can find the sender.

# No report can be made from these.
finding-empty-title = There is no text here
finding-empty = Nothing was pasted, or only a picture or empty lines. The headers are text, so a picture of them cannot be used.
finding-visible-block-only-title = These are not the full headers
finding-visible-block-only = You copied the part of the message that everyone sees: From, Sent, To, Subject. The full headers are many more lines, and they are hidden. Only they tell how the message came to you.
finding-forwarded-inline-title = This is a forwarded message
finding-forwarded-inline = You copied a message that was forwarded or answered. Forwarding throws the headers away, so they must come from the message as it first came to you.
finding-own-message-title = This is a message of your own
finding-own-message = It was sent or forwarded from your own mailbox, so its headers lead to you and not to the sender. They must come from the message as it first came to you.
finding-body-only-title = This is the text of the message
finding-body-only = You copied what the message says. The headers are hidden lines that belong to it, and they are not in here.
finding-mime-part-only-title = This is only a piece from inside the message
finding-mime-part-only = You copied the lines that describe one part of the message, such as a picture or its text. The headers stand above them, at the very top.
finding-no-received-title = The most important lines are missing
finding-no-received = These lines belong to a message, but none of them tells which computers it came through. Perhaps not everything was selected, or it is a message that you wrote yourself.
finding-analyser-output-title = This is a table from a web page
finding-analyser-output = A web page read the headers and made a table of them. A report needs the headers themselves, not what a page says about them.
finding-bounce-title = This is a notice about undelivered mail
finding-bounce = A computer wrote this to say that a message could not be delivered. If the unwanted message is inside it, choose that one.
finding-not-email-title = This is not from an e-mail
finding-not-email = It looks like a calendar entry, program code or something from a web page. There is no message in it.
finding-internal-only-title = This message never left your organisation
finding-internal-only = Only computers of your own company, school or office delivered it, so nobody outside can act on it. Your own IT department can.
finding-brackets-lost-title = Parts of the headers have vanished
finding-brackets-lost = Everything that stood between the signs < and > is gone, and with it the addresses and the number of the message. That happens when headers are shown as a web page.
finding-encrypted-or-binary-title = This cannot be read as text
finding-encrypted-or-binary = This is the inside of a file or something encrypted, not text. Go back to the message and copy its headers as text.
finding-picture-title = This is a picture
finding-picture = A picture of the headers cannot be used: a report needs them as text. Go back to the message and copy them as text.
finding-document-title = This is a document
finding-document = It is a PDF or comes from a program such as Word, and a report needs the headers as text. If the headers are in it, open it there, select them and copy them. Better still, copy them from the message itself.
finding-packed-title = This is a packed file
finding-packed = No message that can be read was found in it. Unpack it first, then open the message that comes out.

# The same in other words, where a web address alone was pasted.
web-address-title = This is only the address of a web page
web-address = You copied the address line at the top of your web browser, not the headers. Go back to the page, click into the text of the headers, press Ctrl+A, then Ctrl+C.

# Damage that was undone.
finding-indent-lost-title = Lines were put back together
finding-indent-lost = Long header lines had been broken, and the space that marks such a break was lost. It is back.
finding-rewrapped-title = Broken lines were put back together
finding-rewrapped = A program had broken the lines at a fixed width. They are whole again.
finding-all-indented-title = The left margin was taken off
finding-all-indented = Every line had been moved to the right. It is moved back.
finding-quoted-title = The quoting marks were taken off
finding-quoted = The lines began with a mark such as >, a number or a bullet. The marks are gone.
finding-double-spaced-title = Empty lines were taken out
finding-double-spaced = There was an empty line after every line. Those are gone.
finding-blank-inside-title = An empty line was taken out
finding-blank-inside = There was an empty line in the middle of the headers. It is gone.
finding-leading-junk-title = Text above the headers was left out
finding-leading-junk = You also copied some text that stands above the headers on the page. It is left out.
finding-table-copy-title = A table was turned back into lines
finding-table-copy = Names and values stood in two columns. They are on one line again.
finding-newlines-lost-title = One long line was split
finding-newlines-lost = All headers stood on one line. Each is on its own line again.
finding-glued-title = Lines that ran together were split
finding-glued = Two header lines had run into one. Each is on its own line again.
finding-html-source-title = Web code was turned into text
finding-html-source = You copied the code of a web page. It is turned back into the text that the page shows.
finding-encoded-title = The code of a program was turned back into text
finding-encoded = A program had written the headers in a code of its own. They are plain text again.
finding-stray-lines-title = Lines that are no headers were left out
finding-stray-lines = Lines such as page numbers, a signature or the word on a button stood between the header lines or right below them. They are left out.
finding-names-put-back-title = Names of fields were put back
finding-names-put-back = The names of some fields, like From and Subject, were in another language, as a mail program shows them. They have the names again that mail uses.
finding-name-spacing-title = Odd spaces were put right
finding-name-spacing = There were odd spaces, colons, dashes or brackets in the header lines. They are ordinary now.

# A report can be made, with this said.
finding-cut-at-top-title = The top of the headers is missing
finding-cut-at-top = What you copied begins in the middle. The first lines are the ones that your own mail provider wrote, and they count most.
finding-cut-at-bottom-title = The end of the headers is missing
finding-cut-at-bottom = What you copied stops too early. Lines that every message has, such as From or Date, are missing or broken off.
finding-gap-inside-title = The headers are broken in the middle
finding-gap-inside = Some lines in the middle are missing or have run into each other, so some of what they tell cannot be trusted.
finding-several-messages-title = There is more than one message here
finding-several-messages = A report is about one message. Choose the one you want to report.
finding-edited-title = Some places were changed by hand
finding-edited = A person or a web page changed something in these headers, so the company does not see them as they were; the report says so. Paste them unchanged, and tick “Hide my own address in the headers” on the report page instead: then your address alone is hidden.
finding-translated-names-title = The headers were translated
finding-translated-names = Your web browser seems to have translated the page. Turn the translation off, then copy again.
finding-few-fields-title = These headers are very short
finding-few-fields = Most messages have more header lines than this one. Check that everything was selected.
finding-long-lines-title = Some lines are very long
finding-long-lines = A line has more than 998 characters. It is kept as it is.
finding-old-title = This message is not new
finding-old = Companies act best on messages of the last two days. A report about an older one may come too late.
finding-clock-odd-title = The times run backwards
finding-clock-odd = One of the computers on the way had a wrong clock, or someone made up some of the lines.
finding-alias-service-title = It came through a forwarding service
finding-alias-service = A forwarding service passed this message on to you. The sender’s side stands further down in the headers.
finding-mailing-list-title = It came through a mailing list
finding-mailing-list = A list sent this message to all its members. How it came to the list stands further down in the headers.
finding-attached-message-title = There is a message inside this one
finding-attached-message = Another message is attached. If that is the unwanted one, choose it.

# Worth knowing.
finding-headers-only-title = Headers without the text
finding-headers-only = The text of the message is not here. That is fine: the headers are enough.
finding-byte-order-mark-title = An invisible mark was left out
finding-byte-order-mark = The file begins with an invisible mark that some programs write. It does not belong to the headers.
finding-mbox-from-line-title = A line of the mailbox file was left out
finding-mbox-from-line = The first line separates messages in a mailbox file. It does not belong to the headers.
finding-microsoft-banner-title = A title line was left out
finding-microsoft-banner = Outlook or Exchange wrote a title above the headers. It does not belong to them.
finding-leading-blank-lines-title = Empty lines were left out
finding-leading-blank-lines = There were empty lines above the headers.

# Files that hold no message that can be used.
finding-msg-without-headers-title = Outlook kept no headers in this file
finding-msg-without-headers = This Outlook file holds a message, but not its headers. Outlook keeps none for messages that you wrote yourself or that came from inside your organisation. Open the message as it first came to you, and copy the headers from there.
finding-msg-without-headers-draft = This Outlook file is a draft. It was never sent, so it has no headers. Save the message as it first came to you instead.
finding-msg-without-headers-sent = This Outlook file is a message that you sent yourself, and Outlook keeps no headers for those. Save the message as it first came to you instead.
finding-msg-without-headers-internal = This message came from inside your organisation. Outlook keeps no headers for those, and nobody outside could act on it. Your own IT department can.
finding-msg-without-headers-other-item = This Outlook file is no message but something else, such as an appointment, a contact or a note. Save the unwanted message instead.
finding-template-title = This is a template
finding-template = An Outlook template is a form for new messages and was never sent by anybody. Save the unwanted message itself and open that file.
finding-too-large-title = This file is too large
finding-too-large = This is larger than 64 MB, too large for one message. Save just the one message and open that file.
finding-not-readable-title = This file cannot be read
finding-not-readable = This file is damaged or not complete. Save the message again and open the new file.
finding-not-readable-other-program = This file belongs to another program, such as an older Word or Excel. Save the unwanted message from your mail program and open that file.
