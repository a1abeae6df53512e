//! A column heading that sorts.

use yew::prelude::*;

use crate::list::Sort;

/// Properties of [`SortHeader`].
#[derive(Properties, PartialEq)]
pub struct SortHeaderProps {
    /// The heading.
    pub label: AttrValue,
    /// The column's name in the URL.
    pub column: AttrValue,
    /// The sort in force, as the URL says it.
    pub sort: AttrValue,
    /// Hears the sort that pressing asks for.
    pub onsort: Callback<String>,
    /// The column holds numbers.
    #[prop_or_default]
    pub numeric: bool,
}

/// A `th` with a button; `aria-sort` says how it is sorted, and so does an arrow.
#[component]
pub fn SortHeader(props: &SortHeaderProps) -> Html {
    let sort = Sort::parse(&props.sort);
    let direction = match sort {
        Sort { column, descending } if column == props.column => Some(if descending { "descending" } else { "ascending" }),
        _ => None,
    };
    let arrow = match direction {
        Some("descending") => "▼",
        Some(_) => "▲",
        None => "↕",
    };
    let next = sort.pressed(&props.column);
    let onclick = props.onsort.reform(move |_: MouseEvent| next.clone());
    html! {
        <th scope="col" role="columnheader" aria-sort={direction} class={classes!(props.numeric.then_some("num"))}>
            <button type="button" class="sort" {onclick}>
                { &props.label }<span class="sort-arrow" aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}
