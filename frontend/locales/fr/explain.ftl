explain-trying = Essai de changements

explain-so-far = Essai de changements par de nouveaux appariements : { $count } jusqu’ici.

explain-stop = Arrêter et garder ce qui a été trouvé

explain-none = Il n’y a pas de réponse

explain-stopped = Arrêté avant que quoi que ce soit ait été trouvé.

explain-not-started = L’explication n’a pas pu être lancée.

explain-crashed = L’explication a cessé de fonctionner.

check-not-started = La vérification n’a pas pu être lancée.

check-unreadable = Le fichier n’a pas pu être lu.

check-crashed = La vérification a cessé de fonctionner.

offer-of = { $donor } ({ $id })

class-change = { $what }, priorité { $priority } : { $change }

class-change-only = priorité { $priority } : { $change }

prices-more = En plus

prices-placed = Serait placé

prices-change = Couverture qui changerait

prices-useful = Offres dont davantage serait placé

prices-none = Augmenter l’une des offres ne placerait rien.

prices-idle = Offres dont l’augmentation ne changerait rien

prices-idle-offer = { $offer }, { $year }

dependence-not-tried = non essayé

dependence-nothing = rien : d’autres apporteraient autant

dependence-change = Changement pour l’État s’il se retirait

dependence-none = Aucun donateur n’est proposé pour cet État.

objective =
    { $code ->
        [priority] La priorité nationale
        [order] L’ordre strict des priorités
        [fairness] Relever d’abord la plus faible couverture
        [fit] Les préférences des donateurs
       *[fixed_cost] Le coût pour chaque donateur et État
    }

objective-bands = Paliers d’équité, au lieu de { $bands }

objective-without = Sans la règle

objective-with = Avec elle

objective-difference = Différence

objective-none = Sans cette règle, la couverture d’aucun État ne serait différente.

explain-checked =
    { $count ->
        [one] Vérifié par { $count } nouvel appariement.
       *[other] Vérifié par { $count } nouveaux appariements.
    }

explain-checked-part =
    { $count ->
        [one] Vérifié par { $count } nouvel appariement ; arrêté avant que tout ait été essayé.
       *[other] Vérifié par { $count } nouveaux appariements ; arrêté avant que tout ait été essayé.
    }

explain-not-proved = L’optimalité n’est pas prouvée : chaque recherche a été écourtée, et de petites différences peuvent en provenir.

explain-unmatched = Certains changements n’ont pas pu être essayés : avec eux, l’appariement est impossible selon ces règles.

help-bound-title = Ce qui retient les offres qui conviennent à cette ligne

help-bound-offer = { $offer } : { $why }

help-title = Ce qui aiderait

help-none = Aucun des changements essayés n’apporte quoi que ce soit à cette ligne.

help-bound =
    { $code ->
        [max_per_state] L’État a le maximum qu’il peut recevoir de cette offre pour l’année.
        [max_share_of_line] L’offre paie la plus grande part qu’elle peut de la ligne.
        [max_states] L’offre va à autant d’autres États qu’elle le peut.
        [min_grant] L’État aurait moins de cette offre que sa dotation minimale.
        [needs_co_funding] L’offre ne donne qu’aux côtés d’un autre contributeur.
        [smallest_part] La ligne aurait encore moins que sa plus petite part utile.
       *[max_partners] L’État travaille avec autant d’autres donateurs qu’il le souhaite.
    }

help-more-of-offer = Au moins { $quantity } de plus de l’offre { $offer } en { $year }.

help-move-year = Au moins { $quantity } de l’offre { $offer } déplacés de { $from } à { $year }.

help-raise-per-state = La limite par État de l’offre { $offer } relevée d’au moins { $quantity }.

help-raise-share = La part maximale de l’offre { $offer } relevée d’au moins { $share } de la ligne.

help-raise-states = L’offre { $offer } accordée à au moins { $count ->
        [one] { $count } État
       *[other] { $count } États
    } au-delà de sa limite.

help-lower-grant = La dotation minimale de l’offre { $offer } abaissée d’au moins { $quantity }.

help-lift-co-funding = L’offre { $offer } accordée sans autre contributeur.

help-loosen = Une règle de l’offre { $offer } assouplie : { $reason }.

help-raise-partners = La limite propre de l’État relevée d’au moins { $count ->
        [one] { $count } donateur
       *[other] { $count } donateurs
    }.

help-lower-part = La plus petite part utile de la ligne abaissée d’au moins { $quantity }.

help-brings = Cela apporterait { $brings } à cette ligne sans rien retirer aux autres.

help-brings-takes = Cela apporterait { $brings } à cette ligne ; d’autres lignes auraient { $takes } de moins.

rivals-title = Autres offres qui pourraient servir cette ligne

rivals-with = Avec

rivals-cost = Ce que cela coûterait

rivals-none = Aucune autre offre ne pourrait servir cette ligne.

rivals-impossible = Impossible dans les limites.

rivals-free = Rien : aucun palier des règles n’aurait moins.

rivals-loss =
    { $first ->
        [priority] { $loss } de moins pour ce qui vient d’abord selon les règles ; d’abord à la priorité { $priority }
        [step] { $loss } de moins pour ce qui vient d’abord selon les règles ; d’abord au palier { $step }
        [rules] { $loss } de moins pour ce qui vient d’abord selon les règles
       *[both] { $loss } de moins pour ce qui vient d’abord selon les règles ; d’abord à la priorité { $priority }, palier { $step }
    }

rivals-later = Moins à certains paliers, et au moins autant de plus aux paliers précédents

rivals-fit = les préférences des donateurs sont moins suivies

alternatives-title = Propositions presque aussi bonnes

alternatives-without = Sans

alternatives-instead = À la place

alternatives-loss = Perte

alternatives-pair = { $donor } et { $state }

alternatives-same = pour le reste, les mêmes paires

alternatives-no-loss = aucune

alternatives-none = Toute autre proposition perdrait davantage.

blocking-title = Qui préférerait travailler ensemble plutôt que comme proposé

blocking-pair = { $offer } et { $state }, { $year } : jusqu’à { $quantity }

blocking-none = Personne : aucune offre ne préfère un État dont une ligne reste ouverte à un autre auquel elle est proposée.

objective-lowest = { $resource }, priorité { $priority } : avec la règle, la couverture la plus basse est de { $after } ; sans elle, de { $before }.

objective-moved = La règle déplace { $moved } vers d’autres lignes.

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = Si les fiches que vous pouvez voir étaient appariées maintenant

why-none = { $open } resteraient à couvrir.

why-some = Les offres que vous pouvez voir pourraient apporter { $brought } ; { $open } resteraient à couvrir.

why-all = Les offres que vous pouvez voir pourraient apporter la totalité, soit { $brought }. Personne ne l’a promise.

why-nothing-open = Rien ne reste à couvrir : ce qui est demandé est couvert.

why-not-counted = Cette ligne ne figure pas parmi les fiches en vigueur qui peuvent être comptées ; il manque peut-être un taux de change pour sa monnaie.

pairs-title = Toutes les offres de ce type et cette ligne

pairs-gives = Sur cette ligne

pairs-why = Pourquoi

pairs-none = Le dossier ne contient aucune offre de ce type.

pairs-nothing = rien

pairs-blocked = Ne convient pas : { $reasons }.

pairs-standing =
    { $code ->
        [matched] Elle sert cette ligne.
        [line_full] Elle convient ; d’autres couvrent la ligne.
        [offer_used] Elle convient ; elle est épuisée sur d’autres lignes, ou il en reste moins que le prix d’une unité.
       *[left_apart] Elle convient. Un coût par paire l’écarte, ou la proposition n’est pas prouvée la meilleure.
    }

pairs-serves = { $line } (priorité { $priority }, palier d’équité { $step })

pairs-served-all = Elle sert { $lines }.

pairs-served =
    { $count ->
        [one] Elle sert { $lines } et une autre.
       *[other] Elle sert { $lines } et { $count } autres.
    }

dependence-greatest = Plus grande part apportée par un seul donateur

dependence-share = { $what } : { $quantity } de { $donor }, soit { $share } de ce qui est engagé ou proposé

closing-title = Où chaque ligne ouverte se comble au moindre coût

closing-more = Supplément minimal qui la comble

closing-none = Aucune ligne n’est ouverte.

closing-impossible = Aucune offre qui convient ne la comble, quelle que soit sa taille.

closing-by = { $offer } : { $quantity }
