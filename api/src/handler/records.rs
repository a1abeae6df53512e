//! Needs, offers, exclusions, interests and coalitions: one set of operations for all.
//!
//! What differs between them is [`Kept`]; who may do what is in `contract`, and what comes of it
//! is decided inside the write, from the record as it is then.

mod answer;
mod check;
mod difference;
mod draft;
mod entry;
mod query;
mod read;
mod routes;
mod rules;
mod write;

use std::collections::BTreeMap;

use contract::access::{PartyId, Reader};
use contract::account::Party;
use contract::record::Kind;
use contract::told::Body;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use crate::store::BrokenRule;

pub(super) use answer::{claim, expected, tagged};
pub(super) use check::{faults_of_text, unknown_party};
pub(super) use draft::{Draft, on_behalf};
pub(super) use entry::{donor_entry, line_id, need_entry, offer_entry, state_entry};
pub(super) use query::{Filter, RecordsQuery};
pub(super) use read::every;
pub(crate) use routes::routes;
pub(super) use routes::{SEEN_AS, filters};
pub(super) use rules::{faults_of_keys, need_faults, offer_faults};
pub(super) use write::{answered, change};

/// What the rules for one record may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    /// Its id; a stand-in while it has none.
    pub(super) id: &'a str,
    /// The party it belongs to.
    pub(super) owner: &'a str,
    /// Every party.
    pub(super) parties: &'a BTreeMap<PartyId, Party>,
}

/// Whom a coalition names, and who of them takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Convened {
    pub(super) named: Vec<PartyId>,
    pub(super) members: Vec<PartyId>,
}

/// What one kind of record has for itself.
pub(crate) trait Kept:
    Body + Clone + Serialize + DeserializeOwned + ToSchema + Send + Sync + 'static
{
    /// Its place under `/api/v1`.
    const PATH: &'static str;
    /// The code under which it is refused.
    const INVALID: &'static str;

    /// What is filled in from the sender's seat, before anything is checked.
    #[must_use]
    fn completed(self, _reader: &Reader) -> Self {
        self
    }

    /// What an edit cannot change, taken from the record as it is.
    #[must_use]
    fn kept_from(self, _before: &Self) -> Self {
        self
    }

    /// What does not hold even for a draft, beside the length of texts and lists.
    fn draft_faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        Vec::new()
    }

    /// What the unit may not put before others in a record that its owner wrote.
    fn consents_anew(&self, _before: &Self) -> Vec<BrokenRule> {
        Vec::new()
    }

    /// What does not hold for a record that is more than a draft.
    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule>;

    /// Other records that it speaks of, with the field: the sender must see them.
    fn refers_to(&self) -> Vec<(String, Kind, &str)> {
        Vec::new()
    }

    /// Whom it names by itself, once it is published.
    fn convened(&self) -> Option<Convened> {
        None
    }

    /// Whether it passes the filter of a list; asked of what the reader is told.
    fn fits(&self, filter: &Filter) -> bool;
}
