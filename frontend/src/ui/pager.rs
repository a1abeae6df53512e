//! Pages of a long list.

use yew::prelude::*;

use crate::format::count;

/// Properties of [`Pager`].
#[derive(Properties, PartialEq)]
pub struct PagerProps {
    /// The page shown, from 1.
    pub page: usize,
    /// All pages.
    pub pages: usize,
    /// Hears the page asked for.
    pub onpage: Callback<usize>,
}

/// Previous, next, and where the reader is; nothing for a single page.
#[component]
pub fn Pager(props: &PagerProps) -> Html {
    if props.pages <= 1 {
        return Html::default();
    }
    let page = props.page.min(props.pages);
    let to = |page: usize| props.onpage.reform(move |_: MouseEvent| page);
    html! {
        <nav class="pager" aria-label="Pages of this list">
            <button type="button" class="button secondary" disabled={page <= 1} onclick={to(page.saturating_sub(1))}>
                { "Previous page" }
            </button>
            <span>{ format!("Page {} of {}", count(page), count(props.pages)) }</span>
            <button type="button" class="button secondary" disabled={page >= props.pages} onclick={to(page + 1)}>
                { "Next page" }
            </button>
        </nav>
    }
}
