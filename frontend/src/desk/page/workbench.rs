//! The unit's workbench: what waits, a snapshot, runs beside each other, coalitions in draft.

mod compared;
mod flows;
mod objectives;
mod run;
mod scenarios;
mod snapshot;
mod terms;
mod terms_add;
mod terms_file;

use std::rc::Rc;

use yew::prelude::*;

use super::downloads::Downloads;
use crate::client;
use crate::desk::context::use_desk;
use crate::desk::device::{kept, names};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::desk::scenario::{KEPT, Plan, Scenario};
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
    let runs = use_state(Vec::<Kept>::new);
    let broken = use_state(|| false);
    use_effect_with((), {
        let (chosen, begin) = (chosen.clone(), desk.draft(KEPT));
        move |()| {
            // The snapshot that was last worked on.
            let plans = names(std::slice::from_ref(&begin)).into_iter();
            let plans = plans.filter_map(|name| Some((kept::<Plan>(&name)?.at, name)));
            if let Some(hash) =
                plans.max().and_then(|(_, name)| Some(name.strip_prefix(&begin)?.to_owned()))
            {
                chosen.set(hash);
            }
        }
    });
    let ontaken = {
        let (cases, chosen) = (cases.clone(), chosen.clone());
        Callback::from(move |hash: String| {
            chosen.set(hash);
            cases.again();
        })
    };
    let onchosen = {
        let (chosen, runs) = (chosen.clone(), runs.clone());
        Callback::from(move |hash: String| {
            chosen.set(hash);
            runs.set(Vec::new());
        })
    };
    let onrun = {
        let (runs, broken, say_it) = (runs.clone(), broken.clone(), desk.say.clone());
        Callback::from(move |(plan, text): (Plan, String)| {
            // A fourth run takes the place of the first.
            let mut all: Vec<Kept> = (*runs).clone();
            if all.len() == MOST {
                all.remove(0);
            }
            let letter = ['A', 'B', 'C']
                .into_iter()
                .find(|letter| all.iter().all(|one| one.0.letter != *letter));
            match Scenario::read(letter.unwrap_or('C'), &plan, &text) {
                Ok(scenario) => {
                    all.push(Kept(Rc::new(scenario)));
                    runs.set(all);
                    say_it.emit(say::status_finished());
                }
                Err(_) => broken.set(true),
            }
        })
    };
    let onforget = {
        let runs = runs.clone();
        Callback::from(move |letter: char| {
            runs.set(runs.iter().filter(|one| one.0.letter != letter).cloned().collect());
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
            <PageHeading title={say::desk_nav_workbench()}>
                <p class="lead">{ say::unit_bench_lead() }</p>
                <p class="button-row">
                    <DeskLink to={Route::Queue}>{ say::queue_title() }</DeskLink>
                    <DeskLink to={Route::Exclusions}>{ say::unit_vetoes() }</DeskLink>
                </p>
            </PageHeading>
            <Downloads list="market" what={say::sheet_market()} />
            { cases.trouble() }
            <snapshot::TakeSnapshot {ontaken} />
            <section aria-labelledby="bench-run">
                <h2 id="bench-run">{ say::unit_runs() }</h2>
                <p class="hint">{ say::unit_runs_hint() }</p>
                { select_field(&SelectField {
                    id: "bench-case", label: &say::unit_snapshot(), any: &say::offer_choose(), options: &options,
                    value: &chosen, onchange: &onchosen, problem: "", class: "",
                }) }
                if *broken {
                    { notice(Tone::Danger, &say::run_crashed(), html! { <p>{ say::run_crashed_text() }</p> }) }
                }
                if !chosen.is_empty() {
                    <run::RunCase key={(*chosen).clone()} hash={(*chosen).clone()} {onrun} />
                }
                if !runs.is_empty() {
                    <scenarios::Scenarios kept={(*runs).clone()} {onforget} />
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
