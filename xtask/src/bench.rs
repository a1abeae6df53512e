//! `cargo xtask bench engine`: the engine beside its peers, in the same run;
//! `cargo xtask bench api` is in `api.rs`.
//!
//! Installs the peers if they are missing, builds everything in release, writes the
//! networks, runs every solver on every network in turns, checks that all objectives
//! agree; then searches with limits that are not linear beside `HiGHS` and CP-SAT. Prints the tables of
//! `docs/benchmarks.md`.

mod api;
mod joint;
mod measure;
mod networks;
mod peers;
mod programs;
mod report;

use measure::Plan;
use programs::{Programs, Searches};
use std::path::Path;
use std::process::Command;

const USAGE: &str = "usage: cargo xtask bench api
       cargo xtask bench engine [--quick] [--joint] [--small] [--seeds N] [--rounds N] [--only TEXT]
  --quick     networks of at most 100,000 arcs, and joint limits at real size only
  --joint     limits that are not linear only, beside HiGHS and CP-SAT: each has its own
              time; about 20 minutes on two cores, 31 at most (--quick: 6, and 13 at most)
  --small     small cases with rules of every kind only, beside HiGHS (ten minutes)
  --seeds N   so many small cases (700), each without and with a cost of pairs, and in strict orders
  --rounds N  turns for each solver on each network (3)
  --only TEXT networks whose names contain TEXT";

/// Runs the benchmark that `arguments` ask for; peers and networks are kept in `cache`.
///
/// # Errors
///
/// A message for the terminal: what failed, and what to do where something is missing.
pub(crate) fn run(arguments: &[String], cache: &Path) -> Result<(), String> {
    let (subject, options) = arguments.split_first().ok_or(USAGE)?;
    if subject == "api" && options.is_empty() {
        return api::run(cache);
    }
    if subject != "engine" {
        return Err(USAGE.to_owned());
    }
    let options = Options::parse(options)?;
    let programs = Programs::prepare(cache)?;
    if !options.joint_only {
        linear(&programs, cache, &options)?;
    }
    joint::run(&programs.searches, cache, &options)
}

/// The search beside `HiGHS` on a few small cases, for continuous integration; the inner error says why
/// `HiGHS` cannot be had here.
///
/// # Errors
///
/// A message for the terminal, the first case for which both prove different objectives above all.
pub(crate) fn agreement(cache: &Path) -> Result<Result<(), String>, String> {
    const SEEDS: u32 = 50;
    match Searches::beside_highs(cache)? {
        Ok(programs) => joint::agree(&programs, cache, SEEDS).map(Ok),
        Err(missing) => Ok(Err(missing)),
    }
}

/// The linear solver on networks.
fn linear(programs: &Programs, cache: &Path, options: &Options) -> Result<(), String> {
    let networks = networks::written(&programs.networks, cache, options)?;
    let plan = Plan { rounds: options.rounds };
    let mut rows = Vec::new();
    for network in networks {
        say(&format!("{}: {} nodes, {} arcs", network.name, network.n_nodes, network.n_arcs));
        rows.push(measure::row(programs, network, &plan)?);
    }
    report::print(&rows);
    Ok(())
}

/// What the command line asks for.
struct Options {
    largest: Option<u32>,
    rounds: u32,
    only: String,
    joint_only: bool,
    small_only: bool,
    seeds: u32,
}

impl Options {
    fn parse(words: &[String]) -> Result<Self, String> {
        let mut options = Self {
            largest: None,
            rounds: 3,
            only: String::new(),
            joint_only: false,
            small_only: false,
            seeds: 700,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => options.largest = Some(100_000),
                "--joint" => options.joint_only = true,
                "--small" => (options.joint_only, options.small_only) = (true, true),
                "--seeds" => options.seeds = number(words.next())?,
                "--rounds" => options.rounds = number(words.next())?,
                "--only" => words.next().ok_or(USAGE)?.clone_into(&mut options.only),
                _ => return Err(USAGE.to_owned()),
            }
        }
        Ok(options)
    }

    fn is_quick(&self) -> bool {
        self.largest.is_some()
    }
}

/// A number above 0.
fn number(word: Option<&String>) -> Result<u32, String> {
    let number = word.and_then(|word| word.parse().ok());
    Ok(number.filter(|number| 0 < *number).ok_or(USAGE)?)
}

/// Runs a command and returns what it prints; what it says on the error stream is kept
/// for the message, should it fail.
fn output(command: &mut Command) -> Result<String, String> {
    let done = command.output().map_err(|error| format!("cannot run {command:?}: {error}"))?;
    if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&done.stderr);
        Err(format!("{command:?} failed ({}):\n{}", done.status, said.trim_end()))
    }
}

/// Tells the terminal what is going on; tables alone go to standard output.
fn say(text: &str) {
    #[expect(clippy::print_stderr, reason = "progress of a long program")]
    {
        eprintln!("bench: {text}");
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parsed(words: &[&str]) -> Result<Options, String> {
        Options::parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_or_refused() {
        let options = parsed(&["--quick", "--rounds", "5", "--only", "goto"]).unwrap();
        assert_eq!(
            (options.largest, options.rounds, options.only.as_str()),
            (Some(100_000), 5, "goto")
        );
        assert_eq!(parsed(&[]).map(|options| (options.largest, options.rounds)), Ok((None, 3)));
        let options = parsed(&["--small", "--seeds", "9"]).unwrap();
        assert!((options.seeds, options.small_only, options.joint_only) == (9, true, true));
        for wrong in
            [&["--rounds"][..], &["--rounds", "0"], &["--seeds", "-1"], &["--fast"], &["--only"]]
        {
            assert!(parsed(wrong).is_err(), "{wrong:?}");
        }
    }
}
