//! No proof, however it was spoilt, proves more than is true.

use std::cell::Cell;

use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::brute::tiny;
use crate::design::{self, Design};
use crate::fixture::{self, Dice};
use crate::flow::Simplex;
use crate::matching::tests::{joint_properties, purchases};
use crate::network;
use crate::policy::Policy;
use crate::run::{ProofTree, SearchProof};

/// Changes a proof anywhere, often enough that little of it is left as it was.
fn spoil(proof: &mut SearchProof, dice: &mut Dice) {
    let figure = |dice: &mut Dice, now: i64| match dice.below(6) {
        0 => i64::MAX,
        1 => i64::MIN,
        2 => 0,
        3 => now.wrapping_neg(),
        _ => {
            let reach = 1_i64 << dice.below(40);
            now.wrapping_add(
                i64::try_from(dice.below(1 << 20)).unwrap().wrapping_mul(reach) - reach,
            )
        }
    };
    for _ in 0..=dice.below(8) {
        let dual = dice.below(proof.potentials.len().max(1));
        match dice.below(5) {
            0 | 1 if !proof.potentials.is_empty() => {
                let list = &mut proof.potentials[dual];
                let at = dice.below(list.len());
                list[at] = figure(dice, list[at]);
            }
            2 if proof.prices.get(dual).is_some_and(|list| !list.is_empty()) => {
                let list = &mut proof.prices[dual];
                let at = dice.below(list.len());
                list[at] = figure(dice, list[at]).saturating_abs();
            }
            3 => proof.scale = 1 << dice.below(33),
            _ => {
                let at = dice.below(proof.tree.len());
                let position = |dice: &mut Dice| u32::try_from(dice.below(12)).unwrap();
                let next = u32::try_from(at + 1 + dice.below(3)).unwrap();
                proof.tree[at] = match dice.below(6) {
                    0 => ProofTree::Impossible,
                    1 => ProofTree::Cut(position(dice)),
                    2 => ProofTree::Switch(position(dice), next, next + 1),
                    3 => ProofTree::Arc(position(dice), figure(dice, 3), next, next + 1),
                    _ => ProofTree::Leaf(position(dice) % 3),
                };
                // What is branched on needs ends.
                while proof.tree.len() < at + 6 {
                    proof.tree.push(ProofTree::Leaf(0));
                }
            }
        }
    }
}

/// Spoils what a search proves of a design, in twenty ways; how many still prove something, and how many
/// as much as is true.
fn check_spoilt(design: &Design, place: &dyn Fn() -> String) -> (u32, u32) {
    let simplex = Simplex::new(design.flow().clone());
    let mut search = design::Search::new(design.clone(), simplex, 3_000).unwrap();
    while !search.step(u64::MAX) {}
    let outcome = search.outcome();
    let possible = outcome.solution.cost;
    let proof = SearchProof::new(0, 0, 1, outcome.proof);
    let (mut proved, mut tight) = (0, 0);
    for seed in 0..20 {
        let mut forged = proof.clone();
        spoil(&mut forged, &mut Dice::new(seed));
        let Some(spoilt) = forged.proof() else { continue };
        let Ok(bound) = design::check(design, &spoilt) else { continue };
        assert!(
            bound <= possible,
            "{forged:?} proves {bound}, and {possible} is possible\n{}",
            place()
        );
        (proved, tight) = (proved + 1, tight + u32::from(bound == possible));
    }
    (proved, tight)
}

/// Tries it on the designs of markets: all, and where money may buy, of both rounds.
fn for_designs(cases: u32, texts: impl Strategy<Value = String>) -> (u32, u32) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let counts = Cell::new((0, 0));
    let outcome = TestRunner::new_with_rng(config, rng).run(&texts, |text| {
        let market = fixture::market(&text);
        let policy = Policy { bands: 4, fixed_cost_per_pair: 2, ..Policy::standard() };
        let markets = match market.may_buy() {
            true => vec![market.of_gifts(), market.of_money(&[])],
            false => vec![market],
        };
        for market in &markets {
            let built = network::build(market, &policy).unwrap();
            if let Some(design) = network::design(market, &policy, &built).unwrap() {
                let (proved, tight) = check_spoilt(&design, &|| text.clone());
                counts.set((counts.get().0 + proved, counts.get().1 + tight));
            }
        }
        Ok(())
    });
    outcome.unwrap();
    counts.get()
}

#[test]
fn no_proof_proves_more_than_is_true() {
    let found = [
        for_designs(1500, tiny()),
        for_designs(400, purchases::tiny()),
        for_designs(200, joint_properties::market()),
    ];
    let least = [(3_000, 300), (1_000, 100), (500, 20)];
    let enough = |(a, b): (&(u32, u32), &(u32, u32))| a.0 >= b.0 && a.1 >= b.1;
    assert!(found.iter().zip(&least).all(enough), "{found:?}");
}
