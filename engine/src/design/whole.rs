//! The bound that keeps blocks whole, with what attains it.
//!
//! As [`super::bound`], but each [block][`super::block`] is solved exactly instead of
//! switch by switch: conservation inside it, its budgets and its own group are not relaxed. A
//! switch in a block pays its *link*, a price ≥ 0 that its parent gets; so parents are
//! decided apart from their children, and any links give a bound:
//!
//! ```text
//! bound = Σ min(0, reduced cost)·capacity  over arcs without a switch, outside blocks
//!       + Σ best(block)
//!       + Σ value(top switch outside blocks), where total(parent) loses the links of its children
//!       − Σ price·limit                    over groups that no block keeps
//! ```

use super::bound::{self, Multipliers};
use super::choice::{Choice, Chooser, Rates, Slots};
use super::restriction::{Restriction, State};
use super::{Design, ix};

/// What multipliers prove of a restriction, and what attains it.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    /// Nothing within the restriction costs less, in scaled costs.
    pub bound: i128,
    /// By switch: whether it is open.
    pub open: Vec<bool>,
    /// By switch outside blocks: what opening it costs in all; `None` if it cannot be open.
    pub totals: Vec<Option<i128>>,
    /// By block.
    choices: Vec<Choice>,
}

/// Evaluates the bound; `None` if the restriction contradicts itself. Each block's choice is
/// shown to `each`.
pub(super) fn evaluate(
    design: &Design,
    restriction: &Restriction,
    rates: &Rates<'_>,
    mut each: impl FnMut(usize, &Chooser<'_>, &Choice),
) -> Option<Whole> {
    let arcs = design.flow().arcs();
    let blocks = design.blocks();
    let n_switches = design.switches().len();
    let mut whole = Whole {
        bound: 0,
        open: vec![false; n_switches],
        totals: vec![None; n_switches],
        choices: Vec::with_capacity(blocks.list.len()),
    };
    for (at, arc) in arcs.iter().enumerate() {
        if blocks.covers_arc[at] || design.holder(at).is_some() {
            continue;
        }
        let (tail, head) = (ix(arc.tail), ix(arc.head));
        let reduced = rates.costs[at] + rates.potentials[tail] - rates.potentials[head];
        let carried = if reduced < 0 { restriction.most[at] } else { restriction.least[at] };
        whole.bound += i128::from(reduced) * i128::from(carried);
    }
    for (at, block) in blocks.list.iter().enumerate() {
        let chooser = Chooser::new(design, block, restriction, rates)?;
        let choice = chooser.best(Slots::of(block, restriction))?;
        whole.bound += choice.cost;
        for (slot, switch) in block.switches.iter().enumerate() {
            whole.open[ix(*switch)] = choice.open >> slot & 1 == 1;
        }
        each(at, &chooser, &choice);
        whole.choices.push(choice);
    }
    apart(design, restriction, rates, &mut whole)?;
    for (group, limit) in design.limits().iter().enumerate() {
        if !blocks.keeps_group[group] {
            let price = i128::from(rates.prices[group]) * i128::from(rates.scale);
            whole.bound -= price * i128::from(*limit);
        }
    }
    Some(whole)
}

/// Switches outside blocks, children first.
fn apart(
    design: &Design,
    restriction: &Restriction,
    rates: &Rates<'_>,
    whole: &mut Whole,
) -> Option<()> {
    let (blocks, scale) = (design.blocks(), i128::from(rates.scale));
    let mut children = vec![0_i128; design.switches().len()];
    for (at, switch) in design.switches().iter().enumerate().rev() {
        if blocks.covers_switch[at] {
            if let (Some(parent), Some(link)) = (switch.parent, design.link(super::position(at))) {
                children[ix(parent)] -= i128::from(rates.prices[link]) * scale;
            }
            continue;
        }
        let state = restriction.states[at];
        if state == State::Closed || design.is_mark(super::position(at)) {
            continue;
        }
        let price = switch.group.map_or(0, |group| rates.prices[ix(group)]);
        let load = load(design, restriction, rates, at, |_, _| {});
        let total =
            load.map(|load| (switch.charge + i128::from(price)) * scale + load + children[at]);
        whole.totals[at] = total;
        let value = match (state, total) {
            (State::Open, None) => return None,
            (State::Open, Some(total)) => total,
            (_, Some(total)) => total.min(0),
            (_, None) => 0,
        };
        whole.open[at] = state == State::Open || value < 0;
        match switch.parent {
            Some(parent) => children[ix(parent)] += value,
            None => whole.bound += value,
        }
    }
    // What hangs on a switch that stays closed is closed.
    for (at, switch) in design.switches().iter().enumerate() {
        let hangs = switch.parent.filter(|_| !blocks.covers_switch[at]);
        whole.open[at] &= hangs.is_none_or(|parent| whole.open[ix(parent)]);
    }
    Some(())
}

/// The cheapest load of a switch's arcs while it is open: see [`bound::load`].
pub(super) fn load(
    design: &Design,
    restriction: &Restriction,
    rates: &Rates<'_>,
    at: usize,
    each: impl FnMut(u32, i64),
) -> Option<i128> {
    let Rates { costs, potentials, prices, .. } = *rates;
    bound::load(design, restriction, &Multipliers { costs, potentials, prices }, at, each)
}

impl Whole {
    /// By free switch: what the bound would rise by if it had to be open, and closed; `None` for
    /// a side that cannot be. Others, and marks, have no rise at all, and below `lack`, where a rise decides
    /// nothing, it may be told as none.
    pub(super) fn rises(
        &self,
        design: &Design,
        restriction: &Restriction,
        rates: &Rates<'_>,
        lack: i128,
    ) -> Vec<[Option<i128>; 2]> {
        let mut rises = vec![[Some(0); 2]; design.switches().len()];
        for (block, choice) in design.blocks().list.iter().zip(&self.choices) {
            let slots = Slots::of(block, restriction);
            let Some(chooser) = Chooser::new(design, block, restriction, rates) else { continue };
            for (slot, switch) in block.switches.iter().enumerate() {
                let one = 1 << slot;
                if restriction.state(*switch) != State::Free {
                    continue;
                }
                let side = if choice.open & one == 0 {
                    (0, Slots { must: slots.must | one, ..slots })
                } else {
                    (1, Slots { may: slots.may & !one, ..slots })
                };
                // Any choice of that side tells that it rises by less.
                let near = chooser.beside(choice.open, slot);
                if near.is_none_or(|near| near - choice.cost >= lack) {
                    rises[ix(*switch)][side.0] =
                        chooser.best(side.1).map(|other| other.cost - choice.cost);
                }
            }
        }
        for (at, total) in self.totals.iter().enumerate() {
            // Below another, a switch's own worth may change what its parent is worth.
            let alone =
                design.switches()[at].parent.is_none() && !design.blocks().covers_switch[at];
            let alone = alone && !design.is_mark(super::position(at));
            if alone && restriction.states[at] == State::Free {
                rises[at] = [total.map(|total| total.max(0)), Some(total.map_or(0, |t| -t.min(0)))];
            }
        }
        rises
    }
}
