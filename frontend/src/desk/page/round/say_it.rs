//! What an asked party says of each need: an interest, by the same rules as everywhere.

use contract::access::Action;
use contract::interest::{InterestBody, Stance};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Edit, Kind, Record, Remark, Status};
use contract::{Code as _, from_code};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Needs, Shared, need_link};
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::ledger::{LineSums, of_need};
use crate::desk::link::DeskLink;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::{counted, decimal};
use crate::desk::outbox::{self, Step, Taken, Waiting, Words, use_waits};
use crate::desk::page::interests::said;
use crate::desk::part::{
    Choice, ChoiceField, TextArea, TextField, choice_field, covered_words, day, line_figure,
    line_name, need_title, text_area, text_field,
};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::{Typed as TypedForm, use_typed};
use crate::format;
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
    let (tone, title, until) = if is_done {
        let until = html! { <dl class="facts"><div><dt>{ say::rounds_closes() }</dt><dd>{ by }</dd></div></dl> };
        (Tone::Ok, say::rounds_answered(), until)
    } else {
        (Tone::Warn, say::rounds_by(&by), Html::default())
    };
    let how = html! { <p>{ say::rounds_answer_how() }{ " " }<DeskLink to={Route::Offers}>{ say::nav_offers() }</DeskLink></p> };
    html! {
        <section aria-labelledby="round-needs">
            <h2 id="round-needs">{ say::rounds_needs() }</h2>
            { notice(tone, &title, html! { <>{ until }{ how }</> }) }
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            { words.trouble() }
            if words.value().is_some() || words.error().is_some() {
                { for body.needs.iter().map(|id| html! {
                    <OneNeed key={id.clone()} id={id.clone()} needs={props.needs.clone()} own={words.value().map(|_| of(id))} came={came.clone()} />
                }) }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneNeedProps {
    id: String,
    needs: Needs,
    /// What the reader's party said of it; `None` where that could not be loaded.
    own: Option<Vec<Record<InterestBody>>>,
    came: Callback<Result<(), ClientError>>,
}

#[component]
fn OneNeed(props: &OneNeedProps) -> Html {
    let desk = use_desk();
    let waits = use_waits(Kind::Interest, &props.id);
    // What waits is said once it is sent; until then its own words stand here.
    let owner = outbox::owner(&desk.session).filter(|_| waits);
    let mut kept = owner.as_deref().map(outbox::waiting).unwrap_or_default();
    kept.retain(|one| one.kind == Kind::Interest.code() && one.about == props.id);
    let take_back = |one: &Record<InterestBody>| {
        let (one, came, desk) = (one.clone(), props.came.clone(), desk.clone());
        let title = need_title(&props.id, &props.needs);
        Callback::from(move |_: MouseEvent| {
            let (one, came, desk) = (one.clone(), came.clone(), desk.clone());
            let title = format!("{} · {title}", say::offer_withdraw());
            spawn_local(async move {
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
        let found = body.line.and_then(|key| find(&props.needs, &props.id, key));
        let line = found.map(line_words);
        let of = found.and_then(|line| line.unit.as_deref().or(line.currency.as_deref()));
        let quantity = body.quantity.as_deref().map(|plain| counted(plain, of.unwrap_or_default()));
        html! {
            <li class="said">
                <span class="tag">{ said(body.stance) }</span>
                if let Some(line) = line {
                    <span>{ line }</span>
                }
                if let Some(quantity) = quantity {
                    <bdi>{ quantity }</bdi>
                }
                if body.stance == Stance::Interested {
                    <span class="sub">{ if body.for_state { say::rounds_for_state_yes() } else { say::rounds_not_for_state() } }</span>
                }
                if !waits {
                    <button type="button" class="link-button" onclick={take_back(one)}>{ say::desk_undo() }</button>
                }
            </li>
        }
    };
    let form = || html! { <SayIt id={props.id.clone()} needs={props.needs.clone()} came={props.came.clone()} /> };
    html! {
        <section class="panel">
            <h3>{ need_link(&props.id, &props.needs) }</h3>
            if let Some(need) = props.needs.iter().find(|need| need.id == props.id) {
                { what_it_asks(need) }
            }
            if let Some(own) = props.own.as_ref().filter(|own| !own.is_empty()) {
                <ul class="plain">{ for own.iter().map(word) }</ul>
            }
            if waits {
                <ul class="plain">{ for kept.iter().map(|one| html! {
                    <li key={one.id.clone()} class="said"><bdi>{ &one.title }</bdi><span class="tag">{ say::desk_waits() }</span></li>
                }) }</ul>
            } else if let Some(own) = &props.own {
                if own.is_empty() {
                    { form() }
                } else {
                    <details><summary>{ say::rounds_say_more() }</summary>{ form() }</details>
                }
            }
        </section>
    }
}

/// What a need asks, line by line, what of it is covered already, and whose figures they are.
fn what_it_asks(need: &Record<NeedBody>) -> Html {
    let row = |(line, sums): (&NeedLine, &LineSums)| {
        let asked = line_figure(sums, sums.asked.map(|asked| asked + sums.covered));
        html! {
            <li key={line.key}>
                { line_words(line) }{ " · " }<bdi>{ asked }</bdi>
                if let Some(covered) = covered_words(sums) { <span class="sub">{ covered }</span> }
            </li>
        }
    };
    let sums = of_need(need, &[]);
    html! {
        <>
            if let Some(origin) = need.body.others() {
                <p class="sub">{ format::origin_short(origin) }</p>
            }
            <ul>{ for need.body.lines.iter().zip(&sums).map(row) }</ul>
        </>
    }
}

/// What a line of a need is called.
fn line_words(line: &NeedLine) -> String {
    let name = line_name(line);
    line.year.map_or_else(|| name.clone(), |year| say::flow_line(&name, &year.to_string()))
}

fn find<'a>(needs: &'a Needs, need: &str, key: u32) -> Option<&'a NeedLine> {
    let need = needs.iter().find(|one| one.id == need)?;
    need.body.lines.iter().find(|line| line.key == key)
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
    stance: Option<Stance>,
    line: String,
    figure: Figure,
    words: String,
    reason: String,
    for_state: bool,
}

impl Typed {
    /// What goes with an answer; and what was typed for another one, which is neither sent nor lost.
    fn parts(&self, stance: Stance) -> [Self; 2] {
        let only_reason = Self { reason: self.reason.clone(), ..Self::default() };
        let only_figure = Self { figure: self.figure.clone(), ..Self::default() };
        let all = Self { stance: None, ..self.clone() };
        match stance {
            // How much is asked of a line alone.
            Stance::Interested if self.line.is_empty() => {
                [Self { figure: Figure::default(), ..all }, only_figure]
            }
            Stance::Interested => [all, Self::default()],
            Stance::NothingThisTime | Stance::NotForUs => {
                [only_reason, Self { reason: String::new(), ..all }]
            }
        }
    }

    /// As it is sent.
    fn body(&self, need: &str, stance: Stance) -> InterestBody {
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let [said, _] = self.parts(stance);
        let figure = said.figure.text();
        InterestBody {
            need: need.to_owned(),
            offer: None,
            line: said.line.parse().ok(),
            // As the server counts; what it cannot read is sent as it was typed.
            quantity: decimal(&figure).unwrap_or_else(|_| given(&figure)),
            stance,
            for_state: said.for_state,
            words: given(&said.words),
            reason: given(&said.reason),
        }
    }
}

/// The form: the answer first, then what goes with it.
#[component]
fn SayIt(props: &SayItProps) -> Html {
    let desk = use_desk();
    let form = use_typed::<Typed>(&format!("answer/{}", props.id));
    let key = use_state(random_key);
    let onsubmit = {
        let (need, came) = (props.id.clone(), props.came.clone());
        let called = need_title(&props.id, &props.needs);
        let (form, key, desk) = (form.clone(), key.clone(), desk.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(stance) = form.stance else { return };
            let body = form.body(&need, stance);
            let (came, state, key) = (came.clone(), key.clone(), (*key).clone());
            let (form, desk, need) = (form.clone(), desk.clone(), need.clone());
            let title = format!("{} · {called}", said(stance));
            spawn_local(async move {
                let is_said = || match form.parts(stance) {
                    [_, rest] if rest == Typed::default() => form.clear(),
                    [_, rest] => form.on(|typed: &mut Typed, rest| *typed = rest).emit(rest),
                };
                let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
                let made = records::create::<InterestBody>(Kind::Interest, &edit, &key).await;
                // What was refused is sent again under another key, since it says something else.
                if !matches!(made, Err(ClientError::Unreachable)) {
                    state.set(random_key());
                }
                if made == Err(ClientError::Unreachable) {
                    let waits = Waiting::new(Kind::Interest, &title, vec![Step::make(&key, &edit)]);
                    let waits = Waiting { about: need, ..waits };
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
        hint: say::rounds_stance_means(stance.code()),
    };
    let choices: Vec<Choice> = Stance::ALL.iter().map(choice).collect();
    html! {
        <form class="form" {onsubmit}>
            { form.back() }
            { choice_field(&ChoiceField { id: &id("stance"), legend: &say::rounds_stance(), hint: "", choices: &choices, value: form.stance.map_or("", |stance| stance.code()), problem: "",
                onchange: &form.on(|typed, code: String| typed.stance = from_code(&code)) }) }
            if let Some(stance) = form.stance {
                if stance == Stance::Interested {
                    { interested(props, &form) }
                }
                { text_field(&TextField { id: &id("reason"), kind: "text", label: &say::offer_reason(), hint: &say::offer_reason_hint(), value: &form.reason, problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.reason = text) }) }
                if form.parts(stance)[1] != Typed::default() {
                    <p class="hint">{ say::rounds_stays() }</p>
                }
                <p><button class="button">{ say::rounds_send() }</button></p>
            }
        </form>
    }
}

/// For which line, how much, in which words, and whether the State may know.
fn interested(props: &SayItProps, form: &TypedForm<Typed>) -> Html {
    let lines = lines_of(&props.needs, &props.id);
    let id = |field: &str| format!("{field}-{}", props.id);
    html! {
        <>
            { select_field(&SelectField { id: &id("line"), label: &say::col_line(), any: &say::rounds_whole_need(), options: &lines, value: &form.line, onchange: &form.on(|typed, text| typed.line = text), problem: "", class: "" }) }
            if !form.line.is_empty() {
                { text_field(&TextField { id: &id("quantity"), kind: "text", label: &say::rounds_quantity(), hint: &say::rounds_quantity_hint(), value: &form.figure.text(), problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.figure = Figure::new(text)) }) }
            }
            { text_area(&TextArea { id: &id("words"), label: &say::rounds_own_words(), hint: "", value: &form.words, problem: "", rows: 2, oninput: &form.on(|typed, text| typed.words = text) }) }
            { toggle(&Toggle { id: &id("for-state"), label: &say::rounds_for_state(), hint: &say::rounds_for_state_hint(), checked: form.for_state,
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

#[cfg(test)]
mod tests;
