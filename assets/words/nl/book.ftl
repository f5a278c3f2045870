# De lijst met meldingen die iemand bijhoudt.

records-title = Mijn meldingen
records-text = Een lijst die alleen op deze computer staat, als u dat wilt: de dag, het bedrijf, het onderwerp, de afzender en wanneer u de afzender vroeg te stoppen. Nooit de headers, nooit de tekst van een bericht.
records-keep = Een lijst van mijn meldingen bijhouden op deze computer
records-empty = De lijst is leeg.
records-search = Zoeken in mijn meldingen
records-search-hint = Typ een deel van een onderwerp, een afzender of een datum
records-export = Opslaan als tabel
records-delete = De hele lijst verwijderen
records-found = { $count ->
        [one] Eén vermelding, de nieuwste eerst
       *[other] { $count } vermeldingen, de nieuwste eerst
    }
records-more = Nog { $count }. Typ hierboven iets om ze te vinden.
records-damaged = { $count ->
        [one] Eén regel van de lijst is beschadigd en wordt niet getoond. Hij blijft in het bestand staan.
       *[other] { $count } regels van de lijst zijn beschadigd en worden niet getoond. Ze blijven in het bestand staan.
    }
records-report = { $date } · melding voor { $desk } · van { $sender }
records-request = { $date } · { $sender } gevraagd te stoppen
records-organisation = Klant { $id } van Salesforce
records-asked = Op { $date } gevraagd te stoppen
records-exported = De tabel staat hier: { $path }
records-show-export = De tabel tonen
records-read-failed = De lijst met uw meldingen kon niet worden gelezen
records-add-failed = Deze melding staat niet in uw lijst
records-delete-failed = De lijst kon niet worden verwijderd
records-export-failed = De tabel kon niet worden opgeslagen
records-back = De lijst sluiten
records-open = Mijn meldingen
mention = Zet in de melding: ‘{ $sentence }’
known-sender-title = U hebt deze afzender al eens gemeld
known-sender = { $count ->
        [one] Eén melding, op { $day }, voor { $desk }.
       *[other] { $count } meldingen, de nieuwste op { $day } voor { $desk }.
    }
known-sender-asked = Op { $day } vroeg u deze afzender te stoppen.
known-sender-show = Mijn meldingen over deze afzender tonen
