//! The runs of the workbench, kept on the device until somebody signs out: a page that is loaded again has
//! them.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Kept;
use crate::desk::kept_text::{forget, keep, read};
use crate::desk::scenario::{Plan, Scenario};

/// The letters of runs.
pub(super) const LETTERS: [char; 3] = ['A', 'B', 'C'];

/// The letter of the next run: a fourth takes the place of the first.
pub(super) fn next_letter(shown: &[Kept]) -> char {
    let is_free = |letter: &char| shown.iter().all(|one| one.0.letter != *letter);
    let free = LETTERS.into_iter().find(is_free);
    free.or(shown.first().map(|one| one.0.letter)).unwrap_or(LETTERS[0])
}

/// The first line of what is kept; the run file follows.
#[derive(Serialize, Deserialize)]
struct Made {
    /// Hash of the snapshot that was chosen.
    snapshot: String,
    plan: Plan,
    /// When, RFC 3339 in UTC.
    at: String,
}

/// Keeps a run under its letter; `begin` is where the names of what this person keeps begin.
pub(super) async fn keep_run(
    begin: &str,
    letter: char,
    snapshot: String,
    plan: Plan,
    at: String,
    text: &str,
) {
    let made = serde_json::to_string(&Made { snapshot, plan, at }).unwrap_or_default();
    keep(&format!("{begin}{letter}"), &format!("{made}\n{text}")).await;
}

/// Forgets the run of a letter.
pub(super) async fn forget_run(begin: &str, letter: char) {
    forget(&format!("{begin}{letter}")).await;
}

/// The runs of a snapshot that are kept, in the order they were made. What cannot be read is not there.
pub(super) async fn kept_runs(begin: &str, snapshot: &str) -> Vec<Kept> {
    let mut all = Vec::new();
    for letter in LETTERS {
        let text = read(&format!("{begin}{letter}")).await;
        all.extend(text.and_then(|text| run_of(letter, snapshot, &text)));
    }
    engine::order::sort_by_key(&mut all, |(at, _)| at.clone());
    all.into_iter().map(|(_, run)| run).collect()
}

fn run_of(letter: char, snapshot: &str, text: &str) -> Option<(String, Kept)> {
    let (made, run) = text.split_once('\n')?;
    let made: Made = serde_json::from_str(made).ok()?;
    let is_of = made.snapshot == snapshot;
    let run = is_of.then(|| Scenario::read(letter, &made.plan, run).ok()).flatten()?;
    Some((made.at, Kept(Rc::new(run))))
}

#[cfg(test)]
mod tests {
    use super::{Made, run_of};
    use crate::desk::scenario::Plan;
    use crate::tests::fixture::finished;

    #[test]
    fn a_run_comes_back_with_its_name_for_its_own_snapshot_and_not_for_another() {
        let plan = Plan { title: "Without money".to_owned(), ..Plan::default() };
        let (snapshot, at) = ("sha256:1".to_owned(), "2026-11-30T06:00:00Z".to_owned());
        let made = serde_json::to_string(&Made { snapshot, plan, at: at.clone() }).unwrap();
        let text = format!("{made}\n{}", finished().text);
        let (when, run) = run_of('B', "sha256:1", &text).expect("it is of this snapshot");
        assert_eq!((when, run.0.letter, run.0.title.as_str()), (at, 'B', "Without money"));
        assert_eq!(run.0.text, finished().text, "byte for byte");
        assert!(run_of('B', "sha256:2", &text).is_none());
        assert!(run_of('B', "sha256:1", "{}\n{}").is_none());
    }
}
