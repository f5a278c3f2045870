# Whose computer is it, and was the own address misused?

own-server-before = Jedno pytanie przed zgłoszeniem.
own-server-question = Czy to komputer twojego dostawcy poczty lub twojego pracodawcy?
own-server-yes = Tak, jest nasz
own-server-no = Nie
own-server-dont-know = Nie wiem
own-server-text = Jeśli jest wasz, nadawcą jest ten, kto stoi za nim. Jeśli nie wiesz, idź dalej: nagłówki w zgłoszeniu pokazują oba.
own-server-said-yes = Twoja odpowiedź: komputer { $name } jest wasz, więc nadawcą jest ten, kto stoi za nim.
own-server-said-no = Twoja odpowiedź: komputer { $name } nie jest wasz, więc zgłosić trzeba właśnie jego.
own-server-said-open = Nie wiesz, czy komputer { $name } jest wasz, i to nie szkodzi: nagłówki w zgłoszeniu pokazują ten komputer i ten, który stoi za nim.
own-server-change = Zmień tę odpowiedź
own-servers-title = Komputery oznaczone przez ciebie jako wasze
own-servers-text = Te nazwy są zapisane na twoim dysku, żeby nie pytać cię ponownie. Nic innego z wiadomości nie jest razem z nimi zapisane.
own-server-forget = Zapomnij: { $name }

from-not-yours-title = Ktoś inny wpisał tam twój adres
from-not-yours = Tego nie wysłano z twojej skrzynki: do { $by } trafiło to z obcego komputera. Każdy może tam wpisać twój adres. Z nagłówków nie widać, czy ktoś zna twoje hasło; jeśli wiadomość podaje hasło, którego nadal używasz, zmień je.
from-your-login-title = Wysłano to z twojej własnej skrzynki
from-your-login = Wysłano to z hasłem twojej własnej skrzynki. Czy pochodzi to od ciebie lub z któregoś z twoich urządzeń? Jeśli nie, od razu zmień hasło.
from-really = Naprawdę wysłano to z { $domain }. Nie znaczy to jeszcze, że jest uczciwe.
from-unchecked = Nic w tych nagłówkach nie mówi, że ktoś sprawdził, kto to wysłał.
