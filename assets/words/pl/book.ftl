# The list of reports that a person keeps.

book-title = Moje zgłoszenia
book-text = Lista tylko na tym komputerze, jeśli jej chcesz: dzień, firma, temat, nadawca i data prośby do nadawcy, żeby przestał. Nigdy nagłówki i nigdy treść wiadomości.
book-keep = Prowadź listę moich zgłoszeń na tym komputerze
book-empty = Lista jest pusta.
book-search = Szukaj w moich zgłoszeniach
book-search-hint = Wpisz część tematu, nadawcy lub daty
book-export = Zapisz jako tabelę
book-delete = Usuń całą listę
book-found = { $count ->
        [one] Jeden wpis
        [few] { $count } wpisy, od najnowszego
        [many] { $count } wpisów, od najnowszego
       *[other] { $count } wpisu, od najnowszego
    }
book-more = Pozostałych wpisów: { $count }. Aby je znaleźć, wpisz coś powyżej.
book-damaged = { $count ->
        [one] Jeden wiersz listy jest uszkodzony i nie jest pokazany. Pozostaje w pliku.
        [few] { $count } wiersze listy są uszkodzone i nie są pokazane. Pozostają w pliku.
        [many] { $count } wierszy listy jest uszkodzonych i nie jest pokazanych. Pozostają w pliku.
       *[other] { $count } wiersza listy jest uszkodzone i nie jest pokazane. Pozostaje w pliku.
    }
book-report = { $date } · zgłoszenie dla: { $desk } · nadawca: { $sender }
book-request = { $date } · prośba, żeby przestał: { $sender }
book-organisation = Klient Salesforce { $id }
book-asked = Prośba, żeby przestał: { $date }
book-exported = Tabela jest zapisana tutaj: { $path }
book-show-export = Pokaż tabelę
book-read-failed = Nie udało się odczytać listy twoich zgłoszeń
book-add-failed = Tego zgłoszenia nie ma na twojej liście
book-delete-failed = Nie udało się usunąć listy
book-export-failed = Nie udało się zapisać tabeli
book-back = Zamknij listę
book-open = Moje zgłoszenia
mention = Napisz o tym w zgłoszeniu: „{ $sentence }”
# A sender that stands in the list already.
known-sender-title = Ten nadawca był już przez ciebie zgłaszany
known-sender = { $count ->
        [one] Jedno zgłoszenie, { $day }, dla firmy { $desk }.
        [few] { $count } zgłoszenia, najnowsze { $day }, dla firmy { $desk }.
        [many] { $count } zgłoszeń, najnowsze { $day }, dla firmy { $desk }.
       *[other] { $count } zgłoszenia, najnowsze { $day }, dla firmy { $desk }.
    }
known-sender-asked = Prośba, żeby przestał, została wysłana { $day }.
known-sender-show = Pokaż moje zgłoszenia dotyczące tego nadawcy
