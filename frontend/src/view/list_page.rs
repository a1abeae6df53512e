//! A long list: the form above it, the rows of one page, their sums, and the other pages.

use yew::prelude::*;

use super::{COUNT_ID, FilterForm, ListActions};
use crate::browser;
use crate::list::{Filter, paginate};
use crate::route::{PAGE, Query, SORT};
use crate::ui::{SortHeader, pager, sort_header};

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As the URL names it; empty where it does not sort.
    pub name: &'static str,
    /// Its heading.
    pub label: String,
    /// It holds numbers.
    pub numeric: bool,
}

/// What a list says and holds.
pub struct ListPage<'a> {
    /// The query of the page.
    pub query: &'a Query,
    /// Hears the query that a change asks for.
    pub replace: &'a Callback<Query>,
    /// Rows before any filter, and after.
    pub rows: (usize, usize),
    /// How many rows, in words.
    pub count: String,
    /// What the search looks through.
    pub search: String,
    /// Beside the search.
    pub filters: Vec<Filter>,
    /// The columns.
    pub columns: Vec<Column>,
    /// What the table is called, and what stands above it.
    pub name: (String, String),
    /// What to say where there is no row at all, and where none fits.
    pub none: (String, String),
    /// The buttons that make the chosen rows a file.
    pub downloads: Html,
}

/// Draws a list; `body` draws the rows of a range of those chosen, `foot` their sums.
pub fn list_page(
    list: ListPage<'_>,
    body: &dyn Fn(std::ops::Range<usize>) -> Html,
    foot: Html,
) -> Html {
    let ListPage { query, replace, rows: (total, chosen), .. } = list;
    let (shown, pages) = paginate(chosen, query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT_ID);
        })
    };
    let sorting = list.columns.iter().filter(|column| !column.name.is_empty());
    let sorting = sorting.map(|column| (column.name, column.label.clone())).collect::<Vec<_>>();
    html! {
        <>
            <FilterForm search_label={list.search} filters={list.filters} columns={sorting}
                query={query.clone()} onquery={replace.clone()} />
            <ListActions count={list.count} query={query.clone()} downloads={list.downloads} />
            if total == 0 {
                <p class="empty">{ list.none.0 }</p>
            } else if chosen == 0 {
                <p class="empty">{ list.none.1 }</p>
            } else {
                <div class="scroll" role="region" aria-label={list.name.0} tabindex="0">
                    <table class="stack" role="table">
                        <caption>{ list.name.1 }</caption>
                        <thead role="rowgroup">{ head(&list.columns, query, replace) }</thead>
                        <tbody role="rowgroup">{ body(shown) }</tbody>
                        <tfoot role="rowgroup">{ foot }</tfoot>
                    </table>
                </div>
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn head(columns: &[Column], query: &Query, replace: &Callback<Query>) -> Html {
    let onsort = {
        let query = query.clone();
        replace.reform(move |sort: String| query.clone().with(SORT, &sort).with(PAGE, ""))
    };
    let heading = |column: &Column| {
        if column.name.is_empty() {
            return html! { <th scope="col" role="columnheader">{ &column.label }</th> };
        }
        sort_header(&SortHeader {
            label: &column.label,
            column: column.name,
            sort: query.get(SORT),
            onsort: &onsort,
            numeric: column.numeric,
        })
    };
    html! { <tr role="row">{ for columns.iter().map(heading) }</tr> }
}
