# Asking the sender to stop.

stop-offer = Znasz tę firmę? Najpierw poproś, żeby przestała…
stop-title = Poproś nadawcę, żeby przestał
stop-text = Twój dostawca poczty sprawdził nazwę nadawcy, więc prośba dotrze do tego, kto pisał. Firma, która przestrzega prawa, usunie cię ze swojej listy w ciągu dwóch tygodni. Nic jeszcze nie zostało wysłane: „Wyślij” naciskasz ty.
stop-caution = Tylko jeśli znasz tę firmę. Niczego nie klikaj w jej wiadomości i nie pisz nic poza tymi dwoma wierszami. Zanim naciśniesz „Wyślij”, usuń swoje imię, nazwisko i podpis. Jeśli nie znasz nadawcy, wróć i zgłoś wiadomość.
stop-lines = Kliknij puste pole treści i wklej dwa wiersze
copy-text = Kopiuj tekst
stop-pressed-send = Prośba wysłana
stop-asked-title = Teraz poczekaj dwa tygodnie
stop-asked-text = Jeśli potem nadal będą pisać, wróć i zgłoś następną wiadomość. Prośba, żeby przestali, wyszła dzisiaj.
stop-remember = Program może zapamiętać ten dzień na potrzeby takiego zgłoszenia.
