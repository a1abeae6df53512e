//! What came of a run.

use std::rc::Rc;

use crate::words::say;
use engine::layout::Direction;
use engine::run::Cause;
use yew::prelude::*;

use super::{Explain, RouteLink, Sums, client_problem, figures_table, headline, to_be_costed};
use crate::browser;
use crate::context::{Command, use_shared};
use crate::explanation::Topic;
use crate::export::file_name;
use crate::format;
use crate::remote::Remote;
use crate::route::Route;
use crate::state::{Finished, OpenCase, Proposal, Work};
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
    let rows = Sums::of_run(run);
    let with_members =
        run.coalitions.iter().filter(|coalition| !coalition.members.is_empty()).count();
    let text = finished.text.clone();
    let more = case.figures.in_money(100_000 * 10_i64.pow(case.figures.digits));
    let name = file_name(&say::file_run(&case.market.case().title), "json");
    let save =
        Callback::from(move |_: MouseEvent| browser::download(&name, "application/json", &text));
    html! {
        <section aria-labelledby="result-title">
            <h2 id="result-title">{ say::result_title() }</h2>
            <p class="lead">{ say::result_lead(run.coalitions.len(), &format::status(run.status, run.policy.order_of_search()), with_members) }</p>
            { headline(&rows, &case.figures, direction) }
            <div class="button-row">
                <RouteLink to={Route::Coalitions} class="button">{ say::home_step_take_link() }</RouteLink>
                <button type="button" class="button secondary" id="download-run" onclick={save}>{ say::result_download() }</button>
            </div>
            { figures_table(case, &case.market.case().title, &say::result_totals(), &rows, direction) }
            { to_be_costed(&rows) }
            <h3>{ say::result_why_open() }</h3>
            { causes(run) }
            <p class="hint">{ say::result_made(&run.engine, run.certificate.pivots, &format::duration(finished.elapsed_ms)) }</p>
            { bounds(&run.certificate) }
            <h3>{ say::result_more() }</h3>
            <p>{ say::result_more_text(&more) }</p>
            <Explain topic={Topic::Prices} label={say::result_more_ask()} />
            <h3>{ say::result_close() }</h3>
            <p>{ say::result_close_text() }</p>
            <Explain topic={Topic::Closing} label={say::result_close_ask()} />
            <h3>{ say::result_other() }</h3>
            <p>{ say::result_other_text(&more) }</p>
            <Explain topic={Topic::Alternatives} label={say::result_other_ask()} />
            <h3>{ say::result_cost() }</h3>
            <p>{ say::result_cost_text() }</p>
            <Explain topic={Topic::Objectives} label={say::result_cost_ask()} />
        </section>
    }
}

/// Steps that are told of one by one.
const MOST_LISTED: usize = 4;

/// What the proposal comes to and what any could at most, of each round whose search ended in between.
fn bounds(certificate: &Work) -> Html {
    let gifts = certificate.gifts.as_deref();
    let last = if gifts.is_some() { "money" } else { "all" };
    let rounds = gifts.map(|gifts| ("gifts", gifts)).into_iter().chain([(last, certificate)]);
    let one = |(round, step, work): (&str, u32, &Work)| {
        let bound = &work.search.as_ref()?.bound;
        let (best, most) = (worth(&work.objective), worth(bound));
        let said = || match step {
            0 => say::result_bound(&best, &most, round),
            step => say::result_step_bound(&best, &most, round, step),
        };
        (*bound != work.objective).then(|| html! { <p class="hint">{ said() }</p> })
    };
    // In a strict order the last step follows those that stand apart.
    let steps = |(round, work): (&'static str, &Work)| -> Vec<Html> {
        let is_strict = !work.steps.is_empty();
        let all = (1..).zip(work.steps.iter().chain([work]));
        let all =
            all.filter_map(|(step, work)| one((round, if is_strict { step } else { 0 }, work)));
        let open: Vec<Html> = all.collect();
        if open.len() <= MOST_LISTED {
            return open;
        }
        // With a step for each band there are too many to tell of each: the lead states the gap of the first
        // that is open.
        let (all, proved) = (
            work.steps.len() + 1,
            work.steps.iter().chain([work]).take_while(|work| is_proved(work)).count(),
        );
        if proved == all {
            return Vec::new();
        }
        vec![html! { <p class="hint">{ say::result_steps(proved, all) }</p> }]
    };
    rounds.flat_map(steps).collect()
}

/// Whether no more than a millionth could be gained.
fn is_proved(work: &Work) -> bool {
    let number = |text: &str| text.parse::<i64>().ok();
    let bound = work.search.as_ref().and_then(|search| number(&search.bound));
    let figures = number(&work.objective).zip(bound);
    figures.is_some_and(|(cost, bound)| cost - bound <= bound.abs() / 1_000_000)
}

/// An objective as what there is to gain: doing nothing has 0, and all that is better is below.
fn worth(objective: &str) -> String {
    // Beyond 64 bits only large cases go, where all is a gain.
    let large = |_| objective.trim_start_matches('-').to_owned();
    objective.parse().map_or_else(large, |cost: i64| format::integer(-cost))
}

/// How many lines are open, by main cause.
fn causes(run: &Proposal) -> Html {
    let lines = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
    let open: Vec<Cause> =
        lines.filter_map(|line| line.diagnosis.as_ref()).map(|found| found.cause).collect();
    if open.is_empty() {
        return html! { <p>{ say::result_none_open() }</p> };
    }
    let count = |cause: &Cause| open.iter().filter(|found| *found == cause).count();
    let entry = |cause: &Cause| {
        html! {
            <div>
                <dt>{ say::tried_heading(&format::cause_heading(*cause), count(cause)) }</dt>
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
        Remote::Loading(_) => html! { <p>{ say::save_sending() }</p> },
        Remote::Ready(id) => html! {
            { notice(Tone::Ok, &say::save_saved(), html! { <>
                <p>{ say::save_saved_text() }{ " " }<code dir="ltr">{ short(id) }</code></p>
            </> }) }
        },
        Remote::Failed(error, _) => html! {
            { client_problem(error, &say::save_failed(), &shared.command.reform(|()| Command::Save), Html::default()) }
        },
    };
    let is_busy = matches!(shared.session.saved, Remote::Loading(_) | Remote::Ready(_));
    html! {
        <section class="panel" aria-labelledby="save-title">
            <h3 id="save-title">{ say::save_title() }</h3>
            <p>{ say::save_text() }</p>
            if is_local {
                { toggle(&Toggle {
                    id: "save-consent",
                    label: &say::save_consent(),
                    hint: &say::save_consent_hint(),
                    checked: *consent,
                    onchange: &agree,
                }) }
            }
            <button type="button" class="button secondary" {onclick} disabled={is_busy || (is_local && !*consent)}>{ say::save_run() }</button>
            { outcome }
        </section>
    }
}

/// The first letters of a long identifier.
fn short(id: &str) -> String {
    id.chars().take(12).collect()
}
