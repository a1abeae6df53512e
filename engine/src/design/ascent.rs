//! Multipliers: prices of groups, how prices spread over arcs, rewards for minimums.
//!
//! They steer the relaxations and are moved by subgradient steps in integers. They need not
//! be good for a bound to hold: [`bound`](super::bound) proves whatever their potentials prove.
//!
//! Source: Held, Wolfe and Crowder 1974 (step lengths towards a known solution).

use super::bound::Values;
use super::restriction::{Restriction, State};
use super::{Design, ix};
use crate::order::sort_by;

/// One, as fractions are held: a share of a price, or how far a switch is used.
const ONE: i64 = 1 << 20;

/// Multipliers of one design; they carry over from node to node.
#[derive(Clone, Debug)]
pub(super) struct Ascent {
    /// By group, in whole costs (scaled, they would leave `i64`), at least 0.
    pub prices: Vec<i64>,
    /// By switch: a reward for each unit on its arcs while it is open and lacks its minimum.
    pub rewards: Vec<i64>,
    /// By switch: the arcs under it and the share of its price that each bears.
    shares: Vec<Vec<(u32, i64)>>,
    /// By arc: a running mean of flows, in parts of a unit; empty before the first.
    mean: Vec<i64>,
}

/// Parts of a flow unit that the mean is kept in.
const PARTS: i64 = 256;
/// Weight of a new flow in the mean: one in so many.
const WEIGHT: i64 = 8;

impl Ascent {
    /// Nothing priced; charges spread evenly over capacity.
    pub(super) fn new(design: &Design) -> Self {
        let n_switches = design.switches().len();
        let mut under: Vec<Vec<u32>> =
            design.switches().iter().map(|switch| switch.arcs.clone()).collect();
        for at in (0..n_switches).rev() {
            if let Some(parent) = design.switches()[at].parent {
                let arcs = under[at].clone();
                under[ix(parent)].extend(arcs);
            }
        }
        let shares = under
            .into_iter()
            .map(|arcs| {
                let capacity = |arc: &u32| i128::from(design.flow().arcs()[ix(*arc)].capacity);
                let all: i128 = arcs.iter().map(capacity).sum::<i128>().max(1);
                let share = |arc: u32| (arc, fraction(capacity(&arc), all));
                arcs.into_iter().map(share).collect()
            })
            .collect();
        let prices = vec![0; design.limits().len()];
        Self { prices, rewards: vec![0; n_switches], shares, mean: Vec::new() }
    }

    /// Takes the multipliers of another; the mean of flows goes on.
    pub(super) fn return_to(&mut self, other: &Self) {
        self.prices.clone_from(&other.prices);
        self.rewards.clone_from(&other.rewards);
        self.shares.clone_from(&other.shares);
    }

    /// What free switches cost by arc, spread as slopes, and what open ones pay for a minimum.
    pub(super) fn slopes(
        &self,
        design: &Design,
        restriction: &Restriction,
        scale: i64,
    ) -> Vec<i64> {
        let mut slopes = vec![0_i64; design.flow().arcs().len()];
        for (at, switch) in design.switches().iter().enumerate() {
            match restriction.states[at] {
                State::Closed => {}
                State::Open => {
                    for arc in &switch.arcs {
                        slopes[ix(*arc)] = slopes[ix(*arc)].saturating_sub(self.rewards[at]);
                    }
                }
                State::Free => {
                    let price = switch.group.map_or(0, |group| self.prices[ix(group)]);
                    let price = switch.charge + i128::from(price);
                    if price > 0 {
                        let price = price * i128::from(scale);
                        // Beyond this no arc is used at all.
                        self.spread(at, price.min(1 << 100), restriction, &mut slopes);
                    }
                }
            }
        }
        slopes
    }

    fn spread(&self, at: usize, price: i128, restriction: &Restriction, slopes: &mut [i64]) {
        let open = |arc: u32| restriction.most[ix(arc)] > 0;
        let all: i128 = self.shares[at]
            .iter()
            .filter(|(arc, _)| open(*arc))
            .map(|(_, share)| i128::from(*share))
            .sum();
        if all == 0 {
            return;
        }
        for (arc, share) in self.shares[at].iter().filter(|(arc, _)| open(*arc)) {
            let slope = price * i128::from(*share) / all / i128::from(restriction.most[ix(*arc)]);
            let slope = i64::try_from(slope).unwrap_or(i64::MAX / 4);
            slopes[ix(*arc)] = slopes[ix(*arc)].saturating_add(slope).min(i64::MAX / 4);
        }
    }

    /// Moves prices, shares and rewards along the flow; false if nothing asks to be moved.
    ///
    /// `lack` is how much the bound lacks of what is wanted, in scaled costs.
    pub(super) fn step(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        flow: &[i64],
        lack: i128,
        scale: i64,
    ) -> bool {
        if self.mean.is_empty() {
            self.mean = flow.iter().map(|flow| flow * PARTS).collect();
        }
        for (mean, flow) in self.mean.iter_mut().zip(flow) {
            *mean += (flow * PARTS - *mean) / WEIGHT;
        }
        let mean = self.whole_mean(restriction);
        let use_of = self.use_of(design, restriction);
        let mut moved = self.move_prices(design, restriction, &use_of, lack / i128::from(scale));
        moved |= self.move_rewards(design, restriction, flow, lack);
        for (at, switch) in design.switches().iter().enumerate() {
            let priced =
                switch.charge > 0 || switch.group.is_some_and(|group| self.prices[ix(group)] > 0);
            if priced && restriction.states[at] == State::Free && self.shares[at].len() > 1 {
                moved |= self.move_shares(at, restriction, &mean);
            }
        }
        moved
    }

    /// How far the mean of flows uses each switch, from 0 to 2^20.
    pub(super) fn use_of(&self, design: &Design, restriction: &Restriction) -> Vec<i64> {
        let mean = self.whole_mean(restriction);
        (0..design.switches().len()).map(|at| self.used(at, restriction, &mean)).collect()
    }

    /// The mean of flows in whole units, within the restriction.
    fn whole_mean(&self, restriction: &Restriction) -> Vec<i64> {
        let whole = |(mean, most): (&i64, &i64)| (*mean / PARTS).min(*most);
        self.mean.iter().zip(&restriction.most).map(whole).collect()
    }

    /// How far a switch is used, from 0 to one, by its shares.
    fn used(&self, at: usize, restriction: &Restriction, flow: &[i64]) -> i64 {
        match restriction.states[at] {
            State::Open => ONE,
            State::Closed => 0,
            State::Free => {
                let parts = self.shares[at].iter().map(|(arc, _)| {
                    let most = i128::from(restriction.most[ix(*arc)]);
                    if most == 0 { 0 } else { fraction(i128::from(flow[ix(*arc)]), most) }
                });
                parts.max().unwrap_or(0)
            }
        }
    }

    fn move_prices(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        use_of: &[i64],
        lack: i128,
    ) -> bool {
        let gradient: Vec<i64> = (0..design.limits().len())
            .map(|group| {
                let members = design.members(group);
                if !members.iter().any(|at| restriction.state(*at) == State::Free) {
                    return 0;
                }
                let used: i64 = members.iter().map(|at| use_of[ix(*at)]).sum();
                let over = used - i64::from(design.limits()[group]).saturating_mul(ONE);
                if over < 0 && self.prices[group] == 0 { 0 } else { over }
            })
            .collect();
        let square: i128 = gradient.iter().map(|g| i128::from(*g) * i128::from(*g)).sum();
        if square == 0 {
            return false;
        }
        for (price, g) in self.prices.iter_mut().zip(&gradient) {
            let more = scaled(lack, i128::from(*g) * i128::from(ONE), square);
            *price = narrow((i128::from(*price) + more).max(0)).min(i64::MAX / 4);
        }
        true
    }

    fn move_rewards(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        flow: &[i64],
        lack: i128,
    ) -> bool {
        let gradient: Vec<i64> = design
            .switches()
            .iter()
            .enumerate()
            .map(|(at, switch)| {
                let loose = || switch.arcs.iter().filter(|arc| restriction.most[ix(**arc)] > 0);
                let several = restriction.states[at] == State::Open && loose().count() > 1;
                if switch.minimum == 0 || !several {
                    return 0;
                }
                let carried: i64 = switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum();
                let missing = switch.minimum - carried;
                if missing < 0 && self.rewards[at] == 0 { 0 } else { missing }
            })
            .collect();
        let square: i128 = gradient.iter().map(|g| i128::from(*g) * i128::from(*g)).sum();
        if square == 0 {
            return false;
        }
        for (reward, g) in self.rewards.iter_mut().zip(&gradient) {
            let more = scaled(lack, i128::from(*g), square);
            *reward = narrow((i128::from(*reward) + more).max(0)).min(i64::MAX / 4);
        }
        true
    }

    /// Lets the arcs that are used most bear more of the price.
    fn move_shares(&mut self, at: usize, restriction: &Restriction, flow: &[i64]) -> bool {
        let list = &mut self.shares[at];
        let part = |arc: u32| {
            let most = restriction.most[ix(arc)];
            if most == 0 { 0 } else { fraction(i128::from(flow[ix(arc)]), i128::from(most)) }
        };
        let greatest = list.iter().map(|(arc, _)| part(*arc)).max().unwrap_or(0);
        if list.iter().all(|(arc, share)| *share == 0 || part(*arc) == greatest) {
            return false;
        }
        for (arc, share) in list.iter_mut() {
            // Arcs used as much as the most keep their share; others lose by how much less.
            let less = greatest - part(*arc);
            *share -= *share / 4 * (less >> 10) / (ONE >> 10);
        }
        let all: i64 = list.iter().map(|(_, share)| share).sum();
        if all < ONE / 2 {
            for (_, share) in list.iter_mut() {
                *share *= 2;
            }
        }
        true
    }

    /// The best prices for given potentials, one group at a time: the worth of the first
    /// member that finds no place.
    pub(super) fn refit(
        &self,
        design: &Design,
        restriction: &Restriction,
        values: &Values,
        scale: i64,
    ) -> Vec<i64> {
        (0..design.limits().len())
            .map(|group| {
                let mut open = 0_u32;
                let mut worth: Vec<i128> = Vec::new();
                for at in design.members(group) {
                    match (restriction.state(*at), values.totals[ix(*at)]) {
                        (State::Open, _) => open += 1,
                        (State::Free, Some(total)) => {
                            worth.push(
                                i128::from(self.prices[group])
                                    - total.div_euclid(i128::from(scale)),
                            );
                        }
                        _ => {}
                    }
                }
                sort_by(&mut worth, |a, b| b.cmp(a));
                let places = ix(design.limits()[group].saturating_sub(open));
                worth.get(places).map_or(0, |worth| narrow((*worth).max(0)).min(i64::MAX / 4))
            })
            .collect()
    }
}

/// value · factor ÷ by, for `by` above 0; digits that leave no room for the product are left out of both
/// sides: at the largest amounts a step need not be exact, and must not leave the range.
fn scaled(value: i128, factor: i128, by: i128) -> i128 {
    let digits = |n: i128| i128::BITS - n.unsigned_abs().leading_zeros();
    let spare = (digits(value) + digits(factor)).saturating_sub(i128::BITS - 2);
    let by = by >> spare;
    (value >> spare) * factor / if by > 0 { by } else { 1 }
}

/// part ÷ whole as held; `whole` is above 0.
fn fraction(part: i128, whole: i128) -> i64 {
    narrow(part * i128::from(ONE) / whole)
}

fn narrow(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN / 4 } else { i64::MAX / 4 })
}
