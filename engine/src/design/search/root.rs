//! The root: relaxations, rounds over whole blocks, better solutions, then what the bound decides.

use super::{Bounded, Climb, Search, Stage, Verdict};
use crate::design::improve::Improvement;
use crate::design::proof::Dual;
use crate::design::restriction::Restriction;
use crate::design::volume::Volume;

/// Rounds of the ascent over blocks at the root: at once, and in all.
const ROOT_ROUNDS: u32 = 50;
const MOST_ROOT_ROUNDS: u64 = 4000;
/// The same once better solutions were looked for.
const AGAIN_ROUNDS: u32 = 200;

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

    /// One round of relaxations at the root.
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
                let Dual { potentials, prices } = &bounded.dual;
                self.raise_root(bounded.bound, &bounded.dual);
                self.volume = Some(Volume::new(&self.design, potentials, prices));
                self.stage = Stage::Climbing(bounded);
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
    pub(super) fn climb_root(&mut self, bounded: Bounded) {
        let restriction = self.root_restriction();
        match self.climb(&restriction, ROOT_ROUNDS) {
            // Doing nothing keeps every rule, so there is always a bound.
            None => return self.close_root(Verdict::Impossible),
            Some(found) => {
                self.raise_root(found.bound, &found.dual);
                if found.bound >= self.cutoff() {
                    return self.close_root(Verdict::Closed(found.dual));
                }
            }
        }
        let lack = self.cutoff() - self.next.map_or(0, |(bound, _)| bound);
        let still = self.volume.as_ref().is_none_or(|volume| volume.is_still(lack));
        if !still && self.rounds < MOST_ROOT_ROUNDS {
            self.stage = Stage::Climbing(Box::new(bounded));
            return;
        }
        self.root = (self.ascent.clone(), self.volume.clone());
        self.root_work = self.work();
        let improvement = Improvement::new(restriction);
        self.stage = Stage::Improving(Box::new(improvement), Some(Box::new(bounded)));
    }

    /// Decides at the root what its bound decides, and branches.
    pub(super) fn settle_root(&mut self, mut bounded: Bounded) {
        let restriction = self.root_restriction();
        self.return_to_root();
        let inherited = self.next.take().map_or(self.cutoff(), |(bound, _)| bound);
        self.looked_at += 1;
        if let Some(volume) = &mut self.volume {
            volume.restart();
        }
        let found = self.climb(&restriction, AGAIN_ROUNDS);
        self.root.1.clone_from(&self.volume);
        if let Some(found) = found {
            bounded.take(found);
        }
        self.settle(0, inherited, restriction, Verdict::Open(Box::new(bounded)));
    }

    /// Goes back to the multipliers of the root.
    pub(in crate::design) fn return_to_root(&mut self) {
        self.ascent.return_to(&self.root.0);
        self.volume.clone_from(&self.root.1);
    }
}
