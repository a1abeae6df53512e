//! What must be done before any other page: acting for the unit needs an authenticator.

use contract::account::Must;
use yew::prelude::*;

use super::account::AccountPage;
use crate::desk::context::use_desk;

/// Properties of [`Ready`].
#[derive(Properties, PartialEq)]
pub(super) struct ReadyProps {
    /// The page.
    pub(super) children: Html,
}

/// The page, or the account where an authenticator is to be set up first.
#[component]
pub(super) fn Ready(props: &ReadyProps) -> Html {
    if use_desk().session.must == Some(Must::SetUpTotp) {
        html! { <AccountPage key="account" /> }
    } else {
        props.children.clone()
    }
}
