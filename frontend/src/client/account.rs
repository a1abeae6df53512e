//! Sessions, links and parties on the server.

use super::ClientError;
use super::call::{Only, all, done, get, get_now, put};
use contract::access::Seat;
use contract::account::{Language, Party, Session};
use contract::from_code;
use contract::sign_in::{
    AcceptLink, ForgottenPassword, LanguageChoice, LinkFacts, LinkToken, ProviderPage, SeatChoice,
    SignIn, SignInWays,
};
use reqwasm::http::Method;

use crate::words;

const SESSION: &str = "/api/v1/session";
const SEAT: &str = "/api/v1/session/seat";
const LANGUAGE: &str = "/api/v1/session/language";
const INSPECT: &str = "/api/v1/links/inspect";
const ACCEPT: &str = "/api/v1/links/accept";
const WAYS: &str = "/api/v1/session/ways";
const RESET: &str = "/api/v1/password-reset";
/// Where signing in with another provider's account begins: the browser goes there.
pub const PROVIDER: &str = "/api/v1/session/oidc";
const PARTIES: &str = "/api/v1/parties";

/// Who is asking, as the server sees it.
///
/// # Errors
///
/// [`ClientError`].
pub async fn session() -> Result<Session, ClientError> {
    get(SESSION).await
}

/// As [`session`], from the server itself: a kept answer is none.
///
/// # Errors
///
/// [`ClientError`].
pub async fn session_now() -> Result<Session, ClientError> {
    get_now(SESSION).await
}

/// Signs in.
///
/// # Errors
///
/// [`ClientError`].
pub async fn sign_in(with: &SignIn) -> Result<Session, ClientError> {
    put(Method::POST, SESSION, with, Only::Always).await
}

/// Signs out.
///
/// # Errors
///
/// [`ClientError`].
pub async fn sign_out() -> Result<(), ClientError> {
    done(Method::DELETE, SESSION, None, Only::Always).await
}

/// Takes one of one's seats.
///
/// # Errors
///
/// [`ClientError`].
pub async fn take_seat(seat: &Seat) -> Result<Session, ClientError> {
    let choice = SeatChoice { party: seat.party.clone(), role: seat.role };
    put(Method::PUT, SEAT, &choice, Only::Always).await
}

/// What the page speaks, for the letters to whoever signs in to it.
#[must_use]
pub fn spoken() -> Option<Language> {
    from_code(words::language().code())
}

/// Says what the page speaks from now on, if somebody is signed in. Where that is not heard, the next
/// sign-in says it.
pub async fn say_spoken() {
    if let Some(Ok(body)) =
        spoken().map(|language| serde_json::to_string(&LanguageChoice { language }))
    {
        let _heard = done(Method::PUT, LANGUAGE, Some(body), Only::Always).await;
    }
}

/// What a link is for.
///
/// # Errors
///
/// [`ClientError`].
pub async fn inspect_link(token: &str) -> Result<LinkFacts, ClientError> {
    put(Method::POST, INSPECT, &LinkToken { token: token.to_owned() }, Only::Always).await
}

/// Uses a link, and signs in by it.
///
/// # Errors
///
/// [`ClientError`].
pub async fn accept_link(with: &AcceptLink) -> Result<Session, ClientError> {
    put(Method::POST, ACCEPT, with, Only::Always).await
}

/// How people sign in here.
///
/// # Errors
///
/// [`ClientError`].
pub async fn ways() -> Result<SignInWays, ClientError> {
    get(WAYS).await
}

/// Asks for a letter with a link to a new password.
///
/// # Errors
///
/// [`ClientError`].
pub async fn forgotten(email: &str) -> Result<(), ClientError> {
    let body = ForgottenPassword { email: email.to_owned() };
    let body = serde_json::to_string(&body).map_err(|_| ClientError::Unreadable)?;
    done(Method::POST, RESET, Some(body), Only::Always).await
}

/// The page of another provider of accounts, for whoever accepts an invitation there.
///
/// # Errors
///
/// [`ClientError`].
pub async fn provider_page(token: &str) -> Result<ProviderPage, ClientError> {
    put(Method::POST, PROVIDER, &LinkToken { token: token.to_owned() }, Only::Always).await
}

/// Every party: States and organisations.
///
/// # Errors
///
/// [`ClientError`].
pub async fn parties() -> Result<Vec<Party>, ClientError> {
    all(PARTIES).await
}
