needs-lead = Ce que demandent les États touchés : une ligne pour chaque ressource et chaque année.

needs-search = Chercher dans les États, les besoins et les lignes

needs-count =
    { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    } sur { $of }

needs-none = Ce dossier ne contient aucun besoin.

needs-no-fit = Aucune ligne ne correspond à ces filtres.
needs-at-desk = Retrouver ces besoins à votre bureau et enregistrer la recherche

needs-caption = Lignes de besoins, par nom d’État sauf indication contraire dans un en-tête

needs-apart = À chiffrer, dans aucune somme

needs-sum = Somme de { $lines ->
        [one] { $lines } ligne chiffrée
       *[other] { $lines } lignes chiffrées
    }, { $resource }

offers-lead = Ce que les donateurs pourraient offrir, avec leurs limites. Choisissez une offre pour voir à quelles lignes elle convient, et pourquoi elle ne convient pas aux autres.

offers-search = Chercher dans les donateurs, les offres et les États

offers-count =
    { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    } sur { $of }

offers-none = Ce dossier ne contient aucune offre.

offers-no-fit = Aucune offre ne correspond à ces filtres.

offers-caption = Offres, par nom du donateur sauf indication contraire dans un en-tête

offers-close = Fermer et voir toutes les offres

offers-all = Toutes les offres

offers-partly = certaines années non communiquées

offers-any-state = Tout État

offers-any-theme = Tout thème

offers-fits-detail = { " " }conviennent à l’offre { $offer } : voir lesquelles et pourquoi

names-more = { $names } et { $more } autres

offers-sum = Somme de { $resource } : { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    }

offers-unreported = { $count } non entièrement communiquées

col-state = État

col-need = Besoin

col-theme = Thème

col-themes = Thèmes

col-priority = Priorité

col-line = Ligne

col-lines = Lignes

col-resource = Ressource

col-year = Année

col-years = Années

col-asked = Demandé

col-covered = Couvert

col-open = Reste à couvrir

col-needed = Nécessaire

col-covered-already = Déjà couvert

col-committed = Engagé

col-covered-or-committed = Couvert ou engagé

covered-lines =
    { $count ->
        [one] Indiqué pour une ligne sur { $total }
       *[other] Indiqué pour { $count } lignes sur { $total }
    }

col-proposed = Proposé


col-coverage = Couverture

col-figures = Chiffres

col-donor = Donateur

col-donors = Donateurs

col-offer = Offre

col-offered = Offert

col-may-go = Peut aller à

col-fits = Convient à

col-for = Pour

col-standing = Statut

col-quantity = Quantité

col-sum = Somme

col-member = Membre

col-kind = Nature

col-donor-kind = Type de donateur

col-role = Rôle

col-would-bring = Apporterait

col-why-not = Pourquoi non

to-be-costed = À chiffrer

standing-open = Reste à couvrir

filter-all = Tous

sort-up = { $column }, croissant

sort-down = { $column }, décroissant

filter-order = Ordre

filter-alphabetical = Alphabétique

filter-clear = Effacer les filtres

list-copied = Le lien a été copié.

list-not-copied = Le navigateur ne permet pas à une page de copier. Copiez l’adresse ci-dessus.

list-copy = Copier le lien

download-label = Télécharger :
download-as = Télécharger ({ $form })

pager-label = Pages de cette liste

pager-previous = Page précédente

pager-next = Page suivante

pager-at = Page { $page } sur { $pages }

fit-title = À quoi convient l’offre { $offer } de { $donor }

fit-lead = { $fit ->
        [one] { $fit } ligne convient
       *[other] { $fit } lignes conviennent
    } et { $rest ->
        [one] { $rest } ne convient pas
       *[other] { $rest } ne conviennent pas
    }. { $others ->
        [one] { $others } demande
       *[other] { $others } demandent
    } un autre type de soutien.

fit-holds = Ce qu’elle contient, et ses limites

fit-may-go = Peut aller à : { $list }.

fit-themes = Thèmes : { $list }.

fit-held = { $year } : { $quantity } ({ $resource }).

fit-none = Aucune ligne de ce dossier ne convient à cette offre. Les règles ci-dessous disent pourquoi.

fit-caption = Lignes qui conviennent, par besoin

fit-rules = Règles qui écartent cette offre de lignes de même nature

fit-rule =
    { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    } : { $reason }

fit-rule-only = { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    } : { $reason } (la seule raison pour { $only })

fit-by-line = Ligne par ligne

fit-not-caption = Lignes qui ne conviennent pas, par besoin

fit-cut = Les { $shown } premières sur { $of } sont affichées.

lines =
    { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    }

file-needs = besoins { $title }

file-offers = offres { $title }
