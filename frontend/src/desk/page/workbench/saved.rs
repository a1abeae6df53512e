//! The runs of a snapshot that the server keeps: each can be opened again.

use yew::prelude::*;

use super::kept::next_letter;
use super::{Kept, short};
use crate::client::unit::SavedRun;
use crate::desk::fetched::Fetched;
use crate::desk::part::day_and_time;
use crate::desk::scenario::rules_words;
use crate::ui::skeleton;
use crate::words::say;

/// The list, newest first; a run that is shown already says under which letter.
pub(super) fn saved_runs(
    found: &Fetched<Vec<SavedRun>>,
    snapshot: &str,
    shown: &[Kept],
    onopen: &Callback<String>,
) -> Html {
    let rows = match found.value() {
        None if found.error().is_some() => Html::default(),
        None => skeleton(&say::desk_loading()),
        Some(all) => rows(all, snapshot, shown, onopen),
    };
    html! {
        <details id="bench-saved">
            <summary>{ say::unit_saved() }</summary>
            <p class="hint">{ say::unit_saved_hint() }</p>
            { found.trouble() }
            { rows }
        </details>
    }
}

fn rows(all: &[SavedRun], snapshot: &str, shown: &[Kept], onopen: &Callback<String>) -> Html {
    if all.is_empty() {
        return html! { <p>{ say::unit_saved_none() }</p> };
    }
    let rows = all.iter().rev().map(|run| row(run, snapshot, shown, onopen));
    html! { <ul class="plain">{ for rows }</ul> }
}

/// What the list says of a run: its rules, whether its case is a copy, when it was saved, its hash.
fn row(run: &SavedRun, snapshot: &str, shown: &[Kept], onopen: &Callback<String>) -> Html {
    let rules = rules_words(&run.policy);
    let copy = (run.case_hash != snapshot).then(say::unit_saved_copy);
    let parts = [Some(rules.clone()), copy, Some(day_and_time(&run.created_at))];
    let what = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let action = match shown.iter().find(|one| one.0.head.hash == run.hash) {
        Some(one) => {
            html! { <span>{ say::unit_run_named(&one.0.letter.to_string(), &rules) }</span> }
        }
        None => {
            let open = say::unit_saved_open(&next_letter(shown).to_string());
            let label = format!("{open} · {what}");
            let hash = run.hash.clone();
            let onclick = onopen.reform(move |_: MouseEvent| hash.clone());
            html! { <button type="button" class="button secondary small" {onclick} aria-label={label}>{ open }</button> }
        }
    };
    html! {
        <li key={run.hash.clone()} class="draft-row">
            <span>{ what }{ " · " }<code dir="ltr">{ short(&run.hash) }</code></span>
            { action }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use yew::prelude::*;

    use super::{Kept, SavedRun, rows};
    use crate::desk::page::stage::{desk, drawn};
    use crate::desk::scenario::{Plan, Scenario};
    use crate::tests::fixture::finished;
    use crate::words::{Language, speak_natively};

    fn list(all: Vec<SavedRun>, shown: Vec<Kept>) -> String {
        drawn(desk("ISU", Role::Isu), move || rows(&all, "1c", &shown, &Callback::noop()))
    }

    #[test]
    fn a_saved_run_can_be_opened_under_the_next_letter_and_one_that_is_shown_says_its_own() {
        speak_natively(Language::English);
        let shown = Scenario::read('A', &Plan::default(), &finished().text).expect("a run file");
        let of = |hash: &str, case_hash: &str, day: u32| SavedRun {
            hash: hash.to_owned(),
            case_hash: case_hash.to_owned(),
            policy: "Most coverage".to_owned(),
            created_at: format!("2026-11-0{day}T09:30:00Z"),
        };
        let all = vec![of(&shown.head.hash, "1c", 1), of("77aa77aa77aa77", "2c", 2)];
        let html = list(all, vec![Kept(Rc::new(shown))]);
        let (newer, older) = html.split_once("</li>").expect("two rows");
        assert!(newer.contains("Most coverage · changed copy · 2 November 2026, 09:30"), "{newer}");
        assert!(
            newer.contains(">Open as B</button>") && newer.contains(">77aa77aa77aa<"),
            "{newer}"
        );
        assert!(older.contains("Run A: Most coverage") && !older.contains("<button"), "{older}");
        assert!(!older.contains("changed copy"), "{older}");
        assert!(list(Vec::new(), Vec::new()).contains("No run of this snapshot is saved."));
    }
}
