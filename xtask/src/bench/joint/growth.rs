//! How the search grows from real size.

use super::{Bench, CLOSE, Table, percent, say, seconds as shown};

/// Seconds for a case.
const SHORT: u64 = 20;

/// States, needs, lines a need, donors, offers, years; one grows at a time.
const CASES: [(&str, &str); 9] = [
    ("real size", "15x120x5x40x120x3"),
    ("lines × 2", "15x240x5x40x120x3"),
    ("lines × 4", "15x480x5x40x120x3"),
    ("offers × 2", "15x120x5x80x240x3"),
    ("offers × 4", "15x120x5x160x480x3"),
    ("States × 2", "30x120x5x40x120x3"),
    ("States × 4", "60x120x5x40x120x3"),
    ("years 1", "15x120x5x40x120x1"),
    ("years 6", "15x120x5x40x120x6"),
];

/// The most seconds that the table takes.
pub(super) fn seconds() -> u64 {
    CASES.iter().map(|_| SHORT).sum()
}

impl Bench<'_> {
    /// The table of growth.
    pub(super) fn growth(&mut self) -> Result<Table, String> {
        let title = "Growth from real size, one size at a time, in seconds";
        let mut table =
            Table::new(title, &["case", "arcs", "built", "linear part", "first proposal"]);
        let end = format!("gap at {SHORT} s");
        table.head(["within 0.1 %", end.as_str(), "MB"].into_iter());
        for (name, size) in CASES {
            self.tell(&format!("growth: {name}, at most {SHORT} s"));
            let case = self.written(size)?;
            let search = self.searched(&mut self.programs.mip(&case), SHORT)?;
            self.left = self.left.saturating_sub(SHORT);
            let row = vec![
                name.to_owned(),
                search.arcs.to_string(),
                shown(search.built),
                shown(search.linear()),
                shown(search.first()),
                shown(search.within(f64::from(CLOSE))),
                percent(search.gap_at(f64::INFINITY)),
                super::megabytes(search.peak_kb),
            ];
            say(&row.join(" · "));
            table.row(row);
        }
        Ok(table)
    }
}
