//! Writes the networks of the solver's benchmark as DIMACS files.
//!
//! `cargo run --release -p engine --example networks -- FOLDER [LARGEST]` writes
//! `FAMILY-SIZE.min` for every network of at most LARGEST arcs (all of them). Seeds are
//! fixed: the same program writes the same bytes.

mod goto;
mod matchmaking;
mod netgen;
mod random;
mod transport;

use std::fmt::Write as _;
use std::path::Path;

/// A network under construction; nodes count from 0.
#[derive(Default)]
struct Network {
    supply: Vec<i64>,
    /// Tail, head, capacity, cost.
    arcs: Vec<(u32, u32, i64, i64)>,
}

impl Network {
    fn node(&mut self) -> u32 {
        self.supply.push(0);
        u32::try_from(self.supply.len()).expect("far fewer nodes than 2^32") - 1
    }

    fn nodes(&mut self, count: u32) -> Vec<u32> {
        (0..count).map(|_| self.node()).collect()
    }

    fn arc(&mut self, tail: u32, head: u32, capacity: i64, cost: i64) {
        self.arcs.push((tail, head, capacity, cost));
    }

    fn supply(&mut self, node: u32, amount: i64) {
        self.supply[index(node)] += amount;
    }

    fn to_dimacs(&self) -> String {
        let mut text = format!("p min {} {}\n", self.supply.len(), self.arcs.len());
        for (node, supply) in (1..).zip(&self.supply).filter(|(_, supply): &(u32, _)| **supply != 0)
        {
            writeln!(text, "n {node} {supply}").expect("strings do not fail");
        }
        for (tail, head, capacity, cost) in &self.arcs {
            writeln!(text, "a {} {} 0 {capacity} {cost}", tail + 1, head + 1)
                .expect("strings do not fail");
        }
        text
    }
}

fn index(at: u32) -> usize {
    usize::try_from(at).expect("an address has 32 bits or more")
}

/// Family, size, and how to make it.
type Case = (&'static str, u32, fn(u32) -> Network);

const CASES: &[Case] = &[
    ("netgen8", 1 << 10, netgen::sparse),
    ("netgen8", 1 << 12, netgen::sparse),
    ("netgen8", 1 << 14, netgen::sparse),
    ("netgen8", 1 << 16, netgen::sparse),
    ("netgensr", 1 << 10, netgen::dense),
    ("netgensr", 1 << 12, netgen::dense),
    ("netgensr", 1 << 13, netgen::dense),
    ("goto8", 1 << 10, goto::grid),
    ("goto8", 1 << 12, goto::grid),
    ("goto8", 1 << 14, goto::grid),
    ("transport", 200, transport::dense),
    ("transport", 500, transport::dense),
    ("transport", 1000, transport::dense),
    ("assign", 1 << 11, transport::sparse),
    ("assign", 1 << 14, transport::sparse),
    ("matchmaking", 15, matchmaking::buckets),
    ("matchmaking", 60, matchmaking::buckets),
    ("matchmaking", 120, matchmaking::buckets),
    ("matchmaking", 200, matchmaking::buckets),
    ("matchlines", 15, matchmaking::lines),
    ("matchlines", 60, matchmaking::lines),
    ("matchlines", 120, matchmaking::lines),
    ("matchlines", 200, matchmaking::lines),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: networks FOLDER [LARGEST]")?;
    let largest: usize = arguments.next().map_or(Ok(usize::MAX), |text| text.parse())?;
    std::fs::create_dir_all(&folder)?;
    for (family, size, make) in CASES {
        let network = make(*size);
        if network.arcs.len() <= largest {
            std::fs::write(
                Path::new(&folder).join(format!("{family}-{size:06}.min")),
                network.to_dimacs(),
            )?;
        }
    }
    Ok(())
}
