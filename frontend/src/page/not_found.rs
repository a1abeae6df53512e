//! No such page.

use crate::words::say;
use yew::prelude::*;

use crate::route::Route;
use crate::ui::PageHeading;
use crate::view::RouteLink;

/// Says so, and where to go.
pub(super) fn draw() -> Html {
    html! {
        <>
            <PageHeading title={say::not_found_title()} />
            <p>{ say::not_found_text() }</p>
            <ul>
                <li><RouteLink to={Route::Home}>{ say::not_found_home() }</RouteLink></li>
                <li><RouteLink to={Route::Needs}>{ say::not_found_needs() }</RouteLink></li>
                <li><RouteLink to={Route::Coalitions}>{ say::coalitions_title() }</RouteLink></li>
            </ul>
        </>
    }
}
