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

use engine::flow::{Answer, Arc, Problem, ProblemError, SolveError, Violation, check, solve};
use std::io::{BufRead, BufReader};
use std::num::ParseIntError;
use std::process::ExitCode;
#[expect(
    clippy::disallowed_types,
    reason = "a measuring program: the engine itself stays without a clock"
)]
use std::time::Instant;

/// More nodes than this are refused, so that a mistyped file ends with a message and not for want of
/// memory.
const MOST_NODES: u32 = 50_000_000;

/// Why a file was not solved. Lines count from 1.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("usage: dimacs FILE.min [RUNS]")]
    Usage,
    #[error("cannot read the file")]
    Read(#[from] std::io::Error),
    #[error("line {line}: {fault}")]
    Line { line: usize, fault: Fault },
    #[error("no line `p min NODES ARCS`")]
    NoProblemLine,
    #[error("{found} arcs, but the problem line promises {promised}")]
    ArcCount { promised: u32, found: usize },
    #[error(transparent)]
    Problem(#[from] ProblemError),
    #[error(transparent)]
    Solve(#[from] SolveError),
    #[error("the answer is wrong: {0}")]
    Answer(#[from] Violation),
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("expected a line starting with c, p, n or a, found `{0}`")]
    Kind(String),
    #[error("{0} is missing")]
    Missing(&'static str),
    #[error("{what} is `{text}`: {source}")]
    Number { what: &'static str, text: String, source: ParseIntError },
    #[error("`{0}` is left over")]
    LeftOver(String),
    #[error("the problem is `{0}`, expected `min`")]
    NotMin(String),
    #[error("a second problem line")]
    SecondProblem,
    #[error("{n_nodes} nodes, but at most {MOST_NODES} are read")]
    Nodes { n_nodes: u32 },
    #[error("comes before the problem line")]
    BeforeProblem,
    #[error("node {node} is not within 1 to {n_nodes}")]
    Node { node: u32, n_nodes: u32 },
    #[error("capacity {capacity} is below the lower bound {lower}")]
    Bounds { lower: i64, capacity: i64 },
    #[error("amounts beyond 64 bits")]
    Overflow,
}

/// A file's content; lower bounds are shifted away already.
struct Network {
    supply: Vec<i64>,
    arcs: Vec<Arc>,
    promised_arcs: u32,
    /// What the lower bounds cost.
    fixed_cost: i128,
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
    let network = parse(BufReader::new(std::fs::File::open(path)?))?;
    let mut problem = Problem::new(network.supply, network.arcs)?;
    let mut least: Option<(f64, Answer, u64)> = None;
    for _ in 0..runs.unwrap_or(1_u32).max(1) {
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
    let peak = runs.map_or_else(String::new, |_| format!(" {}", peak_kb()));
    check(&problem, &answer)?;
    Ok(match answer {
        Answer::Optimal(optimum) => {
            format!("optimal {} {seconds:.6} {pivots}{peak}", optimum.cost + network.fixed_cost)
        }
        Answer::Infeasible(_) => format!("infeasible - {seconds:.6} {pivots}{peak}"),
    })
}

/// The most memory that this process has had so far, as Linux tells it.
fn peak_kb() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()).unwrap_or("-").to_owned()
}

fn parse(mut file: impl BufRead) -> Result<Network, Failure> {
    let mut network = None;
    let mut row = String::new();
    for line in 1.. {
        row.clear();
        if file.read_line(&mut row)? == 0 {
            break;
        }
        parse_line(&row, &mut network).map_err(|fault| Failure::Line { line, fault })?;
    }
    let network = network.ok_or(Failure::NoProblemLine)?;
    match u32::try_from(network.arcs.len()) {
        Ok(found) if found == network.promised_arcs => Ok(network),
        _ => Err(Failure::ArcCount { promised: network.promised_arcs, found: network.arcs.len() }),
    }
}

fn parse_line(row: &str, network: &mut Option<Network>) -> Result<(), Fault> {
    let mut words = Words(row.split_whitespace());
    match (words.0.next(), network) {
        (None | Some("c"), _) => return Ok(()),
        (Some("p"), Some(_)) => return Err(Fault::SecondProblem),
        (Some("p"), network) => {
            let kind = words.text("the kind of problem")?;
            if kind != "min" {
                return Err(Fault::NotMin(kind.to_owned()));
            }
            let n_nodes: u32 = words.number("the number of nodes")?;
            if n_nodes > MOST_NODES {
                return Err(Fault::Nodes { n_nodes });
            }
            let promised_arcs = words.number("the number of arcs")?;
            let supply = vec![0; usize::try_from(n_nodes).expect("an address has 32 bits or more")];
            *network = Some(Network { supply, arcs: Vec::new(), promised_arcs, fixed_cost: 0 });
        }
        (Some("n" | "a"), None) => return Err(Fault::BeforeProblem),
        (Some("n"), Some(network)) => {
            let node = words.node("the node", network)?;
            let supply = words.number("the supply")?;
            add(network, node, supply)?;
        }
        (Some("a"), Some(network)) => {
            let tail = words.node("the tail", network)?;
            let head = words.node("the head", network)?;
            let lower: i64 = words.number("the lower bound")?;
            let capacity: i64 = words.number("the capacity")?;
            let cost: i64 = words.number("the cost")?;
            if capacity < lower {
                return Err(Fault::Bounds { lower, capacity });
            }
            add(network, tail, lower.checked_neg().ok_or(Fault::Overflow)?)?;
            add(network, head, lower)?;
            network.fixed_cost += i128::from(lower) * i128::from(cost);
            let capacity = capacity.checked_sub(lower).ok_or(Fault::Overflow)?;
            network.arcs.push(Arc { tail, head, capacity, cost });
        }
        (Some(kind), _) => return Err(Fault::Kind(kind.to_owned())),
    }
    words.0.next().map_or(Ok(()), |word| Err(Fault::LeftOver(word.to_owned())))
}

fn add(network: &mut Network, node: u32, amount: i64) -> Result<(), Fault> {
    let supply =
        &mut network.supply[usize::try_from(node).expect("an address has 32 bits or more")];
    *supply = supply.checked_add(amount).ok_or(Fault::Overflow)?;
    Ok(())
}

/// The words of a line that are still to be read.
struct Words<'a>(std::str::SplitWhitespace<'a>);

impl<'a> Words<'a> {
    fn text(&mut self, what: &'static str) -> Result<&'a str, Fault> {
        self.0.next().ok_or(Fault::Missing(what))
    }

    fn number<T: std::str::FromStr<Err = ParseIntError>>(
        &mut self,
        what: &'static str,
    ) -> Result<T, Fault> {
        let text = self.text(what)?;
        text.parse().map_err(|source| Fault::Number { what, text: text.to_owned(), source })
    }

    /// A node as the solver counts it, from 0.
    fn node(&mut self, what: &'static str, network: &Network) -> Result<u32, Fault> {
        let node: u32 = self.number(what)?;
        let n_nodes = u32::try_from(network.supply.len()).expect("its length was read as u32");
        if 1 <= node && node <= n_nodes { Ok(node - 1) } else { Err(Fault::Node { node, n_nodes }) }
    }
}
