convene-lead = Qui apporte quoi à un État, étape par étape. Ce qui n’est que proposé n’engage personne.
convene-lead-unit = Les coalitions se rédigent à partir d’un calcul :
convene-none = Il n’y a encore aucune coalition que vous puissiez voir. Vous en voyez une dès que vous y êtes invité.
convene-caption = Coalitions, par nom de l’État, sauf tri par un en-tête
convene-convened = Ouverte à ses membres
convene-answers = Réponse
convene-open-answers =
    { $count ->
        [one] { $count } réponse attendue
       *[other] { $count } réponses attendues
    }
convene-meeting = Prochaine réunion
convene-no-meeting = Pas encore de date
convene-not-invited = Pas encore d’invitation
convene-not-binding = Rien ici n’a de force juridique, sauf si l’instrument propre au donateur le dit.
convene-withdrawn = La coalition a été retirée.
convene-withdraw = Retirer cette coalition
convene-withdraw-not = Elle ne peut être retirée tant que quelque chose y est engagé ou payé.
convene-answer =
    { $code ->
        [open] Pas encore de réponse
        [accepted] Participe
       *[declined] Ne participe pas
    }
convene-your-answer = Votre réponse : { $answer }
convene-answer-means = Si vous participez, vous voyez les autres membres qui participent et ce qu’ils ont déclaré. Sinon, l’Unité et vous seuls le savez. Vous pouvez changer de réponse.
convene-answer-change = Changer ma réponse
convene-accept = Participer
convene-decline = Pas cette fois
convene-answer-back = Retirer ma réponse
convene-accepted = Participe
convene-declined = Ne participe pas
convene-record = Noter une réponse
convene-record-accept = Noter que { $name } participe
convene-record-decline = Noter que { $name } ne participe pas
convene-record-back = Retirer la réponse de { $name }
convene-invite = Inviter les membres…
convene-consequences = Qui verra quoi
convene-consequences-lead = Jusqu’ici, l’Unité seule voit ce projet. Dès que vous invitez les membres :
convene-sees-state = { $name } voit le titre, la note, les réunions et les membres qui participent ; une contribution seulement après que celui qui donne l’a déclarée.
convene-sees-observer = { $name } voit le titre, la note, les réunions et les membres qui participent, et aucun montant.
convene-sees-member =
    { $count ->
        [one] { $name } voit { $count } contribution qui lui est proposée, et aucune autre avant de participer.
       *[other] { $name } voit { $count } contributions qui lui sont proposées, et aucune autre avant de participer.
    }
convene-consequences-all = Ce qui est proposé à un donateur n’est jamais montré à un autre, ni à l’État. Le calcul reste à l’Unité.
convene-invite-do =
    { $count ->
        [one] Inviter { $count } membre
       *[other] Inviter { $count } membres
    }
convene-not-yet = Pas encore
convene-members-title = Membres
convene-members-caption = Membres : l’État, puis par nom
convene-part =
    { $code ->
        [affected_state] État touché
        [lead] Partenaire principal
        [funder] Bailleur
        [technical] Partenaire technique
        [in_kind] Partenaire en nature
        [operator] Opérateur
       *[observer] Observateur
    }
convene-rung =
    { $code ->
        [interest] Intéressé
        [pledged] Annoncé
        [committed] Engagé
        [paid] Payé ou livré
        [reported] Déclaré par l’État
        [declined] Décliné
       *[lapsed] Caduc
    }
convene-proposed = Proposé
convene-paid = Payé
convene-committed = Engagé
convene-pledged = Annoncé
convene-share = { $share } { $word }
convene-key-paid = Payé ou livré
convene-key-committed = Engagé, pas encore payé
convene-key-pledged = Annoncé : non compté comme couverture
convene-lines = Ce qui est demandé, et ce qui en est couvert
convene-lines-hint = Ce qui est payé ou engagé couvre une ligne. Ce qui est annoncé est dessiné et non compté.
convene-lines-proposed = Ce qui est proposé est une suggestion de l’Unité et dans aucune barre.
convene-lines-elsewhere = Ce qu’apportent d’autres coalitions de cet État est compté aussi.
convene-lines-alone = Ce que d’autres coalitions apporteraient à ces lignes n’est pas compté ici.
convene-lines-not-told = Ce que d’autres paient, engagent ou annoncent est communiqué à ceux qui participent, et ne vous est pas communiqué.
convene-covered-not-reported = déjà couvert : non communiqué
convene-lines-caption = Lignes, celles non couvertes d’abord
convene-gap = Copier un texte pour un donateur
convene-gap-text = { $title } : { $line }. Reste à couvrir : { $open }.
convene-gap-copied = Le texte a été copié.
convene-contributions = Contributions
convene-contributions-none = Il n’y a encore aucune contribution que vous puissiez voir.
convene-brings = { $name } : { $quantity }
convene-since = depuis le { $day }
convene-next-due = étape suivante due le { $day }
convene-giver-says = Donateur : { $says }
convene-receiver-says = État : { $says }
convene-confirmed = confirmé
convene-not-confirmed = pas encore confirmé
convene-confirm = Confirmer cette étape
convene-confirm-for = Confirmer pour { $name }
convene-awaited = Attend votre confirmation
convene-stated = { $name } a déclaré { $quantity } pour { $line } : { $rung }, { $day }.
convene-see-row = Voir parmi les contributions
convene-awaited-wrong = Si quelque chose n’est pas exact, ne confirmez pas et dites-le à l’Unité.
convene-tell = Signaler une erreur à l’Unité
convene-tell-text = Ce qui n’est pas exact
convene-tell-hint = Seule l’Unité le lit.
convene-tell-do = Envoyer à l’Unité
convene-tell-done = L’Unité l’a reçu.
convene-told = Des membres ont écrit à l’Unité
convene-told-seen = Vu
convene-next-step = Étape suivante
convene-step-to = Passe à
convene-step-stays = { $rung }, avec une autre date
convene-step-day = Jour de l’étape
convene-due = Échéance
convene-source = Où c’est écrit
convene-step-part = Combien, si une partie seulement
convene-step-do = Franchir l’étape
convene-step-undo = Annuler cette étape
convene-step-hint = Sans jour, c’est celui d’aujourd’hui. L’autre côté est prié de confirmer.
convene-edit = Modifier la coalition
convene-note = Ce que les membres doivent savoir
convene-role-of = Rôle de { $name }
convene-keep-proposed = Contributions proposées à garder
convene-add = Ajouter une contribution
convene-add-hint = Ajoutez ce qu’une partie a indiqué pour une ligne qu’aucun calcul n’a proposée. C’est une proposition et la promesse de personne, jusqu’à ce que la partie la confirme, ou vous en son nom, par une étape sur la page de la coalition.
convene-add-member = Ajouter { $name } aux membres
convene-add-no-offer = Aucune offre en particulier
convene-add-more = C’est plus que ce qui reste ouvert : { $quantity }
convene-add-remove = Retirer cette contribution
convene-gone-with = { $name }, avec ses contributions : { $count }
convene-giver = Qui donne
convene-flow = Qui soutiendrait quoi
convene-flow-caption = Contributions, par nom du donateur
convene-flow-stated = Annoncé par les donateurs, en { $unit }
convene-flow-proposed = Seulement proposé, en { $unit }
convene-flow-says = Dessiné à l’échelle. Les couleurs sont des thèmes ; le tableau ci-dessus dit la même chose en mots.
deadlines = Échéances
deadlines-hint = Telles que les besoins les indiquent et, pour l’article 4, telles que la source nommée les rapporte. Une demande de prolongation d’un délai de l’article 4 se soumet au moins neuf mois avant la réunion qui en décide. Le jour indiqué est le dernier si cette réunion tombe à l’échéance ; si elle est plus tôt, la demande l’est aussi.
deadlines-caption = Échéances, par nom de l’État
deadlines-submit = Dernier jour pour une demande de prolongation
deadlines-entry = { $state } : échéance
deadlines-entry-submit = { $state } : dernier jour pour une demande de prolongation, si la réunion tombe à l’échéance
deadlines-needs =
    { $count ->
        [one] { $count } besoin la nomme.
        [many] { $count } de besoins la nomment.
       *[other] { $count } besoins la nomment.
    }
deadlines-article4 = Article 4, selon : { $source }
deadlines-unknown = Le délai de l’article 4 n’est pas communiqué, car la suite donnée à une demande de prolongation n’est pas dans les sources :
deadlines-key = Chaque barre va du dernier jour pour une demande jusqu’à l’échéance ; le trait discontinu est aujourd’hui. Le tableau ci-dessus dit la même chose en mots.
deadlines-finding =
    { $count ->
        [one] { $count } échéance : le { $day }, { $state }.
        [many] { $count } échéances ; la première est le { $day }, { $state }.
       *[other] { $count } échéances ; la première est le { $day }, { $state }.
    }
# Commitments of every coalition, and what waits of them
follow-title = Engagements et échéances
follow-lead = Ce qui a été annoncé, engagé ou livré dans les coalitions auxquelles vous prenez part, la prochaine échéance d’abord. Ce qui est seulement proposé n’y figure pas : personne ne l’a promis.
follow-none = Rien que vous puissiez voir n’a encore été annoncé ou engagé.
follow-no-match = Rien ne répond à ces filtres.
follow-caption = Engagements, selon le jour de la prochaine étape tant qu’aucun en-tête ne les trie
follow-next = Prochaine étape attendue
follow-what = Ce qui est attendu
follow-due =
    { $code ->
        [overdue] En retard
        [soon] Attendu sous 30 jours
        [silent] Aucune étape depuis 90 jours
       *[unconfirmed] Non confirmé par les deux parties
    }
# $of - all that there are
follow-count =
    { $count ->
        [one] { $count } engagement
       *[other] { $count } engagements
    } sur { $of }
