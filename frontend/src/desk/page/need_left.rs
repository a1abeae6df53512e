//! Where the form of needs leads when what was written waits for the server: the list is another program's,
//! and loading that would end what is under way.

use yew::prelude::*;

use crate::context::use_query;
use crate::desk::program::href;
use crate::desk::route::Route;
use crate::ui::PageHeading;
use crate::words::say;

/// What waits stands above the page; here is the way on to the list.
#[component]
pub(super) fn NeedLeft() -> Html {
    let href = href(&Route::Needs, &use_query().kept());
    html! {
        <>
            <PageHeading title={say::desk_needs()}>
                <p class="lead">{ say::desk_waits() }</p>
            </PageHeading>
            // A plain link, which loads the list.
            <p><a class="button" {href}>{ say::desk_needs() }</a></p>
        </>
    }
}
