# Van wie is de computer, en is het eigen adres misbruikt?

own-server-before = Eén vraag vóór de melding.
own-server-question = Is dit een computer van uw eigen mailprovider of werkgever?
own-server-yes = Ja, die is van ons
own-server-no = Nee
own-server-dont-know = Ik weet het niet
own-server-text = Is die van u, dan zit de afzender erachter. Weet u het niet, ga dan gewoon verder: de headers in de melding tonen ze allebei.
own-server-said-yes = U zei dat { $name } van u is, dus de afzender zit erachter.
own-server-said-no = U zei dat { $name } niet van u is, dus die computer moet worden gemeld.
own-server-said-open = U weet niet of { $name } van u is, en dat geeft niet: de headers in de melding tonen die computer en de computer erachter.
own-server-change = Dit antwoord wijzigen
own-servers-title = Computers waarvan u zei dat ze van u zijn
own-servers-text = Deze namen worden op uw schijf bewaard, zodat het u niet opnieuw wordt gevraagd. Verder wordt er niets van de berichten bij bewaard.
own-server-forget = { $name } vergeten

from-not-yours-title = Iemand anders heeft uw adres daar neergezet
from-not-yours = Dit is niet vanuit uw mailbox verstuurd: { $by } kreeg het van de computer van een vreemde. Iedereen kan daar uw adres zetten. Aan headers is niet te zien of iemand uw wachtwoord kent; noemt het bericht een wachtwoord dat u nog gebruikt, wijzig het dan.
from-your-login-title = Het is vanuit uw eigen mailbox verstuurd
from-your-login = Het is verstuurd met het wachtwoord van uw eigen mailbox. Hebt u, of heeft een van uw apparaten, het verstuurd? Zo niet, wijzig het wachtwoord dan nu.
from-really = Het is echt vanaf { $domain } verstuurd. Dat wil nog niet zeggen dat het eerlijk is.
from-unchecked = Niets in deze headers laat zien dat iemand heeft gecontroleerd wie dit heeft verstuurd.
