//! What a proposal is worth: the rewards of its rungs, preferences, and the cost of new pairs.

use std::collections::{BTreeMap, BTreeSet};

use crate::market::{DonorIx, LineIx, Market, Preferences, ResourceIx, StateIx};
use crate::policy::{Fairness, Order, Policy};

use super::Placed;

/// The greatest weight of one preference, times the most preferences of a tiny market.
const MOST_OF_A_KIND: i64 = 9 * 1000;
/// A unit of a priority, in units of the next.
const OUTWEIGHS: i64 = 20;

/// Lines of one State, national priority and resource.
pub(crate) type ClassKey = (StateIx, u8, ResourceIx);

/// What the worth of a proposal depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sums {
    /// New units by class, as [`Worth::classes`].
    pub(crate) given: Vec<i64>,
    /// New units times the donor's preferences that apply, added.
    pub(crate) fit: i64,
    /// Donors of money and States that would work together without a lock between them.
    pub(crate) pairs: BTreeSet<(DonorIx, StateIx)>,
}

/// The objective of a market under a policy.
pub(crate) struct Worth<'a> {
    market: &'a Market,
    policy: &'a Policy,
    /// By State, priority and resource.
    pub(crate) classes: Vec<ClassKey>,
    of_line: Vec<usize>,
    /// Classes that the policy counts as one, by class.
    ladder_of: Vec<usize>,
    ladders: Vec<Ladder>,
    locked: BTreeSet<(DonorIx, StateIx)>,
    step: i64,
}

/// Rewards of what a State receives in a class of the policy.
#[derive(Default)]
struct Ladder {
    asked: i64,
    /// Covered or locked: it fills the lowest bands.
    before: i64,
    /// Of the first so many units.
    rewards: Vec<i64>,
    /// The priority, as the policy counts it.
    priority: u8,
    /// Whether it comes after money in its priority.
    is_after: bool,
}

impl<'a> Worth<'a> {
    pub(crate) fn new(market: &'a Market, policy: &'a Policy) -> Self {
        let class = |at: usize| -> ClassKey {
            let line = LineIx::new(at);
            let need = &market[market[line].need];
            (need.state, need.priority, market[line].resource)
        };
        let lines = 0..market.lines().len();
        let classes: BTreeSet<ClassKey> = lines.clone().map(class).collect();
        let classes: Vec<ClassKey> = classes.into_iter().collect();
        let of_line: Vec<usize> =
            lines.clone().map(|at| classes.binary_search(&class(at)).unwrap()).collect();
        let counted = |key: &ClassKey| (key.0, if policy.priority { key.1 } else { 1 }, key.2);
        let keys: BTreeSet<ClassKey> = classes.iter().map(counted).collect();
        let keys: Vec<ClassKey> = keys.into_iter().collect();
        let ladder_of: Vec<usize> =
            classes.iter().map(|key| keys.binary_search(&counted(key)).unwrap()).collect();
        let step = if policy.fit { step(market) } else { 1 };
        let mut ladders: Vec<Ladder> = keys.iter().map(|_| Ladder::default()).collect();
        for at in lines {
            let ladder = &mut ladders[ladder_of[of_line[at]]];
            if let Some(asked) = market.lines()[at].asked {
                ladder.asked += asked.quantity;
                ladder.before += asked.already_covered + asked.locked;
            }
        }
        let is_exact = policy.fairness == Fairness::Leximin;
        for ((_, priority, resource), ladder) in keys.iter().zip(&mut ladders) {
            ladder.priority = *priority;
            ladder.is_after = is_exact && *resource != ResourceIx::MONEY;
            ladder.rewards = rewards(policy, *priority, ladder.asked, step);
        }
        let locks = market.locks().iter();
        let locked =
            locks.map(|lock| (market[lock.offer].donor, market.state_of(lock.line))).collect();
        Self { market, policy, classes, of_line, ladder_of, ladders, locked, step }
    }

    /// Worth of one unit of the last rung.
    pub(crate) fn last_rung(&self) -> i64 {
        self.step
    }

    pub(crate) fn sums(&self, placed: &Placed) -> Sums {
        let mut sums = Sums { given: vec![0; self.classes.len()], fit: 0, pairs: BTreeSet::new() };
        for (offer, row) in self.market.offers().iter().zip(placed) {
            for (at, units) in row.iter().enumerate().filter(|(_, units)| **units > 0) {
                let state = self.market.state_of(LineIx::new(at));
                sums.given[self.of_line[at]] += units;
                sums.fit += units * weight(self.market, &offer.preferences, LineIx::new(at));
                let pair = (offer.donor, state);
                if self.market[offer.resource].code.is_empty() && !self.locked.contains(&pair) {
                    sums.pairs.insert(pair);
                }
            }
        }
        sums
    }

    pub(crate) fn of(&self, placed: &Placed) -> i64 {
        self.of_sums(&self.sums(placed))
    }

    pub(crate) fn of_sums(&self, sums: &Sums) -> i64 {
        let mut given = vec![0; self.ladders.len()];
        for (at, units) in sums.given.iter().enumerate() {
            given[self.ladder_of[at]] += units;
        }
        let reward = |(ladder, given): (&Ladder, i64)| {
            let reward = |units: i64| ladder.rewards[usize::try_from(units).unwrap()];
            reward(ladder.before + given) - reward(ladder.before)
        };
        let rungs: i64 = self.ladders.iter().zip(given).map(reward).sum();
        let pairs = i64::try_from(sums.pairs.len()).unwrap();
        let cost = self.policy.fixed_cost_per_pair * self.last_rung() * pairs;
        rungs + if self.policy.fit { sums.fit } else { 0 } - cost
    }

    /// What a proposal is worth in each step of a strict order: priorities, or their bands from the lowest, as far as
    /// anything is left to fill, the last of which bears the cost of pairs; then preferences.
    pub(crate) fn in_order(&self, sums: &Sums) -> Vec<i64> {
        let mut given = vec![0; self.ladders.len()];
        for (at, units) in sums.given.iter().enumerate() {
            given[self.ladder_of[at]] += units;
        }
        let mut steps: BTreeMap<(u8, bool, i64), i64> = BTreeMap::new();
        for (ladder, given) in self.ladders.iter().zip(given) {
            for unit in ladder.before..ladder.asked {
                let reward = |units: i64| ladder.rewards[usize::try_from(units).unwrap()];
                let worth = reward(unit + 1) - reward(unit);
                // The lowest band is worth most.
                let by_bands = self.policy.order_of_search() == Order::Bands;
                let band = if by_bands { -worth } else { 0 };
                let step = steps.entry((ladder.priority, ladder.is_after, band)).or_default();
                *step += if unit < ladder.before + given { worth } else { 0 };
            }
        }
        let pairs = i64::try_from(sums.pairs.len()).unwrap();
        let mut worth: Vec<i64> = steps.into_values().collect();
        if let Some(last) = worth.last_mut() {
            *last -= self.policy.fixed_cost_per_pair * self.last_rung() * pairs;
        }
        // With exact fairness preferences come after the last unit, of which no step tells.
        if self.policy.fairness != Fairness::Leximin {
            worth.push(if self.policy.fit { sums.fit } else { 0 });
        }
        worth
    }

    /// Donors and States with a lock between them.
    pub(crate) fn is_locked(&self, pair: (DonorIx, StateIx)) -> bool {
        self.locked.contains(&pair)
    }
}

/// What a donor's preferences give a unit on a line: those for its State, the greater of those for the
/// region and the subregion, that for its year and that for its theme.
pub(crate) fn weight(market: &Market, prefers: &Preferences, line: LineIx) -> i64 {
    let (state, also) = (market.state_of(line), &prefers.also);
    let named = |list: &BTreeMap<String, u8>, name: &str| list.get(name).copied().unwrap_or(0);
    let (region, subregion) = (&market[state].region, &market[state].subregion);
    let kinds = [
        prefers.states.get(&state).copied().unwrap_or(0),
        named(&also.regions, region).max(named(&also.regions, subregion)),
        named(&also.years, &market[line].year.to_string()),
        named(&also.themes, &market[market[line].need].theme),
    ];
    kinds.into_iter().map(i64::from).sum()
}

/// More than all preferences together: of each kind that some offer states, the greatest weight.
fn step(market: &Market) -> i64 {
    let lists = |prefers: &Preferences| {
        let also = &prefers.also;
        [prefers.states.len(), also.regions.len(), also.years.len(), also.themes.len()]
    };
    let states_one =
        |kind: &usize| market.offers().iter().any(|offer| lists(&offer.preferences)[*kind] > 0);
    let kinds = i64::try_from((0..4).filter(states_one).count()).unwrap().max(1);
    MOST_OF_A_KIND * kinds + 1
}

/// Of the first 0, 1, 2, … units of a class.
fn rewards(policy: &Policy, priority: u8, asked: i64, step: i64) -> Vec<i64> {
    let bands = match policy.fairness {
        Fairness::Off => 1,
        Fairness::Bands => i64::from(policy.bands),
        Fairness::Leximin => 100,
    };
    let class = priority - 1;
    let mut sum = 0;
    let mut rewards = vec![0];
    for unit in 0..asked {
        let band = match policy.fairness {
            // The coverage without the unit, in per cent.
            Fairness::Leximin => unit * 100 / asked,
            _ => (0..bands).find(|band| unit < asked * (band + 1) / bands).unwrap(),
        };
        let rung = i64::from(class) * bands + band;
        sum += (3 * bands - rung) * OUTWEIGHS.pow(2 - u32::from(class)) * step;
        rewards.push(sum);
    }
    rewards
}
