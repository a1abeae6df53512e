//! One coalition for each affected State.

use engine::case::ResourceKind;
use engine::layout::Direction;
use engine::run::Coalition;
use yew::prelude::*;

use crate::context::{use_direction, use_shared};
use crate::format::{count, noun};
use crate::list::sorted;
use crate::route::Route;
use crate::state::{Finished, OpenCase};
use crate::ui::PageHeading;
use crate::view::{RouteLink, RunPanel, coverage_bar, coverage_key, use_auto_run, with_case};

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
    let coalitions = sorted(&finished.run.coalitions, |a, b| {
        case.state_name(&a.state).cmp(case.state_name(&b.state))
    });
    let head = [
        ("State", false),
        ("Donors", true),
        ("Needed", true),
        ("Covered or committed", true),
        ("Proposed", true),
        ("Open", true),
        ("Coverage of funding", false),
        ("Lines", false),
    ];
    html! {
        <>
            <div class="scroll" role="region" aria-label="Coalitions" tabindex="0">
                <table class="stack" role="table">
                    <caption>{ format!("{} in alphabetical order of States; funding in {}", noun(coalitions.len(), "coalition", "coalitions"), case.figures.currency) }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            { for head.map(|(name, numeric)| html! { <th scope="col" role="columnheader" class={classes!(numeric.then_some("num"))}>{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for coalitions.into_iter().map(|coalition| row(case, coalition, direction)) }</tbody>
                </table>
            </div>
            { coverage_key() }
        </>
    }
}

fn row(case: &OpenCase, coalition: &Coalition, direction: Direction) -> Html {
    let funding = coalition
        .totals
        .iter()
        .find(|total| total.resource.kind == ResourceKind::Funding && total.amounts.needed > 0);
    let open = coalition
        .lines
        .iter()
        .filter(|line| line.amounts.is_some_and(|amounts| amounts.open > 0))
        .count();
    let to_be_costed = coalition.lines.iter().filter(|line| line.amounts.is_none()).count();
    let figures = match funding {
        None => {
            html! { <td role="cell" class="to-be-costed" colspan="5" data-label="Funding">{ "No funding line with a figure" }</td> }
        }
        Some(total) => html! {
            <>
                { for [("Needed", total.amounts.needed), ("Covered or committed", total.amounts.already_covered + total.amounts.locked), ("Proposed", total.amounts.proposed), ("Open", total.amounts.open)].map(|(label, value)| html! {
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
            <td role="cell" data-label="Lines">{ format!("{} open, {} to be costed", count(open), count(to_be_costed)) }</td>
        </tr>
    }
}
