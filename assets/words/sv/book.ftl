# Listan över anmälningar som någon för.

records-title = Mina anmälningar
records-text = En lista som bara finns på den här datorn, om du vill ha den: dagen, företaget, ämnet, avsändaren och när du bad avsändaren sluta. Aldrig brevhuvudet, aldrig texten i ett meddelande.
records-keep = Spara en lista över mina anmälningar på den här datorn
records-empty = Listan är tom.
records-search = Sök i mina anmälningar
records-search-hint = Skriv en del av ett ämne, en avsändare eller ett datum
records-export = Spara som tabell
records-delete = Radera hela listan
records-found = { $count ->
        [one] En post, den nyaste först
       *[other] { $count } poster, den nyaste först
    }
records-more = { $count } till. Skriv något ovanför för att hitta dem.
records-damaged = { $count ->
        [one] En rad i listan är skadad och visas inte. Den finns kvar i filen.
       *[other] { $count } rader i listan är skadade och visas inte. De finns kvar i filen.
    }
records-report = { $date } · anmälan till { $desk } · från { $sender }
records-request = { $date } · bad { $sender } sluta
records-organisation = Kund hos Salesforce: { $id }
records-asked = Bad avsändaren sluta { $date }
records-exported = Tabellen finns här: { $path }
records-show-export = Visa tabellen
records-read-failed = Listan över dina anmälningar kunde inte läsas
records-add-failed = Den här anmälan finns inte i din lista
records-delete-failed = Listan kunde inte raderas
records-export-failed = Tabellen kunde inte sparas
records-back = Stäng listan
records-open = Mina anmälningar
mention = Skriv i anmälan: ”{ $sentence }”
known-sender-title = Du har anmält den här avsändaren förut
known-sender = { $count ->
        [one] En anmälan, den { $day }, till { $desk }.
       *[other] { $count } anmälningar, den nyaste den { $day }, till { $desk }.
    }
known-sender-asked = Du bad avsändaren sluta den { $day }.
known-sender-show = Visa mina anmälningar av den här avsändaren
