//! What a browser may be tricked into, refused before any handler: a page of another site that
//! sends something here, and another name that leads to this machine.

use axum::extract::{Request, State};
use axum::http::{Response, header};
use axum::middleware::Next;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::error::ApiError;
use crate::router::App;
use crate::site::Site;
use crate::store::Refusal;

/// Refuses changes that a page of another site sends, by `Sec-Fetch-Site` and, for browsers
/// without it, by `Origin`. Clients that are no browsers send neither, and carry no cookie that
/// they were tricked into.
pub(crate) fn cross_site(site: &Site) -> CsrfLayer {
    let layer = CsrfLayer::new();
    // Behind a proxy the host may be another; the address of the site is an origin.
    layer.add_trusted_origin(site.base()).expect("a site's address is an origin")
}

/// Whether an answer is the refusal of [`cross_site`].
pub(crate) fn is_cross_site<B>(response: &Response<B>) -> bool {
    response.extensions().get::<ProtectionError>().is_some()
}

/// Refuses requests for a host that is not this one. A request that names none comes from no
/// browser.
pub(crate) async fn host(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<axum::response::Response, ApiError> {
    if !request.uri().path().starts_with("/api/") {
        return Ok(next.run(request).await);
    }
    let named = request.headers().get(header::HOST).map(|host| host.to_str().unwrap_or_default());
    let authority = request.uri().authority().map(|authority| authority.as_str());
    let is_ours = authority.or(named).is_none_or(|host| app.site.answers_to(host));
    if is_ours { Ok(next.run(request).await) } else { Err(Refusal::ForeignHost.into()) }
}

/// Refuses addresses that hold the character U+0000, which PostgreSQL cannot look for.
pub(crate) async fn address(
    request: Request,
    next: Next,
) -> Result<axum::response::Response, ApiError> {
    let holds_nul = request.uri().path_and_query().is_some_and(|all| all.as_str().contains("%00"));
    if holds_nul {
        let detail = "the address holds the character U+0000".to_owned();
        return Err(ApiError::Query { name: "", detail });
    }
    Ok(next.run(request).await)
}
