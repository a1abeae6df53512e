//! The columns of a need and of its lines: what a cell makes of them, and what a cell would say.
//!
//! Both directions are here, so that a sheet that was written is read again without a change.

use contract::catalogue::{self, ENTRIES};
use contract::need::{NeedBody, NeedLine};
use contract::sheet::Column;
use contract::{Code as _, from_code};
use engine::case::{Basis, ResourceKind, is_known_currency};

use super::table::Cell;
use super::value::{self, Refused, named_codes};
use crate::language::key;

/// Between entries of a list in one cell.
const LIST: &str = "; ";

/// What a cell says of its column, in the one way in which it is kept; nothing where it is empty.
pub(crate) fn said(column: Column, cell: Option<&Cell>) -> Result<Option<String>, Refused> {
    let Some(cell) = cell else { return Ok(None) };
    let said = match column {
        Column::Reference => value::text(cell)?.to_uppercase(),
        Column::Title | Column::NeedSource | Column::Note | Column::Label | Column::Source => {
            value::text(cell)?
        }
        Column::Unit => free(&value::text(cell)?, &units(), "unit"),
        Column::Theme => known(cell, &themes(), &["theme", "theme-short"])?,
        Column::Activity => known(cell, &activities(), &["activity"])?,
        Column::Kind => listed::<ResourceKind>(cell, "kind")?,
        Column::Basis => listed::<Basis>(cell, "basis")?,
        Column::Code => free(&value::text(cell)?, &named_codes("activity"), "activity"),
        Column::Currency => {
            let code = value::text(cell)?.to_uppercase();
            if is_known_currency(&code) { code } else { return Err("unknown_currency") }
        }
        Column::Treaties => {
            let text = value::text(cell)?;
            let entries = text.split([';', ',', '\n']).map(str::trim).filter(|one| !one.is_empty());
            entries.collect::<Vec<_>>().join(LIST)
        }
        Column::Deadline => value::day(cell)?,
        Column::Priority | Column::Line | Column::Year | Column::Quantity => value::whole(cell)?,
        Column::Amount | Column::UnitCost | Column::AlreadyCovered | Column::SmallestPart => {
            value::decimal(cell)?
        }
        Column::MoneyMayFill | Column::Shared => flag(value::flag(cell)?),
    };
    Ok(Some(said))
}

fn flag(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// A code of a list.
fn known(cell: &Cell, list: &[&str], names: &[&str]) -> Result<String, Refused> {
    value::code(&value::text(cell)?, list, names).ok_or("unknown_code")
}

/// The themes of the Convention; messages write their points as underscores.
pub(crate) fn themes() -> Vec<&'static str> {
    const DOTTED: [&str; 3] = ["A4.2", "X.IM", "X.GD"];
    let dotted = |code| DOTTED.into_iter().find(|one| key(one) == code).unwrap_or(code);
    named_codes("theme").into_iter().map(dotted).collect()
}

/// A code of a closed list of the case format.
fn listed<C: contract::Code>(cell: &Cell, id: &str) -> Result<String, Refused> {
    let list: Vec<&str> = C::ALL.iter().map(|one| one.code()).collect();
    value::code(&value::text(cell)?, &list, &[id]).ok_or("unknown_code")
}

/// A code where it is one, and what was written where it is none: standard lines are an offer.
fn free(written: &str, list: &[&str], names: &str) -> String {
    value::code(written, list, &[names]).unwrap_or_else(|| written.to_owned())
}

/// Activities that have a name, those of the catalogue and older ones: what was written is read again.
fn activities() -> Vec<&'static str> {
    let is_goods = |code: &str| ENTRIES.iter().any(|one| one.is_goods() && one.code == code);
    named_codes("activity").into_iter().filter(|code| !is_goods(code)).collect()
}

/// Units of the catalogue, and others that have a name: messages write a hyphen as an underscore.
fn units() -> Vec<&'static str> {
    let mut units = catalogue::units("");
    let keys: Vec<String> = units.iter().map(|unit| key(unit)).collect();
    units
        .extend(named_codes("unit").into_iter().filter(|code| !keys.iter().any(|key| key == code)));
    units
}

/// What a need says in a column.
pub(crate) fn of_need(body: &NeedBody, column: Column) -> Option<String> {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    match column {
        Column::Title => some(&body.title),
        Column::Theme => some(&body.theme),
        Column::Activity => some(&body.activity),
        Column::Priority => body.priority.map(|priority| priority.to_string()),
        Column::Treaties => some(&body.treaties.join(LIST)),
        Column::Deadline => body.deadline.clone(),
        Column::NeedSource => body.source.clone(),
        Column::Note => body.note.clone(),
        _ => None,
    }
}

/// What a line says in a column.
pub(crate) fn of_line(line: &NeedLine, column: Column) -> Option<String> {
    match column {
        Column::Line => Some(line.key.to_string()),
        Column::Kind => line.kind.map(|kind| kind.code().to_owned()),
        Column::Code => line.code.clone(),
        Column::Label => line.label.clone(),
        Column::Year => line.year.map(|year| year.to_string()),
        Column::Amount => line.amount.clone(),
        Column::Currency => line.currency.clone(),
        Column::Quantity => line.quantity.map(|quantity| quantity.to_string()),
        Column::Unit => line.unit.clone(),
        Column::UnitCost => line.unit_cost.clone(),
        Column::MoneyMayFill => Some(flag(line.money_may_fill)),
        Column::AlreadyCovered => line.already_covered.clone(),
        Column::SmallestPart => line.smallest_part.clone(),
        Column::Basis => line.basis.map(|basis| basis.code().to_owned()),
        Column::Source => line.source.clone(),
        Column::Shared => Some(flag(line.shared)),
        _ => None,
    }
}

/// Puts what was said into a need. What does not fit the field's own form leaves its code.
pub(crate) fn put_need(
    body: &mut NeedBody,
    column: Column,
    said: Option<String>,
) -> Result<(), Refused> {
    match column {
        Column::Title => body.title = said.unwrap_or_default(),
        Column::Theme => body.theme = said.unwrap_or_default(),
        Column::Activity => body.activity = said.unwrap_or_default(),
        Column::Priority => body.priority = number(said, "priority_range")?,
        Column::Treaties => {
            body.treaties =
                said.map_or_else(Vec::new, |list| list.split(LIST).map(str::to_owned).collect());
        }
        Column::Deadline => body.deadline = said,
        Column::NeedSource => body.source = said,
        Column::Note => body.note = said,
        _ => {}
    }
    Ok(())
}

/// Puts what was said into a line; the line's number is not put but looked for.
pub(crate) fn put_line(
    line: &mut NeedLine,
    column: Column,
    said: Option<String>,
) -> Result<(), Refused> {
    match column {
        Column::Kind => line.kind = said.as_deref().and_then(from_code),
        Column::Code => line.code = said,
        Column::Label => line.label = said,
        Column::Year => line.year = number(said, "year_range")?,
        Column::Amount => line.amount = said,
        Column::Currency => line.currency = said,
        Column::Quantity => line.quantity = number(said, "overflow")?,
        Column::Unit => line.unit = said,
        Column::UnitCost => line.unit_cost = said,
        Column::MoneyMayFill => line.money_may_fill = said.as_deref() == Some("yes"),
        Column::AlreadyCovered => line.already_covered = said,
        Column::SmallestPart => line.smallest_part = said,
        Column::Basis => line.basis = said.as_deref().and_then(from_code),
        Column::Source => line.source = said,
        // Consent is taken back by a word and not by a cell that nobody filled in.
        Column::Shared => line.shared = said.map_or(line.shared, |said| said == "yes"),
        _ => {}
    }
    Ok(())
}

fn number<N: std::str::FromStr>(said: Option<String>, rule: Refused) -> Result<Option<N>, Refused> {
    said.map(|text| text.parse().map_err(|_| rule)).transpose()
}

/// Whether two figures or words say the same: `1500` and `1500.00` do.
pub(crate) fn is_same(column: Column, a: Option<&str>, b: Option<&str>) -> bool {
    let figure = |text: &str| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
    };
    match (column, a, b) {
        (
            Column::Amount | Column::UnitCost | Column::AlreadyCovered | Column::SmallestPart,
            Some(a),
            Some(b),
        ) => figure(a) == figure(b),
        (Column::MoneyMayFill, a, b) => a.unwrap_or("no") == b.unwrap_or("no"),
        (Column::Shared, _, None) => true,
        (_, a, b) => a == b,
    }
}

/// The column that a field of a record's body is written in.
pub(crate) fn column_of(field: &str, is_line: bool) -> Option<Column> {
    let column = match (field, is_line) {
        ("source", false) => Column::NeedSource,
        ("key", true) => Column::Line,
        (field, _) => from_code(field)?,
    };
    (column.is_of_need() != is_line).then_some(column)
}

#[cfg(test)]
mod tests {
    use contract::sheet::Column;

    use super::{Cell, said};

    fn read(column: Column, text: &str) -> Result<Option<String>, super::Refused> {
        said(column, Some(&Cell::Text(text.to_owned())))
    }

    #[test]
    fn codes_and_units_of_the_catalogue_are_read_by_their_names_and_other_words_stay() {
        let some = |text: &str| Ok(Some(text.to_owned()));
        assert_eq!(read(Column::Unit, "mois-équipe"), some("team-month"));
        assert_eq!(read(Column::Unit, "Person-Month"), some("person-month"));
        assert_eq!(read(Column::Unit, "公顷"), some("hectare"));
        assert_eq!(read(Column::Unit, "crate"), some("crate"));
        assert_eq!(read(Column::Code, "Moyens mécaniques"), some("mechanical_assets"));
        assert_eq!(read(Column::Code, "qa_qc"), some("qa_qc"));
        assert_eq!(read(Column::Code, "sandbags"), some("sandbags"));
    }

    #[test]
    fn goods_are_no_activity_and_older_activities_are_read_again() {
        assert_eq!(read(Column::Activity, "training"), Ok(Some("training".to_owned())));
        assert_eq!(read(Column::Activity, "vehicles"), Err("unknown_code"));
    }
}
