//! The rules, the run, and what came of it.

use yew::prelude::*;

use crate::context::{Command, use_shared};
use crate::speech::use_direction;
use crate::ui::{PageHeading, Tone, notice};
use crate::view::{
    PolicyForm, RunPanel, SaveRun, VerifyPanel, policy_in_words, run_result, with_case,
};

/// Rules in words, switches, run, result, save, check.
#[component]
pub fn Matching() -> Html {
    let shared = use_shared();
    let session = &shared.session;
    let direction = use_direction();
    let onchange = shared.command.reform(Command::SetPolicy);
    html! {
        <>
            <PageHeading title="Matching">
                <p class="lead">{ "Which offer could serve which line: the best proposal under public rules, found in this browser." }</p>
            </PageHeading>
            { with_case(&shared, |case| html! {
                <>
                    <section aria-labelledby="rules-title">
                        <h2 id="rules-title">{ "The rules, in their order" }</h2>
                        <ol class="rules">{ for policy_in_words(&session.policy).into_iter().map(|rule| html! { <li>{ rule }</li> }) }</ol>
                        <details>
                            <summary>{ "Change the rules of the next run" }</summary>
                            <PolicyForm policy={session.policy.clone()} {onchange} />
                        </details>
                    </section>
                    <RunPanel />
                    if let Some(finished) = session.finished() {
                        if finished.run.policy != session.policy {
                            { notice(Tone::Warn, "The rules have changed since this proposal was made", html! { <>
                                <p>{ "Run again to see the proposal under the rules above." }</p>
                            </> }) }
                        }
                        { run_result(case, finished, direction) }
                        <div class="two-columns">
                            <SaveRun case={case.clone()} finished={finished.clone()} />
                            <VerifyPanel />
                        </div>
                    } else {
                        <VerifyPanel />
                    }
                </>
            }) }
        </>
    }
}
