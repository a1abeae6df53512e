explain-trying = Probando cambios

explain-so-far = Probando cambios con nuevos emparejamientos: { $count } hasta ahora.

explain-stop = Detener y conservar lo encontrado

explain-none = No hay respuesta

explain-stopped = Se detuvo antes de encontrar algo.

explain-not-started = No se pudo iniciar la explicación.

explain-crashed = La explicación dejó de funcionar.

check-not-started = No se pudo iniciar la comprobación.

check-unreadable = No se pudo leer el archivo.

check-crashed = La comprobación dejó de funcionar.

offer-of = { $donor } ({ $id })

class-change = { $what }, prioridad { $priority }: { $change }

class-change-only = prioridad { $priority }: { $change }

prices-more = Más

prices-placed = Se asignaría

prices-change = Cobertura que cambiaría

prices-useful = Ofertas de las que se asignaría más

prices-none = Aumentar cualquier oferta no asignaría nada.

prices-idle = Ofertas cuyo aumento no cambiaría nada

prices-idle-offer = { $offer }, { $year }

dependence-not-tried = no probado

dependence-nothing = nada: otros aportarían lo mismo

dependence-change = Cambio para el Estado si se retirara

dependence-none = No se propone ningún donante para este Estado.

objective =
    { $code ->
        [priority] La prioridad nacional
        [order] El orden estricto de las prioridades
        [fairness] Elevar primero la cobertura más baja
        [fit] Las preferencias de los donantes
       *[fixed_cost] El costo para cada donante y Estado
    }

objective-bands = Escalones de equidad, en lugar de { $bands }

objective-without = Sin la regla

objective-with = Con ella

objective-difference = Diferencia

objective-none = Sin esta regla no cambiaría la cobertura de ningún Estado.

explain-checked =
    { $count ->
        [one] Comprobado con { $count } nuevo emparejamiento.
       *[other] Comprobado con { $count } nuevos emparejamientos.
    }

explain-checked-part =
    { $count ->
        [one] Comprobado con { $count } nuevo emparejamiento; se detuvo antes de probarlo todo.
       *[other] Comprobado con { $count } nuevos emparejamientos; se detuvo antes de probarlo todo.
    }

explain-not-proved = No está demostrado que sea lo mejor: cada búsqueda se acortó, y las diferencias pequeñas pueden deberse a ello.

explain-unmatched = Algunos cambios no se pudieron probar: con ellos el caso no se puede emparejar según estas reglas.

help-bound-title = Qué aparta de esta línea las ofertas que encajan

help-bound-offer = { $offer }: { $why }

help-title = Qué ayudaría

help-none = Ninguno de los cambios probados aporta algo a esta línea.

help-bound =
    { $code ->
        [max_per_state] El Estado tiene el máximo que puede recibir de esta oferta en el año.
        [max_share_of_line] La oferta paga su mayor proporción de la línea.
        [max_states] La oferta va a tantos otros Estados como puede.
        [min_grant] El Estado recibiría de esta oferta menos que su asignación mínima.
        [needs_co_funding] La oferta da solo junto a otro contribuyente.
        [smallest_part] La línea tendría todavía menos que su menor parte útil.
       *[max_partners] El Estado trabaja con tantos otros donantes como desea.
    }

help-more-of-offer = Al menos { $quantity } más de la oferta { $offer } en { $year }.

help-move-year = Al menos { $quantity } de la oferta { $offer } trasladados de { $from } a { $year }.

help-raise-per-state = El límite por Estado de la oferta { $offer } elevado en al menos { $quantity }.

help-raise-share = La proporción máxima de la oferta { $offer } elevada en al menos { $share } de la línea.

help-raise-states = La oferta { $offer } concedida a al menos { $count ->
        [one] { $count } Estado
       *[other] { $count } Estados
    } por encima de su límite.

help-lower-grant = La asignación mínima de la oferta { $offer } reducida en al menos { $quantity }.

help-lift-co-funding = La oferta { $offer } concedida sin otro contribuyente.

help-loosen = Una regla de la oferta { $offer } flexibilizada: { $reason }.

help-raise-partners = El límite propio del Estado elevado en al menos { $count ->
        [one] { $count } donante
       *[other] { $count } donantes
    }.

help-lower-part = La menor parte útil de la línea rebajada en al menos { $quantity }.

help-brings = Aportaría { $brings } a esta línea sin quitar nada a otras.

help-brings-takes = Aportaría { $brings } a esta línea; otras líneas tendrían { $takes } menos.

rivals-title = Otras ofertas que podrían atender esta línea

rivals-with = Con

rivals-cost = Qué costaría

rivals-none = Ninguna otra oferta podría atender esta línea.

rivals-impossible = No es posible dentro de los límites.

rivals-free = Nada: ningún escalón de las reglas tendría menos.

rivals-loss =
    { $first ->
        [priority] { $loss } menos para lo que va primero según las reglas; primero en la prioridad { $priority }
        [step] { $loss } menos para lo que va primero según las reglas; primero en el escalón { $step }
        [rules] { $loss } menos para lo que va primero según las reglas
       *[both] { $loss } menos para lo que va primero según las reglas; primero en la prioridad { $priority }, escalón { $step }
    }

rivals-later = Menos en algunos escalones, y al menos otro tanto más en los anteriores

rivals-fit = se siguen menos las preferencias de los donantes

alternatives-title = Propuestas casi igual de buenas

alternatives-without = Sin

alternatives-instead = En su lugar

alternatives-loss = Pérdida

alternatives-pair = { $donor } y { $state }

alternatives-same = por lo demás, las mismas parejas

alternatives-no-loss = ninguna

alternatives-none = Cualquier otra propuesta perdería más.

blocking-title = Quiénes preferirían trabajar juntos antes que como se propone

blocking-pair = { $offer } y { $state }, { $year }: hasta { $quantity }

blocking-none = Nadie: ninguna oferta prefiere un Estado con una línea abierta a otro al que se propone.

objective-lowest = { $resource }, prioridad { $priority }: con la regla la cobertura más baja es { $after }; sin ella, { $before }.

objective-moved = La regla traslada { $moved } a otras líneas.

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = Si los registros que usted puede ver se emparejaran ahora

why-none = Quedarían por cubrir { $open }.

why-some = Las ofertas que usted puede ver podrían aportar { $brought }; quedarían por cubrir { $open }.

why-all = Las ofertas que usted puede ver podrían aportarlo todo, { $brought }. Nadie lo ha prometido.

why-nothing-open = No queda nada por cubrir: lo solicitado está cubierto.

why-not-counted = Esta línea no está entre los registros vigentes que se pueden contar; quizá falte el tipo de cambio de su moneda.

pairs-title = Todas las ofertas de este tipo y esta línea

pairs-gives = En esta línea

pairs-why = Por qué

pairs-none = No hay ninguna oferta de este tipo en el caso.

pairs-nothing = nada

pairs-blocked = No encaja: { $reasons }.

pairs-standing =
    { $code ->
        [matched] Atiende esta línea.
        [line_full] Encaja; otras cubren la línea.
        [offer_used] Encaja; está agotada en otras líneas, o queda menos de lo que cuesta una unidad.
       *[left_apart] Encaja. Un costo por pareja la aparta, o no está demostrado que la propuesta sea la mejor.
    }

pairs-serves = { $line } (prioridad { $priority }, escalón de equidad { $step })

pairs-served-all = Atiende { $lines }.

pairs-served =
    { $count ->
        [one] Atiende { $lines } y otra.
       *[other] Atiende { $lines } y otras { $count }.
    }

dependence-greatest = Mayor parte que aporta un solo donante

dependence-share = { $what }: { $quantity } de { $donor }, el { $share } de lo comprometido o propuesto

closing-title = Dónde se cierra cada línea abierta con menos

closing-more = Lo mínimo de más que la cierra

closing-none = No hay ninguna línea abierta.

closing-impossible = Ninguna oferta que encaje la cierra, por grande que sea.

closing-by = { $offer }: { $quantity }
