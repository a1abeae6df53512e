//! One page for each route: what it needs, and what it is made of.

mod coalition;
mod coalitions;
mod home;
mod list;
mod matching;
mod needs;
mod not_found;
mod offers;

use crate::router::Routable as _;
use yew::prelude::*;

use crate::context::use_shared;
use crate::route::Route;
use crate::speech::use_direction;
use crate::view::use_auto_run;

/// The page of a route. Keys make each a page of its own, so that its heading gets the focus.
pub fn draw(route: Route) -> Html {
    let key = route.to_path();
    html! { <Page {key} {route} /> }
}

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
struct PageProps {
    route: Route,
}

/// Any page: one component for all, as each costs the browser two kilobytes.
#[component]
fn Page(props: &PageProps) -> Html {
    let shared = use_shared();
    let direction = use_direction();
    use_auto_run(matches!(props.route, Route::Coalitions | Route::Coalition { .. }));
    match &props.route {
        Route::Home => home::draw(&shared),
        Route::Needs | Route::Offers => list::draw(&shared, &props.route),
        Route::Matching => matching::draw(&shared, direction),
        Route::Coalitions => coalitions::draw(&shared, direction),
        Route::Coalition { iso3 } => coalition::draw(&shared, direction, iso3),
        Route::NotFound => not_found::draw(),
    }
}
