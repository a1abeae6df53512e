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
mod rules;
mod write;

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use axum::routing::{MethodRouter, get, post};
use contract::access::{Action, PartyId, Reader};
use contract::account::Party;
use contract::record::Kind;
use contract::told::Body;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::access::Caller;
use crate::extract::JsonText;
use crate::router::App;
use crate::store::BrokenRule;

pub(super) use answer::{claim, expected, tagged};
pub(super) use check::{faults_of_text, unknown_party};
pub(super) use draft::{Draft, on_behalf};
pub(super) use entry::{donor_entry, line_id, need_entry, offer_entry, state_entry};
pub(super) use query::{Filter, RecordsQuery};
pub(super) use read::every;
pub(super) use rules::{faults_of_keys, need_faults, offer_faults};
pub(super) use write::{answered, change, parse};

/// The largest record that is read.
const MAX_RECORD_BYTES: usize = 256 * 1024;

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
    Body + Clone + Serialize + DeserializeOwned + Send + Sync + 'static
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

/// The operations that all kinds have.
pub(crate) fn routes<B: Kept>() -> Router<App> {
    let one = get(read::fetch::<B>).put(write::replace::<B>);
    let router = Router::new()
        .route("/", get(read::list::<B>).post(write::create::<B>))
        .route("/{id}", one)
        .route("/{id}/history", get(read::history::<B>))
        .route("/{id}/comment", post(write::comment::<B>));
    let steps: &[(&str, Action)] = match B::KIND {
        Kind::Need => &[
            ("/{id}/submit", Action::Submit),
            ("/{id}/publish", Action::Publish),
            ("/{id}/return", Action::Return),
        ],
        Kind::Offer => &[("/{id}/submit", Action::Submit), ("/{id}/return", Action::Return)],
        Kind::Exclusion | Kind::Interest => &[("/{id}/submit", Action::Submit)],
        Kind::Coalition => &[("/{id}/invite", Action::Invite)],
    };
    let always = [("/{id}/withdraw", Action::Withdraw), ("/{id}/restore", Action::Restore)];
    steps
        .iter()
        .chain(&always)
        .fold(router, |router, (path, action)| router.route(path, step::<B>(*action)))
        .layer(DefaultBodyLimit::max(MAX_RECORD_BYTES))
}

/// `POST /{id}/…`: a step of a record's life.
fn step<B: Kept>(action: Action) -> MethodRouter<App> {
    post(
        move |caller: Caller,
              State(app): State<App>,
              Path(id): Path<String>,
              headers: HeaderMap,
              JsonText(text): JsonText| async move {
            write::step::<B>(action, caller, app, id, &headers, &text).await
        },
    )
}
