//! A small change of a case moves no more than it must.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::baseline;
use crate::explain::oracle::markets;
use crate::explain::{
    Baseline, Dependence, Difference, Edit, Goal, Inquiry, Lever, OpenLine, what_if,
};
use crate::fixture;

/// What classes of lines gain and lose, in all.
fn moved(effect: &Difference) -> (i64, i64) {
    let (mut gained, mut lost) = (0, 0);
    for class in &effect.states {
        let change =
            class.after.locked + class.after.proposed - class.before.locked - class.before.proposed;
        gained += change.max(0);
        lost += (-change).max(0);
    }
    (gained, lost)
}

/// What a donor brings, in all, where everything is counted in one unit.
fn brought(baseline: &Baseline, donor: &str) -> i64 {
    let matches = baseline.run().matches.iter().filter(|entry| entry.donor == donor);
    matches.map(|entry| entry.quantity).sum()
}

/// Three States that stand equal, and money that could go to any of them.
const EQUALS: &str = "state BIH\nstate LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 1000.00\nline b TCD p1 A4 BAC 2026 1000.00
    line c BIH p1 A4 BAC 2026 1000.00\nline d TCD p1 A4 EOD 2026 1000.00
    offer C-1 2026 300.00\noffer D-1 2026 200.00 states LAO,TCD\noffer F-1 2026 10.00";

#[test]
fn more_of_an_offer_moved_money_between_states_that_stand_equal() {
    let before = baseline(fixture::market(EQUALS));
    let edit = Edit::AddToOffer { offer: "C-1".to_owned(), year: 2026, quantity: 1_000 };
    let effect = what_if(&before, &[edit]).unwrap().difference;
    assert_eq!(moved(&effect), (1_000, 0));
}

#[test]
fn a_donor_that_left_cost_a_state_more_than_it_had_brought() {
    let before = baseline(fixture::market(EQUALS));
    let report = Inquiry::new(before, Dependence { state: None }, 100).unwrap().finish().report;
    for state in &report.states {
        let donor = state.donors.iter().find(|donor| donor.donor == "F");
        let changes = donor.and_then(|donor| donor.if_it_leaves.as_ref()).into_iter().flatten();
        let total: i64 = changes.map(|change| change.quantity).sum();
        assert!((-1_000..=0).contains(&total), "{}: {total}", state.state);
    }
}

#[test]
fn a_cent_for_a_line_took_millions_for_lines_that_stand_equal() {
    let before = baseline(fixture::market(EQUALS));
    for line in ["a", "b", "c", "d"] {
        let question = OpenLine { line: line.to_owned(), goal: Goal::Something };
        let report = Inquiry::new(before.clone(), question, 1_000).unwrap().finish().report;
        let more = Lever::MoreOfOffer { offer: "C-1".to_owned() };
        let remedy = report.remedies.iter().find(|remedy| remedy.lever == more).unwrap();
        assert_eq!((remedy.steps, remedy.brings), (1, 1), "{line}");
        assert!(remedy.takes.is_empty(), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Where all limits are linear. It need not be a State that the donor brought something to: money that
    /// fills its gap there may come from elsewhere.
    #[test]
    fn when_a_donor_leaves_nobody_gains_and_all_lose_no_more_than_it_brought(text in markets()) {
        let before = baseline(fixture::market(&text));
        for donor in before.market().donors() {
            let edit = Edit::RemoveDonor { donor: donor.id.clone() };
            let effect = what_if(&before, &[edit]).unwrap().difference;
            let (gained, lost) = moved(&effect);
            prop_assert_eq!(gained, 0);
            prop_assert!(lost <= brought(&before, &donor.id));
        }
    }

    /// As above; 0 and more, and in whole units of one resource.
    #[test]
    fn when_there_is_more_of_an_offer_nobody_loses_and_all_gain_no_more(text in markets()) {
        let before = baseline(fixture::market(&text));
        for offer in before.market().offers() {
            for quantity in [1, 3] {
                let edit = Edit::AddToOffer { offer: offer.id.clone(), year: 2026, quantity };
                let effect = what_if(&before, &[edit]).unwrap().difference;
                let (gained, lost) = moved(&effect);
                prop_assert_eq!(lost, 0);
                prop_assert!(gained <= quantity);
            }
        }
    }
}
