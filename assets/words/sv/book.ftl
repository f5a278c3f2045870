# Listan över anmälningar som någon för.

book-title = Mina anmälningar
book-text = En lista som bara finns på den här datorn, om du vill ha den: dagen, företaget, ämnet, avsändaren och när du bad avsändaren sluta. Aldrig brevhuvudet, aldrig texten i ett meddelande.
book-keep = Spara en lista över mina anmälningar på den här datorn
book-empty = Listan är tom.
book-search = Sök i mina anmälningar
book-search-hint = Skriv en del av ett ämne, en avsändare eller ett datum
book-export = Spara som tabell
book-delete = Radera hela listan
book-found = { $count ->
        [one] En anmälan, den nyaste först
       *[other] { $count } anmälningar, den nyaste först
    }
book-more = { $count } till. Skriv något ovanför för att hitta dem.
book-damaged = { $count ->
        [one] En rad i listan är skadad och visas inte. Den finns kvar i filen.
       *[other] { $count } rader i listan är skadade och visas inte. De finns kvar i filen.
    }
book-report = { $date } · anmälan till { $desk } · från { $sender }
book-request = { $date } · bad { $sender } sluta
book-organisation = Salesforces kund { $id }
book-asked = Bad dem sluta den { $date }
book-exported = Tabellen finns här: { $path }
book-show-export = Visa tabellen
book-read-failed = Listan över dina anmälningar kunde inte läsas
book-add-failed = Den här anmälan finns inte i din lista
book-delete-failed = Listan kunde inte raderas
book-export-failed = Tabellen kunde inte sparas
book-back = Stäng listan
book-open = Mina anmälningar
mention = Skriv i anmälan: ”{ $sentence }”
known-sender-title = Du har anmält den här avsändaren förut
known-sender = { $count ->
        [one] En anmälan, den { $day }, till { $desk }.
       *[other] { $count } anmälningar, den nyaste den { $day }, till { $desk }.
    }
known-sender-asked = Du bad dem sluta den { $day }.
known-sender-show = Visa mina anmälningar av den här avsändaren
