//! New costs and capacities for the arcs there are.

use super::{Bound, NO_MOVE, Pricing, backwards, forwards, ix, position};
use crate::flow::Problem;

impl Pricing {
    /// Takes costs and capacities from a problem on the same arcs. Arcs stay where they
    /// stand; without capacity an arc is empty and cannot move.
    pub(in crate::flow::simplex) fn reprice(&mut self, problem: &Problem, in_tree: &[bool]) {
        for (place, in_tree) in (0..).zip(in_tree) {
            let full = self.capacities[ix(place)] < 0;
            self.put(problem, place, if full { Bound::Full } else { Bound::Empty });
            if *in_tree {
                self.enter_tree(place);
            }
        }
    }

    /// Puts an arc at a bound.
    pub(in crate::flow::simplex) fn put(&mut self, problem: &Problem, place: u32, bound: Bound) {
        let arc = &problem.arcs()[ix(self.order[ix(place)])];
        let full = bound == Bound::Full;
        self.capacities[ix(place)] = if full { -arc.capacity } else { arc.capacity };
        self.moves[ix(place)] = match (arc.capacity, bound) {
            (0, _) => NO_MOVE,
            (_, Bound::Empty) => forwards(arc),
            (_, Bound::Full) => backwards(arc),
        };
    }

    /// The artificial arc of a node.
    pub(in crate::flow::simplex) fn artificial(&self, node: u32) -> u32 {
        position(self.order.len()) + node
    }
}
