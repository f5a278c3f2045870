# The dialog where the program itself is at fault, and the note it leaves.

fault-title = Abuse Report Helper musi zostać zamknięty
fault-text = W programie coś poszło nie tak. To nie twoja wina i nic nie zostało wysłane.
fault-again = Uruchom program ponownie. Niechciana wiadomość nadal jest w twoim programie pocztowym, a zapisane zgłoszenie tam, gdzie je zapisano.
fault-tell = Jeśli to się powtórzy, przekaż twórcom programu te dane: wersja { $version }, { $system }, { $place }
fault-note = To samo, i nic więcej, zapisano w tym pliku, który możesz przeczytać i wysłać: { $path }
fault-kept = Abuse Report Helper zatrzymał się z powodu własnego błędu.
fault-kept-all = To wszystko, co program zapisał, i nikomu tego nie wysłano. Możesz wysłać ten plik twórcom programu, aby mogli naprawić błąd, albo go usunąć.
