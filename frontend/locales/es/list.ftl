needs-lead = Lo que piden los Estados afectados: una fila por cada recurso y año.

needs-search = Buscar en Estados, necesidades y líneas

needs-count =
    { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    } de { $of }

needs-none = Este caso no contiene necesidades.

needs-no-fit = Ninguna línea cumple estos filtros.
needs-at-desk = Buscar estas necesidades en su escritorio y guardar la búsqueda

needs-caption = Líneas de necesidades, por nombre del Estado salvo que un encabezado indique otra cosa

needs-apart = Por cuantificar, en ninguna suma

needs-sum = Suma de { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    } con cifra, { $resource }

offers-lead = Lo que podrían ofrecer los donantes, con sus límites. Elija una oferta para ver en qué líneas encaja y por qué no encaja en las demás.

offers-search = Buscar en donantes, ofertas y Estados

offers-count =
    { $offers ->
        [one] { $offers } oferta
       *[other] { $offers } ofertas
    } de { $of }

offers-none = Este caso no contiene ofertas.

offers-no-fit = Ninguna oferta cumple estos filtros.

offers-caption = Ofertas, por nombre del donante salvo que un encabezado indique otra cosa

offers-close = Cerrar y ver todas las ofertas

offers-all = Todas las ofertas

offers-partly = algunos años no comunicados

offers-any-state = Cualquier Estado

offers-any-theme = Cualquier tema

offers-fits-detail = { " " }encajan en la oferta { $offer }: ver cuáles y por qué

names-more = { $names } y { $more } más

offers-sum = Suma de { $resource }: { $offers ->
        [one] { $offers } oferta
       *[other] { $offers } ofertas
    }

offers-unreported = { $count } no comunicadas por completo

col-state = Estado

col-need = Necesidad

col-theme = Tema

col-themes = Temas

col-priority = Prioridad

col-line = Línea

col-lines = Líneas

col-resource = Recurso

col-year = Año

col-years = Años

col-asked = Solicitado

col-covered = Cubierto

col-open = Queda por cubrir

col-needed = Necesario

col-covered-already = Ya cubierto

col-committed = Comprometido

col-covered-or-committed = Cubierto o comprometido

covered-lines = Informado en { $count } de { $total } líneas

col-proposed = Propuesto


col-coverage = Cobertura

col-figures = Cifras

col-donor = Donante

col-donors = Donantes

col-offer = Oferta

col-offered = Ofrecido

col-may-go = Puede ir a

col-fits = Encaja en

col-for = Para

col-standing = Situación

col-quantity = Cantidad

col-sum = Suma

col-member = Miembro

col-kind = Tipo

col-donor-kind = Tipo de donante

col-role = Función

col-would-bring = Aportaría

col-why-not = Por qué no

to-be-costed = Por cuantificar

standing-open = Algo por cubrir

filter-all = Todos

sort-up = { $column }, ascendente

sort-down = { $column }, descendente

filter-order = Orden

filter-alphabetical = Alfabético

filter-clear = Borrar los filtros

list-copied = Se copió el enlace.

list-not-copied = El navegador no permite que una página copie. Copie la dirección de arriba.

list-copy = Copiar enlace

download-label = Descargar:
download-as = Descargar ({ $form })

pager-label = Páginas de esta lista

pager-previous = Página anterior

pager-next = Página siguiente

pager-at = Página { $page } de { $pages }

fit-title = En qué encaja la oferta { $offer } de { $donor }

fit-lead = { $fit ->
        [one] { $fit } línea encaja
       *[other] { $fit } líneas encajan
    } y { $rest ->
        [one] { $rest } no encaja
       *[other] { $rest } no encajan
    }. { $others ->
        [one] { $others } pide
       *[other] { $others } piden
    } otro tipo de apoyo.

fit-holds = Qué contiene y sus límites

fit-may-go = Puede ir a: { $list }.

fit-themes = Temas: { $list }.

fit-held = { $year }: { $quantity } ({ $resource }).

fit-none = Ninguna línea de este caso encaja en esta oferta. Las reglas de abajo indican por qué.

fit-caption = Líneas que encajan, por necesidad

fit-rules = Reglas que apartan esta oferta de líneas de su tipo

fit-rule =
    { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }: { $reason }

fit-rule-only = { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }: { $reason } (el único motivo para { $only })

fit-by-line = Línea por línea

fit-not-caption = Líneas que no encajan, por necesidad

fit-cut = Se muestran las primeras { $shown } de { $of }.

lines =
    { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }

file-needs = necesidades { $title }

file-offers = ofertas { $title }
