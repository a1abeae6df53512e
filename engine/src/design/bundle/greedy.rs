//! Solutions block after block: each takes the cheapest choice that the others leave it.
//!
//! A unit into a node is worth what the cheapest slope that is left there pays; nodes before it hold
//! what they have room for. Groups are counted. Only where all that joins blocks are such nodes: otherwise there is none. The
//! first pass begins from nothing or from a solution; further passes take each block out and choose
//! for it again, as long as that brings something. A pass takes about as long as an evaluation of the bound.

use super::rows::{Landing, Rows};
use crate::design::choice::{Chooser, Rates, Slots};
use crate::design::restriction::{Restriction, State};
use crate::design::{Design, ix, position};
use crate::order::sort_by;

/// Passes over the blocks at most.
const PASSES: u32 = 4;
/// A pass must bring one in so many of what there is for another to follow.
const LITTLE: i128 = 1000;

/// Blocks as they are filled.
struct Filling<'a> {
    design: &'a Design,
    rows: &'a Rows,
    costs: &'a [i64],
    scale: i64,
    /// What is given.
    given: &'a Restriction,
    /// The same, with what others leave.
    restriction: Restriction,
    /// Prices of groups and links: none.
    prices: Vec<i64>,
    flow: Vec<i64>,
    /// By node: arcs out, cheapest first, as far as they are slopes.
    slopes: Vec<Vec<u32>>,
    /// By node: what comes in where there are slopes.
    level: Vec<i64>,
    /// By node: the most that a unit is taken to be worth there.
    most_worth: Vec<i64>,
    /// By node: the worth of the next unit there.
    potentials: Vec<i64>,
    /// By node: the nodes behind it.
    behind: Vec<Vec<(u32, u32)>>,
    /// By node: arcs of blocks into it.
    exits: Vec<Vec<u32>>,
    /// By switch: how many of those right below it are open.
    below: Vec<u32>,
    /// By group: how many more it admits.
    left: Vec<u32>,
}

/// The flow of a solution within a restriction, from another or from nothing, and what units are worth
/// at its nodes; `None` where there is none of this kind.
pub(super) fn fill(
    design: &Design,
    rows: &Rows,
    restriction: &Restriction,
    from: Option<&[i64]>,
    guide: &[i64],
    (costs, scale): (&[i64], i64),
) -> Option<(Vec<i64>, Vec<i64>)> {
    let mut filling = Filling::new(design, rows, restriction, (costs, scale))?;
    let blocks = 0..design.blocks().list.len();
    match from {
        Some(flow) => blocks.clone().try_for_each(|at| filling.lay(at, flow))?,
        None => {
            // The first come would take what others need more: so nothing is worth more at first
            // than in the end.
            filling.most_worth.copy_from_slice(guide);
            filling.reprice_all();
            blocks.clone().try_for_each(|at| filling.add(at))?;
            filling.most_worth.fill(i64::MAX);
            filling.reprice_all();
        }
    }
    let mut best = filling.closed()?;
    for _ in 0..PASSES {
        for at in blocks.clone() {
            filling.remove(at);
            filling.add(at)?;
        }
        let found = filling.closed()?;
        let (before, after) = (cost(design, &best), cost(design, &found));
        if after < before {
            best = found;
        }
        if before - after < before.abs() / LITTLE {
            break;
        }
    }
    Some((best, filling.potentials))
}

/// The cost of a flow without charges.
fn cost(design: &Design, flow: &[i64]) -> i128 {
    let arcs = design.flow().arcs().iter().zip(flow);
    arcs.map(|(arc, flow)| i128::from(arc.cost) * i128::from(*flow)).sum()
}

impl<'a> Filling<'a> {
    /// Nothing filled; `None` if a group is passed already.
    fn new(
        design: &'a Design,
        rows: &'a Rows,
        given: &'a Restriction,
        (costs, scale): (&'a [i64], i64),
    ) -> Option<Self> {
        let arcs = design.flow().arcs();
        let n_nodes = design.flow().supply().len();
        let mut filling = Self {
            design,
            rows,
            costs,
            scale,
            given,
            restriction: given.clone(),
            prices: vec![0; design.n_prices()],
            flow: vec![0; arcs.len()],
            slopes: vec![Vec::new(); n_nodes],
            level: vec![0; n_nodes],
            most_worth: vec![i64::MAX; n_nodes],
            potentials: vec![0; n_nodes],
            behind: vec![Vec::new(); n_nodes],
            exits: vec![Vec::new(); n_nodes],
            below: vec![0; design.switches().len()],
            left: design.limits().to_vec(),
        };
        for (at, arc) in arcs.iter().enumerate() {
            if matches!(rows.landing[ix(arc.tail)], Landing::Row(_)) && design.owner(at).is_none() {
                filling.slopes[ix(arc.tail)].push(position(at));
            }
        }
        for list in &mut filling.slopes {
            sort_by(list, |a, b| costs[ix(*a)].cmp(&costs[ix(*b)]));
        }
        for (node, landing) in (0..).zip(&rows.landing) {
            if let Landing::Behind { arc, .. } = landing {
                filling.behind[ix(arcs[ix(*arc)].head)].push((node, *arc));
            }
        }
        for arc in design.blocks().list.iter().flat_map(|block| &block.arcs) {
            for exit in arc.ends() {
                filling.exits[ix(arcs[ix(*exit)].head)].push(*exit);
            }
        }
        for (switch, state) in design.switches().iter().zip(&given.states) {
            if let Some(group) = switch.group.filter(|_| *state == State::Open) {
                filling.left[ix(group)] = filling.left[ix(group)].checked_sub(1)?;
            }
        }
        filling.reprice_all();
        Some(filling)
    }

    fn reprice_all(&mut self) {
        (0..position(self.level.len())).for_each(|node| self.reprice(node));
    }

    /// What the next unit into a node is worth, and into those behind it.
    fn reprice(&mut self, node: u32) {
        let mut left = self.level[ix(node)];
        let slopes = self.slopes[ix(node)].iter();
        let next = slopes.clone().find(|arc| {
            left -= self.design.flow().arcs()[ix(**arc)].capacity;
            left < 0
        });
        let Some(arc) = next.or(slopes.last()) else { return };
        let worth = (-self.costs[ix(*arc)]).min(self.most_worth[ix(node)]);
        self.potentials[ix(node)] = worth;
        for (behind, arc) in &self.behind[ix(node)] {
            let worth = worth - self.costs[ix(*arc)];
            self.potentials[ix(*behind)] = worth.min(self.most_worth[ix(*behind)]);
        }
    }

    /// Adds the cheapest choice of a block.
    fn add(&mut self, at: usize) -> Option<()> {
        let design = self.design;
        let block = &design.blocks().list[at];
        let Self { costs, potentials, prices, scale, .. } = &*self;
        let rates = Rates { costs, potentials, prices, scale: *scale };
        let chooser = Chooser::new(design, block, &self.restriction, &rates)?;
        let mut slots = Slots::of(block, &self.restriction);
        for (slot, switch) in block.switches.iter().enumerate() {
            if slots.must >> slot & 1 == 0 && !self.admits(*switch) {
                slots.may &= !(1 << slot);
            }
        }
        let choice = chooser.best(slots)?;
        let mut sent = Vec::new();
        chooser.flows(&choice, |part| sent.push(part));
        for part in sent {
            let block_arc = block.arcs.iter().find(|arc| {
                arc.feeder == part.feeder
                    && arc.slot == part.slot
                    && arc.ends().contains(&part.exit)
            })?;
            self.flow[ix(block.feeders[part.feeder])] += part.amount;
            self.flow[ix(block_arc.arc)] += part.amount;
            if block_arc.arc != part.exit {
                self.flow[ix(part.exit)] += part.amount;
            }
            self.land(design.flow().arcs()[ix(part.exit)].head, part.amount)?;
        }
        self.open(at, choice.open);
        Some(())
    }

    /// Adds what a flow sends through a block.
    fn lay(&mut self, at: usize, flow: &[i64]) -> Option<()> {
        let design = self.design;
        let block = &design.blocks().list[at];
        let mut open = 0;
        for arc in &block.arcs {
            let carried = flow[ix(arc.arc)];
            self.flow[ix(arc.arc)] = carried;
            self.flow[ix(block.feeders[arc.feeder])] += carried;
            open |= u64::from(carried > 0) << arc.slot;
            for exit in arc.ends() {
                self.flow[ix(*exit)] = flow[ix(*exit)];
                self.land(design.flow().arcs()[ix(*exit)].head, flow[ix(*exit)])?;
            }
        }
        self.open(at, open);
        Some(())
    }

    /// Takes out what a block sends.
    fn remove(&mut self, at: usize) {
        let design = self.design;
        let block = &design.blocks().list[at];
        let mut open = 0;
        for arc in &block.arcs {
            let carried = std::mem::take(&mut self.flow[ix(arc.arc)]);
            open |= u64::from(carried > 0) << arc.slot;
            for exit in arc.ends() {
                let amount = if *exit == arc.arc {
                    carried
                } else {
                    std::mem::take(&mut self.flow[ix(*exit)])
                };
                let landed = self.land(design.flow().arcs()[ix(*exit)].head, -amount);
                debug_assert!(landed.is_some(), "less than what was there fits");
            }
        }
        for feeder in &block.feeders {
            self.flow[ix(*feeder)] = 0;
        }
        for (slot, switch) in block.switches.iter().enumerate() {
            if open >> slot & 1 == 1 {
                self.close_above(*switch);
            }
        }
    }

    /// Whether a switch may be opened, with those above it.
    fn admits(&self, switch: u32) -> bool {
        let mut at = Some(switch);
        while let Some(switch) = at {
            let entry = &self.design.switches()[ix(switch)];
            let full = entry.group.is_some_and(|group| self.left[ix(group)] == 0);
            match self.restriction.state(switch) {
                State::Open => {}
                State::Closed => return false,
                State::Free if self.below[ix(switch)] > 0 => {}
                // A block keeps its own group.
                State::Free if full && !self.design.blocks().covers_switch[ix(switch)] => {
                    return false;
                }
                State::Free => {}
            }
            at = entry.parent;
        }
        true
    }

    /// Counts what is above the open slots of a block.
    fn open(&mut self, at: usize, open: u64) {
        let switches = &self.design.blocks().list[at].switches;
        for (_, switch) in switches.iter().enumerate().filter(|(slot, _)| open >> slot & 1 == 1) {
            let mut at = self.design.switches()[ix(*switch)].parent;
            while let Some(parent) = at {
                self.below[ix(parent)] += 1;
                let entry = &self.design.switches()[ix(parent)];
                if self.below[ix(parent)] > 1 {
                    break;
                }
                if let Some(group) = entry.group.filter(|_| self.is_free(parent)) {
                    self.left[ix(group)] = self.left[ix(group)].saturating_sub(1);
                }
                at = entry.parent;
            }
        }
    }

    /// Counts down what is above a switch that was open.
    fn close_above(&mut self, switch: u32) {
        let mut at = self.design.switches()[ix(switch)].parent;
        while let Some(parent) = at {
            self.below[ix(parent)] -= 1;
            let entry = &self.design.switches()[ix(parent)];
            if self.below[ix(parent)] > 0 {
                break;
            }
            if let Some(group) = entry.group.filter(|_| self.is_free(parent)) {
                self.left[ix(group)] += 1;
            }
            at = entry.parent;
        }
    }

    fn is_free(&self, switch: u32) -> bool {
        self.given.state(switch) == State::Free
    }

    /// Sends on what comes into a node, or no longer does; `None` if that cannot be.
    fn land(&mut self, node: u32, amount: i64) -> Option<()> {
        let hub = match self.rows.landing[ix(node)] {
            _ if amount == 0 => return Some(()),
            Landing::Nowhere => return Some(()),
            Landing::Row(_) => node,
            Landing::Behind { arc, .. } => {
                self.flow[ix(arc)] += amount;
                let left = self.design.flow().arcs()[ix(arc)].capacity - self.flow[ix(arc)];
                for exit in &self.exits[ix(node)] {
                    let most = self.given.most[ix(*exit)];
                    self.restriction.most[ix(*exit)] = most.min(left);
                }
                (left >= 0).then_some(())?;
                self.design.flow().arcs()[ix(arc)].head
            }
        };
        self.level[ix(hub)] += amount;
        self.reprice(hub);
        Some(())
    }

    /// The flow, down the cheapest slopes and back from the end; `None` if that is no circulation.
    fn closed(&self) -> Option<Vec<i64>> {
        let arcs = self.design.flow().arcs();
        let mut flow = self.flow.clone();
        for (slopes, level) in self.slopes.iter().zip(&self.level) {
            let mut left = *level;
            for arc in slopes {
                flow[ix(*arc)] = left.min(arcs[ix(*arc)].capacity);
                left -= flow[ix(*arc)];
            }
            (left == 0).then_some(())?;
        }
        let mut net = vec![0_i64; self.potentials.len()];
        for (arc, flow) in arcs.iter().zip(&flow) {
            net[ix(arc.tail)] -= flow;
            net[ix(arc.head)] += flow;
        }
        for (at, arc) in arcs.iter().enumerate() {
            let over = net[ix(arc.tail)];
            let plain = self.design.owner(at).is_none() && flow[at] == 0;
            if over > 0 && plain && over <= arc.capacity && net[ix(arc.head)] < 0 {
                flow[at] = over;
                net[ix(arc.head)] += over;
                net[ix(arc.tail)] = 0;
            }
        }
        net.iter().all(|net| *net == 0).then_some(flow)
    }
}
