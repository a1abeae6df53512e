//! What the page shows of a run.

use engine::Policy;
use engine::run::{Coalition, Match, ResourceTotal, Status};
use serde::Deserialize;

/// The parts of a `coalition-run/1` that are drawn.
///
/// The rest, the case and the certificate above all, stays in the file, which the page keeps
/// and hands on byte for byte. The checker reads all of it; the page would only grow by it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
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

/// What the page shows of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Work {
    /// Pivots the simplex made.
    pub pivots: u64,
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
