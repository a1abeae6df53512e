//! Searches beside the filters of the list of needs: the filters at hand are kept from here.

use std::rc::Rc;

use contract::search::{Search, SearchEdit};
use yew::prelude::*;

use crate::context::use_query;
use crate::desk::context::use_desk;
use crate::desk::device;
use crate::desk::link::DeskLink;
use crate::desk::need::row::NeedRow;
use crate::desk::part::{Kept, Searches, TextField, text_field, use_opened, use_searches};
use crate::desk::program::href;
use crate::desk::route::Route;
use crate::desk::search::{OPENED, filters, last_change};
use crate::desk::typed::use_typed;
use crate::route::Query;
use crate::words::say;

/// The id of the name under which filters are kept.
const NAME_ID: &str = "search-name";

/// Properties of [`NeedsKept`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedsKeptProps {
    /// Every need of the list.
    pub(super) rows: Rc<Vec<NeedRow>>,
    /// Changes the address.
    pub(super) replace: Callback<Query>,
    /// Hears, where a search is open, the last change that the reader had seen before.
    pub(super) onopen: Callback<Option<String>>,
}

/// What is kept, and a form for the filters at hand.
#[component]
pub(super) fn NeedsKept(props: &NeedsKeptProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let kept = use_searches();
    let typed = use_typed::<String>(NAME_ID);
    let is_unnamed = use_state(|| false);
    // The search that is open, and what its owner had seen when they opened it.
    let open = use_state(|| None::<(String, Option<String>)>);
    let found = kept.all().iter().find(|one| one.id == query.get(OPENED)).cloned();
    // What was deleted can be had back there. A name that was typed and not sent is seen again.
    let is_shown = use_opened(found.is_some() || typed.is_back());
    use_effect_with((found.clone(), props.rows.clone()), {
        let (open, kept, onopen) = (open.clone(), kept.clone(), props.onopen.clone());
        move |(found, rows): &(Option<Search>, Rc<Vec<NeedRow>>)| {
            let Some(search) = found else {
                open.set(None);
                onopen.emit(None);
                return;
            };
            if open.as_ref().is_some_and(|(id, _)| *id == search.id) {
                return;
            }
            open.set(Some((search.id.clone(), search.seen.clone())));
            onopen.emit(search.seen.clone());
            let seen = last_change(rows);
            if seen > search.seen {
                kept.look(search, seen);
            }
        }
    });
    let now = filters(&query);
    if desk.session.seat.is_none() {
        let next = href(&Route::Needs, &Query::parse(&now));
        return html! {
            if !now.is_empty() {
                <p><DeskLink to={Route::SignIn} also={("next", next)}>{ say::search_sign_in() }</DeskLink></p>
            }
        };
    }
    let onsubmit = {
        let (kept, typed, is_unnamed) = (kept.clone(), typed.clone(), is_unnamed.clone());
        let (rows, query, replace) = (props.rows.clone(), query.clone(), props.replace.clone());
        let (open, say_it, now) = (open.clone(), desk.say.clone(), now.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = typed.trim().to_owned();
            is_unnamed.set(name.is_empty());
            if name.is_empty() {
                return;
            }
            let id = device::random_key();
            let seen = last_change(&rows);
            // What is on the screen is seen.
            let opened = (id.clone(), seen.clone());
            let edit = SearchEdit { name, query: now.clone(), seen };
            let then = {
                let (open, typed, say_it) = (open.clone(), typed.clone(), say_it.clone());
                let (replace, to) = (replace.clone(), query.clone().with(OPENED, &id));
                Callback::from(move |()| {
                    open.set(Some(opened.clone()));
                    typed.clear();
                    say_it.emit(say::search_saved());
                    replace.emit(to.clone());
                })
            };
            kept.keep(&id, 0, edit, then);
        })
    };
    let oninput = typed.on(|name, text| *name = text);
    let problem = if *is_unnamed { say::search_unnamed() } else { String::new() };
    let count = kept.all().len();
    html! {
        <details class="no-print" open={is_shown}>
            <summary>{ say::searches_count(count) }</summary>
            <p class="hint">{ say::searches_hint() }</p>
            <Searches kept={kept.clone()} rows={props.rows.clone()} open={(*open).clone()} />
            if let Some(search) = found.filter(|search| search.query != now) {
                { changed(&search, &now, &kept) }
            }
            if now.is_empty() {
                <p>{ say::search_nothing() }</p>
            } else {
                <form class="inline-form" {onsubmit}>
                    { text_field(&TextField {
                        id: NAME_ID, kind: "text", label: &say::search_name(), hint: "", value: &typed,
                        problem: &problem, autocomplete: "off", oninput: &oninput,
                    }) }
                    <p><button class="button secondary">{ say::search_save() }</button></p>
                </form>
            }
        </details>
    }
}

/// The open search has other filters than the page by now: they can take their place.
fn changed(search: &Search, now: &str, kept: &Kept) -> Html {
    let onclick = {
        let (kept, search, now) = (kept.clone(), search.clone(), now.to_owned());
        Callback::from(move |_: MouseEvent| {
            let edit = SearchEdit { query: now.clone(), ..search.edit() };
            kept.keep(&search.id, search.version, edit, Callback::noop());
        })
    };
    html! {
        <p><button type="button" class="button secondary" {onclick}>{ say::search_update(&search.name) }</button></p>
    }
}
