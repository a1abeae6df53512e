//! A card for each run: saving it; drafting coalitions from it.

use contract::record::{Edit, Kind};
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compared::Compared;
use super::flows::Flows;
use super::snapshot::technical;
use super::{Kept, as_of};
use crate::client::{self, ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::once::use_once;
use crate::desk::route::Route;
use crate::desk::scenario::{Scenario, draft, rules_words};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`Scenarios`].
#[derive(Properties, PartialEq)]
pub(super) struct ScenariosProps {
    /// In the order they were made.
    pub(super) kept: Vec<Kept>,
    /// Hears which to drop.
    pub(super) onforget: Callback<char>,
}

/// A card for each run, then what they have different.
#[component]
pub(super) fn Scenarios(props: &ScenariosProps) -> Html {
    html! {
        <>
            <div class="cards">
                { for props.kept.iter().map(|one| html! { <Card key={format!("{}-{}", one.0.letter, one.0.head.hash)} one={one.clone()} onforget={props.onforget.clone()} /> }) }
            </div>
            if props.kept.len() > 1 {
                <Compared kept={props.kept.clone()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    one: Kept,
    onforget: Callback<char>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let desk = use_desk();
    let scenario = &props.one.0;
    let saved = use_state(|| None::<Result<String, ClientError>>);
    let onsave = {
        let (saved, text) = (saved.clone(), scenario.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (saved, text) = (saved.clone(), text.clone());
            spawn_local(async move { saved.set(Some(client::save_run(&text).await)) });
        })
    };
    let letter = scenario.letter;
    let rules = rules_words(&scenario.run.policy.name);
    let name = if scenario.title.is_empty() { &rules } else { &scenario.title };
    let onforget = props.onforget.reform(move |_: MouseEvent| letter);
    let figures = scenario.figures();
    let mut states: Vec<(&str, String)> = scenario
        .run
        .coalitions
        .iter()
        .map(|one| (one.state.as_str(), desk.name_of(&one.state)))
        .collect();
    sort_by_key(&mut states, |(_, name)| format::fold(name));
    html! {
        <section class="panel" aria-labelledby={format!("run-{letter}")}>
            <h3 id={format!("run-{letter}")}>{ say::unit_run_named(&letter.to_string(), name) }</h3>
            // Said of each, so that cards beside each other have the same lines.
            <p>{ say::unit_terms_changed(scenario.changes) }</p>
            <p>{ format::status(scenario.run.status, scenario.run.policy.order) }</p>
            <p class="sub">{ as_of(&scenario.head.case.as_of) }</p>
            <dl class="facts">
                { for scenario.run.totals.iter().filter(|total| total.amounts.proposed > 0).map(|total| html! {
                    <div><dt>{ format::resource(&total.resource) }</dt><dd>{ figures.plain(total.resource.kind, total.amounts.proposed) }<span class="sub">{ say::col_proposed() }</span></dd></div>
                }) }
            </dl>
            <Flows one={props.one.clone()} />
            { match &*saved {
                None => html! { <p class="button-row">
                    <button type="button" class="button secondary" onclick={onsave}>{ say::save_run() }</button>
                    <button type="button" class="link-button" onclick={onforget}>{ say::offer_remove() }<span class="visually-hidden">{ format!(" {letter}") }</span></button>
                </p> },
                Some(Ok(_)) => notice(Tone::Ok, &say::save_saved(), html! { <p>{ say::status_saved() }</p> }),
                Some(Err(error)) => trouble(error),
            } }
            <details>
                <summary>{ say::unit_drafts() }</summary>
                <p class="hint">{ say::unit_drafts_hint() }</p>
                <ul class="plain">
                    { for states.into_iter().map(|(state, name)| html! { <li key={state.to_owned()}><DraftCoalition one={props.one.clone()} state={state.to_owned()} {name} /></li> }) }
                </ul>
            </details>
            { technical(&scenario.head.hash) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DraftProps {
    one: Kept,
    state: String,
    name: String,
}

/// A button that makes the coalition of a State, then the way to it.
#[component]
fn DraftCoalition(props: &DraftProps) -> Html {
    let made = use_state(|| None::<Result<String, ClientError>>);
    let once = use_once();
    let onclick = {
        let (made, one, state, name) =
            (made.clone(), props.one.clone(), props.state.clone(), props.name.clone());
        Callback::from(move |_: MouseEvent| {
            let body = draft(&one.0, &state, say::unit_coalition_of(&name));
            let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
            let (made, keys) = (made.clone(), once.clone());
            once.run(async move {
                let key = keys.key(&edit);
                let came = records::create_only(Kind::Coalition, &edit, &key).await;
                keys.heard(&came);
                made.set(Some(came));
            });
        })
    };
    let donors = members(&props.one.0, &props.state);
    match &*made {
        Some(Ok(id)) => {
            html! { <p><DeskLink to={Route::Coalition { id: id.clone() }}>{ say::unit_coalition_of(&props.name) }</DeskLink>{ " " }<code dir="ltr">{ id }</code></p> }
        }
        came => html! {
            <>
                <p class="draft-row">
                    <span>{ say::unit_draft_state(donors, &props.name) }</span>
                    <button type="button" class="button secondary small" {onclick} aria-label={say::unit_draft_of(&props.name)}>{ say::unit_draft() }</button>
                </p>
                if let Some(Err(error)) = came {
                    { trouble(error) }
                }
            </>
        },
    }
}

fn members(scenario: &Scenario, state: &str) -> usize {
    scenario.run.coalitions.iter().find(|one| one.state == state).map_or(0, |one| one.members.len())
}
