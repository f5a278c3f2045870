# A day as people write it.
day-in-words = { $day } { $month } { $year }
# Between the groups of three digits of a large number: 12,345.
number-groups = ,

# Why a desk is named. $desk: its owner; $ip: the address that handed the message over; $day: the day of the table of networks; $host: a looked-up name; $domain: one that passed a check.
desk-reason-listed = You chose it from the list.
desk-reason-sent = The record of your mail provider proves that it came through { $desk }.
desk-reason-sent-likely = It most likely came through { $desk }: its own network handed the message over.
desk-reason-carried = The record of your mail provider proves that { $desk } carried it.
desk-reason-submitted = Your mail provider recorded that it was sent from a mailbox at { $desk }.
desk-reason-passed-on = Your mail provider got it from { $desk }, which passed it on and knows where it came from.
desk-reason-behind = The server that handed it over had got it from { $desk }, as far as it says.
desk-reason-in-network = The computer that handed it over ({ $ip }) was in the network of { $desk } on { $day }. Networks change hands.
desk-reason-rented-network = The computer that handed it over ({ $ip }) was in the network of { $desk } on { $day }. Networks change hands. { $desk } may only rent the computer out, and may show your report to whoever rents it.
desk-reason-through-network = The message came in through the network of { $desk }, from the address { $ip }, as of { $day }. Networks change hands.
desk-reason-named-network = Your mail provider looked up the name of the computer that handed it over, { $host }: it is one of { $desk }’s names.
desk-reason-checked-network = Your mail provider checked that it came from { $domain }: that is one of { $desk }’s names.
desk-reason-looked-up = A public register says that the computer that handed it over ({ $ip }) is in the network of { $desk }.

# Under About: where the table of networks is from.
about-networks = Whose network an address is in comes from the IPFire Location database of { $day }, by the IPFire Project (location.ipfire.org), under the licence CC BY-SA 4.0. It was changed: reduced to { $systems } networks.

# What a desk that takes reports only on its web page asks for.
desk-wants-mailerlite = Its web form, with the headers.
desk-wants-kit-convertkit = Its web form, with the message.
desk-wants-aweber = Its web page, with the headers.
desk-wants-gmail = Its web form: the full Gmail address of the sender, the headers, the subject and the text of the message.
desk-wants-google-workspace = The web form of Gmail: the sender’s address, the headers, the subject and the text. Google also names abuse@ at its customer’s domain, but that customer may read it.
desk-wants-gmx-webde = Its web page, with the saved message as a file.
desk-wants-godaddy = Its web form, with the headers as text and the text of the message.
desk-wants-cloudflare = Its web form, with the link: it carries web sites far more often than mail.
