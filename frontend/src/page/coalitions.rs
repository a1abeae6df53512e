//! One coalition for each affected State.

use engine::case::ResourceKind;
use engine::layout::Direction;
use engine::run::{Amounts, Coalition, LineCover};
use yew::prelude::*;

use crate::context::use_shared;
use crate::format::{count, noun};
use crate::list::sorted;
use crate::route::Route;
use crate::speech::use_direction;
use crate::state::{Finished, OpenCase, Proposal};
use crate::ui::PageHeading;
use crate::view::{
    RouteLink, RunPanel, Sums, coverage_bar, headline, to_be_costed, use_auto_run, with_case,
};

const FIGURES: [&str; 4] = ["Needed", "Covered or committed", "Proposed", "Still open"];

/// The list of coalitions; runs the matching if nobody has.
#[component]
pub fn Coalitions() -> Html {
    let shared = use_shared();
    use_auto_run();
    let direction = use_direction();
    let finished = shared.session.finished().cloned();
    html! {
        <>
            <PageHeading title="Country Coalitions">
                <p class="lead">{ "One for each affected State: who could bring what, and what stays open. Every figure is a proposal." }</p>
            </PageHeading>
            { with_case(&shared, |case| match &finished {
                Some(finished) => list(case, finished, direction),
                None => html! { <RunPanel /> },
            }) }
        </>
    }
}

fn list(case: &OpenCase, finished: &Finished, direction: Direction) -> Html {
    if finished.run.coalitions.is_empty() {
        return html! { <p class="empty">{ "This case holds no needs, so there is no coalition to propose." }</p> };
    }
    let coalitions = sorted(&finished.run.coalitions, |a, b| {
        case.state_name(&a.state).cmp(case.state_name(&b.state))
    });
    let totals: Vec<Sums> = finished
        .run
        .totals
        .iter()
        .map(|total| (total.resource.clone(), total.amounts, total.to_be_costed))
        .collect();
    html! {
        <>
            { headline(&totals, &case.figures, direction) }
            <div class="scroll" role="region" aria-label="Coalitions" tabindex="0">
                <table class="stack" role="table">
                    <caption>{ format!("{} in alphabetical order of States; funding in {}", noun(coalitions.len(), "coalition", "coalitions"), case.figures.currency) }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{ "State" }</th>
                            <th scope="col" role="columnheader" class="num">{ "Donors" }</th>
                            { for FIGURES.map(|name| html! { <th scope="col" role="columnheader" class="num">{ name }</th> }) }
                            <th scope="col" role="columnheader">{ "Coverage" }</th>
                            <th scope="col" role="columnheader">{ "Lines" }</th>
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
fn figures(amounts: &Amounts) -> [(&'static str, i64); 4] {
    let covered = amounts.already_covered + amounts.locked;
    let values = [amounts.needed, covered, amounts.proposed, amounts.open];
    std::array::from_fn(|at| (FIGURES[at], values[at]))
}

fn row(case: &OpenCase, coalition: &Coalition, direction: Direction) -> Html {
    let funding = coalition
        .totals
        .iter()
        .find(|total| total.resource.kind == ResourceKind::Funding && total.amounts.needed > 0);
    let figures = match funding {
        None => {
            html! { <td role="cell" class="to-be-costed" colspan="5" data-label="Funding">{ "No funding line with a figure" }</td> }
        }
        Some(total) => html! {
            <>
                { for figures(&total.amounts).map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={label}>{ case.figures.plain(ResourceKind::Funding, value) }</td>
                }) }
                <td role="cell" class="bar-cell" data-label="Coverage">{ coverage_bar(total.amounts, direction) }</td>
            </>
        },
    };
    html! {
        <tr role="row" key={coalition.state.clone()}>
            <th scope="row" role="rowheader" data-label="State">
                <RouteLink to={Route::Coalition { iso3: coalition.state.clone() }}>{ case.state_name(&coalition.state).to_owned() }</RouteLink>
            </th>
            <td role="cell" class="num" data-label="Donors">{ count(coalition.members.len()) }</td>
            { figures }
            <td role="cell" class="no-wrap" data-label="Lines">{ lines(coalition) }</td>
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
            <li>{ format!("{} open", count(open)) }</li>
            if apart > 0 { <li>{ format!("{} to be costed", count(apart)) }</li> }
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
                <th scope="row" role="rowheader" colspan="2">{ "All States, funding" }</th>
                { for figures(&total.amounts).map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={label}>{ case.figures.plain(ResourceKind::Funding, value) }</td>
                }) }
                <td role="cell" colspan="2" class="filler"></td>
            </tr>
        </tfoot>
    }
}
