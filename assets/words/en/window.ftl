# The sentences of the window. Plain words, sentence case, "…" on buttons that ask for more.

app-name = Abuse Report Helper

## Steps, tools, footer

step-what = What happened
step-program = Your mail program
step-headers = Get the headers
step-check = Check
step-report = Report
# The line on top of a narrow window.
step-of = { $number } of 5 · { $name }
# Read aloud for an entry of the rail.
step-spoken = Step { $number } of 5: { $name }, { $state }
step-is-now = you are here
step-is-done = done
step-is-later = comes later

# Read aloud: the parts of the window.
part-page = Page
part-footer = Going on
part-rail = Steps
part-tools = Settings

text-smaller = Smaller text
text-larger = Larger text
theme-system = Light / dark
theme-system-help = Follows your system. Press for light.
theme-light = Light
theme-light-help = Always light. Press for dark.
theme-dark = Dark
theme-dark-help = Always dark. Press for high contrast.
theme-contrast = High contrast
theme-contrast-help = Always yellow and white on black. Press to follow your system.

back = Back
next = Next
next-paste = Next: paste the headers
next-report = Next: the report
next-what = Next: what happened
cancel = Cancel
done = Done
not-given = (not given)

menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all

## What happened

what-title = What happened?
what-text = In about five minutes you can have a report for the company that may be able to stop the sender, where one is found. This program sends nothing: at the end you press Send yourself.
reason-advertising = I keep getting advertising I did not ask for
reason-advertising-text = From a shop, a company or a mailing list
reason-phishing = Someone pretends to be someone else
reason-phishing-text = A false bank, parcel service, prize or invoice
reason-threats = Threats or harassment
reason-other = Something else
harm-phishing-title = Have you typed a password, or paid?
harm-phishing = Then call your bank first, by the telephone number printed on your card, and change that password. The report can wait an hour.
harm-threats-title = Are you in danger, or being blackmailed?
harm-threats = Then tell the police first. Do not pay, and keep the message: it is evidence.
harm-other-title = Take care of yourself first
harm-other = If you have lost money or given away a password, call your bank before you go on.
do-not-answer = Do not answer the message, and do not click anything in it.
know-company-title = Do you know this company?
know-company = Then ask it to stop first: answer the mail with “Please take me off your list”. An honest company stops. Come back if it goes on. If you do not know the sender, do not answer.
paste-at-once = I have copied the headers already: paste them
already-asked = I already asked them to stop, on
asked-about = About then: I do not know the exact day
day = Day
month = Month
year = Year
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# Of a date, Monday first.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
why-choose-reason = Choose what happened first
why-date-missing = Choose the day you asked, or take the tick away
why-date-future = The day you asked lies in the future

## Your mail program

program-title = Where do you read your mail?
program-text = Choose the program or web page in which you see the unwanted message.
program-search = Find your mail program
program-search-hint = Type a name or your address, for example “hotmail”
nothing-found-program = Nothing found. Try another word, or the part of your address after the @ sign.
older-show = Older programs, such as Outlook Express or Outlook 2003…
older-hide = Hide the older programs
program-not-here = My mail program is not here…
program-on-phone = I read it on a phone or tablet…
program-phone = Use a computer if you can: mail apps on phones hide the headers.
have-headers = I already have the headers or a saved message
why-choose-program = Choose your mail program first
dont-know = I don’t know which one I have…
usual-program = Set as your mail program
why-answer = Choose an answer first

find-place = How do you see your mail?
find-place-text = Think of the window in which the unwanted message stands.
find-browser = As a page in the web browser
find-browser-text = In Chrome, Edge, Firefox or Safari, with an address on top
find-window = In a window of its own
find-window-text = I start a mail program
find-phone = On a phone or tablet
find-phone-text = In an app
find-system = Which computer is it?
find-system-text = The one on which you read your mail.
find-windows = Windows
find-windows-text = Most computers: Dell, HP, Lenovo, Acer and others
find-mac = Mac
find-mac-text = A computer by Apple, with an apple on it
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora and others
find-look = What does the window look like?
find-look-text = Look at the top left corner of your mail window, and choose the picture that comes closest.
look-menus = Words on top: File, Edit, View
look-ribbon = A wide row of icons, “File” in the top left corner
look-round = A round button in the top left corner
look-switch = Few icons, and a switch “New” at the top right
look-web = Like a web page
look-mac = A window without words: they are at the top of the screen
look-columns = Three columns under a search field
look-terminal = Letters only, no pictures
look-none = None of these
look-none-text = Or I am not sure
find-corner = What is in the top left corner of the page?
find-corner-text = Type the name you see there. Or type your mail address: its last part often tells.
# Read aloud for the field.
find-corner-name = Name on the page, or your mail address
find-corner-hint = For example “Gmail” or “you@hotmail.com”
find-own-name = The name of my company, school or internet provider
find-own-name-text = Or a name that is not found
find-which = Which of these is yours?
find-which-text = Compare the line below each name with your screen.
find-more = None of these
find-more-text = Show more to choose from

## Get the headers

instruction-of = { $program } · instruction { $number } of { $count }
i-did-this = I did this, next step
i-did-all = I have copied them: next
all-instructions = All { $count } instructions
one-at-a-time = One at a time
all-text = All instructions at a glance. The headers are hidden lines in every message that tell how it came to you.
looks-different = My screen looks different…
in-front-on = Keep this window in front
in-front-off = No longer keep in front
do-not-forward = Do not press Forward: forwarding removes the headers.
menus-may-differ = Menus may look different in your version.
different-title = What does your screen look like?
different-text = Choose the one that looks like yours, or another way to the same end.
back-to-instruction = Back to the instruction
way-copy = Copy the headers instead
way-file = Save the message as a file instead
way-elsewhere = Read how to do it on another device
choose-other-program = Choose another mail program
# Under the picture of this window on the last instruction.
picture-paste = You can paste right here: click the picture, or press Ctrl+V.
arrow-keys = The keys {"{"}←{"}"} and {"{"}→{"}"} go through the instructions.
go-on-instead = Go on there
instead-other = None of these: choose from all mail programs
instead-title = Where do you open it on the computer?
why-choose-instead = Choose where you open it on the computer
print = Print these instructions…
print-shown = The instructions are open in your web browser. Print them from there.
print-not-shown = The page is saved, but nothing on this computer showed it.
print-not-saved = The page could not be saved
print-place = It is kept as { $path }
# Also the name of the file.
print-title = How to get the headers in { $program }
print-intro = The headers are hidden lines in every message that tell how it came to you. Do these steps one after the other, on a computer. “Here” is the window of Abuse Report Helper.
print-picture = In the picture:
print-beware = Watch out:
print-end = Then go back to the window of Abuse Report Helper. It tells you at once whether the headers are complete.

## Check

check-title = Paste the headers here
check-text = The headers are hidden lines in every message that tell how it came to you. Press Paste, or Ctrl+V. You see at once whether they are complete.
box-name = The headers
box-hint = Press Ctrl+V here
paste = Paste
paste-again = Paste again
open-message = Open a saved message…
or-drop = or drop the message here
drop-here = Drop the saved message here
from-file = From the file { $name }
file-loading = Reading { $name }: { $percent } % done
messages-listed = { $count } messages to choose from.
messages-newest = These are the newest { $count } of { $total } messages.
read-only = Shown for reading. Paste again to replace it.
why-paste-first = Paste the headers first
why-full-headers = Full headers are needed first
show-step-again = Show me that step again
show-how = Show me how to get the headers
use-anyway = Use it anyway
verdict-good-text = { $fields ->
        [one] One header line
       *[other] { $fields } header lines
    } from { $received ->
        [one] one computer
       *[other] { $received } computers
    } on the way. You copied enough for a report. That says nothing about whether the sender is honest.
more-notes = { $count ->
        [one] One more thing worth knowing…
       *[other] { $count } more things worth knowing…
    }
fewer-notes = Show less
show-headers = Show the headers
as-copied = This is the text as you copied it. The report uses the repaired lines.
keep-as-copied = Save the text as copied
kept-as-copied = It is kept here: { $path }
show-as-copied = Show the file
keep-failed = The text could not be saved
hide-headers = Hide the headers
start-over = Start with another message
from = From
subject = Subject
sent = Sent
date-in-words = { $weekday } { $day }, { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = only the message says so
station-signed = your mail provider checked this name
station-recorded = noted by your mail provider
station-home = your mail provider
station-unknown = not known
# Read aloud for the three stations.
journey-spoken = How the message came to you. From { $sender }, { $sender-is }. Delivered by { $carrier }, { $carrier-is }. Received by { $home }, your mail provider.
marks-title = Nothing proves that it came through { $service }
copied-marks = The message says so, but anyone can write such lines, and your mail provider noted a computer of another network.
unproven-marks = The message says so, but anyone can write such lines.
report-goes-to = So the report goes to { $desk }.
wrong-desk = { $address } would be the wrong address: nobody there could stop it.
unsure-desk = { $address } is the right address only if it really came from there, and nobody checked that.
org-disagrees-title = Two customers of Salesforce are named
org-disagrees = At least one of the two names is wrong, so this may be forged.
show-hops = Show every computer on the way
hide-hops = Hide the computers on the way
hop-line = { $from } → { $by }
hop-not-understood = (a line that could not be understood)
hop-no-time = no time given
hop-unnamed = (not named)
hops-text = Newest first. Below the marked line, only the message itself says so.
hop-is-edge = Here your mail provider received it
passed-on = { $service } passed it on to you
passed-on-text = So it was not the sender’s own computer that delivered it.
passed-on-from = So it was not the sender’s own computer that delivered it. { $service } says that it got it from { $from }. Nobody else says so.
break-other-server = The next line was written by another computer than the one named here.
break-odd-time = The next line gives a later time than this one, which cannot be.
break-not-understood = The next line could not be understood.
origin-title = It was passed on to you
origin-claimed = The computer that delivered it only passed it on. It says that it got it from { $from }. Nobody else says so.
support-answer = This looks like the answer of a company’s support team, not like advertising. Perhaps somebody wrote there in your name. The report can still be made.
opt-out-sensible = Your mail provider checked the sender’s name. If you really bought there, ask it to stop first: use its unsubscribe link, or answer with “Please take me off your list” and nothing more. An address that begins with “noreply” answers nobody.
opt-out-carrier = Do not answer this one, just report it: nothing proves which company delivered it.
opt-out-sender = Do not answer this one, just report it: nothing proves the sender’s name.
opt-out-private = Do not answer this one, just report it: a private address was used with a service meant for companies.
opt-out-broken = Do not answer this one, just report it: its unsubscribe link is broken or not protected.
before = Your earlier message is still here: “{ $subject }”.
before-unnamed = Your earlier message is still here.
keep-before = Go on with the earlier message
# On a card of the list below, where one message is inside another.
message-around = The message around it
message-inside = The message inside
which-message = There are several messages here. Which one do you want to report?

paste-failed-title = Nothing was pasted
copy-failed-title = Nothing was copied
open-failed-title = The file could not be read
clipboard-empty = There is nothing to paste yet. Go back to your mail program, select all the headers with Ctrl+A, copy them with Ctrl+C, then press Paste again.
clipboard-picture = You copied a picture. The report needs the headers as text: select them in your mail program with Ctrl+A, copy them with Ctrl+C, then press Paste again.
clipboard-unavailable = What you copied cannot be fetched on this computer. Click inside the box and press Ctrl+V, or open a saved message instead.
clipboard-not-kept = Another program copied something at the same moment. Please press the button again.
file-too-large = “{ $name }” is too large: it has { $size } MB, and a saved message has { $limit } MB at most. Save just the one message and open that file.
file-is-folder = “{ $name }” is a folder. Open the saved message inside it.
file-not-found = “{ $name }” is not there any more. Was it moved or deleted?
file-not-a-file = “{ $name }” is not an ordinary file. Save the message as a file first.
file-not-readable = “{ $name }” cannot be read. Your system says: { $detail }. Save the message again, on the Desktop, and open it from there.

## Report

report-title = Your report is ready
nothing-sent = Nothing has been sent yet.
meant-for = It is meant for { $desk }, { $who }. { $reason }
meant-for-chosen = It is meant for { $desk }, { $who }. You chose it.
not-checked-who = The message says that it came through { $service }, but nothing proves it. So choose the company for the report yourself.
no-desk-known = Nothing proves which company delivered this message. So choose a company, or type an address for reports, yourself.
other-desk = Send it to another company…
other-desk-search = Find a company by its name
nothing-found-desk = Nothing found. Try another name, or close this and type the address yourself.
web-form-only = Takes reports on its web page only
arf-text = For companies whose computers read the reports and ask for the Abuse Reporting Format (ARF, RFC 5965). All others read the report above.
copy-description = Copy the description
copy-headers = Copy the headers
copy-message-subject = Copy the message’s subject
copy-network-address = Copy the number of the computer
copy-own-address = Copy my address
copy-sender = Copy the sender’s address
for-experts = For experts…
form-description = What happened
form-fields-title = What to paste into which field
form-file = The message as a file
form-file-text = Save the unwanted message as a file in your mail program and choose that file on the page.
form-fill-in = Fill this in yourself.
form-headers = The headers of the message
form-network-address = The number of the computer (IP address)
form-own-address = Your own e-mail address
form-sender = The sender’s address
form-subject = The subject of the unwanted message
hide-experts = Hide what is for experts
save-arf = Save as ARF…
second-desk = A second company can help too: { $desk }. { $reason }
use-second-desk = Make this report for { $desk }
form-title = { $desk } takes reports on its web page only
form-text = Copy the address of the page and open it in your web browser. Then copy what stands below into its fields, one after the other. This program never goes online.
desk-wants = What this company asks for: { $wants }
copy-form-url = Copy the address of the page
copied-url = ✓ Copied. Click into the address line of your web browser and press Ctrl+V.
after-copied-form-text = Nothing has been sent yet. The company takes reports on its web page.
paste-in-form = Open the page, click into its largest field and press Ctrl+V
paste-in-form-text = Fill in your own address where the page asks for it, and send it there.
form-page = The page
to = To
to-hint = abuse@…
own-words = In your own words (optional)
own-words-hint = For example: They write every day, also to my mother.
this-is-the-report = This is the report
hide-address = Hide my own address in the headers
hide-price = (some companies then cannot act)
address-to-hide = My address, as it stands in the headers
hidden-places = { $count ->
        [one] Hidden in one place. The report says so.
       *[other] Hidden in { $count } places. The report says so.
    }
copy-report = Copy report
save-draft = Save draft…
open-draft = Open in my mail program
why-address-missing = Type the address for reports first
why-address-wrong = Something above is not right yet
address-empty = There is no address yet. Type one like abuse@example.com.
address-line-break = The address has a line break in it. Type it on one line.
address-several = This looks like more than one address. Type just one.
address-display-name = Type only the address, without a name and without < and >.
address-no-at = The address has no @ in it. An address looks like abuse@example.com.
address-local-part = The part before the @ is not right. An address looks like abuse@example.com.
address-domain = The part after the @ is not right. An address looks like abuse@example.com.
address-character = The address has a blank or a sign in it that addresses cannot have.
address-example = This address is only an example. Type the address of the company itself.
address-too-long = The address is too long.

save-here-title = Save the report
save-here = This system shows no window for choosing a folder, so the report goes to: { $folder }
file-name = Name of the file
save-now = Save
save-exists-title = This file is already there
save-exists-text = { $path } exists. Replacing it loses what is in it.
save-elsewhere = Save under another name…
replace-file = Replace it
save-failed-title = The report could not be saved
save-failed = Nothing is lost: your report is still here. The place was { $path }
save-exists = A file of that name is already there.
save-read-only = This place cannot be written to. Choose another, for example your Documents.
save-full = No room is left there. Delete something, or choose another place.
save-no-folder = The folder is not there any more. Choose another place.
save-other = Your system says: { $detail }. Choose another place, or copy the report.
open-draft-failed = Your mail program did not open
open-no-program = The program for it was not found on this computer. Nothing is lost: there is another way.
open-failed = It was asked to open the report, but did not. Nothing is lost: there is another way.
draft-is-at = The draft is kept here: { $path }

## After

after-opened-title = Did a new message window open?
after-opened-text = Three things to look at, then press Send there.
after-saved-title = The draft is saved
after-saved-text = Nothing has been sent yet. Open the draft with your mail program. Three things to look at, then press Send there.
after-to = To: { $address }
after-to-text = Nobody else
after-body = The report is in the text
after-body-text = It ends with “end of headers”
after-name = Your own name is right
after-name-text = Write from the address that got the unwanted mail
after-copied-title = The report is copied
after-copied-text = Nothing has been sent yet. Start a new, empty message in your mail program. Do not forward or answer the unwanted one.
paste-report = Click into the empty text and press Ctrl+V
paste-report-text = The whole report appears. It ends with “end of headers”.
paste-to = Fill in To
paste-subject = Fill in the subject
copy-address = Copy the address
copy-subject = Copy the subject
copied = ✓ Copied. Click into the field there and press Ctrl+V.
press-send = Press Send
press-send-text = There, in your mail. This program cannot send anything.
copied-before = ✓ Copied
i-sent-it = I have sent it
not-yet-keep = Not yet, keep it for me
keep-copy = Keep a copy…
after-sent-title = You have sent your report
after-sent-text = You are through. If the unwanted mail goes on, report the newest message.
after-kept-title = A copy is kept
after-kept-text = Nothing has been sent yet. Web mail cannot open this file: it is there so that nothing is lost. To send the report, copy it into a new message.
copy-again = Copy the report again
other-ways = Choose another way to send it
no-window = No window opened…
show-draft = Show the saved draft
another-message = Another message
after-expect = Many companies never answer. Some pass the report on to their customer, who may be the sender. Keep the unwanted message: it is evidence.

## About the program

about = About
about-help = About this program
about-title = About Abuse Report Helper
about-version = Version { $version }
about-does = It shows you how to get the full headers of an unwanted message, checks them, finds the company that can act, as far as the headers prove one, and writes the report. You press Send yourself.
about-no-network = It never goes online. It opens no network connection and sends nothing.
about-keeps = It keeps nothing of a message but the draft that you save, the names of computers that you said are yours and, only if you switch it on, a list of your reports on your own disk.
about-licence = It is free: you may use, share and change it under the MIT licence or the Apache licence 2.0, as you like. It comes without any warranty.
about-parts = What it is made of
about-parts-text = The work of others in this program, and its licences:
about-back = Back to where you were

## Closing and failing

closing-title = Your report is not saved yet
closing-text = You have neither copied, saved nor opened it. It will be gone when this window closes.
closing-copied-title = Is the report in your mail program?
closing-copied-text = You have copied it, but this computer may forget what was copied when this window closes. Paste it into a new message first, or save it.
closing-headers-title = There is no report yet
closing-headers-text = The headers that you pasted are complete. They will be gone when this window closes.
closing-keep = Keep the window open
closing-leave = Close anyway
another-text = You have neither copied, saved nor opened it. It will be gone when you go on with another message.
another-keep = Keep the report
another-leave = Go on without it
delete-title = Delete the whole list?
delete-text = All entries are deleted from this computer. This cannot be undone. “Save as a table” keeps a copy.
delete-keep = Keep the list
delete-anyway = Delete it
dialog-open = Open a saved message
dialog-save = Save the report
dialog-messages = Messages and text
dialog-all-files = All files
dialog-draft = Message draft
dialog-text = Plain text
no-display = There is no display for a window here. Use “{ $program } check FILE” to check a message, or “{ $program } report FILE --to ADDRESS” to make a report.
no-window-built-in = This program was made without its window. Use “{ $program } check FILE” to check a message, or “{ $program } report FILE --to ADDRESS” to make a report.
no-window-possible = The window could not be opened on this computer. You can still use “{ $program } check FILE” and “{ $program } report FILE --to ADDRESS” in a terminal.
## Said aloud only, for those who do not see the window

heard-text-size = Text size { $percent } %
heard-theme-system = Light or dark as your system is set
heard-theme-light = Light
heard-theme-dark = Dark
heard-copied = Copied
heard-programs = { $count ->
        [0] No mail program found
        [one] One mail program found
       *[other] { $count } mail programs found
    }
heard-desks = { $count ->
        [0] No company found
        [one] One company found
       *[other] { $count } companies found
    }
heard-in-front = The window stays in front
heard-not-in-front = The window no longer stays in front

## The list of keys

keys-title = Keys
keys-on = On to the next page
keys-back = Back
keys-tab = To the next thing, and to the one before
keys-part = To the next part of the window: page, buttons, steps, settings
keys-scroll = Through a long page
keys-paste = Paste the headers
keys-open = Open a saved message
keys-save = Save the draft
keys-size = Larger text, smaller text, usual text
keys-escape = Close what is open. Nothing is lost
keys-this = This list
keys-close = Close
