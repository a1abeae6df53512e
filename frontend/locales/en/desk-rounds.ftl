# Response rounds: the unit asks, parties answer, the State reads one answer.
rounds-title = Response rounds
rounds-lead-unit = Ask parties about the needs of one State until a day that you name; then give the State one answer.
rounds-lead-state = The unit asks possible partners about your needs. Once a round is over, you read one answer here.
rounds-lead-asked = The unit asks you about the needs of a State. Please answer each by the day that is named.
rounds-none = There is no round that you can see.
rounds-caption = Rounds, those to be answered first until a heading sorts them
rounds-closes = Last day to answer
rounds-opens = First day
rounds-asked-on = You have it since
rounds-open = Open
rounds-new = Draft a round
# At the list of needs, which are those of the State
rounds-state-first = Choose the State first.
# $state - the name of a State
rounds-of = Response round: { $state }
rounds-fallback = What happens with what stays open
rounds-fallback-hint = One sentence that those who are asked and the State will read.
rounds-fallback-party = Who takes care of it
rounds-nobody = Nobody in particular
rounds-needs = Needs that are asked about
# $quantity - with its unit, or that it is not reported
rounds-line-open = Still open: { $quantity }
# The parties that the unit asks
rounds-asked = Who is asked
rounds-asked-hint = Each learns that it is asked itself, and never who else is.
rounds-closes-hint = Once the round is open, this day only moves later.
rounds-note = Note for those who are asked
rounds-waits = The round is under way
rounds-waits-means = Those who are asked have until the last day to answer. Then the unit makes one answer, looks at it and gives it to you.
rounds-invite = Open the round
rounds-invite-means = Those who are asked and the State will see it. The answer is seen by nobody.
rounds-close = Close and make the answer
rounds-close-again = Make the answer again
rounds-close-means = The answer holds what those who are asked let the State know, and nothing else.
# $count (Number) - parties that have not answered
rounds-close-waits =
    { $count ->
        [one] Not yet: one party has not answered, and the last day is not over.
       *[other] Not yet: { $count } parties have not answered, and the last day is not over.
    }
rounds-release = Give the answer to the State
rounds-release-means = The State will read the answer as it stands above. It does not change any more.
rounds-edit = Change the round
rounds-withdrawn = The round was withdrawn.
rounds-withdraw = Withdraw this round
rounds-progress = Who has answered
rounds-progress-hint = Only the unit sees this. Reasons never reach the State.
rounds-progress-caption = Those who are asked, in the order of the round
rounds-party = Party
rounds-said = Said
rounds-unanswered = Not answered yet
rounds-letters = Letters
# Which letter went out
rounds-letter =
    { $code ->
        [opened] Round opened
        [half] Half of the time is over
        [last] Last days
       *[released] Answer released
    }
rounds-nothing-yet = Nothing yet
rounds-not-for-state = The State is not told
rounds-for-state = The State may be told
rounds-for-state-hint = If not, only the unit knows. The State reads who you are, the line, the quantity and your words; never the reason.
rounds-for-state-yes = The State may be told
rounds-answer = The answer
rounds-answer-means = Interest is not an offer and commits nobody. Nothing is committed before the donor’s own instrument says so.
# $day - a day
rounds-made-on = Made on { $day }; the State does not see it yet
rounds-released-on = Given to the State on { $day }
# What the unit writes to the State above the answer
rounds-words = Words of the unit to the State
rounds-words-hint = They stand before the answer.
rounds-for-whole = For the need as a whole:
rounds-lines-caption = What is asked, who is interested and what stays open
rounds-committed = Covered or committed
rounds-offered = Interest, not committed
rounds-no-offer = No interest for this line yet
# Of a line, where somebody is interested in the need as a whole
rounds-no-offer-alone = No interest for this line alone; see the need as a whole above
rounds-no-figure = interested; no quantity named
rounds-by-unit = Written by the unit on its behalf
rounds-answered = You have answered every need
# $day - the last day to answer
rounds-by = Please answer by { $day }
# After closing, to who has not answered
rounds-late = The round is closed. What you say still counts until the State has the answer.
# Above the question of a party that was interested before it was asked
rounds-before = This was said before the round. May the State be told?
rounds-answer-how = You can also put an offer into the matching:
rounds-say-more = Say something about another line
rounds-whole-need = The whole need
rounds-quantity = What you might give
rounds-quantity-hint = In the unit or currency of the line. It is no promise.
rounds-own-words = In your words
rounds-stance = Your answer
# What each answer means
rounds-stance-means =
    { $code ->
        [interested] You would talk about giving something. It commits you to nothing.
        [nothing_this_time] You can give nothing for it in this round.
       *[not_for_us] It is outside what you support.
    }
rounds-send = Send the answer
rounds-stays = What you typed for another answer is not sent with this one; it stays on this device.
# The unit writes down what a party answered elsewhere
rounds-behalf = Answers by letter
rounds-behalf-hint = Write down here what a party has answered by letter or in a meeting. It is marked as written by the unit, and the party can take it back.
# $name - a party
rounds-behalf-of = On behalf of { $name }
rounds-behalf-means = Write only what it told you: the answer counts as its own.
# $name - a party
rounds-behalf-done = { $name } has answered every need
# $name - a party
rounds-behalf-stance = Answer of { $name }
# $name - a party
rounds-behalf-send = Send on behalf of { $name }
rounds-behalf-quantity = What it might give
rounds-behalf-words = In its words
rounds-behalf-for-state-hint = Only where the party has said so. The State reads who it is, the line, the quantity and these words; never the reason.
# Letters before they are sent
rounds-reminders = Letters: today and the next 30 days
rounds-reminders-sent = Each is sent on its day, as long as nothing changes until then.
rounds-reminders-unsent = No mail server is configured, so none of these is sent. Copy what you want to send yourself.
rounds-reminders-none = No letter is due.
rounds-reminder-nobody = Nobody of this party can be written to.
rounds-reminder-copy = Copy the text
# $code - yes or no
rounds-reminder-copied =
    { $code ->
        [yes] The text was copied.
       *[no] The browser does not let a page copy. Select the text above.
    }
