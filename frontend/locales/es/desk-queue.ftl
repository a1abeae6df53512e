queue-title = Lo que espera a la Dependencia
queue-lead = De cada clase, lo más antiguo primero. Cada línea es un simple hecho con su fecha; nadie más ve esta página.
queue-counts = Cuánto espera
queue-all = Todo
queue-none = Nada de esto espera.
queue-party = Estado u organización
queue-what =
    { $code ->
        [submitted] Enviadas, por revisar
        [amended] Cambiadas desde la revisión
        [incomplete] Incompletas
        [stale] ¿Sigue siendo cierto?
        [twice] En dos coaliciones
        [unanswered] Consultados, sin respuesta
        [overdue] Pasos atrasados
       *[silent] En silencio desde hace 90 días
    }
queue-count =
    { $code ->
        [submitted] { $count ->
                [one] { $count } necesidad enviada, por revisar
                [many] { $count } necesidades enviadas, por revisar
               *[other] { $count } necesidades enviadas, por revisar
            }
        [amended] { $count ->
                [one] { $count } necesidad cambiada desde la revisión
                [many] { $count } necesidades cambiadas desde la revisión
               *[other] { $count } necesidades cambiadas desde la revisión
            }
        [incomplete] { $count ->
                [one] { $count } necesidad está incompleta
                [many] { $count } necesidades están incompletas
               *[other] { $count } necesidades están incompletas
            }
        [stale] { $count ->
                [one] { $count } necesidad: ¿sigue siendo cierta?
                [many] { $count } necesidades: ¿siguen siendo ciertas?
               *[other] { $count } necesidades: ¿siguen siendo ciertas?
            }
        [twice] { $count ->
                [one] { $count } línea está en más de una coalición
                [many] { $count } líneas están en más de una coalición
               *[other] { $count } líneas están en más de una coalición
            }
        [unanswered] { $count ->
                [one] { $count } parte o persona aún no ha respondido
                [many] { $count } partes o personas aún no han respondido
               *[other] { $count } partes o personas aún no han respondido
            }
        [overdue] { $count ->
                [one] { $count } paso está atrasado
                [many] { $count } pasos están atrasados
               *[other] { $count } pasos están atrasados
            }
       *[silent] { $count ->
                [one] { $count } parte está en silencio desde hace 90 días
                [many] { $count } partes están en silencio desde hace 90 días
               *[other] { $count } partes están en silencio desde hace 90 días
            }
    }
queue-what-hint =
    { $code ->
        [submitted] Necesidades enviadas que nadie ha revisado todavía.
        [amended] Necesidades publicadas que cambiaron desde su revisión.
        [incomplete] Necesidades con líneas por costear, sin prioridad, o sin plazo en el caso de existencias o limpieza.
        [stale] Necesidades publicadas de las que nadie ha dicho nada en 12 meses, o desde que terminó un año que mencionan. Un cambio cuenta como palabra, y un comentario del Estado también.
        [twice] Líneas que figuran en más de una coalición y contarían dos veces. Deje cada una en una sola.
        [unanswered] Miembros de coaliciones, partes de rondas de respuestas y personas invitadas a iniciar sesión.
        [overdue] Contribuciones cuyo siguiente paso vencía.
       *[silent] Estados y organizaciones de los que nadie ha iniciado sesión en 90 días.
    }
queue-rest =
    { $count ->
        [one] Mostrar una más
        [many] Mostrar { $count } más
       *[other] Mostrar { $count } más
    }
queue-caption = { $what }, lo más antiguo primero
queue-thing =
    { $code ->
        [unanswered] Invitación
        [overdue] Coalición
        [silent] Dónde
       *[need] Necesidad
    }
queue-since =
    { $code ->
        [stale] Última palabra
        [unanswered] Consultado el
        [overdue] Vencía el
        [silent] Última visita
       *[changed] Último cambio
    }
queue-today = { $day } (hoy)
queue-note = Nota
queue-for-days =
    { $count ->
        [one] { $count } día
        [many] { $count } días
       *[other] { $count } días
    }
queue-no-deadline = Sin plazo
queue-no-priority = Sin prioridad
queue-past-year = Menciona un año que ya terminó
queue-asked =
    { $code ->
        [coalition] Coalición de país
        [round] Ronda de respuestas
       *[sign_in] Cuenta
    }
queue-never = Nunca desde que se creó la cuenta
queue-still = Preguntar: ¿sigue siendo cierto?
queue-still-of = Preguntar: ¿sigue siendo cierto? { $id }
queue-still-text = ¿Sigue siendo cierto? Confirme esta necesidad o cambie lo que ya no lo sea.
queue-still-sent = La pregunta se envió al Estado.
queue-still-asked = Preguntado el { $day }
need-still-asked = La Dependencia escribió el { $day }
need-still-stale = Desde el { $day } nadie ha dicho si esta necesidad sigue siendo cierta.
need-still-do = Sigue siendo cierto
need-still-hint = Su respuesta es un comentario sobre esta necesidad, para la Dependencia. Si algo ha cambiado, modifique la necesidad.
need-still-true = Sigue siendo cierto.
need-still-said = Su respuesta se envió.
interests-title = Lo que dicen los donantes
interests-lead = Quién hablaría de qué necesidad, y quién no y por qué. Solo para la Dependencia: un Estado solo conoce lo que un donante le deja saber.
interests-all = Todo lo que dicen los donantes
interests-none = Ningún donante ha dicho nada todavía.
interests-yours = Lo que usted ha dicho
interests-yours-all = Todo lo que usted ha dicho
interests-yours-none = Usted aún no ha dicho nada de ninguna necesidad.
interests-no-match = Nada de lo dicho coincide con estos filtros.
interests-caption = Lo dicho, lo más reciente primero
interests-count = { $count } de { $all }
interest-said = Qué se dice
interest-need = Necesidad
interest-no-offer = Ninguna oferta indicada
interest-line = Línea y cantidad
interest-whole = La necesidad entera
interest-since = Desde
interest-for-state = Se puede comunicar al Estado
need-interests-none = Ningún donante ha dicho nada de esta necesidad.
need-interests-yes = Con interés: { $count }
need-interests-no = Declinan: { $count }
need-interests-hint = Solo para la Dependencia. El interés no es una promesa.
