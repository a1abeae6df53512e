//! Every address the server answers, and what holds for all of them: limits, headers, errors.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use contract::exclusion::ExclusionBody;
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::error::ApiError;
use crate::handler::{cases, health, records, runs};
use crate::pages::Pages;
use crate::store::Store;

/// The largest body that is read; the words of [`ApiError`] repeat it.
pub const MAX_BODY_BYTES: usize = 16 * 1024 * 1024;
/// The longest a request may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Checks that run at once: they use a processor each, and answering must not starve.
const CHECKS: usize = 2;

/// What every handler shares.
#[derive(Clone, Debug)]
pub struct App {
    /// What is kept.
    pub(crate) store: Store,
    /// One permit for each check under way.
    pub(crate) checks: Arc<Semaphore>,
}

impl App {
    /// Over a store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, checks: Arc::new(Semaphore::new(CHECKS)) }
    }
}

/// The server as one service: the API, health, and the page where there is one.
pub fn router(app: App, pages: Option<Pages>) -> Router {
    let api = Router::new()
        .route("/cases", get(cases::list).post(cases::store))
        .route("/cases/{hash}", get(cases::fetch))
        .route("/runs", get(runs::list).post(runs::store))
        .route("/runs/{hash}", get(runs::fetch))
        .nest("/needs", records::routes::<NeedBody>())
        .nest("/offers", records::routes::<OfferBody>())
        .nest("/exclusions", records::routes::<ExclusionBody>())
        .nest("/interests", records::routes::<InterestBody>())
        .fallback(|| async { ApiError::Status(StatusCode::NOT_FOUND) });
    let services = Router::new()
        .nest("/api/v1", api)
        .route("/api", get(no_such_resource))
        .route("/api/{*rest}", get(no_such_resource))
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(as_problem))
        .with_state(app);
    let policy = Pages::policy(pages.as_ref());
    let with_pages = match pages {
        Some(pages) => services.fallback_service(pages.into_service()),
        None => services.fallback(no_such_resource),
    };
    with_pages
        .layer(from_fn(move |request, next| protected(policy.clone(), request, next)))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http())
}

async fn no_such_resource() -> ApiError {
    ApiError::Status(StatusCode::NOT_FOUND)
}

/// A defect of ours: the client hears a bare 500, the log the panic's text.
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a text");
    ApiError::Internal(text.to_owned()).into_response()
}

/// Turns a refusal that axum or a layer made into a problem document; headers such as `Allow` stay.
async fn as_problem(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let is_ours = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == "application/problem+json");
    if is_ours || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let mut problem = ApiError::Status(status).into_response();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        problem.headers_mut().insert(header::ALLOW, allow.clone());
    }
    problem
}

/// Headers of every answer: what the page may load, and nothing guessed or framed.
async fn protected(policy: HeaderValue, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    if is_api && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
