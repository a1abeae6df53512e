//! One's own authenticator.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::sign_in::{RecoveryCodes, TotpBegun, TotpConfirm, TotpRemove};

use super::set;
use crate::error::ApiError;
use crate::extract::{Client, JsonBody, OwnSession};
use crate::proof::{self, Code};
use crate::router::App;
use crate::store::{Attempt, ConfirmedTotp, Refusal, SecondFactor, SessionRecord};
use crate::work::finished;
use crate::{secret, totp};

/// `POST /api/v1/session/totp`: a secret for an authenticator, in force once a code of it is sent.
pub(crate) async fn begin(
    OwnSession(caller): OwnSession,
    State(app): State<App>,
) -> Result<(StatusCode, Json<TotpBegun>), ApiError> {
    let session = caller.signed_in()?.clone();
    let bytes = totp::new_secret();
    let (shown, url) = totp::shown(&bytes, &session.email)?;
    let sealed = app.site.key().seal(&bytes, &session.id);
    let store = app.store.clone();
    finished(async move { store.begin_totp(&session.hash, &sealed, &caller.writer).await }).await?;
    Ok((StatusCode::CREATED, Json(TotpBegun { secret: shown, url })))
}

/// `PUT /api/v1/session/totp`.
pub(crate) async fn confirm(
    OwnSession(caller): OwnSession,
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<TotpConfirm>,
) -> Result<Response, ApiError> {
    let session = caller.signed_in()?.clone();
    let begun = app.store.begun_totp(&session.hash).await?;
    let bytes = app.site.key().open(&begun, &session.id);
    let bytes = bytes.ok_or_else(|| ApiError::Internal("a secret does not open".to_owned()))?;
    let step = match totp::digits(&sent.code) {
        Some(digits) => totp::step(&bytes, &digits, 0)?,
        None => None,
    };
    let step = step.ok_or(Refusal::Body {
        path: "code",
        detail: "it is not the code that the authenticator shows now",
        fix: "check the clock of the authenticator and send the next code",
    })?;
    let (factor, attempt) = replacing(&app, &client, &session, &sent).await?;
    let codes = totp::recovery_codes();
    let hashes: Vec<String> = codes.iter().map(|code| totp::recovery_hash(code)).collect();
    let sealed = app.site.key().seal(&bytes, &session.person);
    let (store, next) = (app.store.clone(), secret::token());
    let next_hash = secret::hashed(&next);
    finished(async move {
        if let Some(attempt) = attempt {
            store.attempt_dropped(&attempt).await?;
        }
        let confirmed = ConfirmedTotp {
            sealed: &sealed,
            step,
            recovery: &hashes,
            factor: &factor,
            session: &session.hash,
            next: &next_hash,
        };
        store.confirm_totp(&confirmed, &caller.writer).await
    })
    .await?;
    let cookie = [(header::SET_COOKIE, set(&app, &next))];
    Ok((StatusCode::OK, cookie, Json(RecoveryCodes { codes })).into_response())
}

/// Whoever replaces an authenticator proves that they have the one in force.
async fn replacing(
    app: &App,
    client: &Client,
    session: &SessionRecord,
    sent: &TotpConfirm,
) -> Result<(SecondFactor, Option<Attempt>), ApiError> {
    if !session.has_totp {
        return Ok((SecondFactor::None, None));
    }
    let password = sent.password.as_deref().unwrap_or_default();
    let code = Code::Asked(sent.old_code.as_deref());
    let proof = proof::prove(app, client, &session.email, password, code).await?;
    Ok((proof.factor, Some(proof.attempt)))
}

/// `DELETE /api/v1/session/totp`; the unit's officers keep theirs.
pub(crate) async fn remove(
    OwnSession(caller): OwnSession,
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<TotpRemove>,
) -> Result<StatusCode, ApiError> {
    let session = caller.signed_in()?.clone();
    let code = Code::Asked(Some(&sent.code));
    let proof = proof::prove(&app, &client, &session.email, &sent.password, code).await?;
    let store = app.store.clone();
    finished(async move {
        store.attempt_dropped(&proof.attempt).await?;
        store.remove_totp(&session.person, &proof.factor, &caller.writer).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
