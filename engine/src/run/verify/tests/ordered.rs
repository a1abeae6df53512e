//! A run in strict order whose steps were forged is refused.

use expect_test::expect;

use super::forged::{TEXT, check_forged};
use crate::fixture;
use crate::matching::solve;
use crate::policy::{Order, Policy};
use crate::run::{Run, Status, verify};

/// Three steps: two priorities, the last with a cost of pairs, and preferences.
fn run() -> Run {
    let policy = Policy { order: Order::Priorities, fixed_cost_per_pair: 5, ..Policy::standard() };
    let run = solve(fixture::market(TEXT), policy).unwrap();
    assert_eq!((run.status, run.certificate.steps.len()), (Status::Optimal, 2));
    run
}

#[test]
fn an_untouched_run_in_strict_order_says_that_every_step_is_best() {
    let report = verify(run()).unwrap();
    let said = report.checks.iter().any(|check| {
        check.what == "no proposal is better in any step of the order, beside the steps before it"
    });
    assert!(said);
}

#[test]
fn what_the_steps_before_are_multiplied_by_stays_in_its_range() {
    for held in [-1, 0, 1001, i64::MIN, i64::MAX] {
        let mut run = run();
        run.certificate.search.as_mut().unwrap().held = held;
        run.hash = run.content_hash();
        let error = verify(run).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("certificate.search: held {held} is out of range")),
            "{error}"
        );
    }
}

#[test]
fn another_factor_proves_another_bound() {
    check_forged(
        run(),
        |run| run.certificate.search.as_mut().unwrap().held = 2,
        expect!["certificate.search: the proof proves -3786738805105; the file states 0"],
    );
}

#[test]
fn every_step_needs_its_proof_and_no_other() {
    check_forged(
        run(),
        |run| drop(run.certificate.steps.pop()),
        expect![
            "certificate.search: a proof is needed for each step of the order, 3 in all; the file states 2"
        ],
    );
    check_forged(
        run(),
        |run| run.certificate.steps.swap(0, 1),
        expect![
            "certificate.steps[0]: certificate.objective: the matches have objective -890750, the file states -25004597980"
        ],
    );
    check_forged(
        run(),
        |run| run.certificate.steps[0].objective.push('0'),
        expect![
            "certificate.steps[0]: certificate.objective: the matches have objective -890750, the file states -8907500"
        ],
    );
    check_forged(
        run(),
        |run| run.certificate.steps[1].search.bound.insert(1, '9'),
        expect![
            "certificate.steps[1]: certificate.search: the proof proves -25004597980; the file states -925004597980"
        ],
    );
    check_forged(
        run(),
        |run| run.certificate.steps[1].search.tree.clear(),
        expect!["certificate.steps[1]: certificate.search: node 0 names what is not there"],
    );
}

#[test]
fn a_run_that_was_weighed_does_not_pass_for_one_in_strict_order() {
    let weighed = || {
        let policy = Policy { fixed_cost_per_pair: 5, ..Policy::standard() };
        solve(fixture::market(TEXT), policy).unwrap()
    };
    check_forged(
        weighed(),
        |run| run.policy.order = Order::Priorities,
        expect![
            "certificate.search: a proof is needed for each step of the order, 3 in all; the file states 1"
        ],
    );
    check_forged(
        run(),
        |run| run.policy.order = Order::Weighed,
        expect![
            "certificate.search: a proof is needed for each step of the order, 1 in all; the file states 3"
        ],
    );
}

#[test]
fn a_step_of_a_band_that_was_forged_is_refused() {
    let run = || {
        let policy = Policy { order: Order::Bands, bands: 4, ..Policy::standard() };
        let run = solve(fixture::market(TEXT), policy).unwrap();
        assert!(run.certificate.steps.len() > 6, "{}", run.certificate.steps.len());
        verify(run.clone()).unwrap();
        run
    };
    let refused = |forge: &dyn Fn(&mut Run), begins: &str| {
        let mut run = run();
        forge(&mut run);
        run.hash = run.content_hash();
        let error = verify(run).unwrap_err().to_string();
        assert!(error.starts_with(begins), "{error}");
    };
    refused(&|run| run.certificate.steps.swap(1, 2), "certificate.steps[1]: certificate.objective");
    refused(
        &|run| run.certificate.steps[2].search.bound.insert(1, '9'),
        "certificate.steps[2]: certificate.search: the proof proves",
    );
    refused(&|run| drop(run.certificate.steps.pop()), "certificate.search: a proof is needed");
    refused(&|run| run.policy.bands = 5, "certificate.");
    refused(&|run| run.policy.order = Order::Priorities, "certificate.search: a proof is needed");
}
