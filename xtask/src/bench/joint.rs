//! Limits that are not linear: the search beside `HiGHS` on the same cases, in the same run.
//!
//! The engine's example `mip` writes the cases and tells each moment of its search; `HiGHS`
//! solves the same model, written down again in `engine/benches/peers/highs_mip.py`. One
//! process runs at a time, and each is ended when its time is over.

mod moments;

use super::programs::Programs;
use super::report::{Table, print_tables};
use super::{Options, output, say};
use moments::Search;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Cases and the seconds that each solver has for them.
const CASES: [(&str, u64); 4] = [("real", 60), ("tight", 60), ("sector", 240), ("stress", 120)];
/// Seconds for a case of the growth table.
const SHORT: u64 = 20;
/// Gaps that times are told for, in millionths.
const CLOSE: f64 = 1000.0;
const PROVED: f64 = 1.0;

/// Cases of the growth table: States, needs, lines a need, donors, offers, years.
const GROWTH: [(&str, &str); 9] = [
    ("real size", "15x120x5x40x120x3"),
    ("lines × 2", "15x240x5x40x120x3"),
    ("lines × 4", "15x480x5x40x120x3"),
    ("offers × 2", "15x120x5x80x240x3"),
    ("offers × 4", "15x120x5x160x480x3"),
    ("States × 2", "30x120x5x40x120x3"),
    ("States × 4", "60x120x5x40x120x3"),
    ("years 1", "15x120x5x40x120x1"),
    ("years 6", "15x120x5x40x120x6"),
];

/// Measures all and prints the tables.
///
/// # Errors
///
/// If a program fails.
pub(super) fn run(programs: &Programs, cache: &Path, options: &Options) -> Result<(), String> {
    let folder = cache.join("joint");
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let bench = Bench { programs, folder };
    let mut tables = vec![bench.beside_highs(options)?];
    if !options.is_quick() {
        tables.push(bench.growth()?);
    }
    print_tables(&tables);
    Ok(())
}

struct Bench<'a> {
    programs: &'a Programs,
    folder: PathBuf,
}

impl Bench<'_> {
    fn beside_highs(&self, options: &Options) -> Result<Table, String> {
        let title =
            "Minimum grants, caps on States and partners: seconds, and what is known at the end";
        let mut table =
            Table::new(title, &["case", "solver", "time", "first proposal", "within 0.1 %"]);
        table.head(["within 1e-6", "objective", "bound", "gap", "MB"].into_iter());
        let n_cases = if options.is_quick() { 2 } else { CASES.len() };
        for (name, time) in CASES.into_iter().take(n_cases) {
            let case = self.written(name)?;
            say(&format!("{name}: the search, native, at most {time} s"));
            let native = self.search(&mut self.programs.mip(&case), time)?;
            table.row(row(name, "native", time, &native));
            if let Some(mut command) = self.programs.mip_wasm(&case) {
                say(&format!("{name}: the search, WASM under node, at most {time} s"));
                table.row(row(name, "WASM", time, &self.search(&mut command, time)?));
            }
            say(&format!("{name}: HiGHS, at most {time} s for each of two gaps"));
            let close = self.highs(&case, time, CLOSE)?;
            let proved = self.highs(&case, time, PROVED)?;
            let within = |end: &End, millionths| (end.gap <= millionths).then_some(end.seconds);
            let agrees = !native.is_proved() || proved.gap > PROVED || native.is(&proved.objective);
            if !agrees {
                return Err(format!(
                    "{name}: both are proved, and differ from {}",
                    proved.objective
                ));
            }
            table.row(vec![
                name.to_owned(),
                "HiGHS".to_owned(),
                time.to_string(),
                "–".to_owned(),
                seconds(within(&close, CLOSE)),
                seconds(within(&proved, PROVED)),
                proved.objective,
                proved.bound,
                percent(Some(proved.gap)),
                megabytes(proved.peak_kb),
            ]);
        }
        Ok(table)
    }

    fn growth(&self) -> Result<Table, String> {
        let title = "Growth from real size, one size at a time, in seconds";
        let mut table =
            Table::new(title, &["case", "arcs", "built", "linear part", "first proposal"]);
        table.head(["within 0.1 %", "gap at 20 s"].into_iter());
        for (name, size) in GROWTH {
            say(&format!("growth: {name}"));
            let case = self.written(size)?;
            let search = self.search(&mut self.programs.mip(&case), SHORT)?;
            table.row(vec![
                name.to_owned(),
                search.arcs.to_string(),
                seconds(search.built),
                seconds(search.linear()),
                seconds(search.first()),
                seconds(search.within(CLOSE)),
                percent(search.gap_at(f64::INFINITY)),
            ]);
        }
        Ok(table)
    }

    /// The file of a case, written anew.
    fn written(&self, size: &str) -> Result<PathBuf, String> {
        let file = self.folder.join(format!("{size}.json"));
        output(self.programs.mip(Path::new(size)).arg("--write").arg(&file))?;
        Ok(file)
    }

    /// What a search tells in so many seconds.
    fn search(&self, command: &mut Command, seconds: u64) -> Result<Search, String> {
        let Said { text, peak_kb } = self.said(command, seconds)?;
        let search = Search::read(&text);
        let mut search = search.ok_or_else(|| format!("{command:?} said nothing:\n{text}"))?;
        search.peak_kb = peak_kb;
        Ok(search)
    }

    /// How `HiGHS` ends that may stop within a gap.
    fn highs(&self, case: &Path, limit: u64, millionths: f64) -> Result<End, String> {
        let mut command = self.programs.highs(case, limit, millionths / 1e6);
        // It keeps its own time; reading the case comes on top.
        let Said { text, peak_kb } = self.said(&mut command, limit + 300)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        let after = |name: &str| {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at + 1).map(|word| (*word).to_owned())
        };
        let end = || {
            Some(End {
                objective: after("objective")?,
                bound: after("bound")?,
                gap: after("gap")?.parse::<f64>().ok()? * 1e6,
                seconds: after("seconds")?.parse().ok()?,
                peak_kb,
            })
        };
        end().ok_or_else(|| format!("{command:?} said:\n{text}"))
    }

    /// What a program prints until it ends or its time is over, and the most memory it had.
    fn said(&self, command: &mut Command, seconds: u64) -> Result<Said, String> {
        let file = self.folder.join("said");
        let failed = |error: &dyn std::fmt::Display| format!("{command:?}: {error}");
        let out = File::create(&file).map_err(|error| failed(&error))?;
        let start = Instant::now();
        let mut child = Command::new(command.get_program())
            .args(command.get_args())
            .stdout(Stdio::from(out))
            .spawn()
            .map_err(|error| failed(&error))?;
        let mut peak_kb = None;
        loop {
            peak_kb = peak(child.id()).or(peak_kb);
            match child.try_wait().map_err(|error| failed(&error))? {
                Some(status) if status.success() => break,
                Some(status) => return Err(failed(&status)),
                None if start.elapsed() > Duration::from_secs(seconds) => {
                    child.kill().and_then(|()| child.wait()).map_err(|error| failed(&error))?;
                    break;
                }
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        let text = std::fs::read_to_string(&file).map_err(|error| failed(&error))?;
        Ok(Said { text, peak_kb })
    }
}

/// What a program said.
struct Said {
    text: String,
    peak_kb: Option<u64>,
}

/// Where `HiGHS` came to.
struct End {
    objective: String,
    bound: String,
    /// In millionths.
    gap: f64,
    seconds: f64,
    peak_kb: Option<u64>,
}

/// The most memory that a process has had, where Linux tells.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// A search in the table beside `HiGHS`.
fn row(name: &str, solver: &str, time: u64, search: &Search) -> Vec<String> {
    let (objective, bound) = search.end();
    vec![
        name.to_owned(),
        solver.to_owned(),
        time.to_string(),
        seconds(search.first()),
        seconds(search.within(CLOSE)),
        seconds(search.within(PROVED)),
        objective,
        bound,
        percent(search.gap_at(f64::INFINITY)),
        megabytes(search.peak_kb),
    ]
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
