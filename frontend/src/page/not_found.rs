//! No such page.

use yew::prelude::*;

use crate::route::Route;
use crate::ui::PageHeading;
use crate::view::RouteLink;

/// Says so, and where to go.
#[component]
pub fn NotFound() -> Html {
    html! {
        <>
            <PageHeading title="There is no such page" />
            <p>{ "Check the address, or begin with one of these." }</p>
            <ul>
                <li><RouteLink to={Route::Home}>{ "What this is" }</RouteLink></li>
                <li><RouteLink to={Route::Needs}>{ "What affected States need" }</RouteLink></li>
                <li><RouteLink to={Route::Coalitions}>{ "Country Coalitions" }</RouteLink></li>
            </ul>
        </>
    }
}
