//! What needs in force ask for and offers in force hold, by what is counted and in what.

use std::collections::BTreeMap;

use contract::sheet::Column;
use engine::CaseFile;
use engine::case::{Code as _, ResourceKind, format_amount, minor_digits, parse_amount};

use super::{Frame, Grid, Out, Reported, covered, headings};

/// Kind, code, and the currency or the unit. Currencies are not added up.
type Counted<'a> = (ResourceKind, &'a str, &'a str);

/// A sum of whole minor units or whole units, and of how many figures it is.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// `None`: too large to be written.
    value: Option<i64>,
    figures: usize,
    /// Entries that have no figure.
    unknown: usize,
}

impl Sum {
    fn add(&mut self, figure: Option<i64>) {
        let Some(figure) = figure else { return self.unknown += 1 };
        self.value = match self.figures {
            0 => Some(figure),
            _ => self.value.and_then(|sum| sum.checked_add(figure)),
        };
        self.figures += 1;
    }
}

/// The sums of one row.
#[derive(Clone, Copy, Default)]
struct Row {
    asked: Sum,
    covered: Sum,
    held: Sum,
}

/// A row for each currency and each unit of something; what nobody reported is no figure.
pub(super) fn sums(case: &CaseFile, reported: &Reported, frame: &Frame) -> Grid {
    let mut header = headings(frame, &[Column::Kind, Column::Code]);
    header.extend([frame.heading("measure"), frame.heading("asked")]);
    let counts = ["sheet-counted", "desk-need-to-be-costed-one", "figures-covered"];
    header.extend(counts.map(|id| frame.say(id)));
    header.push(frame.say("sheet-reported"));
    header.extend(["in_offers", "offers_unknown"].map(|code| frame.heading(code)));
    let mut rows = BTreeMap::<Counted<'_>, Row>::new();
    for line in case.needs.iter().flat_map(|need| &need.lines) {
        let counted = counted(line.kind, line.code.as_ref(), line.unit.as_ref());
        let (key, digits) = counted(line.currency.as_ref().unwrap_or(&case.currency));
        let row = rows.entry(key).or_default();
        let read = |text: &String| read(text, digits);
        row.asked.add(digits.map_or(line.quantity, |_| line.amount.as_ref().and_then(read)));
        row.covered.add(covered(line, reported).and_then(read));
    }
    for offer in &case.offers {
        let counted = counted(offer.kind, offer.code.as_ref(), offer.unit.as_ref());
        for year in &offer.years {
            let (key, digits) = counted(year.currency.as_ref().unwrap_or(&case.currency));
            let read = |text: &String| read(text, digits);
            let held = digits.map_or(year.quantity, |_| year.amount.as_ref().and_then(read));
            rows.entry(key).or_default().held.add(held);
        }
    }
    let rows = rows.into_iter().map(|((kind, code, measure), row)| {
        let digits = (kind == ResourceKind::Funding).then(|| minor_digits(measure).unwrap_or(2));
        let written = |sum: Sum| match (sum.figures, sum.value) {
            (0, _) => Out::Empty,
            (_, None) => Out::text(frame.say("desk-need-unreadable-one")),
            (_, Some(value)) => Out::Number(plain(value, digits)),
        };
        vec![
            Out::text(kind.code()),
            Out::text(code),
            Out::text(measure),
            written(row.asked),
            Out::number(Some(row.asked.figures)),
            Out::number(Some(row.asked.unknown)),
            written(row.covered),
            Out::number(Some(row.covered.figures)),
            written(row.held),
            Out::number(Some(row.held.unknown)),
        ]
    });
    frame.grid(&frame.say("sheet-sums"), header, rows.collect())
}

/// What something counts as, once its currency is known, and the digits of the minor unit: `None`
/// for whole units.
fn counted<'a>(
    kind: ResourceKind,
    code: Option<&'a String>,
    unit: Option<&'a String>,
) -> impl Fn(&'a String) -> (Counted<'a>, Option<u32>) {
    let text = |text: Option<&'a String>| text.map_or("", String::as_str);
    let (code, unit) = (text(code), text(unit));
    move |currency| match kind {
        ResourceKind::Funding => {
            let digits = minor_digits(currency).unwrap_or(2);
            ((kind, "", currency.as_str()), Some(digits))
        }
        _ => ((kind, code, unit), None),
    }
}

fn read(text: &str, digits: Option<u32>) -> Option<i64> {
    match digits {
        Some(digits) => parse_amount(text, digits).ok(),
        None => text.parse().ok(),
    }
}

fn plain(value: i64, digits: Option<u32>) -> String {
    digits.map_or_else(|| value.to_string(), |digits| format_amount(value, digits))
}
