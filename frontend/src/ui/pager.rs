//! Pages of a long list.

use crate::words::say;
use yew::prelude::*;

/// Previous, next, and where the reader is; nothing for a single page.
pub fn pager(page: usize, pages: usize, onpage: &Callback<usize>) -> Html {
    if pages <= 1 {
        return Html::default();
    }
    let page = page.min(pages);
    let to = |page: usize| onpage.reform(move |_: MouseEvent| page);
    html! {
        <nav class="pager" aria-label={say::pager_label()}>
            <button type="button" class="button secondary" disabled={page <= 1} onclick={to(page.saturating_sub(1))}>
                { say::pager_previous() }
            </button>
            <span>{ say::pager_at(page, pages) }</span>
            <button type="button" class="button secondary" disabled={page >= pages} onclick={to(page + 1)}>
                { say::pager_next() }
            </button>
        </nav>
    }
}
