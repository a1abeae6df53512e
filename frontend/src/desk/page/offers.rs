//! Offers that the reader may see: filtered, sorted and cut into pages by what the address says.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Role, owns};
use contract::offer::OfferBody;
use contract::record::{Kind, Status};
use engine::case::ResourceKind;
use engine::order::sort_by;
use yew::prelude::*;

use super::downloads::Downloads;
use crate::browser;
use crate::client::records;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::offer::{OfferRow, export_query, rows, select};
use crate::desk::part::{audience, day, held_words, resource_of, status_tag, status_words};
use crate::desk::route::Route;
use crate::format;
use crate::list::paginate;
use crate::route::{PAGE, Query, SEARCH, SORT};
use crate::ui::{
    PageHeading, SearchField, SortHeader, filter_field, no_match, pager, skeleton, sort_header,
};
use crate::words::{compare, say};

/// The id of the count, where reading goes on after a change of page.
const COUNT: &str = "offers-count";

/// The list, and the way to a new one.
#[component]
pub(super) fn Offers() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<OfferBody>(Kind::Offer, ""));
    let is_unit = desk.role() == Some(Role::Isu);
    let may_make = owns(&desk.reader(), Kind::Offer);
    let lead = match (is_unit, may_make) {
        (true, _) => say::offer_lead_unit(),
        (_, true) => say::offer_lead(),
        _ => say::offer_lead_reader(),
    };
    let own = desk.reader().party().to_owned();
    let content = match (found.value(), found.error()) {
        (None, None) => skeleton(&say::desk_loading()),
        (None, Some(_)) => Html::default(),
        (Some(all), _) if all.is_empty() => html! {
            <p class="empty">{ if may_make { say::offer_first() } else { say::offer_none() } }</p>
        },
        (Some(all), _) => {
            let rows = Rc::new(rows(all, &own, |party| desk.name_of(party)));
            html! { <List {rows} /> }
        }
    };
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
            { found.trouble() }
            { content }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    rows: Rc<Vec<OfferRow>>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let replace = use_replace_query(Route::Offers);
    let chosen = select(&props.rows, &query);
    let (shown, pages) = paginate(chosen.len(), query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT);
        })
    };
    let count = say::offers_count(&format::count(props.rows.len()), chosen.len());
    use_effect_with(count.clone(), {
        let say_it = desk.say.clone();
        move |count| say_it.emit(count.clone())
    });
    html! {
        <>
            { filters(&props.rows, &query, &replace) }
            <div class="list-actions">
                <p class="list-count" id={COUNT} tabindex="-1">{ count }</p>
                if !chosen.is_empty() {
                    <Downloads list="offers" query={export_query(&query, &chosen)} />
                }
            </div>
            if chosen.is_empty() {
                { no_match(&say::offer_no_match(), (&query, &replace), COUNT) }
            } else {
                { table(&chosen[shown], &query, &replace) }
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn filters(rows: &[OfferRow], query: &Query, replace: &Callback<Query>) -> Html {
    let onsearch = {
        let query = query.clone();
        replace.reform(move |value: String| query.clone().with(PAGE, "").with(SEARCH, &value))
    };
    let named = |mut all: Vec<(String, String)>| {
        sort_by(&mut all, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
        all.dedup();
        all
    };
    let donors = rows.iter().map(|row| (row.record.owner.clone(), row.donor.clone()));
    let donors = named(donors.collect());
    let themes = rows.iter().flat_map(|row| &row.record.body.themes);
    let themes = named(themes.map(|code| (code.clone(), format::theme(code))).collect());
    let years = rows.iter().flat_map(OfferRow::years);
    let years = named(years.map(|year| (year.clone(), year)).collect());
    let kinds = ResourceKind::ALL.iter().map(|kind| (kind.code().to_owned(), format::kind(*kind)));
    let kinds: Vec<_> = kinds.collect();
    // An offer is in the matching as soon as it is sent: nobody checks it first.
    let statuses: Vec<(String, String)> = Status::ALL
        .iter()
        .filter(|status| **status != Status::Submitted)
        .map(|status| (status.code().to_owned(), status_words(Kind::Offer, *status)))
        .collect();
    let filter = |name: &'static str, label: String, options: &[(String, String)]| {
        filter_field((query, replace), name, &label, options)
    };
    html! {
        <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <SearchField id="search" label={say::offer_search()}
                value={AttrValue::from(query.get(SEARCH).to_owned())} onchange={onsearch} />
            if donors.len() > 1 {
                { filter("owner", say::col_donor(), &donors) }
            }
            { filter("kind", say::col_kind(), &kinds) }
            if !themes.is_empty() {
                { filter("theme", say::col_theme(), &themes) }
            }
            { filter("year", say::col_year(), &years) }
            { filter("status", say::offer_stands(), &statuses) }
        </form>
    }
}

fn table(rows: &[&OfferRow], query: &Query, replace: &Callback<Query>) -> Html {
    let onsort = {
        let query = query.clone();
        replace.reform(move |sort: String| query.clone().with(SORT, &sort).with(PAGE, ""))
    };
    // Who sees an offer is told to its donor and the unit alone: to others in their own rows.
    let is_told = rows.iter().all(|row| row.record.visibility.is_some());
    let columns = [
        ("title", say::col_offer()),
        ("donor", say::col_donor()),
        ("kind", say::col_kind()),
        ("years", say::offer_by_year()),
        ("status", say::offer_stands()),
        ("", say::offer_who_sees()),
        ("changed", say::offer_changed()),
    ];
    let header = |(column, label): &(&'static str, String)| match *column {
        "" if !is_told => Html::default(),
        "" => html! { <th scope="col" role="columnheader">{ label }</th> },
        column => sort_header(&SortHeader {
            label,
            column,
            sort: query.get(SORT),
            onsort: &onsort,
            numeric: false,
        }),
    };
    let row = |row: &&OfferRow| {
        let record = &row.record;
        html! {
            <tr role="row" key={record.id.clone()}>
                <th scope="row" role="rowheader">
                    <DeskLink to={Route::Offer { id: record.id.clone() }}><bdi>{ &row.title }</bdi></DeskLink>
                    if row.is_own {
                        { " " }<span class="tag">{ say::offer_yours() }</span>
                    }
                    <code class="sub" dir="ltr">{ &record.id }</code>
                    if let Some(of) = record.visibility.filter(|_| !is_told) {
                        <span class="sub">{ say::desk_pair(&say::offer_who_sees(), &audience(of)) }</span>
                    }
                </th>
                <td role="cell" data-label={columns[1].1.clone()}>{ &row.donor }</td>
                <td role="cell" data-label={columns[2].1.clone()}>{ resource_of(&record.body) }</td>
                <td role="cell" class="long" data-label={columns[3].1.clone()}>
                    { for record.body.years.iter().map(|year| html! { <span class="line">{ held_words(&record.body, year) }</span> }) }
                </td>
                <td role="cell" data-label={columns[4].1.clone()}>{ status_tag(Kind::Offer, record.status, false) }</td>
                if is_told {
                    <td role="cell" data-label={columns[5].1.clone()}>{ record.visibility.map_or_else(String::new, audience) }</td>
                }
                <td role="cell" data-label={columns[6].1.clone()}>{ day(&record.changed_at) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={say::nav_offers()}>
            <table class="stack" role="table">
                <caption>{ say::offer_caption() }</caption>
                <thead role="rowgroup"><tr role="row">{ for columns.iter().map(header) }</tr></thead>
                <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::{Role, Visibility};
    use contract::offer::{OfferBody, OfferYear};
    use contract::record::{Kind, Record, Status};
    use engine::case::ResourceKind;
    use yew::prelude::*;

    use super::table;
    use crate::desk::offer::{OfferRow, rows};
    use crate::desk::page::stage::{desk, drawn};
    use crate::route::Query;

    #[test]
    fn who_sees_an_offer_of_another_donor_is_kept_back_and_no_gap() {
        let html = drawn(desk("DEU", Role::DonorDesk), || {
            let body = OfferBody {
                kind: Some(ResourceKind::Funding),
                years: vec![OfferYear { year: Some(2027), ..OfferYear::default() }],
                ..OfferBody::default()
            };
            let of = |id: &str, owner: &str, visibility| Record {
                visibility,
                ..Record::new(id, Kind::Offer, owner, Status::Published, body.clone())
            };
            let all = [of("O-1", "DEU", Some(Visibility::Isu)), of("O-2", "NOR", None)];
            let rows = rows(&all, "DEU", str::to_owned);
            table(&rows.iter().collect::<Vec<&OfferRow>>(), &Query::default(), &Callback::noop())
        });
        assert!(html.contains("Who sees it: The unit only</span>"), "one's own: {html}");
        assert_eq!(html.matches("Who sees it").count(), 1, "no column of what is not told: {html}");
        // Of the amount alone it is said that it is not reported.
        assert_eq!(html.matches("2027: not reported").count(), 2, "{html}");
        assert_eq!(html.matches("not reported").count(), 2, "{html}");
    }
}
