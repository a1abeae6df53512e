//! The session has ended, or nobody is signed in: the way in, and back here.

use yew::prelude::*;

use crate::client::{ClientError, SIGN_IN_NEEDED};
use crate::context::use_query;
use crate::desk::program::{go, href};
use crate::desk::route::Route;
use crate::router::use_route;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`SignInAgain`].
#[derive(Properties, PartialEq)]
pub(crate) struct SignInAgainProps {
    /// What became of what was typed, or what comes of signing in; empty: nothing to say.
    #[prop_or_default]
    pub(crate) kept: AttrValue,
    /// Somebody was signed in here.
    #[prop_or_default]
    pub(crate) is_again: bool,
    /// Inside a box that says why.
    #[prop_or_default]
    pub(crate) is_bare: bool,
}

/// A box with a link to the sign-in, which leads back to this page.
#[component]
pub(crate) fn SignInAgain(props: &SignInAgainProps) -> Html {
    let query = use_query();
    let here = use_route::<Route>().map(|route| href(&route, &query)).unwrap_or_default();
    let query = query.kept().with("next", &here);
    let href = href(&Route::SignIn, &query);
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        go(&Route::SignIn, &query);
    });
    let (title, words) = if props.is_again {
        (say::desk_signed_out(), say::session_again())
    } else {
        (say::desk_sign_in_first(), say::desk_sign_in())
    };
    let content = html! {
        <>
            if !props.kept.is_empty() {
                <p>{ &props.kept }</p>
            }
            <p><a {href} class="button" {onclick}>{ words }</a></p>
        </>
    };
    if props.is_bare { content } else { notice(Tone::Warn, &title, content) }
}

/// Whether a request was refused since nobody is signed in.
pub(crate) fn is_signed_out(error: &ClientError) -> bool {
    matches!(error, ClientError::Refused(problem) if problem.status == SIGN_IN_NEEDED)
}
