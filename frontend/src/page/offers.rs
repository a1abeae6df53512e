//! What donors could give, and what each offer fits.

use std::rc::Rc;

use engine::layout::line_fits;
use yew::prelude::*;

use crate::browser;
use crate::context::{use_query, use_replace_query, use_shared};
use crate::export::{self, file_name};
use crate::format::{self, count, noun};
use crate::list::offers::{OfferRow, OfferSum, filters, rows, select, sums};
use crate::list::paginate;
use crate::route::{OFFER, PAGE, Query, Route, SORT};
use crate::state::OpenCase;
use crate::ui::{PageHeading, SortHeader, pager, sort_header};
use crate::view::{COUNT_ID, FilterForm, Fit, ListActions, RouteLink, with_case};

const COLUMNS: [(&str, &str); 5] = [
    ("donor", "Donor"),
    ("offer", "Offer"),
    ("kind", "Resource"),
    ("year", "Years"),
    ("offered", "Offered"),
];
/// Names written out before the rest is counted.
const MOST_NAMES: usize = 4;

/// The list of offers.
#[component]
pub fn Offers() -> Html {
    let shared = use_shared();
    html! {
        <>
            <PageHeading title="Offers">
                <p class="lead">{ "What donors could give, with their limits. Choose an offer to see which lines it fits, and why it does not fit the others." }</p>
            </PageHeading>
            { with_case(&shared, |case| html! { <OfferList case={case.clone()} /> }) }
        </>
    }
}

/// Properties of [`OfferList`].
#[derive(Properties, PartialEq)]
struct OfferListProps {
    case: Rc<OpenCase>,
}

#[component]
fn OfferList(props: &OfferListProps) -> Html {
    let query = use_query();
    let replace = use_replace_query(Route::Offers);
    let rows = use_memo(props.case.clone(), |case| rows(&case.market));
    let chosen = select(&rows, &query);
    let (shown, pages) = paginate(chosen.len(), query.page());
    let file = {
        let (rows, query, case) = (rows.clone(), query.clone(), props.case.clone());
        Callback::from(move |()| {
            export::offers(&select(&rows, &query), &case.figures, &case.market.case().label)
        })
    };
    let onpage = {
        let query = query.clone();
        let replace = replace.clone();
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT_ID);
        })
    };
    let text = format!("{} of {}", noun(chosen.len(), "offer", "offers"), count(rows.len()));
    let offer = rows.iter().find(|row| row.offer == query.get(OFFER));
    // Closing brings the reader back to the link that opened.
    let opened = use_mut_ref(String::new);
    use_effect_with(query.get(OFFER).to_owned(), move |id| {
        let before = opened.replace(id.clone());
        if id.is_empty() && !before.is_empty() {
            browser::focus_by_id(&fits_id(&before));
        }
    });
    html! {
        <>
            if let Some(row) = offer {
                <Fit case={props.case.clone()} row={row.clone()} />
                <p><RouteLink to={Route::Offers} keeps_filters=true query={vec![(OFFER, String::new())]}>{ "Close and see all offers" }</RouteLink></p>
                <h2>{ "All offers" }</h2>
            }
            <FilterForm search_label="Search in donors, offers and States" filters={filters(&rows)} columns={COLUMNS.to_vec()}
                query={query.clone()} onquery={replace.clone()} />
            <ListActions count={text} query={query.clone()} file_name={file_name(&format!("offers {}", props.case.market.case().title), "csv")} {file} />
            if rows.is_empty() {
                <p class="empty">{ "This case holds no offers." }</p>
            } else if chosen.is_empty() {
                <p class="empty">{ "No offer fits these filters." }</p>
            } else {
                { table(&props.case, &chosen[shown], &sums(&chosen), &query, &replace) }
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn table(
    case: &OpenCase,
    rows: &[&OfferRow],
    sums: &[OfferSum],
    query: &Query,
    replace: &Callback<Query>,
) -> Html {
    let onsort = {
        let query = query.clone();
        replace.reform(move |sort: String| query.clone().with(SORT, &sort).with(PAGE, ""))
    };
    let sort = query.get(SORT);
    let header = |(column, label): (&'static str, &'static str)| {
        sort_header(&SortHeader {
            label,
            column,
            sort,
            onsort: &onsort,
            numeric: column == "offered",
        })
    };
    html! {
        <div class="scroll" role="region" aria-label="Offers" tabindex="0">
            <table class="stack" role="table">
                <caption>{ "Offers, by name of the donor unless a heading says otherwise" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for COLUMNS.map(header) }
                        <th scope="col" role="columnheader">{ "May go to" }</th>
                        <th scope="col" role="columnheader">{ "Themes" }</th>
                        <th scope="col" role="columnheader">{ "Fits" }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows.iter().map(|row| offer(case, row)) }</tbody>
                <tfoot role="rowgroup">{ for sums.iter().map(|row| sum(case, row)) }</tfoot>
            </table>
        </div>
    }
}

fn offer(case: &OpenCase, row: &OfferRow) -> Html {
    let fits = line_fits(&case.market, row.at).iter().filter(|reasons| reasons.is_empty()).count();
    let years: Vec<String> = row.years.iter().map(|(year, _)| year.to_string()).collect();
    let offered = row.offered().map_or_else(
        || "not reported".to_owned(),
        |value| case.figures.plain(row.resource.kind, value),
    );
    let themes: Vec<String> = row.themes.iter().map(|code| format::theme_short(code)).collect();
    html! {
        <tr role="row" key={row.offer.clone()}>
            <th scope="row" role="rowheader" data-label="Donor"><bdi>{ &row.donor }</bdi><span class="sub">{ format::donor_kind(row.donor_kind) }</span></th>
            <td role="cell" data-label="Offer"><code dir="ltr">{ &row.offer }</code><span class="sub"><bdi>{ &row.title }</bdi></span></td>
            <td role="cell" data-label="Resource">{ format::resource(&row.resource) }</td>
            <td role="cell" data-label="Years">{ years.join(", ") }</td>
            <td role="cell" class="num" data-label="Offered">
                { offered }
                if row.is_partly_unreported() && row.offered().is_some() { <span class="sub">{ "some years not reported" }</span> }
            </td>
            <td role="cell" class="long" data-label="May go to">{ names(&row.places, "Any State") }</td>
            <td role="cell" class="long" data-label="Themes">{ names(&themes, "Any theme") }</td>
            <td role="cell" class="no-wrap" data-label="Fits">
                <RouteLink id={fits_id(&row.offer)} to={Route::Offers} keeps_filters=true query={vec![(OFFER, row.offer.clone())]}>
                    { noun(fits, "line", "lines") }<span class="visually-hidden">{ format!(" fit offer {}: see which and why", row.offer) }</span>
                </RouteLink>
            </td>
        </tr>
    }
}

/// Id of the link that shows what an offer fits.
fn fits_id(offer: &str) -> String {
    format!("fits-{offer}")
}

/// The first names, and how many more there are.
fn names(names: &[String], any: &str) -> String {
    match names.len() {
        0 => any.to_owned(),
        n if n <= MOST_NAMES => names.join(", "),
        n => {
            format!("{} and {} more", names[..MOST_NAMES - 1].join(", "), count(n - MOST_NAMES + 1))
        }
    }
}

/// Sums over every chosen offer, not only those of this page.
fn sum(case: &OpenCase, sum: &OfferSum) -> Html {
    let name = format!(
        "Sum of {}: {}",
        format::resource(&sum.resource),
        noun(sum.offers, "offer", "offers")
    );
    let offered = sum.offered.map_or_else(
        || "not reported".to_owned(),
        |value| case.figures.plain(sum.resource.kind, value),
    );
    let apart = (sum.offered.is_some() && sum.unreported > 0)
        .then(|| format!("{} not fully reported", count(sum.unreported)));
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" colspan="4">{ name }{ " " }if let Some(apart) = apart { <span class="sub">{ apart }</span> }</th>
            <td role="cell" class="num" data-label="Offered">{ offered }</td>
            <td role="cell" colspan="3" class="filler"></td>
        </tr>
    }
}
