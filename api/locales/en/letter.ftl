# Letters. Of each: its subject, what stands before its link, and what stands after it. The link has a line of
# its own in between. Names stand after a colon, so that no language has to bend them.

letter-password-subject = A new password
letter-password = Somebody asked for a new password for this address. Whoever opens the link within half an hour can set one:
letter-password-note = If it was not you, nothing needs to be done, and your password stays as it is.
letter-invitation-subject = An invitation to Country Coalitions
# $party - the name of the party to act for
letter-invitation = You are invited to take part in Country Coalitions, the cooperation-matchmaking for the Convention on Cluster Munitions. You would act for: { $party }. Whoever opens the link within seven days can accept:
letter-invitation-note = If this is not for you, nothing needs to be done.
letter-opened-subject = Needs of a State: your answer is asked for
letter-half-subject = Reminder: half of the time to answer is over
letter-last-subject = Reminder: the last days to answer
# $state - the name of the affected State; $party - the name of the party that is asked; $day - 2026-12-31
letter-asked = The Implementation Support Unit asks you about the needs of a State: { $state }. The answer is that of: { $party }. The last day to answer is { $day }. Each need is answered here:
letter-asked-note = “Nothing this time” is an answer too, and its reason goes to the unit only. Whoever has answered every need gets no further letter about this round.
letter-released-subject = The answer to your needs
# $state - the name of the affected State
letter-released = The Implementation Support Unit has gathered what possible partners say of the needs of your State: { $state }. It is one page, and says who is interested in what and what stays open:
letter-released-note = Interest is not an offer and commits nobody.
letter-confirm-subject = A step waits to be confirmed
letter-confirm = In a Country Coalition, the other side has taken a step that your side can confirm. Which it is, the page of the coalition says to those who take part:
letter-confirm-note = No second letter is written about the same step.
letter-overdue-subject = The day of a step is over
letter-overdue = In a Country Coalition, the day is over on which your next step was due. Which it is, the page of the coalition says to those who take part; what became of it can be said there:
letter-overdue-note = No second letter is written about the same step and day.
letter-comment-subject = The unit has commented on a need
letter-comment = The Implementation Support Unit has commented on a need that your State has published. The comment is read and answered here:
letter-comment-note = No second letter is written about the same comment.
letter-told-subject = A member has written to the unit
letter-told = In a Country Coalition, a member has told the unit that something is wrong. It is read on the page of the coalition:
letter-coalition-subject = A Country Coalition: your answer is asked for
# $state - the name of the affected State; $title - what the coalition is called; $party - the name of the party that is invited
letter-coalition = The Implementation Support Unit invites you to take part in a Country Coalition. The affected State is: { $state }. The coalition is called: { $title }. The answer is that of: { $party }. Whether it takes part, you say here:
letter-coalition-note = Taking part promises no amount. “Not this time” is an answer too, and the other members are not told who gives it.
letter-returned-subject = A need has come back with comments
# $title - what the need is called
letter-returned = The Implementation Support Unit has returned a need of your State. The need is called: { $title }. The comments are read here, where the need can be changed and sent again:
letter-returned-note = Until the need is published, only your State and the unit see it.
letter-published-subject = A need has been published
# $title - what the need is called
letter-published = The Implementation Support Unit has checked a need of your State and published it. The need is called: { $title }. It is read here:
letter-published-note = Who else sees the need, and which of its lines, is set in the need.
letter-changed-subject = A need has been published with changes by the unit
# $title - what the need is called
letter-changed = The Implementation Support Unit has changed a need of your State and published it. The need is called: { $title }. What was changed is read here, in the history of the need:
# The same of several needs: what they are called stands below, each above its link
letter-returned-several-subject = Needs have come back with comments
letter-returned-several = The Implementation Support Unit has returned needs of your State. The comments are read at the address below each, where the need can be changed and sent again:
letter-returned-several-note = Until a need is published, only your State and the unit see it.
letter-published-several-subject = Needs have been published
letter-published-several = The Implementation Support Unit has checked needs of your State and published them. Each is read at the address below it:
letter-published-several-note = Who else sees a need, and which of its lines, is set in the need.
letter-changed-several-subject = Needs have been published with changes by the unit
letter-changed-several = The Implementation Support Unit has changed needs of your State and published them. What was changed is read at the address below each, in the history of the need:
