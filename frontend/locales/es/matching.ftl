matching-lead = Qué oferta podría atender qué línea: la mejor propuesta según reglas públicas, hallada en este navegador.

matching-rules = Las reglas, en su orden

matching-change = Cambiar las reglas del próximo cálculo

matching-changed = Las reglas han cambiado desde que se hizo esta propuesta

matching-changed-text = Ejecute de nuevo para ver la propuesta según las reglas de arriba.

rule-limits = Se respeta cada límite fijado por un Estado o un donante. Los compromisos nunca se mueven.

rule-priority = Lo que un Estado llama prioridad 1 se atiende antes que la 2, y la 2 antes que la 3, en todos los Estados.

rule-fairness = Entre líneas de igual prioridad, se eleva primero al Estado con la cobertura más baja, en { $bands } escalones iguales de lo que pide.

rule-exact = Entre líneas de igual prioridad, se eleva primero al Estado con la cobertura más baja, hasta la última unidad.

rule-fit = Cuando no se pierde nada de lo anterior, se siguen las preferencias del propio donante.

rule-joint = Donde hay límites que unen emparejamientos (importes mínimos, número de Estados o de socios, cofinanciación, partes mínimas), estas reglas se ponderan: una prioridad solo cede si se perdiera más de veinte veces tanto de la siguiente, un escalón de equidad ya si se perdiera algo más de otro, y una preferencia cuesta como mucho una milésima de lo cubierto.

rule-strict = Donde hay límites que unen emparejamientos (importes mínimos, número de Estados o de socios, cofinanciación, partes mínimas), las prioridades se resuelven una tras otra: lo que alcanza una nunca se abandona por la siguiente, y ninguna preferencia cuesta nada de lo cubierto. Dentro de una prioridad los escalones de equidad se ponderan: uno cede ya si se perdiera algo más de otro.

rule-bands = Donde hay límites que unen emparejamientos (importes mínimos, número de Estados o de socios, cofinanciación, partes mínimas), las prioridades se resuelven una tras otra y, dentro de cada una, los escalones de equidad desde el más bajo: salvo una millonésima, lo que alcanza uno nunca se abandona por el siguiente, y ninguna preferencia cuesta nada de lo cubierto.

rule-exact-joint = Donde hay límites que unen emparejamientos (importes mínimos, número de Estados o de socios, cofinanciación, partes mínimas), todo esto se resuelve en orden, y la cobertura en cien escalones desde el más bajo: salvo una millonésima, lo que alcanza uno nunca se abandona por el siguiente. Después el apoyo se reparte hasta la última unidad entre quienes esos escalones han unido, antes que cualquier preferencia.

rule-ties = Entre propuestas iguales, el apoyo se reparte por igual donde la equidad es una regla y después decide un orden fijo, nunca el azar: el mismo caso da siempre la misma propuesta.

policy-legend = Reglas del próximo cálculo

policy-priority = Primero las prioridades

policy-priority-hint = La prioridad nacional 1 antes que la 2 y la 2 antes que la 3.

policy-strict = Prioridades en orden estricto

policy-strict-hint = También donde hay límites que unen emparejamientos: entonces cada prioridad tiene su propia búsqueda, lo que tarda más.

policy-steps = Escalones de cobertura en orden estricto

policy-steps-hint = También dentro de cada prioridad: cada escalón tiene su propia búsqueda, que es lo que más tarda.

policy-fairness = Primero la cobertura más baja

policy-fairness-hint = Entre líneas de igual prioridad.

policy-exact = Hasta la última unidad

policy-exact-hint = En lugar de escalones, y antes que las preferencias. Donde hay límites que unen emparejamientos: en cien escalones estrictos y, con lo que estos unen, hasta la última unidad; es lo que más tarda.

policy-bands = Escalones de cobertura

policy-bands-hint = De 1 a 100; 20 significa escalones del 5 %. Más escalones reparten con más igualdad.

policy-bands-problem = Escriba un número entero de 1 a 100.

policy-fit = Preferencias de los donantes

policy-fit-hint = Solo cuando no se pierde nada de lo anterior.

run-start = Ejecutar el emparejamiento

# $n (Number) which search is under way
run-search = Búsqueda { $n }. La ayuda en especie y el dinero, y las prioridades estrictas, se buscan una tras otra, cada una con su propia distancia.

run-again = Ejecutar de nuevo

run-label = Emparejamiento

run-busy = Emparejando…

run-reading = Leyendo el caso

run-steps =
    { $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    }, { $time }

run-steps-gap = { $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    }, { $time }. Lo mejor hasta ahora: a menos de { $gap } de lo mejor posible

run-stop = Detener y conservar lo mejor hasta ahora

run-cancel = Cancelar

run-cancelled = Se canceló el emparejamiento

run-cancelled-text = No se conservó nada.

run-faulty = Este caso no puede emparejarse tal como está

run-faulty-text = Nada se flexibiliza en silencio. Corrija los lugares de abajo o empareje sin estos límites.

run-in-the-way = Qué lo impide

run-bad-policy = Las reglas no son válidas

run-too-large = El caso es demasiado grande para emparejarlo

run-crashed = El emparejamiento dejó de funcionar

run-crashed-text = Su caso y sus reglas están a salvo. Ejecútelo de nuevo; si vuelve a detenerse, recargue la página.

result-title = La propuesta

result-lead =
    { $coalitions ->
        [one] { $coalitions } coalición
       *[other] { $coalitions } coaliciones
    }, { $with ->
        [one] { $with } con al menos un donante
       *[other] { $with } con al menos un donante
    }. { $status }

result-download = Descargar el archivo del cálculo

result-totals = Totales por recurso

result-why-open = Por qué quedan líneas por cubrir

result-none-open = Ninguna línea queda por cubrir.

result-made = Hecho en { $time } y { $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    } por el motor { $engine }.

result-bound =
    { $round ->
        [gifts] El apoyo en especie
        [money] El dinero que se añade
       *[all] La propuesta
    } vale { $best } según la medida de las reglas; ninguna propuesta puede valer más de { $bound }.

# $step (Number) one of the priorities in strict order, or the preferences after them
result-step-bound =
    { $round ->
        [gifts] El apoyo en especie, paso
        [money] El dinero que se añade, paso
       *[all] El paso
    } { $step } del orden estricto vale { $best } según la medida de las reglas; junto a lo que alcanzaron los pasos anteriores, ninguna propuesta puede valer más de { $bound }.

result-steps = De los { $steps } pasos del orden estricto, los { $proved } primeros están probados hasta una millonésima. La distancia indicada arriba es la del paso siguiente; de los posteriores se ha probado menos.

result-more = Qué cambiaría con más de una oferta

result-more-text = Cada oferta por turno, en { $amount } o en una unidad, con todo lo demás igual.

result-more-ask = Calcular qué cambiaría

result-cost = Qué cuesta cada regla

result-cost-text = La propuesta junto a la que se haría sin una regla, Estado por Estado.

result-cost-ask = Calcular qué cuesta cada regla

result-other = Otras propuestas

result-other-text = Propuestas sin una de las parejas de donante y Estado, mientras no pierdan más de { $amount } o una unidad según las reglas; y parejas que preferirían dejar esta.

result-other-ask = Calcular otras propuestas

file-run = calculo { $title }

save-sending = Enviando…

save-saved = Guardado

save-saved-text = El servidor comprobó por sí mismo el cálculo y lo conserva como

save-failed = El cálculo no se guardó

save-title = Guardar en el servidor

save-text = El servidor conserva el caso, las reglas y la propuesta, tras comprobar por sí mismo la prueba.

save-consent = Enviar este archivo al servidor

save-consent-hint = El caso es un archivo en este dispositivo. Hasta que lo acepte aquí, nada de él sale de este dispositivo.

save-run = Guardar este cálculo

verify-title = Comprobar un cálculo

verify-text = Cualquiera puede comprobar un cálculo a partir de su archivo: que se respeta cada límite, que cada suma cuadra y que ninguna propuesta es mejor según sus reglas. La comprobación no comparte código con el método que hizo la propuesta.

verify-this = Comprobar este cálculo

verify-file = O comprobar un archivo de cálculo de este equipo

verify-file-hint = No se envía nada.

verify-busy = Comprobando…

verify-broken = Algo no se cumple

verify-holds = Todo se cumple

verify-check =
    { $code ->
        [the_case_is_valid] el caso es válido
        [the_case_is_the_one_the_run_names] el caso es el que nombra el cálculo
        [the_matches_keep_every_limit] los emparejamientos respetan cada límite
        [no_proposal_is_better_under_the_policy] ninguna propuesta es mejor con estas reglas
        [no_proposal_is_better_by_more_than_the_stated_gap] ninguna propuesta es mejor en más que la diferencia indicada
        [no_proposal_is_better_in_any_step_of_the_order__beside_the_steps_before_it] ninguna propuesta es mejor en ningún paso del orden, junto a los anteriores
        [no_proposal_is_better_in_a_step_of_the_order_by_more_than_the_stated_gap] ninguna propuesta es mejor en un paso del orden en más que la diferencia indicada
        [every_sum__coalition_and_reason_follows_from_the_matches] cada suma, coalición y motivo se deriva de los emparejamientos
        [the_document_is_as_it_was_made] el documento está tal como se hizo
       *[other] { $name }
    }

status-started = Comenzó el emparejamiento.

status-finished = Terminó el emparejamiento.

status-refused = Este caso no puede emparejarse tal como está.

status-cancelled = Se canceló el emparejamiento.

status-trying = Probando cambios.

status-answered = Se respondió la pregunta.

status-holds = Se comprobó el cálculo y todo se cumple.

status-broken = Se comprobó el cálculo y algo no se cumple.

status-saved = El servidor comprobó el cálculo y lo guardó.

result-close = Dónde se cierra cada línea abierta con menos

result-close-text = Para cada línea abierta, la oferta a la que menos le falta para cerrarla, y qué más cambiaría. Para la Dependencia.

result-close-ask = Calcular qué cerraría cada línea

policy-groups = Grupos temáticos

policy-groups-hint = Indica quién trabaja en limpieza y en asistencia a víctimas; no cambia ninguna asignación.
