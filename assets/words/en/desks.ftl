# A day as people write it.
day-in-words = { $day } { $month } { $year }
# Between the groups of three digits of a large number: 12,345.
number-groups = ,

# Why a company gets the report. $desk: its name; $ip: the number of the computer that delivered the message; $day: the day of the table of networks; $host: a looked-up name; $domain: one that passed a check.
desk-reason-listed = You chose it from the list.
desk-reason-sent = The header lines of your own mail provider prove that the message came through { $desk }.
desk-reason-sent-likely = The message most likely came through { $desk }: it was delivered from { $desk }’s own network.
desk-reason-carried = The header lines of your own mail provider prove that { $desk } delivered the message.
desk-reason-submitted = By the header lines of your own mail provider, the message was sent from a mailbox at { $desk }.
desk-reason-passed-on = Your mail provider got the message from { $desk }, which passed it on and can see where it came from.
desk-reason-behind = The computer that delivered the message says that it got it from { $desk }. Nobody else says so.
desk-reason-in-network = The computer that delivered the message (number { $ip }) was in the network of { $desk } on { $day }. Networks can change owners.
desk-reason-rented-network = The computer that delivered the message (number { $ip }) was in the network of { $desk } on { $day }. Networks can change owners. { $desk } may only rent the computer out, and may show your report to whoever rents it.
desk-reason-through-network = The message was delivered through the network of { $desk }, from the number { $ip }, as of { $day }. Networks can change owners.
desk-reason-named-network = Your mail provider looked up the name of the computer that delivered the message, { $host }: it is one of { $desk }’s names.
desk-reason-checked-network = Your mail provider checked that the message came from { $domain }: that is one of { $desk }’s names.
desk-reason-looked-up = A public register says that the computer that delivered the message (number { $ip }) is in the network of { $desk }.

# Who the company is, in half a sentence after its name.
desk-is-service = which sends mail for shops and other companies
desk-is-carrier = which delivers mail for other companies
desk-is-forwarder = which passes mail on for the people who use it
desk-is-mailbox = which keeps mailboxes for people and companies
desk-is-network = which runs a part of the internet
desk-is-csa-eco = which certifies senders of mail

# Under About: where the table of networks is from.
about-networks = Whose network a number is in comes from the IPFire Location database of { $day }, by the IPFire Project (location.ipfire.org), under the licence CC BY-SA 4.0. It was changed: reduced to { $systems } networks.

# What a company that takes reports only on its web page asks for.
desk-wants-mailerlite = Its web form, with the headers.
desk-wants-kit-convertkit = Its web form, with the message.
desk-wants-aweber = Its web page, with the headers.
desk-wants-gmail = Its web form: the full Gmail address of the sender, the headers, the subject and the text of the message.
desk-wants-google-workspace = The web form of Gmail: the sender’s address, the headers, the subject and the text. Google also names abuse@ at its customer’s domain, but that customer may read it.
desk-wants-gmx-webde = Its web page, with the saved message as a file.
desk-wants-godaddy = Its web form, with the headers as text and the text of the message.
desk-wants-cloudflare = Its web form, with the link: it carries web sites far more often than mail.
