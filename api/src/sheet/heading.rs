//! Which column a heading means, in any of the six languages or by the column's code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use contract::Code as _;
use contract::sheet::Column;

use super::table::{Cell, Row, Sheet};
use crate::language::Language;

/// How far down a sheet its headings may stand: titles and dates come before them.
const MOST_ROWS_BEFORE: usize = 20;

static COLUMNS: LazyLock<BTreeMap<String, Column>> = LazyLock::new(|| {
    let mut columns = BTreeMap::new();
    for column in Column::ALL {
        columns.insert(folded(column.code()), *column);
        for language in Language::all() {
            columns.insert(folded(&heading(language, *column)), *column);
        }
    }
    columns
});

/// The heading of a column.
pub(crate) fn heading(language: Language, column: Column) -> String {
    language.say("sheet-column", &[("code", column.code())])
}

/// The headings of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Headings {
    /// The row they stand in, by its place in the sheet.
    pub(crate) at: usize,
    /// Where each column stands.
    pub(crate) columns: BTreeMap<Column, u32>,
    /// Headings as they were written, by where they stand.
    pub(crate) written: BTreeMap<u32, String>,
    /// Headings that no column has.
    pub(crate) ignored: Vec<String>,
}

/// The headings of a sheet of needs: the first row that names the title or the reference, and
/// one more column. Of two columns with one heading the first counts.
pub(crate) fn headings(sheet: &Sheet) -> Option<Headings> {
    let rows = sheet.rows.iter().take(MOST_ROWS_BEFORE).enumerate();
    let mut found = rows.map(|(at, row)| read(at, row));
    found.find(|headings| {
        let columns = &headings.columns;
        let names =
            columns.contains_key(&Column::Title) || columns.contains_key(&Column::Reference);
        names && 2 <= columns.len()
    })
}

fn read(at: usize, row: &Row) -> Headings {
    let mut headings = Headings { at, ..Headings::default() };
    for (place, cell) in &row.cells {
        let Cell::Text(written) = cell else { continue };
        headings.written.insert(*place, written.clone());
        match COLUMNS.get(&folded(written)) {
            Some(column) if !headings.columns.contains_key(column) => {
                headings.columns.insert(*column, *place);
            }
            _ if is_reason(written) => {}
            _ => headings.ignored.push(written.clone()),
        }
    }
    headings
}

/// The column of reasons in a file of failed rows, which says nothing of a need.
fn is_reason(written: &str) -> bool {
    Language::all().any(|language| folded(&language.say("sheet-reason", &[])) == folded(written))
}

/// A heading as it is compared: small letters, one space between words, no mark at the end.
fn folded(text: &str) -> String {
    let words: Vec<String> =
        text.replace('_', " ").split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").trim_end_matches([':', '*', '.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use contract::Code as _;
    use contract::sheet::Column;

    use super::{COLUMNS, Language, folded, heading};

    #[test]
    fn a_heading_means_one_column_whatever_the_language() {
        for language in Language::all() {
            let all: BTreeSet<String> =
                Column::ALL.iter().map(|column| folded(&heading(language, *column))).collect();
            assert_eq!(all.len(), Column::ALL.len(), "{}", language.code());
            for column in Column::ALL {
                let written = format!("  {} * ", heading(language, *column));
                assert_eq!(COLUMNS.get(&folded(&written)), Some(column), "{written}");
            }
        }
        assert_eq!(COLUMNS.get("unit cost"), Some(&Column::UnitCost));
    }
}
