//! The root: rounds over whole blocks, or relaxations without any, better solutions, then what
//! the bound decides.

use super::{Bounded, Climb, Effort, Search, Stage, Verdict};
use crate::design::bundle::{Bundle, Kept, Multipliers, STILL};
use crate::design::improve::Improvement;
use crate::design::outcome::Solution;
use crate::design::position;
use crate::design::proof::Dual;
use crate::design::relaxation::{Relaxed, Solved};
use crate::design::restriction::{Restriction, State};

/// Rounds of the ascent over blocks at the root, at once.
const ROOT_ROUNDS: u32 = 10;
/// Rounds at once must bring one in so many of what the bound lacks.
const LITTLE: i128 = 256;
/// Steps of less than this part of what they may be are short: rounds go on until they are longer,
/// or so many evaluations are made.
const SHORT: f64 = 0.1;
const MOST_SHORT: u64 = 64;
/// Rounds at once after better solutions were looked for.
const AGAIN_ROUNDS: u32 = 50;

impl Search {
    /// What the root leaves to decide.
    pub(super) fn root_restriction(&self) -> Restriction {
        let mut restriction = Restriction::new(&self.design);
        restriction.propagate(&self.design).expect("doing nothing keeps every rule");
        restriction
    }

    /// Keeps what bounds the root, if it is better than what did; it stands at once.
    fn raise_root(&mut self, bound: i128, dual: &Dual) {
        if self.next.is_some_and(|(known, _)| bound > known) {
            self.duals[0] = dual.clone();
            self.next = Some((bound, 0));
        }
    }

    /// The first thing at the root. Whole blocks start from the flow without switches.
    pub(super) fn start(&mut self) {
        if self.design.blocks().list.is_empty() {
            self.stage = Stage::Relaxing(Climb::new(Effort::Root));
            return;
        }
        let restriction = self.root_restriction();
        let nothing = vec![0; self.design.flow().arcs().len()];
        let Solved::Flow(relaxed) = self.relaxation.solve(&self.design, &restriction, &nothing)
        else {
            return self.close_root(Verdict::Impossible);
        };
        let costs = (&self.relaxation.costs[..], self.relaxation.scale);
        let prices = vec![0; self.design.limits().len()];
        self.bundle = Some(Bundle::new(&self.design, &relaxed.potentials, &prices, costs));
        if let Some((flow, worth)) = self.fill(&restriction, None) {
            let costs = (&self.relaxation.costs[..], self.relaxation.scale);
            if let Some(bundle) = &mut self.bundle {
                bundle.start_at(&self.design, &restriction, (&flow, &worth), costs);
            }
        }
        self.learn();
        self.stage = Stage::Climbing;
    }

    /// Fills blocks one after the other within a restriction, from a flow or from nothing; returns the
    /// flow with what units are worth then.
    fn fill(
        &mut self,
        restriction: &Restriction,
        from: Option<&[i64]>,
    ) -> Option<(Vec<i64>, Vec<i64>)> {
        let costs = (&self.relaxation.costs[..], self.relaxation.scale);
        let filled = self.bundle.as_ref()?.fill(&self.design, restriction, from, costs)?;
        let cost = self.design.cost(&filled.0);
        if let Some(cost) = cost.filter(|cost| *cost < self.best.cost) {
            self.best = Solution { flow: filled.0.clone(), cost };
        } else if cost.is_none() && !self.design.requirements().is_empty() {
            self.try_company(restriction, &filled.0);
        }
        Some(filled)
    }

    /// Tries for a solution near a flow that lacks company somewhere: of what else is undecided, what it
    /// does not use is closed.
    fn try_company(&mut self, restriction: &Restriction, flow: &[i64]) {
        let used = self.design.used(flow);
        let mut near = restriction.clone();
        for (at, used) in used.iter().enumerate() {
            if near.states[at] == State::Free && !used && !self.design.is_mark(position(at)) {
                near.states[at] = State::Closed;
            }
        }
        if near.propagate(&self.design).is_ok() {
            let nothing = vec![0; flow.len()];
            let potentials = Vec::new();
            self.try_repair(&near, &nothing, &Relaxed { flow: flow.to_vec(), potentials });
        }
    }

    /// Fills what the mean of choices uses most, and then whatever else is possible.
    fn try_filled(&mut self, restriction: &Restriction) {
        let Some(narrowed) = self.narrowed(restriction) else { return };
        if let Some((flow, _)) = self.fill(&narrowed, None) {
            self.fill(restriction, Some(&flow));
        }
    }

    /// Lets the model learn from the best solution.
    fn learn(&mut self) {
        let costs = (&self.relaxation.costs[..], self.relaxation.scale);
        if let Some(bundle) = &mut self.bundle {
            bundle.learn(&self.design, &self.best.flow, costs);
        }
    }

    /// One round of relaxations at the root, where there are no blocks.
    pub(super) fn relax_root(&mut self, mut climb: Climb) {
        let restriction = self.root_restriction();
        let verdict = self.relax(&mut climb, &restriction);
        if let Some((bound, dual)) = climb.best() {
            let dual = dual.clone();
            self.raise_root(bound, &dual);
        }
        match verdict {
            None => self.stage = Stage::Relaxing(climb),
            Some(Verdict::Open(bounded)) => {
                self.raise_root(bounded.bound, &bounded.dual);
                self.improve_root(bounded);
            }
            Some(verdict) => self.close_root(verdict),
        }
    }

    /// The root holds nothing better than the best solution.
    fn close_root(&mut self, verdict: Verdict) {
        let inherited = self.next.take().map_or(self.cutoff(), |(bound, _)| bound);
        self.looked_at += 1;
        let restriction = self.root_restriction();
        self.settle(0, inherited, restriction, verdict);
    }

    /// Some rounds of the ascent over blocks at the root.
    pub(super) fn climb_root(&mut self) {
        let restriction = self.root_restriction();
        let before = self.next.map_or(0, |(bound, _)| bound);
        let reach = self.bundle.as_ref().map_or(1.0, Bundle::reach);
        let found = self.climb(&restriction, (ROOT_ROUNDS, STILL * reach));
        // Doing nothing keeps every rule, so there is always a bound.
        let Some(found) = found else { return self.close_root(Verdict::Impossible) };
        let dual = self.top_dual();
        self.raise_root(found.bound, &dual);
        let known = self.best.cost;
        self.try_filled(&restriction);
        let goes_on = self.climbs_on(found.bound, before);
        if !goes_on && found.bound < self.cutoff() {
            self.try_rounded(&restriction);
        }
        if self.best.cost < known {
            let flow = self.best.flow.clone();
            self.fill(&restriction, Some(&flow));
            self.learn();
        }
        if found.bound >= self.cutoff() {
            return self.close_root(Verdict::Closed(dual));
        }
        if goes_on {
            self.stage = Stage::Climbing;
        } else {
            self.improve_root(Box::new(self.bounded(&restriction, &found)));
        }
    }

    /// Whether more rounds are worth while after some that raised the bound from `before`: they
    /// brought something, or steps are still too short to.
    fn climbs_on(&self, bound: i128, before: i128) -> bool {
        let lack = self.cutoff() - bound;
        self.bundle.as_ref().is_some_and(|bundle| {
            let reach = bundle.reach();
            let short = reach < SHORT && bundle.work().0 < MOST_SHORT;
            !bundle.is_still(lack, STILL * reach) && (short || (bound - before) * LITTLE > lack)
        })
    }

    /// Looks for better solutions before the root is settled.
    fn improve_root(&mut self, bounded: Box<Bounded>) {
        self.root = (self.ascent.clone(), self.bundle.is_some().then(|| self.top_dual()));
        self.root_work = self.work();
        self.keep_root();
        let improvement = Improvement::new(self.root_restriction());
        self.stage = Stage::Improving(Box::new(improvement), Some(bounded));
    }

    fn keep_root(&mut self) {
        if let Some(bundle) = &mut self.bundle {
            bundle.keep(Kept::Root);
        }
    }

    /// Decides at the root what its bound decides, and branches.
    pub(super) fn settle_root(&mut self, mut bounded: Bounded) {
        let restriction = self.root_restriction();
        self.return_to_root();
        let inherited = self.next.take().map_or(self.cutoff(), |(bound, _)| bound);
        self.looked_at += 1;
        if let Some(found) = self.climb(&restriction, (AGAIN_ROUNDS, STILL)) {
            self.root.1 = Some(self.top_dual());
            self.keep_root();
            bounded.take(self.bounded(&restriction, &found));
        }
        self.settle(0, inherited, restriction, Verdict::Open(Box::new(bounded)));
    }

    /// Goes back to the multipliers of the root.
    pub(in crate::design) fn return_to_root(&mut self) {
        self.ascent.return_to(&self.root.0);
        if let Some(dual) = self.root.1.clone() {
            if let Some(bundle) = &mut self.bundle {
                bundle.go_back(Kept::Root);
            }
            self.restart(dual);
        }
    }

    /// Climbs on from other multipliers, where there are whole blocks.
    pub(super) fn restart(&mut self, dual: Dual) {
        let costs = (&self.relaxation.costs[..], self.relaxation.scale);
        if let Some(bundle) = &mut self.bundle {
            let Dual { potentials, prices } = dual;
            bundle.restart(&self.design, Multipliers { potentials, prices }, costs);
        }
    }
}
