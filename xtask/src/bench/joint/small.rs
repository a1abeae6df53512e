//! Small cases with rules of every kind: the engine and `HiGHS` must prove the same objectives.
//!
//! With and without a cost of pairs; in a strict order of priorities, and of bands, the same of every step. What the
//! engine does not prove is compared, too: nothing that `HiGHS` finds may be better than the bound.

mod figures;

use super::super::programs::Searches;
use super::super::report::{Table, print_tables};
use super::super::{output, say};
use super::{Made, Search};
use figures::{Figures, Verdict, figures};
use std::path::{Path, PathBuf};
use std::process::Command;

/// So many of them are solved in WASM as well, under each policy.
const IN_WASM: usize = 5;
/// The cost of a pair that keeps small grants out of many cases, in minor units of the last rung.
const COSTLY: &str = "20000000";
/// Work of a search. A strict order leaves more open, and takes as long as it may: what is proved by then is enough to
/// compare; what is not is compared with its bound.
const WORK: &str = "1000000";
const WORK_IN_ORDER: &str = "50000";

/// A policy under which all cases are solved.
struct Rules {
    /// The name in the policy, which the peer takes, too.
    order: &'static str,
    /// Of a pair.
    cost: &'static str,
    bands: &'static str,
}

const RULES: [Rules; 4] = [
    Rules { order: "weighed", cost: "0", bands: "20" },
    Rules { order: "weighed", cost: COSTLY, bands: "20" },
    Rules { order: "priorities", cost: COSTLY, bands: "20" },
    // A search for each of three times as many.
    Rules { order: "bands", cost: "0", bands: "4" },
];

/// Compares `seeds` of them under each policy, and prints a table; the inner result tells of the
/// first disagreement.
///
/// # Errors
///
/// If a case cannot be written or solved.
pub(super) fn beside_highs(
    programs: &Searches,
    folder: &Path,
    seeds: u32,
) -> Result<Result<(), String>, String> {
    let case = |seed| folder.join(format!("small-{seed}.json"));
    let cases: Vec<PathBuf> = (1..=seeds).map(case).collect();
    for (seed, case) in (1..=seeds).zip(&cases) {
        let mut write = programs.mip(Path::new("small"));
        output(write.arg(seed.to_string()).arg("--write").arg(case))?;
    }
    let title = "Small cases with rules of every kind: objectives of the engine and of HiGHS";
    let head = ["order", "cost of a pair", "cases", "searched", "agree", "disagree", "not proved"];
    let mut table = Table::new(title, &head);
    let mut first = None;
    for rules in &RULES {
        let compared = compare(programs, rules, folder, &cases)?;
        say(&compared.told(rules));
        table.row(compared.row(rules, cases.len()));
        first = first.or(compared.first);
    }
    print_tables(&[table]);
    Ok(first.map_or(Ok(()), Err))
}

/// What came of all cases under one policy.
#[derive(Default)]
struct Compared {
    /// Cases.
    searched: usize,
    /// Objectives: one of a case, or one of each step.
    agree: usize,
    disagree: usize,
    /// Left open by the engine, by more than a millionth.
    open: usize,
    /// What the first disagreement is.
    first: Option<String>,
}

impl Compared {
    fn told(&self, rules: &Rules) -> String {
        let Self { agree, disagree, open, .. } = self;
        let Rules { order, cost, .. } = rules;
        format!(
            "{order}, cost of a pair {cost}: {agree} agree, {disagree} disagree, {open} not proved"
        )
    }

    fn row(&self, rules: &Rules, cases: usize) -> Vec<String> {
        let counts = [cases, self.searched, self.agree, self.disagree, self.open];
        let names = [rules.order, rules.cost].map(str::to_owned).into_iter();
        names.chain(counts.map(|count| count.to_string())).collect()
    }

    fn found(&mut self, what: String) {
        say(&what);
        self.first.get_or_insert(what);
    }
}

impl Rules {
    fn is_weighed(&self) -> bool {
        self.order == "weighed"
    }

    /// The engine's search on a case.
    fn ask<'a>(&self, mip: &'a mut Command) -> &'a mut Command {
        if self.is_weighed() {
            mip.args(["1", WORK]);
        } else {
            mip.args(["1", WORK_IN_ORDER, "--strict"]);
            mip.args((self.order == "bands").then_some("bands"));
        }
        mip.args(["--fixed-cost", self.cost, "--bands", self.bands])
    }
}

fn compare(
    programs: &Searches,
    rules: &Rules,
    folder: &Path,
    cases: &[PathBuf],
) -> Result<Compared, String> {
    let (mut compared, mut wasm) = (Compared::default(), IN_WASM);
    let mut ours: Vec<Figures> = Vec::new();
    for case in cases {
        let text = output(rules.ask(&mut programs.mip(case)))?;
        if let Some(other_run) = in_wasm(programs, case, rules, &text, &mut wasm)? {
            compared.found(other_run);
        }
        let of_case = figures(&text, rules.is_weighed());
        let of_case = of_case.ok_or_else(|| format!("{}: {text}", case.display()))?;
        compared.searched += usize::from(of_case.is_search);
        ours.push(of_case);
    }
    let theirs = theirs(programs, rules, folder, cases, &ours)?;
    for ((case, ours), theirs) in cases.iter().zip(&ours).zip(theirs) {
        let case = case.display();
        if ours.steps.len() != theirs.len() {
            compared.disagree += 1;
            let (steps, theirs) = (ours.steps.len(), theirs.join(" "));
            compared.found(format!("{case}: the engine has {steps} steps, HiGHS says {theirs}"));
            continue;
        }
        for (step, (ours, theirs)) in (1..).zip(ours.steps.iter().zip(theirs)) {
            match ours.beside(&theirs) {
                Verdict::Agree => compared.agree += 1,
                Verdict::Open => compared.open += 1,
                Verdict::Disagree => {
                    compared.disagree += 1;
                    let (order, told) = (rules.order, ours.told());
                    compared.found(format!(
                        "{case}: {order}, step {step}: the engine has {told}, HiGHS {theirs}"
                    ));
                }
            }
        }
    }
    Ok(compared)
}

/// What `HiGHS` finds, by case: an objective, or in a strict order one of each step, beside what ours reach in
/// those before it.
fn theirs(
    programs: &Searches,
    rules: &Rules,
    folder: &Path,
    cases: &[PathBuf],
    ours: &[Figures],
) -> Result<Vec<Vec<String>>, String> {
    let mut command = programs.peer_small();
    command.arg(rules.cost);
    if !rules.is_weighed() {
        let reached: String = ours.iter().map(Figures::reached).collect();
        let file = folder.join("reached");
        std::fs::write(&file, reached).map_err(|error| format!("{}: {error}", file.display()))?;
        command.args([rules.order, rules.bands]).arg(file);
    }
    let said = output(command.args(cases))?;
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    // The solver greets before it says anything.
    let of_cases = said.lines().filter_map(|line| match line.strip_prefix("objective ") {
        // Its bound follows.
        Some(figures) => Some(words(figures).into_iter().take(1).collect()),
        None => line.strip_prefix("steps").map(words),
    });
    let of_cases: Vec<Vec<String>> = of_cases.collect();
    if of_cases.len() != cases.len() {
        return Err(format!("HiGHS solved {} of {} cases", of_cases.len(), cases.len()));
    }
    Ok(of_cases)
}

/// Solves a case in WASM while some are `left`; what differs from the run made natively.
fn in_wasm(
    programs: &Searches,
    case: &Path,
    rules: &Rules,
    native: &str,
    left: &mut usize,
) -> Result<Option<String>, String> {
    let Some(mut command) = programs.mip_wasm(case).filter(|_| *left > 0) else { return Ok(None) };
    *left -= 1;
    let text = output(rules.ask(&mut command))?;
    let hash = |text: &str| Search::read(text).and_then(|search| search.hash);
    let (native, wasm) = hash(native)
        .zip(hash(&text))
        .ok_or_else(|| format!("{}: no hash in\n{text}", case.display()))?;
    let name =
        case.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut made = Made::default();
    let _nothing_before = made.tell(&name, &native);
    Ok(made.tell(&name, &wasm))
}
