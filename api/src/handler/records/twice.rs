//! Whether two records propose something for the same line.

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::access::{Audience, Reader};
use contract::record::Status;

use super::Kept;
use crate::error::ApiError;
use crate::router::App;
use crate::store::{BrokenRule, RecordError, RecordQuery};

/// The first proposal for each line for which another record of the kind proposes something already, and
/// for which this one did not `before`. Records that are withdrawn propose nothing, and `own` is no other.
///
/// What two proposed for one line would be counted for it twice, and its State asked about it twice.
pub(super) async fn faults_of_lines<B: Kept>(
    body: &B,
    before: Option<&B>,
    own: Option<&str>,
    reader: &Reader,
    app: &App,
) -> Result<Vec<BrokenRule>, ApiError> {
    let were = before.map(B::proposes_for).unwrap_or_default();
    let were: BTreeSet<(&str, u32)> = were.iter().map(|of| (of.need, of.line)).collect();
    let mut places = BTreeMap::new();
    for of in body.proposes_for() {
        if !were.contains(&(of.need, of.line)) {
            places.entry((of.need.to_owned(), of.line)).or_insert(of.at);
        }
    }
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let query = RecordQuery { kind: B::KIND, owner: None, status: None, at_least: Audience::OWNER };
    let mut faults = Vec::new();
    for row in app.store.all_records(reader, &query).await? {
        if row.standing.status == Status::Withdrawn || Some(row.id.as_str()) == own {
            continue;
        }
        let other: B = serde_json::from_str(&row.body).map_err(RecordError::from)?;
        for of in other.proposes_for() {
            let Some(at) = places.remove(&(of.need.to_owned(), of.line)) else { continue };
            let (id, kind) = (&row.id, B::KIND.code());
            faults.push(BrokenRule {
                path: at,
                code: "proposed_elsewhere",
                detail: format!(
                    "the {kind} {id} proposes for line {} of {} already",
                    of.line, of.need
                ),
                fix: "add it there, or leave the line out here",
            });
        }
    }
    Ok(faults)
}
