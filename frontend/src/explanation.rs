//! What the page and the worker that explains say to each other.
//!
//! The worker turns the engine's report into words; the page shows them as they come.

use serde::{Deserialize, Serialize};

/// A question about the file beside it, a run unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Topic {
    /// What would help an open line, by its id.
    OpenLine(String),
    /// Why a line is open, and what would help it. A case stands beside instead of a run: it is
    /// matched first, with the standard rules.
    WhyOpen {
        /// The line, by its id.
        line: String,
        /// What covers lines, and stands nowhere in the case.
        covers: Vec<Cover>,
    },
    /// What more of each offer would change.
    Prices,
    /// Where each open line is cheapest to close. For the Implementation Support Unit.
    Closing,
    /// What a State would lose if a donor left, by its code. For that State and the
    /// Implementation Support Unit only.
    Dependence(String),
    /// What each objective costs the others.
    Objectives,
    /// What other offers would cost at a line, by its id. For the Implementation Support Unit.
    Rivals(String),
    /// Other proposals nearly as good, and who would rather leave this one. For the
    /// Implementation Support Unit.
    Alternatives,
}

/// Something that covers a part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The line, by its id.
    pub line: String,
    /// Decimal string for money, whole number otherwise, in the line's currency or unit.
    pub quantity: String,
}

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// Find out about the file beside; a question under way is dropped.
    About {
        /// Comes back in every answer.
        revision: u32,
        /// What to find out.
        topic: Topic,
        /// The language of the answer, by its code.
        language: String,
        /// The file of its words: a worker cannot know which was fetched.
        words: String,
    },
    /// Stop, if this question is under way.
    Cancel {
        /// Of the question.
        revision: u32,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Explained {
    /// The worker listens.
    Ready,
    /// Still at it.
    Progress {
        /// Of the question.
        revision: u32,
        /// Changed cases matched so far.
        solves: u32,
        /// Since the start.
        elapsed_ms: u32,
    },
    /// The report stands beside, as far as it was found.
    Done {
        /// Of the question.
        revision: u32,
    },
    /// There is no report.
    Failed {
        /// Of the question.
        revision: u32,
        /// Why; empty where the two are not of the same version.
        why: String,
    },
}

/// An answer in words, ready to be shown: the worker has the words, so that the page that
/// everybody loads need not carry them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Lists and tables.
    pub parts: Vec<Part>,
    /// Where the answer is known from, and how far it goes; empty where nothing was tried.
    pub checked: String,
}

/// A list, or a table where there are columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Names of columns; empty for a list, whose rows are one sentence each.
    pub columns: Vec<String>,
    /// Cells by row.
    pub rows: Vec<Vec<String>>,
    /// What to say where there is no row.
    pub none: String,
    /// The same for a file; empty for a list.
    #[serde(default, skip_serializing_if = "Exact::is_empty")]
    pub exact: Exact,
}

/// A table as a file has it: codes and names, and plain figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exact {
    /// Names of its columns.
    pub header: Vec<String>,
    /// Those of them that hold numbers.
    pub numeric: Vec<usize>,
    /// Cells by row, in the order of the page.
    pub rows: Vec<Vec<String>>,
}

impl Exact {
    /// Rows under the names of their columns, of which some hold numbers.
    #[must_use]
    pub fn new(header: &[&str], numeric: &[usize], rows: Vec<Vec<String>>) -> Self {
        let header = header.iter().map(|name| (*name).to_owned()).collect();
        Self { header, numeric: numeric.to_vec(), rows }
    }

    /// Whether there is nothing to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
