//! What lists of cases and of runs have in common.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::store::Listed;

/// A page of a list.
#[derive(Debug, Serialize)]
pub(super) struct Listing<T> {
    items: Vec<T>,
    /// What to give as `after` for the next page; `null` on the last.
    next: Option<String>,
}

impl<T> Listing<T> {
    pub(super) fn new<S>(listed: Listed<S>, item: impl Fn(S) -> T) -> Self {
        Self { items: listed.items.into_iter().map(item).collect(), next: listed.next }
    }
}

/// Whether `If-None-Match` names the tag, in any of its lines and lists. Tags are compared weakly
/// (RFC 9110, 13.1.2): a proxy that compresses an answer makes its tag weak.
pub(super) fn knows(asked: &HeaderMap, tag: &str) -> bool {
    let lines = asked.get_all(header::IF_NONE_MATCH).iter();
    lines.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).any(
        |candidate| {
            let candidate = candidate.trim();
            candidate == "*" || candidate.strip_prefix("W/").unwrap_or(candidate) == tag
        },
    )
}

/// A stored document under its hash. Its content never changes, so a client that has it is told so.
pub(super) fn document(hash: &str, body: String, asked: &HeaderMap) -> Response {
    let tag = format!("\"{hash}\"");
    let is_known = knows(asked, &tag);
    // A hash holds hexadecimal digits only, because the store found a document under it.
    let tag = HeaderValue::from_str(&tag).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
    ];
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, body).into_response()
}
