//! Every address the server answers, and what holds for all of them: limits, headers, errors.

mod accounts;
mod documents;
mod own;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Extension, Router};
use contract::coalition::CoalitionBody;
use contract::exclusion::ExclusionBody;
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::round::RoundBody;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::{DefaultOnResponse, TraceLayer};

use crate::error::ApiError;
use crate::guard;
use crate::handler::description::Description;
use crate::handler::{coalitions, exports, imports, records, rounds};
#[cfg(feature = "oidc")]
use crate::oidc::{OidcError, OidcOptions, Provider};
use crate::openapi::{self, QueryParameter, string, whole};
use crate::pages::{Pages, is_document};
use crate::password::Passwords;
use crate::routes::Routes;
use crate::seal::Key;
use crate::sheet::worker::Worker;
use crate::site::Site;
use crate::store::{Refusal, Store};
use crate::streams::Streams;
use crate::{metrics, secret};

/// Where a page of a list begins.
pub(crate) const AFTER: QueryParameter = QueryParameter {
    name: "after",
    says: "Where to go on: `next` of the page before.",
    schema: string,
};
/// How long a page of a list is.
pub(crate) const LIMIT: QueryParameter = QueryParameter {
    name: "limit",
    says: "The most entries of the answer; 50 unless told.",
    schema: || whole(1, 100),
};

/// The largest body that is read; the words of [`ApiError`] repeat it.
pub const MAX_BODY_BYTES: usize = 16 * 1024 * 1024;
/// The longest a request may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// What an id of a request is sent in.
static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Checks that run at once: they use a processor each, and answering must not starve.
const CHECKS: usize = 2;

/// What every handler shares.
#[derive(Clone, Debug)]
pub struct App {
    /// What is kept.
    pub(crate) store: Store,
    /// One permit for each check under way.
    pub(crate) checks: Arc<Semaphore>,
    /// Hashes passwords, a few at a time.
    pub(crate) passwords: Passwords,
    /// What the installation is to those outside.
    pub(crate) site: Arc<Site>,
    /// Another provider of accounts, where one is configured.
    #[cfg(feature = "oidc")]
    pub(crate) oidc: Option<Arc<Provider>>,
    /// Reads sheets, in a process of its own.
    pub(crate) worker: Worker,
    /// Streams of events that are open.
    pub(crate) streams: Streams,
}

impl App {
    /// Over a store, on this machine alone, with a key that lives as long as the process.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self::at(Site::local(SocketAddr::from(([127, 0, 0, 1], 8080)), Key::random()), store)
    }

    /// Over a store, for an installation.
    #[must_use]
    pub fn at(site: Site, store: Store) -> Self {
        Self {
            store,
            checks: Arc::new(Semaphore::new(CHECKS)),
            passwords: Passwords::new(),
            site: Arc::new(site),
            #[cfg(feature = "oidc")]
            oidc: None,
            worker: Worker::default(),
            streams: Streams::default(),
        }
    }

    /// The same, where people may sign in with another provider's accounts.
    ///
    /// # Errors
    ///
    /// [`OidcError`].
    #[cfg(feature = "oidc")]
    pub fn with_provider(self, options: &OidcOptions) -> Result<Self, OidcError> {
        Ok(Self { oidc: Some(Arc::new(Provider::new(options)?)), ..self })
    }

    /// The same, with another process to read sheets: for programs that are not `coalition`.
    #[must_use]
    pub fn with_worker(self, worker: Worker) -> Self {
        Self { worker, ..self }
    }

    /// The streams of events, to be ended when the server stops.
    #[must_use]
    pub fn streams(&self) -> Streams {
        self.streams.clone()
    }
}

/// Every operation under its address.
fn addresses() -> Routes {
    let coalitions = records::routes::<CoalitionBody>().merge(coalitions::routes());
    let rounds = records::routes::<RoundBody>().merge(rounds::routes());
    let api = documents::documents()
        .merge(documents::market())
        .merge(documents::trail())
        .merge(accounts::accounts())
        .nest("/needs", records::routes::<NeedBody>())
        .nest("/offers", records::routes::<OfferBody>())
        .nest("/exclusions", records::routes::<ExclusionBody>())
        .nest("/interests", records::routes::<InterestBody>())
        .nest("/coalitions", coalitions)
        .nest("/rounds", rounds)
        .nest("/imports", imports::routes())
        .merge(exports::routes())
        .map(|router| router.fallback(no_such_resource));
    Routes::new().nest("/api/v1", api).merge(own::addresses())
}

/// The OpenAPI document, as it is served and kept beside the sources.
///
/// # Panics
///
/// Never: a document of texts and numbers is written as JSON.
#[must_use]
pub fn openapi() -> String {
    let (_, operations) = addresses().into_parts();
    let document = openapi::document(&operations);
    document.to_pretty_json().expect("texts and numbers are written as JSON") + "\n"
}

/// The server as one service: the API, health, and the page where there is one.
pub fn router(app: App, pages: Option<Pages>) -> Router {
    let (services, _) = addresses().into_parts();
    let site = app.site.clone();
    let services = services
        .route("/api", get(no_such_resource))
        .route("/api/{*rest}", get(no_such_resource))
        .layer(from_fn_with_state(app.clone(), guard::host))
        .layer(from_fn(guard::address))
        .layer(Extension(Arc::new(Description::new(openapi()))))
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(guard::cross_site(&site))
        .layer(from_fn(metrics::measured))
        .with_state(app);
    let policies = Pages::policies(pages.as_ref());
    let with_pages = match pages {
        Some(pages) => services.fallback_service(pages.into_service()),
        None => services.fallback(no_such_resource),
    };
    with_pages
        .layer(from_fn(as_problem))
        .layer(from_fn(move |request, next| {
            protected(policies.clone(), site.is_secure(), request, next)
        }))
        // Leaves streams of events alone: they would wait until a block is full.
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(span).on_response(answered()))
        .layer(from_fn(numbered))
}

/// What every line of the log about a request says of it: no query, header or body, which may
/// hold secrets.
fn span(request: &Request) -> tracing::Span {
    let id = request.headers().get(&REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
    // At the highest level, so that it is there whatever the log leaves out.
    tracing::error_span!("request", id, method = %request.method(), path = request.uri().path())
}

fn answered() -> DefaultOnResponse {
    DefaultOnResponse::new().level(tracing::Level::INFO)
}

/// Gives each request an id of ours, and tells the client, who can name it to the operator.
async fn numbered(mut request: Request, next: Next) -> Response {
    let id = HeaderValue::from_str(&secret::id("R")).expect("letters and digits are a header");
    request.headers_mut().insert(&REQUEST_ID, id.clone());
    let mut response = next.run(request).await;
    response.headers_mut().insert(&REQUEST_ID, id);
    response
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
    let mut problem = match guard::is_cross_site(&response) {
        true => ApiError::from(Refusal::CrossSite).into_response(),
        false => ApiError::Status(status).into_response(),
    };
    if let Some(allow) = response.headers().get(header::ALLOW) {
        problem.headers_mut().insert(header::ALLOW, allow.clone());
    }
    problem
}

/// Headers of every answer: what the page may load, and nothing guessed or framed.
async fn protected(
    policies: [HeaderValue; 2],
    is_secure: bool,
    request: Request,
    next: Next,
) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let [of_documents, of_files] = policies;
    // What is only said to be unchanged has no kind, and its headers take the place of those that the
    // browser has kept with it: it may be a document.
    let is_file = response.headers().contains_key(header::CONTENT_TYPE) && !is_document(&response);
    let policy = if is_file { of_files } else { of_documents };
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
    if is_secure {
        // A browser that was here once does not come back in clear, whoever asks it to.
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if is_api && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
