//! Transportation problems: sources to sinks without anything between.

use crate::Network;
use crate::random::Random;

/// As many sources as sinks, and every pair.
pub(crate) fn dense(n_sides: u32) -> Network {
    let mut random = Random::new(u64::from(n_sides));
    let mut network = Network::default();
    let (sources, sinks) = (network.nodes(n_sides), network.nodes(n_sides));
    for (source, sink) in sources.iter().zip(&sinks) {
        let amount = random.within(1, 1000);
        network.supply(*source, amount);
        network.supply(*sink, -amount);
    }
    for source in &sources {
        for sink in &sinks {
            network.arc(*source, *sink, 1_000_000, random.within(1, 10_000));
        }
    }
    network
}

/// An assignment with 16 choices a source, one of which makes it feasible.
pub(crate) fn sparse(n_sides: u32) -> Network {
    let mut random = Random::new(u64::from(n_sides) + 7);
    let mut network = Network::default();
    let (sources, sinks) = (network.nodes(n_sides), network.nodes(n_sides));
    for (source, sink) in sources.iter().zip(&sinks) {
        network.supply(*source, 1);
        network.supply(*sink, -1);
        network.arc(*source, *sink, 1, random.within(1, 10_000));
        for _ in 1..16 {
            network.arc(*source, random.one_of(&sinks), 1, random.within(1, 10_000));
        }
    }
    network
}
