//! What the page shows of a run.

use engine::Policy;
use engine::run::{Coalition, Match, ResourceTotal, Status};
use serde::Deserialize;

/// The parts of a `coalition-run/1` that are drawn.
///
/// The rest, the case and the certificate above all, stays in the file, which the page keeps
/// and hands on byte for byte. The checker reads all of it; the page would only grow by it.
#[derive(Debug, Deserialize)]
pub struct Proposal {
    /// Version of the engine that made it.
    pub engine: String,
    /// SHA-256 of the case in canonical JSON.
    pub case_hash: String,
    /// The rules of the matching.
    pub policy: Policy,
    /// How good the proposal is.
    pub status: Status,
    /// Sums by resource; funding first.
    pub totals: Vec<ResourceTotal>,
    /// By offer, then line, locks first.
    pub matches: Vec<Match>,
    /// One per State with needs, by code.
    pub coalitions: Vec<Coalition>,
    /// How much work it took.
    pub certificate: Work,
}

/// What the page shows of a certificate, or of the proof of its search: one reader of both is smaller than two.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Work {
    /// Of a certificate: pivots the simplex made.
    pub pivots: u64,
    /// Of a certificate, or a step of one: objective of the flow, a decimal integer.
    pub objective: String,
    /// Of a proof: no proposal has a smaller objective.
    pub bound: String,
    /// Of a certificate: the proof, where there was a search.
    pub search: Option<Box<Self>>,
    /// Of a certificate: the steps before the last, where priorities are in strict order.
    pub steps: Vec<Self>,
    /// Of a certificate: that of what is given in kind, where money may buy.
    pub gifts: Option<Box<Self>>,
}

impl Proposal {
    /// Reads the parts of a run file.
    ///
    /// # Errors
    ///
    /// The reader's own, with line and column.
    pub fn read(run: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(run)
    }
}
