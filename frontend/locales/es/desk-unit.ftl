unit-bench-lead = Una instantánea de los registros, ejecuciones una junto a otra y las coaliciones que salen de ellas. Nadie más ve nada antes de que usted invite.
unit-waits-since = espera desde el { $day }
unit-publish = Publicar
unit-return = Devolver con un comentario…
unit-return-text = Qué debería cambiar
unit-return-do = Devolver
unit-snapshot-take = Tomar una instantánea
unit-snapshot-first = Tome primero una instantánea
unit-snapshot-hint = Guarda lo vigente en este momento. Los cambios posteriores no la alcanzan.
unit-as-of = Cifras al
unit-snapshot-do = Tomar la instantánea
unit-snapshot-done = La instantánea está tomada.
unit-technical = Detalles técnicos
unit-snapshot-of = Registros del { $day }
unit-snapshot = Instantánea
unit-vetoes = Exclusiones
unit-vetoes-hint = Un donante y un Estado que no deben proponerse entre sí. Solo lo ven quien lo pidió y la Dependencia.
unit-vetoes-none = No hay ninguna exclusión en vigor.
unit-veto = { $owner } pidió no ser propuesto con { $other }
unit-veto-add =
    { $code ->
        [own] Añadir una exclusión
       *[unit] Añadir una exclusión para una parte
    }
unit-veto-owner = Pedida por
unit-veto-other = La otra parte
unit-veto-missing = Elija un Estado o una organización.
unit-runs = Ejecuciones
unit-runs-hint = Se hace en este navegador; nada se envía antes de guardarla. Entonces el servidor la comprueba por sí mismo.
unit-plan-title = Nombre del escenario
unit-plan-hint = El nombre, las reglas y lo que usted fija quedan en este dispositivo hasta que los descarte; hasta tres ejecuciones, hasta que cierre la sesión. Nadie más ve una ejecución antes de que la guarde.
unit-plan-restored = Ha vuelto un escenario que usted empezó en este dispositivo.
unit-terms = Lo que está fijado para esta ejecución
unit-terms-hint = Compromisos, exclusiones y pares de la instantánea, y lo que usted cambia solo para esta ejecución. Ningún registro cambia por ello.
unit-terms-back = Volver a la mesa de trabajo
unit-terms-none = No hay nada fijado.
unit-terms-caption = Lo que ninguna propuesta de esta ejecución puede cambiar
unit-terms-between = Entre
unit-terms-since = Desde
unit-terms-by = { $day } o antes
unit-terms-stands = En esta ejecución
unit-terms-changed =
    { $count ->
        [one] { $count } cambio solo para esta ejecución
        [many] { $count } cambios solo para esta ejecución
       *[other] { $count } cambios solo para esta ejecución
    }
unit-terms-add = Fijar algo para esta ejecución
unit-terms-add-do = Fijarlo para esta ejecución
unit-term =
    { $code ->
        [locks] Compromiso
        [vetoes] Exclusión
        [offers] Sin un donante o una oferta
        [needs] Otro importe de una línea
        [years] Otro importe de una oferta
        [donors] Nueva oferta
       *[forbidden_pairs] Par descartado
    }
unit-term-hint =
    { $code ->
        [locks] Un compromiso confirmado que aún no está en los registros. La ejecución lo cuenta y no lo mueve.
        [vetoes] Un donante y un Estado que uno de los dos no quiere que se propongan entre sí. Para que valga después de esta ejecución, su lugar es Exclusiones.
        [offers] Aquello de lo que prescinde esta ejecución: todas las ofertas y compromisos de un donante, como si se hubiera retirado, o una de sus ofertas.
        [needs] Un importe o una cantidad que una línea pide en esta ejecución, en lugar de lo que escribió su Estado.
        [years] Lo que una oferta tiene en un año en esta ejecución: más, menos, o 0 para nada. Para moverla, fije los dos años. Lo que supere lo que ofrece el donante no entra en ningún borrador de coalición.
        [donors] Un apoyo que nadie ha ofrecido: lo que esta ejecución propondría si un donante lo aportara. No entra en ningún borrador de coalición.
       *[forbidden_pairs] Una oferta y una línea que la Dependencia no quiere que se propongan entre sí en esta ejecución.
    }
unit-term-stands =
    { $code ->
        [snapshot] Como en la instantánea
        [added] Añadido para esta ejecución
       *[left_out] Fuera de esta ejecución
    }
unit-term-stays = Solo quien la pidió puede levantarla
unit-term-leave-out = Dejar fuera
unit-term-put-back = Reponer
unit-term-instead = { $quantity } (en la instantánea: { $before })
unit-term-quantity-hint = En la moneda o la unidad de la línea.
unit-term-offer-hint = En la moneda de la instantánea, o en la unidad del recurso.
unit-term-years = Años
unit-term-years-hint = Separados por comas; cada año lleva la cantidad.
unit-new-donor = Un donante nuevo
unit-term-short = Elija todo lo que se pide; una cantidad es un número.
unit-preset-label = Reglas de partida
unit-preset =
    { $code ->
        [standard] Ordinarias: prioridades, luego la cobertura más baja, luego preferencias
        [urgency] Urgencia: solo prioridades nacionales
        [fairness] Equidad: primero la cobertura más baja
        [coverage] Máxima cobertura: cuanto pueda colocarse
       *[fragments] Pocos fragmentos: contribuciones pocas y grandes
    }
unit-rules =
    { $code ->
        [Standard] Ordinarias
        [Urgency] Urgencia
        [Fairness] Equidad
        [Most_coverage] Máxima cobertura
        [Fewest_fragments] Pocos fragmentos
        [Changed] Modificadas
       *[other] { $name }
    }
unit-cost = Coste de cada donante y Estado que trabajan juntos
unit-cost-hint = En { $currency }; 0 para ninguno. Cuanto mayor, menos contribuciones y más grandes.
unit-run-named = Ejecución { $letter }: { $policy }
unit-run-replaces = La próxima ejecución sustituirá a la { $letter }. Guárdela antes para conservarla.
unit-run-stays = La ejecución termina si sale de esta página.
unit-saved = Ejecuciones guardadas
unit-saved-hint = En el servidor: las de esta instantánea y las de sus copias cambiadas para una ejecución.
unit-saved-none = No hay ninguna ejecución guardada de esta instantánea.
unit-saved-copy = copia cambiada
unit-saved-open = Abrir como { $letter }
unit-drafts = Redactar coaliciones a partir de esta ejecución
unit-drafts-hint = Un borrador es solo para la Dependencia hasta que invite a sus miembros.
unit-draft-state =
    { $donors ->
        [one] { $name }: { $donors } donante
       *[other] { $name }: { $donors } donantes
    }
unit-draft = Redactar
unit-draft-of = Redactar una coalición de { $name }
unit-coalition-of = Coalición de país: { $name }
unit-add = Añadir lo nuevo
unit-add-hint = { $name } ya tiene una coalición. Se le puede añadir lo que no tiene; lo que contiene no cambia.
unit-added = Añadidas: { $added }. Ya estaban: { $known }. Excluidas por una regla: { $left }.
unit-compare = Una junto a otra
unit-compare-hint = Comprometido y propuesto juntos. Bajo cada cifra, la diferencia con la primera ejecución.
unit-compare-measures = Qué hace cada ejecución por sus objetivos
unit-compare-states =
    { $unchanged ->
        [one] Qué cambia para cada Estado, por nombre; nada cambia para { $unchanged } Estado
       *[other] Qué cambia para cada Estado, por nombre; nada cambia para { $unchanged } Estados
    }
unit-measure = Medida
unit-measure-priority = { $kind }, prioridad { $priority }
unit-measure-unused = { $kind }, ofrecido y no colocado
unit-measure-pairs = Donantes y Estados que trabajan juntos
unit-people-lead = Quién puede entrar y por quién actúa. Las cuentas se abren por invitación.
unit-people-name = Nombre o función
unit-people-all = Personas
unit-people-caption = Personas con cuenta, por nombre
unit-invitations = Invitaciones abiertas
unit-invitations-none = No hay invitaciones abiertas.
unit-invitations-caption = Invitaciones que nadie aceptó todavía
unit-until = Válida hasta
unit-actions = Qué puede hacer
unit-withdraw-of = Retirar { $name }
unit-seen = Última visita
unit-sign-in = Inicio de sesión
unit-never = nunca
unit-enabled = Puede entrar
unit-disabled = No puede entrar
unit-enable = Permitir la entrada
unit-disable = Impedir la entrada
unit-was-disabled = { $name } ya no puede entrar.
unit-was-enabled = { $name } puede entrar de nuevo.
unit-reset = Enlace para contraseña nueva
unit-invite = Invitar a alguien
unit-invite-do = Crear la invitación
unit-search-party = Buscar un Estado u organización
unit-search-party-hint = Parte del nombre; la lista de abajo lo sigue.
unit-email-hint = Un buzón de función, si lo hay.
unit-invite-letter = Enviar el enlace también por carta
unit-invite-language = Idioma de la carta
unit-link = El enlace
unit-link-made = El enlace para { $email } está creado
unit-link-what = Se muestra solo esta vez. Cópielo y envíelo usted a esa dirección por una vía de confianza: quien lo tenga puede usarlo.
unit-link-letter = El servidor lo envía ahora a esta dirección. También se muestra aquí, solo esta vez: quien lo tenga puede usarlo.
unit-link-until = Funciona hasta el { $day }, una vez.
unit-objectives-of = Ejecución { $letter }: prueba sin cada regla
unit-objectives-hint = Cada ejecución junto a la que se haría sin una regla: la cobertura con la regla y, debajo, la diferencia. Se calcula en este navegador, una ejecución tras otra.
unit-objectives-off = no está entre sus reglas
unit-objectives-same = sin diferencia
unit-objectives-caption = Lo que la regla mueve, por Estado
# Exchange rates. $currency - its ISO 4217 code
rates-title = Tipos de cambio
rates-lead = Las necesidades y ofertas en otras monedas se cuentan a estos tipos desde la próxima instantánea. Lo que no tiene tipo no entra en ningún emparejamiento.
rates-some-missing = Parte de lo publicado no entra en ningún emparejamiento
rates-missing = No hay tipo para { $currency }:
# $currency - the one that money is counted in
rates-per-unit = { $currency } por una unidad
rates-day = Día del tipo
rates-of = Tipo de { $currency }
rates-add = Añadir un tipo
rates-saved = Los tipos están en vigor.
rates-changed = Otra persona cambió los tipos desde que usted empezó. Estos están en vigor ahora; lo que usted escribió está más abajo.
rates-take = Tomar los vigentes
rates-keep = Seguir con los míos
# $rate - units of $counted for one of $currency
rates-stands = Un { $currency } es { $rate } { $counted }
