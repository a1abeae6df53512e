//! The heading of a page, which gets the focus when the page changes.

use std::cell::Cell;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser;
use crate::words::say;

thread_local! {
    // The first page of a visit leaves the focus where the browser put it, unless a link of another
    // program of the desks led to it: whoever cannot see the page hears where they are.
    static IS_FIRST: Cell<bool> = const { Cell::new(true) };
}

/// Properties of [`PageHeading`].
#[derive(Properties, PartialEq)]
pub struct PageHeadingProps {
    /// The heading; the window's title says it too.
    pub title: AttrValue,
    /// Above it, small.
    #[prop_or_default]
    pub over: Html,
    /// Below it.
    #[prop_or_default]
    pub children: Html,
}

/// Heading, title and focus of a page.
#[component]
pub fn PageHeading(props: &PageHeadingProps) -> Html {
    let heading = use_node_ref();
    use_effect_with(props.title.clone(), |title| {
        let site = say::site_name();
        let of_site = if *title == site { site } else { format!("{title} – {site}") };
        browser::set_title(&of_site);
    });
    use_effect_with((), {
        let heading = heading.clone();
        move |()| {
            if browser::was_followed() | !IS_FIRST.replace(false) {
                browser::arrive(heading.cast::<HtmlElement>());
            }
        }
    });
    html! {
        <header class="page-heading">
            { props.over.clone() }
            <h1 tabindex="-1" ref={heading}>{ &props.title }</h1>
            { props.children.clone() }
        </header>
    }
}
