//! A Country Coalition as the unit drafts and convenes it, and what members promise in it.

use serde::{Deserialize, Serialize};

use crate::access::PartyId;
use crate::code::code_enum;

code_enum! {
    /// How an invited party answered.
    Answer {
        /// Not yet.
        Open = "open",
        /// Takes part.
        Accepted = "accepted",
        /// Does not.
        Declined = "declined",
    }
}

code_enum! {
    /// The ladder of support. A proposal stands on no rung of it.
    Rung {
        /// Would consider it.
        Interest = "interest",
        /// Announced; not counted as coverage.
        Pledged = "pledged",
        /// Agreed in an instrument of the donor's own (in kind: agreed).
        Committed = "committed",
        /// Paid (in kind: delivered).
        Paid = "paid",
        /// Reported by the State.
        Reported = "reported",
        /// Taken back before it was committed.
        Declined = "declined",
        /// Committed and not paid by its date.
        Lapsed = "lapsed",
    }
}

/// A coalition of one affected State. The owner is that State.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CoalitionBody {
    /// What it is called.
    pub title: String,
    /// The run it was drafted from; the unit alone is told.
    pub run: Option<String>,
    /// Who is in it.
    pub members: Vec<Member>,
    /// What is put before the members, line by line.
    pub contributions: Vec<Contribution>,
    /// The next meeting: a day, `2026-12-03`.
    pub next_meeting: Option<String>,
    /// What the members should know.
    pub note: Option<String>,
}

/// A party in a coalition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Which.
    pub party: PartyId,
    /// Its role: `lead`, `funder`, `technical`, `in_kind`, `operator` or `observer`.
    pub role: String,
    /// How it answered.
    pub answer: Answer,
}

/// What one party brings, or might bring, for one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Unique in the coalition.
    pub key: u32,
    /// Who.
    pub party: PartyId,
    /// The need.
    pub need: String,
    /// The line of it, by its key.
    pub line: u32,
    /// Decimal string for money, whole number otherwise, in the line's currency or unit.
    pub quantity: String,
    /// Where it stands; absent is *proposed*: the unit's suggestion and nobody's promise.
    #[serde(default)]
    pub rung: Option<Rung>,
    /// The day of the last step.
    #[serde(default)]
    pub since: Option<String>,
    /// The day the next step is due.
    #[serde(default)]
    pub due: Option<String>,
    /// Where the step is written: a letter, a contract, a report.
    #[serde(default)]
    pub source: Option<String>,
    /// Confirmed by the giver.
    #[serde(default)]
    pub giver_confirms: bool,
    /// Confirmed by the receiver.
    #[serde(default)]
    pub receiver_confirms: bool,
}
