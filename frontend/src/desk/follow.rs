//! The form of a new record stays as it is when the record is made: the address follows it alone, so
//! that whoever loads the page anew, or takes another language, goes on with what was made.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::route::Route;
use crate::router::{self, Routable as _};

/// What is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Followed {
    /// The record of the address; `None`: a new one.
    id: Option<String>,
    /// The record that the writing began with.
    of: Option<String>,
    /// The record that was made of it.
    made: Option<String>,
    /// Which writing it is: another address begins another.
    turn: u32,
}

impl Followed {
    /// Goes on at an address.
    fn at(&mut self, id: Option<&String>) {
        if self.id.as_ref() != id {
            if id.is_none() || self.made.as_ref() != id {
                self.of = id.cloned();
                self.made = None;
                self.turn += 1;
            }
            self.id = id.cloned();
        }
    }
}

/// The writing that an address asks for.
#[derive(Clone)]
pub(crate) struct Follow {
    /// Differs for each: the key of what is drawn.
    pub(crate) turn: u32,
    /// The record that it began with; `None`: a new one.
    pub(crate) of: Option<String>,
    /// Hears the id of the record that was made.
    pub(crate) onmade: Callback<String>,
}

/// The writing at the address of `id`; that of a record that is made is at `edit`.
#[hook]
pub(crate) fn use_follow(id: Option<&String>, edit: fn(String) -> Route) -> Follow {
    let followed: Rc<RefCell<Followed>> = use_mut_ref(|| {
        let id = id.cloned();
        Followed { of: id.clone(), id, ..Followed::default() }
    });
    followed.borrow_mut().at(id);
    let (turn, of) = (followed.borrow().turn, followed.borrow().of.clone());
    let onmade = Callback::from(move |id: String| {
        followed.borrow_mut().made = Some(id.clone());
        router::replace(&edit(id).to_path());
    });
    Follow { turn, of, onmade }
}

#[cfg(test)]
mod tests {
    use super::Followed;

    #[test]
    fn a_writing_goes_on_with_what_it_made_and_another_address_begins_another() {
        let mut followed = Followed::default();
        let made = "N-1".to_owned();
        followed.made = Some(made.clone());
        followed.at(Some(&made));
        assert_eq!((followed.turn, followed.of.as_deref()), (0, None), "the same writing");
        followed.at(None);
        assert_eq!((followed.turn, followed.of.as_deref()), (1, None), "one more new one");
        followed.at(Some(&made));
        assert_eq!((followed.turn, followed.of.as_deref()), (2, Some("N-1")));
        followed.at(Some(&made));
        assert_eq!(followed.turn, 2);
    }
}
