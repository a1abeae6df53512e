offer-search = Buscar en títulos, donantes y números de referencia
offer-no-match = Ninguna oferta responde a estos filtros.
offer-try = Probar sin esta regla: +{ $gain }
offer-tried = Probado en este dispositivo, sin enviarlo a nadie, sin: { $rules }.
offer-tried-before =
    { $fits ->
        [one] Con todas sus reglas se ajustaba a { $fits } necesidad.
       *[other] Con todas sus reglas se ajustaba a { $fits } necesidades.
    }
offer-tried-note = Comparado con un borrador que se cambió en un solo dispositivo y no se envió.
offer-try-on = Seguir así en el formulario
offer-fit-not-compared = No se compara lo ya comprometido, lo que otros aportan además ni lo que recibirían juntos varios Estados.
offer-fit-near-caption = Necesidades a las que se ajusta con un cambio
offer-fit-rest-hint = Cada necesidad figura una vez: primero bajo una regla que esta oferta no puede flexibilizar.
offer-uncovered = Solicitado, menos ya cubierto
offer-why = Por qué
offer-why-not = Por qué no
offer-why-caption = Regla por regla
offer-why-rule = Regla
offer-why-offer = Su oferta dice
offer-why-need = La necesidad dice
offer-why-result = Resultado
offer-why-change = Qué lo cambiaría
offer-why-holds = Se ajusta
offer-why-fails = No se ajusta
offer-why-is-one = El Estado es uno de ellos
offer-why-is-none = El Estado no es uno de ellos
offer-rule =
    { $code ->
        [resource_kind] Tipo de apoyo
        [resource_code] Qué exactamente
        [resource_unit] Unidad de cuenta
        [year] Años
        [not_reported] Cifra del año
        [to_be_costed] Importe solicitado
        [state_not_listed] Estados y regiones
        [state_excluded] Estados excluidos
        [region_excluded] Regiones excluidas
        [theme_not_listed] Temas
        [theme_excluded] Temas excluidos
        [activity_not_listed] Actividades
        [activity_excluded] Actividades excluidas
        [ldc_only] Solo países menos adelantados
        [oda_only] Solo Estados que pueden recibir AOD
        [expired] Último día
        [nothing_open] Queda por cubrir
        [smallest_part] Menor parte útil
        [max_per_state] Máximo para un Estado en un año
        [min_grant] Mínimo para un Estado
       *[other] Pares que no deben proponerse
    }
offer-change =
    { $code ->
        [resource_kind] Otra oferta: esta es de otro tipo
        [resource_code] Otra oferta: esta es de otra cosa
        [resource_unit] Otra oferta, contada en la misma unidad
        [year] Añadir el año
        [not_reported] Decir cuánto contiene ese año
        [to_be_costed] El Estado dice cuánto necesita
        [state_not_listed] Citar el Estado o su región, o no citar ninguno
        [state_excluded] Quitar el Estado de las exclusiones
        [region_excluded] Quitar la región de las exclusiones
        [theme_not_listed] Citar el tema, o no citar ninguno
        [theme_excluded] Quitar el tema de las exclusiones
        [activity_not_listed] Citar la actividad, o no citar ninguna
        [activity_excluded] Quitar la actividad de las exclusiones
        [ldc_only] Prescindir de la condición
        [oda_only] Prescindir de la condición
        [expired] Un último día posterior
        [nothing_open] No se pide nada más
        [smallest_part] Prever más para ese año
        [max_per_state] Un máximo mayor, o ninguno
        [min_grant] Una asignación mínima menor, o ninguna
       *[other] Preguntar a la Dependencia
    }
offer-reason-cancel = Cancelar
need-say-hint = Solo lo sabrá la Dependencia. No le compromete a nada y puede retirarlo.
need-cover = Qué está cubierto
need-cover-caption = Qué pide cada línea y qué la cubre, en la medida en que se le informa
need-cover-hint = Por cubrir queda lo solicitado, menos lo que el Estado o fuentes públicas comunican como cubierto y lo pagado o comprometido aquí. Lo que solo se ha anunciado no cubre nada.
need-cover-told = Lo pagado y lo comprometido es lo de las coaliciones en que participa. Puede haber más de lo que se le informa.
need-cover-not-told = No participa en ninguna coalición de este Estado: lo que otros pagan o comprometen en ellas no se le comunica.
need-cover-by = { $name }: { $quantity } ({ $rung })
