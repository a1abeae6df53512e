# Offers of donors: list, form, page, and what an offer fits.
offer-lead = What you could give, and what others let you see of theirs. Only you and the unit see your offer unless it says otherwise.
offer-lead-unit = What donors could give. “Who sees it” says with whom an offer may be spoken of.
offer-lead-reader = What donors say they could give, as far as they let you see it.
offer-new = New offer
offer-first = No offer yet. Begin with “New offer”: it can be kept with anything empty.
offer-none = There is no offer that you can see.
offer-caption = Offers, by donor
offer-stands = Where it stands
offer-who-sees = Who sees it
# Beside an offer of the reader’s own
offer-yours = Yours
offer-changed = Last change
# The head of a column, sorted by year
offer-by-year = Offered, by year
offer-untitled = Offer without a title
# $held - a quantity with its unit
offer-year-holds = { $year }: { $held }
# $state - a State, a region, a theme or a year; $weight - 1 to 9
offer-preference = { $state } ({ $weight })
# $list - what is preferred with its weight
offer-preferences-are = Preferred, by weight; it rules nothing out: { $list }.
# Who may see an offer once it is in the matching
offer-sees =
    { $code ->
        [isu] The unit only
        [named_states] The unit and the States that you name
        [coalition] Members of coalitions that you are in
        [states_parties] Every State Party
       *[public] Everyone
    }
offer-sees-hint =
    { $code ->
        [isu] The usual choice. It is matched, and no State learns of it before you say so.
        [named_states] Those States see it as it stands, with its amounts.
        [coalition] They see it once you have accepted an invitation beside them.
        [states_parties] Every State Party sees it, signed in.
       *[public] Anyone sees it, without an account.
    }
offer-edit = Change this offer
offer-edit-lead = What you type stays on this device until you save.
# Before it, of a draft alone
offer-edit-draft = Everything can be left empty in a draft; only you and the unit see it.
offer-submit = Put into the matching
offer-submitted = The offer is in the matching.
offer-withdraw = Withdraw
offer-withdraw-this = Withdraw this offer
offer-withdrawn = The offer was withdrawn.
offer-undoable = The offer was withdrawn. For 24 hours you can undo this: it will stand where it stood.
offer-restore = Restore as a draft
offer-restored = The offer is a draft again.
offer-seen-draft = For now you alone see it: it is not in the matching.
offer-save = Save
offer-save-draft = Save as a draft
offer-save-submit = Save and put into the matching
offer-submit-hint = In the matching the unit sees it too, and whoever you chose above. It commits you to nothing, and you can withdraw it at any time.
offer-saved = The offer was saved.
offer-leave = Leave without saving
offer-owner = Donor
offer-choose = Choose
offer-add = Add
offer-remove = Remove
# $name - what is removed
offer-remove-one = Remove { $name }
offer-part-what = What you offer
offer-title = Title
offer-title-hint = In your words; those who may see the offer read it.
offer-code = What exactly
offer-unit = Counted in
offer-part-years = How much in each year
offer-part-years-hint = A year without a figure is “not reported”, never 0.
# $number (Number)
offer-year-number = Year { $number }
offer-add-year = Add a year
offer-amount = Amount
offer-currency = Currency
offer-part-where = Where it may go
offer-part-where-hint = With nothing chosen it may go to any State. States and regions add up. What you choose here must hold; what you only prefer stands further down.
offer-leaves-out = What it leaves out
offer-states = States
offer-regions = Regions
offer-not-states = Not these States
offer-not-regions = Not these regions
offer-part-for = What it may serve
offer-part-for-hint = With nothing chosen it may serve any theme. What you choose here must hold; what you only prefer stands further down.
offer-activities = Activities
offer-not-themes = Not these themes
offer-not-activities = Not these activities
offer-part-limits = Limits and preferences
offer-part-limits-hint = Limits must hold: no proposal breaks one. Preferences are followed where no State loses by it.
# $unit - a currency or a unit
offer-in-unit = In { $unit }
offer-prefers = What it prefers
offer-min-grant = At least, for each State that receives anything
offer-max-per-state = At most, for one State in one year
offer-max-states = Largest number of States
offer-max-share = Most of one line, in percent
offer-max-share-hint = For example 50: others must bring the rest.
offer-preferred =
    { $kind ->
        [states] Preferred States
        [regions] Preferred regions
        [themes] Preferred themes
        [years] Preferred years
       *[all] Preferred regions, themes and years
    }
offer-preferences-hint = They come first among equals. Weights that apply together are added. Only you and the unit see this.
# $name - a State, a region, a theme or a year
offer-weight = Weight of { $name }, 9 is most
offer-expires = Stands until
offer-note = Note
offer-note-hint = Conditions that no field can hold. They are shown, never enforced.
offer-seen-once = Once it is in the matching
offer-named = States that may see it
# $name - of a field; $says - what is wrong
offer-problem = { $name }: { $says }
offer-missing = must be filled in
offer-not-a-number = is no number that can be read; type digits, for example 1500000
offer-no-years = add at least one year
offer-fit-title = What it fits
offer-fit-private = Worked out on this device, from what you may see. Nothing that you have not saved leaves it.
offer-fit-waiting = Comparing with the needs
offer-fit-failed = The comparison does not work in this browser now. Load the page again.
offer-fit-needs-kind = Say what kind of support it is, and the comparison begins.
offer-fit-needs-code = Say what exactly it is and in what it is counted, and the comparison begins.
offer-fit-needs-year = Say for which year, and the comparison begins.
offer-fit-no-needs = There is no need that you can see yet.
# $fit (Number)
# $one (Number)
# $no (Number)
offer-fit-counts =
    { $fit ->
        [one] Fits { $fit } need
       *[other] Fits { $fit } needs
    }; with one change { $one } more; does not fit { $no }.
offer-fit-caption = Needs that it fits
offer-fit-rules = What keeps it from the others
offer-fit-several = A need can stand under several rules.
# $needs - that the rule keeps out; $reason - see the reasons
offer-fit-rule =
    { $needs ->
        [one] { $needs } need
       *[other] { $needs } needs
    }: { $reason }
offer-fit-one-change = With one change: { $reason }
offer-fit-rest-caption = Needs that it does not fit, and why
offer-say = What you say
offer-interested = Show interest
offer-not-for-us = Not for us
offer-reason = Why
offer-reason-hint = For the unit only. May be left empty.
# To the unit, beside the button that shows interest
offer-word = A word or a question
offer-said-interested = Interested
offer-said-not-for-us = Not for us
offer-said-nothing = Nothing this time
offer-history = Who changed what
offer-compare = Compare
offer-compare-title = Needs beside each other
offer-compare-caption = Up to three needs
offer-deadline = Deadline
