//! Figures at the ends of what is accepted: searched, proved and checked exactly, whatever a file says.

use super::search;
use crate::design::{Design, Dual, Fault, Proof, ProofNode, Search, Switch, check};
use crate::flow::{Arc, Problem, Simplex};

/// Capacities of all arcs together stay below 2^62.
const MOST: i64 = (1 << 59) - 1;

/// A giver that may go to one of two takers, at least with half of what it holds.
fn design(cost: i64, charge: i128) -> Option<Design> {
    let arc = |tail, head, cost| Arc { tail, head, capacity: MOST, cost };
    let arcs =
        vec![arc(0, 1, 0), arc(1, 2, -cost), arc(1, 3, -cost / 2), arc(2, 0, 0), arc(3, 0, 0)];
    let switch =
        |arc| Switch { arcs: vec![arc], minimum: MOST / 2, charge, group: Some(0), parent: None };
    let flow = Problem::new(vec![0; 4], arcs).ok()?;
    Design::new(flow, vec![switch(1), switch(2)], vec![1], Vec::new()).ok()
}

fn accepts(cost: i64) -> bool {
    design(cost, 0).is_some_and(|design| {
        let simplex = Simplex::new(design.flow().clone());
        Search::new(design, simplex, 0).is_ok()
    })
}

/// The greatest cost of an arc that a search accepts.
fn greatest() -> i64 {
    let (mut good, mut bad) = (1, i64::MAX);
    while good + 1 < bad {
        let middle = good + (bad - good) / 2;
        if accepts(middle) { good = middle } else { bad = middle }
    }
    good
}

#[test]
fn costs_and_charges_at_the_limit_are_searched_and_proved_exactly() {
    let cost = greatest();
    assert!(cost > i64::MAX / 8 / 6 / 8, "{cost} uses the range");
    let worth = i128::from(cost) * i128::from(MOST);
    for charge in [0, worth - 1, worth, worth + 1] {
        // Charges are below 2^87, which so large a worth is not.
        let charge = charge.min((1 << 87) - 1);
        let design = design(cost, charge).unwrap();
        let mut search = search(&design);
        assert!(search.step(u64::MAX));
        let outcome = search.outcome();
        assert_eq!(outcome.solution.cost, (charge - worth).min(0));
        assert_eq!(check(&design, &outcome.proof), Ok(outcome.solution.cost));
    }
}

#[test]
fn no_figures_of_a_file_leave_the_range_of_the_checker() {
    let cost = greatest();
    let design = design(cost, (1 << 87) - 1).unwrap();
    let ends = [i64::MIN, i64::MAX];
    let mut bounds = 0;
    for scale in [1, 2, 1 << 20, 1 << 32] {
        for signs in 0..16 {
            let potentials = (0..4).map(|node| ends[signs >> node & 1]).collect();
            let prices = vec![i64::MAX; design.n_prices()];
            let proof = Proof {
                scale,
                duals: vec![Dual { potentials, prices }],
                nodes: vec![ProofNode::Leaf(0)],
            };
            match check(&design, &proof) {
                Ok(bound) => {
                    assert!(bound <= 0, "doing nothing is always possible");
                    bounds += 1;
                }
                Err(fault) => assert_eq!(fault, Fault::Scale { scale }),
            }
        }
    }
    assert!(bounds >= 16, "{bounds}");
}
