site-name = Coaliciones de país

nav-overview = Resumen
nav-needs = Necesidades
nav-offers = Ofertas
nav-matching = Emparejamiento
nav-coalitions = Coaliciones
nav-desk = Su escritorio

frame-skip = Ir al contenido
frame-pages = Páginas
frame-breadcrumb = Ruta de navegación
frame-case = El caso en pantalla
frame-language = Idioma
frame-as-of = Cifras al { $day }
frame-local = Solo en este dispositivo

footer-proposals = Todo lo que figura como propuesto es una propuesta para su examen. No compromete a nadie y no es jurídicamente vinculante.
footer-order = Las listas siguen el orden alfabético salvo que su título indique otra cosa. No se puntúa ni se clasifica a nadie.
footer-help = Ayuda
footer-not-reviewed = Un hablante nativo aún no ha revisado el texto en español de esta página.

theme-label = Colores
theme-system = Los del sistema
theme-light = Claros
theme-dark = Oscuros
