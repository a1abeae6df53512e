//! Reads the rows of one sheet, cell by cell.

use contract::sheet::Column;

use super::{Entry, Fault};
use crate::sheet::field;
use crate::sheet::heading::Headings;
use crate::sheet::table::Sheet;

/// The rows below the headings that say anything.
pub(super) fn read<'a>(sheet: &'a Sheet, headings: &'a Headings) -> Vec<Entry<'a>> {
    let rows = sheet.rows.iter().skip(headings.at + 1);
    let says_something = |row: &&crate::sheet::table::Row| {
        headings.columns.values().any(|place| row.cells.contains_key(place))
    };
    rows.filter(says_something)
        .map(|row| {
            let mut entry = Entry {
                sheet: &sheet.name,
                at: row.at,
                said: std::collections::BTreeMap::new(),
                faults: Vec::new(),
                cells: &row.cells,
                headings,
            };
            for (column, place) in &headings.columns {
                match field::said(*column, row.cells.get(place)) {
                    Ok(said) => {
                        entry.said.insert(*column, said);
                    }
                    Err(code) => entry.faults.push(Fault::of(Some(*column), code)),
                }
            }
            if entry.says(Column::Reference).or(entry.says(Column::Title)).is_none()
                && entry.faults.iter().all(|fault| fault.column != Some(Column::Title))
            {
                entry.faults.push(Fault::of(None, "nothing_said"));
            }
            entry
        })
        .collect()
}
