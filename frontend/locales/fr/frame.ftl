site-name = Coalitions pays

nav-overview = Aperçu
nav-needs = Besoins
nav-offers = Offres
nav-matching = Appariement
nav-coalitions = Coalitions
nav-desk = Votre bureau

frame-skip = Aller au contenu
frame-pages = Pages
frame-breadcrumb = Fil d’Ariane
frame-case = Le dossier affiché
frame-language = Langue
frame-as-of = Chiffres au { $day }
frame-local = Sur cet appareil seulement

footer-proposals = Tout ce qui est indiqué comme proposé est une proposition soumise à la discussion. Elle n’engage personne et n’est pas juridiquement contraignante.
footer-order = Sauf indication contraire dans leur titre, les listes suivent l’ordre alphabétique. Personne n’est noté ni classé.
footer-help = Aide
footer-not-reviewed = Le texte français de ces pages n’a pas encore été relu par une personne de langue maternelle française.

theme-label = Couleurs
theme-system = Celles du système
theme-light = Clair
theme-dark = Sombre
