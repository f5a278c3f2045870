# The dialog where the program itself is at fault, and the note it leaves.

fault-title = Abuse Report Helper has to close
fault-text = Something went wrong inside the program. It is not your fault, and nothing was sent.
fault-again = Please start the program again. Your unwanted message is still in your mail program; a report you saved is still where you saved it.
fault-tell = If it happens again, tell the people who make the program this: version { $version }, { $system }, { $place }
fault-note = The same, and nothing else, stands in this file, which you can read and send: { $path }
fault-kept = Abuse Report Helper stopped because of a fault of its own.
fault-kept-all = This is all that the program wrote down, and it was sent to nobody. You can send it to the people who make the program, so that they can mend the fault, or delete it.
