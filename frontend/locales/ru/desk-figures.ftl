figures-title = Показатели
figures-home = Показатели: что запрошено и что покрыто
figures-lead = О чём просят затронутые государства в опубликованных потребностях и что из этого покрыто. Итоги, рисунки, таблицы и файлы считают одни и те же позиции.
figures-as-of = Показатели на { $moment }
figures-none = Пока нет опубликованных потребностей, которые вы можете видеть.
figures-no-match = Ни одна позиция не подходит под эти условия.
figures-count = Позиций потребностей: { $count } из { $total }
figures-all = показатели
figures-states = По государствам
figures-themes = По темам
figures-years = По годам
figures-totals = Итоги
figures-asked = Запрошено
figures-asked-note =
    { $count ->
        [one] { $count } позиция с суммой
        [few] { $count } позиции с суммой
        [many] { $count } позиций с суммой
       *[other] { $count } позиции с суммой
    }
figures-covered = Уже покрыто
figures-covered-note = Вне коалиций, по данным государств
figures-promised = Покрыто в коалициях
figures-delivered = Выплачено или поставлено
figures-committed = По обязательствам
figures-delivered-note = Выплачено или поставлено: { $amount }
figures-committed-note = По обязательствам, ещё не выплачено: { $amount }
figures-open = Не покрыто
figures-pledged = Объявлено, не считается
figures-pledged-note = Объявлено, не считается: { $amount }
figures-proposed-note = Предлагается, ничьё обещание: { $amount }
figures-beyond-note = Заявлено сверх запрошенного по позициям: { $amount }
figures-apart = Не входит ни в один итог и никогда не считается нулём: { $lines }.
figures-apart-short = Не входит в суммы: { $lines }
figures-currency = Валюта
figures-no-currency = Не указана
figures-sum = Всего
figures-states-caption = По названию государства
figures-themes-caption = По темам, в порядке статей
figures-years-caption = По темам и годам
figures-tiles = Государства, которые о чём-либо просят, по регионам
figures-tiles-finding =
    { $count ->
        [one] { $count } государство; ссылка показывает каждое отдельно.
        [few] { $count } государства; ссылка показывает каждое отдельно.
        [many] { $count } государств; ссылка показывает каждое отдельно.
       *[other] { $count } государства; ссылка показывает каждое отдельно.
    }
figures-tiles-says = Все плитки одинаковы и стоят по названию внутри региона; полоса показывает, что покрыто. Выберите плитку, чтобы видеть только это государство, и ещё раз, чтобы видеть все. Таблица ниже говорит то же словами.
figures-tile = { $code }, { $name }: { $says }
figures-tile-name = { $code }, { $name }
figures-tile-says = запрошено { $amount }, { $shares }
figures-region =
    { $code ->
        [Africa] Африка
        [Americas] Северная и Южная Америка
        [Asia] Азия
        [Europe] Европа
        [Oceania] Океания
        [Northern_Africa] Северная Африка
        [Sub_Saharan_Africa] Африка к югу от Сахары
        [Latin_America_and_the_Caribbean] Латинская Америка и Карибский бассейн
        [Northern_America] Северная Америка
        [Eastern_Asia] Восточная Азия
        [South_eastern_Asia] Юго-Восточная Азия
        [Southern_Asia] Южная Азия
        [Western_Asia] Западная Азия
        [Eastern_Europe] Восточная Европа
        [Northern_Europe] Северная Европа
        [Southern_Europe] Южная Европа
        [Western_Europe] Западная Европа
        [Australia_and_New_Zealand] Австралия и Новая Зеландия
        [Melanesia] Меланезия
        [Micronesia] Микронезия
        [Polynesia] Полинезия
        [none] Регион не указан
       *[other] { $name }
    }
figures-years-title = Запрошено и покрыто по годам и темам, { $currency }
figures-years-finding =
    { $count ->
        [one] { $count } год; больше всего запрошено на { $year } год: { $amount }.
        [few] { $count } года; больше всего запрошено на { $year } год: { $amount }.
        [many] { $count } лет; больше всего запрошено на { $year } год: { $amount }.
       *[other] { $count } года; больше всего запрошено на { $year } год: { $amount }.
    }
figures-years-says = У всех столбцов один масштаб. В них те же части, что в полосах, снизу вверх: уже покрыто, выплачено или поставлено, по обязательствам, объявлено, не покрыто. Таблица выше говорит то же словами.
figures-deadlines = Сроки по статье 4 — на первой странице вашего рабочего стола
figures-how = Как это посчитано
figures-how-needs = Позиции опубликованных потребностей, которые вы можете видеть, и вклады в коалициях, как они вам сообщаются. Черновики нигде не считаются.
figures-how-asked = По позиции запрошена её сумма или количество по собственной цене государства за единицу. Позиция без суммы подлежит оценке: она считается отдельно и никогда не как ноль.
figures-how-covered = Уже покрыто — то, что государство указывает как удовлетворённое вне коалиций.
figures-how-committed = Выплачено или поставлено и по обязательствам — то, что доноры заявили в коалициях. Каждая сумма считается один раз, там, где она находится сейчас.
figures-how-pledged = То, что только объявлено или предлагается, ничего не покрывает. Это часть непокрытого и стоит рядом с ним.
figures-how-balance = В каждой позиции и в каждой сумме запрошенное — это вместе уже покрытое, выплаченное или поставленное, обязательства и непокрытое. Заявленное сверх суммы позиции ни во что из этого не входит и стоит рядом.
figures-how-currencies = Каждая валюта суммируется отдельно. Ничего не пересчитывается.
figures-how-order = Государства стоят по названию. Ни порядок, ни оттенок их не сравнивает.
