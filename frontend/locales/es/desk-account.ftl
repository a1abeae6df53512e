desk-account-name-how = Ninguno de los dos puede cambiarse aquí. Para otra dirección, la Dependencia envía una nueva invitación.
desk-password-current = Contraseña actual
desk-password-change = Cambiar la contraseña
desk-password-changed = La contraseña ha cambiado. Las demás sesiones han terminado.
desk-totp = Autenticador
desk-totp-must = Actuar por la Dependencia exige un autenticador. Configure uno para continuar.
desk-totp-on = Hay un autenticador en vigor: al iniciar sesión se pide su código.
desk-totp-off = Con un autenticador, una contraseña robada no basta para iniciar sesión.
desk-totp-begin = Configurar un autenticador
desk-totp-replace = Configurar otro autenticador
desk-totp-how = Abra su aplicación de autenticación, elija «introducir una clave» y escriba esta clave:
desk-totp-open = Abrir la clave en una aplicación de este dispositivo
desk-totp-code = Código que la aplicación muestra ahora
desk-totp-old = Código del autenticador actual
desk-totp-confirm = Confirmar
desk-totp-remove = Renunciar al autenticador
desk-recovery = Sus códigos de recuperación
desk-recovery-how = Cada uno sirve una vez si pierde el autenticador. Solo se muestran ahora: guárdelos fuera de este dispositivo.
desk-recovery-save = Guardar en un archivo
desk-recovery-kept = Los he guardado
desk-sessions = Dónde ha iniciado sesión
desk-sessions-caption = Sus sesiones, en este y otros dispositivos
desk-session-agent = Navegador
desk-session-begun = Desde
desk-session-seen = Último uso
desk-session-this = Esta sesión
desk-session-end = Terminar esta sesión
desk-session-ended = La sesión ha terminado.
desk-home-attention = Requiere su atención
desk-home-nothing = Nada le espera.
desk-home-needs = Sus necesidades
desk-home-offers = Sus ofertas
desk-home-latest = Últimos cambios primero, { $count } de { $total }
desk-home-untitled = sin título
desk-home-task =
    { $code ->
        [correct] Corregir lo que devolvió la Dependencia:
        [confirm] Leer lo que la Dependencia redactó por usted:
        [finish] Terminar el borrador:
        [check] Revisar y publicar, o devolver:
        [recheck] Ver el cambio en:
        [interests] Leer lo que dicen los donantes de:
        [answer_round] Responder:
        [close_round] Cerrar, el último día ha pasado:
        [release_round] Entregar la respuesta al Estado:
        [decided] Hacer lo que decidió una reunión:
        [follow_up] Dar seguimiento a lo que decidió una reunión:
        [record_meeting] Anotar cómo fue la reunión:
        [confirm_step] Confirmar lo que declaró { $party }:
        [overdue_step] Decir qué fue del paso que vencía en:
        [reply] Leer lo que la Dependencia ha dicho sobre:
        [still_true] Decir si sigue siendo cierto:
        [read_answer] Leer la respuesta:
       *[answer] Responder a la invitación:
    }
desk-home-since = desde el { $day }
desk-home-due = último día para responder: { $day }
desk-home-kept = Una necesidad que empezó se conserva en este dispositivo y no se ha enviado.
desk-home-go-on = Continuarla
desk-home-first = Tres primeros pasos
desk-first-need = Describa una necesidad. Basta un título para empezar.
desk-first-send = Envíela a la Dependencia y decida línea por línea qué ven los demás.
desk-first-account = Proteja su cuenta con un autenticador.
desk-first-people = Invite a los puntos focales y a las oficinas de los donantes.
desk-first-behalf = Introduzca una necesidad en nombre de un Estado.
desk-first-workbench = Tome una instantánea y ejecute el emparejamiento.
desk-first-offer = Describa lo que puede dar. Solo lo ve la Dependencia, salvo que usted diga otra cosa.
desk-first-look = Lea lo que piden los Estados afectados.
desk-first-coalitions = Siga las coaliciones en las que participa.
