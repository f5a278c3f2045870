book-title = Le mie segnalazioni
book-text = Un elenco solo su questo computer, se lo vuoi: il giorno, l’azienda, l’oggetto, il mittente e quando hai chiesto al mittente di smettere. Mai le intestazioni, mai il testo di un messaggio.
book-keep = Tieni un elenco delle mie segnalazioni su questo computer
book-empty = L’elenco è vuoto.
book-search = Cerca nelle mie segnalazioni
book-search-hint = Scrivi una parte di un oggetto, di un mittente o di una data
book-export = Salva come tabella
book-delete = Elimina tutto l’elenco
book-found = { $count ->
        [one] Una voce, la più recente per prima
       *[other] { $count } voci, la più recente per prima
    }
book-more = Altre { $count }. Scrivi qualcosa qui sopra per trovarle.
book-damaged = { $count ->
        [one] Una riga dell’elenco è danneggiata e non viene mostrata. Resta nel file.
       *[other] { $count } righe dell’elenco sono danneggiate e non vengono mostrate. Restano nel file.
    }
book-report = { $date } · segnalazione per { $desk } · da { $sender }
book-request = { $date } · chiesto di smettere a { $sender }
book-organisation = Cliente di Salesforce { $id }
book-asked = Chiesto di smettere in data { $date }
book-exported = La tabella si trova qui: { $path }
book-show-export = Mostra la tabella
book-read-failed = Non è stato possibile leggere l’elenco delle tue segnalazioni
book-add-failed = Questa segnalazione non è nel tuo elenco
book-delete-failed = Non è stato possibile eliminare l’elenco
book-export-failed = Non è stato possibile salvare la tabella
book-back = Chiudi l’elenco
book-open = Le mie segnalazioni
mention = Dillo nella segnalazione: «{ $sentence }»
known-sender-title = Hai già segnalato questo mittente
known-sender = { $count ->
        [one] Una segnalazione, in data { $day }, per { $desk }.
       *[other] { $count } segnalazioni, la più recente in data { $day }, per { $desk }.
    }
known-sender-asked = Gli hai chiesto di smettere in data { $day }.
known-sender-show = Mostra le mie segnalazioni su questo mittente
