//! One page for each address of the desks.

mod history;
mod home;
mod interests;
mod not_found;
mod offer;
mod offer_edit;
mod offers;
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
        Route::Offers => html! { <offers::Offers key="offers" /> },
        Route::NewOffer => html! { <offer_edit::OfferEdit key="new-offer" /> },
        Route::Offer { id } => html! { <offer::OfferPage key={id.clone()} {id} /> },
        Route::EditOffer { id } => {
            html! { <offer_edit::OfferEdit key={format!("{id}/edit")} id={id.clone()} /> }
        }
        _ => html! { <not_found::NotFound key="not-found" /> },
    }
}
