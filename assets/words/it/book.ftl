records-title = Le mie segnalazioni
records-text = Un elenco solo su questo computer, se lo vuoi: il giorno, l’azienda, l’oggetto, il mittente e quando hai chiesto al mittente di smettere. Mai le intestazioni, mai il testo di un messaggio.
records-keep = Tieni un elenco delle mie segnalazioni su questo computer
records-empty = L’elenco è vuoto.
records-search = Cerca nelle mie segnalazioni
records-search-hint = Scrivi una parte di un oggetto, di un mittente o di una data
records-export = Salva come tabella
records-delete = Elimina tutto l’elenco
records-found = { $count ->
        [one] Una voce, la più recente per prima
       *[other] { $count } voci, la più recente per prima
    }
records-more = Altre { $count }. Scrivi qualcosa qui sopra per trovarle.
records-damaged = { $count ->
        [one] Una riga dell’elenco è danneggiata e non viene mostrata. Resta nel file.
       *[other] { $count } righe dell’elenco sono danneggiate e non vengono mostrate. Restano nel file.
    }
records-report = { $date } · segnalazione per { $desk } · da { $sender }
records-request = { $date } · chiesto di smettere a { $sender }
records-organisation = Cliente di Salesforce { $id }
records-asked = Chiesto di smettere in data { $date }
records-exported = La tabella si trova qui: { $path }
records-show-export = Mostra la tabella
records-read-failed = Non è stato possibile leggere l’elenco delle tue segnalazioni
records-add-failed = Questa segnalazione non è nel tuo elenco
records-delete-failed = Non è stato possibile eliminare l’elenco
records-export-failed = Non è stato possibile salvare la tabella
records-back = Chiudi l’elenco
records-open = Le mie segnalazioni
mention = Dillo nella segnalazione: «{ $sentence }»
known-sender-title = Hai già segnalato questo mittente
known-sender = { $count ->
        [one] Una segnalazione, in data { $day }, per { $desk }.
       *[other] { $count } segnalazioni, la più recente in data { $day }, per { $desk }.
    }
known-sender-asked = Gli hai chiesto di smettere in data { $day }.
known-sender-show = Mostra le mie segnalazioni su questo mittente
