//! The bound that keeps blocks whole, evaluated for the check of a proof.
//!
//! See [`whole`](super::super::whole) for the formula. Where the search goes depth first and moves
//! units along paths, this tries every set of open switches, and bounds what minimums cost from
//! their dual side: a reward on each switch's units, for which any values give a bound.

use std::collections::BTreeMap;

use super::{Design, Dual, Part};
use crate::design::block::Block;
use crate::design::ix;

/// Values of blocks that were worked out before, by dual and block, with what they depend on.
pub(super) type Known = BTreeMap<(u32, usize), (Vec<i64>, Option<i128>)>;

/// What is evaluated.
pub(super) struct Leaf<'a> {
    pub design: &'a Design,
    pub part: &'a Part,
    pub dual: &'a Dual,
    pub scale: i64,
}

/// Units at one rate that a slot may send from a budget.
struct Units {
    slot: usize,
    rate: i128,
    room: i128,
}

/// A block as a leaf leaves it.
struct Trial<'a> {
    block: &'a Block,
    /// By budget, cheapest first, without what must flow.
    units: Vec<Vec<Units>>,
    budgets: Vec<i128>,
    /// By slot.
    fixed: Vec<i128>,
    needs: Vec<i128>,
    may_close: Vec<bool>,
    may_open: Vec<bool>,
    /// By slot: whether the block's group counts it, and how many it admits.
    counted: Vec<bool>,
    admits: usize,
    /// The cost of what must flow.
    sure: i128,
}

impl Leaf<'_> {
    fn rate(&self, arc: u32) -> i128 {
        self.cost(arc) + self.potential(self.tail(arc)) - self.potential(self.head(arc))
    }
    fn cost(&self, arc: u32) -> i128 {
        i128::from(self.design.flow().arcs()[ix(arc)].cost) * i128::from(self.scale)
    }
    fn tail(&self, arc: u32) -> u32 {
        self.design.flow().arcs()[ix(arc)].tail
    }
    fn head(&self, arc: u32) -> u32 {
        self.design.flow().arcs()[ix(arc)].head
    }
    fn potential(&self, node: u32) -> i128 {
        i128::from(self.dual.potentials[ix(node)])
    }
    fn price(&self, at: usize) -> i128 {
        i128::from(self.dual.prices[at]) * i128::from(self.scale)
    }
    fn charge(&self, switch: usize) -> i128 {
        self.design.switches()[switch].charge * i128::from(self.scale)
    }
    fn most(&self, arc: u32) -> i128 {
        i128::from(self.part.most[ix(arc)])
    }

    /// The bound in scaled costs; `None` if a switch that must be open cannot be.
    pub(super) fn bound(&self, known: &mut Known, dual: u32) -> Option<i128> {
        let (design, blocks) = (self.design, self.design.blocks());
        let mut bound: i128 = 0;
        for arc in 0..self.design.flow().n_arcs() {
            if !blocks.covers_arc[ix(arc)] && design.owner(ix(arc)).is_none() {
                bound += self.rate(arc).min(0) * self.most(arc);
            }
        }
        for (at, block) in blocks.list.iter().enumerate() {
            let inputs = self.inputs(block);
            let value = match known.get(&(dual, at)) {
                Some((before, value)) if *before == inputs => *value,
                _ => {
                    let value = Trial::new(self, block).and_then(|trial| trial.least());
                    known.insert((dual, at), (inputs, value));
                    value
                }
            };
            bound += value?;
        }
        let mut below = vec![0_i128; design.switches().len()];
        for (at, switch) in design.switches().iter().enumerate().rev() {
            let passed = if blocks.covers_switch[at] {
                let position = super::super::position(at);
                design.link(position).map_or(0, |link| -self.price(link))
            } else {
                self.apart(at, below[at])?
            };
            match switch.parent {
                Some(parent) => below[ix(parent)] += passed,
                None => bound += if blocks.covers_switch[at] { 0 } else { passed },
            }
        }
        for (group, limit) in design.limits().iter().enumerate() {
            if !blocks.keeps_group[group] {
                bound -= self.price(group) * i128::from(*limit);
            }
        }
        Some(bound)
    }

    /// What a switch outside blocks adds, with `below` from those under it.
    fn apart(&self, at: usize, below: i128) -> Option<i128> {
        let switch = &self.design.switches()[at];
        let price = switch.group.map_or(0, |group| self.price(ix(group)));
        let mut total = self.charge(at) + price + below;
        let mut arcs: Vec<(i128, u32)> =
            switch.arcs.iter().map(|arc| (self.rate(*arc), *arc)).collect();
        arcs.sort_unstable();
        let least = |arc: u32| i128::from(self.part.least[ix(arc)]);
        let mut missing =
            i128::from(switch.minimum) - switch.arcs.iter().map(|arc| least(*arc)).sum::<i128>();
        for (rate, arc) in arcs {
            let room = self.most(arc) - least(arc);
            let more = if rate < 0 { room } else { missing.clamp(0, room) };
            missing -= more;
            total += rate * (least(arc) + more);
        }
        match (self.part.may_close[at], self.part.may_open[at]) {
            (_, false) => Some(0),
            (true, true) => Some(if missing <= 0 { total.min(0) } else { 0 }),
            (false, true) => (missing <= 0).then_some(total),
        }
    }

    /// All of a part that the value of a block depends on, besides the dual.
    fn inputs(&self, block: &Block) -> Vec<i64> {
        let states = block.switches.iter().flat_map(|at| {
            [i64::from(self.part.may_close[ix(*at)]), i64::from(self.part.may_open[ix(*at)])]
        });
        let exits = block.arcs.iter().flat_map(|arc| arc.exits.iter().chain([&arc.arc]));
        let arcs = block.feeders.iter().chain(exits);
        let bounds = arcs.flat_map(|arc| [self.part.least[ix(*arc)], self.part.most[ix(*arc)]]);
        states.chain(bounds).collect()
    }
}

impl<'a> Trial<'a> {
    /// `None` if what must flow does not.
    fn new(leaf: &Leaf<'_>, block: &'a Block) -> Option<Self> {
        let switch = |slot: usize| &leaf.design.switches()[ix(block.switches[slot])];
        let mut trial = Self {
            block,
            units: block.feeders.iter().map(|_| Vec::new()).collect(),
            budgets: block.feeders.iter().map(|arc| leaf.most(*arc)).collect(),
            fixed: Vec::new(),
            needs: Vec::new(),
            may_close: Vec::new(),
            may_open: Vec::new(),
            counted: Vec::new(),
            admits: block.group.map_or(0, |group| ix(leaf.design.limits()[ix(group)])),
            sure: 0,
        };
        for (slot, at) in block.switches.iter().enumerate() {
            let group = switch(slot).group;
            let counted = group.is_some() && group == block.group;
            let price = group.filter(|_| !counted).map_or(0, |group| leaf.price(ix(group)));
            let link = leaf.design.link(*at).map_or(0, |link| leaf.price(link));
            trial.fixed.push(leaf.charge(ix(*at)) + price + link);
            trial.needs.push(i128::from(switch(slot).minimum));
            trial.may_close.push(leaf.part.may_close[ix(*at)]);
            trial.may_open.push(leaf.part.may_open[ix(*at)]);
            trial.counted.push(counted);
        }
        for arc in block.arcs.iter().filter(|arc| trial.may_open[arc.slot]).collect::<Vec<_>>() {
            let feeder = block.feeders[arc.feeder];
            let entry = leaf.potential(leaf.tail(feeder)) + leaf.cost(feeder) + leaf.cost(arc.arc);
            let mut ways: Vec<(i128, i128)> = match &arc.exits[..] {
                [] => vec![(entry - leaf.potential(leaf.head(arc.arc)), leaf.most(arc.arc))],
                exits => exits
                    .iter()
                    .map(|exit| {
                        let rate = entry + leaf.cost(*exit) - leaf.potential(leaf.head(*exit));
                        (rate, leaf.most(*exit))
                    })
                    .collect(),
            };
            ways.sort_unstable();
            let mut room = leaf.most(arc.arc);
            let mut sure = i128::from(leaf.part.least[ix(arc.arc)]);
            trial.budgets[arc.feeder] -= sure;
            trial.needs[arc.slot] -= sure;
            for (rate, most) in ways {
                let most = most.min(room);
                let forced = sure.min(most);
                (room, sure) = (room - most, sure - forced);
                trial.sure += rate * forced;
                trial.units[arc.feeder].push(Units { slot: arc.slot, rate, room: most - forced });
            }
            if sure > 0 {
                return None;
            }
        }
        for list in &mut trial.units {
            list.sort_by_key(|units| units.rate);
        }
        trial.budgets.iter().all(|left| *left >= 0).then_some(trial)
    }

    /// The least over all sets of open switches; `None` if there is none.
    fn least(&self) -> Option<i128> {
        let mut open = vec![false; self.block.switches.len()];
        let mut best = None;
        self.sets(0, self.admits, &mut open, &mut best);
        best
    }

    fn sets(&self, slot: usize, admits: usize, open: &mut Vec<bool>, best: &mut Option<i128>) {
        if slot == open.len() {
            let cost = self.cost(open, &vec![0; open.len()]);
            if best.is_none_or(|best| cost < best) && self.can_meet(open) {
                let cost = self.with_needs(open, cost);
                if best.is_none_or(|best| cost < best) {
                    *best = Some(cost);
                }
            }
            return;
        }
        if self.may_close[slot] {
            self.sets(slot + 1, admits, open, best);
        }
        let left = if self.counted[slot] { admits.checked_sub(1) } else { Some(admits) };
        if let Some(left) = left.filter(|_| self.may_open[slot]) {
            open[slot] = true;
            self.sets(slot + 1, left, open, best);
            open[slot] = false;
        }
    }

    /// The cost of a set with a reward for each unit by slot, which is paid back for its needs.
    fn cost(&self, open: &[bool], rewards: &[i128]) -> i128 {
        let mut cost = self.sure;
        for slot in (0..open.len()).filter(|slot| open[*slot]) {
            cost += self.fixed[slot] + rewards[slot] * self.needs[slot];
        }
        for (list, budget) in self.units.iter().zip(&self.budgets) {
            let mut ways: Vec<(i128, i128)> = list
                .iter()
                .filter(|units| open[units.slot] && units.rate < rewards[units.slot])
                .map(|units| (units.rate - rewards[units.slot], units.room))
                .collect();
            if rewards.iter().any(|reward| *reward > 0) {
                ways.sort_unstable();
            }
            let mut left = *budget;
            for (rate, room) in ways {
                let taken = room.min(left);
                cost += rate * taken;
                left -= taken;
            }
        }
        cost
    }

    /// Whether budgets can meet all needs: no switches need more together than the budgets
    /// can send to them (Gale 1957).
    fn can_meet(&self, open: &[bool]) -> bool {
        let needy: Vec<usize> =
            (0..open.len()).filter(|slot| open[*slot] && self.needs[*slot] > 0).collect();
        (1_u64..1 << needy.len()).all(|set| {
            let some = |slot: usize| {
                needy.iter().position(|needy| *needy == slot).is_some_and(|at| set >> at & 1 == 1)
            };
            let needed: i128 =
                needy.iter().filter(|slot| some(**slot)).map(|slot| self.needs[*slot]).sum();
            let sent = self.units.iter().zip(&self.budgets).map(|(list, budget)| {
                let room = list.iter().filter(|units| some(units.slot)).map(|units| units.room);
                room.sum::<i128>().min(*budget)
            });
            needed <= sent.sum()
        })
    }

    /// The cost with what switches need at least: the best of rewards at which two ways tie.
    fn with_needs(&self, open: &[bool], without: i128) -> i128 {
        let mut rewards = vec![0; open.len()];
        let mut best = without;
        // A second pass lets switches answer to each other's rewards.
        for _ in 0..2 {
            for slot in (0..open.len()).filter(|slot| open[*slot] && self.needs[*slot] > 0) {
                let mut ties: Vec<i128> = Vec::new();
                for list in &self.units {
                    for own in list.iter().filter(|units| units.slot == slot) {
                        ties.push(own.rate);
                        let others = list.iter().filter(|units| units.slot != slot);
                        ties.extend(
                            others.map(|units| own.rate - units.rate + rewards[units.slot]),
                        );
                    }
                }
                for tie in ties.into_iter().filter(|tie| *tie > 0) {
                    let before = std::mem::replace(&mut rewards[slot], tie);
                    let cost = self.cost(open, &rewards);
                    if cost > best {
                        best = cost;
                    } else {
                        rewards[slot] = before;
                    }
                }
            }
        }
        best
    }
}
