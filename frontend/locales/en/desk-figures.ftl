# What needs come to and what of it is covered; headings of the same tables as files
figures-title = Figures
figures-home = Figures: what is asked, and what of it is covered
figures-lead = What published needs come to, and what of it is covered. Some are stated by affected States, others come from public sources and no State has stated them; the sums say how many lines of each. Totals, pictures, tables and files count the same lines.
# $moment - day and time
figures-as-of = Figures as of { $moment }
figures-none = There is no published need that you can see yet.
figures-no-match = No line fits these filters.
# $count (Number) - lines that fit; $total (Number) - all lines
figures-count = { $count } of { $total } lines of need
# Names of tables, also of sheets in a workbook: at most 31 letters
figures-all = figures
figures-states = By State
figures-themes = By theme
figures-years = By year
# The four totals
figures-totals = Totals
figures-asked = Asked
figures-asked-note =
    { $count ->
        [one] One line with a figure
       *[other] { $count } lines with a figure
    }
# $states (Number) - lines; $others (Number) - lines
# Of lines, how many their States state
figures-sources =
    { $states ->
        [one] { $states } line stated by States
       *[other] { $states } lines stated by States
    }, { $others } from other sources
figures-covered = Covered already
figures-covered-note = Outside coalitions, as States or public sources report it
figures-promised = Covered in coalitions
figures-delivered = Paid or delivered
figures-committed = Committed
# $amount - money, in each of these
figures-delivered-note = Paid or delivered: { $amount }
figures-committed-note = Committed, not paid yet: { $amount }
figures-not-told = What is committed is told to the State and to those who take part; for others it counts as still open
# Beside a figure; there may be other coalitions
figures-yours = In your coalitions
figures-open = Still open
figures-open-note = Asked, less what is reported as covered, paid or committed; lines without a report count as open
figures-pledged = Pledged, not counted
figures-pledged-note = Pledged, not counted: { $amount }
figures-proposed-note = Proposed, nobody’s promise: { $amount }
figures-beyond-note = Stated beyond what the lines ask: { $amount }
# $lines - how many lines are to be costed, without a price, or cannot be read
figures-apart = In no total, and never counted as zero: { $lines }.
figures-apart-short = In no sum: { $lines }
figures-currency = Currency
figures-no-currency = None named
figures-sum = All
# Pictures and tables
figures-states-caption = By name of the State
figures-themes-caption = By theme, in the order of the Articles
figures-years-caption = By theme and year
figures-tiles = States that ask for something, by region
figures-tiles-finding =
    { $count ->
        [one] One State, a link that shows it alone.
       *[other] { $count } States, each a link that shows it alone.
    }
figures-tiles-says = Letters are the ISO codes of the States in the table above. All tiles are equal and stand by name in their region; a bar shows what of the lines is covered, also where one State alone is chosen; where nothing is reported there is no bar. Choose a tile to see its State alone, and again to see all.
# $code - of a State; $name - its name; $says - the message after the next, for each currency
figures-tile = { $code }, { $name }: { $says }
figures-tile-name = { $code }, { $name }
# $amount - money asked; $shares - what of it is covered, in per cent
figures-tile-says = { $amount } asked, { $shares }
# Regions and subregions of the United Nations (M49). $name - one without words here
figures-region =
    { $code ->
        [Africa] Africa
        [Americas] Americas
        [Asia] Asia
        [Europe] Europe
        [Oceania] Oceania
        [Northern_Africa] Northern Africa
        [Sub_Saharan_Africa] Sub-Saharan Africa
        [Latin_America_and_the_Caribbean] Latin America and the Caribbean
        [Northern_America] Northern America
        [Eastern_Asia] Eastern Asia
        [South_eastern_Asia] South-eastern Asia
        [Southern_Asia] Southern Asia
        [Western_Asia] Western Asia
        [Eastern_Europe] Eastern Europe
        [Northern_Europe] Northern Europe
        [Southern_Europe] Southern Europe
        [Western_Europe] Western Europe
        [Australia_and_New_Zealand] Australia and New Zealand
        [Melanesia] Melanesia
        [Micronesia] Micronesia
        [Polynesia] Polynesia
        [none] Region not stated
       *[other] { $name }
    }
# $currency - its code
figures-years-title = Asked and covered by year and theme, { $currency }
# $amount - money; $year - the year in which most is asked
figures-years-finding =
    { $count ->
        [one] One year, { $year }: { $amount } asked.
       *[other] { $count } years; most is asked for { $year }: { $amount }.
    }
figures-years-says = Columns stand on one scale. They have the parts of the bars, from below: covered already, paid or delivered, committed, pledged, open. Where nothing is reported there is no column. The table above says the same in words.
figures-deadlines = Deadlines of Article 4 stand on the first page of your desk
# What is counted, a sentence or two each
figures-how = How it is counted
figures-how-needs = Lines of published needs that you may see, and contributions of coalitions as you are told them. Drafts count nowhere.
figures-how-asked = What a line asks is its amount, or its quantity at the State’s own price of a unit. A line without a figure is to be costed: it is counted apart and never as zero.
figures-how-covered = Covered already is what States or public sources report as met outside coalitions.
figures-how-committed = Paid or delivered, and committed, is what givers have stated in coalitions. Each amount counts once, where it stands now.
figures-how-pledged = What is only pledged or proposed covers nothing. It is part of what is open, and stands beside it.
figures-how-balance = For every line and every sum: asked is covered already, paid or delivered, committed, and open together. What is stated beyond a line’s figure is in none of them and stands beside.
figures-how-currencies = Each currency is summed for itself. Nothing is converted.
figures-how-order = States stand by name. No order and no shade compares them.
