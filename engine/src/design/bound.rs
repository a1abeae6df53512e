//! A lower bound in closed form from any potentials and any prices of groups.
//!
//! Conservation is relaxed with the potentials, each group with a price ≥ 0 for every
//! open member. What is left falls apart: an arc without a switch carries its capacity where
//! its reduced cost is negative; a switch, seen with its children, is open where that pays:
//!
//! ```text
//! total(s) = charge + price of its group + cheapest load of its arcs + Σ value(child)
//! value(s) = min(0, total(s)) if free, total(s) if open, 0 if closed
//! bound    = Σ min(0, reduced cost)·capacity + Σ value(top) − Σ price·limit
//! ```
//!
//! The cheapest load keeps the bounds of arcs and the minimum. So minimums and charges are
//! priced as the convex hull of each switch, whatever slopes the relaxation used. An arc that only has a
//! [mark](Design::is_mark) counts as one without a switch.
//!
//! **Range.** A reduced cost is below 2^63 and Σ capacity below 2^62, so all sums stay below 2^127.
//!
//! Source: Geoffrion 1974, §2; the potentials' part is Ahuja, Magnanti and Orlin 1993, §9.4.

use super::restriction::{Restriction, State};
use super::{Design, ix};
use crate::flow::Arc;

/// What potentials and prices prove of a restriction.
#[derive(Clone, Debug)]
pub(super) struct Values {
    /// Nothing within the restriction costs less, in scaled costs.
    pub bound: i128,
    /// By switch: what opening it costs in all; `None` if it cannot be open.
    pub totals: Vec<Option<i128>>,
}

/// Multipliers that a bound rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Multipliers<'a> {
    /// Scaled cost by arc, without slopes.
    pub costs: &'a [i64],
    /// By node.
    pub potentials: &'a [i64],
    /// By group, ≥ 0, in whole costs.
    pub prices: &'a [i64],
}

/// cost + potential of the tail − potential of the head.
pub(super) fn reduced(arc: &Arc, cost: i64, potentials: &[i64]) -> i128 {
    i128::from(cost) + i128::from(potentials[ix(arc.tail)]) - i128::from(potentials[ix(arc.head)])
}

/// Evaluates the bound; `None` if an open switch cannot be open.
pub(super) fn evaluate(
    design: &Design,
    restriction: &Restriction,
    multipliers: &Multipliers<'_>,
    scale: i64,
) -> Option<Values> {
    let arcs = design.flow().arcs();
    let mut bound: i128 = 0;
    for (at, arc) in arcs.iter().enumerate() {
        if design.holder(at).is_none() {
            let reduced = reduced(arc, multipliers.costs[at], multipliers.potentials);
            // Only what is marked must carry anything.
            let carried = if reduced < 0 { restriction.most[at] } else { restriction.least[at] };
            bound += reduced * i128::from(carried);
        }
    }
    let mut children = vec![0_i128; design.switches().len()];
    let mut totals = vec![None; design.switches().len()];
    for (at, switch) in design.switches().iter().enumerate().rev() {
        let state = restriction.states[at];
        if state == State::Closed || design.is_mark(super::position(at)) {
            continue;
        }
        let price = switch.group.map_or(0, |group| multipliers.prices[ix(group)]);
        let total = load(design, restriction, multipliers, at, |_, _| {}).map(|load| {
            (switch.charge + i128::from(price)) * i128::from(scale) + load + children[at]
        });
        totals[at] = total;
        let value = match (state, total) {
            (State::Open, None) => return None,
            (State::Open, Some(total)) => total,
            (_, Some(total)) => total.min(0),
            (_, None) => 0,
        };
        match switch.parent {
            Some(parent) => children[ix(parent)] += value,
            None => bound += value,
        }
    }
    for (price, limit) in multipliers.prices.iter().zip(design.limits()) {
        bound -= i128::from(*price) * i128::from(scale) * i128::from(*limit);
    }
    Some(Values { bound, totals })
}

/// The cheapest load of a switch's arcs while it is open; each arc that carries something is shown
/// to `each`, where more is carried for the minimum again.
pub(super) fn load(
    design: &Design,
    restriction: &Restriction,
    multipliers: &Multipliers<'_>,
    at: usize,
    mut each: impl FnMut(u32, i64),
) -> Option<i128> {
    let switch = &design.switches()[at];
    let mut missing = switch.minimum;
    let mut cost: i128 = 0;
    let mut spare: Vec<(i128, u32, i64)> = Vec::new();
    for arc in &switch.arcs {
        let place = ix(*arc);
        let reduced =
            reduced(&design.flow().arcs()[place], multipliers.costs[place], multipliers.potentials);
        let (least, most) = (restriction.least[place], restriction.most[place]);
        let carried = if reduced < 0 { most } else { least };
        cost += reduced * i128::from(carried);
        missing -= carried;
        if carried > 0 {
            each(*arc, carried);
        }
        if carried < most {
            spare.push((reduced, *arc, most - carried));
        }
    }
    if missing > 0 {
        spare.sort_unstable();
        for (reduced, arc, room) in spare {
            let more = missing.min(room);
            if more > 0 {
                each(arc, more);
            }
            cost += reduced * i128::from(more);
            missing -= more;
        }
    }
    (missing <= 0).then_some(cost)
}

impl Values {
    /// By switch: what the bound would rise by if it had to be open, and closed; `None` for a
    /// side that cannot be. Of marks it is not told.
    pub(super) fn rises(&self, design: &Design, states: &[State]) -> Vec<[Option<i128>; 2]> {
        let rise = |switch| {
            if design.is_mark(switch) {
                return [Some(0); 2];
            }
            [self.opening(design, states, switch), Some(self.closing(design, states, switch))]
        };
        (0..super::position(states.len())).map(rise).collect()
    }

    /// What the bound would rise by if the switch had to be open; `None`: it cannot be.
    ///
    /// `states` are those that the values were evaluated with.
    fn opening(&self, design: &Design, states: &[State], switch: u32) -> Option<i128> {
        let total = self.totals[ix(switch)]?;
        let parent = design.switches()[ix(switch)].parent;
        Some(self.carried_up(design, states, parent, total.max(0), true))
    }

    /// What the bound would rise by if the switch had to be closed.
    fn closing(&self, design: &Design, states: &[State], switch: u32) -> i128 {
        let gain = self.totals[ix(switch)].map_or(0, |total| total.min(0));
        let parent = design.switches()[ix(switch)].parent;
        self.carried_up(design, states, parent, -gain, false)
    }

    /// What is left at the top of a rise of `more` below `parent`, which is forced open or not.
    fn carried_up(
        &self,
        design: &Design,
        states: &[State],
        parent: Option<u32>,
        more: i128,
        forced: bool,
    ) -> i128 {
        let (mut parent, mut more) = (parent, more);
        while let Some(at) = parent {
            if states[ix(at)] == State::Free {
                let total = self.totals[ix(at)].unwrap_or(0);
                let after = if forced { total + more } else { (total + more).min(0) };
                more = after - total.min(0);
            }
            parent = design.switches()[ix(at)].parent;
        }
        more
    }
}
