//! Starting over from the present basis when costs, capacities or supplies change.
//!
//! The tree and the arcs at capacity stay as they are; flows and potentials are computed
//! anew. A change of costs keeps the basis feasible. Where a new capacity or supply does
//! not, the tree arc that would carry too much or too little is taken out at the bound it
//! would pass, and the subtree below it hangs from the root by its artificial arc, which
//! carries the difference at the artificial cost, as in a first basis. So the new basis is
//! strongly feasible again, and close to the old one where little changed.
//!
//! Time is linear in nodes and arcs. Source: Ahuja, Magnanti and Orlin 1993, §11.9, for
//! the changes; the repair is that of a "big M" start (ibid., §11.5), applied to subtrees.

use super::{Simplex, ix};
use crate::flow::Problem;

impl Simplex {
    /// Takes another problem on the same nodes and arcs, and starts from the present basis.
    ///
    /// The count of pivots goes on.
    ///
    /// # Panics
    ///
    /// If the problem has other nodes, or arcs with other ends: it is another network then.
    pub fn restart(&mut self, problem: Problem) {
        let ends = |problem: &Problem| -> (u32, u32) { (problem.n_nodes(), problem.n_arcs()) };
        assert_eq!(ends(&self.problem), ends(&problem), "a restart keeps nodes and arcs");
        assert!(
            self.problem
                .arcs()
                .iter()
                .zip(problem.arcs())
                .all(|(old, new)| (old.tail, old.head) == (new.tail, new.head)),
            "a restart keeps the ends of arcs"
        );
        self.problem = problem;
        let mut in_tree = vec![false; self.problem.arcs().len()];
        for node in 0..self.problem.n_nodes() {
            // Artificial arcs have no place among them.
            if let Some(place) = in_tree.get_mut(ix(self.tree.node(node).arc)) {
                *place = true;
            }
        }
        self.pricing.reprice(&self.problem, &in_tree);
        let mut net = self.problem.supply().to_vec();
        for arc in self.pricing.full() {
            let arc = self.problem.arcs()[ix(arc)];
            net[ix(arc.tail)] -= arc.capacity;
            net[ix(arc.head)] += arc.capacity;
        }
        self.tree.rehang_all(&mut net, &mut self.pricing, &self.problem);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};

    use crate::flow::{Answer, Arc, Problem, Simplex, Step, check, ix, solve};

    /// Arcs as (capacity, cost), and shipments as (from, to, amount), of one version.
    type Version = (Vec<(i64, i64)>, Vec<(u32, u32, i64)>);

    /// A small network in several versions that differ in everything but their arcs' ends.
    fn versions() -> impl Strategy<Value = Vec<Problem>> {
        (1_u32..9, 0_usize..24).prop_flat_map(|(n_nodes, n_arcs)| {
            let ends = proptest::collection::vec((0..n_nodes, 0..n_nodes), n_arcs);
            let figures = proptest::collection::vec((0_i64..9, -3_i64..6), n_arcs);
            let shipments = proptest::collection::vec((0..n_nodes, 0..n_nodes, 0_i64..4), 0..4);
            let version = (figures, shipments);
            (Just(n_nodes), ends, proptest::collection::vec(version, 2..6)).prop_map(
                |(n_nodes, ends, versions)| {
                    versions.iter().map(|version| problem(n_nodes, &ends, version)).collect()
                },
            )
        })
    }

    fn problem(n_nodes: u32, ends: &[(u32, u32)], (figures, shipments): &Version) -> Problem {
        let mut supply = vec![0; ix(n_nodes)];
        for (from, to, amount) in shipments {
            supply[ix(*from)] += amount;
            supply[ix(*to)] -= amount;
        }
        let arcs = ends
            .iter()
            .zip(figures)
            .map(|((tail, head), (capacity, cost))| Arc {
                tail: *tail,
                head: *head,
                capacity: *capacity,
                cost: *cost,
            })
            .collect();
        Problem::new(supply, arcs).unwrap()
    }

    pub(in crate::flow::simplex) fn finish(simplex: &mut Simplex) -> Answer {
        loop {
            if let Step::Done(answer) = simplex.step(100_000) {
                return answer;
            }
        }
    }

    pub(in crate::flow::simplex) fn cost(answer: &Answer) -> Option<i128> {
        match answer {
            Answer::Optimal(optimum) => Some(optimum.cost),
            Answer::Infeasible(_) => None,
        }
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3000))]

        #[test]
        fn a_restart_ends_where_a_new_start_does(versions in versions(), early in 0_u32..6) {
            let mut simplex = Simplex::new(versions[0].clone());
            for problem in versions {
                simplex.restart(problem.clone());
                // Some are changed before they are solved.
                if simplex.step(early) == Step::Working {
                    continue;
                }
                let answer = finish(&mut simplex);
                prop_assert!(check(&problem, &answer).is_ok());
                prop_assert_eq!(cost(&answer), cost(&solve(problem, 100_000).unwrap().1));
            }
        }

        #[test]
        fn nothing_changed_needs_no_pivot(versions in versions()) {
            let mut simplex = Simplex::new(versions[0].clone());
            let answer = finish(&mut simplex);
            let pivots = simplex.pivots();
            simplex.restart(versions[0].clone());
            prop_assert_eq!(cost(&finish(&mut simplex)), cost(&answer));
            if cost(&answer).is_some() {
                prop_assert_eq!(simplex.pivots(), pivots);
            }
        }
    }
}
