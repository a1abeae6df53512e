//! What an asked party says of each need, or the unit on its behalf: an interest, by the same rules
//! as everywhere.

mod form;
mod typed;

use contract::Code as _;
use contract::access::{Action, PartyId};
use contract::interest::{InterestBody, Stance};
use contract::record::{Kind, Record, Remark, Status};
use contract::round::answers;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::form::SayIt;
use super::asks::{Coalitions, what_it_asks};
use super::{Needs, Shared, line_said, need_link};
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::interest::in_force;
use crate::desk::link::DeskLink;
use crate::desk::outbox::{self, Taken, Words, use_waits};
use crate::desk::page::interests::said;
use crate::desk::part::{day, need_title};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::ui::{Tone, notice};
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

#[cfg(test)]
mod tests;
