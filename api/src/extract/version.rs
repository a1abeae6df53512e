//! The version that a change starts from.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};

use crate::error::ApiError;
use crate::store::Refusal;

/// The version that `If-Match` names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen(pub(crate) i64);

impl<S: Send + Sync> FromRequestParts<S> for Seen {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let tag = parts.headers.get(header::IF_MATCH).ok_or(Refusal::VersionNeeded)?;
        // A tag that is none of ours is a version that never was.
        let number = tag.to_str().ok().and_then(|tag| tag.trim().trim_matches('"').parse().ok());
        Ok(Self(number.unwrap_or(-1)))
    }
}

/// The entity tag of a version.
pub(crate) fn tag(version: i64) -> HeaderValue {
    HeaderValue::try_from(format!("\"{version}\"")).expect("a number and quotes are plain")
}
