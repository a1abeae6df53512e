//! What is seen of a form: its fields with what is to be said of them, or what is to be decided first.

use contract::record::Edit;
use serde_json::Value;
use yew::prelude::*;

use super::{Form, Step, VIEW, base_of};
use crate::browser;
use crate::client::{ClientError, Problem, ProblemPlace};
use crate::desk::base::from_json;
use crate::desk::device::{forget, keep};
use crate::desk::live::live_form;
use crate::desk::part::{
    Conflict, ErrorSummary, FieldProblem, UNDO_ID, discarded, restored, rule_words, to_merge,
};
use crate::desk::save::Body;
use crate::desk::trouble::trouble_in_form;
use crate::words::say;

/// The words of a form.
#[derive(Clone)]
pub(crate) struct Speech {
    /// A field by its path, as the server names it; empty for one that the page does not know.
    pub(crate) place: fn(&str) -> String,
    /// What a field says, by its path.
    pub(crate) value: Callback<(String, Value), String>,
}

/// The id of the control that shows a field, by its path.
pub(super) fn control(path: &str) -> String {
    path.replace(['[', '.'], "-").replace(']', "")
}

/// The form with what is to be said of it: what is back, what went wrong, and in its place what is
/// to be decided where somebody else was quicker.
pub(crate) fn written<B>(form: &Form<B>, speech: &Speech, fields: Html) -> Html
where
    B: Body + Default + 'static,
{
    let writing = &form.writing;
    let ondiscard = {
        let (writing, place) = (writing.clone(), form.place.clone());
        Callback::from(move |()| {
            forget(&place);
            let record = writing.record.as_ref();
            let fresh = record.map_or_else(B::default, |record| record.body.clone());
            writing.dispatch(Step::Discarded(fresh));
        })
    };
    let ondecided = {
        let writing = writing.dispatcher();
        Callback::from(move |value: Value| {
            if let Some(edit) = from_json::<Edit<B>>(&value) {
                writing.dispatch(Step::Decided(edit.body));
                browser::focus_by_id(VIEW);
            }
        })
    };
    let found = match &writing.error {
        Some(ClientError::Refused(refused)) if !refused.errors.is_empty() => {
            problems(refused, speech)
        }
        _ => Vec::new(),
    };
    let error = writing.error.as_ref().filter(|_| found.is_empty());
    let view = match (&writing.theirs, &writing.base) {
        (Some(now), Some(base)) => {
            let (base, theirs) = (to_merge(&base.edit), to_merge(&base_of(now).edit));
            let mine = Edit { body: writing.body.clone(), ..base_of(now).edit };
            let who = now.changed_by.as_ref().map(|by| by.name.clone()).unwrap_or_default();
            let place = speech.place;
            html! {
                <Conflict {base} mine={to_merge(&mine)} {theirs} {who} value={speech.value.clone()} {ondecided}
                    place={move |path: String| place(&path)} />
            }
        }
        _ => fields,
    };
    html! {
        <>
            <ErrorSummary problems={found} attempt={writing.attempt} />
            if let Some(error) = error {
                { trouble_in_form(error) }
            }
            if let (Some(record), None) = (&writing.record, &writing.theirs) {
                { live_form(record) }
            }
            if writing.is_restored {
                { restored(UNDO_ID, &say::desk_restored(), &ondiscard) }
            }
            if let Some(before) = &writing.discarded {
                { discarded(UNDO_ID, &{
                    let (writing, place, before) =
                        (writing.clone(), form.place.clone(), before.clone());
                    Callback::from(move |()| {
                        keep(&place, &before);
                        writing.dispatch(Step::Restored(Box::new(before.clone())));
                    })
                }) }
            }
            <div id={VIEW} tabindex="-1">{ view }</div>
        </>
    }
}

/// What the server finds wrong, at the fields; a text that the page has no words for is the server's.
fn problems(refused: &Problem, speech: &Speech) -> Vec<FieldProblem> {
    let problem = |one: &ProblemPlace| {
        let words = rule_words(&one.code, &one.detail);
        let says = match (speech.place)(&one.path) {
            name if name.is_empty() => words,
            name => say::offer_problem(&name, &words),
        };
        FieldProblem { control: control(&one.path), says }
    };
    refused.errors.iter().map(problem).collect()
}
