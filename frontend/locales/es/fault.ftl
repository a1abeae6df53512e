fault-place = Lugar

fault-rule-label = Regla

fault-found = Encontrado

fault-fix-label = Qué hacer

fault-file = el archivo

fault-caption = { $caption } ({ $count })

fault-more = Y { $count } más.

fault-rule =
    { $code ->
        [not_json] el archivo debe ser JSON
        [wrong_format] `format` debe ser "coalition-case/1"
        [unknown_field] el formato no tiene ese campo
        [missing_field] este campo es obligatorio
        [wrong_type] el valor es de un tipo incorrecto
        [unknown_word] el valor no está en la lista de este campo
        [empty_text] el texto no debe estar vacío
        [bad_text] un texto tiene como máximo 4.000 caracteres y ningún carácter de control invisible
        [not_a_date] una fecha se escribe AAAA-MM-DD y debe existir, de 1900 a 2999
        [year_range] un año está entre 1990 y 2100
        [priority_range] la prioridad nacional es 1, 2 o 3
        [preference_range] el peso de una preferencia está entre 1 y 9
        [duplicate_id] los identificadores son únicos en el caso
        [duplicate_entry] la lista nombra esto dos veces
        [unknown_state] todo Estado nombrado debe figurar en `states`
        [bad_iso3] un Estado se nombra con tres letras mayúsculas (ISO 3166-1 alfa-3)
        [unknown_donor] todo donante nombrado debe figurar en `donors`
        [unknown_offer] ninguna oferta tiene este identificador
        [unknown_line] ninguna línea tiene este identificador
        [unknown_currency] una moneda es un código ISO 4217 vigente
        [no_rate] una moneda distinta de la del caso necesita un tipo de cambio
        [bad_rate] un tipo de cambio es un decimal positivo con 9 cifras como máximo tras el punto, mayor que 0 y menor que 9.000.000
        [not_decimal] un importe es un decimal simple como "1500000.00"
        [negative_amount] un importe o una cantidad no puede ser negativo
        [too_precise] un importe tiene como máximo las cifras decimales de su moneda
        [overflow] los importes, y su suma en el caso, quedan por debajo de 2^53 unidades mínimas
        [zero_amount] un importe de cero no pide ni da nada
        [bad_share] una proporción es un decimal mayor que 0 y como máximo 1, con 4 cifras como máximo tras el punto
        [min_grant_exceeds_offer] lo mínimo que un Estado recibe de esta oferta supera lo que contiene en todos sus años, de modo que no puede dar nada
        [wrong_kind_field] este campo no corresponde al `kind` del registro
        [covered_exceeds_amount] se cubre, con los compromisos, más de lo que pide la línea
        [part_exceeds_amount] la menor parte útil supera lo que pide la línea
        [lock_exceeds_offer] los compromisos toman más de lo que contiene la oferta ese año
        [lock_mismatch] un compromiso une una oferta y una línea del mismo tipo, código, unidad y año, ambas con cifra conocida
        [no_lines] una necesidad tiene al menos una línea
        [too_many] un caso contiene como máximo 1.000 Estados, 20.000 necesidades, 200.000 líneas, 20.000 ofertas y 200.000 otras entradas
        [unit_cost_rounded] una unidad no cuesta un número entero de unidades mínimas de la moneda del caso, y el redondeo cambia en más de una milésima lo que cuestan juntas las unidades de esta línea
       *[fill_without_price] el dinero puede cubrir esta línea, pero no se indica cuánto cuesta una unidad, de modo que aquí no compra nada
    }

fault-fix =
    { $code ->
        [not_json] corrija el texto en la línea y la columna indicadas
        [wrong_format] exporte de nuevo el caso con esta versión o corrija el campo
        [unknown_field] elimínelo o corrija su grafía
        [missing_field] añádalo
        [wrong_type] escríbalo como pide el formato
        [unknown_word] use una de las palabras de la lista
        [empty_text] complételo
        [bad_text] acórtelo o elimínelos
        [not_a_date] corrija la fecha
        [year_range] corrija el año
        [priority_range] use 1 para lo más urgente, 3 para lo menos
        [preference_range] use de 1 a 9 u omítalo
        [duplicate_id] dé a uno de los dos otro identificador
        [duplicate_entry] elimine uno de los dos
        [unknown_state] añada el Estado a `states` o corrija el código
        [bad_iso3] corrija el código
        [unknown_donor] añada el donante o corrija el identificador
        [unknown_offer] corrija el identificador o añada la oferta
        [unknown_line] corrija el identificador o añada la línea
        [unknown_currency] corrija el código
        [no_rate] añada la moneda a `rates`, con fecha y fuente
        [bad_rate] escriba cuántas unidades de la moneda del caso vale una unidad de esta
        [not_decimal] escriba cifras con un punto como máximo, entre comillas, sin separadores
        [negative_amount] elimine el signo menos o corrija la cifra
        [too_precise] redondéelo como lo haría su autor
        [overflow] compruebe la cifra o divida el caso
        [zero_amount] escriba null si la cifra no se conoce o elimine la entrada
        [bad_share] escriba por ejemplo "0.5"
        [min_grant_exceeds_offer] baje `min_grant` o corrija los importes
        [wrong_kind_field] funding tiene `amount` y `currency`; expertise e in_kind tienen `code`, `quantity`, `unit`; el cálculo de un importe va en `source`
        [covered_exceeds_amount] corrija `already_covered`, los compromisos o el importe
        [part_exceeds_amount] corrija `smallest_part` o el importe
        [lock_exceeds_offer] corrija el compromiso o la oferta
        [lock_mismatch] corrija el compromiso
        [no_lines] añada una línea; su importe puede ser null si está por cuantificar
        [too_many] divida el caso
        [unit_cost_rounded] indique la línea en unidades mayores, por ejemplo en lotes de 100, al precio de un lote
       *[fill_without_price] añada `unit_cost` o ponga `money_may_fill` en false
    }

server-unreached = No se pudo contactar con el servidor. Compruebe la conexión e inténtelo de nuevo.

server-unreadable = Esta página no puede leer la respuesta del servidor. Recargue la página para obtener su versión más reciente.

server-retry = Intentar de nuevo

server-says = Lo que dice el servidor
