matching-lead = Quelle offre pourrait servir quelle ligne : la meilleure proposition selon des règles publiques, trouvée dans ce navigateur.

matching-rules = Les règles, dans leur ordre

matching-change = Modifier les règles du prochain calcul

matching-changed = Les règles ont changé depuis que cette proposition a été faite

matching-changed-text = Relancez le calcul pour voir la proposition selon les règles ci-dessus.

rule-limits = Chaque limite fixée par un État ou un donateur est respectée. Les engagements ne sont jamais déplacés.

rule-priority = Ce qu’un État appelle priorité 1 est servi avant la 2, et la 2 avant la 3, pour l’ensemble des États.

rule-fairness = Parmi les lignes de même priorité, l’État dont la couverture est la plus faible est relevé en premier, par { $bands } paliers égaux de ce qu’il demande.

rule-exact = Parmi les lignes de même priorité, l’État dont la couverture est la plus faible est relevé en premier, à l’unité près.

rule-fit = Lorsque rien de ce qui précède n’en souffre, les préférences du donateur sont suivies.

rule-joint = Là où des limites lient des appariements (montants minimaux, nombre d’États ou de partenaires, cofinancement, plus petites parts), ces règles sont pondérées : une priorité ne cède que si plus de vingt fois autant de la suivante serait perdu, un palier d’équité déjà si un peu plus d’un autre le serait, et une préférence coûte au plus un millième de ce qui est couvert.

rule-strict = Là où des limites lient des appariements (montants minimaux, nombre d’États ou de partenaires, cofinancement, plus petites parts), les priorités sont réglées l’une après l’autre : ce que l’une atteint n’est jamais abandonné pour la suivante, et aucune préférence ne coûte quoi que ce soit de ce qui est couvert. Au sein d’une priorité, les paliers d’équité sont pondérés : l’un cède déjà si un peu plus d’un autre serait perdu.

rule-bands = Là où des limites lient des appariements (montants minimaux, nombre d’États ou de partenaires, cofinancement, plus petites parts), les priorités sont réglées l’une après l’autre et, au sein de chacune, les paliers d’équité à partir du plus bas : à un millionième près, ce que l’un atteint n’est jamais abandonné pour le suivant, et aucune préférence ne coûte quoi que ce soit de ce qui est couvert.

rule-exact-joint = Là où des limites lient des appariements (montants minimaux, nombre d’États ou de partenaires, cofinancement, plus petites parts), tout cela est réglé dans l’ordre, la couverture en cent paliers à partir du plus bas : à un millionième près, ce que l’un atteint n’est jamais abandonné pour le suivant. Le soutien est ensuite réparti à l’unité près entre ceux que ces paliers ont réunis, avant toute préférence.

rule-ties = Entre des propositions égales, l’appui est réparti également là où l’équité est une règle, puis un ordre fixe décide, jamais le hasard : le même dossier donne toujours la même proposition.

policy-legend = Règles du prochain calcul

policy-priority = Les priorités d’abord

policy-priority-hint = La priorité nationale 1 avant la 2, la 2 avant la 3.

policy-strict = Priorités strictes

policy-strict-hint = Même là où des limites lient des appariements : chaque priorité a alors sa propre recherche, ce qui prend plus de temps.

policy-steps = Paliers de couverture stricts

policy-steps-hint = Aussi au sein de chaque priorité : chaque palier a alors sa propre recherche, ce qui prend le plus de temps.

policy-fairness = La plus faible couverture d’abord

policy-fairness-hint = Parmi les lignes de même priorité.

policy-exact = À l’unité près

policy-exact-hint = Au lieu de paliers, et avant les préférences. Là où des limites lient des appariements : en cent paliers stricts, puis à l’unité près avec ce qu’ils réunissent ; c’est ce qui prend le plus de temps.

policy-bands = Paliers de couverture

policy-bands-hint = De 1 à 100 ; 20 signifie des paliers de 5 %. Plus il y a de paliers, plus le partage est égal.

policy-bands-problem = Saisissez un nombre entier de 1 à 100.

policy-fit = Préférences des donateurs

policy-fit-hint = Seulement si rien de ce qui précède n’en souffre.

run-start = Lancer l’appariement

# $n (Number) which search is under way
run-search = Recherche n° { $n }. Les dons en nature et l’argent, et les priorités strictes, sont traités l’un après l’autre, chacun avec son propre écart.

run-again = Relancer

run-label = Appariement

run-busy = Appariement en cours…

run-reading = Lecture du dossier

run-steps =
    { $steps ->
        [one] { $steps } étape
       *[other] { $steps } étapes
    }, { $time }

run-steps-gap = { $steps ->
        [one] { $steps } étape
       *[other] { $steps } étapes
    }, { $time }. Le meilleur résultat à ce stade : à { $gap } près du meilleur possible

run-stop = Arrêter et garder le meilleur résultat

run-cancel = Annuler

run-cancelled = L’appariement a été annulé

run-cancelled-text = Rien n’a été conservé.

run-faulty = Ce dossier ne peut pas être apparié en l’état

run-faulty-text = Rien n’est assoupli en silence. Corrigez les endroits ci-dessous, ou appariez sans ces limites.

run-in-the-way = Ce qui fait obstacle

run-bad-policy = Les règles ne sont pas valables

run-too-large = Le dossier est trop volumineux pour l’appariement

run-crashed = L’appariement a cessé de fonctionner

run-crashed-text = Votre dossier et vos règles sont intacts. Relancez ; si cela s’arrête encore, rechargez la page.

result-title = La proposition

result-lead =
    { $coalitions ->
        [one] { $coalitions } coalition
       *[other] { $coalitions } coalitions
    }, dont { $with ->
        [one] { $with } avec au moins un donateur
       *[other] { $with } avec au moins un donateur
    }. { $status }

result-download = Télécharger le fichier du calcul

result-totals = Totaux par ressource

result-why-open = Pourquoi des lignes restent à couvrir

result-none-open = Aucune ligne ne reste à couvrir.

result-made = Fait en { $time } et { $steps ->
        [one] { $steps } étape
       *[other] { $steps } étapes
    } par le moteur { $engine }.

result-bound =
    { $round ->
        [gifts] Le soutien en nature
        [money] L’argent qui s’y ajoute
       *[all] La proposition
    } vaut { $best } selon la mesure des règles ; aucune proposition ne peut valoir plus de { $bound }.

# $step (Number) one of the priorities in strict order, or the preferences after them
result-step-bound =
    { $round ->
        [gifts] Le soutien en nature, étape
        [money] L’argent qui s’y ajoute, étape
       *[all] L’étape
    } { $step } de l’ordre strict vaut { $best } selon la mesure des règles ; à côté de ce que les étapes précédentes ont atteint, aucune proposition ne peut valoir plus de { $bound }.

result-steps = Des { $steps } étapes de l’ordre strict, les { $proved } premières sont prouvées à un millionième près. L’écart ci-dessus est celui de l’étape suivante ; des étapes ultérieures, moins est prouvé.

result-more = Ce que changerait une offre plus importante

result-more-text = Chaque offre à son tour, de { $amount } ou d’une unité, tout le reste étant inchangé.

result-more-ask = Calculer ce que cela changerait

result-cost = Ce que coûte chaque règle

result-cost-text = La proposition à côté de celle qui serait faite sans une règle, État par État.

result-cost-ask = Calculer ce que coûte chaque règle

result-other = Autres propositions

result-other-text = Propositions sans l’une des paires de donateur et d’État, tant qu’elles ne perdent pas plus de { $amount } ou d’une unité selon les règles ; et paires qui préféreraient quitter celle-ci.

result-other-ask = Calculer d’autres propositions

file-run = calcul { $title }

save-sending = Envoi…

save-saved = Enregistré

save-saved-text = Le serveur a vérifié lui-même le calcul et le conserve sous

save-failed = Le calcul n’a pas été enregistré

save-title = Enregistrer sur le serveur

save-text = Le serveur conserve le dossier, les règles et la proposition, après avoir lui-même vérifié la preuve.

save-consent = Envoyer ce fichier au serveur

save-consent-hint = Le dossier est un fichier sur cet appareil. Tant que vous n’avez pas donné votre accord ici, rien n’en sort.

save-run = Enregistrer ce calcul

verify-title = Vérifier un calcul

verify-text = Chacun peut vérifier un calcul à partir de son fichier : que chaque limite est respectée, que chaque somme est juste et qu’aucune proposition n’est meilleure selon ses règles. La vérification ne partage aucun code avec la méthode qui a produit la proposition.

verify-this = Vérifier ce calcul

verify-file = Ou vérifier un fichier de calcul de cet ordinateur

verify-file-hint = Rien n’est envoyé.

verify-busy = Vérification…

verify-broken = Quelque chose ne tient pas

verify-holds = Tout tient

verify-check =
    { $code ->
        [the_case_is_valid] le dossier est valable
        [the_case_is_the_one_the_run_names] le dossier est celui que le calcul désigne
        [the_matches_keep_every_limit] les appariements respectent chaque limite
        [no_proposal_is_better_under_the_policy] aucune proposition n’est meilleure selon ces règles
        [no_proposal_is_better_by_more_than_the_stated_gap] aucune proposition n’est meilleure de plus que l’écart indiqué
        [no_proposal_is_better_in_any_step_of_the_order__beside_the_steps_before_it] aucune proposition n’est meilleure à une étape de l’ordre, à côté de celles qui la précèdent
        [no_proposal_is_better_in_a_step_of_the_order_by_more_than_the_stated_gap] aucune proposition n’est meilleure à une étape de l’ordre de plus que l’écart indiqué
        [every_sum__coalition_and_reason_follows_from_the_matches] chaque somme, coalition et raison découle des appariements
        [the_document_is_as_it_was_made] le document est tel qu’il a été produit
       *[other] { $name }
    }

status-started = L’appariement a commencé.

status-finished = L’appariement est terminé.

status-refused = Ce dossier ne peut pas être apparié en l’état.

status-cancelled = L’appariement a été annulé.

status-trying = Essai de changements.

status-answered = La question a reçu une réponse.

status-holds = Le calcul a été vérifié, et tout tient.

status-broken = Le calcul a été vérifié, et quelque chose ne tient pas.

status-saved = Le calcul a été vérifié par le serveur et enregistré.

result-close = Où chaque ligne ouverte se comble au moindre coût

result-close-text = Pour chaque ligne ouverte, l’offre à laquelle il manque le moins pour la combler, et ce qui changerait ailleurs. Pour l’Unité.

result-close-ask = Calculer ce qui comblerait chaque ligne

policy-groups = Groupes thématiques

policy-groups-hint = Indique qui travaille à la dépollution et à l’assistance aux victimes ; ne change aucune attribution.
