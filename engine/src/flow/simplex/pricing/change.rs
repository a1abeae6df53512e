//! New costs and capacities for the arcs there are.

use super::{Pricing, ix, position};
use crate::flow::Problem;

impl Pricing {
    /// Takes costs and capacities from a problem on the same arcs. Tree arcs get sign 0
    /// here as before; an arc without capacity is at 0, and waits for some.
    pub(in crate::flow::simplex) fn reprice(&mut self, problem: &Problem, in_tree: &[bool]) {
        for (place, original) in self.order.iter().enumerate() {
            let arc = &problem.arcs()[ix(*original)];
            self.arcs[place].cost = arc.cost;
            self.capacities[place] = arc.capacity;
            self.signs[place] = match (in_tree[place], arc.capacity) {
                (true, _) | (_, 0) => 0,
                (false, _) if self.signs[place] < 0 => -1,
                (false, _) => 1,
            };
        }
    }

    /// The artificial arc of a node.
    pub(in crate::flow::simplex) fn artificial(&self, node: u32) -> u32 {
        position(self.order.len()) + node
    }

    /// Whether an arc is artificial.
    pub(in crate::flow::simplex) fn is_artificial(&self, arc: u32) -> bool {
        self.original(arc).is_none()
    }
}
