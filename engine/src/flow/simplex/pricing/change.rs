//! New costs and capacities for the arcs there are.

use super::{Pricing, position};
use crate::flow::Problem;

impl Pricing {
    /// Takes costs and capacities from a problem on the same arcs. Arcs stay where they
    /// stand; without capacity an arc is empty and cannot move.
    pub(in crate::flow::simplex) fn reprice(&mut self, problem: &Problem) {
        for place in 0..position(self.order.len()) {
            self.set(problem, place, self.bound(place));
        }
    }

    /// The artificial arc of a node.
    pub(in crate::flow::simplex) fn artificial(&self, node: u32) -> u32 {
        position(self.order.len()) + node
    }
}
