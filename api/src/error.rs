//! The only way to refuse a request: an [`ApiError`], answered as a problem document (RFC 9457).
//!
//! It keeps two messages: one for the client under a stable code, and one for the log, written
//! once, here. No SQL, path or panic text leaves the server.

mod record;
mod refusal;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::CaseErrors;
use engine::run::RunError;
use serde::Serialize;
use utoipa::ToSchema;

pub use record::RecordProblem;

use crate::access::NotPublic;
use crate::metrics;
use crate::store::{Refusal, StoreError};

/// Why a request was refused.
#[derive(Debug)]
pub enum ApiError {
    /// A status that axum or a layer decided on.
    Status(StatusCode),
    /// No case has the hash.
    NoSuchCase,
    /// No run has the hash.
    NoSuchRun,
    /// A parameter of the query, and what is wrong with it.
    Query {
        /// The parameter; empty where the query as a whole cannot be read.
        name: &'static str,
        /// What is wrong.
        detail: String,
    },
    /// The body is not text in UTF-8.
    NotText,
    /// The case is not valid.
    InvalidCase(CaseErrors),
    /// The run does not pass its checks.
    InvalidRun(RunError),
    /// The case holds records that visitors must not read.
    NotPublic(Vec<NotPublic>),
    /// The body does not read as what is asked for.
    InvalidBody(String),
    /// Somebody has too many streams of events open.
    TooManyStreams,
    /// Something about accounts was not to be done.
    Refused(Refusal),
    /// Something about a record was not to be done.
    Record(RecordProblem),
    /// The database did not do what was asked.
    Store(StoreError),
    /// A defect of the server; the text is for the log.
    Internal(String),
}

/// The body of a refusal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    detail: String,
    /// The version that is kept, where a change started from another.
    #[serde(skip_serializing_if = "Option::is_none")]
    current_version: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Place>,
    /// What is kept then, as the client may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<serde_json::Value>,
}

/// A place in what was sent.
#[derive(Debug, Serialize, ToSchema)]
struct Place {
    path: String,
    code: &'static str,
    detail: String,
    fix: String,
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(refusal) => Self::Refused(refusal),
            error => Self::Store(error),
        }
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl ApiError {
    /// Status, stable code, title, and what to tell the client.
    fn parts(&self) -> (StatusCode, &'static str, &'static str, String) {
        let of = |status, code, title, detail: &str| (status, code, title, detail.to_owned());
        match self {
            Self::Status(status) => bare(*status),
            Self::NoSuchCase => of(
                StatusCode::NOT_FOUND,
                "case_not_found",
                "No such case",
                "the server keeps no case with this hash",
            ),
            Self::NoSuchRun => of(
                StatusCode::NOT_FOUND,
                "run_not_found",
                "No such run",
                "the server keeps no run with this hash",
            ),
            Self::Query { detail, .. } => (
                StatusCode::BAD_REQUEST,
                "bad_query",
                "The query is not understood",
                detail.clone(),
            ),
            Self::NotText => of(
                StatusCode::BAD_REQUEST,
                "not_text",
                "The body is not text",
                "send JSON encoded as UTF-8",
            ),
            Self::InvalidCase(errors) => {
                let detail =
                    format!("{} found; nothing was stored", plural(errors.0.len(), "error"));
                (StatusCode::UNPROCESSABLE_ENTITY, "invalid_case", "The case is not valid", detail)
            }
            Self::InvalidRun(error) => {
                let detail = format!("{error}; nothing was stored");
                (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "invalid_run",
                    "The run does not pass its checks",
                    detail,
                )
            }
            Self::NotPublic(records) => {
                let detail = format!(
                    "everybody can read what this server keeps, and {} not public; nothing was stored",
                    match records.len() {
                        1 => "1 record is".to_owned(),
                        n => format!("{n} records are"),
                    }
                );
                (StatusCode::FORBIDDEN, "not_public", "The case is not public", detail)
            }
            Self::InvalidBody(detail) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid_body",
                "The body is not valid",
                format!("{detail}; nothing was stored"),
            ),
            Self::TooManyStreams => of(
                StatusCode::TOO_MANY_REQUESTS,
                "too_many_streams",
                "Too many streams",
                "close another page of this site first",
            ),
            Self::Refused(refusal) => refusal::parts(refusal),
            Self::Record(problem) => record::parts(problem),
            Self::Store(StoreError::UnknownCursor(_)) => of(
                StatusCode::BAD_REQUEST,
                "bad_query",
                "The query is not understood",
                "`after` names no entry of the list",
            ),
            Self::Store(StoreError::Full) => {
                let detail = "no space is left; nothing was stored";
                of(StatusCode::INSUFFICIENT_STORAGE, "storage_full", "The server is full", detail)
            }
            Self::Store(StoreError::Busy) => {
                let detail = "nothing was stored; try again in a moment";
                of(StatusCode::SERVICE_UNAVAILABLE, "storage_busy", "The server is busy", detail)
            }
            Self::Store(StoreError::Lost(_)) => of(
                StatusCode::SERVICE_UNAVAILABLE,
                "storage_lost",
                "The database cannot be reached",
                "it is not known whether it was stored; send the same request again in a moment",
            ),
            Self::Store(_) | Self::Internal(_) => bare(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    fn places(&self) -> Vec<Place> {
        match self {
            Self::InvalidCase(errors) => case_places(errors, ""),
            Self::InvalidRun(RunError::Case(errors)) => case_places(errors, "case."),
            Self::InvalidRun(error) => vec![run_place(error)],
            Self::Refused(refusal) => refusal::places(refusal),
            Self::Query { name, detail } => {
                vec![place(
                    *name,
                    "bad_query",
                    detail.clone(),
                    "correct the parameter or leave it out",
                )]
            }
            Self::Store(StoreError::UnknownCursor(_)) => {
                vec![place(
                    "after",
                    "bad_query",
                    "no entry of the list has this id",
                    "take `next` from the page before",
                )]
            }
            Self::Record(problem) => record::places(problem),
            Self::NotPublic(records) => records
                .iter()
                .map(|record| {
                    let is_record = record.path.ends_with(".visibility");
                    let rule = if is_record {
                        "visibility must be \"public\" to be stored here"
                    } else {
                        "what is told to few is not stored here"
                    };
                    place(
                        record.path.clone(),
                        "not_public",
                        format!("{rule}; found {}", record.found),
                        "match the case on your own computer, or publish the record",
                    )
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The stable code.
    #[cfg(feature = "oidc")]
    pub(crate) fn code(&self) -> &'static str {
        self.parts().1
    }

    /// What the log says, where the client is not told all.
    fn cause(&self) -> Option<String> {
        match self {
            Self::Store(StoreError::UnknownCursor(_)) => None,
            Self::Store(error) => Some(error.to_string()),
            Self::Internal(text) => Some(text.clone()),
            _ => None,
        }
    }
}

/// A status that nothing more is known about.
fn bare(status: StatusCode) -> (StatusCode, &'static str, &'static str, String) {
    let (code, title, detail) = match status {
        StatusCode::NOT_FOUND => {
            ("not_found", "No such resource", "there is nothing under this address")
        }
        StatusCode::METHOD_NOT_ALLOWED => (
            "method_not_allowed",
            "Method not allowed",
            "the address is right and the method is not; see `Allow`",
        ),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => (
            "unsupported_media_type",
            "Not of a type that is read here",
            "send JSON with `Content-Type: application/json`, a sheet with its own type, and neither with `Content-Encoding`",
        ),
        StatusCode::PAYLOAD_TOO_LARGE => (
            "body_too_large",
            "The body is too large",
            "a case or run has at most 16 MiB here, a sheet 5 MiB, a record 256 KiB",
        ),
        StatusCode::SERVICE_UNAVAILABLE => {
            ("timeout", "The server took too long", "nothing was stored; try again in a moment")
        }
        status if status.is_client_error() => {
            ("bad_request", "The request is not understood", "check the request")
        }
        _ => (
            "internal",
            "The server failed",
            "the failure is in the server's log; nothing was stored",
        ),
    };
    (status, code, title, detail.to_owned())
}

fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn place(
    path: impl Into<String>,
    code: &'static str,
    detail: impl Into<String>,
    fix: &str,
) -> Place {
    Place { path: path.into(), code, detail: detail.into(), fix: fix.to_owned() }
}

fn case_places(errors: &CaseErrors, prefix: &str) -> Vec<Place> {
    let one = |error: &engine::CaseError| {
        let found =
            if error.found.is_empty() { String::new() } else { format!("; found {}", error.found) };
        let detail = format!("{}{found}", error.rule.says());
        place(format!("{prefix}{}", error.path), error.rule.code(), detail, error.rule.fix())
    };
    errors.0.iter().map(one).collect()
}

/// The first thing that does not hold in a run.
fn run_place(error: &RunError) -> Place {
    let (path, code) = match error {
        RunError::NotARun(_) => (String::new(), "not_a_run"),
        RunError::WrongFormat(_) => ("format".to_owned(), "wrong_format"),
        RunError::Case(_) => ("case".to_owned(), "invalid_case"),
        RunError::Policy(_) => ("policy".to_owned(), "invalid_policy"),
        RunError::Engine => ("engine".to_owned(), "engine"),
        RunError::CaseHash { .. } => ("case_hash".to_owned(), "case_hash"),
        RunError::Match { at, .. } => (format!("matches[{at}]"), "match"),
        RunError::Limit { place, .. } => (place.clone(), "limit"),
        RunError::Unsupported(_) => ("case".to_owned(), "unsupported"),
        RunError::Unfair(_) => ("matches".to_owned(), "unfair"),
        RunError::Certificate(_) => ("certificate".to_owned(), "certificate"),
        RunError::Search(_) | RunError::Bound { .. } => {
            ("certificate.search".to_owned(), "certificate")
        }
        RunError::Step { at, .. } => (format!("certificate.steps[{at}]"), "certificate"),
        RunError::Objective { .. } => ("certificate.objective".to_owned(), "objective"),
        RunError::Figure { place, .. } => (place.clone(), "figure"),
        RunError::Hash { .. } => ("hash".to_owned(), "hash"),
    };
    place(path, code, error.to_string(), "match the case again and send the run as it was made")
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code, title, detail) = self.parts();
        if let Some(cause) = self.cause() {
            tracing::error!(code, cause, "request failed");
            metrics::failed(code);
        }
        let kind = format!("urn:coalition:problem:{code}");
        let (current_version, wait_s) = match &self {
            Self::Refused(Refusal::Changed { current }) => (Some(*current), None),
            Self::Refused(Refusal::Limited { seconds }) => (None, Some(*seconds)),
            _ => (None, (status == StatusCode::SERVICE_UNAVAILABLE).then_some(2)),
        };
        let errors = self.places();
        let (current_version, current) = match self {
            Self::Record(RecordProblem::Stale { version, current }) => {
                (Some(version), Some(current))
            }
            _ => (current_version, None),
        };
        let status_number = status.as_u16();
        let problem = Problem {
            kind,
            title,
            status: status_number,
            code,
            detail,
            current_version,
            errors,
            current,
        };
        let mut response = (status, Json(problem)).into_response();
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        // The version that is in force, to be named by whoever tries again over it.
        let tag = current_version
            .and_then(|version| HeaderValue::from_str(&format!("\"{version}\"")).ok());
        if let Some(tag) = tag {
            response.headers_mut().insert(header::ETAG, tag);
        }
        if let Some(seconds) = wait_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
