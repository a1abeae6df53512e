//! A run: what it is made with, beside others, and the coalition that is drafted from it.

mod coalition;
mod compare;
mod file;
mod json;
pub(crate) mod objectives;
mod plan;
mod preset;
pub(crate) mod terms;

use std::rc::Rc;

use engine::case::ResourceKind;
use serde::Deserialize;

pub(crate) use coalition::draft;
pub(crate) use compare::{Comparison, Measure, compare};
pub(crate) use file::{file, header, numeric};
pub(crate) use plan::{KEPT, Plan};
pub(crate) use preset::{Preset, rules_words};

use self::terms::{Ground, Term, told};
use crate::format::Figures;
use crate::state::Proposal;

/// The ISO 4217 code that a case counts its money in; empty where it names none.
pub(crate) fn currency_of(case: &str) -> &str {
    json::value(case, "currency").map_or("", |code| code.trim_matches('"'))
}

/// A run on the workbench.
#[derive(Debug)]
pub(crate) struct Scenario {
    /// A, B or C.
    pub(crate) letter: char,
    /// What the unit calls it; may be empty.
    pub(crate) title: String,
    /// Changes that were made for it alone, as its case tells them; of terms of the case, each with
    /// whether it was left out.
    pub(crate) changes: Vec<(Term, bool)>,
    /// What it proposes.
    pub(crate) run: Proposal,
    /// What it says of its case.
    pub(crate) head: Head,
    /// The file, byte for byte.
    pub(crate) text: Rc<str>,
}

/// The parts of a run that say what its quantities are in.
#[derive(Debug, Deserialize)]
pub(crate) struct Head {
    /// ISO 4217 code that money is counted in.
    pub(crate) currency: String,
    /// Digits of its minor unit.
    pub(crate) minor_digits: u32,
    /// SHA-256 of the run.
    pub(crate) hash: String,
    /// The case.
    pub(crate) case: Ground,
}

/// What a unit of a currency comes to in that of the case.
#[derive(Debug, Deserialize)]
pub(crate) struct RateHead {
    currency: String,
    per_unit: String,
}

/// A need, as far as it is named.
#[derive(Debug, Deserialize)]
pub(crate) struct NeedHead {
    id: String,
    /// ISO 3166-1 alpha-3.
    pub(crate) state: String,
    /// In the State's words.
    pub(crate) title: String,
    lines: Vec<LineHead>,
}

/// A line, as far as it is named.
#[derive(Debug, Deserialize)]
pub(crate) struct LineHead {
    /// Unique in the case.
    pub(crate) id: String,
    /// In the State's words.
    pub(crate) label: Option<String>,
    /// Money, expertise or goods.
    pub(crate) kind: ResourceKind,
    /// What exactly, of expertise and goods.
    pub(crate) code: Option<String>,
    /// Calendar year.
    pub(crate) year: i32,
    /// For money, where it is not that of the case.
    pub(crate) currency: Option<String>,
    /// For everything else.
    pub(crate) unit: Option<String>,
    amount: Option<String>,
    quantity: Option<i64>,
}

impl LineHead {
    /// What it asks for, as a plain decimal; empty where that is not reported.
    pub(crate) fn asked(&self) -> String {
        let units = || self.quantity.map(|units| units.to_string());
        self.amount.clone().or_else(units).unwrap_or_default()
    }

    /// The unit or the currency; empty where it is that of the case.
    pub(crate) fn counted_in(&self) -> &str {
        self.unit.as_deref().or(self.currency.as_deref()).unwrap_or_default()
    }
}

impl Scenario {
    /// Reads the file of a run that was made with a plan.
    ///
    /// # Errors
    ///
    /// The reader's own.
    pub(crate) fn read(letter: char, plan: &Plan, text: &str) -> Result<Self, serde_json::Error> {
        let (run, head): (_, Head) = (Proposal::read(text)?, serde_json::from_str(text)?);
        let title = plan.title.trim().to_owned();
        let changes = told(&head.case.notes);
        Ok(Self { letter, title, changes, run, head, text: text.into() })
    }

    /// How its quantities are written.
    pub(crate) fn figures(&self) -> Figures {
        Figures { currency: self.head.currency.clone(), digits: self.head.minor_digits }
    }
}
