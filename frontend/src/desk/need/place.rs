//! Places in a need, as the server names them, in the form and in words.

use super::form::{LineField, NeedForm};
use crate::words::say;

/// A place such as `lines[2].unit_cost`, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place<'a> {
    /// The line, from 0, where it is in one.
    pub(crate) line: Option<usize>,
    /// The field; empty for a whole line or the whole need.
    pub(crate) field: &'a str,
}

impl<'a> Place<'a> {
    /// Takes a path apart.
    pub(crate) fn parse(path: &'a str) -> Self {
        let inside = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
        match inside {
            Some((at, rest)) => Self { line: at.parse().ok(), field: rest.trim_start_matches('.') },
            // `named[1]` is about the whole list.
            None => Self { line: None, field: path.split('[').next().unwrap_or(path) },
        }
    }

    /// The id of the control in the form that shows it.
    pub(crate) fn control(&self, form: &NeedForm) -> String {
        let line = self.line.and_then(|at| form.lines.get(at));
        match (self.line, line) {
            (Some(_), Some(line)) => {
                // The kind stands for what has no control of its own.
                let has_control = !matches!(self.field, "" | "key" | "basis");
                control(line.key, if has_control { self.field } else { "kind" })
            }
            (Some(_), None) => "lines".to_owned(),
            (None, _) => match self.field {
                "" => "title".to_owned(),
                field => field.to_owned(),
            },
        }
    }

    /// In words: `Line 3, unit cost`.
    pub(crate) fn words(&self) -> String {
        match self.line {
            Some(at) if self.field.is_empty() => say::desk_need_line_number(at + 1),
            Some(at) => say::desk_need_place(
                &say::desk_need_line_number(at + 1),
                &say::desk_need_line_field(self.field),
            ),
            None => say::desk_need_field(self.field),
        }
    }
}

impl LineField {
    /// As the server names it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Code => "code",
            Self::Label => "label",
            Self::Year => "year",
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::UnitCost => "unit_cost",
            Self::Amount => "amount",
            Self::Currency => "currency",
            Self::Covered => "already_covered",
            Self::Part => "smallest_part",
            Self::Source => "source",
        }
    }
}

/// The id of the control of a line's field.
pub(crate) fn control(key: u32, field: &str) -> String {
    format!("line-{key}-{field}")
}
