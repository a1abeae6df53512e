//! Multipliers for whole blocks: deflected subgradient steps, in integers.
//!
//! A step goes along the mean of what past minimisers broke: conservation at nodes outside
//! blocks, groups, links. Its length aims at the cost of a known solution, and shrinks where that
//! brings nothing, from the best multipliers again. A node's part of a step is divided by what can
//! flow through it, a price's multiplied by what its switches can carry, so that all parts
//! change what a unit pays alike. A node with one arc out follows the node that this leads to,
//! less a price ≥ 0 of the arc's capacity: so nodes that stand for one thing move as one.
//!
//! Nothing rests on it: any potentials and prices give a bound (see `whole`).
//!
//! **Range.** Means are below 2^62, weights at most 2^48, lengths at most 2^46, and steps are
//! clamped, so that products stay in `i128`.
//!
//! Sources: Held, Wolfe and Crowder 1974 (lengths); Camerini, Fratta and Maffioli 1975
//! (deflection); Barahona and Anbil 2000, *The volume algorithm* (means of minimisers as a primal
//! solution).

use std::rc::Rc;

use super::choice::{MOST_POTENTIAL, Rates};
use super::restriction::{Restriction, State};
use super::whole::{self, Whole};
use super::{Design, ix, position};

/// Parts of a flow unit that means are kept in.
const PARTS: i64 = 256;
/// An open switch, as means are kept.
const ONE: i64 = 1 << 20;
/// A share of 1.
const UNIT: i64 = 1 << 20;
/// How far a mean turns towards each new minimiser.
const TURN: i64 = UNIT / 20;
/// The first reach of a step, one in so many of what the bound lacks, and the rounds without a
/// better bound after which it shrinks by a fifth: for a climb from far, and from near.
const FAR: (i128, u32) = (50, 40);
const NEAR: (i128, u32) = (20, 4);
/// A reach of one in so many of what the bound lacks is not worth a step.
const STILL: i128 = 1 << 18;
const MOST_PRICE: i64 = i64::MAX / 4;
const MOST_WEIGHT: i64 = 1 << 48;
const MOST_LENGTH: i128 = 1 << 46;

/// Potentials and prices.
#[derive(Clone, Debug)]
pub(super) struct Multipliers {
    /// By node, in scaled costs.
    pub potentials: Vec<i64>,
    /// By group, then by link, in whole costs.
    pub prices: Vec<i64>,
}

/// Multipliers of one design and how they were moved last.
#[derive(Clone, Debug)]
pub(super) struct Volume {
    /// The best that were found, which bounds rest on.
    pub top: Multipliers,
    /// Where steps have come to.
    at: Multipliers,
    /// By switch: how far the mean of minimisers opens it, from 0 to 2^20.
    open: Vec<i64>,
    /// What the mean breaks, by node and by price; empty before the first.
    mean_net: Vec<i64>,
    mean_over: Vec<i64>,
    /// How much a step along the mean would bring if the bound were as steep as it; `None`
    /// before the first.
    reach: Option<i128>,
    /// Rounds since the bound last rose.
    stalled: u32,
    pace: (i128, u32),
    weights: Rc<Weights>,
}

/// How large steps are, by node and price: 0 for what does not move.
#[derive(Debug)]
struct Weights {
    /// A node's steps are divided by it.
    nodes: Vec<i64>,
    /// A price's steps are multiplied by it.
    prices: Vec<i64>,
    /// The node that a node follows, and the arc there.
    above: Vec<Option<(u32, u32)>>,
    /// Nodes that stay at 0.
    fixed: Vec<bool>,
}

impl Weights {
    fn new(design: &Design) -> Self {
        let arcs = design.flow().arcs();
        let blocks = design.blocks();
        let n_nodes = design.flow().supply().len();
        let (mut into, mut out) = (vec![0_i64; n_nodes], vec![0_i64; n_nodes]);
        // The only arc out of each node, where there is one.
        let mut only: Vec<(u32, Option<u32>)> = vec![(0, None); n_nodes];
        for (at, arc) in arcs.iter().enumerate() {
            into[ix(arc.head)] += arc.capacity;
            out[ix(arc.tail)] += arc.capacity;
            let (count, last) = only[ix(arc.tail)];
            only[ix(arc.tail)] = (count + 1, last.or(Some(position(at))));
        }
        let only = |node: usize| only[node].1.filter(|_| only[node].0 == 1);
        let mut fixed = vec![false; n_nodes];
        for feeder in blocks.list.iter().flat_map(|block| &block.feeders) {
            fixed[ix(arcs[ix(*feeder)].tail)] = true;
        }
        // What only leads to where blocks start stays where that is.
        let returns = |node: usize| only(node).is_some_and(|arc| fixed[ix(arcs[ix(arc)].head)]);
        let returns: Vec<bool> = (0..n_nodes).map(returns).collect();
        let fixed: Vec<bool> = fixed.iter().zip(&returns).map(|(a, b)| *a || *b).collect();
        let nodes: Vec<i64> = (0..n_nodes)
            .map(|node| {
                let stays = fixed[node] || blocks.covers_node[node];
                if stays { 0 } else { into[node].min(out[node]).clamp(1, MOST_WEIGHT) }
            })
            .collect();
        let above = (0..n_nodes)
            .map(|node| {
                let arc = only(node).filter(|arc| design.owner(ix(*arc)).is_none())?;
                let head = arcs[ix(arc)].head;
                let follows = nodes[node] > 0 && nodes[ix(head)] > 0 && only(ix(head)).is_none();
                follows.then_some((head, arc))
            })
            .collect();
        Self { nodes, prices: prices(design), above, fixed }
    }
}

/// What the switches of a group can carry in the mean, and what is at stake for a link: as much
/// as its parent, or as its parent's group.
fn prices(design: &Design) -> Vec<i64> {
    let arcs = design.flow().arcs();
    let mut carry: Vec<i64> = design
        .switches()
        .iter()
        .map(|switch| switch.arcs.iter().map(|arc| arcs[ix(*arc)].capacity).sum())
        .collect();
    for (at, switch) in design.switches().iter().enumerate().rev() {
        if let Some(parent) = switch.parent {
            carry[ix(parent)] += carry[at];
        }
    }
    let mut weights: Vec<i64> = (0..design.limits().len())
        .map(|group| {
            if design.blocks().keeps_group[group] {
                return 0;
            }
            let members = design.members(group);
            let all: i64 = members.iter().map(|at| carry[ix(*at)]).sum();
            let n_members = i64::try_from(members.len().max(1)).expect("a count of switches");
            (all / n_members).clamp(1, MOST_WEIGHT)
        })
        .collect();
    for link in &design.blocks().links {
        let parent = design.switches()[ix(*link)].parent.expect("links lead to parents");
        let group = design.switches()[ix(parent)].group;
        let of_group = group.map_or(0, |group| weights[ix(group)]);
        weights.push(carry[ix(parent)].max(of_group).clamp(1, MOST_WEIGHT));
    }
    weights
}

impl Multipliers {
    /// Takes prices of groups; a parent's is split evenly among the links to it.
    fn take_prices(&mut self, design: &Design, prices: &[i64]) {
        for (group, price) in prices.iter().take(design.limits().len()).enumerate() {
            self.prices[group] = if design.blocks().keeps_group[group] { 0 } else { *price };
        }
        let parent =
            |link: &u32| design.switches()[ix(*link)].parent.expect("links lead to parents");
        let mut children = vec![0_i64; design.switches().len()];
        for link in &design.blocks().links {
            children[ix(parent(link))] += 1;
        }
        for (at, link) in design.blocks().links.iter().enumerate() {
            let parent = parent(link);
            let switch = &design.switches()[ix(parent)];
            let price = switch.group.map_or(0, |group| self.prices[ix(group)]);
            let cost = narrow(switch.charge, MOST_PRICE).saturating_add(price);
            self.prices[design.limits().len() + at] = cost / children[ix(parent)];
        }
    }

    /// Rates at these multipliers.
    pub(super) fn rates<'a>(&'a self, costs: &'a [i64], scale: i64) -> Rates<'a> {
        Rates { costs, potentials: &self.potentials, prices: &self.prices, scale }
    }
}

impl Volume {
    /// Multipliers from potentials and prices by group of any relaxation.
    pub(super) fn new(design: &Design, potentials: &[i64], prices: &[i64]) -> Self {
        let weights = Rc::new(Weights::new(design));
        // Steps keep the fixed nodes at 0; what leads back to where blocks start is the measure.
        let arcs = design.flow().arcs();
        let starts = |node: &usize| {
            let blocks = design.blocks().list.iter();
            weights.fixed[*node]
                && !blocks
                    .flat_map(|block| &block.feeders)
                    .any(|arc| ix(arcs[ix(*arc)].tail) == *node)
        };
        let measure = (0..potentials.len()).find(starts).map_or(0, |node| potentials[node]);
        let potentials = potentials.iter().zip(&weights.fixed).map(|(potential, fixed)| {
            let apart = potential.saturating_sub(measure);
            if *fixed { 0 } else { apart.clamp(-MOST_POTENTIAL, MOST_POTENTIAL) }
        });
        let mut top =
            Multipliers { potentials: potentials.collect(), prices: vec![0; design.n_prices()] };
        top.take_prices(design, prices);
        Self {
            at: top.clone(),
            top,
            open: vec![0; design.switches().len()],
            mean_net: Vec::new(),
            mean_over: Vec::new(),
            reach: None,
            stalled: 0,
            pace: FAR,
            weights,
        }
    }

    /// Starts a climb from multipliers that are nearly right.
    pub(super) fn restart(&mut self) {
        self.at.clone_from(&self.top);
        (self.reach, self.stalled, self.pace) = (None, 0, NEAR);
    }

    /// Whether steps have become too short to bring anything towards `lack` more.
    pub(super) fn is_still(&self, lack: i128) -> bool {
        self.reach.is_some_and(|reach| reach < lack / STILL)
    }

    /// Moves multipliers for some rounds towards a bound of `target`; returns the best that was
    /// found. `None` if the restriction contradicts itself.
    pub(super) fn climb(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        costs: (&[i64], i64),
        target: i128,
        rounds: u32,
    ) -> Option<Whole> {
        let mut best = self.evaluate(design, restriction, costs, &self.top)?;
        if self.mean_net.is_empty() {
            let n_prices = self.top.prices.len();
            (self.mean_net, self.mean_over) = (vec![0; best.net.len()], vec![0; n_prices]);
            self.turn(design, &best, UNIT);
        }
        for _ in 0..rounds {
            let lack = target - best.bound;
            let reach = self.reach.unwrap_or(lack / self.pace.0).min(lack);
            self.reach = Some(reach);
            if lack <= 0 || self.is_still(lack) || !self.step(reach, costs) {
                break;
            }
            let found = self.evaluate(design, restriction, costs, &self.at)?;
            self.turn(design, &found, TURN);
            if found.bound > best.bound {
                self.top.clone_from(&self.at);
                (best, self.stalled) = (found, 0);
                continue;
            }
            self.stalled += 1;
            if self.stalled >= self.pace.1 {
                self.stalled = 0;
                self.reach = Some(reach * 4 / 5);
                self.at.clone_from(&self.top);
            }
        }
        Some(best)
    }

    /// The bound, with what flows into followers counted for what they follow.
    fn evaluate(
        &self,
        design: &Design,
        restriction: &Restriction,
        (costs, scale): (&[i64], i64),
        multipliers: &Multipliers,
    ) -> Option<Whole> {
        let mut found = whole::evaluate(design, restriction, &multipliers.rates(costs, scale))?;
        for (node, above) in self.weights.above.iter().enumerate() {
            if let Some((head, _)) = above {
                found.net[ix(*head)] += found.net[node];
            }
        }
        Some(found)
    }

    /// Takes a step along the mean; false if that breaks nothing.
    fn step(&mut self, reach: i128, (costs, scale): (&[i64], i64)) -> bool {
        let weights = Rc::clone(&self.weights);
        let Multipliers { potentials, prices } = &mut self.at;
        let above = weights.above.iter().enumerate();
        let arc_prices: Vec<Option<i64>> = above
            .map(|(node, above)| {
                above.map(|(head, arc)| potentials[ix(head)] - costs[ix(arc)] - potentials[node])
            })
            .collect();
        let norm = norm(&weights, &self.mean_net, &self.mean_over, &arc_prices, prices);
        if norm == 0 {
            return false;
        }
        let length = (reach / norm).min(MOST_LENGTH);
        let more = |net: i64, weight: i64| {
            length * i128::from(net) / (i128::from(weight) * i128::from(PARTS))
        };
        for (node, net) in self.mean_net.iter().enumerate() {
            let weight = weights.nodes[node];
            if weight > 0 && arc_prices[node].is_none() {
                // What flows in too much makes the node's units cheaper.
                let potential = i128::from(potentials[node]) - more(*net, weight);
                potentials[node] = narrow(potential, MOST_POTENTIAL);
            }
        }
        for (node, price) in arc_prices.iter().enumerate() {
            if let (Some(price), Some((head, arc))) = (price, weights.above[node]) {
                let price = i128::from(*price) + more(self.mean_net[node], weights.nodes[node]);
                let above = i128::from(potentials[ix(head)]) - i128::from(costs[ix(arc)]);
                potentials[node] = narrow(above - price.max(0), MOST_POTENTIAL);
            }
        }
        for ((price, over), weight) in prices.iter_mut().zip(&self.mean_over).zip(&weights.prices) {
            let more = length * i128::from(*weight) / i128::from(scale) * i128::from(*over);
            *price = narrow(i128::from(*price) + more / i128::from(ONE), MOST_PRICE).max(0);
        }
        true
    }

    /// Turns the means towards a minimiser, by so many parts of a unit.
    fn turn(&mut self, design: &Design, found: &Whole, share: i64) {
        let blend = |mean: &mut i64, new: i64| {
            let apart = i128::from(new) - i128::from(*mean);
            *mean += narrow(apart * i128::from(share) / i128::from(UNIT), i64::MAX);
        };
        for (mean, net) in self.mean_net.iter_mut().zip(&found.net) {
            blend(mean, net.saturating_mul(PARTS));
        }
        for (mean, over) in self.mean_over.iter_mut().zip(over(design, found)) {
            blend(mean, over);
        }
        for (mean, open) in self.open.iter_mut().zip(&found.open) {
            blend(mean, if *open { ONE } else { 0 });
        }
    }

    /// How far the mean of minimisers opens each switch, from 0 to 2^20, with what is decided.
    pub(super) fn use_of(&self, restriction: &Restriction) -> Vec<i64> {
        let decided = |(open, state): (&i64, &State)| match state {
            State::Free => *open,
            State::Open => ONE,
            State::Closed => 0,
        };
        self.open.iter().zip(&restriction.states).map(decided).collect()
    }
}

/// The square of the length of a mean, in flow units.
fn norm(
    weights: &Weights,
    net: &[i64],
    over: &[i64],
    arc_prices: &[Option<i64>],
    prices: &[i64],
) -> i128 {
    let mut norm: i128 = 0;
    for (node, (net, weight)) in net.iter().zip(&weights.nodes).enumerate() {
        // A price of 0 does not fall.
        let stays = arc_prices[node].is_some_and(|price| price <= 0) && *net <= 0;
        if *weight > 0 && !stays {
            let square = i128::from(*net) * i128::from(*net);
            norm += square / (i128::from(*weight) * i128::from(PARTS * PARTS));
        }
    }
    let all = over.iter().zip(&weights.prices).zip(prices);
    for ((over, weight), _) in all.filter(|((over, _), price)| **over > 0 || **price > 0) {
        let square = i128::from(*over) * i128::from(*over) / i128::from(ONE);
        norm += square * i128::from(*weight) / i128::from(ONE);
    }
    norm
}

/// By group, then link: how many are open beyond the limit, as held.
fn over(design: &Design, found: &Whole) -> Vec<i64> {
    let one = |switch: u32| if found.open[ix(switch)] { ONE } else { 0 };
    let groups = design.limits().iter().enumerate().map(|(group, limit)| {
        if design.blocks().keeps_group[group] {
            return 0;
        }
        let open: i64 = design.members(group).iter().map(|at| one(*at)).sum();
        open - i64::from(*limit).saturating_mul(ONE)
    });
    let links = design
        .blocks()
        .links
        .iter()
        .map(|link| one(*link) - design.switches()[ix(*link)].parent.map_or(0, one));
    groups.chain(links).collect()
}

fn narrow(value: i128, most: i64) -> i64 {
    let value = value.clamp(-i128::from(most), i128::from(most));
    i64::try_from(value).expect("clamped to 64 bits")
}
