//! What must be done before any other page: acting for the unit needs an authenticator.

use contract::account::Must;
use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::program::go_instead;
use crate::desk::route::Route;
use crate::ui::skeleton;
use crate::words::say;

/// Properties of [`Ready`].
#[derive(Properties, PartialEq)]
pub(super) struct ReadyProps {
    /// The page.
    pub(super) children: Html,
}

/// The page, or the way to the account where an authenticator is to be set up first.
#[component]
pub(super) fn Ready(props: &ReadyProps) -> Html {
    let is_ready = use_desk().session.must != Some(Must::SetUpTotp);
    use_effect_with(is_ready, move |is_ready| {
        if !is_ready {
            go_instead(&Route::Account);
        }
    });
    if is_ready { props.children.clone() } else { skeleton(&say::desk_loading()) }
}
