//! A first solution: block after block, each the cheapest choice that what is left admits.
//!
//! A unit into a node is worth what the cheapest slope that is left there pays; nodes before it hold
//! what they have room for. Groups are counted. Only where all that joins blocks are such nodes: otherwise there is none. Time is about that of one
//! evaluation of the bound.

use super::rows::{Landing, Rows};
use crate::design::choice::{Chooser, Rates, Slots};
use crate::design::restriction::{Restriction, State};
use crate::design::{Design, ix, position};

/// What is left while blocks are filled.
struct Filling<'a> {
    design: &'a Design,
    costs: &'a [i64],
    scale: i64,
    restriction: Restriction,
    flow: Vec<i64>,
    /// By node: arcs out, cheapest first, as far as they are slopes.
    slopes: Vec<Vec<u32>>,
    /// By node: the worth of the next unit there.
    potentials: Vec<i64>,
    /// By node: the nodes behind it.
    behind: Vec<Vec<(u32, u32)>>,
    /// By node: arcs of blocks into it.
    exits: Vec<Vec<u32>>,
    /// By group: how many more it admits.
    left: Vec<u32>,
}

/// The flow of a first solution within a restriction; `None` where there is none of this kind.
pub(super) fn fill(
    design: &Design,
    rows: &Rows,
    restriction: &Restriction,
    costs: &[i64],
    scale: i64,
) -> Option<Vec<i64>> {
    let arcs = design.flow().arcs();
    let n_nodes = design.flow().supply().len();
    let mut filling = Filling {
        design,
        costs,
        scale,
        restriction: restriction.clone(),
        flow: vec![0; arcs.len()],
        slopes: vec![Vec::new(); n_nodes],
        potentials: vec![0; n_nodes],
        behind: vec![Vec::new(); n_nodes],
        exits: vec![Vec::new(); n_nodes],
        left: design.limits().to_vec(),
    };
    for (at, arc) in arcs.iter().enumerate() {
        if matches!(rows.landing[ix(arc.tail)], Landing::Row(_)) && design.owner(at).is_none() {
            filling.slopes[ix(arc.tail)].push(position(at));
        }
    }
    for list in &mut filling.slopes {
        list.sort_by_key(|arc| std::cmp::Reverse(costs[ix(*arc)]));
    }
    for (node, landing) in (0..).zip(&rows.landing) {
        if let Landing::Behind { arc, .. } = landing {
            filling.behind[ix(arcs[ix(*arc)].head)].push((node, *arc));
        }
    }
    for arc in design.blocks().list.iter().flat_map(|block| &block.arcs) {
        let exits = if arc.exits.is_empty() { std::slice::from_ref(&arc.arc) } else { &arc.exits };
        for exit in exits {
            filling.exits[ix(arcs[ix(*exit)].head)].push(*exit);
        }
    }
    for (switch, state) in design.switches().iter().zip(&restriction.states) {
        if let Some(group) = switch.group.filter(|_| *state == State::Open) {
            filling.left[ix(group)] = filling.left[ix(group)].checked_sub(1)?;
        }
    }
    (0..position(n_nodes)).for_each(|node| filling.reprice(node));
    for at in 0..design.blocks().list.len() {
        filling.add(rows, at)?;
    }
    filling.close()
}

impl Filling<'_> {
    /// What the next unit into a node is worth, and into those behind it.
    fn reprice(&mut self, node: u32) {
        let Some(arc) = self.slopes[ix(node)].last() else { return };
        self.potentials[ix(node)] = -self.costs[ix(*arc)];
        for (behind, arc) in &self.behind[ix(node)] {
            self.potentials[ix(*behind)] = self.potentials[ix(node)] - self.costs[ix(*arc)];
        }
    }

    /// Adds the cheapest choice of a block.
    fn add(&mut self, rows: &Rows, at: usize) -> Option<()> {
        let design = self.design;
        let block = &design.blocks().list[at];
        let prices = vec![0; design.n_prices()];
        let rates = Rates {
            costs: self.costs,
            potentials: &self.potentials,
            prices: &prices,
            scale: self.scale,
        };
        let chooser = Chooser::new(design, block, &self.restriction, &rates)?;
        let mut slots = Slots::of(block, &self.restriction.states);
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
                    && (arc.arc == part.exit || arc.exits.contains(&part.exit))
            })?;
            self.flow[ix(block.feeders[part.feeder])] += part.amount;
            self.flow[ix(block_arc.arc)] += part.amount;
            if block_arc.arc != part.exit {
                self.flow[ix(part.exit)] += part.amount;
            }
            self.land(rows, design.flow().arcs()[ix(part.exit)].head, part.amount)?;
        }
        for (slot, switch) in block.switches.iter().enumerate() {
            if choice.open >> slot & 1 == 1 {
                self.open(*switch);
            }
        }
        Some(())
    }

    /// Whether a switch may be opened, with those above it.
    fn admits(&self, switch: u32) -> bool {
        let mut at = Some(switch);
        while let Some(switch) = at {
            let Some(entry) = self.design.switches().get(ix(switch)) else { return false };
            let full = entry.group.is_some_and(|group| self.left[ix(group)] == 0);
            match self.restriction.state(switch) {
                State::Open => {}
                State::Closed => return false,
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

    /// Opens what is above a switch that is open now.
    fn open(&mut self, switch: u32) {
        let mut at = self.design.switches()[ix(switch)].parent;
        while let Some(parent) = at {
            if self.restriction.state(parent) == State::Free {
                self.restriction.states[ix(parent)] = State::Open;
                if let Some(group) = self.design.switches()[ix(parent)].group {
                    self.left[ix(group)] = self.left[ix(group)].saturating_sub(1);
                }
            }
            at = self.design.switches()[ix(parent)].parent;
        }
    }

    /// Sends on what comes into a node; `None` if that cannot be.
    fn land(&mut self, rows: &Rows, node: u32, amount: i64) -> Option<()> {
        match rows.landing[ix(node)] {
            Landing::Nowhere => Some(()),
            Landing::Row(_) => self.descend(node, amount),
            Landing::Behind { arc, .. } => {
                self.flow[ix(arc)] += amount;
                let left = self.design.flow().arcs()[ix(arc)].capacity - self.flow[ix(arc)];
                for exit in &self.exits[ix(node)] {
                    let most = &mut self.restriction.most[ix(*exit)];
                    *most = (*most).min(left);
                }
                let head = self.design.flow().arcs()[ix(arc)].head;
                (left >= 0).then_some(())?;
                self.descend(head, amount)
            }
        }
    }

    /// Sends an amount down the cheapest slopes that are left.
    fn descend(&mut self, node: u32, mut amount: i64) -> Option<()> {
        while amount > 0 {
            let arc = ix(*self.slopes[ix(node)].last()?);
            let left = self.design.flow().arcs()[arc].capacity - self.flow[arc];
            let taken = left.min(amount);
            self.flow[arc] += taken;
            amount -= taken;
            if left == taken {
                self.slopes[ix(node)].pop();
            }
        }
        self.reprice(node);
        Some(())
    }

    /// Leads back what has come to the end; `None` if that is no circulation.
    fn close(mut self) -> Option<Vec<i64>> {
        let arcs = self.design.flow().arcs();
        let mut net = vec![0_i64; self.potentials.len()];
        for (arc, flow) in arcs.iter().zip(&self.flow) {
            net[ix(arc.tail)] -= flow;
            net[ix(arc.head)] += flow;
        }
        for (at, arc) in arcs.iter().enumerate() {
            let over = net[ix(arc.tail)];
            let plain = self.design.owner(at).is_none() && self.flow[at] == 0;
            if over > 0 && plain && over <= arc.capacity && net[ix(arc.head)] < 0 {
                self.flow[at] = over;
                net[ix(arc.head)] += over;
                net[ix(arc.tail)] = 0;
            }
        }
        net.iter().all(|net| *net == 0).then_some(self.flow)
    }
}
