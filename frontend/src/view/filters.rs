//! The form above a list: search, filters, and what to do with the rows.

use crate::words::say;
use yew::prelude::*;

use super::{Column, ListPage};
use crate::browser;
use crate::context::{Command, use_shared};
use crate::list::Filter;
use crate::route::{CASE, PAGE, SEARCH, SORT};
use crate::ui::{SearchField, SelectField, filter_field, select_field};

/// Id of the search.
const SEARCH_ID: &str = "search";
/// Id of the count of rows, where the reading goes on after a change of page.
pub(super) const COUNT_ID: &str = "list-count";

/// Applied live; every field is part of the address of the page.
pub(super) fn filter_form(list: &ListPage<'_>) -> Html {
    let change = |name: &'static str| {
        let query = list.query.clone();
        list.replace.reform(move |value: String| query.clone().with(PAGE, "").with(name, &value))
    };
    let filter = |filter: &Filter| {
        filter_field((list.query, list.replace), filter.name, &filter.label, &filter.options)
    };
    let sorts = list.columns.iter().filter(|column| !column.name.is_empty());
    let sorts = sorts.flat_map(|Column { name, label, .. }| {
        [((*name).to_owned(), say::sort_up(label)), (format!("-{name}"), say::sort_down(label))]
    });
    let is_filtered = !list.query.get(SEARCH).is_empty()
        || list.filters.iter().any(|filter| !list.query.get(filter.name).is_empty());
    let clear = {
        let query = list.query.kept().with(SORT, list.query.get(SORT));
        let onquery = list.replace.clone();
        Callback::from(move |_: MouseEvent| {
            onquery.emit(query.clone());
            // The pressed button goes away, and the focus must not go with it.
            browser::focus_by_id(SEARCH_ID);
        })
    };
    html! {
        <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <SearchField id={SEARCH_ID} label={list.search.clone()}
                value={AttrValue::from(list.query.get(SEARCH).to_owned())} onchange={change(SEARCH)} />
            { for list.filters.iter().map(filter) }
            { select_field(&SelectField {
                id: "sort",
                label: &say::filter_order(),
                any: &say::filter_alphabetical(),
                options: &sorts.collect::<Vec<_>>(),
                value: list.query.get(SORT),
                onchange: &change(SORT),
                problem: "", class: "narrow-only",
            }) }
            if is_filtered {
                <button type="button" class="button secondary" onclick={clear}>{ say::filter_clear() }</button>
            }
        </form>
    }
}

/// The count of rows, and the rows as a file or an address.
#[hook]
pub fn use_list_actions(list: &ListPage<'_>) -> Html {
    let shared = use_shared();
    // What is said after copying is read out, and also seen.
    let said = use_state(AttrValue::default);
    let copy = {
        let command = shared.command.clone();
        // The address names the case even where the page showed it without being asked.
        let case = shared.session.case().map(|case| case.place.to_query().to_owned());
        let query = list.query.clone().with(CASE, &case.unwrap_or_default());
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let (command, said) = (command.clone(), said.clone());
            browser::copy_address(&query.to_text(), move |copied| {
                let text = AttrValue::from(if copied {
                    say::list_copied()
                } else {
                    say::list_not_copied()
                });
                said.set(text.clone());
                command.emit(Command::Say(text));
            });
        })
    };
    // A changed count is said, the first is read.
    let before = use_mut_ref(AttrValue::default);
    use_effect_with(list.count.clone(), {
        let command = shared.command.clone();
        move |count| {
            let last = before.replace(count.clone());
            if !last.is_empty() && last != *count {
                command.emit(Command::Say(count.clone()));
            }
        }
    });
    html! {
        <div class="list-actions">
            <p class="list-count" id={COUNT_ID} tabindex="-1">{ &list.count }</p>
            <div class="button-row">
                if !said.is_empty() { <span class="hint">{ (*said).clone() }</span> }
                <button type="button" class="button secondary" onclick={copy}>{ say::list_copy() }</button>
                { list.downloads.clone() }
            </div>
        </div>
    }
}
