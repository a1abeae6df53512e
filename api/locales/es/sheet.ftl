sheet-column =
    { $code ->
        [reference] Referencia de la necesidad
        [title] Título
        [theme] Tema
        [activity] Actividad
        [priority] Prioridad nacional
        [treaties] Tratados
        [deadline] Plazo
        [need_source] Dónde consta la necesidad
        [note] Reservas y condiciones
        [line] Número de línea
        [kind] Clase
        [code] Línea tipo
        [label] Descripción de la línea
        [year] Año
        [amount] Importe
        [currency] Moneda
        [quantity] Cantidad
        [unit] Unidad
        [unit_cost] Coste unitario
        [money_may_fill] Puede pagarse con dinero
        [already_covered] Ya cubierto
        [smallest_part] Menor parte útil
        [basis] Cómo se obtuvo la cifra
        [source] Fuente de la cifra
       *[shared] Consentimiento para mostrar la línea
    }
sheet-reason = Qué corregir
sheet-yes = sí
sheet-no = no
sheet-needs = Necesidades
sheet-codes = Códigos
sheet-help = Cómo rellenar
sheet-codes-column = Columna
sheet-codes-code = Código
sheet-codes-name = Nombre
sheet-note-rows = Una fila es una línea de una necesidad: un recurso en un año. Las filas con la misma referencia o el mismo título son una sola necesidad; lo que vale para toda ella se escribe en la primera.
sheet-note-reference = Deje vacíos la referencia y el número de línea para lo nuevo. Una referencia como N-7K2QXD4M1A cambia esa necesidad, y el número de línea esa línea.
sheet-note-figures = Deje vacía una cifra que aún debe calcularse; cero no pide nada. Escriba las cifras sin unidad y las fechas como 2030-08-01.
sheet-note-codes = Los códigos y sus nombres están en la hoja de códigos; puede escribirse cualquiera de los dos, en cualquiera de los seis idiomas.
sheet-note-empty = Una celda vacía vacía lo guardado; una columna suprimida lo deja como está. Una importación nunca retira nada.
sheet-note-consent = El consentimiento se da línea por línea: escriba sí para que la línea se muestre una vez publicada la necesidad. Una celda vacía deja el consentimiento como está.
sheet-note-private = Ni coordenadas ni nombres de víctimas: tales datos no se guardan aquí.
sheet-rule =
    { $code ->
        [not_a_number] esto no es un número
        [ambiguous_number] este número puede leerse de dos maneras
        [not_whole] debe ser un número entero
        [not_a_day] una fecha se escribe 2030-08-01
        [not_yes_no] no es ni sí ni no
        [unknown_code] no está en la lista de códigos
        [cell_error] la celda contiene un error de la hoja de cálculo
        [not_computed] la fórmula nunca se calculó
        [unknown_need] ninguna necesidad de este Estado que usted pueda ver tiene esta referencia
        [several_needs] varias necesidades llevan este título
        [needs_disagree] filas de una misma necesidad dicen aquí cosas distintas
        [unknown_line] la necesidad no tiene una línea con este número
        [line_twice] esta línea figura dos veces en el archivo
        [withdrawn] la necesidad está retirada
        [with_others] antes debe corregirse otra fila de la misma necesidad
        [too_many_lines] una necesidad tiene como máximo 500 líneas
       *[nothing_said] la fila no tiene ni referencia ni título
    }
sheet-fix =
    { $code ->
        [not_a_number] escriba cifras, por ejemplo 1500 o 1500,50
        [ambiguous_number] escríbalo sin separador de miles, por ejemplo 1234 o 1234,00
        [not_whole] suprima las cifras decimales
        [not_a_day] escriba año, mes y día: 2030-08-01
        [not_yes_no] escriba sí o no
        [unknown_code] tome un código o un nombre de la hoja de códigos
        [cell_error] corrija la fórmula o escriba el valor
        [not_computed] abra el archivo en una hoja de cálculo y guárdelo, o escriba el valor
        [unknown_need] corrija la referencia, o déjela vacía para una necesidad nueva
        [several_needs] escriba la referencia de la que se trata
        [needs_disagree] escriba lo mismo en todas las filas, o solo en la primera
        [unknown_line] corrija el número, o déjelo vacío para una línea nueva
        [line_twice] conserve una de las filas
        [withdrawn] restablezca antes la necesidad
        [with_others] corrija esa fila e importe ambas de nuevo
        [too_many_lines] cree una segunda necesidad
       *[nothing_said] escriba un título o la referencia de una necesidad
    }
sheet-coded = { $column }: código
sheet-named = { $column }: en palabras
sheet-themes = Temas
sheet-counted-in = { $column }, en { $currency }
sheet-per-unit = 1 unidad en { $currency }
sheet-heading =
    { $code ->
        [label] Alcance de las cifras
        [origin] Quién la declaró
        [comes_to] Total de la línea
        [standing] Sin cifra
        [need] Necesidad
        [offer] Oferta
        [offers] Ofertas
        [interest] Referencia
        [interests] Muestras de interés
        [coalition] Coalición
        [party] Parte
        [role] Función
        [rung] Etapa
        [since] Desde
        [due] Próximo paso previsto
        [giver_confirms] Confirmado por el donante
        [receiver_confirms] Confirmado por el Estado
        [by_unit] Escrito por la Dependencia en su nombre
        [giver_by_unit] Parte del donante escrita por la Dependencia
        [receiver_by_unit] Parte del Estado escrita por la Dependencia
        [may_sign_in] Puede iniciar sesión
        [line_id] Línea
        [rates] Tipos de cambio
        [date] Fecha
        [round] Ronda
        [rounds] Rondas de respuestas
        [closes] Último día para responder
        [measure] Se cuenta en
        [asked] Solicitado
        [committed] Cubierto o comprometido
        [offered] Interés, sin compromiso
        [words] En sus propias palabras
        [open] Queda por cubrir
        [in_offers] En las ofertas, sin promesa
        [offers_unknown] Años de ofertas sin cifra
        [line] Línea mencionada
        [quantity] Podría dar, sin promesa
        [for_state] Se puede informar al Estado
        [max_share_of_line] Parte máxima de una línea, de 0 a 1
        [needs_co_funding] Solo junto a otro contribuyente
        [ldc_only] Solo países menos adelantados
        [oda_only] Solo Estados que pueden recibir asistencia oficial para el desarrollo
        [rate_date] Día del tipo de cambio
       *[source] Fuente
    }

sheet-lines = Líneas
sheet-sums = Sumas
sheet-proposed = Propuesto, promesa de nadie
sheet-beyond = Declarado más allá de lo pedido
sheet-counted = Líneas con cifra
sheet-reported = Líneas que informan de lo ya cubierto

# A page of tables for a browser without JavaScript; the last two are read out as names of lists of links
sheet-page-lead = Lo que se puede leer aquí, en tablas sencillas que no necesitan JavaScript. Las cifras son las del momento en que se pidió la página.
sheet-page-nothing = Todavía no hay nada aquí que se le pueda mostrar.
sheet-page-tables = Tablas
sheet-page-languages = Idiomas
