# What a donor tries on this device, why an offer fits, and what of a need is covered.
offer-search = Search in titles, donors and reference numbers
offer-no-match = No offer fits these filters.
# $gain (Number) - needs that would fit if this rule alone were left out
offer-try = Try without this rule: +{ $gain }
# $rules - names of rules, as in offer-rule
offer-tried = Tried on this device, sent to nobody, without: { $rules }.
# $fits (Number) - needs that it fitted with all its rules
offer-tried-before =
    { $fits ->
        [one] With every rule it fitted { $fits } need.
       *[other] With every rule it fitted { $fits } needs.
    }
# In a file, beside the names of rules that were left out
offer-tried-note = Compared with a draft that was changed on one device and not sent.
# Opens the form with the rules left out
offer-try-on = Go on with this in the form
# What the comparison of an offer with needs leaves out
offer-fit-not-compared = Not compared: what is committed already, what others bring beside it, and what several States would receive together.
offer-fit-near-caption = Needs that it fits with one change
offer-fit-rest-hint = Each need stands once: first under a rule that this offer cannot loosen.
# What is left of a line for those who are not told of commitments
offer-uncovered = Asked, less covered already
# A button in the row of a need that fits: shows the rules one by one
offer-why = Why
offer-why-not = Why not
offer-why-caption = Rule by rule
offer-why-rule = Rule
offer-why-offer = Your offer says
offer-why-need = The need says
offer-why-result = Result
# Heading of what would make the rule hold
offer-why-change = What would change it
offer-why-holds = Fits
offer-why-fails = Does not fit
# Of a rule that admits States of one sort only
offer-why-is-one = The State is one
offer-why-is-none = The State is not one
# The rule as a name, by what an offer would be refused for
offer-rule =
    { $code ->
        [resource_kind] Kind of support
        [resource_code] What exactly
        [resource_unit] Counted in
        [year] Years
        [not_reported] Figure in the year
        [to_be_costed] Amount asked
        [state_not_listed] States and regions
        [state_excluded] Excluded States
        [region_excluded] Excluded regions
        [theme_not_listed] Themes
        [theme_excluded] Excluded themes
        [activity_not_listed] Activities
        [activity_excluded] Excluded activities
        [ldc_only] Least developed countries only
        [oda_only] States eligible for ODA only
        [expired] Last day
        [nothing_open] Still open
        [smallest_part] Smallest useful part
        [max_per_state] At most, for one State in one year
        [min_grant] At least, for each State
       *[other] Pairs not to be proposed
    }
# What the donor could do so that the rule holds
offer-change =
    { $code ->
        [resource_kind] Another offer: this one is of another kind
        [resource_code] Another offer: this one is of something else
        [resource_unit] Another offer, counted in the same unit
        [year] Add the year
        [not_reported] Say how much it holds in that year
        [to_be_costed] The State says how much it needs
        [state_not_listed] List the State or its region, or list none
        [state_excluded] Take the State off the exclusions
        [region_excluded] Take the region off the exclusions
        [theme_not_listed] List the theme, or list none
        [theme_excluded] Take the theme off the exclusions
        [activity_not_listed] List the activity, or list none
        [activity_excluded] Take the activity off the exclusions
        [ldc_only] Leave the condition out
        [oda_only] Leave the condition out
        [expired] A later last day
        [nothing_open] Nothing more is asked
        [smallest_part] Hold more in that year
        [max_per_state] A greater limit, or none
        [min_grant] A smaller least grant, or none
       *[other] Ask the unit
    }
offer-reason-cancel = Cancel
need-say-hint = The unit alone learns of it. It commits you to nothing, and you can take it back.
need-cover = What is covered
need-cover-caption = What each line asks and what covers it, as far as you are told
need-cover-hint = Open is what is asked, less what the State or public sources report as covered and what is paid or committed here. What is only announced covers nothing.
need-cover-told = Paid and committed are those of coalitions that you take part in. There may be more that you are not told of.
need-cover-not-told = You take part in no coalition of this State: what others pay or commit there is not reported to you.
# $name - a party; $quantity - with its unit; $rung - for example Committed
need-cover-by = { $name }: { $quantity } ({ $rung })
