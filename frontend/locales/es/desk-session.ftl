# El fin de una sesión y lo que otros cambian entretanto.

# $time - hours and minutes
session-ending = Si no hace nada aquí, su sesión terminará a las { $time }, hora de su dispositivo
session-last = Su sesión terminará a las { $time }, hora de su dispositivo: ninguna dura más de doce horas
session-last-hint = Vuelva a iniciar sesión ahora y regresará a esta página. Los borradores se conservan en este dispositivo.
session-ended-hint = No se puede guardar nada hasta que vuelva a iniciar sesión. Regresará a esta página, y los borradores se conservan en este dispositivo.
session-back = Vuelva a iniciar sesión y regresará a esta página.
session-again = Volver a iniciar sesión
session-other = En otra ventana inició sesión otra persona, o usted actúa allí por otra parte
live-one = Modificado entretanto.
# $who - a person's name or function
live-one-by = Modificado entretanto por { $who }.
live-form = Modificado entretanto. Lo que escriba se conserva: al guardar, decidirá campo por campo.
live-form-by = Modificado entretanto por { $who }. Lo que escriba se conserva: al guardar, decidirá campo por campo.
live-list = Hay entradas nuevas o cambios.
live-load = Volver a cargar
