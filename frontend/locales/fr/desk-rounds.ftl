rounds-title = Tours de réponses
rounds-lead-unit = Interrogez des parties sur les besoins d’un État jusqu’à un jour fixé, puis remettez à l’État une seule réponse.
rounds-lead-state = L’Unité interroge des partenaires possibles sur vos besoins. Une fois le tour clos, vous lisez ici une seule réponse.
rounds-lead-asked = L’Unité vous interroge sur les besoins d’un État. Veuillez répondre à chacun avant le jour indiqué.
rounds-none = Il n’y a aucun tour que vous puissiez voir.
rounds-caption = Tours, d’abord ceux qui attendent une réponse, sauf tri par un en-tête
rounds-closes = Dernier jour pour répondre
rounds-opens = Ouverture
rounds-asked-on = Vous l’avez depuis le
rounds-open = Ouvert
rounds-new = Préparer un tour
rounds-state-first = Choisissez d’abord l’État.
rounds-of = Tour de réponses : { $state }
rounds-fallback = Ce qu’il advient de ce qui reste ouvert
rounds-fallback-hint = Une phrase que liront les parties interrogées et l’État.
rounds-fallback-party = Qui s’en charge
rounds-nobody = Personne en particulier
rounds-needs = Besoins concernés
rounds-line-open = Reste à couvrir : { $quantity }
rounds-asked = Qui est interrogé
rounds-asked-hint = Chacun apprend qu’il est interrogé lui-même, jamais qui d’autre l’est.
rounds-closes-hint = Une fois le tour ouvert, ce jour ne peut qu’être repoussé.
rounds-note = Note pour les parties interrogées
rounds-waits = Le tour est en cours
rounds-waits-means = Les parties interrogées peuvent répondre jusqu’au dernier jour. L’Unité prépare ensuite une seule réponse, la relit et vous la remet.
rounds-invite = Ouvrir le tour
rounds-invite-means = Les parties interrogées et l’État le verront. Personne ne voit la réponse.
rounds-close = Clore et préparer la réponse
rounds-close-again = Préparer la réponse à nouveau
rounds-close-means = La réponse contient ce que les parties interrogées permettent de dire à l’État, et rien d’autre.
rounds-close-waits =
    { $count ->
        [one] Pas encore : une partie n’a pas répondu, et le dernier jour n’est pas passé.
       *[other] Pas encore : { $count } parties n’ont pas répondu, et le dernier jour n’est pas passé.
    }
rounds-release = Remettre la réponse à l’État
rounds-release-means = L’État lira la réponse telle qu’elle figure ci-dessus. Elle ne change plus.
rounds-edit = Modifier le tour
rounds-withdrawn = Le tour a été retiré.
rounds-withdraw = Retirer ce tour
rounds-progress = Qui a répondu
rounds-progress-hint = Seule l’Unité voit ceci. Les motifs ne parviennent jamais à l’État.
rounds-progress-caption = Parties interrogées, dans l’ordre du tour
rounds-party = Partie
rounds-said = Réponse
rounds-unanswered = Sans réponse
rounds-letters = Lettres
rounds-letter =
    { $code ->
        [opened] Tour ouvert
        [half] Moitié du délai écoulée
        [last] Derniers jours
       *[released] Réponse remise
    }
rounds-nothing-yet = Rien encore
rounds-not-for-state = L’État n’en est pas informé
rounds-for-state = L’État peut en être informé
rounds-for-state-hint = Sinon, seule l’Unité le sait. L’État lit qui vous êtes, la ligne, la quantité et vos termes ; jamais le motif.
rounds-for-state-yes = L’État peut en être informé
rounds-answer = La réponse
rounds-answer-means = Un intérêt n’est pas une offre et n’engage personne. Rien n’est engagé avant que l’instrument propre du donateur ne le dise.
rounds-made-on = Préparée le { $day } ; l’État ne la voit pas encore
rounds-released-on = Remise à l’État le { $day }
rounds-words = Mots de l’Unité à l’État
rounds-words-hint = Ils précèdent la réponse.
rounds-for-whole = Pour l’ensemble du besoin :
rounds-lines-caption = Ce qui est demandé, qui est intéressé et ce qui reste ouvert
rounds-committed = Couvert ou engagé
rounds-offered = Intérêt, sans engagement
rounds-no-offer = Pas encore d’intérêt pour cette ligne
rounds-no-offer-alone = Pas d’intérêt pour cette seule ligne ; voir ci-dessus l’ensemble du besoin
rounds-no-figure = intéressé ; aucune quantité indiquée
rounds-by-unit = Écrit par l’Unité en son nom
rounds-answered = Vous avez répondu à chaque besoin
rounds-by = Veuillez répondre avant le { $day } inclus
rounds-late = Le tour est clos. Ce que vous dites compte encore jusqu’à ce que l’État ait la réponse.
rounds-before = Cela a été dit avant le tour. L’État peut-il en être informé ?
rounds-answer-how = Vous pouvez aussi inscrire une offre à l’appariement :
rounds-say-more = Répondre sur une autre ligne
rounds-whole-need = L’ensemble du besoin
rounds-quantity = Ce que vous pourriez donner
rounds-quantity-hint = Dans l’unité ou la monnaie de la ligne. Ce n’est pas une promesse.
rounds-own-words = Dans vos termes
rounds-stance = Votre réponse
rounds-stance-means =
    { $code ->
        [interested] Vous seriez prêt à parler d’une contribution. Cela ne vous engage à rien.
        [nothing_this_time] Vous ne pouvez rien donner pour ce besoin lors de ce tour.
       *[not_for_us] Ce besoin ne relève pas de ce que vous soutenez.
    }
rounds-send = Envoyer la réponse
rounds-stays = Ce que vous avez saisi pour une autre réponse n’est pas envoyé avec celle-ci ; cela reste sur cet appareil.
rounds-behalf = Réponses par lettre
rounds-behalf-hint = Consignez ici ce qu’une partie a répondu par lettre ou en réunion. C’est signalé comme écrit par l’Unité, et la partie peut le retirer.
rounds-behalf-of = Au nom de { $name }
rounds-behalf-means = N’écrivez que ce qu’elle vous a dit : la réponse compte comme la sienne.
rounds-behalf-done = { $name } : chaque besoin a sa réponse
rounds-behalf-stance = Réponse de { $name }
rounds-behalf-send = Envoyer au nom de { $name }
rounds-behalf-quantity = Ce que la partie pourrait donner
rounds-behalf-words = Dans ses termes
rounds-behalf-for-state-hint = Seulement si la partie l’a dit. L’État lit qui elle est, la ligne, la quantité et ces termes ; jamais le motif.
rounds-reminders = Lettres : aujourd’hui et les 30 prochains jours
rounds-reminders-sent = Chacune part le jour indiqué, tant que rien ne change d’ici là.
rounds-reminders-unsent = Aucun serveur de courrier n’est configuré : aucune de ces lettres ne part. Copiez celles que vous voulez envoyer vous-même.
rounds-reminders-none = Aucune lettre n’est prévue.
rounds-reminder-nobody = Personne de cette partie ne peut recevoir de lettre.
rounds-reminder-copy = Copier le texte
rounds-reminder-copied =
    { $code ->
        [yes] Le texte a été copié.
       *[no] Le navigateur ne permet pas à une page de copier. Sélectionnez le texte ci-dessus.
    }
