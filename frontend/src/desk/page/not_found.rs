//! An address that leads nowhere.

use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::ui::PageHeading;
use crate::words::say;

/// Says so, and shows the way back.
#[component]
pub(super) fn NotFound() -> Html {
    let is_visitor = use_desk().session.person.is_none();
    html! {
        <PageHeading title={say::desk_not_found()}>
            <p>{ say::desk_not_found_why() }</p>
            if is_visitor {
                <p class="button-row">
                    <DeskLink to={Route::Needs}>{ say::desk_needs() }</DeskLink>
                    <DeskLink to={Route::SignIn}>{ say::desk_sign_in() }</DeskLink>
                </p>
            } else {
                <p><DeskLink to={Route::Home}>{ say::nav_desk() }</DeskLink></p>
            }
        </PageHeading>
    }
}
