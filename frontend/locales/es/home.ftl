home-title = Quién podría apoyar qué necesidad

home-lead = Coaliciones de país reúne lo que necesitan los Estados afectados con lo que otros podrían ofrecer y propone una coalición para cada Estado, con el motivo de cada emparejamiento y de cada carencia.

home-try = Probar

home-try-text = Empareje ahora el caso en pantalla. Tarda un momento y no se modifica nada en ninguna parte.

home-try-link = Probar con este caso

home-own = Usar su propio caso

home-figures = El caso en cuatro cifras

home-steps = Cómo funciona

home-step-read = Leer el caso

home-step-read-text = Lo que necesitan los Estados afectados, línea por línea, y lo que podrían ofrecer los donantes, con cada límite. Las cifras que no se conocen siguen marcadas como por cuantificar.

home-step-read-link = Ver las necesidades

home-step-run = Ejecutar el emparejamiento

home-step-run-text = Reglas públicas, iguales para todos. El método se ejecuta en su navegador, muestra su avance y puede detenerse.

home-step-run-link = Ver las reglas y ejecutar

home-step-take = Llevar las coaliciones a la mesa

home-step-take-text = Una coalición de país para cada Estado afectado: quién podría aportar qué, qué queda por cubrir y por qué.

home-step-take-link = Ver las coaliciones

home-notes = De dónde procede este caso y qué tener en cuenta ({ $notes ->
        [one] { $notes } nota
       *[other] { $notes } notas
    })

home-states = Estados afectados

home-states-note = con { $needs ->
        [one] { $needs } necesidad
       *[other] { $needs } necesidades
    }

home-lines = Líneas de necesidades

home-lines-note = { $costed } con cifra, { $apart } por cuantificar

home-open = Financiación por cubrir

home-open-note = solicitado y aún no cubierto ni comprometido; las líneas por cuantificar no entran en ninguna suma

home-given = Financiación ofrecida

home-given-note = por { $donors ->
        [one] { $donors } donante
       *[other] { $donors } donantes
    }, antes de cualquier propuesta

not-found-title = Esta página no existe

not-found-text = Compruebe la dirección o empiece por una de estas páginas.

not-found-home = De qué se trata

not-found-needs = Lo que necesitan los Estados afectados

case-loading = Cargando el caso…

case-list-loading = Cargando la lista de casos…

case-list-failed = No se pudo cargar la lista de casos

case-none-yet = Todavía no hay ningún caso

case-none-yet-text = El servidor no contiene ningún caso. Puede abrir un archivo de caso de este equipo.

case-failed = No se pudo cargar el caso

case-no-local = Esta dirección se refiere a un archivo que no está abierto aquí

case-no-local-text = Un archivo de este equipo permanece en la pestaña que lo abrió. Ábralo de nuevo para continuar.

case-unopened = No se pudo abrir este archivo

case-too-large = Es demasiado grande para abrirlo en un navegador. La línea de comandos lee archivos de cualquier tamaño.

case-unreadable = El navegador no pudo leerlo como texto. No se modificó nada y no se envió nada.

case-faulty = Este archivo de caso no puede usarse tal como está

case-faulty-text = No se modificó nada y no se envió nada. Corrija los lugares indicados abajo y abra de nuevo el archivo.

case-correct = Qué corregir

case-none-unreached = Ningún caso: no se pudo contactar con el servidor

case-none = Ningún caso

case-label = Caso

case-choose = Elija un caso

case-local-option = { $name } (archivo en este dispositivo)

case-open = Abrir un archivo de caso de este equipo

case-open-hint = No se envía nada: el archivo se lee y se empareja en este navegador, y se conserva en esta pestaña hasta que la cierre.
