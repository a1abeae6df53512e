explain-trying = Пробуются изменения

explain-so-far = Изменения пробуются повторным подбором: пока { $count }.

explain-stop = Остановить и сохранить найденное

explain-none = Ответа нет

explain-stopped = Остановлено до того, как что-либо было найдено.

explain-not-started = Не удалось запустить объяснение.

explain-crashed = Объяснение перестало работать.

check-not-started = Не удалось запустить проверку.

check-unreadable = Не удалось прочитать файл.

check-crashed = Проверка перестала работать.

offer-of = { $donor } ({ $id })

class-change = { $what }, приоритет { $priority }: { $change }

class-change-only = приоритет { $priority }: { $change }

prices-more = Больше на

prices-placed = Было бы распределено

prices-change = Покрытие, которое изменилось бы

prices-useful = Предложения, от увеличения которых было бы распределено больше

prices-none = Увеличение любого предложения ничего бы не распределило.

prices-idle = Предложения, увеличение которых ничего не изменило бы

prices-idle-offer = { $offer }, { $year }

dependence-not-tried = не испробовано

dependence-nothing = ничего: другие внесли бы столько же

dependence-change = Изменение для государства в случае его ухода

dependence-none = Для этого государства не предложено ни одного донора.

objective =
    { $code ->
        [priority] Национальный приоритет
        [order] Строгий порядок приоритетов
        [fairness] Сначала подъём наименьшего покрытия
        [fit] Предпочтения доноров
       *[fixed_cost] Издержки для каждого донора и государства
    }

objective-bands = Ступени справедливости вместо { $bands }

objective-without = Без правила

objective-with = С правилом

objective-difference = Разница

objective-none = Без этого правила покрытие ни одного государства не отличалось бы.

explain-checked =
    { $count ->
        [one] Проверено повторным подбором, { $count } раз.
        [few] Проверено повторным подбором, { $count } раза.
        [many] Проверено повторным подбором, { $count } раз.
       *[other] Проверено повторным подбором, { $count } раза.
    }

explain-checked-part =
    { $count ->
        [one] Проверено повторным подбором, { $count } раз; остановлено до того, как было испробовано всё.
        [few] Проверено повторным подбором, { $count } раза; остановлено до того, как было испробовано всё.
        [many] Проверено повторным подбором, { $count } раз; остановлено до того, как было испробовано всё.
       *[other] Проверено повторным подбором, { $count } раза; остановлено до того, как было испробовано всё.
    }

explain-not-proved = Не доказано, что это лучшее: каждый поиск был сокращён, и небольшие различия могут объясняться этим.

help-bound-title = Что удерживает подходящие предложения от этой позиции

help-bound-offer = { $offer }: { $why }

help-title = Что помогло бы

help-none = Ни одно из испробованных изменений ничего не даёт этой позиции.

help-bound =
    { $code ->
        [max_per_state] Государство уже имеет наибольшее, что может получить из этого предложения за год.
        [max_share_of_line] Предложение покрывает наибольшую возможную долю позиции.
        [max_states] Предложение идёт наибольшему возможному числу других государств.
        [min_grant] Государство получило бы из этого предложения меньше его наименьшей выплаты.
        [needs_co_funding] Предложение действует только вместе с другим участником.
        [smallest_part] У позиции всё ещё было бы меньше её наименьшей полезной части.
       *[max_partners] Государство работает с таким числом других доноров, с каким хочет.
    }

help-more-of-offer = Не менее чем на { $quantity } больше предложения { $offer } в { $year } году.

help-move-year = Не менее { $quantity } предложения { $offer } перенести с { $from } на { $year } год.

help-raise-per-state = Предел на государство в предложении { $offer } повысить не менее чем на { $quantity }.

help-raise-share = Наибольшую долю предложения { $offer } повысить не менее чем на { $share } позиции.

help-raise-states = Предложение { $offer } дать не менее чем { $count ->
        [one] { $count } государству
        [few] { $count } государствам
        [many] { $count } государствам
       *[other] { $count } государства
    } сверх его предела.

help-lower-grant = Наименьшую выплату предложения { $offer } понизить не менее чем на { $quantity }.

help-lift-co-funding = Предложение { $offer } дать без другого участника.

help-loosen = Ослабить одно правило предложения { $offer }: { $reason }.

help-raise-partners = Собственный предел государства повысить не менее чем на { $count ->
        [one] { $count } донора
        [few] { $count } доноров
        [many] { $count } доноров
       *[other] { $count } донора
    }.

help-lower-part = Наименьшую полезную часть позиции снизить не менее чем на { $quantity }.

help-brings = Это дало бы этой позиции { $brings } и ничего не отняло бы у других.

help-brings-takes = Это дало бы этой позиции { $brings }; у других позиций стало бы на { $takes } меньше.

rivals-title = Другие предложения, подходящие для этой позиции

rivals-with = С предложением

rivals-cost = Чего бы это стоило

rivals-none = Никакое другое предложение не подходит для этой позиции.

rivals-impossible = В рамках ограничений это невозможно.

rivals-free = Ничего: ни на одной ступени правил не стало бы меньше.

rivals-loss = на { $loss } меньше для того, что идёт первым по правилам; прежде всего приоритет { $priority }, ступень { $step }

rivals-fit = предпочтения доноров соблюдаются меньше

alternatives-title = Почти столь же хорошие варианты

alternatives-without = Без пары

alternatives-instead = Взамен

alternatives-loss = Потеря

alternatives-pair = { $donor } и { $state }

alternatives-same = в остальном те же пары

alternatives-no-loss = нет

alternatives-none = Любой другой вариант потерял бы больше.

blocking-title = Кто предпочёл бы работать друг с другом, а не так, как предложено

blocking-pair = { $offer } и { $state }, { $year } год: до { $quantity }

blocking-none = Никто: ни одно предложение не предпочитает государство с открытой позицией тому, которому оно предложено.

objective-lowest = { $resource }, приоритет { $priority }: с правилом наименьшее покрытие — { $after }, без него — { $before }.

objective-moved = Правило переносит { $moved } на другие позиции.

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = Если провести сейчас подбор по записям, которые вам видны

why-none = Осталось бы непокрытым: { $open }.

why-some = Предложения, которые вам видны, могли бы дать { $brought }; осталось бы непокрытым: { $open }.

why-all = Предложения, которые вам видны, могли бы дать всё: { $brought }. Никто этого не обещал.

why-nothing-open = Непокрытого нет: запрошенное покрыто.

why-not-counted = Этой строки нет среди действующих записей, которые можно посчитать; возможно, нет курса для её валюты.

pairs-title = Все предложения этого вида и эта позиция

pairs-gives = По этой позиции

pairs-why = Почему

pairs-none = Предложений этого вида нет.

pairs-nothing = ничего

pairs-blocked = Не подходит: { $reasons }.

pairs-standing =
    { $code ->
        [matched] Идёт на эту позицию.
        [line_full] Подходит; позицию покрывают другие.
        [offer_used] Подходит; израсходовано на другие позиции, или осталось меньше цены одной единицы.
       *[left_apart] Подходит. Мешает стоимость каждой пары, или не доказано, что вариант наилучший.
    }

pairs-serves = { $line } (приоритет { $priority }, ступень справедливости { $step })

pairs-served-all = Идёт на { $lines }.

pairs-served =
    { $count ->
        [one] Идёт на { $lines } и ещё на { $count } позицию.
        [few] Идёт на { $lines } и ещё на { $count } позиции.
        [many] Идёт на { $lines } и ещё на { $count } позиций.
       *[other] Идёт на { $lines } и ещё на { $count } позиции.
    }

dependence-greatest = Наибольшая доля одного донора

dependence-share = { $what }: { $quantity } от донора { $donor }, { $share } всего закреплённого и предлагаемого

closing-title = Где каждую непокрытую позицию закрыть легче всего

closing-more = Наименьшая прибавка, которая её закрывает

closing-none = Непокрытых позиций нет.

closing-impossible = Ни одно подходящее предложение её не закроет, сколько бы в нём ни было.

closing-by = { $offer }: { $quantity }
