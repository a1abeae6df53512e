//! A changed case in a strict order, with limits that are not linear: searched from the beginning, beside the proposal
//! that stands, and as good as any proposal of the changed case.

use std::cell::Cell;

use super::what_if;
use crate::brute::{Oracle, RULES, broken, for_tiny, placed};
use crate::case::VetoBy;
use crate::explain::{Baseline, Edit};
use crate::market::Market;
use crate::matching::solve;
use crate::policy::{Order, Policy};
use crate::run::{Status, verify};

/// Changes of a case, from what is proposed of it.
fn edits(baseline: &Baseline) -> Vec<Edit> {
    let (market, run) = (baseline.market(), baseline.run());
    let first = run.matches.iter().find(|entry| !entry.locked);
    let of_first = first.map(|entry| {
        let (donor, state) = (entry.donor.clone(), entry.state.clone());
        let (offer, year) = (entry.offer.clone(), entry.year);
        let veto = Edit::AddVeto { donor, state, by: VetoBy::Donor };
        [
            veto,
            Edit::AddToOffer { offer: offer.clone(), year, quantity: 2 },
            Edit::RemoveOffer { offer },
        ]
    });
    let states = market.states().iter();
    let lifted = states.map(|state| Edit::SetMaxPartners { state: state.iso3.clone(), most: None });
    of_first.into_iter().flatten().chain(lifted).collect()
}

fn check(order: Order) {
    let (asked, changed, open) = (Cell::new(0_u32), Cell::new(0_u32), Cell::new(0_u32));
    for_tiny(500, |text, market, policy| {
        let policy = Policy { order, ..policy.clone() };
        let run = solve(market.clone(), policy.clone()).unwrap();
        if run.certificate.steps.is_empty() {
            return;
        }
        let baseline = Baseline::of(run).unwrap();
        let same = what_if(&baseline, &[]).unwrap();
        assert!(same.difference.is_none(), "nothing is changed\n{policy:?}\n{text}");
        for edit in edits(&baseline) {
            let answer = what_if(&baseline, std::slice::from_ref(&edit)).unwrap();
            let market = Market::try_from(answer.run.case.clone()).unwrap();
            let oracle = Oracle::new(&market, &policy);
            let found = placed(&market, &answer.run);
            assert_eq!(broken(&market, &found), [false; RULES], "{edit:?}\n{policy:?}\n{text}");
            let worth = oracle.worth.in_order(&oracle.worth.sums(&found));
            assert_eq!(worth, oracle.best_in_order(), "{edit:?}\n{policy:?}\n{text}");
            asked.set(asked.get() + 1);
            changed.set(changed.get() + u32::from(!answer.difference.is_none()));
            open.set(open.get() + u32::from(answer.run.status != Status::Optimal));
            verify(answer.run).unwrap_or_else(|error| panic!("{error}\n{edit:?}\n{text}"));
        }
    });
    let [asked, changed, open] = [asked, changed, open].map(Cell::into_inner);
    assert!(asked > 400 && changed > 100 && open < 3, "{asked} {changed} {open}");
}

#[test]
fn with_priorities_in_strict_order_no_proposal_of_the_changed_case_is_better() {
    check(Order::Priorities);
}

#[test]
fn with_bands_in_strict_order_no_proposal_of_the_changed_case_is_better() {
    check(Order::Bands);
}
