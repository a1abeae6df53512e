//! The bound that keeps blocks whole, evaluated for the check of a proof.
//!
//! See [`whole`](super::super::whole) for the formula. Where the search moves units along paths, this
//! cancels negative cycles; sets of open switches are tried until what is left cannot be better: the cost
//! without minimums is supermodular, so what more switches save is at most what each saves first, and
//! minimums only make budgets dearer.

use std::collections::BTreeMap;

use super::parts::{self, Parts};
use super::{Design, Dual, Part};
use crate::design::ix;

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

/// Units at one rate that a slot may send from a budget.
struct Units {
    slot: usize,
    rate: i128,
    room: i128,
}

/// A block as a leaf leaves it.
struct Trial {
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
        let (design, parts) = (self.design, self.parts);
        let mut bound: i128 = 0;
        let mut loose = parts.has_arc.iter().map(|has| !has).collect::<Vec<_>>();
        let owned = design.switches().iter().flat_map(|switch| &switch.arcs);
        owned.for_each(|arc| loose[ix(*arc)] = false);
        for arc in (0..design.flow().n_arcs()).filter(|arc| loose[ix(*arc)]) {
            bound += self.rate(arc).min(0) * self.most(arc);
        }
        for (at, block) in parts.list.iter().enumerate() {
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
            let passed = if parts.has_switch[at] {
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
    fn inputs(&self, block: &parts::Part) -> Vec<i64> {
        let states = block.switches.iter().flat_map(|at| {
            [i64::from(self.part.may_close[ix(*at)]), i64::from(self.part.may_open[ix(*at)])]
        });
        let exits = block.ways.iter().flat_map(|way| way.exits.iter().chain([&way.arc]));
        let arcs = block.budgets.iter().chain(exits);
        let bounds = arcs.flat_map(|arc| [self.part.least[ix(*arc)], self.part.most[ix(*arc)]]);
        states.chain(bounds).collect()
    }
}

impl Trial {
    /// `None` if what must flow does not.
    fn new(leaf: &Leaf<'_>, block: &parts::Part) -> Option<Self> {
        let switch = |slot: usize| &leaf.design.switches()[ix(block.switches[slot])];
        let mut trial = Self {
            units: block.budgets.iter().map(|_| Vec::new()).collect(),
            budgets: block.budgets.iter().map(|arc| leaf.most(*arc)).collect(),
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
            let link = leaf.parts.link[ix(*at)].map_or(0, |link| leaf.price(link));
            trial.fixed.push(leaf.charge(ix(*at)) + price + link);
            trial.needs.push(i128::from(switch(slot).minimum));
            trial.may_close.push(leaf.part.may_close[ix(*at)]);
            trial.may_open.push(leaf.part.may_open[ix(*at)]);
            trial.counted.push(counted);
        }
        for arc in block.ways.iter().filter(|arc| trial.may_open[arc.slot]).collect::<Vec<_>>() {
            let feeder = block.budgets[arc.feeder];
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
        let mut open: Vec<bool> = self.may_close.iter().map(|may| !may).collect();
        let must = (0..open.len()).filter(|slot| open[*slot]);
        let admits = self.admits.checked_sub(must.filter(|slot| self.counted[*slot]).count())?;
        if (0..open.len()).any(|slot| open[slot] && !self.may_open[slot]) {
            return None;
        }
        let start = self.without_needs(&open);
        let mut saved = Vec::new();
        for slot in (0..open.len()).filter(|slot| self.may_close[*slot] && self.may_open[*slot]) {
            let mut wider = open.clone();
            wider[slot] = true;
            let more = self.without_needs(&wider) - start;
            // What saves nothing first saves nothing later.
            if more < 0 {
                saved.push((more, slot));
            }
        }
        saved.sort_unstable();
        let mut best = None;
        self.sets(&saved, admits, &mut open, &mut best);
        best
    }

    /// Tries the set at hand, and all wider ones by switches of `saved`, each with what it saves at most.
    fn sets(
        &self,
        saved: &[(i128, usize)],
        admits: usize,
        open: &mut Vec<bool>,
        best: &mut Option<i128>,
    ) {
        let cost = self.without_needs(open);
        if best.is_none_or(|best| cost < best) {
            let needy = (0..open.len()).any(|slot| open[slot] && self.needs[slot] > 0);
            let exact = if needy { self.with_needs(open, cost) } else { Some(cost) };
            if let Some(exact) = exact.filter(|exact| best.is_none_or(|best| *exact < best)) {
                *best = Some(exact);
            }
        }
        for (at, (_, slot)) in saved.iter().enumerate() {
            let (mut left, mut most) = (admits, 0);
            for (more, other) in &saved[at..] {
                if !self.counted[*other] {
                    most += more;
                } else if left > 0 {
                    (left, most) = (left - 1, most + more);
                }
            }
            if best.is_some_and(|best| cost + most >= best) {
                return;
            }
            let counts = usize::from(self.counted[*slot]);
            let Some(left) = admits.checked_sub(counts) else { continue };
            open[*slot] = true;
            self.sets(&saved[at + 1..], left, open, best);
            open[*slot] = false;
        }
    }

    /// The cost of a set, whatever its switches need.
    fn without_needs(&self, open: &[bool]) -> i128 {
        let mut cost = self.sure;
        for slot in (0..open.len()).filter(|slot| open[*slot]) {
            cost += self.fixed[slot];
        }
        for (list, budget) in self.units.iter().zip(&self.budgets) {
            let mut left = *budget;
            for units in list.iter().filter(|units| open[units.slot] && units.rate < 0) {
                let taken = units.room.min(left);
                cost += units.rate * taken;
                left -= taken;
            }
        }
        cost
    }

    /// The cost with what switches need at least; `None` if the budgets cannot meet it.
    ///
    /// A circulation over a hub, the budgets and the slots, in which needs earn more than
    /// anything costs; negative cycles are cancelled until there are none (Klein 1967). Should
    /// there be very many, the cost without needs is a bound as well.
    fn with_needs(&self, open: &[bool], without: i128) -> Option<i128> {
        let lists = || self.units.iter().flatten().filter(|units| open[units.slot]);
        let greatest = lists().map(|units| units.rate.abs()).max().unwrap_or(0);
        let n_slots = i128::try_from(open.len()).expect("a block has few slots");
        let earned = (greatest + 1) * 2 * (n_slots + 2);
        let (hub, budget) = (0, |feeder: usize| 1 + feeder);
        let place = |slot: usize| 1 + self.budgets.len() + slot;
        let mut ways: Vec<Way> = Vec::new();
        for (feeder, list) in self.units.iter().enumerate() {
            ways.push(Way::new(hub, budget(feeder), self.budgets[feeder], 0));
            for units in list.iter().filter(|units| open[units.slot]) {
                ways.push(Way::new(budget(feeder), place(units.slot), units.room, units.rate));
            }
        }
        let all: i128 = self.budgets.iter().sum();
        for slot in (0..open.len()).filter(|slot| open[*slot]) {
            ways.push(Way::new(place(slot), hub, self.needs[slot].max(0), -earned));
            ways.push(Way::new(place(slot), hub, all, 0));
        }
        let n_places = place(open.len());
        let mut cancelled = 0;
        while let Some(cycle) = negative_cycle(&ways, n_places) {
            let room = |(at, forwards): &(usize, bool)| ways[*at].left(*forwards);
            let amount = cycle.iter().map(room).min().unwrap_or(0);
            for (at, forwards) in cycle {
                ways[at].flow += if forwards { amount } else { -amount };
            }
            cancelled += 1;
            if cancelled == MOST_CYCLES {
                return Some(without);
            }
        }
        let met = ways.iter().all(|way| way.cost != -earned || way.flow == way.room);
        let fixed: i128 = (0..open.len()).filter(|slot| open[*slot]).map(|at| self.fixed[at]).sum();
        let paid = ways.iter().filter(|way| way.cost != -earned).map(|way| way.cost * way.flow);
        met.then(|| self.sure + fixed + paid.sum::<i128>())
    }
}

/// Cycles that are cancelled at most.
const MOST_CYCLES: u32 = 10_000;

/// An arc of the circulation within a block.
struct Way {
    from: usize,
    to: usize,
    room: i128,
    cost: i128,
    flow: i128,
}

impl Way {
    const fn new(from: usize, to: usize, room: i128, cost: i128) -> Self {
        Self { from, to, room, cost, flow: 0 }
    }
    const fn left(&self, forwards: bool) -> i128 {
        if forwards { self.room - self.flow } else { self.flow }
    }
}

/// A cycle along which cost falls, as arcs with their direction (Bellman and Ford).
fn negative_cycle(ways: &[Way], n_places: usize) -> Option<Vec<(usize, bool)>> {
    let mut cost = vec![0_i128; n_places];
    let mut last: Vec<Option<(usize, usize, bool)>> = vec![None; n_places];
    let mut changed = None;
    for _ in 0..=n_places {
        changed = None;
        for (at, way) in ways.iter().enumerate() {
            for (from, to, more, forwards) in
                [(way.from, way.to, way.cost, true), (way.to, way.from, -way.cost, false)]
            {
                if way.left(forwards) > 0 && cost[from] + more < cost[to] {
                    cost[to] = cost[from] + more;
                    last[to] = Some((from, at, forwards));
                    changed = Some(to);
                }
            }
        }
        changed?;
    }
    // Far enough back, the way here runs in the cycle.
    let back = |place: usize| last[place].map_or(place, |(from, ..)| from);
    let start = (0..n_places).fold(changed?, |place, _| back(place));
    let (mut cycle, mut place) = (Vec::new(), start);
    while let Some((from, at, forwards)) = last[place] {
        cycle.push((at, forwards));
        place = from;
        if place == start {
            return Some(cycle);
        }
    }
    None
}
