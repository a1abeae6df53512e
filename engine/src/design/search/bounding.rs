//! The bound of one node: rounds of the ascent, each a relaxation and its closed form.

use super::Search;
use crate::design::ascent::Ascent;
use crate::design::bound::Values;
use crate::design::proof::Dual;
use crate::design::relaxation::{Relaxed, Solved};
use crate::design::repair::{Push, repair};
use crate::design::restriction::{Restriction, State};
use crate::design::whole::Whole;
use crate::design::{Design, ix, position};
use crate::order::sort_by;

/// Rounds without a better bound after which steps are halved, and how often.
const STALLS: u32 = 4;
const MOST_HALVINGS: u32 = 14;
/// With no more free switches than so many, flows are exact soon.
const FEW_FREE: usize = 40;
/// A switch used fully.
const ONE: i64 = 1 << 20;
/// Rounds of the root between two repairs.
const REPAIR_EVERY: u32 = 8;

/// The best bound of a node.
#[derive(Clone, Debug)]
pub(in crate::design) struct Bounded {
    pub bound: i128,
    pub dual: Dual,
    /// By switch: what the bound would rise by if it had to be open, and closed; `None` for a side
    /// that cannot be.
    pub rises: Vec<[Option<i128>; 2]>,
    /// A relaxed flow with the slopes that it was found with, where one was looked for.
    pub relaxed: Option<(Relaxed, Vec<i64>)>,
}

impl Bounded {
    /// Takes what whole blocks prove, if that is more.
    pub(super) fn take(&mut self, found: Self) {
        if found.bound > self.bound {
            let Self { bound, dual, rises, .. } = found;
            (self.bound, self.dual, self.rises) = (bound, dual, rises);
        }
    }
}

/// How much is done to bound a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::design) enum Effort {
    /// The first: from no multipliers.
    Root,
    /// Any other: from multipliers that are nearly right.
    Node,
    /// One that nothing is proved of.
    Glance,
}

impl Effort {
    /// Rounds of the ascent, and how often the first step is halved.
    const fn rounds(self) -> (u32, u32) {
        match self {
            Self::Root => (24, 2),
            Self::Node | Self::Glance => (1, 8),
        }
    }

    /// Rounds of the ascent over blocks, and what share of what the bound lacks a round must promise.
    fn steps(self) -> (u32, f64) {
        match self {
            Self::Root | Self::Node => (20, 0.02),
            Self::Glance => (6, 0.1),
        }
    }
}

/// What bounding a node came to.
pub(in crate::design) enum Verdict {
    /// Nothing keeps its decisions.
    Impossible,
    /// No circulation keeps its bounds: by potentials along the cut that shows it.
    Cut(Vec<i64>),
    /// It holds nothing better than the best: by this dual.
    Closed(Dual),
    /// It may.
    Open(Box<Bounded>),
}

/// A bound under way.
#[derive(Clone, Debug)]
pub(in crate::design) struct Climb {
    effort: Effort,
    rounds_left: u32,
    halvings: u32,
    /// Rounds since the bound last rose.
    stalled: u32,
    best: Option<(Box<Bounded>, Ascent)>,
}

impl Climb {
    pub(in crate::design) const fn new(effort: Effort) -> Self {
        let (rounds_left, halvings) = effort.rounds();
        Self { effort, rounds_left, halvings, stalled: 0, best: None }
    }
}

impl Climb {
    /// The best bound so far with its dual.
    pub(super) fn best(&self) -> Option<(i128, &Dual)> {
        self.best.as_ref().map(|(best, _)| (best.bound, &best.dual))
    }
}

impl Search {
    /// Bounds a node in one call.
    pub(in crate::design) fn bound_node(
        &mut self,
        restriction: &Restriction,
        effort: Effort,
    ) -> Verdict {
        let found = match self.climb(restriction, effort.steps()) {
            // A block admits nothing, which the checker finds at any multipliers.
            None if self.bundle.is_some() => return Verdict::Closed(self.top_dual()),
            Some(found) if found.bound >= self.cutoff() => {
                return Verdict::Closed(self.top_dual());
            }
            found => found.map(|found| self.bounded(restriction, &found)),
        };
        // Where much is left and the mean is split, branching is worth more than a flow.
        let branches =
            restriction.n_free() > FEW_FREE && !self.split_switches(restriction).is_empty();
        if let Some(found) = found.clone().filter(|_| branches) {
            return Verdict::Open(Box::new(found));
        }
        let mut climb = Climb::new(effort);
        // Every round takes one off those left.
        loop {
            match self.relax(&mut climb, restriction) {
                None => {}
                Some(Verdict::Open(mut bounded)) => {
                    if let Some(found) = found {
                        bounded.take(found);
                    }
                    return Verdict::Open(bounded);
                }
                Some(verdict) => return verdict,
            }
        }
    }

    /// Some rounds of the ascent over blocks; `None` if the restriction contradicts itself, or
    /// before there are multipliers.
    pub(super) fn climb(
        &mut self,
        restriction: &Restriction,
        (rounds, still): (u32, f64),
    ) -> Option<Whole> {
        let target = self.cutoff();
        let (costs, scale) = (&self.relaxation.costs, self.relaxation.scale);
        let bundle = self.bundle.as_mut()?;
        bundle.climb(&self.design, restriction, (costs, scale), target, (rounds, still))
    }

    /// What the best multipliers prove, with what each decision would add.
    pub(super) fn bounded(&self, restriction: &Restriction, found: &Whole) -> Bounded {
        let bundle = self.bundle.as_ref().expect("its bound was found");
        let rates = bundle.top.rates(&self.relaxation.costs, self.relaxation.scale);
        let rises = found.rises(&self.design, restriction, &rates, self.cutoff() - found.bound);
        Bounded { bound: found.bound, dual: self.top_dual(), rises, relaxed: None }
    }

    /// The best multipliers for whole blocks.
    pub(super) fn top_dual(&self) -> Dual {
        let top = &self.bundle.as_ref().expect("asked for where there are some").top;
        Dual { potentials: top.potentials.clone(), prices: top.prices.clone() }
    }

    /// One round: a relaxation, its bound, and a step of the multipliers; what it came to at the end.
    pub(super) fn relax(
        &mut self,
        climb: &mut Climb,
        restriction: &Restriction,
    ) -> Option<Verdict> {
        let slopes = self.ascent.slopes(&self.design, restriction, self.relaxation.scale);
        let relaxed = match self.relaxation.solve(&self.design, restriction, &slopes) {
            Solved::Flow(relaxed) => relaxed,
            Solved::Impossible(cut) => return Some(Verdict::Cut(cut)),
        };
        let Some((values, prices)) = self.evaluate(restriction, &relaxed.potentials) else {
            return Some(Verdict::Impossible);
        };
        let mut prices = prices;
        prices.resize(self.design.n_prices(), 0);
        let dual = Dual { potentials: relaxed.potentials.clone(), prices };
        if values.bound >= self.cutoff() {
            return Some(Verdict::Closed(dual));
        }
        if climb.effort == Effort::Root && climb.rounds_left.is_multiple_of(REPAIR_EVERY) {
            self.try_repair(restriction, &slopes, &relaxed);
        }
        let lack = self.cutoff() - values.bound;
        let flow = relaxed.flow.clone();
        if climb.best.as_ref().is_none_or(|(best, _)| values.bound > best.bound) {
            let rises = values.rises(&self.design, &restriction.states);
            let relaxed = Some((relaxed, slopes));
            let bounded = Bounded { bound: values.bound, dual, rises, relaxed };
            climb.best = Some((Box::new(bounded), self.ascent.clone()));
            climb.stalled = 0;
        } else {
            climb.stalled += 1;
        }
        if climb.stalled == STALLS {
            // Too far: shorter steps from the best multipliers.
            (climb.halvings, climb.stalled) = (climb.halvings + 1, 0);
            if let Some((_, ascent)) = &climb.best {
                self.ascent.return_to(ascent);
            }
        }
        climb.rounds_left -= 1;
        let (lack, scale) = (lack >> climb.halvings, self.relaxation.scale);
        // A root that is slow to relax goes over to whole blocks after twice the first solve.
        let slow = climb.effort == Effort::Root && self.relaxation.pivots() > 2 * self.first_pivots;
        let goes_on = climb.rounds_left > 0 && climb.halvings <= MOST_HALVINGS && !slow;
        // The step also keeps the mean of flows, so it is taken after the last round too.
        if self.ascent.step(&self.design, restriction, &flow, lack, scale) && goes_on {
            return None;
        }
        let (best, ascent) = climb.best.take().expect("the first round is the best so far");
        self.ascent.return_to(&ascent);
        Some(Verdict::Open(best))
    }

    /// The better of the present prices and those refitted to the potentials.
    pub(super) fn evaluate(
        &self,
        restriction: &Restriction,
        potentials: &[i64],
    ) -> Option<(Values, Vec<i64>)> {
        let of = |prices: &[i64]| {
            self.relaxation.evaluate(&self.design, restriction, potentials, prices)
        };
        let values = of(&self.ascent.prices)?;
        let refitted = self.ascent.refit(&self.design, restriction, &values, self.relaxation.scale);
        let other = of(&refitted)?;
        Some(if other.bound > values.bound {
            (other, refitted)
        } else {
            (values, self.ascent.prices.clone())
        })
    }

    /// Tries for a solution near what bounded a node.
    pub(in crate::design) fn try_near(&mut self, restriction: &Restriction, bounded: &Bounded) {
        match &bounded.relaxed {
            Some((relaxed, slopes)) => self.try_repair(restriction, slopes, relaxed),
            None => self.try_rounded(restriction),
        }
    }

    /// The restriction with those members of each group closed that the mean of choices uses least,
    /// as many as the group does not admit. What blocks keep is left to them.
    pub(super) fn narrowed(&self, restriction: &Restriction) -> Option<Restriction> {
        let use_of = self.bundle.as_ref()?.use_of(&self.design, restriction);
        let mut narrowed = restriction.clone();
        for (group, limit) in self.design.limits().iter().enumerate() {
            if self.design.blocks().keeps_group[group] {
                continue;
            }
            let mut members = self.design.members(group).to_vec();
            sort_by(&mut members, |a, b| use_of[ix(*b)].cmp(&use_of[ix(*a)]));
            for at in members.into_iter().skip(ix(*limit)) {
                if narrowed.state(at) == State::Free {
                    narrowed.states[ix(at)] = State::Closed;
                }
            }
        }
        narrowed.propagate(&self.design).is_ok().then_some(narrowed)
    }

    /// Tries what the mean of choices opens, rounded.
    pub(super) fn try_rounded(&mut self, restriction: &Restriction) {
        let Some(bundle) = &self.bundle else { return };
        let Some(rounded) =
            rounded(&self.design, restriction, &bundle.use_of(&self.design, restriction))
        else {
            return;
        };
        let slopes = vec![0; self.design.flow().arcs().len()];
        if let Solved::Flow(relaxed) = self.relaxation.solve(&self.design, &rounded, &slopes) {
            self.try_repair(&rounded, &slopes, &relaxed);
        }
    }

    pub(super) fn try_repair(
        &mut self,
        restriction: &Restriction,
        slopes: &[i64],
        relaxed: &Relaxed,
    ) {
        for push in [Push::Half, Push::Never] {
            let found =
                repair(&self.design, &mut self.relaxation, restriction, slopes, relaxed, push);
            if let Some(solution) = found.filter(|found| found.cost < self.best.cost) {
                self.best = solution;
            }
        }
    }
}

/// The restriction with what is used for the most part open and all else closed, as far as groups
/// admit it; `None` if that contradicts itself.
fn rounded(design: &Design, restriction: &Restriction, use_of: &[i64]) -> Option<Restriction> {
    let mut order: Vec<usize> = (0..use_of.len()).collect();
    sort_by(&mut order, |a, b| use_of[*b].cmp(&use_of[*a]));
    let mut rounded = restriction.clone();
    let mut left: Vec<usize> = design.limits().iter().map(|limit| ix(*limit)).collect();
    for (switch, state) in design.switches().iter().zip(&restriction.states) {
        if let Some(group) = switch.group.filter(|_| *state == State::Open) {
            left[ix(group)] = left[ix(group)].checked_sub(1)?;
        }
    }
    let free =
        |at: &usize| restriction.states[*at] == State::Free && !design.is_mark(position(*at));
    for at in order.into_iter().filter(free) {
        let place = design.switches()[at].group.map(|group| &mut left[ix(group)]);
        let admitted = place.as_ref().is_none_or(|left| **left > 0);
        if 2 * use_of[at] > ONE && admitted {
            // What is open for the most part may stay closed: then nothing flows there.
            if let Some(left) = place {
                *left -= 1;
            }
        } else {
            rounded.states[at] = State::Closed;
        }
    }
    rounded.propagate(design).ok()?;
    Some(rounded)
}
