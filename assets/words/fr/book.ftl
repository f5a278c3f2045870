book-title = Mes signalements
book-text = Une liste sur cet ordinateur seulement, si vous en voulez une : le jour, l’entreprise, l’objet, l’expéditeur, et la date où vous avez demandé à l’expéditeur d’arrêter. Jamais les en-têtes, jamais le texte d’un message.
book-keep = Garder une liste de mes signalements sur cet ordinateur
book-empty = La liste est vide.
book-search = Chercher dans mes signalements
book-search-hint = Tapez une partie d’un objet, d’un expéditeur ou d’une date
book-export = Enregistrer comme tableau
book-delete = Supprimer toute la liste
book-found = { $count ->
        [one] Une entrée, la plus récente en premier
       *[other] { $count } entrées, la plus récente en premier
    }
book-more = { $count } de plus. Tapez quelque chose ci-dessus pour les trouver.
book-damaged = { $count ->
        [one] Une ligne de la liste est abîmée et n’est pas affichée. Elle reste dans le fichier.
       *[other] { $count } lignes de la liste sont abîmées et ne sont pas affichées. Elles restent dans le fichier.
    }
book-report = { $date } · signalement pour { $desk } · expéditeur : { $sender }
book-request = { $date } · demande d’arrêter envoyée à { $sender }
book-organisation = Client de Salesforce { $id }
book-asked = Demande d’arrêter le { $date }
book-exported = Le tableau se trouve ici : { $path }
book-show-export = Montrer le tableau
book-read-failed = La liste de vos signalements n’a pas pu être lue
book-add-failed = Ce signalement n’est pas dans votre liste
book-delete-failed = La liste n’a pas pu être supprimée
book-export-failed = Le tableau n’a pas pu être enregistré
book-back = Fermer la liste
book-open = Mes signalements
mention = Le dire dans le signalement : « { $sentence } »
known-sender-title = Vous avez déjà signalé cet expéditeur
known-sender = { $count ->
        [one] Un signalement, le { $day }, pour { $desk }.
       *[other] { $count } signalements, le plus récent le { $day }, pour { $desk }.
    }
known-sender-asked = Vous lui avez demandé d’arrêter le { $day }.
known-sender-show = Montrer mes signalements sur cet expéditeur
