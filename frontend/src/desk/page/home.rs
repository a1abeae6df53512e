//! The first page of a desk: what needs attention, or the first steps.

mod own;
mod said;

use std::rc::Rc;
use std::slice;

use contract::Code as _;
use contract::access::{Reader, Role};
use contract::coalition::Contribution;
use contract::record::{Kind, Record, Status};
use contract::round::is_asked;
use futures_util::future::join5;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::queue::QueueCounts;
use crate::client::{ClientError, records};
use crate::desk::attention::{Lists, Task, Verb, tasks, to_confirm};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device;
use crate::desk::drafts;
use crate::desk::fetched::use_fetch;
use crate::desk::ledger::sums;
use crate::desk::link::DeskLink;
use crate::desk::live::{live_lists, versions};
use crate::desk::need::row::rows;
use crate::desk::part::{
    Deadlines, SearchLinks, brought_words, day, dues, rung_words, use_searches,
};
use crate::desk::route::Route;
use crate::desk::trouble::not_loaded;
use crate::ui::{PageHeading, Tone, notice, skeleton};
use crate::words::say;

/// What needs attention; for whoever is not signed in, the way in.
#[component]
pub(super) fn Home() -> Html {
    let desk = use_desk();
    html! {
        <>
            <PageHeading title={say::desk_home_title()}>
                if desk.session.person.is_none() {
                    <p class="lead">{ say::desk_home_visitor() }</p>
                    <p><DeskLink to={Route::SignIn} class="button">{ say::desk_sign_in() }</DeskLink></p>
                }
            </PageHeading>
            if desk.session.seat.is_some() {
                <Attention />
            } else if desk.session.person.is_some() {
                { notice(Tone::Info, &say::desk_seat_choose(), Html::default()) }
            }
        </>
    }
}

#[component]
fn Attention() -> Html {
    let desk = use_desk();
    let came = use_state(|| None::<Rc<Lists>>);
    let error = use_state(|| None::<ClientError>);
    let turn = use_state(|| 0u32);
    // What is asked for after the lists, once it came.
    let rest = use_state(|| None::<Result<(), ClientError>>);
    let is_kept = use_state(|| false);
    use_effect_with(*turn, {
        let (came, rest, error) = (came.clone(), rest.clone(), error.clone());
        let (is_kept, desk) = (is_kept.clone(), desk.clone());
        move |_| {
            error.set(None);
            is_kept.set(drafts::has_some(&desk, Kind::Need));
            spawn_local(async move {
                match lists(desk.role()).await {
                    Ok(mut lists) if desk.role() == Some(Role::FocalPoint) => {
                        // Over a slow network the rest takes longer than all of this.
                        // What is shown already has it, and waits for the new.
                        if came.is_none() {
                            came.set(Some(Rc::new(lists.clone())));
                        }
                        let outcome = more(&mut lists, &desk.reader()).await;
                        came.set(Some(Rc::new(lists)));
                        rest.set(Some(outcome));
                    }
                    Ok(lists) => {
                        came.set(Some(Rc::new(lists)));
                        rest.set(Some(Ok(())));
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        }
    });
    let counted = *turn;
    let again = Callback::from(move |()| turn.set(*turn + 1));
    let missing = error.as_ref().map_or_else(Html::default, |error| not_loaded(error, &again));
    let Some(lists) = &*came else {
        return if error.is_some() { missing } else { skeleton(&say::desk_loading()) };
    };
    let reader = desk.reader();
    let waiting = tasks(&reader, lists);
    // The unit looks ahead for every State, a State for itself.
    let is_unit = desk.role() == Some(Role::Isu);
    let own = if is_unit { "" } else { reader.party() };
    html! {
        <>
            { live_lists(kinds(desk.role()), shown(lists), again.clone()) }
            { missing }
            if *is_kept {
                { notice(Tone::Info, &say::desk_home_kept(), html! {
                    <p><DeskLink to={Route::NewNeed}>{ say::desk_home_go_on() }</DeskLink></p>
                }) }
            }
            <section aria-labelledby="attention-title">
                <h2 id="attention-title">{ say::desk_home_attention() }</h2>
                if let Some(Err(error)) = &*rest {
                    { not_loaded(error, &again) }
                }
                if !waiting.is_empty() {
                    <ul class="tasks">{ for waiting.iter().map(|task| one(&desk, task, lists)) }</ul>
                }
                if is_unit {
                    <QueueCounts turn={counted} is_alone={waiting.is_empty()} />
                    <p class="button-row">
                        <DeskLink to={Route::Queue}>{ say::queue_title() }</DeskLink>
                        <DeskLink to={Route::Interests}>{ say::interests_title() }</DeskLink>
                    </p>
                } else if waiting.is_empty() {
                    { nothing((*rest).as_ref()) }
                }
            </section>
            if waiting.is_empty() && matches!(&*rest, Some(Ok(()))) && is_new(&desk, lists) {
                { first_steps(&desk) }
            }
            { own::own(&desk, lists) }
            <said::Said lists={lists.clone()} />
            <SavedSearches />
            <Deadlines dues={dues(&desk, &lists.needs, own)} />
            <p><DeskLink to={Route::Figures}>{ say::figures_home() }</DeskLink></p>
        </>
    }
}

/// The searches that the reader keeps, with what fits them now; nothing where there are none.
#[component]
fn SavedSearches() -> Html {
    let desk = use_desk();
    let kept = use_searches();
    let has_some = !kept.all().is_empty();
    let found = use_fetch((has_some, desk.parties.len()), move |_| async move {
        let needs = if has_some { records::all(Kind::Need, "").await? } else { Vec::new() };
        Ok(Rc::new(rows(needs, desk.reader().party(), |party| desk.of_state(party))))
    });
    let Some(rows) = found.value().filter(|_| has_some) else { return Html::default() };
    html! {
        <section aria-labelledby="searches-title">
            <h2 id="searches-title">{ say::searches() }</h2>
            <SearchLinks {kept} rows={(**rows).clone()} />
        </section>
    }
}

/// Only the lists of the reader's own work; the others are a page away.
async fn lists(role: Option<Role>) -> Result<Lists, ClientError> {
    let kinds = kinds(role);
    // Over a slow line each would be waited for in turn.
    let (coalitions, needs, offers, rounds, interests) = join5(
        records::all(Kind::Coalition, ""),
        if_among(&kinds, Kind::Need),
        if_among(&kinds, Kind::Offer),
        if_among(&kinds, Kind::Round),
        if_among(&kinds, Kind::Interest),
    )
    .await;
    Ok(Lists {
        coalitions: coalitions?,
        needs: needs?,
        offers: offers?,
        rounds: rounds?,
        interests: interests?,
        today: device::now().get(..10).unwrap_or_default().to_owned(),
        ..Lists::default()
    })
}

/// The records of a kind, where it is one of these.
async fn if_among<B: DeserializeOwned>(
    kinds: &[Kind],
    kind: Kind,
) -> Result<Vec<Record<B>>, ClientError> {
    if kinds.contains(&kind) { records::all(kind, "").await } else { Ok(Vec::new()) }
}

/// The sorts of records that the lists are of.
fn kinds(role: Option<Role>) -> Vec<Kind> {
    let mut kinds = vec![Kind::Coalition];
    if matches!(role, Some(Role::Isu | Role::FocalPoint)) {
        kinds.push(Kind::Need);
    }
    if matches!(role, Some(Role::Isu | Role::DonorDesk | Role::Partner)) {
        kinds.extend([Kind::Offer, Kind::Round, Kind::Interest]);
    }
    kinds
}

/// The records of the lists, with their versions.
fn shown(lists: &Lists) -> Vec<(String, i64)> {
    let Lists { needs, offers, coalitions, rounds, interests, .. } = lists;
    let briefs = [versions(offers), versions(rounds), versions(interests)];
    [versions(needs), versions(coalitions), briefs.concat()].concat()
}

/// For a State: the answers that it was given, what was said of each of its published needs, and where it is asked
/// itself, what it has answered.
async fn more(lists: &mut Lists, reader: &Reader) -> Result<(), ClientError> {
    lists.rounds = records::all(Kind::Round, "").await?;
    if lists.rounds.iter().any(|round| is_asked(&round.body.asked, reader)) {
        lists.interests = records::all(Kind::Interest, "").await?;
    }
    let home = reader.home();
    let published = format!("owner={home}&status={}", Status::Published.code());
    let came = records::histories_of_needs(&published).await?;
    lists.histories = came.into_iter().map(|of| (of.id, of.changes)).collect();
    Ok(())
}

/// That nothing waits, as far as that is known.
fn nothing(rest: Option<&Result<(), ClientError>>) -> Html {
    match rest {
        None => skeleton(&say::desk_loading()),
        Some(Ok(())) => html! { <p>{ say::desk_home_nothing() }</p> },
        Some(Err(_)) => Html::default(),
    }
}

/// The last day of a task; of steps and of what was decided, whether it has passed.
fn due_words(task: &Task, due: &str, today: &str) -> Html {
    match task.verb {
        Verb::Decided | Verb::FollowUp | Verb::OverdueStep if due < today => {
            html! { <strong>{ say::meeting_overdue(&day(due)) }</strong> }
        }
        Verb::Decided | Verb::FollowUp => html! { { say::meeting_due(&day(due)) } },
        _ => html! { { say::desk_home_due(&day(due)) } },
    }
}

/// Where a contribution stands, and what it brings where it is known in what it counts.
fn stated(of: &Contribution, lists: &Lists) -> String {
    let rung = rung_words(of.rung);
    match &*sums(slice::from_ref(of), &lists.needs) {
        [line] if !line.unit.is_empty() => {
            say::convene_brings(&rung, &brought_words(line, &of.quantity))
        }
        _ => rung,
    }
}

fn one(desk: &Desk, task: &Task, lists: &Lists) -> Html {
    let title = match &task.route {
        Route::Round { .. } => say::rounds_of(&desk.name_of(&task.owner)),
        _ if task.title.is_empty() => say::desk_home_untitled(),
        _ => task.title.clone(),
    };
    html! {
        <li>
            <span class="task-verb">{ say::desk_home_task(task.verb.code(), &desk.name_of(&task.owner)) }</span>
            <DeskLink to={task.route.clone()}><bdi>{ title }</bdi></DeskLink>
            { for to_confirm(&desk.reader(), lists, task).into_iter().map(|of| html! { <span class="sub"><bdi>{ stated(of, lists) }</bdi></span> }) }
            <span class="sub"><bdi class="whole">{ desk.name_of(&task.owner) }</bdi>
                if !task.since.is_empty() { { " · " }{ say::desk_home_since(&day(&task.since)) } }
                if let Some(due) = &task.due { { " · " }{ due_words(task, due, &lists.today) } }
            </span>
        </li>
    }
}

/// Whether the reader has no record yet; the unit, whether there is none at all.
fn is_new(desk: &Desk, lists: &Lists) -> bool {
    let (reader, is_unit) = (desk.reader(), desk.role() == Some(Role::Isu));
    let is_own = |owner: &String| is_unit || owner == reader.home();
    !lists.needs.iter().map(|need| &need.owner).any(is_own)
        && !lists.offers.iter().map(|offer| &offer.owner).any(is_own)
}

/// Three steps for whoever begins.
fn first_steps(desk: &Desk) -> Html {
    let steps: [(String, Route, String); 3] = match desk.role() {
        Some(Role::FocalPoint) => [
            (say::desk_first_need(), Route::NewNeed, say::desk_need_new()),
            (say::desk_first_send(), Route::Needs, say::desk_needs()),
            (say::desk_first_account(), Route::Account, say::desk_account()),
        ],
        Some(Role::Isu) => [
            (say::desk_first_people(), Route::People, say::desk_nav_people()),
            (say::desk_first_behalf(), Route::NewNeed, say::desk_need_new()),
            (say::desk_first_workbench(), Route::Workbench, say::desk_nav_workbench()),
        ],
        Some(Role::DonorDesk | Role::Partner) => [
            (say::desk_first_offer(), Route::NewOffer, say::nav_offers()),
            (say::desk_first_look(), Route::Needs, say::desk_needs()),
            (say::desk_first_account(), Route::Account, say::desk_account()),
        ],
        Some(Role::Observer) | None => [
            (say::desk_first_look(), Route::Needs, say::desk_needs()),
            (say::desk_first_coalitions(), Route::Coalitions, say::nav_coalitions()),
            (say::desk_first_account(), Route::Account, say::desk_account()),
        ],
    };
    let step = |(words, to, link): (String, Route, String)| {
        html! { <li><p>{ words }</p><p><DeskLink {to}>{ link }</DeskLink></p></li> }
    };
    html! {
        <section aria-labelledby="first-title">
            <h2 id="first-title">{ say::desk_home_first() }</h2>
            <ol class="steps">{ for steps.into_iter().map(step) }</ol>
        </section>
    }
}
