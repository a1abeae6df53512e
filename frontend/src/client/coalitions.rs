//! What members do in a coalition on the server.

use contract::coalition::{AnswerBody, CoalitionBody, DoneBody, StepBody};
use contract::record::Record;
use reqwasm::http::Method;

use super::ClientError;
use super::call::{Only, encoded, put};

fn path(id: &str, rest: &str) -> String {
    format!("/api/v1/coalitions/{}/{rest}", encoded(id))
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
