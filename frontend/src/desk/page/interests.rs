//! What a donor says of a need: interested, or not for us; to the unit alone.

use std::rc::Rc;

use contract::access::Action;
use contract::interest::{InterestBody, Stance};
use contract::record::{Edit, Kind, Record, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::fetched::{Fetched, use_fetch};
use crate::desk::held::use_held;
use crate::desk::interest::of_need;
use crate::desk::once::{Once, use_once};
use crate::desk::outbox::{self, Step, Taken, Waiting, Words, use_waits};
pub(super) use crate::desk::part::said;
use crate::desk::part::{TextArea, TextField, text_area, text_field, use_opened};
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// What was said, and the way to ask again.
#[derive(Clone)]
pub(super) struct Interests(Fetched<Vec<Record<InterestBody>>>);

impl PartialEq for Interests {
    fn eq(&self, other: &Self) -> bool {
        match (self.0.value(), other.0.value()) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}

impl Interests {
    /// What holds of what the reader says of a need, beside one of its offers or none, the latest last.
    fn of(&self, need: &str, offer: Option<&str>) -> Vec<Record<InterestBody>> {
        let all = self.0.value().map_or(&[][..], |all| all.as_slice());
        of_need(all, need, offer).into_iter().cloned().collect()
    }
}

/// What the reader's party said so far.
#[hook]
pub(super) fn use_interests() -> Interests {
    Interests(use_fetch((), |()| records::all::<InterestBody>(Kind::Interest, "")))
}

/// Properties of [`InterestButtons`].
#[derive(Properties, PartialEq)]
pub(super) struct InterestButtonsProps {
    /// The need.
    pub(super) need: String,
    /// What it is called.
    pub(super) title: String,
    /// The offer that might serve it.
    pub(super) offer: Option<String>,
    /// Its lines that one may be interested in by itself, by their keys; none where it is spoken of as a whole.
    #[prop_or_default]
    pub(super) lines: Vec<(String, String)>,
    /// What was said.
    pub(super) interests: Interests,
}

/// Whether something new would be said: nothing is said yet, or only interest, and none in this line, or in the
/// need as a whole where it is `None`.
fn is_new(said: &[Record<InterestBody>], line: Option<u32>) -> bool {
    let is_other =
        |one: &Record<InterestBody>| one.body.stance == Stance::Interested && one.body.line != line;
    said.iter().all(is_other)
}

/// Which of two texts goes with an answer: the word or question, or the reason.
fn going<'a, T>(stance: Stance, note: &'a T, reason: &'a T) -> &'a T {
    match stance {
        Stance::Interested => note,
        Stance::NothingThisTime | Stance::NotForUs => reason,
    }
}

/// What a line is called, where the page of the need is not here, by its key.
fn line_named(lines: &[(String, String)], key: u32) -> String {
    let known = lines.iter().find(|(id, _)| *id == key.to_string());
    known.map_or_else(|| say::desk_need_line_number(key), |(_, name)| name.clone())
}

/// Two buttons, and where the need has lines, of which one speaks; then what was said and the way back.
#[component]
pub(super) fn InterestButtons(props: &InterestButtonsProps) -> Html {
    let desk = use_desk();
    let asks = use_state(|| false);
    let line = use_held(&format!("say-line/{}", props.need), String::new);
    let note = use_typed::<String>(&format!("word/{}", props.need));
    let reason = use_typed::<String>(&format!("reason/{}", props.need));
    let is_noted = use_opened(!note.is_empty());
    let error = use_state(|| None::<ClientError>);
    let owner = outbox::owner(&desk.session);
    let waits = use_waits(Kind::Interest, &props.need);
    // What was pressed goes with what it changed: the focus follows, once somebody pressed something.
    let is_pressed = use_mut_ref(|| false);
    // A reason that was typed before and not sent is there again.
    let asks_why = *asks || reason.is_back();
    let own = props.interests.of(&props.need, props.offer.as_deref());
    let ids: Vec<String> = own.iter().map(|one| one.id.clone()).collect();
    use_effect_with((ids, asks_why), {
        let (is_pressed, need) = (is_pressed.clone(), props.need.clone());
        move |(ids, asks_why)| {
            if is_pressed.replace(false) {
                browser::focus_by_id(&match (ids.is_empty(), asks_why) {
                    (false, _) => format!("unsay-{need}"),
                    (true, true) => format!("reason-{need}"),
                    (true, false) => format!("say-{need}"),
                });
            }
        }
    });
    // What was said stands in the list, which comes a moment later.
    let once = use_once();
    use_effect_with(props.interests.clone(), {
        let once = once.clone();
        move |_| once.end()
    });
    let tell = {
        let (props_need, offer, interests) =
            (props.need.clone(), props.offer.clone(), props.interests.clone());
        let (reason, note) = (reason.clone(), note.clone());
        let (error, say_it) = (error.clone(), desk.say.clone());
        let (is_pressed, once) = (is_pressed.clone(), once.clone());
        let called = props.title.clone();
        let line = line.clone();
        Callback::from(move |stance: Stance| {
            let named = line.parse().ok().filter(|_| stance == Stance::Interested);
            if !is_new(&interests.of(&props_need, offer.as_deref()), named) || !once.begin() {
                return;
            }
            let text = going(stance, &note, &reason).clone();
            let why = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let body = InterestBody {
                need: props_need.clone(),
                offer: offer.clone(),
                line: named,
                quantity: None,
                stance,
                for_state: false,
                // No State reads what is said to the unit.
                words: None,
                reason: why,
            };
            let (interests, error, say_it) = (interests.clone(), error.clone(), say_it.clone());
            // What was typed for the other answer is neither sent nor lost.
            let sent = move || text.clear();
            let (owner, is_pressed, once) = (owner.clone(), is_pressed.clone(), once.clone());
            let line = line.clone();
            let title = format!("{} · {called}", said(stance));
            spawn_local(async move {
                let came = published(body, &title, &once).await;
                if came.is_err() {
                    once.end();
                }
                match came {
                    Ok(_) => {
                        error.set(None);
                        sent();
                        // A line goes with interest alone.
                        if stance == Stance::Interested {
                            line.set(String::new());
                        }
                        say_it.emit(said(stance));
                        is_pressed.replace(true);
                        interests.0.again();
                    }
                    Err((ClientError::Unreachable, rest))
                        if outbox::put(owner.as_deref(), &rest) =>
                    {
                        sent();
                        say_it.emit(say::desk_waits());
                    }
                    Err((other, _)) => error.set(Some(other)),
                }
            });
        })
    };
    let take_back = {
        let (interests, error, need) = (props.interests.clone(), error.clone(), props.need.clone());
        let (desk, is_pressed) = (desk.clone(), is_pressed.clone());
        let (asks, once, called) = (asks.clone(), once.clone(), props.title.clone());
        Callback::from(move |record: Record<InterestBody>| {
            let (interests, error, desk, need) =
                (interests.clone(), error.clone(), desk.clone(), need.clone());
            let is_pressed = is_pressed.clone();
            asks.set(false);
            let title = format!("{} · {called}", say::offer_withdraw());
            once.run(async move {
                let words = Words { title: &title, about: &need, typed: "" };
                let (action, remark) = (Action::Withdraw, Remark::default());
                match outbox::step(&desk, &record, words, action, &remark).await {
                    Taken::Done(_) => {
                        is_pressed.replace(true);
                        interests.0.again();
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    let on = |stance: Stance| tell.reform(move |_: MouseEvent| stance);
    let ask = {
        let (asks, is_pressed) = (asks.clone(), is_pressed.clone());
        let reason = reason.clone();
        Callback::from(move |on: bool| {
            if !on {
                reason.clear();
            }
            is_pressed.replace(true);
            asks.set(on);
        })
    };
    let on_ask = |on: bool| ask.reform(move |_: MouseEvent| on);
    let oninput = reason.on(|typed, text| *typed = text);
    // The focus goes to the way back from what was said last.
    let last = own.len().saturating_sub(1);
    let word = |(at, record): (usize, &Record<InterestBody>)| {
        let name = record.body.line.map(|key| line_named(&props.lines, key));
        let onclick = take_back.reform({
            let record = record.clone();
            move |_: MouseEvent| record.clone()
        });
        html! {
            <p class="said" key={record.id.clone()}>
                <span class="tag">{ said(record.body.stance) }</span>
                if let Some(name) = name { <bdi>{ name }</bdi> }
                <button type="button" class="link-button" id={(at == last).then(|| format!("unsay-{}", props.need))} {onclick}>{ say::desk_undo() }</button>
            </p>
        }
    };
    let has_lines = props.lines.len() > 1;
    let of_which = || {
        let (id, onchange) = (format!("say-line-{}", props.need), line.clone());
        let onchange = Callback::from(move |key: String| onchange.set(key));
        select_field(&SelectField {
            id: &id,
            label: &say::col_line(),
            any: &say::interest_whole(),
            options: &props.lines,
            value: &line,
            onchange: &onchange,
            problem: "",
            class: "",
        })
    };
    let a_word = || {
        let oninput = note.on(|typed, text| *typed = text);
        html! {
            <details open={is_noted}>
                <summary>{ say::offer_word() }</summary>
                { text_area(&TextArea {
                    id: &format!("word-{}", props.need), label: &say::offer_word(), hint: &say::offer_reason_hint(),
                    value: &note, problem: "", rows: 2, oninput: &oninput,
                }) }
            </details>
        }
    };
    let content = if waits {
        html! { <p class="said"><span class="tag">{ say::desk_waits() }</span></p> }
    } else if !own.is_empty() {
        let is_new = is_new(&own, line.parse().ok());
        let is_asked = has_lines && own.iter().all(|one| one.body.stance == Stance::Interested);
        html! {
            <>
                { for own.iter().enumerate().map(word) }
                if is_asked {
                    { of_which() }
                    { a_word() }
                    <p><button type="button" class="button secondary small" aria-disabled={(!is_new).then_some("true")} onclick={tell.reform(|_: MouseEvent| Stance::Interested)}>{ say::offer_interested() }</button></p>
                }
            </>
        }
    } else if asks_why {
        html! {
            <div class="not-for-us">
                { text_field(&TextField {
                    id: &format!("reason-{}", props.need), kind: "text", label: &say::offer_reason(), hint: &say::offer_reason_hint(),
                    value: &reason, problem: "", autocomplete: "off", oninput: &oninput,
                }) }
                <p class="button-row">
                    <button type="button" class="button secondary" onclick={on(Stance::NotForUs)}>{ say::offer_not_for_us() }</button>
                    <button type="button" class="link-button" onclick={on_ask(false)}>{ say::offer_reason_cancel() }</button>
                </p>
            </div>
        }
    } else {
        html! {
            <>
            if has_lines { { of_which() } }
            { a_word() }
            <p class="button-row">
                <button type="button" class="button secondary small" id={format!("say-{}", props.need)} onclick={on(Stance::Interested)}>{ say::offer_interested() }</button>
                <button type="button" class="button secondary small" onclick={on_ask(true)}>{ say::offer_not_for_us() }</button>
            </p>
            </>
        }
    };
    html! {
        <>
            { content }
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
        </>
    }
}

/// Makes the record and sends it to the unit.
async fn published(
    body: InterestBody,
    title: &str,
    once: &Once,
) -> Result<Record<InterestBody>, (ClientError, Waiting)> {
    let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
    let rest = |steps| {
        let about = edit.body.need.clone();
        Waiting { about, ..Waiting::new(Kind::Interest, title, steps) }
    };
    let (key, submit) = (once.key(&edit), Action::Submit);
    let made = records::create(Kind::Interest, &edit, &key).await;
    once.heard(&made);
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            return Err((error, rest(vec![Step::make(&key, &edit), Step::act(submit)])));
        }
    };
    if !made.may.contains(&submit) {
        return Ok(made);
    }
    let (id, version) = (&made.id, made.version);
    let sent = records::step(Kind::Interest, id, version, submit, &Remark::default()).await;
    sent.map_err(|error| {
        let waits = rest(vec![Step::act(submit)]);
        (error, Waiting { record: id.clone(), version, ..waits })
    })
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::interest::{InterestBody, Stance};
    use contract::record::{Kind, Record, Status};
    use yew::prelude::*;

    use super::{InterestButtons, going, is_new, line_named, use_interests};
    use crate::desk::page::stage::{desk, drawn, unlabelled};
    use crate::words::{Language, speak_natively};

    fn said(stance: Stance, line: Option<u32>) -> Record<InterestBody> {
        let body = InterestBody {
            need: "N-1".to_owned(),
            offer: None,
            line,
            quantity: None,
            stance,
            for_state: false,
            words: None,
            reason: None,
        };
        Record::new("I-1", Kind::Interest, "DEU", Status::Published, body)
    }

    #[test]
    fn a_line_is_named_once_and_beside_the_need_as_a_whole() {
        assert!(is_new(&[], None) && is_new(&[], Some(1)));
        let of_line = [said(Stance::Interested, Some(1))];
        assert!(is_new(&of_line, Some(2)) && is_new(&of_line, None));
        assert!(!is_new(&of_line, Some(1)));
        assert!(!is_new(&[said(Stance::NotForUs, None)], Some(1)), "it is taken back first");
    }

    #[test]
    fn one_text_goes_with_an_answer_and_the_other_stays() {
        let of = |stance| *going(stance, &"a question", &"a reason");
        assert_eq!(of(Stance::Interested), "a question");
        assert_eq!(of(Stance::NotForUs), "a reason");
    }

    #[derive(Properties, PartialEq)]
    struct Lines {
        lines: Vec<(String, String)>,
    }

    #[component]
    fn Buttons(props: &Lines) -> Html {
        let interests = use_interests();
        html! { <InterestButtons need={"N-1".to_owned()} title={String::new()} offer={None::<String>} lines={props.lines.clone()} {interests} /> }
    }

    #[test]
    fn of_which_line_is_asked_where_there_is_more_than_one() {
        speak_natively(Language::English);
        let lines: Vec<(String, String)> = [("1", "Teams, 2027"), ("4", "Cars, 2028")]
            .map(|(key, name)| (key.to_owned(), name.to_owned()))
            .into();
        assert_eq!(line_named(&lines, 4), "Cars, 2028");
        let page = |lines: &[(String, String)]| {
            let lines = lines.to_vec();
            drawn(desk("DEU", Role::DonorDesk), move || html! { <Buttons lines={lines.clone()} /> })
        };
        let html = page(&lines);
        assert!(html.contains("Cars, 2028") && html.contains("The need as a whole"), "{html}");
        assert!(!page(&lines[..1]).contains("<select"), "the need is its one line");
        // A word or a question goes along, to the unit alone.
        assert!(html.contains("id=\"word-N-1\"") && html.contains("For the unit only"), "{html}");
        assert_eq!(unlabelled(&html), [""; 0]);
    }
}
