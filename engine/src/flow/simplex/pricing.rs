//! Which arc enters: block search over reduced costs.
//!
//! Arcs are searched in an order of their own, the *mixed* order, in which neighbours in the
//! problem are far apart: arcs often come sorted by tail, and a block should sample many.
//! All of the simplex names arcs by their place in it; only the answer goes back.

mod change;

use super::{ix, position};
use crate::flow::Problem;

/// The smallest block: below this, searching costs less than choosing badly.
const MIN_BLOCK: usize = 10;
/// The least distance that mixing puts between neighbours.
const MIN_STRIDE: usize = 3;

/// An arc as pricing reads it: four to a cache line.
#[derive(Clone, Copy, Debug)]
struct Priced {
    cost: i64,
    tail: u32,
    head: u32,
}

/// Costs and bounds of all arcs, and where the last search stopped. Indexed by place.
#[derive(Clone, Debug)]
pub(super) struct Pricing {
    arcs: Vec<Priced>,
    /// +1 at flow 0, −1 at capacity, 0 in the tree or without capacity: times the
    /// reduced cost, negative means the arc would pay to move.
    signs: Vec<i8>,
    capacities: Vec<i64>,
    /// The arc of the problem at each place.
    order: Vec<u32>,
    next: usize,
    block: usize,
}

impl Pricing {
    /// All arcs start at flow 0.
    pub(super) fn new(problem: &Problem) -> Self {
        let order = mixed(problem.arcs().len(), problem.supply().len());
        let at = |place: &u32| problem.arcs()[ix(*place)];
        let arcs = order
            .iter()
            .map(at)
            .map(|arc| Priced { cost: arc.cost, tail: arc.tail, head: arc.head })
            .collect();
        let signs = order.iter().map(|place| i8::from(at(place).capacity > 0)).collect();
        let capacities = order.iter().map(|place| at(place).capacity).collect();
        let block = order.len().isqrt().max(MIN_BLOCK);
        Self { arcs, signs, capacities, order, next: 0, block }
    }

    pub(super) fn ends(&self, arc: u32) -> (u32, u32) {
        let arc = &self.arcs[ix(arc)];
        (arc.tail, arc.head)
    }

    pub(super) fn cost(&self, arc: u32) -> i64 {
        self.arcs[ix(arc)].cost
    }

    pub(super) fn capacity(&self, arc: u32) -> i64 {
        self.capacities[ix(arc)]
    }

    /// The arc's position in the problem; `None` if it is artificial.
    pub(super) fn original(&self, arc: u32) -> Option<u32> {
        self.order.get(ix(arc)).copied()
    }

    /// Positions in the problem of all arcs at capacity.
    pub(super) fn full(&self) -> impl Iterator<Item = u32> {
        self.order
            .iter()
            .zip(&self.signs)
            .filter(|(_, sign)| **sign < 0)
            .map(|(original, _)| *original)
    }

    pub(super) fn is_at_capacity(&self, arc: u32) -> bool {
        self.signs[ix(arc)] < 0
    }

    /// From one bound to the other.
    pub(super) fn flip(&mut self, arc: u32) {
        self.signs[ix(arc)] *= -1;
    }

    pub(super) fn enter_tree(&mut self, arc: u32) {
        self.signs[ix(arc)] = 0;
    }

    /// An artificial arc that leaves the tree never comes back, and has no place here.
    pub(super) fn leave_tree(&mut self, arc: u32, at_capacity: bool) {
        if let Some(sign) = self.signs.get_mut(ix(arc)) {
            *sign = if at_capacity { -1 } else { 1 };
        }
    }

    /// The most negative arc of the first block that has any; `None` means optimal.
    pub(super) fn entering(&mut self, potentials: &[i64]) -> Option<u32> {
        let n_arcs = self.arcs.len();
        let mut seen = 0;
        let mut at = self.next;
        while seen < n_arcs {
            let end = (at + self.block).min(n_arcs);
            let best = self.best_within(at, end, potentials);
            seen += end - at;
            at = if end == n_arcs { 0 } else { end };
            if best.is_some() {
                self.next = at;
                return best;
            }
        }
        None
    }

    fn best_within(&self, start: usize, end: usize, potentials: &[i64]) -> Option<u32> {
        let mut least = 0;
        let mut best = None;
        for (place, (arc, sign)) in
            (start..).zip(self.arcs[start..end].iter().zip(&self.signs[start..end]))
        {
            // `Problem` proves that this cannot wrap; checking it here costs a third of the search.
            let reduced = arc
                .cost
                .wrapping_add(potentials[ix(arc.tail)])
                .wrapping_sub(potentials[ix(arc.head)]);
            let reduced = i64::from(*sign).wrapping_mul(reduced);
            if reduced < least {
                least = reduced;
                best = Some(place);
            }
        }
        best.map(position)
    }
}

/// The mixed order: every `stride`-th place is filled first, then the next to each, and so on.
fn mixed(n_arcs: usize, n_nodes: usize) -> Vec<u32> {
    let stride = (n_arcs / n_nodes.max(1)).max(MIN_STRIDE);
    let mut order = vec![0; n_arcs];
    let (mut place, mut start) = (0, 0);
    for arc in 0..n_arcs {
        order[place] = position(arc);
        place += stride;
        if place >= n_arcs {
            start += 1;
            place = start;
        }
    }
    order
}
