# Country Coalitions as members and the unit see them.
convene-lead = Who brings what for a State, step by step. Figures that are only proposed commit nobody.
convene-lead-unit = Coalitions are drafted from a run on the
convene-none = There is no coalition that you can see yet. You see one once you are invited.
convene-caption = Coalitions, by name of the State until a heading sorts them
convene-convened = Open to its members
convene-answers = Answer
convene-open-answers =
    { $count ->
        [one] { $count } answer open
       *[other] { $count } answers open
    }
convene-meeting = Next meeting
convene-no-meeting = No date yet
# Of a member of a draft, in place of an answer
convene-not-invited = Not invited yet
convene-not-binding = Nothing here is legally binding unless the donor’s own instrument says so.
convene-withdrawn = The coalition was withdrawn.
convene-withdraw = Withdraw this coalition
convene-withdraw-not = It cannot be withdrawn while something in it is committed or paid.
# What a member says of an invitation
convene-answer =
    { $code ->
        [open] No answer yet
        [accepted] Takes part
       *[declined] Does not take part
    }
# $answer - one of the above
convene-your-answer = Your answer: { $answer }
convene-answer-means = If you take part you see the other members who take part and what they have stated. If you do not, only the unit and you know. You can change your answer.
convene-answer-change = Change my answer
convene-accept = Take part
convene-decline = Not this time
convene-answer-back = Take my answer back
convene-accepted = Takes part
convene-declined = Does not
convene-record = Record an answer
# $name - a member
convene-record-accept = Record that { $name } takes part
convene-record-decline = Record that { $name } does not take part
convene-record-back = Take back the answer of { $name }
convene-invite = Invite the members…
convene-consequences = Who will see what
convene-consequences-lead = Until now the unit alone sees this draft. Once you invite the members:
# $name - a State or organisation
convene-sees-state = { $name } sees title, note, meetings and the members who take part; a contribution only once its giver has stated it.
convene-sees-observer = { $name } sees title, note, meetings and the members who take part, and no amounts.
# $count - contributions proposed to it
convene-sees-member =
    { $count ->
        [one] { $name } sees { $count } contribution proposed to it, and no other before it takes part.
       *[other] { $name } sees { $count } contributions proposed to it, and no others before it takes part.
    }
convene-consequences-all = What is proposed to one donor is never shown to another, or to the State. The run stays with the unit.
convene-invite-do =
    { $count ->
        [one] Invite { $count } member
       *[other] Invite { $count } members
    }
convene-not-yet = Not yet
convene-members-title = Members
convene-members-caption = Members: the State, then by name
convene-part =
    { $code ->
        [affected_state] Affected State
        [lead] Lead partner
        [funder] Funder
        [technical] Technical partner
        [in_kind] In-kind partner
        [operator] Operator
       *[observer] Observer
    }
# The ladder of support
convene-rung =
    { $code ->
        [interest] Interested
        [pledged] Pledged
        [committed] Committed
        [paid] Paid or delivered
        [reported] Reported by the State
        [declined] Declined
       *[lapsed] Lapsed
    }
convene-proposed = Proposed
convene-paid = Paid
convene-committed = Committed
convene-pledged = Pledged
# $share - a percentage; $word - one of the above
convene-share = { $share } { $word }
convene-key-paid = Paid or delivered
convene-key-committed = Committed, not paid yet
convene-key-pledged = Pledged: announced, not counted as cover
convene-lines = What is asked, and what of it is covered
convene-lines-hint = Paid and committed cover a line. Pledged is drawn and not counted.
convene-lines-proposed = Proposed is the unit’s suggestion and in no bar.
convene-lines-elsewhere = What other coalitions of this State bring is counted too.
convene-lines-alone = What other coalitions bring to these lines is not counted here.
convene-lines-not-told = What others pay, commit or pledge is told to those who take part, and not reported to you.
convene-covered-not-reported = covered already: not reported
convene-lines-caption = Lines, open ones first
convene-gap = Copy text for a donor
# $title - of the need; $line - of it, with its year; $open - with its unit
convene-gap-text = { $title }: { $line }. Still open: { $open }.
convene-gap-copied = The text was copied.
convene-contributions = Contributions
convene-contributions-none = There is no contribution that you can see yet.
# $name - the giver; $quantity - with its unit
convene-brings = { $name }: { $quantity }
# $day - a date
convene-since = since { $day }
convene-next-due = next step due { $day }
# $says - confirmed or not
convene-giver-says = Giver: { $says }
convene-receiver-says = State: { $says }
convene-confirmed = confirmed
convene-not-confirmed = not confirmed yet
convene-confirm = Confirm this step
# $name - for whom
convene-confirm-for = Confirm for { $name }
convene-awaited = Waits for your confirmation
# $name - who says so; $quantity - with its unit; $line - what it is for; $rung - where it stands; $day - since when
convene-stated = { $name } stated { $quantity } for { $line }: { $rung }, { $day }.
convene-see-row = See it among the contributions
convene-awaited-wrong = If something of it is not right, do not confirm it, and tell the unit.
convene-tell = Tell the unit that something is wrong
convene-tell-text = What is wrong
convene-tell-hint = Only the unit reads it.
convene-tell-do = Send to the unit
convene-tell-done = The unit has it.
convene-told = Members told the unit
convene-told-seen = Seen
convene-next-step = Next step
convene-step-to = Goes to
# $rung - where it stands and stays
convene-step-stays = { $rung }, with another day
convene-step-day = Day of the step
convene-due = Due
convene-source = Where it is written
convene-step-part = How much, if only a part
convene-step-do = Take the step
convene-step-undo = Undo this step
convene-step-hint = Without a day it is today’s. The other side is asked to confirm it.
convene-edit = Change the coalition
convene-note = What the members should know
# $name - a member
convene-role-of = Role of { $name }
convene-keep-proposed = Proposed contributions to keep
convene-add = Add a contribution
convene-add-hint = Add what a party has named for a line that no run proposed. It is a proposal and nobody’s promise until the party confirms it, or you do on its behalf, by a step on the page of the coalition.
# $name - a party
convene-add-member = Add { $name } to the members
convene-add-no-offer = No offer in particular
# $quantity - with its unit
convene-add-more = That is more than is still open: { $quantity }
convene-add-remove = Remove this contribution
# Taken out of a coalition. $name - a member; $count - of what it was to bring
convene-gone-with = { $name }, with its contributions: { $count }
# Who supports what, as a table and as pictures
convene-giver = Giver
convene-flow = Who would support what
convene-flow-caption = Contributions, by name of the giver
# $unit - a currency or a unit
convene-flow-stated = Stated by the givers, in { $unit }
convene-flow-proposed = Only proposed, in { $unit }
convene-flow-says = Drawn to scale. Colours are themes; the table above says the same in words.
# Deadlines of States
deadlines = Deadlines
deadlines-hint = As the needs state them, and for Article 4 as the source named reports them. A request to extend a deadline of Article 4 is submitted at least nine months before the meeting that decides on it. The day shown is the last one if that meeting is on the deadline; where it is earlier, so is the request.
deadlines-caption = Deadlines, by name of the State
deadlines-submit = Last day for a request to extend
# $state - a State
deadlines-entry = { $state }: deadline
# $state - a State
deadlines-entry-submit = { $state }: last day for a request to extend, if the meeting is on the deadline
deadlines-needs =
    { $count ->
        [one] One need names it.
       *[other] { $count } needs name it.
    }
# $source - a title and its year, as it is published
deadlines-article4 = Article 4, as reported: { $source }
# A list of States follows
deadlines-unknown = The deadline of Article 4 is not reported, as the outcome of a request to extend it is not in the sources:
deadlines-key = Each bar runs from the last day for a request to the deadline itself; the dashed line is today. The table above says the same in words.
# $day - the first deadline; $state - whose it is
deadlines-finding =
    { $count ->
        [one] { $count } deadline: { $day }, { $state }.
       *[other] { $count } deadlines; the first is { $day }, of { $state }.
    }
# Commitments of every coalition, and what waits of them
follow-title = Commitments and what is due
follow-lead = What was pledged, committed or delivered in the coalitions that you take part in, those first whose next step is due first. What is only proposed is not here: nobody has promised it.
follow-none = Nothing was pledged or committed yet that you can see.
follow-no-match = Nothing fits these filters.
follow-caption = Commitments, by the day of the next step until a heading sorts them
follow-next = Next step due
follow-what = What waits
follow-due =
    { $code ->
        [overdue] Overdue
        [soon] Due within 30 days
        [silent] No step for 90 days
       *[unconfirmed] Not confirmed by both sides
    }
# $of - all that there are
follow-count =
    { $count ->
        [one] { $count } commitment
       *[other] { $count } commitments
    } of { $of }
