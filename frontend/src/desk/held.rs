//! What a page holds and no device keeps – a password, a file that was chosen, rows that are pasted –
//! while another language draws everything anew.
//!
//! Everything is drawn anew, rather than in place, since figures that were typed in one language are
//! other figures in another (`1,800`): forms that are kept read them again by the mark of before
//! ([`Figure`](super::need::figure::Figure)). Nothing of what is held here is stored: it goes from what
//! was drawn to what is drawn in its place.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;

use yew::prelude::*;

use crate::words;

thread_local! {
    static HELD: RefCell<BTreeMap<String, Box<dyn Any>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Somebody else is here: nothing is handed on.
pub(super) fn forget() {
    HELD.take();
}

fn hold<T: 'static>(name: &str, value: T) {
    HELD.with_borrow_mut(|all| all.insert(name.to_owned(), Box::new(value)));
}

fn take<T: 'static>(name: &str) -> Option<T> {
    let held = HELD.with_borrow_mut(|all| all.remove(name))?;
    held.downcast().ok().map(|value| *value)
}

/// As `use_state`, for what another language does not take away; the name is of this state alone.
#[hook]
pub(crate) fn use_held<T: Clone + 'static>(
    name: &str,
    begin: impl FnOnce() -> T,
) -> UseStateHandle<T> {
    let state = use_state(|| take(name).unwrap_or_else(begin));
    let latest = use_mut_ref(|| (*state).clone());
    *latest.borrow_mut() = (*state).clone();
    let name = name.to_owned();
    use_effect_with((), move |()| {
        let spoken = words::language();
        move || {
            // The other language is spoken by now; a page that is left holds nothing.
            if words::language() != spoken {
                hold(&name, latest.borrow().clone());
            }
        }
    });
    state
}

#[cfg(test)]
mod tests {
    use super::{forget, hold, take};

    #[test]
    fn what_is_held_is_handed_on_once_and_to_nobody_else() {
        hold("name", "Noy".to_owned());
        assert_eq!(take::<String>("other"), None);
        assert_eq!(take::<String>("name").as_deref(), Some("Noy"));
        assert_eq!(take::<String>("name"), None);
        hold("name", "Noy".to_owned());
        forget();
        assert_eq!(take::<String>("name"), None);
    }
}
