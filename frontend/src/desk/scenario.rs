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

use crate::format::Figures;
use crate::state::Proposal;

/// A run on the workbench.
#[derive(Debug)]
pub(crate) struct Scenario {
    /// A, B or C.
    pub(crate) letter: char,
    /// What the unit calls it; may be empty.
    pub(crate) title: String,
    /// Changes that were made for it alone.
    pub(crate) changes: usize,
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
    pub(crate) case: CaseHead,
}

/// The parts of a case that a coalition is drafted from.
#[derive(Debug, Deserialize)]
pub(crate) struct CaseHead {
    /// The day it describes.
    pub(crate) as_of: String,
    #[serde(default)]
    rates: Vec<RateHead>,
    needs: Vec<NeedHead>,
}

#[derive(Debug, Deserialize)]
struct RateHead {
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
}

impl LineHead {
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
        let (run, head) = (Proposal::read(text)?, serde_json::from_str(text)?);
        let title = plan.title.trim().to_owned();
        Ok(Self { letter, title, changes: plan.changes.len(), run, head, text: text.into() })
    }

    /// How its quantities are written.
    pub(crate) fn figures(&self) -> Figures {
        Figures { currency: self.head.currency.clone(), digits: self.head.minor_digits }
    }
}
