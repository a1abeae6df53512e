//! A table in plain text: columns as wide as their widest cell, numbers to the right.

use std::fmt;

/// Which side a column leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// Rows of cells under headings; every row has as many cells as there are headings.
#[derive(Debug)]
pub(super) struct Table<const N: usize> {
    columns: [(&'static str, Side); N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub(super) const fn new(columns: [(&'static str, Side); N]) -> Self {
        Self { columns, rows: Vec::new() }
    }

    pub(super) fn push(&mut self, row: [String; N]) {
        self.rows.push(row);
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |at: usize| {
            let cells = self.rows.iter().map(|row| row[at].chars().count());
            cells.chain([self.columns[at].0.chars().count()]).max().unwrap_or(0)
        };
        let widths: [usize; N] = std::array::from_fn(width);
        let headings: [String; N] = std::array::from_fn(|at| self.columns[at].0.to_owned());
        for row in std::iter::once(&headings).chain(&self.rows) {
            let mut text = String::from(" ");
            for ((cell, (_, side)), width) in row.iter().zip(&self.columns).zip(widths) {
                let padding = " ".repeat(width - cell.chars().count());
                let (before, after) = match side {
                    Side::Left => ("", padding.as_str()),
                    Side::Right => (padding.as_str(), ""),
                };
                text.push(' ');
                text.push_str(before);
                text.push_str(cell);
                text.push_str(after);
                text.push(' ');
            }
            writeln!(f, "{}", text.trim_end())?;
        }
        Ok(())
    }
}
