records-title = Mes signalements
records-text = Une liste sur cet ordinateur seulement, si vous en voulez une : le jour, l’entreprise, l’objet, l’expéditeur, et la date à laquelle vous avez demandé à l’expéditeur d’arrêter. Jamais les en-têtes, jamais le texte d’un message.
records-keep = Garder une liste de mes signalements sur cet ordinateur
records-empty = La liste est vide.
records-search = Chercher dans mes signalements
records-search-hint = Tapez une partie d’un objet, d’un expéditeur ou d’une date
records-export = Enregistrer en tableau
records-delete = Supprimer toute la liste
records-found = { $count ->
        [0] Aucune entrée
        [one] Une entrée, la plus récente en premier
       *[other] { $count } entrées, la plus récente en premier
    }
records-more = { $count } de plus. Tapez quelque chose ci-dessus pour les trouver.
records-damaged = { $count ->
        [one] Une ligne de la liste est abîmée et n’est pas affichée. Elle reste dans le fichier.
       *[other] { $count } lignes de la liste sont abîmées et ne sont pas affichées. Elles restent dans le fichier.
    }
records-report = { $date } · signalement pour { $desk } · expéditeur : { $sender }
records-request = { $date } · demandé à { $sender } d’arrêter
records-organisation = Client de Salesforce { $id }
records-asked = Demande d’arrêter faite le { $date }
records-exported = Le tableau se trouve ici : { $path }
records-show-export = Montrer le tableau
records-read-failed = La liste de vos signalements n’a pas pu être lue
records-add-failed = Ce signalement n’est pas dans votre liste
records-delete-failed = La liste n’a pas pu être supprimée
records-export-failed = Le tableau n’a pas pu être enregistré
records-back = Fermer la liste
records-open = Mes signalements
mention = Le dire dans le signalement : « { $sentence } »
known-sender-title = Vous avez déjà signalé cet expéditeur
known-sender = { $count ->
        [one] Un signalement, le { $day }, pour { $desk }.
       *[other] { $count } signalements, le plus récent le { $day }, pour { $desk }.
    }
known-sender-asked = Vous lui avez demandé d’arrêter le { $day }.
known-sender-show = Montrer mes signalements sur cet expéditeur
