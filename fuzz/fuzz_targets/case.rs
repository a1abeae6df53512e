//! Any text is a case, or a list of errors: never a panic. A case that is read is written and
//! read again as itself; one that is small is matched, and its run verified.
#![no_main]

use engine::matching::MatchError;
use engine::{CaseFile, Market, Policy, solve, verify};
use libfuzzer_sys::fuzz_target;

/// Searches longer than this would hide everything else.
const PIVOTS: u64 = 2_000;

fuzz_target!(|text: &str| {
    let Ok(case) = CaseFile::parse(text) else { return };
    let again = CaseFile::parse(&case.to_canonical_json()).expect("what was written can be read");
    assert_eq!(case, again);
    let Ok(market) = Market::try_from(case) else { return };
    let policy = Policy { work_limit: Some(PIVOTS), ..Policy::standard() };
    match solve(market, policy) {
        Ok(run) => drop(verify(run).expect("the engine's own run verifies")),
        Err(MatchError::TooLarge(_)) => (),
        Err(other) => panic!("{other}"),
    }
});
