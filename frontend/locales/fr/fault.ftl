fault-place = Endroit

fault-rule-label = Règle

fault-found = Trouvé

fault-fix-label = Que faire

fault-file = le fichier

fault-caption = { $caption } ({ $count })

fault-more = Et { $count } autres.

fault-rule =
    { $code ->
        [not_json] le fichier doit être au format JSON
        [wrong_format] `format` doit valoir "coalition-case/1"
        [unknown_field] le format ne connaît pas ce champ
        [missing_field] ce champ est obligatoire
        [wrong_type] la valeur n’est pas du bon type
        [unknown_word] la valeur ne figure pas dans la liste de ce champ
        [empty_text] le texte ne doit pas être vide
        [bad_text] un texte compte au plus 4 000 caractères, sans caractères de contrôle invisibles
        [not_a_date] une date s’écrit AAAA-MM-JJ et doit exister, de 1900 à 2999
        [year_range] une année est comprise entre 1990 et 2100
        [priority_range] la priorité nationale est 1, 2 ou 3
        [preference_range] le poids d’une préférence est compris entre 1 et 9
        [duplicate_id] les identifiants sont uniques dans le dossier
        [duplicate_entry] la liste cite ceci deux fois
        [unknown_state] tout État cité doit figurer dans `states`
        [bad_iso3] un État est désigné par trois lettres majuscules (ISO 3166-1 alpha-3)
        [unknown_donor] tout donateur cité doit figurer dans `donors`
        [unknown_offer] aucune offre n’a cet identifiant
        [unknown_line] aucune ligne n’a cet identifiant
        [unknown_currency] une monnaie est un code ISO 4217 en vigueur
        [no_rate] une monnaie autre que celle du dossier exige un taux
        [bad_rate] un taux est un nombre décimal positif d’au plus 9 chiffres après le point, supérieur à 0 et inférieur à 9 000 000
        [not_decimal] un montant est un nombre décimal simple tel que "1500000.00"
        [negative_amount] un montant ou une quantité ne peut pas être négatif
        [too_precise] un montant compte au plus les décimales de sa monnaie
        [overflow] les montants, et leur somme sur le dossier, restent inférieurs à 2^53 unités minimales
        [zero_amount] un montant de zéro ne demande ni ne donne rien
        [bad_share] une part est un nombre décimal supérieur à 0 et d’au plus 1, avec au plus 4 chiffres après le point
        [min_grant_exceeds_offer] le minimum qu’un État reçoit de cette offre dépasse ce qu’elle contient toutes années réunies, de sorte qu’elle ne peut rien donner
        [wrong_kind_field] ce champ ne va pas avec le `kind` de l’enregistrement
        [covered_exceeds_amount] il est couvert, engagements compris, plus que la ligne ne demande
        [part_exceeds_amount] la plus petite part utile dépasse ce que la ligne demande
        [lock_exceeds_offer] les engagements prennent plus que l’offre ne contient cette année-là
        [lock_mismatch] un engagement lie une offre et une ligne de même nature, code, unité et année, toutes deux chiffrées
        [no_lines] un besoin compte au moins une ligne
        [too_many] un dossier contient au plus 1 000 États, 20 000 besoins, 200 000 lignes, 20 000 offres et 200 000 autres entrées
        [unit_cost_rounded] une unité ne coûte pas un nombre entier d’unités minimales de la monnaie du dossier, et l’arrondi change de plus d’un millième le coût total des unités de cette ligne
       *[fill_without_price] l’argent peut couvrir cette ligne, mais le coût d’une unité n’est pas indiqué, de sorte qu’il n’achète rien ici
    }

fault-fix =
    { $code ->
        [not_json] corrigez le texte à la ligne et à la colonne indiquées
        [wrong_format] exportez de nouveau le dossier avec cette version, ou corrigez le champ
        [unknown_field] supprimez-le ou corrigez son orthographe
        [missing_field] ajoutez-le
        [wrong_type] écrivez-la comme le format le demande
        [unknown_word] utilisez l’un des mots de la liste
        [empty_text] remplissez-le
        [bad_text] raccourcissez-le ou supprimez-les
        [not_a_date] corrigez la date
        [year_range] corrigez l’année
        [priority_range] utilisez 1 pour le plus urgent, 3 pour le moins urgent
        [preference_range] utilisez 1 à 9, ou ne le citez pas
        [duplicate_id] donnez un autre identifiant à l’un des deux
        [duplicate_entry] supprimez l’un des deux
        [unknown_state] ajoutez l’État à `states` ou corrigez le code
        [bad_iso3] corrigez le code
        [unknown_donor] ajoutez le donateur ou corrigez l’identifiant
        [unknown_offer] corrigez l’identifiant ou ajoutez l’offre
        [unknown_line] corrigez l’identifiant ou ajoutez la ligne
        [unknown_currency] corrigez le code
        [no_rate] ajoutez la monnaie à `rates`, avec date et source
        [bad_rate] écrivez combien d’unités de la monnaie du dossier vaut une unité de celle-ci
        [not_decimal] écrivez des chiffres avec un point au plus, entre guillemets, sans séparateurs
        [negative_amount] supprimez le signe moins ou corrigez le chiffre
        [too_precise] arrondissez-le comme le ferait son auteur
        [overflow] vérifiez le chiffre, ou divisez le dossier
        [zero_amount] écrivez null si le chiffre n’est pas connu, ou supprimez l’entrée
        [bad_share] écrivez par exemple "0.5"
        [min_grant_exceeds_offer] abaissez `min_grant` ou corrigez les montants
        [wrong_kind_field] funding a `amount` et `currency` ; expertise et in_kind ont `code`, `quantity`, `unit` ; le calcul d’un montant va dans `source`
        [covered_exceeds_amount] corrigez `already_covered`, les engagements ou le montant
        [part_exceeds_amount] corrigez `smallest_part` ou le montant
        [lock_exceeds_offer] corrigez l’engagement ou l’offre
        [lock_mismatch] corrigez l’engagement
        [no_lines] ajoutez une ligne ; son montant peut être null si elle est à chiffrer
        [too_many] divisez le dossier
        [unit_cost_rounded] indiquez la ligne en unités plus grandes, par exemple en lots de 100, au prix d’un lot
       *[fill_without_price] ajoutez `unit_cost`, ou mettez `money_may_fill` à false
    }

server-unreached = Le serveur n’a pas été atteint. Vérifiez la connexion et réessayez.

server-unreadable = Cette page ne sait pas lire la réponse du serveur. Rechargez la page pour obtenir sa version la plus récente.

server-retry = Réessayer

server-says = Ce que dit le serveur
