//! The envelope that every record travels in.

use serde::{Deserialize, Serialize};

use crate::access::{Action, PartyId, Visibility};
use crate::code::code_enum;

code_enum! {
    /// What a record is.
    Kind {
        /// What an affected State asks for.
        Need = "need",
        /// What a donor can give.
        Offer = "offer",
        /// A donor and a State that must not be proposed to each other: a veto, private to the
        /// side that asked for it and the unit.
        Exclusion = "exclusion",
        /// What a party says of a match: interested, or not for us.
        Interest = "interest",
        /// A Country Coalition: a draft of the unit, until members are invited.
        Coalition = "coalition",
        /// A response round: parties are asked about the needs of a State, by a day.
        Round = "round",
    }
}

code_enum! {
    /// Where a record stands.
    Status {
        /// Being written; the owner alone sees it.
        Draft = "draft",
        /// Sent to the unit, which checks it (needs), or to its members (coalitions).
        Submitted = "submitted",
        /// Checked by the unit and shown to its audience (needs); in the matching (offers).
        Published = "published",
        /// Answers are not waited for any more; the unit looks at the answer (rounds).
        Closed = "closed",
        /// The State has its answer (rounds).
        Released = "released",
        /// Taken out; it can be restored.
        Withdrawn = "withdrawn",
    }
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The person's name as it is shown; their function where they prefer it.
    pub name: String,
    /// The party they acted for.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// The party on whose behalf, where that is another.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub on_behalf: Option<PartyId>,
}

/// A record as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Record<B> {
    /// Short and unique, for example `N-7K2QXD4M`; also the reference number.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The party it belongs to.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub owner: PartyId,
    /// Where it stands.
    pub status: Status,
    /// Who will see it once it is published; `null` for readers who are not told.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<Visibility>))]
    pub visibility: Option<Visibility>,
    /// The parties it names; empty for readers who are not told.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub named: Vec<PartyId>,
    /// Counts changes from 1; also the entity tag.
    pub version: i64,
    /// When it was made.
    pub created_at: String,
    /// By whom; `null` for readers who are not told.
    pub created_by: Option<Author>,
    /// When it last changed.
    pub changed_at: String,
    /// By whom; `null` for readers who are not told.
    pub changed_by: Option<Author>,
    /// Whether the unit made it, or wrote what it says now, on its owner's behalf.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_unit: bool,
    /// The version that the unit last checked: less than `version` where it was amended since, 0
    /// where it was never checked; `null` for readers who are not told.
    pub checked: Option<i64>,
    /// What it says.
    pub body: B,
    /// What this reader may do with it now.
    pub may: Vec<Action>,
}

impl<B> Record<B> {
    /// A record in its first version, without what a server adds to it: who made it and when, who
    /// sees it, what the reader may do.
    pub fn new(id: &str, kind: Kind, owner: &str, status: Status, body: B) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            owner: owner.to_owned(),
            status,
            visibility: None,
            named: Vec::new(),
            version: 1,
            created_at: String::new(),
            created_by: None,
            changed_at: String::new(),
            changed_by: None,
            by_unit: false,
            checked: None,
            body,
            may: Vec::new(),
        }
    }
}

/// What is sent to make or change a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Edit<B> {
    /// The party it belongs to; the sender's own where absent. The unit may name another and
    /// then acts on its behalf. It never changes afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub owner: Option<PartyId>,
    /// Who may see it once it is published; the unit alone where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<Visibility>))]
    pub visibility: Option<Visibility>,
    /// The parties it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub named: Vec<PartyId>,
    /// What it says.
    pub body: B,
}

/// Words sent with a step, for example why a need is returned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Comments, each on a field or on the whole.
    #[serde(default)]
    pub comments: Vec<Comment>,
}

/// A comment on a record; its owner and the unit alone see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The field, for example `lines[2].unit_cost`; empty for the whole.
    #[serde(default)]
    pub field: String,
    /// What is said.
    pub text: String,
}

/// One change of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version that it made; a comment makes none and repeats the last.
    pub version: i64,
    /// When.
    pub at: String,
    /// By whom.
    pub by: Author,
    /// What was done.
    pub action: Action,
    /// Where the record stood afterwards.
    pub status: Status,
    /// Fields that changed, with what they were and became, as JSON text.
    pub differences: Vec<Difference>,
    /// What was said with it.
    pub comments: Vec<Comment>,
}

/// What became of one record of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Which.
    pub id: String,
    /// Every change, the first one first.
    pub changes: Vec<Change>,
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The field, for example `lines[2].amount`.
    pub field: String,
    /// What it was, as JSON; `null` where it was absent.
    pub before: Option<String>,
    /// What it became, as JSON; `null` where it was taken away.
    pub after: Option<String>,
}
