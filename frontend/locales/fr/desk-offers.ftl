offer-lead = Ce que vous pourriez apporter, et ce que d’autres vous laissent voir de leurs offres. Seules vous et l’Unité voyez votre offre, sauf si elle dit le contraire.
offer-lead-unit = Ce que les donateurs pourraient apporter. La colonne « Qui la voit » dit avec qui parler d’une offre.
offer-lead-reader = Ce que les donateurs disent pouvoir apporter, dans la mesure où ils vous le laissent voir.
offer-new = Nouvelle offre
offer-first = Aucune offre encore. Commencez par « Nouvelle offre » : elle peut être gardée avec des champs vides.
offer-none = Il n’y a aucune offre que vous puissiez voir.
offer-caption = Offres, par donateur
offer-stands = Statut
offer-who-sees = Qui la voit
offer-yours = La vôtre
offer-changed = Dernière modification
offer-by-year = Offert, par année
offer-untitled = Offre sans titre
offer-year-holds = { $year } : { $held }
offer-preference = { $state } ({ $weight })
offer-preferences-are = Préférences, par poids ; elles n’excluent rien : { $list }.
offer-sees =
    { $code ->
        [isu] L’Unité seule
        [named_states] L’Unité et les États que vous nommez
        [coalition] Les membres des coalitions où vous êtes
        [states_parties] Tous les États parties
       *[public] Tout le monde
    }
offer-sees-hint =
    { $code ->
        [isu] Le choix habituel. L’offre entre dans l’appariement, et aucun État ne l’apprend avant que vous le disiez.
        [named_states] Ces États la voient telle quelle, avec ses montants.
        [coalition] Ils la voient dès que vous avez accepté une invitation à leurs côtés.
        [states_parties] Chaque État partie la voit, une fois connecté.
       *[public] Chacun la voit, sans compte.
    }
offer-edit = Modifier cette offre
offer-edit-lead = Ce que vous saisissez reste sur cet appareil jusqu’à l’enregistrement.
offer-edit-draft = Dans un brouillon, tout peut rester vide ; vous et l’Unité êtes seuls à le voir.
offer-submit = Mettre en correspondance
offer-submitted = L’offre est en correspondance.
offer-withdraw = Retirer
offer-withdraw-this = Retirer cette offre
offer-withdrawn = L’offre a été retirée.
offer-undoable = L’offre a été retirée. Pendant 24 heures, vous pouvez annuler ce retrait : elle sera de nouveau là où elle en était.
offer-restore = Rétablir comme brouillon
offer-restored = L’offre est de nouveau un brouillon.
offer-seen-draft = Pour l’instant, vous seul la voyez : elle n’est pas en correspondance.
offer-save = Enregistrer
offer-save-draft = Enregistrer le brouillon
offer-save-submit = Enregistrer et mettre en correspondance
offer-submit-hint = En correspondance, l’Unité la voit aussi, ainsi que ceux que vous avez choisis ci-dessus. Elle ne vous engage à rien, et vous pouvez la retirer à tout moment.
offer-saved = L’offre a été enregistrée.
offer-leave = Quitter sans enregistrer
offer-owner = Donateur
offer-choose = Choisir
offer-add = Ajouter
offer-remove = Enlever
offer-remove-one = Enlever { $name }
offer-part-what = Ce que vous offrez
offer-title = Titre
offer-title-hint = Dans vos mots ; ceux qui peuvent voir l’offre le lisent.
offer-code = Quoi exactement
offer-unit = Compté en
offer-part-years = Combien chaque année
offer-part-years-hint = Une année sans chiffre est « non communiquée », jamais 0.
offer-year-number = Année { $number }
offer-add-year = Ajouter une année
offer-amount = Montant
offer-currency = Monnaie
offer-part-where = Où elle peut aller
offer-part-where-hint = Sans choix, elle peut aller à tout État. États et régions s’additionnent. Ce que vous choisissez ici est impératif ; ce que vous préférez seulement se trouve plus bas.
offer-leaves-out = Ce qu’elle exclut
offer-states = États
offer-regions = Régions
offer-not-states = Pas ces États
offer-not-regions = Pas ces régions
offer-part-for = À quoi elle peut servir
offer-part-for-hint = Sans choix, elle peut servir tout thème. Ce que vous choisissez ici est impératif ; ce que vous préférez seulement se trouve plus bas.
offer-activities = Activités
offer-not-themes = Pas ces thèmes
offer-not-activities = Pas ces activités
offer-part-limits = Limites et préférences
offer-part-limits-hint = Les limites sont toujours respectées : aucune proposition n’y déroge. Les préférences sont suivies là où aucun État n’y perd.
offer-in-unit = En { $unit }
offer-prefers = Ce qu’elle préfère
offer-min-grant = Minimum pour un État, s’il reçoit quelque chose
offer-max-per-state = Maximum pour un État en une année
offer-max-states = Nombre maximal d’États
offer-max-share = Maximum d’une ligne, en pour cent
offer-max-share-hint = Par exemple 50 : d’autres doivent apporter le reste.
offer-preferred =
    { $kind ->
        [states] États préférés
        [regions] Régions préférées
        [themes] Thèmes préférés
        [years] Années préférées
       *[all] Régions, thèmes et années préférés
    }
offer-preferences-hint = À égalité, ils passent les premiers. Les poids qui s’appliquent ensemble s’additionnent. Vous et l’Unité êtes seuls à le voir.
offer-weight = Poids de { $name }, 9 au plus
offer-expires = Valable jusqu’au
offer-note = Remarque
offer-note-hint = Des conditions qu’aucun champ ne peut exprimer. Elles sont montrées, jamais appliquées.
offer-seen-once = Une fois en correspondance
offer-named = États qui peuvent la voir
offer-problem = { $name } : { $says }
offer-missing = à remplir
offer-not-a-number = ce n’est pas un nombre lisible ; saisissez des chiffres, par exemple 1500000
offer-no-years = ajoutez au moins une année
offer-fit-title = Ce à quoi elle convient
offer-fit-private = Calculé sur cet appareil, à partir de ce que vous pouvez voir. Rien de ce que vous n’avez pas enregistré ne le quitte.
offer-fit-waiting = Comparaison avec les besoins
offer-fit-failed = La comparaison ne fonctionne pas dans ce navigateur pour le moment. Rechargez la page.
offer-fit-needs-kind = Dites de quel appui il s’agit, et la comparaison commence.
offer-fit-needs-code = Dites de quoi il s’agit exactement et en quelle unité, et la comparaison commence.
offer-fit-needs-year = Dites pour quelle année, et la comparaison commence.
offer-fit-no-needs = Il n’y a encore aucun besoin que vous puissiez voir.
offer-fit-counts =
    { $fit ->
        [one] Convient à { $fit } besoin
       *[other] Convient à { $fit } besoins
    } ; avec un seul changement, à { $one } de plus ; ne convient pas à { $no }.
offer-fit-caption = Besoins auxquels elle convient
offer-fit-rules = Ce qui l’écarte des autres
offer-fit-several = Un besoin peut relever de plusieurs règles.
offer-fit-rule =
    { $needs ->
        [one] { $needs } besoin
       *[other] { $needs } besoins
    } : { $reason }
offer-fit-one-change = Avec un seul changement : { $reason }
offer-fit-rest-caption = Besoins auxquels elle ne convient pas, et pourquoi
offer-say = Votre avis
offer-interested = Manifester un intérêt
offer-not-for-us = Pas pour nous
offer-reason = Pourquoi
offer-reason-hint = Pour l’Unité seule. Peut rester vide.
offer-word = Un mot ou une question
offer-said-interested = Intéressé
offer-said-not-for-us = Pas pour nous
offer-said-nothing = Rien cette fois-ci
offer-history = Qui a modifié quoi
offer-compare = Comparer
offer-compare-title = Besoins côte à côte
offer-compare-caption = Trois besoins au plus
offer-deadline = Échéance
