//! One's own password, authenticator and sessions on the server.

use contract::Listing;
use contract::sign_in::{
    PasswordChange, RecoveryCodes, SessionEntry, TotpBegun, TotpConfirm, TotpRemove,
};
use reqwasm::http::Method;

use super::ClientError;
use super::call::{Only, done, encoded, get, put};

const PASSWORD: &str = "/api/v1/session/password";
const TOTP: &str = "/api/v1/session/totp";
const SESSIONS: &str = "/api/v1/sessions";

/// Changes one's password; every other session ends.
///
/// # Errors
///
/// [`ClientError`].
pub async fn change_password(with: &PasswordChange) -> Result<(), ClientError> {
    let body = serde_json::to_string(with).map_err(|_| ClientError::Unreadable)?;
    done(Method::PUT, PASSWORD, Some(body), Only::Always).await
}

/// A secret for an authenticator, in force once a code of it is sent.
///
/// # Errors
///
/// [`ClientError`].
pub async fn begin_totp() -> Result<TotpBegun, ClientError> {
    put(Method::POST, TOTP, &serde_json::Map::new(), Only::Always).await
}

/// Puts the authenticator into force, and gives the codes for whoever loses it.
///
/// # Errors
///
/// [`ClientError`].
pub async fn confirm_totp(with: &TotpConfirm) -> Result<RecoveryCodes, ClientError> {
    put(Method::PUT, TOTP, with, Only::Always).await
}

/// Gives up the authenticator.
///
/// # Errors
///
/// [`ClientError`].
pub async fn remove_totp(with: &TotpRemove) -> Result<(), ClientError> {
    let body = serde_json::to_string(with).map_err(|_| ClientError::Unreadable)?;
    done(Method::DELETE, TOTP, Some(body), Only::Always).await
}

/// One's own sessions.
///
/// # Errors
///
/// [`ClientError`].
pub async fn sessions() -> Result<Listing<SessionEntry>, ClientError> {
    get(SESSIONS).await
}

/// Ends one of one's own sessions.
///
/// # Errors
///
/// [`ClientError`].
pub async fn end_session(id: &str) -> Result<(), ClientError> {
    let id = encoded(id);
    done(Method::DELETE, &format!("{SESSIONS}/{id}"), None, Only::Always).await
}
