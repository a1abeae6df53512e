//! One page for each route: what it needs, and what it is made of.

mod coalition;
mod coalitions;
mod home;
mod matching;
mod needs;
mod not_found;
mod offers;

pub use coalition::Coalition;
pub use coalitions::Coalitions;
pub use home::Home;
pub use matching::Matching;
pub use needs::Needs;
pub use not_found::NotFound;
pub use offers::Offers;

use yew::prelude::*;

use crate::route::Route;

/// The page of a route. Keys make each a page of its own, so that its heading gets the focus.
pub fn draw(route: Route) -> Html {
    match route {
        Route::Home => html! { <Home key="home" /> },
        Route::Needs => html! { <Needs key="needs" /> },
        Route::Offers => html! { <Offers key="offers" /> },
        Route::Matching => html! { <Matching key="matching" /> },
        Route::Coalitions => html! { <Coalitions key="coalitions" /> },
        Route::Coalition { iso3 } => {
            let iso3 = AttrValue::from(iso3);
            html! { <Coalition key={&*iso3} iso3={iso3.clone()} /> }
        }
        Route::NotFound => html! { <NotFound key="not-found" /> },
    }
}
