//! Somebody else changed the record meanwhile: what merges by itself, and what the reader decides.

use contract::access::Visibility;
use contract::record::Edit;
use serde::Serialize;
use serde_json::Value;
use yew::prelude::*;

use super::{Choice, ChoiceField, choice_field};
use crate::desk::base::to_json;
use crate::desk::merge::{self, decide, merge, path};
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`Conflict`].
#[derive(Properties, PartialEq)]
pub(crate) struct ConflictProps {
    /// What both began from, as [`to_merge`].
    pub(crate) base: Value,
    /// What the reader wants.
    pub(crate) mine: Value,
    /// What is kept now.
    pub(crate) theirs: Value,
    /// Who changed it.
    pub(crate) who: String,
    /// A field in words, by its path.
    pub(crate) place: Callback<String, String>,
    /// What a field says, in words.
    pub(crate) value: Callback<(String, Value), String>,
    /// Hears what was decided, to be sent against the version that is kept now.
    pub(crate) ondecided: Callback<Value>,
    /// Leaves the record as it is kept now, and writes a new one with what the reader wants; where that
    /// can be.
    #[prop_or_default]
    pub(crate) oncopy: Option<Callback<MouseEvent>>,
}

/// What of a record is compared: everything but its owner, which never changes.
pub(crate) fn to_merge<B: Clone + Serialize>(edit: &Edit<B>) -> Value {
    let visibility = Some(edit.visibility.unwrap_or(Visibility::Isu));
    let edit = Edit { owner: None, visibility, ..edit.clone() };
    to_json(&edit)
}

/// Each field that both changed, with both values; nothing is chosen beforehand.
#[component]
pub(crate) fn Conflict(props: &ConflictProps) -> Html {
    let merged = merge(&props.base, &props.mine, &props.theirs);
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
            ondecided.emit(value);
        })
    };
    let field = |(at, conflict): (usize, &merge::Conflict)| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |choice: String| {
                let mut all = (*chosen).clone();
                all[at] = choice;
                chosen.set(all);
            })
        };
        question(props, (at, conflict), &merged.value, &chosen[at], &onchange)
    };
    let explained = if merged.conflicts.is_empty() {
        say::desk_conflict_none()
    } else {
        say::desk_conflict_some(merged.conflicts.len())
    };
    html! {
        <section aria-labelledby="conflict-title">
            <h2 id="conflict-title" tabindex="-1">{ say::desk_conflict(&props.who) }</h2>
            { notice(Tone::Warn, &explained, html! { <p>{ say::desk_conflict_why() }</p> }) }
            { for merged.conflicts.iter().enumerate().map(field) }
            <p class="button-row">
                <button type="button" class="button" disabled={!is_decided} {onclick}>{ say::desk_conflict_save() }</button>
                if let Some(onclick) = props.oncopy.clone() {
                    <button type="button" class="button secondary" {onclick}>{ say::desk_conflict_copy() }</button>
                }
            </p>
        </section>
    }
}

fn question(
    props: &ConflictProps,
    (at, conflict): (usize, &merge::Conflict),
    value: &Value,
    chosen: &str,
    onchange: &Callback<String>,
) -> Html {
    let path = path(value, &conflict.place);
    let choice = |value: &str, label: String, what: &Value| Choice {
        value: value.to_owned(),
        label,
        hint: props.value.emit((path.clone(), what.clone())),
    };
    let before = props.value.emit((path.clone(), conflict.base.clone()));
    // Of an entry of a list it is said which one: a number alone names nothing.
    let hint = match merge::entry_of(&props.base, &conflict.place) {
        Some((place, entry)) => {
            let of = props.value.emit((merge::path(&props.base, place), entry.clone()));
            say::desk_conflict_before_of(&before, &of)
        }
        None => say::desk_conflict_before(&before),
    };
    choice_field(&ChoiceField {
        id: &format!("conflict-{at}"),
        legend: &props.place.emit(path.clone()),
        hint: &hint,
        choices: &[
            choice("mine", say::desk_conflict_yours(), &conflict.mine),
            choice("theirs", say::desk_conflict_theirs(), &conflict.theirs),
        ],
        value: chosen,
        problem: "",
        onchange,
    })
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use serde_json::{Value, json};
    use yew::prelude::*;

    use super::Conflict;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, say, speak_natively};

    fn shown(oncopy: Option<Callback<MouseEvent>>) -> String {
        drawn(desk("LAO", Role::FocalPoint), move || {
            let title = |title: &str| json!({ "body": { "title": title } });
            let value = |(_, value): (String, Value)| value.to_string();
            html! {
                <Conflict base={title("a")} mine={title("b")} theirs={title("c")} who="B" place={|path: String| path} {value}
                    ondecided={Callback::noop()} oncopy={oncopy.clone()} />
            }
        })
    }

    #[test]
    fn what_the_reader_wants_can_be_kept_as_a_copy_where_that_can_be() {
        speak_natively(Language::English);
        let html = shown(Some(Callback::noop()));
        let copy = format!(
            "<button type=\"button\" class=\"button secondary\">{}<",
            say::desk_conflict_copy()
        );
        // It needs no decision: nothing is decided by it.
        assert!(html.contains(&copy), "{html}");
        assert!(!shown(None).contains(&say::desk_conflict_copy()));
    }
}
