//! The least that a block costs at a leaf, worked out for the check of a proof.
//!
//! Where the search moves units along paths, this cancels negative cycles. Sets of open switches are
//! tried until what is left cannot be better, by the greater of two bounds. The cost without minimums
//! is supermodular, so what more switches save is at most what each saves first. And no set costs less
//! than what the budgets carry at best if each switch that is left lends its units without opening, each
//! unit bearing an equal part, rounded down, of what opening costs. Minimums only make budgets dearer.

use super::parts;
use super::whole::Leaf;
use crate::design::ix;
use crate::order::sort_by;

/// Units at one rate that a slot may send from a budget.
struct Units {
    slot: usize,
    rate: i128,
    room: i128,
}

/// A block as a leaf leaves it. Sets of slots are bits: a part has fewer than 64.
pub(super) struct Trial {
    /// By budget, cheapest first, without what must flow.
    units: Vec<Vec<Units>>,
    budgets: Vec<i128>,
    /// By slot.
    fixed: Vec<i128>,
    needs: Vec<i128>,
    must: u64,
    may: u64,
    /// The slots that the block's group counts, and how many it admits.
    counted: u64,
    admits: u32,
    /// The cost of what must flow.
    sure: i128,
}

impl Trial {
    /// `None` if what must flow does not.
    pub(super) fn new(leaf: &Leaf<'_>, block: &parts::Part) -> Option<Self> {
        let switch = |slot: usize| &leaf.design.switches()[ix(block.switches[slot])];
        let mut trial = Self {
            units: block.budgets.iter().map(|_| Vec::new()).collect(),
            budgets: block.budgets.iter().map(|arc| leaf.most(*arc)).collect(),
            fixed: Vec::new(),
            needs: Vec::new(),
            must: 0,
            may: 0,
            counted: 0,
            admits: block.group.map_or(0, |group| leaf.design.limits()[ix(group)]),
            sure: 0,
        };
        for (slot, at) in block.switches.iter().enumerate() {
            let group = switch(slot).group;
            let counted = group.is_some() && group == block.group;
            let price = group.filter(|_| !counted).map_or(0, |group| leaf.price(ix(group)));
            let link = leaf.parts.link[ix(*at)].map_or(0, |link| leaf.price(link));
            trial.fixed.push(leaf.charge(ix(*at)) + price + link);
            trial.needs.push(i128::from(switch(slot).minimum));
            trial.must |= u64::from(!leaf.part.may_close[ix(*at)]) << slot;
            trial.may |= u64::from(leaf.part.may_open[ix(*at)]) << slot;
            trial.counted |= u64::from(counted) << slot;
        }
        for arc in &block.ways {
            let marked: i128 = arc.exits.iter().map(|exit| leaf.least(*exit)).sum();
            if !leaf.part.may_open[ix(block.switches[arc.slot])] {
                if marked > 0 {
                    return None;
                }
                continue;
            }
            // What must flow needs its switch.
            trial.must |= u64::from(marked > 0) << arc.slot;
            let feeder = block.budgets[arc.feeder];
            let entry = leaf.potential(leaf.tail(feeder)) + leaf.cost(feeder) + leaf.cost(arc.arc);
            let mut ways: Vec<(i128, i128, i128)> = match &arc.exits[..] {
                [] => vec![(entry - leaf.potential(leaf.head(arc.arc)), leaf.most(arc.arc), 0)],
                exits => exits
                    .iter()
                    .map(|exit| {
                        let rate = entry + leaf.cost(*exit) - leaf.potential(leaf.head(*exit));
                        (rate, leaf.most(*exit), leaf.least(*exit))
                    })
                    .collect(),
            };
            sort_by(&mut ways, Ord::cmp);
            let least = i128::from(leaf.part.least[ix(arc.arc)]).max(marked);
            trial.budgets[arc.feeder] -= least;
            trial.needs[arc.slot] -= least;
            // What marks ask goes its way, and what must flow besides the cheapest.
            let (mut room, mut sure) = (leaf.most(arc.arc) - marked, least - marked);
            if room < 0 || ways.iter().any(|(_, most, marked)| most < marked) {
                return None;
            }
            for (rate, most, marked) in ways {
                let most = (most - marked).min(room);
                let more = sure.min(most);
                (room, sure) = (room - most, sure - more);
                let (most, forced) = (most + marked, more + marked);
                trial.sure += rate * forced;
                trial.units[arc.feeder].push(Units { slot: arc.slot, rate, room: most - forced });
            }
            if sure > 0 {
                return None;
            }
        }
        for list in &mut trial.units {
            sort_by(list, |a, b| a.rate.cmp(&b.rate));
        }
        trial.budgets.iter().all(|left| *left >= 0).then_some(trial)
    }

    /// The least over all sets of open switches; `None` if there is none.
    pub(super) fn least(&self) -> Option<i128> {
        let admits = self.admits.checked_sub((self.must & self.counted).count_ones())?;
        if self.must & !self.may != 0 {
            return None;
        }
        let start = self.without_needs(self.must);
        let mut saved: Vec<(i128, usize)> = slots(self.may & !self.must)
            .map(|slot| (self.without_needs(self.must | 1 << slot) - start, slot))
            // What saves nothing first saves nothing later.
            .filter(|(more, _)| *more < 0)
            .collect();
        sort_by(&mut saved, Ord::cmp);
        let left = saved.iter().fold(0, |left, (_, slot)| left | 1 << slot);
        let mut sets = Sets { trial: self, lent: self.lent(left), best: None };
        sets.widen(&saved, left, admits, self.must);
        sets.best
    }

    /// What a set costs to open, with what must flow.
    fn opened(&self, open: u64) -> i128 {
        self.sure + slots(open).map(|slot| self.fixed[slot]).sum::<i128>()
    }

    /// The cost of a set, whatever its switches need.
    fn without_needs(&self, open: u64) -> i128 {
        let mut cost = self.opened(open);
        self.filled(open, |units, taken| cost += units.rate * taken);
        cost
    }

    /// What the budgets carry best for a set.
    fn filled(&self, open: u64, mut takes: impl FnMut(&Units, i128)) {
        for (list, budget) in self.units.iter().zip(&self.budgets) {
            let mut left = *budget;
            for units in list.iter().take_while(|units| units.rate < 0) {
                if open >> units.slot & 1 == 1 {
                    let taken = units.room.min(left);
                    takes(units, taken);
                    left -= taken;
                    if left == 0 {
                        break;
                    }
                }
            }
        }
    }

    /// Whether a set has all that its switches need where the budgets carry what is best.
    fn has_enough(&self, open: u64) -> bool {
        let mut lacks = self.needs.clone();
        self.filled(open, |units, taken| lacks[units.slot] -= taken);
        slots(open).all(|slot| lacks[slot] <= 0)
    }

    /// By budget, cheapest first: units that pay, of open slots and, where these are `left` to choose,
    /// as they are lent.
    fn lent(&self, left: u64) -> Vec<Vec<Lent>> {
        let mut most = vec![0_i128; self.fixed.len()];
        for (list, budget) in self.units.iter().zip(&self.budgets) {
            let paying = || list.iter().take_while(|units| units.rate < 0);
            for slot in slots(left) {
                let room: i128 =
                    paying().filter(|units| units.slot == slot).map(|units| units.room).sum();
                most[slot] += room.min(*budget);
            }
        }
        let of_budget = |list: &Vec<Units>| {
            let mut lent = Vec::new();
            for units in list.iter().take_while(|units| units.rate < 0) {
                let (one, room) = (1 << units.slot, units.room);
                lent.push(Lent { rate: units.rate, room, open: one, left: 0 });
                let part = self.fixed[units.slot].max(0) / most[units.slot].max(1);
                if left & one != 0 && units.rate + part < 0 {
                    lent.push(Lent { rate: units.rate + part, room, open: 0, left: one });
                }
            }
            sort_by(&mut lent, |a: &Lent, b| a.rate.cmp(&b.rate));
            lent
        };
        self.units.iter().map(of_budget).collect()
    }

    /// The cost with what switches need at least; `None` if the budgets cannot meet it.
    ///
    /// A circulation over a hub, the budgets and the slots, in which needs earn more than
    /// anything costs; negative cycles are cancelled until there are none (Klein 1967). Should
    /// there be very many, the cost without needs is a bound as well.
    fn with_needs(&self, open: u64, without: i128) -> Option<i128> {
        if self.has_enough(open) {
            return Some(without);
        }
        let is_open = |units: &&Units| open >> units.slot & 1 == 1;
        let lists = || self.units.iter().flatten().filter(is_open);
        let greatest = lists().map(|units| units.rate.abs()).max().unwrap_or(0);
        let n_slots = i128::try_from(self.fixed.len()).expect("a block has few slots");
        let earned = (greatest + 1) * 2 * (n_slots + 2);
        let (hub, budget) = (0, |feeder: usize| 1 + feeder);
        let place = |slot: usize| 1 + self.budgets.len() + slot;
        let mut ways: Vec<Way> = Vec::new();
        for (feeder, list) in self.units.iter().enumerate() {
            ways.push(Way::new(hub, budget(feeder), self.budgets[feeder], 0));
            for units in list.iter().filter(is_open) {
                ways.push(Way::new(budget(feeder), place(units.slot), units.room, units.rate));
            }
        }
        let all: i128 = self.budgets.iter().sum();
        for slot in slots(open) {
            ways.push(Way::new(place(slot), hub, self.needs[slot].max(0), -earned));
            ways.push(Way::new(place(slot), hub, all, 0));
        }
        let n_places = place(self.fixed.len());
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
        let paid = ways.iter().filter(|way| way.cost != -earned).map(|way| way.cost * way.flow);
        met.then(|| self.opened(open) + paid.sum::<i128>())
    }
}

/// Units as the bound on sets sees them: of slots that are open, or left to choose.
struct Lent {
    rate: i128,
    room: i128,
    open: u64,
    left: u64,
}

/// A search through sets of open switches.
struct Sets<'a> {
    trial: &'a Trial,
    lent: Vec<Vec<Lent>>,
    best: Option<i128>,
}

impl Sets<'_> {
    /// Tries the set at hand, and all wider ones by switches of `saved`, each with what it saves at
    /// most; `left` has the same.
    fn widen(&mut self, saved: &[(i128, usize)], mut left: u64, admits: u32, open: u64) {
        let trial = self.trial;
        let cost = trial.without_needs(open);
        if self.best.is_none_or(|best| cost < best)
            && let Some(exact) = trial.with_needs(open, cost)
            && self.best.is_none_or(|best| exact < best)
        {
            self.best = Some(exact);
        }
        for (at, (_, slot)) in saved.iter().enumerate() {
            let most = self.saves(&saved[at..], admits);
            if self.best.is_some_and(|best| cost + most >= best || self.floor(open, left) >= best) {
                return;
            }
            left &= !(1 << slot);
            let counts = u32::from(trial.counted >> slot & 1 == 1);
            let Some(admits) = admits.checked_sub(counts) else { continue };
            self.widen(&saved[at + 1..], left, admits, open | 1 << slot);
        }
    }

    /// The most that switches could save that are left.
    fn saves(&self, saved: &[(i128, usize)], mut admits: u32) -> i128 {
        let mut most = 0;
        for (more, slot) in saved {
            if self.trial.counted >> slot & 1 == 0 {
                most += more;
            } else if admits > 0 {
                (admits, most) = (admits - 1, most + more);
            }
        }
        most
    }

    /// No set costs less that has `open` and any of `left` besides.
    fn floor(&self, open: u64, left: u64) -> i128 {
        let mut cost = self.trial.opened(open);
        // None costs less than nothing to open, unless a design says so.
        cost += slots(left).map(|slot| self.trial.fixed[slot].min(0)).sum::<i128>();
        for (list, budget) in self.lent.iter().zip(&self.trial.budgets) {
            let mut rest = *budget;
            for lent in list.iter().filter(|lent| open & lent.open | left & lent.left != 0) {
                let taken = lent.room.min(rest);
                cost += lent.rate * taken;
                rest -= taken;
                if rest == 0 {
                    break;
                }
            }
        }
        cost
    }
}

/// The slots of a set.
fn slots(set: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |slot| set >> slot & 1 == 1)
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
