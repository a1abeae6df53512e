queue-title = Что ждёт Группу
queue-lead = В каждом разделе сначала самое давнее. Каждая строка – просто факт с датой; эту страницу больше никто не видит.
queue-counts = Сколько ждёт
queue-all = Всё
queue-none = Из этого ничто не ждёт.
queue-party = Государство или организация
queue-what =
    { $code ->
        [submitted] Отправлены, ждут проверки
        [amended] Изменены после проверки
        [incomplete] Неполные
        [stale] Всё ещё верно?
        [unanswered] Спрошены, без ответа
        [overdue] Просроченные шаги
       *[silent] Молчат 90 дней
    }
queue-count =
    { $code ->
        [submitted] { $count ->
                [one] { $count } потребность отправлена и ждёт проверки
                [few] { $count } потребности отправлены и ждут проверки
                [many] { $count } потребностей отправлено и ждёт проверки
               *[other] { $count } потребности отправлено и ждёт проверки
            }
        [amended] { $count ->
                [one] { $count } потребность изменена после проверки
                [few] { $count } потребности изменены после проверки
                [many] { $count } потребностей изменено после проверки
               *[other] { $count } потребности изменено после проверки
            }
        [incomplete] { $count ->
                [one] { $count } потребность неполная
                [few] { $count } потребности неполные
                [many] { $count } потребностей неполных
               *[other] { $count } потребности неполной
            }
        [stale] { $count ->
                [one] { $count } потребность: всё ещё верно?
                [few] { $count } потребности: всё ещё верно?
                [many] { $count } потребностей: всё ещё верно?
               *[other] { $count } потребности: всё ещё верно?
            }
        [unanswered] { $count ->
                [one] { $count } сторона или человек ещё без ответа
                [few] { $count } стороны или человека ещё без ответа
                [many] { $count } сторон или человек ещё без ответа
               *[other] { $count } стороны или человека ещё без ответа
            }
        [overdue] { $count ->
                [one] { $count } шаг просрочен
                [few] { $count } шага просрочены
                [many] { $count } шагов просрочено
               *[other] { $count } шага просрочено
            }
       *[silent] { $count ->
                [one] { $count } сторона молчит 90 дней
                [few] { $count } стороны молчат 90 дней
                [many] { $count } сторон молчат 90 дней
               *[other] { $count } стороны молчит 90 дней
            }
    }
queue-what-hint =
    { $code ->
        [submitted] Отправленные потребности, которые ещё никто не проверил.
        [amended] Опубликованные потребности, изменённые после проверки.
        [incomplete] Потребности с позициями без оценки, без приоритета или, для запасов и очистки, без срока.
        [stale] Опубликованные потребности, о которых никто ничего не сказал за 12 месяцев или с конца названного в них года. Изменение считается словом, комментарий государства тоже.
        [unanswered] Члены коалиций, стороны раундов ответов и люди, приглашённые войти.
        [overdue] Вклады, следующий шаг которых был должен состояться.
       *[silent] Государства и организации, от которых 90 дней никто не входил.
    }
queue-rest =
    { $count ->
        [one] Показать ещё { $count }
        [few] Показать ещё { $count }
        [many] Показать ещё { $count }
       *[other] Показать ещё { $count }
    }
queue-caption = { $what }, сначала самое давнее
queue-thing =
    { $code ->
        [unanswered] Куда приглашены
        [overdue] Коалиция
        [silent] Где
       *[need] Потребность
    }
queue-since =
    { $code ->
        [stale] Последнее слово
        [unanswered] Спрошены
        [overdue] Срок
        [silent] Последний вход
       *[changed] Последнее изменение
    }
queue-today = { $day } (сегодня)
queue-note = Примечание
queue-for-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
queue-no-deadline = Нет срока
queue-no-priority = Нет приоритета
queue-past-year = Назван год, который прошёл
queue-asked =
    { $code ->
        [coalition] Коалиция
        [round] Раунд ответов
       *[sign_in] Учётная запись
    }
queue-never = Ни разу с создания учётной записи
queue-still = Спросить: всё ещё верно?
queue-still-of = Спросить: всё ещё верно? { $id }
queue-still-text = Всё ещё верно? Подтвердите эту потребность или измените то, что неверно.
queue-still-sent = Вопрос отправлен государству.
queue-still-asked = Спрошено { $day }
need-still-asked = Группа написала { $day }
need-still-stale = С { $day } никто не говорил, верна ли ещё эта потребность.
need-still-do = Всё ещё верно
need-still-hint = Ваш ответ – комментарий к этой потребности для Группы. Если что-то изменилось, измените саму потребность.
need-still-true = Всё ещё верно.
need-still-said = Ваш ответ отправлен.
interests-title = Что говорят доноры
interests-lead = Кто готов говорить о какой потребности, а кто нет и почему. Только для Группы: государство узнаёт лишь то, что донор разрешает ему сообщить.
interests-all = Всё, что говорят доноры
interests-none = Доноры пока ничего не сказали.
interests-yours = Что вы сказали
interests-yours-all = Всё, что вы сказали
interests-yours-none = Вы пока ничего не сказали ни об одной потребности.
interests-no-match = Ничто из сказанного не подходит под эти условия.
interests-caption = Сказанное, сначала самое новое
interests-count = { $count } из { $all }
interest-said = Что сказано
interest-need = Потребность
interest-no-offer = Предложение не названо
interest-line = Позиция и количество
interest-whole = Вся потребность
interest-since = С какого дня
interest-for-state = Можно сообщить государству
need-interests-none = Об этой потребности доноры ничего не сказали.
need-interests-yes = Есть интерес: { $count }
need-interests-no = Отказались: { $count }
need-interests-hint = Только для Группы. Интерес – ещё не обещание.
