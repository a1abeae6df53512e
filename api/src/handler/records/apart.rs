//! Whether a body brings a State together with a party where an exclusion in force keeps the two apart.

use contract::access::{Audience, Reader};
use contract::exclusion::ExclusionBody;
use contract::record::{Kind, Status};
use engine::case::VetoBy;

use super::Kept;
use crate::error::ApiError;
use crate::router::App;
use crate::store::{BrokenRule, RecordError, RecordQuery};

/// Each party that an exclusion keeps apart from the State that the body brings it together with,
/// and that was not together with it `before`. Only the unit is told whose exclusion it is: for
/// anybody else nothing is found.
pub(super) async fn faults_of_exclusions<B: Kept>(
    body: &B,
    before: Option<&B>,
    reader: &Reader,
    app: &App,
) -> Result<Vec<BrokenRule>, ApiError> {
    let Some((state, parties)) = body.brings_together().filter(|_| reader.is_isu()) else {
        return Ok(Vec::new());
    };
    let were = before.and_then(B::brings_together).filter(|(was, _)| *was == state);
    let were = were.map_or_else(Vec::new, |(_, parties)| parties);
    let query = RecordQuery {
        kind: Kind::Exclusion,
        owner: None,
        status: Some(Status::Published),
        at_least: Audience::OWNER,
    };
    let mut faults = Vec::new();
    for row in app.store.all_records(reader, &query).await? {
        let of: ExclusionBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
        let (owner, other) = (row.owner.as_str(), of.other.as_str());
        let (kept_from, donor) = match of.by {
            Some(VetoBy::State) => (owner, other),
            Some(VetoBy::Donor) | None => (other, owner),
        };
        let is_new = |party: &str| !were.iter().any(|(_, was)| *was == party);
        for (path, party) in &parties {
            if kept_from == state && *party == donor && is_new(party) {
                let id = &row.id;
                faults.push(BrokenRule {
                    path: path.clone(),
                    code: "kept_apart",
                    detail: format!("{owner} asks not to be brought together with {other}: {id}"),
                    fix: "leave the party out, or ask whose exclusion it is to take it back",
                });
            }
        }
    }
    Ok(faults)
}
