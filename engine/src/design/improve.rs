//! Better solutions: a dive from the root, and searches around the best.
//!
//! The **dive** decides in batches: what the mean of relaxed flows uses almost fully is opened,
//! what it hardly uses is closed, and the multipliers follow. The search **around the best**
//! decides all in which the best solution and the mean agree, and looks for something better
//! in what is left, depth first, with a limit on pivots. Nothing here is part of a proof.
//!
//! Source: Danna, Rothberg and Le Pape 2005, *Exploring relaxation induced neighborhoods*.

use super::branch::candidates;
use super::restriction::{Decision, Restriction, State};
use super::search::{Effort, Search, Verdict};
use super::{ix, position};

/// A switch used fully.
const ONE: i64 = 1 << 20;
/// Pivots of a search around the best, in parts of those that the root took.
const SHARE: u64 = 2;

impl Search {
    /// Looks for better solutions within a restriction.
    pub(super) fn improve(&mut self, restriction: &Restriction) {
        self.ascent.return_to(&self.root);
        let use_of = self.ascent.use_of(&self.design, restriction);
        self.dive(restriction);
        for threshold in [ONE / 100, ONE / 10] {
            // Once more around a better solution.
            for _ in 0..2 {
                let before = self.best.cost;
                if let Some(near) = self.near(restriction, threshold, &use_of) {
                    self.around(near, self.root_pivots / SHARE);
                }
                if self.best.cost == before {
                    break;
                }
            }
        }
        self.ascent.return_to(&self.root);
    }

    /// The restriction with all closed that neither the best solution nor the mean of flows uses.
    fn near(
        &self,
        restriction: &Restriction,
        threshold: i64,
        use_of: &[i64],
    ) -> Option<Restriction> {
        let mut near = restriction.clone();
        let used = self.design.used(&self.best.flow);
        for (at, part) in use_of.iter().enumerate() {
            if near.states[at] == State::Free && *part <= threshold && !used[at] {
                near.states[at] = State::Closed;
            }
        }
        near.propagate(&self.design).is_ok().then_some(near)
    }

    fn dive(&mut self, restriction: &Restriction) {
        let mut restriction = restriction.clone();
        for _ in 0..self.design.switches().len() {
            let bounded = match self.bound_node(&restriction, Effort::Node) {
                Verdict::Open(bounded) => bounded,
                Verdict::Impossible | Verdict::Closed(_) => return,
            };
            self.try_repair(&restriction, &bounded.slopes, &bounded.relaxed);
            let use_of = self.ascent.use_of(&self.design, &restriction);
            let free = |at: &usize| restriction.states[*at] == State::Free;
            let mut batch: Vec<Decision> = (0..use_of.len())
                .filter(free)
                .filter_map(|at| match use_of[at] {
                    part if part <= ONE / 50 => Some(Decision::Close(position(at))),
                    part if part >= ONE - ONE / 20 => Some(Decision::Open(position(at))),
                    _ => None,
                })
                .collect();
            if batch.is_empty() {
                let most = (0..use_of.len()).filter(free);
                let most = most.max_by_key(|at| (use_of[*at], std::cmp::Reverse(*at)));
                batch.extend(most.map(|at| Decision::Open(position(at))));
            }
            if batch.is_empty() {
                return;
            }
            if !self.take_batch(&mut restriction, batch) {
                return;
            }
        }
    }

    /// Takes the decisions of a batch, closings first; an opening that a full group excludes is a closing.
    fn take_batch(&self, restriction: &mut Restriction, mut batch: Vec<Decision>) -> bool {
        batch.sort_by_key(|decision| matches!(decision, Decision::Open(_)));
        for decision in batch {
            let (Decision::Open(at) | Decision::Close(at)) = decision else { continue };
            let full = self.design.switches()[ix(at)].group.is_some_and(|group| {
                let members = self.design.members(ix(group)).iter();
                let open = members.filter(|at| restriction.state(**at) == State::Open).count();
                open >= ix(self.design.limits()[ix(group)])
            });
            let decision = if full { Decision::Close(at) } else { decision };
            if restriction.state(at) == State::Free
                && restriction.decide(&self.design, decision).is_err()
            {
                return false;
            }
        }
        restriction.propagate(&self.design).is_ok()
    }

    /// Depth first within a restriction, for about `pivots` pivots.
    fn around(&mut self, restriction: Restriction, pivots: u64) {
        let until = self.pivots() + pivots;
        let mut open = vec![restriction];
        while let Some(mut restriction) = open.pop() {
            if self.pivots() >= until {
                return;
            }
            let bounded = match self.bound_node(&restriction, Effort::Node) {
                Verdict::Open(bounded) => bounded,
                Verdict::Impossible | Verdict::Closed(_) => continue,
            };
            self.try_repair(&restriction, &bounded.slopes, &bounded.relaxed);
            if bounded.bound >= self.cutoff() || !self.tighten(&mut restriction, &bounded) {
                continue;
            }
            let list = candidates(&self.design, &restriction, &bounded.relaxed.flow);
            let Some(candidate) = list.first() else { continue };
            let used = self.design.used(&bounded.relaxed.flow);
            let open_first = match candidate.high {
                Decision::Open(at) => used[ix(at)],
                _ => false,
            };
            let (first, second) = if open_first {
                (candidate.high, candidate.low)
            } else {
                (candidate.low, candidate.high)
            };
            for decision in [second, first] {
                let mut side = restriction.clone();
                if side.decide(&self.design, decision).is_ok()
                    && side.propagate(&self.design).is_ok()
                {
                    open.push(side);
                }
            }
        }
    }
}
