//! A long list: the form above it, the rows of one page, their sums, and the other pages.

use yew::prelude::*;

use super::filters::{COUNT_ID, filter_form};
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
    /// Those of the page that the query names.
    pub body: Html,
    /// Sums over all that passed the filters.
    pub foot: Html,
    /// How many rows, in words.
    pub count: AttrValue,
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

/// Draws a list; `actions` is what [`use_list_actions`](super::use_list_actions) drew for it.
pub fn list_page(list: ListPage<'_>, actions: Html) -> Html {
    let ListPage { query, replace, rows: (total, chosen), .. } = list;
    let (_, pages) = paginate(chosen, query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT_ID);
        })
    };
    html! {
        <>
            { filter_form(&list) }
            { actions }
            if total == 0 {
                <p class="empty">{ list.none.0 }</p>
            } else if chosen == 0 {
                <p class="empty">{ list.none.1 }</p>
            } else {
                <div class="scroll" role="region" aria-label={list.name.0} tabindex="0">
                    <table class="stack" role="table">
                        <caption>{ list.name.1 }</caption>
                        <thead role="rowgroup">{ head(&list.columns, query, replace) }</thead>
                        <tbody role="rowgroup">{ list.body }</tbody>
                        <tfoot role="rowgroup">{ list.foot }</tfoot>
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
