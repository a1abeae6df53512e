//! Neutral designations for the donors of the illustrative case.
//!
//! The amounts are assumptions, so no real donor may stand beside them: a donor is a letter,
//! a kind and a region. Letters follow the hash of the source's id, since the source is sorted
//! by amount and letters in its order would be a ranking.

use std::collections::BTreeMap;

use engine::case::{Donor, DonorKind, PartyStatus, sha256_hex};

use super::source::Illustrative;
use super::{ImportError, StatesTable};

/// Donors by the key that the source names them with.
pub(super) struct Donors(BTreeMap<String, Donor>);

impl Donors {
    /// Collects the donors of all offers and gives each a letter.
    pub(super) fn new(source: &Illustrative, table: &StatesTable) -> Result<Self, ImportError> {
        let mut party: BTreeMap<&str, Option<PartyStatus>> = BTreeMap::new();
        for offer in &source.offers {
            let status = match offer.ccm_state_party.as_str() {
                "yes" => PartyStatus::StateParty,
                "no" => PartyStatus::NotParty,
                "n/a" => PartyStatus::NotApplicable,
                word => {
                    let place = format!("offers[{}].ccm_state_party", offer.id);
                    return Err(ImportError::UnknownWord { place, word: word.to_owned() });
                }
            };
            party.insert(&offer.donor_iso3, Some(status));
        }
        for offer in &source.in_kind_and_expertise_offers {
            party.entry(&offer.donor_iso3).or_insert(None);
        }
        let mut keys: Vec<&str> = party.keys().copied().collect();
        keys.sort_by_key(|key| (sha256_hex(key.as_bytes()), *key));
        let mut donors = BTreeMap::new();
        for (key, letter) in keys.into_iter().zip(letters()) {
            donors.insert(key.to_owned(), donor(key, &letter, party[key], table)?);
        }
        Ok(Self(donors))
    }

    /// The donor that the source names with `key`.
    pub(super) fn get(&self, key: &str) -> &Donor {
        self.0.get(key).expect("the donors of all offers were collected")
    }

    /// All donors; the case sorts them by id.
    pub(super) fn into_all(self) -> Vec<Donor> {
        self.0.into_values().collect()
    }
}

/// A, B, … Z, then AA, AB, … for as long as anyone asks.
fn letters() -> impl Iterator<Item = String> {
    let single = || ('A'..='Z').map(String::from);
    single().chain(
        single().flat_map(move |first| single().map(move |second| format!("{first}{second}"))),
    )
}

/// The source marks a company by an empty code and a union of States by two letters.
fn donor(
    key: &str,
    letter: &str,
    party: Option<PartyStatus>,
    table: &StatesTable,
) -> Result<Donor, ImportError> {
    let kind = match key.len() {
        0 => DonorKind::Company,
        2 => DonorKind::RegionalOrganisation,
        _ => DonorKind::State,
    };
    let region = match kind {
        DonorKind::Company => None,
        _ => Some(table.get(key, || "offers.donor_iso3".to_owned())?.region.clone()),
    };
    let party_status = match kind {
        DonorKind::Company => Some(PartyStatus::NotApplicable),
        _ => party,
    };
    Ok(Donor {
        id: format!("D-{letter}"),
        name: format!("Donor {letter}"),
        kind,
        iso3: None,
        region,
        party_status,
    })
}
