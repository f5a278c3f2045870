# De lijst met meldingen die iemand bijhoudt.

book-title = Mijn meldingen
book-text = Een lijst die alleen op deze computer staat, als u dat wilt: de dag, het bedrijf, het onderwerp, de afzender en wanneer u de afzender vroeg te stoppen. Nooit de headers, nooit de tekst van een bericht.
book-keep = Een lijst van mijn meldingen bijhouden op deze computer
book-empty = De lijst is leeg.
book-search = Zoeken in mijn meldingen
book-search-hint = Typ een deel van een onderwerp, een afzender of een datum
book-export = Opslaan als tabel
book-delete = De hele lijst verwijderen
book-found = { $count ->
        [one] Eén melding, de nieuwste eerst
       *[other] { $count } meldingen, de nieuwste eerst
    }
book-more = Nog { $count }. Typ hierboven iets om ze te vinden.
book-damaged = { $count ->
        [one] Eén regel van de lijst is beschadigd en wordt niet getoond. Hij blijft in het bestand staan.
       *[other] { $count } regels van de lijst zijn beschadigd en worden niet getoond. Ze blijven in het bestand staan.
    }
book-report = { $date } · melding voor { $desk } · van { $sender }
book-request = { $date } · { $sender } gevraagd te stoppen
book-organisation = Klant { $id } van Salesforce
book-asked = Op { $date } gevraagd te stoppen
book-exported = De tabel staat hier: { $path }
book-show-export = De tabel tonen
book-read-failed = De lijst met uw meldingen kon niet worden gelezen
book-add-failed = Deze melding staat niet in uw lijst
book-delete-failed = De lijst kon niet worden verwijderd
book-export-failed = De tabel kon niet worden opgeslagen
book-back = De lijst sluiten
book-open = Mijn meldingen
mention = Zet in de melding: ‘{ $sentence }’
known-sender-title = U hebt deze afzender al eens gemeld
known-sender = { $count ->
        [one] Eén melding, op { $day }, voor { $desk }.
       *[other] { $count } meldingen, de nieuwste op { $day } voor { $desk }.
    }
known-sender-asked = Op { $day } vroeg u deze afzender te stoppen.
known-sender-show = Mijn meldingen over deze afzender tonen
