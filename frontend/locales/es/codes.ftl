kind =
    { $code ->
        [funding] Financiación
        [expertise] Conocimientos especializados
       *[in_kind] En especie
    }

resource-funding = Financiación ({ $unit })

resource-of = { $kind }: { $activity } ({ $unit })

unit =
    { $code ->
        [person_month] mes-persona
        [person_day] día-persona
        [km2] km²
        [unit] unidad
        [expert] experto
        [place] plaza
        [item] artículo
        [vehicle] vehículo
        [team_month] mes-equipo
        [team_year] año-equipo
        [community] comunidad
        [m2] m²
        [hectare] hectárea
        [m] metro
        [task] tarea
        [site] sitio
        [visit] visita
        [organisation] organización
        [plan] plan
        [beneficiary] beneficiario
        [session] sesión
        [trainer] instructor
        [person] persona
        [device] dispositivo
        [centre] centro
        [household] hogar
        [survey] encuesta
        [munition] munición
        [submunition] submunición
        [tonne] tonelada
        [report] informe
        [law] ley
        [workshop] taller
        [deployment] despliegue
        [trainee] participante
        [document] documento
       *[other] { $name }
    }

quantity =
    { $code ->
        [person_month] { $count ->
            [one] { $count } mes-persona
           *[other] { $count } meses-persona
        }
        [person_day] { $count ->
            [one] { $count } día-persona
           *[other] { $count } días-persona
        }
        [km2] { $count } km²
        [unit] { $count ->
            [one] { $count } unidad
           *[other] { $count } unidades
        }
        [expert] { $count ->
            [one] { $count } experto
           *[other] { $count } expertos
        }
        [place] { $count ->
            [one] { $count } plaza
           *[other] { $count } plazas
        }
        [item] { $count ->
            [one] { $count } artículo
           *[other] { $count } artículos
        }
        [vehicle] { $count ->
            [one] { $count } vehículo
           *[other] { $count } vehículos
        }
        [team_month] { $count ->
            [one] { $count } mes-equipo
           *[other] { $count } meses-equipo
        }
        [team_year] { $count ->
            [one] { $count } año-equipo
           *[other] { $count } años-equipo
        }
        [community] { $count ->
            [one] { $count } comunidad
           *[other] { $count } comunidades
        }
        [m2] { $count } m²
        [hectare] { $count } ha
        [m] { $count } m
        [task] { $count ->
            [one] { $count } tarea
           *[other] { $count } tareas
        }
        [site] { $count ->
            [one] { $count } sitio
           *[other] { $count } sitios
        }
        [visit] { $count ->
            [one] { $count } visita
           *[other] { $count } visitas
        }
        [organisation] { $count ->
            [one] { $count } organización
           *[other] { $count } organizaciones
        }
        [plan] { $count ->
            [one] { $count } plan
           *[other] { $count } planes
        }
        [beneficiary] { $count ->
            [one] { $count } beneficiario
           *[other] { $count } beneficiarios
        }
        [session] { $count ->
            [one] { $count } sesión
           *[other] { $count } sesiones
        }
        [trainer] { $count ->
            [one] { $count } instructor
           *[other] { $count } instructores
        }
        [person] { $count ->
            [one] { $count } persona
           *[other] { $count } personas
        }
        [device] { $count ->
            [one] { $count } dispositivo
           *[other] { $count } dispositivos
        }
        [centre] { $count ->
            [one] { $count } centro
           *[other] { $count } centros
        }
        [household] { $count ->
            [one] { $count } hogar
           *[other] { $count } hogares
        }
        [survey] { $count ->
            [one] { $count } encuesta
           *[other] { $count } encuestas
        }
        [munition] { $count ->
            [one] { $count } munición
           *[other] { $count } municiones
        }
        [submunition] { $count ->
            [one] { $count } submunición
           *[other] { $count } submuniciones
        }
        [tonne] { $count } t
        [report] { $count ->
            [one] { $count } informe
           *[other] { $count } informes
        }
        [law] { $count ->
            [one] { $count } ley
           *[other] { $count } leyes
        }
        [workshop] { $count ->
            [one] { $count } taller
           *[other] { $count } talleres
        }
        [deployment] { $count ->
            [one] { $count } despliegue
           *[other] { $count } despliegues
        }
        [trainee] { $count ->
            [one] { $count } participante
           *[other] { $count } participantes
        }
        [document] { $count ->
            [one] { $count } documento
           *[other] { $count } documentos
        }
       *[other] { $count } { $words }
    }

money = { $amount } { $currency }

theme =
    { $code ->
        [A3] Destrucción de existencias (artículo 3)
        [A4] Limpieza y reconocimiento (artículo 4)
        [A4_2] Educación para la reducción de riesgos (artículo 4)
        [A5] Asistencia a las víctimas (artículo 5)
        [A6] Cooperación y capacidad (artículo 6)
        [A7] Medidas de transparencia (artículo 7)
        [A9] Medidas de implementación a nivel nacional (artículo 9)
        [X_IM] Gestión de la información (transversal)
        [X_GD] Género y diversidad (transversal)
       *[other] { $name }
    }

theme-short =
    { $code ->
        [A3] Existencias
        [A4] Limpieza
        [A4_2] Educación sobre riesgos
        [A5] Asistencia a víctimas
        [A6] Capacidad
        [A7] Informes
        [A9] Implementación
        [X_IM] Información
        [X_GD] Género, diversidad
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] Reconocimiento no técnico
        [TS] Reconocimiento técnico
        [CMRS] Reconocimiento de restos de municiones en racimo
        [BAC] Limpieza de zonas de combate
        [EOD] Tareas puntuales
        [LR] Recuperación de tierras
        [MARK] Marcado y vallado
        [QA] Aseguramiento de la calidad
        [QC] Control de calidad
        [qa_qc] Aseguramiento y control de la calidad
        [PLAN] Plan de trabajo con costos
        [COMPL] Declaración de cumplimiento
        [EORE] Educación para la reducción de riesgos
        [EMC] Atención médica de urgencia y continuada
        [REH] Rehabilitación
        [PSS] Apoyo psicosocial
        [SEI] Inclusión social y económica
        [VADATA] Datos sobre víctimas y derivación
        [VAPLAN] Plan de asistencia a las víctimas
        [STOCK] Destrucción de existencias
        [A7REP] Informe del artículo 7
        [LEG] Legislación
        [IMSMA] Sistema de gestión de la información
        [NAP] Capacidad de la autoridad nacional
        [planning_prioritisation] Planificación y fijación de prioridades
        [victim_assistance] Asistencia a las víctimas
        [information_management] Gestión de la información
        [transparency_reporting] Informes de transparencia
        [national_standards] Normas nacionales
        [seconded_expert] Experto adscrito
        [training] Formación
        [clearance_support] Apoyo a la limpieza
        [clearance_equipment] Equipo de limpieza
        [clearance_vehicle] Vehículo de limpieza
        [detectors] Detectores
        [advanced_detectors] Detectores avanzados
        [mechanical_assets] Medios mecánicos
        [animal_detection] Detección con animales
        [protective_equipment] Equipo de protección
        [vehicles] Vehículos
        [medical] Equipo médico
        [imagery] Imágenes y drones
        [it_licences] Computadoras y licencias
        [prosthetic_components] Componentes de prótesis
        [office] Oficina o laboratorio
        [logistics] Transporte aéreo o logística
       *[other] { $name }
    }

priority-level =
    { $level ->
        [1] 1 (la primera)
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] Estado
        [regional_organisation] Organización regional
        [united_nations] Naciones Unidas
        [development_bank] Banco de desarrollo
        [climate_fund] Fondo para el clima o el medio ambiente
        [company] Empresa
        [foundation] Fundación
       *[ngo] Organización no gubernamental
    }

origin =
    { $code ->
        [state] Declarado por el Estado
        [third_party] Indicado por otros, no por el Estado
       *[derived] Calculado a partir de cifras públicas, no declarado por el Estado
    }

origin-short =
    { $code ->
        [third_party] Indicado por otros
       *[derived] De cifras públicas
    }

basis =
    { $code ->
        [stated] declarado
        [derived] calculado
       *[assumed] supuesto para este caso
    }

role =
    { $code ->
        [proposed_lead] Líder propuesto
        [funder] Financiador
        [technical_partner] Socio técnico
       *[in_kind_partner] Socio en especie
    }

status-optimal = Ninguna propuesta es mejor con estas reglas. La prueba está en el archivo del cálculo.

status-within =
    { $order ->
        [strict] La mejor que se encontró: en el primer paso del orden estricto que no está probado, ninguna propuesta la supera en más de { $gap }; de los pasos siguientes se ha probado menos. La prueba está en el archivo del cálculo.
       *[weighed] La mejor que se encontró: con estas reglas ninguna propuesta la supera en más de { $gap }. La prueba está en el archivo del cálculo.
    }

list-pair = { $first } y { $last }

list-comma = {", "}

list-semicolon = {"; "}

percent = { $value } %

percent-under-one = menos del 1 %

not-reported = no comunicado

loading-slow = Tarda más de lo habitual: puede que la conexión sea lenta. Mientras tanto puede ir a otra página.

duration-ms =
    { $count ->
        [one] { $count } milisegundo
       *[other] { $count } milisegundos
    }

duration-s = { $value } segundos

reason =
    { $code ->
        [to_be_costed] la línea aún no tiene cifra
        [not_reported] la oferta no comunica una cifra para el año de la línea
        [resource_kind] la oferta es de otro tipo (dinero, conocimientos o bienes)
        [resource_code] la oferta es de otros conocimientos u otros bienes
        [resource_unit] la oferta se cuenta en otra unidad
        [year] la oferta no contiene nada en el año de la línea
        [state_excluded] la oferta excluye a este Estado
        [state_not_listed] la oferta menciona otros Estados o regiones
        [region_excluded] la oferta excluye esta región
        [theme_not_listed] la oferta menciona otros temas
        [theme_excluded] la oferta excluye este tema
        [activity_not_listed] la oferta menciona otras actividades
        [activity_excluded] la oferta excluye esta actividad
        [ldc_only] la oferta es para países menos adelantados
        [oda_only] la oferta es para Estados que pueden recibir asistencia oficial para el desarrollo
        [expired] la oferta terminó antes de la fecha del caso
        [veto] esta combinación no ha de proponerse
        [nothing_open] todo lo que pide la línea está cubierto o comprometido
        [smallest_part] lo que la oferta por sí sola puede dar todavía en el año es menos de lo que sirve a la línea
        [max_per_state] el máximo para un Estado en un año es inferior a la menor parte útil de la línea
        [min_grant] todo a lo que se ajusta en el Estado es inferior a la asignación mínima de la oferta
       *[forbidden_pair] esta oferta y esta línea no han de proponerse juntas
    }

blocked-never = { $offers ->
        [one] { $offers } oferta
       *[other] { $offers } ofertas
    }: { $reason } (nunca el único motivo)

blocked-alone = { $offers ->
        [one] { $offers } oferta
       *[other] { $offers } ofertas
    }: { $reason } (el único motivo)

blocked-some = { $offers ->
        [one] { $offers } oferta
       *[other] { $offers } ofertas
    }: { $reason } (el único motivo para { $only } de ellas)

cause-heading =
    { $code ->
        [to_be_costed] Por cuantificar
        [nothing_offered] No se ofrece nada
        [none_eligible] Ninguna oferta encaja
        [offers_exhausted] Ofertas agotadas
       *[limit_reached] Se ha alcanzado un límite
    }

cause =
    { $code ->
        [to_be_costed] Aún no hay cifra. Estas líneas se muestran y se cuentan aparte, y no se propone nada para ellas.
        [nothing_offered] Nadie ofrece este tipo de apoyo en este caso.
        [none_eligible] Se ofrece apoyo de este tipo, pero una regla excluye cada oferta.
        [offers_exhausted] Hay ofertas que encajan, pero lo que contienen en el año va a otra parte: está comprometido, va a líneas que tienen precedencia según las reglas o que comparten por igual, o adonde lo llevan límites que unen emparejamientos; o lo que queda es menos de lo que cuesta una unidad.
       *[limit_reached] Hay ofertas que encajan y contienen más, pero un límite lo retiene: por Estado o por línea, o uno que une emparejamientos, como un importe mínimo, un número de Estados o de socios, o la cofinanciación.
    }

eligible-fit =
    { $offers ->
        [one] { $offers } oferta encaja.
       *[other] { $offers } ofertas encajan.
    }

eligible-hold =
    { $offers ->
        [one] { $offers } oferta encaja
       *[other] { $offers } ofertas encajan
    }; { $hold ->
        [one] { $hold } de ellas contiene más.
       *[other] { $hold } de ellas contienen más.
    }

condition-min-grant = Al menos { $amount } para un Estado, o nada.

condition-max-per-state = Como máximo { $amount } para un Estado en un año.

condition-max-states =
    { $count ->
        [one] A { $count } Estado como máximo.
       *[other] A { $count } Estados como máximo.
    }

condition-max-share = Como máximo el { $share } de una línea.

condition-co-funding = Solo junto a otro contribuyente.

condition-ldc = Solo a países menos adelantados.

condition-oda = Solo a Estados que pueden recibir asistencia oficial para el desarrollo.

condition-not-to = No para { $list }.

condition-not-for = No para: { $list }.

condition-expires = Es válida hasta el { $day }.

condition-note = Observación en el caso, no una regla: { $note }.
