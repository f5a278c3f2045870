# Fönstrets meningar.

app-name = Abuse Report Helper

## Steg, verktyg, fot

step-what = Vad som hänt
step-program = Ditt e-postprogram
step-headers = Hämta brevhuvudet
step-check = Kontroll
step-report = Anmälan
step-of = { $number } av 5 · { $name }
step-spoken = Steg { $number } av 5: { $name }, { $state }
step-is-now = du är här
step-is-done = klart
step-is-later = kommer senare

part-page = Sida
part-footer = Gå vidare
part-rail = Steg
part-tools = Inställningar

text-smaller = Mindre text
text-larger = Större text
theme-system = Ljust / mörkt
theme-system-help = Följer ditt system. Tryck för ljust.
theme-light = Ljust
theme-light-help = Alltid ljust. Tryck för mörkt.
theme-dark = Mörkt
theme-dark-help = Alltid mörkt. Tryck för hög kontrast.
theme-contrast = Hög kontrast
theme-contrast-help = Alltid gult och vitt på svart. Tryck för att följa ditt system.

back = Tillbaka
next = Nästa
next-paste = Nästa: klistra in brevhuvudet
next-report = Nästa: anmälan
next-what = Nästa: vad som hänt
cancel = Avbryt
done = Klar
not-given = (anges inte)

menu-cut = Klipp ut
menu-copy = Kopiera
menu-paste = Klistra in
menu-select-all = Markera allt

## Vad som hänt

what-title = Vad har hänt?
what-text = Om ungefär fem minuter kan du ha en anmälan till det företag som kanske kan stoppa avsändaren, om ett sådant hittas. Programmet skickar inget: till sist trycker du själv på Skicka.
reason-advertising = Jag får hela tiden reklam som jag inte har bett om
reason-advertising-text = Från en butik, ett företag eller en e-postlista
reason-phishing = Någon utger sig för att vara någon annan
reason-phishing-text = En falsk bank, budfirma, vinst eller faktura
reason-threats = Hot eller trakasserier
reason-other = Något annat
harm-phishing-title = Har du skrivit in ett lösenord eller betalat?
harm-phishing = Ring då först din bank, på telefonnumret som står på ditt bankkort, och byt lösenordet. Anmälan kan vänta en timme.
harm-threats-title = Är du i fara, eller blir du utpressad?
harm-threats = Kontakta då polisen först. Betala inte, och spara meddelandet: det är ett bevis.
harm-other-title = Ta hand om dig själv först
harm-other = Om du har förlorat pengar eller lämnat ut ett lösenord, ring din bank innan du går vidare.
do-not-answer = Svara inte på meddelandet, och klicka inte på något i det.
know-company-title = Känner du till företaget?
know-company = Be det då först att sluta: svara på meddelandet med ”Ta bort mig från er lista”. Ett ärligt företag slutar. Kom tillbaka om det fortsätter. Känner du inte till avsändaren, svara inte.
paste-at-once = Jag har redan kopierat brevhuvudet: klistra in
already-asked = Jag har redan bett dem sluta, den
asked-about = Ungefär då: jag minns inte exakt vilken dag
day = Dag
month = Månad
year = År
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
why-choose-reason = Välj först vad som har hänt
why-date-missing = Välj dagen då du bad dem, eller ta bort bocken
why-date-future = Dagen då du bad dem ligger i framtiden

## Ditt e-postprogram

program-title = Var läser du din e-post?
program-text = Välj programmet eller webbsidan där du ser det oönskade meddelandet.
program-search = Hitta ditt e-postprogram
program-search-hint = Skriv ett namn eller din adress, till exempel ”hotmail”
nothing-found-program = Inget hittades. Prova ett annat ord, eller delen av din adress efter @.
older-show = Äldre program, till exempel Outlook Express eller Outlook 2003…
older-hide = Dölj de äldre programmen
program-not-here = Mitt e-postprogram finns inte här…
program-on-phone = Jag läser på en telefon eller surfplatta…
program-phone = Använd en dator om du kan: e-postappar i telefonen döljer brevhuvudet.
have-headers = Jag har redan brevhuvudet eller ett sparat meddelande
why-choose-program = Välj ditt e-postprogram först
dont-know = Jag vet inte vilket jag har…
usual-program = Inställt som ditt e-postprogram
why-answer = Välj ett svar först

find-place = Hur visas din e-post?
find-place-text = Tänk på fönstret där det oönskade meddelandet syns.
find-browser = Som en sida i webbläsaren
find-browser-text = I Chrome, Edge, Firefox eller Safari, med en adress högst upp
find-window = I ett eget fönster
find-window-text = Jag startar ett e-postprogram
find-phone = På en telefon eller surfplatta
find-phone-text = I en app
find-system = Vilken dator är det?
find-system-text = Den som du läser din e-post på.
find-windows = Windows
find-windows-text = De flesta datorer: Dell, HP, Lenovo, Acer och andra
find-mac = Mac
find-mac-text = En dator från Apple, med ett äpple på
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora och andra
find-look = Hur ser fönstret ut?
find-look-text = Titta i e-postfönstrets övre vänstra hörn och välj bilden som är mest lik.
look-menus = Ord högst upp: Arkiv, Redigera, Visa
look-ribbon = En bred rad ikoner, ”Arkiv” i övre vänstra hörnet
look-round = En rund knapp i övre vänstra hörnet
look-switch = Få ikoner, och ett reglage ”Nya” uppe till höger
look-web = Som en webbsida
look-mac = Ett fönster utan ord: de står högst upp på skärmen
look-columns = Tre spalter under ett sökfält
look-terminal = Bara bokstäver, inga bilder
look-none = Inget av dessa
look-none-text = Eller så är jag inte säker
find-corner = Vad står i sidans övre vänstra hörn?
find-corner-text = Skriv namnet du ser där. Eller skriv din e-postadress: den sista delen räcker ofta.
find-corner-name = Namnet på sidan, eller din e-postadress
find-corner-hint = Till exempel ”Gmail” eller ”du@hotmail.com”
find-own-name = Namnet på mitt företag, min skola eller min internetleverantör
find-own-name-text = Eller ett namn som inte hittas
find-which = Vilket av de här är ditt?
find-which-text = Jämför raden under varje namn med din skärm.
find-more = Inget av dessa
find-more-text = Visa fler att välja bland

## Hämta brevhuvudet

instruction-of = { $program } · instruktion { $number } av { $count }
i-did-this = Det är gjort, nästa steg
i-did-all = Jag har kopierat det: nästa
all-instructions = Alla { $count } instruktioner
one-at-a-time = En i taget
all-text = Alla instruktioner på en gång. Brevhuvudet är dolda rader i varje meddelande som visar hur det kom till dig.
looks-different = Min skärm ser annorlunda ut…
in-front-on = Håll fönstret överst
in-front-off = Håll det inte längre överst
do-not-forward = Tryck inte på Vidarebefordra: då försvinner brevhuvudet.
menus-may-differ = Menyerna kan se annorlunda ut i din version.
different-title = Hur ser din skärm ut?
different-text = Välj den som liknar din, eller en annan väg till samma mål.
back-to-instruction = Tillbaka till instruktionen
way-copy = Kopiera brevhuvudet i stället
way-file = Spara meddelandet som fil i stället
way-elsewhere = Läs hur man gör på en annan enhet
choose-other-program = Välj ett annat e-postprogram
picture-paste = Du kan klistra in direkt här: klicka på bilden eller tryck Ctrl+V.
arrow-keys = Tangenterna {"{"}←{"}"} och {"{"}→{"}"} går genom instruktionerna.
go-on-instead = Fortsätt där
instead-other = Inget av dessa: välj bland alla e-postprogram
instead-title = Var öppnar du e-posten på datorn?
why-choose-instead = Välj var du öppnar e-posten på datorn
print = Skriv ut instruktionerna…
print-shown = Instruktionerna är öppna i webbläsaren. Skriv ut dem därifrån.
print-not-shown = Sidan är sparad, men inget program på den här datorn visade den.
print-not-saved = Sidan kunde inte sparas
print-place = Den finns i { $path }
print-title = Så hämtar du brevhuvudet i { $program }
print-intro = Brevhuvudet är dolda rader i varje meddelande som visar hur det kom till dig. Gör stegen ett efter ett, på en dator. ”Här” är fönstret för Abuse Report Helper.
print-picture = På bilden:
print-beware = Se upp:
print-end = Gå sedan tillbaka till fönstret för Abuse Report Helper. Där ser du genast om brevhuvudet är fullständigt.

## Kontroll

check-title = Klistra in brevhuvudet här
check-text = Brevhuvudet är dolda rader i varje meddelande som visar hur det kom till dig. Tryck på Klistra in, eller Ctrl+V. Du ser genast om det är fullständigt.
box-name = Brevhuvudet
box-hint = Tryck Ctrl+V här
paste = Klistra in
paste-again = Klistra in igen
open-message = Öppna ett sparat meddelande…
or-drop = eller släpp meddelandet här
drop-here = Släpp det sparade meddelandet här
from-file = Från filen { $name }
file-loading = Läser { $name }: { $percent } % klart
messages-listed = { $count } meddelanden att välja mellan.
messages-newest = Det här är de nyaste { $count } av { $total } meddelanden.
read-only = Visas bara för läsning. Klistra in igen för att ersätta det.
why-paste-first = Klistra in brevhuvudet först
why-full-headers = Hela brevhuvudet behövs först
show-step-again = Visa det steget igen
show-how = Visa hur jag hämtar brevhuvudet
use-anyway = Använd det ändå
verdict-good-text = { $fields ->
        [one] En rad i brevhuvudet
       *[other] { $fields } rader i brevhuvudet
    } från { $received ->
        [one] en dator
       *[other] { $received } datorer
    } på vägen. Du kopierade tillräckligt för en anmälan. Det visar inte om avsändaren är ärlig.
more-notes = { $count ->
        [one] En sak till att veta…
       *[other] { $count } saker till att veta…
    }
fewer-notes = Visa mindre
show-headers = Visa brevhuvudet
as-copied = Det här är texten så som du kopierade den. Anmälan använder de lagade raderna.
keep-as-copied = Spara texten så som den kopierades
kept-as-copied = Den finns här: { $path }
show-as-copied = Visa filen
keep-failed = Texten kunde inte sparas
hide-headers = Dölj brevhuvudet
start-over = Börja med ett annat meddelande
from = Från
subject = Ämne
sent = Skickat
date-in-words = { $weekday } { $day } kl. { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = bara meddelandet säger det
station-signed = din e-postleverantör har kontrollerat det här namnet
station-recorded = noterat av din e-postleverantör
station-home = din e-postleverantör
station-unknown = inte känt
journey-spoken = Hur meddelandet kom till dig. Från { $sender }, { $sender-is }. Levererat av { $carrier }, { $carrier-is }. Mottaget av { $home }, din e-postleverantör.
marks-title = Inget bevisar att det kom via { $service }
copied-marks = Meddelandet säger det, men vem som helst kan skriva sådana rader, och din e-postleverantör noterade en dator i ett annat nät.
unproven-marks = Meddelandet säger det, men vem som helst kan skriva sådana rader.
report-goes-to = Därför går anmälan till { $desk }.
wrong-desk = { $address } vore fel adress: ingen där kan stoppa det.
unsure-desk = { $address } är rätt adress bara om det verkligen kom därifrån, och det har ingen kontrollerat.
org-disagrees-title = Två av Salesforces kunder nämns
org-disagrees = Minst ett av de två namnen är fel, så det här kan vara förfalskat.
show-hops = Visa varje dator på vägen
hide-hops = Dölj datorerna på vägen
hop-line = { $from } → { $by }
hop-not-understood = (en rad som inte gick att förstå)
hop-no-time = ingen tid angiven
hop-unnamed = (inte namngiven)
hops-text = Den nyaste först. Under den märkta raden är det bara meddelandet självt som säger det.
hop-is-edge = Här tog din e-postleverantör emot det
passed-on = { $service } skickade det vidare till dig
passed-on-text = Så det var inte avsändarens egen dator som levererade det.
passed-on-from = Så det var inte avsändarens egen dator som levererade det. { $service } säger sig ha fått det från { $from }. Ingen annan säger det.
break-other-server = Nästa rad skrevs av en annan dator än den som nämns här.
break-odd-time = Nästa rad anger en senare tid än den här, vilket inte kan stämma.
break-not-understood = Nästa rad gick inte att förstå.
origin-title = Det skickades vidare till dig
origin-claimed = Datorn som levererade det skickade det bara vidare. Den säger att den fick det från { $from }. Ingen annan säger det.
support-answer = Det här ser ut som svaret från ett företags kundtjänst, inte som reklam. Kanske har någon skrivit dit i ditt namn. Anmälan går ändå att göra.
opt-out-sensible = Din e-postleverantör har kontrollerat avsändarens namn. Om du verkligen har handlat där, be företaget sluta först: använd dess länk för avregistrering, eller svara med ”Ta bort mig från er lista” och inget mer. Från en adress som börjar med ”noreply” kommer inget svar.
opt-out-carrier = Svara inte på det här, anmäl det bara: inget bevisar vilket företag som levererade det.
opt-out-sender = Svara inte på det här, anmäl det bara: inget bevisar avsändarens namn.
opt-out-private = Svara inte på det här, anmäl det bara: en privat adress användes med en tjänst som är till för företag.
opt-out-broken = Svara inte på det här, anmäl det bara: länken för avregistrering är trasig eller oskyddad.
before = Ditt tidigare meddelande finns kvar här: ”{ $subject }”.
before-unnamed = Ditt tidigare meddelande finns kvar här.
keep-before = Fortsätt med det tidigare meddelandet
message-around = Meddelandet runt omkring
message-inside = Meddelandet inuti
which-message = Det finns flera meddelanden här. Vilket vill du anmäla?

paste-failed-title = Inget klistrades in
copy-failed-title = Inget kopierades
open-failed-title = Filen kunde inte läsas
clipboard-empty = Det finns inget att klistra in än. Gå tillbaka till e-postprogrammet, markera hela brevhuvudet med Ctrl+A, kopiera det med Ctrl+C och tryck sedan på Klistra in igen.
clipboard-picture = Du kopierade en bild. Anmälan behöver brevhuvudet som text: markera det i e-postprogrammet med Ctrl+A, kopiera det med Ctrl+C och tryck sedan på Klistra in igen.
clipboard-unavailable = Det du kopierade går inte att hämta på den här datorn. Klicka i rutan och tryck Ctrl+V, eller öppna ett sparat meddelande i stället.
clipboard-not-kept = Ett annat program kopierade något i samma ögonblick. Tryck på knappen igen.
file-too-large = ”{ $name }” är för stor: den är på { $size } MB, och ett sparat meddelande är högst { $limit } MB. Spara bara just det meddelandet och öppna den filen.
file-is-folder = ”{ $name }” är en mapp. Öppna det sparade meddelandet som finns i den.
file-not-found = ”{ $name }” finns inte längre. Har den flyttats eller raderats?
file-not-a-file = ”{ $name }” är ingen vanlig fil. Spara meddelandet som fil först.
file-not-readable = ”{ $name }” kan inte läsas. Systemet säger: { $detail }. Spara meddelandet igen, på skrivbordet, och öppna det därifrån.

## Anmälan

report-title = Din anmälan är klar
nothing-sent = Inget har skickats än.
meant-for = Den är avsedd för { $desk }, { $who }. { $reason }
meant-for-chosen = Den är avsedd för { $desk }, { $who }. Du valde det.
not-checked-who = Meddelandet säger att det kom via { $service }, men inget bevisar det. Välj därför själv företaget för anmälan.
no-desk-known = Inget bevisar vilket företag som levererade meddelandet. Välj därför själv ett företag, eller skriv en adress för anmälningar.
other-desk = Skicka den till ett annat företag…
other-desk-search = Hitta ett företag efter namn
nothing-found-desk = Inget hittades. Prova ett annat namn, eller stäng det här och skriv adressen själv.
web-form-only = Tar bara emot anmälningar på sin webbsida
arf-text = För företag där datorer läser anmälningarna och som ber om Abuse Reporting Format (ARF, RFC 5965). Alla andra läser anmälan ovan.
copy-description = Kopiera beskrivningen
copy-headers = Kopiera brevhuvudet
copy-message-subject = Kopiera meddelandets ämne
copy-network-address = Kopiera datorns nummer
copy-own-address = Kopiera min adress
copy-sender = Kopiera avsändarens adress
for-experts = För experter…
form-description = Vad som har hänt
form-fields-title = Vad du klistrar in i vilket fält
form-file = Meddelandet som fil
form-file-text = Spara det oönskade meddelandet som fil i e-postprogrammet och välj den filen på sidan.
form-fill-in = Fyll i det här själv.
form-headers = Meddelandets brevhuvud
form-network-address = Datorns nummer (IP-adress)
form-own-address = Din egen e-postadress
form-sender = Avsändarens adress
form-subject = Det oönskade meddelandets ämne
hide-experts = Dölj det som är för experter
save-arf = Spara som ARF…
second-desk = Ännu ett företag kan hjälpa till: { $desk }. { $reason }
use-second-desk = Gör den här anmälan till { $desk }
form-title = { $desk } tar bara emot anmälningar på sin webbsida
form-text = Kopiera sidans adress och öppna den i webbläsaren. Kopiera sedan det som står nedan till fälten, ett efter ett. Programmet ansluter aldrig till internet.
desk-wants = Det här ber företaget om: { $wants }
copy-form-url = Kopiera sidans adress
copied-url = ✓ Kopierat. Klicka i webbläsarens adressfält och tryck Ctrl+V.
after-copied-form-text = Inget har skickats än. Företaget tar emot anmälningar på sin webbsida.
paste-in-form = Öppna sidan, klicka i dess största fält och tryck Ctrl+V
paste-in-form-text = Fyll i din egen adress där sidan ber om den och skicka därifrån.
form-page = Sidan
to = Till
to-hint = abuse@…
own-words = Med egna ord (om du vill)
own-words-hint = Till exempel: De skriver varje dag, till min mamma också.
this-is-the-report = Det här är anmälan
hide-address = Dölj min egen adress i brevhuvudet
hide-price = (vissa företag kan då inte göra något)
address-to-hide = Min adress, så som den står i brevhuvudet
hidden-places = { $count ->
        [one] Dold på ett ställe. Det står i anmälan.
       *[other] Dold på { $count } ställen. Det står i anmälan.
    }
copy-report = Kopiera anmälan
save-draft = Spara utkast…
open-draft = Öppna i mitt e-postprogram
why-address-missing = Skriv adressen för anmälningar först
why-address-wrong = Något ovanför stämmer inte än
address-empty = Det finns ingen adress än. Skriv en, till exempel abuse@example.com.
address-line-break = Det finns en radbrytning i adressen. Skriv den på en rad.
address-several = Det ser ut som mer än en adress. Skriv bara en.
address-display-name = Skriv bara adressen, utan namn och utan < och >.
address-no-at = Det finns inget @ i adressen. En adress ser ut som abuse@example.com.
address-local-part = Delen före @ stämmer inte. En adress ser ut som abuse@example.com.
address-domain = Delen efter @ stämmer inte. En adress ser ut som abuse@example.com.
address-character = Det finns ett blanksteg eller ett tecken i adressen som adresser inte kan ha.
address-example = Det här är bara ett exempel. Skriv företagets egen adress.
address-too-long = Adressen är för lång.

save-here-title = Spara anmälan
save-here = Systemet visar inget fönster för att välja mapp, så anmälan hamnar i: { $folder }
file-name = Filens namn
save-now = Spara
save-exists-title = Filen finns redan
save-exists-text = { $path } finns. Om du ersätter den försvinner det som står i den.
save-elsewhere = Spara under ett annat namn…
replace-file = Ersätt den
save-failed-title = Anmälan kunde inte sparas
save-failed = Inget har gått förlorat: din anmälan finns kvar här. Platsen var { $path }
save-exists = Det finns redan en fil med det namnet.
save-read-only = Det går inte att spara på den platsen. Välj en annan, till exempel Dokument.
save-full = Det finns ingen plats kvar där. Radera något, eller välj en annan plats.
save-no-folder = Mappen finns inte längre. Välj en annan plats.
save-other = Systemet säger: { $detail }. Välj en annan plats, eller kopiera anmälan.
open-draft-failed = E-postprogrammet öppnades inte
open-no-program = Programmet för det hittades inte på den här datorn. Inget har gått förlorat: det finns ett annat sätt.
open-failed = Programmet fick besked om att öppna anmälan, men gjorde det inte. Inget har gått förlorat: det finns ett annat sätt.
draft-is-at = Utkastet finns här: { $path }

## Efteråt

after-opened-title = Öppnades ett fönster med ett nytt meddelande?
after-opened-text = Kontrollera tre saker och tryck sedan på Skicka där.
after-saved-title = Utkastet är sparat
after-saved-text = Inget har skickats än. Öppna utkastet med e-postprogrammet. Kontrollera tre saker och tryck sedan på Skicka där.
after-to = Till: { $address }
after-to-text = Ingen annan
after-body = Anmälan står i texten
after-body-text = Den slutar med ”end of headers”
after-name = Ditt eget namn är rätt
after-name-text = Skriv från adressen som fick den oönskade e-posten
after-copied-title = Anmälan är kopierad
after-copied-text = Inget har skickats än. Börja ett nytt, tomt meddelande i e-postprogrammet. Vidarebefordra inte det oönskade och svara inte på det.
paste-report = Klicka i det tomma textfältet och tryck Ctrl+V
paste-report-text = Hela anmälan syns. Den slutar med ”end of headers”.
paste-to = Fyll i fältet Till
paste-subject = Fyll i ämnet
copy-address = Kopiera adressen
copy-subject = Kopiera ämnet
copied = ✓ Kopierat. Klicka i fältet där och tryck Ctrl+V.
press-send = Tryck på Skicka
press-send-text = Där, i din e-post. Programmet kan inte skicka något.
copied-before = ✓ Kopierat
i-sent-it = Jag har skickat den
not-yet-keep = Inte än, spara den åt mig
keep-copy = Spara en kopia…
after-sent-title = Du har skickat din anmälan
after-sent-text = Du är klar. Om den oönskade e-posten fortsätter, anmäl det nyaste meddelandet.
after-kept-title = En kopia är sparad
after-kept-text = Inget har skickats än. Webbmejl kan inte öppna filen: den finns för att inget ska gå förlorat. För att skicka anmälan, kopiera in den i ett nytt meddelande.
copy-again = Kopiera anmälan igen
other-ways = Välj ett annat sätt att skicka den
no-window = Inget fönster öppnades…
show-draft = Visa det sparade utkastet
another-message = Ett meddelande till
after-expect = Många företag svarar aldrig. Vissa lämnar anmälan vidare till sin kund, som kan vara avsändaren. Spara det oönskade meddelandet: det är ett bevis.

## Om programmet

about = Om
about-help = Om programmet
about-title = Om Abuse Report Helper
about-version = Version { $version }
about-does = Det visar hur du hämtar hela brevhuvudet ur ett oönskat meddelande, kontrollerar det, hittar företaget som kan göra något, i den mån brevhuvudet bevisar vilket det är, och skriver anmälan. Du trycker själv på Skicka.
about-no-network = Det ansluter aldrig till internet. Det öppnar ingen nätanslutning och skickar inget.
about-keeps = Det sparar inget av ett meddelande utom utkastet som du sparar, namnen på datorer som du sagt är era och, bara om du slår på det, en lista över dina anmälningar på din egen disk.
about-licence = Det är fritt: du får använda, dela och ändra det enligt MIT-licensen eller Apache-licensen 2.0, vilken du vill. Det lämnas utan någon garanti.
about-parts = Vad det består av
about-parts-text = Andras arbete i programmet, och dess licenser:
about-back = Tillbaka till där du var

## Stänga och misslyckas

closing-title = Din anmälan är inte sparad än
closing-text = Du har varken kopierat, sparat eller öppnat den. Den försvinner när fönstret stängs.
closing-copied-title = Finns anmälan i e-postprogrammet?
closing-copied-text = Du har kopierat den, men datorn kan glömma det kopierade när fönstret stängs. Klistra in den i ett nytt meddelande först, eller spara den.
closing-headers-title = Det finns ingen anmälan än
closing-headers-text = Brevhuvudet som du klistrade in är fullständigt. Det försvinner när fönstret stängs.
closing-keep = Håll fönstret öppet
closing-leave = Stäng ändå
another-text = Du har varken kopierat, sparat eller öppnat den. Den försvinner när du går vidare med ett annat meddelande.
another-keep = Behåll anmälan
another-leave = Gå vidare utan den
delete-title = Radera hela listan?
delete-text = Allt i listan raderas från den här datorn. Det går inte att ångra. ”Spara som tabell” behåller en kopia.
delete-keep = Behåll listan
delete-anyway = Radera den
dialog-open = Öppna ett sparat meddelande
dialog-save = Spara anmälan
dialog-messages = Meddelanden och text
dialog-all-files = Alla filer
dialog-draft = Utkast till meddelande
dialog-text = Vanlig text
no-display = Det finns ingen bildskärm för ett fönster här. Använd ”{ $program } check FILE” för att kontrollera ett meddelande, eller ”{ $program } report FILE --to ADDRESS” för att göra en anmälan.
no-window-built-in = Det här programmet gjordes utan fönster. Använd ”{ $program } check FILE” för att kontrollera ett meddelande, eller ”{ $program } report FILE --to ADDRESS” för att göra en anmälan.
no-window-possible = Fönstret kunde inte öppnas på den här datorn. Du kan ändå använda ”{ $program } check FILE” och ”{ $program } report FILE --to ADDRESS” i en terminal.
## Sägs bara högt, för dem som inte ser fönstret

heard-text-size = Textstorlek { $percent } %
heard-theme-system = Ljust eller mörkt som systemet är inställt
heard-theme-light = Ljust
heard-theme-dark = Mörkt
heard-copied = Kopierat
heard-programs = { $count ->
        [0] Inget e-postprogram hittades
        [one] Ett e-postprogram hittades
       *[other] { $count } e-postprogram hittades
    }
heard-desks = { $count ->
        [0] Inget företag hittades
        [one] Ett företag hittades
       *[other] { $count } företag hittades
    }
heard-in-front = Fönstret hålls överst
heard-not-in-front = Fönstret hålls inte längre överst

## Listan över tangenter

keys-title = Tangenter
keys-on = Vidare till nästa sida
keys-back = Tillbaka
keys-tab = Till nästa sak, och till den föregående
keys-part = Till nästa del av fönstret: sida, knappar, steg, inställningar
keys-scroll = Genom en lång sida
keys-paste = Klistra in brevhuvudet
keys-open = Öppna ett sparat meddelande
keys-save = Spara utkastet
keys-size = Större text, mindre text, vanlig text
keys-escape = Stäng det som är öppet. Inget går förlorat
keys-this = Den här listan
keys-close = Stäng
