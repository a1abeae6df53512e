//! Who may see or do what: the one place that decides.
//!
//! There are no accounts yet, so there is one actor, a visitor. What a visitor stores, every
//! visitor can read. The server therefore keeps only records that are public, and refuses a
//! case with any other: an offer for the eyes of one unit must not become readable because
//! somebody pressed "save". Roles join as variants of [`Actor`]; handlers already pass one.

use engine::CaseFile;
use engine::case::{Code as _, Visibility};

use crate::error::ApiError;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Anyone, without an account.
    Visitor,
}

/// A record that must not be stored where the actor's audience can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotPublic {
    /// The record and field, as `offers[D-A-1].visibility`.
    pub path: String,
    /// What stands there.
    pub found: String,
}

/// May the actor read the cases and runs that are kept?
///
/// # Errors
///
/// What to answer where it may not.
pub const fn check_read(actor: Actor) -> Result<(), ApiError> {
    match actor {
        // Only public records are kept, see `check_store`.
        Actor::Visitor => Ok(()),
    }
}

/// May the actor store this case, alone or in a run?
///
/// # Errors
///
/// [`ApiError::NotPublic`] with every record that keeps it from it.
pub fn check_store(actor: Actor, case: &CaseFile) -> Result<(), ApiError> {
    let records = match actor {
        Actor::Visitor => not_public(case),
    };
    if records.is_empty() { Ok(()) } else { Err(ApiError::NotPublic(records)) }
}

fn not_public(case: &CaseFile) -> Vec<NotPublic> {
    let needs = case.needs.iter().map(|need| ("needs", &need.id, need.visibility));
    let offers = case.offers.iter().map(|offer| ("offers", &offer.id, offer.visibility));
    let records = needs.chain(offers).filter(|(.., visibility)| *visibility != Visibility::Public);
    let mut found: Vec<NotPublic> = records
        .map(|(list, id, visibility)| NotPublic {
            path: format!("{list}[{id}].visibility"),
            found: visibility.code().to_owned(),
        })
        .collect();
    if !case.vetoes.is_empty() {
        // A veto is private to the side that asked for it, whatever the case says.
        found.push(NotPublic {
            path: "vetoes".to_owned(),
            found: format!("{} entries", case.vetoes.len()),
        });
    }
    found
}
