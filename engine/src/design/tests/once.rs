//! Bounds add up what blocks cost: an arc that two of them had would count twice, and a proof could claim
//! more than is true. That was so where a line with a smallest part had one offer, of a block of its own.

use std::cell::Cell;

use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::brute::tiny;
use crate::fixture;
use crate::matching::tests::purchases;
use crate::network;
use crate::policy::Policy;

/// Tries the designs of markets; how many blocks there were in all.
fn check(cases: u32, texts: impl Strategy<Value = String>) -> usize {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let blocks = Cell::new(0);
    let outcome = TestRunner::new_with_rng(config, rng).run(&texts, |text| {
        let market = fixture::market(&text);
        let (policy, buys) = (Policy::standard(), market.may_buy());
        let market = if buys { market.of_money(&[]) } else { market };
        let built = network::build(&market, &policy).unwrap();
        let Some(design) = network::design(&market, &policy, &built).unwrap() else {
            return Ok(());
        };
        let mut counted = vec![0_u8; design.flow().arcs().len()];
        for block in &design.blocks().list {
            blocks.set(blocks.get() + 1);
            let ways = block.arcs.iter().flat_map(|way| way.exits.iter().chain([&way.arc]));
            for arc in ways.chain(&block.feeders) {
                counted[super::ix(*arc)] += 1;
            }
        }
        assert!(counted.iter().all(|times| *times <= 1), "{counted:?}\n{text}");
        Ok(())
    });
    outcome.unwrap();
    blocks.get()
}

#[test]
fn no_arc_belongs_to_two_blocks() {
    let found = [check(2_000, tiny()), check(300, purchases::tiny())];
    assert!(found.iter().all(|blocks| *blocks > 200), "{found:?}");
}
