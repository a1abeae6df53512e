//! A column heading that sorts.

use yew::prelude::*;

use crate::list::Sort;

/// What a column heading says and does.
pub struct SortHeader<'a> {
    /// The heading.
    pub label: &'a str,
    /// The column's name in the URL.
    pub column: &'a str,
    /// The sort in force, as the URL says it.
    pub sort: &'a str,
    /// Hears the sort that pressing asks for.
    pub onsort: &'a Callback<String>,
    /// The column holds numbers.
    pub numeric: bool,
}

/// A `th` with a button; `aria-sort` says how it is sorted, and so does an arrow.
pub fn sort_header(props: &SortHeader<'_>) -> Html {
    let sort = Sort::parse(props.sort);
    let direction = match sort {
        Sort { column, descending } if column == props.column => {
            Some(if descending { "descending" } else { "ascending" })
        }
        _ => None,
    };
    let arrow = match direction {
        Some("descending") => "▼",
        Some(_) => "▲",
        None => "↕",
    };
    let next = sort.pressed(props.column);
    let onclick = props.onsort.reform(move |_: MouseEvent| next.clone());
    html! {
        <th scope="col" role="columnheader" aria-sort={direction} class={classes!(props.numeric.then_some("num"))}>
            <button type="button" class="sort" {onclick}>
                { props.label }<span class="sort-arrow" aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}
