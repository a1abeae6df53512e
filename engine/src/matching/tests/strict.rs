//! A strict order of objectives beside limits that are not linear.

use std::cell::Cell;

use crate::brute::{Oracle, RULES, broken, for_tiny, placed};
use crate::fixture::market;
use crate::matching::{Matching, Step, solve};
use crate::policy::{Order, Policy};
use crate::run::{Run, Status, verify};

fn strict() -> Policy {
    Policy { order: Order::Priorities, ..Policy::standard() }
}

/// What each State receives.
fn received(run: &Run) -> Vec<(&str, i64)> {
    run.matches.iter().map(|entry| (entry.state.as_str(), entry.quantity)).collect()
}

/// Tiny cases in an order against every proposal: in how many the weights find less, and how many have more than
/// so many steps, and how many are best but not proved to be.
fn against_every_proposal(order: Order, charge: i64, steps: usize) -> [u32; 3] {
    let (moved, several, open) = (Cell::new(0), Cell::new(0), Cell::new(0));
    for_tiny(3000, |text, market, policy| {
        // A cost of pairs that outweighs a unit of what comes before, unless it comes after.
        let fixed_cost_per_pair = charge * policy.fixed_cost_per_pair;
        let policy = &Policy { fixed_cost_per_pair, ..policy.clone() };
        let weighed = solve(market.clone(), policy.clone()).unwrap();
        if weighed.certificate.search.is_none() {
            return;
        }
        let policy = Policy { order, ..policy.clone() };
        let run = solve(market.clone(), policy.clone()).unwrap();
        verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{policy:?}\n{text}"));
        open.set(open.get() + u32::from(run.status != Status::Optimal));
        let oracle = Oracle::new(market, &policy);
        let best = oracle.best_in_order();
        let worth = |run: &Run| oracle.worth.in_order(&oracle.worth.sums(&placed(market, run)));
        let found = placed(market, &run);
        assert_eq!(broken(market, &found), [false; RULES], "{policy:?}\n{text}");
        assert_eq!(worth(&run), best, "{policy:?}\n{text}");
        moved.set(moved.get() + u32::from(worth(&weighed) < best));
        several.set(several.get() + u32::from(run.certificate.steps.len() >= steps));
    });
    [&moved, &several, &open].map(Cell::get)
}

#[test]
fn no_proposal_is_better_in_any_step_beside_those_before_it() {
    let [moved, several, open] = against_every_proposal(Order::Priorities, 300, 1);
    assert!(moved > 20 && several > 800 && open == 0, "{moved} {several} {open}");
}

#[test]
fn no_proposal_is_better_in_any_band_beside_those_before_it() {
    let [moved, several, open] = against_every_proposal(Order::Bands, 30, 4);
    // A cost of pairs can be worth more than a hold at all that it is multiplied by.
    assert!(moved > 50 && several > 300 && open < 3, "{moved} {several} {open}");
}

#[test]
fn with_one_band_a_step_for_each_is_one_for_each_priority() {
    let several = Cell::new(0);
    for_tiny(600, |text, market, policy| {
        let of = |order| {
            let policy = Policy { order, bands: 1, ..policy.clone() };
            solve(market.clone(), policy).unwrap()
        };
        let (bands, priorities) = (of(Order::Bands), of(Order::Priorities));
        assert_eq!(bands.matches, priorities.matches, "{policy:?}\n{text}");
        assert_eq!(bands.status, priorities.status, "{policy:?}\n{text}");
        assert_eq!(bands.certificate.steps.len(), priorities.certificate.steps.len());
        several.set(several.get() + u32::from(!bands.certificate.steps.is_empty()));
    });
    assert!(several.get() > 150, "{}", several.get());
}

#[test]
fn stopped_at_any_time_every_step_states_what_is_proved() {
    let open = Cell::new(0_u32);
    for_tiny(200, |text, market, policy| {
        let order = if policy.fit { Order::Priorities } else { Order::Bands };
        let policy = Policy { order, ..policy.clone() };
        let mut matching = Matching::new(market.clone(), policy).unwrap();
        while let Step::Working(progress) = matching.step(1) {
            let Some(run) = matching.stop() else { continue };
            verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert!(progress.search.is_some());
            open.set(open.get() + u32::from(run.status != Status::Optimal));
        }
    });
    assert!(open.get() > 20, "{}", open.get());
}

#[test]
fn where_it_pauses_changes_nothing() {
    let searched = Cell::new(0_u32);
    for_tiny(150, |text, market, policy| {
        let policy = Policy { order: Order::Bands, ..policy.clone() };
        let whole = solve(market.clone(), policy.clone()).unwrap();
        searched.set(searched.get() + u32::from(!whole.certificate.steps.is_empty()));
        for slice in [1, 7] {
            let mut matching = Matching::new(market.clone(), policy.clone()).unwrap();
            let run = loop {
                if let Step::Done(run) = matching.step(slice) {
                    break run;
                }
            };
            assert_eq!(run.to_json(), whole.to_json(), "{slice} {policy:?}\n{text}");
        }
    });
    assert!(searched.get() > 20, "{}", searched.get());
}

const PRIORITIES: &str = "state LAO\nstate TCD\n
    line a LAO p1 A4 BAC 2026 0.40\nline b TCD p2 A4 BAC 2026 20.00
    offer D-1 2026 20.00 max_states 1";

#[test]
fn a_priority_gives_way_by_weights_and_not_in_a_strict_order() {
    let weighed = solve(market(PRIORITIES), Policy::standard()).unwrap();
    assert_eq!(received(&weighed), [("TCD", 2_000)]);
    let strict = solve(market(PRIORITIES), strict()).unwrap();
    assert_eq!(received(&strict), [("LAO", 40)]);
    assert_eq!(strict.status, Status::Optimal);
}

#[test]
fn a_step_is_measured_by_itself() {
    let text =
        format!("{PRIORITIES}\nline c LAO p3 A4 BAC 2026 0.20\nline d TCD p3 A4 BAC 2026 0.30");
    let run = solve(market(&text), strict()).unwrap();
    assert_eq!(received(&run), [("LAO", 40), ("LAO", 20)]);
    // Two units in each of 20 bands, worth 60 to 41; nothing; one in each, worth 20 to 1, as the network costs them.
    let of_steps = run.certificate.steps.iter().map(|step| step.objective.as_str());
    let found: Vec<&str> = of_steps.chain([run.certificate.objective.as_str()]).collect();
    assert_eq!(found, ["-2020", "0", "-1890210"]);
    verify(run).unwrap();
}

/// A donor that can work in one State, one with nothing yet, and one that stands at 90 per cent.
const BANDS: &str = "state LAO\nstate TCD\n
    line a LAO p1 A4 BAC 2026 1.00\nline b TCD p1 A4 BAC 2026 12.40 covered 11.16
    offer D-1 2026 1.24 max_states 1";

#[test]
fn a_band_gives_way_by_weights_and_not_in_an_order_of_bands() {
    let of = |order| solve(market(BANDS), Policy { order, ..Policy::standard() }).unwrap();
    for order in [Order::Weighed, Order::Priorities] {
        assert_eq!(received(&of(order)), [("TCD", 124)]);
    }
    let run = of(Order::Bands);
    assert_eq!((received(&run), run.status), (vec![("LAO", 100)], Status::Optimal));
    // One for each band that anything is left of; the last is the run's own.
    assert_eq!(run.certificate.steps.len(), 19);
    verify(run).unwrap();
}

#[test]
fn where_limits_are_linear_the_order_changes_nothing() {
    let text = "state LAO\nstate TCD\nline a LAO p1 A4 BAC 2026 40.00
        line b TCD p2 A4 BAC 2026 100.00\noffer D-1 2026 70.00 max 50.00";
    let of = |policy| solve(market(text), policy).unwrap();
    let bands = Policy { order: Order::Bands, ..Policy::standard() };
    for policy in [strict(), bands] {
        assert_eq!(of(Policy::standard()).matches, of(policy.clone()).matches);
        assert_eq!(of(Policy::standard()).certificate, of(policy).certificate);
    }
}

#[test]
fn gifts_and_money_each_have_their_steps() {
    let text = "state LAO\nstate TCD\n
        line a LAO p1 A4 X 2026 detector:4 fill 1.00\nline b TCD p2 A4 X 2026 detector:90 fill 1.00
        offer D-1 2026 60.00 max_states 1\noffer E-1 2026 detector:30 max_states 1";
    let run = solve(market(text), strict()).unwrap();
    verify(run.clone()).unwrap();
    assert_eq!(run.status, Status::Optimal);
    let gifts = run.certificate.gifts.as_ref().unwrap();
    assert_eq!((gifts.steps.len(), run.certificate.steps.len()), (1, 0));
    assert_eq!(received(&run), [("TCD", 60), ("LAO", 4)]);
}
