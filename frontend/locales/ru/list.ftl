needs-lead = О чём просят затронутые государства: по одной строке на каждый ресурс и год.

needs-search = Поиск по государствам, потребностям и позициям

needs-count =
    { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    } из { $of }

needs-none = В этом наборе данных нет потребностей.

needs-no-fit = Ни одна позиция не соответствует этим фильтрам.
needs-at-desk = Найти эти потребности на своём рабочем столе и сохранить поиск

needs-caption = Позиции потребностей по названию государства, если в заголовке не указано иное

needs-apart = Подлежат оценке, не входят в суммы

needs-sum = Сумма { $lines ->
        [one] { $lines } позиции
        [few] { $lines } позиций
        [many] { $lines } позиций
       *[other] { $lines } позиции
    } с указанной суммой, { $resource }

offers-lead = Что могли бы дать доноры и с какими ограничениями. Выберите предложение, чтобы увидеть, каким позициям оно подходит и почему не подходит остальным.

offers-search = Поиск по донорам, предложениям и государствам

offers-count =
    { $offers ->
        [one] { $offers } предложение
        [few] { $offers } предложения
        [many] { $offers } предложений
       *[other] { $offers } предложения
    } из { $of }

offers-none = В этом наборе данных нет предложений.

offers-no-fit = Ни одно предложение не соответствует этим фильтрам.

offers-caption = Предложения по названию донора, если в заголовке не указано иное

offers-close = Закрыть и показать все предложения

offers-all = Все предложения

offers-partly = по некоторым годам не сообщено

offers-any-state = Любое государство

offers-any-theme = Любая тема

offers-fits-detail = { " " }подходят предложению { $offer }: смотреть, какие и почему

names-more = { $names } и ещё { $more }

offers-sum = Сумма, { $resource }: { $offers ->
        [one] { $offers } предложение
        [few] { $offers } предложения
        [many] { $offers } предложений
       *[other] { $offers } предложения
    }

offers-unreported = сообщены не полностью: { $count }

col-state = Государство

col-need = Потребность

col-theme = Тема

col-themes = Темы

col-priority = Приоритет

col-line = Позиция

col-lines = Позиции

col-resource = Ресурс

col-year = Год

col-years = Годы

col-asked = Запрошено

col-covered = Покрыто

col-open = Остаётся непокрытым

col-needed = Требуется

col-covered-already = Уже покрыто

col-committed = По обязательствам

col-covered-or-committed = Покрыто или по обязательствам

covered-lines = Указано по позициям: { $count } из { $total }

col-proposed = Предлагается


col-coverage = Покрытие

col-figures = Суммы

col-donor = Донор

col-donors = Доноры

col-offer = Предложение

col-offered = Предложено

col-may-go = Может быть направлено

col-fits = Подходит

col-for = Для

col-standing = Статус

col-quantity = Количество

col-sum = Сумма

col-member = Участник

col-kind = Вид

col-donor-kind = Вид донора

col-role = Роль

col-would-bring = Внёс бы

col-why-not = Почему нет

to-be-costed = Подлежит оценке

standing-open = Есть непокрытое

filter-all = Все

sort-up = { $column }, по возрастанию

sort-down = { $column }, по убыванию

filter-order = Порядок

filter-alphabetical = По алфавиту

filter-clear = Сбросить фильтры

list-copied = Ссылка скопирована.

list-not-copied = Браузер не позволяет странице копировать. Скопируйте адрес вверху.

list-copy = Копировать ссылку

download-label = Скачать:
download-as = Скачать ({ $form })

pager-label = Страницы этого списка

pager-previous = Предыдущая страница

pager-next = Следующая страница

pager-at = Страница { $page } из { $pages }

fit-title = Чему подходит предложение { $offer } ({ $donor })

fit-lead =
    { $fit ->
        [one] Подходит { $fit } позиция
        [few] Подходят { $fit } позиции
        [many] Подходят { $fit } позиций
       *[other] Подходят { $fit } позиции
    }, { $rest ->
        [one] не подходит { $rest }
        [few] не подходят { $rest }
        [many] не подходят { $rest }
       *[other] не подходят { $rest }
    }. { $others ->
        [one] { $others } требует поддержки другого вида.
        [few] { $others } требуют поддержки другого вида.
        [many] { $others } требуют поддержки другого вида.
       *[other] { $others } требуют поддержки другого вида.
    }

fit-holds = Что в нём есть и его ограничения

fit-may-go = Может быть направлено: { $list }.

fit-themes = Темы: { $list }.

fit-held = { $year }: { $quantity } ({ $resource }).

fit-none = Ни одна позиция этого набора данных не подходит этому предложению. Правила ниже объясняют почему.

fit-caption = Подходящие позиции, по потребностям

fit-rules = Правила, по которым это предложение не подходит позициям своего вида

fit-rule =
    { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    }: { $reason }

fit-rule-only = { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    }: { $reason } (единственная причина для { $only })

fit-by-line = По позициям

fit-not-caption = Неподходящие позиции, по потребностям

fit-cut = Показаны первые { $shown } из { $of }.

lines =
    { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    }

file-needs = needs { $title }

file-offers = offers { $title }
