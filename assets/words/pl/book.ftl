# The list of reports that a person keeps.

records-title = Moje zgłoszenia
records-text = Lista tylko na tym komputerze, jeśli jej chcesz: dzień, firma, temat, nadawca i data prośby do nadawcy, żeby przestał. Nigdy nagłówki i nigdy treść wiadomości.
records-keep = Prowadź listę moich zgłoszeń na tym komputerze
records-empty = Lista jest pusta.
records-search = Szukaj w moich zgłoszeniach
records-search-hint = Wpisz część tematu, nadawcy lub daty
records-export = Zapisz jako tabelę
records-delete = Usuń całą listę
records-found = { $count ->
        [one] Jeden wpis
        [few] { $count } wpisy, od najnowszego
        [many] { $count } wpisów, od najnowszego
       *[other] { $count } wpisu, od najnowszego
    }
records-more = Pozostałych wpisów: { $count }. Aby je znaleźć, wpisz coś powyżej.
records-damaged = { $count ->
        [one] Jeden wiersz listy jest uszkodzony i nie jest pokazany. Pozostaje w pliku.
        [few] { $count } wiersze listy są uszkodzone i nie są pokazane. Pozostają w pliku.
        [many] { $count } wierszy listy jest uszkodzonych i nie jest pokazanych. Pozostają w pliku.
       *[other] { $count } wiersza listy jest uszkodzone i nie jest pokazane. Pozostaje w pliku.
    }
records-report = { $date } · zgłoszenie dla: { $desk } · nadawca: { $sender }
records-request = { $date } · prośba, żeby przestał: { $sender }
records-organisation = Klient Salesforce { $id }
records-asked = Prośba, żeby przestał: { $date }
records-exported = Tabela jest zapisana tutaj: { $path }
records-show-export = Pokaż tabelę
records-read-failed = Nie udało się odczytać listy twoich zgłoszeń
records-add-failed = Tego zgłoszenia nie ma na twojej liście
records-delete-failed = Nie udało się usunąć listy
records-export-failed = Nie udało się zapisać tabeli
records-back = Zamknij listę
records-open = Moje zgłoszenia
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
