//! Why an offer may not serve a line, and why a line is open.

use engine::eligibility::Reason;
use engine::run::{BlockedBy, Cause, Diagnosis};

use super::number::noun;

/// A rule that keeps one offer from one line, as the end of "It does not fit because …".
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::ToBeCosted => "the line has no figure yet",
        Reason::NotReported => "the offer does not report a figure for the line's year",
        Reason::ResourceKind => "the offer is of another kind (money, expertise or goods)",
        Reason::ResourceCode => "the offer is of other expertise or other goods",
        Reason::ResourceUnit => "the offer is counted in another unit",
        Reason::Year => "the offer holds nothing in the line's year",
        Reason::StateExcluded => "the offer excludes this State",
        Reason::StateNotListed => "the offer lists other States or regions",
        Reason::RegionExcluded => "the offer excludes this region",
        Reason::ThemeNotListed => "the offer lists other themes",
        Reason::ThemeExcluded => "the offer excludes this theme",
        Reason::ActivityNotListed => "the offer lists other activities",
        Reason::ActivityExcluded => "the offer excludes this activity",
        Reason::LdcOnly => "the offer is for least developed countries",
        Reason::OdaOnly => "the offer is for States eligible for official development assistance",
        Reason::Expired => "the offer ended before the date of the case",
        // Who asked is private to the two sides and the facilitator.
        Reason::Veto => "the pair is not to be proposed",
        Reason::ForbiddenPair => "this offer and this line are not to be proposed together",
    }
}

/// How many offers a rule keeps away, in a sentence.
#[must_use]
pub fn blocked_by(blocked: &BlockedBy) -> String {
    let offers = usize::try_from(blocked.offers).unwrap_or(usize::MAX);
    let only = usize::try_from(blocked.only).unwrap_or(usize::MAX);
    let alone = match only {
        0 => "never the only reason".to_owned(),
        _ if only == offers => "the only reason".to_owned(),
        _ => format!("the only reason for {}", noun(only, "of them", "of them")),
    };
    format!("{}: {} ({alone})", noun(offers, "offer", "offers"), reason(blocked.reason))
}

/// Main causes of open lines, in the order in which they are told: what more support
/// would close, then what a changed rule would, then what only the State can answer.
pub const CAUSES: [Cause; 5] = [
    Cause::OffersExhausted,
    Cause::LimitReached,
    Cause::NoneEligible,
    Cause::NothingOffered,
    Cause::ToBeCosted,
];

/// The main cause of an open line in two or three words.
#[must_use]
pub const fn cause_heading(cause: Cause) -> &'static str {
    match cause {
        Cause::ToBeCosted => "To be costed",
        Cause::NothingOffered => "Nothing offered",
        Cause::NoneEligible => "No offer fits",
        Cause::OffersExhausted => "Offers used up",
        Cause::LimitReached => "A limit is reached",
    }
}

/// Why lines with this main cause are open, in a sentence.
#[must_use]
pub const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::OffersExhausted => {
            "Offers fit, and everything they hold in the year goes to lines that come first under the rules, or share equally."
        }
        Cause::LimitReached => {
            "Offers fit and hold more, and a limit per State or per line keeps it back."
        }
        Cause::NoneEligible => "Support of this kind is offered, and a rule keeps each offer away.",
        Cause::NothingOffered => "Nobody offers this kind of support in this case.",
        Cause::ToBeCosted => {
            "There is no figure yet. Such lines are shown and counted apart, and nothing is proposed for them."
        }
    }
}

/// How many offers fit an open line and what became of them; `None` where none fits.
#[must_use]
pub fn eligible(diagnosis: &Diagnosis) -> Option<String> {
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    if diagnosis.eligible == 0 || diagnosis.cause == Cause::ToBeCosted {
        return None;
    }
    let fits = noun(number(diagnosis.eligible), "offer fits", "offers fit");
    Some(match diagnosis.at_limit {
        0 => format!("{fits}."),
        n => format!("{fits}; {} more.", noun(number(n), "of them holds", "of them hold")),
    })
}
