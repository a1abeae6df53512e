//! Exact fairness as a policy: against every proposal of tiny markets, and against forgers.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{best, compare, placement_of, sorted, tiny};
use crate::fixture;
use crate::leximin;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::{Fairness, Order, Policy};
use crate::run::{Run, RunError, verify};

fn policy() -> Policy {
    Policy { fairness: Fairness::Leximin, ..Policy::standard() }
}

fn placed(market: &Market, run: &Run) -> Vec<Vec<i64>> {
    let matches = run.matches.iter();
    placement_of(market, matches.map(|m| (m.offer.as_str(), m.line.as_str(), m.quantity)))
}

/// One State, preferred within a step of fairness, has more than exact fairness gives it.
const PREFERRED: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
    offer D-1 2026 11.00 prefers TCD=9";

#[test]
fn exact_fairness_comes_before_preferences() {
    let given = |policy: Policy| -> Vec<i64> {
        let run = solve(fixture::market(PREFERRED), policy).unwrap();
        verify(run.clone()).unwrap();
        run.matches.iter().map(|m| m.quantity).collect()
    };
    assert_eq!(given(Policy::standard()), [500, 600], "11 % over two States in steps of 5 %");
    assert_eq!(given(policy()), [550, 550]);
}

#[test]
fn a_proposal_in_steps_does_not_pass_for_exact() {
    let mut run = solve(fixture::market(PREFERRED), Policy::standard()).unwrap();
    run.policy = policy();
    run.hash = run.content_hash();
    let refused = verify(run).unwrap_err();
    assert!(matches!(refused, RunError::Unfair(_)), "{refused}");
}

#[test]
fn an_exact_proposal_that_fits_less_does_not_pass() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 10.00\nline b TCD p1 A4 BAC 2026 10.00
        offer D-1 2026 5.00 prefers TCD=9\noffer E-1 2026 5.00";
    let fitting = solve(fixture::market(text), policy()).unwrap();
    let given: Vec<_> = fitting.matches.iter().map(|m| (&*m.offer, &*m.line, m.quantity)).collect();
    assert_eq!(given, [("D-1", "b", 500), ("E-1", "a", 500)]);
    let blind = solve(fixture::market(text), Policy { fit: false, ..policy() }).unwrap();
    let mut forged = Run { policy: policy(), certificate: fitting.certificate, ..blind };
    forged.hash = forged.content_hash();
    let refused = verify(forged).unwrap_err();
    assert!(matches!(refused, RunError::Objective { .. }), "{refused}");
}

/// What is given in a run that was verified.
fn given(text: &str, policy: Policy) -> Vec<(String, String, i64)> {
    let run = solve(fixture::market(text), policy).unwrap();
    verify(run.clone()).unwrap_or_else(|error| panic!("{error}"));
    assert!(run.certificate.is_searched());
    run.matches.into_iter().map(|m| (m.offer, m.line, m.quantity)).collect()
}

fn row(offer: &str, line: &str, quantity: i64) -> (String, String, i64) {
    (offer.to_owned(), line.to_owned(), quantity)
}

#[test]
fn where_limits_join_matches_a_unit_stands_at_the_coverage_that_there_is_without_it() {
    // One of three detectors is a third; bands count it there, behind thirty-three of a hundred.
    let text = "state LAO\nstate TCD\nline a LAO p1 A4 X 2026 detector:3
        line b TCD p1 A4 X 2026 detector:100\noffer D-1 2026 detector:33
        line c TCD p1 A5 X 2026 5.00 part 3.00\noffer E-1 2026 4.00 themes A5";
    let bands = Policy { order: Order::Bands, bands: 100, ..Policy::standard() };
    assert_eq!(given(text, bands), [row("D-1", "b", 33), row("E-1", "c", 400)]);
    let exact = given(text, policy());
    assert_eq!(exact, [row("D-1", "a", 1), row("D-1", "b", 32), row("E-1", "c", 400)]);
}

#[test]
fn where_limits_join_matches_preferences_come_after_the_last_unit() {
    let text = "state LAO\nstate TCD\nstate BIH
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
        line c BIH p1 A4 BAC 2026 100.00\noffer D-1 2026 11.00 max_states 2 prefers TCD=9";
    let shares = given(text, policy());
    assert!(shares.contains(&row("D-1", "b", 550)), "the choice is by preference: {shares:?}");
    assert_eq!(shares.iter().map(|share| share.2).collect::<Vec<_>>(), [550, 550]);
}

#[test]
fn money_that_may_buy_is_shared_to_the_unit_with_what_it_buys() {
    // One detector is given, and one bought before others have more than half of what they ask; of the 50.01 that are
    // left one of equals has the odd cent.
    let text = "state LAO\nstate TCD\nstate BIH\nline a LAO p1 A4 BAC 2026 detector:4 fill 10.00
        line b TCD p1 A4 BAC 2026 50.00\nline c BIH p1 A4 BAC 2026 50.00
        offer D-1 2026 60.01\noffer G-1 2026 detector:1";
    let shares = given(text, policy());
    assert_eq!(
        shares,
        [row("D-1", "a", 1), row("D-1", "b", 2_500), row("D-1", "c", 2_501), row("G-1", "a", 1)]
    );
}

#[test]
fn a_policy_reads_back_as_written() {
    for fairness in [Fairness::Off, Fairness::Bands, Fairness::Leximin] {
        let policy = Policy { fairness, ..Policy::standard() };
        let text = serde_json::to_string(&policy).unwrap();
        assert_eq!(Policy::parse(&text), Ok(policy));
    }
    let text = serde_json::to_string(&policy()).unwrap();
    assert!(text.contains(r#""fairness":"leximin""#));
    assert!(Policy::parse(&text.replace("leximin", "max")).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_proposal_is_fairer(text in tiny()) {
        let market = fixture::market(&text);
        let run = solve(market.clone(), policy()).unwrap();
        let report = verify(run.clone());
        prop_assert!(report.is_ok(), "{:?}", report.err());
        let found = placed(&market, &run);
        let mut all = vec![vec![0; market.lines().len()]; market.offers().len()];
        let mut most = sorted(&market, &all);
        best(&market, &mut all, 0, &mut most);
        prop_assert!(compare(&sorted(&market, &found), &most).is_eq());
        // The other method finds the same covers.
        let other = leximin::solve(&market, &Policy::standard(), 10_000).unwrap();
        for cover in other.covers {
            let coalition = run.coalitions.iter().find(|c| c.state == cover.state).unwrap();
            let of_class = coalition.totals[0].by_priority[usize::from(cover.class - 1)];
            prop_assert_eq!(of_class.needed - of_class.open, cover.covered);
        }
    }
}
