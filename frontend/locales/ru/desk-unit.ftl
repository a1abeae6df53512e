unit-bench-lead = Снимок записей, расчёты рядом друг с другом и коалиции на их основе. Никто другой этого не видит до приглашения.
unit-waits-since = ждёт с { $day }
unit-publish = Опубликовать
unit-return = Вернуть с замечанием…
unit-return-text = Что следует изменить
unit-return-do = Вернуть
unit-snapshot-take = Сделать снимок
unit-snapshot-first = Сначала сделайте снимок
unit-snapshot-hint = Сохраняет то, что действует сейчас. Поздние изменения его не затронут.
unit-as-of = Данные на
unit-snapshot-do = Сделать снимок
unit-snapshot-done = Снимок сделан.
unit-technical = Технические подробности
unit-snapshot-of = Записи на { $day }
unit-snapshot = Снимок
unit-vetoes = Исключения
unit-vetoes-hint = Донор и государство, которых нельзя предлагать друг другу. Это видят только попросившая сторона и Группа.
unit-vetoes-none = Действующих исключений нет.
unit-veto = { $owner } — просьба не предлагать вместе с: { $other }
unit-veto-add =
    { $code ->
        [own] Добавить исключение
       *[unit] Добавить исключение за одну из сторон
    }
unit-veto-owner = Кто просит
unit-veto-other = Другая сторона
unit-veto-missing = Выберите государство или организацию.
unit-runs = Расчёты
unit-runs-hint = Расчёт идёт в этом браузере; ничего не отправляется до сохранения. Затем сервер сам его проверяет.
unit-plan-title = Название сценария
unit-plan-hint = Название, правила и то, что вы закрепили, хранятся на этом устройстве, пока вы их не удалите; до трёх расчётов — до вашего выхода. Никто другой не видит расчёт, пока вы его не сохраните.
unit-plan-restored = Восстановлен сценарий, начатый на этом устройстве.
unit-terms = Что закреплено для этого расчёта
unit-terms-hint = Обязательства, исключения и пары из снимка, а также то, что вы меняете только для этого расчёта. Записи от этого не меняются.
unit-terms-back = Назад в рабочую среду
unit-terms-none = Ничего не закреплено.
unit-terms-caption = Чего не может изменить ни одно предложение этого расчёта
unit-terms-between = Между кем
unit-terms-since = С какого дня
unit-terms-by = { $day } или раньше
unit-terms-stands = В этом расчёте
unit-terms-changed =
    { $count ->
        [one] { $count } изменение только для этого расчёта
        [few] { $count } изменения только для этого расчёта
        [many] { $count } изменений только для этого расчёта
       *[other] { $count } изменения только для этого расчёта
    }
unit-terms-add = Закрепить что-либо для этого расчёта
unit-terms-add-do = Закрепить для этого расчёта
unit-term =
    { $code ->
        [locks] Обязательство
        [vetoes] Исключение
        [offers] Без донора или предложения
        [needs] Другая сумма позиции
        [years] Другая сумма предложения
        [donors] Новое предложение
       *[forbidden_pairs] Отведённая пара
    }
unit-term-hint =
    { $code ->
        [locks] Подтверждённое обязательство, которого ещё нет в записях. Расчёт учитывает его и не переносит.
        [vetoes] Донор и государство, которых одна из сторон просит не предлагать друг другу. Чтобы это действовало и после расчёта, его место в разделе «Исключения».
        [offers] Без чего обходится этот расчёт: без всего, что даёт донор, или без одного из его предложений.
        [needs] Сумма или количество, которые позиция просит в этом расчёте вместо того, что написало государство.
        [years] Сколько предложение содержит в году в этом расчёте; 0 – ничего. Чтобы перенести, закрепите оба года. Что больше предложенного донором, в проект коалиции не входит.
        [donors] Поддержка, которой никто не предлагал: что предложил бы этот расчёт, если бы её принёс донор. Ни в один проект коалиции она не входит.
       *[forbidden_pairs] Предложение и позиция, которые Группа не хочет сводить в этом расчёте.
    }
unit-term-stands =
    { $code ->
        [snapshot] Как в снимке
        [added] Добавлено для этого расчёта
       *[left_out] Не входит в этот расчёт
    }
unit-term-stays = Снять может только попросивший
unit-term-leave-out = Не учитывать
unit-term-put-back = Вернуть
unit-term-instead = { $quantity } (в снимке: { $before })
unit-term-quantity-hint = В валюте или единице позиции.
unit-term-offer-hint = В валюте снимка или в единице ресурса.
unit-term-years = Годы
unit-term-years-hint = Через запятую; количество — на каждый год.
unit-new-donor = Новый донор
unit-term-short = Выберите всё, что спрашивается; количество — это число.
unit-preset-label = Исходные правила
unit-preset =
    { $code ->
        [standard] Обычные: приоритеты, затем наименьшее покрытие, затем предпочтения
        [urgency] Срочность: только национальные приоритеты
        [fairness] Справедливость: сначала наименьшее покрытие
        [coverage] Наибольшее покрытие: сколько можно разместить
       *[fragments] Меньше дробления: немного крупных вкладов
    }
unit-rules =
    { $code ->
        [Standard] Обычные
        [Urgency] Срочность
        [Fairness] Справедливость
        [Most_coverage] Наибольшее покрытие
        [Fewest_fragments] Меньше дробления
        [Changed] Изменённые
       *[other] { $name }
    }
unit-cost = Цена каждой пары донора и государства
unit-cost-hint = В { $currency }; 0 — без цены. Чем она выше, тем меньше вкладов и тем они крупнее.
unit-run-named = Расчёт { $letter }: { $policy }
unit-run-replaces = Следующий расчёт заменит { $letter }: сохраните его.
unit-run-stays = Расчёт прервётся, если покинуть страницу.
unit-saved = Сохранённые расчёты
unit-saved-hint = По этому снимку и его копиям, изменённым для расчёта.
unit-saved-none = По этому снимку нет сохранённых расчётов.
unit-saved-copy = изменённая копия
unit-saved-open = Открыть как { $letter }
unit-drafts = Подготовить коалиции по этому расчёту
unit-drafts-hint = Проект видит только Группа, пока вы не пригласите участников.
unit-draft-state =
    { $donors ->
        [one] { $name }: { $donors } донор
        [few] { $name }: { $donors } донора
        [many] { $name }: { $donors } доноров
       *[other] { $name }: { $donors } донора
    }
unit-draft = Подготовить
unit-draft-of = Подготовить коалицию: { $name }
unit-coalition-of = Страновая коалиция: { $name }
unit-add = Добавить новое
unit-add-hint = Коалиция уже есть: { $name }.
unit-added = Добавлено: { $added }. Уже было: { $known }. По правилам нельзя: { $left }.
unit-compare = Рядом друг с другом
unit-compare-hint = Обязательства и предложения вместе. Под каждой цифрой — разница с первым расчётом.
unit-compare-measures = Что каждый расчёт даёт по своим целям
unit-compare-states =
    { $unchanged ->
        [one] Что меняется для каждого государства, по названию; без изменений — { $unchanged } государство
        [few] Что меняется для каждого государства, по названию; без изменений — { $unchanged } государства
        [many] Что меняется для каждого государства, по названию; без изменений — { $unchanged } государств
       *[other] Что меняется для каждого государства, по названию; без изменений — { $unchanged } государства
    }
unit-measure = Показатель
unit-measure-priority = { $kind }, приоритет { $priority }
unit-measure-unused = { $kind }, предложено и не размещено
unit-measure-pairs = Доноры и государства, работающие вместе
unit-people-lead = Кто может войти и за кого действует. Учётные записи — по приглашению.
unit-people-name = Имя или должность
unit-people-all = Люди
unit-people-caption = Люди с учётной записью, по имени
unit-invitations = Открытые приглашения
unit-invitations-none = Открытых приглашений нет.
unit-invitations-caption = Приглашения, которые ещё не приняты
unit-until = Действует до
unit-actions = Что можно сделать
unit-withdraw-of = Отозвать: { $name }
unit-seen = Последний вход
unit-sign-in = Вход
unit-never = никогда
unit-enabled = Может входить
unit-disabled = Не может входить
unit-enable = Разрешить вход
unit-disable = Закрыть вход
unit-was-disabled = { $name } больше не может войти.
unit-was-enabled = { $name } снова может войти.
unit-reset = Ссылка для нового пароля
unit-invite = Пригласить
unit-invite-do = Создать приглашение
unit-search-party = Найти государство или организацию
unit-search-party-hint = Часть названия; список ниже сокращается.
unit-email-hint = Служебный ящик, если есть.
unit-invite-letter = Отправить ссылку также письмом
unit-invite-language = Язык письма
unit-link = Ссылка
unit-link-made = Ссылка для { $email } создана
unit-link-what = Она показана только сейчас. Скопируйте её и отправьте на этот адрес надёжным путём: кто её имеет, тот может ею воспользоваться.
unit-link-letter = Сервер сейчас отправляет её на этот адрес. Она показана и здесь, только один раз: кто её имеет, тот может ею воспользоваться.
unit-link-until = Действует до { $day }, один раз.
unit-objectives-of = Расчёт { $letter }: проба без каждого правила
unit-objectives-hint = Каждый расчёт рядом с тем, что был бы без правила: покрытие с правилом, под ним разница. Считается в этом браузере.
unit-objectives-off = нет среди правил
unit-objectives-same = без разницы
unit-objectives-caption = Что правило перемещает, по государствам
# Exchange rates. $currency - its ISO 4217 code
rates-title = Обменные курсы
rates-lead = Потребности и предложения в других валютах считаются по этим курсам со следующего снимка; без курса они в подбор не входят.
rates-some-missing = Часть опубликованного ни в одном подборе
rates-missing = Нет курса для { $currency }:
# $currency - the one that money is counted in
rates-per-unit = { $currency } за единицу
rates-day = День курса
rates-of = Курс { $currency }
rates-add = Добавить курс
rates-saved = Курсы действуют.
rates-changed = Кто-то изменил курсы. Действуют эти; ваше ниже.
rates-take = Взять действующие
rates-keep = Продолжить с моими
# $rate - units of $counted for one of $currency
rates-stands = Один { $currency } – это { $rate } { $counted }
