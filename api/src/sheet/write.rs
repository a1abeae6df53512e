//! Tables as files: text that spreadsheet programs open without running anything, and workbooks.

use std::borrow::Cow;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::sheet::csv::cell;
use rust_xlsxwriter::{Format as Style, Workbook, Worksheet, XlsxError};

use crate::error::ApiError;
use crate::language::Language;

/// So that spreadsheet programs read UTF-8 as such.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// Digits that a number of a workbook keeps; longer ones are written as text.
const MOST_DIGITS: usize = 15;
/// The most that a cell of a workbook may hold, in units of UTF-16.
const MOST_UNITS: usize = 32_767;
/// The widest column, in letters.
const WIDEST: usize = 48;

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Comma-separated text.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Form {
    /// The form with this name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// What is written into a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Out {
    /// Nothing.
    #[default]
    Empty,
    /// Words; never run as a formula.
    Text(String),
    /// A plain decimal, or what was typed in its place in a draft.
    Number(String),
}

impl Out {
    /// Words, or nothing where there are none.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A figure, or nothing where there is none.
    pub(crate) fn number(number: Option<impl ToString>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.to_string()))
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    /// What its sheet is called: at most 31 letters.
    pub(crate) name: String,
    /// What stands over its columns.
    pub(crate) header: Vec<String>,
    /// What stands in them.
    pub(crate) rows: Vec<Vec<Out>>,
}

/// Whether a text is a plain decimal and nothing else.
fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
        && digits.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// A table as comma-separated text.
pub(crate) fn csv(grid: &Grid) -> Vec<u8> {
    let heads: Vec<String> = grid.header.iter().map(|name| cell(name)).collect();
    let mut text = BYTE_ORDER_MARK.to_owned() + &heads.join(",") + "\r\n";
    for row in &grid.rows {
        let cells = row.iter().map(|out| match out {
            Out::Empty => String::new(),
            Out::Number(number) if is_plain(number) => number.clone(),
            Out::Text(text) | Out::Number(text) => cell(text),
        });
        text += &(cells.collect::<Vec<_>>().join(",") + "\r\n");
    }
    text.into_bytes()
}

/// Tables as a workbook, a sheet for each.
pub(crate) fn workbook(grids: &[Grid], language: Language) -> Result<Vec<u8>, ApiError> {
    let mut book = Workbook::new();
    for grid in grids {
        sheet(&mut book, grid, language).map_err(failed)?;
    }
    book.save_to_buffer().map_err(failed)
}

pub(super) fn failed(error: XlsxError) -> ApiError {
    ApiError::Internal(format!("a workbook cannot be written: {error}"))
}

/// Adds a sheet with one table: headings stay in sight, columns are as wide as what they hold.
pub(super) fn sheet<'a>(
    book: &'a mut Workbook,
    grid: &Grid,
    language: Language,
) -> Result<&'a mut Worksheet, XlsxError> {
    let heading = Style::new().set_bold().set_text_wrap();
    let sheet = book.add_worksheet();
    sheet.set_name(&grid.name)?;
    sheet.set_right_to_left(language.is_right_to_left());
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(&grid.header) {
        sheet.write_string_with_format(0, column, held(name), &heading)?;
        let cells = grid.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widths = cells.map(|cell| match cell {
            Out::Empty => 0,
            Out::Text(text) | Out::Number(text) => text.chars().count(),
        });
        let width = widths.chain([name.chars().count()]).max().unwrap_or(0).min(WIDEST);
        sheet.set_column_width(column, u16::try_from(width + 2).unwrap_or(u16::MAX))?;
    }
    for (row, cells) in (1..).zip(&grid.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Out::Empty => {}
                Out::Text(text) => {
                    sheet.write_string(row, column, held(text))?;
                }
                Out::Number(number) => match exact(number) {
                    Some(value) => {
                        sheet.write_number(row, column, value)?;
                    }
                    None => {
                        sheet.write_string(row, column, held(number))?;
                    }
                },
            }
        }
    }
    Ok(sheet)
}

/// As much of a text as a cell of a workbook holds, with a sign where more is left out: whoever wants all of
/// it has comma-separated text.
fn held(text: &str) -> Cow<'_, str> {
    let units = |c: char| c.len_utf16();
    // No letter has more units than bytes.
    if text.len() <= MOST_UNITS || text.chars().map(units).sum::<usize>() <= MOST_UNITS {
        return Cow::Borrowed(text);
    }
    let mut left = MOST_UNITS - 1;
    let kept = text.chars().take_while(|c| {
        let fits = units(*c) <= left;
        left = left.saturating_sub(units(*c));
        fits
    });
    Cow::Owned(kept.chain(['…']).collect())
}

/// A number that a workbook keeps to the last digit.
fn exact(number: &str) -> Option<f64> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (digits <= MOST_DIGITS && is_plain(number)).then(|| number.parse().ok()).flatten()
}

/// A file to be kept under a name.
pub(crate) fn file(name: &str, form: Form, bytes: impl Into<Cow<'static, [u8]>>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.{}\"", form.ending());
    let disposition = HeaderValue::from_str(&disposition)
        .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(form.media_type())),
        (header::CONTENT_DISPOSITION, disposition),
        (header::VARY, HeaderValue::from_static("cookie")),
    ];
    (StatusCode::OK, headers, bytes.into().into_owned()).into_response()
}

#[cfg(test)]
mod tests {
    use super::{Grid, Out, csv, exact, held, workbook};
    use crate::language::Language;

    #[test]
    fn text_is_never_run_and_quotes_hold() {
        let grid = Grid {
            name: "Needs".to_owned(),
            header: vec!["=a".to_owned(), "b".to_owned()],
            rows: vec![
                vec![Out::text("@SUM(1)"), Out::Number("-5.00".to_owned())],
                vec![Out::text("a,\"b\"\nc"), Out::Empty],
            ],
        };
        let text = String::from_utf8(csv(&grid)).unwrap();
        assert_eq!(text, "\u{feff}'=a,b\r\n'@SUM(1),-5.00\r\n\"a,\"\"b\"\"\nc\",\r\n");
    }

    #[test]
    fn a_program_that_parts_cells_at_semicolons_runs_nothing_either() {
        let rows = vec![vec![Out::text("Roads;=HYPERLINK(1)"), Out::text("a\tb")]];
        let grid = Grid { header: vec!["a;b".to_owned()], rows, ..Grid::default() };
        let text = String::from_utf8(csv(&grid)).unwrap();
        assert_eq!(text, "\u{feff}\"a;b\"\r\n\"Roads;'=HYPERLINK(1)\",\"a\tb\"\r\n");
    }

    #[test]
    fn what_a_draft_has_in_place_of_a_figure_is_text() {
        let typed = ["=1+1", "-1+1", "+5", "1e9", "inf", "1.2.3", "-", "", "12.50", "-5"];
        let row = typed.map(|typed| Out::Number(typed.to_owned())).to_vec();
        let grid = Grid { rows: vec![row], ..Grid::default() };
        let text = String::from_utf8(csv(&grid)).unwrap();
        let last = text.lines().last().unwrap();
        assert_eq!(last, "'=1+1,'-1+1,'+5,1e9,inf,1.2.3,'-,,12.50,-5");
        assert_eq!(
            typed.map(|typed| exact(typed).is_some()),
            [false, false, false, false, false, false, false, false, true, true]
        );
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_breaks_no_workbook() {
        let most = "a".repeat(32_767);
        assert_eq!(held(&most), most);
        let cut = held(&(most.clone() + "b")).into_owned();
        assert_eq!((cut.chars().count(), cut.ends_with("a…")), (32_767, true));
        // A letter of two units is kept whole or not at all.
        let wide = held(&"\u{1f33e}".repeat(16_384)).into_owned();
        assert_eq!((wide.encode_utf16().count(), wide.ends_with('…')), (32_767, true));
        let rows = vec![vec![Out::text("ж".repeat(40_000)), Out::Number("1".repeat(40_000))]];
        let grid = Grid { name: "N".to_owned(), header: vec!["h".repeat(40_000)], rows };
        assert!(workbook(&[grid], Language::ENGLISH).is_ok());
    }

    #[test]
    fn a_figure_with_more_digits_than_a_workbook_keeps_is_text() {
        assert_eq!(exact("1234567890123.45"), Some(1_234_567_890_123.45));
        assert_eq!(exact("90071992547409.91"), None);
        assert_eq!(exact("inf"), None);
    }
}
