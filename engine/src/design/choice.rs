//! The best that a block can do at given rates: which switches are open, and what they carry.
//!
//! For a set of open switches each budget goes to the cheapest units that are left, which is
//! optimal since what the arcs of a budget carry is a polymatroid (Edmonds 1970). Where a
//! switch then lacks its minimum, units are moved to it along cheapest paths between switches and
//! budgets (successive shortest paths: Ahuja, Magnanti and Orlin 1993, §9.7).
//!
//! Sets are searched depth first. Without minimums the worth of a set is submodular, so
//! a switch is worth at most what it adds to the least set; the sum of the best such additions
//! bounds what is left, and switches that add nothing are never opened by choice. So does what the
//! budgets could buy if all that is left were open, each unit bearing its part of what its switch costs
//! to open: the fewer budgets fill up, the less the first bound says, and the more the second.

mod deepen;
mod raise;

use super::block::Block;
use super::restriction::{Restriction, State};
use super::{Design, ix};

/// What a block's exits cost, and its switches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rates<'a> {
    /// Scaled cost by arc, without slopes.
    pub costs: &'a [i64],
    /// By node, at most [`MOST_POTENTIAL`] either way.
    pub potentials: &'a [i64],
    /// By group, then by link, at least 0, in whole costs.
    pub prices: &'a [i64],
    pub scale: i64,
}

/// Potentials beyond would let sums of rates leave `i64`.
pub(super) const MOST_POTENTIAL: i64 = 1 << 60;

/// Units of one rate.
#[derive(Clone, Copy, Debug)]
struct Segment {
    rate: i64,
    room: i64,
    slot: usize,
    /// The arc out, or the switch's own.
    exit: u32,
    /// Carried whatever is chosen, on top of what is taken of `room`.
    least: i64,
}

/// A block at given rates, ready to be asked for its best choice.
#[derive(Debug)]
pub(super) struct Chooser<'a> {
    block: &'a Block,
    /// By feeder, cheapest first.
    segments: Vec<Vec<Segment>>,
    /// By feeder: what is left of the budget after what must flow.
    budgets: Vec<i64>,
    /// By slot: what opening costs by itself.
    fixed: Vec<i128>,
    /// By slot: what must be carried beyond what flows in any case.
    minimums: Vec<i64>,
    /// By slot: whether the block's own group counts it.
    counted: u64,
    limit: usize,
    /// What must flow costs so much.
    base: i128,
}

/// A set of open switches and its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub cost: i128,
    /// By slot.
    pub open: u64,
}

/// Slots that must be open, and that may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slots {
    pub must: u64,
    pub may: u64,
}

impl Slots {
    pub(super) fn of(block: &Block, restriction: &Restriction) -> Self {
        let mut slots = Self { must: 0, may: 0 };
        for (slot, switch) in block.switches.iter().enumerate() {
            match restriction.states[ix(*switch)] {
                State::Open => {
                    slots.must |= 1 << slot;
                    slots.may |= 1 << slot;
                }
                State::Free => slots.may |= 1 << slot,
                State::Closed => {}
            }
        }
        // What must flow needs its switch.
        for arc in &block.arcs {
            let flows = arc.ends().iter().any(|exit| restriction.least[ix(*exit)] > 0);
            slots.must |= u64::from(flows) << arc.slot;
        }
        slots
    }
}

/// What each segment carries beyond its least, by feeder.
type Taken = Vec<Vec<i64>>;

impl<'a> Chooser<'a> {
    /// `None` if what must flow passes a budget.
    pub(super) fn new(
        design: &Design,
        block: &'a Block,
        restriction: &Restriction,
        rates: &Rates<'_>,
    ) -> Option<Self> {
        let mut segments: Vec<Vec<Segment>> = vec![Vec::new(); block.feeders.len()];
        let mut budgets: Vec<i64> =
            block.feeders.iter().map(|arc| restriction.most[ix(*arc)]).collect();
        let mut minimums: Vec<i64> =
            block.switches.iter().map(|at| design.switches()[ix(*at)].minimum).collect();
        let mut base = 0;
        for (at, arc) in block.arcs.iter().enumerate() {
            if restriction.states[ix(block.switches[arc.slot])] == State::Closed {
                if arc.ends().iter().any(|exit| restriction.least[ix(*exit)] > 0) {
                    return None;
                }
                continue;
            }
            let list = units(design, block, at, restriction, rates)?;
            let least: i64 = list.iter().map(|segment| segment.least).sum();
            if least < restriction.least[ix(arc.arc)] {
                return None;
            }
            base += list
                .iter()
                .map(|segment| i128::from(segment.rate) * i128::from(segment.least))
                .sum::<i128>();
            budgets[arc.feeder] -= least;
            minimums[arc.slot] -= least;
            segments[arc.feeder].extend(list);
        }
        if budgets.iter().any(|left| *left < 0) {
            return None;
        }
        for list in &mut segments {
            list.sort_unstable_by_key(|segment| (segment.rate, segment.exit));
        }
        let price = |at: usize| i128::from(rates.prices[at]);
        let mut counted = 0;
        let fixed = block.switches.iter().enumerate().map(|(slot, at)| {
            let switch = &design.switches()[ix(*at)];
            let mut cost = switch.charge;
            match switch.group {
                Some(group) if Some(group) == block.group => counted |= 1 << slot,
                Some(group) => cost += price(ix(group)),
                None => {}
            }
            cost += design.link(*at).map_or(0, price);
            cost * i128::from(rates.scale)
        });
        let fixed = fixed.collect();
        let limit = block.group.map_or(64, |group| ix(design.limits()[ix(group)]));
        Some(Self { block, segments, budgets, fixed, minimums, counted, limit, base })
    }

    /// The cheapest choice; `None` if the slots that must be open cannot be.
    pub(super) fn best(&self, slots: Slots) -> Option<Choice> {
        let used = ix((slots.must & self.counted).count_ones());
        let left = self.limit.checked_sub(used)?;
        let alone = self.relaxed(slots.must);
        let mut additions: Vec<(i128, usize)> = (0..self.block.switches.len())
            .filter(|slot| (slots.may & !slots.must) >> slot & 1 == 1)
            .map(|slot| (self.relaxed(slots.must | 1 << slot) - alone, slot))
            .filter(|(addition, _)| *addition < 0)
            .collect();
        additions.sort_unstable();
        let best = self.exact(slots.must, alone).map(|cost| Choice { cost, open: slots.must });
        deepen::best(self, &additions, (slots.must, alone), left, best)
    }

    /// What the cheapest of some sets costs that differ from `open` in a slot, if any keeps the rules:
    /// without it, or with it, alone or for another.
    pub(super) fn beside(&self, open: u64, slot: usize) -> Option<i128> {
        let one = 1 << slot;
        let others = (0..self.block.switches.len()).filter(|other| open >> other & 1 == 1);
        let swaps = others.filter(|_| open & one == 0).map(|other| (open | one) & !(1 << other));
        let kept = |open: &u64| ix((open & self.counted).count_ones()) <= self.limit;
        let costs = |open: u64| self.exact(open, self.relaxed(open));
        [open ^ one].into_iter().chain(swaps).filter(kept).filter_map(costs).min()
    }

    /// By slot: what its units pay above the dearest that each budget carries now, where that is full.
    pub(super) fn worths(&self, full: &[bool], carried: impl Fn(u32) -> i64) -> Vec<i128> {
        let mut worths = vec![0; self.block.switches.len()];
        for ((list, budget), full) in self.segments.iter().zip(&self.budgets).zip(full) {
            let used = list.iter().filter(|segment| carried(segment.exit) > 0);
            let earned =
                used.map(|segment| segment.rate).max().filter(|_| *full).unwrap_or(0).min(0);
            let mut left = vec![*budget; worths.len()];
            for segment in list.iter().take_while(|segment| segment.rate < earned) {
                let taken = segment.room.min(left[segment.slot]);
                left[segment.slot] -= taken;
                worths[segment.slot] +=
                    (i128::from(earned) - i128::from(segment.rate)) * i128::from(taken);
            }
        }
        worths
    }

    /// What a set of open switches costs to open, with what must flow.
    fn opened(&self, open: u64) -> i128 {
        let fixed = self.fixed.iter().enumerate().filter(|(slot, _)| open >> slot & 1 == 1);
        self.base + fixed.map(|(_, fixed)| fixed).sum::<i128>()
    }

    /// The cost of a set of open switches without their minimums.
    fn relaxed(&self, open: u64) -> i128 {
        let mut cost = self.opened(open);
        for (list, budget) in self.segments.iter().zip(&self.budgets) {
            let mut left = *budget;
            for segment in list.iter().take_while(|segment| segment.rate < 0) {
                if left == 0 {
                    break;
                }
                if open >> segment.slot & 1 == 1 {
                    let taken = segment.room.min(left);
                    cost += i128::from(segment.rate) * i128::from(taken);
                    left -= taken;
                }
            }
        }
        cost
    }

    /// The cost with minimums, given that without; `None` if they cannot be met.
    fn exact(&self, open: u64, relaxed: i128) -> Option<i128> {
        let needs = |(slot, least): (usize, &i64)| open >> slot & 1 == 1 && *least > 0;
        if !self.minimums.iter().enumerate().any(needs) || !self.lacks_any(open) {
            return Some(relaxed);
        }
        let taken = self.raise(open, self.fill(open))?;
        let mut cost = self.opened(open);
        for (segment, taken) in self.segments.iter().flatten().zip(taken.iter().flatten()) {
            cost += i128::from(segment.rate) * i128::from(*taken);
        }
        Some(cost)
    }

    /// Whether some switch lacks its minimum without more.
    fn lacks_any(&self, open: u64) -> bool {
        let mut carried = [0_i64; 64];
        for (list, budget) in self.segments.iter().zip(&self.budgets) {
            let mut left = *budget;
            for segment in list.iter().take_while(|segment| segment.rate < 0) {
                if open >> segment.slot & 1 == 1 {
                    let taken = segment.room.min(left);
                    carried[segment.slot] += taken;
                    left -= taken;
                }
            }
        }
        let mut both = carried.iter().zip(&self.minimums).enumerate();
        both.any(|(slot, (carried, least))| open >> slot & 1 == 1 && carried < least)
    }

    fn carried(&self, taken: &Taken) -> Vec<i64> {
        let mut carried = vec![0; self.block.switches.len()];
        for (segment, taken) in self.segments.iter().flatten().zip(taken.iter().flatten()) {
            carried[segment.slot] += taken;
        }
        carried
    }

    /// What each segment takes without minimums.
    fn fill(&self, open: u64) -> Taken {
        let both = self.segments.iter().zip(&self.budgets);
        both.map(|(list, budget)| {
            let mut left = *budget;
            list.iter()
                .map(|segment| {
                    let wanted = segment.rate < 0 && open >> segment.slot & 1 == 1;
                    let taken = if wanted { segment.room.min(left) } else { 0 };
                    left -= taken;
                    taken
                })
                .collect()
        })
        .collect()
    }

    /// What a choice sends.
    pub(super) fn flows(&self, choice: &Choice, mut send: impl FnMut(Sent)) {
        let taken = self.fill(choice.open);
        let taken = if self.lacks_any(choice.open) {
            self.raise(choice.open, taken).expect("a choice can meet its minimums")
        } else {
            taken
        };
        for (feeder, (list, taken)) in self.segments.iter().zip(&taken).enumerate() {
            for (segment, taken) in list.iter().zip(taken) {
                let amount = taken + segment.least;
                if amount > 0 {
                    let Segment { slot, exit, rate, .. } = *segment;
                    send(Sent { feeder, slot, exit, rate, amount });
                }
            }
        }
    }
}

/// What a choice sends from a budget through an exit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent {
    pub feeder: usize,
    pub slot: usize,
    pub exit: u32,
    /// What a unit costs, as the chooser was told.
    pub rate: i64,
    pub amount: i64,
}

/// The units of a block's arc, cheapest first, as far as it can carry them; `None` if it cannot carry
/// what must leave by its exits.
fn units(
    design: &Design,
    block: &Block,
    at: usize,
    restriction: &Restriction,
    rates: &Rates<'_>,
) -> Option<Vec<Segment>> {
    let arc = &block.arcs[at];
    let arcs = design.flow().arcs();
    let (budget, own) = (ix(block.feeders[arc.feeder]), ix(arc.arc));
    let start = rates.potentials[ix(arcs[budget].tail)] + rates.costs[budget] + rates.costs[own];
    let rate = |exit: u32, cost: i64| start + cost - rates.potentials[ix(arcs[ix(exit)].head)];
    let mut list: Vec<(i64, u32, i64)> = if arc.exits.is_empty() {
        vec![(rate(arc.arc, 0), arc.arc, restriction.most[own])]
    } else {
        let exits = arc.exits.iter();
        exits
            .map(|exit| (rate(*exit, rates.costs[ix(*exit)]), *exit, restriction.most[ix(*exit)]))
            .collect()
    };
    list.sort_unstable();
    let marked = |exit: u32| if exit == arc.arc { 0 } else { restriction.least[ix(exit)] };
    let forced: i64 = list.iter().map(|(_, exit, _)| marked(*exit)).sum();
    // What must leave by an exit does so first; what the arc must carry besides goes the cheapest ways.
    let mut left = Some(restriction.most[own] - forced).filter(|left| *left >= 0)?;
    let mut least = (restriction.least[own] - forced).max(0);
    let mut segments = Vec::with_capacity(list.len());
    for (rate, exit, most) in list {
        let most = most.checked_sub(marked(exit)).filter(|most| *most >= 0)?.min(left);
        let sure = least.min(most);
        (left, least) = (left - most, least - sure);
        let (most, sure) = (most + marked(exit), sure + marked(exit));
        if most == 0 {
            continue;
        }
        segments.push(Segment { rate, room: most - sure, slot: arc.slot, exit, least: sure });
    }
    Some(segments)
}
