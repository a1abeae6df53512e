//! One offer: what it says, its steps, its history, and what it fits.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Role};
use contract::offer::OfferBody;
use contract::record::{Kind, Record, Remark, Status};
use serde_json::Value;
use yew::prelude::*;

use super::downloads::Downloads;
use super::history::History;
use super::offer_fitted::Fitted;
use crate::client::{ClientError, records};
use crate::context::use_query;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live;
use crate::desk::offer::{hand_on, place_words};
use crate::desk::once::use_once;
use crate::desk::outbox::{self, Taken, Words, use_waits};
use crate::desk::part::{
    CopyLink, HistoryWords, SeeAs, audience, day_and_time, held_words, offer_rules, offer_title,
    offer_value, resource_of, status_tag, undo, use_eyes, withdrawing, withdrawn,
};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`OfferPage`].
#[derive(Properties, PartialEq)]
pub(super) struct OfferPageProps {
    /// Its id.
    pub(super) id: String,
}

/// The offer, once it came.
#[component]
pub(super) fn OfferPage(props: &OfferPageProps) -> Html {
    let desk = use_desk();
    let (eyes, onchange) = use_eyes(Route::Offer { id: props.id.clone() });
    let found = use_fetch((props.id.clone(), eyes.clone()), |(id, eyes)| async move {
        records::fetch_as::<OfferBody>(Kind::Offer, &id, &eyes).await
    });
    let is_other = !eyes.is_empty();
    let see_as = |error: Option<&ClientError>| {
        html! { <SeeAs eyes={eyes.clone()} onchange={onchange.clone()} error={error.cloned()} /> }
    };
    match (found.value(), found.error()) {
        (_, Some(error)) if is_other => {
            html! { <><PageHeading title={say::col_offer()} />{ see_as(Some(error)) }</> }
        }
        (Some(record), _) => {
            let put = {
                let found = found.clone();
                Callback::from(move |record: Record<OfferBody>| found.put(record))
            };
            html! {
                <>
                    if is_other {
                        { see_as(None) }
                    }
                    { live(record, found.asking()) }
                    { found.trouble() }
                    <ContextProvider<Desk> context={desk.seen_as(&eyes)}>
                        <Shown record={record.clone()} {put} />
                    </ContextProvider<Desk>>
                    if !is_other && record.visibility.is_some() {
                        { see_as(None) }
                    }
                </>
            }
        }
        (None, Some(_)) => {
            html! { <><PageHeading title={say::col_offer()} />{ found.trouble() }</> }
        }
        (None, None) => {
            html! { <><PageHeading title={say::col_offer()} />{ skeleton(&say::desk_loading()) }</> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    record: Rc<Record<OfferBody>>,
    put: Callback<Record<OfferBody>>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let desk = use_desk();
    let query = use_query().kept();
    let record = &props.record;
    let error = use_state(|| None::<ClientError>);
    let done = use_state(|| None::<Action>);
    let once = use_once();
    let step = {
        let (record, put, error, done) =
            (record.clone(), props.put.clone(), error.clone(), done.clone());
        let (desk, query) = (desk.clone(), query.clone());
        let once = once.clone();
        Callback::from(move |action: Action| {
            let (record, put, error, done) =
                (record.clone(), put.clone(), error.clone(), done.clone());
            let (desk, query) = (desk.clone(), query.clone());
            once.run(async move {
                let title = format!("{} · {}", words(action), offer_title(&record.body));
                let words = Words { title: &title, about: &record.id, typed: "" };
                match outbox::step(&desk, &record, words, action, &Remark::default()).await {
                    Taken::Done(new) => {
                        error.set(None);
                        done.set(Some(action));
                        desk.say.emit(did(action));
                        put.emit(new);
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    // What is missing is filled in where the fields are.
                    Taken::Failed(ClientError::Refused(problem))
                        if action == Action::Submit && problem.status == 422 =>
                    {
                        hand_on(&record.id, &problem);
                        let to = Route::EditOffer { id: record.id.clone() };
                        go(&to, &query);
                    }
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    // What was put into the matching is a draft again: to withdraw it would leave nothing.
    let out_again = {
        let (record, put, error, done) =
            (record.clone(), props.put.clone(), error.clone(), done.clone());
        let desk = desk.clone();
        Callback::from(move |()| {
            let (record, put, error, done) =
                (record.clone(), put.clone(), error.clone(), done.clone());
            let desk = desk.clone();
            once.run(async move {
                let title = format!("{} · {}", say::offer_restored(), offer_title(&record.body));
                let words = Words { title: &title, about: &record.id, typed: "" };
                let [first, last] = OUT_AGAIN;
                let halfway = |now: Record<OfferBody>| {
                    done.set(Some(first));
                    put.emit(now);
                };
                match outbox::both(&desk, &record, words, [first, last], halfway).await {
                    Taken::Done(new) => {
                        error.set(None);
                        done.set(Some(last));
                        desk.say.emit(did(last));
                        put.emit(new);
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    let waits = use_waits(Kind::Offer, &record.id);
    let body = &record.body;
    let may = |action: Action| record.may.contains(&action);
    let button = |action: Action| {
        let onclick = step.reform(move |_: MouseEvent| action);
        may(action).then(|| html! { <button type="button" class="button secondary" {onclick}>{ words(action) }</button> })
    };
    type Shown = fn(&str, &Callback<()>) -> Html;
    let back = |action: Action| step.reform(move |()| action);
    let undone: Option<(Shown, String, Callback<()>)> = match *done {
        _ if may(Action::Undo) => Some((undo, say::offer_undoable(), back(Action::Undo))),
        Some(Action::Withdraw) => Some((withdrawn, say::offer_withdrawn(), back(Action::Restore))),
        Some(Action::Submit) => Some((undo, say::offer_submitted(), out_again)),
        _ => None,
    };
    html! {
        <>
            <PageHeading title={offer_title(body)}>
                <p>{ status_tag(Kind::Offer, record.status, false) }{ " " }<code dir="ltr" class="whole">{ &record.id }</code>{ " · " }<bdi class="whole">{ desk.name_of(&record.owner) }</bdi>if record.by_unit { { " · " }{ say::desk_by_unit() } }</p>
            </PageHeading>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else {
                if let Some((shown, words, back)) = undone {
                    { shown(&words, &back) }
                }
                <p class="button-row">
                    if may(Action::Edit) {
                        <DeskLink to={Route::EditOffer { id: record.id.clone() }} class="button">{ say::offer_edit() }</DeskLink>
                    }
                    { for [Action::Submit, Action::Restore].into_iter().filter_map(button) }
                    <CopyLink />
                </p>
            }
            <section aria-labelledby="offer-says">
                <h2 id="offer-says">{ say::fit_holds() }</h2>
                <dl class="facts">
                    <div><dt>{ say::col_kind() }</dt><dd>{ resource_of(body) }</dd></div>
                    <div><dt>{ say::col_offered() }</dt><dd>
                        if body.years.is_empty() { { say::not_reported() } }
                        { for body.years.iter().map(|year| html! { <span class="line">{ held_words(body, year) }</span> }) }
                    </dd></div>
                    if let Some(visibility) = record.visibility {
                        <div><dt>{ say::offer_who_sees() }</dt><dd>{ audience(visibility) }<span class="sub">{ seen_now(record.status) }</span></dd></div>
                    }
                    <div><dt>{ say::offer_changed() }</dt><dd>{ day_and_time(&record.changed_at) }</dd></div>
                </dl>
                { offer_rules(body, &desk) }
                if let Some(note) = &body.note {
                    <p dir="auto">{ note }</p>
                }
                <Downloads list="offers" query={format!("only={}", record.id)} />
            </section>
            if may(Action::Edit) || may(Action::Restore) || desk.role() == Some(Role::Isu) {
                <Fitted record={record.clone()} />
            }
            if may(Action::History) {
                <History kind={Kind::Offer} id={record.id.clone()} version={record.version} words={history_words(&desk)} />
            }
            if may(Action::Withdraw) && !waits {
                { withdrawing(&say::offer_withdraw_this(), &step.reform(|()| Action::Withdraw)) }
            }
        </>
    }
}

/// The way from the matching back to a draft.
const OUT_AGAIN: [Action; 2] = [Action::Withdraw, Action::Restore];

/// Who sees it as it stands.
fn seen_now(status: Status) -> String {
    match status {
        Status::Draft | Status::Withdrawn => say::offer_seen_draft(),
        Status::Submitted | Status::Published | Status::Closed | Status::Released => String::new(),
    }
}

/// What a step is called on its button, and while it waits.
fn words(action: Action) -> String {
    match action {
        Action::Submit => say::offer_submit(),
        Action::Withdraw => say::offer_withdraw_this(),
        Action::Restore => say::offer_restore(),
        other => say::desk_action(other.code()),
    }
}

fn did(action: Action) -> String {
    match action {
        Action::Submit => say::offer_submitted(),
        Action::Withdraw => say::offer_withdrawn(),
        Action::Restore => say::offer_restored(),
        other => say::desk_action(other.code()),
    }
}

/// The fields of an offer in its history.
fn history_words(desk: &Desk) -> HistoryWords {
    let desk = desk.clone();
    HistoryWords {
        place: Callback::from(|path: String| place_words(&path)),
        value: Callback::from(move |(path, value): (String, Value)| {
            offer_value(&desk, &path, &value)
        }),
    }
}

#[cfg(test)]
mod tests;
