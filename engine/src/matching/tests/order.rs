//! Order in the file changes no byte of a run, whatever the limits.

use std::cell::Cell;

use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{joint_properties, properties, purchases};
use crate::case::CaseFile;
use crate::fixture::{self, crowded, shuffled};
use crate::market::Market;
use crate::matching::solve;
use crate::policy::{Fairness, Order, Policy};

/// The whole document, and whether it took a search.
fn document(case: CaseFile, policy: &Policy) -> (String, bool) {
    let run = solve(Market::try_from(case).unwrap(), policy.clone()).unwrap();
    (run.to_json(), run.certificate.search.is_some())
}

/// Shuffles every list of crowded cases; `least` of them must need a search.
#[track_caller]
fn check(cases: u32, least: u32, texts: impl Strategy<Value = String>, policies: &[Policy]) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let searches = Cell::new(0);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let outcome = runner.run(&(texts, any::<[u64; 2]>()), |(text, [seed, order])| {
        let case = crowded(&fixture::case(&text), seed);
        for policy in policies {
            let (run, is_search) = document(case.clone(), policy);
            searches.set(searches.get() + u32::from(is_search));
            let again = document(shuffled(&case, order), policy).0;
            assert_eq!(run, again, "order {order} of\n{}", case.to_canonical_json());
        }
        Ok(())
    });
    outcome.unwrap();
    assert!(searches.get() >= least, "{} needed a search", searches.get());
}

fn limited(policy: Policy) -> Policy {
    // A run that was stopped is the same whatever the order, too.
    Policy { work_limit: Some(3_000), ..policy }
}

#[test]
fn of_linear_cases() {
    let exact = Policy { fairness: Fairness::Leximin, ..Policy::standard() };
    check(300, 0, properties::market(), &[Policy::standard(), exact]);
}

#[test]
fn of_cases_with_joint_limits() {
    let other = Policy {
        priority: false,
        fit: false,
        fixed_cost_per_pair: 4_000,
        thematic_groups: true,
        ..Policy::standard()
    };
    let policies = [Policy::standard(), other].map(limited);
    check(150, 200, joint_properties::market(), &policies);
}

#[test]
fn of_cases_in_strict_order() {
    let of = |order| Policy { order, bands: 5, ..Policy::standard() };
    let exact = Policy { fairness: Fairness::Leximin, ..Policy::standard() };
    let policies = [of(Order::Priorities), of(Order::Bands), exact].map(limited);
    check(100, 200, joint_properties::market(), &policies);
}

#[test]
fn of_cases_in_which_money_buys_goods() {
    let costly = Policy { bands: 4, fixed_cost_per_pair: 2, ..Policy::standard() };
    let exact = Policy { fairness: Fairness::Leximin, ..costly.clone() };
    check(260, 130, purchases::tiny(), &[costly, exact].map(limited));
}

#[test]
fn of_tiny_cases_with_locks_and_all_limits() {
    let costly = Policy { bands: 4, fixed_cost_per_pair: 3, ..Policy::standard() };
    check(500, 150, crate::brute::tiny(), &[limited(costly)]);
}
