//! The coalition of one State.

use std::rc::Rc;

use crate::words::say;
use engine::layout::Direction;
use engine::run::{Coalition, CoalitionTotal, LineCover, Match, ResourceKey, ThematicGroup};
use yew::prelude::*;

use crate::browser;
use crate::context::Shared;
use crate::explanation::Topic;
use crate::format;
use crate::list;
use crate::route::Route;
use crate::state::{Finished, OpenCase};
use crate::ui::{PageHeading, Tone, notice};
use crate::view::{
    Explain, FlowView, RouteLink, RunPanel, Sums, figures_table, headline, line_table, match_table,
    member_table, sources, tried, with_case, years_tables,
};

/// Members, coverage, who brings what, what stays open; runs the matching if nobody has.
pub(super) fn draw(shared: &Shared, direction: Direction, iso3: &str) -> Html {
    let finished = shared.session.finished().cloned();
    let name = shared
        .session
        .case()
        .map_or_else(|| format::state(iso3, iso3), |case| case.state_name(iso3));
    let over = html! {
        <nav class="breadcrumb" aria-label={say::frame_breadcrumb()}>
            <ol><li><RouteLink to={Route::Coalitions}>{ say::nav_coalitions() }</RouteLink></li><li aria-current="page">{ name.clone() }</li></ol>
        </nav>
    };
    html! {
        <>
            <PageHeading title={name} {over} />
            { with_case(shared, |case| match &finished {
                Some(finished) => coalition(iso3, case, finished, direction),
                None => html! { <RunPanel /> },
            }) }
        </>
    }
}

fn coalition(iso3: &str, case: &Rc<OpenCase>, finished: &Finished, direction: Direction) -> Html {
    let Some(coalition) = finished.run.coalitions.iter().find(|coalition| coalition.state == iso3)
    else {
        return html! {
            { notice(Tone::Info, &say::coalition_absent(), html! { <>
                <p><RouteLink to={Route::Coalitions}>{ say::coalition_absent_link() }</RouteLink></p>
            </> }) }
        };
    };
    let open: Vec<LineCover> =
        coalition.lines.iter().filter(|line| line.diagnosis.is_some()).cloned().collect();
    let matches: Vec<&Match> =
        finished.run.matches.iter().filter(|entry| entry.state == iso3).collect();
    let totals = sums(&coalition.totals, &coalition.lines.iter().collect::<Vec<_>>());
    let name = case.state_name(iso3);
    let title = |id: &'static str, text: String| html! { <h2 {id}>{ text }</h2> };
    html! {
        <>
            <p class="lead">{ summary(coalition) }</p>
            { headline(&totals, &case.figures, direction) }
            <p class="no-print"><button type="button" class="button secondary" id="print" onclick={|_| browser::print()}>{ say::coalition_print() }</button></p>
            <section aria-labelledby="members">
                { title("members", say::coalition_members()) }
                { member_table(case, &name, &say::coalition_members(), &coalition.members) }
                if coalition.members.is_empty() {
                    { notice(Tone::Info, &say::coalition_no_donor(), html! { <>
                        <p>{ say::coalition_no_donor_text() }</p>
                    </> }) }
                } else {
                    <p class="hint">{ say::coalition_lead_hint() }</p>
                }
            </section>
            <section aria-labelledby="coverage">
                { title("coverage", say::col_coverage()) }
                { figures_table(case, &name, &say::coalition_sums(), &totals, direction) }
                { years_tables(case, &name, &coalition.totals, direction) }
                { line_table(case, &coalition.lines, direction) }
            </section>
            if !coalition.groups.is_empty() {
                <section aria-labelledby="groups">
                    { title("groups", say::coalition_groups()) }
                    { for coalition.groups.iter().map(|one| group(case, coalition, one, direction)) }
                </section>
            }
            if !matches.is_empty() {
                <section aria-labelledby="flows">
                    { title("flows", say::coalition_flows()) }
                    { flows(case, &matches) }
                </section>
            }
            <section aria-labelledby="open">
                { title("open", say::coalition_open()) }
                if open.is_empty() {
                    <p>{ say::coalition_none_open() }</p>
                } else {
                    { tried(case, &open) }
                }
            </section>
            if !coalition.members.is_empty() {
                <section aria-labelledby="dependence">
                    { title("dependence", say::coalition_dependence()) }
                    <p>{ say::coalition_dependence_text() }</p>
                    <Explain topic={Topic::Dependence(iso3.to_owned())} label={say::coalition_dependence_ask()} />
                </section>
            }
            <section aria-labelledby="sources">
                { title("sources", say::coalition_sources()) }
                <details>
                    <summary>{ say::coalition_sources_more() }</summary>
                    { sources(case, iso3) }
                </details>
            </section>
        </>
    }
}

fn sums(totals: &[CoalitionTotal], lines: &[&LineCover]) -> Vec<Sums> {
    let sum = |of: &CoalitionTotal| {
        Sums::new((&of.resource, of.amounts, of.to_be_costed), lines.iter().copied())
    };
    totals.iter().map(sum).collect()
}

/// Who works on one theme, and what it asks and has.
fn group(case: &OpenCase, of: &Coalition, group: &ThematicGroup, direction: Direction) -> Html {
    let (title, name) = (format::group_theme(group.theme), case.state_name(&of.state));
    let lines: Vec<&LineCover> =
        of.lines.iter().filter(|cover| group.lines.contains(&cover.line)).collect();
    let totals = sums(&group.totals, &lines);
    html! {
        <div class="group">
            <h3>{ title.clone() }</h3>
            { headline(&totals, &case.figures, direction) }
            if group.members.is_empty() {
                <p>{ say::group_none() }</p>
            } else {
                { member_table(case, &name, &title, &group.members) }
            }
            { figures_table(case, &name, &title, &totals, direction) }
        </div>
    }
}

/// How many could join, and what has no figure yet.
fn summary(coalition: &Coalition) -> String {
    let donors = match coalition.members.len() {
        0 => say::coalition_none_join(),
        n => say::coalition_could_join(n),
    };
    match coalition.lines.iter().filter(|line| line.amounts.is_none()).count() {
        0 => donors,
        n => format!("{donors} {}", say::coalition_apart(n)),
    }
}

/// For each resource its table, then its picture.
fn flows(case: &Rc<OpenCase>, matches: &[&Match]) -> Html {
    let mut by_resource: Vec<(ResourceKey, Vec<Match>)> = Vec::new();
    for entry in matches {
        // Quantities count what the line asks for, also where money buys it.
        let Some(line) = case.market.lines().iter().find(|line| line.id == entry.line) else {
            continue;
        };
        let resource = &case.market[line.resource];
        let key = ResourceKey {
            kind: resource.kind,
            code: resource.code.clone(),
            unit: resource.unit.clone(),
        };
        let group =
            list::entry(&mut by_resource, &key, |group| &group.0, || (key.clone(), Vec::new()));
        group.1.push((*entry).clone());
    }
    let one = |(at, (resource, matches)): (usize, (ResourceKey, Vec<Match>))| {
        html! {
            <div class="flow-block flow-proposed" key={format::resource(&resource)}>
                { match_table(case, &resource, &matches) }
                <FlowView id={format!("flow-{at}")} case={case.clone()} {resource} {matches} />
            </div>
        }
    };
    by_resource.into_iter().enumerate().map(one).collect()
}
