//! What a proposal costs in each step of an order, by the rules in words: from the sums and matches of a run and its case,
//! never from a network.

use std::collections::{BTreeMap, BTreeSet};

use engine::Run;
use engine::case::{Need, Offer, ResourceKind};
use engine::policy::Order;
use engine::run::Match;

/// Priorities, and what a unit of one is worth in units of the next.
const CLASSES: usize = 3;
const OUTWEIGHS: i128 = 20;

/// Costs by step, less is better: one of all by weights; or one of each priority, or of each of its bands, as far as
/// anything of it is open, the last as it is weighed and with the cost of pairs; then preferences.
///
/// Of a run in which money buys nothing, under a policy with priorities, bands and preferences. No region is preferred.
pub(super) fn costs(run: &Run, order: Order) -> Vec<i128> {
    let bands = i64::from(run.policy.bands);
    let weight = unit_of_last_rung(run);
    // By place: as it counts among bands of its priority, and as it is weighed.
    let mut of_places: BTreeMap<(usize, i64), [i128; 2]> = BTreeMap::new();
    for total in run.coalitions.iter().flat_map(|coalition| &coalition.totals) {
        for (class, amounts) in total.by_priority.iter().enumerate() {
            let before = amounts.already_covered.unwrap_or(0) + amounts.locked;
            for band in 0..bands {
                let from = before.max(amounts.needed * band / bands);
                let to = amounts.needed * (band + 1) / bands;
                if from < to {
                    let units = (before + amounts.proposed).clamp(from, to) - from;
                    let rungs = i64::try_from(CLASSES - class).expect("three") * bands - band;
                    let worth = i128::from(rungs) * i128::from(units);
                    let place = (class, if order == Order::Bands { band } else { 0 });
                    let outweighs = (class + 1..CLASSES).map(|_| OUTWEIGHS).product::<i128>();
                    let costs = of_places.entry(place).or_default();
                    *costs = [costs[0] - worth, costs[1] - worth * outweighs * weight];
                }
            }
        }
    }
    let preferred = preferred(run);
    let charges = i128::from(run.policy.fixed_cost_per_pair) * weight * pairs(run);
    if order == Order::Weighed {
        return vec![of_places.values().map(|costs| costs[1]).sum::<i128>() - preferred + charges];
    }
    let last = of_places.last_key_value().map_or(0, |(_, costs)| costs[1]);
    let mut costs: Vec<i128> = of_places.values().map(|costs| costs[0]).collect();
    costs.pop();
    costs.push(last + charges);
    costs.push(-preferred);
    costs
}

fn new(run: &Run) -> impl Iterator<Item = (&Match, &Offer, &Need)> {
    let proposed = run.matches.iter().filter(|entry| !entry.locked);
    proposed.map(|entry| {
        let offer = run.case.offers.iter().find(|offer| offer.id == entry.offer);
        let need = run.case.needs.iter().find(|need| need.id == entry.need);
        (entry, offer.expect("of the case"), need.expect("of the case"))
    })
}

/// Donors of money and States that would work together without a commitment between them.
fn pairs(run: &Run) -> i128 {
    let locked = run.matches.iter().filter(|entry| entry.locked);
    let locked: BTreeSet<_> = locked.map(|entry| (&entry.donor, &entry.state)).collect();
    let new = new(run).filter(|(_, offer, _)| offer.kind == ResourceKind::Funding);
    let pairs: BTreeSet<_> = new.map(|(entry, ..)| (&entry.donor, &entry.state)).collect();
    i128::try_from(pairs.difference(&locked).count()).expect("a few")
}

/// What of the proposal is preferred, each unit by the weights that apply to it.
fn preferred(run: &Run) -> i128 {
    let of = |(entry, offer, need): (&Match, &Offer, &Need)| {
        let also = &offer.also_prefers;
        let state = offer.preferences.get(&entry.state).copied().unwrap_or(0);
        let weights = [state, also.year(entry.year), also.theme(&need.theme)];
        i128::from(entry.quantity) * weights.into_iter().map(i128::from).sum::<i128>()
    };
    new(run).map(of).sum()
}

/// More than all that is preferred of a thousand units, of each kind of preference that some offer states.
fn unit_of_last_rung(run: &Run) -> i128 {
    let stated =
        |is_stated: &dyn Fn(&Offer) -> bool| i128::from(run.case.offers.iter().any(is_stated));
    let kinds = stated(&|offer| !offer.preferences.is_empty())
        + stated(&|offer| !offer.also_prefers.regions.is_empty())
        + stated(&|offer| !offer.also_prefers.years.is_empty())
        + stated(&|offer| !offer.also_prefers.themes.is_empty());
    9 * kinds.max(1) * 1000 + 1
}
