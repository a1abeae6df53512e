convene-lead = Кто что вносит для государства, шаг за шагом. То, что только предлагается, никого не обязывает.
convene-lead-unit = Коалиции готовятся по расчёту:
convene-none = Пока нет коалиций, которые вы можете видеть. Вы увидите коалицию, когда вас пригласят.
convene-caption = Коалиции по названию государства, если не выбран другой порядок
convene-convened = Открыта участникам
convene-answers = Ответ
convene-open-answers =
    { $count ->
        [one] ожидается { $count } ответ
        [few] ожидаются { $count } ответа
        [many] ожидаются { $count } ответов
       *[other] ожидаются { $count } ответа
    }
convene-meeting = Следующая встреча
convene-no-meeting = Дата не назначена
convene-not-invited = Пока без приглашения
convene-not-binding = Ничто здесь не имеет юридической силы, если об этом не сказано в собственном документе донора.
convene-withdrawn = Коалиция отозвана.
convene-withdraw = Отозвать эту коалицию
convene-withdraw-not = Её нельзя отозвать, пока в ней есть обязательства или выплаты.
convene-answer =
    { $code ->
        [open] Ответа нет
        [accepted] Участвует
       *[declined] Не участвует
    }
convene-your-answer = Ваш ответ: { $answer }
convene-answer-means = Если вы участвуете, вы видите других согласившихся участников и то, что они заявили. Если нет, об этом знают только Группа и вы. Ответ можно изменить.
convene-answer-change = Изменить мой ответ
convene-accept = Участвовать
convene-decline = Не в этот раз
convene-answer-back = Отозвать мой ответ
convene-accepted = Участвует
convene-declined = Не участвует
convene-record = Записать ответ
convene-record-accept = Записать: { $name } участвует
convene-record-decline = Записать: { $name } не участвует
convene-record-back = Отозвать ответ: { $name }
convene-invite = Пригласить участников…
convene-consequences = Кто что увидит
convene-consequences-lead = До сих пор проект видит только Группа. Когда вы пригласите участников:
convene-sees-state = { $name }: название, примечание, встречи и согласившиеся участники; вклад — только после того, как даритель о нём заявил.
convene-sees-observer = { $name }: название, примечание, встречи и согласившиеся участники, без сумм.
convene-sees-member =
    { $count ->
        [one] { $name }: { $count } предлагаемый вклад и никакой другой до согласия участвовать.
        [few] { $name }: { $count } предлагаемых вклада и никаких других до согласия участвовать.
        [many] { $name }: { $count } предлагаемых вкладов и никаких других до согласия участвовать.
       *[other] { $name }: { $count } предлагаемых вклада и никаких других до согласия участвовать.
    }
convene-consequences-all = Предлагаемое одному донору не показывается ни другому, ни государству. Расчёт остаётся у Группы.
convene-invite-do =
    { $count ->
        [one] Пригласить { $count } участника
        [few] Пригласить { $count } участников
        [many] Пригласить { $count } участников
       *[other] Пригласить { $count } участников
    }
convene-not-yet = Ещё нет
convene-members-title = Участники
convene-members-caption = Участники: государство, затем по названию
convene-part =
    { $code ->
        [affected_state] Затронутое государство
        [lead] Ведущий партнёр
        [funder] Финансирующий партнёр
        [technical] Технический партнёр
        [in_kind] Партнёр в натуральной форме
        [operator] Исполнитель
       *[observer] Наблюдатель
    }
convene-rung =
    { $code ->
        [interest] Есть интерес
        [pledged] Объявлено
        [committed] По обязательствам
        [paid] Выплачено или поставлено
        [reported] Сообщено государством
        [declined] Отклонено
       *[lapsed] Истекло
    }
convene-proposed = Предлагается
convene-paid = Выплачено
convene-committed = По обязательствам
convene-pledged = Объявлено
convene-share = { $share } { $word }
convene-key-paid = Выплачено или поставлено
convene-key-committed = По обязательствам, ещё не выплачено
convene-key-pledged = Объявлено: не считается покрытием
convene-lines = Что запрошено и что из этого покрыто
convene-lines-hint = Выплаченное и обязательства покрывают позицию. Объявленное показано и не считается.
convene-lines-proposed = Предлагаемое — предположение Группы, его нет на полосах.
convene-lines-elsewhere = Учтено и то, что дают другие коалиции этого государства.
convene-lines-alone = Вклады других коалиций здесь не учтены.
convene-lines-not-told = Что выплачивают, обязуются выплатить или объявляют другие, сообщается участникам, а вам не сообщается.
convene-covered-not-reported = уже покрыто: не сообщено
convene-lines-caption = Позиции, сначала непокрытые
convene-gap = Копировать текст для донора
convene-gap-text = { $title }: { $line }. Остаётся непокрытым: { $open }.
convene-gap-copied = Текст скопирован.
convene-contributions = Вклады
convene-contributions-none = Пока нет вкладов, которые вы можете видеть.
convene-brings = { $name }: { $quantity }
convene-since = с { $day }
convene-next-due = следующий шаг к { $day }
convene-giver-says = Донор: { $says }
convene-receiver-says = Государство: { $says }
convene-confirmed = подтверждено
convene-not-confirmed = ещё не подтверждено
convene-confirm = Подтвердить этот шаг
convene-confirm-for = Подтвердить за: { $name }
convene-awaited = Ждёт вашего подтверждения
convene-stated = { $name }: заявлено { $quantity } на { $line }: { $rung }, { $day }.
convene-see-row = Показать среди вкладов
convene-awaited-wrong = Если что-то неверно, не подтверждайте и сообщите Группе.
convene-tell = Сообщить Группе, что что-то неверно
convene-tell-text = Что неверно
convene-tell-hint = Это читает только Группа.
convene-tell-do = Отправить Группе
convene-tell-done = Группа получила это.
convene-told = Участники сообщили Группе
convene-told-seen = Просмотрено
convene-next-step = Следующий шаг
convene-step-to = Переходит в
convene-step-stays = { $rung }, с другой датой
convene-step-day = День шага
convene-due = Срок
convene-source = Где это записано
convene-step-part = Сколько, если только часть
convene-step-do = Сделать шаг
convene-step-undo = Отменить этот шаг
convene-step-hint = Без дня — сегодняшний. Другую сторону просят подтвердить.
convene-edit = Изменить коалицию
convene-note = Что следует знать участникам
convene-role-of = Роль: { $name }
convene-keep-proposed = Предлагаемые вклады, которые остаются
convene-add = Добавить вклад
convene-add-hint = Добавьте то, что сторона назвала для позиции, которую не предложил ни один расчёт. Это предложение и ничье не обещание, пока сторона не подтвердит его шагом на странице коалиции, или вы от ее имени.
convene-add-member = Добавить в участники: { $name }
convene-add-no-offer = Без определенного предложения
convene-add-more = Это больше, чем остается открытым: { $quantity }
convene-add-remove = Убрать этот вклад
convene-gone-with = { $name }, вклады: { $count }
convene-giver = Кто даёт
convene-flow = Кто что поддержал бы
convene-flow-caption = Вклады, по названию дающей стороны
convene-flow-stated = Заявлено дающими сторонами, { $unit }
convene-flow-proposed = Только предлагается, { $unit }
convene-flow-says = В масштабе. Цвета обозначают темы; таблица выше говорит то же словами.
deadlines = Сроки
deadlines-hint = Как указано в потребностях, а по статье 4 — как сообщает названный источник. Просьба о продлении срока по статье 4 подаётся не позднее чем за девять месяцев до совещания, которое принимает по ней решение. Указанный день — последний, если совещание приходится на сам срок; если оно раньше, раньше подаётся и просьба.
deadlines-caption = Сроки, по названию государства
deadlines-submit = Последний день для просьбы о продлении
deadlines-entry = { $state }: срок
deadlines-entry-submit = { $state }: последний день для просьбы о продлении, если совещание приходится на сам срок
deadlines-needs =
    { $count ->
        [one] Указан в { $count } потребности.
        [few] Указан в { $count } потребностях.
        [many] Указан в { $count } потребностях.
       *[other] Указан в { $count } потребности.
    }
deadlines-article4 = Статья 4, по сообщению: { $source }
deadlines-unknown = Срок по статье 4 не сообщён: исхода просьбы о продлении в источниках нет:
deadlines-key = Полоса идёт от последнего дня для просьбы до самого срока; пунктир — сегодня. Таблица выше говорит то же словами.
deadlines-finding =
    { $count ->
        [one] { $count } срок: { $day }, { $state }.
        [few] { $count } срока; первый — { $day }, { $state }.
        [many] { $count } сроков; первый — { $day }, { $state }.
       *[other] { $count } срока; первый — { $day }, { $state }.
    }
# Commitments of every coalition, and what waits of them
follow-title = Обязательства и сроки
follow-lead = Что объявлено, подтверждено или поставлено в ваших коалициях, по срокам. Предложенного здесь нет.
follow-none = Обязательств, которые вам видны, пока нет.
follow-no-match = Этим фильтрам ничего не соответствует.
follow-caption = Обязательства по дню следующего шага
follow-next = Срок следующего шага
follow-what = Чего ожидают
follow-due =
    { $code ->
        [overdue] Просрочено
        [soon] Срок в течение 30 дней
        [silent] 90 дней без шагов
       *[unconfirmed] Не подтверждено обеими сторонами
    }
# $of - all that there are
follow-count =
    { $count ->
        [one] { $count } обязательство
        [few] { $count } обязательства
        [many] { $count } обязательств
       *[other] { $count } обязательства
    } из { $of }
