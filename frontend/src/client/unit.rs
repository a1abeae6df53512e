//! What the unit does on the server: people, invitations, snapshots; and the market of a reader.

use contract::account::{PersonEdit, PersonEntry};
use contract::sign_in::{Invitation, Invite, ResetLink};
use contract::snapshot::{Rates, Snapshot};
use reqwasm::http::Method;
use serde::Deserialize;

use super::call::{Only, all, done, encoded, get, put, text};
use super::{CaseSummary, ClientError, RUNS};

const PEOPLE: &str = "/api/v1/people";
const INVITATIONS: &str = "/api/v1/invitations";

/// Everything in force that the reader may see, as the text of a case.
///
/// # Errors
///
/// [`ClientError`].
pub async fn market() -> Result<String, ClientError> {
    text("/api/v1/market").await
}

/// The rates in force.
///
/// # Errors
///
/// [`ClientError`].
pub async fn rates() -> Result<Rates, ClientError> {
    get("/api/v1/rates").await
}

/// Sets the rates, where those that are in force still have the version; gives what is in force then.
///
/// # Errors
///
/// [`ClientError`].
pub async fn set_rates(rates: &Rates) -> Result<Rates, ClientError> {
    put(Method::PUT, "/api/v1/rates", rates, Only::Version(rates.version)).await
}

/// Keeps the unit's market of this moment as a case.
///
/// # Errors
///
/// [`ClientError`].
pub async fn take_snapshot(of: &Snapshot, key: &str) -> Result<CaseSummary, ClientError> {
    put(Method::POST, "/api/v1/snapshots", of, Only::Once(key)).await
}

/// A run that the server keeps, as it lists them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SavedRun {
    /// Under which it is fetched.
    pub hash: String,
    /// The case that was matched.
    pub case_hash: String,
    /// What its rules are called.
    pub policy: String,
    /// When it was saved first, RFC 3339 in UTC.
    pub created_at: String,
}

/// The saved runs of a snapshot, and of copies of it that were changed for a run, as they came.
///
/// # Errors
///
/// [`ClientError`].
pub async fn saved_runs(snapshot: &str) -> Result<Vec<SavedRun>, ClientError> {
    all(&format!("{RUNS}?snapshot={}", encoded(snapshot))).await
}

/// The text of a run.
///
/// # Errors
///
/// [`ClientError`].
pub async fn run(hash: &str) -> Result<String, ClientError> {
    text(&format!("{RUNS}/{}", encoded(hash))).await
}

/// People with an account.
///
/// # Errors
///
/// [`ClientError`].
pub async fn people() -> Result<Vec<PersonEntry>, ClientError> {
    all(PEOPLE).await
}

/// Invitations that were not accepted yet.
///
/// # Errors
///
/// [`ClientError`].
pub async fn invitations() -> Result<Vec<Invitation>, ClientError> {
    all(INVITATIONS).await
}

/// Invites somebody; the answer alone holds the link.
///
/// # Errors
///
/// [`ClientError`].
pub async fn invite(whom: &Invite) -> Result<Invitation, ClientError> {
    put(Method::POST, INVITATIONS, whom, Only::Always).await
}

/// Takes an invitation back.
///
/// # Errors
///
/// [`ClientError`].
pub async fn withdraw_invitation(id: &str) -> Result<(), ClientError> {
    done(Method::DELETE, &format!("{INVITATIONS}/{}", encoded(id)), None, Only::Always).await
}

/// Changes a person that still has the version.
///
/// # Errors
///
/// [`ClientError`].
pub async fn edit_person(
    id: &str,
    version: i64,
    edit: &PersonEdit,
) -> Result<PersonEntry, ClientError> {
    put(Method::PUT, &format!("{PEOPLE}/{}", encoded(id)), edit, Only::Version(version)).await
}

/// Makes a link that sets a new password; the answer alone holds it.
///
/// # Errors
///
/// [`ClientError`].
pub async fn reset_link(id: &str) -> Result<ResetLink, ClientError> {
    let path = format!("{PEOPLE}/{}/reset-link", encoded(id));
    put(Method::POST, &path, &serde_json::Map::new(), Only::Always).await
}
