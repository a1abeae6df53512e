//! The market as its reader may see it: needs line by line, offers year by year, what both come to,
//! and the rates.

mod sums;

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::need::NeedLine;
use contract::sheet::Column;
use engine::CaseFile;
use engine::case::{Line, Need, Offer};

use super::needs::comes_to;
use super::{Frame, Grid, Out, heading, maybe};

/// What States report to be covered, by line, where the case has something else.
type Reported = BTreeMap<String, Option<String>>;

/// The tables: needs, offers, sums, rates. `by_unit` are records that the unit wrote on behalf of
/// their owners. What is covered is what States report: commitments, by which a case is covered as well, are none
/// of their words.
pub(crate) fn market(
    case: &CaseFile,
    (by_unit, reported): (&BTreeSet<String>, &Reported),
    frame: &Frame,
) -> Vec<Grid> {
    let tables = (needs(case, (by_unit, reported), frame), offers(case, by_unit, frame));
    vec![tables.0, tables.1, sums::sums(case, reported, frame), rates(case, frame)]
}

/// What the State reports to be covered of a line.
fn covered<'a>(line: &'a Line, reported: &'a Reported) -> Option<&'a String> {
    reported.get(&line.id).unwrap_or(&line.already_covered).as_ref()
}

fn headings(frame: &Frame, columns: &[Column]) -> Vec<String> {
    columns.iter().map(|column| heading(frame.language, *column)).collect()
}

fn needs(
    case: &CaseFile,
    (by_unit, reported): (&BTreeSet<String>, &Reported),
    frame: &Frame,
) -> Grid {
    use Column::{Activity, AlreadyCovered, Amount, Code, Currency, Kind, Priority, Quantity};
    use Column::{Reference, SmallestPart, Theme, Title, Unit, UnitCost, Year};
    let state = frame.language.name("desk-need-field", "owner").unwrap_or_default();
    let mut header = vec![frame.coded(&state), state];
    header.extend(headings(frame, &[Reference, Title]));
    let theme = heading(frame.language, Theme);
    header.extend([theme.clone(), frame.named(&theme)]);
    header.extend(headings(frame, &[Activity, Priority]));
    header.push(frame.heading("line_id"));
    header.extend(headings(frame, &[Kind, Code, Year, Amount, Currency, Quantity, Unit]));
    header.extend(headings(frame, &[UnitCost, AlreadyCovered, SmallestPart]));
    header.extend(["by_unit", "comes_to", "standing"].map(|code| frame.heading(code)));
    let row = |need: &Need, line: &Line| {
        let mut cells = vec![
            Out::text(&need.state),
            Out::text(frame.party(&need.state)),
            Out::text(&need.id),
            Out::text(&need.title),
            Out::text(&need.theme),
            Out::text(frame.name(&["theme"], &need.theme)),
            Out::text(&need.activity),
            Out::number(Some(need.priority)),
            Out::text(&line.id),
            Out::text(line.kind.code()),
            maybe(line.code.as_ref()),
            Out::number(Some(line.year)),
            Out::number(line.amount.as_ref()),
            // Without a currency of its own an amount is in that of the case.
            if line.amount.is_some() || line.unit_cost.is_some() {
                Out::text(line.currency.as_ref().unwrap_or(&case.currency))
            } else {
                Out::Empty
            },
            Out::number(line.quantity),
            maybe(line.unit.as_ref()),
            Out::number(line.unit_cost.as_ref()),
            Out::number(covered(line, reported)),
            Out::number(line.smallest_part.as_ref()),
            frame.yes(by_unit.contains(&need.id)),
        ];
        // Summed as the list of needs is, each currency for itself.
        let counted = NeedLine {
            kind: Some(line.kind),
            amount: line.amount.clone(),
            quantity: line.quantity,
            unit_cost: line.unit_cost.clone(),
            currency: Some(line.currency.as_ref().unwrap_or(&case.currency).clone()),
            ..NeedLine::default()
        };
        cells.extend(comes_to(&counted, frame));
        cells
    };
    let rows =
        case.needs.iter().flat_map(|need| need.lines.iter().map(move |line| row(need, line)));
    frame.grid(&frame.say("sheet-needs"), header, rows.collect())
}

fn offers(case: &CaseFile, by_unit: &BTreeSet<String>, frame: &Frame) -> Grid {
    use Column::{Amount, Currency, Kind, Quantity, Unit, Year};
    let donor = frame.say("offer-owner");
    let mut header = vec![frame.coded(&donor), donor, frame.heading("offer")];
    header.push(frame.say("offer-title"));
    header.extend(headings(frame, &[Kind]));
    header.push(frame.say("offer-code"));
    header.extend(headings(frame, &[Year, Amount, Currency, Quantity, Unit]));
    header.push(frame.heading("by_unit"));
    let name = |id: &str| {
        let donor = case.donors.iter().find(|donor| donor.id == id);
        match (frame.parties.contains_key(id), donor) {
            (false, Some(donor)) => donor.name.clone(),
            _ => frame.party(id),
        }
    };
    let rows = case.offers.iter().flat_map(|offer: &Offer| {
        let name = name(&offer.donor);
        offer.years.iter().map(move |year| {
            let currency = year.currency.as_ref().unwrap_or(&case.currency);
            vec![
                Out::text(&offer.donor),
                Out::text(&name),
                Out::text(&offer.id),
                maybe(offer.title.as_ref()),
                Out::text(offer.kind.code()),
                maybe(offer.code.as_ref()),
                Out::number(Some(year.year)),
                Out::number(year.amount.as_ref()),
                if year.amount.is_some() { Out::text(currency) } else { Out::Empty },
                Out::number(year.quantity),
                maybe(offer.unit.as_ref()),
                frame.yes(by_unit.contains(&offer.id)),
            ]
        })
    });
    frame.grid(&frame.heading("offers"), header, rows.collect())
}

fn rates(case: &CaseFile, frame: &Frame) -> Grid {
    let counted = frame.language.say("sheet-per-unit", &[("currency", &case.currency)]);
    let header = vec![
        heading(frame.language, Column::Currency),
        counted,
        frame.heading("date"),
        frame.heading("source"),
    ];
    let rows = case.rates.iter().map(|rate| {
        vec![
            Out::text(&rate.currency),
            Out::Number(rate.per_unit.clone()),
            Out::text(rate.date.to_string()),
            Out::text(&rate.source),
        ]
    });
    frame.grid(&frame.heading("rates"), header, rows.collect())
}
