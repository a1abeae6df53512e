//! What a party says of a possible match.

use serde::{Deserialize, Serialize};

use crate::code::code_enum;

code_enum! {
    /// What is said.
    Stance {
        /// Would talk about it.
        Interested = "interested",
        /// Not for us; the reason goes to the unit only.
        NotForUs = "not_for_us",
        /// Nothing in this round; the reason goes to the unit only.
        NothingThisTime = "nothing_this_time",
    }
}

/// What a donor says of a need, for one of its offers or for none in particular. The unit
/// alone sees it beside the donor; it is never shown to the State without the donor's word
/// ([`InterestBody::for_state`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InterestBody {
    /// The need.
    pub need: String,
    /// The offer that might serve it.
    #[serde(default)]
    pub offer: Option<String>,
    /// The line of the need, by its key, where it is said of one.
    #[serde(default)]
    pub line: Option<u32>,
    /// What might be given for the line: a decimal string for money, a whole number otherwise, in
    /// its currency or unit. Nobody's promise.
    #[serde(default)]
    pub quantity: Option<String>,
    /// What is said.
    pub stance: Stance,
    /// Whether the State may be told in the answer of a response round: who, the line, the
    /// quantity and the words; never the reason or the offer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_state: bool,
    /// What the State may read.
    #[serde(default)]
    pub words: Option<String>,
    /// Why, for the unit.
    #[serde(default)]
    pub reason: Option<String>,
}
