//! Small cases with limits of every kind: the engine and `HiGHS` must prove the same objectives.
//!
//! Least grants, most States and partners, smallest useful parts, co-funding; with and without a cost of
//! pairs.

use super::super::programs::Programs;
use super::super::report::{Table, print_tables};
use super::super::{output, say};
use super::{Made, Search, same};
use std::path::{Path, PathBuf};

/// Seeds of the cases.
const SEEDS: std::ops::RangeInclusive<u32> = 1..=60;
/// So many of them are solved in WASM as well.
const IN_WASM: usize = 5;
/// Costs of a pair, in minor units of the last rung; the second keeps small grants out of many cases.
const COSTS: [&str; 2] = ["0", "20000000"];

/// Compares them and prints a table; the inner result tells of the first disagreement.
///
/// # Errors
///
/// If a case cannot be written or solved.
pub(super) fn beside_highs(
    programs: &Programs,
    folder: &Path,
) -> Result<Result<(), String>, String> {
    let cases: Vec<PathBuf> = SEEDS.map(|seed| folder.join(format!("small-{seed}.json"))).collect();
    for (seed, case) in SEEDS.zip(&cases) {
        let mut write = programs.mip(Path::new("small"));
        output(write.arg(seed.to_string()).arg("--write").arg(case))?;
    }
    let title = "Small cases with limits of every kind: objectives of the engine and of HiGHS";
    let mut table =
        Table::new(title, &["cost of a pair", "cases", "searched", "agree", "disagree"]);
    let mut first = None;
    for cost in COSTS {
        let theirs = output(&mut programs.peer_small(cost, &cases))?;
        let theirs: Vec<&str> = theirs.lines().collect();
        if theirs.len() != cases.len() {
            return Err(format!("HiGHS solved {} of {} cases", theirs.len(), cases.len()));
        }
        let (mut searched, mut disagree, mut wasm) = (0_usize, 0_usize, IN_WASM);
        for (case, line) in cases.iter().zip(theirs) {
            let text = output(programs.mip(case).args(["--fixed-cost", cost]))?;
            let (ours, search) =
                objective(&text).ok_or_else(|| format!("{}: {text}", case.display()))?;
            searched += usize::from(search);
            first = first.or(in_wasm(programs, case, cost, &text, &mut wasm)?);
            let highs = line.split_whitespace().nth(1).unwrap_or("nothing");
            if !same(&ours, highs) {
                disagree += 1;
                let found = format!(
                    "{}, cost of a pair {cost}: the engine proves {ours}, HiGHS says {line}",
                    case.display()
                );
                say(&found);
                first = first.or(Some(found));
            }
        }
        let agree = cases.len() - disagree;
        say(&format!("small cases, cost of a pair {cost}: {agree} agree, {disagree} disagree"));
        let counts = [cases.len(), searched, agree, disagree].map(|count| count.to_string());
        table.row(std::iter::once(cost.to_owned()).chain(counts).collect());
    }
    print_tables(&[table]);
    Ok(first.map_or(Ok(()), Err))
}

/// Solves a case in WASM while some are `left`; what differs from the run made natively.
fn in_wasm(
    programs: &Programs,
    case: &Path,
    cost: &str,
    native: &str,
    left: &mut usize,
) -> Result<Option<String>, String> {
    let Some(mut command) = programs.mip_wasm(case).filter(|_| *left > 0) else { return Ok(None) };
    *left -= 1;
    let text = output(command.args(["--fixed-cost", cost]))?;
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

/// The objective that the example `mip` proves, and whether it searched for it; `None` where it
/// proves none.
fn objective(text: &str) -> Option<(String, bool)> {
    let ended = text.lines().find_map(|line| line.split_once(" end: Optimal "))?;
    let is_search = Search::read(text).is_some_and(|search| search.end().0 != "–");
    Some((ended.1.trim().to_owned(), is_search))
}

#[cfg(test)]
mod tests {
    use super::objective;

    #[test]
    fn only_what_is_proved_is_compared() {
        let built = "   0.001 s built: 12 arcs\n";
        let linear = format!("{built}   0.002 s end: Optimal -5\nhash 01\n");
        assert_eq!(objective(&linear), Some(("-5".to_owned(), false)));
        let search = format!("{linear}objective -5 bound -5 pivots 1\n");
        assert_eq!(objective(&search), Some(("-5".to_owned(), true)));
        let open = "   0.002 s end: Within(Gap { gap_millionths: 3 }) -5";
        assert_eq!(objective(open), None);
    }
}
