//! What only the unit opens: the server refuses everybody else, and so does the page.

use contract::access::Role;
use yew::prelude::*;

use super::not_found::NotFound;
use super::ready::Ready;
use crate::desk::context::use_desk;
use crate::desk::part::SignInAgain;

/// Properties of [`UnitOnly`].
#[derive(Properties, PartialEq)]
pub(super) struct UnitOnlyProps {
    /// The page.
    pub(super) children: Html,
}

/// The page for the unit; the way in for whoever is not signed in; for others there is no such page.
#[component]
pub(super) fn UnitOnly(props: &UnitOnlyProps) -> Html {
    let desk = use_desk();
    match desk.role() {
        Some(Role::Isu) => html! { <Ready>{ props.children.clone() }</Ready> },
        _ if desk.session.person.is_none() => html! { <SignInAgain /> },
        _ => html! { <NotFound key="not-found" /> },
    }
}
