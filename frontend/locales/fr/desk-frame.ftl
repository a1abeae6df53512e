desk-loading = Chargement
desk-demo = DÉMONSTRATION : personnes et chiffres inventés. Rien ici n’est une position officielle.
desk-who = Qui est connecté
desk-visitor = Vous n’êtes pas connecté. Les informations publiques sont ouvertes à tous.
desk-sign-in = Se connecter
desk-sign-out = Se déconnecter
desk-sign-in-how = Les comptes sont ouverts sur invitation de l’Unité d’appui à l’application.
desk-provider = Se connecter avec le compte de votre organisation
desk-provider-hint = Si ce compte a été lié à une invitation.
desk-with-password = Avec un mot de passe
desk-forgotten = Mot de passe oublié ?
desk-forgotten-how = Saisissez votre adresse ci-dessus, puis demandez une lettre avec un lien vers un nouveau mot de passe.
desk-forgotten-ask = M’envoyer le lien
desk-forgotten-sent = S’il existe un compte à cette adresse, une lettre est en route. Son lien fonctionne pendant une demi-heure.
desk-forgotten-address = Saisissez d’abord votre adresse électronique.
desk-forgotten-unit = Écrivez à l’Unité d’appui à l’application : elle crée pour vous un lien vers un nouveau mot de passe.
desk-account = Votre compte
desk-acting-for = Agissant pour
desk-seat-choose = Choisissez pour qui vous agissez
desk-seat = { $party }, { $role }
desk-nav-workbench = Atelier
desk-nav-people = Personnes
desk-role-isu = Unité d’appui à l’application
desk-role-focal-point = point focal
desk-role-donor-desk = bureau du donateur
desk-role-partner = partenaire de la coalition
desk-role-observer = observateur
desk-email = Adresse électronique
desk-password = Mot de passe
desk-new-password = Nouveau mot de passe
desk-new-password-hint = Au moins 12 caractères. Quelques mots sans lien se retiennent mieux que des signes.
desk-code = Code de votre authentificateur
desk-code-hint = Six chiffres, ou l’un de vos codes de secours.
desk-name = Votre nom ou fonction
desk-name-hint = Tel que les autres le verront.
desk-sending = Envoi en cours…
desk-continue = Continuer
desk-by-unit = écrit par l’Unité en son nom
desk-see-as = Voir comme…
desk-see-as-hint = Ce que les autres en apprennent, tel que le serveur le leur dit.
desk-see-role = En tant que
desk-see-visitor = une personne non connectée
desk-seen-as = Vous voyez ceci comme cette personne : { $who }
desk-seen-not = Elle ne voit pas ceci.
desk-see-back = Revenir à votre propre vue
desk-welcome = Bienvenue
desk-welcome-not = Ce lien ne fonctionne pas
desk-welcome-acting = Vous agirez pour : { $seat }
desk-home-title = Votre bureau
desk-home-visitor = Les points focaux, les donateurs et l’Unité d’appui à l’application travaillent ici.
desk-not-found = Cette page n’existe pas
desk-not-found-why = L’adresse est peut-être ancienne, ou la page ne vous est pas ouverte.
desk-trouble-unreachable = Le serveur est injoignable
desk-trouble-unreachable-fix = Votre saisie est conservée. Vérifiez votre connexion et réessayez.
desk-trouble-unreadable = La réponse du serveur est illisible
desk-trouble-unreadable-fix = Rechargez la page : elle est peut-être plus ancienne que le serveur.
desk-trouble-refused = Le serveur n’a pas accepté
desk-trouble-not-loaded = Le chargement a échoué
desk-trouble-not-loaded-fix = Le chargement a échoué. Vérifiez votre connexion et réessayez.
desk-trouble-again = Réessayer
desk-trouble-detail = Ce que dit le serveur (en anglais)
desk-trouble-not-signed-in = L’adresse, le mot de passe ou le code est inexact
desk-trouble-code-needed = Un code de votre authentificateur est nécessaire
desk-trouble-too-many = Trop de tentatives. Attendez quelques minutes.
desk-trouble-link-used = Ce lien a déjà servi ou a expiré. Demandez-en un autre à l’Unité d’appui à l’application.
desk-trouble-stale = Quelqu’un d’autre a modifié cela entre-temps
desk-trouble-not-found = Il n’y a rien ici que vous puissiez voir
desk-trouble-place =
    { $code ->
        [answered_itself] La partie a répondu elle-même.
        [not_taking_part] Qui ne participe pas ne franchit aucune étape.
        [no_such_step] Cette étape ne suit pas de la situation actuelle.
        [other_side] Cette étape revient à l’autre partie.
        [proposed_elsewhere] Une autre coalition propose déjà pour cette ligne.
        [step_taken] Une étape a été franchie ; cela reste en l’état.
        [need_not_shown] Un besoin n’est pas montré à une partie à qui ceci est présenté.
        [line_not_shared] L’État n’en montre pas une ligne.
        [still_open] Le dernier jour n’est pas passé et une partie n’a pas répondu.
        [said_since] Quelque chose a changé depuis la réponse. Préparez-la à nouveau.
        [round_is_closed] Après la clôture, qui est interrogé et sur quoi ne change plus.
        [deadline_moves_later] Le dernier jour ne peut qu’être repoussé.
        [day_is_past] Le dernier jour est passé.
        [closes_before_opening] Le dernier jour précède le premier.
        [kept_apart] Une exclusion sépare cette partie et l’État.
        [not_in_force] L’offre n’est pas en vigueur.
        [more_than_open] C’est plus que ce que la ligne demande.
        [more_than_offered] L’offre ne contient pas autant.
        [duplicate_entry] Ceci figure deux fois.
        [owner_decides] Seul le propriétaire peut changer cela.
        [consent_is_the_states] Seul l’État peut partager cette ligne.
        [settled] L’autre partie l’a confirmé.
        [taken_itself] La partie a franchi cette étape elle-même.
        [no_part] Une part est supérieure à zéro et ne dépasse pas le tout.
        [no_years] Ajoutez une année.
        [too_many] Il y en a trop.
       *[other] { "" }
    }
desk-trouble-provider = Le compte de l’autre fournisseur n’a pas pu servir
desk-trouble-provider-fix = Il doit d’abord être lié à une invitation. Ouvrez le lien de votre invitation et choisissez-y l’autre compte, ou connectez-vous avec un mot de passe.
desk-trouble-provider-code = Le fournisseur de votre organisation n’a pas demandé de second facteur
desk-trouble-provider-code-fix = Votre compte ici a un authentificateur. Connectez-vous avec le mot de passe et son code.
desk-outbox =
    { $count ->
        [one] Une modification attend d’être envoyée
       *[other] { $count } modifications attendent d’être envoyées
    }
desk-outbox-hint = Elles sont conservées sur cet appareil et partent d’elles-mêmes, une seule fois chacune, dès que le serveur est joignable et que vous êtes connecté.
desk-outbox-sent = Ce qui attendait a été envoyé.
# $moment - day and time
desk-outbox-since = En attente depuis le { $moment }
desk-outbox-old = Cette modification attend depuis plus de six jours et ne part plus d’elle-même. Vérifiez si elle est arrivée.
desk-outbox-open = Ouvrir et modifier
desk-outbox-look = Voir où cela en est
desk-outbox-decide = Voir les deux et choisir
desk-waits = Conservé sur cet appareil, pas encore envoyé
desk-load-again = Recharger la page
# $moment - day and time
desk-saved-copy = Le serveur est injoignable. Ceci est une copie du { $moment }
desk-saved-copy-hint = Elle a pu changer depuis. Vous pouvez continuer à travailler : ce que vous envoyez attend sur cet appareil.
desk-never-kept = La page demandée n’a jamais été ouverte sur cet appareil ; il n’y en a donc pas de copie ici.
desk-new-version = Une nouvelle version de cette page est prête
desk-new-version-hint = Rien de ce que vous avez saisi ne se perd quand vous la chargez.
desk-leave-unsent =
    { $count ->
        [one] Un texte que vous avez saisi n’existe que sur cet appareil. La déconnexion le supprime.
       *[other] { $count } textes que vous avez saisis n’existent que sur cet appareil. La déconnexion les supprime.
    }
desk-leave-stay = Rester connecté
desk-leave-anyway = Supprimer et se déconnecter
desk-work-ends = Cela met fin à ce que fait cette page. Continuer ?
