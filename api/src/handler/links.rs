//! Invitations and the links that they and new passwords travel in.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use contract::Listing;
use contract::access::Role;
use contract::account::{Language, PartyKind};
use contract::sign_in::{AcceptLink, Invitation, Invite, LinkFacts, LinkToken, Purpose, ResetLink};

use super::session::with_secret;
use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{Client, JsonBody, ListQuery, SignedIn};
use crate::proof::{self, Code, Proof};
use crate::router::App;
use crate::store::{
    Acceptance, Attempt, Conflict, LinkRecord, NewLink, NewSession, PersonRecord, Refusal,
    SecondFactor,
};
use crate::work::finished;
use crate::{clock, email, mail, password, secret};

/// `POST /api/v1/invitations`.
pub(crate) async fn invite(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    JsonBody(sent): JsonBody<Invite>,
) -> Result<(StatusCode, Json<Invitation>), ApiError> {
    caller.is_unit()?;
    let email = email::checked("email", &sent.email)?;
    let party = app.store.party(&sent.party).await?.party;
    fits(sent.role, party.kind)?;
    if sent.letter && !app.site.has_mail() {
        return Err(Refusal::from(Conflict::NoMail).into());
    }
    let (store, site) = (app.store.clone(), app.site.clone());
    let (token, link) = finished(async move {
        let seat = Some((sent.party.as_str(), sent.role));
        let new = NewLink { purpose: Purpose::Invitation, email: &email, seat };
        let letter = |token: &str, own: Option<Language>| {
            let language = own.or(sent.language).unwrap_or_default();
            sent.letter.then(|| mail::invitation(&site.link(token), &party, language, site.key()))
        };
        store.make_link_with_letter(&new, &caller.writer, letter).await
    })
    .await?;
    let mut made = invitation(link)?;
    made.link = Some(app.site.link(&token));
    Ok((StatusCode::CREATED, Json(made)))
}

/// Whether somebody can act for a party of this kind in this role.
///
/// # Errors
///
/// [`Refusal::Body`].
pub(crate) fn fits(role: Role, kind: PartyKind) -> Result<(), Refusal> {
    let fits = match role {
        Role::Isu => kind == PartyKind::Unit,
        Role::FocalPoint => kind == PartyKind::State,
        Role::DonorDesk | Role::Observer => kind != PartyKind::Unit,
        Role::Partner => !matches!(kind, PartyKind::State | PartyKind::Unit),
    };
    if fits {
        return Ok(());
    }
    let detail = "nobody has this role for such a party";
    let fix = "isu goes with the unit, focal_point with a State, partner with an organisation";
    Err(Refusal::Body { path: "role", detail, fix })
}

/// `GET /api/v1/invitations`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
    query: ListQuery,
) -> Result<Json<Listing<Invitation>>, ApiError> {
    caller.is_unit()?;
    query.without_case()?;
    let (listed, total) = app.store.invitations(&query.page).await?;
    let items = listed.items.into_iter().map(invitation).collect::<Result<_, _>>()?;
    Ok(Json(Listing { items, next: listed.next, total }))
}

/// `DELETE /api/v1/invitations/{id}`.
pub(crate) async fn withdraw(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    caller.is_unit()?;
    let store = app.store.clone();
    finished(async move { store.withdraw_invitation(&id, &caller.writer).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/v1/people/{id}/reset-link`.
pub(crate) async fn reset(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<ResetLink>), ApiError> {
    caller.is_unit()?;
    let person = app.store.person(&id).await?;
    if person.is_disabled {
        return Err(Refusal::from(Conflict::Disabled).into());
    }
    let store = app.store.clone();
    let email = person.email.clone();
    let (token, link) = finished(async move {
        let new = NewLink { purpose: Purpose::Reset, email: &email, seat: None };
        store.make_link(&new, &caller.writer).await
    })
    .await?;
    let made = ResetLink {
        email: person.email,
        link: app.site.link(&token),
        expires_at: clock::rfc3339(link.expires_at_us),
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// `POST /api/v1/links/inspect`.
pub(crate) async fn inspect(
    State(app): State<App>,
    JsonBody(sent): JsonBody<LinkToken>,
) -> Result<Json<LinkFacts>, ApiError> {
    let (link, person) = found(&app, &sent.token).await?;
    let has_password = adds_a_seat(&link, person.as_ref());
    let (party, role) = link.seat.unzip();
    Ok(Json(LinkFacts {
        purpose: link.purpose,
        email: Some(link.email).filter(|email| !email.is_empty()),
        party,
        role,
        needs_code: person.as_ref().is_some_and(|person| person.totp.is_some()),
        name: person.map(|person| person.name),
        has_password,
        expires_at: clock::rfc3339(link.expires_at_us),
    }))
}

/// `POST /api/v1/links/accept`: does what the link is for, and signs in.
pub(crate) async fn accept(
    State(app): State<App>,
    client: Client,
    JsonBody(sent): JsonBody<AcceptLink>,
) -> Result<Response, ApiError> {
    let (link, person) = found(&app, &sent.token).await?;
    let email = address(&link, &sent)?;
    // The address of a set-up link is whoever's holds it; so it may have an account.
    let person = match person {
        None if link.email.is_empty() => app.store.person_by_email(&email).await?,
        known => known,
    };
    if person.as_ref().is_some_and(|person| person.is_disabled) {
        return Err(Refusal::NoSuchLink.into());
    }
    let accepted = prepared(&app, &client, &link, person, &email, &sent).await?;
    let store = app.store.clone();
    let secret = finished(async move {
        let session = NewSession {
            person: accepted.person.as_ref().map_or("", |person| &person.id),
            proved: accepted.person.as_ref().map(|person| person.version),
            factor: &accepted.factor,
            attempt: accepted.attempt.as_ref(),
            agent: &client.agent,
            language: sent.language,
        };
        let acceptance = match (&accepted.person, &accepted.password) {
            (_, None) => Acceptance::Seat,
            (None, Some(password)) => {
                Acceptance::NewPerson { email: &email, name: &accepted.name, password }
            }
            (Some(_), Some(password)) => {
                let name = Some(accepted.name.as_str()).filter(|name| !name.is_empty());
                Acceptance::Password { password, name }
            }
        };
        store.accept_link(&link, &acceptance, &session).await
    })
    .await?;
    with_secret(&app, StatusCode::CREATED, &secret).await
}

/// What is known before a link is used up.
struct Accepted {
    /// `None` where there is no account yet.
    person: Option<PersonRecord>,
    name: String,
    /// The hash of the new password; `None` where it stays.
    password: Option<String>,
    factor: SecondFactor,
    attempt: Option<Attempt>,
}

/// Checks what was sent with a link. Whoever has an authenticator proves it even with a link:
/// who reads somebody's letters does not thereby have their account.
async fn prepared(
    app: &App,
    client: &Client,
    link: &LinkRecord,
    person: Option<PersonRecord>,
    email: &str,
    sent: &AcceptLink,
) -> Result<Accepted, ApiError> {
    if adds_a_seat(link, person.as_ref()) {
        let code = Code::Asked(sent.code.as_deref());
        let Proof { person, factor, attempt } =
            proof::prove(app, client, email, &sent.password, code).await?;
        let (name, attempt) = (String::new(), Some(attempt));
        return Ok(Accepted { person: Some(person), name, password: None, factor, attempt });
    }
    password::check("password", &sent.password, email)?;
    let name = sent.name.as_deref().unwrap_or_default().trim().to_owned();
    if person.is_none() || !name.is_empty() {
        super::people::checked_name(&name)?;
    }
    let (factor, attempt) = match &person {
        Some(person) if person.totp.is_some() => {
            proof::prove_code(app, client, person, sent.code.as_deref()).await?
        }
        _ => (SecondFactor::None, None),
    };
    let password = Some(app.passwords.hash(sent.password.clone()).await?);
    Ok(Accepted { person, name, password, factor, attempt })
}

/// Whether the link leaves the password as it is.
fn adds_a_seat(link: &LinkRecord, person: Option<&PersonRecord>) -> bool {
    link.purpose != Purpose::Reset && person.is_some_and(|person| person.password.is_some())
}

/// The link and whose it is.
async fn found(app: &App, token: &str) -> Result<(LinkRecord, Option<PersonRecord>), ApiError> {
    let link = app.store.link(&secret::hashed(token.trim())).await?;
    let person = app.store.person_by_email(&link.email).await?;
    if link.purpose == Purpose::Reset && person.is_none() {
        return Err(Refusal::NoSuchLink.into());
    }
    Ok((link, person))
}

/// The address that the account has or gets.
fn address(link: &LinkRecord, sent: &AcceptLink) -> Result<String, Refusal> {
    match (&sent.email, link.email.as_str()) {
        (Some(email), "") => email::checked("email", email),
        (None, "") => Err(Refusal::Body {
            path: "email",
            detail: "the link names no address",
            fix: "send the address that you will sign in with",
        }),
        (None, kept) => Ok(kept.to_owned()),
        (Some(email), kept) if email::kept(email) == kept => Ok(kept.to_owned()),
        (Some(_), _) => Err(Refusal::Body {
            path: "email",
            detail: "the link is for another address",
            fix: "leave the address out",
        }),
    }
}

fn invitation(link: LinkRecord) -> Result<Invitation, ApiError> {
    let (party, role) = link
        .seat
        .ok_or_else(|| ApiError::Internal("an invitation without a seat is kept".to_owned()))?;
    Ok(Invitation {
        id: link.id,
        email: link.email,
        party,
        role,
        created_at: clock::rfc3339(link.created_at_us),
        expires_at: clock::rfc3339(link.expires_at_us),
        link: None,
    })
}
