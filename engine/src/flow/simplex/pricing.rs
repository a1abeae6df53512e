//! Which arc enters: block search over reduced costs.

use super::{Tree, ix, position};
use crate::flow::Problem;

/// The smallest block: below this, searching costs less than choosing badly.
const MIN_BLOCK: usize = 10;

/// An arc as pricing reads it: one half of a cache line at most.
#[derive(Clone, Copy, Debug)]
struct Priced {
    cost: i64,
    tail: u32,
    head: u32,
    /// +1 at flow 0, −1 at capacity, 0 in the tree or without capacity: times the
    /// reduced cost, negative means the arc would pay to move.
    sign: i64,
}

/// Costs and bounds of all arcs, and where the last search stopped.
#[derive(Clone, Debug)]
pub(super) struct Pricing {
    arcs: Vec<Priced>,
    next: usize,
    block: usize,
}

impl Pricing {
    /// Real arcs start at flow 0.
    pub(super) fn new(problem: &Problem, _artificial_cost: i64) -> Self {
        let arcs: Vec<Priced> = problem
            .arcs()
            .iter()
            // A loop can only be empty or, where it pays, full; a node sends nothing by it.
            .map(|arc| Priced { cost: arc.cost, tail: arc.tail, head: arc.head, sign: i64::from(arc.capacity > 0) })
            .collect();
        let block = arcs.len().isqrt().max(MIN_BLOCK);
        Self { arcs, next: 0, block }
    }

    pub(super) fn ends(&self, arc: u32) -> (u32, u32) {
        let arc = &self.arcs[ix(arc)];
        (arc.tail, arc.head)
    }
    pub(super) fn cost(&self, arc: u32) -> i64 {
        self.arcs[ix(arc)].cost
    }
    pub(super) fn is_at_capacity(&self, arc: u32) -> bool {
        self.arcs[ix(arc)].sign < 0
    }
    /// From one bound to the other.
    pub(super) fn flip(&mut self, arc: u32) {
        self.arcs[ix(arc)].sign *= -1;
    }
    pub(super) fn enter_tree(&mut self, arc: u32) {
        self.arcs[ix(arc)].sign = 0;
    }
    /// An artificial arc that leaves the tree never comes back, and has no entry here.
    pub(super) fn leave_tree(&mut self, arc: u32, at_capacity: bool) {
        if let Some(arc) = self.arcs.get_mut(ix(arc)) {
            arc.sign = if at_capacity { -1 } else { 1 };
        }
    }

    /// The most negative arc of the first block that has any; `None` means optimal.
    pub(super) fn entering(&mut self, tree: &Tree) -> Option<u32> {
        let n_arcs = self.arcs.len();
        let mut seen = 0;
        let mut at = self.next;
        while seen < n_arcs {
            let end = (at + self.block).min(n_arcs);
            let mut least = 0;
            let mut best = None;
            for (offset, arc) in self.arcs[at..end].iter().enumerate() {
                let reduced = arc.sign * (arc.cost + tree.potential(arc.tail) - tree.potential(arc.head));
                if reduced < least {
                    least = reduced;
                    best = Some(at + offset);
                }
            }
            seen += end - at;
            at = if end == n_arcs { 0 } else { end };
            if let Some(best) = best {
                self.next = at;
                return Some(position(best));
            }
        }
        None
    }
}
