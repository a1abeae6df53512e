figures-title = Chiffres
figures-home = Chiffres : ce qui est demandé, et ce qui en est couvert
figures-lead = Le montant des besoins publiés, et ce qui en est couvert. Certains sont déclarés par les États touchés ; d’autres viennent de sources publiques sans qu’aucun État les ait déclarés. Les totaux disent combien de lignes relèvent de chaque cas. Totaux, images, tableaux et fichiers comptent les mêmes lignes.
figures-as-of = Chiffres au { $moment }
figures-none = Il n’y a encore aucun besoin publié que vous puissiez voir.
figures-no-match = Aucune ligne ne correspond à ces filtres.
figures-count = { $count } lignes de besoin sur { $total }
figures-all = chiffres
figures-states = Par État
figures-themes = Par thème
figures-years = Par année
figures-totals = Totaux
figures-asked = Demandé
figures-asked-note =
    { $count ->
        [one] Une ligne chiffrée
       *[other] { $count } lignes chiffrées
    }
figures-sources =
    { $states ->
        [one] { $states } ligne déclarée par les États
        [many] { $states } de lignes déclarées par les États
       *[other] { $states } lignes déclarées par les États
    }, { $others } d’autres sources
figures-covered = Déjà couvert
figures-covered-note = Hors des coalitions, selon les États ou des sources publiques
figures-promised = Couvert dans des coalitions
figures-delivered = Payé ou livré
figures-committed = Engagé
figures-delivered-note = Payé ou livré : { $amount }
figures-committed-note = Engagé, pas encore payé : { $amount }
figures-not-told = Ce qui est engagé est communiqué à l’État et à ceux qui participent ; pour les autres, cela reste compté parmi ce qui est à couvrir
figures-yours = Dans vos coalitions
figures-open = Reste à couvrir
figures-open-note = Ce qui est demandé, moins ce qui est communiqué comme couvert, payé ou engagé ; les lignes sans indication comptent comme à couvrir
figures-pledged = Annoncé, non compté
figures-pledged-note = Annoncé, non compté : { $amount }
figures-proposed-note = Proposé, promesse de personne : { $amount }
figures-beyond-note = Déclaré au-delà de ce que demandent les lignes : { $amount }
figures-apart = Dans aucun total, et jamais comptées comme zéro : { $lines }.
figures-apart-short = Dans aucune somme : { $lines }
figures-currency = Monnaie
figures-no-currency = Non indiquée
figures-sum = Ensemble
figures-states-caption = Par nom de l’État
figures-themes-caption = Par thème, dans l’ordre des articles
figures-years-caption = Par thème et par année
figures-tiles = États qui demandent quelque chose, par région
figures-tiles-finding =
    { $count ->
        [one] Un État : un lien le montre seul.
       *[other] { $count } États : un lien montre chacun seul.
    }
figures-tiles-says = Les lettres sont les codes ISO des États du tableau ci-dessus. Toutes les cases sont égales et se suivent par nom dans leur région ; une barre montre ce qui est couvert, aussi quand un seul État est choisi ; sans indication, il n’y a pas de barre. Choisissez une case pour voir son État seul, et encore une fois pour les voir tous.
figures-tile = { $code }, { $name } : { $says }
figures-tile-name = { $code }, { $name }
figures-tile-says = { $amount } demandés, { $shares }
figures-region =
    { $code ->
        [Africa] Afrique
        [Americas] Amériques
        [Asia] Asie
        [Europe] Europe
        [Oceania] Océanie
        [Northern_Africa] Afrique septentrionale
        [Sub_Saharan_Africa] Afrique subsaharienne
        [Latin_America_and_the_Caribbean] Amérique latine et Caraïbes
        [Northern_America] Amérique septentrionale
        [Eastern_Asia] Asie orientale
        [South_eastern_Asia] Asie du Sud-Est
        [Southern_Asia] Asie méridionale
        [Western_Asia] Asie occidentale
        [Eastern_Europe] Europe orientale
        [Northern_Europe] Europe septentrionale
        [Southern_Europe] Europe méridionale
        [Western_Europe] Europe occidentale
        [Australia_and_New_Zealand] Australie et Nouvelle-Zélande
        [Melanesia] Mélanésie
        [Micronesia] Micronésie
        [Polynesia] Polynésie
        [none] Région non indiquée
       *[other] { $name }
    }
figures-years-title = Demandé et couvert par année et par thème, { $currency }
figures-years-finding =
    { $count ->
        [one] Une année, { $year } : { $amount } demandés.
       *[other] { $count } années ; le plus est demandé pour { $year } : { $amount }.
    }
figures-years-says = Toutes les colonnes sont à la même échelle. Elles ont les parties des barres, de bas en haut : déjà couvert, payé ou livré, engagé, annoncé, non couvert. Sans indication, il n’y a pas de colonne. Le tableau ci-dessus dit la même chose en mots.
figures-deadlines = Les échéances de l’article 4 sont sur la première page de votre bureau
figures-how = Comment c’est compté
figures-how-needs = Les lignes des besoins publiés que vous pouvez voir, et les contributions des coalitions telles qu’elles vous sont communiquées. Les brouillons ne comptent nulle part.
figures-how-asked = Ce que demande une ligne est son montant, ou sa quantité au prix unitaire de l’État. Une ligne sans chiffre est à chiffrer : elle est comptée à part et jamais comme zéro.
figures-how-covered = Déjà couvert est ce que les États ou des sources publiques indiquent comme satisfait hors des coalitions.
figures-how-committed = Payé ou livré, et engagé, est ce que les donateurs ont déclaré dans des coalitions. Chaque montant compte une fois, là où il se trouve maintenant.
figures-how-pledged = Ce qui n’est qu’annoncé ou proposé ne couvre rien. Cela fait partie de ce qui n’est pas couvert, et figure à côté.
figures-how-balance = Pour chaque ligne et chaque somme : le demandé est la somme du déjà couvert, du payé ou livré, de l’engagé et du non couvert. Ce qui est déclaré au-delà du chiffre d’une ligne n’est dans aucun d’eux et figure à côté.
figures-how-currencies = Chaque monnaie a sa propre somme. Rien n’est converti.
figures-how-order = Les États se suivent par nom. Aucun ordre et aucune teinte ne les compare.
