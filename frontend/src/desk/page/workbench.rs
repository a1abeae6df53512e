//! The unit's workbench: what waits, a snapshot, runs beside each other, coalitions in draft.

mod queue;
mod run;
mod scenarios;
mod snapshot;
mod vetoes;

use std::rc::Rc;

use yew::prelude::*;

use super::downloads::Downloads;
use crate::client;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::scenario::Scenario;
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{PageHeading, SelectField, Tone, notice, select_field};
use crate::words::say;

/// The most runs beside each other.
const MOST: usize = 3;

/// A scenario that compares by what it is.
#[derive(Clone)]
struct Kept(Rc<Scenario>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The page.
#[component]
pub(super) fn Workbench() -> Html {
    let desk = use_desk();
    let cases = use_fetch((), |()| client::cases());
    let chosen = use_state(String::new);
    let kept = use_state(Vec::<Kept>::new);
    let broken = use_state(|| false);
    let ontaken = {
        let (cases, chosen) = (cases.clone(), chosen.clone());
        Callback::from(move |hash: String| {
            chosen.set(hash);
            cases.again();
        })
    };
    let onchosen = {
        let (chosen, kept) = (chosen.clone(), kept.clone());
        Callback::from(move |hash: String| {
            chosen.set(hash);
            kept.set(Vec::new());
        })
    };
    let onrun = {
        let (kept, broken, say_it) = (kept.clone(), broken.clone(), desk.say.clone());
        Callback::from(move |text: String| {
            // A fourth run takes the place of the first.
            let mut all: Vec<Kept> = (*kept).clone();
            if all.len() == MOST {
                all.remove(0);
            }
            let letter = ['A', 'B', 'C']
                .into_iter()
                .find(|letter| all.iter().all(|one| one.0.letter != *letter));
            match Scenario::read(letter.unwrap_or('C'), &text) {
                Ok(scenario) => {
                    all.push(Kept(Rc::new(scenario)));
                    kept.set(all);
                    say_it.emit(say::status_finished());
                }
                Err(_) => broken.set(true),
            }
        })
    };
    let onforget = {
        let kept = kept.clone();
        Callback::from(move |letter: char| {
            kept.set(kept.iter().filter(|one| one.0.letter != letter).cloned().collect());
        })
    };
    let options: Vec<(String, String)> = cases.value().map_or_else(Vec::new, |all| {
        all.iter()
            .rev()
            .map(|case| (case.id.clone(), format!("{} · {}", case.title, short(&case.id))))
            .collect()
    });
    html! {
        <>
            <PageHeading title={say::desk_nav_workbench()}><p class="lead">{ say::unit_bench_lead() }</p></PageHeading>
            <Downloads list="market" what={say::sheet_market()} />
            if let Some(error) = cases.error() {
                { trouble(error) }
            }
            <queue::Queue />
            <snapshot::TakeSnapshot {ontaken} />
            <vetoes::Vetoes />
            <section aria-labelledby="bench-run">
                <h2 id="bench-run">{ say::unit_runs() }</h2>
                <p class="hint">{ say::unit_runs_hint() }</p>
                { select_field(&SelectField {
                    id: "bench-case", label: &say::unit_snapshot(), any: &say::offer_choose(), options: &options,
                    value: &chosen, onchange: &onchosen, class: "",
                }) }
                if *broken {
                    { notice(Tone::Danger, &say::run_crashed(), html! { <p>{ say::run_crashed_text() }</p> }) }
                }
                if !chosen.is_empty() {
                    <run::RunCase hash={(*chosen).clone()} {onrun} />
                }
                if !kept.is_empty() {
                    <scenarios::Scenarios kept={(*kept).clone()} {onforget} />
                }
            </section>
        </>
    }
}

/// The first digits of a hash, as people compare them.
fn short(hash: &str) -> String {
    let digits = hash.rsplit(':').next().unwrap_or(hash);
    digits.chars().take(12).collect()
}

/// What a run or a list says of its day.
fn as_of(day: &str) -> String {
    let day = engine::case::Date::parse(day);
    day.map_or_else(String::new, |day| say::frame_as_of(&format::date(day)))
}
