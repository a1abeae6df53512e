//! One run: what it is made with, its progress, and the way to stop it.

use std::rc::Rc;

use engine::Policy;
use engine::case::minor_digits;
use yew::prelude::*;

use super::SNAPSHOT;
use super::plan::{Planned, use_plan};
use crate::client;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::leaving::use_asking_before_leaving;
use crate::desk::link::DeskLink;
use crate::desk::need::typed::{amount, plain, shown};
use crate::desk::part::{TextField, discarded, restored, text_field};
use crate::desk::route::Route;
use crate::desk::scenario::terms::applied;
use crate::desk::scenario::{Plan, Preset, currency_of};
use crate::format::{duration, millionths};
use crate::message::{Refusal, Request, Response};
use crate::solver::{Said, Solver};
use crate::state::Progress;
use crate::ui::{SelectField, Tone, notice, select_field, skeleton};
use crate::view::PolicyForm;
use crate::words::say;

/// The id of the way back to a plan: one to a run can stand below it.
const WAY_BACK: &str = "undo-plan";

/// Properties of [`RunCase`].
#[derive(Properties, PartialEq)]
pub(super) struct RunCaseProps {
    /// The case.
    pub(super) hash: String,
    /// Hears what a run was made with, and its text.
    pub(super) onrun: Callback<(Plan, String)>,
}

/// How a matching stands.
#[derive(Clone, PartialEq)]
enum Job {
    Idle,
    Running(Progress),
    Cancelled,
    Refused(Refusal),
}

/// The worker and the matching that it is at.
#[derive(Default)]
struct Work {
    solver: Option<Solver>,
    revision: u32,
    is_busy: bool,
}

/// What is fixed, rules, and the button or the progress; all but the progress is kept on the device.
#[component]
pub(super) fn RunCase(props: &RunCaseProps) -> Html {
    let desk = use_desk();
    let case = use_fetch(props.hash.clone(), |hash| async move { client::case(&hash).await });
    let Planned { plan, is_restored, onplan } = use_plan(&props.hash);
    let thrown = use_state(|| None::<Plan>);
    // As the cost was typed; the plan holds what it says.
    let typed = use_state(String::new);
    let job = use_state(|| Job::Idle);
    let work = use_mut_ref(Work::default);
    use_effect_with((), {
        let (work, say_it) = (work.clone(), desk.say);
        // A run ends with the page that asked for it, and so it does where another snapshot is chosen.
        move |()| {
            move || {
                let mut work = work.borrow_mut();
                work.solver = None;
                if work.is_busy {
                    say_it.emit(say::run_cancelled());
                }
            }
        }
    });
    use_asking_before_leaving(matches!(*job, Job::Running(_)));
    let set = |change: fn(&mut Plan, String)| {
        let plan = plan.clone();
        onplan.reform(move |text: String| {
            let mut plan = (*plan).clone();
            change(&mut plan, text);
            plan
        })
    };
    let currency = use_memo(case.value().cloned(), |case| {
        case.as_ref().map_or_else(String::new, |case| currency_of(case).to_owned())
    });
    let digits = minor_digits(&currency).unwrap_or(2);
    let onpreset = {
        let plan = plan.clone();
        onplan.reform(move |code: String| {
            let before = (*plan).clone();
            let Some(chosen) = Preset::of(&code) else { return before };
            Plan { policy: chosen.policy(digits), pair_cost: None, preset: code, ..before }
        })
    };
    let onpolicy = {
        let plan = plan.clone();
        onplan.reform(move |policy: Policy| Plan { policy, ..(*plan).clone() })
    };
    let rules = plan.rules(digits);
    let onstart = {
        let (job, work, onrun, text) =
            (job.clone(), work.clone(), props.onrun.clone(), case.value().cloned());
        let (plan, rules) = (plan.clone(), rules.clone());
        Callback::from(move |_: MouseEvent| {
            let (Some(text), Some(policy)) = (&text, rules.clone()) else { return };
            let Some(text) = applied(text, &plan.changes) else { return };
            let made = (*plan).clone();
            let onrun = onrun.reform(move |run: String| (made.clone(), run));
            start(&text, policy, &job, &work, &onrun);
        })
    };
    let oncancel = {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| {
            let mut work = work.borrow_mut();
            let revision = work.revision;
            if let Some(solver) = work.solver.as_mut() {
                solver.ask(Request::Cancel { revision }, "");
            }
        })
    };
    let cost = plan.pair_cost.clone();
    let cost = cost.unwrap_or_else(|| amount(plan.policy.fixed_cost_per_pair, digits));
    let cost = if plain(&typed) == cost { (*typed).clone() } else { shown(&cost) };
    let oncost = {
        let change = set(|plan, cost| plan.pair_cost = Some(cost));
        Callback::from(move |text: String| {
            change.emit(plain(&text));
            typed.set(text);
        })
    };
    if case.value().is_none() {
        return if case.error().is_some() { case.trouble() } else { skeleton(&say::run_reading()) };
    }
    let presets = Preset::ALL.map(|preset| (preset.code().to_owned(), preset.words()));
    html! {
        <div class="panel bench">
            if *is_restored {
                { restored(WAY_BACK, &say::unit_plan_restored(), &{
                    let (plan, thrown) = (plan.clone(), thrown.clone());
                    onplan.reform(move |()| {
                        thrown.set(Some((*plan).clone()));
                        Plan::default()
                    })
                }) }
            }
            // Until something else is chosen.
            if let Some(before) = thrown.as_ref().filter(|_| plan.is_new()) {
                { discarded(WAY_BACK, &{
                    let before = before.clone();
                    onplan.reform(move |()| before.clone())
                }) }
            }
            { text_field(&TextField {
                id: "bench-title", kind: "text", label: &say::unit_plan_title(), hint: &say::unit_plan_hint(), value: &plan.title,
                problem: "", autocomplete: "off", oninput: &set(|plan, text| plan.title = text),
            }) }
            <p>
                <DeskLink to={Route::Terms} also={(SNAPSHOT, props.hash.clone())}>{ say::unit_terms() }</DeskLink>
                if !plan.changes.is_empty() {
                    <span class="sub">{ say::unit_terms_changed(plan.changes.len()) }</span>
                }
            </p>
            { select_field(&SelectField {
                id: "bench-preset", label: &say::unit_preset_label(), any: "", options: &presets,
                value: &plan.preset, onchange: &onpreset, problem: "", class: "",
            }) }
            <details>
                <summary>{ say::matching_change() }</summary>
                <PolicyForm policy={plan.policy.clone()} onchange={onpolicy} />
                { text_field(&TextField {
                    id: "bench-cost", kind: "text", label: &say::unit_cost(), hint: &say::unit_cost_hint(&currency), value: &cost,
                    problem: &if rules.is_some() { String::new() } else { say::offer_not_a_number() }, autocomplete: "off", oninput: &oncost,
                }) }
            </details>
            { match &*job {
                Job::Running(progress) => running(*progress, oncancel),
                Job::Idle => start_button(&onstart),
                Job::Cancelled => html! { <>{ notice(Tone::Info, &say::run_cancelled(), html! { <p>{ say::run_cancelled_text() }</p> }) }{ start_button(&onstart) }</> },
                Job::Refused(refusal) => html! { <>{ refused(refusal) }{ start_button(&onstart) }</> },
            } }
        </div>
    }
}

fn start_button(onstart: &Callback<MouseEvent>) -> Html {
    html! { <p><button type="button" class="button" id="bench-start" onclick={onstart.clone()}>{ say::run_start() }</button></p> }
}

/// Starts the worker that matches any case, and hears what it says.
fn start(
    case: &str,
    policy: Policy,
    job: &UseStateHandle<Job>,
    work: &Rc<std::cell::RefCell<Work>>,
    onrun: &Callback<String>,
) {
    let revision = work.borrow().revision + 1;
    let said = {
        let (job, held, onrun) = (job.clone(), work.clone(), onrun.clone());
        Callback::from(move |said: Said<Response>| {
            let is_current = |of: u32| of == revision;
            let set = |now: Job| {
                held.borrow_mut().is_busy = matches!(now, Job::Running(_));
                job.set(now);
            };
            match said {
                Said::Answer(Response::Ready, _) => {
                    if let Some(solver) = held.borrow_mut().solver.as_mut() {
                        solver.ready();
                    }
                }
                Said::Answer(
                    Response::Progress {
                        revision: of,
                        pivots,
                        arcs,
                        search,
                        gap_millionths,
                        elapsed_ms,
                    },
                    _,
                ) if is_current(of) => {
                    set(Job::Running(Progress {
                        pivots,
                        arcs,
                        search,
                        gap_millionths,
                        elapsed_ms,
                    }));
                }
                Said::Answer(Response::Done { revision: of, .. }, body) if is_current(of) => {
                    set(Job::Idle);
                    onrun.emit(body);
                }
                Said::Answer(Response::Refused { refusal, .. }, _) => {
                    set(Job::Refused(refusal));
                }
                Said::Answer(Response::Cancelled { revision: of }, _) if is_current(of) => {
                    set(Job::Cancelled);
                }
                Said::Crashed => set(Job::Refused(Refusal::Crashed)),
                Said::Answer(..) => {}
            }
        })
    };
    let mut work = work.borrow_mut();
    // A worker of its own for each run: what an older one still says is not heard.
    work.revision = revision;
    work.solver = Solver::start_searching(&said);
    match work.solver.as_mut() {
        Some(solver) => {
            solver.ask(Request::Solve { revision, policy }, case);
            work.is_busy = true;
            job.set(Job::Running(Progress::default()));
        }
        None => job.set(Job::Refused(Refusal::Crashed)),
    }
}

fn running(progress: Progress, cancel: Callback<MouseEvent>) -> Html {
    let time = duration(progress.elapsed_ms);
    let said = match progress.gap_millionths {
        _ if progress == Progress::default() => say::run_reading(),
        Some(gap) => say::run_steps_gap(&millionths(gap), progress.pivots, &time),
        None => say::run_steps(progress.pivots, &time),
    };
    let stop = if progress.gap_millionths.is_some() { say::run_stop() } else { say::run_cancel() };
    html! {
        <div class="run-progress">
            <label for="run-progress">{ say::run_busy() }</label>
            <progress id="run-progress"></progress>
            <p class="run-figures">{ said }</p>
            if progress.search > 1 {
                <p class="hint">{ say::run_search(progress.search) }</p>
            }
            <p class="hint">{ say::unit_run_stays() }</p>
            <button type="button" class="button secondary" onclick={cancel}>{ stop }</button>
        </div>
    }
}

fn refused(refusal: &Refusal) -> Html {
    match refusal {
        Refusal::Faults(faults) => notice(
            Tone::Danger,
            &say::run_faulty(),
            html! { <ul>{ for faults.iter().map(|fault| html! { <li><code dir="ltr">{ &fault.place }</code>{ " " }{ fault.words().0 }</li> }) }</ul> },
        ),
        Refusal::Policy(text) => {
            notice(Tone::Danger, &say::run_bad_policy(), html! { <p lang="en">{ text }</p> })
        }
        Refusal::TooLarge(text) => {
            notice(Tone::Danger, &say::run_too_large(), html! { <p lang="en">{ text }</p> })
        }
        Refusal::Crashed => {
            notice(Tone::Danger, &say::run_crashed(), html! { <p>{ say::run_crashed_text() }</p> })
        }
    }
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;

    use super::{Progress, running};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn while_a_run_is_under_way_it_is_said_that_it_ends_with_the_page() {
        speak_natively(Language::English);
        let unit = desk("ISU", contract::access::Role::Isu);
        let html = drawn(unit, || running(Progress::default(), Callback::noop()));
        assert!(html.contains("The run ends if you leave this page."), "{html}");
    }
}
