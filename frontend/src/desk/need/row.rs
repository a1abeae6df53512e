//! Rows of the list of needs: filtered and sorted by what the address says.

use std::cmp::Ordering;

use contract::Code as _;
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use contract::worth::Totals;

use super::amount::{Bounds, LEAST, MOST};
use crate::desk::narrowed;
use crate::format;
use crate::list::{Sort, sorted};
use crate::route::{Query, SEARCH, SORT};
use crate::view::chosen_of;
use crate::words::compare;

/// A need in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NeedRow {
    /// The record.
    pub(crate) record: Record<NeedBody>,
    /// Its State's name.
    pub(crate) state: String,
    /// Whether its State may receive official development assistance.
    oda: bool,
    /// Whether it is of the reader's own State.
    pub(crate) is_own: bool,
    /// What its lines come to.
    pub(crate) totals: Totals,
    search: String,
}

impl NeedRow {
    /// Published, and changed since the unit checked it.
    pub(crate) fn is_amended(&self) -> bool {
        is_amended(&self.record)
    }

    /// What its lines ask for, as an address names it.
    pub(crate) fn kinds(&self) -> Vec<String> {
        let lines = self.record.body.lines.iter();
        lines.filter_map(|line| line.kind.map(|kind| kind.code().to_owned())).collect()
    }

    /// The years of its lines.
    pub(crate) fn years(&self) -> Vec<String> {
        let lines = self.record.body.lines.iter();
        lines.filter_map(|line| line.year.map(|year| year.to_string())).collect()
    }
}

/// Whether a need was changed since the unit checked it.
pub(crate) fn is_amended<B>(record: &Record<B>) -> bool {
    // Offers are in the matching as soon as they are sent: nobody checks them first.
    record.kind == Kind::Need
        && record.status == Status::Published
        && record.checked.is_some_and(|checked| checked < record.version)
}

/// A row for each record: those of the reader's `own` State first, then by name of the State, then
/// title; `of_state` gives a State's name and
/// whether it may receive official development assistance.
pub(crate) fn rows(
    records: impl IntoIterator<Item = Record<NeedBody>>,
    own: &str,
    of_state: impl Fn(&str) -> (String, bool),
) -> Vec<NeedRow> {
    let rows: Vec<NeedRow> = records
        .into_iter()
        .map(|record| {
            let (state, oda) = of_state(&record.owner);
            let body = &record.body;
            let labels = body.lines.iter().filter_map(|line| line.label.clone());
            let theme = format::theme(&body.theme);
            let words: Vec<String> = [&state, &record.owner, &record.id, &body.title, &theme]
                .into_iter()
                .cloned()
                .chain(labels)
                .collect();
            NeedRow {
                totals: Totals::of([body]),
                search: format::fold(&words.join(" ")),
                is_own: record.owner == own,
                state,
                oda,
                record,
            }
        })
        .collect();
    sorted(&rows, by_name).into_iter().cloned().collect()
}

/// How an address names whether a State may receive official development assistance.
pub(crate) const fn oda_code(oda: bool) -> &'static str {
    if oda { "yes" } else { "no" }
}

fn by_name(a: &NeedRow, b: &NeedRow) -> Ordering {
    let own = b.is_own.cmp(&a.is_own);
    own.then_with(|| compare(&a.state, &b.state))
        .then_with(|| compare(&a.record.body.title, &b.record.body.title))
        .then_with(|| a.record.id.cmp(&b.record.id))
}

/// The rows that an address asks for, in its order.
pub(crate) fn select<'a>(rows: &'a [NeedRow], query: &Query) -> Vec<&'a NeedRow> {
    let search = format::fold(query.get(SEARCH));
    let is = |name: &str, value: &str| query.get(name).is_empty() || query.get(name) == value;
    let is_any = |name: &str, values: &dyn Fn() -> Vec<String>| {
        query.get(name).is_empty() || values().iter().any(|value| value == query.get(name))
    };
    let is_among = |name: &str, value: &str| {
        let chosen = chosen_of(query, name);
        chosen.is_empty() || chosen.contains(&value)
    };
    let bounds = Bounds::of(query);
    let chosen = rows.iter().filter(|row| {
        is_among("state", &row.record.owner)
            && is_among("theme", &row.record.body.theme)
            && is("status", row.record.status.code())
            && is("oda", oda_code(row.oda))
            && bounds.admit(&row.totals)
            && is_any("kind", &|| row.kinds())
            && is_any("year", &|| row.years())
            && search.split_whitespace().all(|word| row.search.contains(word))
    });
    let sort = Sort::parse(query.get(SORT));
    sorted(chosen, |a, b| by_column(a, b, sort).then_with(|| by_name(a, b)))
}

fn by_column(a: &NeedRow, b: &NeedRow, sort: Sort<'_>) -> Ordering {
    let order = match sort.column {
        "title" => compare(&a.record.body.title, &b.record.body.title),
        "state" => compare(&a.state, &b.state),
        "theme" => a.record.body.theme.cmp(&b.record.body.theme),
        "lines" => a.totals.lines.cmp(&b.totals.lines),
        "status" => a.record.status.cmp(&b.record.status),
        "changed" => a.record.changed_at.cmp(&b.record.changed_at),
        _ => Ordering::Equal,
    };
    if sort.descending { order.reverse() } else { order }
}

/// What the server is asked for the same rows as a file: the filters, and where one is on that it
/// knows nothing of, the rows themselves, at least one; `None` where those are too many.
pub(crate) fn export_query(query: &Query, chosen: &[&NeedRow]) -> Option<String> {
    let mut wanted = Query::default();
    for name in ["status", "kind", "year"] {
        wanted = wanted.with(name, query.get(name));
    }
    // The server asks for one of each.
    let mut is_beyond = false;
    for name in ["state", "theme"] {
        match &chosen_of(query, name)[..] {
            [] => {}
            [one] => wanted = wanted.with(name, one),
            _ => is_beyond = true,
        }
    }
    if is_beyond || [SEARCH, "oda", LEAST, MOST].iter().any(|name| !query.get(name).is_empty()) {
        return narrowed::only(wanted, chosen.iter().map(|row| row.record.id.as_str()));
    }
    Some(wanted.to_text())
}

#[cfg(test)]
mod tests {
    use contract::need::NeedBody;
    use contract::record::{Kind, Record, Status};

    use super::{export_query, rows, select};
    use crate::route::Query;

    #[test]
    fn the_readers_own_needs_stand_first_then_by_name_as_dictionaries_have_it() {
        let need = |id: &str, owner: &str, title: &str| {
            let body = NeedBody { title: title.to_owned(), ..NeedBody::default() };
            Record::new(id, Kind::Need, owner, Status::Published, body)
        };
        let needs = [
            need("N-1", "Albania", "Zone"),
            need("N-2", "Albania", "étude"),
            need("N-3", "Zambia", "Alone"),
        ];
        let rows = rows(needs, "Zambia", |party| (party.to_owned(), false));
        let ids = |query: &str| -> Vec<&str> {
            let chosen = select(&rows, &Query::parse(query));
            chosen.into_iter().map(|row| row.record.id.as_str()).collect()
        };
        assert_eq!(ids(""), ["N-3", "N-2", "N-1"]);
        assert_eq!(ids("sort=title"), ["N-3", "N-2", "N-1"]);
        assert_eq!(ids("sort=state"), ["N-2", "N-1", "N-3"], "as it is asked");
        assert!(rows[0].is_own && !rows[1].is_own);
    }

    #[test]
    fn a_list_is_narrowed_to_one_state_or_to_several_and_so_is_its_file() {
        let need = |id: &str, owner: &str, theme: &str| {
            let body = NeedBody { theme: theme.to_owned(), ..NeedBody::default() };
            Record::new(id, Kind::Need, owner, Status::Published, body)
        };
        let needs = [need("N-1", "LAO", "A4"), need("N-2", "TCD", "A5"), need("N-3", "ALB", "A4")];
        let rows = rows(needs, "", |party| (party.to_owned(), false));
        let found = |query: &str| {
            let query = Query::parse(query);
            let chosen = select(&rows, &query);
            let ids: Vec<&str> = chosen.iter().map(|row| row.record.id.as_str()).collect();
            (ids.join(" "), export_query(&query, &chosen).unwrap_or_default())
        };
        assert_eq!(found("state=LAO"), ("N-1".to_owned(), "state=LAO".to_owned()));
        let (ids, file) = found("state=LAO%2CTCD");
        assert_eq!((ids.as_str(), file.as_str()), ("N-1 N-2", "only=N-1%2CN-2"));
        let (ids, file) = found("state=LAO%2CTCD&theme=A4");
        assert_eq!((ids.as_str(), file.as_str()), ("N-1", "only=N-1&theme=A4"));
        assert_eq!(found("theme=A4%2CA5").0, "N-3 N-1 N-2");
    }
}
