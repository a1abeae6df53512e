//! The only code that knows HTTP and the server's URLs.

pub mod account;
mod call;
pub mod coalitions;
pub mod records;
pub mod rounds;
pub mod searches;
pub mod security;
pub mod sheets;
pub mod unit;

use reqwasm::http::{Request, Response};
use serde::Deserialize;

const CASES: &str = "/api/v1/cases";
const RUNS: &str = "/api/v1/runs";
/// Status of a request that needs a session, or that proved nothing.
pub(crate) const SIGN_IN_NEEDED: u16 = 401;

/// A case as the server lists it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CaseSummary {
    /// Under which it is fetched.
    #[serde(alias = "hash")]
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The standing of its figures.
    pub label: String,
}

/// What the server calls a run that it keeps.
#[derive(Deserialize)]
struct Kept {
    #[serde(alias = "hash")]
    id: String,
}

/// What the server says when it refuses (RFC 9457).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Problem {
    /// In short.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// In full.
    pub detail: String,
    /// Stable, for programs.
    pub code: String,
    /// One for each place.
    pub errors: Vec<ProblemPlace>,
}

/// A place in what was sent that the server refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ProblemPlace {
    /// Where.
    pub path: String,
    /// Stable, for programs.
    pub code: String,
    /// What is wrong.
    pub detail: String,
    /// What to do.
    pub fix: String,
}

/// Why there is no answer to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientError {
    /// The server was not reached.
    Unreachable,
    /// It answered something that this version cannot read.
    Unreadable,
    /// It refused.
    Refused(Problem),
}

/// The cases that the server keeps.
///
/// # Errors
///
/// [`ClientError`].
pub async fn cases() -> Result<Vec<CaseSummary>, ClientError> {
    call::all(CASES).await
}

/// The text of a case.
///
/// # Errors
///
/// [`ClientError`].
pub async fn case(id: &str) -> Result<String, ClientError> {
    let id = String::from(js_sys::encode_uri_component(id));
    text(Request::get(&format!("{CASES}/{id}"))).await
}

/// A file of the page itself, by its name.
///
/// # Errors
///
/// [`ClientError`].
pub async fn text_file(name: &str) -> Result<String, ClientError> {
    text(Request::get(&format!("/{name}"))).await
}

/// Asks the server to check a run and keep it; gives its identifier there.
///
/// # Errors
///
/// [`ClientError`].
pub async fn save_run(run: &str) -> Result<String, ClientError> {
    let request =
        Request::post(RUNS).header("content-type", "application/json").body(run.to_owned());
    let text = text(request).await?;
    serde_json::from_str(&text).map(|kept: Kept| kept.id).map_err(|_| ClientError::Unreadable)
}

async fn text(request: Request) -> Result<String, ClientError> {
    let response = request
        .header("accept", "application/json")
        .send()
        .await
        .map_err(|_| ClientError::Unreachable)?;
    if !response.ok() {
        return Err(ClientError::Refused(problem(response).await));
    }
    response.text().await.map_err(|_| ClientError::Unreadable)
}

async fn problem(response: Response) -> Problem {
    let status = response.status();
    if status == SIGN_IN_NEEDED {
        // `frontend/desk/session.js` looks whether the session is over.
        crate::browser::tell("session-look");
    }
    let text = response.text().await.unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_else(|_| Problem {
        title: response.status_text(),
        status,
        ..Problem::default()
    })
}
