//! The search against every choice of open switches, and its proofs against the checker.

mod bounds;
mod once;
mod whole;

use std::cell::Cell;
use std::fmt::Debug;

use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::proof::ProofNode;
use super::{Design, Requirement, Search, Switch, check, ix, position};
use crate::flow::{Answer, Arc, Problem, Simplex, solve};

/// The cheapest cost over all sets of open switches and all splits of their minimums.
fn oracle(design: &Design) -> i128 {
    let n = design.switches().len();
    let mut best = 0;
    for set in 0_u32..1 << n {
        let open: Vec<bool> = (0..n).map(|at| set >> at & 1 == 1).collect();
        if is_allowed(design, &open) {
            let mut least = vec![0; design.flow().arcs().len()];
            splits(design, &open, 0, &mut least, &mut best);
        }
    }
    best
}

fn is_allowed(design: &Design, open: &[bool]) -> bool {
    let switches = || design.switches().iter().zip(open).filter(|(_, open)| **open);
    switches().all(|(switch, _)| switch.parent.is_none_or(|parent| open[ix(parent)]))
        && (0_u32..).zip(design.limits()).all(|(group, limit)| {
            switches().filter(|(switch, _)| switch.group == Some(group)).count() <= ix(*limit)
        })
        && design.requirements().iter().all(|entry| {
            !open[ix(entry.switch)] || entry.any_of.iter().any(|other| open[ix(*other)])
        })
}

/// Tries every way to split the minimums of open switches from `at` on over their arcs.
fn splits(design: &Design, open: &[bool], at: usize, least: &mut Vec<i64>, best: &mut i128) {
    let Some(switch) = design.switches().get(at) else {
        if let Some(cost) = cheapest(design, open, least) {
            *best = (*best).min(cost);
        }
        return;
    };
    if !open[at] || switch.minimum == 0 {
        return splits(design, open, at + 1, least, best);
    }
    split(design, open, at, 0, switch.minimum, least, best);
}

fn split(
    design: &Design,
    open: &[bool],
    at: usize,
    arc: usize,
    left: i64,
    least: &mut Vec<i64>,
    best: &mut i128,
) {
    let arcs = &design.switches()[at].arcs;
    let Some(place) = arcs.get(arc).map(|arc| ix(*arc)) else {
        if left == 0 {
            splits(design, open, at + 1, least, best);
        }
        return;
    };
    for part in 0..=left.min(design.flow().arcs()[place].capacity) {
        least[place] = part;
        split(design, open, at, arc + 1, left - part, least, best);
    }
    least[place] = 0;
}

fn cheapest(design: &Design, open: &[bool], least: &[i64]) -> Option<i128> {
    let mut supply = vec![0; design.flow().supply().len()];
    let mut arcs = design.flow().arcs().to_vec();
    let mut fixed: i128 = 0;
    for (switch, open) in design.switches().iter().zip(open) {
        if *open {
            fixed += switch.charge;
        } else {
            switch.arcs.iter().for_each(|arc| arcs[ix(*arc)].capacity = 0);
        }
    }
    for (arc, least) in arcs.iter_mut().zip(least) {
        arc.capacity -= least;
        supply[ix(arc.tail)] -= least;
        supply[ix(arc.head)] += least;
        fixed += i128::from(arc.cost) * i128::from(*least);
    }
    match solve(Problem::new(supply, arcs).ok()?, 100_000).ok()?.1 {
        Answer::Optimal(optimum) => Some(optimum.cost + fixed),
        Answer::Infeasible(_) => None,
    }
}

/// Givers with two arcs (years) to each of a few takers, rewards falling by steps.
fn designs() -> impl Strategy<Value = Design> {
    let pair = (0_i64..7, 0_i64..7, 0_i64..8, 0_i64..6, any::<bool>(), any::<bool>());
    (
        (1_usize..4, 1_usize..4, 0_i64..14),
        proptest::collection::vec(0_i64..9, 6),
        proptest::collection::vec((0_i64..5, 0_i64..5), 3),
        proptest::collection::vec(pair, 9),
        proptest::collection::vec(0_u32..4, 6),
        proptest::collection::vec((0_usize..9, 0_usize..9), 0..3),
        any::<bool>(),
    )
        .prop_map(
            |((givers, takers, charge), budgets, bands, pairs, limits, lonely, nested)| {
                build(givers, takers, charge, &budgets, &bands, &pairs, &limits, &lonely, nested)
            },
        )
}

type Pair = (i64, i64, i64, i64, bool, bool);

#[expect(clippy::too_many_arguments, reason = "the figures of one generated design")]
fn build(
    givers: usize,
    takers: usize,
    charge: i64,
    budgets: &[i64],
    bands: &[(i64, i64)],
    pairs: &[Pair],
    limits: &[u32],
    lonely: &[(usize, usize)],
    nested: bool,
) -> Design {
    // Nodes: source, sink, giver-years, takers.
    let node = |at: usize| position(at);
    let giver = |at: usize, year: usize| node(2 + at * 2 + year);
    let taker = |at: usize| node(2 + givers * 2 + at);
    let mut arcs = vec![Arc { tail: 1, head: 0, capacity: 1000, cost: 0 }];
    for at in 0..givers {
        for year in 0..2 {
            let capacity = budgets[at * 2 + year];
            arcs.push(Arc { tail: 0, head: giver(at, year), capacity, cost: 0 });
        }
    }
    for (at, (high, low)) in bands.iter().enumerate().take(takers) {
        arcs.push(Arc { tail: taker(at), head: 1, capacity: *high, cost: -7 });
        arcs.push(Arc { tail: taker(at), head: 1, capacity: *low, cost: -3 });
    }
    let mut switches = Vec::new();
    if nested {
        for at in 0..givers {
            let group = Some(node(at)).filter(|_| limits[3 + at] < 3);
            let charge = i128::from(charge);
            switches.push(Switch { arcs: vec![], minimum: 0, charge, group, parent: None });
        }
    }
    let first = switches.len();
    for from in 0..givers {
        for to in 0..takers {
            let (a, b, minimum, own, two, grouped) = pairs[from * 3 + to];
            let mut own_arcs = vec![position(arcs.len())];
            arcs.push(Arc { tail: giver(from, 0), head: taker(to), capacity: a, cost: -own });
            if two {
                own_arcs.push(position(arcs.len()));
                arcs.push(Arc { tail: giver(from, 1), head: taker(to), capacity: b, cost: 0 });
            }
            let group = Some(node(givers + to)).filter(|_| grouped);
            let parent = Some(node(from)).filter(|_| nested);
            let charge = i128::from(if nested { own } else { charge.min(own) });
            switches.push(Switch { arcs: own_arcs, minimum, charge, group, parent });
        }
    }
    let n_pairs = switches.len() - first;
    let requirements = lonely
        .iter()
        .map(|(a, b)| (first + a % n_pairs, first + b % n_pairs))
        .filter(|(a, b)| a != b && switches[*b].minimum > 0)
        .map(|(a, b)| Requirement { switch: node(a), any_of: vec![node(b)] })
        .collect();
    let mut all_limits = vec![1; givers];
    all_limits.extend(limits[..takers].iter().map(|limit| limit % 3));
    let flow = Problem::new(vec![0; 2 + givers * 2 + takers], arcs).unwrap();
    Design::new(flow, switches, all_limits, requirements).unwrap()
}

fn for_designs(cases: u32, property: impl Fn(Design)) {
    for_all(cases, &designs(), property);
}

fn for_all<T: Debug>(cases: u32, values: &impl Strategy<Value = T>, property: impl Fn(T)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let all = TestRunner::new_with_rng(config, rng).run(values, |value| {
        property(value);
        Ok(())
    });
    all.unwrap();
}

fn search(design: &Design) -> Search {
    Search::new(design.clone(), Simplex::new(design.flow().clone()), u64::MAX).unwrap()
}

#[test]
fn no_choice_of_switches_is_better() {
    let [binding, infeasible_relaxed, empty, branched] = [(); 4].map(|()| Cell::new(0_u32));
    let count = |counter: &Cell<u32>, yes: bool| counter.set(counter.get() + u32::from(yes));
    for_designs(4000, |design| {
        let mut search = search(&design);
        assert!(search.step(u64::MAX));
        let outcome = search.outcome();
        let cost = outcome.solution.cost;
        assert_eq!(design.cost(&outcome.solution.flow), Some(cost));
        assert_eq!(cost, oracle(&design), "{design:?}");
        assert_eq!(check(&design, &outcome.proof), Ok(cost), "{design:?}");
        let rests = |dual: u32| {
            let by = |node: &ProofNode| matches!(node, ProofNode::Leaf(at) | ProofNode::Cut(at) if *at == dual);
            outcome.proof.nodes.iter().any(by)
        };
        let n_duals = position(outcome.proof.duals.len());
        assert!((1..n_duals).all(rests), "a dual that proves nothing: {design:?}");
        let Answer::Optimal(free) = solve(design.flow().clone(), 100_000).unwrap().1 else {
            panic!("a circulation is feasible")
        };
        count(&binding, free.cost < cost);
        count(&infeasible_relaxed, design.cost(&free.flow).is_none());
        count(&empty, cost == 0);
        count(&branched, search.progress().nodes > 1);
    });
    // The generator is not tame.
    for (counter, least) in
        [(binding, 1500), (infeasible_relaxed, 1500), (empty, 100), (branched, 300)]
    {
        assert!(counter.get() >= least, "{} of at least {least}", counter.get());
    }
}

#[test]
fn stopped_at_any_time_it_proves_what_it_says() {
    let open = Cell::new(0_u32);
    for_designs(1000, |design| {
        let best = oracle(&design);
        let mut search = search(&design);
        loop {
            let progress = search.progress();
            let outcome = search.outcome();
            let proved = check(&design, &outcome.proof).unwrap();
            assert!(proved <= best && best <= progress.best);
            assert!(progress.bound <= best);
            assert_eq!(design.cost(&outcome.solution.flow), Some(progress.best));
            open.set(open.get() + u32::from(proved < progress.best));
            if search.step(1) {
                break;
            }
        }
    });
    assert!(open.get() > 500, "{}", open.get());
}
