//! Why an offer may not serve a line, and why a line is open.

use engine::eligibility::Reason;
use engine::run::{BlockedBy, Cause, Diagnosis};

use crate::fitting::Rule;
use crate::words::say;

/// A rule that keeps one offer from one line, as the end of "It does not fit because …". Who
/// asked for a veto is private to the two sides and the facilitator.
#[must_use]
pub fn reason(reason: Reason) -> String {
    say::reason(reason.code())
}

/// As [`reason`], for what figures keep away too.
#[must_use]
pub fn rule(rule: Rule) -> String {
    say::reason(rule.code())
}

/// How many offers a rule keeps away, in a sentence.
#[must_use]
pub fn blocked_by(blocked: &BlockedBy) -> String {
    let (offers, reason) = (blocked.offers, reason(blocked.reason));
    match blocked.only {
        0 => say::blocked_never(offers, &reason),
        only if only == offers => say::blocked_alone(offers, &reason),
        only => say::blocked_some(offers, only, &reason),
    }
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

const fn code(cause: Cause) -> &'static str {
    match cause {
        Cause::ToBeCosted => "to_be_costed",
        Cause::NothingOffered => "nothing_offered",
        Cause::NoneEligible => "none_eligible",
        Cause::OffersExhausted => "offers_exhausted",
        Cause::LimitReached => "limit_reached",
    }
}

/// The main cause of an open line in two or three words.
#[must_use]
pub fn cause_heading(cause: Cause) -> String {
    say::cause_heading(code(cause))
}

/// Why lines with this main cause are open, in a sentence.
#[must_use]
pub fn cause(cause: Cause) -> String {
    say::cause(code(cause))
}

/// How many offers fit an open line and what became of them; `None` where none fits.
#[must_use]
pub fn eligible(diagnosis: &Diagnosis) -> Option<String> {
    if diagnosis.eligible == 0 || diagnosis.cause == Cause::ToBeCosted {
        return None;
    }
    Some(match diagnosis.at_limit {
        0 => say::eligible_fit(diagnosis.eligible),
        hold => say::eligible_hold(hold, diagnosis.eligible),
    })
}
