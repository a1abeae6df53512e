//! What would help an open line, asked for with a button.

use engine::run::LineCover;
use yew::prelude::*;

use crate::context::{Command, use_shared};
use crate::explanation::{Found, Help};
use crate::format::{count, help};
use crate::state::{Inquiry, OpenCase};
use crate::ui::{Tone, notice};

/// Properties of [`LineHelp`].
#[derive(Properties, PartialEq)]
pub struct LineHelpProps {
    /// The case.
    pub case: std::rc::Rc<OpenCase>,
    /// The open line.
    pub line: LineCover,
}

/// The button, progress with cancel, and the answer.
#[component]
pub fn LineHelp(props: &LineHelpProps) -> Html {
    let shared = use_shared();
    let id = props.line.line.clone();
    let inquiry = &shared.session.inquiry;
    let ask = shared.command.reform({
        let id = id.clone();
        move |_: MouseEvent| Command::AskHelp(id.clone())
    });
    let button = html! {
        <button type="button" class="button secondary no-print" onclick={ask}>
            { "What would help?" }<span class="visually-hidden">{ format!(" Line {id}") }</span>
        </button>
    };
    let rest = match inquiry {
        asked if asked.line() != id => button,
        Inquiry::Idle => button,
        Inquiry::Working { solves, .. } => {
            let solves = usize::try_from(*solves).unwrap_or(usize::MAX);
            html! {
                <>
                    <progress aria-label="Trying changes"></progress>
                    <p>{ format!("Trying changes by matching again: {} so far.", count(solves)) }</p>
                    <button type="button" class="button secondary" onclick={shared.command.reform(|_: MouseEvent| Command::CancelHelp)}>{ "Stop and keep what was found" }</button>
                </>
            }
        }
        Inquiry::Done { found, .. } => answer(&props.case, &props.line, found),
        Inquiry::Failed { why, .. } => html! {
            <>{ notice(Tone::Danger, "There is no answer", html! { <><p>{ why }</p></> }) }{ button }</>
        },
    };
    html! { <div class="line-help">{ rest }</div> }
}

fn answer(case: &OpenCase, line: &LineCover, found: &Found<Help>) -> Html {
    let (resource, figures) = (&line.resource, &case.figures);
    html! {
        <>
            if !found.report.bound.is_empty() {
                <h4>{ "What keeps offers that fit from this line" }</h4>
                <ul class="rules">{ for found.report.bound.iter().map(|kept| html! {
                    <li><code dir="ltr">{ &kept.offer }</code>{ ": " }{ for kept.bounds.iter().map(|bound| html! { <>{ help::bound(*bound) }{ " " }</> }) }</li>
                }) }</ul>
            }
            <h4>{ "What would help" }</h4>
            if found.report.remedies.is_empty() {
                <p>{ "No single change that was tried brings anything to this line." }</p>
            } else {
                <ul class="rules">{ for found.report.remedies.iter().map(|change| html! {
                    <li>{ help::lever(change, resource, line.year, figures) }{ " " }{ help::effect(change, resource, figures) }</li>
                }) }</ul>
            }
            <p class="hint">{ help::checked(found.complete, found.solves) }</p>
        </>
    }
}
