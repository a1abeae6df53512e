desk-problems =
    { $count ->
        [one] Un punto por corregir
       *[other] { $count } puntos por corregir
    }
desk-undo = Deshacer
desk-download-too-many = Un archivo filtrado así contiene como máximo { $count } entradas. Acote más los filtros, o bórrelos para descargarlo todo.
desk-print = Imprimir
desk-signed-out = Su sesión ha terminado
desk-sign-in-first = Inicie sesión para ver esta página
desk-signed-out-kept = Lo que escribió se conserva en este dispositivo. Inicie sesión y volverá a encontrarlo.
desk-restored = Ha vuelto lo que escribió antes en este dispositivo. No se ha enviado.
desk-discard = Descartarlo
desk-drafts-others = Otra entrada que usted empezó se conserva en este dispositivo y no se ha enviado.
desk-discarded = Lo que había escrito se ha descartado.
desk-removed = Se quitó: { $what }
desk-kept-at = Guardado en este dispositivo a las { $time }, aún no enviado
desk-saved-at = Guardado a las { $time }
desk-not-kept = Aún no guardado
desk-status =
    { $code ->
        [draft] Borrador
        [submitted] En la Dependencia
        [published] Publicado
        [closed] Cerrado a respuestas
        [released] Respuesta entregada
       *[withdrawn] Retirado
    }
desk-status-in-matching = En el emparejamiento
desk-status-amended = Modificado desde la revisión de la Dependencia
desk-action =
    { $code ->
        [create] Creado
        [edit] Modificado
        [add] Añadido de una ejecución
        [submit] Enviado a la Dependencia
        [publish] Publicado
        [return] Devuelto para corregir
        [comment] Comentario
        [withdraw] Retirado
        [restore] Recuperado como borrador
        [undo] Retirada deshecha
        [invite] Miembros invitados
        [answer] Invitación respondida
        [step] Paso dado
        [close] Cerrado a respuestas
        [release] Respuesta entregada
       *[other] Hecho
    }
desk-became = →
desk-by = { $name }, { $party }
desk-by-site = El propio sitio, sin intervención de nadie
desk-by-on-behalf = { $who }, en nombre de { $principal }
desk-rule =
    { $code ->
        [missing_field] es necesario
        [empty_text] es necesario
        [line_counts_otherwise] otros pueden haber indicado una cantidad de esta línea: sigue contándose igual; quítela y pida lo otro con una línea nueva
        [no_lines] añada al menos una línea; puede quedar por cuantificar
        [not_decimal] escriba una cifra, por ejemplo 1500
        [negative_amount] una cifra no puede ser negativa
        [too_precise] demasiadas cifras después de la coma
        [zero_amount] déjelo vacío si no se conoce; cero no pide nada
        [covered_exceeds_amount] lo cubierto supera lo pedido
        [part_exceeds_amount] la menor parte útil supera lo pedido
        [year_range] escriba un año de 1990 a 2100
        [not_a_date] elija una fecha que exista
        [unknown_currency] escriba un código de moneda, por ejemplo USD
        [bad_text] acórtelo: como máximo 4.000 caracteres
        [overflow] la cifra es demasiado grande
        [unknown_party] elija una parte de la lista
        [not_a_time] escriba una hora, por ejemplo 14:30
        [unknown_zone] elija una zona horaria de la lista
        [not_a_member] añada primero la parte a los miembros
        [need_not_shown] su Estado no muestra esta necesidad a quienes se informaría de ella
        [line_not_shared] su Estado no muestra esta línea
        [not_held] diga que se celebró, o quite participantes y decisiones
       *[other] { "" }
    }

desk-needs = Necesidades
desk-needs-lead = Necesidades en los Estados afectados. Unas las declaran esos Estados; otras proceden de fuentes públicas y ningún Estado las ha declarado: así se indica en ellas. Abra una necesidad para leer sus líneas, comentarios e historial.
desk-needs-lead-reader = Necesidades en los Estados afectados. Unas las declaran esos Estados; otras proceden de fuentes públicas y ningún Estado las ha declarado: así se indica en ellas.
desk-needs-none = Aún no hay necesidades aquí.
desk-needs-first = Primer paso: describa una necesidad. Basta un título para empezar; las cifras pueden venir después.
desk-needs-search = Buscar en títulos, líneas y referencias
desk-needs-more-filters = Más filtros
desk-needs-yours = Suya
desk-needs-sum = Suma de estas necesidades
desk-needs-sum-standing = Suma de estas necesidades, sin las retiradas
desk-needs-caption = Necesidades, por Estado y título salvo que un encabezado indique otra cosa
desk-needs-caption-own = Necesidades, primero las suyas, luego por Estado y título salvo que un encabezado indique otra cosa
desk-needs-no-match = Ninguna necesidad corresponde a estos filtros.
desk-needs-count =
    { $count ->
        [one] { $count } necesidad
       *[other] { $count } necesidades
    } de { $total }

desk-need-new = Nueva necesidad
desk-need-edit = Modificar esta necesidad
desk-need-form-lead = Nada es obligatorio mientras escribe. Lo escrito se conserva en este dispositivo; nadie más lo ve sin que usted lo diga.
desk-need-form-lead-published = Esta necesidad está publicada. Lo que envíe vale de inmediato para todos los que la ven.
desk-need-parts = Secciones de esta necesidad
desk-need-part =
    { $code ->
        [done] completo
       *[optional] opcional
    }
desk-need-part-missing =
    { $count ->
        [one] Falta un punto: { $what }
       *[other] Faltan { $count } puntos: { $what }
    }
desk-need-what = Qué y por qué
desk-need-more = Plazo, tratados y fuente
desk-need-lines = Líneas y costos
desk-need-lines-short = Líneas
desk-need-lines-caption = Una línea es un recurso en un año
desk-need-lines-hint = Una línea es un recurso en un año. Deje vacía la cifra si aún está por cuantificar: esas líneas se muestran y se cuentan aparte.
desk-need-who-sees = Quién la ve
desk-need-untitled = Necesidad sin título
desk-need-field =
    { $code ->
        [owner] Estado
        [title] Título
        [theme] Tema
        [activity] Actividad
        [priority] Prioridad nacional
        [deadline] Plazo
        [treaties] Tratados a los que sirve
        [origin] Quién la declaró
        [source] Dónde consta
        [note] Cautelas y condiciones
        [visibility] Quién la ve
        [named] Partes nombradas
        [lines] Líneas
       *[other] La necesidad
    }
desk-need-title-hint = Con sus palabras, por ejemplo: Limpieza de los distritos del norte, 2027 a 2029
desk-need-treaty =
    { $code ->
        [CCM] Convención sobre Municiones en Racimo (CCM)
        [APMBC] Convención sobre la Prohibición de las Minas Antipersonal (APMBC)
        [CCW_V] Protocolo V de la Convención sobre Ciertas Armas Convencionales (CCW V)
       *[other] { "" }
    }
desk-need-source-hint = Plan nacional, plan de trabajo del artículo 4, solicitud de prórroga, informe del artículo 7
desk-need-note-hint = Sin coordenadas ni nombres de víctimas: esos datos no se guardan aquí.
desk-need-line-field =
    { $code ->
        [kind] Clase
        [code] Línea tipo
        [label] Descripción
        [year] Año
        [quantity] Cantidad
        [unit] Unidad
        [unit_cost] Costo unitario
        [amount] Importe
        [currency] Moneda
        [already_covered] Ya cubierto
        [smallest_part] Menor parte útil
        [source] Fuente de la cifra
        [shared] consentimiento
        [money_may_fill] dinero en su lugar
       *[other] Línea
    }
desk-need-line-number = Línea { $number }
desk-need-place = { $line }, { $what }
desk-need-kind =
    { $code ->
        [funding] Financiación
        [expertise] Conocimientos especializados
       *[in_kind] En especie
    }
desk-need-visibility =
    { $code ->
        [isu] Solo la Dependencia de Apoyo a la Aplicación
        [named_states] La Dependencia y las partes que usted nombre
        [coalition] Los miembros de su coalición de país
        [states_parties] Todos los Estados partes
       *[public] Todo el mundo
    }
desk-need-priority =
    { $level ->
        [1] 1 (primera)
       *[other] { $level } (1 es la primera)
    }
desk-need-assumed = { $what }, supuesta: no declarada por el Estado
desk-need-choose = Elegir
desk-need-other = Otro (su palabra)
desk-need-own-word = { $field } (su palabra)
desk-need-not-listed = No está en el catálogo: una necesidad y una oferta solo se encuentran con la misma palabra.
desk-need-nothing = no indicado
desk-need-yes = sí
desk-need-no = no
desk-need-not-a-number = Esto no es un número
desk-need-not-whole = Esto no es un número entero
desk-need-read-as = Leído como { $figure }
desk-need-amount-hint = Vacío: por cuantificar
desk-need-comes-to = Total de la línea:
desk-need-consent-label = Consentimos en que se muestre esta línea
desk-need-fill = El dinero puede pagar lo que nadie aporte
desk-need-work-out = Calcular el importe a partir de un costo unitario
desk-need-worked-out = { $quantity } × { $unitcost }
desk-need-differs = { $worked } = { $product }, no { $amount }
desk-need-put-amount = Poner { $amount } en el importe
desk-need-put-amount-empty = Cantidad, costo unitario y moneda dan un importe
desk-need-prices =
    { $count ->
        [one] Un precio registrado, con su fuente
       *[other] { $count } precios registrados, con sus fuentes
    }
desk-need-no-prices = Costos unitarios pagados en otros lugares: ninguno registrado.
desk-need-prices-hint = Pagados en otros lugares, solo para comparar: su propio costo unitario va primero. Se puede usar un precio en la moneda y la unidad de la línea.
desk-need-price = { $currency } { $amount } por { $unit }
desk-need-price-range = { $currency } { $low } a { $high } por { $unit }
desk-need-price-item =
    { $code ->
        [lao_operator] Limpieza de zonas (municiones sin detonar), RDP Lao, operador nacional
        [lao_2012] Costo total del sector, RDP Lao, 2012
        [lao_2022] Costo total para los donantes, RDP Lao, 2022
        [irish_halo] Desminado, Irish Aid / HALO, cinco países, 2018-2020
        [dutch] Programa neerlandés de acción contra las minas, 2012-2016
        [japan_unmas] El Japón por conducto del UNMAS, Sudán del Sur, 2011-2018
        [lao_salary] Salario del personal de la NRA, RDP Lao
       *[other] { $name }
    }
desk-need-price-source = Fuente
desk-need-use-price = Usar { $price }
desk-need-add = Añadir una línea
desk-need-duplicate = Duplicar para el año siguiente
desk-need-up = Subir
desk-need-down = Bajar
desk-need-remove = Quitar
desk-need-sum = Suma de las líneas
desk-need-to-be-costed =
    { $count ->
        [one] Una línea por cuantificar
       *[other] { $count } líneas por cuantificar
    }
desk-need-no-currency = { $figure } (moneda no indicada)
desk-need-to-be-costed-one = Por cuantificar
desk-need-estimate = estimación
desk-need-unpriced =
    { $count ->
        [one] Una línea sin precio
       *[other] { $count } líneas sin precio
    }
desk-need-unpriced-one = Sin precio
desk-need-unreadable =
    { $count ->
        [one] Una cifra ilegible
       *[other] { $count } cifras ilegibles
    }
desk-need-unreadable-one = Ilegible
desk-need-each = { $currency } { $price } cada uno
desk-need-warnings = Conviene revisarlo. Nada de esto impide enviar.
desk-need-warn-past = esta fecha ya pasó
desk-need-warn-after-deadline = este año es posterior al plazo
desk-need-warn-article4 = posterior al plazo del artículo 4, { $day } ({ $source })
desk-need-warn-year-past = este año ya pasó
desk-need-warn-price = lejos del precio registrado: { $price }
desk-need-warn-covered = lo cubierto supera lo pedido

desk-need-paste = Pegar desde una hoja de cálculo
desk-need-paste-label = Filas de su hoja de cálculo
desk-need-paste-hint = Copie las celdas y péguelas aquí. Se entiende una primera fila con los nombres de las columnas; si no la hay, el orden es el de la plantilla.
desk-need-template = Descargar la plantilla
desk-need-paste-rows =
    { $count ->
        [one] Se entendió una línea.
       *[other] Se entendieron { $count } líneas.
    }
desk-need-paste-columns = Columnas: { $columns }.
desk-need-paste-ignored = No se toma, pues ninguna columna se llama así: { $columns }
desk-need-paste-left-out =
    { $count ->
        [one] Se deja fuera una fila: 200 como máximo a la vez.
       *[other] Se dejan fuera { $count } filas: 200 como máximo a la vez.
    }
desk-need-paste-doubt = Fila { $row }, { $column }: «{ $typed }» no es un número
desk-need-paste-lost = Fila { $row }, { $column }: «{ $typed }» no se toma
desk-need-paste-at = Fila { $row }: { $says }
desk-need-paste-take =
    { $count ->
        [one] Añadir esta línea
       *[other] Añadir estas { $count } líneas
    }
desk-need-paste-done =
    { $count ->
        [one] Se añadió una línea.
       *[other] Se añadieron { $count } líneas.
    }

desk-need-visibility-legend = Quién puede ver esta necesidad una vez revisada por la Dependencia
desk-need-visibility-legend-published = Quién puede ver esta necesidad
desk-need-visibility-hint = Puede restringirlo en cualquier momento. Solo se muestran las líneas en las que usted consiente.
desk-need-name = Añadir una parte por su nombre
desk-need-unname = Quitar
desk-need-shared-lines =
    { $code ->
        [state] Líneas que pueden mostrarse, con el consentimiento del Estado: { $shared } de { $total }.
       *[others] Líneas que pueden mostrarse: { $shared } de { $total }.
    }
desk-need-by-others = De fuentes públicas; el Estado no lo ha declarado. Puede corregirlo, o declararlo como propio.
desk-need-ours = Declarar esta necesidad como nuestra
desk-need-ours-hint = Su prioridad, sus cifras y los consentimientos marcados valdrán entonces como palabra del Estado: revise antes cada uno.
desk-need-seen-now =
    { $status ->
        [submitted] Por ahora: solo el Estado y la Dependencia
       *[other] Por ahora: solo el Estado; también la Dependencia, si escribió esta necesidad o ya la recibió
    }
desk-need-seen-then = Una vez publicada: { $who }
desk-need-shared-none = No se muestra ninguna línea, así que solo la Dependencia verá esta necesidad.
desk-need-share-all = Consentimiento para todas las líneas
desk-need-share-all-hint = Puede retirarlo línea por línea.
desk-need-named = Nombrados: { $names }

desk-need-to-check = Revisar y enviar
desk-need-check-changes = Revisar los cambios
desk-need-check = Revise antes de enviar
desk-need-consequence = La Dependencia de Apoyo a la Aplicación la leerá y la publicará o la devolverá con comentarios. Hasta entonces nadie más la ve.
desk-need-consequence-amend = El cambio vale de inmediato para todos los que ven esta necesidad. Se informa a la Dependencia.
desk-need-send = Enviar a la Dependencia
desk-need-save = Guardar el borrador
desk-need-save-changes = Guardar los cambios
desk-need-back = Volver al formulario
desk-conflict = Otra persona lo cambió entretanto: { $who }
desk-conflict-none = Sus cambios y los de la otra persona no se tocan. Se conservan todos.
desk-conflict-some =
    { $count ->
        [one] Ambos cambiaron un campo. Elija qué valor vale.
       *[other] Ambos cambiaron { $count } campos. Elija qué valores valen.
    }
desk-conflict-why = Nada se elige por usted, y nada de lo escrito se pierde.
desk-conflict-save = Tomar estos valores
desk-conflict-copy = Conservar lo mío como copia
desk-conflict-before = Antes: { $before }
desk-conflict-before-of = { $of }. Antes: { $before }
desk-conflict-yours = El suyo
desk-conflict-theirs = El otro

desk-need-consent =
    { $code ->
        [state] Consentimiento
       *[others] Difusión
    }
desk-need-shared = Puede mostrarse
desk-need-not-shared = No se muestra
desk-need-share = Mostrar esta línea
desk-need-stop-sharing = Dejar de mostrar
desk-need-now-shared = Esta línea puede mostrarse a quienes ven la necesidad.
desk-need-now-not-shared = Esta línea ya no se muestra.
desk-need-preview = Ver como los demás
desk-need-preview-on = Como la ven los demás
desk-need-preview-later = Esto es lo que verán los demás cuando se publique.
desk-need-preview-nobody = Solo usted y la Dependencia verán esta necesidad: no se muestra ninguna línea, o es solo para la Dependencia.
desk-need-history = Historial
desk-need-changed-on = Último cambio: { $day }
desk-need-sent = La necesidad está en la Dependencia
desk-need-sent-next = Su número de referencia es { $reference }. La Dependencia la publicará o la devolverá con comentarios; hallará la respuesta en su escritorio.
desk-need-saved = Los cambios están guardados
desk-need-returned = La Dependencia devolvió esta necesidad
desk-need-publish = Publicar
desk-need-return = Devolver con comentarios
desk-need-withdraw = Retirar esta necesidad
desk-need-withdrawn = La necesidad está retirada.
desk-need-undoable = La necesidad está retirada. Durante 24 horas puede deshacerlo: volverá a estar como estaba.
desk-need-restored = La necesidad vuelve a ser un borrador.
desk-need-comment = Comentar un campo
desk-need-comment-on = Sobre
desk-need-comment-whole = Toda la necesidad
desk-need-comment-text = Comentario
desk-need-comment-hint = Solo lo leen el Estado y la Dependencia.
desk-need-comment-send = Enviar el comentario
desk-need-comment-more = Otro comentario

searches = Búsquedas guardadas
searches-count = Búsquedas guardadas ({ $count })
searches-hint = Solo usted las ve. Se guardan los filtros y el orden, no las necesidades encontradas.
search-name = Nombre
search-save = Guardar estos filtros
search-saved = La búsqueda está guardada.
search-unnamed = Póngale un nombre
search-nothing = Elija arriba filtros o un orden para guardarlos.
search-update = Poner los filtros actuales en «{ $name }»
search-fits =
    { $count ->
        [one] Una necesidad corresponde
        [many] { $count } de necesidades corresponden
       *[other] { $count } necesidades corresponden
    }
search-new =
    { $count ->
        [one] una es nueva o ha cambiado desde su última visita
        [many] { $count } son nuevas o han cambiado desde su última visita
       *[other] { $count } son nuevas o han cambiado desde su última visita
    }
search-is-new = Nueva o modificada
search-rename-short = Cambiar el nombre
search-rename = Cambiar el nombre de «{ $name }»
search-rename-do = Guardar el nombre
search-delete-short = Eliminar
search-delete = Eliminar «{ $name }»
search-deleted = Se eliminó «{ $name }».
search-sign-in = Iniciar sesión para guardar estos filtros
search-full = Ya guarda 50 búsquedas, el máximo. Elimine una primero.
desk-needs-least = Pide al menos, { $currency }
desk-needs-most = Pide como máximo, { $currency }
desk-needs-amount-wrong = Esto no es un importe.
desk-needs-oda = Asistencia oficial para el desarrollo
desk-needs-oda-is =
    { $code ->
        [yes] el Estado puede recibirla
       *[no] el Estado no puede recibirla
    }
desk-need-part-hint = En total, con lo cubierto y lo comprometido: no se propone menos. Déjelo vacío si cualquier parte ayuda.

desk-need-useful-from = útil a partir de { $figure }

# How each line of a published need stands, for its State and the unit
desk-need-standing = Qué está cubierto y qué queda por cubrir
desk-need-standing-caption = Cada línea: lo que se pide, lo que la cubre y lo que queda por cubrir
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = { $figure } ya cubiertos
desk-need-standing-bare = Por cuantificar; aún no se aporta nada
desk-need-standing-none = Ninguna coalición que usted pueda ver aporta todavía nada a esta necesidad.
desk-need-why-column = Por qué, y qué ayudaría
desk-need-why = ¿Por qué queda por cubrir?
# $line - what the line is called
desk-need-why-of = Por qué queda por cubrir: { $line }
desk-need-why-note = Se basa en las necesidades y ofertas que usted puede ver, emparejadas en este dispositivo con las reglas habituales. No se envía nada y no es promesa de nadie.
desk-need-why-fetching = Obteniendo los registros que usted puede ver
desk-need-why-matching = Emparejando en este dispositivo
desk-need-why-stopped = Se detuvo antes de que hubiera una respuesta.
desk-need-why-nothing = No queda nada por cubrir
desk-need-stop = ¿Y si un asociado se detiene?
desk-need-stop-hint = Lo que ha pagado permanece; lo que ha comprometido sin pagar, o anunciado, desaparece. Son sumas de las cifras de arriba. No se envía nada y no se informa a nadie.
desk-need-stop-partner = Asociado
# $name - a party
desk-need-stop-nothing = Nada cambiaría en esta necesidad si { $name } se detuviera: no tiene nada pendiente aquí.
desk-need-stop-caption = Si { $name } se detuviera
desk-need-stop-now = Por cubrir ahora
desk-need-stop-committed = Comprometido, desaparecería
desk-need-stop-pledged = Anunciado, desaparecería
desk-need-stop-then = Por cubrir entonces
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
        [one] Un comentario sobre esta necesidad
       *[other] { $count } comentarios sobre esta necesidad
    }
desk-need-comments-hint = Cada uno figura también junto a su campo. Desaparece cuando se cambia y guarda aquello a lo que se refiere, o se envía de nuevo la necesidad.
# $name - what it is about; $says - what is said of it
desk-pair = { $name }: { $says }
desk-quoted = «{ $words }»
desk-need-comment-gone = Una línea que ya no está
