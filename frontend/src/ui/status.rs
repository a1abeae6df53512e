//! The one polite status region of the page.

use yew::prelude::*;

/// Properties of [`Status`].
#[derive(Properties, PartialEq)]
pub struct StatusProps {
    /// The last thing said.
    pub text: AttrValue,
}

/// Says its text to readers who do not look, without interrupting them.
#[component]
pub fn Status(props: &StatusProps) -> Html {
    html! { <div class="visually-hidden" role="status" aria-live="polite">{ &props.text }</div> }
}
