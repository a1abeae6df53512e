//! What waits for the unit: needs to check, needs changed since, steps that are overdue.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Action;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Comment, Kind, Record, Remark, Status};
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::now;
use crate::desk::fetched::use_fetch;
use crate::desk::ledger::is_overdue;
use crate::desk::link::DeskLink;
use crate::desk::part::{TextArea, TextField, day, rung_words, text_area, text_field};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::skeleton;
use crate::words::say;

/// The two lists.
#[component]
pub(super) fn Queue() -> Html {
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, ""));
    let again = {
        let needs = needs.clone();
        Callback::from(move |()| needs.again())
    };
    let waits = |need: &&Record<NeedBody>| {
        let is_amended = need.checked.is_some_and(|checked| checked < need.version);
        need.status == Status::Submitted || (need.status == Status::Published && is_amended)
    };
    let waiting: Option<Vec<&Record<NeedBody>>> = needs.value().map(|all| {
        let mut waiting: Vec<_> = all.iter().filter(waits).collect();
        // The one that waits longest comes first.
        sort_by_key(&mut waiting, |need| (need.changed_at.clone(), need.id.clone()));
        waiting
    });
    html! {
        <>
            <section aria-labelledby="bench-queue">
                <h2 id="bench-queue">{ say::unit_queue() }</h2>
                if let Some(error) = needs.error() {
                    { trouble(error) }
                }
                { match waiting {
                    None => skeleton(&say::desk_loading()),
                    Some(waiting) if waiting.is_empty() => html! { <p>{ say::unit_queue_none() }</p> },
                    Some(waiting) => html! {
                        <ul class="plain queue">
                            { for waiting.into_iter().map(|need| html! { <Waiting key={need.id.clone()} need={Rc::new(need.clone())} again={again.clone()} /> }) }
                        </ul>
                    },
                } }
            </section>
            <Overdue />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WaitingProps {
    need: Rc<Record<NeedBody>>,
    again: Callback<()>,
}

/// A need with what the unit may do: publish it, or return it with a comment on a field.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let desk = use_desk();
    let need = &props.need;
    let returns = use_state(|| false);
    let field = use_state(String::new);
    let text = use_state(String::new);
    let error = use_state(|| None::<ClientError>);
    let is_amended = need.status == Status::Published;
    let step = {
        let (need, again, error, say_it) =
            (need.clone(), props.again.clone(), error.clone(), desk.say.clone());
        let (field, text) = (field.clone(), text.clone());
        Callback::from(move |action: Action| {
            let comment = Comment { field: field.trim().to_owned(), text: text.trim().to_owned() };
            let comments = if action == Action::Return && !comment.text.is_empty() {
                vec![comment]
            } else {
                Vec::new()
            };
            let (need, again, error, say_it) =
                (need.clone(), again.clone(), error.clone(), say_it.clone());
            spawn_local(async move {
                match records::step::<NeedBody>(
                    Kind::Need,
                    &need.id,
                    need.version,
                    action,
                    &Remark { comments },
                )
                .await
                {
                    Ok(_) => {
                        say_it.emit(say::desk_action(action.code()));
                        again.emit(());
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let show = {
        let returns = returns.clone();
        Callback::from(move |_: MouseEvent| returns.set(true))
    };
    let may = |action: Action| need.may.contains(&action);
    let id = &need.id;
    html! {
        <li class="queue-item">
            <h3><DeskLink to={Route::Need { id: id.clone() }}><bdi>{ &need.body.title }</bdi></DeskLink></h3>
            <p>
                { desk.name_of(&need.owner) }{ " · " }<code dir="ltr">{ id }</code>{ " · " }
                { if is_amended { say::desk_status_amended() } else { say::unit_waits_since(&day(&need.changed_at)) } }
            </p>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if *returns {
                <div class="form">
                    { text_field(&TextField {
                        id: &format!("return-field-{id}"), kind: "text", label: &say::unit_return_field(), hint: &say::unit_return_field_hint(), value: &field,
                        problem: "", autocomplete: "off", oninput: &set(&field),
                    }) }
                    { text_area(&TextArea {
                        id: &format!("return-text-{id}"), label: &say::unit_return_text(), hint: "", value: &text, problem: "", rows: 3, oninput: &set(&text),
                    }) }
                    <p><button type="button" class="button secondary" onclick={step.reform(|_: MouseEvent| Action::Return)}>{ say::unit_return_do() }</button></p>
                </div>
            } else {
                <p class="button-row">
                    if may(Action::Publish) {
                        <button type="button" class="button" onclick={step.reform(|_: MouseEvent| Action::Publish)}>{ say::unit_publish() }</button>
                    }
                    if may(Action::Return) {
                        <button type="button" class="button secondary" onclick={show}>{ say::unit_return() }</button>
                    }
                </p>
            }
        </li>
    }
}

/// Contributions whose next step was due: private to the unit, a plain fact each.
#[component]
fn Overdue() -> Html {
    let desk = use_desk();
    let coalitions =
        use_fetch((), |()| records::all::<CoalitionBody>(Kind::Coalition, "status=published"));
    let today = use_state(String::new);
    use_effect_with((), {
        let today = today.clone();
        move |()| today.set(now().get(..10).unwrap_or_default().to_owned())
    });
    let mut rows = Vec::new();
    for coalition in coalitions.value().into_iter().flat_map(|all| all.iter()) {
        let overdue = coalition.body.contributions.iter().filter(|of| is_overdue(of, &today));
        rows.extend(overdue.map(|of| (coalition, of)));
    }
    sort_by_key(&mut rows, |(coalition, of)| (of.due.clone(), coalition.id.clone(), of.key));
    html! {
        <section aria-labelledby="bench-overdue">
            <h2 id="bench-overdue">{ say::unit_overdue() }</h2>
            if let Some(error) = coalitions.error() {
                { trouble(error) }
            } else if rows.is_empty() {
                <p>{ say::unit_overdue_none() }</p>
            } else {
                <table class="stack" role="table">
                    <caption>{ say::unit_overdue_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::convene_due() }</th>
                        <th scope="col" role="columnheader">{ say::nav_coalitions() }</th>
                        <th scope="col" role="columnheader">{ say::col_donor() }</th>
                        <th scope="col" role="columnheader">{ say::offer_stands() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.into_iter().map(|(coalition, of)| html! {
                            <tr role="row">
                                <th scope="row" role="rowheader">{ of.due.as_deref().map_or_else(String::new, day) }</th>
                                <td role="cell" data-label={say::nav_coalitions()}><DeskLink to={Route::Coalition { id: coalition.id.clone() }}><bdi>{ &coalition.body.title }</bdi></DeskLink></td>
                                <td role="cell" data-label={say::col_donor()}>{ desk.name_of(&of.party) }</td>
                                <td role="cell" data-label={say::offer_stands()}>{ rung_words(of.rung) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </section>
    }
}
