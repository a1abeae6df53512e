//! What is sent once, however often a button is pressed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::device::random_key;
use crate::client::ClientError;

/// Whether something sent from here is still under way, and what was sent without an answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Once {
    under_way: Rc<Cell<bool>>,
    /// What it said, and under which key.
    unanswered: Rc<RefCell<Option<(String, String)>>>,
}

/// One for each button or form.
#[hook]
pub(crate) fn use_once() -> Once {
    (*use_memo((), |()| Once::default())).clone()
}

impl Once {
    /// Runs it, unless the same is under way: pressed twice, it is done once.
    pub(crate) fn run(&self, work: impl Future<Output = ()> + 'static) {
        if !self.begin() {
            return;
        }
        let once = self.clone();
        spawn_local(async move {
            work.await;
            once.end();
        });
    }

    /// Whether nothing was under way; now it is.
    pub(crate) fn begin(&self) -> bool {
        !self.under_way.replace(true)
    }

    /// It is over.
    pub(crate) fn end(&self) {
        self.under_way.set(false);
    }

    /// The key under which something is sent: the same as before while it says the same and no
    /// answer came, so that a second press after a lost answer makes nothing twice.
    pub(crate) fn key(&self, of: &impl Serialize) -> String {
        self.key_of(serde_json::to_string(of).unwrap_or_default(), random_key)
    }

    fn key_of(&self, says: String, new: impl FnOnce() -> String) -> String {
        let mut unanswered = self.unanswered.borrow_mut();
        match &*unanswered {
            Some((before, key)) if *before == says => key.clone(),
            Some(_) | None => {
                let key = new();
                *unanswered = Some((says, key.clone()));
                key
            }
        }
    }

    /// Takes note of what came: nothing that could be read, and a server that failed, are no answer.
    pub(crate) fn heard<T>(&self, came: &Result<T, ClientError>) {
        let is_answer = match came {
            Ok(_) => true,
            Err(ClientError::Refused(problem)) => problem.status < 500,
            Err(ClientError::Unreachable | ClientError::Unreadable) => false,
        };
        if is_answer {
            self.answered();
        }
    }

    /// An answer came: what is sent from now on is new, also where it says the same.
    pub(crate) fn answered(&self) {
        self.unanswered.take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_waits_for_the_first_to_end() {
        let once = Once::default();
        let same = once.clone();
        assert!(once.begin());
        assert!(!same.begin(), "it is under way");
        same.end();
        assert!(once.begin());
    }

    #[test]
    fn the_same_goes_under_one_key_until_an_answer_came() {
        let once = Once::default();
        let key = |says: &str, new: &str| once.key_of(says.to_owned(), || new.to_owned());
        assert_eq!(key("a", "1"), "1");
        assert_eq!(key("a", "2"), "1", "no answer came");
        assert_eq!(key("b", "3"), "3", "it says something else");
        once.answered();
        assert_eq!(key("b", "4"), "4", "it is wanted once more");
    }
}
