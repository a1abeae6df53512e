//! Order in the file changes no answer.

use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{add_line, add_offer, markets};
use crate::case::CaseFile;
use crate::explain::{
    Alternatives, Baseline, CheapestToClose, Contrast, Dependence, Edit, Goal, Inquiry, Objectives,
    OpenLine, Prices, Question, Rivals, blocking_pairs, pairs_of_line, what_if,
};
use crate::fixture::{self, crowded, shuffled};
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;

fn answered<Q: Question<Report: serde::Serialize>>(baseline: &Baseline, question: Q) -> String {
    // A small limit, so that what is left out is compared too.
    let answer = Inquiry::new(baseline.clone(), question, 40).map(Inquiry::finish);
    answer.map_or_else(|error| error.to_string(), |answer| serde_json::to_string(&answer).unwrap())
}

fn everything(case: CaseFile, policy: &Policy) -> Vec<String> {
    let run = solve(Market::try_from(case).unwrap(), policy.clone()).unwrap();
    let baseline = Baseline::of(run).unwrap();
    let line = baseline.market().lines()[0].id.clone();
    let offer = baseline.market().offers().first().map_or(String::new(), |offer| offer.id.clone());
    let donor = baseline.market().donors().first().map_or(String::new(), |donor| donor.id.clone());
    let leaves = what_if(&baseline, &[Edit::RemoveDonor { donor }]);
    let need = baseline.market().needs()[0].id.clone();
    let mut comes = add_line("", "line new LAO p1 A4 X 2026 0.05");
    if let Edit::AddLine { need: to, .. } = &mut comes {
        *to = need;
    }
    let comes = [add_offer("", "offer NEW-1 2026 0.07"), comes];
    let comes = what_if(&baseline, &comes);
    vec![
        comes.map_or_else(|error| error.to_string(), |answer| answer.run.to_json()),
        leaves.map_or_else(|error| error.to_string(), |answer| answer.run.to_json()),
        serde_json::to_string(&pairs_of_line(&baseline, &line).unwrap()).unwrap(),
        serde_json::to_string(&blocking_pairs(&baseline)).unwrap(),
        answered(&baseline, OpenLine { line: line.clone(), goal: Goal::Something }),
        answered(&baseline, OpenLine { line: line.clone(), goal: Goal::All }),
        answered(&baseline, CheapestToClose { lines: Vec::new() }),
        answered(&baseline, Prices { funding: 3, units: 1 }),
        answered(&baseline, Dependence { state: None }),
        answered(&baseline, Alternatives { most: 3, funding: 9, units: 9 }),
        answered(&baseline, Objectives { bands: vec![2] }),
        answered(&baseline, Rivals { line: line.clone() }),
        answered(&baseline, Contrast { offer, line, quantity: Some(1), instead_of: None }),
    ]
}

fn check(cases: u32, texts: impl Strategy<Value = String>, policy: &Policy) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let outcome = runner.run(&(texts, any::<[u64; 2]>()), |(text, [seed, order])| {
        let case = crowded(&fixture::case(&text), seed);
        let again = everything(shuffled(&case, order), policy);
        let first = everything(case.clone(), policy);
        assert_eq!(again, first, "order {order} of\n{}", case.to_canonical_json());
        Ok(())
    });
    outcome.unwrap();
}

fn policy(fixed_cost_per_pair: i64) -> Policy {
    Policy { bands: 4, fixed_cost_per_pair, work_limit: Some(2_000), ..Policy::standard() }
}

#[test]
fn of_linear_cases() {
    check(30, markets(), &policy(0));
}

#[test]
fn of_cases_with_joint_limits() {
    check(40, crate::brute::tiny(), &policy(2));
}

#[test]
fn of_cases_in_which_money_buys_goods() {
    check(20, crate::matching::tests::purchases::tiny(), &policy(0));
}
