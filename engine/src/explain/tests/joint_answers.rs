//! Answers about cases with limits that join matches, against every proposal of the changed case.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::joint::{
    ask, changes, donor_ix, first, for_joint, loss, resource_ix, second, state_ix, told,
};
use crate::brute::{Oracle, Placed};
use crate::case::ResourceKind;
use crate::explain::{
    Alternative, Alternatives, Baseline, ClassChange, Contrast, Dependence, DonorState, Edit,
    Objectives, Prices, Without, edited,
};
use crate::fixture;
use crate::market::{LineIx, Market};
use crate::matching::solve;
use crate::policy::{Fairness, Order, Policy};
use crate::run::ResourceKey;

/// Whether a proposal has this donor and State work together.
fn is_together(market: &Market, placed: &Placed, pair: &DonorState) -> bool {
    placed.iter().zip(market.offers()).any(|(row, offer)| {
        market[offer.donor].id == pair.donor
            && row.iter().enumerate().any(|(at, units)| {
                *units > 0 && market[market.state_of(LineIx::new(at))].iso3 == pair.state
            })
    })
}

#[test]
fn a_state_depends_on_a_donor_by_what_the_best_without_it_lacks() {
    let asked = Cell::new(0);
    for_joint(700, 300, |text, baseline| {
        let report = ask(baseline, Dependence { state: None });
        let mut told_of: BTreeMap<String, (BTreeSet<String>, Vec<ClassChange>)> = BTreeMap::new();
        for state in &report.states {
            let brings = |donor: Option<&str>, resource: &ResourceKey| -> i64 {
                let matches = baseline.run().matches.iter().filter(|entry| {
                    let line = baseline.line(&entry.line).unwrap();
                    entry.state == state.state
                        && donor.is_none_or(|donor| entry.donor == donor)
                        && baseline.market()[line].resource
                            == resource_ix(baseline.market(), resource)
                });
                matches.map(|entry| entry.quantity).sum()
            };
            for share in &state.greatest {
                assert_eq!(share.of, brings(None, &share.resource), "{text}");
                assert_eq!(share.quantity, brings(Some(&share.donor), &share.resource), "{text}");
                let donors = baseline.market().donors().iter();
                let most = donors.map(|donor| brings(Some(&donor.id), &share.resource)).max();
                assert_eq!(Some(share.quantity), most, "{text}");
            }
            for donor in &state.donors {
                let entry = told_of.entry(donor.donor.clone()).or_default();
                entry.0.insert(state.state.clone());
                entry.1.extend(donor.if_it_leaves.clone().unwrap());
            }
        }
        for (donor, (states, told_changes)) in told_of {
            let starts = ["offer", "lock", "forbid"].map(|word| format!("{word} {donor}-"));
            let of_donor = |line: &&str| {
                starts.iter().any(|start| line.starts_with(start.as_str()))
                    || line.starts_with(&format!("veto {donor} "))
            };
            let without: String = text
                .lines()
                .filter(|line| !of_donor(line))
                .map(|line| format!("{line}\n"))
                .collect();
            let market = fixture::market(&without);
            let oracle = Oracle::new(&market, &baseline.run().policy);
            let told = told(&told_changes);
            let best = oracle.best(&|_| true).unwrap();
            let is_told = |placed: &Placed| {
                let mut all = changes(baseline.run(), baseline.market(), &oracle.worth, placed);
                // Locks of the donor are gone: read with the market that no longer has them.
                all.clear();
                all.extend(changes(baseline.run(), &market, &oracle.worth, placed));
                all.retain(|(state, ..), _| states.contains(state));
                all == told
            };
            assert!(best.placed.iter().any(is_told), "{donor} leaves: {told:?}\n{text}");
            asked.set(asked.get() + 1);
        }
    });
    assert!(asked.get() > 300, "{}", asked.get());
}

#[test]
fn alternatives_are_the_best_of_their_kind_within_the_loss_asked_for() {
    let listed = Cell::new(0);
    for_joint(700, 300, |text, baseline| {
        let (market, policy) = (baseline.market(), &baseline.run().policy);
        let oracle = Oracle::new(market, policy);
        let all = Alternatives { most: u32::MAX, funding: i64::MAX, units: i64::MAX };
        let report = ask(baseline, all);
        let pairs: BTreeSet<DonorState> = baseline
            .run()
            .matches
            .iter()
            .filter(|entry| !entry.locked)
            .map(|entry| DonorState { donor: entry.donor.clone(), state: entry.state.clone() })
            .collect();
        assert_eq!(usize::try_from(report.tried).unwrap(), pairs.len());
        let locked = |pair: &DonorState| {
            oracle.worth.is_locked((donor_ix(market, &pair.donor), state_ix(market, &pair.state)))
        };
        let mut reached = Vec::new();
        for entry in &report.alternatives {
            let pair = DonorState { donor: entry.donor.clone(), state: entry.state.clone() };
            let sums = second(baseline.run(), &entry.difference, market, &oracle.worth);
            let best = oracle.best(&|placed| !is_together(market, placed, &pair)).unwrap();
            assert_eq!(
                oracle.worth.of_sums(&sums),
                best.worth,
                "without {pair:?}\n{policy:?}\n{text}"
            );
            assert!(
                best.placed.iter().any(|placed| oracle.worth.sums(placed) == sums),
                "{pair:?}\n{text}"
            );
            for of in &entry.losses {
                let found = loss(baseline, &sums, &oracle.worth, market, &of.resource.code);
                assert_eq!(of.loss, found, "loss without {pair:?}\n{policy:?}\n{text}");
            }
            assert!(pairs.contains(&pair) && !entry.gone_pairs.is_empty());
            reached.push((best.worth, pair));
        }
        // The best of all proposals that leave out a pair which is not committed is listed.
        let free: Vec<_> = pairs.iter().filter(|pair| !locked(pair)).collect();
        let next =
            oracle.best(&|placed| free.iter().any(|pair| !is_together(market, placed, pair)));
        let next = next.filter(|_| !free.is_empty()).map(|best| best.worth);
        assert_eq!(reached.iter().map(|(worth, _)| *worth).max(), next, "{policy:?}\n{text}");
        // Fewer, and none that loses more than asked for.
        let within = |entry: &Alternative, funding: i64, units: i64| {
            entry.losses.iter().all(|of| {
                let most = if of.resource.kind == ResourceKind::Funding { funding } else { units };
                of.loss <= most
            })
        };
        for (funding, units) in [(0, 0), (1, 0), (2, 9)] {
            let some = ask(baseline, Alternatives { most: 2, funding, units });
            let kept = report.alternatives.iter().filter(|entry| within(entry, funding, units));
            let kept: Vec<_> = kept.cloned().collect();
            // Of two ways to the same pairs the nearer is kept, which is within if the other is.
            let shown: Vec<_> =
                some.alternatives.iter().map(|entry| (&entry.donor, &entry.state)).collect();
            let expected: Vec<_> =
                kept.iter().take(2).map(|entry| (&entry.donor, &entry.state)).collect();
            assert_eq!(shown, expected, "{text}");
        }
        listed.set(listed.get() + reached.len());
    });
    assert!(listed.get() > 200, "{}", listed.get());
}

#[test]
fn having_a_pair_costs_what_the_best_with_it_fixed_lacks() {
    let (forced, costly) = (Cell::new(0), Cell::new(0));
    for_joint(900, 300, |text, baseline| {
        let policy = &baseline.run().policy;
        for offer in baseline.market().offers() {
            let line = &baseline.market().lines()[0];
            let goods = !baseline.market()[line.resource].code.is_empty();
            for quantity in [1, 2] {
                let question = Contrast {
                    offer: offer.id.clone(),
                    line: line.id.clone(),
                    quantity: Some(quantity),
                    instead_of: None,
                };
                let report = ask(baseline, question);
                if report.forced == 0 {
                    continue;
                }
                let amount = if goods { quantity.to_string() } else { format!("0.{quantity:02}") };
                let with = format!("{text}lock {} {} {} {amount}\n", offer.id, line.id, line.year);
                let market = fixture::market(&with);
                let oracle = Oracle::new(&market, policy);
                let best = oracle.best(&|_| true).unwrap();
                let cost = report.cost.unwrap();
                let sums = second(baseline.run(), &cost.difference, &market, &oracle.worth);
                let place =
                    format!("{quantity} of {} on {}\n{policy:?}\n{text}", offer.id, line.id);
                assert_eq!(oracle.worth.of_sums(&sums), best.worth, "{place}");
                assert!(
                    best.placed.iter().any(|placed| oracle.worth.sums(placed) == sums),
                    "{place}"
                );
                for of in &cost.losses {
                    let found = loss(baseline, &sums, &oracle.worth, &market, &of.resource.code);
                    assert_eq!(of.loss, found, "{place}");
                }
                let is_costly = cost.losses.iter().any(|of| of.loss > 0);
                assert!(!is_costly || cost.first.is_some(), "{place}");
                forced.set(forced.get() + 1);
                costly.set(costly.get() + u32::from(is_costly));
            }
        }
    });
    assert!(forced.get() > 300 && costly.get() > 50, "{} {}", forced.get(), costly.get());
}

#[test]
fn more_of_an_offer_changes_what_a_best_proposal_with_it_changes() {
    let (solved, placing) = (Cell::new(0), Cell::new(0));
    for_joint(500, 200, |text, baseline| {
        let policy = &baseline.run().policy;
        for price in ask(baseline, Prices { funding: 2, units: 1 }).offers {
            let edit = Edit::AddToOffer {
                offer: price.offer.clone(),
                year: price.year,
                quantity: price.added,
            };
            let case = edited(baseline.market(), &[edit]).unwrap();
            let market = Market::try_from(case).unwrap();
            let oracle = Oracle::new(&market, policy);
            let best = oracle.best(&|_| true).unwrap();
            let gains = told(&price.gains);
            let is_told =
                |placed: &Placed| changes(baseline.run(), &market, &oracle.worth, placed) == gains;
            assert!(best.placed.iter().any(is_told), "{price:?}\n{policy:?}\n{text}");
            let offer = baseline.offer(&price.offer).unwrap();
            let code = &market[market[offer].resource].code;
            let of_kind = price.gains.iter().filter(|gain| gain.resource.code == *code);
            assert_eq!(of_kind.map(|gain| gain.quantity).sum::<i64>(), price.placed, "{text}");
            solved.set(solved.get() + 1);
            placing.set(placing.get() + u32::from(price.placed > 0));
        }
    });
    assert!(solved.get() > 500 && placing.get() > 60, "{} {}", solved.get(), placing.get());
}

#[test]
fn what_an_objective_moves_is_from_a_best_proposal_without_it() {
    let seen: Cell<[u32; 5]> = Cell::default();
    for_joint(4000, 1800, |text, baseline| {
        let (market, policy) = (baseline.market(), &baseline.run().policy);
        let report = ask(baseline, Objectives { bands: vec![3] });
        let is_on = [
            policy.priority,
            policy.fairness != Fairness::Off,
            policy.fit,
            policy.fixed_cost_per_pair > 0,
            policy.fairness == Fairness::Bands,
        ];
        assert_eq!(report.effects.len(), is_on.iter().filter(|is_on| **is_on).count());
        for effect in &report.effects {
            let base = policy.clone();
            let (at, other) = match effect.without {
                Without::Priority => (0, Policy { priority: false, ..base }),
                Without::Fairness => (1, Policy { fairness: Fairness::Off, ..base }),
                Without::Fit => (2, Policy { fit: false, ..base }),
                Without::FixedCost => (3, Policy { fixed_cost_per_pair: 0, ..base }),
                Without::Bands(bands) => (4, Policy { bands, ..base }),
                Without::Order => panic!("these policies weigh"),
            };
            let oracle = Oracle::new(market, &other);
            let sums = first(baseline.run(), &effect.difference, market, &oracle.worth);
            let best = oracle.best(&|_| true).unwrap();
            assert_eq!(
                oracle.worth.of_sums(&sums),
                best.worth,
                "{:?}\n{policy:?}\n{text}",
                effect.without
            );
            assert!(
                best.placed.iter().any(|placed| oracle.worth.sums(placed) == sums),
                "{:?}\n{policy:?}\n{text}",
                effect.without
            );
            let mut counts = seen.get();
            counts[at] += u32::from(!effect.difference.is_none());
            seen.set(counts);
        }
    });
    // Preferences decide among equals only, and of equals the nearest is the run itself.
    let [priority, fairness, fit, fixed_cost, bands] = seen.get();
    assert!(priority > 30 && fairness > 5 && fixed_cost > 20 && bands > 3, "{:?}", seen.get());
    assert_eq!(fit, 0);
}

#[test]
fn beside_a_strict_order_a_proposal_without_an_objective_is_best_in_that_order() {
    let (asked, moved) = (Cell::new(0), Cell::new(0));
    for_joint(500, 200, |text, weighed| {
        let market = weighed.market();
        let of_weighed = &weighed.run().policy;
        let policy = Policy {
            order: Order::Priorities,
            fixed_cost_per_pair: 300 * of_weighed.fixed_cost_per_pair,
            ..of_weighed.clone()
        };
        let baseline = Baseline::of(solve(market.clone(), policy.clone()).unwrap()).unwrap();
        for effect in ask(&baseline, Objectives { bands: Vec::new() }).effects {
            let base = policy.clone();
            let other = match effect.without {
                Without::Priority => Policy { priority: false, ..base },
                Without::Order => Policy { order: Order::Weighed, ..base },
                Without::Fairness => Policy { fairness: Fairness::Off, ..base },
                Without::Fit => Policy { fit: false, ..base },
                Without::FixedCost => Policy { fixed_cost_per_pair: 0, ..base },
                Without::Bands(bands) => Policy { bands, ..base },
            };
            let oracle = Oracle::new(market, &other);
            let sums = first(baseline.run(), &effect.difference, market, &oracle.worth);
            if other.order == Order::Weighed {
                let best = oracle.best(&|_| true).unwrap().worth;
                assert_eq!(oracle.worth.of_sums(&sums), best, "{policy:?}\n{text}");
                moved.set(moved.get() + u32::from(!effect.difference.is_none()));
            } else {
                let found = oracle.worth.in_order(&sums);
                assert_eq!(found, oracle.best_in_order(), "{:?}\n{text}", effect.without);
            }
            asked.set(asked.get() + 1);
        }
    });
    assert!(asked.get() > 500 && moved.get() > 3, "{} {}", asked.get(), moved.get());
}
