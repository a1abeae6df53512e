//! Reading answers about cases with limits that join matches, to compare them with every proposal of the
//! changed case.
//!
//! Where several proposals of a changed case are equally good, the engine tells of one of them: so what an answer
//! says must be worth what the best is worth, and be what one of the best proposals has.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::brute::{Placed, Sums, Worth, for_tiny, weight};
use crate::case::ResourceKind;
use crate::explain::{Answer, Baseline, ClassChange, Difference, Inquiry, Question};
use crate::market::{DonorIx, Market, ResourceIx, StateIx};
use crate::matching::solve;
use crate::policy::Fairness;
use crate::run::{ResourceKey, Run, Status};

/// Asks a question that is answered in full, by proposals that are proved best.
pub(in crate::explain) fn ask<Q: Question>(baseline: &Baseline, question: Q) -> Q::Report {
    let answer: Answer<Q::Report> =
        Inquiry::new(baseline.clone(), question, 100_000).unwrap().finish();
    assert!(answer.complete && answer.proved);
    answer.report
}

/// Tries a property on tiny markets with limits that need a search; `least` of them must have them.
pub(in crate::explain) fn for_joint(cases: u32, least: u32, property: impl Fn(&str, &Baseline)) {
    let searched = Cell::new(0);
    for_tiny(cases, |text, market, policy| {
        let run = solve(market.clone(), policy.clone()).unwrap();
        assert_eq!(run.status, Status::Optimal, "{text}");
        if run.certificate.search.is_some() {
            searched.set(searched.get() + 1);
            property(text, &Baseline::of(run).unwrap());
        }
    });
    assert!(searched.get() >= least, "{} of {cases} were searched", searched.get());
}

pub(in crate::explain) fn state_ix(market: &Market, iso3: &str) -> StateIx {
    StateIx::new(market.states().iter().position(|state| state.iso3 == iso3).unwrap())
}

pub(in crate::explain) fn donor_ix(market: &Market, id: &str) -> DonorIx {
    DonorIx::new(market.donors().iter().position(|donor| donor.id == id).unwrap())
}

pub(in crate::explain) fn resource_ix(market: &Market, key: &ResourceKey) -> ResourceIx {
    let same = |at: &usize| {
        let resource = &market.resources()[*at];
        (resource.kind, &resource.code) == (key.kind, &key.code)
    };
    ResourceIx::new((0..market.resources().len()).find(same).unwrap())
}

/// What the second proposal of a difference is worth depends on, read from the difference alone
/// and from the first, which stands.
pub(in crate::explain) fn second(
    stands: &Run,
    difference: &Difference,
    market: &Market,
    worth: &Worth<'_>,
) -> Sums {
    read(stands, difference, market, worth, true)
}

/// The same for the first, where the second stands.
pub(in crate::explain) fn first(
    stands: &Run,
    difference: &Difference,
    market: &Market,
    worth: &Worth<'_>,
) -> Sums {
    read(stands, difference, market, worth, false)
}

fn read(
    stands: &Run,
    difference: &Difference,
    market: &Market,
    worth: &Worth<'_>,
    is_second: bool,
) -> Sums {
    let mut given: BTreeMap<_, i64> = BTreeMap::new();
    let mut pairs: BTreeMap<(String, String), i64> = BTreeMap::new();
    for coalition in &stands.coalitions {
        let state = state_ix(market, &coalition.state);
        for total in &coalition.totals {
            let resource = resource_ix(market, &total.resource);
            for (priority, amounts) in (1..).zip(&total.by_priority) {
                given.insert((state, priority, resource), amounts.proposed);
            }
        }
        for member in &coalition.members {
            let money = member.brings.iter().filter(|of| of.resource.kind == ResourceKind::Funding);
            let sum = money.map(|of| of.locked + of.proposed).sum();
            pairs.insert((member.donor.clone(), coalition.state.clone()), sum);
        }
    }
    for entry in &difference.states {
        let key =
            (state_ix(market, &entry.state), entry.priority, resource_ix(market, &entry.resource));
        given.insert(key, if is_second { entry.after } else { entry.before }.proposed);
    }
    for entry in difference.pairs.iter().filter(|pair| pair.resource.kind == ResourceKind::Funding)
    {
        let quantity = if is_second { entry.quantity.after } else { entry.quantity.before };
        pairs.insert((entry.donor.clone(), entry.state.clone()), quantity);
    }
    let together = pairs.into_iter().filter(|(_, quantity)| *quantity > 0);
    let pairs =
        together.map(|((donor, state), _)| (donor_ix(market, &donor), state_ix(market, &state)));
    let fit = if is_second { difference.fit.after } else { difference.fit.before };
    Sums {
        given: worth.classes.iter().map(|key| given.get(key).copied().unwrap_or(0)).collect(),
        fit: fit - locked_fit(market),
        pairs: pairs.filter(|pair| !worth.is_locked(*pair)).collect(),
    }
}

/// Preferences that locks alone follow.
fn locked_fit(market: &Market) -> i64 {
    let of_lock =
        |lock: &crate::market::Lock| weight(market, &market[lock.offer].preferences, lock.line);
    market.locks().iter().map(|lock| lock.quantity * of_lock(lock)).sum()
}

/// A class by code of its State, priority and code of its resource.
pub(in crate::explain) type ClassName = (String, u8, String);

/// Changes of cover from the run that stands to a proposal of a changed case, by class.
pub(in crate::explain) fn changes(
    stands: &Run,
    market: &Market,
    worth: &Worth<'_>,
    placed: &Placed,
) -> BTreeMap<ClassName, i64> {
    let sums = worth.sums(placed);
    let mut changes = BTreeMap::new();
    for (at, (state, priority, resource)) in worth.classes.iter().enumerate() {
        let iso3 = &market[*state].iso3;
        let code = &market[*resource].code;
        let locks = market.locks().iter().filter(|lock| {
            let need = &market[market[lock.line].need];
            (need.state, need.priority, market[lock.line].resource)
                == (*state, *priority, *resource)
        });
        let after = sums.given[at] + locks.map(|lock| lock.quantity).sum::<i64>();
        let coalition = stands.coalitions.iter().find(|entry| entry.state == *iso3).unwrap();
        let total = coalition.totals.iter().find(|total| total.resource.code == *code).unwrap();
        let before = total.by_priority[usize::from(priority - 1)];
        let change = after - before.locked - before.proposed;
        if change != 0 {
            changes.insert((iso3.clone(), *priority, code.clone()), change);
        }
    }
    changes
}

pub(in crate::explain) fn told(changes: &[ClassChange]) -> BTreeMap<ClassName, i64> {
    let told = changes.iter();
    told.map(|c| ((c.state.clone(), c.priority, c.resource.code.clone()), c.quantity)).collect()
}

/// The greatest shortfall down the rungs of the policy, from sums by class before and after.
pub(in crate::explain) fn loss(
    baseline: &Baseline,
    after: &Sums,
    worth: &Worth<'_>,
    market: &Market,
    code: &str,
) -> i64 {
    let policy = &baseline.run().policy;
    let bands = if policy.fairness == Fairness::Off { 1 } else { i64::from(policy.bands) };
    let counted = |priority: u8| if policy.priority { priority } else { 1 };
    let before = worth.sums(&crate::brute::placed(baseline.market(), baseline.run()));
    let mut net: BTreeMap<(u8, i64), i64> = BTreeMap::new();
    for (sums, of, sign) in [(&before, baseline.market(), -1), (after, market, 1)] {
        let mut given: BTreeMap<(StateIx, u8), i64> = BTreeMap::new();
        for (at, (state, priority, resource)) in worth.classes.iter().enumerate() {
            if of[*resource].code == code {
                *given.entry((*state, counted(*priority))).or_default() += sums.given[at];
            }
        }
        for ((state, priority), given) in given {
            let lines = of.lines().iter().filter(|line| {
                let need = &of[line.need];
                (need.state, counted(need.priority)) == (state, priority)
                    && of[line.resource].code == code
            });
            let asked: Vec<_> = lines.filter_map(|line| line.asked).collect();
            let needed: i64 = asked.iter().map(|asked| asked.quantity).sum();
            let covered: i64 = asked.iter().map(|asked| asked.already_covered).sum();
            let locked: i64 = asked.iter().map(|asked| asked.locked).sum();
            for unit in covered..covered + locked + given {
                let band = (0..bands).find(|band| unit < needed * (band + 1) / bands).unwrap();
                *net.entry((priority, band)).or_default() += sign;
            }
        }
    }
    let (mut behind, mut most) = (0, 0);
    for change in net.values() {
        behind -= change;
        most = behind.max(most);
    }
    most
}
