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
use crate::desk::interest::of_need;
use crate::desk::once::{Once, use_once};
use crate::desk::outbox::{self, Step, Taken, Waiting, Words, use_waits};
pub(super) use crate::desk::part::said;
use crate::desk::part::{TextField, text_field};
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
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
    /// What the reader says of a need, beside one of its offers or none.
    fn of(&self, need: &str, offer: Option<&str>) -> Option<&Record<InterestBody>> {
        of_need(self.0.value()?, need, offer)
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
    /// What was said.
    pub(super) interests: Interests,
}

/// Two buttons; after one of them, what was said and the way back.
#[component]
pub(super) fn InterestButtons(props: &InterestButtonsProps) -> Html {
    let desk = use_desk();
    let asks = use_state(|| false);
    let reason = use_typed::<String>(&format!("reason/{}", props.need));
    let error = use_state(|| None::<ClientError>);
    let owner = outbox::owner(&desk.session);
    let waits = use_waits(Kind::Interest, &props.need);
    // What was pressed goes with what it changed: the focus follows, once somebody pressed something.
    let is_pressed = use_mut_ref(|| false);
    // A reason that was typed before and not sent is there again.
    let asks_why = *asks || reason.is_back();
    let stands = props.interests.of(&props.need, props.offer.as_deref()).cloned();
    let shows = (stands.as_ref().map(|one| one.id.clone()), asks_why);
    use_effect_with(shows, {
        let (is_pressed, need) = (is_pressed.clone(), props.need.clone());
        move |shows| {
            if is_pressed.replace(false) {
                browser::focus_by_id(&match shows {
                    (Some(_), _) => format!("unsay-{need}"),
                    (None, true) => format!("reason-{need}"),
                    (None, false) => format!("say-{need}"),
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
        let (reason, error, say_it) = (reason.clone(), error.clone(), desk.say.clone());
        let (is_pressed, once) = (is_pressed.clone(), once.clone());
        let called = props.title.clone();
        Callback::from(move |stance: Stance| {
            if !once.begin() {
                return;
            }
            let why = Some(reason.trim().to_owned())
                .filter(|text| !text.is_empty() && stance == Stance::NotForUs);
            let body = InterestBody {
                need: props_need.clone(),
                offer: offer.clone(),
                line: None,
                quantity: None,
                stance,
                for_state: false,
                words: None,
                reason: why,
            };
            let (interests, error, say_it) = (interests.clone(), error.clone(), say_it.clone());
            let reason = reason.clone();
            let (owner, is_pressed, once) = (owner.clone(), is_pressed.clone(), once.clone());
            let title = format!("{} · {called}", said(stance));
            spawn_local(async move {
                let came = published(body, &title, &once).await;
                if came.is_err() {
                    once.end();
                }
                match came {
                    Ok(_) => {
                        error.set(None);
                        reason.clear();
                        say_it.emit(said(stance));
                        is_pressed.replace(true);
                        interests.0.again();
                    }
                    Err((ClientError::Unreachable, rest))
                        if outbox::put(owner.as_deref(), &rest) =>
                    {
                        reason.clear();
                        say_it.emit(say::desk_waits());
                    }
                    Err((other, _)) => error.set(Some(other)),
                }
            });
        })
    };
    let take_back = {
        let (interests, error, need) = (props.interests.clone(), error.clone(), props.need.clone());
        let stands = stands.clone();
        let (desk, is_pressed) = (desk.clone(), is_pressed.clone());
        let (asks, once, called) = (asks.clone(), once.clone(), props.title.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(record) = stands.clone() else { return };
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
    let content = if waits {
        html! { <p class="said"><span class="tag">{ say::desk_waits() }</span></p> }
    } else if let Some(record) = &stands {
        html! {
            <p class="said">
                <span class="tag">{ said(record.body.stance) }</span>
                <button type="button" class="link-button" id={format!("unsay-{}", props.need)} onclick={take_back}>{ say::desk_undo() }</button>
            </p>
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
            <p class="button-row">
                <button type="button" class="button secondary small" id={format!("say-{}", props.need)} onclick={on(Stance::Interested)}>{ say::offer_interested() }</button>
                <button type="button" class="button secondary small" onclick={on_ask(true)}>{ say::offer_not_for_us() }</button>
            </p>
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
