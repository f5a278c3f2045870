fault-title = Abuse Report Helper doit se fermer
fault-text = Quelque chose s’est mal passé dans le programme. Ce n’est pas votre faute, et rien n’a été envoyé.
fault-again = Redémarrez le programme, s’il vous plaît. Votre message indésirable est toujours dans votre logiciel de messagerie ; un signalement que vous avez enregistré est toujours là où vous l’avez enregistré.
fault-tell = Si cela se reproduit, dites ceci aux personnes qui font le programme : version { $version }, { $system }, { $place }
fault-note = La même chose, et rien d’autre, se trouve dans ce fichier, que vous pouvez lire et envoyer : { $path }
