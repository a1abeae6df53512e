//! Lists of coalitions and rounds in the order that a heading asks for; the address keeps it.

use std::cmp::Ordering;

use engine::order::sort_by;
use yew::prelude::*;

use crate::context::{use_query, use_replace_query};
use crate::desk::route::Route;
use crate::list::Sort;
use crate::route::{Query, SORT};
use crate::ui::{SortHeader, sort_header};

/// The order that is asked for, and the way to ask for another.
pub(super) struct Sorting {
    query: Query,
    onsort: Callback<String>,
}

/// The order of a list at an address.
#[hook]
pub(super) fn use_sorting(route: Route) -> Sorting {
    let query = use_query();
    let onsort = {
        let query = query.clone();
        use_replace_query(route).reform(move |sort: String| query.clone().with(SORT, &sort))
    };
    Sorting { query, onsort }
}

impl Sorting {
    /// A heading that sorts by its column.
    pub(super) fn head(&self, column: &str, label: &str) -> Html {
        let (sort, onsort) = (self.query.get(SORT), &self.onsort);
        sort_header(&SortHeader { label, column, sort, onsort, numeric: false })
    }

    /// Puts rows into the order that is asked for; where none is, they stay as they are.
    pub(super) fn apply<T>(&self, rows: &mut [T], key: impl Fn(&T, &str) -> Option<String>) {
        sort(self.query.get(SORT), rows, key);
    }
}

/// By a column, the other way round where a `-` stands before it; what has no value comes last.
fn sort<T>(by: &str, rows: &mut [T], key: impl Fn(&T, &str) -> Option<String>) {
    let Sort { column, descending } = Sort::parse(by);
    sort_by(rows, |a, b| match (key(a, column), key(b, column)) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => match (a.is_none(), b.is_none()) {
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            _ => Ordering::Equal,
        },
    });
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn what_has_no_value_comes_last_either_way_and_nothing_moves_unasked() {
        let sorted = |by: &str| {
            let mut rows = vec![("b", None), ("c", Some("1")), ("a", Some("2"))];
            sort(by, &mut rows, |(name, day): &(&str, Option<&str>), column| match column {
                "name" => Some((*name).to_owned()),
                "day" => day.map(str::to_owned),
                _ => None,
            });
            rows.into_iter().map(|(name, _)| name).collect::<String>()
        };
        assert_eq!(sorted(""), "bca");
        assert_eq!(sorted("colour"), "bca");
        assert_eq!((sorted("name"), sorted("-name")), ("abc".to_owned(), "cba".to_owned()));
        assert_eq!((sorted("day"), sorted("-day")), ("cab".to_owned(), "acb".to_owned()));
    }
}
