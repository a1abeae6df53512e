//! Potentials that depend on the flow alone.
//!
//! An optimal flow mostly has many potentials that prove it, and which a solver ends with depends
//! on its path. Here they are the lengths of shortest paths in the residual network, from a node
//! of our own that has an arc at no cost to every other. They are at most 0, there is one answer,
//! and any potentials that prove the flow make all lengths nonnegative, so that Dijkstra's
//! algorithm finds it (Ahuja, Magnanti and Orlin 1993, §9.3 and §4.5).
//!
//! **Bounds.** A shortest path meets each node once, so lengths stay within the bounds that
//! [`Problem`] proves for potentials. Time is that of arcs times the logarithm of nodes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Problem, ix, position};

/// The potentials of an optimal flow; `potential` are any that prove it.
///
/// # Panics
///
/// If they do not prove it.
#[must_use]
pub fn canonical(problem: &Problem, flow: &[i64], potential: &[i64]) -> Vec<i64> {
    let n_nodes = problem.supply().len();
    let mut next: Vec<Vec<(u32, i64)>> = vec![Vec::new(); n_nodes];
    for (arc, flow) in problem.arcs().iter().zip(flow) {
        let (tail, head) = (ix(arc.tail), ix(arc.head));
        let reduced = arc.cost + potential[tail] - potential[head];
        if *flow < arc.capacity {
            assert!(reduced >= 0, "the potentials prove the flow best");
            next[tail].push((arc.head, reduced));
        }
        if *flow > 0 {
            assert!(reduced <= 0, "the potentials prove the flow best");
            next[head].push((arc.tail, -reduced));
        }
    }
    let top = potential.iter().copied().max().unwrap_or(0);
    let mut length: Vec<i64> = potential.iter().map(|potential| top - potential).collect();
    let start = (0..position(n_nodes)).map(|node| Reverse((length[ix(node)], node)));
    let mut open: BinaryHeap<Reverse<(i64, u32)>> = start.collect();
    while let Some(Reverse((at, node))) = open.pop() {
        if length[ix(node)] < at {
            continue;
        }
        for (other, reduced) in &next[ix(node)] {
            let through = at + reduced;
            if through < length[ix(*other)] {
                length[ix(*other)] = through;
                open.push(Reverse((through, *other)));
            }
        }
    }
    length.iter().zip(potential).map(|(length, potential)| length - top + potential).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};

    use super::canonical;
    use crate::flow::{Answer, Arc, Optimum, Problem, Simplex, Standing, Step, check};

    fn networks() -> impl Strategy<Value = (Problem, Vec<Standing>)> {
        (1_u32..8, 0_usize..20).prop_flat_map(|(n_nodes, n_arcs)| {
            let arc = (0..n_nodes, 0..n_nodes, 0_i64..5, -3_i64..3, 0_usize..3);
            (Just(n_nodes), proptest::collection::vec(arc, n_arcs)).prop_map(|(n_nodes, list)| {
                let arcs = list.iter().map(|(tail, head, capacity, cost, _)| Arc {
                    tail: *tail,
                    head: *head,
                    capacity: *capacity,
                    cost: *cost,
                });
                let supply = vec![0; usize::try_from(n_nodes).unwrap()];
                let all = [Standing::Tree, Standing::Full, Standing::Empty];
                let basis = list.iter().map(|arc| all[arc.4]).collect();
                (Problem::new(supply, arcs.collect()).unwrap(), basis)
            })
        })
    }

    fn optimum(mut simplex: Simplex) -> Optimum {
        loop {
            match simplex.step(1_000) {
                Step::Done(Answer::Optimal(optimum)) => return optimum,
                Step::Done(Answer::Infeasible(_)) => panic!("a circulation has a flow"),
                Step::Working => {}
            }
        }
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

        #[test]
        fn they_prove_the_flow_and_do_not_depend_on_where_the_solver_began((problem, basis) in networks()) {
            let first = optimum(Simplex::new(problem.clone()));
            let found = canonical(&problem, &first.flow, &first.potential);
            prop_assert!(found.iter().all(|potential| *potential <= 0));
            let proved = Optimum { potential: found.clone(), ..first.clone() };
            prop_assert!(check(&problem, &Answer::Optimal(proved)).is_ok());
            // Any potentials that prove one optimal flow prove every other.
            let other = optimum(Simplex::resume(problem.clone(), &basis));
            prop_assert_eq!(found, canonical(&problem, &first.flow, &other.potential));
        }
    }
}
