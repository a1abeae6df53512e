//! Any text is a case, or a list of errors: never a panic. A case that is read is written and
//! read again as itself; one that is small is matched, and its run verified.

use engine::matching::MatchError;
use engine::{CaseFile, Market, Policy, solve, verify};

/// Searches longer than this would hide everything else.
const PIVOTS: u64 = 2_000;

/// Panics where something does not hold.
pub fn case(text: &str) {
    let Ok(case) = CaseFile::parse(text) else { return };
    let again = CaseFile::parse(&case.to_canonical_json()).expect("what was written can be read");
    assert_eq!(case, again);
    let Ok(market) = Market::try_from(case) else { return };
    let policy = Policy { work_limit: Some(PIVOTS), ..Policy::standard() };
    match solve(market, policy) {
        Ok(run) => drop(verify(run).expect("the engine's own run verifies")),
        Err(MatchError::TooLarge(_) | MatchError::TooMany(_)) => (),
        Err(other) => panic!("{other}"),
    }
}
