//! Lines of needs as a file: what each asks, and what of it is covered, as the table beside it says it.

use yew::Html;

use crate::desk::ledger::LineSums;
use crate::view::{Sheet, table_downloads};

/// A line as a file has it.
pub(crate) struct FileLine {
    /// What it asks, and what of it is covered.
    pub(crate) sums: LineSums,
    /// What it is called.
    pub(crate) name: String,
    /// Whether the reader is told what coalitions bring: where it is not, 0 is not said.
    pub(crate) is_told: bool,
    /// What is open of it, where that is said.
    pub(crate) open: Option<i64>,
    /// Who brings what.
    pub(crate) by: String,
}

impl FileLine {
    /// A line whose table says all that there is in sums.
    pub(crate) fn of(sums: &LineSums, name: String, is_told: bool) -> Self {
        Self { open: sums.open(), sums: sums.clone(), name, is_told, by: String::new() }
    }

    /// Every cell, in the order of [`HEADER`].
    fn cells(self) -> [String; HEADER.len()] {
        let line = &self.sums;
        let known = |value: Option<i64>| match value {
            Some(value) => line.plain(value),
            None if line.to_be_costed => "to be costed".to_owned(),
            None => NOT_REPORTED.to_owned(),
        };
        let told = |value: i64, is_told: bool| {
            if is_told || value > 0 { line.plain(value) } else { NOT_REPORTED.to_owned() }
        };
        [
            line.need.clone(),
            line.title.clone(),
            line.line.to_string(),
            self.name,
            line.year.map_or_else(String::new, |year| year.to_string()),
            line.unit.clone(),
            // The whole of it, what is covered already included.
            known(line.asked.map(|asked| asked + line.covered)),
            // Without a report of the State there is no figure: 0 would say that there is none.
            told(line.covered, line.reported),
            told(line.paid, self.is_told),
            told(line.committed, self.is_told),
            told(line.pledged, self.is_told),
            told(line.proposed, self.is_told),
            known(self.open),
            self.by,
        ]
    }
}

const NOT_REPORTED: &str = "not reported";

/// The column of what is only proposed.
pub(crate) const PROPOSED: &str = "proposed";
/// The column of who brings what.
pub(crate) const BY: &str = "by";

/// Every column that a file of lines may have.
const HEADER: [&str; 14] = [
    "need",
    "title",
    "line",
    "line_name",
    "year",
    "unit",
    "asked",
    "covered",
    "paid",
    "committed",
    "pledged",
    PROPOSED,
    "open",
    BY,
];
/// Of [`HEADER`], those that hold words.
const WORDS: [&str; 5] = ["need", "title", "line_name", "unit", BY];

/// The columns but those that the table does not have, and a row for each line.
pub(crate) fn line_file(
    lines: Vec<FileLine>,
    without: &[&str],
) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let is_there = |name: &&str| !without.contains(name);
    let row = |line: FileLine| {
        let cells = HEADER.iter().zip(line.cells());
        cells.filter(|(name, _)| is_there(name)).map(|(_, cell)| cell).collect()
    };
    (HEADER.into_iter().filter(is_there).collect(), lines.into_iter().map(row).collect())
}

/// The ways to the file.
pub(crate) fn line_downloads(
    (name, what): (&str, &str),
    lines: Vec<FileLine>,
    without: &[&str],
) -> Html {
    let (header, rows) = line_file(lines, without);
    let numeric: Vec<usize> =
        (0..header.len()).filter(|at| !WORDS.contains(&header[*at])).collect();
    table_downloads(&Sheet { name, what, header: &header, numeric: &numeric }, rows)
}

#[cfg(test)]
mod tests {
    use super::{BY, FileLine, HEADER, LineSums, PROPOSED, line_file};

    #[test]
    fn the_file_has_a_row_for_each_line_with_plain_figures() {
        let line = LineSums {
            need: "N-1".to_owned(),
            line: 2,
            title: "=North".to_owned(),
            year: Some(2027),
            unit: "USD".to_owned(),
            digits: Some(2),
            asked: Some(90_000),
            to_be_costed: false,
            unreadable: false,
            covered: 10_000,
            reported: true,
            paid: 3_000,
            committed: 20_000,
            pledged: 5_000,
            proposed: 100,
        };
        let unknown = LineSums { asked: None, covered: 0, reported: false, ..line.clone() };
        let bare = LineSums { to_be_costed: true, paid: 0, ..unknown.clone() };
        let all = |is_told| {
            let of = |sums| FileLine::of(sums, "Survey".to_owned(), is_told);
            [&line, &unknown, &bare].map(of).into()
        };
        let (header, rows) = line_file(all(true), &[]);
        assert_eq!(header, HEADER);
        assert!(rows.iter().all(|row| row.len() == HEADER.len()));
        assert_eq!(rows[0][..6], ["N-1", "=North", "2", "Survey", "2027", "USD"]);
        let figures = ["1000.00", "100.00", "30.00", "200.00", "50.00", "1.00", "670.00", ""];
        assert_eq!(rows[0][6..], figures);
        assert_eq!((rows[1][6].as_str(), rows[1][7].as_str()), ("not reported", "not reported"));
        assert_eq!(rows[1][12], "not reported");
        assert_eq!((rows[2][6].as_str(), rows[2][8].as_str()), ("to be costed", "0.00"));

        // Whoever is told neither of proposals nor of others has no column of them, and no 0.
        let (header, rows) = line_file(all(false), &[PROPOSED, BY]);
        assert!(!header.contains(&PROPOSED));
        assert!(rows.iter().all(|row| row.len() == header.len()));
        assert_eq!((header[11], rows[0][11].as_str()), ("open", "670.00"));
        assert_eq!((rows[0][8].as_str(), rows[2][8].as_str()), ("30.00", "not reported"));
    }
}
