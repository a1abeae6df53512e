//! The objectives in strict order, as costs of the network one after the other.
//!
//! Where limits are not linear, the costs of the network are weights. A policy may ask for an order
//! instead: then each step has costs of its own, and what the steps before it reached is held.
//!
//! **Costs of a step.** Its *own* are those of the bands of a priority, the lower the better paid, or of one
//! band of it. Beside them the bands of the steps before keep a reward that is greater, so that a search does not
//! trade them away; the [`Hold`]s are what forbids it. The last of them also has the charges of
//! pairs, and where donors prefer anything, a last step has all that the network costs.
//!
//! **Why a bound on them bounds the step.** Let own(x) be what a flow costs by the step's own costs, and cᵢ(x) by those of
//! step i before it. The step's costs are own(x) + Σ λᵢ·cᵢ(x), every λᵢ ≥ 0. A flow that holds what those steps reached has
//! cᵢ(x) ≤ mᵢ, the proposal's own; so if no flow at all costs less than B, one that keeps the holds has
//! own(x) ≥ B − Σ λᵢ·mᵢ. Any λ serve, another for each band too: within a priority they are worths on the ladder, between
//! priorities as many times more as one outweighs the next, and both multiplied by what is *held*. That is a penalty method:
//! the more the steps before are multiplied by, the less is won by breaking a hold, and the closer the bound comes to what is held.
//!
//! **Range.** What is held is multiplied once for bands of the step's own priority and of that before it, once more for each
//! priority between, and once more in a step of preferences alone. So costs have no higher powers with a step for each of 300
//! bands than with one for each of three priorities, and what leaves the bounds of exact arithmetic is refused by [`Step::design`].

use std::sync::Arc;

use petgraph::visit::EdgeRef as _;

use super::build::{CLASSES, OUTWEIGHS};
use super::switches::position;
use super::{Network, Node};
use crate::design::{Design, Hold};
use crate::order;
use crate::policy::{Fairness, Order, Policy};

/// Charges are below this: see [`Switch`](crate::design::Switch).
const MOST_CHARGE: i128 = 1 << 87;

/// More than a unit is worth on the ladder of a hundred bands for each priority. With exact fairness, bands of other resources come
/// after those of money in their priority: in small numbers they stand at the lowest coverages, where a few of
/// them would else go before all money, since States have so many partners for all resources together.
const AFTER_MONEY: i64 = 1000;

/// One of the objectives in their order.
#[derive(Clone, Debug)]
pub struct Step {
    /// Of the whole network, where anything is put in order.
    bands: Arc<[Band]>,
    /// Whose bands count in it, beside those of the places before.
    place: Place,
    counts: Counts,
    /// What counts in this step; its `most` is not set.
    own: Hold,
}

/// What a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// Bands, by their worth within a priority.
    Bands,
    /// Bands as the network costs them, and the charges of pairs.
    Charges,
    /// All that the network costs.
    All,
    /// The same, bands up to the place being multiplied once: see [`Step::guide`].
    Guide,
}

/// A class, and what tells its steps apart; lower first.
type Place = (u8, i64);

/// A band of a class.
#[derive(Debug)]
struct Band {
    arc: usize,
    place: Place,
    /// What a unit of it is worth, in units of the last rung of the ladder and of its priority.
    worth: i64,
}

/// The steps of a policy's order; the last has the costs of the design itself. One step where all is
/// weighed, or there is no more to put in order.
#[must_use]
pub fn steps(policy: &Policy, network: &Network, design: &Design) -> Vec<Step> {
    let order = policy.order_of_search();
    let bands = if order.is_weighed() { Vec::new() } else { bands(network, policy) };
    let mut places: Vec<Place> = bands.iter().map(|band| band.place).collect();
    order::sort_by(&mut places, Ord::cmp);
    places.dedup();
    let bands: Arc<[Band]> = bands.into();
    let last = places.pop();
    let step = |place, counts| Step::new(design, Arc::clone(&bands), place, counts);
    let all = step(last.unwrap_or_default(), Counts::All);
    let Some(last) = last else { return vec![all] };
    let mut steps: Vec<Step> = places.into_iter().map(|place| step(place, Counts::Bands)).collect();
    steps.push(step(last, Counts::Charges));
    if !all.own.costs.is_empty() {
        steps.push(all);
    }
    steps
}

/// Those of the steps that a run has proofs of: with exact fairness preferences only choose among what is as fair to the
/// unit, which no step can say.
#[must_use]
pub fn stated<'s>(policy: &Policy, steps: &'s [Step]) -> &'s [Step] {
    match steps {
        [before @ .., last] if last.is_fit(policy) && !before.is_empty() => before,
        _ => steps,
    }
}

impl Step {
    /// Whether it is that of preferences, with exact fairness.
    pub(crate) fn is_fit(&self, policy: &Policy) -> bool {
        policy.fairness == Fairness::Leximin && self.counts == Counts::All
    }

    fn new(design: &Design, bands: Arc<[Band]>, place: Place, counts: Counts) -> Self {
        let own = Hold { costs: Vec::new(), charges: Vec::new(), most: 0 };
        let mut step = Self { bands, place, counts, own };
        // The last step has what no band has; charges count once, with the last band or with all.
        let costs = step.costs(design).into_iter().enumerate();
        let own = costs.filter(|(_, (cost, before))| *cost != 0 && *before == 0);
        step.own.costs = own.map(|(at, (cost, _))| (position(at), cost)).collect();
        if counts == Counts::Charges || step.bands.is_empty() {
            step.own.charges = step.charges(design);
        }
        step
    }

    /// All that the network costs, with what counts in this step and before it multiplied: a search finds by it what
    /// is good here and leaves the most to the steps to come, but proves nothing of them.
    #[must_use]
    pub fn guide(&self, design: &Design) -> Self {
        let mut guide = Self { counts: Counts::Guide, ..self.clone() };
        guide.own.charges = guide.charges(design);
        guide
    }

    /// By arc: what a unit costs in this step, and how often that is multiplied for what is held; 0 where it
    /// counts in no step before.
    fn costs(&self, design: &Design) -> Vec<(i64, u32)> {
        let arcs = design.flow().arcs();
        let is_whole = matches!(self.counts, Counts::All | Counts::Guide);
        let rest = |cost: i64| if is_whole { cost } else { 0 };
        let mut costs: Vec<(i64, u32)> = arcs.iter().map(|arc| (rest(arc.cost), 0)).collect();
        let classes = self.bands.iter().fold(0_u8, |set, band| set | 1 << band.place.0);
        for band in self.bands.iter().filter(|band| band.place <= self.place) {
            let cost = match self.counts {
                Counts::Bands => {
                    -band.worth * OUTWEIGHS.pow(u32::from(self.place.0 - band.place.0))
                }
                _ => arcs[band.arc].cost,
            };
            // Of its own class or the next one before: once; once more for each class that is between, and
            // where all bands are of steps before.
            let between = classes & ((1 << self.place.0) - (1 << band.place.0));
            let before = if band.place < self.place { between.count_ones().max(1) } else { 0 };
            let before = match self.counts {
                Counts::Bands | Counts::Charges => before,
                Counts::All => before + 1,
                Counts::Guide => 1,
            };
            costs[band.arc] = (cost, before);
        }
        costs
    }

    /// By switch.
    fn charges(&self, design: &Design) -> Vec<i128> {
        let of = |charge: i128| if self.counts == Counts::Bands { 0 } else { charge };
        design.switches().iter().map(|switch| of(switch.charge)).collect()
    }

    /// What a flow costs in this step alone; `None` if it breaks a rule of the design.
    #[must_use]
    pub fn own_cost(&self, design: &Design, flow: &[i64]) -> Option<i128> {
        design.cost(flow).map(|_| self.hold(design, flow).most)
    }

    /// What a step costs and its bound, both without the steps before: with these, `held` times, a flow that keeps the
    /// rules costs no less than `bound`.
    #[must_use]
    pub fn stated(
        &self,
        design: &Design,
        flow: &[i64],
        (held, bound): (i64, i128),
    ) -> Option<(i128, i128)> {
        let lack = self.cost(design, held, flow)? - bound;
        let own = self.own_cost(design, flow)?;
        Some((own, own - lack))
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
        let units = self.costs(design).into_iter().zip(flow);
        let units = units
            .map(|((cost, before), flow)| i128::from(cost) * held.pow(before) * i128::from(*flow));
        let of_charges = if self.owns_charges() { 1 } else { held };
        let charges = self.charges(design).into_iter().zip(design.used(flow));
        let charges = charges.filter(|(_, used)| *used).map(|(charge, _)| charge);
        Some(units.sum::<i128>() + of_charges * charges.sum::<i128>())
    }

    /// Whether charges count in this step, and not in one before it.
    const fn owns_charges(&self) -> bool {
        !self.own.charges.is_empty()
    }

    /// The design of this step beside what is held; what earlier steps cost is multiplied by `held`, or a power of it: see
    /// the documentation of this module.
    ///
    /// `None` for costs beyond the bounds of exact arithmetic: never for 1, where those of
    /// the network are within them, for they are no smaller.
    #[must_use]
    pub fn design(&self, design: &Design, held: i64, holds: Vec<Hold>) -> Option<Design> {
        let costs = self.costs(design).into_iter();
        let costs: Vec<i64> =
            costs.map(|(cost, before)| cost.saturating_mul(held.saturating_pow(before))).collect();
        let held = if self.owns_charges() { 1 } else { i128::from(held) };
        let charges = self.charges(design).into_iter().map(|charge| charge.checked_mul(held));
        let charges: Option<Vec<i128>> = charges.collect();
        let charges =
            charges.filter(|charges| charges.iter().all(|charge| *charge < MOST_CHARGE))?;
        design.priced(&costs, &charges, holds).ok()
    }
}

/// What is put in order, by arc.
fn bands(network: &Network, policy: &Policy) -> Vec<Band> {
    let graph = network.graph();
    let order = policy.order_of_search();
    let is_exact = policy.fairness == Fairness::Leximin;
    let of_edge = |edge: petgraph::graph::EdgeReference<'_, super::Capacity>| {
        let Node::Class(_, class, _) = graph[edge.source()] else { return None };
        let of_class = network.last_rung() * OUTWEIGHS.pow(u32::from(CLASSES - 1 - class));
        let worth = -edge.weight().cost / of_class;
        // The lowest band is worth most.
        let band = if order == Order::Bands { -worth } else { 0 };
        let is_after = is_exact && !network.is_of_money(edge.source());
        let place = (class, band + if is_after { AFTER_MONEY } else { 0 });
        Some(Band { arc: edge.id().index(), place, worth })
    };
    graph.edge_references().filter_map(of_edge).collect()
}
