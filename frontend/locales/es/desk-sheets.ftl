sheet-title = Importar necesidades
sheet-lead = Traiga necesidades de una hoja de cálculo. Verá qué se haría con cada fila antes de que cambie nada, y podrá deshacer toda la importación durante 24 horas.
sheet-template = Plantilla
sheet-template-hint = Una fila es una línea de una necesidad. La plantilla explica cada columna; se entienden los encabezados en cualquiera de los seis idiomas.
sheet-file = Archivo
sheet-choose = Elegir un archivo
sheet-choose-hint = XLSX o CSV (UTF-8), como máximo 5 MiB. No se guarda nada antes de que confirme.
sheet-owner = Estado en cuyo nombre importa
sheet-reading = El servidor lee el archivo
sheet-preview-of = Qué se haría con { $name }
sheet-counts = Añadir: { $add }. Cambiar: { $change }. Corregir antes: { $error }. Sin cambios: { $same }.
sheet-ignored = Columnas que no se tienen en cuenta: { $headings }
sheet-good-rows = Las filas por corregir se dejan fuera; las demás pueden importarse ahora. Descárguelas con los motivos, corríjalas e importe después ese archivo.
sheet-failed-rows = Descargar las filas por corregir
sheet-consequence = Las necesidades nuevas quedan como borradores que podrá enviar más tarde. El cambio de una necesidad publicada rige de inmediato para todos los que la ven.
sheet-import =
    { $count ->
        [one] Importar { $count } fila
       *[other] Importar { $count } filas
    }
sheet-nothing = Ninguna fila añade ni cambia nada.
sheet-done = La importación está hecha
sheet-done-next = Estas necesidades se crearon o cambiaron. Abajo puede deshacer toda la importación.
sheet-show = Mostrar filas
sheet-rows = Filas del archivo
sheet-rows-caption = Filas del archivo, en su orden
sheet-row = Fila
sheet-verdict-heading = Resultado
sheet-details = Qué cambia o qué corregir
sheet-verdict =
    { $code ->
        [add] Añadir
        [change] Cambiar
        [same] Sin cambios
       *[error] Corregir antes
    }
sheet-basis = Cómo se obtuvo la cifra
sheet-imports = Importaciones
sheet-imports-caption = Importaciones de su parte, primero las más recientes
sheet-when = Cuándo
sheet-what = Necesidades
sheet-needs-done = { $made } creadas, { $changed } cambiadas
sheet-undo-until = posible hasta el { $moment }
sheet-undo-past = Han pasado las 24 horas
sheet-undone-at = Deshecha el { $moment }
sheet-undone = La importación se deshizo: lo que creó está retirado y lo que cambió está como antes.
sheet-refused =
    { $code ->
        [sheet_empty] El archivo está vacío. Elija el que se rellenó.
        [sheet_too_large] El archivo supera 5 MiB. Divídalo.
        [body_too_large] El archivo supera 5 MiB. Divídalo.
        [not_a_sheet] No es un libro ni texto. Guárdelo como XLSX o CSV (UTF-8).
        [sheet_old_format] El libro es de un formato antiguo o tiene contraseña. Guárdelo como XLSX sin contraseña.
        [sheet_macros] El libro contiene macros. Guárdelo como XLSX, que no las contiene.
        [sheet_not_utf8] La codificación del texto es desconocida. Guárdelo como CSV (UTF-8) o XLSX.
        [sheet_packed] El libro ocupa demasiado al descomprimirse. Copie las filas en una plantilla nueva.
        [sheet_too_much] El archivo tiene demasiadas filas o columnas, o celdas muy alejadas. Copie las filas en una plantilla nueva.
        [sheet_damaged] El libro está dañado. Ábralo en una hoja de cálculo y guárdelo de nuevo.
        [sheet_demanding] Leer este archivo exige demasiado. Copie las filas en una plantilla nueva.
        [no_headings] Ninguna hoja tiene los encabezados de las necesidades. Ponga las filas bajo los de la plantilla.
        [nothing_to_import] Ninguna fila añade ni cambia nada.
        [preview_outdated] Algo ha cambiado desde la vista previa. Elija de nuevo el archivo.
        [import_undone] Esta importación ya se deshizo.
        [import_too_old] Han pasado las 24 horas. Cambie sus necesidades una por una.
        [import_changed_since] No se deshizo nada, porque estas necesidades han cambiado desde entonces:
       *[other] { "" }
    }
sheet-interests = Muestras de interés
sheet-market = Todo lo vigente
