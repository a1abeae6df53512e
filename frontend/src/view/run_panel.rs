//! Run, progress, cancel, and what kept a run from being made.

use crate::words::say;
use yew::prelude::*;

use super::fault_table;
use crate::browser;
use crate::context::{Command, use_shared};
use crate::format::{duration, millionths};
use crate::message::Refusal;
use crate::state::{Job, Progress};
use crate::ui::{Tone, notice};

/// Matches by itself as soon as there is a case, where that is wanted: for pages that show nothing without a proposal.
#[hook]
pub fn use_auto_run(wanted: bool) {
    let shared = use_shared();
    let hash = shared.session.case().map(|case| case.market.case_hash().to_owned());
    let is_idle = shared.session.job == Job::Idle;
    use_effect_with((hash.clone(), is_idle, wanted), move |_| {
        if wanted && hash.is_some() && is_idle {
            shared.command.emit(Command::Run);
        }
    });
}

/// The button, or the progress of a run.
#[component]
pub fn RunPanel() -> Html {
    let shared = use_shared();
    let frame = use_node_ref();
    // The pressed button goes away, and the focus must not go with it.
    let pressed = use_mut_ref(|| false);
    use_effect_with(std::mem::discriminant(&shared.session.job), {
        let (frame, pressed) = (frame.clone(), pressed.clone());
        move |_| {
            if pressed.replace(false)
                && let Some(frame) = frame.cast()
            {
                browser::focus(&frame);
            }
        }
    });
    let press = |command: fn() -> Command| {
        let pressed = pressed.clone();
        shared.command.reform(move |_: MouseEvent| {
            *pressed.borrow_mut() = true;
            command()
        })
    };
    let run = press(|| Command::Run);
    let again = |label: String| html! { <button type="button" class="button" id="run" onclick={run.clone()}>{ label }</button> };
    let content = match &shared.session.job {
        Job::Idle => again(say::run_start()),
        Job::Done(_) => again(say::run_again()),
        Job::Running(progress) => running(*progress, press(|| Command::Cancel)),
        Job::Cancelled => html! {
            <>
                { notice(Tone::Info, &say::run_cancelled(), html! { <><p>{ say::run_cancelled_text() }</p></> }) }
                { again(say::run_start()) }
            </>
        },
        Job::Refused(refusal) => html! { <>{ refused(refusal) }{ again(say::run_again()) }</> },
    };
    html! { <div class="run" role="group" aria-label={say::run_label()} tabindex="-1" ref={frame}>{ content }</div> }
}

fn running(progress: Progress, cancel: Callback<MouseEvent>) -> Html {
    let said = if progress == Progress::default() {
        say::run_reading()
    } else {
        let time = duration(progress.elapsed_ms);
        match progress.gap_millionths {
            None => say::run_steps(progress.pivots, &time),
            Some(gap) => say::run_steps_gap(&millionths(gap), progress.pivots, &time),
        }
    };
    // Once there is a proposal, stopping keeps it.
    let stop = if progress.gap_millionths.is_some() { say::run_stop() } else { say::run_cancel() };
    html! {
        <div class="run-progress">
            <label for="run-progress">{ say::run_busy() }</label>
            <progress id="run-progress"></progress>
            <p class="run-figures" id="run-figures">{ said }</p>
            if progress.search > 1 {
                <p class="hint">{ say::run_search(progress.search) }</p>
            }
            <button type="button" class="button secondary" id="cancel" onclick={cancel}>{ stop }</button>
        </div>
    }
}

fn refused(refusal: &Refusal) -> Html {
    match refusal {
        Refusal::Faults(faults) => html! {
            <>
                { notice(Tone::Danger, &say::run_faulty(), html! { <>
                    <p>{ say::run_faulty_text() }</p>
                </> }) }
                { fault_table(&say::run_in_the_way(), faults) }
            </>
        },
        Refusal::Policy(text) => {
            html! { { notice(Tone::Danger, &say::run_bad_policy(), html! { <><p lang="en" dir="ltr">{ text }</p></> }) } }
        }
        Refusal::TooLarge(text) => html! {
            { notice(Tone::Danger, &say::run_too_large(), html! { <><p lang="en" dir="ltr">{ text }</p></> }) }
        },
        Refusal::Crashed => html! {
            { notice(Tone::Danger, &say::run_crashed(), html! { <>
                <p>{ say::run_crashed_text() }</p>
            </> }) }
        },
    }
}
