desk-loading = Loading
desk-demo = DEMONSTRATION: invented people and figures. Nothing here is an official position.
desk-who = Who is signed in
desk-visitor = You are not signed in. Public facts are open to everyone.
desk-sign-in = Sign in
desk-sign-out = Sign out
desk-sign-in-how = Accounts are by invitation of the Implementation Support Unit.
desk-provider = Sign in with your organisation’s account
desk-provider-hint = Where your account there was tied to an invitation.
desk-with-password = With a password
desk-forgotten = Forgotten your password?
desk-forgotten-how = Type your address above, then ask for a letter with a link to a new password.
desk-forgotten-ask = Send me the link
desk-forgotten-sent = If there is an account with this address, a letter is on its way. Its link works for half an hour.
desk-forgotten-address = Type your e-mail address first.
desk-forgotten-unit = Write to the Implementation Support Unit: it makes a link to a new password for you.
desk-account = Your account
desk-acting-for = Acting for
desk-seat-choose = Choose for whom you act
# $party - a State or organisation; $role - what the person acts as
desk-seat = { $party }, { $role }
desk-nav-workbench = Workbench
desk-nav-people = People
desk-role-isu = Implementation Support Unit
desk-role-focal-point = focal point
desk-role-donor-desk = donor desk
desk-role-partner = coalition partner
desk-role-observer = observer
desk-email = E-mail address
desk-password = Password
desk-new-password = New password
desk-new-password-hint = At least 12 characters. A few unrelated words are easier to remember than signs.
desk-code = Code of your authenticator
desk-code-hint = Six digits, or one of your recovery codes.
desk-name = Your name or function
desk-name-hint = As others will see it.
desk-sending = Sending…
desk-continue = Continue
desk-by-unit = written by the unit on its behalf
desk-see-as = See this as…
desk-see-as-hint = What others are told of it, as the server tells them.
desk-see-role = As whom
desk-see-visitor = somebody who is not signed in
# $who - a party and a role
desk-seen-as = You see this as they would: { $who }
desk-seen-not = They do not see this.
desk-see-back = Back to your own view
desk-welcome = Welcome
desk-welcome-not = This link does not work
# $seat - a party and a role
desk-welcome-acting = You will act for: { $seat }
desk-home-title = Your desk
desk-home-visitor = Focal points, donors and the Implementation Support Unit work here.
desk-not-found = There is no such page
desk-not-found-why = The address may be old, or the page may not be open to you.
desk-trouble-unreachable = The server cannot be reached
desk-trouble-unreachable-fix = What you typed is still here. Check your connection and try again.
desk-trouble-unreadable = The server’s answer could not be read
desk-trouble-unreadable-fix = Load the page again: it may be older than the server.
desk-trouble-refused = The server did not accept this
desk-trouble-not-loaded = This could not be loaded
desk-trouble-not-loaded-fix = This could not be loaded. Check your connection and try again.
desk-trouble-again = Try again
desk-trouble-detail = What the server says (in English)
desk-trouble-not-signed-in = Address, password or code is not right
desk-trouble-code-needed = A code of your authenticator is needed
desk-trouble-too-many = Too many attempts. Wait a few minutes.
desk-trouble-link-used = This link has been used or has expired. Ask the Implementation Support Unit for a new one.
desk-trouble-stale = Somebody else changed this meanwhile
desk-trouble-not-found = There is nothing here that you can see
# What a code of a refusal means; nothing for codes without words
desk-trouble-place =
    { $code ->
        [answered_itself] The party has answered itself.
        [not_taking_part] Whoever does not take part takes no steps.
        [no_such_step] This step does not follow from where it stands.
        [other_side] This step is for the other side.
        [proposed_elsewhere] Another coalition proposes for this line already.
        [step_taken] A step was taken with it; it stays as it was.
        [need_not_shown] A need is not shown to somebody that this is put before.
        [line_not_shared] The State does not show a line of this.
        [still_open] The last day is not over and somebody has not answered.
        [said_since] Something changed since the answer was made. Make it again.
        [round_is_closed] After closing, who is asked about what stays.
        [deadline_moves_later] The last day only moves later.
        [day_is_past] The last day is past.
        [closes_before_opening] The last day is before the first.
        [kept_apart] An exclusion keeps this party and the State apart.
        [not_in_force] The offer is not in force.
        [more_than_open] That is more than the line asks.
        [more_than_offered] The offer does not hold as much.
        [duplicate_entry] This is here twice.
        [owner_decides] Only the owner may change this.
        [consent_is_the_states] Only the State can share this line.
        [settled] The other side has confirmed this.
        [taken_itself] The party took this step itself.
        [no_part] A part is above zero and not more than the whole.
        [no_years] Add a year.
        [too_many] This is too many.
       *[other] { "" }
    }
desk-trouble-provider = The account of the other provider could not be used
desk-trouble-provider-fix = It must be tied to an invitation first. Open the link of your invitation and choose the other account there, or sign in with a password.
desk-trouble-provider-code = Your organisation’s provider did not ask for a second factor
desk-trouble-provider-code-fix = Your account here has an authenticator. Sign in with the password and its code.
desk-outbox =
    { $count ->
        [one] One change waits to be sent
       *[other] { $count } changes wait to be sent
    }
desk-outbox-hint = They are kept on this device and are sent by themselves, once each, as soon as the server can be reached and you are signed in.
desk-outbox-sent = What was waiting has been sent.
# $moment - day and time
desk-outbox-since = Waiting since { $moment }
desk-outbox-old = This waited for more than six days and is no longer sent by itself. Look whether it arrived.
desk-outbox-open = Open and change
desk-outbox-look = See it as it is now
desk-outbox-decide = See both and decide
desk-waits = Kept on this device, not yet sent
desk-load-again = Load the page again
# $moment - day and time
desk-saved-copy = The server cannot be reached. This is a copy from { $moment }
desk-saved-copy-hint = It may have changed since. You can go on working: what you send waits on this device.
desk-never-kept = The page you asked for was never opened on this device, so there is no copy of it here.
desk-new-version = A new version of this page is ready
desk-new-version-hint = Nothing that you typed is lost when you load it.
desk-leave-unsent =
    { $count ->
        [one] One thing that you wrote is on this device only. Signing out removes it.
       *[other] { $count } things that you wrote are on this device only. Signing out removes them.
    }
desk-leave-stay = Stay signed in
desk-leave-anyway = Remove and sign out
# Asked before another language, another seat or signing out while, for example, a matching is under way
desk-work-ends = This ends what the page is doing. Go on?
