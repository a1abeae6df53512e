//! Writing an offer: what is typed is compared on this device as it is typed, and kept there too.

use std::rc::Rc;

use contract::access::Action;
use contract::offer::OfferBody;
use contract::record::{Edit, Kind, Record};
use serde_json::Value;
use yew::prelude::*;

use super::offer_send::{OfferSending, VIEW};
use super::offer_tries::use_tries;
use crate::browser;
use crate::client::{ClientError, records, unit};
use crate::context::use_query;
use crate::desk::base::{Base, edit_of, from_json};
use crate::desk::context::{Desk, use_desk, use_named};
use crate::desk::device::{clock, forget, keep, kept, let_go, now, random_key};
use crate::desk::drafts::{self, Begun};
use crate::desk::fetched::use_fetch;
use crate::desk::follow::{Follow, use_follow};
use crate::desk::fragment::use_fragment;
use crate::desk::link::DeskLink;
use crate::desk::live::live_form;
use crate::desk::offer::{Draft, KeptOffer, OfferForm, place_words, taken_up, use_fits};
use crate::desk::outbox::WAITING;
use crate::desk::part::{
    Conflict, ErrorSummary, FieldProblem, OfferFields, OfferFit, UNDO_ID, discarded, offer_value,
    restored, to_merge,
};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`OfferEdit`].
#[derive(Properties, PartialEq)]
pub(super) struct OfferEditProps {
    /// Its id; a new one without.
    pub(super) id: Option<String>,
}

/// The form; that of a new offer stays while its address follows what is made.
#[component]
pub(super) fn OfferEdit(props: &OfferEditProps) -> Html {
    let Follow { turn, of, onmade } = use_follow(props.id.as_ref(), |id| Route::EditOffer { id });
    let title = if props.id.is_some() { say::offer_edit() } else { say::offer_new() };
    html! { <Begin key={turn} id={of} {title} {onmade} /> }
}

#[derive(Properties, PartialEq)]
struct BeginProps {
    id: Option<String>,
    title: String,
    onmade: Callback<String>,
}

/// The form, once what it begins with is there.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let desk = use_desk();
    let waiting = use_query().get(WAITING).to_owned();
    let found = use_fetch(props.id.clone(), |id| async move {
        let record = match &id {
            Some(id) => Some(Rc::new(records::fetch::<OfferBody>(Kind::Offer, id).await?)),
            None => None,
        };
        Ok((record, drafts::begin(&desk, Kind::Offer, id.as_deref(), &waiting).await))
    });
    let title = props.title.clone();
    match (found.value(), found.error()) {
        (Some(found), _) => {
            let (record, begun) = (**found).clone();
            html! { <Form {title} {record} {begun} onmade={props.onmade.clone()} /> }
        }
        (None, Some(_)) => html! { <><PageHeading {title} />{ found.trouble() }</> },
        (None, None) => html! { <><PageHeading {title} />{ skeleton(&say::desk_loading()) }</> },
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    title: String,
    record: Option<Rc<Record<OfferBody>>>,
    begun: Begun,
    onmade: Callback<String>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let desk = use_desk();
    let record = use_state(|| props.record.clone());
    use_named(record.as_ref().map(|record| (record.id.clone(), record.body.title.clone())));
    let base = use_state(|| props.record.as_deref().map(Base::of));
    let theirs = use_state(|| None::<Rc<Record<OfferBody>>>);
    let place = match &*record {
        Some(record) => drafts::place(&desk, Kind::Offer, Some(&record.id)),
        None => props.begun.name.clone(),
    };
    let begin = || {
        let seat = desk.session.seat.as_ref().map_or("", |seat| seat.party.as_str());
        let owner = if desk.role() == Some(contract::access::Role::Isu) { "" } else { seat };
        props
            .record
            .as_ref()
            .map_or_else(|| OfferForm::new(owner, "USD"), |record| OfferForm::of(record))
    };
    let form = use_state(|| Rc::new(begin()));
    // As it was drawn last, for what is under way meanwhile.
    let latest = use_mut_ref(|| (*form).clone());
    *latest.borrow_mut() = (*form).clone();
    let is_restored = use_state(|| false);
    // What was discarded, until the next thing is typed or sent.
    let thrown = use_state(|| None::<KeptOffer>);
    let wrong = use_state(|| Rc::new(Vec::<FieldProblem>::new()));
    let attempt = use_state(|| 0u32);
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let key = use_mut_ref(String::new);
    let query = use_query();
    use_effect_with((), {
        let (base, theirs, record) = (base.clone(), theirs.clone(), record.clone());
        let (form, is_restored, place, first) =
            (form.clone(), is_restored.clone(), place.clone(), form.clone());
        let (key, wrong, attempt) = (key.clone(), wrong.clone(), attempt.clone());
        move |()| {
            *key.borrow_mut() = random_key();
            // What kept it out of the matching, where that led here.
            let refused = record.as_ref().map(|record| taken_up(&record.id)).unwrap_or_default();
            if !refused.is_empty() {
                wrong.set(Rc::new(refused));
                attempt.set(1);
            }
            if let Some(before) = kept::<KeptOffer>(&place)
                && before.typed() != **first
            {
                if before.is_overtaken(record.as_deref()) {
                    theirs.set((*record).clone());
                }
                form.set(Rc::new(before.typed()));
                base.set(before.base);
                is_restored.set(true);
            }
        }
    });
    // Where the words are.
    let strip = use_state(String::new);
    let onchange = {
        let (form, place, base) = (form.clone(), place.clone(), base.clone());
        let (strip, thrown) = (strip.clone(), thrown.clone());
        Callback::from(move |new: OfferForm| {
            thrown.set(None);
            let is_kept = keep(&place, &KeptOffer::new(new.clone(), (*base).clone()));
            strip.set(if is_kept {
                say::desk_kept_at(&clock(&now()))
            } else {
                say::desk_not_kept()
            });
            form.set(Rc::new(new));
        })
    };
    let send = {
        let sending = OfferSending {
            sent: (*form).clone(),
            is_new: record.is_none(),
            latest,
            record: record.clone(),
            base: base.clone(),
            theirs: theirs.clone(),
            is_restored: is_restored.clone(),
            thrown: thrown.clone(),
            wrong: wrong.clone(),
            attempt: attempt.clone(),
            error: error.clone(),
            is_sending: is_sending.clone(),
            key,
            place: place.clone(),
            query: query.clone(),
            desk: desk.clone(),
            onmade: props.onmade.clone(),
        };
        Callback::from(move |action: Option<Action>| sending.clone().begin(action))
    };
    let ondiscard = {
        // As the server has it now, where it was decided or saved meanwhile.
        let fresh = record.as_deref().map_or_else(begin, OfferForm::of);
        let (form, is_restored, place) = (form.clone(), is_restored.clone(), place.clone());
        let (base, theirs, record) = (base.clone(), theirs.clone(), record.clone());
        let (strip, thrown) = (strip.clone(), thrown.clone());
        Callback::from(move |()| {
            thrown.set(Some(KeptOffer::new((*form).as_ref().clone(), (*base).clone())));
            forget(&place);
            strip.set(String::new());
            base.set(record.as_deref().map(Base::of));
            theirs.set(None);
            form.set(Rc::new(fresh.clone()));
            is_restored.set(false);
        })
    };
    let ondecided = {
        let (form, base, theirs) = (form.clone(), base.clone(), theirs.clone());
        let (record, place, is_restored) = (record.clone(), place.clone(), is_restored.clone());
        Callback::from(move |value: Value| {
            let edit = from_json::<Edit<OfferBody>>(&value);
            if let (Some(now), Some(edit)) = (&*theirs, edit) {
                let new = OfferForm::said(&now.owner, &edit);
                let new_base = Some(Base::of(now));
                keep(&place, &KeptOffer::new(new.clone(), new_base.clone()));
                form.set(Rc::new(new));
                base.set(new_base);
                record.set(Some(now.clone()));
                theirs.set(None);
                is_restored.set(false);
                browser::focus_by_id(VIEW);
            }
        })
    };
    let oncopy = {
        let (form, place, desk) = (form.clone(), place.clone(), desk.clone());
        let query = query.clone();
        Callback::from(move |_: MouseEvent| {
            let copy = KeptOffer::new((**form).clone(), None);
            if keep(&drafts::one_more(&desk, Kind::Offer), &copy) {
                let_go(&place);
                go(&Route::NewOffer, &query.kept());
            }
        })
    };
    let onsubmit = {
        let send = send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(None);
        })
    };
    let market = use_fetch((), |()| unit::market());
    let (edit, _) = form.read();
    let fits =
        use_fits(market.value().cloned(), Draft { owner: form.owner.clone(), body: edit.body });
    let here = use_fragment();
    let tries = use_tries(&form, &fits, &onchange, here.as_ref());
    let may_submit = record.as_ref().is_none_or(|record| record.may.contains(&Action::Submit));
    let busy = is_sending.then_some("true");
    let id = record.as_ref().map(|record| record.id.clone());
    let back = id.map_or(Route::Offers, |id| Route::Offer { id });
    let save = if may_submit { say::offer_save_draft() } else { say::offer_save() };
    html! {
        <>
            <PageHeading title={props.title.clone()}><p class="lead">if may_submit { { say::offer_edit_draft() }{ " " } }{ say::offer_edit_lead() }</p></PageHeading>
            <ErrorSummary problems={(**wrong).clone()} attempt={*attempt} />
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            if let (Some(record), None) = (&*record, &*theirs) {
                { live_form(record) }
            }
            if *is_restored {
                { restored(UNDO_ID, &say::desk_restored(), &ondiscard) }
            }
            if let Some(before) = &*thrown {
                { discarded(UNDO_ID, &{
                    let (form, base, is_restored, place) =
                        (form.clone(), base.clone(), is_restored.clone(), place.clone());
                    let (thrown, before) = (thrown.clone(), before.clone());
                    Callback::from(move |()| {
                        keep(&place, &before);
                        form.set(Rc::new(before.typed()));
                        base.set(before.base.clone());
                        is_restored.set(true);
                        thrown.set(None);
                    })
                }) }
            }
            if record.is_none() {
                { props.begun.others(&desk, Kind::Offer) }
            }
            <div id={VIEW} tabindex="-1">
            if let (Some(now), Some(base)) = (&*theirs, &*base) {
                { conflict(&desk, base, &form, now, (ondecided, oncopy)) }
            } else {
            <div class="beside">
            <form class="form" {onsubmit} novalidate=true>
                <OfferFields form={(*form).clone()} problems={(*wrong).clone()} {onchange} />
                <p class="hint">{ say::offer_submit_hint() }</p>
                <div class="save-bar">
                    <p class="button-row">
                        <button class="button" aria-disabled={busy}>{ if *is_sending { say::desk_sending() } else { save } }</button>
                        if may_submit {
                            <button type="button" class="button secondary" aria-disabled={busy} onclick={send.reform(|_: MouseEvent| Some(Action::Submit))}>{ say::offer_save_submit() }</button>
                        }
                        <DeskLink to={back}>{ say::offer_leave() }</DeskLink>
                    </p>
                    <p class="save-strip">{ &*strip }</p>
                </div>
            </form>
            <OfferFit {fits} {tries} here={here.unwrap_or_default()} is_narrow=true />
            </div>
            }
            </div>
        </>
    }
}

/// What the reader decides field by field where somebody else was quicker.
fn conflict(
    desk: &Desk,
    base: &Base<OfferBody>,
    form: &OfferForm,
    now: &Record<OfferBody>,
    (ondecided, oncopy): (Callback<Value>, Callback<MouseEvent>),
) -> Html {
    let who = now.changed_by.as_ref().map(|by| by.name.clone()).unwrap_or_default();
    let desk = desk.clone();
    html! {
        <Conflict base={to_merge(&base.edit)} mine={to_merge(&form.read().0)} theirs={to_merge(&edit_of(now))} {who}
            place={|path: String| place_words(&path)}
            value={move |(path, value): (String, Value)| offer_value(&desk, &path, &value)} {ondecided} {oncopy} />
    }
}
