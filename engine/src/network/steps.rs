//! The objectives in strict order, as costs of the network one after the other.
//!
//! Where limits are not linear, the costs of the network are weights. A policy may ask for an order
//! instead: then each step has costs of its own, and what the steps before it reached is held.
//!
//! **Costs of a step.** Its *own* are those of the bands of a priority, the lower the better paid.
//! Beside them the bands of the steps before keep a reward that is greater, so that a search does not
//! trade them away; the [`Hold`]s are what forbids it. The last priority also has the charges of
//! pairs, and where donors prefer anything, a last step has all that the network costs.
//!
//! A flow that holds what the steps before reached costs at most as much by their part, so a bound on the costs of a
//! step bounds its own costs beside them. That is a penalty method: the more the steps before are multiplied by, the
//! less is won by breaking a hold, and the closer the bound comes to what is held.

use petgraph::visit::EdgeRef as _;

use super::build::{CLASSES, OUTWEIGHS};
use super::switches::position;
use super::{Network, Node};
use crate::design::{Design, Hold};
use crate::order;
use crate::policy::{Order, Policy};

/// Charges are below this: see [`Switch`](crate::design::Switch).
const MOST_CHARGE: i128 = 1 << 87;

/// One of the objectives in their order.
#[derive(Clone, Debug)]
pub struct Step {
    /// By arc.
    costs: Vec<i64>,
    /// By switch.
    charges: Vec<i128>,
    /// By arc: how many steps ago it counted; 0 in this step, or where it never did.
    before: Vec<u32>,
    /// What counts in this step; its `most` is not set.
    own: Hold,
}

/// A band of a class.
struct Band {
    arc: usize,
    class: u8,
    /// What a unit of it is worth, in units of the last rung of the ladder and of its priority.
    worth: i64,
}

/// The steps of a policy's order; the last has the costs of the design itself. One step where all is
/// weighed, or there is no more to put in order.
#[must_use]
pub fn steps(policy: &Policy, network: &Network, design: &Design) -> Vec<Step> {
    let bands = bands(network);
    let mut classes: Vec<u8> = bands.iter().map(|band| band.class).collect();
    classes.sort_unstable();
    classes.dedup();
    let last = classes.pop().filter(|_| policy.order == Order::Priorities);
    let Some(last) = last else { return vec![Step::whole(design, |_| true)] };
    let mut steps: Vec<Step> =
        classes.iter().map(|class| Step::of_class(design, &bands, &classes, *class)).collect();
    let is_band = order::set(bands.iter().map(|band| band.arc));
    let arcs = design.flow().arcs().iter().enumerate();
    let has_fit = arcs.clone().any(|(at, arc)| arc.cost != 0 && !is_band.contains(&at));
    let of_last = bands.iter().filter(|band| band.class == last).map(|band| band.arc);
    let of_last = order::set(of_last);
    classes.push(last);
    let mut bands_alone = Step::whole(design, |at| of_last.contains(&at));
    bands_alone.set_before(&bands, &classes, classes.len() - 1);
    if has_fit {
        let mut fit = Step::whole(design, |at| !is_band.contains(&at));
        fit.set_before(&bands, &classes, classes.len());
        fit.own.charges = Vec::new();
        for (at, _) in arcs.filter(|(at, _)| !is_band.contains(at)) {
            bands_alone.costs[at] = 0;
        }
        steps.extend([bands_alone, fit]);
    } else {
        steps.push(bands_alone);
    }
    steps
}

impl Step {
    /// What a flow costs in this step alone; `None` if it breaks a rule of the design.
    #[must_use]
    pub fn own_cost(&self, design: &Design, flow: &[i64]) -> Option<i128> {
        design.cost(flow).map(|_| self.hold(design, flow).most)
    }

    /// Keeps what a flow that keeps the rules reaches in this step.
    #[must_use]
    pub fn hold(&self, design: &Design, flow: &[i64]) -> Hold {
        let most = self.own.cost(flow, &design.used(flow));
        Hold { most, ..self.own.clone() }
    }

    /// Costs of units that count in this step alone, by position of the arc.
    pub(crate) fn own_costs(&self) -> &[(u32, i64)] {
        &self.own.costs
    }

    /// What a flow costs in this step and those before it, these being multiplied as in [`design`](Self::design);
    /// `None` if it breaks a rule of the design.
    ///
    /// Within the bounds of exact arithmetic where [`design`](Self::design) is.
    #[must_use]
    pub fn cost(&self, design: &Design, held: i64, flow: &[i64]) -> Option<i128> {
        design.cost(flow)?;
        let held = i128::from(held);
        let units = self.costs.iter().zip(&self.before).zip(flow);
        let units = units.map(|((cost, before), flow)| {
            i128::from(*cost) * held.pow(*before) * i128::from(*flow)
        });
        let of_charges = if self.owns_charges() { 1 } else { held };
        let charges = self.charges.iter().zip(design.used(flow)).filter(|(_, used)| *used);
        Some(units.sum::<i128>() + of_charges * charges.map(|(charge, _)| charge).sum::<i128>())
    }

    /// Whether charges count in this step, and not in one before it.
    const fn owns_charges(&self) -> bool {
        !self.own.charges.is_empty()
    }

    /// The design of this step beside what is held; the costs of the step before are multiplied by `held`,
    /// those of the one before that by its square, and so on.
    ///
    /// `None` for costs beyond the bounds of exact arithmetic: never for 1, where those of
    /// the network are within them, for they are no smaller.
    #[must_use]
    pub fn design(&self, design: &Design, held: i64, holds: Vec<Hold>) -> Option<Design> {
        let costs = self.costs.iter().zip(&self.before);
        let costs: Vec<i64> =
            costs.map(|(cost, before)| cost.saturating_mul(held.saturating_pow(*before))).collect();
        let held = if self.own.charges.is_empty() { i128::from(held) } else { 1 };
        let charges = self.charges.iter().map(|charge| charge.checked_mul(held));
        let charges: Option<Vec<i128>> = charges.collect();
        let charges =
            charges.filter(|charges| charges.iter().all(|charge| *charge < MOST_CHARGE))?;
        design.priced(&costs, &charges, holds).ok()
    }

    /// All that the design costs; own are the costs of some arcs, and the charges.
    fn whole(design: &Design, is_own: impl Fn(usize) -> bool) -> Self {
        let costs: Vec<i64> = design.flow().arcs().iter().map(|arc| arc.cost).collect();
        let charges: Vec<i128> = design.switches().iter().map(|switch| switch.charge).collect();
        let before = vec![0; costs.len()];
        let own = Hold { costs: own(&costs, is_own), charges: charges.clone(), most: 0 };
        Self { costs, charges, before, own }
    }

    /// The bands of the classes up to one, without charges.
    fn of_class(design: &Design, bands: &[Band], classes: &[u8], class: u8) -> Self {
        let mut costs = vec![0; design.flow().arcs().len()];
        for band in bands.iter().filter(|band| band.class <= class) {
            costs[band.arc] = -band.worth * OUTWEIGHS.pow(u32::from(class - band.class));
        }
        let of_class = bands.iter().filter(|band| band.class == class).map(|band| band.arc);
        let of_class = order::set(of_class);
        let own = own(&costs, |at| of_class.contains(&at));
        let (charges, before) = (vec![0; design.switches().len()], vec![0; costs.len()]);
        let own = Hold { costs: own, charges: Vec::new(), most: 0 };
        let mut step = Self { costs, charges, before, own };
        let at = classes.iter().position(|other| *other == class).unwrap_or(classes.len());
        step.set_before(bands, classes, at);
        step
    }

    /// Says of each band how many steps before this one, which is at a position, its class counted.
    fn set_before(&mut self, bands: &[Band], classes: &[u8], at: usize) {
        for band in bands {
            let own = classes.iter().position(|class| *class == band.class).unwrap_or(at);
            self.before[band.arc] = position(at.saturating_sub(own));
        }
    }
}

/// Costs of some arcs, by position.
fn own(costs: &[i64], is_own: impl Fn(usize) -> bool) -> Vec<(u32, i64)> {
    let costs = costs.iter().copied().enumerate().filter(|(at, cost)| *cost != 0 && is_own(*at));
    costs.map(|(at, cost)| (position(at), cost)).collect()
}

fn bands(network: &Network) -> Vec<Band> {
    let graph = network.graph();
    let of_edge = |edge: petgraph::graph::EdgeReference<'_, super::Capacity>| {
        let Node::Class(_, class, _) = graph[edge.source()] else { return None };
        let of_class = network.last_rung() * OUTWEIGHS.pow(u32::from(CLASSES - 1 - class));
        Some(Band { arc: edge.id().index(), class, worth: -edge.weight().cost / of_class })
    };
    graph.edge_references().filter_map(of_edge).collect()
}
