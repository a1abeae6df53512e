# The account and the first page of a desk.

desk-account-name-how = Neither can be changed here. For another address, the unit sends a new invitation.
desk-password-current = Current password
desk-password-change = Change the password
desk-password-changed = The password is changed. Every other session has ended.
desk-totp = Authenticator
desk-totp-must = Acting for the unit needs an authenticator. Set one up to go on.
desk-totp-on = An authenticator is in force: signing in asks for its code.
desk-totp-off = With an authenticator, a stolen password is not enough to sign in.
desk-totp-begin = Set up an authenticator
desk-totp-replace = Set up another authenticator
desk-totp-how = Open your authenticator app, choose “enter a key”, and type this key:
desk-totp-open = Open the key in an app on this device
desk-totp-code = Code that the app shows now
desk-totp-old = Code of the authenticator so far
desk-totp-confirm = Confirm
desk-totp-remove = Give up the authenticator
desk-recovery = Your recovery codes
desk-recovery-how = Each signs you in once if the authenticator is lost. They are shown only now: keep them away from this device.
desk-recovery-save = Save as a file
desk-recovery-kept = I have kept them
desk-sessions = Where you are signed in
desk-sessions-caption = Your sessions, on this device and others
desk-session-agent = Browser
desk-session-begun = Since
desk-session-seen = Last used
desk-session-this = This session
desk-session-end = End this session
desk-session-ended = The session has ended.
desk-home-attention = Needs your attention
desk-home-nothing = Nothing waits for you.
desk-home-needs = Your needs
desk-home-offers = Your offers
# $count (Number) - shown
# $total (Number) - all
desk-home-latest = Last changed first, { $count } of { $total }
desk-home-untitled = without a title
# What is to be done with what follows; $party - the other side
desk-home-task =
    { $code ->
        [correct] Correct what the unit returned:
        [confirm] Read what the unit drafted for you:
        [finish] Finish the draft:
        [check] Check and publish, or return:
        [recheck] Look at the amendment of:
        [interests] Read what donors say of:
        [answer_round] Answer:
        [close_round] Close, its last day is over:
        [release_round] Give the State its answer:
        [decided] Do what a meeting decided:
        [follow_up] Follow up what a meeting decided:
        [record_meeting] Note how the meeting went:
        [confirm_step] Confirm what { $party } stated:
        [overdue_step] Say what became of the step that was due in:
        [reply] Read what the unit said of:
        [still_true] Say whether this is still true:
        [read_answer] Read the answer:
       *[answer] Answer the invitation:
    }
# $day - a day
desk-home-since = since { $day }
# $day - a day
desk-home-due = last day to answer: { $day }
desk-home-kept = A need that you began is kept on this device and was not sent.
desk-home-go-on = Go on with it
desk-home-first = Three first steps
desk-first-need = Describe one need. A title is enough to begin.
desk-first-send = Send it to the unit, and decide line by line what others see.
desk-first-account = Protect your account with an authenticator.
desk-first-people = Invite the focal points and donor desks.
desk-first-behalf = Enter a need on behalf of a State.
desk-first-workbench = Take a snapshot and run the matching.
desk-first-offer = Describe what you can give. The unit alone sees it unless you say otherwise.
desk-first-look = Read what affected States ask for.
desk-first-coalitions = Follow the coalitions that you take part in.
