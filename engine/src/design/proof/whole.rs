//! The bound that keeps blocks whole, evaluated for the check of a proof.
//!
//! See [`whole`](super::super::whole) for the formula, and [`trial`](super::trial) for what a block adds.

use std::collections::BTreeMap;

use super::parts::{self, Parts};
use super::trial::Trial;
use super::{Design, Dual, Part};
use crate::design::ix;
use crate::order::sort_by;

/// Values of blocks that were worked out before, by dual and block, with what they depend on.
pub(super) type Known = BTreeMap<(u32, usize), (Vec<i64>, Option<i128>)>;

/// What is evaluated.
pub(super) struct Leaf<'a> {
    pub design: &'a Design,
    pub parts: &'a Parts,
    pub part: &'a Part,
    pub dual: &'a Dual,
    pub scale: i64,
}

impl Leaf<'_> {
    fn rate(&self, arc: u32) -> i128 {
        self.cost(arc) + self.potential(self.tail(arc)) - self.potential(self.head(arc))
    }
    pub(super) fn cost(&self, arc: u32) -> i128 {
        i128::from(self.design.flow().arcs()[ix(arc)].cost) * i128::from(self.scale)
    }
    pub(super) fn tail(&self, arc: u32) -> u32 {
        self.design.flow().arcs()[ix(arc)].tail
    }
    pub(super) fn head(&self, arc: u32) -> u32 {
        self.design.flow().arcs()[ix(arc)].head
    }
    pub(super) fn potential(&self, node: u32) -> i128 {
        i128::from(self.dual.potentials[ix(node)])
    }
    pub(super) fn price(&self, at: usize) -> i128 {
        i128::from(self.dual.prices[at]) * i128::from(self.scale)
    }
    pub(super) fn charge(&self, switch: usize) -> i128 {
        self.design.switches()[switch].charge * i128::from(self.scale)
    }
    pub(super) fn most(&self, arc: u32) -> i128 {
        i128::from(self.part.most[ix(arc)])
    }
    /// What an arc carries at least: one unit where its mark must be open.
    pub(super) fn least(&self, arc: u32) -> i128 {
        let marked = self.parts.mark_of[ix(arc)].is_some_and(|at| !self.part.may_close[at]);
        i128::from(self.part.least[ix(arc)].max(i64::from(marked)))
    }

    /// The bound in scaled costs; `None` if a switch that must be open cannot be.
    pub(super) fn bound(&self, known: &mut Known, dual: u32) -> Option<i128> {
        let (design, parts) = (self.design, self.parts);
        let mut bound: i128 = 0;
        for arc in &parts.loose {
            let rate = self.rate(*arc);
            bound += rate * if rate < 0 { self.most(*arc) } else { self.least(*arc) };
        }
        for (at, block) in parts.list.iter().enumerate() {
            let value = match known.get(&(dual, at)) {
                Some((before, value)) if self.inputs(block).eq(before.iter().copied()) => *value,
                _ => {
                    let value = Trial::new(self, block).and_then(|trial| trial.least());
                    known.insert((dual, at), (self.inputs(block).collect(), value));
                    value
                }
            };
            bound += value?;
        }
        let mut below = vec![0_i128; design.switches().len()];
        for (at, switch) in design.switches().iter().enumerate().rev() {
            let passed = if parts.marks[at] {
                0
            } else if parts.has_switch[at] {
                parts.link[at].map_or(0, |link| -self.price(link))
            } else {
                self.apart(at, below[at])?
            };
            match switch.parent {
                Some(parent) => below[ix(parent)] += passed,
                None => bound += if parts.has_switch[at] { 0 } else { passed },
            }
        }
        for (group, limit) in design.limits().iter().enumerate() {
            if !parts.has_group[group] {
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
        sort_by(&mut arcs, Ord::cmp);
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
    fn inputs(&self, block: &parts::Part) -> impl Iterator<Item = i64> {
        let states = block.switches.iter().flat_map(|at| {
            [i64::from(self.part.may_close[ix(*at)]), i64::from(self.part.may_open[ix(*at)])]
        });
        let exits = block.ways.iter().flat_map(|way| way.exits.iter().chain([&way.arc]));
        let arcs = block.budgets.iter().chain(exits);
        let bounds = arcs.flat_map(|arc| [self.part.least[ix(*arc)], self.part.most[ix(*arc)]]);
        let marked = block.ways.iter().flat_map(|way| &way.exits);
        let marked = marked.map(|arc| i64::from(self.least(*arc) > 0));
        states.chain(bounds).chain(marked)
    }
}
