//! Starting from a basis of another network.
//!
//! What is given is where each arc stood in a basis that was good for a similar network: in the
//! tree, full, or empty. Arcs of the tree that would close a cycle here are left out, parts that
//! do not hang together hang from the root by artificial arcs, and flows are repaired as after any
//! other change ([`warm`](super::warm)). So any list whatever gives a strongly feasible basis, and
//! the better it fits, the fewer pivots are left. Time is about linear in nodes and arcs.

use super::{Simplex, ix, position};
use crate::flow::Problem;

/// Where an arc stands in a basis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// In the tree.
    Tree,
    /// At capacity.
    Full,
    /// At 0.
    #[default]
    Empty,
}

/// How a node hangs in the tree: its parent, the arc between them by place, and whether that
/// points to the parent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hook {
    pub(super) parent: u32,
    pub(super) place: u32,
    pub(super) upwards: bool,
}

impl Simplex {
    /// The present basis, by arc of the problem.
    #[must_use]
    pub fn basis(&self) -> Vec<Standing> {
        let mut basis = vec![Standing::Empty; self.problem.arcs().len()];
        for arc in self.pricing.full() {
            basis[ix(arc)] = Standing::Full;
        }
        for node in 0..self.problem.n_nodes() {
            if let Some(arc) = self.pricing.original(self.tree.node(node).arc) {
                basis[ix(arc)] = Standing::Tree;
            }
        }
        basis
    }

    /// Prepares a solver whose first basis is as near as can be to what `basis` says, by arc.
    ///
    /// # Panics
    ///
    /// If it does not say of each arc.
    #[must_use]
    pub fn resume(problem: Problem, basis: &[Standing]) -> Self {
        assert_eq!(problem.arcs().len(), basis.len(), "a basis says of each arc where it stands");
        let mut simplex = Self::new(problem);
        let Self { problem, pricing, tree, .. } = &mut simplex;
        let mut next: Vec<Vec<(u32, u32)>> = vec![Vec::new(); problem.supply().len()];
        for place in 0..problem.n_arcs() {
            let Some(original) = pricing.original(place) else { continue };
            let arc = problem.arcs()[ix(original)];
            match basis[ix(original)] {
                Standing::Tree => {
                    next[ix(arc.tail)].push((arc.head, place));
                    next[ix(arc.head)].push((arc.tail, place));
                }
                Standing::Full => pricing.flip(place),
                Standing::Empty => {}
            }
        }
        let mut hooks: Vec<Option<Hook>> = vec![None; next.len()];
        let mut order = Vec::with_capacity(next.len());
        let mut seen = vec![false; next.len()];
        for first in 0..position(next.len()) {
            if std::mem::replace(&mut seen[ix(first)], true) {
                continue;
            }
            // Depth first, so that each subtree is a run of the order.
            let mut open = vec![(first, None)];
            while let Some((node, hook)) = open.pop() {
                hooks[ix(node)] = hook;
                order.push(node);
                for (other, place) in &next[ix(node)] {
                    if !std::mem::replace(&mut seen[ix(*other)], true) {
                        let original = pricing.original(*place).expect("it was listed by it");
                        let upwards = problem.arcs()[ix(original)].tail == *other;
                        let (parent, place) = (node, *place);
                        open.push((*other, Some(Hook { parent, place, upwards })));
                    }
                }
            }
        }
        for hook in hooks.iter().flatten() {
            pricing.enter_tree(hook.place);
        }
        tree.hang(&order, &hooks);
        let mut net = problem.supply().to_vec();
        for arc in pricing.full() {
            let arc = problem.arcs()[ix(arc)];
            net[ix(arc.tail)] -= arc.capacity;
            net[ix(arc.head)] += arc.capacity;
        }
        tree.rehang_all(&mut net, pricing, problem);
        simplex
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};

    use super::Standing;
    use crate::flow::simplex::warm::tests::{cost, finish};
    use crate::flow::{Arc, Problem, Simplex, check, solve};

    /// A small network and any list of standings.
    fn networks() -> impl Strategy<Value = (Problem, Vec<Standing>)> {
        (1_u32..9, 0_usize..24).prop_flat_map(|(n_nodes, n_arcs)| {
            let arc = (0..n_nodes, 0..n_nodes, 0_i64..9, -3_i64..6, 0_usize..3);
            let shipments = proptest::collection::vec((0..n_nodes, 0..n_nodes, 0_i64..4), 0..4);
            (Just(n_nodes), proptest::collection::vec(arc, n_arcs), shipments).prop_map(
                |(n_nodes, list, shipments)| {
                    let mut supply = vec![0; usize::try_from(n_nodes).unwrap()];
                    for (from, to, amount) in shipments {
                        supply[usize::try_from(from).unwrap()] += amount;
                        supply[usize::try_from(to).unwrap()] -= amount;
                    }
                    let arcs = list.iter().map(|(tail, head, capacity, cost, _)| Arc {
                        tail: *tail,
                        head: *head,
                        capacity: *capacity,
                        cost: *cost,
                    });
                    let problem = Problem::new(supply, arcs.collect()).unwrap();
                    let all = [Standing::Tree, Standing::Full, Standing::Empty];
                    (problem, list.iter().map(|arc| all[arc.4]).collect())
                },
            )
        })
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3000))]

        #[test]
        fn from_any_basis_the_end_is_the_same((problem, basis) in networks()) {
            let answer = finish(&mut Simplex::resume(problem.clone(), &basis));
            prop_assert!(check(&problem, &answer).is_ok());
            prop_assert_eq!(cost(&answer), cost(&solve(problem, 100_000).unwrap().1));
        }
    }
}
