//! The best and the fairest flows with the choices of one that is at hand.
//!
//! **Choices.** Which switches a flow uses: who works with whom, as far as a limit that is not linear asks. A
//! flow with the same choices carries nothing where these are closed, and keeps the least where they are
//! open; where a least lies on several arcs together (an amount for all years), each keeps its part, earlier arcs first. So
//! flows with the same choices are those within bounds by arc, and what classes can have together is an M♮-convex set. As in
//! a polymatroid, the best by rewards that fall from unit to unit is where no exchange of one unit betters it, and the same for
//! all rewards that put units in the same order (Murota 2003, *Discrete Convex Analysis*, theorem 6.26 and §9.6).
//!
//! **Fairest.** Steps of coverage in their order, all in one flow with rewards that fall from step to step, then evenly inside the step that is reached: no flow with
//! the same choices is fairer to the unit, across steps neither, since a unit counts in the step in which it
//! starts ([`Cut::EXACT`]). What follows is the choice among these: preferences, then ids. It may move the
//! part of a year in a least amount to another, and with it the bounds; then all begins again from there. Parts only move to
//! earlier arcs, so that this ends.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::places::Places;
use super::{Ties, even};
use crate::design::Design;
use crate::flow::{Face, Slope, Slopes};
use crate::network::{Cut, Node, Step, stated};
use crate::order::sort_by;
use crate::policy::{Fairness, Policy};

/// The least and the most that arcs carry with the choices of `flow`, which keeps the rules of the design.
pub(crate) fn bounds(design: &Design, flow: &[i64]) -> (Vec<i64>, Vec<i64>) {
    let arcs = design.flow().arcs();
    let mut least = vec![0; arcs.len()];
    let mut most: Vec<i64> = arcs.iter().map(|arc| arc.capacity).collect();
    for (switch, used) in design.switches().iter().zip(design.used(flow)) {
        // A minimum may lie on several arcs together: each keeps its part of it.
        let mut minimum = switch.minimum;
        for arc in switch.arcs.iter().filter_map(|arc| usize::try_from(*arc).ok()) {
            if used {
                least[arc] = minimum.min(flow[arc]);
                minimum -= least[arc];
            } else {
                most[arc] = 0;
            }
        }
    }
    (least, most)
}

/// The best flows with the choices of `flow`: by the costs of units of one step after the other, they cost at
/// most as much.
pub(crate) fn best_within<'d>(
    policy: &Policy,
    design: &'d Design,
    steps: &[Step],
    flow: &[i64],
) -> Face<'d> {
    let (least, most) = bounds(design, flow);
    let mut face = Face::within(design.flow(), flow.to_vec(), least, most);
    let mut one_by_one = steps;
    if policy.fairness == Fairness::Leximin {
        // All steps of coverage at once, which are some hundred: see above.
        let of_coverage = stated(policy, steps);
        let mut slopes = Slopes::new();
        for (rank, step) in (0..).zip(of_coverage.iter().rev()) {
            let arcs = step.own_costs().iter().filter_map(|(arc, _)| usize::try_from(*arc).ok());
            slopes.extend(arcs.map(|arc| (arc, vec![Slope { from: 0, cost: -1 - rank }])));
        }
        face.narrow(&slopes);
        one_by_one = &steps[of_coverage.len()..];
    }
    for step in one_by_one {
        face.narrow(&slopes(step));
        if steps.len() > 1 && face.is_single() {
            break;
        }
    }
    face
}

fn slopes(step: &Step) -> Slopes {
    let costs = step.own_costs().iter();
    let costs = costs.filter_map(|(arc, cost)| Some((usize::try_from(*arc).ok()?, *cost)));
    let mut slopes = Slopes::new();
    slopes.extend(costs.map(|(arc, cost)| (arc, vec![Slope { from: 0, cost }])));
    slopes
}

impl Ties<'_> {
    /// The fairest flows with the choices of `flow`, and of these the ones that fit best; `steps` may end with
    /// that of preferences.
    pub(super) fn fairest<'d>(&self, design: &'d Design, steps: &[Step], flow: &[i64]) -> Face<'d> {
        let of_coverage = stated(self.policy, steps);
        let mut face = best_within(self.policy, design, of_coverage, flow);
        even::narrow(&mut face, &self.places(), Cut::EXACT);
        for fit in &steps[of_coverage.len()..] {
            face.narrow(&slopes(fit));
        }
        face
    }

    /// Coverages of the classes by priority, of money first, sorted, as costs: of two lists the fairer is less.
    ///
    /// Coverages that are closer than 2^−73 may count as equal.
    pub(super) fn unfairness(&self, flow: &[i64]) -> Vec<i128> {
        let graph = self.network.graph();
        let mut classes: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
        for band in self.places().bands {
            let class = classes.entry(band.class).or_insert((band.covered, band.asked));
            class.0 += flow[band.arc];
        }
        let coverage = |(class, (covered, asked)): (usize, (i64, i64))| {
            let class = NodeIndex::new(class);
            let Node::Class(_, priority, _) = graph[class] else {
                unreachable!("bands lead out of classes")
            };
            let is_after = !self.network.is_of_money(class);
            (priority, is_after, (i128::from(covered) << 73) / i128::from(asked))
        };
        let mut coverages: Vec<(u8, bool, i128)> = classes.into_iter().map(coverage).collect();
        sort_by(&mut coverages, Ord::cmp);
        coverages.into_iter().map(|(.., coverage)| -coverage).collect()
    }

    pub(super) fn places(&self) -> Places {
        Places::of(self.market, self.policy, self.network)
    }
}
