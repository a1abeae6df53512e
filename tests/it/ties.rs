//! What a change moves in the demonstration case, where many States stand equal.
//!
//! The figures are those that were wrong: they came from how ties were broken, not from the
//! change.

use engine::explain::{
    Baseline, ClassChange, Dependence, Goal, Inquiry, Lever, OpenLine, Prices, Question,
};
use engine::{Market, Policy, leximin, solve};

use crate::fixture::{coalition, folder, illustrative, solved, text, write};

/// 100,000 in minor units.
const MORE: i64 = 10_000_000;

fn ask<Q: Question>(question: Q) -> Q::Report {
    let baseline = Baseline::of(solved(illustrative())).unwrap();
    let answer = Inquiry::new(baseline, question, 10_000).unwrap().finish();
    assert!(answer.complete);
    answer.report
}

#[test]
fn a_hundred_thousand_more_moved_three_hundred_thousand_between_states() {
    let report = ask(Prices { funding: MORE, units: 1 });
    assert!(report.offers.iter().any(|price| price.placed == MORE));
    for price in report.offers {
        let gains: i64 = price.gains.iter().map(|gain| gain.quantity).sum();
        assert!(price.gains.iter().all(|gain| gain.quantity > 0), "{price:?}");
        assert_eq!(gains, price.placed);
        assert!(price.placed <= price.added);
    }
}

#[test]
fn a_donor_that_brought_161_606_cost_269_682() {
    let report = ask(Dependence { state: None });
    let mut asked = 0;
    for state in &report.states {
        for donor in &state.donors {
            let changes = donor.if_it_leaves.as_ref().unwrap();
            assert!(changes.iter().all(|change: &ClassChange| change.quantity < 0));
            asked += 1;
        }
    }
    assert!(asked > 20, "{asked}");
    // What all States lose together is no more than what the donor brings to all.
    let baseline = Baseline::of(solved(illustrative())).unwrap();
    for donor in baseline.market().donors() {
        let edit = engine::explain::Edit::RemoveDonor { donor: donor.id.clone() };
        let effect = engine::explain::what_if(&baseline, &[edit]).unwrap().difference;
        for total in &effect.totals {
            let matches = baseline.run().matches.iter().filter(|entry| entry.donor == donor.id);
            let of_resource = matches.filter(|entry| {
                let line = baseline.market().lines().iter().find(|line| line.id == entry.line);
                let resource = &baseline.market()[line.unwrap().resource];
                (resource.kind, &resource.code) == (total.resource.kind, &total.resource.code)
            });
            let brings: i64 = of_resource.map(|entry| entry.quantity).sum();
            assert_eq!(total.gained, 0, "{} leaves", donor.id);
            assert!(total.lost <= brings, "{} leaves", donor.id);
        }
    }
}

#[test]
fn a_cent_of_a_line_asked_for_442_826() {
    let baseline = Baseline::of(solved(illustrative())).unwrap();
    let covers = baseline.run().coalitions.iter().flat_map(|coalition| &coalition.lines);
    let open: Vec<String> = covers
        .filter(|cover| cover.amounts.is_some_and(|amounts| amounts.open > 0))
        .map(|cover| cover.line.clone())
        .collect();
    assert!(!open.is_empty());
    for line in open {
        let question = OpenLine { line, goal: Goal::Something };
        let answer = Inquiry::new(baseline.clone(), question, 10_000).unwrap().finish();
        let mut least = None;
        for remedy in answer.report.remedies {
            let Lever::MoreOfOffer { .. } = remedy.lever else { continue };
            assert!(remedy.takes.is_empty(), "{}: {:?}", answer.report.line, remedy.lever);
            least = least.into_iter().chain([remedy.steps]).min();
        }
        assert_eq!(least, Some(1), "{}", answer.report.line);
    }
}

#[test]
fn without_preferences_a_class_is_as_even_as_can_be() {
    let policy = Policy { fit: false, ..Policy::standard() };
    let market = Market::try_from(illustrative()).unwrap();
    let exact = leximin::solve(&market, &policy, 100_000).unwrap();
    let run = solve(market, policy).unwrap();
    assert!(!exact.covers.is_empty());
    for cover in exact.covers {
        let coalition = run.coalitions.iter().find(|c| c.state == cover.state).unwrap();
        let total = coalition.totals.iter().find(|t| t.resource == cover.resource).unwrap();
        let amounts = total.by_priority[usize::from(cover.class - 1)];
        assert_eq!(amounts.needed - amounts.open, cover.covered, "{}", cover.state);
    }
}

#[test]
fn the_terminal_asks_for_exact_fairness_and_for_groups() {
    let folder = folder();
    let case = write(folder.path(), "case.json", &illustrative().to_pretty_json());
    let policy = Policy { thematic_groups: true, ..Policy::standard() };
    let policy = write(folder.path(), "policy.json", &serde_json::to_string(&policy).unwrap());
    let run = folder.path().join("run.json");
    let policy = ["--policy", text(&policy), "--fairness", "leximin"];
    let matched = coalition(&[&["match", text(&case), "--out", text(&run)][..], &policy].concat());
    assert_eq!(matched.code, 0, "{}", matched.err);
    assert!(matched.out.contains("Clearance partnership: "), "{}", matched.out);
    assert!(matched.out.contains("Policy \"Changed\""), "{}", matched.out);
    let verified = coalition(&["verify", text(&run)]);
    assert_eq!(verified.code, 0, "{}", verified.err);
}
