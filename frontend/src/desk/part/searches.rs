//! Searches that a person keeps: opened, renamed, deleted, and how many needs fit each.

use std::rc::Rc;

use contract::search::{Search, SearchEdit};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{TextField, UNDO_ID, text_field, undo};
use crate::browser;
use crate::client::{ClientError, searches};
use crate::context::use_query;
use crate::desk::context::use_desk;
use crate::desk::fetched::{Fetched, use_fetch};
use crate::desk::need::row::NeedRow;
use crate::desk::program::{go, href};
use crate::desk::route::Route;
use crate::desk::search::{OPENED, address, count};
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::words::say;

/// Those of the seat taken; none for a visitor.
#[hook]
pub(crate) fn use_searches() -> Kept {
    let has_seat = use_desk().session.seat.is_some();
    let found = use_fetch(has_seat, |has_seat| async move {
        if has_seat { searches::all().await } else { Ok(Vec::new()) }
    });
    let error = use_state(|| None::<ClientError>);
    Kept { found, error }
}

/// What came, and the ways to change it.
#[derive(Clone)]
pub(crate) struct Kept {
    found: Fetched<Vec<Search>>,
    error: UseStateHandle<Option<ClientError>>,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.found.value() == other.found.value() && *self.error == *other.error
    }
}

impl Kept {
    /// All of them, in order of arrival.
    pub(crate) fn all(&self) -> &[Search] {
        self.found.value().map_or(&[], |all| all.as_slice())
    }

    /// Keeps a search, new where its version is 0; `then` hears that it is kept.
    pub(crate) fn keep(&self, id: &str, version: i64, edit: SearchEdit, then: Callback<()>) {
        let (kept, id) = (self.clone(), id.to_owned());
        spawn_local(async move {
            match searches::keep(&id, version, &edit).await {
                Ok(search) => {
                    kept.put(search);
                    kept.error.set(None);
                    then.emit(());
                }
                Err(error) => {
                    // Whatever was changed elsewhere is shown as it is now.
                    kept.found.again();
                    kept.error.set(Some(error));
                }
            }
        });
    }

    /// Keeps that somebody has seen every change so far; where that does not arrive, it is new to
    /// them once more, which is no trouble to speak of.
    pub(crate) fn look(&self, search: &Search, seen: Option<String>) {
        let (kept, search) = (self.clone(), search.clone());
        spawn_local(async move {
            let edit = SearchEdit { seen, ..search.edit() };
            if let Ok(search) = searches::keep(&search.id, search.version, &edit).await {
                kept.put(search);
            }
        });
    }

    fn put(&self, search: Search) {
        let mut all = self.all().to_vec();
        match all.iter_mut().find(|one| one.id == search.id) {
            Some(one) => *one = search,
            None => all.push(search),
        }
        self.found.put(all);
    }

    fn forget(&self, id: &str, then: Callback<()>) {
        let (kept, id) = (self.clone(), id.to_owned());
        spawn_local(async move {
            match searches::forget(&id).await {
                Ok(()) => {
                    let all = kept.all().iter().filter(|one| one.id != id).cloned().collect();
                    kept.found.put(all);
                    kept.error.set(None);
                    then.emit(());
                }
                Err(error) => kept.error.set(Some(error)),
            }
        });
    }
}

/// Properties of [`Searches`].
#[derive(Properties, PartialEq)]
pub(crate) struct SearchesProps {
    /// What is kept.
    pub(crate) kept: Kept,
    /// Every need that the reader may see.
    pub(crate) rows: Rc<Vec<NeedRow>>,
    /// The one that is open, and the last change that the reader had seen when they opened it.
    #[prop_or_default]
    pub(crate) open: Option<(String, Option<String>)>,
}

/// One entry for each; what was deleted last can be had back.
#[component]
pub(crate) fn Searches(props: &SearchesProps) -> Html {
    let gone = use_state(|| None::<Search>);
    let renaming = use_state(|| None::<String>);
    use_effect_with(gone.is_some(), |is_gone| {
        if *is_gone {
            browser::focus_by_id(UNDO_ID);
        }
    });
    let back = gone.as_ref().map(|search| {
        let (kept, search, gone) = (props.kept.clone(), search.clone(), gone.clone());
        let words = say::search_deleted(&search.name);
        let onundo = Callback::from(move |()| {
            let gone = gone.clone();
            let then = Callback::from(move |()| gone.set(None));
            kept.keep(&search.id, 0, search.edit(), then);
        });
        undo(&words, &onundo)
    });
    let one = |search: &Search| {
        let ondelete = {
            let (kept, search, gone) = (props.kept.clone(), search.clone(), gone.clone());
            Callback::from(move |()| {
                let (gone, was) = (gone.clone(), search.clone());
                kept.forget(&search.id, Callback::from(move |()| gone.set(Some(was.clone()))));
            })
        };
        let onrename = {
            let (id, renaming) = (search.id.clone(), renaming.clone());
            Callback::from(move |is_on: bool| renaming.set(is_on.then(|| id.clone())))
        };
        let seen = match &props.open {
            Some((id, seen)) if *id == search.id => seen.clone(),
            _ => search.seen.clone(),
        };
        let counted = count(&props.rows, search, seen.as_deref());
        let is_renamed = renaming.as_ref() == Some(&search.id);
        html! {
            <One key={search.id.clone()} kept={props.kept.clone()} search={search.clone()} {counted} {is_renamed} {onrename} {ondelete} />
        }
    };
    html! {
        <>
            if let Some(error) = &*props.kept.error {
                { trouble_in_form(error) }
            }
            { for back }
            <ul class="tasks searches">{ for props.kept.all().iter().map(one) }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    kept: Kept,
    search: Search,
    /// Needs that fit, and how many of them are new.
    counted: (usize, usize),
    is_renamed: bool,
    onrename: Callback<bool>,
    ondelete: Callback<()>,
}

#[component]
fn One(props: &OneProps) -> Html {
    let search = &props.search;
    let typed = use_typed::<Option<String>>(&format!("search/{}", search.id));
    let name = (*typed).clone().unwrap_or_else(|| search.name.clone());
    let is_renamed = props.is_renamed || typed.is_back();
    let onsubmit = {
        let (kept, search, typed) = (props.kept.clone(), search.clone(), typed.clone());
        let (onrename, name) = (props.onrename.clone(), name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let edit = SearchEdit { name: name.trim().to_owned(), ..search.edit() };
            let (typed, onrename) = (typed.clone(), onrename.clone());
            let then = Callback::from(move |()| {
                typed.clear();
                onrename.emit(false);
            });
            kept.keep(&search.id, search.version, edit, then);
        })
    };
    let oninput = typed.on(|name, text| *name = Some(text));
    let onrename = {
        let (typed, onrename) = (typed.clone(), props.onrename.clone());
        Callback::from(move |_: MouseEvent| {
            if is_renamed {
                typed.clear();
            }
            onrename.emit(!is_renamed);
        })
    };
    html! {
        <li>
            <Opens search={search.clone()} counted={props.counted} />
            <span class="button-row no-print">
                <button type="button" class="button secondary small" aria-label={say::search_rename(&search.name)}
                    aria-expanded={is_renamed.to_string()} onclick={onrename}>{ say::search_rename_short() }</button>
                <button type="button" class="button secondary small" aria-label={say::search_delete(&search.name)}
                    onclick={props.ondelete.reform(|_: MouseEvent| ())}>{ say::search_delete_short() }</button>
            </span>
            if is_renamed {
                <form class="inline-form" {onsubmit}>
                    { text_field(&TextField {
                        id: &format!("search-name-{}", search.id), kind: "text", label: &say::search_name(), hint: "",
                        value: &name, problem: "", autocomplete: "off", oninput: &oninput,
                    }) }
                    <p><button class="button secondary">{ say::search_rename_do() }</button></p>
                </form>
            }
        </li>
    }
}

/// Properties of [`SearchLinks`].
#[derive(Properties, PartialEq)]
pub(crate) struct SearchLinksProps {
    /// What is kept.
    pub(crate) kept: Kept,
    /// Every need that the reader may see.
    pub(crate) rows: Rc<Vec<NeedRow>>,
}

/// Every search to be opened; beside the filters of the list they are changed, too.
#[component]
pub(crate) fn SearchLinks(props: &SearchLinksProps) -> Html {
    let one = |search: &Search| {
        let counted = count(&props.rows, search, search.seen.as_deref());
        html! { <li key={search.id.clone()}><Opens search={search.clone()} {counted} /></li> }
    };
    html! { <ul class="tasks searches">{ for props.kept.all().iter().map(one) }</ul> }
}

#[derive(Properties, PartialEq)]
struct OpensProps {
    search: Search,
    /// Needs that fit, and how many of them are new.
    counted: (usize, usize),
}

/// A link to what fits a search, and how much that is.
#[component]
fn Opens(props: &OpensProps) -> Html {
    let here = use_query();
    let to = address(&props.search, &here);
    let is_here = here.get(OPENED) == props.search.id;
    let link = href(&Route::Needs, &to);
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a modifier the browser opens a tab or a window, and so it should.
        if !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            go(&Route::Needs, &to);
        }
    });
    let (fits, new) = props.counted;
    html! {
        <>
            <a href={link} {onclick} aria-current={is_here.then_some("true")}><bdi>{ &props.search.name }</bdi></a>
            <span class="sub">{ say::search_fits(fits) }</span>
            if new > 0 {
                <span class="tag">{ say::search_new(new) }</span>
            }
        </>
    }
}
