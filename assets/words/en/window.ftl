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

text-smaller = Smaller text
text-larger = Larger text
theme-system = Light / dark
theme-system-help = Follows your system. Press for light.
theme-light = Light
theme-light-help = Always light. Press for dark.
theme-dark = Dark
theme-dark-help = Always dark. Press to follow your system.

back = Back
next = Next
next-paste = Next: paste the headers
next-report = Next: the report
cancel = Cancel
done = Done
not-given = (not given)

menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all

## What happened

what-title = What happened?
what-text = In about five minutes you will have a report that the mail company behind the sender can act on. This program sends nothing: at the end you press Send yourself.
reason-advertising = I keep getting advertising I did not ask for
reason-advertising-text = From a shop, a company or a mailing list
reason-phishing = Someone pretends to be someone else
reason-phishing-text = A false bank, parcel service, prize or invoice
reason-threats = Threats or harassment
reason-other = Something else
harm-phishing-title = Have you typed a password, or paid?
harm-phishing = Then call your bank first, with the number on your card, and change that password. The report can wait an hour.
harm-threats-title = Are you in danger, or being blackmailed?
harm-threats = Then tell the police first. Do not pay, and keep the message: it is evidence.
harm-other-title = Take care of yourself first
harm-other = If you have lost money or given away a password, call your bank before you go on.
do-not-answer = Do not answer the message, and do not click anything in it.
know-company-title = Do you know this company?
know-company = Then ask it to stop first: answer the mail with “Please take me off your list”. Most stop. Come back if it goes on. If you do not know the sender, do not answer.
already-asked = I already asked them to stop, on
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
why-choose-reason = Choose what happened first
why-date-missing = Choose the day you asked, or take the tick away
why-date-future = The day you asked lies in the future

## Your mail program

program-title = Where do you read your mail?
program-text = Choose the program or web page in which you see the unwanted message.
program-search = Find your mail program
program-search-hint = Type a name or your address, for example “hotmail”
program-phone = Use a computer if you can: phone apps hide the headers.
have-headers = I already have the headers or a saved message
why-choose-program = Choose your mail program first

## Get the headers

instruction-of = { $program } · instruction { $number } of { $count }
i-did-this = I did this, next step
i-did-all = I have copied them: next
all-instructions = All { $count } instructions
one-at-a-time = One at a time
all-text = All instructions at a glance. The headers are the hidden delivery record of a message.
looks-different = My screen looks different…
in-front-on = Keep this window in front
in-front-off = No longer keep in front
do-not-forward = Do not press Forward: forwarding removes the delivery record.
menus-may-differ = Menus may look different in your version.
different-title = What does your screen look like?
different-text = Choose the one that looks like yours, or another way to the same end.
back-to-instruction = Back to the instruction
way-copy = Copy the headers instead
way-file = Save the message as a file instead
way-elsewhere = Read how to do it on another device
choose-other-program = Choose another mail program

## Check

check-title = Paste the headers here
check-text = The headers are the hidden delivery record of a message. Press Paste, or Ctrl+V. You see at once whether they are complete.
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
show-how = Show me how to get them
use-anyway = Use it anyway
verdict-good-text = { $fields ->
        [one] One entry
       *[other] { $fields } entries
    } of delivery record from { $received ->
        [one] one mail server
       *[other] { $received } mail servers
    }. Everything a desk needs is here.
show-headers = Show the headers
hide-headers = Hide the headers
start-over = Start with another message
from = From
subject = Subject
sent = Sent
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = only claimed by the message
station-signed = signed by, checked by your provider
station-recorded = recorded by your provider
station-home = your provider
station-unknown = not known
# Read aloud for the three stations.
journey-spoken = The way of the message. From { $sender }, { $sender-is }. Handed over by { $carrier }, { $carrier-is }. Taken in by { $home }, your provider.
copied-marks = But it is not proven that this message came through { $service }, although it says so: such lines can be copied by anyone, and your provider recorded another network.
unproven-marks = The message says that it came through { $service }. Nothing on record proves that: such lines can be copied by anyone.
report-goes-to = So the report goes to { $desk }.
show-hops = Show every server
hide-hops = Hide the servers
hop-line = { $from } → { $by }
hop-not-understood = (a line that could not be understood)
hop-no-time = no time given
hop-unnamed = (not named)
hops-text = Newest first. Everything below the marked line is only claimed by the message.
hop-is-edge = Here your provider took it in
break-other-server = The next line was written by another server than the one named here.
break-odd-time = The next line claims to be younger than this one.
break-not-understood = The next line could not be understood.
origin-claimed = A mailing list or forwarding service handed it over. It says that it got it from { $from }.
support-answer = This looks like the answer of a company’s support desk, not like advertising. Perhaps somebody wrote there in your name. The report can still be made.
opt-out-sensible = Your provider found the sender to be true. If you know this company, ask it to stop first: answer with “Please take me off your list” and nothing more.
opt-out-carrier = Do not answer this one, just report it: nothing on record proves which company carried it.
opt-out-sender = Do not answer this one, just report it: your provider did not find the sender to be true.
opt-out-private = Do not answer this one, just report it: a private address was sent through a service for companies.
opt-out-broken = Do not answer this one, just report it: its way to unsubscribe is broken or not protected.
which-message = There are several messages here. Which one do you want to report?

paste-failed-title = Nothing was pasted
copy-failed-title = Nothing was copied
open-failed-title = The file could not be read
clipboard-empty = The clipboard is empty. Go back to your mail program, select all the headers with Ctrl+A, copy them with Ctrl+C, then press Paste again.
clipboard-picture = The clipboard holds a picture. A desk needs the headers as text: select them in your mail program with Ctrl+A, copy them with Ctrl+C, then press Paste again.
clipboard-unavailable = The clipboard of this computer does not answer. Click inside the box and press Ctrl+V, or open a saved message instead.
clipboard-not-kept = Another program took the clipboard at the same moment. Please press the button again.
file-too-large = “{ $name }” is too large: it has { $size } MB, and a saved message has { $limit } MB at most. Save just the one message and open that file.
file-is-folder = “{ $name }” is a folder. Open the saved message inside it.
file-not-found = “{ $name }” is not there any more. Was it moved or deleted?
file-not-a-file = “{ $name }” is not an ordinary file. Save the message as a file first.
file-not-readable = “{ $name }” cannot be read. Your system says: { $detail }. Save the message again, on the Desktop, and open it from there.

## Report

report-title = Your report is ready
nothing-sent = Nothing has been sent yet.
meant-for = It is meant for { $desk }: { $reason }
meant-for-chosen = It is meant for { $desk }, as you chose.
not-checked-who = The message carries { $service }’s marks, but nothing on record proves that it came from there, so choose the desk yourself.
no-desk-known = It is not on record which company delivered this message, so choose or type the address of its abuse desk yourself.
other-desk = Send it to another desk…
other-desk-search = Find a company by its name
web-form-only = Takes reports on its web page only
form-title = { $desk } takes reports on its web page only
form-text = Copy the address of the page, open it in your web browser, and paste the report there. This program itself goes nowhere.
desk-wants = What this desk asks for: { $wants }
copy-form-url = Copy the address of the page
copied-url = Copied. Click into the address line of your web browser and press Ctrl+V.
after-copied-form-text = Nothing has been sent yet. The desk takes reports on its web page.
paste-in-form = Open the page, click into its largest field and press Ctrl+V
paste-in-form-text = Fill in your own address where the page asks for it, and send it there.
form-page = The page
to = To
to-hint = abuse@…
own-words = In your own words (optional)
own-words-hint = For example: They write every day, also to my mother.
this-is-the-report = This is the report
hide-address = Hide my own address in the headers
hide-price = (some desks then cannot act)
address-to-hide = My address, as it stands in the headers
hidden-places = { $count ->
        [one] Hidden in one place. The report says so.
       *[other] Hidden in { $count } places. The report says so.
    }
copy-report = Copy report
save-draft = Save draft…
open-draft = Open in my mail program
why-address-missing = Type the desk’s address first
why-address-wrong = Something above is not right yet
address-empty = There is no address yet. Type one like abuse@example.com.
address-line-break = The address has a line break in it. Type it on one line.
address-several = This looks like more than one address. Type just one.
address-display-name = Type only the address, without a name and without < and >.
address-no-at = The address has no @ in it. An address looks like abuse@example.com.
address-local-part = The part before the @ is not right. An address looks like abuse@example.com.
address-domain = The part after the @ is not right. An address looks like abuse@example.com.
address-character = The address has a blank or a sign in it that addresses cannot have.
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
open-no-program = This computer knows no program for message drafts. Press Copy report, and paste it into a new message.
open-failed = The draft could not be opened. Press Copy report, and paste it into a new message.
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
copied = Copied. Click into the field there and press Ctrl+V.
copy-again = Copy the report again
other-ways = Other ways
no-window = No window opened…
show-draft = Show the saved draft
another-message = Another message
after-expect = Many desks never answer, and some pass the report on to the sender’s company. Keep the unwanted message for two weeks.

## Closing and failing

closing-title = Your report is not saved yet
closing-text = You have neither copied, saved nor opened it. It will be gone when this window closes.
closing-keep = Keep the window open
closing-leave = Close anyway
dialog-open = Open a saved message
dialog-save = Save the report
dialog-messages = Messages and text
dialog-all-files = All files
dialog-draft = Message draft
dialog-text = Plain text
no-display = There is no display for a window here. Use “{ $program } check FILE” to check a message, or “{ $program } report FILE --to ADDRESS” to make a report.
no-window-possible = The window could not be opened on this computer. You can still use “{ $program } check FILE” and “{ $program } report FILE --to ADDRESS” in a terminal.
