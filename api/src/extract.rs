//! What handlers take from a request, with refusals in our own words.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};

use crate::access::Caller;
use crate::error::ApiError;
use crate::router::App;
use crate::secret;
use crate::store::Page;

/// The most entries of a list that one answer holds.
const MAX_LIMIT: i64 = 100;
/// How many it holds unless told.
pub(crate) const USUAL_LIMIT: i64 = 50;

/// The session's cookie over TLS: bound to this host, and never sent in clear.
pub(crate) const SECURE_COOKIE: &str = "__Host-sid";
/// The session's cookie on this machine without TLS, where a browser may refuse the other.
pub(crate) const PLAIN_COOKIE: &str = "sid";

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    /// A cookie that names no session in force makes a visitor, not an error: the page is told
    /// by `GET /session`, and public facts stay readable.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Some(secret) = session_secret(parts) else { return Ok(Self::visitor()) };
        let session = app.store.session(&secret::hashed(secret)).await?;
        Ok(session.map_or_else(Self::visitor, Self::from))
    }
}

/// The secret of the session in the request's cookies.
fn session_secret(parts: &Parts) -> Option<&str> {
    let cookies =
        parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs =
        cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(name, _)| matches!(name.trim(), SECURE_COOKIE | PLAIN_COOKIE))
        .map(|(_, value)| value.trim())
}

/// A body that says it is JSON, as text: the engine reads it, and words its errors.
pub(crate) struct JsonText(pub(crate) String);

impl<S: Send + Sync> FromRequest<S> for JsonText {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        // A form of another site cannot send this type without asking first.
        if !kind.eq_ignore_ascii_case("application/json") {
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
}

impl ListQuery {
    /// For lists that a case does not narrow.
    pub(crate) fn without_case(&self) -> Result<(), ApiError> {
        match self.case {
            None => Ok(()),
            Some(_) => Err(refuse("case", "this list has no parameter `case`")),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ListQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(fields) = Query::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| refuse("", &rejection.body_text()))?;
        let mut query = Self { page: Page { after: None, limit: USUAL_LIMIT }, case: None };
        for (name, value) in fields {
            match name.as_str() {
                "after" => query.page.after = Some(value),
                "case" => query.case = Some(value),
                "limit" => query.page.limit = limit(&value)?,
                _ => {
                    return Err(refuse(
                        "",
                        &format!(
                            "there is no parameter {name:?}; there are after, limit and, for runs, case"
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
