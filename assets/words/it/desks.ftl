day-in-words = { $day ->
        [1] 1º
       *[other] { $day }
    } { $month } { $year }
number-groups = .

desk-reason-listed = L’hai scelta tu dall’elenco.
desk-reason-sent = Le intestazioni del tuo gestore di posta provano che il messaggio è passato da { $desk }.
desk-reason-sent-likely = Molto probabilmente il messaggio è passato da { $desk }: è stato consegnato dalla rete che appartiene a { $desk }.
desk-reason-carried = Le intestazioni del tuo gestore di posta provano che { $desk } ha consegnato il messaggio.
desk-reason-submitted = Secondo le intestazioni del tuo gestore di posta, il messaggio è stato inviato da una casella di posta presso { $desk }.
desk-reason-passed-on = Il tuo gestore di posta ha ricevuto il messaggio da { $desk }, che lo ha fatto proseguire e può vedere da dove veniva.
desk-reason-behind = Il computer che ha consegnato il messaggio dice di averlo ricevuto da { $desk }. Nessun altro lo dice.
desk-reason-in-network = Il computer che ha consegnato il messaggio (numero { $ip }) era nella rete di { $desk } in data { $day }. Le reti possono cambiare proprietario.
desk-reason-rented-network = Il computer che ha consegnato il messaggio (numero { $ip }) era nella rete di { $desk } in data { $day }. Le reti possono cambiare proprietario. Può darsi che { $desk } noleggi soltanto il computer, e che mostri la tua segnalazione a chi lo ha a noleggio.
desk-reason-through-network = Il messaggio è stato consegnato attraverso la rete di { $desk }, dal numero { $ip }, secondo i dati in data { $day }. Le reti possono cambiare proprietario.
desk-reason-named-network = Il tuo gestore di posta ha cercato il nome del computer che ha consegnato il messaggio, { $host }: è uno dei nomi di { $desk }.
desk-reason-checked-network = Il tuo gestore di posta ha controllato che il messaggio veniva da { $domain }: è uno dei nomi di { $desk }.
desk-reason-looked-up = Un registro pubblico dice che il computer che ha consegnato il messaggio (numero { $ip }) è nella rete di { $desk }.

desk-is-service = un’azienda che invia posta per negozi e altre aziende
desk-is-carrier = un’azienda che consegna posta per altre aziende
desk-is-forwarder = un’azienda che fa proseguire la posta di chi la usa
desk-is-mailbox = un’azienda che tiene caselle di posta per persone e aziende
desk-is-network = un’azienda che gestisce una parte di Internet
desk-is-csa-eco = un ente che certifica i mittenti di posta

about-networks = A quale rete appartiene un numero si sa dalla banca dati IPFire Location (data: { $day }), dell’IPFire Project (location.ipfire.org), con la licenza CC BY-SA 4.0. È stata modificata: ridotta a { $systems } reti.

desk-wants-mailerlite = Il modulo sul suo sito, con le intestazioni.
desk-wants-kit-convertkit = Il modulo sul suo sito, con il messaggio.
desk-wants-aweber = La pagina del suo sito, con le intestazioni.
desk-wants-gmail = Il modulo sul suo sito: l’indirizzo Gmail completo del mittente, le intestazioni, l’oggetto e il testo del messaggio.
desk-wants-google-workspace = Il modulo di Gmail: l’indirizzo del mittente, le intestazioni, l’oggetto e il testo. Google indica anche un indirizzo abuse@ del suo cliente, ma forse lo legge proprio quel cliente.
desk-wants-gmx-webde = La pagina del suo sito, con il messaggio salvato come file.
desk-wants-godaddy = Il modulo sul suo sito, con le intestazioni come testo e il testo del messaggio.
desk-wants-cloudflare = Il modulo sul suo sito, con il link: da questa azienda passano molto più spesso siti web che posta.
