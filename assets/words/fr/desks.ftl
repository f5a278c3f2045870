day-in-words = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
number-groups = {"\u00A0"}

desk-reason-listed = Vous l’avez choisie dans la liste.
desk-reason-sent = Les en-têtes de votre propre fournisseur de messagerie prouvent que le message est passé par { $desk }.
desk-reason-sent-likely = Le message est très probablement passé par { $desk } : il a été remis depuis le propre réseau de { $desk }.
desk-reason-carried = Les en-têtes de votre propre fournisseur de messagerie prouvent que { $desk } a remis le message.
desk-reason-submitted = D’après les en-têtes de votre propre fournisseur de messagerie, le message a été envoyé depuis une boîte mail chez { $desk }.
desk-reason-passed-on = Votre fournisseur de messagerie a reçu le message de { $desk }, qui l’a fait suivre et peut voir d’où il venait.
desk-reason-behind = L’ordinateur qui a remis le message dit l’avoir reçu de { $desk }. Personne d’autre ne le dit.
desk-reason-in-network = L’ordinateur qui a remis le message (numéro { $ip }) était dans le réseau de { $desk } le { $day }. Un réseau peut changer de propriétaire.
desk-reason-rented-network = L’ordinateur qui a remis le message (numéro { $ip }) était dans le réseau de { $desk } le { $day }. Un réseau peut changer de propriétaire. Il se peut que { $desk } ne fasse que louer cet ordinateur, et montre votre signalement à la personne qui le loue.
desk-reason-through-network = Le message a été remis par le réseau de { $desk }, depuis le numéro { $ip }, selon l’état du { $day }. Un réseau peut changer de propriétaire.
desk-reason-named-network = Votre fournisseur de messagerie a cherché le nom de l’ordinateur qui a remis le message, { $host } : c’est l’un des noms de { $desk }.
desk-reason-checked-network = Votre fournisseur de messagerie a vérifié que le message venait de { $domain } : c’est l’un des noms de { $desk }.
desk-reason-looked-up = Un registre public dit que l’ordinateur qui a remis le message (numéro { $ip }) est dans le réseau de { $desk }.

desk-is-service = une entreprise qui envoie des messages pour des boutiques et d’autres entreprises
desk-is-carrier = une entreprise qui remet des messages pour d’autres entreprises
desk-is-forwarder = une entreprise qui fait suivre les messages de ses utilisateurs
desk-is-mailbox = une entreprise qui tient des boîtes mail pour des particuliers et des entreprises
desk-is-network = une entreprise qui exploite une partie d’Internet
desk-is-csa-eco = un organisme qui certifie des expéditeurs de messages

about-networks = À quel réseau appartient un numéro : cela vient de la base de données IPFire Location du { $day }, de l’IPFire Project (location.ipfire.org), sous la licence CC BY-SA 4.0. Elle a été modifiée : réduite à { $systems } réseaux.

desk-wants-mailerlite = Le formulaire de son site, avec les en-têtes.
desk-wants-kit-convertkit = Le formulaire de son site, avec le message.
desk-wants-aweber = La page de son site, avec les en-têtes.
desk-wants-gmail = Le formulaire de son site : l’adresse Gmail complète de l’expéditeur, les en-têtes, l’objet et le texte du message.
desk-wants-google-workspace = Le formulaire de Gmail : l’adresse de l’expéditeur, les en-têtes, l’objet et le texte. Google indique aussi une adresse abuse@ chez son client, mais ce client la lit peut-être lui-même.
desk-wants-gmx-webde = La page de son site, avec le message enregistré comme fichier.
desk-wants-godaddy = Le formulaire de son site, avec les en-têtes sous forme de texte et le texte du message.
desk-wants-cloudflare = Le formulaire de son site, avec le lien : cette entreprise transporte bien plus souvent des sites web que des messages.
