//! Who asks, and what the rules of `contract::access` mean for whole cases and runs.
//!
//! A visitor's case is kept for everyone, because whoever has no account has nobody to share it
//! with; so a visitor may store public records only. The unit may store any case; one with
//! confidential records is kept for the unit. Others match on their own machine.

use contract::access::{Audience, Reader};
use engine::CaseFile;
use engine::case::{Code as _, Visibility};

use crate::error::ApiError;
use crate::store::{Refusal, SessionRecord, Writer};

/// Who sent a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Whose eyes it is answered for.
    pub reader: Reader,
    /// On whose account it is written.
    pub writer: Writer,
    /// The session, for somebody signed in.
    pub session: Option<SessionRecord>,
}

impl Caller {
    /// Anyone, without an account.
    #[must_use]
    pub fn visitor() -> Self {
        Self { reader: Reader::Visitor, writer: Writer::visitor(), session: None }
    }

    /// Whether an authenticator must be set up before anything else: acting for the unit needs
    /// one, except where everything is invented.
    #[must_use]
    pub fn needs_totp(&self) -> bool {
        let is_without = |session: &SessionRecord| !session.has_totp && !session.is_demo;
        self.reader.is_isu() && self.session.as_ref().is_some_and(is_without)
    }

    /// The session, for what only somebody signed in can do.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotSignedIn`].
    pub fn signed_in(&self) -> Result<&SessionRecord, Refusal> {
        self.session.as_ref().ok_or(Refusal::NotSignedIn)
    }

    /// Passes for the unit alone.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotSignedIn`], [`Refusal::NotAllowed`].
    pub fn is_unit(&self) -> Result<(), Refusal> {
        self.signed_in()?;
        if self.reader.is_isu() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }
}

impl From<SessionRecord> for Caller {
    /// Somebody who has not picked a seat yet sees what a visitor sees.
    fn from(session: SessionRecord) -> Self {
        let party = session.seat.as_ref().map(|seat| seat.party.clone()).unwrap_or_default();
        let writer = Writer { actor: session.person.clone(), name: session.name.clone(), party };
        let reader = session.seat.clone().map_or(Reader::Visitor, Reader::Seated);
        Self { reader, writer, session: Some(session) }
    }
}

/// A record that must not be stored where the audience can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotPublic {
    /// The record and field, as `offers[D-A-1].visibility`.
    pub path: String,
    /// What stands there.
    pub found: String,
}

/// Who will see this case, alone or in a run, if the reader stores it.
///
/// # Errors
///
/// [`ApiError::NotPublic`] with every record that keeps the reader from storing it.
pub fn audience_of(reader: &Reader, case: &CaseFile) -> Result<Audience, ApiError> {
    let records = not_public(case);
    if records.is_empty() {
        Ok(Audience::PUBLIC)
    } else if reader.is_isu() {
        Ok(Audience::ISU)
    } else {
        Err(ApiError::NotPublic(records))
    }
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
