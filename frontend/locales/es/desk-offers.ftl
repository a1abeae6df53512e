offer-lead = Lo que usted podría aportar y lo que otros le permiten ver de sus ofertas. Solo usted y la Dependencia ven su oferta, salvo que ella diga otra cosa.
offer-lead-unit = Lo que los donantes podrían aportar. La columna «Quién la ve» dice con quién se puede hablar de una oferta.
offer-lead-reader = Lo que los donantes dicen que podrían aportar, en la medida en que le permiten verlo.
offer-new = Oferta nueva
offer-first = Aún no hay ofertas. Empiece con «Oferta nueva»: puede guardarse con campos vacíos.
offer-none = No hay ofertas que usted pueda ver.
offer-caption = Ofertas, por donante
offer-stands = Situación
offer-who-sees = Quién la ve
offer-yours = Suya
offer-changed = Último cambio
offer-by-year = Ofrecido, por año
offer-untitled = Oferta sin título
offer-year-holds = { $year }: { $held }
offer-preference = { $state } ({ $weight })
offer-preferences-are = Preferencias, por peso; no excluyen nada: { $list }.
offer-sees =
    { $code ->
        [isu] Solo la Dependencia
        [named_states] La Dependencia y los Estados que usted nombre
        [coalition] Los miembros de las coaliciones en las que está
        [states_parties] Todos los Estados partes
       *[public] Todo el mundo
    }
offer-sees-hint =
    { $code ->
        [isu] La elección habitual. Se empareja, y ningún Estado lo sabe antes de que usted lo diga.
        [named_states] Esos Estados la ven tal como está, con sus importes.
        [coalition] La ven cuando usted ha aceptado una invitación junto a ellos.
        [states_parties] Todo Estado parte la ve con su cuenta.
       *[public] Cualquiera la ve, sin cuenta.
    }
offer-edit = Cambiar esta oferta
offer-edit-lead = Lo que escriba se queda en este dispositivo hasta que guarde.
offer-edit-draft = En un borrador todo puede quedar vacío; solo lo ven usted y la Dependencia.
offer-submit = Poner en el emparejamiento
offer-submitted = La oferta está en el emparejamiento.
offer-withdraw = Retirar
offer-withdraw-this = Retirar esta oferta
offer-withdrawn = La oferta fue retirada.
offer-undoable = La oferta fue retirada. Durante 24 horas puede deshacerlo: volverá a estar como estaba.
offer-restore = Restaurar como borrador
offer-restored = La oferta vuelve a ser un borrador.
offer-seen-draft = Por ahora solo la ve usted: no está en el emparejamiento.
offer-save = Guardar
offer-save-draft = Guardar el borrador
offer-save-submit = Guardar y poner en el emparejamiento
offer-submit-hint = En el emparejamiento la ve también la Dependencia, y quien usted eligió arriba. No le compromete a nada, y puede retirarla en todo momento.
offer-saved = La oferta se guardó.
offer-leave = Salir sin guardar
offer-owner = Donante
offer-choose = Elegir
offer-add = Añadir
offer-remove = Quitar
offer-remove-one = Quitar { $name }
offer-part-what = Qué ofrece
offer-title = Título
offer-title-hint = Con sus palabras; lo leen quienes pueden ver la oferta.
offer-code = Qué exactamente
offer-unit = Se cuenta en
offer-part-years = Cuánto cada año
offer-part-years-hint = Un año sin cifra es «no comunicado», nunca 0.
offer-year-number = Año { $number }
offer-add-year = Añadir un año
offer-amount = Importe
offer-currency = Moneda
offer-part-where = Adónde puede ir
offer-part-where-hint = Sin elección puede ir a cualquier Estado. Estados y regiones se suman. Lo que elija aquí se cumple siempre; lo que solo prefiere está más abajo.
offer-leaves-out = Qué excluye
offer-states = Estados
offer-regions = Regiones
offer-not-states = No estos Estados
offer-not-regions = No estas regiones
offer-part-for = Para qué puede servir
offer-part-for-hint = Sin elección puede servir a cualquier tema. Lo que elija aquí se cumple siempre; lo que solo prefiere está más abajo.
offer-activities = Actividades
offer-not-themes = No estos temas
offer-not-activities = No estas actividades
offer-part-limits = Límites y preferencias
offer-part-limits-hint = Los límites se cumplen siempre: ninguna propuesta los rompe. Las preferencias se siguen donde ningún Estado pierde.
offer-in-unit = En { $unit }
offer-prefers = Qué prefiere
offer-min-grant = Mínimo para un Estado, si recibe algo
offer-max-per-state = Máximo para un Estado en un año
offer-max-states = Número máximo de Estados
offer-max-share = Máximo de una línea, en por ciento
offer-max-share-hint = Por ejemplo 50: otros deben aportar el resto.
offer-preferred =
    { $kind ->
        [states] Estados preferidos
        [regions] Regiones preferidas
        [themes] Temas preferidos
        [years] Años preferidos
       *[all] Regiones, temas y años preferidos
    }
offer-preferences-hint = Van primero entre iguales. Los pesos que se aplican a la vez se suman. Solo lo ven usted y la Dependencia.
offer-weight = Peso de { $name }, 9 como máximo
offer-expires = Vigente hasta
offer-note = Nota
offer-note-hint = Condiciones que ningún campo recoge. Se muestran, nunca se aplican.
offer-seen-once = Una vez en el emparejamiento
offer-named = Estados que pueden verla
offer-problem = { $name }: { $says }
offer-missing = debe rellenarse
offer-not-a-number = no es un número legible; escriba cifras, por ejemplo 1500000
offer-no-years = añada al menos un año
offer-fit-title = A qué se ajusta
offer-fit-private = Calculado en este dispositivo, con lo que usted puede ver. Nada que no haya guardado sale de él.
offer-fit-waiting = Comparando con las necesidades
offer-fit-failed = La comparación no funciona ahora en este navegador. Recargue la página.
offer-fit-needs-kind = Diga qué clase de apoyo es y empieza la comparación.
offer-fit-needs-code = Diga qué es exactamente y en qué se cuenta, y empieza la comparación.
offer-fit-needs-year = Diga para qué año y empieza la comparación.
offer-fit-no-needs = Aún no hay necesidades que usted pueda ver.
offer-fit-counts =
    { $fit ->
        [one] Se ajusta a { $fit } necesidad
       *[other] Se ajusta a { $fit } necesidades
    }; con un cambio, a { $one } más; no se ajusta a { $no }.
offer-fit-caption = Necesidades a las que se ajusta
offer-fit-rules = Qué la aparta de las demás
offer-fit-several = Una necesidad puede figurar en varias reglas.
offer-fit-rule =
    { $needs ->
        [one] { $needs } necesidad
       *[other] { $needs } necesidades
    }: { $reason }
offer-fit-one-change = Con un cambio: { $reason }
offer-fit-rest-caption = Necesidades a las que no se ajusta, y por qué
offer-say = Qué dice usted
offer-interested = Mostrar interés
offer-not-for-us = No es para nosotros
offer-reason = Por qué
offer-reason-hint = Solo para la Dependencia. Puede quedar vacío.
offer-word = Unas palabras o una pregunta
offer-said-interested = Con interés
offer-said-not-for-us = No es para nosotros
offer-said-nothing = Nada esta vez
offer-history = Quién cambió qué
offer-compare = Comparar
offer-compare-title = Necesidades una junto a otra
offer-compare-caption = Hasta tres necesidades
offer-deadline = Plazo
