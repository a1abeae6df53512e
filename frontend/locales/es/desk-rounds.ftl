rounds-title = Rondas de respuestas
rounds-lead-unit = Consulte a partes sobre las necesidades de un Estado hasta un día fijado y entregue después al Estado una sola respuesta.
rounds-lead-state = La Dependencia consulta a posibles socios sobre sus necesidades. Cuando termine la ronda, leerá aquí una sola respuesta.
rounds-lead-asked = La Dependencia le consulta sobre las necesidades de un Estado. Responda a cada una a más tardar el día indicado.
rounds-none = No hay ninguna ronda que pueda ver.
rounds-caption = Rondas, primero las que esperan respuesta, salvo que un encabezado las ordene
rounds-closes = Último día para responder
rounds-opens = Apertura
rounds-asked-on = La tiene desde el
rounds-open = Abierta
rounds-new = Preparar una ronda
rounds-state-first = Elija primero el Estado.
rounds-of = Ronda de respuestas: { $state }
rounds-fallback = Qué ocurre con lo que sigue abierto
rounds-fallback-hint = Una frase que leerán las partes consultadas y el Estado.
rounds-fallback-party = Quién se encarga
rounds-nobody = Nadie en particular
rounds-needs = Necesidades consultadas
rounds-line-open = Queda por cubrir: { $quantity }
rounds-asked = A quién se consulta
rounds-asked-hint = Cada parte sabe que se la consulta a ella, nunca a quién más.
rounds-closes-hint = Una vez abierta la ronda, este día solo puede aplazarse.
rounds-note = Nota para las partes consultadas
rounds-waits = La ronda está en curso
rounds-waits-means = Las partes consultadas pueden responder hasta el último día. Después la Dependencia prepara una sola respuesta, la revisa y se la entrega.
rounds-invite = Abrir la ronda
rounds-invite-means = La verán las partes consultadas y el Estado. Nadie ve la respuesta.
rounds-close = Cerrar y preparar la respuesta
rounds-close-again = Preparar la respuesta de nuevo
rounds-close-means = La respuesta contiene lo que las partes consultadas permiten decir al Estado, y nada más.
rounds-close-waits =
    { $count ->
        [one] Todavía no: una parte no ha respondido y el último día no ha terminado.
       *[other] Todavía no: { $count } partes no han respondido y el último día no ha terminado.
    }
rounds-release = Entregar la respuesta al Estado
rounds-release-means = El Estado leerá la respuesta tal como figura arriba. Ya no cambia.
rounds-edit = Cambiar la ronda
rounds-withdrawn = La ronda fue retirada.
rounds-withdraw = Retirar esta ronda
rounds-progress = Quién ha respondido
rounds-progress-hint = Solo la Dependencia ve esto. Los motivos nunca llegan al Estado.
rounds-progress-caption = Partes consultadas, en el orden de la ronda
rounds-party = Parte
rounds-said = Respuesta
rounds-unanswered = Sin respuesta
rounds-letters = Cartas
rounds-letter =
    { $code ->
        [opened] Ronda abierta
        [half] Mitad del plazo transcurrida
        [last] Últimos días
       *[released] Respuesta entregada
    }
rounds-nothing-yet = Nada todavía
rounds-not-for-state = No se informa al Estado
rounds-for-state = Se puede informar al Estado
rounds-for-state-hint = Si no, solo lo sabe la Dependencia. El Estado lee quién es usted, la línea, la cantidad y sus palabras; nunca el motivo.
rounds-for-state-yes = Se puede informar al Estado
rounds-answer = La respuesta
rounds-answer-means = El interés no es una oferta y no obliga a nadie. Nada queda comprometido antes de que lo diga el instrumento propio del donante.
rounds-made-on = Preparada el { $day }; el Estado aún no la ve
rounds-released-on = Entregada al Estado el { $day }
rounds-words = Palabras de la Dependencia al Estado
rounds-words-hint = Preceden a la respuesta.
rounds-for-whole = Para el conjunto de la necesidad:
rounds-lines-caption = Qué se solicita, quién tiene interés y qué sigue abierto
rounds-committed = Cubierto o comprometido
rounds-offered = Interés, sin compromiso
rounds-no-offer = Aún sin interés por esta línea
rounds-no-offer-alone = Sin interés solo por esta línea; véase arriba el conjunto de la necesidad
rounds-no-figure = interés; sin indicar cantidad
rounds-by-unit = Escrito por la Dependencia en su nombre
rounds-answered = Ha respondido a todas las necesidades
rounds-by = Responda a más tardar el { $day }
rounds-late = La ronda está cerrada. Lo que diga aún cuenta hasta que el Estado tenga la respuesta.
rounds-before = Esto se dijo antes de la ronda. ¿Se puede informar al Estado?
rounds-answer-how = También puede incluir una oferta en el emparejamiento:
rounds-say-more = Responder sobre otra línea
rounds-whole-need = El conjunto de la necesidad
rounds-quantity = Lo que podría dar
rounds-quantity-hint = En la unidad o moneda de la línea. No es una promesa.
rounds-own-words = En sus palabras
rounds-stance = Su respuesta
rounds-stance-means =
    { $code ->
        [interested] Hablaría de dar algo. No le compromete a nada.
        [nothing_this_time] En esta ronda no puede dar nada para ella.
       *[not_for_us] Queda fuera de lo que apoya.
    }
rounds-send = Enviar la respuesta
rounds-stays = Lo que escribió para otra respuesta no se envía con esta; queda en este dispositivo.
rounds-behalf = Respuestas por carta
rounds-behalf-hint = Anote aquí lo que una parte ha respondido por carta o en una reunión. Queda marcado como escrito por la Dependencia, y la parte puede retirarlo.
rounds-behalf-of = En nombre de { $name }
rounds-behalf-means = Escriba solo lo que le ha dicho: la respuesta cuenta como suya.
rounds-behalf-done = { $name } ha respondido a todas las necesidades
rounds-behalf-stance = Respuesta de { $name }
rounds-behalf-send = Enviar en nombre de { $name }
rounds-behalf-quantity = Lo que la parte podría dar
rounds-behalf-words = En las palabras de la parte
rounds-behalf-for-state-hint = Solo si la parte lo ha dicho. El Estado lee quién es, la línea, la cantidad y estas palabras; nunca el motivo.
rounds-reminders = Cartas: hoy y los próximos 30 días
rounds-reminders-sent = Cada una sale en su día, mientras nada cambie hasta entonces.
rounds-reminders-unsent = No hay servidor de correo configurado y ninguna de estas cartas sale. Copie las que quiera enviar usted.
rounds-reminders-none = No hay ninguna carta prevista.
rounds-reminder-nobody = Nadie de esta parte puede recibir cartas.
rounds-reminder-copy = Copiar el texto
rounds-reminder-copied =
    { $code ->
        [yes] Se copió el texto.
       *[no] El navegador no permite que una página copie. Seleccione el texto de arriba.
    }
