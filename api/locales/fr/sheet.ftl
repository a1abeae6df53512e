sheet-column =
    { $code ->
        [reference] Référence du besoin
        [title] Intitulé
        [theme] Thème
        [activity] Activité
        [priority] Priorité nationale
        [treaties] Traités
        [deadline] Échéance
        [need_source] Où le besoin est énoncé
        [note] Réserves et conditions
        [line] Numéro de ligne
        [kind] Nature
        [code] Ligne type
        [label] Description de la ligne
        [year] Année
        [amount] Montant
        [currency] Monnaie
        [quantity] Quantité
        [unit] Unité
        [unit_cost] Coût unitaire
        [money_may_fill] De l’argent peut suffire
        [already_covered] Déjà couvert
        [smallest_part] Plus petite part utile
        [basis] Comment le chiffre est établi
        [source] Source du chiffre
       *[shared] Accord pour montrer la ligne
    }
sheet-reason = À corriger
sheet-yes = oui
sheet-no = non
sheet-needs = Besoins
sheet-codes = Codes
sheet-help = Comment remplir
sheet-codes-column = Colonne
sheet-codes-code = Code
sheet-codes-name = Nom
sheet-note-rows = Une rangée est une ligne d’un besoin : une ressource pour une année. Les rangées de même référence ou de même intitulé forment un besoin ; ce qui vaut pour tout le besoin s’écrit dans la première.
sheet-note-reference = Laissez la référence et le numéro de ligne vides pour ce qui est nouveau. Une référence telle que N-7K2QXD4M1A modifie ce besoin, et le numéro de ligne cette ligne.
sheet-note-figures = Laissez un chiffre vide s’il reste à évaluer ; zéro ne demande rien. Écrivez les chiffres sans unité et les dates sous la forme 2030-08-01.
sheet-note-codes = Les codes et leurs noms figurent sur la feuille des codes ; on peut écrire l’un ou l’autre, dans chacune des six langues.
sheet-note-empty = Une cellule vide vide ce qui est conservé ; une colonne supprimée le laisse tel quel. Une importation ne retire jamais rien.
sheet-note-consent = L’accord se donne ligne par ligne : écrivez oui pour que la ligne soit montrée une fois le besoin publié. Une cellule vide laisse l’accord tel quel.
sheet-note-private = Ni coordonnées ni noms de victimes : de telles données ne sont pas conservées ici.
sheet-rule =
    { $code ->
        [not_a_number] ce n’est pas un nombre
        [ambiguous_number] ce nombre peut se lire de deux façons
        [not_whole] ce doit être un nombre entier
        [not_a_day] une date s’écrit 2030-08-01
        [not_yes_no] ce n’est ni oui ni non
        [unknown_code] ce n’est pas dans la liste des codes
        [cell_error] la cellule contient une erreur du tableur
        [not_computed] la formule n’a jamais été calculée
        [unknown_need] aucun besoin de cet État que vous puissiez voir n’a cette référence
        [several_needs] plusieurs besoins portent cet intitulé
        [needs_disagree] des rangées d’un même besoin disent ici des choses différentes
        [unknown_line] le besoin n’a pas de ligne de ce numéro
        [line_twice] cette ligne figure deux fois dans le fichier
        [withdrawn] le besoin est retiré
        [with_others] une autre rangée du même besoin doit d’abord être corrigée
        [too_many_lines] un besoin compte au plus 500 lignes
       *[nothing_said] la rangée n’a ni référence ni intitulé
    }
sheet-fix =
    { $code ->
        [not_a_number] écrivez des chiffres, par exemple 1500 ou 1500,50
        [ambiguous_number] écrivez-le sans séparateur de milliers, par exemple 1234 ou 1234,00
        [not_whole] supprimez les chiffres après la virgule
        [not_a_day] écrivez année, mois et jour : 2030-08-01
        [not_yes_no] écrivez oui ou non
        [unknown_code] prenez un code ou un nom de la feuille des codes
        [cell_error] corrigez la formule ou écrivez la valeur
        [not_computed] ouvrez le fichier dans un tableur et enregistrez-le, ou écrivez la valeur
        [unknown_need] corrigez la référence, ou laissez-la vide pour un nouveau besoin
        [several_needs] écrivez la référence de celui dont il s’agit
        [needs_disagree] écrivez la même chose dans chaque rangée, ou seulement dans la première
        [unknown_line] corrigez le numéro, ou laissez-le vide pour une nouvelle ligne
        [line_twice] gardez une seule des rangées
        [withdrawn] rétablissez d’abord le besoin
        [with_others] corrigez cette rangée et importez les deux à nouveau
        [too_many_lines] créez un second besoin
       *[nothing_said] écrivez un intitulé ou la référence d’un besoin
    }
sheet-coded = { $column } : code
sheet-named = { $column } : en toutes lettres
sheet-themes = Thèmes
sheet-counted-in = { $column }, en { $currency }
sheet-per-unit = 1 unité en { $currency }
sheet-heading =
    { $code ->
        [label] Portée des chiffres
        [origin] Qui l’a énoncé
        [comes_to] Total de la ligne
        [standing] Sans chiffre
        [need] Besoin
        [offer] Offre
        [offers] Offres
        [interest] Référence
        [interests] Marques d’intérêt
        [coalition] Coalition
        [party] Partie
        [role] Rôle
        [rung] Étape
        [since] Depuis
        [due] Prochaine étape attendue
        [giver_confirms] Confirmé par le donateur
        [receiver_confirms] Confirmé par l’État
        [by_unit] Écrit par l’Unité en son nom
        [giver_by_unit] Part du donateur écrite par l’Unité
        [receiver_by_unit] Part de l’État écrite par l’Unité
        [may_sign_in] Peut se connecter
        [line_id] Ligne
        [rates] Taux
        [date] Date
        [round] Tour
        [rounds] Tours de réponses
        [closes] Dernier jour pour répondre
        [measure] Compté en
        [asked] Demandé
        [committed] Couvert ou engagé
        [offered] Intérêt, sans engagement
        [words] Dans ses propres termes
        [open] Reste à couvrir
        [in_offers] Dans les offres, sans promesse
        [offers_unknown] Années d’offres sans chiffre
        [line] Ligne visée
        [quantity] Pourrait donner, sans promesse
        [for_state] L’État peut en être informé
        [max_share_of_line] Part maximale d’une ligne, de 0 à 1
        [needs_co_funding] Seulement aux côtés d’un autre contributeur
        [ldc_only] Pays les moins avancés seulement
        [oda_only] Seulement les États admis à recevoir l’aide publique au développement
        [rate_date] Jour du taux
       *[source] Source
    }

sheet-lines = Lignes
sheet-sums = Sommes
sheet-proposed = Proposé, sans promesse
sheet-beyond = Déclaré au-delà de la demande
sheet-counted = Lignes chiffrées
sheet-reported = Lignes indiquant ce qui est déjà couvert

# A page of tables for a browser without JavaScript; the last two are read out as names of lists of links
sheet-page-lead = Ce qui peut être lu ici, en tableaux simples qui n’ont pas besoin de JavaScript. Les chiffres sont ceux du moment où la page a été demandée.
sheet-page-nothing = Rien ici ne peut encore vous être montré.
sheet-page-tables = Tableaux
sheet-page-languages = Langues
