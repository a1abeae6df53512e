//! Ids to positions, with every duplicate and dangling name collected.

use std::collections::BTreeMap;

use crate::case::{CaseError, CaseFile, Rule};

use super::{DonorIx, LineIx, OfferIx, StateIx};

/// Where each id of a case stands in the market's lists.
pub(super) struct Ids {
    states: Positions,
    donors: Positions,
    offers: Positions,
    lines: Positions,
}

/// Of one list. Not of a type for each: there are five, and filling one is much code.
type Positions = BTreeMap<String, usize>;

/// Positions of the entries, noting ids that stand twice.
fn positions(
    list: &str,
    ids: &mut dyn Iterator<Item = &String>,
    errors: &mut Vec<CaseError>,
) -> Positions {
    let mut map = Positions::new();
    for (at, id) in ids.enumerate() {
        if map.insert(id.clone(), at).is_some() {
            errors.push(CaseError {
                path: format!("{list}[{id}]"),
                rule: Rule::DuplicateId,
                found: format!("{id:?} twice"),
            });
        }
    }
    map
}

impl Ids {
    pub(super) fn new(case: &CaseFile, errors: &mut Vec<CaseError>) -> Self {
        // Needs are looked up by no one, but their ids name places and must be unique too.
        positions("needs", &mut case.needs.iter().map(|need| &need.id), errors);
        let mut lines = case.needs.iter().flat_map(|need| &need.lines).map(|line| &line.id);
        Self {
            states: positions("states", &mut case.states.iter().map(|state| &state.iso3), errors),
            donors: positions("donors", &mut case.donors.iter().map(|donor| &donor.id), errors),
            offers: positions("offers", &mut case.offers.iter().map(|offer| &offer.id), errors),
            lines: positions("lines", &mut lines, errors),
        }
    }

    pub(super) fn state(&self, iso3: &str) -> Result<StateIx, Rule> {
        self.states.get(iso3).map(|at| StateIx::new(*at)).ok_or(if is_iso3(iso3) {
            Rule::UnknownState
        } else {
            Rule::BadIso3
        })
    }
    pub(super) fn donor(&self, id: &str) -> Result<DonorIx, Rule> {
        self.donors.get(id).map(|at| DonorIx::new(*at)).ok_or(Rule::UnknownDonor)
    }
    pub(super) fn offer(&self, id: &str) -> Result<OfferIx, Rule> {
        self.offers.get(id).map(|at| OfferIx::new(*at)).ok_or(Rule::UnknownOffer)
    }
    pub(super) fn line(&self, id: &str) -> Result<LineIx, Rule> {
        self.lines.get(id).map(|at| LineIx::new(*at)).ok_or(Rule::UnknownLine)
    }
}

/// Whether the text has the shape of an ISO 3166-1 alpha-3 code.
pub(super) fn is_iso3(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}
