//! Better solutions: a dive from the root, and searches around the best.
//!
//! The **dive** decides in batches: what the mean of relaxed flows uses almost fully is opened,
//! what it hardly uses is closed, and the multipliers follow. The search **around the best**
//! decides all in which the best solution and the mean agree, and looks for something better
//! in what is left, depth first, with a limit on pivots. Nothing here is part of a proof.
//!
//! Source: Danna, Rothberg and Le Pape 2005, *Exploring relaxation induced neighborhoods*.

use super::restriction::{Decision, Restriction, State};
use super::search::{Effort, Search, Verdict};
use super::{ix, position};
use crate::order::sort_by;

/// A switch used fully.
const ONE: i64 = 1 << 20;
/// Work of a search around the best, in parts of what the root took.
const SHARE: u64 = 6;
/// What the mean uses no more than so much of is left out of a search around the best.
const THRESHOLDS: [i64; 2] = [ONE / 100, ONE / 10];

/// A search for better solutions under way.
#[derive(Clone, Debug)]
pub(super) struct Improvement {
    restriction: Restriction,
    part: Part,
}

#[derive(Clone, Debug)]
enum Part {
    /// Deciding in batches.
    Dive(Restriction),
    /// About to search around the best solution, which costs so much, with this threshold; once
    /// more around a better one.
    Near { threshold: usize, again: bool },
    /// Searching around the best, depth first, until so much work is done.
    Around { threshold: usize, again: bool, before: i128, until: u64, open: Vec<Restriction> },
}

impl Improvement {
    /// A search within a restriction.
    pub(super) fn new(restriction: Restriction) -> Self {
        Self { part: Part::Dive(restriction.clone()), restriction }
    }
}

impl Search {
    /// Goes on with a search for better solutions by one node; true at its end.
    pub(super) fn improve(&mut self, improvement: &mut Improvement) -> bool {
        let restriction = &improvement.restriction;
        match &mut improvement.part {
            Part::Dive(dive) => {
                if !self.dive(dive) {
                    self.return_to_root();
                    improvement.part = Part::Near { threshold: 0, again: true };
                }
            }
            Part::Near { threshold, again } => {
                let (threshold, again) = (*threshold, *again);
                let Some(limit) = THRESHOLDS.get(threshold) else {
                    self.return_to_root();
                    return true;
                };
                let open = self.near(restriction, *limit).into_iter().collect();
                let until = self.work() + self.root_work / SHARE;
                let before = self.best.cost;
                improvement.part = Part::Around { threshold, again, before, until, open };
            }
            Part::Around { threshold, again, before, until, open } => {
                let goes_on = self.work() < *until && self.around(open);
                if !goes_on {
                    let better = self.best.cost < *before;
                    let next = if better && *again { *threshold } else { *threshold + 1 };
                    let again = !(better && *again);
                    improvement.part = Part::Near { threshold: next, again };
                }
            }
        }
        false
    }

    /// How far the mean of what the bounds rest on uses each switch.
    fn use_of(&self, restriction: &Restriction) -> Vec<i64> {
        match &self.bundle {
            Some(bundle) => bundle.use_of(&self.design, restriction),
            None => self.ascent.use_of(&self.design, restriction),
        }
    }

    /// The restriction with all closed that neither the best solution nor the mean uses.
    fn near(&mut self, restriction: &Restriction, threshold: i64) -> Option<Restriction> {
        self.return_to_root();
        let mut near = restriction.clone();
        let used = self.design.used(&self.best.flow);
        for (at, part) in self.use_of(restriction).into_iter().enumerate() {
            let marks = self.design.is_mark(position(at));
            if near.states[at] == State::Free && part <= threshold && !used[at] && !marks {
                near.states[at] = State::Closed;
            }
        }
        near.propagate(&self.design).is_ok().then_some(near)
    }

    /// One batch of a dive; false at its end.
    fn dive(&mut self, restriction: &mut Restriction) -> bool {
        let bounded = match self.bound_node(restriction, Effort::Glance) {
            Verdict::Open(bounded) => bounded,
            Verdict::Impossible | Verdict::Cut(_) | Verdict::Closed(_) => return false,
        };
        self.try_near(restriction, &bounded);
        let use_of = self.use_of(restriction);
        let free = |at: &usize| {
            restriction.states[*at] == State::Free && !self.design.is_mark(position(*at))
        };
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
        !batch.is_empty() && self.take_batch(restriction, batch)
    }

    /// Takes the decisions of a batch, closings first; an opening that a full group excludes is a closing.
    fn take_batch(&self, restriction: &mut Restriction, mut batch: Vec<Decision>) -> bool {
        let opens = |decision: &Decision| matches!(decision, Decision::Open(_));
        sort_by(&mut batch, |a, b| opens(a).cmp(&opens(b)));
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

    /// One node of a depth-first search; false at its end.
    fn around(&mut self, open: &mut Vec<Restriction>) -> bool {
        let Some(mut restriction) = open.pop() else { return false };
        let bounded = match self.bound_node(&restriction, Effort::Glance) {
            Verdict::Open(bounded) => bounded,
            Verdict::Impossible | Verdict::Cut(_) | Verdict::Closed(_) => return true,
        };
        self.try_near(&restriction, &bounded);
        if bounded.bound >= self.cutoff() || !self.tighten(&mut restriction, &bounded) {
            return true;
        }
        let list = self.candidates(&restriction, &bounded);
        let Some(candidate) = list.first() else {
            // Without a flow there may be no candidate only because all that was split is decided.
            if bounded.relaxed.is_none() {
                open.push(restriction);
            }
            return true;
        };
        let use_of = self.use_of(&restriction);
        let open_first = match candidate.high {
            Decision::Open(at) => 2 * use_of[ix(at)] > ONE,
            _ => false,
        };
        let (first, second) = if open_first {
            (candidate.high, candidate.low)
        } else {
            (candidate.low, candidate.high)
        };
        for decision in [second, first] {
            let mut side = restriction.clone();
            if side.decide(&self.design, decision).is_ok() && side.propagate(&self.design).is_ok() {
                open.push(side);
            }
        }
        true
    }
}
