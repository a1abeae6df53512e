//! A veto: a donor and a State that must not be proposed to each other.

use engine::case::VetoBy;
use serde::{Deserialize, Serialize};

use crate::access::PartyId;

/// Owned by the side that asks for it; that side and the unit alone ever see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ExclusionBody {
    /// The other side.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub other: PartyId,
    /// Which side its owner is: `state` or `donor`; taken from the sender's seat where absent,
    /// so that a State which is also a donor can be either.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<VetoBy>))]
    pub by: Option<VetoBy>,
    /// Why, in the owner's words.
    pub reason: Option<String>,
}
