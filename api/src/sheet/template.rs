//! An empty sheet of needs to fill in: headings, lists of codes to choose from, and how to do it.

use contract::Code as _;
use contract::catalogue;
use contract::sheet::Column;
use engine::case::{Basis, ResourceKind};
use rust_xlsxwriter::{DataValidation, Formula, Workbook, XlsxError};

use super::field::themes;
use super::heading::heading;
use super::write::{Form, Grid, Out, csv, failed, sheet};
use crate::error::ApiError;
use crate::language::Language;

/// Rows below the headings that offer lists to choose from.
const ROWS: u32 = 2_000;
/// Notes of the sheet that says how to fill it in.
const NOTES: [&str; 7] = ["rows", "reference", "figures", "codes", "empty", "consent", "private"];

/// The template in a language.
pub(crate) fn template(form: Form, language: Language) -> Result<Vec<u8>, ApiError> {
    let needs = Grid {
        name: language.say("sheet-needs", &[]),
        header: Column::ALL.iter().map(|column| heading(language, *column)).collect(),
        rows: Vec::new(),
    };
    match form {
        Form::Csv => Ok(csv(&needs)),
        Form::Xlsx => book(&needs, language).map_err(failed),
    }
}

fn book(needs: &Grid, language: Language) -> Result<Vec<u8>, XlsxError> {
    let codes = Codes::of(language);
    let mut book = Workbook::new();
    let first = sheet(&mut book, needs, language)?;
    for (column, (from, to)) in &codes.ranges {
        let place = Column::ALL.iter().position(|one| one == column).unwrap_or(0);
        let place = u16::try_from(place).unwrap_or(0);
        let range = format!("='{}'!$D${from}:$D${to}", codes.grid.name.replace('\'', "''"));
        // Names alone, and codes of one's own, can be written too: the import says what it takes.
        let list =
            DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false);
        first.add_data_validation(1, place, ROWS, place, &list)?;
    }
    sheet(&mut book, &codes.grid, language)?;
    let notes =
        NOTES.iter().map(|note| vec![Out::text(language.say(&format!("sheet-note-{note}"), &[]))]);
    let name = language.say("sheet-help", &[]);
    let help = Grid { header: vec![name.clone()], name, rows: notes.collect() };
    sheet(&mut book, &help, language)?;
    book.save_to_buffer()
}

/// The sheet of codes, and where each column's stand in it.
struct Codes {
    grid: Grid,
    ranges: Vec<(Column, (usize, usize))>,
}

impl Codes {
    fn of(language: Language) -> Self {
        let say = |part: &str| language.say(&format!("sheet-codes-{part}"), &[]);
        let mut codes = Self {
            grid: Grid {
                name: language.say("sheet-codes", &[]),
                // What stands in the last column is what the lists offer.
                header: vec![say("column"), say("code"), say("name"), String::new()],
                rows: Vec::new(),
            },
            ranges: Vec::new(),
        };
        let own = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        codes.add(language, Column::Theme, own(&themes()), &["theme"]);
        let activities: Vec<&str> = catalogue::activities("").map(|one| one.code).collect();
        codes.add(language, Column::Activity, own(&activities), &["activity"]);
        codes.add(language, Column::Kind, words::<ResourceKind>(), &["kind"]);
        let lines = catalogue::codes(Some(ResourceKind::InKind), "", "");
        codes.add(language, Column::Code, own(&lines), &["activity"]);
        codes.add(language, Column::Unit, own(&catalogue::units("")), &["unit"]);
        codes.add(language, Column::Basis, words::<Basis>(), &["basis"]);
        for column in [Column::MoneyMayFill, Column::Shared] {
            let from = codes.grid.rows.len() + 2;
            for answer in ["sheet-yes", "sheet-no"] {
                let word = Out::text(language.say(answer, &[]));
                let heading = Out::text(heading(language, column));
                codes.grid.rows.push(vec![heading, word.clone(), Out::Empty, word]);
            }
            codes.ranges.push((column, (from, from + 1)));
        }
        codes
    }

    fn add(&mut self, language: Language, column: Column, codes: Vec<String>, names: &[&str]) {
        // The first row has the headings, and rows count from 1.
        let from = self.grid.rows.len() + 2;
        for code in codes {
            let name = names.iter().find_map(|id| language.name(id, &code)).unwrap_or_default();
            let both = if name.is_empty() { code.clone() } else { format!("{code} · {name}") };
            self.grid.rows.push(vec![
                Out::text(heading(language, column)),
                Out::text(code),
                Out::text(name),
                Out::text(both),
            ]);
        }
        self.ranges.push((column, (from, self.grid.rows.len() + 1)));
    }
}

fn words<C: contract::Code>() -> Vec<String> {
    C::ALL.iter().map(|one| one.code().to_owned()).collect()
}
