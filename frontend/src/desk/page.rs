//! One page for each address of the desks.

mod account;
mod coalition;
mod coalitions;
mod downloads;
mod history;
mod home;
mod interests;
mod need;
mod need_editor;
mod need_form;
mod need_sections;
mod need_steps;
mod need_writing;
mod needs;
mod needs_import;
mod needs_imported;
mod not_found;
mod offer;
mod offer_edit;
mod offers;
mod people;
mod people_invite;
mod ready;
mod sign_in;
#[cfg(test)]
mod stage;
mod welcome;
mod workbench;

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
        Route::ImportNeeds => html! { <needs_import::NeedsImport key="import-needs" /> },
        Route::Need { id } => {
            let key = format!("need-{id}");
            html! { <need::NeedPage {key} {id} /> }
        }
        Route::Offers => html! { <offers::Offers key="offers" /> },
        Route::NewOffer => html! { <offer_edit::OfferEdit key="new-offer" /> },
        Route::Offer { id } => {
            let key = id.clone();
            html! { <offer::OfferPage {key} {id} /> }
        }
        Route::EditOffer { id } => {
            let key = format!("{id}/edit");
            html! { <offer_edit::OfferEdit {key} {id} /> }
        }
        Route::Workbench => html! { <workbench::Workbench key="workbench" /> },
        Route::People => html! { <people::People key="people" /> },
        Route::Coalitions => html! { <coalitions::Coalitions key="coalitions" /> },
        Route::Coalition { id } => {
            let key = id.clone();
            html! { <coalition::CoalitionPage {key} {id} /> }
        }
        _ => html! { <not_found::NotFound key="not-found" /> },
    }
}
