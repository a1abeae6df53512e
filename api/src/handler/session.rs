//! Signing in and out, the seat taken, and one's own sessions.

#[cfg(feature = "oidc")]
pub(crate) mod oidc;
pub(crate) mod password;
pub(crate) mod totp;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::Listing;
use contract::account::{Must, Person, Session};
use contract::sign_in::{LanguageChoice, SeatChoice, SessionEntry, SignIn, SignInWays};

use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{Anyone, Client, JsonBody, OwnSession, SignedIn};
use crate::proof::{self, Code};
use crate::router::App;
use crate::store::{LONGEST_US, NewSession, Refusal, SessionRecord};
use crate::work::finished;
use crate::{clock, cookie, secret};

/// `GET /api/v1/session`.
pub(crate) async fn show(
    Anyone(caller): Anyone,
    State(app): State<App>,
) -> Result<Json<Session>, ApiError> {
    described(&app, &caller).await.map(Json)
}

/// `GET /api/v1/session/ways`.
pub(crate) async fn ways(State(app): State<App>) -> Json<SignInWays> {
    #[cfg(feature = "oidc")]
    let provider = app.oidc.is_some();
    #[cfg(not(feature = "oidc"))]
    let provider = false;
    Json(SignInWays { provider, letters: app.site.has_mail() })
}

/// `POST /api/v1/session`.
pub(crate) async fn create(
    Anyone(before): Anyone,
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<SignIn>,
) -> Result<Response, ApiError> {
    let code = Code::Asked(sent.code.as_deref());
    let proof = proof::prove(&app, &client, &sent.email, &sent.password, code).await?;
    let store = app.store.clone();
    let secret = finished(async move {
        let new = NewSession {
            person: &proof.person.id,
            proved: Some(proof.person.version),
            factor: &proof.factor,
            attempt: Some(&proof.attempt),
            agent: &client.agent,
            language: sent.language,
        };
        let secret = store.begin_session(&new).await?;
        // The browser forgets the secret of the session before, so nobody could end it any more.
        if let Some(old) = before.session {
            match store.end_session(&old.person, &old.id, &before.writer).await {
                Ok(()) | Err(crate::store::StoreError::Refused(_)) => (),
                Err(error) => return Err(error),
            }
        }
        Ok(secret)
    })
    .await?;
    with_secret(&app, StatusCode::CREATED, &secret).await
}

/// `DELETE /api/v1/session`.
pub(crate) async fn end(
    Anyone(caller): Anyone,
    State(app): State<App>,
) -> Result<impl IntoResponse, ApiError> {
    if let Some(session) = caller.session {
        let store = app.store.clone();
        let (person, id) = (session.person, session.id);
        finished(async move { store.end_session(&person, &id, &caller.writer).await }).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::cleared(&app.site))]))
}

/// `PUT /api/v1/session/seat`.
pub(crate) async fn take_seat(
    OwnSession(caller): OwnSession,
    State(app): State<App>,
    JsonBody(choice): JsonBody<SeatChoice>,
) -> Result<Response, ApiError> {
    let session = caller.signed_in()?.clone();
    let store = app.store.clone();
    let secret = finished(async move {
        store.take_up_seat(&session, (&choice.party, choice.role), &caller.writer).await
    })
    .await?;
    with_secret(&app, StatusCode::OK, &secret).await
}

/// `PUT /api/v1/session/language`: a page says so whenever its language is changed, and need not know
/// whether anybody is signed in.
pub(crate) async fn choose_language(
    Anyone(caller): Anyone,
    State(app): State<App>,
    JsonBody(choice): JsonBody<LanguageChoice>,
) -> Result<StatusCode, ApiError> {
    if let Some(session) = caller.session {
        let store = app.store.clone();
        finished(async move {
            store.choose_language(&session.person, choice.language, &caller.writer).await
        })
        .await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/v1/sessions`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
) -> Result<Json<Listing<SessionEntry>>, ApiError> {
    let current = caller.signed_in()?;
    let sessions = app.store.sessions(&current.person).await?;
    let items: Vec<_> = sessions.into_iter().map(|session| entry(session, &current.id)).collect();
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    Ok(Json(Listing { items, next: None, total }))
}

/// `DELETE /api/v1/sessions/{id}`.
pub(crate) async fn end_one(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let person = caller.signed_in()?.person.clone();
    let store = app.store.clone();
    finished(async move { store.end_session(&person, &id, &caller.writer).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn entry(session: SessionRecord, current: &str) -> SessionEntry {
    SessionEntry {
        is_current: session.id == current,
        id: session.id,
        seat: session.seat,
        agent: session.agent,
        created_at: clock::rfc3339(session.created_at_us),
        seen_at: clock::rfc3339(session.seen_at_us),
        expires_at: clock::rfc3339(session.created_at_us + LONGEST_US),
    }
}

/// The session of a new secret, with the cookie that carries it.
pub(super) async fn with_secret(
    app: &App,
    status: StatusCode,
    secret: &str,
) -> Result<Response, ApiError> {
    let session = app.store.session(&secret::hashed(secret)).await?;
    let caller = Caller::from(session.ok_or(Refusal::NotSignedIn)?);
    let body = Json(described(app, &caller).await?);
    Ok((status, [(header::SET_COOKIE, set(app, secret))], body).into_response())
}

/// The header that carries a new secret.
pub(super) fn set(app: &App, secret: &str) -> HeaderValue {
    cookie::set(&app.site, secret)
}

/// Who is asking, in the contract's words.
async fn described(app: &App, caller: &Caller) -> Result<Session, ApiError> {
    let demo = app.site.is_demo();
    let Some(session) = &caller.session else {
        let nobody = Session {
            person: None,
            seat: None,
            seats: Vec::new(),
            expires_at: None,
            must: None,
            demo,
        };
        return Ok(nobody);
    };
    let seats = app.store.seats(&session.person).await?;
    let must = if caller.needs_totp() {
        Some(Must::SetUpTotp)
    } else if session.seat.is_none() && !seats.is_empty() {
        Some(Must::PickSeat)
    } else {
        None
    };
    Ok(Session {
        person: Some(Person {
            id: session.person.clone(),
            email: session.email.clone(),
            name: session.name.clone(),
            totp: session.has_totp,
        }),
        seat: session.seat.clone(),
        seats,
        expires_at: Some(clock::rfc3339(session.created_at_us + LONGEST_US)),
        must,
        demo,
    })
}
