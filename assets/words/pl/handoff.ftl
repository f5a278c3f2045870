# The ways to the mail program.

done-draft-file = Wysłano do komputera polecenie otwarcia wersji roboczej.
done-outlook = Wysłano do programu Outlook polecenie otwarcia wersji roboczej.
done-thunderbird = Wysłano do programu Thunderbird polecenie otwarcia nowej wiadomości ze zgłoszeniem.
done-claws = Wysłano do programu Claws Mail polecenie otwarcia nowej wiadomości ze zgłoszeniem.
done-kmail = Wysłano do programu KMail polecenie otwarcia nowej wiadomości ze zgłoszeniem.
done-evolution = Wysłano do programu Evolution polecenie otwarcia nowej wiadomości ze zgłoszeniem.
done-link = Wysłano do komputera polecenie otwarcia nowej wiadomości z adresem i tematem. Zgłoszenie jest skopiowane: wklej je do treści.
after-claws = Claws Mail łamie długie wiersze i może łączyć inne. Zanim naciśniesz „Wyślij”, zamknij nową wiadomość, otwórz kolejno Configuration, Preferences, Compose, Wrapping, usuń zaznaczenie przy Auto-wrapping i otwórz zgłoszenie jeszcze raz.
after-evolution = Evolution łamie długie wiersze przy wysyłaniu. Kliknij w treść, naciśnij Ctrl+A i na liście z napisem Normal wybierz Preformatted.
after-kmail = KMail łamie długie wiersze przy wysyłaniu. W nowej wiadomości otwórz Options i usuń zaznaczenie przy Wordwrap.
after-copied-web = Nic jeszcze nie zostało wysłane. W swojej poczcie utwórz nową, pustą wiadomość. Wklej trzy rzeczy tam, gdzie pokazuje obrazek. Nie przesyłaj niechcianej wiadomości dalej i nie odpowiadaj na nią.
try-next-way = Spróbuj innego sposobu
show-failed-title = Folder się nie otworzył
show-failed = Program, który pokazuje foldery, się nie uruchomił. Nic nie przepadło.
same-desk = Zgłoś tej samej firmie inną wiadomość
picture-text = Duże puste pole
picture-new-message = Nowa wiadomość
picture-compose-alt = Nowa wiadomość. Wklej 1 zgłoszenie w duże puste pole: zaczyna się ono od „{ $begins }”. Wklej 2 { $address } w pole „Do” i 3 „{ $subject }” w pole „Temat”.
