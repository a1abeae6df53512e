coalitions-title = Coaliciones de país

coalitions-lead = Una para cada Estado afectado: quién podría aportar qué y qué queda por cubrir. Cada cifra es una propuesta.

coalitions-none = Este caso no contiene necesidades, por lo que no hay ninguna coalición que proponer.

coalitions-caption =
    { $coalitions ->
        [one] { $coalitions } coalición
       *[other] { $coalitions } coaliciones
    } por orden alfabético de los Estados; financiación en { $currency }

coalitions-no-funding = Ninguna línea de financiación con cifra

coalitions-lines-open = { $count } por cubrir

coalitions-lines-apart = { $count } por cuantificar

coalitions-all-states = Todos los Estados, financiación


coalition-absent = Este caso no tiene necesidades de este Estado

coalition-absent-link = Ver las coaliciones de este caso

coalition-print = Imprimir esta página

coalition-members = Miembros y funciones

coalition-no-donor = Todavía no se propone ningún donante

coalition-no-donor-text = Lo que se probó figura abajo, línea por línea.

coalition-lead-hint = El líder propuesto es el donante con la mayor parte de la financiación del Estado o, si no la hay, de su otro apoyo. Es una propuesta inicial: el Estado y sus socios deciden.

coalition-sums = Sumas por recurso

coalition-flows = Quién aportaría qué

coalition-open = Qué queda por cubrir y por qué

coalition-none-open = Ninguna línea de este Estado queda por cubrir.

coalition-dependence = Si un donante se retirara

coalition-dependence-text = Lo que el Estado perdería, contando ya lo que entonces aportarían otros. De las propuestas igualmente buenas sin el donante, la que menos cambia. Solo para el propio Estado y la Dependencia de Apoyo a la Aplicación.

coalition-dependence-ask = Calcular qué se perdería

coalition-sources = De dónde proceden las cifras

coalition-sources-more = Fuentes, necesidad por necesidad

coalition-could-join =
    { $donors ->
        [one] { $donors } donante podría unirse a esta coalición.
       *[other] { $donors } donantes podrían unirse a esta coalición.
    }

coalition-none-join = Todavía no se propone ningún donante.

coalition-apart =
    { $lines ->
        [one] { $lines } línea está por cuantificar y no entra en ninguna suma.
       *[other] { $lines } líneas están por cuantificar y no entran en ninguna suma.
    }

coalition-apart-of =
    { $lines ->
        [one] { $lines } línea está por cuantificar y no entra en ninguna suma: { $list }.
       *[other] { $lines } líneas están por cuantificar y no entran en ninguna suma: { $list }.
    }

apart-entry = { $resource } ({ $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    })

bar-covered = { $share } ya cubierto

bar-committed = { $share } comprometido

bar-proposed = { $share } propuesto

bar-open = { $share } por cubrir

key-covered = Ya cubierto, fuera de este caso

key-committed = Comprometido: confirmado, nunca se mueve

key-proposed = Propuesto por este cálculo, no es una promesa

key-open = Queda por cubrir

headline-needed = { $resource }: necesario

headline-needed-note = en las líneas con cifra

headline-share = { $share } de lo necesario

headline-share-proposed = { $share } de lo necesario; no es una promesa

headline-reported = Líneas en las que se comunica lo ya cubierto: { $count } de { $total }; lo no comunicado cuenta como pendiente de cubrir.

line-table-label = Cobertura por línea

line-table-caption = Cobertura por línea, en el orden de sus códigos

line-to-be-costed = Por cuantificar: se cuenta aparte, en ninguna suma

match-caption = { $resource }, por donante en orden alfabético

match-bought = comprado por { $money }

member-caption = Miembros y funciones: el Estado afectado y luego los donantes en orden alfabético

member-state = Estado afectado

member-owner = Titular

member-owner-brings = Prioridades y consentimiento

member-committed = { $quantity } comprometido

member-proposed = { $quantity } propuesto

member-brings-of = { $parts } ({ $activity })

flow-caption = Quién aportaría qué, dibujado a escala, en orden alfabético; lo comprometido y lo propuesto juntos. Los colores son temas; la tabla de arriba dice lo mismo con palabras.

flow-line = { $title }, { $year }

flow-other = Otros ({ $count })

flow-finding = { $donors ->
        [one] { $donors } donante aporta apoyo
       *[other] { $donors } donantes aportan apoyo
    } a { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }; el mayor vínculo, { $quantity }, va de { $from } a { $to }.

flow-title = Quién aportaría qué: { $resource }

tried-heading =
    { $heading }: { $lines ->
        [one] { $lines } línea
       *[other] { $lines } líneas
    }

tried-asked = Solicitado para { $year }.

tried-open = { $quantity } por cubrir en { $year }.

tried-rules = Reglas que apartan las ofertas de este tipo

tried-rules-detail = { " " }de { $line }

tried-ask = ¿Qué ayudaría?

tried-why = ¿Por qué no otros?

tried-ask-detail = { " " }Línea { $line }

source-figure = , { $figure }: { $basis }. Fuente:

coalition-groups = Grupos temáticos

group-theme =
    { $code ->
        [clearance_partnership] Asociación para la limpieza
       *[victim_assistance_group] Grupo de asistencia a víctimas
    }

group-none = No se propone ningún donante para sus líneas.
