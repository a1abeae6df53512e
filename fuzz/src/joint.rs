//! Any market with limits that join matches is matched, at amounts of cents and of millions, in money and in goods
//! that are given or bought, beside commitments and what is ruled out; and its run verified.

mod case;

use engine::{CaseFile, Market, Policy, solve, verify};

pub use case::case as joint_case;

/// Searches longer than this would hide everything else.
const PIVOTS: u64 = 3_000;

/// Panics where something does not hold.
pub fn joint(bytes: &[u8]) {
    let Some(text) = joint_case(bytes) else { return };
    let case = CaseFile::parse(&text).expect("a case of this kind is well formed");
    let market = Market::try_from(case).expect("a case of this kind is a market");
    let costs_of_pairs = bytes.first().is_some_and(|head| *head >= 128);
    let fixed_cost_per_pair = if costs_of_pairs { 1_000 } else { 0 };
    let policy = Policy { work_limit: Some(PIVOTS), fixed_cost_per_pair, ..Policy::standard() };
    let run = solve(market, policy).expect("figures of this size are in range");
    verify(run).expect("the engine's own run verifies");
}
