//! What this device keeps, and what it alone knows: the time and random keys.
//!
//! Called from events and effects, never while rendering, so that pages render on the host too.

use gloo::utils::window;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::words;

/// Keeps a value under a name; `false` where the browser keeps nothing.
pub(crate) fn keep<T: Serialize>(name: &str, value: &T) -> bool {
    let Ok(text) = serde_json::to_string(value) else { return false };
    let store = window().local_storage().ok().flatten();
    store.is_some_and(|store| store.set_item(name, &text).is_ok())
}

/// What is kept under a name; what another version wrote and this one cannot read is not there.
pub(crate) fn kept<T: DeserializeOwned>(name: &str) -> Option<T> {
    let store = window().local_storage().ok().flatten()?;
    serde_json::from_str(&store.get_item(name).ok().flatten()?).ok()
}

/// Forgets what is kept under a name.
pub(crate) fn forget(name: &str) {
    if let Ok(Some(store)) = window().local_storage() {
        let _gone = store.remove_item(name);
    }
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
