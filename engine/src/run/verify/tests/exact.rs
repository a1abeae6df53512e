//! Exact fairness beside limits that are not linear: against every proposal with the same choices, and against forgers.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use expect_test::expect;

use super::super::flow::lay;
use super::forged::TEXT;
use crate::brute::{Oracle, Placed, RULES, broken, for_tiny, placed};
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::matching::{Matching, Step, solve};
use crate::network;
use crate::policy::{Fairness, Order, Policy};
use crate::run::{Grant, Run, Status, verify};
use crate::ties::bounds;

fn policy() -> Policy {
    Policy { fairness: Fairness::Leximin, ..Policy::standard() }
}

fn grants(placed: &Placed) -> Vec<Grant> {
    let rows = placed.iter().enumerate().flat_map(|(offer, row)| {
        row.iter().enumerate().map(move |(line, units)| (offer, line, *units))
    });
    let rows = rows.filter(|(.., units)| *units > 0);
    rows.map(|(offer, line, quantity)| Grant {
        offer: OfferIx::new(offer),
        line: LineIx::new(line),
        quantity,
    })
    .collect()
}

/// Coverages as (part, whole) by priority, then from the lowest.
fn covers(market: &Market, policy: &Policy, placed: &Placed) -> Vec<(u8, i64, i64)> {
    let oracle = Oracle::new(market, policy);
    let mut classes = BTreeMap::new();
    let sums = oracle.worth.sums(placed);
    for ((state, priority, resource), given) in oracle.worth.classes.iter().zip(sums.given) {
        let key = (if policy.priority { *priority } else { 1 }, *state, *resource);
        classes.entry(key).or_insert((0, 0)).0 += given;
    }
    for line in market.lines() {
        let (need, Some(asked)) = (&market[line.need], line.asked) else { continue };
        let key = (if policy.priority { need.priority } else { 1 }, need.state, line.resource);
        let class = classes.entry(key).or_insert((0, 0));
        class.0 += asked.already_covered + asked.locked;
        class.1 += asked.quantity;
    }
    let classes = classes.into_iter().filter(|(_, (_, asked))| *asked > 0);
    let mut covers: Vec<(u8, i64, i64)> =
        classes.map(|((p, ..), (has, asked))| (p, has, asked)).collect();
    covers.sort_by(by_cover);
    covers
}

fn by_cover(a: &(u8, i64, i64), b: &(u8, i64, i64)) -> Ordering {
    a.0.cmp(&b.0).then((a.1 * b.2).cmp(&(b.1 * a.2)))
}

/// Which is fairer: greater is.
fn compare(a: &[(u8, i64, i64)], b: &[(u8, i64, i64)]) -> Ordering {
    let pairs = a.iter().zip(b).map(|(a, b)| by_cover(a, b));
    pairs.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

#[test]
fn no_proposal_is_better_by_steps_and_none_with_the_same_choices_is_fairer_or_fits_better() {
    let [searched, open, tied, unfit] = [(); 4].map(|()| Cell::new(0_u32));
    let count = |cell: &Cell<u32>, counts: bool| cell.set(cell.get() + u32::from(counts));
    for_tiny(2500, |text, market, policy| {
        let policy =
            Policy { fairness: Fairness::Leximin, order: Order::Weighed, ..policy.clone() };
        let run = solve(market.clone(), policy.clone()).unwrap();
        verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{policy:?}\n{text}"));
        if run.certificate.search.is_none() {
            return;
        }
        count(&searched, true);
        count(&open, run.status != Status::Optimal);
        let oracle = Oracle::new(market, &policy);
        let found = placed(market, &run);
        assert_eq!(broken(market, &found), [false; RULES], "{policy:?}\n{text}");
        let best = oracle.best_in_order();
        let worth = oracle.worth.in_order(&oracle.worth.sums(&found));
        assert_eq!(worth, best, "{policy:?}\n{text}");
        let network = network::build(market, &policy).unwrap();
        let (network, design) = network::with_design(market, &policy, network).unwrap();
        let (least, most) = bounds(&design.unwrap(), &lay(&network, &grants(&found)));
        let fairest = covers(market, &policy, &found);
        let fit = oracle.worth.sums(&found).fit;
        oracle.visit(&mut |other| {
            if *other == found || broken(market, other) != [false; RULES] {
                return;
            }
            let flow = lay(&network, &grants(other));
            let mut within = least.iter().zip(&most).zip(&flow);
            if !within.all(|((least, most), flow)| least <= flow && flow <= most) {
                return;
            }
            let order = compare(&fairest, &covers(market, &policy, other));
            assert!(order.is_ge(), "{policy:?}\n{text}");
            count(&tied, order.is_eq());
            let other = oracle.worth.sums(other).fit;
            assert!(order.is_gt() || !policy.fit || other <= fit, "{policy:?}\n{text}");
            count(&unfit, order.is_eq() && other < fit);
        });
    });
    let counts = [&searched, &open, &tied, &unfit].map(Cell::get);
    let [searched, open, tied, unfit] = counts;
    assert!(searched > 1500 && open < 5 && tied > 150 && unfit > 40, "{counts:?}");
}

/// A limit that joins matches, beside two States that nothing joins.
const JOINT: &str = "state LAO\nstate TCD\nstate BIH\nline c BIH p1 A5 BAC 2026 9.00 part 3.00
    line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00\noffer F-1 2026 4.00 themes A5\n";

/// The matches of another policy, which are as good by steps, as if they were of this one.
fn forged(text: &str, other: Policy) -> String {
    let text = format!("{JOINT}{text}");
    let exact = solve(fixture::market(&text), policy()).unwrap();
    verify(exact.clone()).unwrap();
    let other = solve(fixture::market(&text), other).unwrap();
    assert_ne!(other.matches, exact.matches);
    let mut run = Run { policy: exact.policy, certificate: exact.certificate, ..other };
    run.hash = run.content_hash();
    verify(run).unwrap_err().to_string()
}

#[test]
fn a_proposal_that_follows_preferences_inside_a_step_does_not_pass_for_exact() {
    let bands = Policy { order: Order::Bands, bands: 100, ..Policy::standard() };
    let refused = forged("offer D-1 2026 11.00 themes A4 prefers TCD=9", bands);
    expect!["fairness \"leximin\": a unit from TCD would stand lower with LAO"].assert_eq(&refused);
}

#[test]
fn an_exact_proposal_that_fits_less_with_the_same_choices_does_not_pass() {
    let offers = "offer D-1 2026 5.00 themes A4 prefers TCD=9\noffer E-1 2026 5.00 themes A4";
    let refused = forged(offers, Policy { fit: false, ..policy() });
    expect!["fairness \"leximin\": preferences could be followed further"].assert_eq(&refused);
}

#[test]
fn every_step_needs_its_proof_and_no_other_order_has_the_same() {
    let run = || solve(fixture::market(TEXT), policy()).unwrap();
    let refused = |mut run: Run, forge: &dyn Fn(&mut Run), begins: &str| {
        forge(&mut run);
        run.hash = run.content_hash();
        let error = verify(run).unwrap_err().to_string();
        assert!(error.starts_with(begins), "{error}");
    };
    let bands = Policy { order: Order::Bands, ..Policy::standard() };
    let bands = solve(fixture::market(TEXT), bands).unwrap();
    let is_needed = "certificate.search: a proof is needed for each step of the order, 200 in all";
    refused(bands, &|run| run.policy = policy(), is_needed);
    refused(run(), &|run| drop(run.certificate.steps.pop()), is_needed);
    refused(run(), &|run| run.certificate.steps.swap(1, 2), "certificate.steps[1]: ");
    refused(
        run(),
        &|run| run.certificate.steps[3].search.bound.insert(1, '9'),
        "certificate.steps[3]: certificate.search: the proof proves",
    );
}

#[test]
fn stopped_at_any_time_the_rest_is_shared_to_the_unit() {
    let text =
        format!("{JOINT}offer D-1 2026 11.00 max_states 1\noffer E-1 2026 5.00 max_states 1");
    let mut matching = Matching::new(fixture::market(&text), policy()).unwrap();
    let mut stops = 0;
    // Each tells of a hundred steps.
    for turn in 0.. {
        let Step::Working(_) = matching.step(1) else { break };
        if turn % 16 == 3
            && let Some(run) = matching.stop()
        {
            verify(run).unwrap_or_else(|error| panic!("{error}"));
            stops += 1;
        }
    }
    assert!(stops > 3, "{stops}");
}
