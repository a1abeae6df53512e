//! A run beside others, and the coalition that is drafted from it.

mod compare;
mod coalition;
mod preset;

use std::rc::Rc;

use serde::Deserialize;

pub(crate) use compare::{Comparison, Measure, compare};
pub(crate) use coalition::draft;
pub(crate) use preset::Preset;

use crate::format::Figures;
use crate::state::Proposal;

/// A run on the workbench.
#[derive(Debug)]
pub(crate) struct Scenario {
    /// A, B or C.
    pub(crate) letter: char,
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

#[derive(Debug, Deserialize)]
struct NeedHead {
    id: String,
    lines: Vec<LineHead>,
}

#[derive(Debug, Deserialize)]
struct LineHead {
    id: String,
    #[serde(default)]
    currency: Option<String>,
}

impl Scenario {
    /// Reads a run file.
    ///
    /// # Errors
    ///
    /// The reader's own.
    pub(crate) fn read(letter: char, text: &str) -> Result<Self, serde_json::Error> {
        let (run, head) = (Proposal::read(text)?, serde_json::from_str(text)?);
        Ok(Self { letter, run, head, text: text.into() })
    }

    /// How its quantities are written.
    pub(crate) fn figures(&self) -> Figures {
        Figures { currency: self.head.currency.clone(), digits: self.head.minor_digits }
    }
}
