//! The one polite status region of the page.

use yew::prelude::*;

/// Says its text to readers who do not look, without interrupting them.
pub fn status(text: &AttrValue) -> Html {
    html! { <div class="visually-hidden" role="status" aria-live="polite">{ text }</div> }
}
