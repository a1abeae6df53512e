# Needs: the list, the form, one need; and what every form of the desks shares.

desk-problems =
    { $count ->
        [one] One thing to correct
       *[other] { $count } things to correct
    }
desk-undo = Undo
# $count (Number) - the most that a file can be narrowed to
desk-download-too-many = A file can be narrowed in this way to at most { $count } entries. Narrow the filters further, or clear them to download everything.
desk-print = Print
desk-signed-out = You are no longer signed in
# To somebody who was not signed in here
desk-sign-in-first = Sign in to see this page
desk-signed-out-kept = What you typed is kept on this device. Sign in, and you come back to it.
desk-restored = What you typed earlier on this device is back. It has not been sent.
desk-discard = Discard it
# Of a new record: one more was begun
desk-drafts-others = Another one that you began is kept on this device and was not sent.
desk-discarded = What you had typed is discarded.
# $what - a line, a year, a meeting
desk-removed = Removed: { $what }
# $time - hours and minutes
desk-kept-at = Saved on this device { $time }, not yet sent
desk-saved-at = Saved { $time }
desk-not-kept = Not saved yet
# Where a record stands
desk-status =
    { $code ->
        [draft] Draft
        [submitted] With the unit
        [published] Published
        [closed] Closed to answers
        [released] Answer released
       *[withdrawn] Withdrawn
    }
desk-status-in-matching = In the matching
desk-status-amended = Amended since the unit checked it
# What somebody did, in the history
desk-action =
    { $code ->
        [create] Created
        [edit] Changed
        [add] Added from a run
        [submit] Sent to the unit
        [publish] Published
        [return] Returned for correction
        [comment] Comment
        [withdraw] Withdrawn
        [restore] Brought back as a draft
        [undo] Withdrawal undone
        [invite] Members invited
        [answer] Invitation answered
        [step] Step taken
        [close] Closed to answers
        [release] Answer released
       *[other] Done
    }
# Between what was and what became: it points onward
desk-became = →
# $name - a person; $party - for whom they act; $principal - on whose behalf
desk-by = { $name }, { $party }
desk-by-site = This site itself, no person
desk-by-on-behalf = { $who }, on behalf of { $principal }
# Why the server refuses a field; nothing for rules without words
desk-rule =
    { $code ->
        [missing_field] this is needed
        [empty_text] this is needed
        [line_counts_otherwise] what others may have named a quantity of stays as it counts: remove the line, and ask for the other with a new one
        [no_lines] add at least one line; it may still be to be costed
        [not_decimal] write a figure, for example 1500
        [negative_amount] a figure cannot be negative
        [too_precise] too many digits after the decimal mark
        [zero_amount] leave it empty where the figure is not known; zero asks for nothing
        [covered_exceeds_amount] more is covered than is asked
        [part_exceeds_amount] the smallest useful part is more than is asked
        [year_range] write a year from 1990 to 2100
        [not_a_date] choose a date that exists
        [unknown_currency] write a currency code, for example USD
        [bad_text] shorten it, at most 4,000 characters
        [overflow] the figure is too large
        [unknown_party] choose a party of the list
        [not_a_time] write a time such as 14:30
        [unknown_zone] choose a time zone of the list
        [not_a_member] add the party to the members first
        [need_not_shown] its State does not show this need to those who would be told of it
        [line_not_shared] its State does not show this line
        [not_held] say that it took place, or take out who took part and what was decided
       *[other] { "" }
    }

desk-needs = Needs
desk-needs-lead = What is needed in affected States. Some needs are stated by these States, others come from public sources and no State has stated them: those say so. Open a need to read its lines, comments and history.
# For those who are told of no comments
desk-needs-lead-reader = What is needed in affected States. Some needs are stated by these States, others come from public sources and no State has stated them: those say so.
desk-needs-none = There are no needs here yet.
desk-needs-first = First step: describe one need. A title is enough to begin; figures can follow.
desk-needs-search = Search in titles, lines and reference numbers
desk-needs-more-filters = More filters
# Beside a need of the reader’s own State
desk-needs-yours = Yours
desk-needs-sum = Sum of these needs
desk-needs-sum-standing = Sum of these needs, without those withdrawn
desk-needs-caption = Needs, by State and title unless a heading says otherwise
# For a State that has needs of its own in the list
desk-needs-caption-own = Needs, your own first, then by State and title unless a heading says otherwise
desk-needs-no-match = No need fits these filters.
# $count (Number) - shown
# $total (Number) - all
desk-needs-count =
    { $count ->
        [one] { $count } need
       *[other] { $count } needs
    } of { $total }

desk-need-new = New need
desk-need-edit = Change this need
desk-need-form-lead = Nothing is required while you write. What you type is kept on this device; others see nothing before you say so.
desk-need-form-lead-published = This need is published. What you send holds at once for everyone who sees it.
# The list of the sections above the form
desk-need-parts = Sections of this need
# Beside a part of the form
desk-need-part =
    { $code ->
        [done] done
       *[optional] optional
    }
# $what - the first of them
desk-need-part-missing =
    { $count ->
        [one] One thing missing: { $what }
       *[other] { $count } things missing: { $what }
    }
desk-need-what = What and why
desk-need-more = Deadline, treaties and source
desk-need-lines = Lines and costs
desk-need-lines-short = Lines
desk-need-lines-caption = One line is one resource in one year
desk-need-lines-hint = One line is one resource in one year. Leave the figure empty where it is still to be costed: such lines are shown and counted apart.
desk-need-who-sees = Who sees it
desk-need-untitled = Need without a title
# A field of the need
desk-need-field =
    { $code ->
        [owner] State
        [title] Title
        [theme] Theme
        [activity] Activity
        [priority] National priority
        [deadline] Deadline
        [treaties] Treaties it serves
        [origin] Who stated it
        [source] Where it is stated
        [note] Cautions and conditions
        [visibility] Who sees it
        [named] Parties named
        [lines] Lines
       *[other] The need
    }
desk-need-title-hint = In your own words, for example: Clearance of the northern districts, 2027 to 2029
desk-need-treaty =
    { $code ->
        [CCM] Convention on Cluster Munitions (CCM)
        [APMBC] Anti-Personnel Mine Ban Convention (APMBC)
        [CCW_V] Protocol V to the Convention on Certain Conventional Weapons (CCW V)
       *[other] { "" }
    }
desk-need-source-hint = National plan, Article 4 work plan, extension request, Article 7 report
desk-need-note-hint = No coordinates and no names of victims: such data are not kept here.
# A field of a line
desk-need-line-field =
    { $code ->
        [kind] Kind
        [code] Standard line
        [label] Description
        [year] Year
        [quantity] Quantity
        [unit] Unit
        [unit_cost] Unit cost
        [amount] Amount
        [currency] Currency
        [already_covered] Covered already
        [smallest_part] Smallest useful part
        [source] Source of the figure
        [shared] consent
        [money_may_fill] money instead
       *[other] Line
    }
# $number (Number)
desk-need-line-number = Line { $number }
# $line - "Line 3"; $what - one of its fields
desk-need-place = { $line }, { $what }
desk-need-kind =
    { $code ->
        [funding] Funding
        [expertise] Expertise
       *[in_kind] In kind
    }
desk-need-visibility =
    { $code ->
        [isu] The Implementation Support Unit only
        [named_states] The unit and the parties you name
        [coalition] Members of your Country Coalition
        [states_parties] Every State Party
       *[public] Everyone
    }
# National priority: 1 comes first
desk-need-priority =
    { $level ->
        [1] 1 (first)
       *[other] { $level } (1 is first)
    }
# $what - a national priority, of a need that others stated
desk-need-assumed = { $what }, assumed: not stated by the State
desk-need-choose = Choose
# A code or a unit that the list does not have
desk-need-other = Another (your own word)
# $field - what is asked for
desk-need-own-word = { $field } (your own word)
desk-need-not-listed = Not in the catalogue: a need and an offer meet only with the same word.
desk-need-nothing = not given
desk-need-yes = yes
desk-need-no = no
desk-need-not-a-number = This is not a number
desk-need-not-whole = This is not a whole number
# $figure - as the language writes it
desk-need-read-as = Read as { $figure }
desk-need-amount-hint = Empty: to be costed
desk-need-comes-to = Comes to:
desk-need-consent-label = We consent to this line being shown
desk-need-fill = Money may pay for what nobody gives
desk-need-work-out = Work the amount out from a unit cost
# $quantity - with its unit
desk-need-worked-out = { $quantity } × { $unitcost }
# $worked - "500 ha × 1,800"
desk-need-differs = { $worked } = { $product }, not { $amount }
desk-need-put-amount = Put { $amount } into the amount
desk-need-put-amount-empty = Quantity, unit cost and currency give an amount
# What was paid elsewhere
desk-need-prices =
    { $count ->
        [one] One price on record, with its source
       *[other] { $count } prices on record, with their sources
    }
desk-need-no-prices = Unit costs paid elsewhere: none on record.
desk-need-prices-hint = Paid elsewhere, for comparison only: your own unit cost goes before them. A price in the currency and unit of the line can be used.
desk-need-price = { $currency } { $amount } per { $unit }
desk-need-price-range = { $currency } { $low } to { $high } per { $unit }
# What was bought at a price on record. $name - in English, as the sources have it
desk-need-price-item =
    { $code ->
       *[other] { $name }
    }
desk-need-price-source = Source
# $price - a figure
desk-need-use-price = Use { $price }
desk-need-add = Add a line
desk-need-duplicate = Duplicate for the next year
desk-need-up = Move up
desk-need-down = Move down
desk-need-remove = Remove
desk-need-sum = Sum of the lines
desk-need-to-be-costed =
    { $count ->
        [one] One line to be costed
       *[other] { $count } lines to be costed
    }
desk-need-no-currency = { $figure } (currency not given)
desk-need-to-be-costed-one = To be costed
# Beneath an amount of a need that others stated
desk-need-estimate = estimate
desk-need-unpriced =
    { $count ->
        [one] One line without a price
       *[other] { $count } lines without a price
    }
desk-need-unpriced-one = No price
desk-need-unreadable =
    { $count ->
        [one] One figure that cannot be read
       *[other] { $count } figures that cannot be read
    }
desk-need-unreadable-one = Cannot be read
# The price of one unit
desk-need-each = { $currency } { $price } each
desk-need-warnings = Worth a second look. None of this keeps you from sending.
desk-need-warn-past = this date has passed
desk-need-warn-after-deadline = this year is after the deadline
# Of a year or a date. $day - a date; $source - a title and its year
desk-need-warn-article4 = after the Article 4 deadline, { $day } ({ $source })
desk-need-warn-year-past = this year has passed
# $price - "USD 1,800 to 2,500 per hectare"
desk-need-warn-price = far from the price on record: { $price }
desk-need-warn-covered = more is covered than is asked

desk-need-paste = Paste from a spreadsheet
desk-need-paste-label = Rows from your spreadsheet
desk-need-paste-hint = Copy the cells and paste them here. A first row with the names of the columns is understood; without it, the order is that of the template.
desk-need-template = Download the template
desk-need-paste-rows =
    { $count ->
        [one] One line was understood.
       *[other] { $count } lines were understood.
    }
desk-need-paste-columns = Columns: { $columns }.
desk-need-paste-ignored = Not taken, since no column has this name: { $columns }
desk-need-paste-left-out =
    { $count ->
        [one] One row is left out: at most 200 at once.
       *[other] { $count } rows are left out: at most 200 at once.
    }
# $row (Number) - from 1
# $typed - what stands there
desk-need-paste-doubt = Row { $row }, { $column }: “{ $typed }” is not a number
# $row (Number)
desk-need-paste-lost = Row { $row }, { $column }: “{ $typed }” is not taken
# $row (Number); $says - what is odd
desk-need-paste-at = Row { $row }: { $says }
desk-need-paste-take =
    { $count ->
        [one] Add this line
       *[other] Add these { $count } lines
    }
desk-need-paste-done =
    { $count ->
        [one] One line was added.
       *[other] { $count } lines were added.
    }

desk-need-visibility-legend = Who may see this need once the unit has checked it
desk-need-visibility-legend-published = Who may see this need
desk-need-visibility-hint = You can narrow this at any time. Of every line, only those you consent to are shown.
desk-need-name = Add a party by name
desk-need-unname = Take off
# $shared (Number)
# $total (Number)
desk-need-shared-lines =
    { $code ->
        [state] Lines that may be shown, with the State’s consent: { $shared } of { $total }.
       *[others] Lines that may be shown: { $shared } of { $total }.
    }
# Beneath who stated a need, where its State did not
desk-need-by-others = From public sources; the State has not stated it. It can correct it, or state it as its own.
# A button that leads to the form, and the box in it that is ticked: its State says so
desk-need-ours = State this need as ours
desk-need-ours-hint = Its priority, its figures and the consents that are ticked then count as the State’s own word: look at each of them first.
# Who sees a need that is not published. $status - where it stands
desk-need-seen-now =
    { $status ->
        [submitted] Now: the State and the unit alone
       *[other] Now: the State alone; the unit too, if it wrote this need or had it before
    }
desk-need-seen-then = Once published: { $who }
desk-need-shared-none = No line is shown, so only the unit will see this need.
desk-need-share-all = Consent for every line
desk-need-share-all-hint = You can take it back for each line.
# $names - parties
desk-need-named = Named: { $names }

desk-need-to-check = Check and send
desk-need-check-changes = Check the changes
desk-need-check = Check before it goes
desk-need-consequence = The Implementation Support Unit will read it, and publish it or return it with comments. Until then nobody else sees it.
desk-need-consequence-amend = The change holds at once for everyone who sees this need. The unit is told that it was amended.
desk-need-send = Send to the unit
desk-need-save = Save draft
desk-need-save-changes = Save changes
desk-need-back = Back to the form
# $who - a person; may be empty
desk-conflict = Somebody else changed this meanwhile: { $who }
desk-conflict-none = Your changes and theirs do not touch. Both are kept.
desk-conflict-some =
    { $count ->
        [one] One field was changed by both. Choose which value holds.
       *[other] { $count } fields were changed by both. Choose which value holds.
    }
desk-conflict-why = Nothing is chosen for you, and nothing you typed is lost.
desk-conflict-save = Take these values
# What the reader wants becomes a new record, and the one at hand stays as others left it
desk-conflict-copy = Keep mine as a copy
# $before - what both began from
desk-conflict-before = Before: { $before }
# $of - the entry of a list that it is about; $before - what both began from
desk-conflict-before-of = { $of }. Before: { $before }
desk-conflict-yours = Yours
desk-conflict-theirs = Theirs

# Head of a column: whether the State consents to a line being shown
desk-need-consent =
    { $code ->
        [state] Consent
       *[others] Display
    }
desk-need-shared = May be shown
desk-need-not-shared = Not shown
desk-need-share = Show this line
desk-need-stop-sharing = Stop showing
desk-need-now-shared = This line may be shown to those who see the need.
desk-need-now-not-shared = This line is not shown any more.
desk-need-preview = See it as others do
desk-need-preview-on = As others see it
desk-need-preview-later = This is what others will see once the need is published.
desk-need-preview-nobody = Nobody but you and the unit will see this need: no line is shown, or it is for the unit only.
desk-need-history = History
# $day - a day
desk-need-changed-on = Last changed { $day }
desk-need-sent = The need is with the unit
# $reference - of the need
desk-need-sent-next = Its reference number is { $reference }. The unit will publish it or return it with comments, and you will find the answer on your desk.
desk-need-saved = The changes are saved
desk-need-returned = The unit returned this need
desk-need-publish = Publish
desk-need-return = Return with comments
desk-need-withdraw = Withdraw this need
desk-need-withdrawn = The need is withdrawn.
desk-need-undoable = The need is withdrawn. For 24 hours you can undo this: it will stand where it stood.
desk-need-restored = The need is a draft again.
desk-need-comment = Comment on a field
desk-need-comment-on = About
desk-need-comment-whole = The whole need
desk-need-comment-text = Comment
desk-need-comment-hint = Only the State and the unit read it.
desk-need-comment-send = Send the comment
desk-need-comment-more = Another comment

# Filters of the list of needs that are kept under a name
searches = Saved searches
# $count (Number) - how many there are
searches-count = Saved searches ({ $count })
searches-hint = Only you see them. Filters and order are kept, not the needs found.
search-name = Name
search-save = Save these filters
search-saved = The search is saved.
search-unnamed = Give it a name
search-nothing = Choose filters or an order above to save them.
# $name - the name of a search
search-update = Put the present filters into “{ $name }”
search-fits =
    { $count ->
        [one] One need fits
       *[other] { $count } needs fit
    }
search-new =
    { $count ->
        [one] one is new or has changed since you last looked
       *[other] { $count } are new or have changed since you last looked
    }
search-is-new = New or changed
search-rename-short = Rename
# $name - the name of a search
search-rename = Rename “{ $name }”
search-rename-do = Save the name
search-delete-short = Delete
# $name - the name of a search
search-delete = Delete “{ $name }”
# $name - the name of a search
search-deleted = “{ $name }” was deleted.
search-sign-in = Sign in to save these filters
search-full = You keep 50 searches, the most there can be. Delete one first.
# $currency - its code
desk-needs-least = Asks at least, { $currency }
desk-needs-most = Asks at most, { $currency }
desk-needs-amount-wrong = This is not an amount.
desk-needs-oda = Official development assistance
desk-needs-oda-is =
    { $code ->
        [yes] State may receive it
       *[no] State may not receive it
    }

# Beside the field of the smallest useful part
desk-need-part-hint = In all, with what is covered and committed: less than this is not proposed. Leave empty if any part helps.

# Beneath what a line asks. $figure - a sum or a number of units
desk-need-useful-from = useful from { $figure }

# How each line of a published need stands, for its State and the unit
desk-need-standing = What is covered, and what is open
desk-need-standing-caption = Each line: what is asked, what covers it, what is open
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = { $figure } of it covered already
desk-need-standing-bare = To be costed; nothing brought yet
desk-need-standing-none = No coalition that you can see brings anything for this need yet.
desk-need-why-column = Why, and what would help
desk-need-why = Why is this open?
# $line - what the line is called
desk-need-why-of = Why is this open: { $line }
desk-need-why-note = This rests on the needs and offers that you may see, matched on this device with the standard rules. Nothing is sent, and it is nobody’s promise.
desk-need-why-fetching = Getting the records that you may see
desk-need-why-matching = Matching them on this device
desk-need-why-stopped = It was stopped before there was an answer.
desk-need-why-nothing = Nothing is open
desk-need-stop = What if one partner stops?
desk-need-stop-hint = What it has paid stays; what it has committed and not paid, or announced, falls away. These are sums of the figures above. Nothing is sent, and nobody is told.
desk-need-stop-partner = Partner
# $name - a party
desk-need-stop-nothing = Nothing would change for this need if { $name } stopped: it has nothing outstanding here.
desk-need-stop-caption = If { $name } stopped
desk-need-stop-now = Open now
desk-need-stop-committed = Committed, falls away
desk-need-stop-pledged = Announced, falls away
desk-need-stop-then = Open then
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
        [one] One comment on this need
       *[other] { $count } comments on this need
    }
desk-need-comments-hint = Each stands beside its field too. It goes once what it is about is changed and saved, or the need is sent again.
# $name - what it is about; $says - what is said of it
desk-pair = { $name }: { $says }
# What somebody wrote
desk-quoted = “{ $words }”
desk-need-comment-gone = A line that is not here any more
