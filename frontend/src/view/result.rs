//! What came of a run.

use std::collections::BTreeMap;
use std::rc::Rc;

use engine::layout::Direction;
use engine::run::{Cause, Diagnosis};
use yew::prelude::*;

use super::{RouteLink, client_problem, coverage_key, figures_table};
use crate::browser;
use crate::context::{Command, use_shared};
use crate::export::file_name;
use crate::format::{self, noun};
use crate::remote::Remote;
use crate::route::Route;
use crate::state::{Finished, OpenCase};
use crate::ui::{Toggle, Tone, notice, toggle};

/// Properties of [`SaveRun`].
#[derive(Properties, PartialEq)]
pub struct SaveRunProps {
    /// The case.
    pub case: Rc<OpenCase>,
    /// The proposal.
    pub finished: Rc<Finished>,
}

/// Totals, why lines are open, and where to read on.
pub fn run_result(case: &OpenCase, finished: &Finished, direction: Direction) -> Html {
    let run = &finished.run;
    let rows: Vec<_> = run
        .totals
        .iter()
        .filter(|total| total.lines > 0 || total.to_be_costed > 0)
        .map(|total| (total.resource.clone(), total.amounts, total.to_be_costed))
        .collect();
    let with_members =
        run.coalitions.iter().filter(|coalition| !coalition.members.is_empty()).count();
    let text = finished.text.clone();
    let name = file_name(&format!("run {}", run.case.title), "json");
    let save =
        Callback::from(move |_: MouseEvent| browser::download(&name, "application/json", &text));
    html! {
        <section aria-labelledby="result-title">
            <h2 id="result-title">{ "The proposal" }</h2>
            <p class="lead">{ format!(
                "{}, {} with at least one donor. {}",
                noun(run.coalitions.len(), "coalition", "coalitions"), format::count(with_members), format::status(run.status),
            ) }</p>
            <p class="hint">{ format!(
                "Made in {}, {} steps, by engine {}.",
                format::duration(finished.elapsed_ms), format::integer(i64::try_from(run.certificate.pivots).unwrap_or(i64::MAX)), run.engine,
            ) }</p>
            <div class="button-row">
                <RouteLink to={Route::Coalitions} class="button">{ "See the coalitions" }</RouteLink>
                <button type="button" class="button secondary" onclick={save}>{ "Download the run file" }</button>
            </div>
            { figures_table("Totals by resource", &rows, &case.figures, direction) }
            { coverage_key() }
            <h3>{ "Why lines are open" }</h3>
            { causes(run) }
        </section>
    }
}

/// Open lines by main cause, in the order of the causes.
fn causes(run: &engine::Run) -> Html {
    let open = run
        .coalitions
        .iter()
        .flat_map(|coalition| &coalition.lines)
        .filter_map(|line| line.diagnosis.as_ref());
    let mut counts: BTreeMap<u8, (usize, &Diagnosis)> = BTreeMap::new();
    for diagnosis in open {
        counts.entry(order(diagnosis.cause)).or_insert((0, diagnosis)).0 += 1;
    }
    if counts.is_empty() {
        return html! { <p>{ "No line is open." }</p> };
    }
    html! {
        <dl class="causes">
            { for counts.values().map(|(lines, diagnosis)| html! {
                <div>
                    <dt>{ format!("{}: {}", format::cause_heading(diagnosis.cause), noun(*lines, "line", "lines")) }</dt>
                    <dd>{ general(diagnosis.cause) }</dd>
                </div>
            }) }
        </dl>
    }
}

const fn order(cause: Cause) -> u8 {
    match cause {
        Cause::OffersExhausted => 0,
        Cause::LimitReached => 1,
        Cause::NoneEligible => 2,
        Cause::NothingOffered => 3,
        Cause::ToBeCosted => 4,
    }
}

/// A cause where it stands for many lines.
const fn general(cause: Cause) -> &'static str {
    match cause {
        Cause::OffersExhausted => {
            "Offers fit, and everything they hold in the year goes to lines that come first under the rules, or share equally."
        }
        Cause::LimitReached => {
            "Offers fit and hold more, and a limit per State or per line keeps it back."
        }
        Cause::NoneEligible => {
            "Support of this kind is offered, and a rule keeps each offer from the line."
        }
        Cause::NothingOffered => "Nobody offers this kind of support in this case.",
        Cause::ToBeCosted => {
            "The line has no figure yet. It is shown and counted apart, and nothing is proposed for it."
        }
    }
}

/// Keeps a run on the server, after consent where the case is a file of this computer.
#[component]
pub fn SaveRun(props: &SaveRunProps) -> Html {
    let shared = use_shared();
    let consent = use_state(|| false);
    let is_local = shared.session.is_local() && props.case.is_of(&props.finished.run);
    let onclick = shared.command.reform(|_: MouseEvent| Command::Save);
    let agree = {
        let consent = consent.clone();
        Callback::from(move |on| consent.set(on))
    };
    let outcome = match &shared.session.saved {
        Remote::Absent => Html::default(),
        Remote::Loading(_) => html! { <p>{ "Sending…" }</p> },
        Remote::Ready(id) => html! {
            { notice(Tone::Ok, "Saved", html! { <>
                <p>{ "The server checked the run by itself and keeps it as " }<code dir="ltr">{ short(id) }</code>{ "." }</p>
            </> }) }
        },
        Remote::Failed(error, _) => html! {
            { client_problem(error, "The run was not saved", &shared.command.reform(|()| Command::Save), Html::default()) }
        },
    };
    let is_busy = matches!(shared.session.saved, Remote::Loading(_) | Remote::Ready(_));
    html! {
        <section class="panel" aria-labelledby="save-title">
            <h3 id="save-title">{ "Save to the server" }</h3>
            <p>{ "The server keeps the case, the rules and the proposal, after checking the proof by itself." }</p>
            if is_local {
                { toggle(&Toggle {
                    id: "save-consent",
                    label: "Send this file to the server",
                    hint: "The case is a file on this device. Until you agree here, nothing of it leaves this device.",
                    checked: *consent,
                    onchange: &agree,
                }) }
            }
            <button type="button" class="button secondary" {onclick} disabled={is_busy || (is_local && !*consent)}>{ "Save this run" }</button>
            { outcome }
        </section>
    }
}

/// The first letters of a long identifier.
fn short(id: &str) -> String {
    id.chars().take(12).collect()
}
