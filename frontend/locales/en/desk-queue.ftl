# What waits for the unit, and what donors say of needs
queue-title = What waits for the unit
queue-lead = Of each sort the oldest first. Each is a plain fact with its day; nobody else sees this page.
queue-counts = How much waits
queue-all = Everything
queue-none = Nothing of this waits.
queue-party = State or organisation
# $code - why something waits
queue-what =
    { $code ->
        [submitted] Sent, to be checked
        [amended] Changed since the check
        [incomplete] Incomplete
        [stale] Still true?
        [twice] In two coalitions
        [unanswered] Asked, without an answer
        [overdue] Overdue steps
       *[silent] Silent for 90 days
    }
# $code - why it waits; $count (Number) - how many
queue-count =
    { $code ->
        [submitted] { $count ->
                [one] { $count } need was sent and is to be checked
               *[other] { $count } needs were sent and are to be checked
            }
        [amended] { $count ->
                [one] { $count } need was changed since the check
               *[other] { $count } needs were changed since the check
            }
        [incomplete] { $count ->
                [one] { $count } need is incomplete
               *[other] { $count } needs are incomplete
            }
        [stale] { $count ->
                [one] { $count } need: still true?
               *[other] { $count } needs: still true?
            }
        [twice] { $count ->
                [one] { $count } line is in more than one coalition
               *[other] { $count } lines are in more than one coalition
            }
        [unanswered] { $count ->
                [one] { $count } party or person has not answered yet
               *[other] { $count } parties or people have not answered yet
            }
        [overdue] { $count ->
                [one] { $count } step is overdue
               *[other] { $count } steps are overdue
            }
       *[silent] { $count ->
                [one] { $count } party has been silent for 90 days
               *[other] { $count } parties have been silent for 90 days
            }
    }
# $code - why something waits
queue-what-hint =
    { $code ->
        [submitted] Needs that were sent and that nobody has checked yet.
        [amended] Published needs that were changed since they were checked.
        [incomplete] Needs with lines to be costed, without a priority, or for stockpiles or clearance without a deadline.
        [stale] Published needs of which nobody has said anything for 12 months, or since a year that they name was over. A change counts as a word, and so does a comment of the State.
        [twice] Lines that more than one coalition names, so that they would be counted twice. Leave each in one.
        [unanswered] Members of coalitions, parties of response rounds, and people who were invited to sign in.
        [overdue] Contributions whose next step was due.
       *[silent] States and organisations of which nobody signed in for 90 days.
    }
# $count (Number) - how many are not shown
queue-rest =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
# $what - why they wait
queue-caption = { $what }, the oldest first
# $code - why something waits; names the first column
queue-thing =
    { $code ->
        [unanswered] Asked to
        [overdue] Coalition
        [silent] Where
       *[need] Need
    }
# $code - why something waits; names the column of days
queue-since =
    { $code ->
        [stale] Last word
        [unanswered] Asked on
        [overdue] Due on
        [silent] Last here
       *[changed] Last changed
    }
# $day - today’s
queue-today = { $day } (today)
queue-note = Note
# $count (Number) - how many days something waits
queue-for-days =
    { $count ->
        [one] for { $count } day
       *[other] for { $count } days
    }
queue-no-deadline = No deadline
queue-no-priority = No priority
queue-past-year = Names a year that is over
# $code - into what somebody was asked
queue-asked =
    { $code ->
        [coalition] Country Coalition
        [round] Response round
       *[sign_in] Account
    }
queue-never = Never here since the account was made
queue-still = Ask: still true?
# $id - the need
queue-still-of = Ask: still true? { $id }
queue-still-text = Still true? Please confirm this need, or change what is not.
queue-still-sent = The question was sent to the State.
# $day - a day
queue-still-asked = Asked on { $day }
# $day - a day
need-still-asked = The unit wrote on { $day }
# $day - the last word
need-still-stale = Nobody has said since { $day } whether this need is still true.
need-still-do = It is still true
need-still-hint = Your answer is a comment on this need, for the unit. Where something has changed, edit the need instead.
need-still-true = It is still true.
need-still-said = Your answer was sent.
interests-title = What donors say
interests-lead = Who would talk about which need, and who would not and why. For the unit alone: a State is told only what a donor lets it know.
interests-all = All that donors say
interests-none = No donor has said anything yet.
interests-yours = What you said
interests-yours-all = All that you said
interests-yours-none = You have not said anything of a need yet.
interests-no-match = Nothing that was said fits these filters.
interests-caption = What was said, the latest first
# $all - how many there are; $count (Number) - how many are shown
interests-count = { $count } of { $all } shown
interest-said = What is said
interest-need = Need
interest-no-offer = No offer named
interest-line = Line and quantity
interest-whole = The need as a whole
interest-since = Since
interest-for-state = The State may be told
need-interests-none = No donor has said anything of this need.
# $count - how many
need-interests-yes = Interested: { $count }
# $count - how many
need-interests-no = Declined: { $count }
need-interests-hint = For the unit alone. Interest is nobody’s promise.
