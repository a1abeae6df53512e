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
    }
}

/// What a donor says of a need, for one of its offers or for none in particular. The unit
/// alone sees it beside the donor; it is never shown to the State without the donor's word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InterestBody {
    /// The need.
    pub need: String,
    /// The offer that might serve it.
    #[serde(default)]
    pub offer: Option<String>,
    /// What is said.
    pub stance: Stance,
    /// Why, for the unit.
    #[serde(default)]
    pub reason: Option<String>,
}
