coalitions-title = Country Coalitions

coalitions-lead = One for each affected State: who could bring what, and what stays open. Every figure is a proposal.

coalitions-none = This case holds no needs, so there is no coalition to propose.

# $currency - a currency code
coalitions-caption =
    { $coalitions ->
        [one] { $coalitions } coalition
       *[other] { $coalitions } coalitions
    } in alphabetical order of States; funding in { $currency }

coalitions-no-funding = No funding line with a figure

# $count (Number) - lines with something open
coalitions-lines-open = { $count } open

# $count (Number)
coalitions-lines-apart = { $count } to be costed

coalitions-all-states = All States, funding


coalition-absent = This case has no needs of this State

coalition-absent-link = See the coalitions of this case

coalition-print = Print this page

coalition-members = Members and roles

coalition-no-donor = No donor is proposed yet

coalition-no-donor-text = What was tried stands below, line by line.

coalition-lead-hint = The proposed lead is the donor with the greatest part of the State's funding or, without any, of its other support. It is a proposal to begin with: the State and its partners choose.

coalition-sums = Sums by resource

coalition-flows = Who would bring what

coalition-open = What stays open, and why

coalition-none-open = No line of this State is open.

coalition-dependence = If a donor left

coalition-dependence-text = What the State would lose, with what others would then bring already counted. Of equally good proposals without the donor, the one that changes least. For the State itself and the ISU only.

coalition-dependence-ask = Work out what would be lost

coalition-sources = Where the figures come from

coalition-sources-more = Sources, need by need

coalition-could-join =
    { $donors ->
        [one] { $donors } donor could join this coalition.
       *[other] { $donors } donors could join this coalition.
    }

coalition-none-join = No donor is proposed yet.

coalition-apart =
    { $lines ->
        [one] { $lines } line is to be costed, in no sum.
       *[other] { $lines } lines are to be costed, in no sum.
    }

# $list - resources with their numbers of lines
coalition-apart-of =
    { $lines ->
        [one] { $lines } line is to be costed, in no sum: { $list }.
       *[other] { $lines } lines are to be costed, in no sum: { $list }.
    }

# $resource - what is counted, with its number of lines
apart-entry = { $resource } ({ $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    })

# Shares of a bar, read out. $share - a percentage
bar-covered = { $share } covered already

bar-committed = { $share } committed

bar-proposed = { $share } proposed

bar-open = { $share } open

# What the parts of a bar mean
key-covered = Covered already, outside this case

key-committed = Committed: confirmed, never moved

key-proposed = Proposed by this run, not a promise

key-open = Still open

# $resource - what is counted
headline-needed = { $resource } needed

headline-needed-note = over lines with a figure

headline-share = { $share } of what is needed

headline-share-proposed = { $share } of what is needed; not a promise

# $count (Number) - lines that report it; $total (Number) - lines with a figure
headline-reported = What is covered already is reported for { $count } of { $total } lines; what is not reported counts as open.

line-table-label = Coverage by line

line-table-caption = Coverage by line, in the order of their codes

line-to-be-costed = To be costed: counted apart, in no sum

# $resource - what is counted
match-caption = { $resource }, by donor in alphabetical order

# Below a number of units that an offer of money would pay; $money is an amount with its currency
match-bought = bought for { $money }

member-caption = Members and roles: the affected State, then donors in alphabetical order

member-state = Affected State

member-owner = Owner

member-owner-brings = Priorities and consent

# $quantity - with its unit
member-committed = { $quantity } committed

member-proposed = { $quantity } proposed

# $parts - what is committed and proposed; $activity - of what
member-brings-of = { $parts } ({ $activity })

flow-caption = Who would bring what, drawn to scale, in alphabetical order; what is committed and what is proposed together. Colours are themes; the table above says the same in words.

# $title - of a need
flow-line = { $title }, { $year }

# $count (Number)
flow-other = Other ({ $count })

# Read out instead of the picture. $quantity - of the largest link, from a donor to a line
flow-finding = { $donors ->
        [one] { $donors } donor brings support
       *[other] { $donors } donors bring support
    } for { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }; the largest link, { $quantity }, goes from { $from } to { $to }.

# $resource - what is counted
flow-title = Who would bring what: { $resource }

# $heading - the main cause
tried-heading =
    { $heading }: { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }

tried-asked = Asked for { $year }.

# $quantity - with its unit
tried-open = { $quantity } open in { $year }.

tried-rules = Rules that keep offers of this kind away

# Read out after it. $line - an id
tried-rules-detail = { " " }from { $line }

tried-ask = What would help?

# Asks what other offers would cost at a line
tried-why = Why not others?

tried-ask-detail = { " " }Line { $line }

# $figure - which; $basis - how it came to be
source-figure = , { $figure }: { $basis }. Source:

coalition-groups = Thematic groups

# A group of a coalition
group-theme =
    { $code ->
        [clearance_partnership] Clearance partnership
       *[victim_assistance_group] Victim assistance group
    }

group-none = No donor is proposed for its lines.
