//! What becomes of a node that is open: what its bound decides, then two sides.

use std::cmp::Reverse;

use super::choosing::Choice;
use super::{Bounded, Duals, Kind, Node, Search, Side};
use crate::design::proof::Branching;
use crate::design::restriction::{Decision, Restriction, State};
use crate::design::{ix, position};

/// Where a side lacks more than one in so many of the best cost, it is looked at next.
const DIVE: i128 = 100_000;

impl Search {
    /// Decides whatever the bound decides: a branching whose other side it closes. Returns the
    /// node that is left, or none.
    pub(super) fn fix(
        &mut self,
        node: u32,
        restriction: &mut Restriction,
        bounded: &Bounded,
        duals: Duals,
    ) -> Option<u32> {
        let lack = self.cutoff() - bounded.bound;
        // Rises add up only if all are measured from the same states.
        let states = restriction.states.clone();
        let mut at = node;
        for (switch, decision) in self.decided(&states, bounded, lack) {
            if restriction.state(switch) != State::Free {
                continue;
            }
            let candidate = (Decision::Close(switch), Decision::Open(switch));
            let closed = decision == candidate.0;
            let of_sides =
                if closed { (duals.better, duals.own) } else { (duals.own, duals.better) };
            let (low, high) = self.split(at, Branching::Switch(switch), candidate, of_sides);
            at = if closed { low } else { high };
            if restriction.decide(&self.design, decision).is_err() {
                self.nodes[ix(at)].kind = Kind::Impossible;
                return None;
            }
        }
        if restriction.propagate(&self.design).is_err() {
            self.nodes[ix(at)].kind = Kind::Impossible;
            return None;
        }
        Some(at)
    }

    /// Makes a branching of a leaf; its children are leaves by the duals of their sides.
    fn split(
        &mut self,
        node: u32,
        by: Branching,
        (low, high): (Decision, Decision),
        (low_dual, high_dual): (u32, u32),
    ) -> (u32, u32) {
        let child = |decision, dual| Node {
            parent: Some(node),
            decision: Some(decision),
            kind: Kind::Leaf(dual),
        };
        let at = position(self.nodes.len());
        self.nodes.push(child(low, low_dual));
        self.nodes.push(child(high, high_dual));
        self.nodes[ix(node)].kind = Kind::Branch { by, low: at, high: at + 1 };
        (at, at + 1)
    }

    pub(super) fn branch(&mut self, node: u32, choice: Choice, bound: i128, dual: u32) {
        let Choice { candidate, first, sides } = choice;
        let by = match candidate.low {
            Decision::AtMost(arc, most) => Branching::Arc { arc, most },
            Decision::Close(switch) | Decision::Open(switch) | Decision::AtLeast(switch, _) => {
                Branching::Switch(switch)
            }
        };
        let (low, high) = self.split(node, by, (candidate.low, candidate.high), (dual, dual));
        // Each side is known by the better of what its parent proves and what trying it did.
        let mut open = [(bound, low), (bound, high)];
        for ((bound, at), tried) in open.iter_mut().zip(sides) {
            if let Some(tried) = tried.filter(|tried| tried.bound > *bound) {
                *bound = tried.bound;
                self.nodes[ix(*at)].kind = Kind::Leaf(self.keep(*at, &tried.dual));
            }
        }
        if first == Side::High {
            open.reverse();
        }
        let cutoff = self.cutoff();
        let [next, second] = open;
        if second.0 < cutoff {
            self.open.push(Reverse(second));
        }
        // Where little is left to win, whatever proves least comes first.
        let lack = cutoff - next.0;
        if lack > (self.best.cost.abs() / DIVE) * i128::from(self.relaxation.scale) {
            self.next = Some(next);
        } else if lack > 0 {
            self.open.push(Reverse(next));
        }
    }
}
