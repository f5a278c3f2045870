# Waar niet bekend is wie iets kan doen, en uitzoeken van wie de computer is die het bericht afleverde.

missing-title = Er ontbreekt nog één ding: het adres
missing-text = De melding kan worden gemaakt. Maar niets bewijst welk bedrijf dit bericht voor zijn klant heeft verstuurd, dus dit programma weet niet waar de melding heen moet.
missing-find = De eigenaar van de computer vinden
missing-find-text = Uw mailprovider heeft het nummer opgeschreven van de computer die het bericht afleverde: { $ip }. Een openbaar register weet van wie dat is. Dit duurt ongeveer twee minuten.
missing-find-inside = Het bericht dat erin zit, noemt het nummer van de computer die het in uw andere mailbox afleverde: { $ip }. Ga alleen verder als u het zelf hebt doorgestuurd: iemand anders kan het verzonnen hebben. Een openbaar register kent de eigenaar.
missing-not-recorded = Uw mailprovider heeft geen nummer van een computer van buiten opgeschreven. Daarom is de eigenaar niet te vinden.
missing-program = In plaats daarvan in mijn mailprogramma melden
missing-program-text = Uw eigen mailprovider leert daarvan en houdt het volgende bericht misschien tegen.
missing-program-any = Zoek in uw mailprogramma een knop of menu-item met de naam Ongewenst, Spam of Phishing melden en druk daarop bij dit bericht. Bewaar eerst een kopie van het bericht als u het nog nodig kunt hebben.
missing-stop = Hier stoppen en het bericht bewaren
missing-stop-text = Er gaat niets verloren. De headers kunnen in een bestand worden bewaard, en u kunt er altijd mee terugkomen.
missing-keep = De headers in een bestand bewaren
missing-by-hand = Ik weet een adres voor meldingen…
missing-find-button = De eigenaar vinden…

owner-title = Van wie was de computer?
owner-text = Uw mailprovider heeft alleen een nummer opgeschreven: { $ip }. Een openbaar register kent de eigenaar. Dit programma gaat nooit online: u zoekt het op, en het programma leest wat u meebrengt.
owner-step-open = Open de pagina van het register voor dit nummer
owner-step-open-text = Uw webbrowser gaat open. U hoeft daar niets te typen.
owner-open-page = De pagina openen
owner-copy-page = Het adres ervan kopiëren
owner-page-opened = Uw webbrowser is gevraagd de pagina te openen. Ga er nu naartoe.
owner-page-failed = Uw webbrowser ging niet open. Kopieer het adres van de pagina, klik in de adresbalk van uw webbrowser en druk op Ctrl+V: { $url }
owner-page-copied = ✓ Gekopieerd. Klik in de adresbalk van uw webbrowser en druk op Ctrl+V.
owner-step-copy = Druk daar op Ctrl+A en dan op Ctrl+C
owner-step-copy-text = De hele pagina, niet alleen een deel. Wacht tot de pagina helemaal is geladen.
owner-step-paste = Kom terug en plak
owner-step-paste-text = Druk op Ctrl+V, of op de knop.
owner-box-hint = Plak alles wat die pagina toont
owner-box-name = Wat de pagina van het register toont
owner-next-page = Werkt de pagina niet? Probeer een andere
owner-why-paste = Plak eerst wat de pagina toont
owner-why-nobody = Dit leverde nog geen adres op
owner-use = Dit adres gebruiken

owner-found-title = { $holder }
owner-found-unnamed = De eigenaar van { $range }
owner-found = beheert het netwerk { $range }, en dit nummer zit daarin. Het adres voor meldingen is { $address }.
owner-found-technical = beheert het netwerk { $range }, en dit nummer zit daarin. Er is geen adres voor meldingen opgegeven. Dit adres is van de mensen die het netwerk beheren: { $address }
owner-passed-used = Een kleiner deel, { $range }, staat op naam van { $holder }. Het adres daarvan, { $address }, hoort bij een naam die dit bericht zelf gebruikt. Het kan de afzender zijn, dus het is weggelaten.
owner-passed-free = Een kleiner deel, { $range }, staat op naam van { $holder }. Het adres daarvan, { $address }, is een mailbox die iedereen kan krijgen, dus het is weggelaten.
owner-passed-register = Voor { $range } ({ $holder }) is alleen { $address } opgegeven. Dat is { $register }, dat het register bijhoudt en zelf zulke computers niet beheert, dus het is weggelaten.
owner-passed-nobody = Een kleiner deel, { $range }, staat op naam van { $holder }. Daar is geen adres opgegeven.
owner-larger = Het eerstvolgende grotere netwerk is van { $holder }: { $address }. Kan het kleinere van de afzender zelf zijn, schrijf dan daarheen.
owner-use-larger = Het adres van het grotere netwerk gebruiken
owner-unknown-holder = een eigenaar die niet wordt genoemd

owner-nothing-title = Hierin is geen adres gevonden
owner-nothing-not-an-answer = Dit lijkt niet op de pagina van het register. Open de pagina, wacht tot het antwoord te zien is, druk daar op Ctrl+A en Ctrl+C en plak opnieuw.
owner-nothing-too-often = Het register beantwoordt een tijdje geen vragen meer van u. Probeer een andere pagina, of kom morgen terug.
owner-nothing-unknown = Het register zegt dat het dit nummer niet kent. Probeer een andere pagina.
owner-nothing-other = Dit gaat over andere nummers ({ $range }). Het moet over { $ip } gaan. Open de pagina voor dit nummer en plak wat die toont.
owner-nothing-no-network = Het begin van de pagina ontbreekt. Druk daar op Ctrl+A, zodat alles wordt gekopieerd.
owner-nothing-cut = Het einde van het antwoord ontbreekt. Druk daar op Ctrl+A, zodat alles wordt gekopieerd.
owner-nothing-elsewhere = Dit register zegt dat een ander register meer weet: { $register }. Probeer een andere pagina.
owner-nothing-elsewhere-unnamed = Dit register zegt dat een ander register meer weet. Probeer een andere pagina.
owner-nothing-nobody = De pagina noemt niemand die iets kan doen:
owner-nothing-used = { $range } staat op naam van { $holder }. Het adres daarvan, { $address }, hoort bij een naam die dit bericht zelf gebruikt. Het kan de afzender zijn: schrijf daar niet heen.
owner-nothing-free = { $range } staat op naam van { $holder }. Het adres daarvan, { $address }, is een mailbox die iedereen kan krijgen.
owner-nothing-nobody-there = { $range } staat op naam van { $holder }. Er is geen adres opgegeven.

police-title = Meld dit eerst bij de politie
police-text = Bedreiging is een zaak voor de politie. Die kan de bedrijven vragen wie het was; dat vertelt een bedrijf aan niemand anders.
police-1 = Meld het bij de politie
police-1-text = Bent u nu in gevaar, bel dan het alarmnummer. Ga anders naar uw politiebureau of naar de meldpagina van de politie.
police-2 = Bewaar het bericht
police-2-text = Het is bewijs. Verwijder het niet en antwoord er niet op.
police-3 = Meld het dan hier, als u dat nog wilt
police-3-text = Sommige bedrijven geven de melding door aan hun klant, en die klant kan degene zijn die u bedreigt. Twijfelt u, vraag het dan aan de politie.
police-read = Ik heb dit gelezen

shown-title = { $desk } laat uw melding misschien aan zijn klant zien
shown-text = Die klant kan de afzender zijn. Daarom is uw adres in de headers hieronder verborgen.
shown-not-hidden = Die klant kan de afzender zijn. Uw adres staat in de headers hieronder, zoals u hebt gekozen.
shown-truth = Dit verbergt uw adres alleen in de geplakte headers. Uw mailprogramma verstuurt nog steeds uw adres, en aan codes in de headers bent u misschien nog te herkennen.
shown-show = Mijn adres toch tonen
shown-hide = Mijn adres verbergen
add-own-words = Eigen woorden toevoegen…
own-words-shown = Wat u hier schrijft, krijgt de afzender misschien te zien.
after-name-hidden = U kunt vanaf elk van uw adressen schrijven
after-name-hidden-text = Het bedrijf ziet het adres waarvandaan u schrijft en geeft het misschien door. Het hoeft niet het adres te zijn waarop u de mail kreeg.

risky-title = Dit kan het adres van de afzender zelf zijn
risky-text = { $address } hoort bij { $name }, een naam die het bericht zelf gebruikt en die dit programma niet kent. Wie het bericht verstuurde, leest daar misschien uw melding, met alles wat die over u zegt.
risky-clear = Het adres weghalen
risky-keep = Ik weet wie dit is: gebruik het
risky-why = Beantwoord eerst de vraag over het adres

# Wiens netwerk het was, waar dat bedrijf geen meldingen aanneemt.
network-known = De computer die het bericht afleverde (nummer { $ip }) zat op { $day } in het netwerk van { $operator }. Netwerken kunnen van eigenaar wisselen.
network-through = Het bericht is afgeleverd via het netwerk van { $operator }, vanaf het nummer { $ip }, volgens de gegevens van { $day }. Netwerken kunnen van eigenaar wisselen.
