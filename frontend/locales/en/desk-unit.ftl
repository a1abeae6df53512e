# The unit's workbench, and its page of people.
unit-bench-lead = A snapshot of the records, runs beside each other, and coalitions drafted from them. Nothing here is seen by others before you invite them.
# $day - a date
unit-waits-since = waiting since { $day }
unit-publish = Publish
unit-return = Return with a comment…
unit-return-text = What should be changed
unit-return-do = Return it
unit-snapshot-take = Take a snapshot
# In a list of snapshots that holds none
unit-snapshot-first = Take a snapshot first
unit-snapshot-hint = Keeps what is in force at this moment as a case. Later changes do not reach it.
unit-as-of = Figures as of
unit-snapshot-do = Take the snapshot
unit-snapshot-done = The snapshot was taken.
unit-technical = Technical details
# $day - a date
unit-snapshot-of = Records of { $day }
unit-snapshot = Snapshot
unit-vetoes = Exclusions
unit-vetoes-hint = A donor and a State that must not be proposed to each other. Only the side that asked and the unit see it.
unit-vetoes-none = No exclusion is in force.
# $owner - who asked; $other - the other side
unit-veto = { $owner } asked not to be proposed with { $other }
# Whose form it is
unit-veto-add =
    { $code ->
        [own] Add an exclusion
       *[unit] Add an exclusion for a side
    }
unit-veto-owner = Asked by
unit-veto-other = The other side
unit-veto-missing = Choose a State or organisation.
unit-runs = Runs
unit-runs-hint = A run is made in this browser; nothing is sent before you save it. The server then checks it by itself.
# What is fixed before a run
unit-plan-title = Name of the scenario
unit-plan-hint = Name, rules and what you fix stay on this device until you discard them; up to three runs, until you sign out. Nobody else sees a run before you save it.
unit-plan-restored = A scenario that you began on this device is back.
unit-terms = What is fixed for this run
unit-terms-hint = Commitments, exclusions and pairs that the snapshot holds, and what you change for this run alone. No record is changed by it.
unit-terms-back = Back to the workbench
unit-terms-none = Nothing is fixed.
unit-terms-caption = What no proposal of this run may change
unit-terms-between = Between
unit-terms-since = Since
# $day - the day of the snapshot
unit-terms-by = { $day } or before
unit-terms-stands = In this run
unit-terms-changed =
    { $count ->
        [one] { $count } change for this run alone
       *[other] { $count } changes for this run alone
    }
unit-terms-add = Fix something for this run
unit-terms-add-do = Fix it for this run
unit-term =
    { $code ->
        [locks] Commitment
        [vetoes] Exclusion
        [offers] Without a donor or an offer
        [needs] Another amount of a line
        [years] Another amount of an offer
        [donors] New offer
       *[forbidden_pairs] Pair ruled out
    }
unit-term-hint =
    { $code ->
        [locks] A commitment that is confirmed and not in the records yet. The run counts it and does not move it.
        [vetoes] A donor and a State that one of them does not want proposed to each other. To hold beyond this run it belongs under Exclusions.
        [offers] What this run does without: all offers and commitments of a donor, as if it had left, or one of its offers.
        [needs] An amount or a quantity that a line asks for in this run, instead of what its State wrote.
        [years] What an offer holds in a year in this run: more, less, or 0 for nothing. To move it, fix both years. What is more than its donor offers enters no draft of a coalition.
        [donors] Support that nobody has offered: what this run would propose if a donor brought it. It enters no draft of a coalition.
       *[forbidden_pairs] An offer and a line that the unit does not want proposed to each other in this run.
    }
unit-term-stands =
    { $code ->
        [snapshot] As in the snapshot
        [added] Added for this run
       *[left_out] Left out of this run
    }
unit-term-stays = Only who asked can lift it
unit-term-leave-out = Leave out
unit-term-put-back = Put back
# $quantity - in this run; $before - in the snapshot, or that it is not reported
unit-term-instead = { $quantity } (in the snapshot: { $before })
unit-term-quantity-hint = In the currency or the unit of the line.
unit-term-offer-hint = In the currency of the snapshot, or in the unit of the resource.
unit-term-years = Years
unit-term-years-hint = Separated by commas; each year holds the quantity.
unit-new-donor = A new donor
unit-term-short = Choose everything that is asked for; a quantity is a number.
unit-preset-label = Rules to begin from
unit-preset =
    { $code ->
        [standard] Standard: priorities, then the lowest coverage, then preferences
        [urgency] Urgency: national priorities alone
        [fairness] Fairness: the lowest coverage first
        [coverage] Most coverage: as much as can be placed
       *[fragments] Fewest fragments: few, large contributions
    }
# Rules of a run that has no title. $name - what somebody called them
unit-rules =
    { $code ->
        [Standard] Standard
        [Urgency] Urgency
        [Fairness] Fairness
        [Most_coverage] Most coverage
        [Fewest_fragments] Fewest fragments
        [Changed] Changed
       *[other] { $name }
    }
unit-cost = Cost of each donor and State that work together
# $currency - ISO 4217 code
unit-cost-hint = In { $currency }; 0 for none. More of it makes fewer and larger contributions.
# $letter - A, B or C; $policy - name of the rules
unit-run-named = Run { $letter }: { $policy }
# $letter - of the first of three runs
unit-run-replaces = The next run takes the place of run { $letter }. Save it first to keep it.
unit-run-stays = The run ends if you leave this page.
# Runs that the server keeps
unit-saved = Saved runs
unit-saved-hint = On the server: those of this snapshot, and of the copies of it that were changed for a run.
unit-saved-none = No run of this snapshot is saved.
# Of a run: its case is the snapshot with changes
unit-saved-copy = changed copy
# $letter - A, B or C
unit-saved-open = Open as { $letter }
unit-drafts = Draft coalitions from this run
unit-drafts-hint = A draft is for the unit alone until you invite its members.
# $name - a State
unit-draft-state =
    { $donors ->
        [one] { $name }: { $donors } donor
       *[other] { $name }: { $donors } donors
    }
unit-draft = Draft
unit-draft-of = Draft a coalition of { $name }
unit-coalition-of = Country Coalition of { $name }
unit-add = Add what is new
# $name - a State
unit-add-hint = { $name } has a coalition already. What this run proposes and the coalition has not can be added to it; everything in it stays as it is.
# Contributions: $added (Number), $known (Number), $left (Number)
unit-added = Added: { $added }. There already, and left as they are: { $known }. Left out by a rule: { $left }.
unit-compare = Beside each other
unit-compare-hint = Committed and proposed together. Below each figure stands the difference from the first run.
unit-compare-measures = What each run does for its objectives
unit-compare-states =
    { $unchanged ->
        [one] What differs for each State, by name; for { $unchanged } State nothing differs
       *[other] What differs for each State, by name; for { $unchanged } States nothing differs
    }
unit-measure = Measure
# $kind - money, expertise or goods; $priority - 1 to 3
unit-measure-priority = { $kind }, priority { $priority }
unit-measure-unused = { $kind }, offered and not placed
unit-measure-pairs = Donors and States that work together
unit-people-lead = Who may sign in, and for whom they act. Accounts are by invitation.
unit-people-name = Name or function
unit-people-all = People
unit-people-caption = People with an account, by name
unit-invitations = Open invitations
unit-invitations-none = No invitation is open.
unit-invitations-caption = Invitations that nobody accepted yet
unit-until = Valid until
unit-actions = What you can do
# $name - a person or an address
unit-withdraw-of = Withdraw { $name }
unit-seen = Last here
unit-sign-in = Sign-in
unit-never = never
unit-enabled = May sign in
unit-disabled = May not sign in
unit-enable = Let sign in
unit-disable = Stop sign-in
unit-was-disabled = { $name } can no longer sign in.
unit-was-enabled = { $name } can sign in again.
unit-reset = New password link
unit-invite = Invite somebody
unit-invite-do = Make the invitation
unit-search-party = Find a State or organisation
unit-search-party-hint = Part of its name; the list below follows.
unit-email-hint = A role mailbox where there is one.
unit-invite-letter = Send the link by letter, too
unit-invite-language = Language of the letter
unit-link = The link
# $email - an address
unit-link-made = The link for { $email } is made
unit-link-what = It is shown this once. Copy it and send it to this address yourself, by a way that you trust: whoever has it can use it.
unit-link-letter = The server sends it to this address now. It is also shown here, this once: whoever has it can use it.
# $day - a date and time
unit-link-until = It works until { $day }, once.
# $letter - of a run
unit-objectives-of = Run { $letter }: trying it without each rule
unit-objectives-hint = Each run beside the one that would be made without a rule: cover with the rule, and below it the difference. It is worked out in this browser, one run after the other.
unit-objectives-off = not among its rules
unit-objectives-same = no difference
unit-objectives-caption = What the rule moves, by State
# Exchange rates. $currency - its ISO 4217 code
rates-title = Exchange rates
rates-lead = Needs and offers in other currencies are counted at these rates from the next snapshot on. What has no rate is in no matching.
rates-some-missing = Some of what is published is in no matching
rates-missing = There is no rate for { $currency }:
# $currency - the one that money is counted in
rates-per-unit = { $currency } for one unit of it
rates-day = Day of the rate
rates-of = Rate of { $currency }
rates-add = Add a rate
rates-saved = The rates are in force.
rates-changed = Somebody else changed the rates since you began. These are in force now; what you wrote is below.
rates-take = Take those in force
rates-keep = Go on with mine
# $rate - units of $counted for one of $currency
rates-stands = One { $currency } is { $rate } { $counted }
