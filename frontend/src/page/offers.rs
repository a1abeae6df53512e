//! What donors could give, and what each offer fits.

use std::rc::Rc;

use engine::layout::line_fits;
use yew::prelude::*;

use super::list::Address;
use crate::export::{self, OFFERS, OFFERS_NUMERIC};
use crate::format::{self, count};
use crate::list::offers::{OfferRow, OfferSum, filters, select, sums};
use crate::list::paginate;
use crate::route::{OFFER, Query, Route};
use crate::state::OpenCase;
use crate::view::{Column, Fit, ListPage, RouteLink, Sheet, table_downloads};
use crate::words::say;

/// The columns; their names stand in the URL.
fn columns() -> Vec<Column> {
    let column = |name: &'static str, label: String, numeric| Column { name, label, numeric };
    vec![
        column("donor", say::col_donor(), false),
        column("offer", say::col_offer(), false),
        column("kind", say::col_resource(), false),
        column("year", say::col_years(), false),
        column("offered", say::col_offered(), true),
        column("", say::col_may_go(), false),
        column("", say::col_themes(), false),
        column("", say::col_fits(), false),
    ]
}

/// Names written out before the rest is counted.
const MOST_NAMES: usize = 4;

/// Narrowed and sorted as the query says.
pub(super) fn list<'a>(case: &OpenCase, rows: &[OfferRow], address: Address<'a>) -> ListPage<'a> {
    let (query, replace) = address;
    let chosen = select(rows, query);
    let market_case = case.market.case();
    let name = say::file_offers(&market_case.title);
    let sheet = Sheet { name: &name, what: "", header: &OFFERS, numeric: &OFFERS_NUMERIC };
    let file = export::offers(&chosen, &case.figures, &market_case.label);
    let (shown, _) = paginate(chosen.len(), query.page());
    ListPage {
        query,
        replace,
        rows: (rows.len(), chosen.len()),
        body: chosen[shown].iter().map(|row| offer(case, row)).collect(),
        foot: sums(&chosen).iter().map(|row| sum(case, row)).collect(),
        count: say::offers_count(&count(rows.len()), chosen.len()).into(),
        search: say::offers_search(),
        filters: filters(rows),
        columns: columns(),
        name: (say::nav_offers(), say::offers_caption()),
        none: (say::offers_none(), say::offers_no_fit()),
        downloads: table_downloads(&sheet, file),
    }
}

/// What the offer that the query names fits, above the list; nothing where it names none.
pub(super) fn above(case: &Rc<OpenCase>, rows: &[OfferRow], query: &Query) -> Html {
    let Some(row) = rows.iter().find(|row| row.offer == query.get(OFFER)) else {
        return Html::default();
    };
    html! {
        <>
            <Fit case={case.clone()} row={row.clone()} />
            <p><RouteLink to={Route::Offers} keeps_filters=true query={vec![(OFFER, String::new())]}>{ say::offers_close() }</RouteLink></p>
            <h2>{ say::offers_all() }</h2>
        </>
    }
}

fn offer(case: &OpenCase, row: &OfferRow) -> Html {
    let fits = line_fits(&case.market, row.at).iter().filter(|reasons| reasons.is_empty()).count();
    let years: Vec<String> = row.years.iter().map(|(year, _)| year.to_string()).collect();
    let offered = row
        .offered()
        .map_or_else(say::not_reported, |value| case.figures.plain(row.resource.kind, value));
    let themes: Vec<String> = row.themes.iter().map(|code| format::theme_short(code)).collect();
    html! {
        <tr role="row" key={row.offer.clone()}>
            <th scope="row" role="rowheader" data-label={say::col_donor()}><bdi>{ &row.donor }</bdi><span class="sub">{ format::donor_kind(row.donor_kind) }</span></th>
            <td role="cell" data-label={say::col_offer()}><code dir="ltr">{ &row.offer }</code><span class="sub"><bdi>{ &row.title }</bdi></span></td>
            <td role="cell" data-label={say::col_resource()}>{ format::resource(&row.resource) }</td>
            <td role="cell" data-label={say::col_years()}>{ years.join(&say::list_comma()) }</td>
            <td role="cell" class="num" data-label={say::col_offered()}>
                { offered }
                if row.is_partly_unreported() && row.offered().is_some() { <span class="sub">{ say::offers_partly() }</span> }
            </td>
            <td role="cell" class="long" data-label={say::col_may_go()}>{ names(&row.places, say::offers_any_state()) }</td>
            <td role="cell" class="long" data-label={say::col_themes()}>{ names(&themes, say::offers_any_theme()) }</td>
            <td role="cell" class="no-wrap" data-label={say::col_fits()}>
                <RouteLink id={fits_id(&row.offer)} to={Route::Offers} keeps_filters=true query={vec![(OFFER, row.offer.clone())]}>
                    { say::lines(fits) }<span class="visually-hidden">{ say::offers_fits_detail(&row.offer) }</span>
                </RouteLink>
            </td>
        </tr>
    }
}

/// Id of the link that shows what an offer fits.
pub(super) fn fits_id(offer: &str) -> String {
    format!("fits-{offer}")
}

/// The first names, and how many more there are.
fn names(names: &[String], any: String) -> String {
    match names.len() {
        0 => any,
        n if n <= MOST_NAMES => names.join(&say::list_comma()),
        n => {
            let first = names[..MOST_NAMES - 1].join(&say::list_comma());
            say::names_more(&count(n - MOST_NAMES + 1), &first)
        }
    }
}

/// Sums over every chosen offer, not only those of this page.
fn sum(case: &OpenCase, sum: &OfferSum) -> Html {
    let name = say::offers_sum(sum.offers, &format::resource(&sum.resource));
    let offered = sum
        .offered
        .map_or_else(say::not_reported, |value| case.figures.plain(sum.resource.kind, value));
    let apart = (sum.offered.is_some() && sum.unreported > 0)
        .then(|| say::offers_unreported(sum.unreported));
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" colspan="4">{ name }{ " " }if let Some(apart) = apart { <span class="sub">{ apart }</span> }</th>
            <td role="cell" class="num" data-label={say::col_offered()}>{ offered }</td>
            <td role="cell" colspan="3" class="filler"></td>
        </tr>
    }
}
