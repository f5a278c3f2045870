# The ways to the mail program.

done-draft-file = Poproszono komputer o otwarcie wersji roboczej.
done-outlook = Poproszono program Outlook o otwarcie wersji roboczej.
done-thunderbird = Poproszono program Thunderbird o nową wiadomość ze zgłoszeniem.
done-claws = Poproszono program Claws Mail o nową wiadomość ze zgłoszeniem.
done-kmail = Poproszono program KMail o nową wiadomość ze zgłoszeniem.
done-evolution = Poproszono program Evolution o nową wiadomość ze zgłoszeniem.
done-link = Poproszono komputer o nową wiadomość z adresem i tematem. Zgłoszenie jest skopiowane: wklej je do treści.
after-claws = Claws Mail łamie długie wiersze i może łączyć inne. Zanim naciśniesz „Wyślij”, zamknij nową wiadomość, otwórz kolejno „Ustawienia” (Configuration), „Ustawienia” (Preferences), „Pisanie wiadomości” (Compose), „Zawijanie wierszy” (Wrapping), usuń zaznaczenie przy „Sam zawijaj” (Auto wrapping) i otwórz zgłoszenie jeszcze raz.
after-evolution = Evolution łamie długie wiersze przy wysyłaniu. Kliknij treść, naciśnij Ctrl+A i na liście z napisem Normal wybierz Preformatted.
after-kmail = KMail łamie długie wiersze przy wysyłaniu. W nowej wiadomości otwórz „Ustawienia” (Options) i usuń zaznaczenie przy „Zawijanie wierszy” (Wordwrap).
after-copied-web = Nic jeszcze nie zostało wysłane. W swojej poczcie utwórz nową, pustą wiadomość. Wklej trzy rzeczy tam, gdzie pokazuje obrazek. Nie przesyłaj niechcianej wiadomości dalej i nie odpowiadaj na nią.
try-next-way = Spróbuj innego sposobu
show-failed-title = Folder się nie otworzył
show-failed = Program, który pokazuje foldery, się nie uruchomił. Nic nie przepadło.
same-desk = Zgłoś tej samej firmie inną wiadomość
picture-text = Duże puste pole
picture-new-message = Nowa wiadomość
picture-compose-alt = Nowa wiadomość. Wklej 1 zgłoszenie w duże puste pole: zaczyna się ono od „{ $begins }”. Wklej 2 { $address } w pole „Do” i 3 „{ $subject }” w pole „Temat”.
