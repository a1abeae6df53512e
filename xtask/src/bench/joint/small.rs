//! Small cases with limits of every kind: the engine and `HiGHS` must prove the same objectives.
//!
//! Least grants, most States and partners, smallest useful parts, co-funding; with and without a cost of
//! pairs.

use super::super::programs::Searches;
use super::super::report::{Table, print_tables};
use super::super::{output, say};
use super::{Made, Search, same};
use std::path::{Path, PathBuf};

/// So many of them are solved in WASM as well.
const IN_WASM: usize = 5;
/// Costs of a pair, in minor units of the last rung; the second keeps small grants out of many cases.
const COSTS: [&str; 2] = ["0", "20000000"];

/// Compares `seeds` of them, each at every cost of a pair, and prints a table; the inner result tells of the
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
    let title = "Small cases with limits of every kind: objectives of the engine and of HiGHS";
    let mut table = Table::new(
        title,
        &["cost of a pair", "cases", "searched", "agree", "disagree", "not proved"],
    );
    let mut first = None;
    for cost in COSTS {
        let compared = compare(programs, cost, &cases)?;
        say(&compared.told(cost));
        table.row(compared.row(cost, cases.len()));
        first = first.or(compared.first);
    }
    print_tables(&[table]);
    Ok(first.map_or(Ok(()), Err))
}

/// What came of all cases under one policy.
#[derive(Default)]
struct Compared {
    searched: usize,
    agree: usize,
    disagree: usize,
    /// Left open by the engine, by more than a millionth.
    open: usize,
    /// What the first disagreement is.
    first: Option<String>,
}

impl Compared {
    fn told(&self, cost: &str) -> String {
        let Self { agree, disagree, open, .. } = self;
        format!("cost of a pair {cost}: {agree} agree, {disagree} disagree, {open} not proved")
    }

    fn row(&self, cost: &str, cases: usize) -> Vec<String> {
        let counts = [cases, self.searched, self.agree, self.disagree, self.open];
        std::iter::once(cost.to_owned()).chain(counts.map(|count| count.to_string())).collect()
    }
}

fn compare(programs: &Searches, cost: &str, cases: &[PathBuf]) -> Result<Compared, String> {
    let theirs = output(&mut programs.peer_small(cost, cases))?;
    // The solver greets before it says anything.
    let theirs = theirs.lines().filter_map(|line| line.strip_prefix("objective "));
    let theirs: Vec<&str> = theirs.collect();
    if theirs.len() != cases.len() {
        return Err(format!("HiGHS solved {} of {} cases", theirs.len(), cases.len()));
    }
    let (mut compared, mut wasm) = (Compared::default(), IN_WASM);
    for (case, theirs) in cases.iter().zip(theirs) {
        let text = output(programs.mip(case).args(["--fixed-cost", cost]))?;
        let other_run = in_wasm(programs, case, cost, &text, &mut wasm)?;
        compared.first = compared.first.take().or(other_run);
        let Some((ours, is_search)) = objective(&text) else {
            compared.open += 1;
            continue;
        };
        compared.searched += usize::from(is_search);
        if same(&ours, theirs.split_whitespace().next().unwrap_or("nothing")) {
            compared.agree += 1;
        } else {
            compared.disagree += 1;
            let case = case.display();
            let found = format!("{case}: the engine proves {ours}, HiGHS has objective {theirs}");
            say(&found);
            compared.first = compared.first.take().or(Some(found));
        }
    }
    Ok(compared)
}

/// Solves a case in WASM while some are `left`; what differs from the run made natively.
fn in_wasm(
    programs: &Searches,
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

/// The objective that the example `mip` proves to a millionth at least, which is as far as a peer's
/// floats tell, and whether it searched for it; `None` where it does not.
fn objective(text: &str) -> Option<(String, bool)> {
    let (_, ended) = text.lines().find_map(|line| line.split_once(" end: "))?;
    let proved = ["Optimal ", "Within(Gap { gap_millionths: 1 }) "];
    let objective = proved.iter().find_map(|status| ended.strip_prefix(status))?;
    let is_search = Search::read(text).is_some_and(|search| search.end().0 != "–");
    Some((objective.trim().to_owned(), is_search))
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
        let end = |gap| format!("   0.002 s end: Within(Gap {{ gap_millionths: {gap} }}) -5");
        assert_eq!(objective(&end(1)), Some(("-5".to_owned(), false)));
        assert_eq!(objective(&end(3)), None);
    }
}
