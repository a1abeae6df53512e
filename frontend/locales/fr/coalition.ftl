coalitions-title = Coalitions pays

coalitions-lead = Une pour chaque État touché : qui pourrait apporter quoi, et ce qui reste à couvrir. Chaque chiffre est une proposition.

coalitions-none = Ce dossier ne contient aucun besoin ; il n’y a donc pas de coalition à proposer.

coalitions-caption =
    { $coalitions ->
        [one] { $coalitions } coalition
       *[other] { $coalitions } coalitions
    } par ordre alphabétique des États ; financement en { $currency }

coalitions-no-funding = Aucune ligne de financement chiffrée

coalitions-lines-open = { $count } à couvrir

coalitions-lines-apart = { $count } à chiffrer

coalitions-all-states = Tous les États, financement


coalition-absent = Ce dossier ne contient aucun besoin de cet État

coalition-absent-link = Voir les coalitions de ce dossier

coalition-print = Imprimer cette page

coalition-members = Membres et rôles

coalition-no-donor = Aucun donateur n’est encore proposé

coalition-no-donor-text = Ce qui a été essayé figure ci-dessous, ligne par ligne.

coalition-lead-hint = Le chef de file proposé est le donateur qui apporte la plus grande part du financement de l’État ou, à défaut, de son autre soutien. C’est une proposition de départ : l’État et ses partenaires choisissent.

coalition-sums = Sommes par ressource

coalition-flows = Qui apporterait quoi

coalition-open = Ce qui reste à couvrir, et pourquoi

coalition-none-open = Aucune ligne de cet État ne reste à couvrir.

coalition-dependence = Si un donateur se retirait

coalition-dependence-text = Ce que l’État perdrait, en tenant déjà compte de ce que d’autres apporteraient alors. Parmi les propositions également bonnes sans le donateur, celle qui change le moins. Pour l’État lui-même et l’Unité d’appui à l’application seulement.

coalition-dependence-ask = Calculer ce qui serait perdu

coalition-sources = D’où viennent les chiffres

coalition-sources-more = Sources, besoin par besoin

coalition-could-join =
    { $donors ->
        [one] { $donors } donateur pourrait rejoindre cette coalition.
       *[other] { $donors } donateurs pourraient rejoindre cette coalition.
    }

coalition-none-join = Aucun donateur n’est encore proposé.

coalition-apart =
    { $lines ->
        [one] { $lines } ligne est à chiffrer et n’entre dans aucune somme.
       *[other] { $lines } lignes sont à chiffrer et n’entrent dans aucune somme.
    }

coalition-apart-of =
    { $lines ->
        [one] { $lines } ligne est à chiffrer et n’entre dans aucune somme : { $list }.
       *[other] { $lines } lignes sont à chiffrer et n’entrent dans aucune somme : { $list }.
    }

apart-entry = { $resource } ({ $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    })

bar-covered = { $share } déjà couverts

bar-committed = { $share } engagés

bar-proposed = { $share } proposés

bar-open = { $share } à couvrir

key-covered = Déjà couvert, en dehors de ce dossier

key-committed = Engagé : confirmé, jamais déplacé

key-proposed = Proposé par ce calcul, pas une promesse

key-open = Reste à couvrir

headline-needed = { $resource } : nécessaire

headline-needed-note = sur les lignes chiffrées

headline-share = { $share } du nécessaire

headline-share-proposed = { $share } du nécessaire ; pas une promesse

headline-reported = Lignes dont la part déjà couverte est communiquée : { $count } sur { $total } ; ce qui n’est pas communiqué compte comme restant à couvrir.

line-table-label = Couverture par ligne

line-table-caption = Couverture par ligne, dans l’ordre de leurs codes

line-to-be-costed = À chiffrer : compté à part, dans aucune somme

match-caption = { $resource }, par donateur dans l’ordre alphabétique

match-bought = acheté pour { $money }

member-caption = Membres et rôles : l’État touché, puis les donateurs dans l’ordre alphabétique

member-state = État touché

member-owner = Responsable

member-owner-brings = Priorités et consentement

member-committed = { $quantity } engagés

member-proposed = { $quantity } proposés

member-brings-of = { $parts } ({ $activity })

flow-caption = Qui apporterait quoi, dessiné à l’échelle, dans l’ordre alphabétique ; ce qui est engagé et ce qui est proposé, ensemble. Les couleurs sont des thèmes ; le tableau ci-dessus dit la même chose en mots.

flow-line = { $title }, { $year }

flow-other = Autres ({ $count })

flow-finding = { $donors ->
        [one] { $donors } donateur apporte un soutien
       *[other] { $donors } donateurs apportent un soutien
    } à { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    } ; le lien le plus important, { $quantity }, va de { $from } à { $to }.

flow-title = Qui apporterait quoi : { $resource }

tried-heading =
    { $heading } : { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    }

tried-asked = Demandé pour { $year }.

tried-open = { $quantity } à couvrir en { $year }.

tried-rules = Règles qui écartent les offres de cette nature

tried-rules-detail = { " " }de { $line }

tried-ask = Qu’est-ce qui aiderait ?

tried-why = Pourquoi pas d’autres ?

tried-ask-detail = { " " }Ligne { $line }

source-figure = , { $figure } : { $basis }. Source :

coalition-groups = Groupes thématiques

group-theme =
    { $code ->
        [clearance_partnership] Partenariat de dépollution
       *[victim_assistance_group] Groupe d’assistance aux victimes
    }

group-none = Aucun donateur n’est proposé pour ses lignes.
