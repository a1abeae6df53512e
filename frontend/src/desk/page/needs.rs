//! The list of needs that the reader may see.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Role;
use contract::need::NeedBody;
use contract::record::{Kind, Status};
use engine::case::ResourceKind;
use engine::order::sort_by;
use yew::prelude::*;

use super::downloads::Downloads;
use super::needs_amount::NeedsAmount;
use super::needs_kept::NeedsKept;
use crate::browser;
use crate::client::records;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::need::amount::{LEAST, MOST};
use crate::desk::need::row::{NeedRow, export_query, oda_code, rows, select};
use crate::desk::part::{day, status_tag, status_words, title_of, totals_words, use_opened};
use crate::desk::route::Route;
use crate::desk::search::is_new;
use crate::format;
use crate::list::paginate;
use crate::route::{PAGE, Query, SEARCH, SORT};
use crate::ui::{
    PageHeading, SearchField, SortHeader, filter_field, no_match, pager, skeleton, sort_header,
};
use crate::view::many_field;
use crate::words::{compare, say};
use contract::worth::Totals;

/// The id of the count, where reading goes on after a change of page.
const COUNT: &str = "needs-count";

/// Filters that are folded until one is on.
const MORE: [&str; 5] = ["kind", "oda", LEAST, MOST, "status"];

/// The list.
#[component]
pub(super) fn NeedsPage() -> Html {
    let desk = use_desk();
    let found = use_fetch(desk.parties.len(), {
        let desk = desk.clone();
        move |_| async move {
            let all = records::all::<NeedBody>(Kind::Need, "").await?;
            Ok(rows(all, desk.reader().party(), |party| desk.of_state(party)))
        }
    });
    let may_write = matches!(desk.role(), Some(Role::FocalPoint | Role::Isu));
    let content = match (found.value(), found.error()) {
        (None, None) => skeleton(&say::desk_loading()),
        (None, Some(_)) => Html::default(),
        (Some(rows), _) if rows.is_empty() => empty(may_write),
        (Some(rows), _) => html! { <List rows={rows.clone()} /> },
    };
    html! {
        <>
            <PageHeading title={say::desk_needs()}>
                <p class="lead">{ if may_write { say::desk_needs_lead() } else { say::desk_needs_lead_reader() } }</p>
                if may_write {
                    <p class="button-row">
                        <DeskLink to={Route::NewNeed} class="button">{ say::desk_need_new() }</DeskLink>
                        <DeskLink to={Route::ImportNeeds} class="button secondary">{ say::sheet_title() }</DeskLink>
                    </p>
                }
            </PageHeading>
            if let Some(rows) = found.value() {
                { live_list(Kind::Need, rows.iter().map(|row| &row.record), found.asking()) }
            }
            { found.trouble() }
            { content }
        </>
    }
}

/// Nothing yet: the first step.
fn empty(may_write: bool) -> Html {
    html! {
        <div class="empty">
            <p>{ say::desk_needs_none() }</p>
            if may_write {
                <p>{ say::desk_needs_first() }</p>
            }
        </div>
    }
}

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
struct ListProps {
    rows: Rc<Vec<NeedRow>>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let replace = use_replace_query(Route::Needs);
    // Where a search is open: the last change that its owner had seen when they opened it.
    let before = use_state(|| None::<String>);
    let onopen = {
        let before = before.clone();
        Callback::from(move |seen: Option<String>| before.set(seen))
    };
    let has_more = use_opened(MORE.iter().any(|name| !query.get(name).is_empty()));
    let chosen = select(&props.rows, &query);
    let (shown, pages) = paginate(chosen.len(), query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT);
        })
    };
    let count = say::desk_needs_count(chosen.len(), props.rows.len());
    use_effect_with(count.clone(), {
        let say_it = desk.say.clone();
        move |count| say_it.emit(count.clone())
    });
    html! {
        <>
            { filters(&props.rows, &query, &replace, has_more) }
            <NeedsKept rows={props.rows.clone()} replace={replace.clone()} {onopen} />
            <div class="list-actions">
                <p class="list-count" id={COUNT} tabindex="-1">{ count }</p>
                if !chosen.is_empty() {
                    <Downloads list="needs" query={export_query(&query, &chosen)} />
                }
            </div>
            if chosen.is_empty() {
                { no_match(&say::desk_needs_no_match(), (&query, &replace), COUNT) }
            } else {
                { table(&chosen, shown, (&query, &replace), before.as_deref()) }
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn filters(rows: &[NeedRow], query: &Query, replace: &Callback<Query>, has_more: bool) -> Html {
    let change = |name: &'static str| {
        let query = query.clone();
        replace.reform(move |value: String| query.clone().with(PAGE, "").with(name, &value))
    };
    let distinct = |of: &dyn Fn(&NeedRow) -> (String, String)| {
        let mut all: Vec<(String, String)> =
            rows.iter().map(of).filter(|(code, _)| !code.is_empty()).collect();
        sort_by(&mut all, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
        all.dedup();
        all
    };
    let states = distinct(&|row| (row.record.owner.clone(), row.state.clone()));
    let themes = distinct(&|row| {
        let theme = &row.record.body.theme;
        (theme.clone(), format::theme(theme))
    });
    let is_there = |status: &&Status| rows.iter().any(|row| row.record.status == **status);
    let statuses: Vec<(String, String)> = Status::ALL
        .iter()
        .filter(is_there)
        .map(|status| (status.code().to_owned(), status_words(Kind::Need, *status)))
        .collect();
    let each = |of: &dyn Fn(&NeedRow) -> Vec<String>| {
        let values = rows.iter().flat_map(of);
        let mut all: Vec<String> = values.collect();
        sort_by(&mut all, Ord::cmp);
        all.dedup();
        all
    };
    let years: Vec<_> = each(&NeedRow::years).into_iter().map(|one| (one.clone(), one)).collect();
    let kinds = ResourceKind::ALL.iter().map(|kind| (kind.code().to_owned(), format::kind(*kind)));
    let kinds: Vec<_> = kinds.collect();
    // A line without a currency is compared with no amount.
    let mut currencies = each(&|row: &NeedRow| row.totals.money.keys().cloned().collect());
    currencies.retain(|code| !code.is_empty());
    let odas = [true, false].map(|oda| {
        let code = oda_code(oda);
        (code.to_owned(), say::desk_needs_oda_is(code))
    });
    let filter = |name: &'static str, label: String, options: &[(String, String)]| {
        filter_field((query, replace), name, &label, options)
    };
    let of_several = |name: &'static str, label: String, options: &[(String, String)]| {
        many_field((query, replace), name, &label, options)
    };
    html! {
        <form role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="filters">
                <SearchField id="search" label={say::desk_needs_search()}
                    value={AttrValue::from(query.get(SEARCH).to_owned())} onchange={change(SEARCH)} />
                if states.len() > 1 {
                    { of_several("state", say::desk_need_field("owner"), &states) }
                }
                { of_several("theme", say::desk_need_field("theme"), &themes) }
                { filter("year", say::col_year(), &years) }
            </div>
            <details class="no-print" open={has_more}>
                <summary>{ say::desk_needs_more_filters() }</summary>
                <div class="filters">
                    { filter("kind", say::col_kind(), &kinds) }
                    { filter("oda", say::desk_needs_oda(), &odas) }
                    <NeedsAmount {currencies} query={query.clone()} replace={replace.clone()} />
                    // With one there is nothing to choose.
                    if statuses.len() > 1 || !query.get("status").is_empty() {
                        { filter("status", say::offer_stands(), &statuses) }
                    }
                </div>
            </details>
        </form>
    }
}

fn table(
    chosen: &[&NeedRow],
    shown: std::ops::Range<usize>,
    (query, replace): (&Query, &Callback<Query>),
    before: Option<&str>,
) -> Html {
    let onsort = {
        let query = query.clone();
        replace.reform(move |sort: String| query.clone().with(SORT, &sort).with(PAGE, ""))
    };
    let columns = [
        ("title", say::desk_need_field("title")),
        ("state", say::desk_need_field("owner")),
        ("theme", say::desk_need_field("theme")),
        ("lines", say::desk_need_lines_short()),
        ("", say::desk_need_line_field("amount")),
        ("status", say::offer_stands()),
        ("changed", say::offer_changed()),
    ];
    let header = |(column, label): &(&'static str, String)| match *column {
        // Amounts in several currencies have no order.
        "" => html! { <th scope="col" role="columnheader" class="num">{ label }</th> },
        column => sort_header(&SortHeader {
            label,
            column,
            sort: query.get(SORT),
            onsort: &onsort,
            numeric: column == "lines",
        }),
    };
    let row = |row: &&NeedRow| {
        let record = &row.record;
        html! {
            <tr role="row" key={record.id.clone()}>
                <th scope="row" role="rowheader" class="wide" data-label={columns[0].1.clone()}>
                    <DeskLink to={Route::Need { id: record.id.clone() }}><bdi>{ title_of(&record.body) }</bdi></DeskLink>
                    if row.is_own {
                        { " " }<span class="tag">{ say::desk_needs_yours() }</span>
                    }
                    <span class="sub"><code dir="ltr" class="whole">{ &record.id }</code></span>
                    if before.is_some() && is_new(row, before) {
                        <span class="tag">{ say::search_is_new() }</span>
                    }
                    if let Some(origin) = record.body.others() {
                        <span class="sub">{ format::origin_short(origin) }</span>
                    }
                </th>
                <td role="cell" data-label={columns[1].1.clone()}>{ &row.state }</td>
                <td role="cell" data-label={columns[2].1.clone()}>
                    if !record.body.theme.is_empty() {
                        <span class={classes!("theme", format::theme_class(&record.body.theme))}>{ format::theme_short(&record.body.theme) }</span>
                    }
                </td>
                <td role="cell" class="num" data-label={columns[3].1.clone()}>{ row.totals.lines }</td>
                <td role="cell" class="num" data-label={columns[4].1.clone()}>{ totals_words(&row.totals) }</td>
                <td role="cell" data-label={columns[5].1.clone()}>{ status_tag(Kind::Need, record.status, row.is_amended()) }</td>
                <td role="cell" class="no-wrap" data-label={columns[6].1.clone()}>{ day(&record.changed_at) }</td>
            </tr>
        }
    };
    // What its owner took back is asked for no more, unless that is what is looked for.
    let is_counted =
        |row: &&&NeedRow| row.record.status != Status::Withdrawn || !query.get("status").is_empty();
    let counted: Vec<&NeedRow> = chosen.iter().filter(is_counted).copied().collect();
    let sums = Totals::of(counted.iter().map(|row| &row.record.body));
    let sums_name = if counted.len() < chosen.len() {
        say::desk_needs_sum_standing()
    } else {
        say::desk_needs_sum()
    };
    let has_own = chosen.iter().any(|row| row.is_own);
    let caption = if has_own { say::desk_needs_caption_own() } else { say::desk_needs_caption() };
    // Nobody's request is made of what its State has not stated.
    let others: usize = counted
        .iter()
        .filter(|row| row.record.body.others().is_some())
        .map(|row| row.totals.lines)
        .sum();
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={say::desk_needs()}>
            <table class="stack" role="table">
                <caption>{ caption }</caption>
                <thead role="rowgroup"><tr role="row">{ for columns.iter().map(header) }</tr></thead>
                <tbody role="rowgroup">{ for chosen[shown].iter().map(row) }</tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th scope="row" role="rowheader" colspan="3">{ sums_name }</th>
                        <td role="cell" class="num" data-label={say::desk_need_lines_short()}>{ sums.lines }</td>
                        <td role="cell" class="num" data-label={columns[4].1.clone()}>
                            { totals_words(&sums) }
                            if others > 0 {
                                <span class="sub">{ say::figures_sources(others, sums.lines - others) }</span>
                            }
                        </td>
                        <td role="cell" class="filler" colspan="2"></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use yew::Callback;

    use super::table;
    use crate::desk::need::row::{NeedRow, rows};
    use crate::desk::page::stage::{desk, drawn};
    use crate::route::Query;
    use crate::words::{Language, speak_natively};

    /// The list, with one need of 100 dollars that stands at each of these.
    fn seen(statuses: &[Status], query: Query) -> String {
        speak_natively(Language::English);
        let need = |(at, status): (usize, &Status)| {
            let line = NeedLine {
                amount: Some("100.00".to_owned()),
                currency: Some("USD".to_owned()),
                ..NeedLine::default()
            };
            let body = NeedBody { lines: vec![line], ..NeedBody::default() };
            Record::new(&format!("N-{at}"), Kind::Need, "LAO", *status, body)
        };
        let all = rows(statuses.iter().enumerate().map(need), "LAO", |_| ("Lao PDR".into(), true));
        drawn(desk("LAO", Role::FocalPoint), move || {
            let chosen: Vec<&NeedRow> = all.iter().collect();
            table(&chosen, 0..chosen.len(), (&query, &Callback::noop()), None)
        })
    }

    #[test]
    fn what_was_withdrawn_is_in_the_sum_only_where_it_is_looked_for() {
        let foot = |html: &str| html[html.find("<tfoot").unwrap()..].to_owned();
        let mixed = foot(&seen(&[Status::Published, Status::Withdrawn], Query::default()));
        assert!(mixed.contains("USD\u{a0}100<"), "{mixed}");
        assert!(mixed.contains("Sum of these needs, without those withdrawn"), "{mixed}");
        let standing = foot(&seen(&[Status::Published, Status::Published], Query::default()));
        assert!(standing.contains("USD\u{a0}200<"), "{standing}");
        assert!(standing.contains("Sum of these needs<"), "{standing}");
        let only = Query::default().with("status", "withdrawn");
        let only = foot(&seen(&[Status::Withdrawn], only));
        assert!(only.contains("USD\u{a0}100<") && only.contains("Sum of these needs<"), "{only}");
    }
}
