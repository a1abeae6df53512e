matching-lead = Which offer could serve which line: the best proposal under public rules, found in this browser.

matching-rules = The rules, in their order

matching-change = Change the rules of the next run

matching-changed = The rules have changed since this proposal was made

matching-changed-text = Run again to see the proposal under the rules above.

# Rules in sentences
rule-limits = Every limit that a State or a donor has set is kept. Commitments are never moved.

rule-priority = What a State calls priority 1 is served before 2, and 2 before 3, over all States.

# $bands (Number)
rule-fairness = Among lines of equal priority, the State with the lowest coverage is lifted first, in { $bands } equal steps of what it asks.

rule-exact = Among lines of equal priority, the State with the lowest coverage is lifted first, to the last unit.

rule-fit = Where nothing above is lost by it, a donor's own preferences are followed.

rule-joint = Where limits join matches (least amounts, numbers of States or partners, co-funding, smallest parts), these rules are weighed: a priority gives way only where more than twenty times as much of the next would be lost, a step of fairness already where somewhat more of another would be, and a preference costs at most a thousandth of what is covered.

rule-strict = Where limits join matches (least amounts, numbers of States or partners, co-funding, smallest parts), priorities are settled one after the other: what one reaches is never given up for the next, and no preference costs anything that is covered. Within a priority the steps of fairness are weighed: one gives way already where somewhat more of another would be lost.

rule-bands = Where limits join matches (least amounts, numbers of States or partners, co-funding, smallest parts), priorities are settled one after the other, and within each the steps of fairness from the lowest: but for a millionth of it, what one reaches is never given up for the next, and no preference costs anything that is covered.

rule-exact-joint = Where limits join matches (least amounts, numbers of States or partners, co-funding, smallest parts), all this is settled in order, coverage in a hundred steps from the lowest: but for a millionth of it, what one reaches is never given up for the next. To the last unit support is then shared among those whom these steps brought together, before any preference.

rule-ties = Among equal proposals support is shared evenly where fairness is a rule, then a fixed order decides, never chance: the same case always gives the same proposal.

policy-legend = Rules of the next run

policy-priority = Priorities first

policy-priority-hint = National priority 1 before 2 before 3.

policy-strict = Priorities strictly

policy-strict-hint = Also where limits join matches: then each priority has a search of its own, which takes longer.

policy-steps = Steps of coverage strictly

policy-steps-hint = Within each priority, too: each step has a search of its own, which takes longest.

policy-fairness = Lowest coverage first

policy-fairness-hint = Among lines of equal priority.

policy-exact = To the last unit

policy-exact-hint = Instead of steps, and before preferences. Where limits join matches: in a hundred strict steps, and to the last unit with what they bring together; that takes longest.

policy-bands = Steps of coverage

policy-bands-hint = From 1 to 100; 20 means steps of 5 %. More steps share more evenly.

policy-bands-problem = Type a whole number from 1 to 100.

policy-fit = Preferences of donors

policy-fit-hint = Only where nothing above is lost by it.

run-start = Run the matching

# $n (Number) which search is under way
run-search = Search { $n }. Gifts and money, and strict priorities, are searched one after the other, each with a distance of its own.

run-again = Run again

run-label = Matching

run-busy = Matching…

run-reading = Reading the case

# $time - a duration
run-steps =
    { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }, { $time }

# $gap - a percentage
run-steps-gap = { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }, { $time }. Best so far: within { $gap } of the best possible

run-stop = Stop and keep the best so far

run-cancel = Cancel

run-cancelled = The matching was cancelled

run-cancelled-text = Nothing was kept.

run-faulty = This case cannot be matched as it is

run-faulty-text = Nothing is relaxed in silence. Correct the places below, or match without these limits.

run-in-the-way = What stands in the way

run-bad-policy = The rules are not valid

run-too-large = The case is too large to be matched

run-crashed = The matching stopped working

run-crashed-text = Your case and rules are safe. Run it again; if it stops again, reload the page.

result-title = The proposal

# $status - a sentence on how good the proposal is
result-lead =
    { $coalitions ->
        [one] { $coalitions } coalition
       *[other] { $coalitions } coalitions
    }, { $with ->
        [one] { $with } with at least one donor
       *[other] { $with } with at least one donor
    }. { $status }

result-download = Download the run file

result-totals = Totals by resource

result-why-open = Why lines are open

result-none-open = No line is open.

# $engine - a version
result-made = Made in { $time } and { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    } by engine { $engine }.

# Where a search ended before it proved the proposal best. $round - support in kind, or money where it
# may buy as well; $best and $bound - numbers, the more the better
result-bound =
    { $round ->
        [gifts] Support in kind
        [money] Money beside it
       *[all] The proposal
    } comes to { $best } by the measure of the rules; no proposal can come to more than { $bound }.

# $step (Number) one of the priorities in strict order, or the preferences after them
result-step-bound =
    { $round ->
        [gifts] Support in kind, step
        [money] Money beside it, step
       *[all] Step
    } { $step } of the strict order comes to { $best } by the measure of the rules; beside what the steps before it reached, no proposal can come to more than { $bound }.

# $steps (Number) of the strict order, where they are many
# $proved (Number)
result-steps = Of the { $steps } steps of the strict order the first { $proved } are proved to a millionth. The distance above is that of the step after them; of later steps less is proved.

result-more = What more of an offer would change

# $amount - money
result-more-text = Each offer in turn, by { $amount } or by one unit, all else as it is.

result-more-ask = Work out what more would change

result-cost = What each rule costs

result-cost-text = The proposal beside the one that would be made without a rule, State by State.

result-cost-ask = Work out what each rule costs

result-other = Other proposals

result-other-text = Proposals without one of the pairs of donor and State, as far as they lose no more than { $amount } or one unit by the rules; and pairs that would rather leave this one.

result-other-ask = Work out other proposals

file-run = run { $title }

save-sending = Sending…

save-saved = Saved

save-saved-text = The server checked the run by itself and keeps it as

save-failed = The run was not saved

save-title = Save to the server

save-text = The server keeps the case, the rules and the proposal, after checking the proof by itself.

save-consent = Send this file to the server

save-consent-hint = The case is a file on this device. Until you agree here, nothing of it leaves this device.

save-run = Save this run

verify-title = Check a run

verify-text = Anyone can check a run from its file: that every limit is kept, every sum adds up, and that no proposal is better under its rules. The check shares no code with the method that made the proposal.

verify-this = Check this run

verify-file = Or check a run file from this computer

verify-file-hint = Nothing is sent.

verify-busy = Checking…

verify-broken = Something does not hold

verify-holds = Everything holds

# What was checked and held
verify-check =
    { $code ->
        [the_case_is_valid] the case is valid
        [the_case_is_the_one_the_run_names] the case is the one the run names
        [the_matches_keep_every_limit] the matches keep every limit
        [no_proposal_is_better_under_the_policy] no proposal is better under these rules
        [no_proposal_is_better_by_more_than_the_stated_gap] no proposal is better by more than the stated gap
        [no_proposal_is_better_in_any_step_of_the_order__beside_the_steps_before_it] no proposal is better in any step of the order, beside the steps before it
        [no_proposal_is_better_in_a_step_of_the_order_by_more_than_the_stated_gap] no proposal is better in a step of the order by more than the stated gap
        [every_sum__coalition_and_reason_follows_from_the_matches] every sum, coalition and reason follows from the matches
        [the_document_is_as_it_was_made] the document is as it was made
       *[other] { $name }
    }

# Said to readers who do not look
status-started = Matching started.

status-finished = Matching finished.

status-refused = This case cannot be matched as it is.

status-cancelled = Matching cancelled.

status-trying = Trying changes.

status-answered = The question was answered.

status-holds = The run was checked, and everything holds.

status-broken = The run was checked, and something does not hold.

status-saved = The run was checked by the server and saved.

result-close = Where each open line is cheapest to close

result-close-text = For each open line the offer that needs least more to close it, and what else would change. For the ISU.

result-close-ask = Work out what would close each line

policy-groups = Thematic groups

policy-groups-hint = Lists who works on clearance and on victim assistance; changes no match.
