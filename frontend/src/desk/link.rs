//! Links inside the desks.

use yew::prelude::*;

use super::program::{go, href};
use super::route::Route;
use crate::route::Query;
use crate::router::{use_location, use_route};

/// Properties of [`DeskLink`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeskLinkProps {
    /// Where it leads.
    pub(crate) to: Route,
    /// Styles.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Marked as where the reader is.
    #[prop_or_default]
    pub(crate) is_nav: bool,
    /// A field of the query beside those that follow the reader.
    #[prop_or_default]
    pub(crate) also: Option<(&'static str, String)>,
    /// Its text.
    pub(crate) children: Html,
}

/// A link that keeps language and direction, and a plain `href` for opening it elsewhere.
#[component]
pub(crate) fn DeskLink(props: &DeskLinkProps) -> Html {
    let here = use_route::<Route>();
    let query = use_location().map(|location| Query::parse(location.query_str()).kept());
    let query = query.unwrap_or_default();
    let query = match &props.also {
        Some((name, value)) => query.with(name, value),
        None => query,
    };
    let href = href(&props.to, &query);
    let current = match here.filter(|_| props.is_nav) {
        Some(here) if here == props.to => Some("page"),
        Some(here) if here.section().as_ref() == Some(&props.to) => Some("true"),
        _ => None,
    };
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            // With a modifier the browser opens a tab or a window, and so it should.
            if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            go(&to, &query);
        })
    };
    html! { <a {href} class={props.class.clone()} aria-current={current} {onclick}>{ props.children.clone() }</a> }
}
