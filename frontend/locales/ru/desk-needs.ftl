desk-problems =
    { $count ->
        [one] Исправить { $count } пункт
        [few] Исправить { $count } пункта
        [many] Исправить { $count } пунктов
       *[other] Исправить { $count } пункта
    }
desk-undo = Отменить
desk-download-too-many = В файле, отобранном так, может быть не более { $count } записей. Сузьте условия или сбросьте их, чтобы скачать всё.
desk-print = Печать
desk-signed-out = Ваш сеанс завершён
desk-sign-in-first = Войдите, чтобы увидеть эту страницу
desk-signed-out-kept = Набранное сохранено на этом устройстве. Войдите, и вы к нему вернётесь.
desk-restored = Восстановлено то, что вы набрали на этом устройстве раньше. Оно не отправлено.
desk-discard = Удалить
desk-drafts-others = На этом устройстве сохранён ещё один начатый вами черновик. Он не отправлен.
desk-discarded = Набранное удалено.
desk-removed = Удалено: { $what }
desk-kept-at = Сохранено на этом устройстве в { $time }, ещё не отправлено
desk-saved-at = Сохранено в { $time }
desk-not-kept = Ещё не сохранено
desk-status =
    { $code ->
        [draft] Черновик
        [submitted] В Группе
        [published] Опубликовано
        [closed] Прием ответов закрыт
        [released] Ответ передан
       *[withdrawn] Отозвано
    }
desk-status-in-matching = В подборе
desk-status-amended = Изменено после проверки Группой
desk-action =
    { $code ->
        [create] Создано
        [edit] Изменено
        [add] Добавлено из расчёта
        [submit] Отправлено в Группу
        [publish] Опубликовано
        [return] Возвращено на исправление
        [comment] Замечание
        [withdraw] Отозвано
        [restore] Возвращено в черновики
        [undo] Отзыв отменён
        [invite] Участники приглашены
        [answer] Ответ на приглашение
        [step] Шаг сделан
        [close] Прием ответов закрыт
        [release] Ответ передан
       *[other] Сделано
    }
desk-became = →
desk-by = { $name }, { $party }
desk-by-site = Сам сайт, без участия человека
desk-by-on-behalf = { $who }, от имени: { $principal }
desk-rule =
    { $code ->
        [missing_field] нужно заполнить
        [empty_text] нужно заполнить
        [line_counts_otherwise] другие могли назвать её количество, поэтому единица не меняется: удалите позицию и добавьте новую
        [no_lines] добавьте хотя бы одну позицию; она может ещё подлежать оценке
        [not_decimal] напишите число, например 1500
        [negative_amount] число не может быть отрицательным
        [too_precise] слишком много цифр после запятой
        [zero_amount] если число неизвестно, оставьте пустым; нуль ничего не просит
        [covered_exceeds_amount] покрыто больше, чем запрошено
        [part_exceeds_amount] наименьшая полезная часть больше запрошенного
        [year_range] напишите год от 1990 до 2100
        [not_a_date] выберите существующую дату
        [unknown_currency] напишите код валюты, например USD
        [bad_text] сократите: не более 4000 знаков
        [overflow] число слишком велико
        [unknown_party] выберите сторону из списка
        [not_a_time] напишите время, например 14:30
        [unknown_zone] выберите часовой пояс из списка
        [not_a_member] сначала добавьте сторону в участники
        [need_not_shown] ее государство не показывает эту потребность тем, кому о ней стало бы известно
        [line_not_shared] ее государство не показывает эту позицию
        [not_held] отметьте, что встреча состоялась, или уберите участников и решения
       *[other] { "" }
    }

desk-needs = Потребности
desk-needs-lead = Потребности в затронутых государствах. Одни заявлены этими государствами, другие взяты из открытых источников и не заявлены ни одним государством: у таких это указано. Откройте потребность, чтобы прочитать её позиции, замечания и историю.
desk-needs-lead-reader = Потребности в затронутых государствах. Одни заявлены этими государствами, другие взяты из открытых источников и не заявлены ни одним государством: у таких это указано.
desk-needs-none = Здесь пока нет потребностей.
desk-needs-first = Первый шаг: опишите одну потребность. Для начала достаточно названия; числа можно добавить позже.
desk-needs-search = Искать в названиях, позициях и номерах
desk-needs-more-filters = Другие фильтры
desk-needs-yours = Ваша
desk-needs-sum = Сумма этих потребностей
desk-needs-sum-standing = Сумма этих потребностей без отозванных
desk-needs-caption = Потребности по государствам и названиям, если заголовок не говорит иного
desk-needs-caption-own = Потребности: сначала ваши, затем по государствам и названиям, если заголовок не говорит иного
desk-needs-no-match = Ни одна потребность не подходит под эти условия.
desk-needs-count =
    { $count ->
        [one] { $count } потребность
        [few] { $count } потребности
        [many] { $count } потребностей
       *[other] { $count } потребности
    } из { $total }

desk-need-new = Новая потребность
desk-need-edit = Изменить эту потребность
desk-need-form-lead = Пока вы пишете, ничего не обязательно. Набранное хранится на этом устройстве; без вашего согласия никто его не видит.
desk-need-form-lead-published = Эта потребность опубликована. То, что вы отправите, сразу действует для всех, кто её видит.
desk-need-parts = Разделы этой потребности
desk-need-part =
    { $code ->
        [done] заполнено
       *[optional] необязательно
    }
desk-need-part-missing =
    { $count ->
        [one] Не хватает { $count } пункта: { $what }
        [few] Не хватает { $count } пунктов: { $what }
        [many] Не хватает { $count } пунктов: { $what }
       *[other] Не хватает { $count } пункта: { $what }
    }
desk-need-what = Что и зачем
desk-need-more = Срок, договоры и источник
desk-need-lines = Позиции и расходы
desk-need-lines-short = Позиции
desk-need-lines-caption = Одна позиция — один ресурс на один год
desk-need-lines-hint = Одна позиция — один ресурс на один год. Если сумма ещё не оценена, оставьте её пустой: такие позиции показываются и считаются отдельно.
desk-need-who-sees = Кто видит
desk-need-untitled = Потребность без названия
desk-need-field =
    { $code ->
        [owner] Государство
        [title] Название
        [theme] Тема
        [activity] Деятельность
        [priority] Национальный приоритет
        [deadline] Срок
        [treaties] Договоры, которым она служит
        [origin] Кем заявлено
        [source] Где это изложено
        [note] Оговорки и условия
        [visibility] Кто видит
        [named] Названные стороны
        [lines] Позиции
       *[other] Потребность
    }
desk-need-title-hint = Своими словами, например: Расчистка северных районов, 2027–2029
desk-need-treaty =
    { $code ->
        [CCM] Конвенция по кассетным боеприпасам (CCM)
        [APMBC] Конвенция о запрещении противопехотных мин (APMBC)
        [CCW_V] Протокол V к Конвенции о конкретных видах обычного оружия (CCW V)
       *[other] { "" }
    }
desk-need-source-hint = Национальный план, план работы по статье 4, запрос о продлении, доклад по статье 7
desk-need-note-hint = Без координат и имён пострадавших: такие данные здесь не хранятся.
desk-need-line-field =
    { $code ->
        [kind] Вид
        [code] Типовая позиция
        [label] Описание
        [year] Год
        [quantity] Количество
        [unit] Единица
        [unit_cost] Цена единицы
        [amount] Сумма
        [currency] Валюта
        [already_covered] Уже покрыто
        [smallest_part] Наименьшая полезная часть
        [source] Источник числа
        [shared] согласие
        [money_may_fill] деньги взамен
       *[other] Позиция
    }
desk-need-line-number = Позиция { $number }
desk-need-place = { $line }, { $what }
desk-need-kind =
    { $code ->
        [funding] Финансирование
        [expertise] Экспертная помощь
       *[in_kind] Помощь в натуральной форме
    }
desk-need-visibility =
    { $code ->
        [isu] Только Группа имплементационной поддержки
        [named_states] Группа и названные вами стороны
        [coalition] Члены вашей страновой коалиции
        [states_parties] Все государства-участники
       *[public] Все
    }
desk-need-priority =
    { $level ->
        [1] 1 (первый)
       *[other] { $level } (1 – первый)
    }
desk-need-assumed = { $what }, принят условно: государством не заявлен
desk-need-choose = Выбрать
desk-need-other = Другое (ваше слово)
desk-need-own-word = { $field } (ваше слово)
desk-need-not-listed = Нет в каталоге: потребность и предложение встретятся, только если слово одно и то же.
desk-need-nothing = не указано
desk-need-yes = да
desk-need-no = нет
desk-need-not-a-number = Это не число
desk-need-not-whole = Это не целое число
desk-need-read-as = Прочитано как { $figure }
desk-need-amount-hint = Пусто: подлежит оценке
desk-need-comes-to = Итог позиции:
desk-need-consent-label = Мы согласны показать эту позицию
desk-need-fill = Деньгами можно оплатить то, чего никто не даёт
desk-need-work-out = Вычислить сумму по цене единицы
desk-need-worked-out = { $quantity } × { $unitcost }
desk-need-differs = { $worked } = { $product }, а не { $amount }
desk-need-put-amount = Записать { $amount } в сумму
desk-need-put-amount-empty = Количество, цена единицы и валюта дают сумму
desk-need-prices =
    { $count ->
        [one] { $count } известная цена с источником
        [few] { $count } известные цены с источниками
        [many] { $count } известных цен с источниками
       *[other] { $count } известной цены с источниками
    }
desk-need-no-prices = Цены, уплаченные в других местах: не зарегистрированы.
desk-need-prices-hint = Ваша собственная цена важнее. Взять можно цену в валюте и единице позиции.
desk-need-price = { $currency } { $amount } за единицу: { $unit }
desk-need-price-range = от { $currency } { $low } до { $high } за единицу: { $unit }
desk-need-price-item =
    { $code ->
        [lao_operator] Расчистка районов от неразорвавшихся боеприпасов, Лаос, национальный оператор
        [lao_2012] Полные затраты сектора, Лаос, 2012 год
        [lao_2022] Полные затраты доноров, Лаос, 2022 год
        [irish_halo] Разминирование, Irish Aid / HALO, пять стран, 2018–2020 годы
        [dutch] Нидерландская программа противоминной деятельности, 2012–2016 годы
        [japan_unmas] Япония через ЮНМАС, Южный Судан, 2011–2018 годы
        [lao_salary] Оклады сотрудников национального регулирующего органа, Лаос
       *[other] { $name }
    }
desk-need-price-source = Источник
desk-need-use-price = Взять { $price }
desk-need-add = Добавить позицию
desk-need-duplicate = Повторить на следующий год
desk-need-up = Выше
desk-need-down = Ниже
desk-need-remove = Удалить
desk-need-sum = Сумма позиций
desk-need-to-be-costed =
    { $count ->
        [one] { $count } позиция подлежит оценке
        [few] { $count } позиции подлежат оценке
        [many] { $count } позиций подлежат оценке
       *[other] { $count } позиции подлежат оценке
    }
desk-need-no-currency = { $figure } (валюта не указана)
desk-need-to-be-costed-one = Подлежит оценке
desk-need-estimate = оценка
desk-need-unpriced =
    { $count ->
        [one] { $count } позиция без цены
        [few] { $count } позиции без цены
        [many] { $count } позиций без цены
       *[other] { $count } позиции без цены
    }
desk-need-unpriced-one = Без цены
desk-need-unreadable =
    { $count ->
        [one] { $count } число не читается
        [few] { $count } числа не читаются
        [many] { $count } чисел не читаются
       *[other] { $count } числа не читаются
    }
desk-need-unreadable-one = Не читается
desk-need-each = { $currency } { $price } за единицу
desk-need-warnings = Стоит взглянуть ещё раз. Отправить это не мешает.
desk-need-warn-past = эта дата прошла
desk-need-warn-after-deadline = этот год позже срока
desk-need-warn-article4 = позже срока по статье 4, { $day } ({ $source })
desk-need-warn-year-past = этот год прошёл
desk-need-warn-price = далеко от известной цены: { $price }
desk-need-warn-covered = покрыто больше, чем запрошено

desk-need-paste = Вставить из таблицы
desk-need-paste-label = Строки вашей таблицы
desk-need-paste-hint = Скопируйте ячейки и вставьте их сюда. Первая строка с названиями столбцов будет понята; без неё порядок такой, как в шаблоне.
desk-need-template = Скачать шаблон
desk-need-paste-rows =
    { $count ->
        [one] Понята { $count } позиция.
        [few] Поняты { $count } позиции.
        [many] Понято { $count } позиций.
       *[other] Понято { $count } позиции.
    }
desk-need-paste-columns = Столбцы: { $columns }.
desk-need-paste-ignored = Не взято, поскольку такого столбца нет: { $columns }
desk-need-paste-left-out =
    { $count ->
        [one] Не вошла { $count } строка: не более 200 за раз.
        [few] Не вошли { $count } строки: не более 200 за раз.
        [many] Не вошло { $count } строк: не более 200 за раз.
       *[other] Не вошло { $count } строки: не более 200 за раз.
    }
desk-need-paste-doubt = Строка { $row }, { $column }: «{ $typed }» — не число
desk-need-paste-lost = Строка { $row }, { $column }: «{ $typed }» не взято
desk-need-paste-at = Строка { $row }: { $says }
desk-need-paste-take =
    { $count ->
        [one] Добавить { $count } позицию
        [few] Добавить { $count } позиции
        [many] Добавить { $count } позиций
       *[other] Добавить { $count } позиции
    }
desk-need-paste-done =
    { $count ->
        [one] Добавлена { $count } позиция.
        [few] Добавлены { $count } позиции.
        [many] Добавлено { $count } позиций.
       *[other] Добавлено { $count } позиции.
    }

desk-need-visibility-legend = Кто может видеть эту потребность после проверки Группой
desk-need-visibility-legend-published = Кто может видеть эту потребность
desk-need-visibility-hint = Круг можно сузить в любое время. Показываются только те позиции, на которые вы согласны.
desk-need-name = Добавить сторону по названию
desk-need-unname = Убрать
desk-need-shared-lines =
    { $code ->
        [state] Позиций, которые можно показать с согласия государства: { $shared } из { $total }.
       *[others] Позиций, которые можно показать: { $shared } из { $total }.
    }
desk-need-by-others = По открытым источникам; государство этого не заявляло. Оно может исправить это или заявить как свою потребность.
desk-need-ours = Заявить эту потребность как нашу
desk-need-ours-hint = Приоритет, числа и отмеченные согласия станут словом государства: проверьте их.
desk-need-seen-now =
    { $status ->
        [submitted] Сейчас: только государство и Группа
       *[other] Сейчас: только государство; также Группа, если она записала эту потребность или уже получала её
    }
desk-need-seen-then = После публикации: { $who }
desk-need-shared-none = Ни одна позиция не показывается, поэтому потребность увидит только Группа.
desk-need-share-all = Согласие на все позиции
desk-need-share-all-hint = Его можно отозвать для каждой позиции.
desk-need-named = Названы: { $names }

desk-need-to-check = Проверить и отправить
desk-need-check-changes = Проверить изменения
desk-need-check = Проверьте перед отправкой
desk-need-consequence = Группа имплементационной поддержки прочитает потребность и опубликует её или вернёт с замечаниями. До этого никто другой её не видит.
desk-need-consequence-amend = Изменение сразу действует для всех, кто видит эту потребность. Группа узнает об этом.
desk-need-send = Отправить в Группу
desk-need-save = Сохранить черновик
desk-need-save-changes = Сохранить изменения
desk-need-back = Назад к форме
desk-conflict = Тем временем запись изменил кто-то другой: { $who }
desk-conflict-none = Ваши изменения и чужие не пересекаются. Сохраняются и те и другие.
desk-conflict-some =
    { $count ->
        [one] { $count } поле изменили обе стороны. Выберите значение.
        [few] { $count } поля изменили обе стороны. Выберите значения.
        [many] { $count } полей изменили обе стороны. Выберите значения.
       *[other] { $count } поля изменили обе стороны. Выберите значения.
    }
desk-conflict-why = За вас ничего не выбрано, и ничто из набранного не потеряно.
desk-conflict-save = Взять эти значения
desk-conflict-copy = Сохранить моё как копию
desk-conflict-before = Раньше: { $before }
desk-conflict-before-of = { $of }. Раньше: { $before }
desk-conflict-yours = Ваше
desk-conflict-theirs = Чужое

desk-need-consent =
    { $code ->
        [state] Согласие
       *[others] Показ
    }
desk-need-shared = Можно показать
desk-need-not-shared = Не показывается
desk-need-share = Показать эту позицию
desk-need-stop-sharing = Больше не показывать
desk-need-now-shared = Эту позицию можно показать тем, кто видит потребность.
desk-need-now-not-shared = Эта позиция больше не показывается.
desk-need-preview = Посмотреть глазами других
desk-need-preview-on = Как это видят другие
desk-need-preview-later = Это другие увидят после публикации.
desk-need-preview-nobody = Эту потребность увидите только вы и Группа: ни одна позиция не показывается или она предназначена только Группе.
desk-need-history = История
desk-need-changed-on = Последнее изменение: { $day }
desk-need-sent = Потребность отправлена в Группу
desk-need-sent-next = Её номер: { $reference }. Группа опубликует её или вернёт с замечаниями; ответ вы найдёте на своём рабочем столе.
desk-need-saved = Изменения сохранены
desk-need-returned = Группа вернула эту потребность
desk-need-publish = Опубликовать
desk-need-return = Вернуть с замечаниями
desk-need-withdraw = Отозвать эту потребность
desk-need-withdrawn = Потребность отозвана.
desk-need-undoable = Потребность отозвана. В течение 24 часов это можно отменить: она снова будет там, где была.
desk-need-restored = Потребность снова черновик.
desk-need-comment = Замечание к полю
desk-need-comment-on = К чему
desk-need-comment-whole = Ко всей потребности
desk-need-comment-text = Замечание
desk-need-comment-hint = Его читают только государство и Группа.
desk-need-comment-send = Отправить замечание
desk-need-comment-more = Ещё одно замечание

searches = Сохранённые поиски
searches-count = Сохранённые поиски ({ $count })
searches-hint = Их видите только вы. Хранятся условия и порядок, а не найденные потребности.
search-name = Название
search-save = Сохранить эти условия
search-saved = Поиск сохранён.
search-unnamed = Дайте ему название
search-nothing = Выберите выше условия или порядок, чтобы сохранить их.
search-update = Записать нынешние условия в «{ $name }»
search-fits =
    { $count ->
        [one] Подходит { $count } потребность
        [few] Подходят { $count } потребности
        [many] Подходит { $count } потребностей
       *[other] Подходит { $count } потребности
    }
search-new =
    { $count ->
        [one] { $count } новая или изменилась с вашего последнего просмотра
        [few] { $count } новые или изменились с вашего последнего просмотра
        [many] { $count } новых или изменившихся с вашего последнего просмотра
       *[other] { $count } новой или изменившейся с вашего последнего просмотра
    }
search-is-new = Новая или изменилась
search-rename-short = Переименовать
search-rename = Переименовать «{ $name }»
search-rename-do = Сохранить название
search-delete-short = Удалить
search-delete = Удалить «{ $name }»
search-deleted = Поиск «{ $name }» удалён.
search-sign-in = Войти, чтобы сохранить эти условия
search-full = У вас 50 поисков, больше хранить нельзя. Сначала удалите один.
desk-needs-least = Запрошено не менее, { $currency }
desk-needs-most = Запрошено не более, { $currency }
desk-needs-amount-wrong = Это не сумма.
desk-needs-oda = Официальная помощь в целях развития
desk-needs-oda-is =
    { $code ->
        [yes] государство может её получать
       *[no] государство не может её получать
    }
desk-need-part-hint = Всего, вместе с покрытым и обещанным: меньше этого не предлагается. Оставьте пустым, если полезна любая часть.

desk-need-useful-from = полезно от { $figure }

# How each line of a published need stands, for its State and the unit
desk-need-standing = Что покрыто и что остаётся непокрытым
desk-need-standing-caption = Каждая строка: что запрошено, чем покрыто и что остаётся
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = из них уже покрыто { $figure }
desk-need-standing-bare = Подлежит оценке; пока ничего не предоставлено
desk-need-standing-none = Пока ни одна коалиция, которая вам видна, ничего не даёт для этой потребности.
desk-need-why-column = Почему, и что помогло бы
desk-need-why = Почему не покрыто?
# $line - what the line is called
desk-need-why-of = Почему не покрыто: { $line }
desk-need-why-note = Ответ основан на том, что вам видно; подбор идёт на этом устройстве по обычным правилам. Ничего не отправляется, и это ничьё не обещание.
desk-need-why-fetching = Загружаются записи, которые вам видны
desk-need-why-matching = Идёт подбор на этом устройстве
desk-need-why-stopped = Остановлено до получения ответа.
desk-need-why-nothing = Всё покрыто
desk-need-stop = Что, если один партнёр прекратит участие?
desk-need-stop-hint = Выплаченное им остаётся; то, что он обязался дать и не выплатил или о чём объявил, отпадает. Это суммы приведённых выше чисел. Ничего не отправляется, и никто об этом не узнаёт.
desk-need-stop-partner = Партнёр
# $name - a party
desk-need-stop-nothing = Для этой потребности ничего не изменилось бы ({ $name }): за этим партнёром здесь ничего не числится.
desk-need-stop-caption = Если прекратит участие: { $name }
desk-need-stop-now = Не покрыто сейчас
desk-need-stop-committed = Обязательство отпадает
desk-need-stop-pledged = Объявленное отпадает
desk-need-stop-then = Не покрыто тогда
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
        [one] { $count } замечание к этой потребности
        [few] { $count } замечания к этой потребности
        [many] { $count } замечаний к этой потребности
       *[other] { $count } замечания к этой потребности
    }
desk-need-comments-hint = Каждое стоит и у своего поля и исчезает, когда поле изменено и сохранено или потребность отправлена снова.
# $name - what it is about; $says - what is said of it
desk-pair = { $name }: { $says }
desk-quoted = «{ $words }»
desk-need-comment-gone = Строка, которой больше нет
