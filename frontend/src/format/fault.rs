//! Something wrong with a file, as a row of a table.

use engine::case::CaseErrors;
use engine::matching::Limit;
use serde::{Deserialize, Serialize};

/// One thing wrong: the place, the rule, what stands there, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where; empty for the file as a whole.
    pub place: String,
    /// The rule, in a sentence.
    pub rule: String,
    /// What was found there.
    pub found: String,
    /// What to do.
    pub fix: String,
}

/// The errors of a case as rows.
#[must_use]
pub fn faults(errors: &CaseErrors) -> Vec<Fault> {
    let row = |error: &engine::CaseError| Fault {
        place: error.path.clone(),
        rule: error.rule.says().to_owned(),
        found: error.found.clone(),
        fix: error.rule.fix().to_owned(),
    };
    errors.0.iter().map(row).collect()
}

/// A limit that this version cannot match with, as a row.
#[must_use]
pub fn limit(place: &str, limit: Limit) -> Fault {
    let rule = match limit {
        Limit::MoneyMayFill => "money may buy the units that nobody gives",
    };
    Fault {
        place: place.to_owned(),
        rule: format!("{rule}, and this version cannot match with that limit yet"),
        found: String::new(),
        fix: "remove the limit to match without it; nothing is relaxed in silence".to_owned(),
    }
}
