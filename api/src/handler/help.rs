//! Help, in the language that the address or the browser names.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse as _, Response};

use crate::error::ApiError;
use crate::help;
use crate::language::{Language, asked_for};
use crate::router::App;

/// `GET /help`.
pub(crate) async fn page(
    State(app): State<App>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let named = fields.iter().rev().find(|(name, _)| name == "language");
    // A link with a language that is not one of the six still has to be answered with help.
    let language = named.and_then(|(_, code)| Language::of(code));
    let language = language.or_else(|| asked_for(&headers).find_map(Language::of));
    let language = language.unwrap_or(Language::ENGLISH);
    let page = Html(help::page(language, app.site.is_demo()));
    Ok(([(header::VARY, "Accept-Language")], page).into_response())
}
