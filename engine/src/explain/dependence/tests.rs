//! What a State loses is what the case without the donor does not give it.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Dependence, DependenceReport};
use crate::explain::tests::{baseline, markets};
use crate::explain::{Baseline, Inquiry, QuestionError};
use crate::run::Run;

fn ask(baseline: &Baseline, state: Option<&str>) -> DependenceReport {
    let question = Dependence { state: state.map(str::to_owned) };
    Inquiry::new(baseline.clone(), question, 100).unwrap().finish().report
}

#[test]
fn others_step_in_where_they_can() {
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p2 A4 BAC 2026 100.00
        offer D-1 2026 80.00 states LAO\noffer E-1 2026 70.00",
    );
    let report = ask(&baseline, Some("LAO"));
    assert_eq!(report.states.len(), 1);
    let lao = &report.states[0];
    let greatest = &lao.greatest[0];
    assert_eq!((greatest.donor.as_str(), greatest.quantity, greatest.of), ("D", 8_000, 10_000));
    let leaves: Vec<_> = lao
        .donors
        .iter()
        .map(|d| {
            (
                d.donor.as_str(),
                d.if_it_leaves.as_ref().unwrap().iter().map(|c| c.quantity).sum::<i64>(),
            )
        })
        .collect();
    // Without D, E moves from TCD to LAO.
    assert_eq!(leaves, [("D", -3_000), ("E", -2_000)]);
    assert!(
        lao.donors.iter().flat_map(|d| d.if_it_leaves.iter().flatten()).all(|c| c.state == "LAO")
    );
}

#[test]
fn a_state_that_is_not_there_is_refused() {
    let question = Dependence { state: Some("XXX".to_owned()) };
    let refused = Inquiry::new(baseline("state LAO"), question, 9).unwrap_err();
    assert_eq!(refused, QuestionError::UnknownState("XXX".to_owned()));
}

fn cover(run: &Run, state: &str) -> i64 {
    let coalition = run.coalitions.iter().find(|coalition| coalition.state == state).unwrap();
    coalition.totals.iter().map(|total| total.amounts.locked + total.amounts.proposed).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn it_is_the_case_written_without_the_donor(text in markets()) {
        let baseline = baseline(&text);
        for state in ask(&baseline, None).states {
            for donor in &state.donors {
                let id = &donor.donor;
                let without: String = text
                    .lines()
                    .filter(|line| !line.starts_with(&format!("offer {id}-")) && !line.starts_with(&format!("veto {id} ")))
                    .map(|line| format!("{line}\n"))
                    .collect();
                let direct = crate::explain::tests::baseline(&without);
                let change: i64 = donor.if_it_leaves.as_ref().unwrap().iter().map(|c| c.quantity).sum();
                let expected = cover(direct.run(), &state.state) - cover(baseline.run(), &state.state);
                prop_assert_eq!(change, expected);
                let brings: i64 = donor.brings.iter().map(|b| b.locked + b.proposed).sum();
                prop_assert!(brings > 0);
            }
            for share in &state.greatest {
                prop_assert!(0 < share.quantity && share.quantity <= share.of);
            }
        }
    }
}
