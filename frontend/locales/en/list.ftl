needs-lead = What affected States ask for: one row for each resource in each year.

needs-search = Search in States, needs and lines

needs-count =
    { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } of { $of }

needs-none = This case holds no needs.

needs-no-fit = No line fits these filters.
# The list of needs behind the sign-in, with the same filters
needs-at-desk = Find these needs at your desk and save the search

needs-caption = Lines of need, by name of the State unless a heading says otherwise

needs-apart = To be costed, in no sum

# $resource - what is counted
needs-sum = Sum of { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } with a figure, { $resource }

offers-lead = What donors could give, with their limits. Choose an offer to see which lines it fits, and why it does not fit the others.

offers-search = Search in donors, offers and States

offers-count =
    { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    } of { $of }

offers-none = This case holds no offers.

offers-no-fit = No offer fits these filters.

offers-caption = Offers, by name of the donor unless a heading says otherwise

offers-close = Close and see all offers

offers-all = All offers

# Beside a figure that does not cover all years
offers-partly = some years not reported

offers-any-state = Any State

offers-any-theme = Any theme

# Read out after the number of lines in a link. $offer - an id
offers-fits-detail = { " " }fit offer { $offer }: see which and why

# $names - the first of a list
names-more = { $names } and { $more } more

# $resource - what is counted
offers-sum = Sum of { $resource }: { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }

# $count (Number)
offers-unreported = { $count } not fully reported

# Headings of columns and labels of figures
col-state = State

col-need = Need

col-theme = Theme

col-themes = Themes

col-priority = Priority

col-line = Line

col-lines = Lines

col-resource = Resource

col-year = Year

col-years = Years

col-asked = Asked

col-covered = Covered

# What nobody covers yet
col-open = Still open

col-needed = Needed

col-covered-already = Covered already

# Confirmed by both sides
col-committed = Committed

col-covered-or-committed = Covered or committed

# $count (Number) - lines that report it; $total (Number) - lines with a figure
covered-lines = Reported for { $count } of { $total } lines

# A proposal for discussion, not a promise
col-proposed = Proposed


col-coverage = Coverage

col-figures = Figures

col-donor = Donor

col-donors = Donors

col-offer = Offer

col-offered = Offered

col-may-go = May go to

col-fits = Fits

col-for = For

col-standing = Standing

col-quantity = Quantity

col-sum = Sum

col-member = Member

col-kind = Kind

col-donor-kind = Kind of donor

col-role = Role

col-would-bring = Would bring

col-why-not = Why not

to-be-costed = To be costed

# Options of the filter on how a line stands
standing-open = Something open

filter-all = All

# $column - name of a column
sort-up = { $column }, up

sort-down = { $column }, down

filter-order = Order

filter-alphabetical = Alphabetical

filter-clear = Clear filters

list-copied = The link was copied.

list-not-copied = The browser does not let a page copy. Copy the address above.

list-copy = Copy link

# $form - CSV or XLSX; $what - the name of a list or a table
download-label = Download:
download-as = Download { $form }

pager-label = Pages of this list

pager-previous = Previous page

pager-next = Next page

# $page (Number)
# $pages (Number)
pager-at = Page { $page } of { $pages }

# What an offer fits. $offer - an id; $donor - a name
fit-title = What offer { $offer } of { $donor } fits

fit-lead = { $fit ->
        [one] { $fit } line fits
       *[other] { $fit } lines fit
    } and { $rest ->
        [one] { $rest } does not
       *[other] { $rest } do not
    }. { $others ->
        [one] { $others } asks
       *[other] { $others } ask
    } for another kind of support.

fit-holds = What it holds, and its limits

# $list - names of States and regions
fit-may-go = May go to: { $list }.

fit-themes = Themes: { $list }.

# $quantity - with its unit
fit-held = { $year }: { $quantity } ({ $resource }).

fit-none = No line of this case fits this offer. The rules below say why.

fit-caption = Lines that fit, by need

fit-rules = Rules that keep this offer from lines of its kind

fit-rule =
    { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }: { $reason }

# $only (Number) - for how many of the lines it is the only reason
fit-rule-only = { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }: { $reason } (the only reason for { $only })

fit-by-line = Line by line

fit-not-caption = Lines that do not fit, by need

# $shown (Number)
# $of (Number)
fit-cut = The first { $shown } of { $of } are shown.

lines =
    { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }

# Names of files that are saved; $title - of the case
file-needs = needs { $title }

file-offers = offers { $title }
