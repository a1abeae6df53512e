//! What affected States need, line by line.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::context::{use_query, use_replace_query, use_shared};
use crate::export::{self, file_name};
use crate::format::{self, noun};
use crate::list::needs::{NeedRow, NeedSum, filters, rows, select, sums};
use crate::list::paginate;
use crate::route::{PAGE, Query, Route, SORT};
use crate::state::OpenCase;
use crate::ui::{PageHeading, SortHeader, pager, sort_header};
use crate::view::{COUNT_ID, FilterForm, ListActions, with_case};

const COLUMNS: [(&str, &str); 10] = [
    ("state", "State"),
    ("need", "Need"),
    ("theme", "Theme"),
    ("priority", "Priority"),
    ("line", "Line"),
    ("kind", "Resource"),
    ("year", "Year"),
    ("asked", "Asked"),
    ("covered", "Covered"),
    ("open", "Open"),
];
const NUMERIC: [&str; 5] = ["priority", "year", "asked", "covered", "open"];

/// The list of needs.
#[component]
pub fn Needs() -> Html {
    let shared = use_shared();
    html! {
        <>
            <PageHeading title="Needs">
                <p class="lead">{ "What affected States ask for: one row for each resource in each year." }</p>
            </PageHeading>
            { with_case(&shared, |case| html! { <NeedList case={case.clone()} /> }) }
        </>
    }
}

/// Properties of [`NeedList`].
#[derive(Properties, PartialEq)]
struct NeedListProps {
    case: Rc<OpenCase>,
}

#[component]
fn NeedList(props: &NeedListProps) -> Html {
    let query = use_query();
    let replace = use_replace_query(Route::Needs);
    let rows = use_memo(props.case.clone(), |case| rows(&case.market));
    let chosen = select(&rows, &query);
    let (shown, pages) = paginate(chosen.len(), query.page());
    let file = {
        let (rows, query, case) = (rows.clone(), query.clone(), props.case.clone());
        Callback::from(move |()| {
            export::needs(&select(&rows, &query), &case.figures, &case.market.case().label)
        })
    };
    let onpage = {
        let query = query.clone();
        let replace = replace.clone();
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT_ID);
        })
    };
    let text = format!("{} of {}", noun(chosen.len(), "line", "lines"), format::count(rows.len()));
    html! {
        <>
            <FilterForm search_label="Search in States, needs and lines" filters={filters(&rows)} columns={COLUMNS.to_vec()}
                query={query.clone()} onquery={replace.clone()} />
            <ListActions count={text} query={query.clone()} file_name={file_name(&format!("needs {}", props.case.market.case().title), "csv")} {file} />
            if rows.is_empty() {
                <p class="empty">{ "This case holds no needs." }</p>
            } else if chosen.is_empty() {
                <p class="empty">{ "No line fits these filters." }</p>
            } else {
                { table(&props.case, &chosen[shown], &sums(&chosen), &query, &replace) }
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn table(
    case: &OpenCase,
    rows: &[&NeedRow],
    sums: &[NeedSum],
    query: &Query,
    replace: &Callback<Query>,
) -> Html {
    let onsort = {
        let query = query.clone();
        replace.reform(move |sort: String| query.clone().with(SORT, &sort).with(PAGE, ""))
    };
    let sort = query.get(SORT);
    let header = |(column, label): (&'static str, &'static str)| {
        sort_header(&SortHeader {
            label,
            column,
            sort,
            onsort: &onsort,
            numeric: NUMERIC.contains(&column),
        })
    };
    html! {
        <div class="scroll" role="region" aria-label="Lines of need" tabindex="0">
            <table class="stack" role="table">
                <caption>{ "Lines of need, by name of the State unless a heading says otherwise" }</caption>
                <thead role="rowgroup"><tr role="row">{ for COLUMNS.map(header) }</tr></thead>
                <tbody role="rowgroup">{ for rows.iter().map(|row| need(case, row)) }</tbody>
                { foot(case, sums) }
            </table>
        </div>
    }
}

fn need(case: &OpenCase, row: &NeedRow) -> Html {
    let kind = row.resource.kind;
    let figures = match row.figures {
        None => html! { <td role="cell" class="to-be-costed num" colspan="3" data-label="Asked">{ "To be costed" }</td> },
        Some(figures) => [("Asked", figures.asked), ("Covered", figures.covered), ("Open", figures.open)]
            .map(|(label, value)| html! { <td role="cell" class="num" data-label={label}>{ case.figures.plain(kind, value) }</td> })
            .into_iter()
            .collect(),
    };
    html! {
        <tr role="row" key={row.line.clone()}>
            <th scope="row" role="rowheader" data-label="State">{ &row.state }</th>
            <td role="cell" class="wide" data-label="Need">
                <bdi>{ &row.title }</bdi><span class="sub" title={format::origin(row.origin)}>{ format::origin_short(row.origin) }</span>
            </td>
            <td role="cell" data-label="Theme"><span class={classes!("theme", format::theme_class(&row.theme))}>{ format::theme_short(&row.theme) }</span></td>
            <td role="cell" class="num" data-label="Priority">{ row.priority }</td>
            <td role="cell" data-label="Line"><code dir="ltr">{ &row.line }</code></td>
            <td role="cell" data-label="Resource">{ format::kind(kind) }<span class="sub no-wrap">{ &row.resource.unit }</span></td>
            <td role="cell" class="num" data-label="Year">{ row.year }</td>
            { figures }
        </tr>
    }
}

/// Sums over every chosen line, not only those of this page; lines to be costed are counted apart.
fn foot(case: &OpenCase, sums: &[NeedSum]) -> Html {
    let apart: usize = sums.iter().map(|sum| sum.to_be_costed).sum();
    html! {
        <tfoot role="rowgroup">
            { for sums.iter().filter(|sum| sum.lines > 0).map(|row| sum(case, row)) }
            if apart > 0 {
                <tr role="row">
                    <th scope="row" role="rowheader" colspan="7">{ "To be costed, in no sum" }</th>
                    <td role="cell" class="num" colspan="3" data-label="Lines">{ noun(apart, "line", "lines") }</td>
                </tr>
            }
        </tfoot>
    }
}

fn sum(case: &OpenCase, sum: &NeedSum) -> Html {
    let name = format!(
        "Sum of {} with a figure, {}",
        noun(sum.lines, "line", "lines"),
        format::resource(&sum.resource)
    );
    let figures = [
        ("Asked", sum.figures.asked),
        ("Covered", sum.figures.covered),
        ("Open", sum.figures.open),
    ];
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" colspan="7">{ name }</th>
            { for figures.map(|(label, value)| html! {
                <td role="cell" class="num" data-label={label}>{ case.figures.plain(sum.resource.kind, value) }</td>
            }) }
        </tr>
    }
}
