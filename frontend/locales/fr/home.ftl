home-title = Qui pourrait soutenir quel besoin

home-lead = Coalitions pays rapproche les besoins des États touchés de ce que d’autres pourraient offrir et propose une coalition pour chaque État, avec la raison de chaque appariement et de chaque manque.

home-try = Essayer

home-try-text = Appariez maintenant le dossier affiché. Cela prend un instant et rien n’est modifié nulle part.

home-try-link = Essayer avec ce dossier

home-own = Utiliser votre propre dossier

home-figures = Le dossier en quatre chiffres

home-steps = Comment cela fonctionne

home-step-read = Lire le dossier

home-step-read-text = Ce dont les États touchés ont besoin, ligne par ligne, et ce que les donateurs pourraient offrir, avec chaque limite. Les chiffres inconnus restent indiqués comme à chiffrer.

home-step-read-link = Voir les besoins

home-step-run = Lancer l’appariement

home-step-run-text = Des règles publiques, les mêmes pour tous. La méthode s’exécute dans votre navigateur, montre sa progression et peut être arrêtée.

home-step-run-link = Voir les règles et lancer

home-step-take = Porter les coalitions à la table des discussions

home-step-take-text = Une coalition pays pour chaque État touché : qui pourrait apporter quoi, ce qui reste à couvrir, et pourquoi.

home-step-take-link = Voir les coalitions

home-notes = D’où vient ce dossier, et ce dont il faut tenir compte ({ $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    })

home-states = États touchés

home-states-note = avec { $needs ->
        [one] { $needs } besoin
       *[other] { $needs } besoins
    }

home-lines = Lignes de besoins

home-lines-note = { $costed } avec un chiffre, { $apart } à chiffrer

home-open = Financement restant à couvrir

home-open-note = demandé et pas encore couvert ni engagé ; les lignes à chiffrer n’entrent dans aucune somme

home-given = Financement offert

home-given-note = par { $donors ->
        [one] { $donors } donateur
       *[other] { $donors } donateurs
    }, avant toute proposition

not-found-title = Cette page n’existe pas

not-found-text = Vérifiez l’adresse, ou commencez par l’une de ces pages.

not-found-home = De quoi il s’agit

not-found-needs = Ce dont les États touchés ont besoin

case-loading = Chargement du dossier…

case-list-loading = Chargement de la liste des dossiers…

case-list-failed = La liste des dossiers n’a pas pu être chargée

case-none-yet = Pas encore de dossier

case-none-yet-text = Le serveur ne contient aucun dossier. Vous pouvez ouvrir un fichier de dossier de cet ordinateur.

case-failed = Le dossier n’a pas pu être chargé

case-no-local = Cette adresse désigne un fichier qui n’est pas ouvert ici

case-no-local-text = Un fichier de cet ordinateur reste dans l’onglet qui l’a ouvert. Ouvrez-le de nouveau pour continuer.

case-unopened = Ce fichier n’a pas pu être ouvert

case-too-large = Il est trop volumineux pour être ouvert dans un navigateur. La ligne de commande lit les fichiers de toute taille.

case-unreadable = Le navigateur n’a pas pu le lire comme du texte. Rien n’a été modifié et rien n’a été envoyé.

case-faulty = Ce fichier de dossier ne peut pas être utilisé en l’état

case-faulty-text = Rien n’a été modifié et rien n’a été envoyé. Corrigez les endroits ci-dessous et ouvrez de nouveau le fichier.

case-correct = Ce qu’il faut corriger

case-none-unreached = Aucun dossier : le serveur n’a pas été atteint

case-none = Aucun dossier

case-label = Dossier

case-choose = Choisir un dossier

case-local-option = { $name } (fichier sur cet appareil)

case-open = Ouvrir un fichier de dossier de cet ordinateur

case-open-hint = Rien n’est envoyé : le fichier est lu et apparié dans ce navigateur, et conservé dans cet onglet jusqu’à sa fermeture.
