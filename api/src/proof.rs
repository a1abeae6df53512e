//! Is it them? Password, and code where there is an authenticator, under the limits that keep
//! guessing slow. Every way to be wrong answers alike, after the same work.

use crate::email;
use crate::error::ApiError;
use crate::extract::Client;
use crate::router::App;
use crate::store::{Attempt, PersonRecord, Refusal, SecondFactor};
use crate::totp;
use crate::work::finished;

/// Who it is, and how that was proved.
#[derive(Debug)]
pub(crate) struct Proof {
    pub(crate) person: PersonRecord,
    pub(crate) factor: SecondFactor,
    /// The attempt, which counts as failed until it is given up or succeeds.
    pub(crate) attempt: Attempt,
}

/// Whether a code is asked of those who have an authenticator.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Code<'a> {
    /// It is, and this was sent.
    Asked(Option<&'a str>),
    /// It is not: they signed in with one.
    Waived,
}

/// Why it is not proved.
enum Doubt {
    Wrong,
    CodeNeeded,
}

/// Proves that whoever sent this is the person with the address.
///
/// # Errors
///
/// [`Refusal::NotSignedIn`], [`Refusal::CodeNeeded`], [`Refusal::Limited`].
pub(crate) async fn prove(
    app: &App,
    client: &Client,
    email: &str,
    password: &str,
    code: Code<'_>,
) -> Result<Proof, ApiError> {
    let email = email::kept(email);
    let attempt = counted(app, client, &email).await?;
    let person = app.store.person_by_email(&email).await?;
    let may_sign_in =
        |person: &PersonRecord| !person.is_disabled && (!person.is_demo || app.site.is_demo());
    let kept =
        person.as_ref().filter(|person| may_sign_in(person)).and_then(|p| p.password.clone());
    let is_right = app.passwords.is(password.to_owned(), kept).await?;
    let doubt = match person.as_ref().filter(|_| is_right) {
        None => Doubt::Wrong,
        Some(person) => match second(app, person, code).await? {
            Ok(factor) => return Ok(Proof { person: person.clone(), factor, attempt }),
            Err(doubt) => doubt,
        },
    };
    Err(failed(app, attempt, doubt, person.map(|person| person.id)).await)
}

/// Proves by a code alone that whoever holds a link also has the authenticator.
///
/// # Errors
///
/// Those of [`prove`].
pub(crate) async fn prove_code(
    app: &App,
    client: &Client,
    person: &PersonRecord,
    code: Option<&str>,
) -> Result<(SecondFactor, Option<Attempt>), ApiError> {
    let attempt = counted(app, client, &person.email).await?;
    match second(app, person, Code::Asked(code)).await? {
        Ok(factor) => Ok((factor, Some(attempt))),
        Err(doubt) => Err(failed(app, attempt, doubt, Some(person.id.clone())).await),
    }
}

async fn counted(app: &App, client: &Client, email: &str) -> Result<Attempt, ApiError> {
    let (store, email, from) = (app.store.clone(), email.to_owned(), client.address.clone());
    finished(async move { store.attempt(&email, from.as_deref()).await }).await
}

/// Settles an attempt that proved nothing, and words the refusal.
async fn failed(app: &App, attempt: Attempt, doubt: Doubt, whose: Option<String>) -> ApiError {
    let store = app.store.clone();
    let (settled, refusal) = match doubt {
        Doubt::Wrong => (
            finished(async move { store.attempt_failed(&attempt, whose.as_deref()).await }).await,
            Refusal::NotSignedIn,
        ),
        Doubt::CodeNeeded => (
            finished(async move { store.attempt_dropped(&attempt).await }).await,
            Refusal::CodeNeeded,
        ),
    };
    settled.map_or_else(|error| error, |()| refusal.into())
}

/// The second factor, where the account has one.
async fn second(
    app: &App,
    person: &PersonRecord,
    code: Code<'_>,
) -> Result<Result<SecondFactor, Doubt>, ApiError> {
    let (Some(sealed), Code::Asked(sent)) = (&person.totp, code) else {
        return Ok(Ok(SecondFactor::None));
    };
    let Some(sent) = sent.filter(|sent| !sent.trim().is_empty()) else {
        return Ok(Err(Doubt::CodeNeeded));
    };
    let factor = match totp::digits(sent) {
        Some(digits) => {
            let secret = app.site.key().open(sealed, &person.id).ok_or_else(|| {
                let text = "an authenticator's secret does not open: is it the right key file?";
                ApiError::Internal(text.to_owned())
            })?;
            totp::step(&secret, &digits, person.totp_step)?.map(SecondFactor::Step)
        }
        None => {
            let hash = totp::recovery_hash(sent);
            let is_kept = app.store.has_recovery_code(&person.id, &hash).await?;
            is_kept.then_some(SecondFactor::Recovery(hash))
        }
    };
    Ok(factor.ok_or(Doubt::Wrong))
}
