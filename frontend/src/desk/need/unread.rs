//! Figures that nobody can read: none of them is lost, and a need that has one is not sent.

use super::form::{LineField, LineForm, NeedForm};
use super::place::Place;
use super::typed;
use crate::desk::part::FieldProblem;
use crate::words::say;

/// What is wrong with a field of a line as it is typed; nothing where it is no figure.
pub(crate) fn wrong(field: LineField, text: &str) -> Option<String> {
    let is_whole = match field {
        LineField::Year => typed::year(text).is_ok(),
        LineField::Quantity => typed::whole(text).is_ok(),
        LineField::UnitCost | LineField::Amount | LineField::Covered | LineField::Part => true,
        _ => return None,
    };
    match typed::decimal(text) {
        Err(_) => Some(say::desk_need_not_a_number()),
        Ok(_) if !is_whole => Some(say::desk_need_not_whole()),
        Ok(_) => None,
    }
}

/// Each figure that would be sent and cannot be read, in the order of the form.
pub(crate) fn unread(form: &NeedForm) -> Vec<FieldProblem> {
    let of_line = |(at, line): (usize, &LineForm)| {
        let mut line = line.clone();
        let found = sent(line.is_funding()).iter().filter_map(|field| {
            let wrong = wrong(*field, line.text(*field))?;
            let place = Place { line: Some(at), field: field.code() };
            let says = say::desk_pair(&place.words(), &wrong);
            Some(FieldProblem { control: place.control(form), says })
        });
        found.collect::<Vec<_>>()
    };
    form.lines.iter().enumerate().flat_map(of_line).collect()
}

/// Figures that go with the kind of the line.
const fn sent(is_funding: bool) -> &'static [LineField] {
    use LineField::{Amount, Covered, Part, Quantity, UnitCost, Year};
    if is_funding {
        &[Year, Amount, Covered, Part]
    } else {
        &[Year, Quantity, UnitCost, Covered, Part]
    }
}
