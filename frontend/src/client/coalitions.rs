//! What is done with coalitions alone on the server.

use contract::coalition::{Added, AnswerBody, CoalitionBody, DoneBody, StepBody};
use contract::record::{Record, Status};
use reqwasm::http::Method;
use serde::Deserialize;

use super::ClientError;
use super::call::{Only, all, encoded, put};

fn path(id: &str, rest: &str) -> String {
    format!("/api/v1/coalitions/{}/{rest}", encoded(id))
}

/// A coalition, as far as it is chosen among those of its State.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Counts changes.
    pub version: i64,
    /// Where it stands.
    status: Status,
    /// What it says.
    pub body: Named,
}

/// What a coalition is called.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Named {
    /// Its title.
    pub title: String,
}

/// The coalitions of a State that are not withdrawn.
///
/// # Errors
///
/// [`ClientError`].
pub async fn of_state(state: &str) -> Result<Vec<Known>, ClientError> {
    let mut known: Vec<Known> =
        all(&format!("/api/v1/coalitions?state={}", encoded(state))).await?;
    known.retain(|one| one.status != Status::Withdrawn);
    Ok(known)
}

/// Adds what a draft proposes and the coalition has not.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where the coalition changed meanwhile.
pub async fn add(to: &Known, drafted: &CoalitionBody) -> Result<Added, ClientError> {
    put(Method::POST, &path(&to.id, "add"), drafted, Only::Version(to.version)).await
}

/// Says whether a member takes part.
///
/// # Errors
///
/// [`ClientError`].
pub async fn answer(id: &str, with: &AnswerBody) -> Result<Record<CoalitionBody>, ClientError> {
    put(Method::POST, &path(id, "answer"), with, Only::Always).await
}

/// Takes or confirms a step of a contribution, by its key.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where the coalition changed meanwhile.
pub async fn step(
    id: &str,
    key: u32,
    version: i64,
    step: &StepBody,
) -> Result<Record<CoalitionBody>, ClientError> {
    let path = path(id, &format!("contributions/{key}/step"));
    put(Method::POST, &path, step, Only::Version(version)).await
}

/// Says that what a meeting decided, by both keys, is done or is not.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where the coalition changed meanwhile.
pub async fn finish(
    id: &str,
    (meeting, decision): (u32, u32),
    version: i64,
    done: bool,
) -> Result<Record<CoalitionBody>, ClientError> {
    let path = path(id, &format!("meetings/{meeting}/decisions/{decision}/done"));
    put(Method::POST, &path, &DoneBody { done }, Only::Version(version)).await
}
