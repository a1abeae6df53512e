//! Links inside the page.

use yew::prelude::*;

use crate::context::use_query;
use crate::route::{Query, Route};
use crate::router::{self, Routable as _, use_route};

/// Properties of [`RouteLink`].
#[derive(Properties, PartialEq)]
pub struct RouteLinkProps {
    /// Where it leads.
    pub to: Route,
    /// Query fields beside those that follow the reader.
    #[prop_or_default]
    pub query: Vec<(&'static str, String)>,
    /// The other fields of the query stay too: for a link within a list.
    #[prop_or_default]
    pub keeps_filters: bool,
    /// Unique in the page, where something must find it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Styles.
    #[prop_or_default]
    pub class: Classes,
    /// Marked as where the reader is.
    #[prop_or_default]
    pub is_nav: bool,
    /// Its text.
    pub children: Html,
}

/// A link that keeps case and direction, and a plain `href` for opening it elsewhere.
#[component]
pub fn RouteLink(props: &RouteLinkProps) -> Html {
    let here = use_route::<Route>();
    let query = use_query();
    let query = if props.keeps_filters { query } else { query.kept() };
    let query =
        props.query.iter().fold(query, |query: Query, (name, value)| query.with(name, value));
    let href = query.after(&props.to.to_path());
    let is_part = matches!((&here, &props.to), (Some(Route::Coalition { .. }), Route::Coalitions));
    let current = if !props.is_nav {
        None
    } else if here.as_ref() == Some(&props.to) {
        Some("page")
    } else {
        is_part.then_some("true")
    };
    let onclick = {
        let to = href.clone();
        Callback::from(move |event: MouseEvent| {
            // With a modifier the browser opens a tab or a window, and so it should.
            if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            router::push(&to);
        })
    };
    html! { <a {href} id={props.id.clone()} class={props.class.clone()} aria-current={current} {onclick}>{ props.children.clone() }</a> }
}
