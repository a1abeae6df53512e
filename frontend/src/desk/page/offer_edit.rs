//! Writing an offer: what is typed is compared on this device as it is typed, and kept there too.

use std::rc::Rc;

use contract::access::Action;
use contract::offer::OfferBody;
use contract::record::{Edit, Kind, Record, Remark};
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::offer_tries::use_tries;
use crate::browser;
use crate::client::{ClientError, records, unit};
use crate::context::use_query;
use crate::desk::base::{Base, edit_of, from_json, says_the_same};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::{clock, forget, keep, kept, let_go, now, random_key};
use crate::desk::drafts::{self, Begun};
use crate::desk::fetched::use_fetch;
use crate::desk::fragment::use_fragment;
use crate::desk::link::DeskLink;
use crate::desk::live::live_form;
use crate::desk::offer::{
    Draft, KeptOffer, OfferForm, place_words, problems, taken_up, unreadable, use_fits,
};
use crate::desk::outbox::{self, Step as Sending, WAITING, Waiting};
use crate::desk::part::{
    Conflict, ErrorSummary, FieldProblem, OfferFields, OfferFit, discarded, offer_value, restored,
    to_merge,
};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::save::{self, Outcome};
use crate::desk::trouble::trouble_in_form;
use crate::router::{self, Routable as _};
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`OfferEdit`].
#[derive(Properties, PartialEq)]
pub(super) struct OfferEditProps {
    /// Its id; a new one without.
    #[prop_or_default]
    pub(super) id: Option<String>,
}

/// The form, once what it begins with is there.
#[component]
pub(super) fn OfferEdit(props: &OfferEditProps) -> Html {
    let desk = use_desk();
    let waiting = use_query().get(WAITING).to_owned();
    let found = use_fetch(props.id.clone(), |id| async move {
        let record = match &id {
            Some(id) => Some(Rc::new(records::fetch::<OfferBody>(Kind::Offer, id).await?)),
            None => None,
        };
        Ok((record, drafts::begin(&desk, Kind::Offer, id.as_deref(), &waiting).await))
    });
    let title = if props.id.is_some() { say::offer_edit() } else { say::offer_new() };
    match (found.value(), found.error()) {
        (Some(found), _) => {
            let (record, begun) = (**found).clone();
            html! { <Form {title} {record} {begun} /> }
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
}

#[component]
fn Form(props: &FormProps) -> Html {
    let desk = use_desk();
    let record = use_state(|| props.record.clone());
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
        let (form, record, wrong, attempt, error) =
            (form.clone(), record.clone(), wrong.clone(), attempt.clone(), error.clone());
        let (is_sending, key, place, say_it) =
            (is_sending.clone(), key.clone(), place.clone(), desk.say.clone());
        let owner = outbox::owner(&desk.session);
        let (base, theirs, query) = (base.clone(), theirs.clone(), query.clone());
        let (thrown, latest, is_restored, desk) =
            (thrown.clone(), latest.clone(), is_restored.clone(), desk.clone());
        Callback::from(move |action: Option<Action>| {
            if *is_sending {
                return;
            }
            thrown.set(None);
            let (edit, unread) = form.read();
            attempt.set(*attempt + 1);
            error.set(None);
            if !unread.is_empty() {
                wrong.set(Rc::new(unread.iter().map(|path| unreadable(path)).collect()));
                return;
            }
            is_sending.set(true);
            let (record, wrong, error, is_sending) =
                (record.clone(), wrong.clone(), error.clone(), is_sending.clone());
            let (place, key, say_it) = (place.clone(), key.borrow().clone(), say_it.clone());
            let (owner, base, theirs) = (owner.clone(), base.clone(), theirs.clone());
            let (query, sent, latest) = (query.clone(), (*form).clone(), latest.clone());
            let (is_restored, desk) = (is_restored.clone(), desk.clone());
            spawn_local(async move {
                let is_typed_since = || **latest.borrow() != *sent;
                // What is typed while it is sent goes on from what the server has then.
                let settle = |saved: &Record<OfferBody>| {
                    let from = Some(Base::of(saved));
                    if is_typed_since() {
                        let typed = KeptOffer::new((**latest.borrow()).clone(), from.clone());
                        keep(&drafts::place(&desk, Kind::Offer, Some(&saved.id)), &typed);
                    }
                    base.set(from);
                    record.set(Some(Rc::new(saved.clone())));
                };
                // What is sent later, where it cannot be now: as it is typed by then. Nothing where
                // that cannot be read.
                let rest = |made: Option<&Record<OfferBody>>| {
                    let (now, unread) = latest.borrow().read();
                    let changed = !says_the_same(&edit, &now);
                    let mut steps = match (made, &*record) {
                        (None, Some(_)) => vec![Sending::change(&now)],
                        // What was sent may have arrived: the same key says the same.
                        (None, None) => vec![Sending::make(&key, &edit)],
                        (Some(_), _) => Vec::new(),
                    };
                    if changed && (made.is_some() || record.is_none()) {
                        steps.push(Sending::change(&now));
                    }
                    steps.extend(action.map(Sending::act));
                    steps.retain(|_| unread.is_empty());
                    let waits = Waiting::new(Kind::Offer, &edit.body.title, steps);
                    match (made, &*record, &*base) {
                        (Some(made), ..) => waits.at(&made.id, made.version),
                        (None, Some(record), Some(base)) => waits.at(&record.id, base.version),
                        (None, ..) => waits,
                    }
                };
                let leave = || {
                    say_it.emit(say::desk_waits());
                    router::push(&Route::Offers.to_path());
                };
                let saved = match (&*record, &*base) {
                    (Some(record), Some(base)) => {
                        match save::change(Kind::Offer, &record.id, base, &edit).await {
                            Outcome::Saved(saved) => Ok(*saved),
                            Outcome::Failed(error, _) => Err(error),
                            Outcome::Changed(now) => {
                                theirs.set(Some(Rc::new(*now)));
                                is_sending.set(false);
                                browser::focus_by_id("offer-view");
                                return;
                            }
                        }
                    }
                    _ => records::create(Kind::Offer, &edit, &key).await,
                };
                let mut made = None;
                let stepped = match saved {
                    Err(ClientError::Unreachable)
                        if outbox::put(owner.as_deref(), &rest(None).with_draft(&place)) =>
                    {
                        leave();
                        return;
                    }
                    Ok(saved) => {
                        let_go(&place);
                        settle(&saved);
                        made = Some(saved.clone());
                        match action.filter(|action| saved.may.contains(action)) {
                            Some(action) => {
                                records::step(
                                    Kind::Offer,
                                    &saved.id,
                                    saved.version,
                                    action,
                                    &Remark::default(),
                                )
                                .await
                            }
                            None => Ok(saved),
                        }
                    }
                    Err(error) => Err(error),
                };
                match stepped {
                    Ok(saved) if is_typed_since() => {
                        say_it.emit(say::offer_saved());
                        settle(&saved);
                        is_restored.set(false);
                    }
                    Ok(saved) => {
                        say_it.emit(say::offer_saved());
                        go(&Route::Offer { id: saved.id }, &query.kept());
                    }
                    Err(ClientError::Refused(problem))
                        if problem.status == 422 && !problem.errors.is_empty() =>
                    {
                        wrong.set(Rc::new(problems(&problem)));
                    }
                    Err(ClientError::Unreachable)
                        if made.as_ref().is_some_and(|made| {
                            let place = drafts::place(&desk, Kind::Offer, Some(&made.id));
                            outbox::put(owner.as_deref(), &rest(Some(made)).with_draft(&place))
                        }) =>
                    {
                        leave();
                        return;
                    }
                    Err(other) => error.set(Some(other)),
                }
                is_sending.set(false);
            });
        })
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
                browser::focus_by_id("offer-view");
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
                { restored(&say::desk_restored(), &ondiscard) }
            }
            if let Some(before) = &*thrown {
                { discarded(&{
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
            <div id="offer-view" tabindex="-1">
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
