//! Rows of the list of needs: filtered, sorted and written out by what the address says.

use std::cmp::Ordering;

use contract::Code as _;
use contract::need::NeedBody;
use contract::record::{Record, Status};
use engine::case::{Origin, format_amount, minor_digits};

use super::totals::Totals;
use crate::export;
use crate::format;
use crate::list::{Sort, sorted};
use crate::route::{Query, SEARCH, SORT};

/// A need in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NeedRow {
    /// The record.
    pub(crate) record: Record<NeedBody>,
    /// Its State's name.
    pub(crate) state: String,
    /// What its lines come to.
    pub(crate) totals: Totals,
    search: String,
}

impl NeedRow {
    /// Published, and changed since the unit checked it.
    pub(crate) fn is_amended(&self) -> bool {
        is_amended(&self.record)
    }
}

/// Whether a record was changed since the unit checked it.
pub(crate) fn is_amended<B>(record: &Record<B>) -> bool {
    record.status == Status::Published
        && record.checked.is_some_and(|checked| checked < record.version)
}

/// A row for each record, by name of the State, then title.
pub(crate) fn rows(
    records: impl IntoIterator<Item = Record<NeedBody>>,
    name_of: impl Fn(&str) -> String,
) -> Vec<NeedRow> {
    let rows: Vec<NeedRow> = records
        .into_iter()
        .map(|record| {
            let state = name_of(&record.owner);
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
                state,
                record,
            }
        })
        .collect();
    sorted(&rows, by_name).into_iter().cloned().collect()
}

fn by_name(a: &NeedRow, b: &NeedRow) -> Ordering {
    (&a.state, &a.record.body.title, &a.record.id).cmp(&(
        &b.state,
        &b.record.body.title,
        &b.record.id,
    ))
}

/// The rows that an address asks for, in its order.
pub(crate) fn select<'a>(rows: &'a [NeedRow], query: &Query) -> Vec<&'a NeedRow> {
    let search = format::fold(query.get(SEARCH));
    let is = |name: &str, value: &str| query.get(name).is_empty() || query.get(name) == value;
    let chosen = rows.iter().filter(|row| {
        is("state", &row.record.owner)
            && is("theme", &row.record.body.theme)
            && is("status", row.record.status.code())
            && search.split_whitespace().all(|word| row.search.contains(word))
    });
    let sort = Sort::parse(query.get(SORT));
    sorted(chosen, |a, b| by_column(a, b, sort).then_with(|| by_name(a, b)))
}

fn by_column(a: &NeedRow, b: &NeedRow, sort: Sort<'_>) -> Ordering {
    let order = match sort.column {
        "title" => a.record.body.title.cmp(&b.record.body.title),
        "state" => a.state.cmp(&b.state),
        "theme" => a.record.body.theme.cmp(&b.record.body.theme),
        "lines" => a.totals.lines.cmp(&b.totals.lines),
        "status" => a.record.status.cmp(&b.record.status),
        "changed" => a.record.changed_at.cmp(&b.record.changed_at),
        _ => Ordering::Equal,
    };
    if sort.descending { order.reverse() } else { order }
}

/// The rows as a file: a row for each line, since sums over currencies would mean nothing.
pub(crate) fn csv(rows: &[&NeedRow], label: &str) -> String {
    let header = [
        "need",
        "state_iso3",
        "state",
        "title",
        "origin",
        "theme",
        "theme_name",
        "activity",
        "status",
        "changed_at",
        "line",
        "kind",
        "code",
        "label",
        "year",
        "amount",
        "currency",
        "quantity",
        "unit",
        "unit_cost",
        "already_covered",
        "shared",
        "comes_to",
        "standing",
    ];
    let cells = rows.iter().flat_map(|row| {
        let record = &row.record;
        record.body.lines.iter().map(move |line| {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let (comes_to, standing) = match super::totals::worth(line) {
                super::totals::Worth::Money(currency, minor) => {
                    let digits = minor_digits(&currency).unwrap_or(2);
                    (format_amount(minor, digits), "costed")
                }
                super::totals::Worth::Unpriced => (String::new(), "no price"),
                super::totals::Worth::ToBeCosted => (String::new(), "to be costed"),
                super::totals::Worth::Unreadable => (String::new(), "not readable"),
            };
            vec![
                record.id.clone(),
                record.owner.clone(),
                row.state.clone(),
                record.body.title.clone(),
                record.body.origin.unwrap_or(Origin::State).code().to_owned(),
                record.body.theme.clone(),
                format::theme(&record.body.theme),
                record.body.activity.clone(),
                record.status.code().to_owned(),
                record.changed_at.clone(),
                line.key.to_string(),
                line.kind.map_or("", contract::Code::code).to_owned(),
                text(&line.code),
                text(&line.label),
                line.year.map_or_else(String::new, |year| year.to_string()),
                text(&line.amount),
                text(&line.currency),
                line.quantity.map_or_else(String::new, |quantity| quantity.to_string()),
                text(&line.unit),
                text(&line.unit_cost),
                text(&line.already_covered),
                if line.shared { "yes" } else { "no" }.to_owned(),
                comes_to,
                standing.to_owned(),
            ]
        })
    });
    let demo = (!label.is_empty()).then(|| vec![label.to_owned()]);
    export::csv(&header, cells.chain(demo))
}
