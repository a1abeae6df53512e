//! Somebody else changed the need meanwhile: what merges by itself, and what the reader decides.

use std::rc::Rc;

use contract::access::Visibility;
use contract::need::NeedBody;
use contract::record::{Edit, Record};
use serde_json::Value;
use yew::prelude::*;

use super::need_words::value_words;
use super::{Choice, ChoiceField, choice_field};
use crate::desk::need::kept::{Base, edit_of};
use crate::desk::need::merge::{Conflict, decide, merge, path};
use crate::desk::need::place::Place;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`NeedConflict`].
#[derive(Properties, PartialEq)]
pub(crate) struct NeedConflictProps {
    /// What both began from.
    pub(crate) base: Base,
    /// What the reader wants.
    pub(crate) mine: Edit<NeedBody>,
    /// What is kept now.
    pub(crate) theirs: Rc<Record<NeedBody>>,
    /// Hears what was decided, to be sent against the version that is kept now.
    pub(crate) ondecided: Callback<Edit<NeedBody>>,
}

/// What of the record is compared: everything but its owner, which never changes.
pub(crate) fn compared(edit: &Edit<NeedBody>) -> Value {
    let visibility = Some(edit.visibility.unwrap_or(Visibility::Isu));
    let edit = Edit { owner: None, visibility, ..edit.clone() };
    serde_json::to_value(&edit).unwrap_or_default()
}

/// Each field that both changed, with both values; nothing is chosen beforehand.
#[component]
pub(crate) fn NeedConflict(props: &NeedConflictProps) -> Html {
    let theirs = compared(&edit_of(&props.theirs));
    let merged = merge(&compared(&props.base.edit), &compared(&props.mine), &theirs);
    let chosen = use_state(|| vec![String::new(); merged.conflicts.len()]);
    let is_decided = chosen.iter().all(|choice| !choice.is_empty());
    let onclick = {
        let (merged, chosen, ondecided) = (merged.clone(), chosen.clone(), props.ondecided.clone());
        Callback::from(move |_: MouseEvent| {
            let mut value = merged.value.clone();
            for (conflict, choice) in merged.conflicts.iter().zip(chosen.iter()) {
                if choice == "mine" {
                    decide(&mut value, &conflict.place, &conflict.mine);
                }
            }
            if let Ok(edit) = serde_json::from_value(value) {
                ondecided.emit(edit);
            }
        })
    };
    let who = props.theirs.changed_by.as_ref().map(|by| by.name.clone()).unwrap_or_default();
    let field = |(at, conflict): (usize, &Conflict)| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |choice: String| {
                let mut all = (*chosen).clone();
                all[at] = choice;
                chosen.set(all);
            })
        };
        question(at, conflict, &merged.value, &chosen[at], &onchange)
    };
    let explained = if merged.conflicts.is_empty() {
        say::desk_need_conflict_none()
    } else {
        say::desk_need_conflict_some(merged.conflicts.len())
    };
    html! {
        <section aria-labelledby="conflict-title">
            <h2 id="conflict-title" tabindex="-1">{ say::desk_need_conflict(&who) }</h2>
            { notice(Tone::Warn, &explained, html! { <p>{ say::desk_need_conflict_why() }</p> }) }
            { for merged.conflicts.iter().enumerate().map(field) }
            <p><button type="button" class="button" disabled={!is_decided} {onclick}>{ say::desk_need_conflict_save() }</button></p>
        </section>
    }
}

fn question(
    at: usize,
    conflict: &Conflict,
    value: &Value,
    chosen: &str,
    onchange: &Callback<String>,
) -> Html {
    let path = path(value, &conflict.place);
    let choice = |value: &str, label: String, what: &Value| Choice {
        value: value.to_owned(),
        label,
        hint: value_words(&path, what),
    };
    choice_field(&ChoiceField {
        id: &format!("conflict-{at}"),
        legend: &Place::parse(&path).words(),
        hint: "",
        choices: &[
            choice("mine", say::desk_need_yours(), &conflict.mine),
            choice("theirs", say::desk_need_theirs(), &conflict.theirs),
        ],
        value: chosen,
        problem: "",
        onchange,
    })
}
