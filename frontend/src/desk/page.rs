//! One page for each address of the desks.

mod account;
mod home;
mod need;
mod need_editor;
mod need_form;
mod need_sections;
mod need_steps;
mod need_writing;
mod needs;
mod not_found;
mod ready;
mod sign_in;
mod welcome;

#[cfg(test)]
mod tests;

use yew::prelude::*;

use super::route::Route;

/// The page of an address. Keys make each a page of its own, so that its heading gets the focus.
pub(super) fn draw(route: Route) -> Html {
    match route {
        Route::SignIn => html! { <sign_in::SignInPage key="sign-in" /> },
        Route::Welcome => html! { <welcome::Welcome key="welcome" /> },
        Route::Account => html! { <account::AccountPage key="account" /> },
        Route::NotFound => html! { <not_found::NotFound key="not-found" /> },
        other => html! { <ready::Ready>{ work(other) }</ready::Ready> },
    }
}

/// The pages at which work is done.
fn work(route: Route) -> Html {
    match route {
        Route::Home => html! { <home::Home key="home" /> },
        Route::Needs => html! { <needs::NeedsPage key="needs" /> },
        // One form for both: a need that is made in it stays in it.
        Route::NewNeed => html! { <need_form::NeedFormPage key="need-form" id={None::<String>} /> },
        Route::EditNeed { id } => html! { <need_form::NeedFormPage key="need-form" {id} /> },
        Route::Need { id } => {
            let key = format!("need-{id}");
            html! { <need::NeedPage {key} {id} /> }
        }
        _ => html! { <not_found::NotFound key="not-found" /> },
    }
}
