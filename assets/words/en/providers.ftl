# Web mail of providers, shown under their own names. $steps: what to click, one after the other.

programs-of-country = Mail providers in your country
provider-letters = This computer has no font with the letters of that page. Where you see empty boxes here, choose the entry on the page that shows all headers.
provider-recognise = In the web browser; addresses end in @{ $address }
provider-recognise-own = In the web browser
provider-find = Click “{ $first }”, then “{ $second }”
provider-find-one = Click “{ $first }”
provider-find-text = A window or page full of text opens.
provider-alt = The message is open on the page of { $name }. Click { $steps }.
provider-headers-are = The headers are in the window or page that { $steps } opens. Press {"{"}Ctrl+A{"}"} in its text, then {"{"}Ctrl+C{"}"}.
provider-told = These steps come from the help pages of { $name } or from people who use it. The page may have changed since.
provider-believed = These steps probably fit { $name }, but nobody has tried them there. The page may look different.
provider-unknown = This program does not know the page of { $name }. These steps fit most web mail; the words on the page may be others.
