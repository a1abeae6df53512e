//! Any small network is solved, and the answer proved by the independent checker.

use engine::flow::{Arc, Problem, check, solve};

/// More than any such network takes; the method never cycles.
const PIVOTS: u64 = 1_000_000;
const MOST_NODES: usize = 12;

/// Panics where something does not hold.
pub fn flow(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let n_nodes = usize::from(*first) % MOST_NODES + 1;
    let node = |byte: u8| u32::from(byte) % u32::try_from(n_nodes).expect("at most 12");
    let (given, rest) = rest.split_at(rest.len().min(n_nodes - 1));
    let mut supply: Vec<i64> = given.iter().map(|byte| i64::from(byte.cast_signed())).collect();
    supply.resize(n_nodes - 1, 0);
    supply.push(-supply.iter().sum::<i64>());
    let arcs = rest
        .chunks_exact(5)
        .map(|c| Arc {
            tail: node(c[0]),
            head: node(c[1]),
            capacity: i64::from(c[2]),
            cost: i64::from(i16::from_le_bytes([c[3], c[4]])),
        })
        .collect();
    let Ok(problem) = Problem::new(supply, arcs) else { return };
    let (problem, answer, _) = solve(problem, PIVOTS).expect("strong feasibility ends");
    check(&problem, &answer).expect("every answer is proved");
}
