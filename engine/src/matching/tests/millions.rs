//! Limits that join matches, at amounts of millions: there a switch can be short by one minor unit
//! of a sum that is a hundred million times as large.

use std::fmt::Write as _;

use proptest::prelude::{Strategy, prop};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::fixture;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::{ResourceTotal, verify};

const NAMES: [&str; 8] = ["AFG", "BIH", "HRV", "IRQ", "LAO", "LBN", "MRT", "TCD"];
const CASES: u32 = 300;
/// Pivots: some of these take long to prove, and no answer may rest on how far a search came.
const WORK_LIMIT: u64 = 20_000;

/// A line for each State, and offers of which about a third come only beside others.
fn market() -> impl Strategy<Value = String> {
    let thousands = 100..5_000_u32;
    let state = (1..4_u8, thousands.clone(), prop::option::of(2..4_u8));
    let prefers = prop::collection::vec((0..NAMES.len(), 1..9_u8), 0..3);
    let least = prop::option::of(prop::sample::select(vec![50_u32, 100, 250, 1_000, 2_200]));
    let offer = (
        thousands,
        least,
        prop::bool::weighted(0.3),
        prop::option::weighted(0.3, 1..4_u8),
        prefers,
    );
    (prop::collection::vec(state, 2..=NAMES.len()), prop::collection::vec(offer, 2..9)).prop_map(
        |(states, offers)| {
            let mut text = String::new();
            let n_states = states.len();
            for (name, (priority, asked, most)) in NAMES.iter().zip(states) {
                let most = most.map_or(String::new(), |most| format!(" partners={most}"));
                let _ok = write!(
                    text,
                    "state {name}{most}\nline {name}-1 {name} p{priority} A4 BAC 2026 {asked}000.00\n"
                );
            }
            for (at, (given, least, company, most, mut prefers)) in offers.into_iter().enumerate() {
                text += &format!("offer D{at}-1 2026 {given}000.00");
                text += &least.map_or(String::new(), |least| format!(" min {least}000.00"));
                text += &most.map_or(String::new(), |most| format!(" max_states {most}"));
                text += if company { " co_funding yes" } else { "" };
                prefers.sort_unstable();
                prefers.dedup_by_key(|(state, _)| *state);
                let list: Vec<String> = prefers
                    .iter()
                    .filter(|(state, _)| *state < n_states)
                    .map(|(state, n)| format!("{}={n}", NAMES[*state]))
                    .collect();
                if !list.is_empty() {
                    text += &format!(" prefers {}", list.join(","));
                }
                text.push('\n');
            }
            text
        },
    )
}

#[test]
fn every_run_at_amounts_of_millions_is_proved_and_balances() {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng).run(&market(), |text| {
        let policy = Policy { work_limit: Some(WORK_LIMIT), ..Policy::standard() };
        let market = Market::try_from(fixture::case(&text)).unwrap();
        let run = solve(market, policy)
            .map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        let report = verify(run.clone());
        if let Err(faults) = report {
            return Err(TestCaseError::fail(format!("{faults:?}\n{text}")));
        }
        let balances = |total: &ResourceTotal| {
            let a = total.amounts;
            a.needed == a.covered() + a.locked + a.proposed + a.open
                && total.offered == total.unused + a.locked + a.proposed
        };
        if !run.totals.iter().all(balances) {
            return Err(TestCaseError::fail(text));
        }
        Ok(())
    });
    outcome.unwrap();
}
