# De wegen naar het mailprogramma.

done-draft-file = Uw computer is gevraagd het concept te openen.
done-outlook = Outlook is gevraagd het concept te openen.
done-thunderbird = Thunderbird is gevraagd een nieuw bericht te openen met de melding erin.
done-claws = Claws Mail is gevraagd een nieuw bericht te openen met de melding erin.
done-kmail = KMail is gevraagd een nieuw bericht te openen met de melding erin.
done-evolution = Evolution is gevraagd een nieuw bericht te openen met de melding erin.
done-link = Uw computer is gevraagd een nieuw bericht te openen met het adres en het onderwerp. De melding is gekopieerd: plak die in de tekst.
after-claws = Claws Mail breekt lange regels af en kan andere aan elkaar zetten. Sluit het nieuwe bericht voordat u op Verzenden drukt, open Configuration, Preferences, Compose, Wrapping, haal het vinkje bij Auto-wrapping weg en open de melding opnieuw.
after-evolution = Evolution breekt lange regels af bij het verzenden. Klik in de tekst, druk op Ctrl+A en kies Preformatted in de lijst waar Normal staat.
after-kmail = KMail breekt lange regels af bij het verzenden. Open Options in het nieuwe bericht en haal het vinkje bij Wordwrap weg.
after-copied-web = Er is nog niets verstuurd. Begin een nieuw, leeg bericht in uw mail. Plak de drie dingen waar de afbeelding het aangeeft. Stuur het ongewenste bericht niet door en antwoord er niet op.
try-next-way = Een andere manier proberen
show-failed-title = De map ging niet open
show-failed = Het programma dat mappen toont, is niet gestart. Er is niets verloren.
same-desk = Nog een bericht bij hetzelfde bedrijf melden
picture-text = Het grote lege veld
picture-new-message = Nieuw bericht
picture-compose-alt = Een nieuw bericht. Plak 1 de melding in het grote lege veld: die begint met ‘{ $begins }’. Plak 2 { $address } in Aan en 3 ‘{ $subject }’ in Onderwerp.
