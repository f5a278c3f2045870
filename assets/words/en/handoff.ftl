# The ways to the mail program.

done-draft-file = Your computer was asked to open the draft.
done-outlook = Outlook was asked to open the draft.
done-thunderbird = Thunderbird was asked for a new message with the report in it.
done-claws = Claws Mail was asked for a new message with the report in it.
done-kmail = KMail was asked for a new message with the report in it.
done-evolution = Evolution was asked for a new message with the report in it.
done-link = Your computer was asked for a new message with the address and the subject. The report is copied: paste it into the text.
after-claws = Claws Mail breaks long lines and may join others. Before you press Send, close the new message, open Configuration, Preferences, Compose, Wrapping, take away the tick at Auto-wrapping, and open the report again.
after-evolution = Evolution breaks long lines when it sends. Click into the text, press Ctrl+A, and choose Preformatted in the list that says Normal.
after-kmail = KMail breaks long lines when it sends. Open Options in the new message, and take away the tick at Wordwrap.
after-copied-web = Nothing has been sent yet. Start a new, empty message in your mail. Paste the three things where the picture shows. Do not forward or answer the unwanted message.
try-next-way = Try another way
show-failed-title = The folder did not open
show-failed = The program that shows folders did not start. Nothing is lost.
same-desk = Report another message to the same company
picture-text = The large empty field
picture-new-message = New message
# $begins: the first line of the report.
picture-compose-alt = A new message. Paste 1 the report into the large empty field: it begins with “{ $begins }”. Paste 2 { $address } into To and 3 “{ $subject }” into Subject.
