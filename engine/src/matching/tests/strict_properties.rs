//! What a change of a market with limits that are not linear can do in a strict order: a step is better or worse
//! only beside what the steps before it reach.

use std::cmp::Ordering;

use proptest::prelude::prop_assert;
use proptest::test_runner::TestCaseError;

use super::joint_properties::for_some;
use crate::fixture;
use crate::matching::solve;
use crate::policy::{Fairness, Order, Policy};
use crate::run::{Run, verify};

/// Markets of each property, in each order.
const CASES: u32 = 60;

/// Both orders, and that of exact fairness. In five bands a cent is more than the millionth of a step that an order of bands
/// may give up, and in a hundred more so.
fn policies() -> [Policy; 3] {
    let of = |order, fairness| Policy {
        order,
        fairness,
        bands: 5,
        fit: false,
        fixed_cost_per_pair: 2000,
        work_limit: Some(60_000),
        ..Policy::standard()
    };
    [
        of(Order::Priorities, Fairness::Bands),
        of(Order::Bands, Fairness::Bands),
        of(Order::Weighed, Fairness::Leximin),
    ]
}

fn run(text: &str, policy: &Policy) -> Run {
    let run = solve(fixture::market(text), policy.clone()).unwrap();
    verify(run.clone()).unwrap();
    run
}

/// What each step costs, up to the first that is not proved.
fn proved(run: &Run) -> Vec<i128> {
    let last = run.certificate.search.as_ref();
    let last = last.map(|search| (&run.certificate.objective, &search.bound));
    let steps = run.certificate.steps.iter().map(|step| (&step.objective, &step.search.bound));
    let proved = steps.chain(last).take_while(|(objective, bound)| objective == bound);
    proved.map(|(objective, _)| objective.parse().unwrap()).collect()
}

/// Compares a market with one that is changed, in each order: of the first step that differs, less or more must come.
#[track_caller]
fn compare(
    least: u32,
    is_right: impl Fn(Ordering) -> bool,
    change: impl Fn(&Run, u32) -> Option<(String, Box<dyn Fn(&Run) -> bool>)>,
) {
    for policy in policies() {
        for_some(CASES, least, |text, number| {
            let before = run(text, &policy);
            let Some((entry, is_obeyed)) = change(&before, number) else { return Ok(false) };
            let after = run(&format!("{text}\n{entry}"), &policy);
            prop_assert!(is_obeyed(&after), "{entry}");
            differs(&before, &after, &is_right)
        });
    }
}

/// Whether anything is proved of both; then the first step that differs must be right.
fn differs(
    before: &Run,
    after: &Run,
    is_right: &impl Fn(Ordering) -> bool,
) -> Result<bool, TestCaseError> {
    let (before, after) = (proved(before), proved(after));
    let both = before.len().min(after.len());
    prop_assert!(is_right(after[..both].cmp(&before[..both])), "{before:?}, then {after:?}");
    Ok(both > 0)
}

#[test]
fn more_money_worsens_no_step_beside_those_before_it() {
    compare(50, Ordering::is_le, |_, donor| {
        Some((format!("offer D{donor}-Z 2026 500.00"), Box::new(|_| true)))
    });
}

#[test]
fn a_veto_betters_no_step_beside_those_before_it_and_is_obeyed() {
    compare(30, Ordering::is_ge, |before, _| {
        let first = before.matches.first()?;
        let (donor, state) = (first.donor.clone(), first.state.clone());
        let veto = format!("veto {donor} {state}");
        let is_obeyed = move |after: &Run| {
            after.matches.iter().all(|entry| (&entry.donor, &entry.state) != (&donor, &state))
        };
        Some((veto, Box::new(is_obeyed)))
    });
}
