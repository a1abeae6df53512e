//! Writing an offer: what is typed is compared on this device as it is typed, and kept there too.

use std::rc::Rc;

use contract::access::Action;
use contract::offer::OfferBody;
use contract::record::{Kind, Record, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::client::{ClientError, records, unit};
use crate::context::use_query;
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::{forget, keep, keep_text, kept, random_key};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::offer::{Draft, OfferForm, problems, unreadable, use_fits};
use crate::desk::outbox::{self, STALE, Step as Sending, WAITING, Waiting};
use crate::desk::part::{ErrorSummary, FieldProblem, OfferFields, OfferFit};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{PageHeading, Tone, notice, skeleton};
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
    let found = use_fetch(props.id.clone(), |id| async move {
        match id {
            Some(id) => records::fetch::<OfferBody>(Kind::Offer, &id).await.map(Some),
            None => Ok(None),
        }
    });
    let title = if props.id.is_some() { say::offer_edit() } else { say::offer_new() };
    match (found.value(), found.error()) {
        (Some(record), _) => html! { <Form {title} record={(**record).clone().map(Rc::new)} /> },
        (None, Some(error)) => html! { <><PageHeading {title} />{ trouble(error) }</> },
        (None, None) => html! { <><PageHeading {title} />{ skeleton(&say::desk_loading()) }</> },
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    title: String,
    record: Option<Rc<Record<OfferBody>>>,
}

/// The name under which this device keeps the form: apart for each person and party.
fn place(desk: &Desk, record: Option<&Record<OfferBody>>) -> String {
    let person = desk.session.person.as_ref().map_or("", |person| &person.id);
    let party = desk.session.seat.as_ref().map_or("", |seat| &seat.party);
    let which = record
        .map_or_else(|| "new".to_owned(), |record| format!("{}/{}", record.id, record.version));
    format!("draft/{person}/{party}/offer/{which}")
}

#[component]
fn Form(props: &FormProps) -> Html {
    let desk = use_desk();
    let navigator = use_navigator();
    let record = use_state(|| props.record.clone());
    let place = place(&desk, record.as_deref());
    let begin = || {
        let seat = desk.session.seat.as_ref().map_or("", |seat| seat.party.as_str());
        let owner = if desk.role() == Some(contract::access::Role::Isu) { "" } else { seat };
        props
            .record
            .as_ref()
            .map_or_else(|| OfferForm::new(owner, "USD"), |record| OfferForm::of(record))
    };
    let form = use_state(|| Rc::new(begin()));
    let is_restored = use_state(|| false);
    let wrong = use_state(|| Rc::new(Vec::<FieldProblem>::new()));
    let attempt = use_state(|| 0u32);
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let key = use_mut_ref(String::new);
    let owner = outbox::owner(&desk.session);
    let waiting = use_query().get(WAITING).to_owned();
    let is_overtaken = use_state(|| false);
    use_effect_with((), {
        let is_overtaken = is_overtaken.clone();
        let (form, is_restored, place, first) =
            (form.clone(), is_restored.clone(), place.clone(), form.clone());
        let key = key.clone();
        move |()| {
            *key.borrow_mut() = random_key();
            let reopened = owner.and_then(|owner| outbox::reopen(&owner, |one| one.id == waiting));
            if let Some(one) = reopened {
                // The offer may have another version now, under which the form is kept.
                keep_text(&place, &one.draft);
                is_overtaken.set(one.stands == STALE);
            }
            if let Some(before) = kept::<OfferForm>(&place)
                && before != **first
            {
                form.set(Rc::new(before));
                is_restored.set(true);
            }
        }
    });
    let onchange = {
        let (form, place) = (form.clone(), place.clone());
        Callback::from(move |new: OfferForm| {
            keep(&place, &new);
            form.set(Rc::new(new));
        })
    };
    let send = {
        let (form, record, wrong, attempt, error) =
            (form.clone(), record.clone(), wrong.clone(), attempt.clone(), error.clone());
        let (is_sending, key, navigator, place, say_it) =
            (is_sending.clone(), key.clone(), navigator.clone(), place.clone(), desk.say.clone());
        let owner = outbox::owner(&desk.session);
        Callback::from(move |action: Option<Action>| {
            if *is_sending {
                return;
            }
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
            let (navigator, place, key, say_it) =
                (navigator.clone(), place.clone(), key.borrow().clone(), say_it.clone());
            let owner = owner.clone();
            spawn_local(async move {
                // What is sent later, where it cannot be now.
                let rest = |made: Option<&Record<OfferBody>>| {
                    let mut steps = match (made, &*record) {
                        (Some(_), _) => Vec::new(),
                        (None, Some(_)) => vec![Sending::change(&edit)],
                        (None, None) => vec![Sending::make(&key, &edit)],
                    };
                    steps.extend(action.map(Sending::act));
                    let waits = Waiting::new(Kind::Offer, &edit.body.title, steps);
                    match made.or(record.as_deref()) {
                        Some(record) => waits.at(&record.id, record.version),
                        None => waits,
                    }
                };
                let leave = || {
                    say_it.emit(say::desk_waits());
                    if let Some(navigator) = &navigator {
                        navigator.push(&Route::Offers);
                    }
                };
                let saved = match &*record {
                    Some(record) => {
                        records::edit(Kind::Offer, &record.id, record.version, &edit).await
                    }
                    None => records::create(Kind::Offer, &edit, &key).await,
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
                        forget(&place);
                        record.set(Some(Rc::new(saved.clone())));
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
                    Ok(saved) => {
                        say_it.emit(say::offer_saved());
                        if let Some(navigator) = navigator {
                            navigator.push(&Route::Offer { id: saved.id });
                        }
                    }
                    Err(ClientError::Refused(problem))
                        if problem.status == 422 && !problem.errors.is_empty() =>
                    {
                        wrong.set(Rc::new(problems(&problem)));
                    }
                    Err(ClientError::Unreachable)
                        if made.as_ref().is_some_and(|made| {
                            outbox::put(owner.as_deref(), &rest(Some(made)))
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
        let (form, is_restored, place, fresh) =
            (form.clone(), is_restored.clone(), place.clone(), begin());
        Callback::from(move |_: MouseEvent| {
            forget(&place);
            form.set(Rc::new(fresh.clone()));
            is_restored.set(false);
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
    let may_submit = record.as_ref().is_none_or(|record| record.may.contains(&Action::Submit));
    let busy = is_sending.then_some("true");
    let save = if may_submit { say::offer_save_draft() } else { say::offer_save() };
    html! {
        <>
            <PageHeading title={props.title.clone()}><p class="lead">{ say::offer_edit_lead() }</p></PageHeading>
            <ErrorSummary problems={(**wrong).clone()} attempt={*attempt} />
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if *is_restored {
                { notice(Tone::Info, &say::offer_restored_here(), html! {
                    <>
                    if let Some(record) = record.as_ref().filter(|_| *is_overtaken) {
                        <p>{ say::desk_trouble_stale() }{ " " }<DeskLink to={Route::Offer { id: record.id.clone() }}>{ say::offer_as_it_is() }</DeskLink></p>
                    }
                    <p><button type="button" class="button secondary" onclick={ondiscard}>{ say::offer_discard() }</button></p>
                    </>
                }) }
            }
            <div class="beside">
            <form class="form" {onsubmit} novalidate=true>
                <OfferFields form={(*form).clone()} problems={(*wrong).clone()} {onchange} />
                <p class="button-row">
                    <button class="button" aria-disabled={busy}>{ if *is_sending { say::desk_sending() } else { save } }</button>
                    if may_submit {
                        <button type="button" class="button secondary" aria-disabled={busy} onclick={send.reform(|_: MouseEvent| Some(Action::Submit))}>{ say::offer_save_submit() }</button>
                    }
                    <DeskLink to={Route::Offers}>{ say::offer_leave() }</DeskLink>
                </p>
                <p class="hint">{ say::offer_submit_hint() }</p>
            </form>
            <OfferFit {fits} is_narrow=true />
            </div>
        </>
    }
}
