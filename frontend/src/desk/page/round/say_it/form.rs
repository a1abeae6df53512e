//! The form in which a party says something of a need.

use contract::interest::{InterestBody, Stance};
use contract::record::Kind;
use contract::{Code as _, from_code};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::Needs;
use super::typed::Typed;
use super::{Behalf, about};
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
use crate::desk::need::figure::Figure;
use crate::desk::outbox::{self, Step, Waiting};
use crate::desk::page::interests::said;
use crate::desk::part::{
    Choice, ChoiceField, TextArea, TextField, choice_field, line_words, need_title, text_area,
    text_field,
};
use crate::desk::typed::{Typed as TypedForm, use_typed};
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// Properties of [`SayIt`].
#[derive(Properties, PartialEq)]
pub(super) struct SayItProps {
    /// The need.
    pub(super) id: String,
    /// Needs that the reader may see.
    pub(super) needs: Needs,
    /// On whose behalf the unit writes.
    pub(super) behalf: Behalf,
    /// Whether a party that was interested before is asked whether the State may know.
    pub(super) asks_again: bool,
    /// Hears what came of it.
    pub(super) came: Callback<Result<(), ClientError>>,
}

/// The form: the answer first, then what goes with it.
#[component]
pub(super) fn SayIt(props: &SayItProps) -> Html {
    let desk = use_desk();
    let about = about(&props.id, props.behalf.as_deref());
    let form = use_typed::<Typed>(&format!("answer/{about}"));
    let name = props.behalf.as_deref().map(|party| desk.name_of(party));
    let of = name.as_deref().map(say::rounds_behalf_of);
    let key = use_state(random_key);
    let chosen = form.stance.or(props.asks_again.then_some(Stance::Interested));
    let onsubmit = {
        let (need, came) = (props.id.clone(), props.came.clone());
        let called = need_title(&props.id, &props.needs);
        let called = of.map_or_else(|| called.clone(), |of| format!("{called} · {of}"));
        let (behalf, needs) = (props.behalf.clone(), props.needs.clone());
        let (form, key, desk) = (form.clone(), key.clone(), desk.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(stance) = chosen else { return };
            if !form.parts(stance)[0].problem(&needs, &need).is_empty() {
                return;
            }
            let edit = form.edit(&need, stance, behalf.clone());
            let (came, state, key) = (came.clone(), key.clone(), (*key).clone());
            let (form, desk, about) = (form.clone(), desk.clone(), about.clone());
            let title = format!("{} · {called}", said(stance));
            // The form tells what stands there by now.
            let sent = (*form).clone();
            spawn_local(async move {
                let is_said = || {
                    let [_, rest] = sent.parts(stance);
                    form.settle(|now| now.since(&sent, rest));
                };
                let made = records::create::<InterestBody>(Kind::Interest, &edit, &key).await;
                // What was refused is sent again under another key, since it says something else.
                if !matches!(made, Err(ClientError::Unreachable)) {
                    state.set(random_key());
                }
                if made == Err(ClientError::Unreachable) {
                    let waits = Waiting::new(Kind::Interest, &title, vec![Step::make(&key, &edit)]);
                    let waits = Waiting { about, ..waits };
                    if outbox::put(outbox::owner(&desk.session).as_deref(), &waits) {
                        is_said();
                        state.set(random_key());
                        desk.say.emit(say::desk_waits());
                        return;
                    }
                }
                if made.is_ok() {
                    is_said();
                }
                came.emit(made.map(drop));
            });
        })
    };
    let id = |field: &str| format!("{field}-{}", props.id);
    let choice = |stance: &Stance| Choice {
        value: stance.code().to_owned(),
        label: said(*stance),
        // What each means is said to a party in its own words.
        hint: if name.is_none() { say::rounds_stance_means(stance.code()) } else { String::new() },
    };
    let legend = name.as_deref().map_or_else(say::rounds_stance, say::rounds_behalf_stance);
    let send = name.as_deref().map_or_else(say::rounds_send, say::rounds_behalf_send);
    let choices: Vec<Choice> = Stance::ALL.iter().map(choice).collect();
    html! {
        <form class="form" {onsubmit}>
            { form.back() }
            { choice_field(&ChoiceField { id: &id("stance"), legend: &legend, hint: "", choices: &choices, value: chosen.map_or("", |stance| stance.code()), problem: "",
                onchange: &form.on(|typed, code: String| typed.stance = from_code(&code)) }) }
            if let Some(stance) = chosen {
                if stance == Stance::Interested {
                    { interested(props, &form) }
                }
                { text_field(&TextField { id: &id("reason"), kind: "text", label: &say::offer_reason(), hint: &say::offer_reason_hint(), value: &form.reason, problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.reason = text) }) }
                if form.parts(stance)[1] != Typed::default() {
                    <p class="hint">{ say::rounds_stays() }</p>
                }
                <p><button class="button">{ send }</button></p>
            }
        </form>
    }
}

/// For which line, how much, in which words, and whether the State may know.
fn interested(props: &SayItProps, form: &TypedForm<Typed>) -> Html {
    let lines = lines_of(&props.needs, &props.id);
    let id = |field: &str| format!("{field}-{}", props.id);
    let [quantity, words, for_state] = if props.behalf.is_some() {
        let for_state = say::rounds_behalf_for_state_hint();
        [say::rounds_behalf_quantity(), say::rounds_behalf_words(), for_state]
    } else {
        [say::rounds_quantity(), say::rounds_own_words(), say::rounds_for_state_hint()]
    };
    html! {
        <>
            { select_field(&SelectField { id: &id("line"), label: &say::col_line(), any: &say::rounds_whole_need(), options: &lines, value: &form.line, onchange: &form.on(|typed, text| typed.line = text), problem: "", class: "" }) }
            if !form.line.is_empty() {
                { text_field(&TextField { id: &id("quantity"), kind: "text", label: &quantity, hint: &say::rounds_quantity_hint(), value: &form.figure.text(), problem: &form.problem(&props.needs, &props.id), autocomplete: "off", oninput: &form.on(|typed, text| typed.figure = Figure::new(text)) }) }
            }
            { text_area(&TextArea { id: &id("words"), label: &words, hint: "", value: &form.words, problem: "", rows: 2, oninput: &form.on(|typed, text| typed.words = text) }) }
            { toggle(&Toggle { id: &id("for-state"), label: &say::rounds_for_state(), hint: &for_state, checked: form.for_state,
                onchange: &form.on(|typed, on| typed.for_state = on) }) }
        </>
    }
}

/// The lines that the State shows, by their keys.
fn lines_of(needs: &Needs, need: &str) -> Vec<(String, String)> {
    let need = needs.iter().find(|one| one.id == need);
    let lines = need.into_iter().flat_map(|need| &need.body.lines);
    lines.map(|line| (line.key.to_string(), line_words(line))).collect()
}
