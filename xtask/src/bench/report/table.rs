//! A table in Markdown, padded so that it also reads well in a terminal.

use std::fmt;

/// A title, a head, and rows as long as the head.
pub(in crate::bench) struct Table {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(in crate::bench) fn new(title: &str, head: &[&str]) -> Self {
        let head = head.iter().map(|cell| (*cell).to_owned()).collect();
        Self { title: title.to_owned(), head, rows: Vec::new() }
    }

    /// More columns on the right.
    pub(in crate::bench) fn head<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        self.head.extend(cells.map(str::to_owned));
    }

    pub(in crate::bench) fn row(&mut self, cells: Vec<String>) {
        assert_eq!(cells.len(), self.head.len(), "a cell for each column");
        self.rows.push(cells);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = || self.rows.iter().chain([&self.head]);
        let widths: Vec<usize> = (0..self.head.len())
            .map(|column| all().map(|row| row[column].chars().count()).max().unwrap_or(0))
            .collect();
        // Names stand left, figures right.
        let is_name = |column: usize| {
            self.rows.iter().any(|row| row[column].starts_with(|c: char| c.is_alphabetic()))
        };
        let line = |f: &mut fmt::Formatter<'_>, row: &[String]| {
            for (column, cell) in row.iter().enumerate() {
                let width = widths[column];
                if is_name(column) {
                    write!(f, "| {cell:<width$} ")?;
                } else {
                    write!(f, "| {cell:>width$} ")?;
                }
            }
            writeln!(f, "|")
        };
        writeln!(f, "{}\n", self.title)?;
        line(f, &self.head)?;
        for (column, width) in widths.iter().enumerate() {
            let dashes = "-".repeat(*width);
            if is_name(column) { write!(f, "|-{dashes}-")? } else { write!(f, "|-{dashes}:")? }
        }
        writeln!(f, "|")?;
        self.rows.iter().try_for_each(|row| line(f, row))
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new("Title", &["name"]);
        table.head(["÷ LEMON"].into_iter());
        table.row(vec!["goto".to_owned(), "0.70".to_owned()]);
        let lines = ["Title", "", "| name | ÷ LEMON |", "|------|--------:|", "| goto |    0.70 |"];
        assert_eq!(table.to_string().lines().collect::<Vec<_>>(), lines);
    }
}
