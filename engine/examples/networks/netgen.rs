//! Networks after NETGEN (Klingman, Napier and Stutz 1974): a skeleton of chains from
//! sources to sinks that carries all supply, and random arcs around it.

use crate::random::Random;
use crate::{Network, index};

/// Eight arcs a node.
pub(crate) fn sparse(n_nodes: u32) -> Network {
    network(n_nodes, 8 * n_nodes)
}

/// √nodes arcs a node.
pub(crate) fn dense(n_nodes: u32) -> Network {
    network(n_nodes, n_nodes * n_nodes.isqrt())
}

fn network(n_nodes: u32, n_arcs: u32) -> Network {
    let mut random = Random::new(u64::from(n_nodes) << 32 | u64::from(n_arcs));
    let mut network = Network::default();
    let nodes = network.nodes(n_nodes);
    let n_terminals = index(n_nodes.isqrt());
    let (sources, rest) = nodes.split_at(n_terminals);
    let (between, sinks) = rest.split_at(rest.len() - n_terminals);
    // Each source starts a chain; the nodes between join chains at random.
    let mut chains: Vec<Vec<u32>> = sources.iter().map(|source| vec![*source]).collect();
    for node in between {
        let chain = index(random.one_of(&(0..n_nodes.isqrt()).collect::<Vec<_>>()));
        chains[chain].push(*node);
    }
    for chain in &chains {
        let amount = random.within(500, 1500);
        network.supply(chain[0], amount);
        for pair in chain.windows(2) {
            network.arc(pair[0], pair[1], amount, random.within(5000, 10_000));
        }
        let parts = random.within(1, 3);
        let mut left = amount;
        for part in 0..parts {
            let sink = random.one_of(sinks);
            let sent = if part + 1 == parts { left } else { left / 2 };
            left -= sent;
            network.supply(sink, -sent);
            network.arc(chain[chain.len() - 1], sink, sent, random.within(5000, 10_000));
        }
    }
    let tails = &nodes[..nodes.len() - n_terminals];
    let heads = &nodes[n_terminals..];
    while network.arcs.len() < index(n_arcs) {
        let (tail, head) = (random.one_of(tails), random.one_of(heads));
        if tail != head {
            network.arc(tail, head, random.within(1, 1000), random.within(1, 10_000));
        }
    }
    network
}
