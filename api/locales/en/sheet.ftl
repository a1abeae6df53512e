# Sheets of needs: headings, notes, reasons. Headings are short; a sheet with them is read again
# in any language, so two columns never share one.
sheet-column =
    { $code ->
        [reference] Need reference
        [title] Title
        [theme] Theme
        [activity] Activity
        [priority] National priority
        [treaties] Treaties
        [deadline] Deadline
        [need_source] Where the need is stated
        [note] Cautions and conditions
        [line] Line number
        [kind] Kind
        [code] Standard line
        [label] Description of the line
        [year] Year
        [amount] Amount
        [currency] Currency
        [quantity] Quantity
        [unit] Unit
        [unit_cost] Unit cost
        [money_may_fill] Money may pay instead
        [already_covered] Covered already
        [smallest_part] Smallest useful part
        [basis] How the figure came to be
        [source] Source of the figure
       *[shared] Consent to showing the line
    }
sheet-reason = What to correct
sheet-yes = yes
sheet-no = no

# Names of the sheets of the template, at most 31 letters
sheet-needs = Needs
sheet-codes = Codes
sheet-help = How to fill in
# Headings of the sheet of codes
sheet-codes-column = Column
sheet-codes-code = Code
sheet-codes-name = Name

# Notes of the template, a sentence or two each
sheet-note-rows = One row is one line of a need: one resource in one year. Rows with the same reference or the same title are one need; write what belongs to the whole need in its first row.
sheet-note-reference = Leave the reference and the line number empty for something new. A reference such as N-7K2QXD4M1A changes that need, and its line number that line.
sheet-note-figures = Leave a figure empty where it is still to be costed; zero asks for nothing. Write figures without units, dates as 2030-08-01.
sheet-note-codes = Codes and their names stand on the sheet of codes; either can be written, in any of the six languages.
sheet-note-empty = An empty cell empties what is kept; a column that is taken out leaves it as it is. Nothing is ever removed by an import.
sheet-note-consent = Consent is line by line: write yes to let the line be shown once the need is published. An empty cell leaves consent as it is.
sheet-note-private = No coordinates and no names of victims: such data are not kept here.

# Why a row is not taken, and what to do about it
sheet-rule =
    { $code ->
        [not_a_number] this is not a number
        [ambiguous_number] this number can be read in two ways
        [not_whole] this must be a whole number
        [not_a_day] a date is written 2030-08-01
        [not_yes_no] this is neither yes nor no
        [unknown_code] this is not on the list of codes
        [cell_error] the cell holds an error of the spreadsheet
        [not_computed] the formula was never computed
        [unknown_need] no need of this State that you can see has this reference
        [several_needs] several needs have this title
        [needs_disagree] rows of one need say different things here
        [unknown_line] the need has no line with this number
        [line_twice] this line stands in the file twice
        [withdrawn] the need is withdrawn
        [with_others] another row of the same need must be corrected first
        [too_many_lines] a need has at most 500 lines
       *[nothing_said] the row has neither a reference nor a title
    }
sheet-fix =
    { $code ->
        [not_a_number] write digits, for example 1500 or 1500.50
        [ambiguous_number] write it without separators of thousands, for example 1234 or 1234.00
        [not_whole] leave out the digits after the decimal mark
        [not_a_day] write year, month and day as 2030-08-01
        [not_yes_no] write yes or no
        [unknown_code] take a code or name of the sheet of codes
        [cell_error] correct the formula, or write the value
        [not_computed] open the file in a spreadsheet program and save it, or write the value
        [unknown_need] correct the reference, or leave it empty for a new need
        [several_needs] write the reference of the one that is meant
        [needs_disagree] write the same in every row, or only in the first
        [unknown_line] correct the number, or leave it empty for a new line
        [line_twice] keep one of the rows
        [withdrawn] bring the need back first
        [with_others] correct that row and import both again
        [too_many_lines] make a second need
       *[nothing_said] write a title, or the reference of a need
    }

# Headings of downloads. $column - the heading of another column
sheet-coded = { $column }: code
sheet-named = { $column }: in words
sheet-themes = Themes
# An amount in the currency that is counted in. $column - the heading of the amount
sheet-counted-in = { $column }, in { $currency }
# How much one unit of a currency is in the currency that is counted in
sheet-per-unit = 1 unit in { $currency }
# standing: why a line comes to no amount; rung: where support stands between interest and report
sheet-heading =
    { $code ->
        [label] Standing of the figures
        [origin] Who stated it
        [comes_to] Comes to
        [standing] Without a figure
        [need] Need
        [offer] Offer
        [offers] Offers
        [interest] Reference
        [interests] Interests
        [coalition] Coalition
        [party] Party
        [role] Role
        [rung] Where it stands
        [since] Since
        [due] Next step due
        [giver_confirms] Confirmed by the giver
        [receiver_confirms] Confirmed by the State
        [by_unit] Written by the unit on its behalf
        [giver_by_unit] Giver’s part written by the unit
        [receiver_by_unit] State’s part written by the unit
        [may_sign_in] May sign in
        [line_id] Line
        [rates] Rates
        [date] Date
        [round] Round
        [rounds] Response rounds
        [closes] Last day to answer
        [measure] Counted in
        [asked] Asked
        [committed] Covered or committed
        [offered] Interest, not committed
        [words] In its own words
        [open] Still open
        [in_offers] In offers, no promise
        [offers_unknown] Years of offers without a figure
        [line] Line spoken of
        [quantity] Might give, no promise
        [for_state] The State may be told
        [max_share_of_line] Greatest share of one line, from 0 to 1
        [needs_co_funding] Only beside another contributor
        [ldc_only] Least developed countries only
        [oda_only] Only States eligible for official development assistance
        [rate_date] Day of the rate
       *[source] Source
    }

# Headings and a name of the tables of figures: what is stated beyond what a line asks, how many
# lines were summed, the table of lines, what is proposed
sheet-lines = Lines
sheet-sums = Sums
sheet-proposed = Proposed, nobody’s promise
sheet-beyond = Stated beyond what is asked
sheet-counted = Lines with a figure
sheet-reported = Lines that report what is covered already

# A page of tables for a browser without JavaScript; the last two are read out as names of lists of links
sheet-page-lead = What may be read here, as plain tables that need no JavaScript. The figures are those of the moment when the page was asked for.
sheet-page-nothing = Nothing here may be shown to you yet.
sheet-page-tables = Tables
sheet-page-languages = Languages
