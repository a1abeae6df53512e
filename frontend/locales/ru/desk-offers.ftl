offer-lead = Что вы могли бы предоставить и что другие разрешают вам видеть из своих предложений. Ваше предложение видите только вы и Группа, если в нём не указано иное.
offer-lead-unit = Что могли бы предоставить доноры. Столбец «Кто видит» говорит, с кем можно обсуждать предложение.
offer-lead-reader = Что, по словам доноров, они могли бы предоставить, – насколько они разрешают вам это видеть.
offer-new = Новое предложение
offer-first = Предложений пока нет. Начните с «Новое предложение»: его можно сохранить с пустыми полями.
offer-none = Нет предложений, которые вы можете видеть.
offer-caption = Предложения по донорам
offer-stands = Состояние
offer-who-sees = Кто видит
offer-yours = Ваше
offer-changed = Последнее изменение
offer-by-year = Предложено, по годам
offer-untitled = Предложение без названия
offer-year-holds = { $year }: { $held }
offer-preference = { $state } ({ $weight })
offer-preferences-are = Предпочтения по весу; они ничего не исключают: { $list }.
offer-sees =
    { $code ->
        [isu] Только Группа
        [named_states] Группа и названные вами государства
        [coalition] Участники коалиций, в которых вы состоите
        [states_parties] Все государства-участники
       *[public] Все
    }
offer-sees-hint =
    { $code ->
        [isu] Обычный выбор. Предложение участвует в подборе, и ни одно государство не узнает о нём без вашего слова.
        [named_states] Эти государства видят его как есть, с суммами.
        [coalition] Они видят его, когда вы приняли приглашение рядом с ними.
        [states_parties] Его видит каждое государство-участник, войдя в систему.
       *[public] Его видит любой, без учётной записи.
    }
offer-edit = Изменить это предложение
offer-edit-lead = Набранное остаётся на этом устройстве, пока вы не сохраните.
offer-edit-draft = В черновике всё может быть пустым; видите его только вы и Группа.
offer-submit = Отправить в подбор
offer-submitted = Предложение участвует в подборе.
offer-withdraw = Отозвать
offer-withdraw-this = Отозвать это предложение
offer-withdrawn = Предложение отозвано.
offer-undoable = Предложение отозвано. В течение 24 часов это можно отменить: оно снова будет там, где было.
offer-restore = Вернуть как черновик
offer-restored = Предложение снова черновик.
offer-seen-draft = Пока его видите только вы: оно не в подборе.
offer-save = Сохранить
offer-save-draft = Сохранить черновик
offer-save-submit = Сохранить и отправить в подбор
offer-submit-hint = В подборе его видит и Группа, и те, кого вы выбрали выше. Оно ни к чему не обязывает, и его можно отозвать в любой момент.
offer-saved = Предложение сохранено.
offer-leave = Выйти без сохранения
offer-owner = Донор
offer-choose = Выбрать
offer-add = Добавить
offer-remove = Убрать
offer-remove-one = Убрать: { $name }
offer-part-what = Что вы предлагаете
offer-title = Название
offer-title-hint = Вашими словами; его читают те, кто может видеть предложение.
offer-code = Что именно
offer-unit = Единица
offer-part-years = Сколько в каждом году
offer-part-years-hint = Год без цифры — «не сообщено», а не 0.
offer-year-number = Год { $number }
offer-add-year = Добавить год
offer-amount = Сумма
offer-currency = Валюта
offer-part-where = Куда может пойти
offer-part-where-hint = Если ничего не выбрано — любому государству. Государства и регионы складываются. Выбранное здесь соблюдается всегда; то, что вы лишь предпочитаете, указывается ниже.
offer-leaves-out = Что исключено
offer-states = Государства
offer-regions = Регионы
offer-not-states = Кроме этих государств
offer-not-regions = Кроме этих регионов
offer-part-for = На что может пойти
offer-part-for-hint = Если ничего не выбрано — на любую тему. Выбранное здесь соблюдается всегда; то, что вы лишь предпочитаете, указывается ниже.
offer-activities = Виды деятельности
offer-not-themes = Кроме этих тем
offer-not-activities = Кроме этих видов деятельности
offer-part-limits = Ограничения и предпочтения
offer-part-limits-hint = Ограничения соблюдаются всегда. Предпочтения учитываются там, где ни одно государство от этого не теряет.
offer-in-unit = В единицах: { $unit }
offer-prefers = Чему отдаётся предпочтение
offer-min-grant = Минимум для государства, если оно что-то получает
offer-max-per-state = Максимум для одного государства в год
offer-max-states = Наибольшее число государств
offer-max-share = Не более доли позиции, в процентах
offer-max-share-hint = Например 50: остальное должны внести другие.
offer-preferred =
    { $kind ->
        [states] Предпочитаемые государства
        [regions] Предпочитаемые регионы
        [themes] Предпочитаемые темы
        [years] Предпочитаемые годы
       *[all] Предпочитаемые регионы, темы и годы
    }
offer-preferences-hint = При равенстве они первые. Веса, действующие одновременно, складываются. Это видите только вы и Группа.
offer-weight = Вес: { $name }, наибольший 9
offer-expires = Действует до
offer-note = Примечание
offer-note-hint = Условия, для которых нет поля. Они показываются, но не применяются.
offer-seen-once = Когда оно в подборе
offer-named = Государства, которые могут видеть
offer-problem = { $name }: { $says }
offer-missing = нужно заполнить
offer-not-a-number = число не читается; наберите цифры, например 1500000
offer-no-years = добавьте хотя бы один год
offer-fit-title = К чему подходит
offer-fit-private = Вычислено на этом устройстве по тому, что вам видно. Несохранённое его не покидает.
offer-fit-waiting = Сравнение с потребностями
offer-fit-failed = Сравнение в этом браузере сейчас не работает. Загрузите страницу снова.
offer-fit-needs-kind = Укажите вид поддержки, и сравнение начнётся.
offer-fit-needs-code = Укажите, что именно и в чём считается, и сравнение начнётся.
offer-fit-needs-year = Укажите год, и сравнение начнётся.
offer-fit-no-needs = Пока нет потребностей, которые вы можете видеть.
offer-fit-counts =
    { $fit ->
        [one] Подходит к { $fit } потребности
        [few] Подходит к { $fit } потребностям
        [many] Подходит к { $fit } потребностям
       *[other] Подходит к { $fit } потребностям
    }; с одним изменением — ещё к { $one }; не подходит к { $no }.
offer-fit-caption = Потребности, к которым подходит
offer-fit-rules = Что мешает остальным
offer-fit-several = Одна потребность может подпадать под несколько правил.
offer-fit-rule =
    { $needs ->
        [one] { $needs } потребность
        [few] { $needs } потребности
        [many] { $needs } потребностей
       *[other] { $needs } потребности
    }: { $reason }
offer-fit-one-change = С одним изменением: { $reason }
offer-fit-rest-caption = Потребности, к которым не подходит, и почему
offer-say = Ваш ответ
offer-interested = Проявить интерес
offer-not-for-us = Не для нас
offer-reason = Почему
offer-reason-hint = Только для Группы. Можно оставить пустым.
offer-word = Слово или вопрос
offer-said-interested = Есть интерес
offer-said-not-for-us = Не для нас
offer-said-nothing = В этот раз ничего
offer-history = Кто что менял
offer-compare = Сравнить
offer-compare-title = Потребности рядом друг с другом
offer-compare-caption = Не более трёх потребностей
offer-deadline = Срок
