//! What of a record a reader is told, once it may see the record.
//!
//! Its owner and the unit are told all. Others are told what the owner put before them:
//!
//! - of a need, the lines that the State shares; a need that shares none is not shown at all
//!   ([`Body::audience`] keeps it with the unit);
//! - of an offer, everything but what it prefers and the States it excludes: neither a
//!   preference nor a refusal is anyone else's business;
//! - of a coalition, see [`crate::coalition`]; of a round, [`crate::round`].
//!
//! Exclusions and interests are for their owner and the unit, so that others never come here.

use engine::case::AlsoPrefers;

use crate::access::{Audience, Reader, Visibility};
use crate::coalition::CoalitionBody;
use crate::exclusion::ExclusionBody;
use crate::interest::InterestBody;
use crate::need::{LastKey, NeedBody};
use crate::offer::OfferBody;
use crate::record::Kind;
use crate::round::RoundBody;

/// The body of a record.
pub trait Body: Sized {
    /// What it is the body of.
    const KIND: Kind;

    /// The audience of the record once it is published with this visibility.
    fn audience(&self, visibility: Visibility) -> Audience;

    /// The body as the reader is told it, who may see the record and is neither its owner nor
    /// the unit.
    #[must_use]
    fn told_to_others(self, reader: &Reader) -> Self;

    /// The body as the reader is told it, who may see the record.
    #[must_use]
    fn told(self, reader: &Reader, owner: &str) -> Self {
        if reader.is_told_all(owner) { self } else { self.told_to_others(reader) }
    }
}

impl Body for NeedBody {
    const KIND: Kind = Kind::Need;

    fn audience(&self, visibility: Visibility) -> Audience {
        if self.lines.iter().any(|line| line.shared) { visibility.into() } else { Audience::ISU }
    }

    fn told_to_others(mut self, _reader: &Reader) -> Self {
        self.lines.retain(|line| line.shared);
        // It would tell of lines that are not shared, and of those that are gone.
        self.last_key = LastKey::default();
        self
    }
}

impl Body for OfferBody {
    const KIND: Kind = Kind::Offer;

    fn audience(&self, visibility: Visibility) -> Audience {
        visibility.into()
    }

    fn told_to_others(mut self, _reader: &Reader) -> Self {
        self.preferences.clear();
        self.also_prefers = AlsoPrefers::default();
        self.excluded_states.clear();
        self
    }
}

impl Body for ExclusionBody {
    const KIND: Kind = Kind::Exclusion;

    fn audience(&self, _visibility: Visibility) -> Audience {
        Audience::ISU
    }

    fn told_to_others(self, _reader: &Reader) -> Self {
        Self::default()
    }
}

impl Body for InterestBody {
    const KIND: Kind = Kind::Interest;

    fn audience(&self, _visibility: Visibility) -> Audience {
        Audience::ISU
    }

    fn told_to_others(mut self, _reader: &Reader) -> Self {
        self.reason = None;
        self
    }
}

impl Body for CoalitionBody {
    const KIND: Kind = Kind::Coalition;

    fn audience(&self, _visibility: Visibility) -> Audience {
        Audience::NAMED
    }

    fn told_to_others(self, reader: &Reader) -> Self {
        if reader.home().is_empty() {
            self.told_to_observer_of(reader.party())
        } else {
            self.told_to_member(reader.party())
        }
    }
}

impl Body for RoundBody {
    const KIND: Kind = Kind::Round;

    fn audience(&self, _visibility: Visibility) -> Audience {
        Audience::NAMED
    }

    fn told_to_others(self, reader: &Reader) -> Self {
        self.told_to_named(reader.party())
    }
}

#[cfg(test)]
mod tests {
    use super::Body as _;
    use crate::access::{Audience, Reader, Role, Seat, Visibility};
    use crate::code::Code as _;
    use crate::need::{NeedBody, NeedLine};
    use crate::offer::{OfferBody, Preferred};

    fn seated(role: Role, party: &str) -> Reader {
        Reader::Seated(Seat { party: party.to_owned(), role, state_party: true })
    }

    fn need(shared: &[bool]) -> NeedBody {
        let line =
            |(key, shared): (u32, &bool)| NeedLine { key, shared: *shared, ..NeedLine::default() };
        NeedBody { lines: (1..).zip(shared).map(line).collect(), ..NeedBody::default() }
    }

    #[test]
    fn consent_is_line_by_line() {
        let keys = |reader: &Reader| -> Vec<u32> {
            let told = need(&[true, false, true]).told(reader, "LAO");
            told.lines.iter().map(|line| line.key).collect()
        };
        assert_eq!(keys(&seated(Role::FocalPoint, "LAO")), [1, 2, 3]);
        assert_eq!(keys(&seated(Role::Isu, "ISU")), [1, 2, 3]);
        assert_eq!(keys(&seated(Role::DonorDesk, "DEU")), [1, 3]);
        assert_eq!(keys(&seated(Role::Observer, "LAO")), [1, 3]);
        assert_eq!(keys(&Reader::Visitor), [1, 3]);
    }

    #[test]
    fn a_need_that_shares_no_line_is_for_the_unit_whatever_its_visibility() {
        assert_eq!(need(&[false]).audience(Visibility::Public), Audience::ISU);
        assert_eq!(need(&[]).audience(Visibility::Public), Audience::ISU);
        assert_eq!(need(&[false, true]).audience(Visibility::Public), Audience::PUBLIC);
    }

    #[test]
    fn neither_preferences_nor_refusals_of_a_donor_are_told() {
        let mut offer =
            OfferBody { excluded_states: vec!["IRQ".to_owned()], ..OfferBody::default() };
        for of in Preferred::ALL {
            offer.weights_mut(*of).insert("LAO".to_owned(), 3);
        }
        let told = offer.clone().told(&seated(Role::FocalPoint, "LAO"), "DEU");
        assert_eq!(told, OfferBody::default());
        assert_eq!(offer.clone().told(&seated(Role::DonorDesk, "DEU"), "DEU"), offer);
    }
}
