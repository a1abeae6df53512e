//! Whoever is signed in: taken first by everything that writes on somebody's account, so that a
//! session that has ended is answered alike whatever was to be changed, and before it is looked up.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::Anyone;
use crate::access::Caller;
use crate::error::ApiError;
use crate::router::App;

/// Somebody signed in, who has set up what their seat needs.
pub(crate) struct SignedIn(pub(crate) Caller);

impl FromRequestParts<App> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, app).await?;
        caller.signed_in()?;
        Ok(Self(caller))
    }
}

/// Somebody signed in, even if they must set up an authenticator first: for what changes one's own
/// session.
pub(crate) struct OwnSession(pub(crate) Caller);

impl FromRequestParts<App> for OwnSession {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Anyone(caller) = Anyone::from_request_parts(parts, app).await?;
        caller.signed_in()?;
        Ok(Self(caller))
    }
}
