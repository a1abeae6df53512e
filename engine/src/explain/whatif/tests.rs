//! A what-if is the run of the changed case, no more and no less.

mod strict;

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};

use super::{WhatIfError, what_if};
use crate::case::{LockStatus, VetoBy};
use crate::explain::tests::brute_force::{best, placement, rungs, tiny};
use crate::explain::tests::{add_line, add_offer, baseline, markets, of_market};
use crate::explain::{Baseline, Edit, EditError, edited};
use crate::fixture;
use crate::market::Market;
use crate::matching::{Matching, finish, solve};
use crate::policy::{Order, Policy};
use crate::run::{Run, verify};

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 100.00
    line b TCD p2 A4 BAC 2026 100.00
    offer D-1 2026 60.00\noffer E-1 2026 30.00 states TCD";

fn add(offer: &str, quantity: i64) -> Edit {
    Edit::AddToOffer { offer: offer.to_owned(), year: 2026, quantity }
}

/// A run without how it was found: which of several proofs it has, and after how many pivots.
fn proposed(run: &Run) -> String {
    let mut run = run.clone();
    (run.certificate.pivots, run.certificate.potentials) = (0, Vec::new());
    run.hash = String::new();
    run.to_json()
}

#[test]
fn more_of_an_offer_is_the_case_with_more_of_it() {
    let answer = what_if(&baseline(TEXT), &[add("D-1", 5_000)]).unwrap();
    let direct = of_market(fixture::market(&TEXT.replace("2026 60.00", "2026 110.00")));
    assert_eq!(proposed(&answer.run), proposed(direct.run()));
    assert_eq!(answer.difference.cover_of_line("a"), 4_000);
    assert_eq!(answer.difference.cover_of_line("b"), 1_000);
}

#[test]
fn an_offer_and_a_line_that_come_are_the_case_with_both() {
    let entries = ["offer F-1 2026 40.00 states LAO", "line c LAO p1 A5 X 2026 5.00"];
    let edits = [add_offer(TEXT, entries[0]), add_line("a", entries[1])];
    let answer = what_if(&baseline(TEXT), &edits).unwrap();
    let market = Market::try_from(edited(&fixture::market(TEXT), &edits).unwrap()).unwrap();
    assert_eq!(proposed(&answer.run), proposed(of_market(market).run()));
    // The new offer fills what it may, and what others gave there goes to the other State.
    assert_eq!(answer.difference.totals[0].offered.net(), 4_000);
    let covered = |line: &str| answer.difference.cover_of_line(line);
    assert_eq!(covered("a") + covered("b") + covered("c"), 4_000);
    assert!(verify(answer.run).is_ok());
}

#[test]
fn no_edit_changes_nothing() {
    let baseline = baseline(TEXT);
    let answer = what_if(&baseline, &[]).unwrap();
    assert!(answer.difference.is_none());
    assert_eq!(proposed(&answer.run), proposed(baseline.run()));
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
        status: LockStatus::Committed,
    };
    assert!(matches!(what_if(&baseline, &[lock]), Err(WhatIfError::Case(_))));
}

/// Many States and offers, so that most of a basis is as it was.
fn wide() -> String {
    let mut text = String::new();
    for at in 0..24_u8 {
        let state = format!("{}{}A", char::from(b'A' + at), char::from(b'A' + at));
        text += &format!(
            "state {state}\nline l{at} {state} p{} A4 X 2026 {}.00\n",
            at % 3 + 1,
            50 + at
        );
        text += &format!("offer D{at}-1 2026 {}.00 max {}.00\n", 20 + at % 7, 5 + at % 5);
    }
    text
}

#[test]
fn a_changed_case_goes_on_from_where_the_last_one_stood() {
    let baseline = baseline(&wide());
    let market = Market::try_from(edited(baseline.market(), &[add("D3-1", 900)]).unwrap()).unwrap();
    let pivots = [baseline.start(), None].map(|start| {
        let (policy, beside) = (baseline.run().policy.clone(), baseline.beside(None));
        let matching = Matching::beside(market.clone(), policy, beside, start).unwrap();
        finish(matching).certificate.pivots
    });
    // Breaking ties takes most of both; what is left to solve is next to nothing.
    assert!(pivots[0] + 300 < pivots[1], "{pivots:?}");
}

/// Something to change about a market of [`markets`]; not all can be changed so.
fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit =
        (0..11_u8, 0..5_usize, 0..7_usize, 1..9_i64).prop_map(|(kind, at, line, quantity)| {
            let (offer, donor) = (format!("D{}-{at}", at / 2), format!("D{}", at / 2));
            let (line, year) = (format!("l{line}"), 2026 + i32::from(quantity % 2 == 0));
            let state = ["LAO", "TCD", "BIH", "IRQ"][at % 4].to_owned();
            match kind {
                0 => Edit::AddToOffer { offer, year, quantity },
                1 => Edit::AddToOffer { offer, year, quantity: -quantity },
                2 => Edit::RemoveOffer { offer },
                3 => Edit::RemoveDonor { donor },
                4 => Edit::AddVeto { donor, state, by: VetoBy::State },
                5 => Edit::Forbid { offer, line },
                6 => Edit::AddLock { offer, line, quantity, status: LockStatus::Committed },
                7 => Edit::SetLine { line, quantity: None },
                8 => {
                    let limit = ["", " max 0.02", " states LAO,TCD", " themes A4", ""][at];
                    add_offer("", &format!("offer X-{at} {year} 0.{quantity:02}{limit}"))
                }
                9 => {
                    let entry = format!("line x{at} LAO p1 A4 X {year} 0.{quantity:02}");
                    add_line(&line, &entry)
                }
                _ => Edit::SetLine { line, quantity: Some(quantity) },
            }
        });
    prop::collection::vec(edit, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn from_where_it_stood_and_from_nothing_comes_the_same(
        text in markets(), edits in edits(), order in 0..3_usize,
    ) {
        let order = [Order::Weighed, Order::Priorities, Order::Bands][order];
        let policy = Policy { bands: 4, order, ..Policy::standard() };
        let baseline = Baseline::of(solve(fixture::market(&text), policy).unwrap()).unwrap();
        let changed = edited(baseline.market(), &edits).ok().and_then(|case| Market::try_from(case).ok());
        let Some(market) = changed else { return Ok(()) };
        prop_assert!(baseline.start().is_some());
        let [warm, cold] = [baseline.start(), None].map(|start| {
            let (policy, beside) = (baseline.run().policy.clone(), baseline.beside(None));
            let mut run = finish(Matching::beside(market.clone(), policy, beside, start).unwrap());
            prop_assert!(verify(run.clone()).is_ok());
            let pivots = std::mem::take(&mut run.certificate.pivots);
            run.hash = String::new();
            Ok((run.to_json(), pivots))
        });
        prop_assert_eq!(warm?.0, cold?.0);
    }

    #[test]
    fn with_an_offer_that_comes_the_run_is_the_best_of_all_proposals(
        text in tiny(), held in 1..5_i64, at in 0..3_usize,
    ) {
        let limit = ["", " states TCD", " themes A5"][at];
        let edit = add_offer(&text, &format!("offer X-1 2026 0.{held:02}{limit}"));
        let answer = what_if(&baseline(&text), &[edit]).unwrap();
        let market = answer.run.case.clone();
        let market = Market::try_from(market).unwrap();
        let found = rungs(&market, &placement(&market, &answer.run));
        prop_assert_eq!(Some(found), best(&market, &|_| true));
    }

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
