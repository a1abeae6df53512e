//! What an asked party says of each need, or the unit on its behalf: an interest, by the same rules
//! as everywhere.

use contract::access::{Action, PartyId};
use contract::interest::{InterestBody, Stance};
use contract::need::is_quantity;
use contract::record::{Edit, Kind, Record, Remark, Status};
use contract::round::answers;
use contract::{Code as _, from_code};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::asks::{Coalitions, what_it_asks};
use super::{Needs, Shared, line_said, need_link};
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::interest::in_force;
use crate::desk::link::DeskLink;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::decimal;
use crate::desk::outbox::{self, Step, Taken, Waiting, Words, use_waits};
use crate::desk::page::interests::said;
use crate::desk::part::{
    Choice, ChoiceField, TextArea, TextField, choice_field, day, line_words, need_title, text_area,
    text_field,
};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::{Typed as TypedForm, use_typed};
use crate::ui::{SelectField, Toggle, Tone, notice, select_field, toggle};
use crate::words::say;

/// Properties of [`Answering`].
#[derive(Properties, PartialEq)]
pub(super) struct AnsweringProps {
    /// The round.
    pub(super) round: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Needs,
    /// What is open of them.
    pub(super) coalitions: Coalitions,
    /// On whose behalf the unit writes; nobody's where a party answers for itself.
    #[prop_or_default]
    pub(super) behalf: Behalf,
    /// Hears that something was said or taken back.
    #[prop_or_default]
    pub(super) onsaid: Callback<()>,
}

/// The party on whose behalf the unit writes, if it does.
type Behalf = Option<PartyId>;

/// What an answer is kept and waits under.
fn about(need: &str, behalf: Option<&str>) -> String {
    behalf.map_or_else(|| need.to_owned(), |party| format!("{need}/{party}"))
}

/// What was said of each need, and the form for what was not.
#[component]
pub(super) fn Answering(props: &AnsweringProps) -> Html {
    let desk = use_desk();
    let body = &props.round.body;
    let words = use_fetch((), |()| records::all::<InterestBody>(Kind::Interest, ""));
    let error = use_state(|| None::<ClientError>);
    let behalf = props.behalf.as_deref();
    let reader = desk.reader();
    let party = behalf.unwrap_or_else(|| reader.party());
    // What holds of its words, as the server reads them.
    let own: Vec<Record<InterestBody>> = words.value().map_or_else(Vec::new, |all| {
        in_force(all.iter().filter(|one| one.owner == party)).into_iter().cloned().collect()
    });
    let is_answered = |need: &String| {
        let mut own = own.iter().filter(|one| one.body.need == *need);
        own.any(|one| answers(body, party, &one.body, &one.changed_at))
    };
    let of = |need: &str| -> Vec<Record<InterestBody>> {
        own.iter().filter(|one| one.body.need == need).cloned().collect()
    };
    let came = {
        let (words, error, onsaid) = (words.clone(), error.clone(), props.onsaid.clone());
        Callback::from(move |came: Result<(), ClientError>| {
            if came.is_ok() {
                words.again();
                onsaid.emit(());
            }
            error.set(came.err());
        })
    };
    let is_done = words.value().is_some() && body.needs.iter().all(is_answered);
    let needs = html! {
        <>
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            { words.trouble() }
            if words.value().is_some() || words.error().is_some() {
                { for body.needs.iter().map(|id| html! {
                    <OneNeed key={id.clone()} id={id.clone()} needs={props.needs.clone()} coalitions={props.coalitions.clone()} own={words.value().map(|_| of(id))} is_open={!is_answered(id)}
                        behalf={props.behalf.clone()} came={came.clone()} />
                }) }
            }
        </>
    };
    if let Some(party) = behalf {
        let name = desk.name_of(party);
        let (tone, title) = if is_done {
            (Tone::Ok, say::rounds_behalf_done(&name))
        } else {
            (Tone::Info, say::rounds_behalf_of(&name))
        };
        return html! { <>{ notice(tone, &title, html! { <p>{ say::rounds_behalf_means() }</p> }) }{ needs }</> };
    }
    let by = body.closes.as_deref().map_or_else(say::not_reported, day);
    let is_late = props.round.status == Status::Closed;
    let (tone, title) = match (is_done, is_late) {
        (true, _) => (Tone::Ok, say::rounds_answered()),
        (false, true) => (Tone::Info, say::rounds_late()),
        (false, false) => (Tone::Warn, say::rounds_by(&by)),
    };
    let until = (is_done || is_late).then(|| html! { <dl class="facts"><div><dt>{ say::rounds_closes() }</dt><dd>{ by }</dd></div></dl> });
    let how = html! { <p>{ say::rounds_answer_how() }{ " " }<DeskLink to={Route::Offers}>{ say::nav_offers() }</DeskLink></p> };
    html! {
        <section aria-labelledby="round-needs">
            <h2 id="round-needs">{ say::rounds_needs() }</h2>
            { notice(tone, &title, html! { <>{ until }{ how }</> }) }
            { needs }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneNeedProps {
    id: String,
    needs: Needs,
    coalitions: Coalitions,
    /// What the party said of it; `None` where that could not be loaded.
    own: Option<Vec<Record<InterestBody>>>,
    /// Whether that answers the round.
    #[prop_or_default]
    is_open: bool,
    behalf: Behalf,
    came: Callback<Result<(), ClientError>>,
}

#[component]
fn OneNeed(props: &OneNeedProps) -> Html {
    let desk = use_desk();
    let about = about(&props.id, props.behalf.as_deref());
    let waits = use_waits(Kind::Interest, &about);
    // What waits is said once it is sent; until then its own words stand here.
    let owner = outbox::owner(&desk.session).filter(|_| waits);
    let mut kept = owner.as_deref().map(outbox::waiting).unwrap_or_default();
    kept.retain(|one| one.kind == Kind::Interest.code() && one.about == about);
    let take_back = |one: &Record<InterestBody>| {
        let (one, came, desk) = (one.clone(), props.came.clone(), desk.clone());
        let about = about.clone();
        let title = need_title(&props.id, &props.needs);
        Callback::from(move |_: MouseEvent| {
            let (one, came, desk) = (one.clone(), came.clone(), desk.clone());
            let (title, about) = (format!("{} · {title}", say::offer_withdraw()), about.clone());
            spawn_local(async move {
                let words = Words { title: &title, about: &about, typed: "" };
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
        let [line, quantity] = line_said(body, &props.needs);
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
                if one.by_unit {
                    <span class="sub">{ say::rounds_by_unit() }</span>
                }
                // What a party said itself is its own to take back.
                if !waits && (one.by_unit || props.behalf.is_none()) {
                    <button type="button" class="link-button" onclick={take_back(one)}>{ say::desk_undo() }</button>
                }
            </li>
        }
    };
    let asks_again = asks_again(props.is_open, props.own.as_deref());
    let form = || html! { <SayIt id={props.id.clone()} needs={props.needs.clone()} behalf={props.behalf.clone()} {asks_again} came={props.came.clone()} /> };
    html! {
        <section class="panel">
            <h3>{ need_link(&props.id, &props.needs) }</h3>
            if let Some(need) = props.needs.iter().find(|need| need.id == props.id) {
                { what_it_asks(need, &props.coalitions, &desk.reader()) }
            }
            if let Some(own) = props.own.as_ref().filter(|own| !own.is_empty()) {
                <ul class="plain">{ for own.iter().map(word) }</ul>
            }
            if waits {
                <ul class="plain">{ for kept.iter().map(|one| html! {
                    <li key={one.id.clone()} class="said"><bdi>{ &one.title }</bdi><span class="tag">{ say::desk_waits() }</span></li>
                }) }</ul>
            } else if let Some(own) = props.own.as_ref().filter(|own| asks_again || speaks(props.behalf.as_deref(), own)) {
                if asks_again {
                    <p class="hint">{ say::rounds_before() }</p>
                }
                if own.is_empty() || asks_again {
                    { form() }
                } else {
                    <details><summary>{ say::rounds_say_more() }</summary>{ form() }</details>
                }
            }
        </section>
    }
}

/// Whether something was said before the round that does not answer it, and is asked about again.
fn asks_again(is_open: bool, own: Option<&[Record<InterestBody>]>) -> bool {
    is_open && own.is_some_and(|own| !own.is_empty())
}

/// Whether more can be said: a party that has answered itself is not spoken for.
fn speaks(behalf: Option<&str>, own: &[Record<InterestBody>]) -> bool {
    behalf.is_none() || own.iter().all(|one| one.by_unit)
}

#[derive(Properties, PartialEq)]
struct SayItProps {
    id: String,
    needs: Needs,
    behalf: Behalf,
    /// Whether a party that was interested before is asked whether the State may know.
    asks_again: bool,
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

    /// What keeps the figure from being one of the line, for people; empty where nothing does.
    fn problem(&self, needs: &Needs, need: &str) -> String {
        let lines = needs.iter().find(|one| one.id == need).map(|one| &one.body.lines);
        let key = self.line.parse::<u32>().ok();
        let line = lines.and_then(|lines| lines.iter().find(|line| Some(line.key) == key));
        let fault = |plain: &str| match line {
            Some(line) => line.measure().fault(plain),
            None => (!is_quantity(plain)).then_some("not_decimal"),
        };
        let code = match decimal(&self.figure.text()) {
            Ok(plain) => plain.as_deref().and_then(fault),
            Err(_) => Some("not_decimal"),
        };
        code.map(say::desk_rule).unwrap_or_default()
    }

    /// As it is sent.
    fn edit(&self, need: &str, stance: Stance, behalf: Behalf) -> Edit<InterestBody> {
        let body = self.body(need, stance);
        Edit { owner: behalf, visibility: None, named: Vec::new(), body }
    }

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
            spawn_local(async move {
                let is_said = || match form.parts(stance) {
                    [_, rest] if rest == Typed::default() => form.clear(),
                    [_, rest] => form.on(|typed: &mut Typed, rest| *typed = rest).emit(rest),
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

#[cfg(test)]
mod tests;
