//! Runs all solvers on a network in turns, so that a busy machine slows all alike.

use super::networks::Network;
use super::programs::{Programs, Solver};
use super::say;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often, and for how long.
pub(super) struct Plan {
    /// Turns of each solver.
    pub rounds: u32,
}

/// A process that runs longer is ended; for OR-tools on the largest networks.
pub(super) const TIMEOUT: Duration = Duration::from_secs(120);
/// Runs within a process, of which the least counts: many where they are short, and never
/// one alone, since node compiles the solver while it first runs.
const RUNS: std::ops::RangeInclusive<u32> = 2..=5;
/// Arcs that all runs of a process have together, about.
const ARCS_A_PROCESS: u32 = 400_000;

/// What one solver showed on one network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    /// The least seconds of all runs, which other programs disturbed least, and the most
    /// memory.
    Solved { seconds: f64, peak_kb: Option<u32>, pivots: Option<u64> },
    /// Longer than [`TIMEOUT`].
    TimedOut,
    /// Not on this machine.
    Missing,
}

impl Outcome {
    pub(super) fn seconds(self) -> Option<f64> {
        match self {
            Self::Solved { seconds, .. } => Some(seconds),
            Self::TimedOut | Self::Missing => None,
        }
    }
}

/// What all solvers showed on one network.
pub(super) struct Row {
    pub network: Network,
    pub outcomes: [(Solver, Outcome); 4],
}

impl Row {
    pub(super) fn outcome(&self, solver: Solver) -> Outcome {
        self.outcomes.iter().find(|(other, _)| *other == solver).map_or(Outcome::Missing, |x| x.1)
    }
}

/// Measures a network.
///
/// # Errors
///
/// If a solver fails, or two do not agree.
pub(super) fn row(programs: &Programs, network: Network, plan: &Plan) -> Result<Row, String> {
    let runs = (ARCS_A_PROCESS / network.n_arcs.max(1)).clamp(*RUNS.start(), *RUNS.end());
    let solvers = [Solver::Ours, Solver::Wasm, Solver::Lemon, Solver::OrTools];
    let mut turns: [(Solver, Vec<Turn>); 4] = solvers.map(|solver| (solver, Vec::new()));
    for round in 0..plan.rounds {
        // Nobody always runs after the same other.
        let first = if round % 2 == 0 { 0 } else { 2 };
        let (later, sooner) = turns.split_at_mut(first);
        for (solver, turns) in sooner.iter_mut().chain(later) {
            if turns.last().is_some_and(|turn| matches!(turn, Turn::TimedOut)) {
                continue;
            }
            if let Some(command) = programs.command(*solver, &network.file, runs) {
                turns.push(turn(command)?);
            }
        }
    }
    let objectives = turns.iter().flat_map(|(solver, turns)| {
        turns.iter().filter_map(move |turn| match turn {
            Turn::Solved(line) => Some((solver, &line.objective)),
            Turn::TimedOut => None,
        })
    });
    let mut first = None;
    for (solver, objective) in objectives {
        let (other, agreed) = *first.get_or_insert((solver, objective));
        if agreed != objective {
            let name = &network.name;
            return Err(format!(
                "{name}: {other:?} says `{agreed}`, {solver:?} says `{objective}`"
            ));
        }
    }
    let outcomes = turns.map(|(solver, turns)| (solver, outcome(&turns)));
    Ok(Row { network, outcomes })
}

/// One process.
enum Turn {
    Solved(Line),
    TimedOut,
}

/// The line that a runner prints: STATUS OBJECTIVE SECONDS PIVOTS PEAK, `-` for what it
/// does not know.
#[derive(Debug, PartialEq)]
struct Line {
    /// With the status.
    objective: String,
    seconds: f64,
    pivots: Option<u64>,
    peak_kb: Option<u32>,
}

fn turn(command: Command) -> Result<Turn, String> {
    let failed = |error: &dyn std::fmt::Display| format!("{command:?}: {error}");
    let said = || failed(&"no line of STATUS OBJECTIVE SECONDS PIVOTS PEAK");
    let start = Instant::now();
    let mut child = Command::new(command.get_program())
        .args(command.get_args())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error))?;
    loop {
        match child.try_wait().map_err(|error| failed(&error))? {
            Some(_) => break,
            None if start.elapsed() > TIMEOUT => {
                child.kill().and_then(|()| child.wait()).map_err(|error| failed(&error))?;
                say(&format!("{command:?} took longer than {TIMEOUT:?}"));
                return Ok(Turn::TimedOut);
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    }
    let done = child.wait_with_output().map_err(|error| failed(&error))?;
    if !done.status.success() {
        return Err(failed(&done.status));
    }
    Ok(Turn::Solved(line(&String::from_utf8_lossy(&done.stdout)).ok_or_else(said)?))
}

fn line(text: &str) -> Option<Line> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [status, objective, seconds, pivots, peak_kb] = words[..] else { return None };
    Some(Line {
        objective: format!("{status} {objective}"),
        seconds: seconds.parse().ok()?,
        pivots: pivots.parse().ok(),
        peak_kb: peak_kb.parse().ok(),
    })
}

fn outcome(turns: &[Turn]) -> Outcome {
    let mut lines = Vec::new();
    for turn in turns {
        match turn {
            Turn::Solved(line) => lines.push(line),
            Turn::TimedOut => return Outcome::TimedOut,
        }
    }
    match lines.iter().min_by(|a, b| a.seconds.total_cmp(&b.seconds)) {
        Some(line) => Outcome::Solved {
            seconds: line.seconds,
            peak_kb: lines.iter().filter_map(|line| line.peak_kb).max(),
            pivots: line.pivots,
        },
        None => Outcome::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Outcome, Turn, line, outcome};

    #[test]
    fn lines_are_read_or_refused() {
        let read = line("optimal -12 0.5 7 -\n").unwrap();
        let objective = "optimal -12".to_owned();
        assert_eq!(read, Line { objective, seconds: 0.5, pivots: Some(7), peak_kb: None });
        assert_eq!(line("optimal -12 0.5"), None);
        assert_eq!(line("optimal -12 soon 7 -"), None);
    }

    #[test]
    fn the_least_turn_counts_and_any_time_out() {
        let turns = |seconds: &[f64]| -> Vec<Turn> {
            let text = |seconds| format!("optimal 1 {seconds} - 10");
            seconds.iter().map(|seconds| Turn::Solved(line(&text(seconds)).unwrap())).collect()
        };
        assert_eq!(outcome(&turns(&[9.0, 1.0, 2.0])).seconds(), Some(1.0));
        let mut cut = turns(&[1.0]);
        cut.push(Turn::TimedOut);
        assert_eq!(outcome(&cut), Outcome::TimedOut);
        assert_eq!(outcome(&[]), Outcome::Missing);
    }
}
