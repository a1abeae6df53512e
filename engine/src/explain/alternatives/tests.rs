//! Alternatives are the best of their kind, and none better is missed.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Alternatives, AlternativesReport, DonorState};
use crate::explain::tests::brute_force::{
    Placement, best, changed, market, placement, rungs, tiny,
};
use crate::explain::tests::{baseline, of_market};
use crate::explain::{Baseline, Inquiry};
use crate::market::{LineIx, Market};
use crate::matching::solve;
use crate::policy::{Fairness, Policy};

fn ask(baseline: &Baseline, most: u32, funding: i64) -> AlternativesReport {
    let question = Alternatives { most, funding, units: 0 };
    Inquiry::new(baseline.clone(), question, 100).unwrap().finish().report
}

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 50.00\nline b TCD p1 A4 BAC 2026 50.00
    offer D-1 2026 50.00 prefers LAO=5\noffer E-1 2026 50.00\noffer F-1 2026 9.00 themes A5";

fn pair(donor: &str, state: &str) -> DonorState {
    DonorState { donor: donor.to_owned(), state: state.to_owned() }
}

#[test]
fn the_other_way_round_is_the_next_best() {
    let report = ask(&baseline(TEXT), 9, 0);
    assert_eq!((report.tried, report.alternatives.len()), (2, 1));
    let other = &report.alternatives[0];
    assert_eq!(other.new_pairs, [pair("D", "TCD"), pair("E", "LAO")]);
    assert_eq!(other.gone_pairs, [pair("D", "LAO"), pair("E", "TCD")]);
    assert_eq!((other.losses[0].loss, other.difference.fit.net()), (0, -25_000));
    assert_eq!(other.donor, "D", "the first of the two ways to it");
}

#[test]
fn losses_are_of_the_steps_that_the_policy_has() {
    let report = |text: &str, policy: Policy| {
        let baseline = Baseline::of(solve(market(text), policy).unwrap()).unwrap();
        ask(&baseline, 9, 99_999).alternatives
    };
    let two = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p2 A4 BAC 2026 ";
    // All lines count as of the first priority: each State stands at a half.
    let no_priority = Policy { priority: false, ..Policy::standard() };
    let without_tcd = report(&format!("{two}100.00\noffer D-1 2026 100.00"), no_priority);
    let losses: Vec<i64> = without_tcd.iter().map(|entry| entry.losses[0].loss).collect();
    assert_eq!(losses, [5_000, 5_000]);
    // Any 100.00 of the first priority are worth as much as others.
    let no_fairness = Policy { priority: false, fairness: Fairness::Off, ..Policy::standard() };
    let text = format!("{two}200.00\noffer D-1 2026 100.00 prefers TCD=1");
    let other = report(&text, no_fairness);
    assert_eq!((other[0].losses[0].loss, other[0].difference.fit.net()), (0, -10_000));
}

#[test]
fn what_is_committed_is_not_an_alternative() {
    let report =
        ask(&baseline(&format!("{TEXT}\nlock D-1 a 2026 50.00\nlock E-1 b 2026 50.00")), 9, 9_999);
    assert_eq!((report.tried, report.alternatives.len()), (0, 0));
}

fn works_together(market: &Market, placed: &Placement, pair: &DonorState) -> bool {
    placed.iter().zip(market.offers()).any(|(row, offer)| {
        market[offer.donor].id == pair.donor
            && row.iter().enumerate().any(|(at, given)| {
                *given > 0 && market[market.state_of(LineIx::new(at))].iso3 == pair.state
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn each_is_the_best_without_its_pair_and_the_first_the_best_without_any(text in tiny()) {
        let market = market(&text);
        let baseline = of_market(market.clone());
        let placed = placement(&market, baseline.run());
        let base = rungs(&market, &placed);
        let report = ask(&baseline, u32::MAX, i64::MAX);
        let pairs = super::proposed(&baseline);
        prop_assert_eq!(usize::try_from(report.tried).unwrap(), pairs.len());
        let after = |at: usize| changed(base.clone(), &report.alternatives[at].difference.rungs);
        for (at, entry) in report.alternatives.iter().enumerate() {
            let left_out = pair(&entry.donor, &entry.state);
            let found = best(&market, &|placed| !works_together(&market, placed, &left_out)).unwrap();
            prop_assert_eq!(after(at), found);
            prop_assert!(entry.gone_pairs.contains(&left_out));
        }
        // Any proposal without some pair of the best is within reach of one that is listed.
        let second = best(&market, &|placed| pairs.iter().any(|pair| !works_together(&market, placed, pair)));
        let listed = (0..report.alternatives.len()).map(after).max();
        prop_assert_eq!(listed, second.filter(|_| !pairs.is_empty()));
        let losses: Vec<i64> = report.alternatives.iter().map(|entry| entry.losses[0].loss).collect();
        prop_assert!(losses.is_sorted());
        let limited = ask(&baseline, 1, losses.first().copied().unwrap_or(0));
        prop_assert_eq!(limited.alternatives.as_slice(), &report.alternatives[..losses.len().min(1)]);
    }
}
