# What may become known of the person's address in a report.
tell-sender = Firma może podać nadawcy mój adres, żeby usunął mnie ze swoich list
hide-several = Kilka adresów: oddziel je przecinkami.
hide-never-there = Adresu { $address } nie ma nigdzie w tych nagłówkach, więc nic nie zostałoby ukryte. Wpisz go tak, jak jest tam zapisany.
hide-too-many = To za dużo adresów.
remains-title = Co jeszcze może cię ujawnić
remains-own-from = Twój program pocztowy pokazuje twoje imię, nazwisko i adres jako nadawcę zgłoszenia. Wyślij je z innego adresu, inaczej ukrywanie nic nie da.
remains-local-part = Część twojego adresu przed @ wciąż jest w: { $fields }
remains-name = Część twojego imienia lub nazwiska wciąż jest w: { $fields }
remains-domain = Część twojego adresu po @, { $domain }, wciąż jest w: { $fields }
remains-codes = Kody, które może odczytać tylko nadawca i które mogą oznaczać ciebie, są w: { $fields }
remains-others = Inne osoby, które dostały wiadomość, są wymienione w: { $fields }
form-content = Treść wiadomości
copy-content = Kopiuj treść wiadomości
form-link = Link w wiadomości
copy-link = Kopiuj link
form-category = Rodzaj nadużycia
copy-category = Kopiuj rodzaj nadużycia

# The link to the bad page, on the report page.
link-title = Który link prowadzi do szkodliwej strony?
link-text = Zaznacz jeden, jeśli go znasz. Linki są zapisane tak, żeby nikt nie otworzył ich przez przypadek. Nie otwieraj żadnego, żeby się przekonać.
link-tick = { $link }
link-more = Więcej linków: { $count }…
link-query = Pokaż też to, co w linku jest po znaku ?
link-query-text = Może tam być kod, który cię ujawnia. Niektóre firmy znajdują stronę tylko z nim.
