//! One coalition for each affected State.

use crate::words::{compare, say};
use engine::case::ResourceKind;
use engine::layout::Direction;
use engine::run::{Amounts, Coalition, LineCover};
use yew::prelude::*;

use crate::context::Shared;
use crate::export::run::{STATES, STATES_NUMERIC, states};
use crate::format::{self, count};
use crate::list::sorted;
use crate::route::Route;
use crate::state::{Finished, OpenCase, Proposal};
use crate::ui::PageHeading;
use crate::view::{
    RouteLink, RunPanel, Sheet, Sums, coverage_bar, headline, table_downloads, to_be_costed,
    with_case,
};

/// The headings of the figures.
fn headings() -> [String; 4] {
    [say::col_needed(), say::col_covered_or_committed(), say::col_proposed(), say::col_open()]
}

/// The list of coalitions; runs the matching if nobody has.
pub(super) fn draw(shared: &Shared, direction: Direction) -> Html {
    let finished = shared.session.finished().cloned();
    html! {
        <>
            <PageHeading title={say::coalitions_title()}>
                <p class="lead">{ say::coalitions_lead() }</p>
            </PageHeading>
            { with_case(shared, |case| match &finished {
                Some(finished) => list(case, finished, direction),
                None => html! { <RunPanel /> },
            }) }
        </>
    }
}

fn list(case: &OpenCase, finished: &Finished, direction: Direction) -> Html {
    if finished.run.coalitions.is_empty() {
        return html! { <p class="empty">{ say::coalitions_none() }</p> };
    }
    let coalitions = sorted(&finished.run.coalitions, |a, b| {
        compare(&case.state_name(&a.state), &case.state_name(&b.state))
    });
    let totals = Sums::of_run(&finished.run);
    let name = say::nav_coalitions();
    let sheet = Sheet { name: &name, what: "", header: &STATES, numeric: &STATES_NUMERIC };
    let rows = states(case, &coalitions);
    html! {
        <>
            { headline(&totals, &case.figures, direction) }
            { table_downloads(&sheet, rows) }
            <div class="scroll" role="region" aria-label={say::nav_coalitions()} tabindex="0">
                <table class="stack" role="table">
                    <caption>{ say::coalitions_caption(coalitions.len(), &case.figures.currency) }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{ say::col_state() }</th>
                            <th scope="col" role="columnheader" class="num">{ say::col_donors() }</th>
                            { for headings().map(|name| html! { <th scope="col" role="columnheader" class="num">{ name }</th> }) }
                            <th scope="col" role="columnheader">{ say::col_coverage() }</th>
                            <th scope="col" role="columnheader">{ say::col_lines() }</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for coalitions.into_iter().map(|coalition| row(case, coalition, direction)) }</tbody>
                    { foot(case, &finished.run) }
                </table>
            </div>
            { to_be_costed(&totals) }
        </>
    }
}

/// The figures of a row, beside their headings.
fn figures(amounts: &Amounts) -> Vec<(String, Option<i64>)> {
    let values = [Some(amounts.needed), amounts.met(), Some(amounts.proposed), Some(amounts.open)];
    headings().into_iter().zip(values).collect()
}

fn row(case: &OpenCase, coalition: &Coalition, direction: Direction) -> Html {
    let funding = coalition
        .totals
        .iter()
        .find(|total| total.resource.kind == ResourceKind::Funding && total.amounts.needed > 0);
    let figures = match funding {
        None => {
            html! { <td role="cell" class="to-be-costed" colspan="5" data-label={format::kind(ResourceKind::Funding)}>{ say::coalitions_no_funding() }</td> }
        }
        Some(total) => html! {
            <>
                { for figures(&total.amounts).into_iter().map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={label}>{ case.figures.known(ResourceKind::Funding, value) }</td>
                }) }
                <td role="cell" class="bar-cell" data-label={say::col_coverage()}>{ coverage_bar(total.amounts, direction) }</td>
            </>
        },
    };
    html! {
        <tr role="row" key={coalition.state.clone()}>
            <th scope="row" role="rowheader" data-label={say::col_state()}>
                <RouteLink to={Route::Coalition { iso3: coalition.state.clone() }}>{ case.state_name(&coalition.state) }</RouteLink>
            </th>
            <td role="cell" class="num" data-label={say::col_donors()}>{ count(coalition.members.len()) }</td>
            { figures }
            <td role="cell" class="no-wrap" data-label={say::col_lines()}>{ lines(coalition) }</td>
        </tr>
    }
}

/// How many lines have something open, and how many have no figure.
fn lines(coalition: &Coalition) -> Html {
    let with = |is: fn(&LineCover) -> bool| coalition.lines.iter().filter(|line| is(line)).count();
    let open = with(|line| line.amounts.is_some_and(|amounts| amounts.open > 0));
    let apart = with(|line| line.amounts.is_none());
    html! {
        <ul class="plain">
            <li>{ say::coalitions_lines_open(open) }</li>
            if apart > 0 { <li>{ say::coalitions_lines_apart(apart) }</li> }
        </ul>
    }
}

/// The sums of the run itself, so that the page and the run file cannot differ.
fn foot(case: &OpenCase, run: &Proposal) -> Html {
    let funding = run
        .totals
        .iter()
        .find(|total| total.resource.kind == ResourceKind::Funding && total.amounts.needed > 0);
    let Some(total) = funding else { return Html::default() };
    html! {
        <tfoot role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader" colspan="2">{ say::coalitions_all_states() }</th>
                { for figures(&total.amounts).into_iter().map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={label}>{ case.figures.known(ResourceKind::Funding, value) }</td>
                }) }
                <td role="cell" colspan="2" class="filler"></td>
            </tr>
        </tfoot>
    }
}
