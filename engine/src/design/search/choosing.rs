//! What a bound decides by itself, and what to branch on where it does not.

use super::{Bounded, Search, Side};
use crate::design::branch::{Candidate, candidates};
use crate::design::bundle::Kept;
use crate::design::proof::Dual;
use crate::design::relaxation::Solved;
use crate::design::restriction::{Decision, Restriction, State};
use crate::design::{ix, position};
use crate::order::sort_by;

/// Branchings tried on both sides before one is taken.
const TRIES: usize = 3;
/// Rounds of the ascent over blocks for a try, and the share of the lack that a round must promise.
const TRY_STEPS: (u32, f64) = (2, 0.05);

/// What is proved of a side of a branching that was tried, and by what.
pub(super) struct Tried {
    pub bound: i128,
    pub dual: Dual,
}

/// A branching that was chosen.
pub(super) struct Choice {
    pub candidate: Candidate,
    /// The side that rises less.
    pub first: Side,
    /// What is known of the low side and the high one.
    pub sides: [Option<Tried>; 2],
}

impl Search {
    /// Decides in a restriction whatever the bound decides; false if it then contradicts itself.
    pub(in crate::design) fn tighten(
        &self,
        restriction: &mut Restriction,
        bounded: &Bounded,
    ) -> bool {
        let lack = self.cutoff() - bounded.bound;
        let states = restriction.states.clone();
        for (switch, decision) in self.decided(&states, bounded, lack) {
            if restriction.state(switch) == State::Free
                && restriction.decide(&self.design, decision).is_err()
            {
                return false;
            }
        }
        restriction.propagate(&self.design).is_ok()
    }

    /// Finds which switches that need company cannot be open: the rules alone then contradict each other.
    pub(super) fn probe(&self, restriction: &Restriction, bounded: &mut Bounded) {
        for entry in self.design.requirements() {
            if restriction.state(entry.switch) == State::Free {
                let mut open = restriction.clone();
                let kept = open.decide(&self.design, Decision::Open(entry.switch)).is_ok()
                    && open.propagate(&self.design).is_ok();
                if !kept {
                    bounded.rises[ix(entry.switch)][0] = None;
                }
            }
        }
    }

    /// Switches that a bound decides, measured from the states it was evaluated with.
    pub(super) fn decided(
        &self,
        states: &[State],
        bounded: &Bounded,
        lack: i128,
    ) -> Vec<(u32, Decision)> {
        let mut list = Vec::new();
        for switch in 0..position(self.design.switches().len()) {
            if states[ix(switch)] != State::Free {
                continue;
            }
            let [opening, closing] = bounded.rises[ix(switch)];
            if opening.is_none_or(|rise| rise >= lack) {
                list.push((switch, Decision::Close(switch)));
            } else if closing.is_none_or(|rise| rise >= lack) {
                list.push((switch, Decision::Open(switch)));
            }
        }
        list
    }

    /// What to branch on, the most telling first: what the mean of minimisers opens by half, by
    /// what it can carry; where there is none, what the relaxed flow breaks.
    pub(in crate::design) fn candidates(
        &self,
        restriction: &Restriction,
        bounded: &Bounded,
    ) -> Vec<Candidate> {
        let mut list: Vec<Candidate> = Vec::new();
        for (at, apart) in self.split_switches(restriction) {
            let most =
                self.design.switches()[ix(at)].arcs.iter().map(|arc| restriction.most[ix(*arc)]);
            let weight = (i128::from(most.sum::<i64>()) * i128::from(apart)) >> 20;
            list.push(Candidate::switch(at, i64::try_from(weight).unwrap_or(i64::MAX)));
        }
        sort_by(&mut list, |a, b| b.weight.cmp(&a.weight));
        match &bounded.relaxed {
            Some((relaxed, _)) if list.is_empty() => {
                let nothing = || vec![0; relaxed.flow.len()];
                let marked = self
                    .bundle
                    .as_ref()
                    .map_or_else(nothing, |bundle| bundle.carried_to_marks(&self.design));
                candidates(&self.design, restriction, &relaxed.flow, &marked)
            }
            _ => list,
        }
    }

    /// Switches that the mean of choices opens in part, and the lesser part.
    pub(super) fn split_switches(&self, restriction: &Restriction) -> Vec<(u32, i64)> {
        let bundle = self.bundle.as_ref();
        bundle.map_or_else(Vec::new, |bundle| bundle.split(&self.design, restriction))
    }

    /// The candidate whose sides rise most.
    pub(super) fn choose(
        &mut self,
        restriction: &Restriction,
        bounded: &Bounded,
        list: Vec<Candidate>,
    ) -> Option<Choice> {
        let rise = |side: &Option<Tried>, lack: i128| {
            side.as_ref().map_or(lack, |tried| (tried.bound - bounded.bound).clamp(0, lack))
        };
        let mut all: Vec<(Candidate, [Option<Tried>; 2])> = Vec::new();
        if let Some(bundle) = &mut self.bundle {
            bundle.keep(Kept::Node);
        }
        for candidate in list.into_iter().take(TRIES) {
            let sides = [candidate.low, candidate.high]
                .map(|decision| self.try_side(restriction, decision));
            // What a side's mean is rounded to may be the best by now: less is lacking then.
            let lack = (self.cutoff() - bounded.bound).max(0);
            let closes_both = sides.iter().all(|side| rise(side, lack) == lack);
            all.push((candidate, sides));
            if closes_both {
                break;
            }
        }
        let lack = (self.cutoff() - bounded.bound).max(0);
        let mut best: Option<(i128, Choice)> = None;
        for (candidate, sides) in all {
            let [low, high] = [rise(&sides[0], lack), rise(&sides[1], lack)];
            // Scores are compared, not added: dropping digits keeps most products in range, and those
            // that are not are the greatest.
            let score = (low >> 12).max(1).saturating_mul((high >> 12).max(1));
            if best.as_ref().is_none_or(|(least, _)| score > *least) {
                let first = if high < low { Side::High } else { Side::Low };
                best = Some((score, Choice { candidate, first, sides }));
            }
        }
        best.map(|(_, choice)| choice)
    }

    /// What a few rounds prove of one side of a branching; `None` if it is impossible.
    fn try_side(&mut self, restriction: &Restriction, decision: Decision) -> Option<Tried> {
        let mut side = restriction.clone();
        side.decide(&self.design, decision).ok()?;
        side.propagate(&self.design).ok()?;
        if let Some(bundle) = &self.bundle {
            // Where the node's mean is not come back to, a side's would be that of the side before; and there
            // rounding is no small part of a round.
            let is_rounded = bundle.is_exact();
            let before = self.top_dual();
            let found = self.climb(&side, TRY_STEPS);
            let dual = self.top_dual();
            if is_rounded && found.as_ref().is_some_and(|found| found.bound < self.cutoff()) {
                // Its mean is another than the node's, and rounding it takes a small part of a round.
                self.try_rounded(&side);
            }
            if let Some(bundle) = &mut self.bundle {
                bundle.go_back(Kept::Node);
            }
            self.restart(before);
            return found.map(|found| Tried { bound: found.bound, dual });
        }
        let slopes = self.ascent.slopes(&self.design, &side, self.relaxation.scale);
        match self.relaxation.solve(&self.design, &side, &slopes) {
            Solved::Impossible(_) => None,
            Solved::Flow(relaxed) => {
                let (values, mut prices) = self.evaluate(&side, &relaxed.potentials)?;
                prices.resize(self.design.n_prices(), 0);
                let dual = Dual { potentials: relaxed.potentials, prices };
                Some(Tried { bound: values.bound, dual })
            }
        }
    }
}
