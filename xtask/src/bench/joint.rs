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

/// Cases and the seconds that each solver has for them; none for `HiGHS` where the model alone
/// takes it minutes.
const CASES: [(&str, u64, Option<u64>); 4] = [
    ("real", 60, Some(60)),
    ("tight", 60, Some(60)),
    ("sector", 150, Some(300)),
    ("stress", 120, None),
];
/// Seconds for a case of the growth table, and for the search in WASM.
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
    let mut tables = vec![bench.beside_highs(options)?, bench.wasm()?];
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
        let title = "Minimum grants, caps on States and partners; HiGHS on the same model";
        let mut table = Table::new(
            title,
            &["case", "arcs", "built", "first proposal", "within 0.1 %", "within 1e-6"],
        );
        let after = ["gap at 10 s", "gap at 60 s", "gap at the end", "HiGHS 1e-6", "HiGHS gap"];
        table.head(after.into_iter());
        let n_cases = if options.is_quick() { 2 } else { CASES.len() };
        for (name, ours, theirs) in CASES.into_iter().take(n_cases) {
            let case = self.written(name)?;
            say(&format!("{name}: the search, {ours} s"));
            let search = self.search(&mut self.programs.mip(&case), ours)?;
            let (proved, gap) = match theirs {
                Some(seconds) => {
                    say(&format!("{name}: HiGHS, at most {seconds} s"));
                    self.highs(&case, seconds)?
                }
                None => ("–".to_owned(), "–".to_owned()),
            };
            table.row(vec![
                name.to_owned(),
                search.arcs.to_string(),
                seconds(search.built),
                seconds(search.first()),
                seconds(search.within(CLOSE)),
                seconds(search.within(PROVED)),
                percent(search.gap_at(10.0)),
                percent(search.gap_at(60.0)),
                percent(search.gap_at(f64::INFINITY)),
                proved,
                gap,
            ]);
        }
        Ok(table)
    }

    /// Time to within 0.1 % at real size, native and in WASM.
    fn wasm(&self) -> Result<Table, String> {
        let title = "Real size to within 0.1 %, in seconds";
        let mut table = Table::new(title, &["native", "WASM under node"]);
        let case = self.written("real")?;
        say("real: native and WASM");
        let native = self.search(&mut self.programs.mip(&case), SHORT)?;
        let wasm = match self.programs.mip_wasm(&case) {
            Some(mut command) => self.search(&mut command, SHORT)?.within(CLOSE),
            None => None,
        };
        table.row(vec![seconds(native.within(CLOSE)), seconds(wasm)]);
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
        let said = self.said(command, seconds)?;
        Search::read(&said).ok_or_else(|| format!("{command:?} said nothing:\n{said}"))
    }

    /// Seconds to 1e-6 and gap of `HiGHS`.
    fn highs(&self, case: &Path, limit: u64) -> Result<(String, String), String> {
        let mut command = self.programs.highs(case, limit);
        // It keeps its own time; reading the case comes on top.
        let said = self.said(&mut command, limit + 120)?;
        let words: Vec<&str> = said.split_whitespace().collect();
        let number = |name: &str| -> Option<f64> {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at + 1)?.parse().ok()
        };
        let (Some(gap), Some(took)) = (number("gap"), number("seconds")) else {
            return Err(format!("{command:?} said:\n{said}"));
        };
        let proved = if gap <= PROVED / 1e6 { format!("{took:.2}") } else { "–".to_owned() };
        Ok((proved, percent(Some(gap * 1e6))))
    }

    /// What a program prints until it ends or its time is over.
    fn said(&self, command: &mut Command, seconds: u64) -> Result<String, String> {
        let file = self.folder.join("said");
        let failed = |error: &dyn std::fmt::Display| format!("{command:?}: {error}");
        let out = File::create(&file).map_err(|error| failed(&error))?;
        let start = Instant::now();
        let mut child = Command::new(command.get_program())
            .args(command.get_args())
            .stdout(Stdio::from(out))
            .spawn()
            .map_err(|error| failed(&error))?;
        loop {
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
        std::fs::read_to_string(&file).map_err(|error| failed(&error))
    }
}

fn seconds(value: Option<f64>) -> String {
    value.map_or("–".to_owned(), |value| format!("{value:.2}"))
}

fn percent(millionths: Option<f64>) -> String {
    millionths.map_or("–".to_owned(), |gap| format!("{:.4} %", gap / 1e4))
}
