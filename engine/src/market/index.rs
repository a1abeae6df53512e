//! Ids to positions, with every duplicate and dangling name collected.

use std::collections::BTreeMap;

use crate::case::{CaseError, CaseFile, Rule};

use super::{DonorIx, LineIx, NeedIx, OfferIx, StateIx};

/// Where each id of a case stands in the market's lists.
pub(super) struct Ids {
    states: BTreeMap<String, StateIx>,
    donors: BTreeMap<String, DonorIx>,
    offers: BTreeMap<String, OfferIx>,
    lines: BTreeMap<String, LineIx>,
}

/// Positions of the entries, noting ids that stand twice.
fn positions<'a, Ix>(
    list: &str,
    ids: impl Iterator<Item = &'a String>,
    new: impl Fn(usize) -> Ix,
    errors: &mut Vec<CaseError>,
) -> BTreeMap<String, Ix> {
    let mut map = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        if map.insert(id.clone(), new(at)).is_some() {
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
        positions("needs", case.needs.iter().map(|need| &need.id), NeedIx::new, errors);
        let lines = case.needs.iter().flat_map(|need| &need.lines).map(|line| &line.id);
        Self {
            states: positions(
                "states",
                case.states.iter().map(|state| &state.iso3),
                StateIx::new,
                errors,
            ),
            donors: positions(
                "donors",
                case.donors.iter().map(|donor| &donor.id),
                DonorIx::new,
                errors,
            ),
            offers: positions(
                "offers",
                case.offers.iter().map(|offer| &offer.id),
                OfferIx::new,
                errors,
            ),
            lines: positions("lines", lines, LineIx::new, errors),
        }
    }

    pub(super) fn state(&self, iso3: &str) -> Result<StateIx, Rule> {
        self.states.get(iso3).copied().ok_or(if is_iso3(iso3) {
            Rule::UnknownState
        } else {
            Rule::BadIso3
        })
    }
    pub(super) fn donor(&self, id: &str) -> Result<DonorIx, Rule> {
        self.donors.get(id).copied().ok_or(Rule::UnknownDonor)
    }
    pub(super) fn offer(&self, id: &str) -> Result<OfferIx, Rule> {
        self.offers.get(id).copied().ok_or(Rule::UnknownOffer)
    }
    pub(super) fn line(&self, id: &str) -> Result<LineIx, Rule> {
        self.lines.get(id).copied().ok_or(Rule::UnknownLine)
    }
}

/// Whether the text has the shape of an ISO 3166-1 alpha-3 code.
pub(super) fn is_iso3(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}
