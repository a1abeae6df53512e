//! The part of a proof that keeps blocks whole: whatever multipliers it names, it proves no more than
//! is true, as much as the search says, and less once a figure that matters is changed.

use std::cell::Cell;

use proptest::prelude::{Just, Strategy, any, prop};

use super::{designs, for_all, oracle, search};
use crate::design::bound::{self, Multipliers};
use crate::design::choice::Rates;
use crate::design::proof::{Branching, Dual, Fault, Proof, ProofNode, check};
use crate::design::restriction::{Decision, Restriction};
use crate::design::{Design, Requirement, Switch, ix, position, whole};
use crate::flow::{Arc, Problem};

const SCALE: i64 = 16;

/// The same design with a node between giver and taker, from which some arcs lead to a second taker:
/// so blocks reach to exits. Some of these have marks, the first of which needs one of the others.
fn with_exits(design: &Design, second: &[bool], marks: usize) -> Design {
    let n_nodes = design.flow().supply().len();
    let mut arcs = design.flow().arcs().to_vec();
    let takers: Vec<u32> = {
        let mut heads: Vec<u32> = design
            .switches()
            .iter()
            .flat_map(|switch| switch.arcs.iter().map(|arc| arcs[ix(*arc)].head))
            .collect();
        heads.sort_unstable();
        heads.dedup();
        heads
    };
    let owned: Vec<u32> = design.switches().iter().flat_map(|switch| switch.arcs.clone()).collect();
    let mut nodes = n_nodes;
    for (at, arc) in owned.iter().enumerate() {
        let Arc { head, capacity, .. } = arcs[ix(*arc)];
        let middle = position(nodes);
        nodes += 1;
        arcs[ix(*arc)].head = middle;
        arcs.push(Arc { tail: middle, head, capacity: (capacity / 2).max(1), cost: 0 });
        if second[at % second.len()] {
            let other = takers[(at + 1) % takers.len()];
            arcs.push(Arc { tail: middle, head: other, capacity, cost: 1 });
        }
    }
    let mut switches = design.switches().to_vec();
    let mut requirements = design.requirements().to_vec();
    let exits = design.flow().arcs().len()..arcs.len();
    let marked: Vec<u32> = exits
        .step_by(2)
        .take(marks)
        .map(|arc| {
            let arcs = vec![position(arc)];
            switches.push(Switch { arcs, minimum: 1, charge: 0, group: None, parent: None });
            position(switches.len() - 1)
        })
        .collect();
    if let [first, others @ ..] = &marked[..] {
        requirements.push(Requirement { switch: *first, any_of: others.to_vec() });
    }
    let flow = Problem::new(vec![0; nodes], arcs).unwrap();
    Design::new(flow, switches, design.limits().to_vec(), requirements).unwrap()
}

/// Designs, half of them with exits.
fn any_design() -> impl Strategy<Value = Design> {
    (designs(), any::<bool>(), prop::collection::vec(any::<bool>(), 6), 0..4_usize).prop_map(
        |(design, exits, second, marks)| {
            if exits { with_exits(&design, &second, marks) } else { design }
        },
    )
}

/// A design with any multipliers.
fn with_dual() -> impl Strategy<Value = (Design, Dual)> {
    any_design().prop_flat_map(|design| {
        let potentials = prop::collection::vec(-9 * SCALE..9 * SCALE, design.flow().supply().len());
        let prices = prop::collection::vec(0_i64..9, design.n_prices());
        (Just(design), potentials, prices)
            .prop_map(|(design, potentials, prices)| (design, Dual { potentials, prices }))
    })
}

fn leaf(dual: Dual) -> Proof {
    Proof { scale: SCALE, duals: vec![dual], nodes: vec![ProofNode::Leaf(0)] }
}

/// Rounded up to whole costs.
fn whole_cost(scaled: i128) -> i128 {
    let scale = i128::from(SCALE);
    scaled.div_euclid(scale) + i128::from(scaled.rem_euclid(scale) > 0)
}

#[test]
fn no_multipliers_prove_too_much_and_both_codes_agree() {
    let [in_blocks, with_links, with_marks, above] = [(); 4].map(|()| Cell::new(0_u32));
    let count = |counter: &Cell<u32>, yes: bool| counter.set(counter.get() + u32::from(yes));
    for_all(3000, &with_dual(), |(design, dual)| {
        let proved = check(&design, &leaf(dual.clone())).unwrap();
        assert!(proved <= oracle(&design), "{design:?} {dual:?}");
        let mut all = Restriction::new(&design);
        all.propagate(&design).unwrap();
        let [kept, apart] = bounds(&design, &all, &dual).map(Option::unwrap);
        assert_eq!(proved, whole_cost(kept.max(apart)), "{design:?} {dual:?}");
        count(&in_blocks, !design.blocks().list.is_empty());
        count(&with_links, !design.blocks().links.is_empty());
        count(&with_marks, has_marked_exits(&design));
        count(&above, kept > apart);
    });
    for (counter, least) in [(in_blocks, 1500), (with_links, 500), (with_marks, 500), (above, 500)]
    {
        assert!(counter.get() >= least, "{} of at least {least}", counter.get());
    }
}

/// What the search makes of a dual within a restriction: with blocks kept whole, and apart.
fn bounds(design: &Design, restriction: &Restriction, dual: &Dual) -> [Option<i128>; 2] {
    let costs: Vec<i64> = design.flow().arcs().iter().map(|arc| arc.cost * SCALE).collect();
    let (potentials, prices) = (&dual.potentials[..], &dual.prices[..]);
    let rates = Rates { costs: &costs, potentials, prices, scale: SCALE };
    let kept = whole::evaluate(design, restriction, &rates, |_, _, _| {});
    let multipliers = Multipliers { costs: &costs, potentials, prices };
    let apart = bound::evaluate(design, restriction, &multipliers, SCALE);
    [kept.map(|found| found.bound), apart.map(|found| found.bound)]
}

/// Whether a mark lies on an exit of a block.
fn has_marked_exits(design: &Design) -> bool {
    (0..position(design.switches().len())).filter(|at| design.is_mark(*at)).any(|at| {
        let arc = ix(design.switches()[ix(at)].arcs[0]);
        design.blocks().covers_arc[arc]
    })
}

#[test]
fn both_codes_agree_below_a_decision() {
    let [marked, sides] = [(); 2].map(|()| Cell::new(0_u32));
    for_all(3000, &(with_dual(), any::<u32>()), |((design, dual), at)| {
        let marks = || (0..position(design.switches().len())).filter(|at| design.is_mark(*at));
        // Half of the time a mark is decided, if there is one.
        let n_marks = position(marks().count());
        let of_marks = marks().nth(ix(at / 2 % n_marks.max(1))).filter(|_| at % 2 == 0);
        let switch = of_marks.unwrap_or(at % position(design.switches().len()));
        let mut least: Option<i128> = None;
        for decision in [Decision::Close(switch), Decision::Open(switch)] {
            let mut side = Restriction::new(&design);
            let kept = side.decide(&design, decision).is_ok() && side.propagate(&design).is_ok();
            let [whole, apart] = bounds(&design, &side, &dual);
            if let (true, Some(whole), Some(apart)) = (kept, whole, apart) {
                let bound = whole.max(apart);
                least = Some(least.map_or(bound, |least| least.min(bound)));
                sides.set(sides.get() + 1);
            }
        }
        let by = Branching::Switch(switch);
        let nodes =
            vec![ProofNode::Branch { by, low: 1, high: 2 }, ProofNode::Leaf(0), ProofNode::Leaf(0)];
        let proved = check(&design, &Proof { nodes, ..leaf(dual.clone()) }).unwrap();
        assert_eq!(proved, whole_cost(least.unwrap()), "{switch} {design:?} {dual:?}");
        marked.set(marked.get() + u32::from(design.is_mark(switch)));
    });
    let (marked, sides) = (marked.get(), sides.get());
    assert!(marked > 500 && sides > 4000, "{marked} marks, {sides} sides");
}

#[test]
fn nor_do_they_below_branchings() {
    for_all(2000, &(with_dual(), any::<u32>(), any::<u32>()), |((design, dual), a, b)| {
        let by = |at: u32| Branching::Switch(at % position(design.switches().len()));
        let nodes = vec![
            ProofNode::Branch { by: by(a), low: 1, high: 2 },
            ProofNode::Leaf(0),
            ProofNode::Branch { by: by(b), low: 3, high: 4 },
            ProofNode::Leaf(0),
            ProofNode::Leaf(0),
        ];
        let proof = Proof { nodes, ..leaf(dual) };
        assert!(check(&design, &proof).unwrap() <= oracle(&design), "{design:?} {proof:?}");
    });
}

#[test]
fn a_changed_figure_never_proves_more() {
    let [lower, same, refused] = [(); 3].map(|()| Cell::new(0_u32));
    for_all(300, &any_design(), |design| {
        let mut search = search(&design);
        assert!(search.step(u64::MAX));
        let outcome = search.outcome();
        let best = outcome.solution.cost;
        for dual in 0..outcome.proof.duals.len() {
            let n_nodes = outcome.proof.duals[dual].potentials.len();
            for figure in 0..n_nodes + outcome.proof.duals[dual].prices.len() {
                for change in [-3 * outcome.proof.scale, 3 * outcome.proof.scale] {
                    let mut proof = outcome.proof.clone();
                    let Dual { potentials, prices } = &mut proof.duals[dual];
                    match potentials.get_mut(figure) {
                        Some(potential) => *potential += change,
                        None => {
                            let price = &mut prices[figure - n_nodes];
                            *price = (*price + change / proof.scale).max(0);
                        }
                    }
                    let counter = match check(&design, &proof) {
                        Ok(proved) => {
                            assert!(proved <= best, "{design:?} {proof:?}");
                            if proved < best { &lower } else { &same }
                        }
                        // Potentials of a cut that show nothing any more.
                        Err(Fault::Possible { node }) => {
                            assert!(matches!(proof.nodes[node], ProofNode::Cut(_)), "{proof:?}");
                            &refused
                        }
                        Err(fault) => panic!("{fault}: {design:?} {proof:?}"),
                    };
                    counter.set(counter.get() + 1);
                }
            }
        }
    });
    let [lower, same, refused] = [lower, same, refused].map(Cell::into_inner);
    assert!(lower > 1000 && refused > 20, "{lower} lower, {same} the same, {refused} refused");
}

/// One giver of 6 and 6 over two years to two takers that pay 7 and 5 for 8 each: at most one taker,
/// which gets at least 5, below a switch with a charge of 10.
fn by_hand(limit: u32, minimum: i64) -> Design {
    let arc = |tail, head, capacity, cost| Arc { tail, head, capacity, cost };
    let arcs = vec![
        arc(1, 0, 100, 0),
        arc(0, 2, 6, 0),
        arc(0, 3, 6, 0),
        arc(4, 1, 8, -7),
        arc(5, 1, 8, -5),
        arc(2, 4, 4, 0),
        arc(3, 4, 3, 0),
        arc(2, 5, 4, 0),
        arc(3, 5, 4, 0),
    ];
    let switch = |arcs: &[u32], minimum, charge, group, parent| Switch {
        arcs: arcs.to_vec(),
        minimum,
        charge,
        group,
        parent,
    };
    let switches = vec![
        switch(&[], 0, 10, None, None),
        switch(&[5, 6], minimum, 0, Some(0), Some(0)),
        switch(&[7, 8], minimum, 0, Some(0), None),
    ];
    let flow = Problem::new(vec![0; 6], arcs).unwrap();
    Design::new(flow, switches, vec![limit], vec![]).unwrap()
}

/// What multipliers prove of it: potentials of the two takers, prices of the group and the link.
fn proved(design: &Design, takers: [i64; 2], prices: [i64; 2]) -> Result<i128, Fault> {
    let potentials = vec![0, 0, 0, 0, takers[0] * SCALE, takers[1] * SCALE];
    check(design, &leaf(Dual { potentials, prices: prices.to_vec() }))
}

#[test]
fn each_part_of_the_formula_counts() {
    // One taker: 7 units at 7 less a charge of 10 are worth 39, 8 units at 5 are worth 40.
    let one = by_hand(1, 5);
    assert_eq!(oracle(&one), -40);
    // The link carries the charge; the group lies in the block, so its price changes nothing.
    assert_eq!(proved(&one, [7, 5], [0, 10]), Ok(-40));
    assert_eq!(proved(&one, [7, 5], [3, 10]), Ok(-40));
    // A link that pays less lets the taker look cheaper, one that pays more opens the parent.
    assert_eq!(proved(&one, [7, 5], [0, 4]), Ok(-45));
    assert_eq!(proved(&one, [7, 5], [0, 12]), Ok(-42));
    // Potentials that promise more than takers pay, or leave what they pay.
    assert_eq!(proved(&one, [7, 6], [0, 10]), Ok(-48));
    assert_eq!(proved(&one, [7, 4], [0, 10]), Ok(-47));
    // Both takers: the budgets of 6 and 6 hold 12 of 15 units: 7 at 7, 5 at 5, and the charge.
    assert_eq!(proved(&by_hand(2, 5), [7, 5], [0, 10]), Ok(-64));
    // The minimum of 7 does not fit twice into the budgets; of 9 it fits nowhere.
    assert_eq!(proved(&by_hand(2, 7), [7, 5], [0, 10]), Ok(-40));
    assert_eq!(proved(&by_hand(2, 9), [7, 5], [0, 10]), Ok(0));
}

#[test]
fn a_dual_that_does_not_fit_is_refused() {
    let design = by_hand(1, 5);
    let dual = Dual { potentials: vec![0; 6], prices: vec![0; 2] };
    let [mut short, mut long, mut below, mut nodes] = [(); 4].map(|()| dual.clone());
    short.prices.pop();
    long.prices.push(0);
    below.prices[1] = -1;
    nodes.potentials.push(0);
    for wrong in [short, long, below, nodes] {
        assert_eq!(check(&design, &leaf(wrong)), Err(Fault::Dual { dual: 0 }));
    }
    assert!(check(&design, &leaf(dual)).is_ok());
}
