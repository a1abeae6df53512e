explain-trying = Trying changes

# $count (Number) - changed cases matched so far
explain-so-far = Trying changes by matching again: { $count } so far.

explain-stop = Stop and keep what was found

explain-none = There is no answer

explain-stopped = It was stopped before anything was found.

explain-not-started = The explanation could not be started.

explain-crashed = The explanation stopped working.

check-not-started = The checker could not be started.

check-unreadable = The file could not be read.

check-crashed = The checker stopped working.

# An offer with its donor. $id - of the offer
offer-of = { $donor } ({ $id })

# $what - a State, or a resource; $change - with a sign
class-change = { $what }, priority { $priority }: { $change }

class-change-only = priority { $priority }: { $change }

prices-more = More

prices-placed = Would be placed

prices-change = Cover that would change

prices-useful = Offers of which more would be placed

prices-none = More of any offer would place nothing.

prices-idle = Offers of which more would change nothing

# $offer - with its donor
prices-idle-offer = { $offer }, { $year }

dependence-not-tried = not tried

dependence-nothing = nothing: others would bring as much

dependence-change = Change for the State if it left

dependence-none = No donor is proposed for this State.

objective =
    { $code ->
        [priority] National priority
        [order] Priorities in strict order
        [fairness] Lifting the lowest coverage first
        [fit] Donors' preferences
       *[fixed_cost] The cost for each donor and State
    }

# $bands (Number)
objective-bands = Steps of fairness, instead of { $bands }

objective-without = Without the rule

objective-with = With it

objective-difference = Difference

objective-none = Without this rule no State's cover would differ.

# $count (Number) - how often the matching was run
explain-checked =
    { $count ->
        [one] Checked by matching again, once.
       *[other] Checked by matching again, { $count } times.
    }

explain-checked-part =
    { $count ->
        [one] Checked by matching again, once; stopped before everything was tried.
       *[other] Checked by matching again, { $count } times; stopped before everything was tried.
    }

explain-not-proved = Not proved best: each search was cut short, so small differences may come from that.

explain-unmatched = Some changes could not be tried: with them the case cannot be matched under these rules.

help-bound-title = What keeps offers that fit from this line

# $offer - with its donor; $why - sentences
help-bound-offer = { $offer }: { $why }

help-title = What would help

help-none = No single change that was tried brings anything to this line.

# A limit that keeps one more unit of an offer from a line
help-bound =
    { $code ->
        [max_per_state] The State has the most it may have of this offer in the year.
        [max_share_of_line] The offer pays its greatest share of the line.
        [max_states] The offer goes to as many other States as it may.
        [min_grant] The State would have less of this offer than its least grant.
        [needs_co_funding] The offer gives only beside another contributor.
        [smallest_part] The line would still have less than its smallest useful part.
       *[max_partners] The State works with as many other donors as it wants to.
    }

# What is changed, and by how much at least. $offer - an id; $quantity - with its unit
help-more-of-offer = At least { $quantity } more of offer { $offer } in { $year }.

help-move-year = At least { $quantity } of offer { $offer } moved from { $from } to { $year }.

help-raise-per-state = The limit per State of offer { $offer } raised by at least { $quantity }.

# $share - a percentage
help-raise-share = The greatest share of offer { $offer } raised by at least { $share } of the line.

help-raise-states = Offer { $offer } given to at least { $count ->
        [one] { $count } State
       *[other] { $count } States
    } above its limit.

help-lower-grant = The least grant of offer { $offer } lowered by at least { $quantity }.

help-lift-co-funding = Offer { $offer } given without another contributor.

help-loosen = One rule of offer { $offer } loosened: { $reason }.

help-raise-partners = The State's own limit raised by at least { $count ->
        [one] { $count } donor
       *[other] { $count } donors
    }.

# $quantity - with its unit
help-lower-part = The smallest useful part of the line lowered by at least { $quantity }.

# What a change would bring to the line and take from others. $brings - with its unit; $takes - the same, or several
help-brings = It would bring { $brings } to this line and take nothing from others.

help-brings-takes = It would bring { $brings } to this line; other lines would have { $takes } less.

rivals-title = Other offers that could serve this line

rivals-with = With

rivals-cost = What it would cost

rivals-none = No other offer could serve this line.

rivals-impossible = It cannot be had within the limits.

rivals-free = Nothing: no step of the rules would have less.

# $loss - with its unit, or several; $first - what the rules have of where it is first: priority, step, both, or
# rules where they have neither; $step - of fairness, from the lowest
rivals-loss =
    { $first ->
        [priority] { $loss } less for what comes first by the rules; first at priority { $priority }
        [step] { $loss } less for what comes first by the rules; first at step { $step }
        [rules] { $loss } less for what comes first by the rules
       *[both] { $loss } less for what comes first by the rules; first at priority { $priority }, step { $step }
    }

rivals-later = Less at some steps, and at least as much more at steps before them

rivals-fit = donors' preferences less followed

alternatives-title = Proposals nearly as good

alternatives-without = Without

alternatives-instead = Instead

alternatives-loss = Loss

# $donor and $state - names
alternatives-pair = { $donor } and { $state }

alternatives-same = the same pairs otherwise

alternatives-no-loss = none

alternatives-none = Every other proposal would lose more.

blocking-title = Who would rather work with each other than as proposed

# $offer - with its donor; $quantity - with its unit
blocking-pair = { $offer } and { $state }, { $year }: up to { $quantity }

blocking-none = Nobody: no offer prefers a State with an open line to one that it is proposed to.

# $resource - its name; $before, $after - percentages
objective-lowest = { $resource }, priority { $priority }: with the rule the lowest coverage is { $after }, without it { $before }.

# $moved - with its unit
objective-moved = The rule moves { $moved } to other lines.

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = If the records that you may see were matched now

why-none = { $open } would stay open.

why-some = Offers that you may see could bring { $brought }; { $open } would stay open.

why-all = Offers that you may see could bring all of it, { $brought }. Nobody has promised it.

why-nothing-open = Nothing is open: what is asked is covered.

why-not-counted = This line is not among the records in force that can be counted; there may be no exchange rate for its currency.

# Every offer of a line's kind, and that line
pairs-title = Every offer of this kind and this line

pairs-gives = On this line

pairs-why = Why

pairs-none = No offer of this kind is in the case.

pairs-nothing = nothing

# $reasons - ends of "it does not fit because"
pairs-blocked = Does not fit: { $reasons }.

# Where an offer that is not blocked stands
pairs-standing =
    { $code ->
        [matched] It serves this line.
        [line_full] It fits; others fill the line.
        [offer_used] It fits; it is used up on other lines, or less than a unit costs is left.
       *[left_apart] It fits. A cost for each pair keeps it away, or the proposal is not proved best.
    }

# A line that an offer serves. $line - its State and need; $step - of fairness, from the lowest
pairs-serves = { $line } (priority { $priority }, fairness step { $step })

# $lines - of the message above
pairs-served-all = It serves { $lines }.

# $count (Number) - lines that are not named
pairs-served =
    { $count ->
        [one] It serves { $lines } and one other.
       *[other] It serves { $lines } and { $count } others.
    }

dependence-greatest = Greatest part that one donor brings

# $what - a resource; $quantity - with its unit; $share - a percentage
dependence-share = { $what }: { $quantity } from { $donor }, { $share } of what is committed or proposed

closing-title = Where each open line is cheapest to close

closing-more = Least more that closes it

closing-none = No line is open.

closing-impossible = No offer that fits closes it, however much it holds.

# $offer - with its donor; $quantity - with its unit
closing-by = { $offer }: { $quantity }
