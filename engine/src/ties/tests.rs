//! What is chosen among equals, against every proposal of tiny markets.

mod moves;

use std::cell::RefCell;
use std::cmp::Ordering;

use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};

use crate::brute::weight;
use crate::explain::oracle::{Placement, best, placement, rungs, tiny};
use crate::explain::{Baseline, Edit, edited, what_if, what_if_for};
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::matching::solve;
use crate::policy::{Fairness, Policy};
use crate::run::Run;

/// The bands that the oracle counts in.
fn policy() -> Policy {
    Policy { bands: 4, ..Policy::standard() }
}

fn baseline(market: Market) -> Baseline {
    Baseline::of(solve(market, policy()).unwrap()).unwrap()
}

/// Every proposal that is best: by rungs, then by fit.
fn optima(market: &Market) -> Vec<Placement> {
    let all = RefCell::new(Vec::new());
    let seen = |placed: &Placement| {
        all.borrow_mut().push(placed.clone());
        true
    };
    let most = best(market, &seen).unwrap();
    let mut all = all.into_inner();
    all.retain(|placed| rungs(market, placed) == most);
    let fit = |placed: &Placement| -> i64 {
        let of_line = |offer: usize, line: usize| {
            let prefers = &market[OfferIx::new(offer)].preferences;
            weight(market, prefers, LineIx::new(line)) * placed[offer][line]
        };
        let lines = |offer: usize| (0..market.lines().len()).map(move |line| of_line(offer, line));
        (0..market.offers().len()).flat_map(lines).sum()
    };
    let most = all.iter().map(fit).max().unwrap();
    all.retain(|placed| fit(placed) == most);
    all
}

/// By State and priority: asked, and covered in all.
fn classes(market: &Market, placed: &Placement) -> Vec<(i64, i64)> {
    let mut classes = vec![(0, 0); market.states().len() * 3];
    for (at, line) in market.lines().iter().enumerate() {
        let need = &market[line.need];
        let class = &mut classes[need.state.at() * 3 + usize::from(need.priority - 1)];
        let asked = line.asked.unwrap();
        class.0 += asked.quantity;
        class.1 +=
            asked.already_covered + asked.locked + placed.iter().map(|row| row[at]).sum::<i64>();
    }
    classes
}

/// Coverages of each priority, the least first.
fn coverages(market: &Market, placed: &Placement) -> Vec<Vec<(i64, i64)>> {
    let of = |priority: usize| {
        let mut list: Vec<(i64, i64)> = classes(market, placed)
            .into_iter()
            .enumerate()
            .filter(|(at, (asked, _))| at % 3 == priority && *asked > 0)
            .map(|(_, class)| class)
            .collect();
        list.sort_by(|a, b| higher(*a, *b));
        list
    };
    (0..3).map(of).collect()
}

fn higher(a: (i64, i64), b: (i64, i64)) -> Ordering {
    (a.1 * b.0).cmp(&(b.1 * a.0))
}

/// How much classes differ, in all.
fn change(a: &[(i64, i64)], b: &[(i64, i64)]) -> i64 {
    a.iter().zip(b).map(|(a, b)| (a.1 - b.1).abs()).sum()
}

/// Something to change about a tiny market of two offers.
fn edits() -> impl Strategy<Value = Edit> {
    (0..5_u8, 0..2_usize, 1..4_i64).prop_map(|(kind, at, quantity)| {
        let (offer, line) = (format!("D{at}-1"), format!("l{at}"));
        match kind {
            0 => Edit::AddToOffer { offer, year: 2026, quantity },
            1 => Edit::RemoveOffer { offer },
            2 => Edit::RemoveDonor { donor: format!("D{at}") },
            3 => Edit::Forbid { offer, line },
            _ => Edit::SetLine { line, quantity: Some(quantity) },
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_best_proposal_is_more_even(text in tiny()) {
        let market = fixture::market(&text);
        let run = solve(market.clone(), policy()).unwrap();
        let found = placement(&market, &run);
        let optima = optima(&market);
        prop_assert!(optima.contains(&found));
        let even = coverages(&market, &found);
        for other in &optima {
            for (mine, other) in even.iter().zip(coverages(&market, other)) {
                let pairs = mine.iter().zip(&other);
                let first = pairs.map(|(a, b)| higher(*a, *b)).find(|order| order.is_ne());
                prop_assert!(first != Some(Ordering::Less), "{mine:?} is less even than {other:?}");
            }
        }
    }

    #[test]
    fn no_best_proposal_for_a_changed_case_changes_less(text in tiny(), edit in edits()) {
        let before = baseline(fixture::market(&text));
        let Ok(answer) = what_if(&before, std::slice::from_ref(&edit)) else { return Ok(()) };
        let market = Market::try_from(edited(before.market(), std::slice::from_ref(&edit)).unwrap()).unwrap();
        let found = placement(&market, &answer.run);
        let optima = optima(&market);
        prop_assert!(optima.contains(&found));
        let stands = covers_of(&before);
        let old = lines_of(before.market(), &placement(before.market(), before.run()));
        let changes = |placed: &Placement| {
            let lines = lines_of(&market, placed).into_iter().zip(&old);
            let lines: i64 = lines.map(|(new, old)| (new - old).abs()).sum();
            (change(&classes(&market, placed), &stands), lines)
        };
        let least = optima.iter().map(changes).min().unwrap();
        prop_assert_eq!(changes(&found), least);
        // Of these, the line that is asked about has as much as it can.
        for line in before.market().lines() {
            let asked = what_if_for(&before, std::slice::from_ref(&edit), &line.id).unwrap();
            let asked = placement(&market, &asked.run);
            prop_assert!(optima.contains(&asked));
            prop_assert_eq!(changes(&asked), least);
            let at = market.lines().iter().position(|other| other.id == line.id).unwrap();
            let given = |placed: &Placement| lines_of(&market, placed)[at];
            let most = optima.iter().filter(|placed| changes(placed) == least).map(given).max();
            prop_assert_eq!(Some(given(&asked)), most);
        }
    }
}

/// What each line is given; edits of a tiny market keep its lines.
fn lines_of(market: &Market, placed: &Placement) -> Vec<i64> {
    (0..market.lines().len()).map(|at| placed.iter().map(|row| row[at]).sum()).collect()
}

/// Covers of the classes of a run, as the market of its own case has them.
fn covers_of(baseline: &Baseline) -> Vec<(i64, i64)> {
    classes(baseline.market(), &placement(baseline.market(), baseline.run()))
}

#[test]
fn a_line_that_asks_for_less_leaves_what_its_state_has() {
    let text = "state LAO\nstate TCD
        line l0 TCD p1 A5 X 2026 0.04\nline l1 LAO p1 A5 X 2026 0.04
        line l2 TCD p1 A5 X 2026 0.04 covered 0.01\noffer D0-1 2026 0.02\noffer D1-1 2026 0.03";
    let before = baseline(fixture::market(text));
    let edit = Edit::SetLine { line: "l0".to_owned(), quantity: Some(2) };
    let after = what_if(&before, &[edit]).unwrap();
    let to_lao = |run: &Run| {
        let matches = run.matches.iter().filter(|entry| entry.line == "l1");
        matches.map(|entry| entry.quantity).sum::<i64>()
    };
    assert_eq!((to_lao(before.run()), to_lao(&after.run)), (2, 2));
}

#[test]
fn a_band_is_shared_evenly() {
    // One step of fairness is 20.00; the third offer reaches half of the next.
    let text = "state BIH\nstate LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 50.00
        line c BIH p1 A4 BAC 2026 100.00\noffer D-1 2026 75.00";
    let policy = Policy { bands: 1, ..Policy::standard() };
    let run = solve(fixture::market(text), policy).unwrap();
    let given: Vec<_> = run.matches.iter().map(|m| (m.line.as_str(), m.quantity)).collect();
    assert_eq!(given, [("a", 3_000), ("b", 1_500), ("c", 3_000)]);
}

#[test]
fn the_last_units_go_where_they_lift_most() {
    let text = "state BIH\nstate LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 50.00
        line c BIH p1 A4 BAC 2026 100.00\noffer D-1 2026 0.02";
    let run = solve(fixture::market(text), policy()).unwrap();
    let given: Vec<_> = run.matches.iter().map(|m| (m.line.as_str(), m.quantity)).collect();
    assert_eq!(given, [("b", 1), ("c", 1)]);
}

#[test]
fn without_fairness_lines_and_offers_come_in_the_order_of_their_ids() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 70.00\noffer E-1 2026 70.00";
    let policy = Policy { fairness: Fairness::Off, ..Policy::standard() };
    let run = solve(fixture::market(text), policy).unwrap();
    let given: Vec<_> =
        run.matches.iter().map(|m| (m.offer.as_str(), m.line.as_str(), m.quantity)).collect();
    assert_eq!(given, [("D-1", "a", 7_000), ("E-1", "a", 3_000), ("E-1", "b", 4_000)]);
}

#[test]
fn a_cost_for_each_pair_comes_after_the_steps_of_fairness_and_before_even_shares() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 60.00\noffer E-1 2026 40.00";
    let given = |bands: u32, fixed_cost_per_pair: i64| -> Vec<(String, String, i64)> {
        let policy = Policy { bands, fixed_cost_per_pair, ..Policy::standard() };
        let run = solve(fixture::market(text), policy).unwrap();
        run.matches.into_iter().map(|m| (m.offer, m.line, m.quantity)).collect()
    };
    let pair = |offer: &str, line: &str, quantity| (offer.to_owned(), line.to_owned(), quantity);
    let even = [pair("D-1", "a", 5_000), pair("D-1", "b", 1_000), pair("E-1", "b", 4_000)];
    // One step: all units count the same, so only the cost keeps an even share from a third pair.
    assert_eq!(given(1, 0), even);
    assert_eq!(given(1, 1).len(), 2);
    // Twenty steps: the even share is that of the steps, which the cost does not outweigh; which
    // of the two offers is split costs the same.
    let stepped = given(20, 1);
    let of = |line: &str| stepped.iter().filter(|of| of.1 == line).map(|of| of.2).sum::<i64>();
    assert_eq!((stepped.len(), of("a"), of("b")), (3, 5_000, 5_000));
}
