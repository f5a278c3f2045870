# What was found in a paste: headlines and sentences of the check page.
verdict-full-title = Tak, to są pełne nagłówki
verdict-full = Niczego nie brakuje. Możesz iść dalej.
verdict-repaired-title = To są pełne nagłówki, po małej naprawie
verdict-repaired = Podczas kopiowania zmienił się wygląd wierszy. Zostało to naprawione, poza tym niczego nie zmieniono.
verdict-partial-title = Brakuje części nagłówków
verdict-partial = Możesz iść dalej z tą częścią, ale z pełnymi nagłówkami firma może zrobić więcej.
verdict-incomplete-title = To nie są pełne nagłówki
verdict-incomplete = Nie ma tu wierszy, które mówią, przez jakie komputery przeszła wiadomość. Bez nich żadna firma nie znajdzie nadawcy.
verdict-not-headers-title = To jest coś innego
verdict-not-headers = Nie ma tu nagłówków. Bez nich żadna firma nie znajdzie nadawcy.

# No report can be made from these.
finding-empty-title = Nie ma tu tekstu
finding-empty = Nic nie wklejono albo wklejono tylko obraz lub puste wiersze. Nagłówki to tekst, więc ich obraz się nie nadaje.
finding-visible-block-only-title = To nie są pełne nagłówki
finding-visible-block-only = Skopiowano część wiadomości, którą widzą wszyscy: od kogo, kiedy, do kogo, temat. Pełne nagłówki to o wiele więcej wierszy, i są one ukryte. Tylko one mówią, jak wiadomość do ciebie dotarła.
finding-forwarded-inline-title = To jest wiadomość przesłana dalej
finding-forwarded-inline = Skopiowano wiadomość, którą przesłano dalej lub na którą odpowiedziano. Przy przesyłaniu dalej nagłówki przepadają, dlatego muszą pochodzić z wiadomości, która pierwotnie do ciebie przyszła.
finding-own-message-title = To jest twoja własna wiadomość
finding-own-message = Wysłano ją lub przesłano dalej z twojej własnej skrzynki, więc jej nagłówki prowadzą do ciebie, a nie do nadawcy. Muszą pochodzić z wiadomości, która pierwotnie do ciebie przyszła.
finding-body-only-title = To jest treść wiadomości
finding-body-only = Skopiowano to, co jest napisane w wiadomości. Nagłówki to ukryte wiersze, które do niej należą, a tutaj ich nie ma.
finding-mime-part-only-title = To tylko kawałek z wnętrza wiadomości
finding-mime-part-only = Skopiowano wiersze, które opisują jedną część wiadomości, na przykład obraz lub tekst. Nagłówki są nad nimi, na samej górze.
finding-no-received-title = Brakuje najważniejszych wierszy
finding-no-received = Te wiersze należą do wiadomości, ale żaden nie mówi, przez jakie komputery przeszła. Może nie wszystko było zaznaczone albo jest to wiadomość napisana przez ciebie.
finding-analyser-output-title = To jest tabela ze strony internetowej
finding-analyser-output = Strona internetowa odczytała nagłówki i zrobiła z nich tabelę. Zgłoszenie potrzebuje samych nagłówków, a nie tego, co mówi o nich strona.
finding-bounce-title = To jest zawiadomienie o niedostarczonej poczcie
finding-bounce = Napisał je komputer, żeby powiedzieć, że jakiejś wiadomości nie udało się dostarczyć. Jeśli niechciana wiadomość jest w środku, wybierz właśnie ją.
finding-not-email-title = To nie pochodzi z e-maila
finding-not-email = Wygląda to na wpis w kalendarzu, kod programu albo coś ze strony internetowej. Nie ma w tym wiadomości.
finding-internal-only-title = Ta wiadomość nie wyszła poza twoją organizację
finding-internal-only = Dostarczyły ją tylko komputery twojej firmy, szkoły lub urzędu, więc nikt z zewnątrz nie może nic zrobić. Może to zrobić twój własny dział IT.
finding-brackets-lost-title = Części nagłówków zniknęły
finding-brackets-lost = Wszystko, co było między znakami < i >, zniknęło, a razem z tym adresy i numer wiadomości. Tak się dzieje, gdy nagłówki są pokazywane jako strona internetowa.
finding-encrypted-or-binary-title = Tego nie da się odczytać jako tekstu
finding-encrypted-or-binary = To jest wnętrze pliku albo coś zaszyfrowanego, a nie tekst. Wróć do wiadomości i skopiuj jej nagłówki jako tekst.
finding-picture-title = To jest obraz
finding-picture = Obraz nagłówków się nie nadaje: zgłoszenie potrzebuje ich jako tekstu. Wróć do wiadomości i skopiuj je jako tekst.
finding-document-title = To jest dokument
finding-document = To plik PDF albo dokument z programu takiego jak Word, a zgłoszenie potrzebuje nagłówków jako tekstu. Jeśli są w nim nagłówki, otwórz go tam, zaznacz je i skopiuj. A jeszcze lepiej: skopiuj je z samej wiadomości.
finding-packed-title = To jest spakowany plik
finding-packed = Nie znaleziono w nim wiadomości, którą można odczytać. Najpierw go rozpakuj, a potem otwórz wiadomość, która się pojawi.

# The same in other words, where a web address alone was pasted.
web-address-title = To tylko adres strony internetowej
web-address = Skopiowano pasek adresu u góry przeglądarki, a nie nagłówki. Wróć na tę stronę, kliknij tekst nagłówków, naciśnij Ctrl+A, a potem Ctrl+C.

# Damage that was undone.
finding-indent-lost-title = Wiersze połączono na nowo
finding-indent-lost = Długie wiersze nagłówków były przełamane, a spacja, która oznacza takie miejsce, zginęła. Została przywrócona.
finding-rewrapped-title = Przełamane wiersze połączono
finding-rewrapped = Jakiś program przełamał wiersze na stałej szerokości. Znów są całe.
finding-all-indented-title = Usunięto lewy margines
finding-all-indented = Każdy wiersz był przesunięty w prawo. Wrócił na miejsce.
finding-quoted-title = Usunięto znaki cytowania
finding-quoted = Wiersze zaczynały się od znaku takiego jak >, od numeru lub od kropki listy. Tych znaków już nie ma.
finding-double-spaced-title = Usunięto puste wiersze
finding-double-spaced = Po każdym wierszu był pusty wiersz. Już ich nie ma.
finding-blank-inside-title = Usunięto pusty wiersz
finding-blank-inside = W środku nagłówków był pusty wiersz. Już go nie ma.
finding-leading-junk-title = Pominięto tekst nad nagłówkami
finding-leading-junk = Skopiowano też trochę tekstu, który jest na stronie nad nagłówkami. Został pominięty.
finding-table-copy-title = Tabelę zamieniono z powrotem na wiersze
finding-table-copy = Nazwy i wartości były w dwóch kolumnach. Znów są w jednym wierszu.
finding-newlines-lost-title = Jeden długi wiersz podzielono
finding-newlines-lost = Wszystkie nagłówki były w jednym wierszu. Każdy jest znów w swoim.
finding-glued-title = Zlepione wiersze rozdzielono
finding-glued = Dwa wiersze nagłówków zlały się w jeden. Każdy jest znów osobno.
finding-html-source-title = Kod strony zamieniono na tekst
finding-html-source = Skopiowano kod strony internetowej. Zamieniono go z powrotem na tekst, który pokazuje ta strona.
finding-encoded-title = Kod programu zamieniono na tekst
finding-encoded = Jakiś program zapisał nagłówki swoim własnym kodem. Znów są zwykłym tekstem.
finding-stray-lines-title = Pominięto wiersze, które nie są nagłówkami
finding-stray-lines = Między wierszami nagłówków albo tuż pod nimi były inne wiersze, na przykład numery stron, podpis lub słowo z przycisku. Zostały pominięte.
finding-names-put-back-title = Przywrócono nazwy pól
finding-names-put-back = Nazwy niektórych pól, takich jak From i Subject, były w innym języku, tak jak pokazuje je program pocztowy. Mają znowu nazwy, których używa poczta.
finding-name-spacing-title = Naprawiono dziwne odstępy
finding-name-spacing = W wierszach nagłówków były dziwne odstępy, dwukropki, kreski lub nawiasy. Teraz są zwykłe.

# A report can be made, with this said.
finding-cut-at-top-title = Brakuje początku nagłówków
finding-cut-at-top = Skopiowany tekst zaczyna się od środka. Pierwsze wiersze to te, które napisał twój dostawca poczty, i są najważniejsze.
finding-cut-at-bottom-title = Brakuje końca nagłówków
finding-cut-at-bottom = Skopiowany tekst kończy się za wcześnie. Brakuje wierszy, które ma każda wiadomość, takich jak From lub Date, albo są urwane.
finding-gap-inside-title = Nagłówki są uszkodzone w środku
finding-gap-inside = Niektórych wierszy w środku brakuje albo zlały się ze sobą, więc części tego, co mówią, nie można ufać.
finding-several-messages-title = Jest tu więcej niż jedna wiadomość
finding-several-messages = Zgłoszenie dotyczy jednej wiadomości. Wybierz tę, którą chcesz zgłosić.
finding-edited-title = Niektóre miejsca zmieniono ręcznie
finding-edited = Jakaś osoba lub strona internetowa coś w tych nagłówkach zmieniła, więc firma nie widzi ich takimi, jakie były; zgłoszenie o tym mówi. Wklej je bez zmian, a na stronie zgłoszenia zaznacz „Ukryj mój adres w nagłówkach”: wtedy ukryty będzie tylko twój adres.
finding-translated-names-title = Nagłówki zostały przetłumaczone
finding-translated-names = Wygląda na to, że przeglądarka przetłumaczyła stronę. Wyłącz tłumaczenie i skopiuj jeszcze raz.
finding-few-fields-title = Te nagłówki są bardzo krótkie
finding-few-fields = Większość wiadomości ma więcej wierszy nagłówków niż ta. Sprawdź, czy wszystko było zaznaczone.
finding-long-lines-title = Niektóre wiersze są bardzo długie
finding-long-lines = Jeden wiersz ma więcej niż 998 znaków. Zostawiono go bez zmian.
finding-old-title = Ta wiadomość nie jest nowa
finding-old = Firmom najłatwiej działać w sprawie wiadomości z ostatnich dwóch dni. Zgłoszenie starszej może przyjść za późno.
finding-clock-odd-title = Czas biegnie wstecz
finding-clock-odd = Jeden z komputerów po drodze miał zły zegar albo ktoś zmyślił niektóre wiersze.
finding-alias-service-title = Wiadomość przeszła przez usługę przekazywania
finding-alias-service = Usługa przekazywania przesłała ci tę wiadomość dalej. To, co pochodzi od nadawcy, jest w nagłówkach niżej.
finding-mailing-list-title = Wiadomość przeszła przez listę mailingową
finding-mailing-list = Lista wysłała tę wiadomość do wszystkich swoich członków. Jak trafiła na listę, mówią nagłówki niżej.
finding-attached-message-title = W tej wiadomości jest druga wiadomość
finding-attached-message = Dołączona jest inna wiadomość. Jeśli to ona jest niechciana, wybierz ją.

# Worth knowing.
finding-headers-only-title = Nagłówki bez treści
finding-headers-only = Treści wiadomości tu nie ma. To nie szkodzi: nagłówki wystarczą.
finding-byte-order-mark-title = Pominięto niewidoczny znak
finding-byte-order-mark = Plik zaczyna się od niewidocznego znaku, który wstawiają niektóre programy. Nie należy on do nagłówków.
finding-mbox-from-line-title = Pominięto wiersz pliku skrzynki
finding-mbox-from-line = Pierwszy wiersz oddziela wiadomości w pliku skrzynki pocztowej. Nie należy do nagłówków.
finding-microsoft-banner-title = Pominięto wiersz z tytułem
finding-microsoft-banner = Outlook lub Exchange umieścił nad nagłówkami tytuł. Nie należy on do nich.
finding-leading-blank-lines-title = Pominięto puste wiersze
finding-leading-blank-lines = Nad nagłówkami były puste wiersze.

# Files that hold no message that can be used.
finding-msg-without-headers-title = Outlook nie zachował nagłówków w tym pliku
finding-msg-without-headers = W tym pliku programu Outlook jest wiadomość, ale nie ma jej nagłówków. Outlook nie zachowuje ich dla wiadomości napisanych przez ciebie ani dla tych z wnętrza twojej organizacji. Otwórz wiadomość, która pierwotnie do ciebie przyszła, i skopiuj nagłówki stamtąd.
finding-msg-without-headers-draft = Ten plik programu Outlook to wersja robocza. Nigdy nie została wysłana, więc nie ma nagłówków. Zapisz zamiast niej wiadomość, która pierwotnie do ciebie przyszła.
finding-msg-without-headers-sent = Ten plik programu Outlook to wiadomość wysłana przez ciebie, a dla takich Outlook nie zachowuje nagłówków. Zapisz zamiast niej wiadomość, która pierwotnie do ciebie przyszła.
finding-msg-without-headers-internal = Ta wiadomość przyszła z wnętrza twojej organizacji. Dla takich Outlook nie zachowuje nagłówków i nikt z zewnątrz nic nie mógłby zrobić. Może to zrobić twój własny dział IT.
finding-msg-without-headers-other-item = Ten plik programu Outlook nie jest wiadomością, lecz czymś innym, na przykład terminem, kontaktem lub notatką. Zapisz zamiast niego niechcianą wiadomość.
finding-template-title = To jest szablon
finding-template = Szablon programu Outlook to wzór nowych wiadomości i nikt go nigdy nie wysłał. Zapisz samą niechcianą wiadomość i otwórz ten plik.
finding-too-large-title = Ten plik jest za duży
finding-too-large = Ma ponad 64 MB, to za dużo jak na jedną wiadomość. Zapisz tylko tę jedną wiadomość i otwórz ten plik.
finding-not-readable-title = Tego pliku nie da się odczytać
finding-not-readable = Ten plik jest uszkodzony lub niepełny. Zapisz wiadomość jeszcze raz i otwórz nowy plik.
finding-not-readable-other-program = Ten plik należy do innego programu, na przykład do starszego Worda lub Excela. Zapisz niechcianą wiadomość w swoim programie pocztowym i otwórz ten plik.
