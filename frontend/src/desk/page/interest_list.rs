//! What donors say of needs, all of it that the reader may see: narrowed by what is said, State and donor, and as a file.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Role;
use contract::interest::{InterestBody, Stance};
use contract::need::NeedBody;
use contract::record::Kind;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::downloads::Downloads;
use crate::browser;
use crate::client::records;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::interest::{DONOR, Row, STANCE, STATE, export_query, ids, rows, select};
use crate::desk::live::live_list;
use crate::desk::part::{interest_table, said};
use crate::desk::route::Route;
use crate::format;
use crate::list::paginate;
use crate::route::PAGE;
use crate::ui::{PageHeading, filter_field, no_match, pager, skeleton};
use crate::words::say;

/// The id of the count, where reading goes on after a change of page.
const COUNT: &str = "interests-count";

/// The page.
#[component]
pub(super) fn InterestList() -> Html {
    let found = use_fetch((), |()| async move {
        let said = records::all::<InterestBody>(Kind::Interest, "status=published").await?;
        Ok(rows(&said, &records::all::<NeedBody>(Kind::Need, "").await?))
    });
    let is_unit = use_desk().role() == Some(Role::Isu);
    let (title, none) = if is_unit {
        (say::interests_title(), say::interests_none())
    } else {
        (say::interests_yours(), say::interests_yours_none())
    };
    let content = match (found.value(), found.error()) {
        (Some(rows), _) if rows.is_empty() => {
            html! { <p class="empty">{ none }</p> }
        }
        (Some(rows), _) => html! { <List rows={rows.clone()} /> },
        (None, Some(_)) => Html::default(),
        (None, None) => skeleton(&say::desk_loading()),
    };
    html! {
        <>
            <PageHeading {title}>if is_unit { <p class="lead">{ say::interests_lead() }</p> }</PageHeading>
            if let Some(rows) = found.value() {
                { live_list(Kind::Interest, rows.iter().map(|row| &row.record), found.asking()) }
            }
            { found.trouble() }
            { content }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    rows: Rc<Vec<Row>>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let replace = use_replace_query(Route::Interests);
    let rows = &props.rows;
    let chosen = select(rows, &query);
    let (shown, pages) = paginate(chosen.len(), query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT);
        })
    };
    let named = |ids: Vec<String>| {
        let names = ids.into_iter().map(|id| (id.clone(), desk.name_of(&id)));
        let mut named: Vec<(String, String)> = names.collect();
        sort_by_key(&mut named, |(_, name)| format::fold(name));
        named
    };
    let stances = Stance::ALL.iter().map(|one| (one.code().to_owned(), said(*one)));
    let filters = [
        (STANCE, say::interest_said(), stances.collect()),
        (STATE, say::col_state(), named(ids(rows, |row| &row.state))),
        (DONOR, say::col_donor(), named(ids(rows, |row| &row.record.owner))),
    ];
    let filter = |(name, label, options): &(&'static str, String, Vec<(String, String)>)| {
        filter_field((&query, &replace), name, label, options)
    };
    html! {
        <>
            <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                { for filters.iter().map(filter) }
            </form>
            <div class="list-actions">
                <p class="list-count" id={COUNT} role="status" tabindex="-1">{ say::interests_count(&format::count(rows.len()), chosen.len()) }</p>
                if !chosen.is_empty() {
                    <Downloads list="interests" query={export_query(&query, &chosen)} />
                }
            </div>
            if chosen.is_empty() {
                { no_match(&say::interests_no_match(), (&query, &replace), COUNT) }
            } else {
                { interest_table(&desk, &say::interests_caption(), &chosen[shown], false) }
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}
