# Choosing the language.

language-tool = { $language }
language-help = Język
language-title = Język
language-text = Samo zgłoszenie pozostaje po angielsku, bo firmy czytają po angielsku. Wszystko, co wpisano, zostaje bez zmian.
language-system = Tak jak w ustawieniach komputera
language-unread = Żadna osoba, dla której jest to język ojczysty, nie przeczytała jeszcze tych tekstów. Jeśli jakieś zdanie brzmi źle, zaufaj angielskiemu.
language-show-english = Pokaż po angielsku
language-show-own = Pokaż w języku: { $language }
language-back = Zamknij listę języków
guide-in-english = Te instrukcje są tylko po angielsku. Słowa na twoim ekranie mogą być w twoim języku.
fonts-missing = Ten komputer nie ma czcionki z literami tego języka. Zainstaluj pakiet { $package }, a potem uruchom program ponownie.
fonts-missing-windows = Ten komputer nie ma czcionki z literami tego języka. Otwórz ustawienia systemu Windows, poszukaj „funkcje opcjonalne” i dodaj dodatkowe czcionki tego języka.
fonts-missing-mac = Ten komputer nie ma czcionki z literami tego języka. Otwórz program „Album z czcionkami” (Font Book) i włącz czcionki tego języka.
