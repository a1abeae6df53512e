//! A veto: a donor and a State that must not be proposed to each other.

use serde::{Deserialize, Serialize};

use crate::access::PartyId;

/// Owned by the side that asks for it; that side and the unit alone ever see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ExclusionBody {
    /// The other side.
    pub other: PartyId,
    /// Why, in the owner's words.
    pub reason: Option<String>,
}
