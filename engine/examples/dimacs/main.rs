//! Solves a DIMACS minimum-cost flow file with the engine's solver.
//!
//! `cargo run --release -p engine --example dimacs -- FILE.min [RUNS]` prints on one line:
//! status, objective, seconds and pivots. Seconds are those of the solver, not of reading,
//! and the least of RUNS (1). The answer is certified before it is printed. Where RUNS is
//! given, the peak memory of reading and solving follows in kB, `-` if unknown.
//!
//! The format: `c` comments; `p min NODES ARCS` once and first; `n NODE SUPPLY`;
//! `a TAIL HEAD LOWER CAPACITY COST`. Nodes count from 1. Lower bounds are shifted away:
//! what must flow leaves the supply of the tail, and its cost is added to the objective.

mod read;
#[cfg(test)]
mod tests;

use engine::flow::{Answer, Problem, ProblemError, SolveError, Violation, check, solve};
use read::{FileError, Network};
use std::io::BufReader;
use std::process::ExitCode;
#[expect(
    clippy::disallowed_types,
    reason = "a measuring program: the engine itself stays without a clock"
)]
use std::time::Instant;

/// Why a file was not solved.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("usage: dimacs FILE.min [RUNS]")]
    Usage,
    #[error("cannot read the file")]
    Read(#[from] std::io::Error),
    #[error(transparent)]
    File(#[from] FileError),
    #[error("the file: {0}; correct the supplies, capacities or costs")]
    Problem(#[from] ProblemError),
    #[error(transparent)]
    Solve(#[from] SolveError),
    #[error("the answer is wrong: {0}")]
    Answer(#[from] Violation),
}

/// What the solver said, and what it took.
struct Solved {
    problem: Problem,
    answer: Answer,
    seconds: f64,
    pivots: u64,
}

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            #[expect(clippy::print_stdout, reason = "the result of the program")]
            {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(failure) => {
            #[expect(clippy::print_stderr, reason = "the failure of the program")]
            {
                eprintln!("{failure}");
                let mut source = std::error::Error::source(&failure);
                while let Some(cause) = source {
                    eprintln!("  {cause}");
                    source = cause.source();
                }
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Failure> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or(Failure::Usage)?;
    let runs = arguments.next().map(|text| text.parse().map_err(|_| Failure::Usage)).transpose()?;
    let network = read::network(BufReader::new(std::fs::File::open(path)?))?;
    line(network, runs)
}

/// The line that a network makes.
fn line(network: Network, runs: Option<u32>) -> Result<String, Failure> {
    let fixed_cost = network.fixed_cost;
    let problem = Problem::new(network.supply, network.arcs)?;
    let solved = fastest(problem, runs.unwrap_or(1).max(1))?;
    let peak = runs.map_or_else(String::new, |_| format!(" {}", peak_kb()));
    Ok(certified(&solved, fixed_cost)? + &peak)
}

/// The fastest of so many runs.
fn fastest(mut problem: Problem, runs: u32) -> Result<Solved, Failure> {
    let mut least: Option<(f64, Answer, u64)> = None;
    for _ in 0..runs {
        #[expect(clippy::disallowed_types, reason = "as above")]
        let start = Instant::now();
        let (solved, answer, pivots) = solve(problem, u64::MAX)?;
        let seconds = start.elapsed().as_secs_f64();
        problem = solved;
        if least.as_ref().is_none_or(|(before, ..)| seconds < *before) {
            least = Some((seconds, answer, pivots));
        }
    }
    let (seconds, answer, pivots) = least.expect("at least one run was made");
    Ok(Solved { problem, answer, seconds, pivots })
}

/// What is printed of an answer, once the checker has confirmed it.
fn certified(solved: &Solved, fixed_cost: i128) -> Result<String, Failure> {
    check(&solved.problem, &solved.answer)?;
    let (seconds, pivots) = (solved.seconds, solved.pivots);
    Ok(match &solved.answer {
        Answer::Optimal(optimum) => {
            format!("optimal {} {seconds:.6} {pivots}", optimum.cost + fixed_cost)
        }
        Answer::Infeasible(_) => format!("infeasible - {seconds:.6} {pivots}"),
    })
}

/// The most memory that this process has had so far, as Linux tells it.
fn peak_kb() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()).unwrap_or("-").to_owned()
}
