//! Networks of the shape that `engine::network` builds:
//! source → offer-year → grant → bucket → class ⇉ sink → source.

use crate::Network;
use crate::random::Random;

const YEARS: u32 = 3;
const CLASSES: u32 = 3;
const THEMES: u32 = 5;
const BANDS: i64 = 10;
/// Lines of a State, class, theme and year, where lines have a node each.
const LINES: u32 = 20;

/// Lines gathered in buckets by State, class, theme and year.
pub(crate) fn buckets(n_states: u32) -> Network {
    network(n_states, 1)
}

/// A node for each line: up to 200,000 nodes and 1,800,000 arcs.
pub(crate) fn lines(n_states: u32) -> Network {
    network(n_states, LINES)
}

fn network(n_states: u32, lines_each: u32) -> Network {
    let mut random = Random::new(u64::from(n_states) << 8 | u64::from(lines_each));
    let mut network = Network::default();
    let (source, sink) = (network.node(), network.node());
    network.arc(sink, source, 1 << 50, 0);
    let n_offers = 5 * n_states + 3 * n_states.min(60);
    // The step outweighs all preferences: at most 9 each on offers × years × 8 grants.
    let step = 9 * i64::from(n_offers * YEARS * 8) + 1;
    let rungs = i64::from(CLASSES) * BANDS;
    // Lines by State, year and theme.
    let mut lines: Vec<Vec<u32>> = Vec::new();
    for _ in 0..n_states {
        let classes = network.nodes(CLASSES);
        let mut asked = [0; 3];
        for _ in 0..YEARS * THEMES {
            let mut here = Vec::new();
            for (class, asked) in classes.iter().zip(&mut asked) {
                for _ in 0..lines_each {
                    let amount = random.within(10_000, 2_000_000) / i64::from(lines_each);
                    *asked += amount;
                    let line = network.node();
                    network.arc(line, *class, amount, 0);
                    here.push(line);
                }
            }
            lines.push(here);
        }
        for (class, (node, asked)) in (0..).zip(classes.iter().zip(asked)) {
            for band in 0..BANDS {
                let rung = class * BANDS + band;
                let capacity = asked * (band + 1) / BANDS - asked * band / BANDS;
                network.arc(*node, sink, capacity, -(rungs - rung) * step);
            }
        }
    }
    let states: Vec<u32> = (0..n_states).collect();
    for _ in 0..n_offers {
        let themes: Vec<u32> = (0..THEMES).filter(|_| random.within(0, 2) == 0).collect();
        let wanted = random.within(1, 8);
        let partners: Vec<(u32, i64)> =
            (0..wanted).map(|_| (random.one_of(&states), random.within(0, 9))).collect();
        for year in 0..YEARS {
            let offer = network.node();
            let budget = random.within(100_000, 10_000_000);
            network.arc(source, offer, budget, 0);
            for (state, preference) in &partners {
                let grant = network.node();
                network.arc(offer, grant, budget / random.within(1, 4), -preference);
                for theme in &themes {
                    for line in &lines[crate::index((state * YEARS + year) * THEMES + theme)] {
                        network.arc(grant, *line, 1 << 40, 0);
                    }
                }
            }
        }
    }
    network
}
