//! Rows of a spreadsheet as lines of a need.
//!
//! Cells are separated by tabs, as every spreadsheet copies them; a cell with tabs or breaks stands
//! in quotation marks. Where the first row names columns, in the reader's language, in English or
//! by the fields' names, they are taken by name; otherwise in the order that the form shows.

use contract::Code as _;
use contract::catalogue;
use engine::case::ResourceKind;

use super::form::{LineField, LineForm};
use super::{typed, working};
use crate::format::{self, fold};
use crate::words::say;

/// Columns where no row names them, in their order.
const ORDER: [LineField; 9] = [
    LineField::Label,
    LineField::Year,
    LineField::Quantity,
    LineField::Unit,
    LineField::UnitCost,
    LineField::Amount,
    LineField::Currency,
    LineField::Covered,
    LineField::Source,
];

/// The most lines that are taken at once.
const MOST: usize = 200;

/// What was understood of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pasted {
    /// Lines, in order.
    pub(crate) lines: Vec<LineForm>,
    /// Columns that were taken, by the words of the form.
    pub(crate) taken: Vec<String>,
    /// Headings that name no column.
    pub(crate) ignored: Vec<String>,
    /// What does not come out as it was written, in order.
    pub(crate) doubts: Vec<Doubt>,
    /// Rows that were left out since there were too many.
    pub(crate) left_out: usize,
}

/// Something in a row, counted from 1, that the reader looks at before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// A figure of this column that cannot be read.
    Unread(usize, String, String),
    /// A text of this column that no line has a place for.
    Lost(usize, String, String),
    /// What was worked out is another amount than the one beside it.
    Differs(usize, working::Differs),
}

impl Doubt {
    /// In words.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Unread(row, column, text) => say::desk_need_paste_doubt(column, *row, text),
            Self::Lost(row, column, text) => say::desk_need_paste_lost(column, *row, text),
            Self::Differs(row, differs) => say::desk_need_paste_at(*row, &differs.words()),
        }
    }
}

/// Reads rows; `currency` is that of every line that names none.
pub(crate) fn read(text: &str, currency: &str) -> Pasted {
    read_with(text, currency, None)
}

/// As [`read`], where they were pasted in a language that writes `mark` before fractions.
pub(crate) fn read_with(text: &str, currency: &str, mark: Option<char>) -> Pasted {
    let mut rows = cells(text);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let mut pasted = Pasted::default();
    let named: Vec<Option<LineField>> =
        rows.first().map(|row| row.iter().map(|cell| field(cell)).collect()).unwrap_or_default();
    // One known word may be a text; two are a row of headings.
    let has_head = named.iter().flatten().count() >= 2;
    let columns: Vec<Option<LineField>> = if has_head {
        let columns = first_of_each(named);
        let head = rows.remove(0);
        let unknown = head
            .iter()
            .zip(&columns)
            .filter(|(cell, field)| field.is_none() && !cell.trim().is_empty());
        pasted.ignored = unknown.map(|(cell, _)| cell.trim().to_owned()).collect();
        // What stands under them is named by them.
        for row in &mut rows {
            drop_under(row, &head, &columns);
        }
        columns
    } else {
        ORDER.into_iter().map(Some).collect()
    };
    pasted.taken = columns.iter().flatten().map(|field| name(*field)).collect();
    pasted.left_out = rows.len().saturating_sub(MOST);
    for (at, row) in rows.into_iter().take(MOST).enumerate() {
        let (line, doubts) = line(at + 1, &row, &columns, (currency, mark));
        pasted.lines.push(line);
        pasted.doubts.extend(doubts);
    }
    pasted
}

/// Of columns that are named alike the first: what the second says would take its place.
fn first_of_each(named: Vec<Option<LineField>>) -> Vec<Option<LineField>> {
    let mut columns: Vec<Option<LineField>> = Vec::new();
    for field in named {
        let is_known = field.is_some() && columns.contains(&field);
        columns.push(field.filter(|_| !is_known));
    }
    columns
}

/// Empties the cells of a row whose column has a heading that is not taken.
fn drop_under(row: &mut [String], head: &[String], columns: &[Option<LineField>]) {
    for ((cell, heading), column) in row.iter_mut().zip(head).zip(columns) {
        if column.is_none() && !heading.trim().is_empty() {
            cell.clear();
        }
    }
}

/// One line, from the row with the number, and what of the row does not come out as it was written.
fn line(
    row: usize,
    cells: &[String],
    columns: &[Option<LineField>],
    (currency, mark): (&str, Option<char>),
) -> (LineForm, Vec<Doubt>) {
    let mut doubts = Vec::new();
    let mut line = LineForm { currency: currency.to_owned(), ..LineForm::default() };
    for (at, cell) in cells.iter().map(|cell| cell.trim()).enumerate() {
        if cell.is_empty() {
            continue;
        }
        let Some(field) = columns.get(at).copied().flatten() else {
            doubts.push(Doubt::Lost(row, letters(at), cell.to_owned()));
            continue;
        };
        let read =
            mark.map_or_else(|| typed::decimal(cell), |mark| typed::decimal_with(cell, mark));
        if is_number(field) && read.is_err() {
            doubts.push(Doubt::Unread(row, name(field), cell.to_owned()));
        }
        let value = match mark {
            Some(mark) if is_figure(field) => typed::in_page(cell, mark),
            _ => value(field, cell),
        };
        if value.is_empty() {
            doubts.push(Doubt::Lost(row, name(field), cell.to_owned()));
        }
        *line.text(field) = value;
    }
    if line.kind.is_empty() {
        // What is counted in units and has no amount is no money.
        let is_units = line.amount.is_empty() && !line.quantity.is_empty();
        let kind = if is_units { ResourceKind::InKind } else { ResourceKind::Funding };
        kind.code().clone_into(&mut line.kind);
    }
    doubts.extend(working::differs(&line).map(|differs| Doubt::Differs(row, differs)));
    working::keep(&mut line);
    (line, doubts)
}

/// A column as spreadsheets name it, from 0: `A`, `Z`, `AA`.
fn letters(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    if at < 26 { last.to_string() } else { format!("{}{last}", letters(at / 26 - 1)) }
}

fn is_number(field: LineField) -> bool {
    field == LineField::Year || is_figure(field)
}

/// A figure that languages write differently.
fn is_figure(field: LineField) -> bool {
    matches!(
        field,
        LineField::Quantity
            | LineField::UnitCost
            | LineField::Amount
            | LineField::Covered
            | LineField::Part
    )
}

/// A cell as the form holds it: kinds, activities, goods and units by their code, currencies in capitals. What the
/// catalogue does not have stays a word of one's own.
fn value(field: LineField, cell: &str) -> String {
    match field {
        LineField::Kind => {
            let wanted = fold(cell);
            let found = ResourceKind::ALL
                .iter()
                .find(|kind| fold(kind.code()) == wanted || fold(&kind_words(**kind)) == wanted);
            found.map_or_else(String::new, |kind| kind.code().to_owned())
        }
        LineField::Code => {
            listed(&catalogue::codes(Some(ResourceKind::InKind), "", ""), format::activity, cell)
        }
        LineField::Unit => listed(&catalogue::units(""), format::unit_name, cell),
        LineField::Currency => cell.to_uppercase(),
        _ => cell.to_owned(),
    }
}

/// The code of the catalogue that a cell names, by itself or in the reader's language; otherwise the cell as it is.
fn listed(codes: &[&str], words: fn(&str) -> String, cell: &str) -> String {
    let wanted = fold(cell);
    // Sheets say "hectares" where the catalogue says "hectare".
    let wanted_one = wanted.strip_suffix('s').unwrap_or(&wanted);
    let is_named = |code: &&&str| {
        [fold(code), fold(&words(code))].iter().any(|name| *name == wanted || name == wanted_one)
    };
    codes.iter().find(is_named).map_or_else(|| cell.to_owned(), |code| (*code).to_owned())
}

/// A kind in words.
fn kind_words(kind: ResourceKind) -> String {
    say::desk_need_kind(kind.code())
}

/// The column that a heading names.
fn field(heading: &str) -> Option<LineField> {
    let wanted = fold(heading.trim());
    let all = [
        (LineField::Kind, "kind", "resource"),
        (LineField::Code, "code", "activity"),
        (LineField::Label, "label", "description"),
        (LineField::Year, "year", "years"),
        (LineField::Quantity, "quantity", "qty"),
        (LineField::Unit, "unit", "units"),
        (LineField::UnitCost, "unit_cost", "unit cost"),
        (LineField::Amount, "amount", "total"),
        (LineField::Currency, "currency", "cur"),
        (LineField::Covered, "already_covered", "already covered"),
        (LineField::Part, "smallest_part", "smallest useful part"),
        (LineField::Source, "source", "sources"),
    ];
    let fits = |(field, code, english): &(LineField, &str, &str)| {
        wanted == *code || wanted == *english || wanted == fold(&name(*field))
    };
    all.iter().find(|one| fits(one)).map(|(field, ..)| *field)
}

/// A column as the form names it.
pub(crate) fn name(field: LineField) -> String {
    say::desk_need_line_field(field.code())
}

/// The headings of a sheet that can be pasted, in the reader's language, separated by tabs.
pub(crate) fn headings() -> String {
    let coded = [LineField::Kind, LineField::Code];
    coded.into_iter().chain(ORDER).map(name).collect::<Vec<_>>().join("\t")
}

/// Rows and cells; a line with no tab is one cell.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\t' if !is_quoted => push(&mut rows, &mut cell),
            '\n' if !is_quoted => {
                push(&mut rows, &mut cell);
                rows.push(Vec::new());
            }
            '\r' => {}
            other => cell.push(other),
        }
    }
    push(&mut rows, &mut cell);
    rows
}

fn push(rows: &mut [Vec<String>], cell: &mut String) {
    if let Some(row) = rows.last_mut() {
        row.push(std::mem::take(cell));
    }
}
