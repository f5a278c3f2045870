fault-title = Abuse Report Helper moet sluiten
fault-text = In het programma zelf ging iets mis. Dat is niet uw schuld, en er is niets verstuurd.
fault-again = Start het programma opnieuw. Het ongewenste bericht staat nog in uw mailprogramma; een melding die u hebt opgeslagen, staat nog waar u die hebt opgeslagen.
fault-tell = Gebeurt het nog eens, geef dan dit door aan de makers van het programma: versie { $version }, { $system }, { $place }
fault-note = Hetzelfde, en niets anders, staat in dit bestand, dat u kunt lezen en versturen: { $path }
fault-kept = Abuse Report Helper is gestopt door een fout in het programma zelf.
fault-kept-all = Dit is alles wat het programma heeft opgeschreven, en het is naar niemand verstuurd. U kunt dit bestand naar de makers van het programma sturen, zodat zij de fout kunnen herstellen, of het verwijderen.
