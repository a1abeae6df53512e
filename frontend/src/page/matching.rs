//! The rules, the run, and what came of it.

use crate::words::say;
use engine::layout::Direction;
use engine::matching::may_need_search;
use yew::prelude::*;

use crate::context::{Command, Shared};
use crate::ui::{PageHeading, Tone, notice};
use crate::view::{
    PolicyForm, RunPanel, SaveRun, policy_in_words, run_result, verify_panel, with_case,
};

/// Rules in words, switches, run, result, save, check.
pub(super) fn draw(shared: &Shared, direction: Direction) -> Html {
    let session = &shared.session;
    let onchange = shared.command.reform(Command::SetPolicy);
    html! {
        <>
            <PageHeading title={say::nav_matching()}>
                <p class="lead">{ say::matching_lead() }</p>
            </PageHeading>
            { with_case(shared, |case| html! {
                <>
                    <section aria-labelledby="rules-title">
                        <h2 id="rules-title">{ say::matching_rules() }</h2>
                        <ol class="rules">{ for policy_in_words(&session.policy, may_need_search(&case.market, &session.policy)).into_iter().map(|rule| html! { <li>{ rule }</li> }) }</ol>
                        <details>
                            <summary>{ say::matching_change() }</summary>
                            <PolicyForm policy={session.policy.clone()} {onchange} />
                        </details>
                    </section>
                    <RunPanel />
                    if let Some(finished) = session.finished() {
                        if finished.run.policy != session.policy {
                            { notice(Tone::Warn, &say::matching_changed(), html! { <>
                                <p>{ say::matching_changed_text() }</p>
                            </> }) }
                        }
                        { run_result(case, finished, direction) }
                        <div class="two-columns">
                            <SaveRun case={case.clone()} finished={finished.clone()} />
                            { verify_panel(shared) }
                        </div>
                    } else {
                        { verify_panel(shared) }
                    }
                </>
            }) }
        </>
    }
}
