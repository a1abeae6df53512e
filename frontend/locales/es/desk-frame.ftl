desk-loading = Cargando
desk-demo = DEMOSTRACIÓN: personas y cifras inventadas. Nada de esto es una posición oficial.
desk-who = Quién ha iniciado sesión
desk-visitor = No ha iniciado sesión. Los datos públicos están abiertos a todos.
desk-sign-in = Iniciar sesión
desk-sign-out = Cerrar sesión
desk-sign-in-how = Las cuentas se abren por invitación de la Dependencia de Apoyo a la Aplicación.
desk-provider = Entrar con la cuenta de su organización
desk-provider-hint = Si esa cuenta se vinculó a una invitación.
desk-with-password = Con contraseña
desk-forgotten = ¿Ha olvidado su contraseña?
desk-forgotten-how = Escriba arriba su dirección y pida una carta con un enlace para una contraseña nueva.
desk-forgotten-ask = Enviarme el enlace
desk-forgotten-sent = Si hay una cuenta con esta dirección, la carta está en camino. Su enlace funciona durante media hora.
desk-forgotten-address = Escriba primero su correo electrónico.
desk-forgotten-unit = Escriba a la Dependencia de Apoyo a la Aplicación: le creará un enlace para una contraseña nueva.
desk-account = Su cuenta
desk-acting-for = En nombre de
desk-seat-choose = Elija en nombre de quién actúa
desk-seat = { $party }, { $role }
desk-nav-workbench = Mesa de trabajo
desk-nav-people = Personas
desk-role-isu = Dependencia de Apoyo a la Aplicación
desk-role-focal-point = punto focal
desk-role-donor-desk = oficina del donante
desk-role-partner = asociado de la coalición
desk-role-observer = observador
desk-email = Dirección de correo electrónico
desk-password = Contraseña
desk-new-password = Nueva contraseña
desk-new-password-hint = Al menos 12 caracteres. Unas palabras sin relación se recuerdan mejor que los signos.
desk-code = Código de su autenticador
desk-code-hint = Seis cifras, o uno de sus códigos de recuperación.
desk-name = Su nombre o función
desk-name-hint = Como lo verán los demás.
desk-sending = Enviando…
desk-continue = Continuar
desk-by-unit = escrito por la Dependencia en su nombre
desk-see-as = Ver como…
desk-see-as-hint = Lo que se dice a los demás, tal como lo dice el servidor.
desk-see-role = Como quién
desk-see-visitor = alguien que no ha entrado
desk-seen-as = Ve esto como esta persona: { $who }
desk-seen-not = No lo ve.
desk-see-back = Volver a su propia vista
desk-welcome = Le damos la bienvenida
desk-welcome-not = Este enlace no funciona
desk-welcome-acting = Actuará en nombre de: { $seat }
desk-home-title = Su escritorio
desk-home-visitor = Aquí trabajan los puntos focales, los donantes y la Dependencia de Apoyo a la Aplicación.
desk-not-found = Esta página no existe
desk-not-found-why = La dirección puede ser antigua, o la página no está abierta para usted.
desk-trouble-unreachable = No se puede contactar con el servidor
desk-trouble-unreachable-fix = Lo que escribió sigue aquí. Compruebe su conexión e inténtelo de nuevo.
desk-trouble-unreadable = No se pudo leer la respuesta del servidor
desk-trouble-unreadable-fix = Vuelva a cargar la página: puede ser más antigua que el servidor.
desk-trouble-refused = El servidor no lo aceptó
desk-trouble-not-loaded = No se ha podido cargar
desk-trouble-not-loaded-fix = No se ha podido cargar. Compruebe su conexión e inténtelo de nuevo.
desk-trouble-again = Intentar de nuevo
desk-trouble-detail = Lo que dice el servidor (en inglés)
desk-trouble-not-signed-in = La dirección, la contraseña o el código no son correctos
desk-trouble-code-needed = Se necesita un código de su autenticador
desk-trouble-too-many = Demasiados intentos. Espere unos minutos.
desk-trouble-link-used = Este enlace ya se usó o ha caducado. Pida otro a la Dependencia de Apoyo a la Aplicación.
desk-trouble-stale = Otra persona lo modificó entretanto
desk-trouble-not-found = No hay nada aquí que pueda ver
desk-trouble-place =
    { $code ->
        [answered_itself] La parte ha respondido ella misma.
        [not_taking_part] Quien no participa no da pasos.
        [no_such_step] Este paso no sigue a la situación actual.
        [other_side] Este paso corresponde a la otra parte.
        [proposed_elsewhere] Otra coalición ya propone para esta línea.
        [step_taken] Ya se dio un paso; queda como estaba.
        [need_not_shown] Una necesidad no se muestra a alguien a quien esto se presenta.
        [line_not_shared] El Estado no muestra una línea de esto.
        [still_open] El último día no ha pasado y alguien no ha respondido.
        [said_since] Algo cambió desde la respuesta. Prepárela de nuevo.
        [round_is_closed] Tras el cierre no cambia a quién se consulta ni sobre qué.
        [deadline_moves_later] El último día solo puede aplazarse.
        [day_is_past] El último día ha pasado.
        [closes_before_opening] El último día es anterior al primero.
        [kept_apart] Una exclusión separa a esta parte del Estado.
        [not_in_force] La oferta no está vigente.
        [more_than_open] Es más de lo que pide la línea.
        [more_than_offered] La oferta no contiene tanto.
        [duplicate_entry] Esto figura dos veces.
        [owner_decides] Solo el propietario puede cambiar esto.
        [consent_is_the_states] Solo el Estado puede compartir esta línea.
        [settled] La otra parte lo ha confirmado.
        [taken_itself] La parte dio este paso ella misma.
        [no_part] Una porción es mayor que cero y no supera el total.
        [no_years] Añada un año.
        [too_many] Son demasiados.
       *[other] { "" }
    }
desk-trouble-provider = No se pudo usar la cuenta del otro proveedor
desk-trouble-provider-fix = Primero debe vincularse a una invitación. Abra el enlace de su invitación y elija allí la otra cuenta, o entre con contraseña.
desk-trouble-provider-code = El proveedor de su organización no pidió un segundo factor
desk-trouble-provider-code-fix = Su cuenta aquí tiene un autenticador. Entre con la contraseña y su código.
desk-outbox =
    { $count ->
        [one] Un cambio espera a ser enviado
       *[other] { $count } cambios esperan a ser enviados
    }
desk-outbox-hint = Se guardan en este dispositivo y se envían solos, una sola vez cada uno, en cuanto se pueda acceder al servidor y usted haya iniciado sesión.
desk-outbox-sent = Lo que esperaba se ha enviado.
# $moment - day and time
desk-outbox-since = En espera desde el { $moment }
desk-outbox-old = Esto esperó más de seis días y ya no se envía solo. Compruebe si llegó.
desk-outbox-open = Abrir y modificar
desk-outbox-look = Ver cómo está ahora
desk-outbox-decide = Ver ambos y decidir
desk-waits = Guardado en este dispositivo, aún no enviado
desk-load-again = Volver a cargar la página
# $moment - day and time
desk-saved-copy = No se puede acceder al servidor. Esta es una copia del { $moment }
desk-saved-copy-hint = Puede haber cambiado desde entonces. Puede seguir trabajando: lo que envíe espera en este dispositivo.
desk-never-kept = La página que pidió nunca se abrió en este dispositivo, por lo que aquí no hay copia de ella.
desk-new-version = Hay una nueva versión de esta página
desk-new-version-hint = Nada de lo que escribió se pierde al cargarla.
desk-leave-unsent =
    { $count ->
        [one] Un texto que escribió está solo en este dispositivo. Al cerrar la sesión se elimina.
       *[other] { $count } textos que escribió están solo en este dispositivo. Al cerrar la sesión se eliminan.
    }
desk-leave-stay = Seguir en la sesión
desk-leave-anyway = Eliminar y cerrar la sesión
desk-work-ends = Esto termina lo que hace esta página. ¿Continuar?
