//! Needs, a row for each line. The headings are those of the template, so that the file can be
//! imported again; sums over rows are those of the list.

use contract::Code as _;
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use contract::sheet::Column;
use contract::worth::{Worth, worth};
use engine::case::{Origin, format_amount, minor_digits};

use super::{Frame, Grid, Out, day, heading};
use crate::sheet::field;

/// Names of the codes of a column.
const fn names(column: Column) -> &'static [&'static str] {
    match column {
        Column::Theme => &["theme"],
        Column::Activity | Column::Code => &["activity"],
        Column::Kind => &["kind"],
        Column::Unit => &["unit"],
        Column::Basis => &["basis"],
        _ => &[],
    }
}

/// Whether a column holds figures.
const fn is_figure(column: Column) -> bool {
    matches!(
        column,
        Column::Priority
            | Column::Line
            | Column::Year
            | Column::Amount
            | Column::Quantity
            | Column::UnitCost
            | Column::AlreadyCovered
            | Column::SmallestPart
    )
}

/// The table.
pub(crate) fn needs(records: &[Record<NeedBody>], frame: &Frame) -> Grid {
    let state = frame.language.name("desk-need-field", "owner").unwrap_or_default();
    let mut header = vec![frame.coded(&state), state];
    for column in Column::ALL {
        let heading = heading(frame.language, *column);
        header.push(heading.clone());
        if !names(*column).is_empty() {
            header.push(frame.named(&heading));
        }
    }
    let status = frame.say("offer-stands");
    header.extend([frame.coded(&status), status, frame.say("offer-changed")]);
    header.push(frame.say("offer-who-sees"));
    header.extend(["origin", "by_unit", "comes_to", "standing"].map(|code| frame.heading(code)));
    header.extend(frame.counted_headings(&frame.heading("comes_to")));
    let mut rows = Vec::new();
    for record in records {
        let lines: Vec<Option<&NeedLine>> = match record.body.lines.as_slice() {
            [] => vec![None],
            lines => lines.iter().map(Some).collect(),
        };
        rows.extend(lines.into_iter().map(|line| row(record, line, frame)));
    }
    frame.grid(&frame.say("sheet-needs"), header, rows)
}

fn row(record: &Record<NeedBody>, line: Option<&NeedLine>, frame: &Frame) -> Vec<Out> {
    let mut row = vec![Out::text(&record.owner), Out::text(frame.party(&record.owner))];
    for column in Column::ALL.iter().copied() {
        let said = match (column, line) {
            (Column::Reference, _) => Some(record.id.clone()),
            (column, _) if column.is_of_need() => field::of_need(&record.body, column),
            (column, Some(line)) => field::of_line(line, column),
            (_, None) => None,
        };
        row.push(match (&said, column) {
            (None, _) => Out::Empty,
            (Some(said), Column::MoneyMayFill | Column::Shared) => frame.yes(said == "yes"),
            (Some(said), column) if is_figure(column) => Out::Number(said.clone()),
            (Some(said), _) => Out::text(said),
        });
        if !names(column).is_empty() {
            let name = said.map(|code| frame.name(names(column), &code));
            row.push(name.map_or(Out::Empty, Out::text));
        }
    }
    let origin = record.body.origin.unwrap_or(Origin::State).code();
    row.extend([
        Out::text(record.status.code()),
        Out::text(frame.status(record.status)),
        day(&record.changed_at),
        frame.visibility("desk-need-visibility", record.visibility),
        Out::text(frame.name(&["origin"], origin)),
        frame.yes(record.by_unit),
    ]);
    row.extend(line.map_or([Out::Empty, Out::Empty], |line| comes_to(line, frame)));
    row.extend(match line.map(worth) {
        Some(Worth::Money(currency, minor)) => frame.counted(&currency, Some(minor)),
        _ => frame.counted("", None),
    });
    row
}

/// What a line comes to, and why it comes to nothing.
pub(super) fn comes_to(line: &NeedLine, frame: &Frame) -> [Out; 2] {
    let says = |id: &str| [Out::Empty, Out::text(frame.say(id))];
    match worth(line) {
        Worth::Money(currency, minor) => {
            let digits = minor_digits(&currency).unwrap_or(2);
            [Out::Number(format_amount(minor, digits)), Out::Empty]
        }
        Worth::Unpriced => says("desk-need-unpriced-one"),
        Worth::ToBeCosted => says("desk-need-to-be-costed-one"),
        Worth::Unreadable => says("desk-need-unreadable-one"),
    }
}
