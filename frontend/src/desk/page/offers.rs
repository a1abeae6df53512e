//! Offers that the reader may see.

use contract::Code as _;
use contract::access::Role;
use contract::offer::OfferBody;
use contract::record::{Kind, Record};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::downloads::Downloads;
use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::part::{
    audience, day, held_words, offer_title, resource_of, status_tag, status_words,
};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::format;
use crate::route::Query;
use crate::ui::{PageHeading, SelectField, select_field, skeleton};
use crate::words::say;

/// The list, and the way to a new one.
#[component]
pub(super) fn Offers() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<OfferBody>(Kind::Offer, ""));
    let standing = use_state(String::new);
    let is_unit = desk.role() == Some(Role::Isu);
    let may_make = matches!(desk.role(), Some(Role::Isu | Role::DonorDesk | Role::Partner));
    let lead = if is_unit { say::offer_lead_unit() } else { say::offer_lead() };
    let mut rows: Vec<&Record<OfferBody>> =
        found.value().map_or_else(Vec::new, |all| all.iter().collect());
    let own = desk.reader().party().to_owned();
    // The reader's own come first.
    sort_by_key(&mut rows, |record| {
        (record.owner != own, format::fold(&desk.name_of(&record.owner)), record.id.clone())
    });
    let all = rows.len();
    rows.retain(|record| standing.is_empty() || record.status.code() == *standing);
    let options: Vec<(String, String)> = contract::record::Status::ALL
        .iter()
        .filter(|status| **status != contract::record::Status::Submitted)
        .map(|status| (status.code().to_owned(), status_words(Kind::Offer, *status)))
        .collect();
    let onstanding = {
        let standing = standing.clone();
        Callback::from(move |code: String| standing.set(code))
    };
    let query = Query::default().with("status", &standing).to_text();
    html! {
        <>
            <PageHeading title={say::nav_offers()}>
                <p class="lead">{ lead }</p>
                if may_make {
                    <p><DeskLink to={Route::NewOffer} class="button">{ say::offer_new() }</DeskLink></p>
                }
            </PageHeading>
            if let Some(all) = found.value() {
                { live_list(Kind::Offer, all.iter(), found.asking()) }
            }
            if let Some(error) = found.error() {
                { trouble(error) }
            }
            if found.value().is_none() && found.error().is_none() {
                { skeleton(&say::desk_loading()) }
            } else if all == 0 {
                <p class="empty">{ if may_make { say::offer_first() } else { say::offer_none() } }</p>
            } else {
                <div class="list-actions">
                    { select_field(&SelectField {
                        id: "offer-standing", label: &say::offer_stands(), any: &say::filter_all(), options: &options,
                        value: &standing, onchange: &onstanding, class: "field-inline",
                    }) }
                    <p class="list-count" role="status">{ say::offers_count(&format::count(all), rows.len()) }</p>
                    <Downloads list="offers" {query} />
                    <Downloads list="interests" what={say::sheet_interests()} />
                </div>
                <table class="stack" role="table">
                    <caption>{ say::offer_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::col_offer() }</th>
                        <th scope="col" role="columnheader">{ say::col_donor() }</th>
                        <th scope="col" role="columnheader">{ say::col_for() }</th>
                        <th scope="col" role="columnheader">{ say::col_offered() }</th>
                        <th scope="col" role="columnheader">{ say::offer_stands() }</th>
                        <th scope="col" role="columnheader">{ say::offer_who_sees() }</th>
                        <th scope="col" role="columnheader">{ say::offer_changed() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.iter().map(|record| html! {
                            <tr role="row" key={record.id.clone()}>
                                <th scope="row" role="rowheader">
                                    <DeskLink to={Route::Offer { id: record.id.clone() }}><bdi>{ offer_title(&record.body) }</bdi></DeskLink>
                                    <code class="sub" dir="ltr">{ &record.id }</code>
                                </th>
                                <td role="cell" data-label={say::col_donor()}>{ desk.name_of(&record.owner) }</td>
                                <td role="cell" data-label={say::col_for()}>{ resource_of(&record.body) }</td>
                                <td role="cell" data-label={say::col_offered()}>
                                    { for record.body.years.iter().map(|year| html! { <span class="line">{ held_words(&record.body, year) }</span> }) }
                                </td>
                                <td role="cell" data-label={say::offer_stands()}>{ status_tag(Kind::Offer, record.status, false) }</td>
                                <td role="cell" data-label={say::offer_who_sees()}>{ record.visibility.map_or_else(|| "–".to_owned(), audience) }</td>
                                <td role="cell" data-label={say::offer_changed()}>{ day(&record.changed_at) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </>
    }
}
