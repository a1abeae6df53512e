//! Signing in with another provider's account: there and back.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::account::Language;
use contract::from_code;
use contract::sign_in::{LinkToken, ProviderPage};
use serde::Deserialize;

use super::set;
use crate::error::ApiError;
use crate::extract::{Client, JsonBody};
use crate::handler::people::checked_name;
use crate::oidc::{Departure, Identity, Provider};
use crate::router::App;
use crate::store::{NewSession, Refusal, SecondFactor};
use crate::work::finished;
use crate::{clock, cookie, language, secret};

/// How long somebody may stay at the provider: ten minutes.
const STAY_US: i64 = 10 * 60 * 1_000_000;
/// What the departure is bound to when it is sealed.
const CONTEXT: &str = "oidc";

/// `GET /api/v1/session/oidc`: on to the provider.
pub(crate) async fn depart(State(app): State<App>) -> Result<Response, ApiError> {
    let (page, kept) = departed(&app, None).await?;
    let page =
        HeaderValue::try_from(page).map_err(|error| ApiError::Internal(error.to_string()))?;
    let headers = [(header::LOCATION, page), (header::SET_COOKIE, kept)];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// `POST /api/v1/session/oidc`: the provider's page, for whoever accepts an invitation that way.
/// The link's secret is not in an address, where logs would keep it.
pub(crate) async fn depart_with_link(
    State(app): State<App>,
    JsonBody(sent): JsonBody<LinkToken>,
) -> Result<Response, ApiError> {
    let link = app.store.link(&secret::hashed(sent.token.trim())).await?;
    let (url, kept) = departed(&app, Some(link.hash)).await?;
    Ok((StatusCode::OK, [(header::SET_COOKIE, kept)], Json(ProviderPage { url })).into_response())
}

async fn departed(app: &App, link: Option<String>) -> Result<(String, HeaderValue), ApiError> {
    let departed = provider(app)?.depart(&app.site, link).await;
    let (page, departure) = departed.map_err(|cause| {
        tracing::warn!(cause, "the provider of accounts does not answer");
        ApiError::Status(StatusCode::BAD_GATEWAY)
    })?;
    let text = serde_json::to_vec(&departure).map_err(|e| ApiError::Internal(e.to_string()))?;
    Ok((page, cookie::set_departure(&app.site, &app.site.key().seal(&text, CONTEXT))))
}

/// What the provider sends back.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    state: Option<String>,
    code: Option<String>,
}

/// `GET /api/v1/session/oidc/callback`: back from the provider, and on to the page.
pub(crate) async fn arrive(
    State(app): State<App>,
    client: Client,
    headers: HeaderMap,
    Query(arrival): Query<Arrival>,
) -> Response {
    let (place, session) = match arrived(&app, &client, &headers, arrival).await {
        Ok(secret) => ("/desk/".to_owned(), Some(set(&app, &secret))),
        Err(error) => (format!("/desk/sign-in?problem={}", error.code()), None),
    };
    let place = HeaderValue::try_from(place).expect("a code is plain");
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response();
    let forgotten = cookie::cleared_departure(&app.site);
    response.headers_mut().append(header::SET_COOKIE, forgotten);
    if let Some(session) = session {
        response.headers_mut().append(header::SET_COOKIE, session);
    }
    response
}

async fn arrived(
    app: &App,
    client: &Client,
    headers: &HeaderMap,
    arrival: Arrival,
) -> Result<String, ApiError> {
    let departure = departure(app, headers).ok_or(Refusal::NotSignedIn)?;
    // Hashes, so that how long it takes to compare them tells nothing.
    let is_ours =
        arrival.state.as_deref().map(secret::hashed) == Some(secret::hashed(&departure.state));
    let code = arrival.code.filter(|_| is_ours).ok_or(Refusal::NotSignedIn)?;
    let link = departure.link.clone();
    let language = asked_for(headers);
    let identity = provider(app)?.arrive(&app.site, departure, code).await.map_err(|cause| {
        tracing::warn!(cause, "the provider of accounts proves nobody");
        Refusal::NotSignedIn
    })?;
    match link {
        None => signed_in(app, client, &identity, language).await,
        Some(hash) => {
            let link = app.store.link(&hash).await?;
            let (store, agent) = (app.store.clone(), client.agent.clone());
            finished(async move {
                let name = identity.name.as_deref().and_then(|name| checked_name(name).ok());
                let name = name.unwrap_or(&link.email);
                store.accept_as(&link, &identity, name, (&agent, language)).await
            })
            .await
        }
    }
}

/// The first language that the browser asks for in which letters can be written: no page of ours sends
/// whoever comes back.
fn asked_for(headers: &HeaderMap) -> Option<Language> {
    language::asked_for(headers).find_map(from_code)
}

/// Begins a session of whoever the identity was tied to. With an authenticator here, the
/// provider must have asked for a second factor, too.
async fn signed_in(
    app: &App,
    client: &Client,
    identity: &Identity,
    language: Option<Language>,
) -> Result<String, ApiError> {
    let person = app.store.person_by_identity(&identity.issuer, &identity.subject).await?;
    let person = person.filter(|person| !person.is_disabled).ok_or(Refusal::NotSignedIn)?;
    if person.totp.is_some() && !identity.has_second_factor {
        return Err(Refusal::CodeNeeded.into());
    }
    let (store, agent) = (app.store.clone(), client.agent.clone());
    let language = person.language.or(language);
    finished(async move {
        let factor = &SecondFactor::None;
        let new = NewSession {
            person: &person.id,
            proved: Some(person.version),
            factor,
            attempt: None,
            agent: &agent,
            language,
        };
        store.begin_session(&new).await
    })
    .await
}

fn departure(app: &App, headers: &HeaderMap) -> Option<Departure> {
    let sealed = cookie::departure(headers, &app.site)?;
    let text = app.site.key().open(sealed, CONTEXT)?;
    let departure: Departure = serde_json::from_slice(&text).ok()?;
    (clock::now_us() - departure.at_us < STAY_US).then_some(departure)
}

fn provider(app: &App) -> Result<&Provider, ApiError> {
    app.oidc.as_deref().ok_or(ApiError::Status(StatusCode::NOT_FOUND))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};
    use contract::account::Language;

    use super::asked_for;

    #[test]
    fn a_browser_asks_for_languages_in_order() {
        let first = |languages: &'static str| {
            asked_for(&HeaderMap::from_iter([(
                header::ACCEPT_LANGUAGE,
                HeaderValue::from_static(languages),
            )]))
        };
        assert_eq!(first("de-CH, fr-CH;q=0.9,en;q=0.8"), Some(Language::French));
        assert_eq!(first("zh"), Some(Language::Chinese));
        assert_eq!(first("de, *"), None);
        assert_eq!(asked_for(&HeaderMap::new()), None);
    }
}
