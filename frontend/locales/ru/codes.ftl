kind =
    { $code ->
        [funding] Финансирование
        [expertise] Экспертная помощь
       *[in_kind] Помощь в натуральной форме
    }

resource-funding = Финансирование ({ $unit })

resource-of = { $kind }: { $activity } ({ $unit })

unit =
    { $code ->
        [person_month] человеко-месяц
        [person_day] человеко-день
        [km2] км²
        [unit] единица
        [expert] эксперт
        [place] место
        [item] предмет
        [vehicle] машина
        [team_month] месяц работы группы
        [team_year] год работы группы
        [community] община
        [m2] м²
        [hectare] гектар
        [m] метр
        [task] задание
        [site] участок
        [visit] посещение
        [organisation] организация
        [plan] план
        [beneficiary] бенефициар
        [session] занятие
        [trainer] инструктор
        [person] человек
        [device] устройство
        [centre] центр
        [household] домохозяйство
        [survey] обследование
        [munition] боеприпас
        [submunition] суббоеприпас
        [tonne] тонна
        [report] доклад
        [law] закон
        [workshop] семинар
        [deployment] развёртывание
        [trainee] слушатель
        [document] документ
       *[other] { $name }
    }

quantity =
    { $code ->
        [person_month] { $count ->
            [one] { $count } человеко-месяц
            [few] { $count } человеко-месяца
            [many] { $count } человеко-месяцев
           *[other] { $count } человеко-месяца
        }
        [person_day] { $count ->
            [one] { $count } человеко-день
            [few] { $count } человеко-дня
            [many] { $count } человеко-дней
           *[other] { $count } человеко-дня
        }
        [km2] { $count } км²
        [unit] { $count ->
            [one] { $count } единица
            [few] { $count } единицы
            [many] { $count } единиц
           *[other] { $count } единицы
        }
        [expert] { $count ->
            [one] { $count } эксперт
            [few] { $count } эксперта
            [many] { $count } экспертов
           *[other] { $count } эксперта
        }
        [place] { $count ->
            [one] { $count } место
            [few] { $count } места
            [many] { $count } мест
           *[other] { $count } места
        }
        [item] { $count ->
            [one] { $count } предмет
            [few] { $count } предмета
            [many] { $count } предметов
           *[other] { $count } предмета
        }
        [vehicle] { $count ->
            [one] { $count } машина
            [few] { $count } машины
            [many] { $count } машин
           *[other] { $count } машины
        }
        [team_month] { $count ->
            [one] { $count } месяц работы группы
            [few] { $count } месяца работы группы
            [many] { $count } месяцев работы группы
           *[other] { $count } месяца работы группы
        }
        [team_year] { $count ->
            [one] { $count } год работы группы
            [few] { $count } года работы группы
            [many] { $count } лет работы группы
           *[other] { $count } года работы группы
        }
        [community] { $count ->
            [one] { $count } община
            [few] { $count } общины
            [many] { $count } общин
           *[other] { $count } общины
        }
        [m2] { $count } м²
        [hectare] { $count } га
        [m] { $count } м
        [task] { $count ->
            [one] { $count } задание
            [few] { $count } задания
            [many] { $count } заданий
           *[other] { $count } задания
        }
        [site] { $count ->
            [one] { $count } участок
            [few] { $count } участка
            [many] { $count } участков
           *[other] { $count } участка
        }
        [visit] { $count ->
            [one] { $count } посещение
            [few] { $count } посещения
            [many] { $count } посещений
           *[other] { $count } посещения
        }
        [organisation] { $count ->
            [one] { $count } организация
            [few] { $count } организации
            [many] { $count } организаций
           *[other] { $count } организации
        }
        [plan] { $count ->
            [one] { $count } план
            [few] { $count } плана
            [many] { $count } планов
           *[other] { $count } плана
        }
        [beneficiary] { $count ->
            [one] { $count } бенефициар
            [few] { $count } бенефициара
            [many] { $count } бенефициаров
           *[other] { $count } бенефициара
        }
        [session] { $count ->
            [one] { $count } занятие
            [few] { $count } занятия
            [many] { $count } занятий
           *[other] { $count } занятия
        }
        [trainer] { $count ->
            [one] { $count } инструктор
            [few] { $count } инструктора
            [many] { $count } инструкторов
           *[other] { $count } инструктора
        }
        [person] { $count ->
            [one] { $count } человек
            [few] { $count } человека
            [many] { $count } человек
           *[other] { $count } человека
        }
        [device] { $count ->
            [one] { $count } устройство
            [few] { $count } устройства
            [many] { $count } устройств
           *[other] { $count } устройства
        }
        [centre] { $count ->
            [one] { $count } центр
            [few] { $count } центра
            [many] { $count } центров
           *[other] { $count } центра
        }
        [household] { $count ->
            [one] { $count } домохозяйство
            [few] { $count } домохозяйства
            [many] { $count } домохозяйств
           *[other] { $count } домохозяйства
        }
        [survey] { $count ->
            [one] { $count } обследование
            [few] { $count } обследования
            [many] { $count } обследований
           *[other] { $count } обследования
        }
        [munition] { $count ->
            [one] { $count } боеприпас
            [few] { $count } боеприпаса
            [many] { $count } боеприпасов
           *[other] { $count } боеприпаса
        }
        [submunition] { $count ->
            [one] { $count } суббоеприпас
            [few] { $count } суббоеприпаса
            [many] { $count } суббоеприпасов
           *[other] { $count } суббоеприпаса
        }
        [tonne] { $count } т
        [report] { $count ->
            [one] { $count } доклад
            [few] { $count } доклада
            [many] { $count } докладов
           *[other] { $count } доклада
        }
        [law] { $count ->
            [one] { $count } закон
            [few] { $count } закона
            [many] { $count } законов
           *[other] { $count } закона
        }
        [workshop] { $count ->
            [one] { $count } семинар
            [few] { $count } семинара
            [many] { $count } семинаров
           *[other] { $count } семинара
        }
        [deployment] { $count ->
            [one] { $count } развёртывание
            [few] { $count } развёртывания
            [many] { $count } развёртываний
           *[other] { $count } развёртывания
        }
        [trainee] { $count ->
            [one] { $count } слушатель
            [few] { $count } слушателя
            [many] { $count } слушателей
           *[other] { $count } слушателя
        }
        [document] { $count ->
            [one] { $count } документ
            [few] { $count } документа
            [many] { $count } документов
           *[other] { $count } документа
        }
       *[other] { $count } { $words }
    }

money = { $amount } { $currency }

theme =
    { $code ->
        [A3] Уничтожение запасов (статья 3)
        [A4] Удаление и обследование (статья 4)
        [A4_2] Просвещение в целях уменьшения опасности (статья 4)
        [A5] Помощь жертвам (статья 5)
        [A6] Сотрудничество и потенциал (статья 6)
        [A7] Меры транспарентности (статья 7)
        [A9] Национальные имплементационные меры (статья 9)
        [X_IM] Управление информацией (общая тема)
        [X_GD] Гендерные аспекты и многообразие (общая тема)
       *[other] { $name }
    }

theme-short =
    { $code ->
        [A3] Запасы
        [A4] Удаление
        [A4_2] Просвещение о рисках
        [A5] Помощь жертвам
        [A6] Потенциал
        [A7] Доклады
        [A9] Имплементация
        [X_IM] Информация
        [X_GD] Гендер, многообразие
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] Нетехническое обследование
        [TS] Техническое обследование
        [CMRS] Обследование на наличие остатков кассетных боеприпасов
        [BAC] Расчистка районов боевых действий
        [EOD] Точечные работы
        [LR] Высвобождение земель
        [MARK] Маркировка и ограждение
        [QA] Обеспечение качества
        [QC] Контроль качества
        [qa_qc] Обеспечение и контроль качества
        [PLAN] План работы с расчётом затрат
        [COMPL] Заявление о завершении
        [EORE] Просвещение в целях уменьшения опасности
        [EMC] Неотложная и долговременная медицинская помощь
        [REH] Реабилитация
        [PSS] Психосоциальная поддержка
        [SEI] Социальная и экономическая интеграция
        [VADATA] Данные о жертвах и направление к специалистам
        [VAPLAN] План помощи жертвам
        [STOCK] Уничтожение запасов
        [A7REP] Доклад по статье 7
        [LEG] Законодательство
        [IMSMA] Система управления информацией
        [NAP] Потенциал национального органа
        [planning_prioritisation] Планирование и определение приоритетов
        [victim_assistance] Помощь жертвам
        [information_management] Управление информацией
        [transparency_reporting] Доклады в порядке транспарентности
        [national_standards] Национальные стандарты
        [seconded_expert] Откомандированный эксперт
        [training] Обучение
        [clearance_support] Поддержка расчистки
        [clearance_equipment] Оборудование для расчистки
        [clearance_vehicle] Машина для расчистки
        [detectors] Детекторы
        [advanced_detectors] Усовершенствованные детекторы
        [mechanical_assets] Механические средства
        [animal_detection] Обнаружение с помощью животных
        [protective_equipment] Средства защиты
        [vehicles] Транспортные средства
        [medical] Медицинское оборудование
        [imagery] Снимки и беспилотники
        [it_licences] Компьютеры и лицензии
        [prosthetic_components] Детали протезов
        [office] Офис или лаборатория
        [logistics] Авиаперевозки или логистика
       *[other] { $name }
    }

priority-level =
    { $level ->
        [1] 1 (первый)
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] Государство
        [regional_organisation] Региональная организация
        [united_nations] Организация Объединённых Наций
        [development_bank] Банк развития
        [climate_fund] Климатический или экологический фонд
        [company] Компания
        [foundation] Фонд
       *[ngo] Неправительственная организация
    }

origin =
    { $code ->
        [state] Заявлено государством
        [third_party] Указано другими, не государством
       *[derived] Рассчитано по открытым данным, не заявлено государством
    }

origin-short =
    { $code ->
        [third_party] Указано другими
       *[derived] По открытым данным
    }

basis =
    { $code ->
        [stated] заявлено
        [derived] рассчитано
       *[assumed] принято для этого набора данных
    }

role =
    { $code ->
        [proposed_lead] Предлагаемый координатор
        [funder] Источник финансирования
        [technical_partner] Технический партнёр
       *[in_kind_partner] Партнёр, помогающий в натуральной форме
    }

status-optimal = По этим правилам лучшего варианта нет. Доказательство содержится в файле расчёта.

status-within =
    { $order ->
        [strict] Лучший из найденных: на первом недоказанном шаге строгого порядка ни один вариант не лучше более чем на { $gap }; о следующих шагах доказано меньше. Доказательство содержится в файле расчёта.
       *[weighed] Лучший из найденных: по этим правилам ни один вариант не лучше более чем на { $gap }. Доказательство содержится в файле расчёта.
    }

list-pair = { $first } и { $last }

list-comma = {", "}

list-semicolon = {"; "}

percent = { $value } %

percent-under-one = менее 1 %

not-reported = не сообщено

loading-slow = Это длится дольше обычного: возможно, соединение медленное. Тем временем можно перейти на другую страницу.

duration-ms =
    { $count ->
        [one] { $count } миллисекунда
        [few] { $count } миллисекунды
        [many] { $count } миллисекунд
       *[other] { $count } миллисекунды
    }

duration-s = { $value } секунды

reason =
    { $code ->
        [to_be_costed] по позиции ещё нет суммы
        [not_reported] в предложении не сообщена сумма на год позиции
        [resource_kind] предложение другого вида (деньги, экспертная помощь или товары)
        [resource_code] предлагается другая экспертная помощь или другие товары
        [resource_unit] предложение считается в других единицах
        [year] на год позиции в предложении ничего нет
        [state_excluded] предложение исключает это государство
        [state_not_listed] в предложении указаны другие государства или регионы
        [region_excluded] предложение исключает этот регион
        [theme_not_listed] в предложении указаны другие темы
        [theme_excluded] предложение исключает эту тему
        [activity_not_listed] в предложении указаны другие виды деятельности
        [activity_excluded] предложение исключает этот вид деятельности
        [ldc_only] предложение предназначено для наименее развитых стран
        [oda_only] предложение предназначено для государств, имеющих право на официальную помощь в целях развития
        [expired] срок предложения истёк до даты набора данных
        [veto] эту пару предлагать не следует
        [nothing_open] всё запрошенное по позиции покрыто или предусмотрено обязательствами
        [smallest_part] того, что предложение само ещё может дать на этот год, меньше, чем полезно позиции
        [max_per_state] максимум для одного государства в год меньше наименьшей полезной части позиции
        [min_grant] всё, что подходит в государстве, меньше наименьшей выплаты предложения
       *[forbidden_pair] это предложение и эту позицию не следует предлагать вместе
    }

blocked-never = { $offers ->
        [one] { $offers } предложение
        [few] { $offers } предложения
        [many] { $offers } предложений
       *[other] { $offers } предложения
    }: { $reason } (ни разу не единственная причина)

blocked-alone = { $offers ->
        [one] { $offers } предложение
        [few] { $offers } предложения
        [many] { $offers } предложений
       *[other] { $offers } предложения
    }: { $reason } (единственная причина)

blocked-some = { $offers ->
        [one] { $offers } предложение
        [few] { $offers } предложения
        [many] { $offers } предложений
       *[other] { $offers } предложения
    }: { $reason } (единственная причина для { $only } из них)

cause-heading =
    { $code ->
        [to_be_costed] Подлежит оценке
        [nothing_offered] Ничего не предложено
        [none_eligible] Ни одно предложение не подходит
        [offers_exhausted] Предложения исчерпаны
       *[limit_reached] Достигнут предел
    }

cause =
    { $code ->
        [to_be_costed] Суммы ещё нет. Такие позиции показаны и учитываются отдельно, и для них ничего не предлагается.
        [nothing_offered] В этом наборе данных никто не предлагает поддержку такого вида.
        [none_eligible] Поддержка такого вида предлагается, но каждое предложение исключено каким-либо правилом.
        [offers_exhausted] Предложения подходят, но то, что в них есть на этот год, идёт в другое место: оно закреплено обязательствами, идёт позициям, которые по правилам стоят раньше или делят поровну, либо туда, куда это направляют пределы, связывающие подборы; или осталось меньше цены одной единицы.
       *[limit_reached] Предложения подходят и содержат больше, но этому мешает предел: на государство или на позицию, либо предел, связывающий подборы, например наименьшая сумма, число государств или партнёров, софинансирование.
    }

eligible-fit =
    { $offers ->
        [one] Подходит { $offers } предложение.
        [few] Подходят { $offers } предложения.
        [many] Подходят { $offers } предложений.
       *[other] Подходят { $offers } предложения.
    }

eligible-hold =
    { $offers ->
        [one] Подходит { $offers } предложение
        [few] Подходят { $offers } предложения
        [many] Подходят { $offers } предложений
       *[other] Подходят { $offers } предложения
    }; { $hold ->
        [one] в { $hold } из них есть ещё средства.
        [few] в { $hold } из них есть ещё средства.
        [many] в { $hold } из них есть ещё средства.
       *[other] в { $hold } из них есть ещё средства.
    }

condition-min-grant = Не менее { $amount } для одного государства либо ничего.

condition-max-per-state = Не более { $amount } для одного государства в год.

condition-max-states =
    { $count ->
        [one] Не более чем { $count } государству.
        [few] Не более чем { $count } государствам.
        [many] Не более чем { $count } государствам.
       *[other] Не более чем { $count } государства.
    }

condition-max-share = Не более { $share } одной позиции.

condition-co-funding = Только вместе с другим участником.

condition-ldc = Только наименее развитым странам.

condition-oda = Только государствам, имеющим право на официальную помощь в целях развития.

condition-not-to = Не для: { $list }.

condition-not-for = Не на: { $list }.

condition-expires = Действует до { $day }.

condition-note = Примечание в данных, не правило: { $note }.
