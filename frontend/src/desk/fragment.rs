//! What a page keeps in its address behind `#`, which no browser sends to any server: what is only tried
//! on a device lasts over a reload and stays on it.

use yew::prelude::*;

use crate::browser;
use crate::context::use_query;
use crate::route::Query;

/// The fields behind `#`, and the way to change them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fragment {
    /// What stands there.
    pub(crate) fields: Query,
    /// Hears other fields; they replace the address, as a filter does.
    pub(crate) replace: Callback<Query>,
}

impl Fragment {
    /// The values of a field that has several: none of them has a space in it.
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        self.fields.get(name).split_whitespace().map(str::to_owned).collect()
    }

    /// Replaces the values of such a field.
    pub(crate) fn set_list(&self, name: &str, values: &[String]) {
        self.replace.emit(self.fields.clone().with(name, &values.join(" ")));
    }
}

/// The fields behind `#`; `None` until they are read.
#[hook]
pub(crate) fn use_fragment() -> Option<Fragment> {
    let fields = use_state(|| None::<Query>);
    // Whatever else changes the address leaves them out.
    let query = use_query();
    use_effect_with((query, (*fields).clone()), {
        let fields = fields.clone();
        move |(_, stands)| match stands {
            None => fields.set(Some(Query::parse(&browser::fragment()))),
            Some(stands) => browser::set_fragment(&stands.to_text()),
        }
    });
    let replace = {
        let fields = fields.clone();
        Callback::from(move |new: Query| fields.set(Some(new)))
    };
    (*fields).clone().map(|fields| Fragment { fields, replace })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use yew::Callback;

    use super::Fragment;
    use crate::route::Query;

    #[test]
    fn several_values_stand_in_one_field_that_an_address_can_be_read_back_from() {
        let heard = Rc::new(RefCell::new(String::new()));
        let replace = {
            let heard = heard.clone();
            Callback::from(move |new: Query| *heard.borrow_mut() = new.to_text())
        };
        let fragment = Fragment { fields: Query::parse("sort=amount"), replace };
        fragment.set_list("beside", &["N-1".to_owned(), "N-2".to_owned()]);
        assert_eq!(*heard.borrow(), "beside=N-1+N-2&sort=amount");
        let read = Fragment { fields: Query::parse(&heard.borrow()), ..Fragment::default() };
        assert_eq!(read.list("beside"), ["N-1", "N-2"]);
        assert!(read.list("nothing").is_empty());
        fragment.set_list("beside", &[]);
        assert_eq!(*heard.borrow(), "sort=amount");
    }
}
