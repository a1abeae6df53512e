coalitions-title = Страновые коалиции

coalitions-lead = По одной для каждого затронутого государства: кто что мог бы внести и что остаётся непокрытым. Каждая цифра — предложение для обсуждения.

coalitions-none = В этом наборе данных нет потребностей, поэтому предлагать коалиции не для кого.

coalitions-caption =
    { $coalitions ->
        [one] { $coalitions } коалиция
        [few] { $coalitions } коалиции
        [many] { $coalitions } коалиций
       *[other] { $coalitions } коалиции
    } в алфавитном порядке государств; финансирование в { $currency }

coalitions-no-funding = Нет позиций финансирования с указанной суммой

coalitions-lines-open = не покрыто: { $count }

coalitions-lines-apart = подлежит оценке: { $count }

coalitions-all-states = Все государства, финансирование


coalition-absent = В этом наборе данных нет потребностей этого государства

coalition-absent-link = Смотреть коалиции этого набора данных

coalition-print = Распечатать эту страницу

coalition-members = Участники и роли

coalition-no-donor = Пока не предложено ни одного донора

coalition-no-donor-text = Что было испробовано, указано ниже по позициям.

coalition-lead-hint = Предлагаемый координатор — донор, на которого приходится наибольшая часть финансирования государства или, если его нет, другой поддержки. Это исходное предложение: выбирают государство и его партнёры.

coalition-sums = Суммы по ресурсам

coalition-flows = Кто что внёс бы

coalition-open = Что остаётся непокрытым и почему

coalition-none-open = У этого государства нет непокрытых позиций.

coalition-dependence = Если бы донор ушёл

coalition-dependence-text = Что потеряло бы государство, с учётом того, что тогда внесли бы другие. Из одинаково хороших вариантов без донора — тот, который меняет меньше всего. Только для самого государства и Группы имплементационной поддержки.

coalition-dependence-ask = Рассчитать, что было бы потеряно

coalition-sources = Откуда взяты цифры

coalition-sources-more = Источники по каждой потребности

coalition-could-join =
    { $donors ->
        [one] К этой коалиции мог бы присоединиться { $donors } донор.
        [few] К этой коалиции могли бы присоединиться { $donors } донора.
        [many] К этой коалиции могли бы присоединиться { $donors } доноров.
       *[other] К этой коалиции могли бы присоединиться { $donors } донора.
    }

coalition-none-join = Пока не предложено ни одного донора.

coalition-apart =
    { $lines ->
        [one] { $lines } позиция подлежит оценке и не входит в суммы.
        [few] { $lines } позиции подлежат оценке и не входят в суммы.
        [many] { $lines } позиций подлежат оценке и не входят в суммы.
       *[other] { $lines } позиции подлежат оценке и не входят в суммы.
    }

coalition-apart-of =
    { $lines ->
        [one] { $lines } позиция подлежит оценке и не входит в суммы: { $list }.
        [few] { $lines } позиции подлежат оценке и не входят в суммы: { $list }.
        [many] { $lines } позиций подлежат оценке и не входят в суммы: { $list }.
       *[other] { $lines } позиции подлежат оценке и не входят в суммы: { $list }.
    }

apart-entry = { $resource } ({ $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    })

bar-covered = { $share } уже покрыто

bar-committed = { $share } по обязательствам

bar-proposed = { $share } предлагается

bar-open = { $share } не покрыто

key-covered = Уже покрыто, вне этого набора данных

key-committed = По обязательствам: подтверждено, никогда не переносится

key-proposed = Предлагается этим расчётом, не обещание

key-open = Остаётся непокрытым

headline-needed = { $resource }: требуется

headline-needed-note = по позициям с указанной суммой

headline-share = { $share } от требуемого

headline-share-proposed = { $share } от требуемого; не обещание

headline-reported = Сколько уже покрыто, сообщено по позициям: { $count } из { $total }; то, о чём не сообщено, считается непокрытым.

line-table-label = Покрытие по позициям

line-table-caption = Покрытие по позициям, в порядке их кодов

line-to-be-costed = Подлежит оценке: учитывается отдельно, не входит в суммы

match-caption = { $resource }, по донорам в алфавитном порядке

match-bought = куплено за { $money }

member-caption = Участники и роли: затронутое государство, затем доноры в алфавитном порядке

member-state = Затронутое государство

member-owner = Ответственный

member-owner-brings = Приоритеты и согласие

member-committed = { $quantity } по обязательствам

member-proposed = { $quantity } предлагается

member-brings-of = { $parts } ({ $activity })

flow-caption = Кто что внёс бы, в масштабе, в алфавитном порядке; обязательства и предлагаемое вместе. Цвета обозначают темы; таблица выше говорит то же словами.

flow-line = { $title }, { $year }

flow-other = Прочие ({ $count })

flow-finding = { $donors ->
        [one] { $donors } донор поддерживает
        [few] { $donors } донора поддерживают
        [many] { $donors } доноров поддерживают
       *[other] { $donors } донора поддерживают
    } { $lines ->
        [one] { $lines } позицию
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    }; самая большая связь, { $quantity }, идёт от { $from } к { $to }.

flow-title = Кто что внёс бы: { $resource }

tried-heading =
    { $heading }: { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиции
    }

tried-asked = Запрошено на { $year } год.

tried-open = { $quantity } не покрыто в { $year } году.

tried-rules = Правила, исключающие предложения этого вида

tried-rules-detail = { " " }для { $line }

tried-ask = Что помогло бы?

tried-why = Почему не другие?

tried-ask-detail = { " " }Позиция { $line }

source-figure = , { $figure }: { $basis }. Источник:

coalition-groups = Тематические группы

group-theme =
    { $code ->
        [clearance_partnership] Партнёрство по удалению
       *[victim_assistance_group] Группа по помощи жертвам
    }

group-none = Для её позиций не предложено ни одного донора.
