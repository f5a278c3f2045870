day-in-words = { $day } { $month } { $year }
number-groups = .

# Waarom een bedrijf de melding krijgt.
desk-reason-listed = U hebt dit bedrijf uit de lijst gekozen.
desk-reason-sent = De headerregels van uw eigen mailprovider bewijzen dat het bericht via { $desk } is gekomen.
desk-reason-sent-likely = Het bericht is hoogstwaarschijnlijk via { $desk } gekomen: het werd afgeleverd vanuit het eigen netwerk van { $desk }.
desk-reason-carried = De headerregels van uw eigen mailprovider bewijzen dat { $desk } het bericht heeft afgeleverd.
desk-reason-submitted = Volgens de headerregels van uw eigen mailprovider is het bericht verstuurd vanuit een mailbox bij { $desk }.
desk-reason-passed-on = Uw mailprovider kreeg het bericht van { $desk }. Dat bedrijf heeft het doorgegeven en kan zien waar het vandaan kwam.
desk-reason-behind = De computer die het bericht afleverde, zegt dat hij het van { $desk } kreeg. Niemand anders zegt dat.
desk-reason-in-network = De computer die het bericht afleverde (nummer { $ip }) zat op { $day } in het netwerk van { $desk }. Netwerken kunnen van eigenaar wisselen.
desk-reason-rented-network = De computer die het bericht afleverde (nummer { $ip }) zat op { $day } in het netwerk van { $desk }. Netwerken kunnen van eigenaar wisselen. Misschien verhuurt { $desk } de computer alleen maar, en laat het uw melding zien aan wie hem huurt.
desk-reason-through-network = Het bericht is afgeleverd via het netwerk van { $desk }, vanaf het nummer { $ip }, volgens de gegevens van { $day }. Netwerken kunnen van eigenaar wisselen.
desk-reason-named-network = Uw mailprovider heeft de naam opgezocht van de computer die het bericht afleverde, { $host }: dat is een van de namen van { $desk }.
desk-reason-checked-network = Uw mailprovider heeft gecontroleerd dat het bericht van { $domain } kwam: dat is een van de namen van { $desk }.
desk-reason-looked-up = Volgens een openbaar register zit de computer die het bericht afleverde (nummer { $ip }) in het netwerk van { $desk }.

# Wie het bedrijf is, in een halve zin na de naam.
desk-is-service = dat mail verstuurt voor winkels en andere bedrijven
desk-is-carrier = dat mail aflevert voor andere bedrijven
desk-is-forwarder = dat mail doorgeeft voor de mensen die er gebruik van maken
desk-is-mailbox = dat mailboxen beheert voor mensen en bedrijven
desk-is-network = dat een deel van het internet beheert
desk-is-csa-eco = dat afzenders van mail certificeert

about-networks = De gegevens over in wiens netwerk een nummer zit, komen uit de IPFire Location-database van { $day }, gemaakt door het IPFire Project (location.ipfire.org), onder de licentie CC BY-SA 4.0. Ze zijn gewijzigd: teruggebracht tot { $systems } netwerken.

# Wat een bedrijf wil dat alleen via een webpagina meldingen aanneemt.
desk-wants-mailerlite = Het webformulier, met de headers.
desk-wants-kit-convertkit = Het webformulier, met het bericht.
desk-wants-aweber = De webpagina, met de headers.
desk-wants-gmail = Het webformulier: het volledige Gmail-adres van de afzender, de headers, het onderwerp en de tekst van het bericht.
desk-wants-google-workspace = Het webformulier van Gmail: het adres van de afzender, de headers, het onderwerp en de tekst. Google noemt ook abuse@ bij het domein van zijn klant, maar die klant kan dat zelf lezen.
desk-wants-gmx-webde = De webpagina, met het opgeslagen bericht als bestand.
desk-wants-godaddy = Het webformulier, met de headers als tekst en de tekst van het bericht.
desk-wants-cloudflare = Het webformulier, met de link: het bedrijf verzorgt veel vaker websites dan mail.
