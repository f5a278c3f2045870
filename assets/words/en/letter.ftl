# What may become known of the person's address in a report.
tell-sender = The company may tell the sender my address, so that it takes me off its lists
hide-several = Several addresses: with a comma between them.
hide-never-there = { $address } stands nowhere in these headers, so nothing would be hidden. Type it as it stands there.
hide-too-many = These are too many addresses.
remains-title = What may still name you
remains-own-from = Your mail program shows your name and address as the sender of the report. Send it from another address, or hiding is in vain.
remains-local-part = The part of your address before the @ still stands in: { $fields }
remains-name = A part of your name still stands in: { $fields }
remains-domain = The part of your address after the @, { $domain }, still stands in: { $fields }
remains-codes = Codes that only the sender can read, and that may stand for you, are in: { $fields }
remains-others = Other people who got the message are named in: { $fields }
form-content = The text of the message
copy-content = Copy the text of the message
form-link = The link in the message
copy-link = Copy the link
form-category = The kind of abuse
copy-category = Copy the kind of abuse

# The link to the bad page, on the report page.
link-title = Which link leads to the bad page?
link-text = Tick one, if you know it. The links are written so that nobody can open one by accident. Do not open any of them to find out.
link-tick = { $link }
link-more = { $count } more links…
link-query = Also show what stands after the ? in the link
link-query-text = It may hold a code that names you. Some companies find the page only with it.
