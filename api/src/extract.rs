//! What handlers take from a request, with refusals in our own words.

mod body;
mod client;
mod signed_in;
mod version;
mod watching;

use axum::body::{Bytes, HttpBody as _};
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};

pub(crate) use body::{JsonBody, read};
pub(crate) use client::Client;
pub(crate) use signed_in::{OwnSession, SignedIn};
pub(crate) use version::{Seen, tag};
pub(crate) use watching::Watching;

use crate::access::Caller;
use crate::error::ApiError;
use crate::router::App;
use crate::store::{Page, Refusal, SessionRecord};
use crate::{cookie, secret};

/// The most entries of a list that one answer holds.
const MAX_LIMIT: i64 = 100;
/// How many it holds unless told.
pub(crate) const USUAL_LIMIT: i64 = 50;

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    /// A cookie that names no session in force makes a visitor, not an error: the page is told
    /// by `GET /session`, and public facts stay readable. This is the one place that keeps an
    /// officer without an authenticator from everything but `Anyone`'s operations.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Anyone(caller) = Anyone::from_request_parts(parts, app).await?;
        if caller.needs_totp() { Err(Refusal::TotpNeeded.into()) } else { Ok(caller) }
    }
}

/// Whoever asks, even somebody who must set up an authenticator first: for operations on one's
/// own session.
pub(crate) struct Anyone(pub(crate) Caller);

impl FromRequestParts<App> for Anyone {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Some(secret) = cookie::secret(&parts.headers, &app.site) else {
            return Ok(Self(Caller::visitor()));
        };
        let session = app.store.session(&secret::hashed(secret)).await?;
        Ok(Self(caller(app, session)))
    }
}

fn caller(app: &App, session: Option<SessionRecord>) -> Caller {
    let session = session.filter(|session| !session.is_demo || app.site.is_demo());
    session.map_or_else(Caller::visitor, Caller::from)
}

/// A body that says it is JSON, as text: the engine reads it, and words its errors.
pub(crate) struct JsonText(pub(crate) String);

impl<S: Send + Sync> FromRequest<S> for JsonText {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        // Nothing at all is of no type: a step may be taken without a word.
        let is_nothing =
            request.headers().get(header::CONTENT_TYPE).is_none() && request.body().is_end_stream();
        // A form of another site cannot send this type without asking first.
        if !is_nothing && !kind.eq_ignore_ascii_case("application/json") {
            return Err(ApiError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        // Nothing is unpacked here, so what is packed is no JSON.
        let packed = request.headers().get(header::CONTENT_ENCODING);
        if packed.is_some_and(|packed| packed != "identity") {
            return Err(ApiError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| ApiError::Status(rejection.status()))?;
        String::from_utf8(bytes.into()).map(Self).map_err(|_| ApiError::NotText)
    }
}

/// Which part of a list is wanted.
#[derive(Debug)]
pub(crate) struct ListQuery {
    pub(crate) page: Page,
    /// Only runs of this case.
    pub(crate) case: Option<String>,
    /// Only runs of this case and of copies of it that were changed for a run.
    pub(crate) snapshot: Option<String>,
}

impl ListQuery {
    /// For lists that a case does not narrow.
    pub(crate) fn without_case(&self) -> Result<(), ApiError> {
        match (&self.case, &self.snapshot) {
            (None, None) => Ok(()),
            (Some(_), _) => Err(refuse("case", "this list has no parameter `case`")),
            (None, Some(_)) => Err(refuse("snapshot", "this list has no parameter `snapshot`")),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ListQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(fields) = Query::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| refuse("", &rejection.body_text()))?;
        let mut query =
            Self { page: Page { after: None, limit: USUAL_LIMIT }, case: None, snapshot: None };
        for (name, value) in fields {
            match name.as_str() {
                "after" => query.page.after = Some(value),
                "case" => query.case = Some(value),
                "snapshot" => query.snapshot = Some(value),
                "limit" => query.page.limit = limit(&value)?,
                _ => {
                    return Err(refuse(
                        "",
                        &format!(
                            "there is no parameter {name:?}; there are after, limit and, for runs, case and snapshot"
                        ),
                    ));
                }
            }
        }
        Ok(query)
    }
}

pub(crate) fn limit(text: &str) -> Result<i64, ApiError> {
    text.parse().ok().filter(|limit| (1..=MAX_LIMIT).contains(limit)).ok_or_else(|| {
        refuse("limit", &format!("`limit` is a whole number from 1 to {MAX_LIMIT}; found {text:?}"))
    })
}

pub(crate) fn refuse(name: &'static str, detail: &str) -> ApiError {
    ApiError::Query { name, detail: detail.to_owned() }
}
