# De afzender vragen te stoppen.

stop-offer = Kent u dit bedrijf? Vraag het eerst om te stoppen…
stop-title = De afzender vragen te stoppen
stop-text = Uw mailprovider heeft de naam van de afzender gecontroleerd, dus uw verzoek komt aan bij degene die u de mail stuurde. Een bedrijf dat zich aan de wet houdt, haalt u binnen twee weken van zijn lijst. Er is nog niets verstuurd: u drukt zelf op Verzenden.
stop-caution = Alleen als u dit bedrijf kent. Klik nergens op in de mail van dit bedrijf en schrijf niet meer dan deze twee regels. Haal uw naam en handtekening weg voordat u op Verzenden drukt. Kent u de afzender niet, ga dan terug en meld het bericht.
stop-lines = Klik in de lege tekst en plak de twee regels
copy-text = De tekst kopiëren
stop-pressed-send = Ik heb daar op Verzenden gedrukt
stop-asked-title = Wacht nu twee weken
stop-asked-text = Krijgt u daarna nog steeds mail, kom dan terug en meld het volgende bericht. U hebt vandaag gevraagd te stoppen.
stop-remember = Het programma kan de dag voor die melding onthouden.
