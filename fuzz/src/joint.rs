//! Any market with limits that join matches is matched, by weights and in strict orders, at amounts of cents and of
//! millions, in money and in goods that are given or bought, beside commitments and what is ruled out. Every run is
//! verified, states what its proposal is worth by the rules in words, and no proposal of the other runs is
//! better than it says that any can be.

mod case;
mod worth;

use engine::policy::Order;
use engine::{CaseFile, Market, Policy, Run, solve, verify};

pub use case::case as joint_case;
use worth::costs;

/// Searches longer than this would hide everything else.
const PIVOTS: u64 = 3_000;

/// What came of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Steps of strict orders.
    pub steps: usize,
    /// Proposals of other runs that are worse in a step of a strict order, and as good in those before it.
    pub worse: usize,
}

/// Panics where something does not hold; `None` where bytes are too few for a market.
pub fn joint(bytes: &[u8]) -> Option<Compared> {
    let text = joint_case(bytes)?;
    let case = CaseFile::parse(&text).expect("a case of this kind is well formed");
    let market = Market::try_from(case).expect("a case of this kind is a market");
    let costs_of_pairs = bytes.first().is_some_and(|head| *head >= 128);
    let fixed_cost_per_pair = if costs_of_pairs { 1_000 } else { 0 };
    let runs = [Order::Weighed, Order::Priorities, Order::Bands].map(|order| {
        let policy =
            Policy { work_limit: Some(PIVOTS), fixed_cost_per_pair, order, ..Policy::standard() };
        let run = solve(market.clone(), policy).expect("figures of this size are in range");
        verify(run.clone()).expect("the engine's own run verifies");
        run
    });
    let mut compared = Compared { steps: 0, worse: 0 };
    for run in &runs {
        // Where money buys goods there are two rounds, each with steps of its own.
        if run.certificate.gifts.is_none() {
            compare(run, &runs, &mut compared);
        }
    }
    Some(compared)
}

/// Compares what a run states with what its proposal is worth, and with the proposals of others.
fn compare(run: &Run, others: &[Run], compared: &mut Compared) {
    let certificate = &run.certificate;
    let number = |text: &String| text.parse::<i128>().expect("a decimal integer");
    // What one flow proves has no bound of its own, nor steps.
    let last = certificate.search.as_ref().map_or(&certificate.objective, |search| &search.bound);
    let of_steps = certificate.steps.iter().map(|step| (&step.objective, &step.search.bound));
    let stated = of_steps.chain([(&certificate.objective, last)]);
    let stated: Vec<(i128, i128)> =
        stated.map(|(objective, bound)| (number(objective), number(bound))).collect();
    let order = if certificate.search.is_some() { run.policy.order } else { Order::Weighed };
    let reached = costs(run, order);
    assert!(
        stated.len() == reached.len()
            || order != Order::Weighed && stated.len() + 1 == reached.len()
    );
    for ((objective, _), reached) in stated.iter().zip(&reached) {
        assert_eq!(objective, reached, "{order:?}: a run states what it proposes");
    }
    // What nobody prefers is no step.
    assert!(reached[stated.len()..].iter().all(|reached| *reached == 0));
    for other in others {
        let steps = costs(other, order).into_iter().zip(&stated);
        for (found, (objective, bound)) in steps {
            assert!(found >= *bound, "{order:?}: {found} is better than {bound}");
            if found > *objective {
                // It gives up what is held for the steps to come.
                compared.worse += usize::from(order != Order::Weighed);
                break;
            }
        }
    }
    compared.steps += if order == Order::Weighed { 0 } else { stated.len() };
}
