//! Networks after GOTO, "grid on torus" (Goldberg and Kharitonov 1993): long ways through
//! a torus whose nearly full arcs make every choice matter; hard for tree methods.

use crate::Network;
use crate::random::Random;

/// How far arcs reach in each direction; eight arcs a node.
const REACH: u32 = 4;
const GREATEST_CAPACITY: i64 = 16_384;
const GREATEST_COST: i64 = 4096;

/// A torus of about this many nodes, four times as long as wide.
pub(crate) fn grid(n_nodes: u32) -> Network {
    let width = (n_nodes / 4).isqrt();
    let length = n_nodes / width;
    let mut random = Random::new(u64::from(n_nodes));
    let mut network = Network::default();
    let nodes = network.nodes(width * length);
    let at = |x: u32, y: u32| nodes[crate::index((x % length) * width + y % width)];
    for x in 0..length {
        for y in 0..width {
            for step in 1..=REACH {
                // Longer arcs are dearer a step and carry less.
                let far = i64::from(step);
                for head in [at(x + step, y), at(x, y + step)] {
                    let capacity = random.within(GREATEST_CAPACITY / 2, GREATEST_CAPACITY) / far;
                    network.arc(at(x, y), head, capacity, random.within(far, GREATEST_COST * far));
                }
            }
        }
    }
    // A column sends nearly all that can cross the torus to the opposite column.
    let amount = GREATEST_CAPACITY * 2;
    for y in 0..width {
        network.supply(at(0, y), amount);
        network.supply(at(length / 2, y), -amount);
        network.arc(at(0, y), at(length / 2, y), amount, GREATEST_COST * i64::from(length) * 2);
    }
    network
}
