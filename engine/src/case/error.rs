//! What can be wrong with a case: the place, the rule, and the way to mend it.

use std::fmt;

/// One thing wrong with a case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where, as `needs[2].lines[0].amount`; empty for the file as a whole.
    pub path: String,
    /// The rule that it breaks.
    pub rule: Rule,
    /// What was found there, shortened.
    pub found: String,
}

/// Declares the rules with their code, meaning and fix side by side.
macro_rules! rules {
    ($($(#[$meta:meta])* $variant:ident $code:literal $says:literal $fix:literal;)+) => {
        /// A rule of the case format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $($(#[$meta])* $variant),+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// A stable code for programs.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// The rule in a sentence.
            #[must_use]
            pub const fn says(self) -> &'static str {
                match self { $(Self::$variant => $says),+ }
            }
            /// What to do about it.
            #[must_use]
            pub const fn fix(self) -> &'static str {
                match self { $(Self::$variant => $fix),+ }
            }
        }
    };
}

rules! {
    /// Text that is not JSON.
    NotJson "not_json" "the file must be JSON" "correct the text at the line and column shown";
    /// Another format or version.
    WrongFormat "wrong_format" "`format` must be \"coalition-case/1\"" "export the case again with this version, or correct the field";
    /// A field that the format does not have.
    UnknownField "unknown_field" "the format has no such field" "remove it or correct its spelling";
    /// A field that must be there.
    MissingField "missing_field" "this field is required" "add it";
    /// Another JSON type.
    WrongType "wrong_type" "the value has the wrong type" "write it as the format asks";
    /// A word outside a closed list.
    UnknownWord "unknown_word" "the value is not on the list of this field" "use one of the words listed";
    /// Text with nothing in it.
    EmptyText "empty_text" "the text must not be empty" "fill it in";
    /// Text longer than the limit, or with control characters.
    BadText "bad_text" "text may hold at most 4,000 characters and no unseen control characters" "shorten it or remove them";
    /// Not a day.
    NotADate "not_a_date" "a date is written YYYY-MM-DD and must exist, from 1900 to 2999" "correct the date";
    /// A year out of range.
    YearRange "year_range" "a year lies between 1990 and 2100" "correct the year";
    /// Not 1, 2 or 3.
    PriorityRange "priority_range" "national priority is 1, 2 or 3" "use 1 for the most urgent, 3 for the least";
    /// Not 1 to 9.
    PreferenceRange "preference_range" "a preference weight lies between 1 and 9" "use 1 to 9, or leave it out";
    /// The same id twice.
    DuplicateId "duplicate_id" "ids are unique in the case" "give one of the two another id";
    /// The same entry twice in a list.
    DuplicateEntry "duplicate_entry" "the list names this twice" "remove one of the two";
    /// A State that `states` does not list.
    UnknownState "unknown_state" "every State that is named must be listed in `states`" "add the State to `states` or correct the code";
    /// Not three capital letters.
    BadIso3 "bad_iso3" "a State is named by three capital letters (ISO 3166-1 alpha-3)" "correct the code";
    /// A donor that `donors` does not list.
    UnknownDonor "unknown_donor" "every donor that is named must be listed in `donors`" "add the donor or correct the id";
    /// An offer that is not in the case.
    UnknownOffer "unknown_offer" "no offer has this id" "correct the id or add the offer";
    /// A line that is not in the case.
    UnknownLine "unknown_line" "no line has this id" "correct the id or add the line";
    /// A currency that is not on the list.
    UnknownCurrency "unknown_currency" "a currency is an active ISO 4217 code" "correct the code";
    /// No way to convert.
    NoRate "no_rate" "a currency other than the case's needs a rate" "add the currency to `rates`, with date and source";
    /// A rate that is not a positive decimal.
    BadRate "bad_rate" "a rate is a positive decimal string with at most 9 digits after the point, above 0 and below 9,000,000" "write units of the case currency for one unit of this one";
    /// Not a decimal string.
    NotDecimal "not_decimal" "an amount is a plain decimal string such as \"1500000.00\"" "write digits with at most one point, in quotes, without separators";
    /// A minus sign.
    NegativeAmount "negative_amount" "an amount or quantity cannot be negative" "remove the minus sign or correct the figure";
    /// Too many digits after the point.
    TooPrecise "too_precise" "an amount has at most the digits of its currency's minor unit" "round it as its owner would";
    /// Above the range.
    Overflow "overflow" "amounts, and their sum over the case, stay below 2^53 minor units" "check the figure, or split the case";
    /// Nothing asked, or an offer of nothing.
    ZeroAmount "zero_amount" "an amount of zero asks or gives nothing" "write null where the figure is not known, or remove the entry";
    /// A share outside 0 to 1.
    BadShare "bad_share" "a share is a decimal string above 0 and at most 1, with at most 4 digits after the point" "write for example \"0.5\"";
    /// A least grant that the offer cannot give.
    MinGrantExceedsOffer "min_grant_exceeds_offer" "the least that a State receives from this offer is more than it holds in all its years, so that it can give nothing" "lower `min_grant` or correct the amounts";
    /// Money may fill a line whose units have no price.
    FillWithoutPrice "fill_without_price" "money may fill this line, but what one unit costs is not stated, so that money buys nothing here" "add `unit_cost`, or set `money_may_fill` to false";
    /// A price that loses much by being rounded.
    UnitCostRounded "unit_cost_rounded" "one unit costs no whole number of minor units of the case currency, and rounding that changes what the units of this line cost together by more than a thousandth" "state the line in larger units, such as packs of 100, at the price of one";
    /// A field that goes with another kind.
    WrongKindField "wrong_kind_field" "this field does not go with the record's `kind`" "funding has `amount` and `currency`; expertise and in_kind have `code`, `quantity`, `unit`; how an amount was worked out goes into `source`";
    /// More covered than asked.
    CoveredExceedsAmount "covered_exceeds_amount" "more is covered, with commitments, than the line asks" "correct `already_covered`, the locks or the amount";
    /// A smallest part above the whole.
    PartExceedsAmount "part_exceeds_amount" "the smallest useful part is more than the line asks" "correct `smallest_part` or the amount";
    /// More locked than offered.
    LockExceedsOffer "lock_exceeds_offer" "locks take more than the offer holds in that year" "correct the lock or the offer";
    /// A lock between things of different kind, code, unit or year.
    LockMismatch "lock_mismatch" "a lock joins an offer and a line of the same kind, code, unit and year, both with a known figure" "correct the lock";
    /// A need without lines.
    NoLines "no_lines" "a need has at least one line" "add a line; its amount may be null where it is to be costed";
    /// More entries than the limits.
    TooMany "too_many" "a case holds at most 1,000 States, 20,000 needs, 200,000 lines, 20,000 offers and 200,000 other entries" "split the case";
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "{place}: {}", self.rule.says())?;
        if !self.found.is_empty() {
            write!(f, "; found {}", self.found)?;
        }
        write!(f, "; {} [{}]", self.rule.fix(), self.rule.code())
    }
}

/// Everything wrong with a case file, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseErrors(pub Vec<CaseError>);

impl fmt::Display for CaseErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for CaseErrors {}
