# Where it is not known who can act, and finding out whose computer delivered the message.

missing-title = One thing is missing: the address
missing-text = The report can be made. But nothing proves which company sent this message for its customer, so this program does not know where the report should go.
missing-find = Find the owner of the computer
missing-find-text = Your mail provider wrote down the number of the computer that delivered the message: { $ip }. A public register knows whose it is. This takes about two minutes.
missing-find-inside = The message inside names the number of the computer that delivered it to your other mailbox: { $ip }. Go on only if you forwarded it yourself: somebody else could have made it up. A public register knows the owner.
missing-not-recorded = Your mail provider wrote down no number of a computer outside. So the owner cannot be found.
missing-program = Report it in my mail program instead
missing-program-text = Your own mail provider learns from that, and may keep the next one away.
# Where the program’s own button is not known.
missing-program-any = Look in your mail program for a button or menu entry called Junk, Spam or Report phishing, and press it for this message. Keep a copy of the message first if you may need it.
missing-stop = Stop here and keep the message
missing-stop-text = Nothing is lost. The headers can be kept in a file, and you can come back with them at any time.
missing-keep = Keep the headers in a file
missing-by-hand = I know an address for reports…
missing-find-button = Find the owner…

owner-title = Whose computer was it?
owner-text = Your mail provider wrote down only a number: { $ip }. A public register knows its owner. This program never goes online: you look, and it reads what you bring.
owner-step-open = Open the register’s page for this number
owner-step-open-text = Your web browser opens. You type nothing there.
owner-open-page = Open the page
owner-copy-page = Copy its address
owner-page-opened = Your web browser was asked to open the page. Go there now.
owner-page-failed = Your web browser did not open. Copy the address of the page, click into the address line of your web browser and press Ctrl+V: { $url }
owner-page-copied = ✓ Copied. Click into the address line of your web browser and press Ctrl+V.
owner-step-copy = Press Ctrl+A, then Ctrl+C there
owner-step-copy-text = All of the page, not only a part. Wait until the page has finished loading.
owner-step-paste = Come back and paste
owner-step-paste-text = Press Ctrl+V, or the button.
owner-box-hint = Paste everything that page shows
owner-box-name = What the register’s page shows
owner-next-page = The page does not work? Try another one
owner-why-paste = Paste what the page shows first
owner-why-nobody = This brought no address yet
owner-use = Use this address

owner-found-title = { $holder }
owner-found-unnamed = The owner of { $range }
owner-found = runs the network { $range }, and this number is in it. Its address for reports is { $address }.
owner-found-technical = runs the network { $range }, and this number is in it. No address for reports is given there. This one belongs to the people who run the network: { $address }
owner-passed-used = A smaller part, { $range }, is in the name of { $holder }. Its address, { $address }, belongs to a name that this message itself uses. It may be the sender, so it is left out.
owner-passed-free = A smaller part, { $range }, is in the name of { $holder }. Its address, { $address }, is a mailbox that anybody can get, so it is left out.
owner-passed-register = For { $range } ({ $holder }) only { $address } is given. That is { $register }, which keeps the register and runs no such computers, so it is left out.
owner-passed-nobody = A smaller part, { $range }, is in the name of { $holder }. No address is given there.
owner-larger = The next larger network belongs to { $holder }: { $address }. If the smaller one may be the sender’s own, write there.
owner-use-larger = Use the address of the larger network
owner-unknown-holder = an owner who is not named

owner-nothing-title = No address was found in this
owner-nothing-not-an-answer = This does not look like the register’s page. Open the page, wait until it shows its answer, press Ctrl+A and Ctrl+C there, and paste again.
owner-nothing-too-often = The register answers no more questions from you for a while. Try another page, or come back tomorrow.
owner-nothing-unknown = The register says that it does not know this number. Try another page.
owner-nothing-other = This is about other numbers ({ $range }). It must be about { $ip }. Open the page for this number and paste what it shows.
owner-nothing-no-network = The beginning of the page is missing. Press Ctrl+A there, so that all of it is copied.
owner-nothing-cut = The end of the answer is missing. Press Ctrl+A there, so that all of it is copied.
owner-nothing-elsewhere = This register says that another one knows more: { $register }. Try another page.
owner-nothing-elsewhere-unnamed = This register says that another one knows more. Try another page.
owner-nothing-nobody = The page names nobody who can act:
owner-nothing-used = { $range } is in the name of { $holder }. Its address, { $address }, belongs to a name that this message itself uses. It may be the sender: do not write there.
owner-nothing-free = { $range } is in the name of { $holder }. Its address, { $address }, is a mailbox that anybody can get.
owner-nothing-nobody-there = { $range } is in the name of { $holder }. No address is given.

police-title = Tell the police first
police-text = Threats are a matter for the police. They can ask the companies who it was; a company tells that to nobody else.
police-1 = Tell the police
police-1-text = If you are in danger now, call the emergency number. Otherwise your local police station, or its page for reports.
police-2 = Keep the message
police-2-text = It is evidence. Do not delete it, and do not answer it.
police-3 = Then report it here, if you still want to
police-3-text = Some companies pass the report on to their customer, and the customer may be the one who threatens you. Ask the police if you are not sure.
police-read = I have read this

shown-title = { $desk } may show your report to its customer
shown-text = The customer may be the sender. So your address is hidden in the headers below.
shown-not-hidden = The customer may be the sender. Your address stands in the headers below, as you chose.
shown-truth = This hides your address in the pasted headers only. Your mail program still sends your address, and codes in the headers may still name you.
shown-show = Show my address anyway
shown-hide = Hide my address
add-own-words = Add own words…
own-words-shown = What you write here may be shown to the sender.
after-name-hidden = You can write from any address of yours
after-name-hidden-text = The company sees the address you write from and may pass it on. It need not be the one that got the mail.

risky-title = This may be the sender’s own address
risky-text = { $address } belongs to { $name }, a name that the message itself uses, and this program does not know it. Whoever sent the message may read your report there, with everything it says about you.
risky-clear = Take the address out
risky-keep = I know who this is: use it
risky-why = Answer the question about the address first

# Whose network it was, where that company takes no reports.
network-known = The computer that delivered the message (number { $ip }) was in the network of { $operator } on { $day }. Networks can change owners.
network-through = The message was delivered through the network of { $operator }, from the number { $ip }, as of { $day }. Networks can change owners.
