//! What published needs come to and what of it is covered: by line, and summed by State, by theme,
//! and by theme and year. All four are made of the same rows.

use std::collections::BTreeMap;

use contract::figures::{Counted, Parts, Row, Sums, groups};
use contract::sheet::Column;
use engine::case::{format_amount, minor_digits};

use super::{Frame, Grid, Out, heading};

/// A table of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figures {
    /// A row for each line.
    Lines,
    /// A row for each State and currency.
    States,
    /// A row for each theme and currency.
    Themes,
    /// A row for each theme, year and currency.
    Years,
}

/// The table.
pub(crate) fn figures(of: Figures, rows: &[Row], frame: &Frame) -> Grid {
    let state = frame.language.name("desk-need-field", "owner").unwrap_or_default();
    let (theme, year) = (column(frame, Column::Theme), column(frame, Column::Year));
    let mut states = vec![frame.coded(&state), state];
    let mut themes = vec![theme.clone(), frame.named(&theme)];
    match of {
        Figures::Lines => {
            let mut header = vec![column(frame, Column::Reference), column(frame, Column::Title)];
            header.extend([column(frame, Column::Line)]);
            header.append(&mut states);
            header.append(&mut themes);
            header.extend([year, column(frame, Column::Currency)]);
            header.extend(amounts(frame));
            header.push(frame.heading("standing"));
            header.extend(counted_headings(frame));
            let rows = rows.iter().map(|row| line(row, frame)).collect();
            frame.grid(&frame.say("sheet-lines"), header, rows)
        }
        Figures::States => {
            // By name, as on the screen.
            let rows = summed(
                rows,
                |row| (frame.party(&row.state), row.state.clone()),
                |(_, state)| of_state(state, frame),
                frame,
            );
            frame.grid(&frame.say("figures-states"), [states, sums(frame)].concat(), rows)
        }
        Figures::Themes => {
            let rows = summed(rows, |row| row.theme.clone(), |theme| of_theme(theme, frame), frame);
            frame.grid(&frame.say("figures-themes"), [themes, sums(frame)].concat(), rows)
        }
        Figures::Years => {
            themes.push(year);
            let rows = summed(
                rows,
                |row| (row.theme.clone(), row.year),
                |(theme, year)| [of_theme(theme, frame), vec![Out::number(*year)]].concat(),
                frame,
            );
            frame.grid(&frame.say("figures-years"), [themes, sums(frame)].concat(), rows)
        }
    }
}

fn column(frame: &Frame, column: Column) -> String {
    heading(frame.language, column)
}

/// Headings of amounts, in the words of the page.
fn amounts(frame: &Frame) -> Vec<String> {
    [
        "figures-asked",
        "figures-covered",
        "figures-delivered",
        "figures-committed",
        "figures-open",
        "figures-pledged",
        "sheet-proposed",
        "sheet-beyond",
    ]
    .map(|id| frame.say(id))
    .into()
}

/// Headings of what every sum says.
fn sums(frame: &Frame) -> Vec<String> {
    let mut header = vec![column(frame, Column::Currency)];
    header.extend(amounts(frame));
    let counts = ["sheet-counted", "sheet-reported", "desk-need-to-be-costed-one"];
    header.extend(counts.map(|id| frame.say(id)));
    header.extend(["desk-need-unpriced-one", "desk-need-unreadable-one"].map(|id| frame.say(id)));
    header.extend(counted_headings(frame));
    header
}

/// Headings of what is asked in the currency that is counted in.
fn counted_headings(frame: &Frame) -> [String; 3] {
    frame.counted_headings(&frame.say("figures-asked"))
}

fn of_state(state: &str, frame: &Frame) -> Vec<Out> {
    vec![Out::text(state), Out::text(frame.party(state))]
}

fn of_theme(theme: &str, frame: &Frame) -> Vec<Out> {
    vec![Out::text(theme), Out::text(frame.name(&["theme"], theme))]
}

fn line(row: &Row, frame: &Frame) -> Vec<Out> {
    let mut cells = vec![Out::text(&row.need), Out::text(&row.title), Out::number(Some(row.line))];
    cells.extend(of_state(&row.state, frame));
    cells.extend(of_theme(&row.theme, frame));
    cells.extend([Out::number(row.year), Out::text(&row.currency)]);
    let (parts, says) = match row.counted {
        Counted::Money(parts) => (Some(parts), None),
        Counted::ToBeCosted => (None, Some("desk-need-to-be-costed-one")),
        Counted::Unpriced => (None, Some("desk-need-unpriced-one")),
        Counted::Unreadable => (None, Some("desk-need-unreadable-one")),
    };
    cells.extend(money(parts, &row.currency));
    cells.push(says.map_or(Out::Empty, |id| Out::text(frame.say(id))));
    cells.extend(frame.counted(&row.currency, parts.map(|of| of.asked)));
    cells
}

/// What lines ask in the currency that is counted in, by group and currency of the lines: the sum of what the lines
/// have, so that the tables agree; nothing where there is no rate or the sum is too large.
fn counted<'a, K: Ord>(
    rows: &'a [Row],
    key: impl Fn(&Row) -> K,
    frame: &Frame,
) -> BTreeMap<(K, &'a str), Option<i64>> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let Counted::Money(parts) = row.counted else { continue };
        let asked = frame.in_counted(&row.currency, parts.asked);
        let sum = sums.entry((key(row), &*row.currency)).or_insert(Some(0_i64));
        *sum = sum.zip(asked).and_then(|(sum, asked)| sum.checked_add(asked));
    }
    sums
}

fn money(parts: Option<Parts>, currency: &str) -> Vec<Out> {
    let digits = minor_digits(currency).unwrap_or(2);
    let values = parts.map(|of| {
        // What the reader is not told of is no figure, and 0 of some lines alone is none either.
        let told = |value: i64| (of.told >= of.lines || value > 0).then_some(value);
        [
            Some(of.asked),
            // What no State reports is no figure.
            (of.reported > 0).then_some(of.covered),
            told(of.delivered),
            told(of.committed),
            Some(of.open),
            told(of.pledged),
            told(of.proposed),
            Some(of.beyond),
        ]
    });
    let written = |value: Option<i64>| Out::number(value.map(|of| format_amount(of, digits)));
    values.map_or_else(|| vec![Out::Empty; 8], |values| values.map(written).into())
}

/// A row for each group and currency, and one more for the lines of a group that are in no sum.
fn summed<K: Ord + Clone>(
    rows: &[Row],
    key: impl Fn(&Row) -> K,
    head: impl Fn(&K) -> Vec<Out>,
    frame: &Frame,
) -> Vec<Vec<Out>> {
    let counted = counted(rows, &key, frame);
    let some = |count: usize| if count == 0 { Out::Empty } else { Out::number(Some(count)) };
    let mut all = Vec::new();
    for (key, sums) in groups(rows, key) {
        for (currency, parts) in &sums.money {
            let mut cells = head(&key);
            cells.push(Out::text(currency));
            cells.extend(money(Some(*parts), currency));
            cells.extend([some(parts.lines), Out::number(Some(parts.reported))]);
            cells.extend([Out::Empty, Out::Empty, Out::Empty]);
            let asked = counted.get(&(key.clone(), &**currency)).copied().flatten();
            cells.extend(frame.counted_sum(currency, asked));
            all.push(cells);
        }
        let Sums { to_be_costed, unpriced, unreadable, .. } = sums;
        if to_be_costed + unpriced + unreadable > 0 {
            let mut cells = head(&key);
            cells.push(Out::Empty);
            cells.extend(money(None, ""));
            cells.extend([Out::Empty, Out::Empty, some(to_be_costed)]);
            cells.extend([some(unpriced), some(unreadable)]);
            cells.extend(frame.counted("", None));
            all.push(cells);
        }
    }
    all
}
