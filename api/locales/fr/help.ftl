# The page of help: plain, the same for everyone, readable without an account.

help-title = Aide
help-lead = Ce que veulent dire les mots de ces pages, comment les chiffres sont comptés, par où commencer, et comment utiliser les pages au clavier ou avec un lecteur d’écran.
help-words = Les mots
# $term - a word with a meaning of its own on these pages
help-term =
    { $term ->
        [need] Besoin
        [line] Ligne
        [offer] Offre
        [must] Doit, et préfère
        [matching] Appariement
        [coalition] Coalition pays
        [interest] Intérêt
        [round] Tour de réponses
        [proposed] Proposé
        [pledged] Annoncé
        [committed] Engagé
        [paid] Payé ou livré
        [open] Reste à couvrir
        [not_reported] Non communiqué
       *[to_be_costed] À chiffrer
    }
help-meaning =
    { $term ->
        [need] Ce que demande un État touché, avec sa propre priorité. Un besoin se compose de lignes.
        [line] Une part d’un besoin : un type d’appui, une année, un montant ou une quantité. L’appui porte toujours sur une ligne, si bien que rien n’est compté deux fois.
        [offer] Ce que pourrait donner un donateur, une organisation, une banque ou une entreprise : de l’argent, des compétences ou des biens, avec ses limites.
        [must] Une limite obligatoire n’est jamais franchie. Une préférence est respectée quand c’est possible, et la page dit quand elle ne l’a pas été.
        [matching] Besoins et offres sont mis face à face selon des règles publiques. Les mêmes données donnent toujours le même résultat, accompagné d’une preuve que chacun peut vérifier.
        [coalition] Tous ceux qui pourraient appuyer un État, chacun avec sa part : qui apporte quoi, pour quelle ligne, quelle année, et ce qui reste ouvert et pourquoi.
        [interest] Un donateur dit qu’un besoin mérite un échange. Ce n’est pas une offre et n’engage personne.
        [round] L’Unité interroge plusieurs donateurs sur les besoins d’un État, jusqu’à un jour donné. L’État reçoit une seule réponse pour tous.
        [proposed] Un résultat de l’appariement, à discuter. Personne ne l’a promis.
        [pledged] Annoncé par celui qui donne. C’est dessiné, et non compté comme couverture.
        [committed] Promis, pas encore payé ni livré. Cela couvre une ligne.
        [paid] L’argent a été versé, ou les biens ou les experts sont arrivés. Cela couvre une ligne.
        [open] Ce qui est demandé, moins ce qui est couvert.
        [not_reported] Personne ne l’a dit. Ce n’est jamais 0.
       *[to_be_costed] Une ligne encore sans chiffre. Elle est montrée et comptée à part, et n’entre dans aucune somme.
    }
help-counting = Comment les chiffres sont comptés
# $rule - one of the rules
help-rule =
    { $rule ->
        [once] Un montant a un seul donateur, un seul bénéficiaire et une seule ligne. Ce qui passe par d’autres n’est compté qu’une fois.
        [cover] La couverture, c’est ce qui est engagé et ce qui est payé ou livré, en plus de ce que l’État ou des sources publiques disent déjà couvert. Ce qui est seulement proposé ou annoncé ne couvre rien.
        [sides] Chaque étape d’un engagement dit qui l’a déclarée, et si l’autre partie l’a confirmée.
        [currency] Un montant reste dans la monnaie où il a été déclaré. Quand des monnaies sont comparées, c’est aux taux de l’Unité, chacun avec son jour. Ce qui n’a pas de taux est laissé de côté, et c’est dit.
       *[files] Une image, son tableau et son fichier ont les mêmes lignes. Un fichier donne les codes à côté des noms.
    }
help-begin = Par où commencer
# $role - who reads; the names of roles are those of the desks
help-first =
    { $role ->
        [focal_point] Écrivez un besoin ligne par ligne, collez-le d’un tableur, ou apportez une feuille faite à partir du modèle. Un brouillon n’est vu que de votre État. Une fois soumis, l’Unité le lit, puis le publie ou le renvoie avec des commentaires.
        [donor_desk] Déclarez une offre et ses limites, et voyez aussitôt à combien de besoins elle conviendrait. Pour chaque besoin, la page dit quelle règle convient, laquelle non, et ce qu’un changement apporterait. Montrez ensuite votre intérêt ; ce que vous dites à l’Unité d’un « non » reste à l’Unité.
       *[isu] La liste de ce qui attend, à la première page de votre bureau. À l’atelier, un appariement est lancé, comparé et transformé en coalitions, que personne d’autre ne voit avant l’envoi des invitations.
    }
help-access = Clavier, lecteur d’écran, vue
# $about - what the sentence is about
help-accessible =
    { $about ->
        [keyboard] Tout fonctionne avec Tab, Maj+Tab, Entrée, Espace et les flèches. Aucun raccourci propre à ces pages ne peut gêner les vôtres. Le premier Tab d’une page mène à son contenu.
        [reader] Chaque image est précédée d’un tableau des mêmes chiffres. Ce qui change est annoncé sans interrompre. Les boutons de tri sont dans les en-têtes des colonnes.
        [sight] Le texte peut être agrandi à 400 %, et la page suit les couleurs, le contraste et les mouvements choisis dans votre système. Clair ou sombre se choisit au pied de chaque page.
       *[known] Ces pages visent les WCAG 2.2, niveau AA, et chaque état en est contrôlé par un programme. Pas encore contrôlé : par des personnes qui utilisent chaque jour un lecteur d’écran. Les textes de cinq langues attendent encore la relecture d’un locuteur natif.
    }
help-data = Ce qui est gardé, et où
# $about - what the sentence is about
help-kept =
    { $about ->
        [local] Un dossier ouvert depuis votre ordinateur reste dans votre navigateur. Il y est apparié, et rien n’en est envoyé.
        [draft] Ce que vous tapez est gardé sur votre appareil jusqu’à l’enregistrement, même sans réseau. Les changements faits sans réseau attendent, partent à son retour, et sont listés jusque-là.
        [leave] Se déconnecter ôte de l’appareil ce qui y est gardé pour votre place. Si quelque chose n’est pas encore parti, la page vous le demande d’abord.
       *[letters] Les lettres ne contiennent aucun chiffre : elles mènent à une page qui demande qui vous êtes.
    }
help-whom = À qui s’adresser
help-whom-text = L’Unité d’appui à l’application de la Convention donne les accès, répond aux questions et corrige ce qui est faux. Pour une erreur, il suffit du numéro donné dans le message, de ce que vous avez fait et de ce que vous attendiez.
