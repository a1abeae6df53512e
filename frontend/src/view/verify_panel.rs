//! Re-checking a run from its file alone.

use yew::prelude::*;

use crate::context::{Command, use_shared};
use crate::state::Verification;
use crate::ui::{FileField, Tone, file_field, notice};

/// Checks the run on the screen or one from a file, and says what was checked.
#[component]
pub fn VerifyPanel() -> Html {
    let shared = use_shared();
    let check = shared.session.finished().map(|finished| {
        let text = finished.text.clone();
        shared.command.reform(move |_: MouseEvent| Command::Verify(text.clone()))
    });
    let outcome = match &shared.session.verification {
        Verification::Idle => Html::default(),
        Verification::Running => html! { <p>{ "Checking…" }</p> },
        Verification::Failed(why) => html! {
            { notice(Tone::Danger, "Something does not hold", html! { <><p>{ why }</p></> }) }
        },
        Verification::Passed(checks) => html! {
            { notice(Tone::Ok, "Everything holds", html! { <>
                <ul>{ for checks.iter().map(|(what, detail)| html! {
                    <li>{ what }{ ": " }<span class="detail">{ detail }</span></li>
                }) }</ul>
            </> }) }
        },
    };
    html! {
        <section class="panel" aria-labelledby="verify-title">
            <h3 id="verify-title">{ "Check a run" }</h3>
            <p>{ "Anyone can check a run from its file: that every limit is kept, every sum adds up, and that no proposal is \
                 better under its rules. The check shares no code with the method that made the proposal." }</p>
            if let Some(onclick) = check {
                <p><button type="button" class="button secondary" id="verify" {onclick}>{ "Check this run" }</button></p>
            }
            { file_field(&FileField {
                id: "verify-file",
                label: "Or check a run file from this computer",
                hint: "Nothing is sent.",
                onfile: &shared.command.reform(Command::VerifyFile),
            }) }
            { outcome }
        </section>
    }
}
