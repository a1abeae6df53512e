# The page of help: plain, the same for everyone, readable without an account.

help-title = Ayuda
help-lead = Qué quieren decir las palabras de estas páginas, cómo se cuentan las cifras, por dónde empezar y cómo usar las páginas con el teclado o con un lector de pantalla.
help-words = Palabras
# $term - a word with a meaning of its own on these pages
help-term =
    { $term ->
        [need] Necesidad
        [line] Línea
        [offer] Oferta
        [must] Debe, y prefiere
        [matching] Emparejamiento
        [coalition] Coalición de país
        [interest] Interés
        [round] Ronda de respuestas
        [proposed] Propuesto
        [pledged] Anunciado
        [committed] Comprometido
        [paid] Pagado o entregado
        [open] Queda por cubrir
        [not_reported] No comunicado
       *[to_be_costed] Por cuantificar
    }
help-meaning =
    { $term ->
        [need] Lo que pide un Estado afectado, con su propia prioridad. Se compone de líneas.
        [line] Una parte de una necesidad: un tipo de apoyo, un año, un importe o una cantidad. El apoyo es siempre para una línea, de modo que nada se cuenta dos veces.
        [offer] Lo que podría dar un donante, una organización, un banco o una empresa: dinero, conocimientos o bienes, con sus límites.
        [must] Un límite obligatorio nunca se rebasa. Una preferencia se respeta cuando se puede, y se dice cuándo no.
        [matching] Necesidades y ofertas se ponen frente a frente según reglas públicas. Los mismos datos dan siempre el mismo resultado, con una prueba que cualquiera puede verificar.
        [coalition] Todos los que podrían apoyar a un Estado, cada uno con su parte: quién aporta qué, para qué línea, en qué año, y qué queda abierto y por qué.
        [interest] Un donante dice que una necesidad merece una conversación. No es una oferta y no compromete a nadie.
        [round] La Dependencia pregunta a varios donantes por las necesidades de un Estado, hasta un día fijado. El Estado recibe una sola respuesta de todos.
        [proposed] Un resultado del emparejamiento, para su examen. Nadie lo ha prometido.
        [pledged] Anunciado por quien da. Se dibuja y no cuenta como cobertura.
        [committed] Prometido, y aún no pagado ni entregado. Cubre una línea.
        [paid] El dinero se ha pagado, o los bienes o expertos han llegado. Cubre una línea.
        [open] Lo que se pide, menos lo que está cubierto.
        [not_reported] Nadie lo ha dicho. Nunca es 0.
       *[to_be_costed] Una línea aún sin cifra. Se muestra y se cuenta aparte, y no entra en ninguna suma.
    }
help-counting = Cómo se cuentan las cifras
# $rule - one of the rules
help-rule =
    { $rule ->
        [once] Un importe tiene un solo donante, un solo receptor y una sola línea. Lo que pasa por otros se cuenta una vez.
        [cover] La cobertura es lo comprometido y lo pagado o entregado, además de lo que el Estado o fuentes públicas dan por ya cubierto. Lo que solo se propone o se anuncia no cubre nada.
        [sides] Cada paso de un compromiso dice quién lo declaró y si la otra parte lo ha confirmado.
        [currency] Un importe se queda en la moneda en que se declaró. Cuando se comparan monedas, es a los tipos de la Dependencia, cada uno con su día. Lo que no tiene tipo se deja fuera, y se dice.
       *[files] Una imagen, su tabla y su archivo tienen las mismas filas. Un archivo da los códigos junto a los nombres.
    }
help-begin = Por dónde empezar
# $role - who reads; the names of roles are those of the desks
help-first =
    { $role ->
        [focal_point] Escriba una necesidad línea por línea, péguela de una hoja de cálculo o traiga una hoja hecha con la plantilla. Un borrador solo lo ve su Estado. Una vez presentada, la Dependencia la lee y la publica, o la devuelve con comentarios.
        [donor_desk] Declare una oferta con sus límites y vea al instante para cuántas necesidades serviría. De cada necesidad, la página dice qué regla encaja, cuál no y qué traería un cambio. Muestre después su interés; lo que diga a la Dependencia de un «no» queda en la Dependencia.
       *[isu] La lista de lo que espera, en la primera página de su escritorio. En la mesa de trabajo se hace un emparejamiento, se compara y se convierte en coaliciones, que nadie más ve antes de que salgan las invitaciones.
    }
help-access = Teclado, lector de pantalla, vista
# $about - what the sentence is about
help-accessible =
    { $about ->
        [keyboard] Todo funciona con Tab, Mayús+Tab, Intro, Espacio y las flechas. No hay atajos propios que puedan estorbar a los suyos. El primer Tab de una página lleva a su contenido.
        [reader] Antes de cada imagen hay una tabla con las mismas cifras. Lo que cambia se anuncia sin interrumpir. Los botones de orden están en los encabezados de las columnas.
        [sight] El texto puede ampliarse al 400 %, y la página sigue los colores, el contraste y el movimiento elegidos en su sistema. Claro u oscuro se elige al pie de cada página.
       *[known] Estas páginas aspiran a las WCAG 2.2, nivel AA, y un programa lo comprueba en cada estado. Aún sin comprobar: por personas que usan cada día un lector de pantalla. Los textos de cinco idiomas esperan todavía la revisión de un hablante nativo.
    }
help-data = Qué se guarda y dónde
# $about - what the sentence is about
help-kept =
    { $about ->
        [local] Un caso abierto desde su computadora se queda en su navegador. Allí se empareja, y nada de él se envía.
        [draft] Lo que escribe se guarda en su dispositivo hasta que se registra, también sin red. Los cambios hechos sin red esperan, se envían cuando vuelve y figuran en una lista hasta entonces.
        [leave] Cerrar la sesión quita del dispositivo lo guardado para su puesto. Si algo no se ha enviado aún, se le pregunta antes.
       *[letters] Las cartas no llevan cifras: conducen a una página que pregunta quién es usted.
    }
help-whom = A quién preguntar
help-whom-text = La Dependencia de Apoyo a la Aplicación de la Convención da acceso, responde a preguntas y corrige lo que está mal. Para un error bastan el número del mensaje, lo que hizo y lo que esperaba.
