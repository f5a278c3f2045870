# Where it is not known who can act, and finding out whose computer delivered the message.

missing-title = Brakuje jednego: adresu
missing-text = Zgłoszenie można przygotować. Nic jednak nie dowodzi, która firma wysłała tę wiadomość dla swojego klienta, więc program nie wie, dokąd skierować zgłoszenie.
missing-find = Znajdź właściciela komputera
missing-find-text = Twój dostawca poczty zapisał numer komputera, który dostarczył wiadomość: { $ip }. Publiczny rejestr wie, do kogo należy. To potrwa około dwóch minut.
missing-find-inside = Wiadomość w środku podaje numer komputera, który dostarczył ją do twojej drugiej skrzynki: { $ip }. Kontynuuj tylko wtedy, gdy została przesłana dalej przez ciebie: ktoś inny mógł ją zmyślić. Publiczny rejestr zna właściciela.
missing-not-recorded = Twój dostawca poczty nie zapisał numeru żadnego komputera z zewnątrz. Dlatego nie da się znaleźć właściciela.
missing-program = Zamiast tego zgłoś ją w swoim programie pocztowym
missing-program-text = Twój dostawca poczty uczy się z tego i może następną zatrzymać.
missing-program-any = Poszukaj w swoim programie pocztowym przycisku lub polecenia „Spam”, „Wiadomości-śmieci” albo „Zgłoś phishing” i naciśnij je dla tej wiadomości. Jeśli wiadomość może ci się jeszcze przydać, najpierw zachowaj kopię.
missing-stop = Zakończ tutaj i zachowaj wiadomość
missing-stop-text = Nic nie przepada. Nagłówki można zapisać w pliku i w każdej chwili z nimi wrócić.
missing-keep = Zapisz nagłówki w pliku
missing-by-hand = Znam adres do zgłoszeń…
missing-find-button = Znajdź właściciela…

owner-title = Czyj to był komputer?
owner-text = Twój dostawca poczty zapisał tylko numer: { $ip }. Publiczny rejestr zna jego właściciela. Ten program nigdy nie łączy się z internetem: ty szukasz, a on czyta to, co wkleisz.
owner-step-open = Otwórz stronę rejestru dla tego numeru
owner-step-open-text = Otworzy się przeglądarka. Nic tam nie wpisujesz.
owner-open-page = Otwórz stronę
owner-copy-page = Kopiuj jej adres
owner-page-opened = Poproszono przeglądarkę o otwarcie strony. Przejdź teraz do niej.
owner-page-failed = Przeglądarka się nie otworzyła. Skopiuj adres strony, kliknij pasek adresu przeglądarki i naciśnij Ctrl+V: { $url }
owner-page-copied = ✓ Skopiowano. Kliknij pasek adresu przeglądarki i naciśnij Ctrl+V.
owner-step-copy = Naciśnij tam Ctrl+A, potem Ctrl+C
owner-step-copy-text = Skopiuj całą stronę, a nie tylko część. Poczekaj, aż strona wczyta się do końca.
owner-step-paste = Wróć i wklej
owner-step-paste-text = Naciśnij Ctrl+V albo przycisk.
owner-box-hint = Wklej wszystko, co pokazuje ta strona
owner-box-name = Co pokazuje strona rejestru
owner-next-page = Strona nie działa? Spróbuj innej
owner-why-paste = Najpierw wklej to, co pokazuje strona
owner-why-nobody = Nie znaleziono tu jeszcze adresu
owner-use = Użyj tego adresu

owner-found-title = { $holder }
owner-found-unnamed = Właściciel sieci { $range }
owner-found = prowadzi sieć { $range }, a ten numer do niej należy. Adres do zgłoszeń: { $address }.
owner-found-technical = prowadzi sieć { $range }, a ten numer do niej należy. Adresu do zgłoszeń tam nie podano. Ten należy do osób, które obsługują sieć: { $address }
owner-passed-used = Mniejsza część, { $range }, jest zapisana na: { $holder }. Podany adres, { $address }, należy do nazwy, której używa sama ta wiadomość. To może być nadawca, dlatego adres pominięto.
owner-passed-free = Mniejsza część, { $range }, jest zapisana na: { $holder }. Podany adres, { $address }, to skrzynka, którą może założyć każdy, dlatego go pominięto.
owner-passed-register = Dla { $range } ({ $holder }) podano tylko { $address }. To { $register }: prowadzi rejestr, a sam takich komputerów nie obsługuje, dlatego adres pominięto.
owner-passed-nobody = Mniejsza część, { $range }, jest zapisana na: { $holder }. Adresu tam nie podano.
owner-larger = Właściciel następnej większej sieci: { $holder }: { $address }. Jeśli mniejsza może należeć do samego nadawcy, napisz tam.
owner-use-larger = Użyj adresu większej sieci
owner-unknown-holder = właściciel, którego nie podano

owner-nothing-title = Nie znaleziono tu adresu
owner-nothing-not-an-answer = To nie wygląda na stronę rejestru. Otwórz stronę, poczekaj, aż pokaże odpowiedź, naciśnij tam Ctrl+A i Ctrl+C i wklej jeszcze raz.
owner-nothing-too-often = Rejestr przez pewien czas nie będzie odpowiadać na twoje pytania. Spróbuj innej strony albo wróć jutro.
owner-nothing-unknown = Rejestr podaje, że nie zna tego numeru. Spróbuj innej strony.
owner-nothing-other = To dotyczy innych numerów ({ $range }). Musi dotyczyć { $ip }. Otwórz stronę dla tego numeru i wklej to, co pokazuje.
owner-nothing-no-network = Brakuje początku strony. Naciśnij tam Ctrl+A, żeby skopiować całą.
owner-nothing-cut = Brakuje końca odpowiedzi. Naciśnij tam Ctrl+A, żeby skopiować całą.
owner-nothing-elsewhere = Ten rejestr podaje, że więcej wie inny: { $register }. Spróbuj innej strony.
owner-nothing-elsewhere-unnamed = Ten rejestr podaje, że więcej wie inny. Spróbuj innej strony.
owner-nothing-nobody = Strona nie podaje nikogo, kto może coś zrobić:
owner-nothing-used = Sieć { $range } jest zapisana na: { $holder }. Podany adres, { $address }, należy do nazwy, której używa sama ta wiadomość. To może być nadawca: nie pisz tam.
owner-nothing-free = Sieć { $range } jest zapisana na: { $holder }. Podany adres, { $address }, to skrzynka, którą może założyć każdy.
owner-nothing-nobody-there = Sieć { $range } jest zapisana na: { $holder }. Adresu tam nie podano.

police-title = Najpierw powiadom policję
police-text = Groźby to sprawa dla policji. Policja może zapytać firmy, kto to był; nikomu innemu firma tego nie powie.
police-1 = Powiadom policję
police-1-text = Jeśli coś ci teraz grozi, zadzwoń pod numer alarmowy. W innym razie zgłoś się na najbliższy komisariat albo przez stronę policji.
police-2 = Zachowaj wiadomość
police-2-text = To dowód. Nie usuwaj jej i nie odpowiadaj na nią.
police-3 = Potem zgłoś ją tutaj, jeśli nadal chcesz
police-3-text = Niektóre firmy przekazują zgłoszenie swojemu klientowi, a klientem może być ten, kto ci grozi. W razie wątpliwości zapytaj policję.
police-read = Przeczytane

shown-title = Firma { $desk } może pokazać twoje zgłoszenie swojemu klientowi
shown-text = Klientem może być nadawca. Dlatego twój adres w nagłówkach poniżej jest ukryty.
shown-not-hidden = Klientem może być nadawca. Twój adres jest w nagłówkach poniżej, zgodnie z twoim wyborem.
shown-truth = To ukrywa twój adres tylko we wklejonych nagłówkach. Twój program pocztowy nadal wysyła twój adres, a kody w nagłówkach nadal mogą cię ujawnić.
shown-show = Mimo to pokaż mój adres
shown-hide = Ukryj mój adres
add-own-words = Dodaj własne słowa…
own-words-shown = To, co tu napiszesz, może zobaczyć nadawca.
after-name-hidden = Możesz pisać z dowolnego swojego adresu
after-name-hidden-text = Firma widzi adres, z którego piszesz, i może go przekazać dalej. Nie musi to być ten, na który przyszła wiadomość.

risky-title = To może być adres samego nadawcy
risky-text = { $address } należy do { $name }. To nazwa, której używa sama wiadomość, a ten program jej nie zna. Ten, kto wysłał wiadomość, może tam przeczytać twoje zgłoszenie, ze wszystkim, co mówi ono o tobie.
risky-clear = Usuń ten adres
risky-keep = Wiem, kto to jest: użyj go
risky-why = Najpierw odpowiedz na pytanie o adres

# Whose network it was, where that company takes no reports.
network-known = Komputer, który dostarczył wiadomość (numer { $ip }), znajdował się w sieci firmy { $operator } (stan na { $day }). Sieci mogą zmieniać właścicieli.
network-through = Wiadomość dostarczono przez sieć firmy { $operator }, z numeru { $ip } (stan na { $day }). Sieci mogą zmieniać właścicieli.
