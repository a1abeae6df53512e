//! What every page of the desks may read and ask for.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::access::{Reader, Role, Seat};
use contract::account::{Party, PartyKind, Session};
use yew::{Callback, hook, use_context, use_effect_with};

use super::device;
use crate::format;
use crate::words::{Language, language};

/// Status of a party that is bound by the Convention.
const STATE_PARTY: &str = "state_party";

/// The session, the parties, and the way to change the session.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Desk {
    /// Who is here.
    pub(crate) session: Rc<Session>,
    /// Every party by id; empty until they came.
    pub(crate) parties: Rc<BTreeMap<String, Party>>,
    /// Hears a session that the server gave.
    pub(crate) became: Callback<Session>,
    /// Says something to readers who do not look.
    pub(crate) say: Callback<String>,
    /// Hears the id and the title of the record that a page is another side of.
    pub(crate) named: Callback<(String, String)>,
    /// Whose eyes a record is seen with, as the server is asked; the reader's own where empty.
    pub(crate) eyes: String,
}

impl Desk {
    /// Whose eyes everything is shown to.
    pub(crate) fn reader(&self) -> Reader {
        self.session.seat.clone().map_or(Reader::Visitor, Reader::Seated)
    }

    /// The desk as other eyes have it: in the seat that they name, in none where that is no seat.
    ///
    /// Only what a record shows is drawn so; what leads to other eyes, and back, stays with one's own.
    pub(crate) fn seen_as(&self, eyes: &str) -> Self {
        if eyes.is_empty() {
            return self.clone();
        }
        let seat = eyes.split_once(':').and_then(|(party, role)| {
            let is_state_party = self.parties.get(party).is_some_and(|of| of.status == STATE_PARTY);
            let role = contract::from_code::<Role>(role)?;
            Some(Seat { party: party.to_owned(), role, state_party: is_state_party })
        });
        let session = Rc::new(Session { seat, ..(*self.session).clone() });
        Self { session, eyes: eyes.to_owned(), ..self.clone() }
    }

    /// What the reader acts as.
    pub(crate) fn role(&self) -> Option<Role> {
        self.session.seat.as_ref().map(|seat| seat.role)
    }

    /// The name under which this device keeps what the reader writes.
    pub(crate) fn draft(&self, what: &str) -> String {
        let person = self.session.person.as_ref().map_or("", |person| &person.id);
        device::draft(person, self.reader().party(), what)
    }

    /// Whether a party is a State by its ISO code; neutral donors of a demonstration are not.
    pub(crate) fn is_state(&self, party: &str) -> bool {
        self.parties.get(party).is_some_and(is_state)
    }

    /// A State's name, and whether it may receive official development assistance.
    pub(crate) fn of_state(&self, party: &str) -> (String, bool) {
        (self.name_of(party), self.parties.get(party).is_some_and(|party| party.oda))
    }

    /// A party's name in the reader's language, else in English, else its id.
    pub(crate) fn name_of(&self, party: &str) -> String {
        let Some(found) = self.parties.get(party) else { return party.to_owned() };
        let names = &found.names;
        let own = match language() {
            Language::English => &names.en,
            Language::French => &names.fr,
            Language::Spanish => &names.es,
            Language::Russian => &names.ru,
            Language::Arabic => &names.ar,
            Language::Chinese => &names.zh,
        };
        let own = if own.is_empty() { names.en.clone() } else { own.clone() };
        // The tables of the United Nations carry articles in brackets; the page's words do not.
        if found.kind == PartyKind::State { format::state(party, &own) } else { own }
    }
}

/// Whether a party is a State, under its ISO 3166-1 alpha-3 code.
pub(crate) fn is_state(party: &Party) -> bool {
    party.kind == PartyKind::State && party.id.len() == 3
}

/// The session and the parties.
///
/// # Panics
///
/// Outside the desks.
#[hook]
pub(crate) fn use_desk() -> Desk {
    use_context().expect("every page of the desks is drawn inside them")
}

/// Says the id and the title of the record that a page is another side of, once they are known, so that
/// the way back to it has a name.
#[hook]
pub(crate) fn use_named(record: Option<(String, String)>) {
    let desk = use_desk();
    use_effect_with(record, move |record| {
        if let Some(record) = record {
            desk.named.emit(record.clone());
        }
    });
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};

    use crate::desk::page::stage::desk;

    #[test]
    fn other_eyes_are_in_the_seat_that_they_name_and_a_visitor_in_none() {
        let unit = desk("ISU", Role::Isu);
        let seat = Seat { party: "DEU".to_owned(), role: Role::DonorDesk, state_party: true };
        assert_eq!(unit.seen_as("DEU:donor_desk").reader(), Reader::Seated(seat));
        assert_eq!(unit.seen_as("visitor").reader(), Reader::Visitor);
        assert_eq!(unit.seen_as(""), unit);
    }
}
