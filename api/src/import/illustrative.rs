//! The illustrative case of nine States.

use std::collections::BTreeSet;

use engine::CaseFile;
use engine::case::{
    Basis, Date, Line, Need, Origin, Provenance, ResourceKind, StateEntry, Visibility,
};

use super::donors::Donors;
use super::source::{self, Illustrative};
use super::{
    ImportError, StatesTable, activity, blank, day, dollars, finish, grouped, offers, provenance,
};

/// The source gives periods, not calendar years; every line is placed in this one.
pub(super) const YEAR: i32 = 2026;

/// Turns the illustrative case and the table of States into a case.
///
/// # Errors
///
/// [`ImportError`] with the record and field.
pub fn illustrative(needs_and_offers: &str, states_csv: &str) -> Result<CaseFile, ImportError> {
    let source: Illustrative = source::read("the needs and offers", needs_and_offers)?;
    let table = StatesTable::parse(states_csv)?;
    if !source.currency.starts_with("USD") {
        return Err(ImportError::UnknownWord {
            place: "currency".to_owned(),
            word: source.currency,
        });
    }
    let donors = Donors::new(&source, &table)?;
    let offers = offers::offers(&source, &donors)?;
    let needs = source.needs.iter().map(need).collect::<Result<Vec<_>, _>>()?;
    let states = states(&source, &needs, &offers, &table)?;
    let notes = notes(&source);
    let title = "Nine affected States and their possible partners, 2026".to_owned();
    let case = CaseFile {
        notes,
        states,
        needs,
        donors: donors.into_all(),
        offers,
        ..blank(title, source.label, day("2026-01-01"))
    };
    finish(&case)
}

fn notes(source: &Illustrative) -> Vec<String> {
    let mut notes = vec![
        format!("Source: {}; {}.", source.title, source.built_from),
        format!("Currency of the source: {}.", source.currency),
        format!("The sources state periods, not calendar years: every line and every offer is placed in {YEAR}, and the case in its first day."),
        "Donors appear under neutral designations, because their capacity is an assumption. Letters follow no order of size.".to_owned(),
        "National priorities high, medium and low of the source are 1, 2 and 3.".to_owned(),
    ];
    notes.extend(source.warnings.iter().map(|warning| format!("Caution: {warning}.")));
    notes
}

/// Every State that a need or an offer names, and those that the source lists.
fn states(
    source: &Illustrative,
    needs: &[Need],
    offers: &[engine::case::Offer],
    table: &StatesTable,
) -> Result<Vec<StateEntry>, ImportError> {
    let asked = needs.iter().map(|need| &need.state);
    let offered = offers.iter().flat_map(|offer| &offer.states);
    let codes: BTreeSet<&String> = source.case_states.iter().chain(asked).chain(offered).collect();
    codes.into_iter().map(|code| table.get(code, || "case_states".to_owned()).cloned()).collect()
}

fn need(need: &source::Need) -> Result<Need, ImportError> {
    let unknown = |field: &str, word: &str| ImportError::UnknownWord {
        place: format!("needs[{}].{field}", need.id),
        word: word.to_owned(),
    };
    let (activity, title) =
        activity::find(&need.activity).ok_or_else(|| unknown("activity", &need.activity))?;
    let theme = match need.article_theme.as_str() {
        "4" => "A4",
        "5" => "A5",
        "7" => "A7",
        word => return Err(unknown("article_theme", word)),
    };
    let priority = match need.priority.as_str() {
        "high" => 1,
        "medium" => 2,
        "low" => 3,
        word => return Err(unknown("priority", word)),
    };
    let origin = match need.need_origin.split(['_', ' ']).next() {
        Some("derived") => Origin::Derived,
        Some("third") => Origin::ThirdParty,
        Some("state") => Origin::State,
        _ => return Err(unknown("need_origin", &need.need_origin)),
    };
    let tables = format!("Public record, tables {}", need.source_rows);
    Ok(Need {
        id: need.id.clone(),
        state: need.state_iso3.clone(),
        theme: theme.to_owned(),
        activity: activity.to_owned(),
        title: title.to_owned(),
        priority,
        treaties: vec!["CCM".to_owned()],
        deadline: deadline(&need.period),
        visibility: Visibility::Public,
        origin,
        source: Some(format!("{tables} ({})", need.need_origin.replace('_', " "))),
        note: (!need.note.is_empty()).then(|| need.note.clone()),
        lines: vec![line(need, &tables, unknown)?],
    })
}

fn line(
    need: &source::Need,
    tables: &str,
    unknown: impl Fn(&str, &str) -> ImportError,
) -> Result<Line, ImportError> {
    let kind = match need.resource_kind.as_str() {
        "funding" => ResourceKind::Funding,
        "expertise" => ResourceKind::Expertise,
        word => return Err(unknown("resource_kind", word)),
    };
    let is_funding = kind == ResourceKind::Funding;
    let mut known = vec![figure(need, tables, is_funding, &unknown)?];
    if let Some(covered) = need.already_funded_usd {
        let note = format!("{} USD: {}", grouped(covered), need.already_funded_note);
        known.push(provenance("already_covered", Basis::Stated, tables, Some(note)));
    }
    let period = format!("period of the source: {}; placed in {YEAR}", need.period);
    known.push(provenance("year", Basis::Assumed, tables, Some(period)));
    known.push(provenance(
        "priority",
        Basis::Assumed,
        tables,
        Some("priority values are illustrative".to_owned()),
    ));
    Ok(Line {
        id: format!("{}.1", need.id),
        kind,
        code: (!is_funding).then(|| need.activity.clone()),
        year: YEAR,
        amount: need.amount_usd.map(dollars),
        currency: None,
        quantity: None,
        // The format counts in the singular: 12 of unit person-month.
        unit: if is_funding {
            None
        } else {
            need.unit.as_deref().map(|unit| unit.trim_end_matches('s').to_owned())
        },
        unit_cost: None,
        money_may_fill: false,
        already_covered: need.already_funded_usd.map(dollars),
        smallest_part: None,
        provenance: known,
    })
}

/// Where the amount or quantity comes from, or that nobody has stated one.
fn figure(
    need: &source::Need,
    tables: &str,
    is_funding: bool,
    unknown: &impl Fn(&str, &str) -> ImportError,
) -> Result<Provenance, ImportError> {
    let field = if is_funding { "amount" } else { "quantity" };
    match (need.amount_basis.as_str(), need.amount_usd) {
        ("derived", Some(amount)) => {
            let mut note = format!("{} USD", grouped(amount));
            if let (Some(quantity), Some(unit)) = (&need.quantity, &need.unit) {
                note.push_str(&format!(" for {quantity} {unit} at a public unit cost"));
            }
            if let (Some(low), Some(high)) = (need.amount_low_usd, need.amount_high_usd) {
                note.push_str(&format!("; range {} to {} USD", grouped(low), grouped(high)));
            }
            note.push_str(&format!("; {}", need.need_origin));
            Ok(provenance(field, Basis::Derived, tables, Some(note)))
        }
        ("uncosted", None) => {
            let note = "nobody has stated a figure: to be costed".to_owned();
            Ok(provenance(field, Basis::Stated, tables, Some(note)))
        }
        (word, _) => Err(unknown("amount_basis", word)),
    }
}

/// A period such as "to 1 October 2026" has an end; other periods have none.
fn deadline(period: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut words = period.strip_prefix("to ")?.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    Date::parse(&format!("{year}-{month:02}-{day:0>2}"))
}
