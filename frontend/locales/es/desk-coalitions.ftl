convene-lead = Quién aporta qué a un Estado, paso a paso. Lo que solo está propuesto no compromete a nadie.
convene-lead-unit = Las coaliciones se redactan a partir de una ejecución:
convene-none = Aún no hay coaliciones que usted pueda ver. Verá una cuando le inviten.
convene-caption = Coaliciones, por nombre del Estado, salvo que un encabezado las ordene
convene-convened = Abierta a sus miembros
convene-answers = Respuesta
convene-open-answers =
    { $count ->
        [one] { $count } respuesta pendiente
       *[other] { $count } respuestas pendientes
    }
convene-meeting = Próxima reunión
convene-no-meeting = Sin fecha aún
convene-not-invited = Aún sin invitación
convene-not-binding = Nada de esto es jurídicamente vinculante, salvo que lo diga el instrumento propio del donante.
convene-withdrawn = La coalición fue retirada.
convene-withdraw = Retirar esta coalición
convene-withdraw-not = No se puede retirar mientras haya en ella algo comprometido o pagado.
convene-answer =
    { $code ->
        [open] Sin respuesta aún
        [accepted] Participa
       *[declined] No participa
    }
convene-your-answer = Su respuesta: { $answer }
convene-answer-means = Si participa, ve a los demás miembros que participan y lo que han declarado. Si no, solo lo saben la Dependencia y usted. Puede cambiar su respuesta.
convene-answer-change = Cambiar mi respuesta
convene-accept = Participar
convene-decline = Esta vez no
convene-answer-back = Retirar mi respuesta
convene-accepted = Participa
convene-declined = No participa
convene-record = Anotar una respuesta
convene-record-accept = Anotar que { $name } participa
convene-record-decline = Anotar que { $name } no participa
convene-record-back = Retirar la respuesta de { $name }
convene-invite = Invitar a los miembros…
convene-consequences = Quién verá qué
convene-consequences-lead = Hasta ahora solo la Dependencia ve este borrador. Cuando invite a los miembros:
convene-sees-state = { $name } ve el título, la nota, las reuniones y los miembros que participan; una contribución solo cuando quien la da la ha declarado.
convene-sees-observer = { $name } ve el título, la nota, las reuniones y los miembros que participan, y ningún importe.
convene-sees-member =
    { $count ->
        [one] { $name } ve { $count } contribución que se le propone, y ninguna otra antes de participar.
       *[other] { $name } ve { $count } contribuciones que se le proponen, y ninguna otra antes de participar.
    }
convene-consequences-all = Lo propuesto a un donante nunca se muestra a otro ni al Estado. La ejecución se queda en la Dependencia.
convene-invite-do =
    { $count ->
        [one] Invitar a { $count } miembro
       *[other] Invitar a { $count } miembros
    }
convene-not-yet = Todavía no
convene-members-title = Miembros
convene-members-caption = Miembros: el Estado, luego por nombre
convene-part =
    { $code ->
        [affected_state] Estado afectado
        [lead] Socio principal
        [funder] Financiador
        [technical] Socio técnico
        [in_kind] Socio en especie
        [operator] Operador
       *[observer] Observador
    }
convene-rung =
    { $code ->
        [interest] Con interés
        [pledged] Anunciado
        [committed] Comprometido
        [paid] Pagado o entregado
        [reported] Comunicado por el Estado
        [declined] Declinado
       *[lapsed] Vencido
    }
convene-proposed = Propuesto
convene-paid = Pagado
convene-committed = Comprometido
convene-pledged = Anunciado
convene-share = { $share } { $word }
convene-key-paid = Pagado o entregado
convene-key-committed = Comprometido, aún no pagado
convene-key-pledged = Anunciado: no cuenta como cobertura
convene-lines = Qué se pide y cuánto está cubierto
convene-lines-hint = Lo pagado y lo comprometido cubren una línea. Lo anunciado se dibuja y no se cuenta.
convene-lines-proposed = Lo propuesto es una sugerencia de la Dependencia y no está en ninguna barra.
convene-lines-elsewhere = También se cuenta lo que aportan otras coaliciones de este Estado.
convene-lines-alone = Lo que aporten otras coaliciones a estas líneas no se cuenta aquí.
convene-lines-not-told = Lo que otros pagan, comprometen o anuncian se comunica a quienes participan, y no se le comunica.
convene-covered-not-reported = ya cubierto: no comunicado
convene-lines-caption = Líneas, primero las que quedan por cubrir
convene-gap = Copiar un texto para un donante
convene-gap-text = { $title }: { $line }. Queda por cubrir: { $open }.
convene-gap-copied = Se ha copiado el texto.
convene-contributions = Contribuciones
convene-contributions-none = Aún no hay contribuciones que usted pueda ver.
convene-brings = { $name }: { $quantity }
convene-since = desde el { $day }
convene-next-due = paso siguiente el { $day }
convene-giver-says = Donante: { $says }
convene-receiver-says = Estado: { $says }
convene-confirmed = confirmado
convene-not-confirmed = aún no confirmado
convene-confirm = Confirmar este paso
convene-confirm-for = Confirmar por { $name }
convene-awaited = Espera su confirmación
convene-stated = { $name } declaró { $quantity } para { $line }: { $rung }, { $day }.
convene-see-row = Verlo entre las contribuciones
convene-awaited-wrong = Si algo no es correcto, no lo confirme y dígaselo a la Dependencia.
convene-tell = Decir a la Dependencia que algo no es correcto
convene-tell-text = Qué no es correcto
convene-tell-hint = Solo lo lee la Dependencia.
convene-tell-do = Enviar a la Dependencia
convene-tell-done = La Dependencia lo ha recibido.
convene-told = Miembros han escrito a la Dependencia
convene-told-seen = Visto
convene-next-step = Paso siguiente
convene-step-to = Pasa a
convene-step-stays = { $rung }, con otra fecha
convene-step-day = Día del paso
convene-due = Vence
convene-source = Dónde está escrito
convene-step-part = Cuánto, si es solo una parte
convene-step-do = Dar el paso
convene-step-undo = Deshacer este paso
convene-step-hint = Sin día vale el de hoy. Se pide a la otra parte que lo confirme.
convene-edit = Cambiar la coalición
convene-note = Qué deben saber los miembros
convene-role-of = Función de { $name }
convene-keep-proposed = Contribuciones propuestas que se mantienen
convene-add = Añadir una contribución
convene-add-hint = Añada lo que una parte ha indicado para una línea que ninguna ejecución propuso. Es una propuesta y promesa de nadie hasta que la parte la confirme, o usted en su nombre, con un paso en la página de la coalición.
convene-add-member = Añadir { $name } a los miembros
convene-add-no-offer = Ninguna oferta en particular
convene-add-more = Es más de lo que sigue abierto: { $quantity }
convene-add-remove = Quitar esta contribución
convene-gone-with = { $name }, con sus contribuciones: { $count }
convene-giver = Quién da
convene-flow = Quién apoyaría qué
convene-flow-caption = Contribuciones, por nombre de quien da
convene-flow-stated = Declarado por quienes dan, en { $unit }
convene-flow-proposed = Solo propuesto, en { $unit }
convene-flow-says = Dibujado a escala. Los colores son temas; la tabla de arriba dice lo mismo con palabras.
deadlines = Plazos
deadlines-hint = Como los indican las necesidades y, para el artículo 4, como los comunica la fuente indicada. La solicitud de prórroga de un plazo del artículo 4 se presenta al menos nueve meses antes de la reunión que decide sobre ella. El día indicado es el último si esa reunión coincide con el plazo; si es anterior, también lo es la solicitud.
deadlines-caption = Plazos, por nombre del Estado
deadlines-submit = Último día para la solicitud de prórroga
deadlines-entry = { $state }: plazo
deadlines-entry-submit = { $state }: último día para la solicitud de prórroga, si la reunión coincide con el plazo
deadlines-needs =
    { $count ->
        [one] Una necesidad lo nombra.
        [many] { $count } de necesidades lo nombran.
       *[other] { $count } necesidades lo nombran.
    }
deadlines-article4 = Artículo 4, según: { $source }
deadlines-unknown = No se comunica el plazo del artículo 4, pues el resultado de una solicitud de prórroga no consta en las fuentes:
deadlines-key = Cada barra va del último día para la solicitud al plazo mismo; la línea discontinua es hoy. La tabla de arriba dice lo mismo con palabras.
deadlines-finding =
    { $count ->
        [one] { $count } plazo: { $day }, { $state }.
        [many] { $count } plazos; el primero es { $day }, de { $state }.
       *[other] { $count } plazos; el primero es { $day }, de { $state }.
    }
# Commitments of every coalition, and what waits of them
follow-title = Compromisos y plazos
follow-lead = Lo que se anunció, comprometió o entregó en las coaliciones en las que usted participa, primero lo que vence antes. Lo que solo se propone no figura aquí: nadie lo ha prometido.
follow-none = Todavía no se ha anunciado ni comprometido nada que usted pueda ver.
follow-no-match = Nada corresponde a estos filtros.
follow-caption = Compromisos, por el día del próximo paso mientras ningún encabezado los ordene
follow-next = Próximo paso previsto
follow-what = Qué se espera
follow-due =
    { $code ->
        [overdue] Vencido
        [soon] Vence en 30 días
        [silent] Sin pasos desde hace 90 días
       *[unconfirmed] Sin confirmar por ambas partes
    }
# $of - all that there are
follow-count =
    { $count ->
        [one] { $count } compromiso
       *[other] { $count } compromisos
    } de { $of }
