//! What affected States need, line by line.

use yew::prelude::*;

use super::list::Address;
use crate::export::{self, NEEDS, NEEDS_NUMERIC};
use crate::format;
use crate::list::needs::{NeedRow, NeedSum, filters, select, sums};
use crate::list::paginate;
use crate::route::{Query, SEARCH};
use crate::state::OpenCase;
use crate::view::{Column, ListPage, Sheet, table_downloads};
use crate::words::say;

/// The columns; their names stand in the URL.
fn columns() -> Vec<Column> {
    let column = |name: &'static str, label: String, numeric| Column { name, label, numeric };
    vec![
        column("state", say::col_state(), false),
        column("need", say::col_need(), false),
        column("theme", say::col_theme(), false),
        column("priority", say::col_priority(), true),
        column("line", say::col_line(), false),
        column("kind", say::col_resource(), false),
        column("year", say::col_year(), true),
        column("asked", say::col_asked(), true),
        column("covered", say::col_covered(), true),
        column("open", say::col_open(), true),
    ]
}

/// Narrowed and sorted as the query says.
pub(super) fn list<'a>(case: &OpenCase, rows: &[NeedRow], address: Address<'a>) -> ListPage<'a> {
    let (query, replace) = address;
    let chosen = select(rows, query);
    let market_case = case.market.case();
    let name = say::file_needs(&market_case.title);
    let sheet = Sheet { name: &name, what: "", header: &NEEDS, numeric: &NEEDS_NUMERIC };
    let file = export::needs(&chosen, &case.figures, &market_case.label);
    let (shown, _) = paginate(chosen.len(), query.page());
    ListPage {
        query,
        replace,
        rows: (rows.len(), chosen.len()),
        body: chosen[shown].iter().map(|row| need(case, row)).collect(),
        foot: foot(case, &sums(&chosen)),
        count: say::needs_count(chosen.len(), &format::count(rows.len())).into(),
        search: say::needs_search(),
        filters: filters(rows),
        columns: columns(),
        name: (say::home_lines(), say::needs_caption()),
        none: (say::needs_none(), say::needs_no_fit()),
        downloads: table_downloads(&sheet, file),
    }
}

/// The way to the list of the desks, narrowed in the same way.
pub(super) fn below(query: &Query) -> Html {
    let desk = FILTERS.iter().fold(Query::default(), |all, name| all.with(name, query.get(name)));
    if desk == Query::default() {
        return Html::default();
    }
    html! { <p class="no-print"><a href={format!("/desk/needs?{}", desk.to_text())}>{ say::needs_at_desk() }</a></p> }
}

/// What the list of the desks is narrowed by, too.
const FILTERS: [&str; 5] = ["state", "theme", "kind", "year", SEARCH];

fn need(case: &OpenCase, row: &NeedRow) -> Html {
    let kind = row.resource.kind;
    let figures = match row.figures {
        None => html! { <td role="cell" class="to-be-costed num" colspan="3" data-label={say::col_asked()}>{ say::to_be_costed() }</td> },
        Some(figures) => [(say::col_asked(), Some(figures.asked)), (say::col_covered(), figures.covered), (say::col_open(), Some(figures.open))]
            .map(|(label, value)| html! { <td role="cell" class="num" data-label={label}>{ case.figures.known(kind, value) }</td> })
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
        <>
            { for sums.iter().filter(|sum| sum.lines > 0).map(|row| sum(case, row)) }
            if apart > 0 {
                <tr role="row">
                    <th scope="row" role="rowheader" colspan="7">{ say::needs_apart() }</th>
                    <td role="cell" class="num" colspan="3" data-label={say::col_lines()}>{ say::lines(apart) }</td>
                </tr>
            }
        </>
    }
}

/// For how many lines it is known what covers them, where that is not so for all.
fn reported_for(reported: usize, lines: usize) -> Html {
    if reported == 0 || reported == lines {
        return Html::default();
    }
    html! { <span class="sub">{ say::covered_lines(reported, lines) }</span> }
}

fn sum(case: &OpenCase, sum: &NeedSum) -> Html {
    let name = say::needs_sum(sum.lines, &format::resource(&sum.resource));
    let figure = |label: String, value: Option<i64>, note: Html| {
        html! { <td role="cell" class="num" data-label={label}>{ case.figures.known(sum.resource.kind, value) }{ note }</td> }
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" colspan="7">{ name }</th>
            { figure(say::col_asked(), Some(sum.figures.asked), Html::default()) }
            { figure(say::col_covered(), sum.figures.covered, reported_for(sum.reported, sum.lines)) }
            { figure(say::col_open(), Some(sum.figures.open), Html::default()) }
        </tr>
    }
}
