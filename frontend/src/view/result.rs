//! What came of a run.

use std::rc::Rc;

use engine::case::ResourceKind;
use engine::layout::Direction;
use engine::run::{Cause, ResourceKey};
use yew::prelude::*;

use super::{Explain, RouteLink, client_problem, figures_table, headline, to_be_costed};
use crate::browser;
use crate::context::{Command, use_shared};
use crate::explanation::Topic;
use crate::export::file_name;
use crate::format::{self, noun};
use crate::remote::Remote;
use crate::route::Route;
use crate::state::{Finished, OpenCase, Proposal};
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
    let funding = ResourceKey {
        kind: ResourceKind::Funding,
        code: String::new(),
        unit: case.figures.currency.clone(),
    };
    let name = file_name(&format!("run {}", case.market.case().title), "json");
    let save =
        Callback::from(move |_: MouseEvent| browser::download(&name, "application/json", &text));
    html! {
        <section aria-labelledby="result-title">
            <h2 id="result-title">{ "The proposal" }</h2>
            <p class="lead">{ format!(
                "{}, {} with at least one donor. {}",
                noun(run.coalitions.len(), "coalition", "coalitions"), format::count(with_members), format::status(run.status),
            ) }</p>
            { headline(&rows, &case.figures, direction) }
            <div class="button-row">
                <RouteLink to={Route::Coalitions} class="button">{ "See the coalitions" }</RouteLink>
                <button type="button" class="button secondary" id="download-run" onclick={save}>{ "Download the run file" }</button>
            </div>
            { figures_table("Totals by resource", &rows, &case.figures, direction) }
            { to_be_costed(&rows) }
            <h3>{ "Why lines are open" }</h3>
            { causes(run) }
            <p class="hint">{ format!(
                "Made in {} and {} steps by engine {}.",
                format::duration(finished.elapsed_ms), format::integer(i64::try_from(run.certificate.pivots).unwrap_or(i64::MAX)), run.engine,
            ) }</p>
            <h3>{ "What more of an offer would change" }</h3>
            <p>{ format!("Each offer in turn, by {} or by one unit, all else as it is.", case.figures.with_unit(&funding, 100_000 * 10_i64.pow(case.figures.digits))) }</p>
            <Explain topic={Topic::Prices} label="Work out what more would change" />
            <h3>{ "What each rule costs" }</h3>
            <p>{ "The proposal beside the one that would be made without a rule, State by State." }</p>
            <Explain topic={Topic::Objectives} label="Work out what each rule costs" />
        </section>
    }
}

/// How many lines are open, by main cause.
fn causes(run: &Proposal) -> Html {
    let lines = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
    let open: Vec<Cause> =
        lines.filter_map(|line| line.diagnosis.as_ref()).map(|found| found.cause).collect();
    if open.is_empty() {
        return html! { <p>{ "No line is open." }</p> };
    }
    let count = |cause: &Cause| open.iter().filter(|found| *found == cause).count();
    let entry = |cause: &Cause| {
        html! {
            <div>
                <dt>{ format!("{}: {}", format::cause_heading(*cause), noun(count(cause), "line", "lines")) }</dt>
                <dd>{ format::cause(*cause) }</dd>
            </div>
        }
    };
    let causes = format::CAUSES.iter().filter(|cause| count(cause) > 0);
    html! { <dl class="causes">{ for causes.map(entry) }</dl> }
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
