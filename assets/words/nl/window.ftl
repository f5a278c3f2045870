# De zinnen van het venster.

app-name = Abuse Report Helper

## Stappen, hulpmiddelen, voet

step-what = Wat is er gebeurd
step-program = Uw mailprogramma
step-headers = De headers ophalen
step-check = Controle
step-report = Melding
step-of = { $number } van 5 · { $name }
step-spoken = Stap { $number } van 5: { $name }, { $state }
step-is-now = u bent hier
step-is-done = klaar
step-is-later = komt later

part-page = Pagina
part-footer = Verder gaan
part-rail = Stappen
part-tools = Instellingen

text-smaller = Kleinere tekst
text-larger = Grotere tekst
theme-system = Licht / donker
theme-system-help = Volgt uw systeem. Druk voor licht.
theme-light = Licht
theme-light-help = Altijd licht. Druk voor donker.
theme-dark = Donker
theme-dark-help = Altijd donker. Druk voor hoog contrast.
theme-contrast = Hoog contrast
theme-contrast-help = Altijd geel en wit op zwart. Druk om uw systeem te volgen.

back = Terug
next = Verder
next-paste = Verder: de headers plakken
next-report = Verder: de melding
next-what = Verder: wat er is gebeurd
cancel = Annuleren
done = Klaar
not-given = (niet opgegeven)

menu-cut = Knippen
menu-copy = Kopiëren
menu-paste = Plakken
menu-select-all = Alles selecteren

## Wat er is gebeurd

what-title = Wat is er gebeurd?
what-text = Over ongeveer vijf minuten kunt u een melding hebben voor het bedrijf dat de afzender misschien kan laten stoppen, als er een gevonden wordt. Dit programma verstuurt niets: aan het einde drukt u zelf op Verzenden.
reason-advertising = Ik krijg steeds reclame waar ik niet om heb gevraagd
reason-advertising-text = Van een winkel, een bedrijf of een mailinglijst
reason-phishing = Iemand doet zich voor als iemand anders
reason-phishing-text = Een valse bank, pakketdienst, prijs of rekening
reason-threats = Bedreiging of intimidatie
reason-other = Iets anders
harm-phishing-title = Hebt u een wachtwoord ingetypt, of iets betaald?
harm-phishing = Bel dan eerst uw bank, op het telefoonnummer dat op uw bankpas staat, en wijzig dat wachtwoord. De melding kan een uur wachten.
harm-threats-title = Bent u in gevaar of wordt u gechanteerd?
harm-threats = Meld dit dan eerst bij de politie. Betaal niet en bewaar het bericht: het is bewijs.
harm-other-title = Denk eerst aan uzelf
harm-other = Hebt u geld verloren of een wachtwoord doorgegeven, bel dan uw bank voordat u verdergaat.
do-not-answer = Beantwoord het bericht niet en klik nergens op in het bericht.
know-company-title = Kent u dit bedrijf?
know-company = Vraag het dan eerst om te stoppen: antwoord op de mail met ‘Haal mij alstublieft van uw lijst’. Een eerlijk bedrijf stopt. Kom terug als het doorgaat. Kent u de afzender niet, antwoord dan niet.
paste-at-once = Ik heb de headers al gekopieerd: plakken
already-asked = Ik heb al gevraagd te stoppen, op
asked-about = Rond die dag: ik weet de precieze dag niet meer
day = Dag
month = Maand
year = Jaar
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
why-choose-reason = Kies eerst wat er is gebeurd
why-date-missing = Kies de dag waarop u het vroeg, of haal het vinkje weg
why-date-future = De dag waarop u het vroeg, ligt in de toekomst

## Uw mailprogramma

program-title = Waar leest u uw mail?
program-text = Kies het programma of de webpagina waarin u het ongewenste bericht ziet.
program-search = Uw mailprogramma zoeken
program-search-hint = Typ een naam of uw adres, bijvoorbeeld ‘hotmail’
nothing-found-program = Niets gevonden. Probeer een ander woord, of het deel van uw adres na de @.
older-show = Oudere programma’s, zoals Outlook Express of Outlook 2003…
older-hide = De oudere programma’s verbergen
program-not-here = Mijn mailprogramma staat hier niet bij…
program-on-phone = Ik lees het op een telefoon of tablet…
program-phone = Gebruik een computer als het kan: mailapps op telefoons verbergen de headers.
have-headers = Ik heb de headers of een opgeslagen bericht al
why-choose-program = Kies eerst uw mailprogramma
dont-know = Ik weet niet welk programma ik heb…
usual-program = Ingesteld als uw mailprogramma
why-answer = Kies eerst een antwoord

find-place = Hoe ziet u uw mail?
find-place-text = Denk aan het venster waarin het ongewenste bericht staat.
find-browser = Als pagina in de webbrowser
find-browser-text = In Chrome, Edge, Firefox of Safari, met een adres bovenaan
find-window = In een eigen venster
find-window-text = Ik start een mailprogramma
find-phone = Op een telefoon of tablet
find-phone-text = In een app
find-system = Wat voor computer is het?
find-system-text = De computer waarop u uw mail leest.
find-windows = Windows
find-windows-text = De meeste computers: Dell, HP, Lenovo, Acer en andere
find-mac = Mac
find-mac-text = Een computer van Apple, met een appel erop
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora en andere
find-look = Hoe ziet het venster eruit?
find-look-text = Kijk naar de linkerbovenhoek van uw mailvenster en kies de afbeelding die er het meest op lijkt.
look-menus = Woorden bovenaan: Bestand, Bewerken, Beeld
look-ribbon = Een brede rij pictogrammen, ‘Bestand’ in de linkerbovenhoek
look-round = Een ronde knop in de linkerbovenhoek
look-switch = Weinig pictogrammen, en rechtsboven een schakelaar ‘Nieuw’
look-web = Zoals een webpagina
look-mac = Een venster zonder woorden: die staan boven aan het scherm
look-columns = Drie kolommen onder een zoekveld
look-terminal = Alleen letters, geen afbeeldingen
look-none = Geen van deze
look-none-text = Of ik weet het niet zeker
find-corner = Wat staat er in de linkerbovenhoek van de pagina?
find-corner-text = Typ de naam die u daar ziet. Of typ uw mailadres: het laatste deel zegt vaak genoeg.
find-corner-name = Naam op de pagina, of uw mailadres
find-corner-hint = Bijvoorbeeld ‘Gmail’ of ‘u@hotmail.com’
find-own-name = De naam van mijn bedrijf, school of internetprovider
find-own-name-text = Of een naam die niet wordt gevonden
find-which = Welke hiervan hebt u?
find-which-text = Vergelijk de regel onder elke naam met uw scherm.
find-more = Geen van deze
find-more-text = Meer keuzes tonen

## De headers ophalen

instruction-of = { $program } · aanwijzing { $number } van { $count }
i-did-this = Gedaan, volgende stap
i-did-all = Ik heb ze gekopieerd: verder
all-instructions = Alle { $count } aanwijzingen
one-at-a-time = Eén tegelijk
all-text = Alle aanwijzingen in één oogopslag. De headers zijn verborgen regels in elk bericht die vertellen hoe het bij u is gekomen.
looks-different = Mijn scherm ziet er anders uit…
in-front-on = Dit venster vooraan houden
in-front-off = Niet meer vooraan houden
do-not-forward = Druk niet op Doorsturen: daarmee gaan de headers verloren.
menus-may-differ = In uw versie kunnen de menu’s er anders uitzien.
different-title = Hoe ziet uw scherm eruit?
different-text = Kies wat er het meest op lijkt, of een andere weg naar hetzelfde doel.
back-to-instruction = Terug naar de aanwijzing
way-copy = In plaats daarvan de headers kopiëren
way-file = In plaats daarvan het bericht als bestand opslaan
way-elsewhere = Lezen hoe het op een ander apparaat gaat
choose-other-program = Een ander mailprogramma kiezen
picture-paste = U kunt hier meteen plakken: klik op de afbeelding of druk op Ctrl+V.
arrow-keys = Met de toetsen {"{"}←{"}"} en {"{"}→{"}"} loopt u door de aanwijzingen.
go-on-instead = Daar verdergaan
instead-other = Geen van deze: kiezen uit alle mailprogramma’s
instead-title = Waarin opent u het op de computer?
why-choose-instead = Kies waarin u het op de computer opent
print = Deze aanwijzingen afdrukken…
print-shown = De aanwijzingen staan open in uw webbrowser. Druk ze daar af.
print-not-shown = De pagina is opgeslagen, maar geen programma op deze computer kon die tonen.
print-not-saved = De pagina kon niet worden opgeslagen
print-place = Die staat in { $path }
print-title = Hoe u in { $program } de headers ophaalt
print-intro = De headers zijn verborgen regels in elk bericht die vertellen hoe het bij u is gekomen. Doe deze stappen één voor één, op een computer. ‘Hier’ is het venster van Abuse Report Helper.
print-picture = In de afbeelding:
print-beware = Let op:
print-end = Ga dan terug naar het venster van Abuse Report Helper. Daar ziet u meteen of de headers compleet zijn.

## Controle

check-title = Plak de headers hier
check-text = De headers zijn verborgen regels in elk bericht die vertellen hoe het bij u is gekomen. Druk op Plakken of op Ctrl+V. U ziet meteen of ze compleet zijn.
box-name = De headers
box-hint = Druk hier op Ctrl+V
paste = Plakken
paste-again = Opnieuw plakken
open-message = Opgeslagen bericht openen…
or-drop = of sleep het bericht hierheen
drop-here = Laat het opgeslagen bericht hier los
from-file = Uit het bestand { $name }
file-loading = { $name } lezen: { $percent } % klaar
messages-listed = { $count } berichten om uit te kiezen.
messages-newest = Dit zijn de nieuwste { $count } van { $total } berichten.
read-only = Alleen om te lezen. Plak opnieuw om het te vervangen.
why-paste-first = Plak eerst de headers
why-full-headers = Eerst zijn de volledige headers nodig
show-step-again = Die stap nog eens tonen
show-how = Tonen hoe ik de headers ophaal
use-anyway = Toch gebruiken
verdict-good-text = { $fields ->
        [one] Eén headerregel
       *[other] { $fields } headerregels
    } van { $received ->
        [one] één computer
       *[other] { $received } computers
    } onderweg. U hebt genoeg gekopieerd voor een melding. Dat zegt niets over de vraag of de afzender eerlijk is.
more-notes = { $count ->
        [one] Nog één ding om te weten…
       *[other] Nog { $count } dingen om te weten…
    }
fewer-notes = Minder tonen
show-headers = De headers tonen
as-copied = Dit is de tekst zoals u die hebt gekopieerd. De melding gebruikt de gerepareerde regels.
keep-as-copied = De tekst opslaan zoals gekopieerd
kept-as-copied = Die staat hier: { $path }
show-as-copied = Het bestand tonen
keep-failed = De tekst kon niet worden opgeslagen
hide-headers = De headers verbergen
start-over = Met een ander bericht beginnen
from = Van
subject = Onderwerp
sent = Verzonden
date-in-words = { $weekday } { $day } om { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = alleen het bericht zegt dat
station-signed = uw mailprovider heeft deze naam gecontroleerd
station-recorded = genoteerd door uw mailprovider
station-home = uw mailprovider
station-unknown = niet bekend
journey-spoken = Hoe het bericht bij u is gekomen. Van { $sender }, { $sender-is }. Afgeleverd door { $carrier }, { $carrier-is }. Ontvangen door { $home }, uw mailprovider.
marks-title = Niets bewijst dat het via { $service } kwam
copied-marks = Het bericht zegt dat, maar zulke regels kan iedereen schrijven, en uw mailprovider noteerde een computer van een ander netwerk.
unproven-marks = Het bericht zegt dat, maar zulke regels kan iedereen schrijven.
report-goes-to = Daarom gaat de melding naar { $desk }.
wrong-desk = { $address } zou het verkeerde adres zijn: niemand daar kan het stoppen.
unsure-desk = { $address } is alleen het juiste adres als het echt daarvandaan kwam, en dat heeft niemand gecontroleerd.
org-disagrees-title = Er worden twee klanten van Salesforce genoemd
org-disagrees = Minstens een van de twee namen is verkeerd, dus dit kan vervalst zijn.
show-hops = Elke computer onderweg tonen
hide-hops = De computers onderweg verbergen
hop-line = { $from } → { $by }
hop-not-understood = (een regel die niet te begrijpen was)
hop-no-time = geen tijd opgegeven
hop-unnamed = (niet genoemd)
hops-text = De nieuwste eerst. Onder de gemarkeerde regel zegt alleen het bericht zelf het.
hop-is-edge = Hier heeft uw mailprovider het ontvangen
passed-on = { $service } heeft het aan u doorgegeven
passed-on-text = Het was dus niet de eigen computer van de afzender die het afleverde.
passed-on-from = Het was dus niet de eigen computer van de afzender die het afleverde. { $service } zegt het te hebben gekregen van { $from }. Niemand anders zegt dat.
break-other-server = De volgende regel is geschreven door een andere computer dan de hier genoemde.
break-odd-time = De volgende regel geeft een latere tijd dan deze, en dat kan niet.
break-not-understood = De volgende regel was niet te begrijpen.
origin-title = Het is aan u doorgegeven
origin-claimed = De computer die het afleverde, heeft het alleen doorgegeven. Hij zegt dat hij het van { $from } kreeg. Niemand anders zegt dat.
support-answer = Dit lijkt op het antwoord van de klantenservice van een bedrijf, niet op reclame. Misschien heeft iemand daar uit uw naam geschreven. De melding kan nog steeds worden gemaakt.
opt-out-sensible = Uw mailprovider heeft de naam van de afzender gecontroleerd. Hebt u daar echt iets gekocht, vraag het bedrijf dan eerst om te stoppen: gebruik de afmeldlink of antwoord met ‘Haal mij alstublieft van uw lijst’ en niets meer. Van een adres dat met ‘noreply’ begint, krijgt niemand antwoord.
opt-out-carrier = Antwoord hier niet op, meld het gewoon: niets bewijst welk bedrijf het heeft afgeleverd.
opt-out-sender = Antwoord hier niet op, meld het gewoon: niets bewijst de naam van de afzender.
opt-out-private = Antwoord hier niet op, meld het gewoon: er is een privéadres gebruikt bij een dienst die voor bedrijven is bedoeld.
opt-out-broken = Antwoord hier niet op, meld het gewoon: de afmeldlink is kapot of niet beveiligd.
before = Uw vorige bericht is er nog: ‘{ $subject }’.
before-unnamed = Uw vorige bericht is er nog.
keep-before = Verdergaan met het vorige bericht
message-around = Het bericht eromheen
message-inside = Het bericht erin
which-message = Er zijn hier meerdere berichten. Welk wilt u melden?

paste-failed-title = Er is niets geplakt
copy-failed-title = Er is niets gekopieerd
open-failed-title = Het bestand kon niet worden gelezen
clipboard-empty = Er is nog niets om te plakken. Ga terug naar uw mailprogramma, selecteer alle headers met Ctrl+A, kopieer ze met Ctrl+C en druk dan weer op Plakken.
clipboard-picture = U hebt een afbeelding gekopieerd. Voor de melding zijn de headers als tekst nodig: selecteer ze in uw mailprogramma met Ctrl+A, kopieer ze met Ctrl+C en druk dan weer op Plakken.
clipboard-unavailable = Wat u hebt gekopieerd, kan op deze computer niet worden opgehaald. Klik in het vak en druk op Ctrl+V, of open een opgeslagen bericht.
clipboard-not-kept = Een ander programma kopieerde op hetzelfde moment iets. Druk nog een keer op de knop.
file-too-large = ‘{ $name }’ is te groot: het is { $size } MB, en een opgeslagen bericht is hoogstens { $limit } MB. Sla alleen het ene bericht op en open dat bestand.
file-is-folder = ‘{ $name }’ is een map. Open het opgeslagen bericht dat erin zit.
file-not-found = ‘{ $name }’ is er niet meer. Is het verplaatst of verwijderd?
file-not-a-file = ‘{ $name }’ is geen gewoon bestand. Sla het bericht eerst als bestand op.
file-not-readable = ‘{ $name }’ kan niet worden gelezen. Uw systeem zegt: { $detail }. Sla het bericht opnieuw op, op het bureaublad, en open het van daar.

## Melding

report-title = Uw melding is klaar
nothing-sent = Er is nog niets verstuurd.
meant-for = De melding is bedoeld voor { $desk }, { $who }. { $reason }
meant-for-chosen = De melding is bedoeld voor { $desk }, { $who }. Dat hebt u gekozen.
not-checked-who = Het bericht zegt dat het via { $service } kwam, maar niets bewijst dat. Kies daarom zelf het bedrijf voor de melding.
no-desk-known = Niets bewijst welk bedrijf dit bericht heeft afgeleverd. Kies daarom zelf een bedrijf, of typ zelf een adres voor meldingen.
other-desk = Naar een ander bedrijf sturen…
other-desk-search = Een bedrijf op naam zoeken
nothing-found-desk = Niets gevonden. Probeer een andere naam, of sluit dit en typ het adres zelf.
web-form-only = Neemt alleen via zijn webpagina meldingen aan
arf-text = Voor bedrijven waar computers de meldingen lezen en die om het Abuse Reporting Format (ARF, RFC 5965) vragen. Alle andere lezen de melding hierboven.
copy-description = De beschrijving kopiëren
copy-headers = De headers kopiëren
copy-message-subject = Het onderwerp van het bericht kopiëren
copy-network-address = Het nummer van de computer kopiëren
copy-own-address = Mijn adres kopiëren
copy-sender = Het adres van de afzender kopiëren
for-experts = Voor experts…
form-description = Wat er is gebeurd
form-fields-title = Wat u in welk veld plakt
form-file = Het bericht als bestand
form-file-text = Sla het ongewenste bericht in uw mailprogramma op als bestand en kies dat bestand op de pagina.
form-fill-in = Vul dit zelf in.
form-headers = De headers van het bericht
form-network-address = Het nummer van de computer (IP-adres)
form-own-address = Uw eigen e-mailadres
form-sender = Het adres van de afzender
form-subject = Het onderwerp van het ongewenste bericht
hide-experts = Verbergen wat voor experts is
save-arf = Opslaan als ARF…
second-desk = Een tweede bedrijf kan ook helpen: { $desk }. { $reason }
use-second-desk = Deze melding voor { $desk } maken
form-title = { $desk } neemt alleen via zijn webpagina meldingen aan
form-text = Kopieer het adres van de pagina en open het in uw webbrowser. Kopieer dan wat hieronder staat één voor één in de velden. Dit programma gaat nooit online.
desk-wants = Wat dit bedrijf vraagt: { $wants }
copy-form-url = Het adres van de pagina kopiëren
copied-url = ✓ Gekopieerd. Klik in de adresbalk van uw webbrowser en druk op Ctrl+V.
after-copied-form-text = Er is nog niets verstuurd. Het bedrijf neemt meldingen aan via zijn webpagina.
paste-in-form = Open de pagina, klik in het grootste veld en druk op Ctrl+V
paste-in-form-text = Vul uw eigen adres in waar de pagina erom vraagt en verstuur het daar.
form-page = De pagina
to = Aan
to-hint = abuse@…
own-words = In uw eigen woorden (mag leeg blijven)
own-words-hint = Bijvoorbeeld: Ze schrijven elke dag, ook aan mijn moeder.
this-is-the-report = Dit is de melding
hide-address = Mijn eigen adres in de headers verbergen
hide-price = (sommige bedrijven kunnen dan niets doen)
address-to-hide = Mijn adres, zoals het in de headers staat
hidden-places = { $count ->
        [one] Op één plek verborgen. De melding vermeldt dat.
       *[other] Op { $count } plekken verborgen. De melding vermeldt dat.
    }
copy-report = Melding kopiëren
save-draft = Concept opslaan…
open-draft = Openen in mijn mailprogramma
why-address-missing = Typ eerst het adres voor meldingen
why-address-wrong = Er klopt hierboven nog iets niet
address-empty = Er is nog geen adres. Typ er een zoals abuse@example.com.
address-line-break = In het adres zit een regeleinde. Typ het op één regel.
address-several = Dit lijken meer adressen te zijn. Typ er maar één.
address-display-name = Typ alleen het adres, zonder naam en zonder < en >.
address-no-at = In het adres zit geen @. Een adres ziet eruit als abuse@example.com.
address-local-part = Het deel vóór de @ klopt niet. Een adres ziet eruit als abuse@example.com.
address-domain = Het deel na de @ klopt niet. Een adres ziet eruit als abuse@example.com.
address-character = In het adres zit een spatie of een teken dat in adressen niet kan.
address-example = Dit adres is maar een voorbeeld. Typ het adres van het bedrijf zelf.
address-too-long = Het adres is te lang.

save-here-title = De melding opslaan
save-here = Dit systeem toont geen venster om een map te kiezen, dus de melding komt in: { $folder }
file-name = Naam van het bestand
save-now = Opslaan
save-exists-title = Dit bestand bestaat al
save-exists-text = { $path } bestaat al. Als u het vervangt, gaat verloren wat erin staat.
save-elsewhere = Onder een andere naam opslaan…
replace-file = Vervangen
save-failed-title = De melding kon niet worden opgeslagen
save-failed = Er is niets verloren: uw melding is er nog. De plek was { $path }
save-exists = Er is al een bestand met die naam.
save-read-only = Op deze plek kan niets worden opgeslagen. Kies een andere, bijvoorbeeld uw map Documenten.
save-full = Er is daar geen ruimte meer. Verwijder iets of kies een andere plek.
save-no-folder = De map is er niet meer. Kies een andere plek.
save-other = Uw systeem zegt: { $detail }. Kies een andere plek, of kopieer de melding.
open-draft-failed = Uw mailprogramma ging niet open
open-no-program = Het programma ervoor is op deze computer niet gevonden. Er is niets verloren: er is een andere manier.
open-failed = Het programma is gevraagd de melding te openen, maar deed dat niet. Er is niets verloren: er is een andere manier.
draft-is-at = Het concept staat hier: { $path }

## Daarna

after-opened-title = Is er een venster met een nieuw bericht opengegaan?
after-opened-text = Kijk drie dingen na en druk daar dan op Verzenden.
after-saved-title = Het concept is opgeslagen
after-saved-text = Er is nog niets verstuurd. Open het concept met uw mailprogramma. Kijk drie dingen na en druk daar dan op Verzenden.
after-to = Aan: { $address }
after-to-text = Niemand anders
after-body = De melding staat in de tekst
after-body-text = Die eindigt met ‘end of headers’
after-name = Uw eigen naam klopt
after-name-text = Schrijf vanaf het adres waarop u de ongewenste mail kreeg
after-copied-title = De melding is gekopieerd
after-copied-text = Er is nog niets verstuurd. Begin een nieuw, leeg bericht in uw mailprogramma. Stuur het ongewenste bericht niet door en antwoord er niet op.
paste-report = Klik in de lege tekst en druk op Ctrl+V
paste-report-text = De hele melding verschijnt. Die eindigt met ‘end of headers’.
paste-to = Vul het veld Aan in
paste-subject = Vul het onderwerp in
copy-address = Het adres kopiëren
copy-subject = Het onderwerp kopiëren
copied = ✓ Gekopieerd. Klik daar in het veld en druk op Ctrl+V.
press-send = Druk op Verzenden
press-send-text = Daar, in uw mail. Dit programma kan niets versturen.
copied-before = ✓ Gekopieerd
i-sent-it = Ik heb het verstuurd
not-yet-keep = Nog niet, bewaar het voor mij
keep-copy = Een kopie bewaren…
after-sent-title = U hebt uw melding verstuurd
after-sent-text = U bent klaar. Blijft er ongewenste mail komen, meld dan het nieuwste bericht.
after-kept-title = Er is een kopie bewaard
after-kept-text = Er is nog niets verstuurd. Webmail kan dit bestand niet openen: het is er zodat er niets verloren gaat. Wilt u de melding versturen, kopieer die dan in een nieuw bericht.
copy-again = De melding opnieuw kopiëren
other-ways = Een andere manier van versturen kiezen
no-window = Er ging geen venster open…
show-draft = Het opgeslagen concept tonen
another-message = Nog een bericht
after-expect = Veel bedrijven antwoorden nooit. Sommige geven de melding door aan hun klant, en dat kan de afzender zijn. Bewaar het ongewenste bericht: het is bewijs.

## Over het programma

about = Over
about-help = Over dit programma
about-title = Over Abuse Report Helper
about-version = Versie { $version }
about-does = Het toont u hoe u de volledige headers van een ongewenst bericht ophaalt, controleert ze, vindt het bedrijf dat iets kan doen, voor zover de headers bewijzen welk dat is, en schrijft de melding. U drukt zelf op Verzenden.
about-no-network = Het gaat nooit online. Het maakt geen netwerkverbinding en verstuurt niets.
about-keeps = Het bewaart niets van een bericht behalve het concept dat u opslaat, de namen van computers waarvan u zei dat ze van u zijn en, alleen als u dat aanzet, een lijst van uw meldingen op uw eigen schijf.
about-licence = Het is vrije software: u mag het programma gebruiken, delen en veranderen onder de MIT-licentie of de Apache-licentie 2.0, zoals u wilt. Er is geen enkele garantie.
about-parts = Waaruit het bestaat
about-parts-text = Het werk van anderen in dit programma, en de licenties ervan:
about-back = Terug naar waar u was

## Sluiten en mislukken

closing-title = Uw melding is nog niet opgeslagen
closing-text = U hebt de melding niet gekopieerd, niet opgeslagen en niet geopend. Als dit venster sluit, is die weg.
closing-copied-title = Staat de melding in uw mailprogramma?
closing-copied-text = U hebt de melding gekopieerd, maar als dit venster sluit, kan deze computer vergeten wat er is gekopieerd. Plak de melding eerst in een nieuw bericht, of sla die op.
closing-headers-title = Er is nog geen melding
closing-headers-text = De headers die u hebt geplakt, zijn compleet. Ze zijn weg als dit venster sluit.
closing-keep = Het venster openhouden
closing-leave = Toch sluiten
another-text = U hebt de melding niet gekopieerd, niet opgeslagen en niet geopend. Als u met een ander bericht verdergaat, is die weg.
another-keep = De melding houden
another-leave = Zonder melding verdergaan
delete-title = De hele lijst verwijderen?
delete-text = Alles in de lijst wordt van deze computer verwijderd. Dit kan niet ongedaan worden gemaakt. ‘Opslaan als tabel’ bewaart een kopie.
delete-keep = De lijst houden
delete-anyway = Verwijderen
dialog-open = Een opgeslagen bericht openen
dialog-save = De melding opslaan
dialog-messages = Berichten en tekst
dialog-all-files = Alle bestanden
dialog-draft = Concept van een bericht
dialog-text = Platte tekst
no-display = Er is hier geen scherm voor een venster. Gebruik ‘{ $program } check FILE’ om een bericht te controleren, of ‘{ $program } report FILE --to ADDRESS’ om een melding te maken.
no-window-built-in = Dit programma is zonder venster gemaakt. Gebruik ‘{ $program } check FILE’ om een bericht te controleren, of ‘{ $program } report FILE --to ADDRESS’ om een melding te maken.
no-window-possible = Het venster kon op deze computer niet worden geopend. U kunt nog wel ‘{ $program } check FILE’ en ‘{ $program } report FILE --to ADDRESS’ in een terminal gebruiken.
## Alleen voorgelezen, voor wie het venster niet ziet

heard-text-size = Tekstgrootte { $percent } %
heard-theme-system = Licht of donker zoals uw systeem is ingesteld
heard-theme-light = Licht
heard-theme-dark = Donker
heard-copied = Gekopieerd
heard-programs = { $count ->
        [0] Geen mailprogramma gevonden
        [one] Eén mailprogramma gevonden
       *[other] { $count } mailprogramma’s gevonden
    }
heard-desks = { $count ->
        [0] Geen bedrijf gevonden
        [one] Eén bedrijf gevonden
       *[other] { $count } bedrijven gevonden
    }
heard-in-front = Het venster blijft vooraan
heard-not-in-front = Het venster blijft niet meer vooraan

## De lijst met toetsen

keys-title = Toetsen
keys-on = Verder naar de volgende pagina
keys-back = Terug
keys-tab = Naar het volgende onderdeel, en naar het vorige
keys-part = Naar het volgende deel van het venster: pagina, knoppen, stappen, instellingen
keys-scroll = Door een lange pagina
keys-paste = De headers plakken
keys-open = Een opgeslagen bericht openen
keys-save = Het concept opslaan
keys-size = Grotere tekst, kleinere tekst, gewone tekst
keys-escape = Sluiten wat open is. Er gaat niets verloren
keys-this = Deze lijst
keys-close = Sluiten
