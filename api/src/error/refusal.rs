//! What the client hears of a refusal about accounts.

use axum::http::StatusCode;

use super::{Place, place};
use crate::store::Refusal;

/// Status, stable code, title, and what to tell the client.
pub(super) fn parts(refusal: &Refusal) -> (StatusCode, &'static str, &'static str, String) {
    let (status, code, title, detail) = match refusal {
        Refusal::NotSignedIn => (
            StatusCode::UNAUTHORIZED,
            "not_signed_in",
            "Not signed in",
            "sign in with the address, password and code of your account",
        ),
        Refusal::CodeNeeded => (
            StatusCode::UNAUTHORIZED,
            "code_needed",
            "A code is needed",
            "send the code of your authenticator, or a recovery code, too",
        ),
        Refusal::TotpNeeded => (
            StatusCode::FORBIDDEN,
            "totp_needed",
            "An authenticator is needed",
            "acting for the unit needs an authenticator; set one up first",
        ),
        Refusal::Limited { .. } => (
            StatusCode::TOO_MANY_REQUESTS,
            "too_many_attempts",
            "Too many attempts",
            "too many attempts; wait as long as `Retry-After` says",
        ),
        Refusal::NotAllowed => (
            StatusCode::FORBIDDEN,
            "not_allowed",
            "Not allowed",
            "the seat that you have taken does not allow this",
        ),
        Refusal::NoSuchLink => (
            StatusCode::NOT_FOUND,
            "no_such_link",
            "The link does not work",
            "it was used, withdrawn or replaced, or is too old; ask for a new one",
        ),
        Refusal::NoSuch(what) => {
            return (
                StatusCode::NOT_FOUND,
                no_such(what),
                "Not found",
                format!("there is no such {what}"),
            );
        }
        Refusal::VersionNeeded => (
            StatusCode::PRECONDITION_REQUIRED,
            "version_needed",
            "A version is needed",
            "send `If-Match` with the `ETag` of what you change",
        ),
        Refusal::Changed { .. } => (
            StatusCode::PRECONDITION_FAILED,
            "changed",
            "It has changed meanwhile",
            "read it again, then change it",
        ),
        Refusal::Body { .. } => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "invalid_body",
            "The body is not valid",
            "a field cannot be taken; nothing was stored",
        ),
        Refusal::Conflict(conflict) => {
            return (
                StatusCode::CONFLICT,
                conflict.code(),
                "Not as things stand",
                conflict.to_string(),
            );
        }
        Refusal::CrossSite => (
            StatusCode::FORBIDDEN,
            "cross_site",
            "Sent by another site",
            "a page of another site cannot change anything here",
        ),
        Refusal::ForeignHost => (
            StatusCode::MISDIRECTED_REQUEST,
            "foreign_host",
            "For another host",
            "this server does not answer to that name",
        ),
    };
    (status, code, title, detail.to_owned())
}

fn no_such(what: &str) -> &'static str {
    match what {
        "person" => "person_not_found",
        "party" => "party_not_found",
        "seat" => "seat_not_found",
        "invitation" => "invitation_not_found",
        "session" => "session_not_found",
        "search" => "search_not_found",
        _ => "not_found",
    }
}

/// Where in the body it is.
pub(super) fn places(refusal: &Refusal) -> Vec<Place> {
    match refusal {
        Refusal::Body { path, detail, fix } => vec![place(*path, "invalid_body", *detail, fix)],
        _ => Vec::new(),
    }
}
