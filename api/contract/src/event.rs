//! What changed, for pages that follow along.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::record::Kind;

/// A change of a record that the reader may see, or could see before it. What the record says
/// is not in it: the page asks, and the rules for reading apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What sort of record.
    pub kind: Kind,
    /// Which.
    pub id: String,
    /// Its version since.
    pub version: i64,
    /// What was done.
    pub action: Action,
    /// Who did it, as the record's history says; for its owner and the unit alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}
