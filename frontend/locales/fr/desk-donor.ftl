offer-search = Chercher dans les titres, les donateurs et les numéros de référence
offer-no-match = Aucune offre ne répond à ces filtres.
offer-try = Essayer sans cette règle : +{ $gain }
offer-tried = Essayé sur cet appareil, envoyé à personne, sans : { $rules }.
offer-tried-before =
    { $fits ->
        [one] Avec toutes ses règles, elle convenait à { $fits } besoin.
       *[other] Avec toutes ses règles, elle convenait à { $fits } besoins.
    }
offer-tried-note = Comparaison faite avec un projet modifié sur un seul appareil et non envoyé.
offer-try-on = Continuer ainsi dans le formulaire
offer-fit-not-compared = Non comparé : ce qui est déjà engagé, ce que d’autres apportent en plus, et ce que plusieurs États recevraient ensemble.
offer-fit-near-caption = Besoins auxquels elle convient avec un seul changement
offer-fit-rest-hint = Chaque besoin figure une fois : d’abord sous une règle que cette offre ne peut pas assouplir.
offer-uncovered = Demandé, moins déjà couvert
offer-why = Pourquoi
offer-why-not = Pourquoi pas
offer-why-caption = Règle par règle
offer-why-rule = Règle
offer-why-offer = Votre offre dit
offer-why-need = Le besoin dit
offer-why-result = Résultat
offer-why-change = Ce qui le changerait
offer-why-holds = Convient
offer-why-fails = Ne convient pas
offer-why-is-one = L’État en est un
offer-why-is-none = L’État n’en est pas un
offer-rule =
    { $code ->
        [resource_kind] Type d’appui
        [resource_code] De quoi exactement
        [resource_unit] Unité de compte
        [year] Années
        [not_reported] Montant pour l’année
        [to_be_costed] Montant demandé
        [state_not_listed] États et régions
        [state_excluded] États exclus
        [region_excluded] Régions exclues
        [theme_not_listed] Thèmes
        [theme_excluded] Thèmes exclus
        [activity_not_listed] Activités
        [activity_excluded] Activités exclues
        [ldc_only] Pays les moins avancés seulement
        [oda_only] États admissibles à l’APD seulement
        [expired] Dernier jour
        [nothing_open] Reste à couvrir
        [smallest_part] Plus petite part utile
        [max_per_state] Maximum pour un État en une année
        [min_grant] Minimum pour un État
       *[other] Paires à ne pas proposer
    }
offer-change =
    { $code ->
        [resource_kind] Une autre offre : celle-ci est d’un autre type
        [resource_code] Une autre offre : celle-ci porte sur autre chose
        [resource_unit] Une autre offre, comptée dans la même unité
        [year] Ajouter l’année
        [not_reported] Dire combien elle contient cette année-là
        [to_be_costed] L’État dit combien il lui faut
        [state_not_listed] Citer l’État ou sa région, ou n’en citer aucun
        [state_excluded] Retirer l’État des exclusions
        [region_excluded] Retirer la région des exclusions
        [theme_not_listed] Citer le thème, ou n’en citer aucun
        [theme_excluded] Retirer le thème des exclusions
        [activity_not_listed] Citer l’activité, ou n’en citer aucune
        [activity_excluded] Retirer l’activité des exclusions
        [ldc_only] Renoncer à la condition
        [oda_only] Renoncer à la condition
        [expired] Un dernier jour plus tardif
        [nothing_open] Rien de plus n’est demandé
        [smallest_part] Prévoir davantage cette année-là
        [max_per_state] Un maximum plus élevé, ou aucun
        [min_grant] Une dotation minimale plus faible, ou aucune
       *[other] Demander à l’Unité
    }
offer-reason-cancel = Annuler
need-say-hint = Seule l’Unité en est informée. Cela ne vous engage à rien, et vous pouvez revenir en arrière.
need-cover = Ce qui est couvert
need-cover-caption = Ce que chaque ligne demande et ce qui la couvre, dans la mesure où vous en êtes informé
need-cover-hint = Reste à couvrir ce qui est demandé, moins ce que l’État ou des sources publiques indiquent comme couvert et ce qui est payé ou engagé ici. Ce qui est seulement annoncé ne couvre rien.
need-cover-told = Ce qui est payé et engagé l’est dans les coalitions auxquelles vous participez. Il peut y avoir davantage, dont vous n’êtes pas informé.
need-cover-not-told = Vous ne participez à aucune coalition de cet État : ce que d’autres y paient ou y engagent ne vous est pas communiqué.
need-cover-by = { $name } : { $quantity } ({ $rung })
