//! Response rounds that the reader may see; for the unit, a form that drafts another.

use std::rc::Rc;

use contract::access::Role;
use contract::need::NeedBody;
use contract::record::{Edit, Kind, Record, Status};
use contract::round::RoundBody;
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::round::RoundForm;
use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::part::{day, status_words};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::{trouble, trouble_in_form};
use crate::route::Query;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// The list.
#[component]
pub(super) fn Rounds() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<RoundBody>(Kind::Round, ""));
    let is_unit = desk.role() == Some(Role::Isu);
    let mut rows: Vec<&Record<RoundBody>> =
        found.value().map_or_else(Vec::new, |all| all.iter().collect());
    // What is to be answered first comes first; what has its answer, last.
    sort_by_key(&mut rows, |one| {
        (one.status != Status::Published, one.body.closes.clone(), one.id.clone())
    });
    let lead = match desk.role() {
        Some(Role::Isu) => say::rounds_lead_unit(),
        Some(Role::FocalPoint) => say::rounds_lead_state(),
        _ => say::rounds_lead_asked(),
    };
    html! {
        <>
            <PageHeading title={say::rounds_title()}><p class="lead">{ lead }</p></PageHeading>
            if let Some(all) = found.value() {
                { live_list(Kind::Round, all.iter(), found.asking()) }
            }
            if let Some(error) = found.error() {
                { trouble(error) }
            } else if found.value().is_none() {
                { skeleton(&say::desk_loading()) }
            } else if rows.is_empty() {
                <p class="empty">{ say::rounds_none() }</p>
            } else {
                <table class="stack" role="table">
                    <caption>{ say::rounds_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::col_state() }</th>
                        <th scope="col" role="columnheader">{ say::rounds_closes() }</th>
                        <th scope="col" role="columnheader">{ say::offer_stands() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.iter().map(|one| html! {
                            <tr role="row" key={one.id.clone()}>
                                <th scope="row" role="rowheader"><DeskLink to={Route::Round { id: one.id.clone() }}>{ desk.name_of(&one.body.state) }</DeskLink><code class="sub" dir="ltr">{ &one.id }</code></th>
                                <td role="cell" data-label={say::rounds_closes()}>{ one.body.closes.as_deref().map_or_else(say::not_reported, day) }</td>
                                <td role="cell" data-label={say::offer_stands()}>{ standing(one.status) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            if is_unit {
                <NewRound />
            }
        </>
    }
}

/// Where a round stands.
pub(super) fn standing(status: Status) -> String {
    match status {
        Status::Published => say::rounds_open(),
        other => status_words(Kind::Round, other),
    }
}

/// The form; what it makes is a draft that the unit alone sees.
#[component]
fn NewRound() -> Html {
    let navigator = use_navigator();
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, "status=published"));
    let error = use_state(|| None::<ClientError>);
    let key = use_state(random_key);
    let onsave = {
        let error = error.clone();
        Callback::from(move |(body, done): (RoundBody, Callback<()>)| {
            let (error, navigator, key) = (error.clone(), navigator.clone(), (*key).clone());
            spawn_local(async move {
                let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
                match records::create(Kind::Round, &edit, &key).await {
                    Ok(made) => {
                        done.emit(());
                        go(navigator.as_ref(), &Route::Round { id: made.id }, Query::default());
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    let needs: Rc<Vec<Record<NeedBody>>> = needs.value().cloned().unwrap_or_default();
    html! {
        <details class="panel">
            <summary>{ say::rounds_new() }</summary>
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            <RoundForm what="round/new" body={RoundBody::default()} {needs} {onsave} is_put=false />
        </details>
    }
}
