//! Money that buys whole units of a line.
//!
//! ```text
//! grant → purchase ⇉ bucket
//!         limit    parcels
//! ```
//!
//! From a *purchase*, an offer of money at a line whose units have a price, parallel arcs lead to
//! the line's bucket: *parcels* of 1, 2, 4, … units and a rest, which together are the most that
//! the offer can buy. Each hangs on a switch of its own and is full while it is open, so what is
//! bought is always whole units, and any number of them can be: sorted by size, no parcel is larger
//! than one unit more than all smaller ones together. There are about log2 as many as units.

use petgraph::graph::{DiGraph, NodeIndex};

use super::{Capacity, Node};
use crate::order::sort_by;

/// Adds a purchase that carries at most what `arc` does, at a price of each unit; nothing where it
/// buys none.
pub(super) fn add(
    graph: &mut DiGraph<Node, Capacity>,
    grant: NodeIndex,
    purchase: Node,
    bucket: NodeIndex,
    arc: Capacity,
    price: i64,
) {
    let units = arc.capacity / price;
    if units == 0 {
        return;
    }
    let node = graph.add_node(purchase);
    graph.add_edge(grant, node, Capacity { capacity: units * price, ..arc });
    for size in parcels(units) {
        graph.add_edge(node, bucket, Capacity { capacity: size * price, cost: 0 });
    }
}

/// How many parcels an offer needs that buys so many units or fewer.
pub(super) fn most_parcels(units: i64) -> usize {
    parcels(units).len()
}

/// Sizes whose sums are all numbers up to `units`.
fn parcels(units: i64) -> Vec<i64> {
    let (mut sizes, mut left, mut size) = (Vec::new(), units, 1);
    while left > 0 {
        sizes.push(size.min(left));
        left -= size.min(left);
        size *= 2;
    }
    sizes
}

/// Which parcels, by their position, make up an amount that is whole units: greatest first.
pub(crate) fn lay(capacities: &[i64], amount: i64) -> Vec<i64> {
    let mut order: Vec<usize> = (0..capacities.len()).collect();
    sort_by(&mut order, |a, b| capacities[*b].cmp(&capacities[*a]));
    let (mut flow, mut left) = (vec![0; capacities.len()], amount);
    for at in order {
        if capacities[at] <= left {
            flow[at] = capacities[at];
            left -= capacities[at];
        }
    }
    flow
}

#[cfg(test)]
mod tests {
    use super::{lay, parcels};

    #[test]
    fn parcels_make_up_every_number_of_units() {
        for units in 1..200 {
            let sizes = parcels(units);
            assert_eq!(sizes.iter().sum::<i64>(), units);
            for amount in 0..=units {
                assert_eq!(lay(&sizes, amount).iter().sum::<i64>(), amount);
            }
        }
    }
}
