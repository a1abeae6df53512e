unit-bench-lead = Что вас ждёт, снимок записей, расчёты рядом друг с другом и коалиции на их основе. Никто другой этого не видит до приглашения.
unit-queue = Ожидают проверки
unit-queue-none = Ни одна потребность не ждёт вас.
unit-waits-since = ждёт с { $day }
unit-publish = Опубликовать
unit-return = Вернуть с замечанием…
unit-return-field = Поле
unit-return-field-hint = Например title или lines[2].unit_cost; пусто — потребность в целом.
unit-return-text = Что следует изменить
unit-return-do = Вернуть
unit-overdue = Просроченные шаги
unit-overdue-none = Просроченных шагов нет.
unit-overdue-caption = Вклады, следующий шаг которых просрочен, сначала самые давние
unit-snapshot-take = Сделать снимок
unit-snapshot-hint = Сохраняет то, что действует сейчас. Поздние изменения его не затронут.
unit-as-of = Данные на
unit-snapshot-do = Сделать снимок
unit-snapshot-done = Снимок сделан. Его хеш:
unit-snapshot-of = Записи на { $day }
unit-snapshot = Снимок
unit-vetoes = Исключения
unit-vetoes-hint = Донор и государство, которых нельзя предлагать друг другу. Это видят только попросившая сторона и Группа.
unit-veto = { $owner } — просьба не предлагать вместе с: { $other }
unit-veto-add = Добавить исключение за одну из сторон
unit-veto-owner = Кто просит
unit-veto-other = Другая сторона
unit-runs = Расчёты
unit-runs-hint = Расчёт идёт в этом браузере; ничего не отправляется до сохранения. Затем сервер сам его проверяет.
unit-preset-label = Исходные правила
unit-preset =
    { $code ->
        [standard] Обычные: приоритеты, затем наименьшее покрытие, затем предпочтения
        [urgency] Срочность: только национальные приоритеты
        [fairness] Справедливость: сначала наименьшее покрытие
        [coverage] Наибольшее покрытие: сколько можно разместить
       *[fragments] Меньше дробления: немного крупных вкладов
    }
unit-cost = Цена каждой пары донора и государства
unit-cost-hint = В наименьших единицах валюты; 0 — без цены. Чем она выше, тем меньше вкладов и тем они крупнее.
unit-run-named = Расчёт { $letter }: { $policy }
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
unit-compare = Рядом друг с другом
unit-compare-hint = Обязательства и предложения вместе. Под каждой цифрой — разница с первым расчётом.
unit-compare-measures = Что каждый расчёт даёт по своим целям
unit-compare-states =
    { $unchanged ->
        [one] Что приобретает или теряет каждое государство, по названию; без изменений — { $unchanged } государство
        [few] Что приобретает или теряет каждое государство, по названию; без изменений — { $unchanged } государства
        [many] Что приобретает или теряет каждое государство, по названию; без изменений — { $unchanged } государств
       *[other] Что приобретает или теряет каждое государство, по названию; без изменений — { $unchanged } государства
    }
unit-measure = Показатель
unit-measure-priority = { $kind }, приоритет { $priority }
unit-measure-unused = { $kind }, предложено и не размещено
unit-measure-pairs = Доноры и государства, работающие вместе
unit-people-lead = Кто может войти и за кого действует. Учётные записи — по приглашению.
unit-people-all = Люди
unit-people-caption = Люди с учётной записью, по имени
unit-invitations = Открытые приглашения
unit-invitations-none = Открытых приглашений нет.
unit-invitations-caption = Приглашения, которые ещё не приняты
unit-until = Действует до
unit-actions = Что можно сделать
unit-withdraw-of = Отозвать: { $name }
unit-seen = Последний вход
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
unit-link = Ссылка
unit-link-made = Ссылка для { $email } создана
unit-link-what = Она показана только сейчас. Скопируйте её и отправьте на этот адрес надёжным путём: кто её имеет, тот может ею воспользоваться.
unit-link-letter = Сервер сейчас отправляет её на этот адрес. Она показана и здесь, только один раз: кто её имеет, тот может ею воспользоваться.
unit-link-until = Действует до { $day }, один раз.
