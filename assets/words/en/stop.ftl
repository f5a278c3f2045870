# Asking the sender to stop.

stop-offer = You know this company? Ask it to stop first…
stop-title = Ask the sender to stop
stop-text = Your mail provider checked the sender’s name, so your request reaches the one who wrote. A company that keeps to the law takes you off its list within two weeks. Nothing has been sent yet: you press Send yourself.
stop-caution = Only if you know this company. Click nothing in its mail, and write nothing more than these two lines. Take out your name and signature before you press Send. If you do not know the sender, go back and report it.
stop-lines = Click into the empty text and paste the two lines
copy-text = Copy the text
stop-pressed-send = I pressed Send there
stop-asked-title = Now wait two weeks
stop-asked-text = If they still write after that, come back and report the next message. You asked them to stop today.
stop-remember = The program can remember the day for that report.
