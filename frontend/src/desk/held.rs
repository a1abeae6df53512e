//! What a page holds and no device keeps – a password, a file that was chosen, rows that are pasted –
//! while another language draws everything anew.
//!
//! Everything is drawn anew, rather than in place, since figures that were typed in one language are
//! other figures in another (`1,800`): forms that are kept read them again by the mark of before
//! ([`Figure`](super::need::figure::Figure)). Nothing of what is held here is stored: it goes from what
//! was drawn to what is drawn in its place, on the same page: what is drawn only once something came, and
//! never does, leaves nothing for the next one.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;

use yew::prelude::*;

use crate::words;

thread_local! {
    static HELD: RefCell<BTreeMap<String, Box<dyn Any>>> = const { RefCell::new(BTreeMap::new()) };
    // The path of the page that it is held for.
    static PAGE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Somebody else is here: nothing is handed on.
pub(super) fn forget() {
    HELD.take();
}

/// Says which page is drawn, before it is: what another one held is not handed on.
pub(super) fn stay_on(path: &str) {
    if PAGE.with_borrow(|page| page != path) {
        PAGE.set(path.to_owned());
        forget();
    }
}

fn hold<T: 'static>(name: &str, value: T) {
    HELD.with_borrow_mut(|all| all.insert(name.to_owned(), Box::new(value)));
}

fn take<T: 'static>(name: &str) -> Option<T> {
    let held = HELD.with_borrow_mut(|all| all.remove(name))?;
    held.downcast().ok().map(|value| *value)
}

/// As `use_state`, for what another language does not take away; the name is of this state alone, of one
/// record where it is a record's.
#[hook]
pub(crate) fn use_held<T: Clone + 'static>(
    name: &str,
    begin: impl FnOnce() -> T,
) -> UseStateHandle<T> {
    let state = use_state(|| take(name).unwrap_or_else(begin));
    // A record that is made meanwhile has a name by then.
    let latest = use_mut_ref(|| (name.to_owned(), (*state).clone()));
    *latest.borrow_mut() = (name.to_owned(), (*state).clone());
    use_effect_with((), move |()| {
        let spoken = words::language();
        move || {
            // The other language is spoken by now; a page that is left holds nothing.
            if words::language() != spoken {
                let (name, value) = latest.borrow().clone();
                hold(&name, value);
            }
        }
    });
    state
}

#[cfg(test)]
mod tests {
    use super::{forget, hold, stay_on, take};

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

    #[test]
    fn what_a_page_held_is_not_handed_to_the_next() {
        stay_on("/desk/needs/N-1");
        hold("name", "Noy".to_owned());
        stay_on("/desk/needs/N-1");
        assert_eq!(take::<String>("name").as_deref(), Some("Noy"));
        hold("name", "Noy".to_owned());
        stay_on("/desk/needs/N-2");
        assert_eq!(take::<String>("name"), None);
    }
}
