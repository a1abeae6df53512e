//! One's own password.

use axum::extract::State;
use axum::http::StatusCode;
use contract::sign_in::{ForgottenPassword, PasswordChange};

use crate::error::ApiError;
use crate::extract::{Client, JsonBody, OwnSession};
use crate::proof::{self, Code};
use crate::router::App;
use crate::work::finished;
use crate::{email, mail, password};

/// `PUT /api/v1/session/password`: every other session of the person ends.
pub(crate) async fn change(
    OwnSession(caller): OwnSession,
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<PasswordChange>,
) -> Result<StatusCode, ApiError> {
    let session = caller.signed_in()?.clone();
    password::check("new", &sent.new, &session.email)?;
    let proof = proof::prove(&app, &client, &session.email, &sent.current, Code::Waived).await?;
    let hash = app.passwords.hash(sent.new).await?;
    let store = app.store.clone();
    finished(async move {
        store.attempt_dropped(&proof.attempt).await?;
        let whose = (session.person.as_str(), proof.person.version);
        store.change_password(whose, &hash, &session.hash, &caller.writer).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/v1/password-reset`: the answer is the same whether there is such an account or not, and comes
/// before that is looked for: how long it takes tells nothing either.
pub(crate) async fn forgotten(
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<ForgottenPassword>,
) -> Result<StatusCode, ApiError> {
    let email = email::checked("email", &sent.email)?;
    let (store, site) = (app.store.clone(), app.site.clone());
    if let Some(from) = client.address {
        let store = app.store.clone();
        finished(async move { store.reset_asked(&from).await }).await?;
    }
    tokio::spawn(async move {
        let letter =
            |token: &str, language| mail::password_reset(&site.link(token), language, site.key());
        if let Err(error) = store.forget_password(&email, letter).await {
            tracing::error!(cause = error.to_string(), "no letter about a forgotten password");
        }
    });
    Ok(StatusCode::ACCEPTED)
}
