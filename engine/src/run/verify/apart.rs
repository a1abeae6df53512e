//! Who must not be matched with whom, read from the case as it stands in the file.
//!
//! The eligibility rules say the same, and matching trusts them; this is looked at again with code
//! that shares none with them.

use std::collections::{BTreeMap, BTreeSet};

use super::RunError;
use crate::case::CaseFile;
use crate::order;
use crate::run::Match;

/// Checks every proposed match against vetoes and forbidden pairs; returns how many there are.
pub(super) fn check(case: &CaseFile, matches: &[Match]) -> Result<usize, RunError> {
    let vetoes = case.vetoes.iter().map(|veto| (veto.donor.as_str(), veto.state.as_str()));
    let vetoes: BTreeSet<(&str, &str)> = order::set(vetoes);
    let forbidden = case.forbidden_pairs.iter();
    let forbidden: BTreeSet<(&str, &str)> =
        order::set(forbidden.map(|pair| (pair.offer.as_str(), pair.line.as_str())));
    let donors = case.offers.iter().map(|offer| (offer.id.as_str(), offer.donor.as_str()));
    let donors: BTreeMap<&str, &str> = order::map(donors);
    let lines = case
        .needs
        .iter()
        .flat_map(|need| need.lines.iter().map(|line| (line.id.as_str(), need.state.as_str())));
    let states: BTreeMap<&str, &str> = order::map(lines);
    for (at, entry) in matches.iter().enumerate().filter(|(_, entry)| !entry.locked) {
        let (offer, line) = (entry.offer.as_str(), entry.line.as_str());
        let pair = donors.get(offer).copied().zip(states.get(line).copied());
        let problem = if pair.is_some_and(|pair| vetoes.contains(&pair)) {
            format!("donor {} and State {} are not to be matched", entry.donor, entry.state)
        } else if forbidden.contains(&(offer, line)) {
            format!("offer {offer} and line {line} are ruled out")
        } else {
            continue;
        };
        return Err(RunError::Match { at, problem });
    }
    Ok(vetoes.len() + forbidden.len())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::case::{ForbiddenPair, Veto, VetoBy};
    use crate::fixture;
    use crate::matching::solve;
    use crate::policy::Policy;

    #[test]
    fn a_match_that_is_ruled_out_is_found_from_the_case_alone() {
        let text = "state LAO\nline a LAO p1 A4 BAC 2026 10.00\noffer D-1 2026 5.00";
        let run = solve(fixture::market(text), Policy::standard()).unwrap();
        assert_eq!(check(&run.case, &run.matches), Ok(0));
        let mut case = run.case.clone();
        case.vetoes.push(Veto { donor: "D".into(), state: "LAO".into(), by: VetoBy::State });
        let found = check(&case, &run.matches).unwrap_err().to_string();
        assert_eq!(found, "matches[0]: donor D and State LAO are not to be matched");
        let mut case = run.case.clone();
        case.forbidden_pairs.push(ForbiddenPair { offer: "D-1".into(), line: "a".into() });
        let found = check(&case, &run.matches).unwrap_err().to_string();
        assert_eq!(found, "matches[0]: offer D-1 and line a are ruled out");
    }
}
