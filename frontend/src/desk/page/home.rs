//! The first page of a desk.

use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::ui::PageHeading;
use crate::words::say;

/// What needs attention; for whoever is not signed in, the way in.
#[component]
pub(super) fn Home() -> Html {
    let desk = use_desk();
    html! {
        <PageHeading title={say::desk_home_title()}>
            if desk.session.person.is_none() {
                <p class="lead">{ say::desk_home_visitor() }</p>
                <p><DeskLink to={Route::SignIn} class="button">{ say::desk_sign_in() }</DeskLink></p>
            }
        </PageHeading>
    }
}
