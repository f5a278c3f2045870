# Där det inte är känt vem som kan göra något, och hur man tar reda på vems dator som lämnade meddelandet.

missing-title = En sak saknas: adressen
missing-text = Anmälan går att göra. Men inget bevisar vilket företag som skickade det här meddelandet åt sin kund, så programmet vet inte vart anmälan ska.
missing-find = Ta reda på vem som äger datorn
missing-find-text = Din e-postleverantör skrev upp numret på datorn som levererade meddelandet: { $ip }. Ett offentligt register vet vems det är. Det tar ungefär två minuter.
missing-find-inside = Meddelandet inuti anger numret på datorn som levererade det till din andra brevlåda: { $ip }. Fortsätt bara om du vidarebefordrade det själv: någon annan kan ha hittat på det. Ett offentligt register vet vem ägaren är.
missing-not-recorded = Din e-postleverantör skrev inte upp något nummer på en dator utanför. Därför går det inte att hitta ägaren.
missing-program = Anmäl det i mitt e-postprogram i stället
missing-program-text = Din egen e-postleverantör lär sig av det och kan stoppa nästa.
missing-program-any = Leta i e-postprogrammet efter en knapp eller menypost som heter Skräppost, Spam eller Rapportera nätfiske, och tryck på den för det här meddelandet. Spara en kopia av meddelandet först om du kan behöva det.
missing-stop = Sluta här och behåll meddelandet
missing-stop-text = Inget går förlorat. Brevhuvudet kan sparas i en fil, och du kan komma tillbaka med det när som helst.
missing-keep = Spara brevhuvudet i en fil
missing-by-hand = Jag vet en adress för anmälningar…
missing-find-button = Hitta ägaren…

owner-title = Vems dator var det?
owner-text = Din e-postleverantör skrev bara upp ett nummer: { $ip }. Ett offentligt register vet vem som äger det. Programmet ansluter aldrig till internet: du slår upp det, och programmet läser det du hämtar.
owner-step-open = Öppna registrets sida för numret
owner-step-open-text = Webbläsaren öppnas. Du behöver inte skriva något där.
owner-open-page = Öppna sidan
owner-copy-page = Kopiera sidans adress
owner-page-opened = Webbläsaren har fått besked om att öppna sidan. Gå dit nu.
owner-page-failed = Webbläsaren öppnades inte. Kopiera sidans adress, klicka i webbläsarens adressfält och tryck Ctrl+V: { $url }
owner-page-copied = ✓ Kopierat. Klicka i webbläsarens adressfält och tryck Ctrl+V.
owner-step-copy = Tryck Ctrl+A och sedan Ctrl+C där
owner-step-copy-text = Hela sidan, inte bara en del. Vänta tills sidan har lästs in helt.
owner-step-paste = Kom tillbaka och klistra in
owner-step-paste-text = Tryck Ctrl+V, eller på knappen.
owner-box-hint = Klistra in allt som sidan visar
owner-box-name = Vad registrets sida visar
owner-next-page = Fungerar inte sidan? Prova en annan
owner-why-paste = Klistra först in det som sidan visar
owner-why-nobody = Det gav ingen adress än
owner-use = Använd den här adressen

owner-found-title = { $holder }
owner-found-unnamed = Ägaren till { $range }
owner-found = sköter nätet { $range }, och numret finns i det. Adressen för anmälningar är { $address }.
owner-found-technical = sköter nätet { $range }, och numret finns i det. Där anges ingen adress för anmälningar. Den här hör till dem som sköter nätet: { $address }
owner-passed-used = En mindre del, { $range }, är registrerad på { $holder }. Adressen där, { $address }, hör till ett namn som meddelandet självt använder. Det kan vara avsändaren, så den är utelämnad.
owner-passed-free = En mindre del, { $range }, är registrerad på { $holder }. Adressen där, { $address }, är en brevlåda som vem som helst kan få, så den är utelämnad.
owner-passed-register = För { $range } ({ $holder }) anges bara { $address }. Den hör till { $register }, som för registret och inte sköter sådana datorer, så den är utelämnad.
owner-passed-nobody = En mindre del, { $range }, är registrerad på { $holder }. Där anges ingen adress.
owner-larger = Det närmast större nätet tillhör { $holder }: { $address }. Om det mindre kan vara avsändarens eget, skriv dit.
owner-use-larger = Använd adressen till det större nätet
owner-unknown-holder = en ägare som inte nämns

owner-nothing-title = Ingen adress hittades i det här
owner-nothing-not-an-answer = Det här ser inte ut som registrets sida. Öppna sidan, vänta tills den visar sitt svar, tryck Ctrl+A och Ctrl+C där, och klistra in igen.
owner-nothing-too-often = Registret svarar inte på fler frågor från dig på ett tag. Prova en annan sida, eller kom tillbaka i morgon.
owner-nothing-unknown = Registret säger att det inte känner till numret. Prova en annan sida.
owner-nothing-other = Det här gäller andra nummer ({ $range }). Det måste gälla { $ip }. Öppna sidan för det numret och klistra in det den visar.
owner-nothing-no-network = Början av sidan saknas. Tryck Ctrl+A där, så att allt kopieras.
owner-nothing-cut = Slutet av svaret saknas. Tryck Ctrl+A där, så att allt kopieras.
owner-nothing-elsewhere = Det här registret säger att ett annat vet mer: { $register }. Prova en annan sida.
owner-nothing-elsewhere-unnamed = Det här registret säger att ett annat vet mer. Prova en annan sida.
owner-nothing-nobody = Sidan nämner ingen som kan göra något:
owner-nothing-used = { $range } är registrerat på { $holder }. Adressen där, { $address }, hör till ett namn som meddelandet självt använder. Det kan vara avsändaren: skriv inte dit.
owner-nothing-free = { $range } är registrerat på { $holder }. Adressen där, { $address }, är en brevlåda som vem som helst kan få.
owner-nothing-nobody-there = { $range } är registrerat på { $holder }. Ingen adress anges.

police-title = Kontakta polisen först
police-text = Hot är en sak för polisen. Den kan fråga företagen vem det var; det berättar ett företag inte för någon annan.
police-1 = Anmäl till polisen
police-1-text = Är du i fara nu, ring nödnumret. Vänd dig annars till din lokala polisstation eller till polisens sida för anmälningar.
police-2 = Spara meddelandet
police-2-text = Det är ett bevis. Radera det inte och svara inte på det.
police-3 = Anmäl det sedan här, om du fortfarande vill
police-3-text = Vissa företag lämnar anmälan vidare till sin kund, och kunden kan vara den som hotar dig. Fråga polisen om du är osäker.
police-read = Jag har läst det här

shown-title = { $desk } kan visa din anmälan för sin kund
shown-text = Kunden kan vara avsändaren. Därför är din adress dold i brevhuvudet nedan.
shown-not-hidden = Kunden kan vara avsändaren. Din adress står i brevhuvudet nedan, som du valde.
shown-truth = Det här döljer din adress bara i det inklistrade brevhuvudet. E-postprogrammet skickar fortfarande din adress, och koder i brevhuvudet kan fortfarande avslöja dig.
shown-show = Visa min adress ändå
shown-hide = Dölj min adress
add-own-words = Lägg till egna ord…
own-words-shown = Det du skriver här kan visas för avsändaren.
after-name-hidden = Du kan skriva från vilken som helst av dina adresser
after-name-hidden-text = Företaget ser adressen du skriver från och kan lämna den vidare. Det behöver inte vara den som fick meddelandet.

risky-title = Det här kan vara avsändarens egen adress
risky-text = { $address } hör till { $name }, ett namn som meddelandet självt använder och som programmet inte känner till. Den som skickade meddelandet kan läsa din anmälan där, med allt den säger om dig.
risky-clear = Ta bort adressen
risky-keep = Jag vet vem det är: använd den
risky-why = Svara först på frågan om adressen

# Vems nät det var, där det företaget inte tar emot anmälningar.
network-known = Datorn som levererade meddelandet (nummer { $ip }) fanns i nätet hos { $operator } den { $day }. Nät kan byta ägare.
network-through = Meddelandet levererades genom nätet hos { $operator }, från numret { $ip }, enligt uppgifter från den { $day }. Nät kan byta ägare.
