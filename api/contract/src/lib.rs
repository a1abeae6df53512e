//! What the server and the page say to each other.
//!
//! - [`access`]: who may see or do what: the one place that decides, on both sides. The page
//!   asks it in order to leave out buttons; only the server's answer protects anything;
//! - [`record`]: the envelope that every need, offer and exclusion travels in;
//! - [`need`], [`offer`], [`exclusion`], [`interest`], [`coalition`], [`round`]: their bodies, in the form
//!   of a draft: anything may be missing, and what is there is kept as it was typed;
//! - [`life`]: where a record stands after each step; [`told`]: what of it a reader is told;
//! - [`worth`]: what lines come to; [`figures`]: what of it is covered, summed and narrowed;
//! - [`snapshot`]: cases taken from the live records, and the rates they are counted at;
//! - [`catalogue`]: what needs and offers choose codes and units from;
//! - [`account`]: parties, people and who is asking; [`sign_in`]: passwords, links, authenticators,
//!   sessions;
//! - [`reminder`]: letters before they are sent;
//! - [`search`]: filters that a person keeps under a name;
//! - [`sheet`]: needs that come in a file of a spreadsheet program;
//! - [`event`]: what changed, for pages that follow along.
//!
//! Bodies refuse fields that they do not know. Money is a decimal string, quantities are whole
//! numbers, moments are RFC 3339 in UTC.

pub mod access;
pub mod account;
pub mod catalogue;
pub mod coalition;
pub mod event;
pub mod exclusion;
pub mod figures;
pub mod interest;
pub mod life;
pub mod need;
pub mod offer;
pub mod record;
pub mod reminder;
pub mod round;
pub mod search;
pub mod sheet;
pub mod sign_in;
pub mod snapshot;
pub mod told;
pub mod worth;

mod code;

#[cfg(feature = "openapi")]
pub use code::schema as code_schema;
pub use code::{Code, from_code};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Listing<T> {
    /// The entries, in order of arrival.
    pub items: Vec<T>,
    /// What to give as `after` for the next page; `null` on the last.
    pub next: Option<String>,
    /// How many entries the reader may see in all pages of this query.
    pub total: i64,
}
