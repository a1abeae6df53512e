//! Which of several equally good proposals is made.
//!
//! The objective of a policy leaves much open: within a band of fairness all units of a rung
//! count the same. Left to the order of pivots, a small change of a case could move large sums
//! between States that stand equal. Here the choice is made by rules, each among what the
//! ones before leave open, on the [`Face`] of the flows that are optimal; no unit of the
//! objective is given up for any of them.
//!
//! For a proposal of its own:
//! 1. *evenly*, where fairness is an objective: within the band that is reached, the State
//!    whose coverage is lowest comes first, down to the unit ([`even`]);
//! 2. *by id*: lines and offers in the order of their ids, earlier offers to earlier lines
//!    ([`rank`]).
//!
//! For a case that was changed, beside the proposal that stands ([`near`]):
//! 1. *what changes least*: the sum over States, priorities and resources of what each has
//!    more or less; then the sum over lines; then, where one line is asked about, that line first;
//! 2. evenly; 3. the least change of who gives what; 4. by id, to the last arc: one flow is left,
//!    so the proposal does not depend on where the solver began.
//!
//! **What follows** where all limits are linear. Removing or adding supply changes an optimal
//! flow along cycles through the arc that changed, and each meets the sink once. So when a
//! donor leaves, nobody gains, and what all States lose together is at most what the donor
//! brought; when there is more of an offer, nobody loses, and what all gain is at most what was
//! added. Some optimal proposal is so, and the one that changes least is: what it changes in
//! all is no more than the totals differ.
//!
//! With joint limits the choices of the proposal found are kept, or those of the proposal that stands
//! where these do as well; so what changes least is chosen among the flows of one design ([`choices`]). With exact fairness the
//! fairest of them comes before all that is said here.

mod choices;
mod even;
mod near;
mod places;
mod rank;
#[cfg(test)]
mod tests;

use crate::design::Design;
use crate::flow::Face;
use crate::market::{LineIx, Market, OfferIx};
use crate::network::{Cut, Network, Step, stated};
use crate::policy::{Fairness, Policy};

pub(crate) use choices::{best_within, bounds};
use near::Target;
pub(crate) use near::{Beside, Present};
use places::Places;

/// What the rules read.
#[derive(Clone, Copy)]
pub(crate) struct Ties<'a> {
    pub(crate) market: &'a Market,
    pub(crate) policy: &'a Policy,
    pub(crate) network: &'a Network,
}

impl Ties<'_> {
    /// Narrows a face to the flow that is proposed.
    pub(crate) fn settle(&self, face: &mut Face<'_>) {
        if !face.is_single() {
            let places = self.places();
            self.even(face, &places);
            by_id(face, &places);
        }
    }

    /// The same beside a proposal that stands.
    pub(crate) fn settle_beside(&self, face: &mut Face<'_>, beside: &Beside) {
        if face.is_single() {
            return;
        }
        let places = self.places();
        let target = Target::of(self, beside);
        face.narrow(&near::of_lines(&places, &target, self.network));
        self.even(face, &places);
        if !face.is_single() {
            face.narrow(&near::of_offers(&places, &target));
        }
        by_id(face, &places);
        by_arc(face, &places);
    }

    fn even(&self, face: &mut Face<'_>, places: &Places) {
        if self.policy.fairness == Fairness::Bands {
            even::narrow(face, places, Cut::of(self.policy));
        }
    }

    /// What a flow beside a proposal that stands gives to each line.
    pub(crate) fn grants_beside(
        &self,
        flow: &[i64],
        beside: &Beside,
    ) -> Vec<(OfferIx, LineIx, i64)> {
        let target = Target::of(self, beside);
        self.network
            .grants_in(flow, &|bucket| target.order(bucket, &self.network.buckets()[bucket.at()]))
    }

    /// What is proposed with the choices of one of `flows`, or with those of the proposal that stands if it still keeps the
    /// rules: of equals the last.
    pub(crate) fn best_of<'d>(
        &self,
        design: &'d Design,
        steps: &[Step],
        flows: Vec<Vec<i64>>,
        beside: Option<&Beside>,
    ) -> Face<'d> {
        let is_exact = self.policy.fairness == Fairness::Leximin;
        let open = |flow: &[i64]| match is_exact {
            true => self.fairest(design, steps, flow),
            false => best_within(self.policy, design, steps, flow),
        };
        let stands = beside.and_then(|beside| self.standing(design, beside));
        let mut flows = flows.into_iter().chain(stands);
        let mut from = flows.next().expect("something was found");
        let mut face = open(&from);
        for flow in flows {
            let other = open(&flow);
            if self.costs(design, steps, other.flow()) <= self.costs(design, steps, face.flow()) {
                (from, face) = (flow, other);
            }
        }
        loop {
            match beside {
                None => self.settle(&mut face),
                Some(beside) => self.settle_beside(&mut face, beside),
            }
            let parts = |flow: &[i64]| bounds(design, flow).0;
            if !is_exact || parts(face.flow()) == parts(&from) {
                return face;
            }
            from = face.flow().to_vec();
            face = open(&from);
        }
    }

    /// What proposals are compared by.
    fn costs(&self, design: &Design, steps: &[Step], flow: &[i64]) -> Vec<i128> {
        let own = |step: &Step| step.own_cost(design, flow).expect("a proposal keeps the rules");
        let (of_coverage, fit) = steps.split_at(stated(self.policy, steps).len());
        let is_exact = self.policy.fairness == Fairness::Leximin;
        let unfairness = if is_exact { self.unfairness(flow) } else { Vec::new() };
        of_coverage.iter().map(own).chain(unfairness).chain(fit.iter().map(own)).collect()
    }

    /// The proposal that stands, as a flow, if it still keeps the rules.
    fn standing(&self, design: &Design, beside: &Beside) -> Option<Vec<i64>> {
        let places = self.places();
        let target = Target::of(self, beside);
        let flow = near::laid(&places, &target, self.network, design);
        design.cost(&flow).map(|_| flow)
    }
}

fn by_id(face: &mut Face<'_>, places: &Places) {
    for costs in [rank::by_line, rank::by_pair] {
        if !face.is_single() {
            face.narrow(&costs(places, face.greatest_cost()));
        }
    }
}

/// Leaves one flow: who gives to whom where the ranks of ids do not tell.
///
/// By costs that no sums of few are likely to share, then arc by arc.
fn by_arc(face: &mut Face<'_>, places: &Places) {
    if !face.is_single() {
        face.narrow(&rank::scattered(places, face.greatest_cost()));
    }
    for pair in &places.pairs {
        let (least, most) = face.range(pair.arc);
        if least < most {
            if face.is_single() {
                return;
            }
            face.narrow(&rank::of_arc(pair.arc));
        }
    }
}
