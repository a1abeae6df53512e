//! The root: rounds over whole blocks, or relaxations without any, better solutions, then what
//! the bound decides.

use super::{Bounded, Climb, Effort, Search, Stage, Verdict};
use crate::design::bundle::{Bundle, Multipliers, STILL};
use crate::design::improve::Improvement;
use crate::design::outcome::Solution;
use crate::design::proof::Dual;
use crate::design::relaxation::Solved;
use crate::design::restriction::Restriction;

/// Rounds of the ascent over blocks at the root, at once.
const ROOT_ROUNDS: u32 = 10;
/// Rounds at once must bring one in so many of what the bound lacks.
const LITTLE: i128 = 256;
/// The same once better solutions were looked for.
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
        let filled = self.bundle.as_ref().and_then(|bundle| {
            let flow = bundle.fill(&self.design, &restriction, costs)?;
            self.design.cost(&flow).map(|cost| Solution { flow, cost })
        });
        if let Some(solution) = filled.filter(|filled| filled.cost < self.best.cost) {
            self.best = solution;
        }
        self.stage = Stage::Climbing;
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
        let found = self.climb(&restriction, (ROOT_ROUNDS, STILL));
        // Doing nothing keeps every rule, so there is always a bound.
        let Some(found) = found else { return self.close_root(Verdict::Impossible) };
        let dual = self.top_dual();
        self.raise_root(found.bound, &dual);
        self.try_rounded(&restriction);
        if found.bound >= self.cutoff() {
            return self.close_root(Verdict::Closed(dual));
        }
        let lack = self.cutoff() - found.bound;
        let goes_on = self.bundle.as_ref().is_some_and(|bundle| {
            !bundle.is_still(lack, STILL) && (found.bound - before) * LITTLE > lack
        });
        if goes_on {
            self.stage = Stage::Climbing;
        } else {
            self.improve_root(Box::new(self.bounded(&restriction, &found)));
        }
    }

    /// Looks for better solutions before the root is settled.
    fn improve_root(&mut self, bounded: Box<Bounded>) {
        self.root = (self.ascent.clone(), self.bundle.is_some().then(|| self.top_dual()));
        self.root_work = self.work();
        let improvement = Improvement::new(self.root_restriction());
        self.stage = Stage::Improving(Box::new(improvement), Some(bounded));
    }

    /// Decides at the root what its bound decides, and branches.
    pub(super) fn settle_root(&mut self, mut bounded: Bounded) {
        let restriction = self.root_restriction();
        self.return_to_root();
        let inherited = self.next.take().map_or(self.cutoff(), |(bound, _)| bound);
        self.looked_at += 1;
        if let Some(found) = self.climb(&restriction, (AGAIN_ROUNDS, STILL)) {
            self.root.1 = Some(self.top_dual());
            bounded.take(self.bounded(&restriction, &found));
        }
        self.settle(0, inherited, restriction, Verdict::Open(Box::new(bounded)));
    }

    /// Goes back to the multipliers of the root.
    pub(in crate::design) fn return_to_root(&mut self) {
        self.ascent.return_to(&self.root.0);
        if let Some(dual) = self.root.1.clone() {
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
