//! What affected States need, line by line.

use std::rc::Rc;

use crate::words::say;
use yew::prelude::*;

use crate::browser;
use crate::context::{use_query, use_replace_query, use_shared};
use crate::export::{self, file_name};
use crate::format;
use crate::list::needs::{NeedRow, NeedSum, filters, rows, select, sums};
use crate::list::paginate;
use crate::route::{PAGE, Query, Route, SORT};
use crate::state::OpenCase;
use crate::ui::{PageHeading, SortHeader, pager, sort_header};
use crate::view::{COUNT_ID, FilterForm, ListActions, with_case};

/// Names of the columns in the URL, and their headings.
fn columns() -> Vec<(&'static str, String)> {
    vec![
        ("state", say::col_state()),
        ("need", say::col_need()),
        ("theme", say::col_theme()),
        ("priority", say::col_priority()),
        ("line", say::col_line()),
        ("kind", say::col_resource()),
        ("year", say::col_year()),
        ("asked", say::col_asked()),
        ("covered", say::col_covered()),
        ("open", say::col_open()),
    ]
}
const NUMERIC: [&str; 5] = ["priority", "year", "asked", "covered", "open"];

/// The list of needs.
#[component]
pub fn Needs() -> Html {
    let shared = use_shared();
    html! {
        <>
            <PageHeading title={say::nav_needs()}>
                <p class="lead">{ say::needs_lead() }</p>
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
    let text = say::needs_count(chosen.len(), &format::count(rows.len()));
    html! {
        <>
            <FilterForm search_label={say::needs_search()} filters={filters(&rows)} columns={columns()}
                query={query.clone()} onquery={replace.clone()} />
            <ListActions count={text} query={query.clone()} file_name={file_name(&say::file_needs(&props.case.market.case().title), "csv")} {file} />
            if rows.is_empty() {
                <p class="empty">{ say::needs_none() }</p>
            } else if chosen.is_empty() {
                <p class="empty">{ say::needs_no_fit() }</p>
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
    let header = |(column, label): (&'static str, String)| {
        sort_header(&SortHeader {
            label: &label,
            column,
            sort,
            onsort: &onsort,
            numeric: NUMERIC.contains(&column),
        })
    };
    html! {
        <div class="scroll" role="region" aria-label={say::home_lines()} tabindex="0">
            <table class="stack" role="table">
                <caption>{ say::needs_caption() }</caption>
                <thead role="rowgroup"><tr role="row">{ for columns().into_iter().map(header) }</tr></thead>
                <tbody role="rowgroup">{ for rows.iter().map(|row| need(case, row)) }</tbody>
                { foot(case, sums) }
            </table>
        </div>
    }
}

fn need(case: &OpenCase, row: &NeedRow) -> Html {
    let kind = row.resource.kind;
    let figures = match row.figures {
        None => html! { <td role="cell" class="to-be-costed num" colspan="3" data-label={say::col_asked()}>{ say::to_be_costed() }</td> },
        Some(figures) => [(say::col_asked(), figures.asked), (say::col_covered(), figures.covered), (say::col_open(), figures.open)]
            .map(|(label, value)| html! { <td role="cell" class="num" data-label={label}>{ case.figures.plain(kind, value) }</td> })
            .into_iter()
            .collect(),
    };
    html! {
        <tr role="row" key={row.line.clone()}>
            <th scope="row" role="rowheader" data-label={say::col_state()}>{ &row.state }</th>
            <td role="cell" class="wide" data-label={say::col_need()}>
                <bdi>{ &row.title }</bdi><span class="sub" title={format::origin(row.origin)}>{ format::origin_short(row.origin) }</span>
            </td>
            <td role="cell" data-label={say::col_theme()}><span class={classes!("theme", format::theme_class(&row.theme))}>{ format::theme_short(&row.theme) }</span></td>
            <td role="cell" class="num" data-label={say::col_priority()}>{ row.priority }</td>
            <td role="cell" data-label={say::col_line()}><code dir="ltr">{ &row.line }</code></td>
            <td role="cell" data-label={say::col_resource()}>{ format::kind(kind) }<span class="sub no-wrap">{ format::unit(&row.resource) }</span></td>
            <td role="cell" class="num" data-label={say::col_year()}>{ row.year }</td>
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
                    <th scope="row" role="rowheader" colspan="7">{ say::needs_apart() }</th>
                    <td role="cell" class="num" colspan="3" data-label={say::col_lines()}>{ say::lines(apart) }</td>
                </tr>
            }
        </tfoot>
    }
}

fn sum(case: &OpenCase, sum: &NeedSum) -> Html {
    let name = say::needs_sum(sum.lines, &format::resource(&sum.resource));
    let figures = [
        (say::col_asked(), sum.figures.asked),
        (say::col_covered(), sum.figures.covered),
        (say::col_open(), sum.figures.open),
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
