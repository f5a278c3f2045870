records-title = Meine Meldungen
records-text = Eine Liste nur auf diesem Computer, wenn Sie eine möchten: der Tag, die Firma, der Betreff, der Absender und wann Sie den Absender gebeten haben aufzuhören. Nie die Kopfzeilen, nie der Text einer Nachricht.
records-keep = Eine Liste meiner Meldungen auf diesem Computer führen
records-empty = Die Liste ist leer.
records-search = In meinen Meldungen suchen
records-search-hint = Tippen Sie einen Teil des Betreffs, des Absenders oder des Datums
records-export = Als Tabelle speichern
records-delete = Ganze Liste löschen
records-found = { $count ->
        [one] Ein Eintrag, der neueste zuerst
       *[other] { $count } Einträge, der neueste zuerst
    }
records-more = { $count } weitere. Tippen Sie oben etwas ein, um sie zu finden.
records-damaged = { $count ->
        [one] Eine Zeile der Liste ist beschädigt und wird nicht gezeigt. Sie bleibt in der Datei.
       *[other] { $count } Zeilen der Liste sind beschädigt und werden nicht gezeigt. Sie bleiben in der Datei.
    }
records-report = { $date } · Meldung für { $desk } · von { $sender }
records-request = { $date } · { $sender } gebeten aufzuhören
records-organisation = Salesforce-Kunde { $id }
records-asked = Am { $date } gebeten aufzuhören
records-exported = Die Tabelle liegt hier: { $path }
records-show-export = Die Tabelle zeigen
records-read-failed = Die Liste Ihrer Meldungen konnte nicht gelesen werden
records-add-failed = Diese Meldung steht nicht in Ihrer Liste
records-delete-failed = Die Liste konnte nicht gelöscht werden
records-export-failed = Die Tabelle konnte nicht gespeichert werden
records-back = Liste schließen
records-open = Meine Meldungen
mention = In der Meldung erwähnen: „{ $sentence }“
known-sender-title = Diesen Absender haben Sie schon einmal gemeldet
known-sender = { $count ->
        [one] Eine Meldung, am { $day }, für { $desk }.
       *[other] { $count } Meldungen, die neueste am { $day }, für { $desk }.
    }
known-sender-asked = Sie haben am { $day } gebeten, damit aufzuhören.
known-sender-show = Meine Meldungen über diesen Absender zeigen
