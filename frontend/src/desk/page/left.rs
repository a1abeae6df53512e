//! Where the forms of needs and of offers lead when what was written waits for the server: the list is another
//! program's, and loading that would end what is under way.

use yew::prelude::*;

use crate::context::use_query;
use crate::desk::program::href;
use crate::desk::route::Route;
use crate::ui::PageHeading;
use crate::words::say;

/// Properties of [`Left`].
#[derive(Properties, PartialEq)]
pub(super) struct LeftProps {
    /// The list: of needs, or of offers.
    pub(super) list: Route,
}

/// What waits stands above the page; here is the way on to the list.
#[component]
pub(super) fn Left(props: &LeftProps) -> Html {
    let href = href(&props.list, &use_query().kept());
    let title = if props.list == Route::Needs { say::desk_needs() } else { say::nav_offers() };
    html! {
        <>
            <PageHeading title={title.clone()}>
                <p class="lead">{ say::desk_waits() }</p>
            </PageHeading>
            // A plain link, which loads the list.
            <p><a class="button" {href}>{ title }</a></p>
        </>
    }
}
