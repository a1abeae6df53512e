desk-problems =
    { $count ->
        [one] Un point à corriger
       *[other] { $count } points à corriger
    }
desk-undo = Annuler
desk-download-too-many = Un fichier ainsi filtré contient au plus { $count } entrées. Affinez les filtres, ou effacez-les pour tout télécharger.
desk-print = Imprimer
desk-signed-out = Vous n’êtes plus connecté
desk-sign-in-first = Connectez-vous pour voir cette page
desk-signed-out-kept = Votre saisie est conservée sur cet appareil. Connectez-vous, et vous la retrouverez.
desk-restored = Votre saisie précédente sur cet appareil est de retour. Elle n’a pas été envoyée.
desk-discard = L’abandonner
desk-drafts-others = Un autre brouillon que vous aviez commencé est conservé sur cet appareil et n’a pas été envoyé.
desk-discarded = Votre saisie est abandonnée.
desk-removed = Retiré : { $what }
desk-kept-at = Enregistré sur cet appareil à { $time }, pas encore envoyé
desk-saved-at = Enregistré à { $time }
desk-not-kept = Pas encore enregistré
desk-status =
    { $code ->
        [draft] Brouillon
        [submitted] Auprès de l’Unité
        [published] Publié
        [closed] Clos aux réponses
        [released] Réponse remise
       *[withdrawn] Retiré
    }
desk-status-in-matching = Dans l’appariement
desk-status-amended = Modifié depuis la vérification par l’Unité
desk-action =
    { $code ->
        [create] Créé
        [edit] Modifié
        [add] Ajouts d’un calcul
        [submit] Envoyé à l’Unité
        [publish] Publié
        [return] Renvoyé pour correction
        [comment] Commentaire
        [withdraw] Retiré
        [restore] Rétabli comme brouillon
        [undo] Retrait annulé
        [invite] Membres invités
        [answer] Réponse à l’invitation
        [step] Étape franchie
        [close] Clos aux réponses
        [release] Réponse remise
       *[other] Fait
    }
desk-became = →
desk-by = { $name }, { $party }
desk-by-site = Le site lui-même, sans intervention d’une personne
desk-by-on-behalf = { $who }, au nom de { $principal }
desk-rule =
    { $code ->
        [missing_field] à remplir
        [empty_text] à remplir
        [line_counts_otherwise] d’autres ont pu indiquer une quantité pour cette ligne : elle garde sa façon de compter ; retirez-la et demandez l’autre par une nouvelle ligne
        [no_lines] ajoutez au moins une ligne ; elle peut rester à chiffrer
        [not_decimal] écrivez un nombre, par exemple 1500
        [negative_amount] un montant ne peut pas être négatif
        [too_precise] trop de chiffres après la virgule
        [zero_amount] laissez vide si le chiffre n’est pas connu ; zéro ne demande rien
        [covered_exceeds_amount] la part couverte dépasse la demande
        [part_exceeds_amount] la plus petite part utile dépasse la demande
        [year_range] écrivez une année de 1990 à 2100
        [not_a_date] choisissez une date qui existe
        [unknown_currency] écrivez un code de monnaie, par exemple USD
        [bad_text] raccourcissez : 4 000 caractères au plus
        [overflow] le chiffre est trop grand
        [unknown_party] choisissez une partie de la liste
        [not_a_time] écrivez une heure, par exemple 14:30
        [unknown_zone] choisissez un fuseau de la liste
        [not_a_member] ajoutez d’abord la partie aux membres
        [need_not_shown] son État ne montre pas ce besoin à ceux qui en seraient informés
        [line_not_shared] son État ne montre pas cette ligne
        [not_held] dites qu’elle a eu lieu, ou enlevez les participants et les décisions
       *[other] { "" }
    }

desk-needs = Besoins
desk-needs-lead = Les besoins dans les États touchés. Certains sont déclarés par ces États ; d’autres viennent de sources publiques sans qu’aucun État les ait déclarés : c’est alors indiqué. Ouvrez un besoin pour lire ses lignes, ses commentaires et son historique.
desk-needs-lead-reader = Les besoins dans les États touchés. Certains sont déclarés par ces États ; d’autres viennent de sources publiques sans qu’aucun État les ait déclarés : c’est alors indiqué.
desk-needs-none = Il n’y a pas encore de besoins ici.
desk-needs-first = Premier pas : décrivez un besoin. Un titre suffit pour commencer ; les chiffres peuvent suivre.
desk-needs-search = Chercher dans les titres, les lignes et les références
desk-needs-more-filters = Autres filtres
desk-needs-yours = Le vôtre
desk-needs-sum = Somme de ces besoins
desk-needs-sum-standing = Somme de ces besoins, sans ceux qui sont retirés
desk-needs-caption = Besoins, par État et par titre, sauf indication d’un en-tête
desk-needs-caption-own = Besoins, les vôtres d’abord, puis par État et par titre, sauf indication d’un en-tête
desk-needs-no-match = Aucun besoin ne correspond à ces filtres.
desk-needs-count =
    { $count ->
        [one] { $count } besoin
       *[other] { $count } besoins
    } sur { $total }

desk-need-new = Nouveau besoin
desk-need-edit = Modifier ce besoin
desk-need-form-lead = Rien n’est obligatoire pendant la rédaction. Votre saisie reste sur cet appareil ; les autres ne voient rien sans votre accord.
desk-need-form-lead-published = Ce besoin est publié. Ce que vous envoyez vaut aussitôt pour tous ceux qui le voient.
desk-need-parts = Rubriques de ce besoin
desk-need-part =
    { $code ->
        [done] complet
       *[optional] facultatif
    }
desk-need-part-missing =
    { $count ->
        [one] Il manque un point : { $what }
       *[other] Il manque { $count } points : { $what }
    }
desk-need-what = Quoi et pourquoi
desk-need-more = Échéance, traités et référence
desk-need-lines = Lignes et coûts
desk-need-lines-short = Lignes
desk-need-lines-caption = Une ligne correspond à une ressource pour une année
desk-need-lines-hint = Une ligne correspond à une ressource pour une année. Laissez le chiffre vide s’il reste à établir : ces lignes sont montrées et comptées à part.
desk-need-who-sees = Qui le voit
desk-need-untitled = Besoin sans titre
desk-need-field =
    { $code ->
        [owner] État
        [title] Titre
        [theme] Thème
        [activity] Activité
        [priority] Priorité nationale
        [deadline] Échéance
        [treaties] Traités concernés
        [origin] Qui l’a énoncé
        [source] Document de référence
        [note] Réserves et conditions
        [visibility] Qui le voit
        [named] Parties désignées
        [lines] Lignes
       *[other] Le besoin
    }
desk-need-title-hint = Avec vos mots, par exemple : Dépollution des districts du nord, 2027 à 2029
desk-need-treaty =
    { $code ->
        [CCM] Convention sur les armes à sous-munitions (CCM)
        [APMBC] Convention sur l’interdiction des mines antipersonnel (APMBC)
        [CCW_V] Protocole V à la Convention sur certaines armes classiques (CCW V)
       *[other] { "" }
    }
desk-need-source-hint = Plan national, plan de travail au titre de l’article 4, demande de prolongation, rapport au titre de l’article 7
desk-need-note-hint = Ni coordonnées ni noms de victimes : de telles données ne sont pas conservées ici.
desk-need-line-field =
    { $code ->
        [kind] Nature
        [code] Ligne type
        [label] Description
        [year] Année
        [quantity] Quantité
        [unit] Unité
        [unit_cost] Coût unitaire
        [amount] Montant
        [currency] Monnaie
        [already_covered] Déjà couvert
        [smallest_part] Plus petite part utile
        [source] Source du chiffre
        [shared] accord
        [money_may_fill] argent à la place
       *[other] Ligne
    }
desk-need-line-number = Ligne { $number }
desk-need-place = { $line }, { $what }
desk-need-kind =
    { $code ->
        [funding] Financement
        [expertise] Expertise
       *[in_kind] En nature
    }
desk-need-visibility =
    { $code ->
        [isu] L’Unité d’appui à l’application seulement
        [named_states] L’Unité et les parties que vous désignez
        [coalition] Les membres de votre coalition de pays
        [states_parties] Tous les États parties
       *[public] Tout le monde
    }
desk-need-priority =
    { $level ->
        [1] 1 (première)
       *[other] { $level } (1 passe en premier)
    }
desk-need-assumed = { $what }, supposée : non déclarée par l’État
desk-need-choose = Choisir
desk-need-other = Autre (votre mot)
desk-need-own-word = { $field } (votre mot)
desk-need-not-listed = Absent du catalogue : un besoin et une offre ne se rencontrent qu’avec le même mot.
desk-need-nothing = non indiqué
desk-need-yes = oui
desk-need-no = non
desk-need-not-a-number = Ce n’est pas un nombre
desk-need-not-whole = Ce n’est pas un nombre entier
desk-need-read-as = Lu comme { $figure }
desk-need-amount-hint = Vide : à chiffrer
desk-need-comes-to = Total de la ligne :
desk-need-consent-label = Nous acceptons que cette ligne soit montrée
desk-need-fill = L’argent peut payer ce que personne ne fournit
desk-need-work-out = Calculer le montant à partir d’un coût unitaire
desk-need-worked-out = { $quantity } × { $unitcost }
desk-need-differs = { $worked } = { $product }, et non { $amount }
desk-need-put-amount = Reporter { $amount } dans le montant
desk-need-put-amount-empty = Quantité, coût unitaire et monnaie donnent un montant
desk-need-prices =
    { $count ->
        [one] Un prix connu, avec sa source
       *[other] { $count } prix connus, avec leurs sources
    }
desk-need-no-prices = Coûts unitaires payés ailleurs : aucun enregistré.
desk-need-prices-hint = Prix payés ailleurs, à titre de comparaison : votre propre coût unitaire prime. Un prix dans la monnaie et l’unité de la ligne peut être utilisé.
desk-need-price = { $currency } { $amount } par { $unit }
desk-need-price-range = { $currency } { $low } à { $high } par { $unit }
desk-need-price-item =
    { $code ->
        [lao_operator] Dépollution de zones (munitions non explosées), RDP lao, opérateur national
        [lao_2012] Coût complet du secteur, RDP lao, 2012
        [lao_2022] Coût complet pour les donateurs, RDP lao, 2022
        [irish_halo] Déminage, Irish Aid / HALO, cinq pays, 2018-2020
        [dutch] Programme néerlandais de lutte antimines, 2012-2016
        [japan_unmas] Japon par l’UNMAS, Soudan du Sud, 2011-2018
        [lao_salary] Salaire du personnel de la NRA, RDP lao
       *[other] { $name }
    }
desk-need-price-source = Source
desk-need-use-price = Utiliser { $price }
desk-need-add = Ajouter une ligne
desk-need-duplicate = Dupliquer pour l’année suivante
desk-need-up = Monter
desk-need-down = Descendre
desk-need-remove = Supprimer
desk-need-sum = Somme des lignes
desk-need-to-be-costed =
    { $count ->
        [one] Une ligne à chiffrer
       *[other] { $count } lignes à chiffrer
    }
desk-need-no-currency = { $figure } (monnaie non indiquée)
desk-need-to-be-costed-one = À chiffrer
desk-need-estimate = estimation
desk-need-unpriced =
    { $count ->
        [one] Une ligne sans prix
       *[other] { $count } lignes sans prix
    }
desk-need-unpriced-one = Sans prix
desk-need-unreadable =
    { $count ->
        [one] Un chiffre illisible
       *[other] { $count } chiffres illisibles
    }
desk-need-unreadable-one = Illisible
desk-need-each = { $currency } { $price } l’unité
desk-need-warnings = À relire. Rien de ceci n’empêche l’envoi.
desk-need-warn-past = cette date est passée
desk-need-warn-after-deadline = cette année est postérieure à l’échéance
desk-need-warn-article4 = après le délai de l’article 4, le { $day } ({ $source })
desk-need-warn-year-past = cette année est passée
desk-need-warn-price = loin du prix connu : { $price }
desk-need-warn-covered = la part couverte dépasse la demande

desk-need-paste = Coller depuis un tableur
desk-need-paste-label = Lignes de votre tableur
desk-need-paste-hint = Copiez les cellules et collez-les ici. Une première ligne avec les noms des colonnes est comprise ; sinon, l’ordre est celui du modèle.
desk-need-template = Télécharger le modèle
desk-need-paste-rows =
    { $count ->
        [one] Une ligne a été comprise.
       *[other] { $count } lignes ont été comprises.
    }
desk-need-paste-columns = Colonnes : { $columns }.
desk-need-paste-ignored = Non repris, car aucune colonne ne porte ce nom : { $columns }
desk-need-paste-left-out =
    { $count ->
        [one] Une ligne est laissée de côté : 200 au plus à la fois.
       *[other] { $count } lignes sont laissées de côté : 200 au plus à la fois.
    }
desk-need-paste-doubt = Ligne { $row }, { $column } : « { $typed } » n’est pas un nombre
desk-need-paste-lost = Ligne { $row }, { $column } : « { $typed } » n’est pas repris
desk-need-paste-at = Ligne { $row } : { $says }
desk-need-paste-take =
    { $count ->
        [one] Ajouter cette ligne
       *[other] Ajouter ces { $count } lignes
    }
desk-need-paste-done =
    { $count ->
        [one] Une ligne a été ajoutée.
       *[other] { $count } lignes ont été ajoutées.
    }

desk-need-visibility-legend = Qui peut voir ce besoin une fois que l’Unité l’a vérifié
desk-need-visibility-legend-published = Qui peut voir ce besoin
desk-need-visibility-hint = Vous pouvez restreindre ce choix à tout moment. Seules les lignes que vous acceptez de montrer sont visibles.
desk-need-name = Ajouter une partie désignée
desk-need-unname = Retirer
desk-need-shared-lines =
    { $code ->
        [state] Lignes qui peuvent être montrées, avec l’accord de l’État : { $shared } sur { $total }.
       *[others] Lignes qui peuvent être montrées : { $shared } sur { $total }.
    }
desk-need-by-others = D’après des sources publiques ; l’État ne l’a pas déclaré. Il peut le corriger, ou le déclarer comme sien.
desk-need-ours = Déclarer ce besoin comme le nôtre
desk-need-ours-hint = Sa priorité, ses chiffres et les accords cochés vaudront alors comme la parole de l’État : vérifiez d’abord chacun d’eux.
desk-need-seen-now =
    { $status ->
        [submitted] Pour l’instant : l’État et l’Unité seulement
       *[other] Pour l’instant : l’État seul ; l’Unité aussi, si elle a écrit ce besoin ou l’a déjà reçu
    }
desk-need-seen-then = Une fois publié : { $who }
desk-need-shared-none = Aucune ligne n’est montrée : seule l’Unité verra ce besoin.
desk-need-share-all = Accord pour toutes les lignes
desk-need-share-all-hint = Vous pouvez le retirer pour chaque ligne.
desk-need-named = Désignés : { $names }

desk-need-to-check = Vérifier et envoyer
desk-need-check-changes = Vérifier les modifications
desk-need-check = Vérifiez avant l’envoi
desk-need-consequence = L’Unité d’appui à l’application le lira, puis le publiera ou le renverra avec des commentaires. D’ici là, personne d’autre ne le voit.
desk-need-consequence-amend = La modification vaut aussitôt pour tous ceux qui voient ce besoin. L’Unité en est informée.
desk-need-send = Envoyer à l’Unité
desk-need-save = Enregistrer le brouillon
desk-need-save-changes = Enregistrer les modifications
desk-need-back = Retour au formulaire
desk-conflict = Quelqu’un d’autre l’a modifié entre-temps : { $who }
desk-conflict-none = Vos modifications et les siennes ne se touchent pas. Toutes sont conservées.
desk-conflict-some =
    { $count ->
        [one] Un champ a été modifié des deux côtés. Choisissez la valeur à garder.
       *[other] { $count } champs ont été modifiés des deux côtés. Choisissez les valeurs à garder.
    }
desk-conflict-why = Rien n’est choisi à votre place, et rien de votre saisie n’est perdu.
desk-conflict-save = Prendre ces valeurs
desk-conflict-copy = Garder ma saisie comme copie
desk-conflict-before = Avant : { $before }
desk-conflict-before-of = { $of }. Avant : { $before }
desk-conflict-yours = La vôtre
desk-conflict-theirs = L’autre

desk-need-consent =
    { $code ->
        [state] Accord
       *[others] Affichage
    }
desk-need-shared = Peut être montrée
desk-need-not-shared = Non montrée
desk-need-share = Montrer cette ligne
desk-need-stop-sharing = Ne plus montrer
desk-need-now-shared = Cette ligne peut être montrée à ceux qui voient le besoin.
desk-need-now-not-shared = Cette ligne n’est plus montrée.
desk-need-preview = Voir comme les autres
desk-need-preview-on = Tel que les autres le voient
desk-need-preview-later = Voici ce que les autres verront une fois le besoin publié.
desk-need-preview-nobody = Seuls l’Unité et vous verrez ce besoin : aucune ligne n’est montrée, ou il est réservé à l’Unité.
desk-need-history = Historique
desk-need-changed-on = Dernière modification : { $day }
desk-need-sent = Le besoin est auprès de l’Unité
desk-need-sent-next = Sa référence est { $reference }. L’Unité le publiera ou le renverra avec des commentaires ; vous trouverez la réponse sur votre bureau.
desk-need-saved = Les modifications sont enregistrées
desk-need-returned = L’Unité a renvoyé ce besoin
desk-need-publish = Publier
desk-need-return = Renvoyer avec des commentaires
desk-need-withdraw = Retirer ce besoin
desk-need-withdrawn = Le besoin est retiré.
desk-need-undoable = Le besoin est retiré. Pendant 24 heures, vous pouvez annuler ce retrait : il sera de nouveau là où il en était.
desk-need-restored = Le besoin est de nouveau un brouillon.
desk-need-comment = Commenter un champ
desk-need-comment-on = À propos de
desk-need-comment-whole = Tout le besoin
desk-need-comment-text = Commentaire
desk-need-comment-hint = Seuls l’État et l’Unité le lisent.
desk-need-comment-send = Envoyer le commentaire
desk-need-comment-more = Un autre commentaire

searches = Recherches enregistrées
searches-count = Recherches enregistrées ({ $count })
searches-hint = Vous seul les voyez. Les filtres et l’ordre sont conservés, non les besoins trouvés.
search-name = Nom
search-save = Enregistrer ces filtres
search-saved = La recherche est enregistrée.
search-unnamed = Donnez-lui un nom
search-nothing = Choisissez ci-dessus des filtres ou un ordre pour les enregistrer.
search-update = Mettre les filtres actuels dans « { $name } »
search-fits =
    { $count ->
        [one] { $count } besoin correspond
        [many] { $count } de besoins correspondent
       *[other] { $count } besoins correspondent
    }
search-new =
    { $count ->
        [one] { $count } est nouveau ou a changé depuis votre dernier passage
        [many] { $count } sont nouveaux ou ont changé depuis votre dernier passage
       *[other] { $count } sont nouveaux ou ont changé depuis votre dernier passage
    }
search-is-new = Nouveau ou modifié
search-rename-short = Renommer
search-rename = Renommer « { $name } »
search-rename-do = Enregistrer le nom
search-delete-short = Supprimer
search-delete = Supprimer « { $name } »
search-deleted = « { $name } » a été supprimée.
search-sign-in = Se connecter pour enregistrer ces filtres
search-full = Vous conservez 50 recherches, le maximum. Supprimez-en d’abord une.
desk-needs-least = Demande au moins, { $currency }
desk-needs-most = Demande au plus, { $currency }
desk-needs-amount-wrong = Ce n’est pas un montant.
desk-needs-oda = Aide publique au développement
desk-needs-oda-is =
    { $code ->
        [yes] l’État peut en recevoir
       *[no] l’État ne peut pas en recevoir
    }
desk-need-part-hint = En tout, avec ce qui est couvert et engagé : rien de moins n’est proposé. Laissez vide si toute part aide.

desk-need-useful-from = utile à partir de { $figure }

# How each line of a published need stands, for its State and the unit
desk-need-standing = Ce qui est couvert et ce qui reste à couvrir
desk-need-standing-caption = Chaque ligne : ce qui est demandé, ce qui la couvre, ce qui reste
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = dont { $figure } déjà couverts
desk-need-standing-bare = À chiffrer ; rien n’est encore apporté
desk-need-standing-none = Aucune coalition que vous pouvez voir n’apporte encore rien à ce besoin.
desk-need-why-column = Pourquoi, et ce qui aiderait
desk-need-why = Pourquoi reste-t-il quelque chose à couvrir ?
# $line - what the line is called
desk-need-why-of = Pourquoi il reste quelque chose à couvrir : { $line }
desk-need-why-note = Cela repose sur les besoins et les offres que vous pouvez voir, appariés sur cet appareil selon les règles habituelles. Rien n’est envoyé, et ce n’est une promesse de personne.
desk-need-why-fetching = Chargement des fiches que vous pouvez voir
desk-need-why-matching = Appariement sur cet appareil
desk-need-why-stopped = La recherche a été arrêtée avant qu’il y ait une réponse.
desk-need-why-nothing = Rien ne reste à couvrir
desk-need-stop = Et si un partenaire s’arrêtait ?
desk-need-stop-hint = Ce qu’il a versé reste ; ce qu’il a engagé sans l’avoir versé, ou annoncé, disparaît. Ce sont des sommes des chiffres ci-dessus. Rien n’est envoyé, et personne n’en est informé.
desk-need-stop-partner = Partenaire
# $name - a party
desk-need-stop-nothing = Rien ne changerait pour ce besoin si { $name } s’arrêtait : il n’y a ici rien en attente de sa part.
desk-need-stop-caption = Si { $name } s’arrêtait
desk-need-stop-now = À couvrir maintenant
desk-need-stop-committed = Engagé, disparaîtrait
desk-need-stop-pledged = Annoncé, disparaîtrait
desk-need-stop-then = À couvrir alors
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
        [one] Un commentaire sur ce besoin
       *[other] { $count } commentaires sur ce besoin
    }
desk-need-comments-hint = Chacun figure aussi à côté de son champ. Il disparaît une fois que ce dont il parle est modifié et enregistré, ou que le besoin est envoyé de nouveau.
# $name - what it is about; $says - what is said of it
desk-pair = { $name } : { $says }
desk-quoted = « { $words } »
desk-need-comment-gone = Une ligne qui n’est plus là
