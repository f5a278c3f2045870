fault-title = Abuse Report Helper doit se fermer
fault-text = Quelque chose s’est mal passé dans le programme. Ce n’est pas votre faute, et rien n’a été envoyé.
fault-again = Redémarrez le programme, s’il vous plaît. Votre message indésirable est toujours dans votre logiciel de messagerie ; un signalement que vous avez enregistré est toujours là où vous l’avez enregistré.
fault-tell = Si cela se reproduit, dites ceci aux personnes qui font le programme : version { $version }, { $system }, { $place }
fault-note = La même chose, et rien d’autre, se trouve dans ce fichier, que vous pouvez lire et envoyer : { $path }
fault-kept = Abuse Report Helper s’est arrêté à cause d’une erreur du programme lui-même.
fault-kept-all = C’est tout ce que le programme a noté, et rien n’a été envoyé à personne. Vous pouvez envoyer ce fichier aux personnes qui font le programme, pour qu’elles corrigent l’erreur, ou le supprimer.
