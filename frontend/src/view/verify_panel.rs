//! Re-checking a run from its file alone.

use crate::words::say;
use yew::prelude::*;

use crate::context::{Command, Shared};
use crate::format;
use crate::state::Verification;
use crate::ui::{FileField, Tone, file_field, notice};

/// Checks the run on the screen or one from a file, and says what was checked.
pub fn verify_panel(shared: &Shared) -> Html {
    let check = shared.session.finished().map(|finished| {
        let text = finished.text.clone();
        shared.command.reform(move |_: MouseEvent| Command::Verify(text.clone()))
    });
    let outcome = match &shared.session.verification {
        Verification::Idle => Html::default(),
        Verification::Running => html! { <p>{ say::verify_busy() }</p> },
        Verification::Failed(why) => html! {
            { notice(Tone::Danger, &say::verify_broken(), html! { <><p lang="en" dir="ltr">{ why }</p></> }) }
        },
        Verification::Passed(checks) => html! {
            { notice(Tone::Ok, &say::verify_holds(), html! { <>
                <ul>{ for checks.iter().map(|(what, detail)| html! {
                    <li>{ format::checked(what) }{ ": " }<span class="detail" lang="en" dir="ltr">{ detail }</span></li>
                }) }</ul>
            </> }) }
        },
    };
    html! {
        <section class="panel" aria-labelledby="verify-title">
            <h3 id="verify-title">{ say::verify_title() }</h3>
            <p>{ say::verify_text() }</p>
            if let Some(onclick) = check {
                <p><button type="button" class="button secondary" id="verify" {onclick}>{ say::verify_this() }</button></p>
            }
            { file_field(&FileField {
                id: "verify-file",
                label: &say::verify_file(),
                hint: &say::verify_file_hint(),
                accept: ".json,application/json",
                onfile: &shared.command.reform(Command::VerifyFile),
            }) }
            { outcome }
        </section>
    }
}
