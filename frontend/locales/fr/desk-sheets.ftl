sheet-title = Importer des besoins
sheet-lead = Reprenez des besoins d’un tableur. Vous voyez ce qui serait fait de chaque rangée avant que rien ne change, et pouvez annuler toute l’importation pendant 24 heures.
sheet-template = Modèle
sheet-template-hint = Une rangée est une ligne d’un besoin. Le modèle explique chaque colonne ; les titres de colonne sont compris dans chacune des six langues.
sheet-file = Fichier
sheet-choose = Choisir un fichier
sheet-choose-hint = XLSX ou CSV (UTF-8), 5 Mio au plus. Rien n’en est conservé avant que vous ne confirmiez.
sheet-owner = État pour lequel vous importez
sheet-reading = Le serveur lit le fichier
sheet-preview-of = Ce qui serait fait de { $name }
sheet-counts = Ajouter : { $add }. Modifier : { $change }. À corriger d’abord : { $error }. Sans changement : { $same }.
sheet-ignored = Colonnes non prises en compte : { $headings }
sheet-good-rows = Les rangées à corriger sont laissées de côté ; les autres peuvent être importées maintenant. Téléchargez-les avec les raisons, corrigez-les et importez ensuite ce fichier.
sheet-failed-rows = Télécharger les rangées à corriger
sheet-consequence = Les nouveaux besoins deviennent des brouillons que vous enverrez plus tard. La modification d’un besoin publié vaut aussitôt pour tous ceux qui le voient.
sheet-import =
    { $count ->
        [one] Importer { $count } rangée
       *[other] Importer { $count } rangées
    }
sheet-nothing = Aucune rangée n’ajoute ni ne modifie rien.
sheet-done = L’importation est faite
sheet-done-next = Ces besoins ont été créés ou modifiés. Vous pouvez annuler ci-dessous toute l’importation.
sheet-show = Afficher les rangées
sheet-rows = Rangées du fichier
sheet-rows-caption = Rangées du fichier, dans leur ordre
sheet-row = Rangée
sheet-verdict-heading = Résultat
sheet-details = Ce qui change, ou ce qu’il faut corriger
sheet-verdict =
    { $code ->
        [add] Ajouter
        [change] Modifier
        [same] Sans changement
       *[error] À corriger d’abord
    }
sheet-basis = Comment le chiffre est établi
sheet-imports = Importations
sheet-imports-caption = Importations de votre partie, les plus récentes d’abord
sheet-when = Quand
sheet-what = Besoins
sheet-needs-done = { $made } créés, { $changed } modifiés
sheet-undo-until = possible jusqu’au { $moment }
sheet-undo-past = Les 24 heures sont écoulées
sheet-undone-at = Annulée le { $moment }
sheet-undone = L’importation a été annulée : ce qu’elle avait créé est retiré, ce qu’elle avait modifié est comme avant.
sheet-refused =
    { $code ->
        [sheet_empty] Le fichier est vide. Choisissez celui qui a été rempli.
        [sheet_too_large] Le fichier dépasse 5 Mio. Divisez-le.
        [body_too_large] Le fichier dépasse 5 Mio. Divisez-le.
        [not_a_sheet] Ce n’est ni un classeur ni du texte. Enregistrez-le au format XLSX ou CSV (UTF-8).
        [sheet_old_format] Ce classeur est d’un ancien format ou protégé par un mot de passe. Enregistrez-le en XLSX sans mot de passe.
        [sheet_macros] Ce classeur contient des macros. Enregistrez-le en XLSX, qui n’en contient pas.
        [sheet_not_utf8] Le codage du texte est inconnu. Enregistrez-le en CSV (UTF-8) ou en XLSX.
        [sheet_packed] Ce classeur est trop volumineux une fois décompressé. Copiez les rangées dans un nouveau modèle.
        [sheet_too_much] Le fichier a trop de rangées ou de colonnes, ou des cellules très éloignées. Copiez les rangées dans un nouveau modèle.
        [sheet_damaged] Le classeur est endommagé. Ouvrez-le dans un tableur et enregistrez-le à nouveau.
        [sheet_demanding] La lecture de ce fichier demande trop. Copiez les rangées dans un nouveau modèle.
        [no_headings] Aucune feuille n’a les titres de colonne des besoins. Placez les rangées sous ceux du modèle.
        [nothing_to_import] Aucune rangée n’ajoute ni ne modifie rien.
        [preview_outdated] Quelque chose a changé depuis l’aperçu. Choisissez à nouveau le fichier.
        [import_undone] Cette importation a déjà été annulée.
        [import_too_old] Les 24 heures sont écoulées. Modifiez ses besoins un par un.
        [import_changed_since] Rien n’a été annulé, car ces besoins ont été modifiés depuis :
       *[other] { "" }
    }
sheet-interests = Marques d’intérêt
sheet-market = Tout ce qui est en vigueur
