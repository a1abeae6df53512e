unit-bench-lead = Un instantané des données, des calculs côte à côte, et les coalitions que vous en tirez. Personne d’autre n’en voit rien avant que vous l’invitiez.
unit-waits-since = attend depuis le { $day }
unit-publish = Publier
unit-return = Renvoyer avec un commentaire…
unit-return-text = Ce qui devrait changer
unit-return-do = Renvoyer
unit-snapshot-take = Prendre un instantané
unit-snapshot-first = Prenez d’abord un instantané
unit-snapshot-hint = Garde ce qui est en vigueur en ce moment. Les changements ultérieurs ne l’atteignent pas.
unit-as-of = Chiffres au
unit-snapshot-do = Prendre l’instantané
unit-snapshot-done = L’instantané est pris.
unit-technical = Détails techniques
unit-snapshot-of = Données du { $day }
unit-snapshot = Instantané
unit-vetoes = Exclusions
unit-vetoes-hint = Un donateur et un État à ne pas proposer l’un à l’autre. Seuls le demandeur et l’Unité le voient.
unit-vetoes-none = Aucune exclusion n’est en vigueur.
unit-veto = { $owner } a demandé à ne pas être proposé avec { $other }
unit-veto-add =
    { $code ->
        [own] Ajouter une exclusion
       *[unit] Ajouter une exclusion pour un côté
    }
unit-veto-owner = Demandé par
unit-veto-other = L’autre côté
unit-veto-missing = Choisissez un État ou une organisation.
unit-runs = Calculs
unit-runs-hint = Un calcul se fait dans ce navigateur ; rien n’est envoyé avant l’enregistrement. Le serveur le vérifie alors lui-même.
unit-plan-title = Nom du scénario
unit-plan-hint = Le nom, les règles et ce que vous fixez restent sur cet appareil jusqu’à ce que vous les abandonniez ; trois calculs au plus, jusqu’à votre déconnexion. Personne d’autre ne voit un calcul avant son enregistrement.
unit-plan-restored = Un scénario commencé sur cet appareil est de retour.
unit-terms = Ce qui est fixé pour ce calcul
unit-terms-hint = Les engagements, exclusions et paires de l’instantané, et ce que vous changez pour ce seul calcul. Aucune donnée n’en est modifiée.
unit-terms-back = Retour à l’atelier
unit-terms-none = Rien n’est fixé.
unit-terms-caption = Ce qu’aucune proposition de ce calcul ne peut changer
unit-terms-between = Entre
unit-terms-since = Depuis
unit-terms-by = { $day } ou avant
unit-terms-stands = Dans ce calcul
unit-terms-changed =
    { $count ->
        [one] { $count } changement pour ce seul calcul
        [many] { $count } changements pour ce seul calcul
       *[other] { $count } changements pour ce seul calcul
    }
unit-terms-add = Fixer quelque chose pour ce calcul
unit-terms-add-do = Fixer pour ce calcul
unit-term =
    { $code ->
        [locks] Engagement
        [vetoes] Exclusion
        [offers] Sans un donateur ou une offre
        [needs] Autre montant d’une ligne
        [years] Autre montant d’une offre
        [donors] Nouvelle offre
       *[forbidden_pairs] Paire écartée
    }
unit-term-hint =
    { $code ->
        [locks] Un engagement confirmé qui n’est pas encore dans les données. Le calcul le compte et ne le déplace pas.
        [vetoes] Un donateur et un État que l’un des deux ne souhaite pas voir proposés ensemble. Pour valoir au-delà de ce calcul, sa place est sous Exclusions.
        [offers] Ce dont ce calcul se passe : toutes les offres et tous les engagements d’un donateur, comme s’il s’était retiré, ou une de ses offres.
        [needs] Un montant ou une quantité qu’une ligne demande dans ce calcul, au lieu de ce qu’a écrit son État.
        [years] Ce qu’une offre contient pour une année dans ce calcul : plus, moins, ou 0 pour rien. Pour la déplacer, fixez les deux années. Ce qui dépasse ce que le donateur offre n’entre dans aucun projet de coalition.
        [donors] Un appui que personne n’a offert : ce que ce calcul proposerait si un donateur l’apportait. Il n’entre dans aucun projet de coalition.
       *[forbidden_pairs] Une offre et une ligne que l’Unité ne souhaite pas voir proposées ensemble dans ce calcul.
    }
unit-term-stands =
    { $code ->
        [snapshot] Comme dans l’instantané
        [added] Ajouté pour ce calcul
       *[left_out] Laissé de côté dans ce calcul
    }
unit-term-stays = Seul le demandeur peut la lever
unit-term-leave-out = Laisser de côté
unit-term-put-back = Remettre
unit-term-instead = { $quantity } (dans l’instantané : { $before })
unit-term-quantity-hint = Dans la monnaie ou l’unité de la ligne.
unit-term-offer-hint = Dans la monnaie de l’instantané, ou dans l’unité de la ressource.
unit-term-years = Années
unit-term-years-hint = Séparées par des virgules ; chaque année porte la quantité.
unit-new-donor = Un nouveau donateur
unit-term-short = Choisissez tout ce qui est demandé ; une quantité est un nombre.
unit-preset-label = Règles de départ
unit-preset =
    { $code ->
        [standard] Ordinaires : priorités, puis couverture la plus basse, puis préférences
        [urgency] Urgence : priorités nationales seules
        [fairness] Équité : couverture la plus basse d’abord
        [coverage] Couverture maximale : autant qu’il peut être placé
       *[fragments] Peu de fragments : contributions rares et grandes
    }
unit-rules =
    { $code ->
        [Standard] Ordinaires
        [Urgency] Urgence
        [Fairness] Équité
        [Most_coverage] Couverture maximale
        [Fewest_fragments] Peu de fragments
        [Changed] Modifiées
       *[other] { $name }
    }
unit-cost = Coût de chaque donateur et État qui travaillent ensemble
unit-cost-hint = En { $currency } ; 0 pour aucun. Plus il est élevé, moins il y a de contributions, plus grandes.
unit-run-named = Calcul { $letter } : { $policy }
unit-run-replaces = Le prochain calcul remplacera le calcul { $letter }. Enregistrez-le d’abord pour le garder.
unit-run-stays = Le calcul s’arrête si vous quittez cette page.
unit-saved = Calculs enregistrés
unit-saved-hint = Sur le serveur : ceux de cet instantané et de ses copies modifiées pour un calcul.
unit-saved-none = Aucun calcul de cet instantané n’est enregistré.
unit-saved-copy = copie modifiée
unit-saved-open = Ouvrir comme { $letter }
unit-drafts = Rédiger des coalitions à partir de ce calcul
unit-drafts-hint = Un projet est pour l’Unité seule jusqu’à ce que vous invitiez ses membres.
unit-draft-state =
    { $donors ->
        [one] { $name } : { $donors } donateur
       *[other] { $name } : { $donors } donateurs
    }
unit-draft = Rédiger
unit-draft-of = Rédiger une coalition pour { $name }
unit-coalition-of = Coalition-pays : { $name }
unit-add = Ajouter ce qui est nouveau
unit-add-hint = { $name } a déjà une coalition. Ce que ce calcul propose et qu’elle n’a pas peut y être ajouté ; tout ce qu’elle contient reste tel quel.
unit-added = Ajoutées : { $added }. Déjà présentes, laissées telles quelles : { $known }. Écartées par une règle : { $left }.
unit-compare = Côte à côte
unit-compare-hint = Engagé et proposé ensemble. Sous chaque chiffre, la différence avec le premier calcul.
unit-compare-measures = Ce que chaque calcul fait pour ses objectifs
unit-compare-states =
    { $unchanged ->
        [one] Ce qui change pour chaque État, par nom ; rien ne change pour { $unchanged } État
       *[other] Ce qui change pour chaque État, par nom ; rien ne change pour { $unchanged } États
    }
unit-measure = Mesure
unit-measure-priority = { $kind }, priorité { $priority }
unit-measure-unused = { $kind }, offert et non placé
unit-measure-pairs = Donateurs et États qui travaillent ensemble
unit-people-lead = Qui peut se connecter, et pour qui chacun agit. Les comptes sont ouverts sur invitation.
unit-people-name = Nom ou fonction
unit-people-all = Personnes
unit-people-caption = Personnes ayant un compte, par nom
unit-invitations = Invitations ouvertes
unit-invitations-none = Aucune invitation n’est ouverte.
unit-invitations-caption = Invitations que personne n’a encore acceptées
unit-until = Valable jusqu’au
unit-actions = Ce que vous pouvez faire
unit-withdraw-of = Retirer { $name }
unit-seen = Dernière visite
unit-sign-in = Connexion
unit-never = jamais
unit-enabled = Peut se connecter
unit-disabled = Ne peut pas se connecter
unit-enable = Permettre la connexion
unit-disable = Bloquer la connexion
unit-was-disabled = { $name } ne peut plus se connecter.
unit-was-enabled = { $name } peut de nouveau se connecter.
unit-reset = Lien pour un nouveau mot de passe
unit-invite = Inviter quelqu’un
unit-invite-do = Créer l’invitation
unit-search-party = Chercher un État ou une organisation
unit-search-party-hint = Une partie du nom ; la liste ci-dessous suit.
unit-email-hint = Une adresse de fonction s’il y en a une.
unit-invite-letter = Envoyer aussi le lien par lettre
unit-invite-language = Langue de la lettre
unit-link = Le lien
unit-link-made = Le lien pour { $email } est créé
unit-link-what = Il n’est montré que cette fois. Copiez-le et envoyez-le vous-même à cette adresse, par une voie sûre : quiconque l’a peut l’utiliser.
unit-link-letter = Le serveur l’envoie maintenant à cette adresse. Il est aussi montré ici, cette seule fois : quiconque l’a peut l’utiliser.
unit-link-until = Il fonctionne jusqu’au { $day }, une seule fois.
unit-objectives-of = Calcul { $letter } : essai sans chaque règle
unit-objectives-hint = Chaque calcul à côté de celui que l’on ferait sans une règle : la couverture avec la règle et, dessous, la différence. Tout se fait dans ce navigateur, un calcul après l’autre.
unit-objectives-off = pas parmi ses règles
unit-objectives-same = aucune différence
unit-objectives-caption = Ce que la règle déplace, par État
# Exchange rates. $currency - its ISO 4217 code
rates-title = Taux de change
rates-lead = Les besoins et les offres en d’autres monnaies sont comptés à ces taux dès le prochain instantané. Ce qui n’a pas de taux n’entre dans aucun appariement.
rates-some-missing = Une partie de ce qui est publié n’entre dans aucun appariement
rates-missing = Il n’y a pas de taux pour { $currency } :
# $currency - the one that money is counted in
rates-per-unit = { $currency } pour une unité
rates-day = Jour du taux
rates-of = Taux de { $currency }
rates-add = Ajouter un taux
rates-saved = Les taux sont en vigueur.
rates-changed = Quelqu’un d’autre a modifié les taux depuis que vous avez commencé. Voici ceux en vigueur ; ce que vous avez écrit est plus bas.
rates-take = Prendre ceux en vigueur
rates-keep = Poursuivre avec les miens
# $rate - units of $counted for one of $currency
rates-stands = Un { $currency } vaut { $rate } { $counted }
