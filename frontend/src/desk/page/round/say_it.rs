//! What an asked party says of each need: an interest, by the same rules as everywhere.

use contract::access::Action;
use contract::interest::{InterestBody, Stance};
use contract::need::NeedBody;
use contract::record::{Edit, Kind, Record, Remark, Status};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Needs, Shared, need_link};
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::decimal;
use crate::desk::outbox::{self, Step, Taken, Waiting, Words, use_waits};
use crate::desk::page::interests::said;
use crate::desk::part::{TextArea, TextField, day, line_name, text_area, text_field};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::ui::{SelectField, Toggle, Tone, notice, select_field, toggle};
use crate::words::say;

/// Properties of [`Answering`].
#[derive(Properties, PartialEq)]
pub(super) struct AnsweringProps {
    /// The round.
    pub(super) round: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Needs,
}

/// What was said of each need, and the form for what was not.
#[component]
pub(super) fn Answering(props: &AnsweringProps) -> Html {
    let desk = use_desk();
    let body = &props.round.body;
    let words = use_fetch((), |()| records::all::<InterestBody>(Kind::Interest, ""));
    let error = use_state(|| None::<ClientError>);
    let own: Vec<Record<InterestBody>> = words.value().map_or_else(Vec::new, |all| {
        let in_force = all.iter().filter(|one| one.status == Status::Published);
        in_force.filter(|one| one.owner == desk.reader().party()).cloned().collect()
    });
    let of = |need: &str| -> Vec<Record<InterestBody>> {
        own.iter().filter(|one| one.body.need == need).cloned().collect()
    };
    let came = {
        let (words, error) = (words.clone(), error.clone());
        Callback::from(move |came: Result<(), ClientError>| {
            if came.is_ok() {
                words.again();
            }
            error.set(came.err());
        })
    };
    let is_done = words.value().is_some()
        && body.needs.iter().all(|need| own.iter().any(|one| one.body.need == *need));
    let by = body.closes.as_deref().map_or_else(say::not_reported, day);
    let (tone, title) = if is_done {
        (Tone::Ok, say::rounds_answered())
    } else {
        (Tone::Warn, say::rounds_by(&by))
    };
    html! {
        <section aria-labelledby="round-needs">
            <h2 id="round-needs">{ say::rounds_needs() }</h2>
            { notice(tone, &title, html! { <p>{ say::rounds_answer_how() }{ " " }<DeskLink to={Route::Offers}>{ say::nav_offers() }</DeskLink></p> }) }
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            if words.value().is_some() {
                { for body.needs.iter().map(|id| html! {
                    <OneNeed key={id.clone()} id={id.clone()} needs={props.needs.clone()} own={of(id)} came={came.clone()} />
                }) }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneNeedProps {
    id: String,
    needs: Needs,
    own: Vec<Record<InterestBody>>,
    came: Callback<Result<(), ClientError>>,
}

#[component]
fn OneNeed(props: &OneNeedProps) -> Html {
    let desk = use_desk();
    let waits = use_waits(Kind::Interest, &props.id);
    let take_back = |one: &Record<InterestBody>| {
        let (one, came, desk) = (one.clone(), props.came.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let (one, came, desk) = (one.clone(), came.clone(), desk.clone());
            spawn_local(async move {
                let title = format!("{} · {}", say::offer_withdraw(), one.body.need);
                let words = Words { title: &title, about: &one.body.need, typed: "" };
                let (with, action) = (Remark::default(), Action::Withdraw);
                match outbox::step(&desk, &one, words, action, &with).await {
                    Taken::Done(_) => came.emit(Ok(())),
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(error) => came.emit(Err(error)),
                }
            });
        })
    };
    let word = |one: &Record<InterestBody>| {
        let body = &one.body;
        let line = body.line.and_then(|key| line_of(&props.needs, &props.id, key));
        html! {
            <li class="said">
                <span class="tag">{ said(body.stance) }</span>
                if let Some(line) = line {
                    <span><bdi>{ line }</bdi></span>
                }
                if let Some(quantity) = &body.quantity {
                    <bdi>{ quantity }</bdi>
                }
                if body.stance == Stance::Interested {
                    <span class="sub">{ if body.for_state { say::rounds_for_state_yes() } else { say::rounds_not_for_state() } }</span>
                }
                <button type="button" class="link-button" onclick={take_back(one)}>{ say::desk_undo() }</button>
            </li>
        }
    };
    html! {
        <section class="panel">
            <h3>{ need_link(&props.id, &props.needs) }</h3>
            if waits {
                <p class="said"><span class="tag">{ say::desk_waits() }</span></p>
            } else if props.own.is_empty() {
                <SayIt id={props.id.clone()} needs={props.needs.clone()} came={props.came.clone()} />
            } else {
                <ul class="plain">{ for props.own.iter().map(word) }</ul>
                <details>
                    <summary>{ say::rounds_say_more() }</summary>
                    <SayIt id={props.id.clone()} needs={props.needs.clone()} came={props.came.clone()} />
                </details>
            }
        </section>
    }
}

/// What a line of a need is called.
fn line_of(needs: &Needs, need: &str, key: u32) -> Option<String> {
    let need = needs.iter().find(|one| one.id == need)?;
    let line = need.body.lines.iter().find(|line| line.key == key)?;
    let year = line.year.map_or_else(String::new, |year| year.to_string());
    Some(format!("{} {year}", line_name(line)))
}

#[derive(Properties, PartialEq)]
struct SayItProps {
    id: String,
    needs: Needs,
    came: Callback<Result<(), ClientError>>,
}

/// What is typed of one need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    line: String,
    figure: Figure,
    words: String,
    reason: String,
    for_state: bool,
}

/// The form: for which line, how much, in which words, and whether the State may know.
#[component]
fn SayIt(props: &SayItProps) -> Html {
    let desk = use_desk();
    let form = use_typed::<Typed>(&format!("answer/{}", props.id));
    let key = use_state(random_key);
    let tell = {
        let (need, came) = (props.id.clone(), props.came.clone());
        let (form, key, desk) = (form.clone(), key.clone(), desk.clone());
        Callback::from(move |stance: Stance| {
            let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let is_yes = stance == Stance::Interested;
            let Typed { line, figure, words, reason, for_state } = &*form;
            let quantity = figure.text();
            let body = InterestBody {
                need: need.clone(),
                offer: None,
                line: line.parse().ok().filter(|_| is_yes),
                // As the server counts; what it cannot read is sent as it was typed.
                quantity: decimal(&quantity)
                    .unwrap_or_else(|_| given(&quantity))
                    .filter(|_| is_yes),
                stance,
                for_state: *for_state && is_yes,
                words: given(words).filter(|_| is_yes),
                reason: given(reason),
            };
            let (came, state, key) = (came.clone(), key.clone(), (*key).clone());
            let (form, desk, need) = (form.clone(), desk.clone(), need.clone());
            spawn_local(async move {
                let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
                let made = records::create::<InterestBody>(Kind::Interest, &edit, &key).await;
                // What was refused is sent again under another key, since it says something else.
                if !matches!(made, Err(ClientError::Unreachable)) {
                    state.set(random_key());
                }
                if made == Err(ClientError::Unreachable) {
                    let title = format!("{} · {need}", said(stance));
                    let waits = Waiting::new(Kind::Interest, &title, vec![Step::make(&key, &edit)]);
                    let waits = Waiting { about: need, ..waits };
                    if outbox::put(outbox::owner(&desk.session).as_deref(), &waits) {
                        form.clear();
                        state.set(random_key());
                        desk.say.emit(say::desk_waits());
                        return;
                    }
                }
                if made.is_ok() {
                    form.clear();
                }
                came.emit(made.map(drop));
            });
        })
    };
    let lines = lines_of(&props.needs, &props.id);
    let id = |field: &str| format!("{field}-{}", props.id);
    let on = |stance: Stance| tell.reform(move |_: MouseEvent| stance);
    html! {
        <div class="form">
            { form.back() }
            { select_field(&SelectField { id: &id("line"), label: &say::col_line(), any: &say::rounds_whole_need(), options: &lines, value: &form.line, onchange: &form.on(|typed, text| typed.line = text), class: "" }) }
            if !form.line.is_empty() {
                { text_field(&TextField { id: &id("quantity"), kind: "text", label: &say::rounds_quantity(), hint: &say::rounds_quantity_hint(), value: &form.figure.text(), problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.figure = Figure::new(text)) }) }
            }
            { text_area(&TextArea { id: &id("words"), label: &say::rounds_own_words(), hint: "", value: &form.words, problem: "", rows: 2, oninput: &form.on(|typed, text| typed.words = text) }) }
            { toggle(&Toggle { id: &id("for-state"), label: &say::rounds_for_state(), hint: &say::rounds_for_state_hint(), checked: form.for_state,
                onchange: &form.on(|typed, on| typed.for_state = on) }) }
            { text_field(&TextField { id: &id("reason"), kind: "text", label: &say::offer_reason(), hint: &say::offer_reason_hint(), value: &form.reason, problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.reason = text) }) }
            <p class="button-row">
                <button type="button" class="button" onclick={on(Stance::Interested)}>{ say::offer_interested() }</button>
                <button type="button" class="button secondary" onclick={on(Stance::NothingThisTime)}>{ say::offer_said_nothing() }</button>
                <button type="button" class="button secondary" onclick={on(Stance::NotForUs)}>{ say::offer_not_for_us() }</button>
            </p>
        </div>
    }
}

/// The lines that the State shows, by their keys.
fn lines_of(needs: &Needs, need: &str) -> Vec<(String, String)> {
    let lines =
        needs.iter().find(|one| one.id == need).map(|one: &Record<NeedBody>| &one.body.lines);
    let keys = lines.into_iter().flatten().map(|line| line.key);
    keys.filter_map(|key| Some((key.to_string(), line_of(needs, need, key)?))).collect()
}
