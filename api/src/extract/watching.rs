//! Whoever follows what changes: a page that goes on by itself keeps nobody signed in.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::caller;
use crate::access::Caller;
use crate::error::ApiError;
use crate::router::App;
use crate::store::Refusal;
use crate::{cookie, secret};

/// As [`Caller`], without counting as a use of the session.
pub(crate) struct Watching(pub(crate) Caller);

impl FromRequestParts<App> for Watching {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let session = match cookie::secret(&parts.headers, &app.site) {
            Some(secret) => app.store.session_unused(&secret::hashed(secret)).await?,
            None => None,
        };
        let caller = caller(app, session);
        if caller.needs_totp() { Err(Refusal::TotpNeeded.into()) } else { Ok(Self(caller)) }
    }
}
