# “What this says”: the English report in the person’s language, sentence by sentence. “I” and “my” is the person.

says-show = What this says
says-hide = Hide what this says
says-text = The report is English. This is what it says; only the English text is sent.
says-keep-first = Please do not pass this report or my address to the sender.
says-spam = I received this message. It is advertising that I did not ask for.
says-phishing = I received this message and believe it to be phishing: it wants to steal passwords, data or money.
says-harassment = I received this message and consider it threatening.
says-other = I received this message and do not want such mail.
says-itself = By the header lines of my mail provider it came from { $service } itself, not from one of its customers.
says-proven = By the header lines of my mail provider it came through { $service }.
says-likely = It most likely came through { $service }: it was delivered from that company’s own network.
says-behind = The headers say that it came through { $service } before it was delivered; my mail provider did not see that itself.
says-elsewhere = The message says that it came through { $service }, but it was delivered from the network of { $operator }: those lines may be copied.
says-unproven = The message says that it came through { $service }, but nothing that my mail provider noted proves it.
says-unseen = The message says that it came through { $service }; these headers do not show who delivered it.
says-also-marked = It has lines of { $service } too; they may be copied.
says-passed-on = My mail provider got it from { $service }, which passed it on.
says-listed = The headers say that it came through a mailing list; if so, the computer that delivered it passed it on for that list.
says-stop = Please look into it and stop the sender.
says-keep = Please do not pass this report or my address to the sender.
says-tell = You may tell the sender my address so that it takes me off its lists.
# What stands between the sentences, and what follows.
says-facts = Then come the facts, line by line: when the message came, from which computer, its subject, and what my mail provider checked.
says-words = Then come my own words, as I wrote them.
# How the headers came to be as they are.
says-as-copied = The headers follow as I have them; nothing was changed by this program, and there is no sign that anything is missing.
says-follow = The headers follow as far as I have them.
says-inside = They were inside another message.
says-cut = They are not complete: { $what }.
says-by-hand = I changed or typed parts of this text by hand.
says-edited = Some places look as if they had been changed by hand before this program got them.
says-marks = A mark stood where lines had been removed; this program left that mark out.
says-translated = The names of some header lines were translated by another program.
says-misread = Some letters or signs in them are wrong, as when text is read from a picture or typed.
says-order = The header lines are no longer in the order in which the computers on the way wrote them, so the way of the message is not certain.
says-undone = Copying had damaged them: { $what }. This program undid that.
says-address-hidden = My own address is hidden in: { $fields }.
says-address-hidden-name = My own address and my name are hidden in: { $fields }.
says-escaped = Signs that a text cannot hold, or that would pass for the end of the headers, are written in another way: { $count }.
says-only-changes = Nothing else was changed by this program, and there is no sign that anything is missing.
says-only-changes-of-a-part = This program changed no more than that.
says-no-changes-of-a-part = This program itself changed none of it.
# What is missing, within says-cut: small letters, no full stop.
says-cut-at-top = the beginning is missing, so the last computers on the way cannot be seen
says-cut-at-bottom = the end is missing
says-gap-inside = lines in the middle, or parts of them, seem to be missing
# What was undone, within says-undone.
says-indent-lost = the space that marks a broken line was lost
says-rewrapped = lines were broken again
says-all-indented = all lines were moved to the right
says-quoted = the lines began with a mark such as >, a number or a bullet
says-double-spaced = there were empty lines between the lines
says-blank-inside = there was an empty line inside
says-leading-junk = other text stood before the first line
says-table-copy = names and values stood in the cells of a table
says-newlines-lost = the line breaks were lost
says-glued = two header lines stood on one line
says-html-source = they were written as a web page
says-links = links had been made of addresses and names in them
says-name-spacing = there were odd spaces, colons, dashes or brackets in them
says-encoded = they were written in the code of another program
says-stray-lines = other lines stood between or right below them
says-names-put-back = names of fields were in another language
