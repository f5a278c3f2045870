fault-title = Abuse Report Helper deve chiudersi
fault-text = Qualcosa è andato storto nel programma. Non è colpa tua, e non è stato inviato niente.
fault-again = Avvia di nuovo il programma, per favore. Il messaggio indesiderato è ancora nel tuo programma di posta; una segnalazione che hai salvato è ancora dove l’hai salvata.
fault-tell = Se succede di nuovo, di’ questo a chi fa il programma: versione { $version }, { $system }, { $place }
fault-note = La stessa cosa, e nient’altro, si trova in questo file, che puoi leggere e inviare: { $path }
fault-kept = Abuse Report Helper si è fermato per un errore del programma stesso.
fault-kept-all = È tutto quello che il programma ha annotato, e non è stato inviato a nessuno. Puoi inviarlo a chi fa il programma, perché corregga l’errore, oppure eliminarlo.
