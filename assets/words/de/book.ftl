book-title = Meine Meldungen
book-text = Eine Liste nur auf diesem Computer, wenn Sie eine möchten: der Tag, die Firma, der Betreff, der Absender und wann Sie den Absender gebeten haben aufzuhören. Nie die Kopfzeilen, nie der Text einer Nachricht.
book-keep = Eine Liste meiner Meldungen auf diesem Computer führen
book-empty = Die Liste ist leer.
book-search = In meinen Meldungen suchen
book-search-hint = Tippen Sie einen Teil des Betreffs, des Absenders oder des Datums
book-export = Als Tabelle speichern
book-delete = Ganze Liste löschen
book-found = { $count ->
        [one] Ein Eintrag, der neueste zuerst
       *[other] { $count } Einträge, der neueste zuerst
    }
book-more = { $count } weitere. Tippen Sie oben etwas ein, um sie zu finden.
book-damaged = { $count ->
        [one] Eine Zeile der Liste ist beschädigt und wird nicht gezeigt. Sie bleibt in der Datei.
       *[other] { $count } Zeilen der Liste sind beschädigt und werden nicht gezeigt. Sie bleiben in der Datei.
    }
book-report = { $date } · Meldung für { $desk } · von { $sender }
book-request = { $date } · { $sender } gebeten aufzuhören
book-organisation = Salesforce-Kunde { $id }
book-asked = Gebeten aufzuhören am { $date }
book-exported = Die Tabelle liegt hier: { $path }
book-show-export = Die Tabelle zeigen
book-read-failed = Die Liste Ihrer Meldungen konnte nicht gelesen werden
book-add-failed = Diese Meldung steht nicht in Ihrer Liste
book-delete-failed = Die Liste konnte nicht gelöscht werden
book-export-failed = Die Tabelle konnte nicht gespeichert werden
book-back = Liste schließen
book-open = Meine Meldungen
mention = In der Meldung erwähnen: „{ $sentence }“
known-sender-title = Diesen Absender haben Sie schon einmal gemeldet
known-sender = { $count ->
        [one] Eine Meldung, am { $day }, für { $desk }.
       *[other] { $count } Meldungen, die neueste am { $day }, für { $desk }.
    }
known-sender-asked = Sie haben am { $day } gebeten, damit aufzuhören.
known-sender-show = Meine Meldungen über diesen Absender zeigen
