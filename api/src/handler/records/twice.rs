//! Whether two records propose something for the same line.

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::access::Reader;
use contract::record::Status;

use super::Kept;
use crate::store::{BrokenRule, RecordError, RecordQuery, RecordRow};

/// The records beside which one is looked at, where those of its kind propose for lines.
pub(in crate::handler) fn others<B: Kept>() -> Vec<RecordQuery> {
    if B::PROPOSES { vec![RecordQuery::all(B::KIND)] } else { Vec::new() }
}

/// The first proposal for each line for which one of `others` proposes something already, and for which
/// this record did not `before`. Records that are withdrawn propose nothing, and `own` is no other.
///
/// What two proposed for one line would be counted for it twice, and its State asked about it twice. A reader is
/// refused nothing for what it is not told, since the refusal would tell it: what a member does may meet a proposal
/// that it does not know of. Is that a draft, the unit cannot put it before anybody; was it put before its members
/// already, the line stands in two, and the queue of the unit lists it until the unit takes it out of one.
pub(in crate::handler) fn faults_of_lines<B: Kept>(
    body: &B,
    before: Option<&B>,
    own: Option<&str>,
    reader: &Reader,
    others: &[RecordRow],
) -> Result<Vec<BrokenRule>, RecordError> {
    let were = before.map(B::proposes_for).unwrap_or_default();
    let were: BTreeSet<(&str, u32)> = were.iter().map(|of| (of.need, of.line)).collect();
    let mut places = BTreeMap::new();
    for of in body.proposes_for() {
        if !were.contains(&(of.need, of.line)) {
            places.entry((of.need.to_owned(), of.line)).or_insert(of.at);
        }
    }
    let mut faults = Vec::new();
    for row in others {
        if places.is_empty() {
            break;
        }
        if row.standing.status == Status::Withdrawn || Some(row.id.as_str()) == own {
            continue;
        }
        let other = serde_json::from_str::<B>(&row.body)?.told(reader, &row.owner);
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
