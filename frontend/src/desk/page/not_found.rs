//! An address that leads nowhere.

use yew::prelude::*;

use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::ui::PageHeading;
use crate::words::say;

/// Says so, and shows the way back.
#[component]
pub(super) fn NotFound() -> Html {
    html! {
        <PageHeading title={say::desk_not_found()}>
            <p>{ say::desk_not_found_why() }</p>
            <p><DeskLink to={Route::Home}>{ say::nav_desk() }</DeskLink></p>
        </PageHeading>
    }
}
