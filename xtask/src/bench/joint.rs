//! Limits that are not linear: the search beside `HiGHS` and CP-SAT on the same cases, in the same run.
//!
//! The engine's example `mip` writes the cases and tells each moment of its search; the peers solve
//! the same model, written down again in `engine/benches/peers/highs_mip.py`. One process runs at a
//! time and has a time of its own; what it came to is told as soon as it is known, and the tables
//! follow at the end. A peer that fails, or reaches nothing in its time, has a row that says so.

mod growth;
mod made;
mod moments;
mod process;
mod small;

use super::programs::Searches;
use super::report::{Table, print_tables};
use super::{Options, output, say};
use made::{Made, short};
use moments::Search;
use process::Said;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Gaps that times are told for, in millionths.
const NEAR: u32 = 10_000;
const CLOSE: u32 = 1000;
const PROVED: u32 = 1;
/// Seconds that a peer's script has for reading a case, and for seeing that its time is over; and for the
/// stress case, whose model alone has 900,000 columns.
const READING: u64 = 20;
const READING_STRESS: u64 = 120;

/// Who solves.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Solver {
    Native,
    Wasm,
    /// Either of the peers, to a gap in millionths.
    Highs(u32),
    CpSat(u32),
}

/// One process: a case, who solves it, and the seconds that it has.
#[derive(Clone, Copy, Debug)]
struct Turn {
    case: &'static str,
    solver: Solver,
    seconds: u64,
}

const fn turn(case: &'static str, solver: Solver, seconds: u64) -> Turn {
    Turn { case, solver, seconds }
}

/// All turns; the quick ones first.
const TURNS: [Turn; 18] = [
    turn("real", Solver::Native, 60),
    turn("real", Solver::Wasm, 60),
    turn("real", Solver::Highs(CLOSE), 60),
    turn("real", Solver::Highs(PROVED), 60),
    turn("real", Solver::CpSat(CLOSE), 60),
    turn("tight", Solver::Native, 30),
    turn("tight", Solver::Wasm, 30),
    turn("tight", Solver::Highs(CLOSE), 60),
    turn("tight", Solver::Highs(PROVED), 60),
    turn("tight", Solver::CpSat(CLOSE), 60),
    turn("company", Solver::Native, 30),
    turn("company", Solver::Highs(PROVED), 60),
    turn("sector", Solver::Native, 90),
    turn("sector", Solver::Wasm, 120),
    turn("sector", Solver::Highs(CLOSE), 120),
    turn("sector", Solver::CpSat(CLOSE), 120),
    turn("stress", Solver::Native, 150),
    turn("stress", Solver::Highs(CLOSE), 120),
];
const QUICK: usize = 12;
/// Work that ends the search of the stress case with a gap under 1 %; other cases have the engine's own limit.
const STRESS_WORK: &str = "3000000";

/// Measures all and prints the tables.
///
/// # Errors
///
/// If a case cannot be written, or two programs prove different objectives.
pub(super) fn run(programs: &Searches, cache: &Path, options: &Options) -> Result<(), String> {
    let folder = folder(cache)?;
    let small = small::beside_highs(programs, &folder, options.seeds)?;
    if options.small_only {
        return small;
    }
    let turns = if options.is_quick() { &TURNS[..QUICK] } else { &TURNS[..] };
    let growing = if options.is_quick() { 0 } else { growth::seconds() };
    let mut bench = Bench { programs, folder, start: Instant::now(), left: most(turns) + growing };
    say(&format!("{} turns, at most {} minutes in all", turns.len(), bench.left.div_ceil(60)));
    let (table, disagreement) = bench.beside_peers(turns)?;
    let mut tables = vec![table];
    if !options.is_quick() {
        tables.push(bench.growth()?);
    }
    print_tables(&tables);
    disagreement.map_or(small, Err)
}

/// The engine and `HiGHS` on small cases of so many seeds.
///
/// # Errors
///
/// If a case cannot be written or solved, or the two prove different objectives.
pub(super) fn agree(programs: &Searches, cache: &Path, seeds: u32) -> Result<(), String> {
    small::beside_highs(programs, &folder(cache)?, seeds)?
}

/// Where cases and what programs say are kept.
fn folder(cache: &Path) -> Result<PathBuf, String> {
    let folder = cache.join("joint");
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    Ok(folder)
}

/// The most seconds that turns can take.
fn most(turns: &[Turn]) -> u64 {
    turns.iter().map(Turn::most).sum()
}

impl Turn {
    /// A peer keeps its own time, and reading the case comes on top.
    fn most(&self) -> u64 {
        match self.solver {
            Solver::Native | Solver::Wasm => self.seconds,
            Solver::Highs(_) | Solver::CpSat(_) => self.seconds + self.reading(),
        }
    }

    fn is_stress(&self) -> bool {
        self.case == "stress"
    }

    fn reading(&self) -> u64 {
        if self.is_stress() { READING_STRESS } else { READING }
    }

    fn name(&self) -> String {
        match self.solver {
            Solver::Native => "native".to_owned(),
            Solver::Wasm => "WASM".to_owned(),
            Solver::Highs(gap) => format!("HiGHS to {}", percent(Some(f64::from(gap)))),
            Solver::CpSat(gap) => format!("CP-SAT to {}", percent(Some(f64::from(gap)))),
        }
    }
}

struct Bench<'a> {
    programs: &'a Searches,
    folder: PathBuf,
    start: Instant,
    /// The most seconds that are still to come.
    left: u64,
}

/// What one turn came to.
#[derive(Default)]
struct Outcome {
    first: Option<f64>,
    near: Option<f64>,
    close: Option<f64>,
    proved: Option<f64>,
    ended: Option<f64>,
    verified: Option<f64>,
    objective: String,
    bound: String,
    /// In millionths.
    gap: Option<f64>,
    peak_kb: Option<u64>,
    /// Of the run, where one was made.
    hash: Option<String>,
    /// What there is to say instead.
    failed: Option<String>,
}

impl Bench<'_> {
    /// The table, and the first case for which two programs prove different objectives.
    fn beside_peers(&mut self, turns: &[Turn]) -> Result<(Table, Option<String>), String> {
        let title =
            "Minimum grants, caps on States and partners: seconds, and what is known at the end";
        let mut table = Table::new(title, &["case", "solver", "limit", "first proposal"]);
        table
            .head(["within 1 %", "within 0.1 %", "within 1e-6", "run made", "checked"].into_iter());
        table.head(["objective", "bound", "gap", "MB", "SHA-256"].into_iter());
        let (mut proved, mut disagreement): (Option<(&str, Outcome)>, _) = (None, None);
        let mut made = Made::default();
        for turn in turns {
            let case = self.written(turn.case)?;
            self.tell(&format!("{}: {}, at most {} s", turn.case, turn.name(), turn.seconds));
            let outcome = self.turn(turn, &case);
            self.left = self.left.saturating_sub(turn.most());
            say(&outcome.told(turn));
            table.row(outcome.row(turn));
            if let Some(hash) = &outcome.hash {
                let told = made.tell(turn.case, hash);
                disagreement = disagreement.or(told);
            }
            if !outcome.gap.is_some_and(|gap| gap <= f64::from(PROVED)) {
                continue;
            }
            match &proved {
                Some((case, first)) if *case == turn.case => {
                    if !same(&first.objective, &outcome.objective) {
                        let (a, b) = (&first.objective, &outcome.objective);
                        let found = format!("{case}: proved are both {a} and {b}");
                        disagreement = disagreement.or(Some(found));
                    }
                }
                _ => proved = Some((turn.case, outcome)),
            }
        }
        Ok((table, disagreement))
    }

    /// Tells what is next, what time has gone, and the most that is to come.
    fn tell(&self, next: &str) {
        let gone = self.start.elapsed().as_secs();
        let (gone, left) = (gone / 60, self.left.div_ceil(60));
        say(&format!("{next} ({gone} minutes gone, at most {left} to come)"));
    }

    fn turn(&self, turn: &Turn, case: &Path) -> Outcome {
        let found = match turn.solver {
            Solver::Native => self.search(self.programs.mip(case), turn),
            Solver::Wasm => match self.programs.mip_wasm(case) {
                Some(command) => self.search(command, turn),
                None => Err("not there".to_owned()),
            },
            Solver::Highs(gap) => self.peer("highs_mip.py", case, turn, gap),
            Solver::CpSat(gap) => self.peer("cpsat_mip.py", case, turn, gap),
        };
        found.unwrap_or_else(|error| {
            say(&error);
            let failed = error.lines().next().unwrap_or("failed").to_owned();
            Outcome { failed: Some(failed), ..Outcome::default() }
        })
    }

    /// What a search of the engine tells in its time.
    fn search(&self, mut command: std::process::Command, turn: &Turn) -> Result<Outcome, String> {
        if turn.is_stress() {
            command.args(["1", STRESS_WORK]);
        }
        let search = self.searched(&mut command, turn.seconds)?;
        let (objective, bound) = search.end();
        Ok(Outcome {
            first: search.first(),
            near: search.within(f64::from(NEAR)),
            close: search.within(f64::from(CLOSE)),
            proved: search.within(f64::from(PROVED)),
            ended: search.ended,
            verified: search.verified,
            objective,
            bound,
            gap: search.gap_at(f64::INFINITY),
            peak_kb: search.peak_kb,
            hash: search.hash,
            failed: None,
        })
    }

    fn searched(
        &self,
        command: &mut std::process::Command,
        seconds: u64,
    ) -> Result<Search, String> {
        let Said { text, peak_kb } = self.said(command, seconds)?;
        let mut search = Search::read(&text).ok_or("it said nothing in its time")?;
        search.peak_kb = peak_kb;
        Ok(search)
    }

    /// How a peer ends that may stop within a gap.
    fn peer(&self, script: &str, case: &Path, turn: &Turn, to: u32) -> Result<Outcome, String> {
        let mut command = self.programs.peer(script, case, turn.seconds, f64::from(to) / 1e6);
        let Said { text, peak_kb } = self.said(&mut command, turn.most())?;
        let words: Vec<&str> = text.split_whitespace().collect();
        let after = |name: &str| {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at + 1).map(|word| (*word).to_owned())
        };
        let read = || {
            let gap = after("gap")?.parse::<f64>().ok()? * 1e6;
            let seconds: f64 = after("seconds")?.parse().ok()?;
            let within = |most: u32| (to == most && gap <= f64::from(most)).then_some(seconds);
            Some(Outcome {
                close: within(CLOSE),
                proved: within(PROVED),
                objective: after("objective")?,
                bound: after("bound")?,
                gap: gap.is_finite().then_some(gap),
                peak_kb,
                ..Outcome::default()
            })
        };
        let (time, reading) = (turn.seconds, turn.reading());
        let none = || format!("nothing in {time} s and {reading} s for reading the case");
        read().ok_or_else(none)
    }

    /// The file of a case, written anew.
    fn written(&self, size: &str) -> Result<PathBuf, String> {
        let file = self.folder.join(format!("{size}.json"));
        output(self.programs.mip(Path::new(size)).arg("--write").arg(&file))?;
        Ok(file)
    }

    fn said(&self, command: &mut std::process::Command, seconds: u64) -> Result<Said, String> {
        process::said(command, &self.folder.join("said"), Duration::from_secs(seconds))
    }
}

impl Outcome {
    /// In a line, as soon as it is known.
    fn told(&self, turn: &Turn) -> String {
        let start = format!("{}: {}:", turn.case, turn.name());
        if let Some(failed) = &self.failed {
            return format!("{start} {failed}");
        }
        let (close, proved) =
            (self.reached(turn, CLOSE, self.close), self.reached(turn, PROVED, self.proved));
        let (gap, peak) = (percent(self.gap), megabytes(self.peak_kb));
        format!("{start} within 0.1 %: {close}; within 1e-6: {proved}; gap {gap}, {peak} MB")
    }

    /// Seconds to a gap; where it was asked for and not reached, the time that was not enough.
    fn reached(&self, turn: &Turn, gap: u32, found: Option<f64>) -> String {
        let asked = match turn.solver {
            Solver::Native | Solver::Wasm => true,
            Solver::Highs(to) | Solver::CpSat(to) => to == gap,
        };
        match found {
            None if !asked => "–".to_owned(),
            // A search that ended by its limit of work did not reach it either.
            None if self.ended.is_some() => "not reached".to_owned(),
            None => format!("> {}", turn.seconds),
            found => seconds(found),
        }
    }

    fn row(&self, turn: &Turn) -> Vec<String> {
        let mut cells = vec![turn.case.to_owned(), turn.name(), turn.seconds.to_string()];
        cells.push(seconds(self.first));
        cells.push(self.reached(turn, NEAR, self.near));
        cells.push(self.reached(turn, CLOSE, self.close));
        cells.push(self.reached(turn, PROVED, self.proved));
        cells.extend([seconds(self.ended), seconds(self.verified)]);
        match &self.failed {
            Some(failed) => cells.extend([failed.clone(), "–".to_owned()]),
            None => cells.extend([self.objective.clone(), self.bound.clone()]),
        }
        cells.extend([percent(self.gap), megabytes(self.peak_kb)]);
        cells.push(self.hash.as_deref().map_or("–".to_owned(), |hash| short(hash).to_owned()));
        cells
    }
}

/// What the float of a peer can tell.
const PRECISION: f64 = 1e-6;

/// Whether two objectives are the same, to that.
fn same(a: &str, b: &str) -> bool {
    let both = a.parse::<f64>().ok().zip(b.parse::<f64>().ok());
    both.is_some_and(|(a, b)| (a - b).abs() <= a.abs() * PRECISION)
}

fn seconds(value: Option<f64>) -> String {
    value.map_or("–".to_owned(), |value| format!("{value:.2}"))
}

fn percent(millionths: Option<f64>) -> String {
    millionths.map_or("–".to_owned(), |gap| format!("{:.4} %", gap / 1e4))
}

fn megabytes(kilobytes: Option<u64>) -> String {
    kilobytes.map_or("–".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
}
