//! Run, progress, cancel, and what kept a run from being made.

use yew::prelude::*;

use super::fault_table;
use crate::browser;
use crate::context::{Command, use_shared};
use crate::format::{duration, integer, millionths};
use crate::message::Refusal;
use crate::state::{Job, Progress};
use crate::ui::{Tone, notice};

/// Matches by itself as soon as there is a case: for pages that show nothing without a proposal.
#[hook]
pub fn use_auto_run() {
    let shared = use_shared();
    let hash = shared.session.case().map(|case| case.market.case_hash().to_owned());
    let is_idle = shared.session.job == Job::Idle;
    use_effect_with((hash.clone(), is_idle), move |_| {
        if hash.is_some() && is_idle {
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
    let again = |label: &'static str| html! { <button type="button" class="button" id="run" onclick={run.clone()}>{ label }</button> };
    let content = match &shared.session.job {
        Job::Idle => again("Run the matching"),
        Job::Done(_) => again("Run again"),
        Job::Running(progress) => running(*progress, press(|| Command::Cancel)),
        Job::Cancelled => html! {
            <>
                { notice(Tone::Info, "The matching was cancelled", html! { <><p>{ "Nothing was kept." }</p></> }) }
                { again("Run the matching") }
            </>
        },
        Job::Refused(refusal) => html! { <>{ refused(refusal) }{ again("Run again") }</> },
    };
    html! { <div class="run" role="group" aria-label="Matching" tabindex="-1" ref={frame}>{ content }</div> }
}

fn running(progress: Progress, cancel: Callback<MouseEvent>) -> Html {
    let said = if progress == Progress::default() {
        "Reading the case".to_owned()
    } else {
        let pivots = i64::try_from(progress.pivots).unwrap_or(i64::MAX);
        let gap = progress.gap_millionths.map_or_else(String::new, |gap| {
            format!(". Best so far: within {} of the best possible", millionths(gap))
        });
        format!("{} steps, {}{gap}", integer(pivots), duration(progress.elapsed_ms))
    };
    // Once there is a proposal, stopping keeps it.
    let stop =
        if progress.gap_millionths.is_some() { "Stop and keep the best so far" } else { "Cancel" };
    html! {
        <div class="run-progress">
            <label for="run-progress">{ "Matching…" }</label>
            <progress id="run-progress"></progress>
            <p class="run-figures" id="run-figures">{ said }</p>
            <button type="button" class="button secondary" id="cancel" onclick={cancel}>{ stop }</button>
        </div>
    }
}

fn refused(refusal: &Refusal) -> Html {
    match refusal {
        Refusal::Faults(faults) => html! {
            <>
                { notice(Tone::Danger, "This case cannot be matched as it is", html! { <>
                    <p>{ "Nothing is relaxed in silence. Correct the places below, or match without these limits." }</p>
                </> }) }
                { fault_table("What stands in the way", faults) }
            </>
        },
        Refusal::Policy(text) => {
            html! { { notice(Tone::Danger, "The rules are not valid", html! { <><p>{ text }</p></> }) } }
        }
        Refusal::TooLarge(text) => html! {
            { notice(Tone::Danger, "The case is too large for exact arithmetic", html! { <><p>{ text }</p></> }) }
        },
        Refusal::Crashed => html! {
            { notice(Tone::Danger, "The matching stopped working", html! { <>
                <p>{ "Your case and rules are safe. Run it again; if it stops again, reload the page." }</p>
            </> }) }
        },
    }
}
