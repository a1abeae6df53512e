//! Who asks, and what the rules of `contract::access` mean for whole cases and runs.
//!
//! A visitor's case is kept for everyone, because whoever has no account has nobody to share it
//! with; so a visitor may store public records only. The unit may store any case; one with
//! confidential records, or with notes, is kept for the unit. Others match on their own machine.
//! A run that the unit stores is for everyone only where everyone has its case already: what was
//! tried in it, such as a veto lifted or a commitment counted as covered, need leave no trace.

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

/// What must not be stored where the audience can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotPublic {
    /// The record and field, as `offers[D-A-1].visibility`, or a list, as `vetoes`.
    pub path: String,
    /// What stands there.
    pub found: String,
}

/// Who will see this case if the reader stores it.
///
/// # Errors
///
/// [`ApiError::NotPublic`] with everything that keeps the reader from storing it.
pub fn audience_of(reader: &Reader, case: &CaseFile) -> Result<Audience, ApiError> {
    let records = not_public(case);
    if reader.is_isu() {
        // The unit's notes say what was changed or left out, and so what was there.
        let is_public = records.is_empty() && case.notes.is_empty();
        Ok(if is_public { Audience::PUBLIC } else { Audience::ISU })
    } else if records.is_empty() {
        Ok(Audience::PUBLIC)
    } else {
        Err(ApiError::NotPublic(records))
    }
}

/// Who will see this run, and its case with it, if the reader stores it. `kept` is who sees the
/// case now, where it is kept.
///
/// # Errors
///
/// [`ApiError::NotPublic`], as of the case alone.
pub fn audience_of_run(
    reader: &Reader,
    case: &CaseFile,
    kept: Option<Audience>,
) -> Result<Audience, ApiError> {
    if !reader.is_isu() {
        audience_of(reader, case)
    } else if kept == Some(Audience::PUBLIC) {
        Ok(Audience::PUBLIC)
    } else {
        Ok(Audience::ISU)
    }
}

fn not_public(case: &CaseFile) -> Vec<NotPublic> {
    let needs = case.needs.iter().map(|need| ("needs", &need.id, need.visibility));
    let offers = case.offers.iter().map(|offer| ("offers", &offer.id, offer.visibility));
    let records = needs.chain(offers).filter(|(.., visibility)| *visibility != Visibility::Public);
    let records = records.map(|(list, id, visibility)| NotPublic {
        path: format!("{list}[{id}].visibility"),
        found: visibility.code().to_owned(),
    });
    // Vetoes are private to the side that asked for them, commitments to those who are told of
    // them, and a pair that is ruled out says what somebody would not give: whatever the case says.
    let lists = [
        ("vetoes", case.vetoes.len()),
        ("locks", case.locks.len()),
        ("forbidden_pairs", case.forbidden_pairs.len()),
    ];
    let lists = lists.into_iter().filter(|(_, count)| *count > 0).map(|(list, count)| NotPublic {
        path: list.to_owned(),
        found: format!("{count} entries"),
    });
    records.chain(lists).collect()
}
