//! What is fixed for a run of a snapshot, on a page of its own: few runs change it.

use yew::prelude::*;

use super::SNAPSHOT;
use super::plan::{use_plan, use_visit};
use super::terms::{Case, Terms};
use crate::client;
use crate::context::use_query;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::desk::scenario::Plan;
use crate::desk::scenario::terms::Change;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// The page.
#[component]
pub(crate) fn TermsPage() -> Html {
    let snapshot = use_query().get(SNAPSHOT).to_owned();
    let case = use_fetch(snapshot.clone(), |hash| async move { client::case(&hash).await });
    let planned = use_plan(&snapshot);
    use_visit();
    let onchange = {
        let plan = planned.plan.clone();
        planned.onplan.reform(move |changes: Vec<Change>| Plan { changes, ..(*plan).clone() })
    };
    let body = match case.value() {
        Some(text) => {
            html! { <Terms case={Case(text.clone())} snapshot={snapshot.clone()} changes={planned.plan.changes.clone()} {onchange} /> }
        }
        None if case.error().is_some() => case.trouble(),
        None => skeleton(&say::run_reading()),
    };
    html! {
        <>
            <PageHeading title={say::unit_terms()}>
                <p class="lead">{ say::unit_terms_hint() }</p>
            </PageHeading>
            { body }
            <p><DeskLink to={Route::Workbench} also={(SNAPSHOT, snapshot)} class="button secondary">{ say::unit_terms_back() }</DeskLink></p>
        </>
    }
}
