//! The lists of needs and of offers: what they have in common.

use std::rc::Rc;

use yew::prelude::*;

use super::{needs, offers};
use crate::browser;
use crate::context::{Shared, use_query, use_replace_query};
use crate::list::needs::{NeedRow, rows as need_rows};
use crate::list::offers::{OfferRow, rows as offer_rows};
use crate::route::{OFFER, Query, Route};
use crate::state::OpenCase;
use crate::ui::PageHeading;
use crate::view::{list_page, use_list_actions, with_case};
use crate::words::say;

/// The query in force, and what hears of another.
pub(super) type Address<'a> = (&'a Query, &'a Callback<Query>);

/// The list at a route: of offers, or else of needs.
pub(super) fn draw(shared: &Shared, route: &Route) -> Html {
    let (title, lead) = match route {
        Route::Offers => (say::nav_offers(), say::offers_lead()),
        _ => (say::nav_needs(), say::needs_lead()),
    };
    html! {
        <>
            <PageHeading {title}><p class="lead">{ lead }</p></PageHeading>
            { with_case(shared, |case| html! { <List case={case.clone()} route={route.clone()} /> }) }
        </>
    }
}

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
struct ListProps {
    case: Rc<OpenCase>,
    route: Route,
}

/// All rows, before any filter.
enum Rows {
    Needs(Vec<NeedRow>),
    Offers(Vec<OfferRow>),
}

/// Either list: one component for both, as each costs the browser two kilobytes.
#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { case, route } = props;
    let query = use_query();
    let replace = use_replace_query(route.clone());
    let rows = use_memo(case.clone(), |case| match route {
        Route::Offers => Rows::Offers(offer_rows(&case.market)),
        _ => Rows::Needs(need_rows(&case.market)),
    });
    // Closing an offer brings the reader back to the link that opened it.
    let opened = use_mut_ref(String::new);
    use_effect_with(query.get(OFFER).to_owned(), move |id| {
        let before = opened.replace(id.clone());
        if id.is_empty() && !before.is_empty() {
            browser::focus_by_id(&offers::fits_id(&before));
        }
    });
    let address = (&query, &replace);
    let (above, list, below) = match &*rows {
        Rows::Needs(rows) => {
            (Html::default(), needs::list(case, rows, address), needs::below(&query))
        }
        Rows::Offers(rows) => {
            let above = offers::above(case, rows, &query);
            (above, offers::list(case, rows, address), Html::default())
        }
    };
    let actions = use_list_actions(&list);
    html! { <>{ above }{ list_page(list, actions) }{ below }</> }
}
