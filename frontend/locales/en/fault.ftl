fault-place = Place

fault-rule-label = Rule

fault-found = Found

fault-fix-label = What to do

fault-file = the file

# $caption - of the table; $count (Number)
fault-caption = { $caption } ({ $count })

# $count (Number)
fault-more = And { $count } more.

# A rule of the case format
fault-rule =
    { $code ->
        [not_json] the file must be JSON
        [wrong_format] `format` must be "coalition-case/1"
        [unknown_field] the format has no such field
        [missing_field] this field is required
        [wrong_type] the value has the wrong type
        [unknown_word] the value is not on the list of this field
        [empty_text] the text must not be empty
        [bad_text] text may hold at most 4,000 characters and no unseen control characters
        [not_a_date] a date is written YYYY-MM-DD and must exist, from 1900 to 2999
        [year_range] a year lies between 1990 and 2100
        [priority_range] national priority is 1, 2 or 3
        [preference_range] a preference weight lies between 1 and 9
        [duplicate_id] ids are unique in the case
        [duplicate_entry] the list names this twice
        [unknown_state] every State that is named must be listed in `states`
        [bad_iso3] a State is named by three capital letters (ISO 3166-1 alpha-3)
        [unknown_donor] every donor that is named must be listed in `donors`
        [unknown_offer] no offer has this id
        [unknown_line] no line has this id
        [unknown_currency] a currency is an active ISO 4217 code
        [no_rate] a currency other than the case's needs a rate
        [bad_rate] a rate is a positive decimal string with at most 9 digits after the point, above 0 and below 9,000,000
        [not_decimal] an amount is a plain decimal string such as "1500000.00"
        [negative_amount] an amount or quantity cannot be negative
        [too_precise] an amount has at most the digits of its currency's minor unit
        [overflow] amounts, and their sum over the case, stay below 2^53 minor units
        [zero_amount] an amount of zero asks or gives nothing
        [bad_share] a share is a decimal string above 0 and at most 1, with at most 4 digits after the point
        [min_grant_exceeds_offer] the least that a State receives from this offer is more than it holds in all its years, so that it can give nothing
        [wrong_kind_field] this field does not go with the record's `kind`
        [covered_exceeds_amount] more is covered, with commitments, than the line asks
        [part_exceeds_amount] the smallest useful part is more than the line asks
        [lock_exceeds_offer] locks take more than the offer holds in that year
        [lock_mismatch] a lock joins an offer and a line of the same kind, code, unit and year, both with a known figure
        [no_lines] a need has at least one line
        [too_many] a case holds at most 1,000 States, 20,000 needs, 200,000 lines, 20,000 offers and 200,000 other entries
        [unit_cost_rounded] one unit costs no whole number of minor units of the case currency, and rounding that changes what the units of this line cost together by more than a thousandth
       *[fill_without_price] money may fill this line, but what one unit costs is not stated, so that money buys nothing here
    }

# What to do about it
fault-fix =
    { $code ->
        [not_json] correct the text at the line and column shown
        [wrong_format] export the case again with this version, or correct the field
        [unknown_field] remove it or correct its spelling
        [missing_field] add it
        [wrong_type] write it as the format asks
        [unknown_word] use one of the words listed
        [empty_text] fill it in
        [bad_text] shorten it or remove them
        [not_a_date] correct the date
        [year_range] correct the year
        [priority_range] use 1 for the most urgent, 3 for the least
        [preference_range] use 1 to 9, or leave it out
        [duplicate_id] give one of the two another id
        [duplicate_entry] remove one of the two
        [unknown_state] add the State to `states` or correct the code
        [bad_iso3] correct the code
        [unknown_donor] add the donor or correct the id
        [unknown_offer] correct the id or add the offer
        [unknown_line] correct the id or add the line
        [unknown_currency] correct the code
        [no_rate] add the currency to `rates`, with date and source
        [bad_rate] write units of the case currency for one unit of this one
        [not_decimal] write digits with at most one point, in quotes, without separators
        [negative_amount] remove the minus sign or correct the figure
        [too_precise] round it as its owner would
        [overflow] check the figure, or split the case
        [zero_amount] write null where the figure is not known, or remove the entry
        [bad_share] write for example "0.5"
        [min_grant_exceeds_offer] lower `min_grant` or correct the amounts
        [wrong_kind_field] funding has `amount` and `currency`; expertise and in_kind have `code`, `quantity`, `unit`; how an amount was worked out goes into `source`
        [covered_exceeds_amount] correct `already_covered`, the locks or the amount
        [part_exceeds_amount] correct `smallest_part` or the amount
        [lock_exceeds_offer] correct the lock or the offer
        [lock_mismatch] correct the lock
        [no_lines] add a line; its amount may be null where it is to be costed
        [too_many] split the case
        [unit_cost_rounded] state the line in larger units, such as packs of 100, at the price of one
       *[fill_without_price] add `unit_cost`, or set `money_may_fill` to false
    }

# What the server did not do, and why
server-unreached = The server was not reached. Check the connection and try again.

server-unreadable = The server's answer is not one this page can read. Reload the page to get its newest version.

server-retry = Try again

server-says = What the server says
