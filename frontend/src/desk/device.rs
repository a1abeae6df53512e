//! What this device keeps, and what it alone knows: the time and random keys.
//!
//! Called from events and effects, never while rendering, so that pages render on the host too.

use std::cell::{Cell, RefCell};

use gloo::utils::window;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) use crate::browser::tell;
use crate::words;

thread_local! {
    // Whoever signed out wants nothing kept, whatever forms still close.
    static KEEPS: Cell<bool> = const { Cell::new(true) };
    // What this window keeps, or found and shows: another one may keep its own under the same name.
    static OWN: RefCell<Vec<[String; 2]>> = const { RefCell::new(Vec::new()) };
}

/// Says whether anything is kept from now on.
pub(crate) fn set_keeping(keeps: bool) {
    KEEPS.set(keeps);
}

/// Keeps a value under a name; `false` where the browser keeps nothing.
pub(crate) fn keep<T: Serialize>(name: &str, value: &T) -> bool {
    serde_json::to_string(value).is_ok_and(|text| keep_text(name, &text))
}

/// As [`keep`], a text as it stands.
pub(crate) fn keep_text(name: &str, text: &str) -> bool {
    let store = window().local_storage().ok().flatten();
    let is_kept = KEEPS.get() && store.is_some_and(|store| store.set_item(name, text).is_ok());
    if is_kept {
        own(name, text);
    }
    is_kept
}

/// The name of something that somebody writes: apart for each person and party, so that nobody
/// finds another's words in a shared browser.
pub(crate) fn draft(person: &str, party: &str, what: &str) -> String {
    format!("draft/{person}/{party}/{what}")
}

/// The text that is kept under a name.
pub(crate) fn text(name: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// The names that begin with one of these, under which something is kept.
pub(crate) fn names(beginnings: &[String]) -> Vec<String> {
    let Some(store) = window().local_storage().ok().flatten() else { return Vec::new() };
    let all = (0..store.length().unwrap_or_default()).filter_map(|at| store.key(at).ok().flatten());
    all.filter(|name| beginnings.iter().any(|begin| name.starts_with(begin))).collect()
}

/// What is kept under a name; what another version wrote and this one cannot read is not there.
pub(crate) fn kept<T: DeserializeOwned>(name: &str) -> Option<T> {
    let text = text(name)?;
    let found = serde_json::from_str(&text).ok()?;
    own(name, &text);
    Some(found)
}

/// Forgets what is kept under a name.
pub(crate) fn forget(name: &str) {
    if let Ok(Some(store)) = window().local_storage() {
        let _gone = store.remove_item(name);
    }
}

/// Forgets what this window keeps under a name, once it is where it belongs; what another window
/// keeps there stays, since nobody has sent it.
pub(crate) fn let_go(name: &str) {
    let own = OWN.with_borrow_mut(|all| {
        let at = all.iter().position(|[known, _]| known == name)?;
        Some(all.swap_remove(at))
    });
    if own.is_some_and(|[_, own]| text(name).is_some_and(|kept| kept == own)) {
        forget(name);
    }
}

/// What this window keeps under a name, unless another one keeps its own there by now.
pub(crate) fn own_kept<T: DeserializeOwned>(name: &str) -> Option<T> {
    let is_it = |own: &&[String; 2]| own[0] == name;
    let [_, own] = OWN.with_borrow(|all| all.iter().find(is_it).cloned())?;
    let is_there = text(name)? == own;
    is_there.then(|| serde_json::from_str(&own).ok()).flatten()
}

fn own(name: &str, text: &str) {
    OWN.with_borrow_mut(|all| match all.iter_mut().find(|[known, _]| known == name) {
        Some([_, own]) => text.clone_into(own),
        None => all.push([name.to_owned(), text.to_owned()]),
    });
}

/// Keeps a text under a name in this tab alone, for as long as the tab is there.
pub(crate) fn keep_in_tab(name: &str, text: &str) {
    if let Ok(Some(store)) = window().session_storage() {
        // A tab that keeps nothing begins anew each time.
        let _kept = store.set_item(name, text);
    }
}

/// What this tab keeps under a name.
pub(crate) fn in_tab(name: &str) -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// What this tab keeps under a name, which it keeps no longer.
pub(crate) fn take_from_tab(name: &str) -> Option<String> {
    let text = in_tab(name)?;
    if let Ok(Some(store)) = window().session_storage() {
        let _gone = store.remove_item(name);
    }
    Some(text)
}

/// The moment, RFC 3339 in UTC.
pub(crate) fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The time of day on this device, `14:02`, of a moment.
pub(crate) fn clock(moment: &str) -> String {
    let date = js_sys::Date::new(&moment.into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// A key that no other request has.
pub(crate) fn random_key() -> String {
    let mut bytes = [0u8; 16];
    let crypto = window().crypto().ok();
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    } else {
        // Browsers of the floor have randomness everywhere; the moment is unique enough for one person.
        format!("{}-{}", now(), words::language().code())
    }
}
