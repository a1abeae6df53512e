# Meetings of a coalition: when and where, who took part, what was decided
meetings = Meetings
# The head of a column
meeting-one = Meeting
meetings-none = There is no meeting yet.
# $day - a date
meeting-on = Meeting on { $day }
meeting-undated = Meeting, day to be decided
# $number (Number)
meeting-number = Meeting { $number }
meeting-day = Day
meeting-starts = Begins at
meeting-zone = Time zone
meeting-zone-hint = Whose clocks count, for example Europe/Zurich.
meeting-undecided = To be decided
# $time - 14:30; $zone - Europe/Zurich
meeting-at = { $time }, { $zone }
# $moment - day and time
meeting-yours = by your clock { $moment }
# $moment - day and time
meeting-geneva = in Geneva { $moment }
meeting-place = Place or link
meeting-agenda = Agenda
meeting-held = The meeting took place
meeting-held-short = Held
meeting-took-part = Took part
meeting-decisions = Decisions
# $number (Number)
meeting-decision = Decision { $number }
meeting-text = What was decided
meeting-who = Who does it
meeting-nobody = Nobody in particular
# $day - a date
meeting-due = due { $day }
# $day - a date that has passed
meeting-overdue = was due { $day }
meeting-done = Done
meeting-open = Open
# $what - what was decided
meeting-mark-done = Mark as done: { $what }
# $what - what was decided
meeting-mark-open = Not done yet: { $what }
meeting-finish = Mark as done
meeting-reopen = Not done yet
# $what - a meeting with its day
meeting-calendar = Calendar file: { $what }
meeting-add = Add a meeting
meeting-remove = Remove this meeting
meeting-add-decision = Add a decision
meeting-remove-decision = Remove this decision
meeting-hint = Members see meetings once they are invited; what is undecided can be left empty.
# Forms of coalitions and rounds
convene-saved = Saved.
# The brief of a coalition, on paper. $title - the coalition
brief-title = Brief: { $title }
brief-open = Brief for print
brief-print = Print the brief
brief-whole = Include what only the unit sees
brief-whole-hint = Proposals, members who have not accepted, and what was declined or has lapsed. Without it, the brief holds what every member that takes part may see. Observers are told no amounts.
brief-unit-alone = For the unit alone
# $day - a day and time; $version - a number
brief-as-of = As of { $day }, version { $version }
brief-open-decisions = Open decisions
brief-back = Back to the coalition
