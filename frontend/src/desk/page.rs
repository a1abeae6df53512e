//! One page for each address of the desks.

mod home;
mod not_found;
mod sign_in;
mod welcome;

use yew::prelude::*;

use super::route::Route;

/// The page of an address. Keys make each a page of its own, so that its heading gets the focus.
pub(super) fn draw(route: Route) -> Html {
    match route {
        Route::Home => html! { <home::Home key="home" /> },
        Route::SignIn => html! { <sign_in::SignInPage key="sign-in" /> },
        Route::Welcome => html! { <welcome::Welcome key="welcome" /> },
        _ => html! { <not_found::NotFound key="not-found" /> },
    }
}
