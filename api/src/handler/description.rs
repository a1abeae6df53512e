//! The API described: as an OpenAPI document, and as a page for people.

use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use engine::case::sha256_hex;

use super::listing::knows;
use crate::openapi;

/// A text with its entity tag.
#[derive(Debug)]
struct Kept {
    text: String,
    tag: String,
}

impl From<String> for Kept {
    fn from(text: String) -> Self {
        let tag = format!("\"{}\"", &sha256_hex(text.as_bytes())[..16]);
        Self { text, tag }
    }
}

/// Made once, when the server starts.
#[derive(Debug)]
pub(crate) struct Description {
    document: Kept,
    page: Kept,
    style: Kept,
}

impl Description {
    /// Of a document.
    pub(crate) fn new(document: String) -> Self {
        let page = openapi::page(&serde_json::from_str(&document).unwrap_or_default());
        Self {
            document: document.into(),
            page: page.into(),
            style: openapi::STYLE.to_owned().into(),
        }
    }
}

/// `GET /api/openapi.json`.
pub(crate) async fn document(
    Extension(kept): Extension<Arc<Description>>,
    headers: HeaderMap,
) -> Response {
    answer(&kept.document, "application/json", &headers)
}

/// `GET /api/docs`.
pub(crate) async fn page(
    Extension(kept): Extension<Arc<Description>>,
    headers: HeaderMap,
) -> Response {
    answer(&kept.page, "text/html; charset=utf-8", &headers)
}

/// `GET /api/docs.css`.
pub(crate) async fn style(
    Extension(kept): Extension<Arc<Description>>,
    headers: HeaderMap,
) -> Response {
    answer(&kept.style, "text/css; charset=utf-8", &headers)
}

fn answer(kept: &Kept, kind: &'static str, asked: &HeaderMap) -> Response {
    let tag = HeaderValue::from_str(&kept.tag).expect("hexadecimal digits and quotes are ASCII");
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
    ];
    if knows(asked, &kept.tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, kept.text.clone()).into_response()
}
