//! Something wrong with a file, as a row of a table.

use engine::case::CaseErrors;
use serde::{Deserialize, Serialize};

use crate::words::say;

/// One thing wrong: the place, the rule, what stands there, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where; empty for the file as a whole.
    pub place: String,
    /// The rule, by its code.
    pub code: String,
    /// What was found there.
    pub found: String,
    /// The rule and what to do in the server's words, where the server found the fault.
    pub said: Option<(String, String)>,
}

impl Fault {
    /// The rule and what to do, in words.
    #[must_use]
    pub fn words(&self) -> (String, String) {
        let own = || (say::fault_rule(&self.code), say::fault_fix(&self.code));
        self.said.clone().unwrap_or_else(own)
    }
}

/// The errors of a case as rows.
#[must_use]
pub fn faults(errors: &CaseErrors) -> Vec<Fault> {
    let row = |error: &engine::CaseError| Fault {
        place: error.path.clone(),
        code: error.rule.code().to_owned(),
        found: error.found.clone(),
        said: None,
    };
    errors.0.iter().map(row).collect()
}
