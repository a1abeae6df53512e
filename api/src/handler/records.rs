//! Needs, offers, exclusions, interests, coalitions and rounds: one set of operations for all.
//!
//! What differs between them is [`Kept`]; who may do what is in `contract`, and what comes of it
//! is decided inside the write, from the record as it is then.

mod answer;
mod apart;
mod check;
mod difference;
mod draft;
mod entry;
mod query;
mod read;
mod references;
mod routes;
mod rules;
mod twice;
mod write;

use std::collections::BTreeMap;

use contract::access::{Action, PartyId, Reader};
use contract::account::Party;
use contract::record::Kind;
use contract::told::Body;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use crate::store::{BrokenRule, Joined, RecordError, RecordRow};

pub(super) use answer::{claim, expected, json, problem, tagged};
pub(super) use check::{fault_of_state, faults_of_text, unknown_party};
pub(super) use draft::{Draft, on_behalf};
pub(super) use entry::{donor_entry, line_id, need_entry, offer_entry, state_entry};
pub(super) use query::{Filter, RecordsQuery, year};
pub(super) use read::every;
pub(crate) use routes::routes;
pub(super) use routes::{MAX_RECORD_BYTES, SEEN_AS, filters};
pub(super) use rules::{faults_of_keys, need_faults, offer_faults};
pub(super) use twice::{faults_of_lines, others};
pub(super) use write::{answered, change, change_beside, faults_of_edit, remark};

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
    pub(super) members: Vec<Joined>,
}

/// The records that a body speaks of, as far as they were found.
pub(super) type Found = BTreeMap<(Kind, String), RecordRow>;

/// A State, and whom a body brings together with it, each with its place in the body.
pub(super) type Together<'a> = (&'a str, Vec<(String, &'a str)>);

/// A line for which a body proposes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proposed<'a> {
    /// The place in the body.
    pub(super) at: String,
    /// The need.
    pub(super) need: &'a str,
    /// Its line, by its key.
    pub(super) line: u32,
}

/// Another record that a body speaks of: the sender must see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reference<'a> {
    /// The list of the body that speaks of it, with the place in it; `None` for the body itself.
    pub(super) entry: Option<(&'static str, usize)>,
    /// What it is.
    pub(super) kind: Kind,
    /// Its id.
    pub(super) id: &'a str,
    /// The party that must own it.
    pub(super) owner: Option<&'a str>,
    /// The line that it must have.
    pub(super) line: Option<u32>,
    /// The quantity of the line, which must be one of what the line counts in.
    pub(super) quantity: Option<&'a str>,
    /// Who is told of it.
    pub(super) giver: Option<&'a str>,
    /// Whether nobody has taken it up yet, so that the line must be one that its State shows.
    pub(super) is_proposed: bool,
}

impl<'a> Reference<'a> {
    /// To a record of any owner, by a field of the body itself.
    pub(super) const fn to(kind: Kind, id: &'a str) -> Self {
        let (entry, owner, line, quantity, giver) = (None, None, None, None, None);
        Self { entry, kind, id, owner, line, quantity, giver, is_proposed: false }
    }

    /// The place of a field beside the id.
    fn at(&self, field: &str) -> String {
        match self.entry {
            Some((list, at)) => format!("{list}[{at}].{field}"),
            None => field.to_owned(),
        }
    }
}

/// Whether whom a record of this kind names follows from its body, and whether it is the unit's.
const fn is_units(kind: Kind) -> bool {
    matches!(kind, Kind::Coalition | Kind::Round)
}

/// What one kind of record has for itself.
pub(crate) trait Kept:
    Body + Clone + Serialize + DeserializeOwned + ToSchema + Send + Sync + 'static
{
    /// Its place under `/api/v1`.
    const PATH: &'static str;
    /// The code under which it is refused.
    const INVALID: &'static str;

    /// Whether it can propose something for lines.
    const PROPOSES: bool = false;

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

    /// With the moment since which the reader is asked, in microseconds since 1970, UTC: of one who is neither its
    /// owner nor the unit, and of nobody else.
    #[must_use]
    fn asked_since(self, _at_us: Option<i64>) -> Self {
        self
    }

    /// What does not hold even for a draft, beside the length of texts and lists.
    fn draft_faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        Vec::new()
    }

    /// What an edit would change that stands fast where the record stands, whoever edits.
    fn rewrites(&self, _before: &Self, _from: &RecordRow) -> Vec<BrokenRule> {
        Vec::new()
    }

    /// What the unit may not put before others, or say in its owner's place, in a record that its owner
    /// has taken in hand.
    fn consents_anew(&self, _before: &Self) -> Vec<BrokenRule> {
        Vec::new()
    }

    /// What does not hold for a record that is more than a draft.
    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule>;

    /// Other records that it speaks of.
    fn refers_to(&self) -> Vec<Reference<'_>> {
        Vec::new()
    }

    /// What does not hold beside the records that it speaks of, all at once.
    ///
    /// # Errors
    ///
    /// Where the database holds what is no record.
    fn faults_beside(&self, _found: &Found) -> Result<Vec<BrokenRule>, RecordError> {
        Ok(Vec::new())
    }

    /// A State with those whom it brings together with it: no exclusion may keep them apart.
    fn brings_together(&self) -> Option<Together<'_>> {
        None
    }

    /// The lines for which it proposes something: no other record of its kind that is not withdrawn may do
    /// so, too. Nothing where [`Kept::PROPOSES`] is not said.
    fn proposes_for(&self) -> Vec<Proposed<'_>> {
        Vec::new()
    }

    /// Before whom it is put, who must see every record that it speaks of.
    fn put_before(&self) -> &[PartyId] {
        &[]
    }

    /// What a step makes of it by itself.
    ///
    /// # Errors
    ///
    /// Why the step cannot be taken.
    fn stepped(self, _action: Action) -> Result<Self, BrokenRule> {
        Ok(self)
    }

    /// Whom it names by itself, once it is published.
    fn convened(&self) -> Option<Convened> {
        None
    }

    /// Whether it passes the filter of a list; asked of what the reader is told.
    fn fits(&self, filter: &Filter) -> bool;
}
