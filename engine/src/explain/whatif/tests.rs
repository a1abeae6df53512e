//! A what-if is the run of the changed case, no more and no less.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{WhatIfError, what_if};
use crate::explain::tests::{baseline, markets, of_market};
use crate::explain::{Edit, EditError};
use crate::fixture;
use crate::run::verify;

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 100.00
    line b TCD p2 A4 BAC 2026 100.00
    offer D-1 2026 60.00\noffer E-1 2026 30.00 states TCD";

fn add(offer: &str, quantity: i64) -> Edit {
    Edit::AddToOffer { offer: offer.to_owned(), year: 2026, quantity }
}

#[test]
fn more_of_an_offer_is_the_case_with_more_of_it() {
    let answer = what_if(&baseline(TEXT), &[add("D-1", 5_000)]).unwrap();
    let direct = of_market(fixture::market(&TEXT.replace("2026 60.00", "2026 110.00")));
    assert_eq!(answer.run.to_json(), direct.run().to_json());
    assert_eq!(answer.difference.cover_of_line("a"), 4_000);
    assert_eq!(answer.difference.cover_of_line("b"), 1_000);
}

#[test]
fn no_edit_changes_nothing() {
    let baseline = baseline(TEXT);
    let answer = what_if(&baseline, &[]).unwrap();
    assert!(answer.difference.is_none());
    assert_eq!(answer.run.to_json(), baseline.run().to_json());
}

#[test]
fn says_why_there_is_no_answer() {
    let baseline = baseline(TEXT);
    assert!(matches!(
        what_if(&baseline, &[add("X-1", 1)]),
        Err(WhatIfError::Edit(EditError::UnknownOffer(id))) if id == "X-1"
    ));
    assert!(matches!(
        what_if(&baseline, &[add("D-1", -6_001)]),
        Err(WhatIfError::Edit(EditError::OutOfRange { quantity: -1, .. }))
    ));
    let lock = Edit::AddLock {
        offer: "D-1".to_owned(),
        line: "a".to_owned(),
        quantity: 6_001,
        status: crate::case::LockStatus::Committed,
    };
    assert!(matches!(what_if(&baseline, &[lock]), Err(WhatIfError::Case(_))));
}

proptest! {
    #[test]
    fn every_answer_is_a_run_that_verifies(text in markets(), quantity in 1..9_i64) {
        let baseline = baseline(&text);
        let offer = &baseline.market().offers()[0];
        let year = *offer.years.keys().next().unwrap();
        let edit = Edit::AddToOffer { offer: offer.id.clone(), year, quantity };
        let answer = what_if(&baseline, &[edit]).unwrap();
        prop_assert!(verify(answer.run.clone()).is_ok());
        let offered: i64 = answer.difference.totals.iter().map(|total| total.offered.net()).sum();
        prop_assert_eq!(offered, quantity);
    }
}
