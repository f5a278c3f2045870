# The sentences of the window. Plain words, sentence case, "…" on buttons that ask for more.

app-name = Abuse Report Helper

## Steps, tools, footer

step-what = Co się stało
step-program = Twój program pocztowy
step-headers = Zdobądź nagłówki
step-check = Sprawdzenie
step-report = Zgłoszenie
step-of = { $number } z 5 · { $name }
step-spoken = Krok { $number } z 5: { $name }, { $state }
step-is-now = tu jesteś
step-is-done = zrobione
step-is-later = będzie później

part-page = Strona
part-footer = Dalej
part-rail = Kroki
part-tools = Ustawienia

text-smaller = Mniejszy tekst
text-larger = Większy tekst
theme-system = Jasny / ciemny
theme-system-help = Tak jak w systemie. Naciśnij, aby zmienić na jasny.
theme-light = Jasny
theme-light-help = Zawsze jasny. Naciśnij, aby zmienić na ciemny.
theme-dark = Ciemny
theme-dark-help = Zawsze ciemny. Naciśnij, aby włączyć duży kontrast.
theme-contrast = Duży kontrast
theme-contrast-help = Zawsze żółte i białe na czarnym. Naciśnij, aby było tak jak w systemie.

back = Wstecz
next = Dalej
next-paste = Dalej: wklej nagłówki
next-report = Dalej: zgłoszenie
next-what = Dalej: co się stało
cancel = Anuluj
done = Gotowe
not-given = (nie podano)

menu-cut = Wytnij
menu-copy = Kopiuj
menu-paste = Wklej
menu-select-all = Zaznacz wszystko

## What happened

what-title = Co się stało?
what-text = Za około pięć minut możesz mieć zgłoszenie dla firmy, która być może zdoła powstrzymać nadawcę, jeśli uda się taką znaleźć. Ten program niczego nie wysyła: na końcu to ty naciskasz „Wyślij”.
reason-advertising = Ciągle dostaję niezamówione reklamy
reason-advertising-text = Ze sklepu, od firmy lub z listy mailingowej
reason-phishing = Ktoś podszywa się pod kogoś innego
reason-phishing-text = Fałszywy bank, kurier, nagroda lub rachunek
reason-threats = Groźby lub nękanie
reason-other = Coś innego
harm-phishing-title = Czy wpisano hasło albo coś zapłacono?
harm-phishing = W takim razie najpierw zadzwoń do swojego banku, pod numer telefonu podany na karcie, i zmień to hasło. Zgłoszenie może poczekać godzinę.
harm-threats-title = Coś ci grozi albo ktoś cię szantażuje?
harm-threats = W takim razie najpierw powiadom policję. Nie płać i zachowaj wiadomość: to dowód.
harm-other-title = Najpierw zadbaj o siebie
harm-other = Jeśli przepadły pieniądze albo podano hasło, zadzwoń do swojego banku, zanim pójdziesz dalej.
do-not-answer = Nie odpowiadaj na wiadomość i niczego w niej nie klikaj.
know-company-title = Znasz tę firmę?
know-company = W takim razie najpierw poproś, żeby przestała: odpowiedz na wiadomość „Proszę usunąć mnie z listy”. Uczciwa firma przestanie. Wróć, jeśli to nie pomoże. Jeśli nie znasz nadawcy, nie odpowiadaj.
paste-at-once = Nagłówki są już skopiowane: wklej je
already-asked = Prośba, żeby przestali, została już wysłana:
asked-about = Mniej więcej wtedy: nie pamiętam dokładnego dnia
day = Dzień
month = Miesiąc
year = Rok
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela
why-choose-reason = Najpierw wybierz, co się stało
why-date-missing = Wybierz dzień prośby albo usuń zaznaczenie
why-date-future = Dzień prośby jest w przyszłości

## Your mail program

program-title = Gdzie czytasz swoją pocztę?
program-text = Wybierz program lub stronę internetową, w której widzisz niechcianą wiadomość.
program-search = Znajdź swój program pocztowy
program-search-hint = Wpisz nazwę lub swój adres, na przykład „hotmail”
nothing-found-program = Nic nie znaleziono. Spróbuj innego słowa albo części swojego adresu po znaku @.
older-show = Starsze programy, jak Outlook Express lub Outlook 2003…
older-hide = Ukryj starsze programy
program-not-here = Nie ma tu mojego programu pocztowego…
program-on-phone = Czytam ją na telefonie lub tablecie…
program-phone = Jeśli możesz, użyj komputera: aplikacje pocztowe w telefonach ukrywają nagłówki.
have-headers = Mam już nagłówki lub zapisaną wiadomość
why-choose-program = Najpierw wybierz swój program pocztowy
dont-know = Nie wiem, jaki mam program…
usual-program = Ustawiony jako twój program pocztowy
why-answer = Najpierw wybierz odpowiedź

find-place = Jak widzisz swoją pocztę?
find-place-text = Pomyśl o oknie, w którym jest niechciana wiadomość.
find-browser = Jako stronę w przeglądarce
find-browser-text = W Chrome, Edge, Firefoksie lub Safari, z adresem u góry
find-window = W osobnym oknie
find-window-text = Uruchamiam program pocztowy
find-phone = Na telefonie lub tablecie
find-phone-text = W aplikacji
find-system = Jaki to komputer?
find-system-text = Ten, na którym czytasz pocztę.
find-windows = Windows
find-windows-text = Większość komputerów: Dell, HP, Lenovo, Acer i inne
find-mac = Mac
find-mac-text = Komputer firmy Apple, z jabłkiem na obudowie
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora i inne
find-look = Jak wygląda okno?
find-look-text = Spójrz na lewy górny róg okna poczty i wybierz najbardziej podobny obrazek.
look-menus = Słowa u góry: Plik, Edycja, Widok
look-ribbon = Szeroki rząd ikon, „Plik” w lewym górnym rogu
look-round = Okrągły przycisk w lewym górnym rogu
look-switch = Mało ikon i przełącznik „Nowy” w prawym górnym rogu
look-web = Jak strona internetowa
look-mac = Okno bez słów: są u góry ekranu
look-columns = Trzy kolumny pod polem wyszukiwania
look-terminal = Same litery, bez obrazków
look-none = Żadne z tych
look-none-text = Albo nie mam pewności
find-corner = Co jest w lewym górnym rogu strony?
find-corner-text = Wpisz nazwę, którą tam widzisz. Albo wpisz swój adres e-mail: często wystarczy jego ostatnia część.
find-corner-name = Nazwa na stronie albo twój adres e-mail
find-corner-hint = Na przykład „Gmail” lub „you@hotmail.com”
find-own-name = Nazwa mojej firmy, szkoły lub dostawcy internetu
find-own-name-text = Albo nazwa, której nie znaleziono
find-which = Co z tego jest twoje?
find-which-text = Porównaj wiersz pod każdą nazwą ze swoim ekranem.
find-more = Nic z tego
find-more-text = Pokaż kolejne do wyboru

## Get the headers

instruction-of = { $program } · instrukcja { $number } z { $count }
i-did-this = Zrobione, następny krok
i-did-all = Skopiowane: dalej
all-instructions = Wszystkie instrukcje ({ $count })
one-at-a-time = Po jednej
all-text = Wszystkie instrukcje naraz. Nagłówki to ukryte wiersze w każdej wiadomości, które mówią, jak do ciebie dotarła.
looks-different = Mój ekran wygląda inaczej…
in-front-on = Trzymaj to okno na wierzchu
in-front-off = Już nie trzymaj na wierzchu
do-not-forward = Nie naciskaj „Prześlij dalej”: przesyłanie dalej usuwa nagłówki.
menus-may-differ = W twojej wersji menu może wyglądać inaczej.
different-title = Jak wygląda twój ekran?
different-text = Wybierz ten, który jest podobny do twojego, albo inną drogę do tego samego celu.
back-to-instruction = Wróć do instrukcji
way-copy = Zamiast tego skopiuj nagłówki
way-file = Zamiast tego zapisz wiadomość jako plik
way-elsewhere = Przeczytaj, jak to zrobić na innym urządzeniu
choose-other-program = Wybierz inny program pocztowy
picture-paste = Możesz wkleić już tutaj: kliknij obrazek albo naciśnij Ctrl+V.
arrow-keys = Klawisze {"{"}←{"}"} i {"{"}→{"}"} przechodzą przez instrukcje.
go-on-instead = Idź dalej tam
instead-other = Żadne z tych: wybierz ze wszystkich programów pocztowych
instead-title = Gdzie otwierasz ją na komputerze?
why-choose-instead = Wybierz, gdzie otwierasz ją na komputerze
print = Drukuj te instrukcje…
print-shown = Instrukcje są otwarte w twojej przeglądarce. Wydrukuj je stamtąd.
print-not-shown = Strona jest zapisana, ale nic na tym komputerze jej nie pokazało.
print-not-saved = Nie udało się zapisać strony
print-place = Jest zapisana jako { $path }
print-title = Jak zdobyć nagłówki w programie { $program }
print-intro = Nagłówki to ukryte wiersze w każdej wiadomości, które mówią, jak do ciebie dotarła. Wykonaj te kroki po kolei, na komputerze. „Tutaj” oznacza okno programu Abuse Report Helper.
print-picture = Na obrazku:
print-beware = Uwaga:
print-end = Potem wróć do okna programu Abuse Report Helper. Od razu powie, czy nagłówki są pełne.

## Check

check-title = Wklej tutaj nagłówki
check-text = Nagłówki to ukryte wiersze w każdej wiadomości, które mówią, jak do ciebie dotarła. Naciśnij „Wklej” albo Ctrl+V. Od razu zobaczysz, czy są pełne.
box-name = Nagłówki
box-hint = Naciśnij tutaj Ctrl+V
paste = Wklej
paste-again = Wklej ponownie
open-message = Otwórz zapisaną wiadomość…
or-drop = albo upuść wiadomość tutaj
drop-here = Upuść zapisaną wiadomość tutaj
from-file = Z pliku { $name }
file-loading = Czytanie pliku { $name }: gotowe { $percent }%
messages-listed = Wiadomości do wyboru: { $count }.
messages-newest = Pokazano najnowsze wiadomości: { $count } z { $total }.
read-only = Pokazane do czytania. Aby zastąpić, wklej ponownie.
why-paste-first = Najpierw wklej nagłówki
why-full-headers = Najpierw potrzebne są pełne nagłówki
show-step-again = Pokaż mi ten krok jeszcze raz
show-how = Pokaż mi, jak zdobyć nagłówki
use-anyway = Mimo to użyj
verdict-good-text = { $fields ->
        [one] Jeden wiersz nagłówków
        [few] { $fields } wiersze nagłówków
        [many] { $fields } wierszy nagłówków
       *[other] { $fields } wiersza nagłówków
    } od { $received ->
        [one] jednego komputera
        [few] { $received } komputerów
        [many] { $received } komputerów
       *[other] { $received } komputera
    } po drodze. Skopiowano dość, żeby zrobić zgłoszenie. To nic nie mówi o tym, czy nadawca jest uczciwy.
more-notes = { $count ->
        [one] Jeszcze jedna rzecz warta uwagi…
        [few] Jeszcze { $count } rzeczy warte uwagi…
        [many] Jeszcze { $count } rzeczy wartych uwagi…
       *[other] Jeszcze { $count } rzeczy warte uwagi…
    }
fewer-notes = Pokaż mniej
show-headers = Pokaż nagłówki
as-copied = To jest tekst w takiej postaci, w jakiej go skopiowano. W zgłoszeniu są naprawione wiersze.
keep-as-copied = Zapisz skopiowany tekst bez zmian
kept-as-copied = Jest zapisany tutaj: { $path }
show-as-copied = Pokaż plik
keep-failed = Nie udało się zapisać tekstu
hide-headers = Ukryj nagłówki
start-over = Zacznij z inną wiadomością
from = Od
subject = Temat
sent = Wysłano
date-in-words = { $weekday }, { $day }, { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = podaje to tylko sama wiadomość
station-signed = twój dostawca poczty sprawdził tę nazwę
station-recorded = zapisał to twój dostawca poczty
station-home = twój dostawca poczty
station-unknown = nie wiadomo
journey-spoken = Jak wiadomość do ciebie dotarła. Od: { $sender }, { $sender-is }. Dostarczył: { $carrier }, { $carrier-is }. Odebrał: { $home }, twój dostawca poczty.
marks-title = Nic nie dowodzi, że przeszła przez firmę { $service }
copied-marks = Tak podaje wiadomość, ale takie wiersze może napisać każdy, a twój dostawca poczty zapisał komputer z innej sieci.
unproven-marks = Tak podaje wiadomość, ale takie wiersze może napisać każdy.
report-goes-to = Dlatego zgłoszenie trafia do firmy { $desk }.
wrong-desk = { $address } byłby złym adresem: nikt tam nie mógłby tego powstrzymać.
unsure-desk = { $address } to dobry adres tylko wtedy, gdy wiadomość naprawdę stamtąd przyszła, a tego nikt nie sprawdził.
org-disagrees-title = Podano dwóch klientów Salesforce
org-disagrees = Co najmniej jedna z dwóch nazw jest błędna, więc może to być fałszerstwo.
show-hops = Pokaż wszystkie komputery po drodze
hide-hops = Ukryj komputery po drodze
hop-line = { $from } → { $by }
hop-not-understood = (wiersz, którego nie udało się zrozumieć)
hop-no-time = nie podano czasu
hop-unnamed = (bez nazwy)
hops-text = Od najnowszego. O tym, co jest poniżej zaznaczonego wiersza, mówi tylko sama wiadomość.
hop-is-edge = Tutaj odebrał ją twój dostawca poczty
passed-on = Firma { $service } przekazała ci tę wiadomość
passed-on-text = Nie dostarczył jej więc własny komputer nadawcy.
passed-on-from = Nie dostarczył jej więc własny komputer nadawcy. Firma { $service } podaje, że otrzymała ją od { $from }. Nikt inny tego nie podaje.
break-other-server = Następny wiersz napisał inny komputer niż ten, który tu podano.
break-odd-time = Następny wiersz podaje późniejszy czas niż ten, a to niemożliwe.
break-not-understood = Następnego wiersza nie udało się zrozumieć.
origin-title = Ta wiadomość została ci przekazana dalej
origin-claimed = Komputer, który ją dostarczył, tylko ją przekazał. Podaje, że otrzymał ją od { $from }. Nikt inny tego nie podaje.
support-answer = To wygląda na odpowiedź działu obsługi jakiejś firmy, a nie na reklamę. Może ktoś napisał tam w twoim imieniu. Zgłoszenie i tak można przygotować.
opt-out-sensible = Twój dostawca poczty sprawdził nazwę nadawcy. Jeśli naprawdę robisz tam zakupy, najpierw poproś, żeby przestał: użyj linku do wypisania się albo odpowiedz „Proszę usunąć mnie z listy” i nic więcej. Adres, który zaczyna się od „noreply”, nikomu nie odpowiada.
opt-out-carrier = Na tę wiadomość nie odpowiadaj, po prostu ją zgłoś: nic nie dowodzi, która firma ją dostarczyła.
opt-out-sender = Na tę wiadomość nie odpowiadaj, po prostu ją zgłoś: nic nie dowodzi, że nazwa nadawcy jest prawdziwa.
opt-out-private = Na tę wiadomość nie odpowiadaj, po prostu ją zgłoś: użyto prywatnego adresu w usłudze przeznaczonej dla firm.
opt-out-broken = Na tę wiadomość nie odpowiadaj, po prostu ją zgłoś: jej link do wypisania się jest zepsuty lub niezabezpieczony.
before = Twoja wcześniejsza wiadomość nadal tu jest: „{ $subject }”.
before-unnamed = Twoja wcześniejsza wiadomość nadal tu jest.
keep-before = Idź dalej z wcześniejszą wiadomością
message-around = Wiadomość zewnętrzna
message-inside = Wiadomość w środku
which-message = Jest tu kilka wiadomości. Którą chcesz zgłosić?

paste-failed-title = Nic nie wklejono
copy-failed-title = Nic nie skopiowano
open-failed-title = Nie udało się odczytać pliku
clipboard-empty = Nie ma jeszcze nic do wklejenia. Wróć do swojego programu pocztowego, zaznacz wszystkie nagłówki klawiszami Ctrl+A, skopiuj je klawiszami Ctrl+C, a potem znów naciśnij „Wklej”.
clipboard-picture = Skopiowano obraz. Zgłoszenie potrzebuje nagłówków jako tekstu: zaznacz je w programie pocztowym klawiszami Ctrl+A, skopiuj klawiszami Ctrl+C, a potem znów naciśnij „Wklej”.
clipboard-unavailable = Na tym komputerze nie da się pobrać tego, co skopiowano. Kliknij wewnątrz pola i naciśnij Ctrl+V albo otwórz zapisaną wiadomość.
clipboard-not-kept = W tej samej chwili coś skopiował inny program. Naciśnij przycisk jeszcze raz.
file-too-large = Plik „{ $name }” jest za duży: ma { $size } MB, a zapisana wiadomość ma najwyżej { $limit } MB. Zapisz tylko tę jedną wiadomość i otwórz ten plik.
file-is-folder = „{ $name }” to folder. Otwórz zapisaną wiadomość, która jest w środku.
file-not-found = Pliku „{ $name }” już tam nie ma. Może przeniesiono go lub usunięto?
file-not-a-file = „{ $name }” nie jest zwykłym plikiem. Najpierw zapisz wiadomość jako plik.
file-not-readable = Nie da się odczytać pliku „{ $name }”. Twój system podaje: { $detail }. Zapisz wiadomość jeszcze raz, na pulpicie, i otwórz ją stamtąd.

## Report

report-title = Twoje zgłoszenie jest gotowe
nothing-sent = Nic jeszcze nie zostało wysłane.
meant-for = Jest przeznaczone dla firmy { $desk }, { $who }. { $reason }
meant-for-chosen = Jest przeznaczone dla firmy { $desk }, { $who }. To twój wybór.
not-checked-who = Wiadomość podaje, że przeszła przez firmę { $service }, ale nic tego nie dowodzi. Dlatego firmę do zgłoszenia wybierz samodzielnie.
no-desk-known = Nic nie dowodzi, która firma dostarczyła tę wiadomość. Dlatego wybierz firmę albo wpisz adres do zgłoszeń samodzielnie.
other-desk = Wyślij do innej firmy…
other-desk-search = Znajdź firmę po nazwie
nothing-found-desk = Nic nie znaleziono. Spróbuj innej nazwy albo zamknij to i wpisz adres samodzielnie.
web-form-only = Przyjmuje zgłoszenia tylko na swojej stronie internetowej
arf-text = Dla firm, w których zgłoszenia czytają komputery i które proszą o format Abuse Reporting Format (ARF, RFC 5965). Wszystkie inne czytają zgłoszenie powyżej.
copy-description = Kopiuj opis
copy-headers = Kopiuj nagłówki
copy-message-subject = Kopiuj temat wiadomości
copy-network-address = Kopiuj numer komputera
copy-own-address = Kopiuj mój adres
copy-sender = Kopiuj adres nadawcy
for-experts = Dla znawców…
form-description = Co się stało
form-fields-title = Co wkleić w które pole
form-file = Wiadomość jako plik
form-file-text = Zapisz niechcianą wiadomość jako plik w swoim programie pocztowym i wybierz ten plik na stronie.
form-fill-in = To wypełnij samodzielnie.
form-headers = Nagłówki wiadomości
form-network-address = Numer komputera (adres IP)
form-own-address = Twój własny adres e-mail
form-sender = Adres nadawcy
form-subject = Temat niechcianej wiadomości
hide-experts = Ukryj to, co dla znawców
save-arf = Zapisz jako ARF…
second-desk = Pomóc może też druga firma: { $desk }. { $reason }
use-second-desk = Przygotuj to zgłoszenie dla firmy { $desk }
form-title = Firma { $desk } przyjmuje zgłoszenia tylko na swojej stronie internetowej
form-text = Skopiuj adres strony i otwórz ją w przeglądarce. Potem kopiuj do jej pól to, co jest poniżej, jedno po drugim. Ten program nigdy nie łączy się z internetem.
desk-wants = Ta firma przyjmuje zgłoszenia tak: { $wants }
copy-form-url = Kopiuj adres strony
copied-url = ✓ Skopiowano. Kliknij pasek adresu przeglądarki i naciśnij Ctrl+V.
after-copied-form-text = Nic jeszcze nie zostało wysłane. Firma przyjmuje zgłoszenia na swojej stronie internetowej.
paste-in-form = Otwórz stronę, kliknij jej największe pole i naciśnij Ctrl+V
paste-in-form-text = Wpisz swój adres tam, gdzie strona o niego prosi, i wyślij zgłoszenie tam.
form-page = Strona
to = Do
to-hint = abuse@…
own-words = Własnymi słowami (nieobowiązkowo)
own-words-hint = Na przykład: piszą codziennie, także do mojej mamy.
this-is-the-report = To jest zgłoszenie
hide-address = Ukryj mój adres w nagłówkach
hide-price = (niektóre firmy nie mogą wtedy nic zrobić)
address-to-hide = Mój adres, tak jak jest zapisany w nagłówkach
hidden-places = { $count ->
        [one] Ukryto w jednym miejscu. Zgłoszenie o tym mówi.
        [few] Ukryto w { $count } miejscach. Zgłoszenie o tym mówi.
        [many] Ukryto w { $count } miejscach. Zgłoszenie o tym mówi.
       *[other] Ukryto w { $count } miejsca. Zgłoszenie o tym mówi.
    }
copy-report = Kopiuj zgłoszenie
save-draft = Zapisz wersję roboczą…
open-draft = Otwórz w moim programie pocztowym
why-address-missing = Najpierw wpisz adres do zgłoszeń
why-address-wrong = Coś powyżej nie jest jeszcze w porządku
address-empty = Nie ma jeszcze adresu. Wpisz taki jak abuse@example.com.
address-line-break = W adresie jest podział wiersza. Wpisz go w jednym wierszu.
address-several = To wygląda na więcej niż jeden adres. Wpisz tylko jeden.
address-display-name = Wpisz tylko adres, bez nazwiska oraz bez < i >.
address-no-at = W adresie nie ma znaku @. Adres wygląda tak: abuse@example.com.
address-local-part = Część przed @ jest błędna. Adres wygląda tak: abuse@example.com.
address-domain = Część po @ jest błędna. Adres wygląda tak: abuse@example.com.
address-character = W adresie jest spacja lub znak, którego adresy mieć nie mogą.
address-example = Ten adres to tylko przykład. Wpisz adres samej firmy.
address-too-long = Adres jest za długi.

save-here-title = Zapisz zgłoszenie
save-here = Ten system nie pokazuje okna wyboru folderu, więc zgłoszenie trafi tutaj: { $folder }
file-name = Nazwa pliku
save-now = Zapisz
save-exists-title = Ten plik już istnieje
save-exists-text = Plik { $path } już istnieje. Zastąpienie go usunie to, co w nim jest.
save-elsewhere = Zapisz pod inną nazwą…
replace-file = Zastąp go
save-failed-title = Nie udało się zapisać zgłoszenia
save-failed = Nic nie przepadło: twoje zgłoszenie nadal tu jest. Miejsce zapisu: { $path }
save-exists = Plik o tej nazwie już tam jest.
save-read-only = W tym miejscu nie można zapisywać. Wybierz inne, na przykład Dokumenty.
save-full = Nie ma tam już miejsca. Usuń coś albo wybierz inne miejsce.
save-no-folder = Tego folderu już nie ma. Wybierz inne miejsce.
save-other = Twój system podaje: { $detail }. Wybierz inne miejsce albo skopiuj zgłoszenie.
open-draft-failed = Twój program pocztowy się nie otworzył
open-no-program = Nie znaleziono na tym komputerze potrzebnego programu. Nic nie przepadło: jest inny sposób.
open-failed = Poproszono program o otwarcie zgłoszenia, ale tego nie zrobił. Nic nie przepadło: jest inny sposób.
draft-is-at = Wersja robocza jest zapisana tutaj: { $path }

## After

after-opened-title = Czy otworzyło się okno nowej wiadomości?
after-opened-text = Sprawdź trzy rzeczy, a potem naciśnij tam „Wyślij”.
after-saved-title = Wersja robocza jest zapisana
after-saved-text = Nic jeszcze nie zostało wysłane. Otwórz wersję roboczą w swoim programie pocztowym. Sprawdź trzy rzeczy, a potem naciśnij tam „Wyślij”.
after-to = Do: { $address }
after-to-text = I nikt więcej
after-body = Zgłoszenie jest w treści
after-body-text = Kończy się słowami „end of headers” (koniec nagłówków)
after-name = Twoje imię i nazwisko są poprawne
after-name-text = Pisz z adresu, na który przyszła niechciana wiadomość
after-copied-title = Zgłoszenie jest skopiowane
after-copied-text = Nic jeszcze nie zostało wysłane. Utwórz w swoim programie pocztowym nową, pustą wiadomość. Nie przesyłaj niechcianej dalej i nie odpowiadaj na nią.
paste-report = Kliknij puste pole treści i naciśnij Ctrl+V
paste-report-text = Pojawi się całe zgłoszenie. Kończy się słowami „end of headers” (koniec nagłówków).
paste-to = Wypełnij pole „Do”
paste-subject = Wypełnij temat
copy-address = Kopiuj adres
copy-subject = Kopiuj temat
copied = ✓ Skopiowano. Kliknij tam odpowiednie pole i naciśnij Ctrl+V.
press-send = Naciśnij „Wyślij”
press-send-text = Tam, w swojej poczcie. Ten program nie może niczego wysłać.
copied-before = ✓ Skopiowano
i-sent-it = Zgłoszenie wysłane
not-yet-keep = Jeszcze nie, zachowaj je dla mnie
keep-copy = Zachowaj kopię…
after-sent-title = Twoje zgłoszenie jest wysłane
after-sent-text = To już wszystko. Jeśli niechciana poczta nadal przychodzi, zgłoś najnowszą wiadomość.
after-kept-title = Kopia jest zachowana
after-kept-text = Nic jeszcze nie zostało wysłane. Poczta w przeglądarce nie otworzy tego pliku: jest po to, żeby nic nie przepadło. Aby wysłać zgłoszenie, skopiuj je do nowej wiadomości.
copy-again = Kopiuj zgłoszenie jeszcze raz
other-ways = Wybierz inny sposób wysłania
no-window = Nie otworzyło się żadne okno…
show-draft = Pokaż zapisaną wersję roboczą
another-message = Inna wiadomość
after-expect = Wiele firm nigdy nie odpowiada. Niektóre przekazują zgłoszenie swojemu klientowi, a może nim być nadawca. Zachowaj niechcianą wiadomość: to dowód.

## About the program

about = O programie
about-help = Informacje o tym programie
about-title = O programie Abuse Report Helper
about-version = Wersja { $version }
about-does = Pokazuje, jak zdobyć pełne nagłówki niechcianej wiadomości, sprawdza je, znajduje firmę, która może coś zrobić, o ile dowodzą tego nagłówki, i pisze zgłoszenie. „Wyślij” naciskasz ty.
about-no-network = Nigdy nie łączy się z internetem. Nie otwiera żadnych połączeń sieciowych i niczego nie wysyła.
about-keeps = Z wiadomości nie zachowuje niczego poza wersją roboczą, którą zapisujesz, nazwami komputerów oznaczonych przez ciebie jako wasze oraz, tylko jeśli to włączysz, listą twoich zgłoszeń na twoim dysku.
about-licence = Jest bezpłatny: można go używać, przekazywać i zmieniać na licencji MIT lub Apache 2.0, według uznania. Nie ma żadnej gwarancji.
about-parts = Z czego się składa
about-parts-text = Praca innych osób w tym programie i jej licencje:
about-back = Wróć do poprzedniego miejsca

## Closing and failing

closing-title = Twoje zgłoszenie nie jest jeszcze zapisane
closing-text = Nie skopiowano go, nie zapisano ani nie otwarto. Zniknie, gdy to okno się zamknie.
closing-copied-title = Czy zgłoszenie jest już w twoim programie pocztowym?
closing-copied-text = Jest skopiowane, ale po zamknięciu tego okna komputer może zapomnieć, co skopiowano. Najpierw wklej je do nowej wiadomości albo zapisz.
closing-headers-title = Nie ma jeszcze zgłoszenia
closing-headers-text = Wklejone nagłówki są pełne. Znikną, gdy to okno się zamknie.
closing-keep = Zostaw okno otwarte
closing-leave = Mimo to zamknij
another-text = Nie skopiowano go, nie zapisano ani nie otwarto. Zniknie, gdy przejdziesz do innej wiadomości.
another-keep = Zachowaj zgłoszenie
another-leave = Idź dalej bez niego
delete-title = Usunąć całą listę?
delete-text = Wszystkie wpisy zostaną usunięte z tego komputera. Nie można tego cofnąć. „Zapisz jako tabelę” zachowuje kopię.
delete-keep = Zachowaj listę
delete-anyway = Usuń ją
dialog-open = Otwórz zapisaną wiadomość
dialog-save = Zapisz zgłoszenie
dialog-messages = Wiadomości i tekst
dialog-all-files = Wszystkie pliki
dialog-draft = Wersja robocza wiadomości
dialog-text = Zwykły tekst
no-display = Nie ma tu ekranu, na którym można pokazać okno. Użyj „{ $program } check FILE”, aby sprawdzić wiadomość, albo „{ $program } report FILE --to ADDRESS”, aby przygotować zgłoszenie.
no-window-built-in = Ten program utworzono bez okna. Użyj „{ $program } check FILE”, aby sprawdzić wiadomość, albo „{ $program } report FILE --to ADDRESS”, aby przygotować zgłoszenie.
no-window-possible = Na tym komputerze nie udało się otworzyć okna. Nadal możesz używać „{ $program } check FILE” i „{ $program } report FILE --to ADDRESS” w terminalu.
## Said aloud only, for those who do not see the window

heard-text-size = Rozmiar tekstu { $percent }%
heard-theme-system = Jasny lub ciemny, tak jak w systemie
heard-theme-light = Jasny
heard-theme-dark = Ciemny
heard-copied = Skopiowano
heard-programs = { $count ->
        [0] Nie znaleziono programu pocztowego
        [one] Znaleziono jeden program pocztowy
        [few] Znaleziono { $count } programy pocztowe
        [many] Znaleziono { $count } programów pocztowych
       *[other] Znaleziono { $count } programu pocztowego
    }
heard-desks = { $count ->
        [0] Nie znaleziono firmy
        [one] Znaleziono jedną firmę
        [few] Znaleziono { $count } firmy
        [many] Znaleziono { $count } firm
       *[other] Znaleziono { $count } firmy
    }
heard-in-front = Okno pozostaje na wierzchu
heard-not-in-front = Okno nie pozostaje już na wierzchu

## The list of keys

keys-title = Klawisze
keys-on = Dalej, na następną stronę
keys-back = Wstecz
keys-tab = Do następnej rzeczy i do poprzedniej
keys-part = Do następnej części okna: strona, przyciski, kroki, ustawienia
keys-scroll = Przewijanie długiej strony
keys-paste = Wklej nagłówki
keys-open = Otwórz zapisaną wiadomość
keys-save = Zapisz wersję roboczą
keys-size = Większy tekst, mniejszy tekst, zwykły tekst
keys-escape = Zamknij to, co otwarte. Nic nie przepadnie
keys-this = Ta lista
keys-close = Zamknij
