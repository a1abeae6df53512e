//! How a record is answered: as its reader is told it, with its entity tag; and what comes with
//! a request for it: the versions the client knows, and the key of the request.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::Code as _;
use contract::access::{self, Action, Reader, Verdict};
use contract::record::Record;
use engine::case::sha256_hex;
use serde::Serialize;

use super::Kept;
use crate::access::Caller;
use crate::clock;
use crate::error::{ApiError, RecordProblem};
use crate::handler::listing::knows;
use crate::store::{Claim, Expected, RecordError, RecordRow, Refusal};

/// The longest key of a request.
const MAX_KEY: usize = 200;

/// A record as its reader is told it, who may see it.
pub(super) fn told<B: Kept>(row: &RecordRow, reader: &Reader) -> Result<Record<B>, RecordError> {
    let body: B = serde_json::from_str(&row.body)?;
    let is_told_all = reader.is_told_all(&row.owner);
    let body = body.told(reader, &row.owner);
    let body = if is_told_all { body } else { body.asked_since(row.asked_at_us) };
    let facts = row.facts(reader);
    let may = |action: &Action| {
        *action != Action::Create && access::may(reader, *action, &facts) == Verdict::Yes
    };
    let only = |author: &contract::record::Author| is_told_all.then(|| author.clone());
    Ok(Record {
        id: row.id.clone(),
        kind: row.kind,
        owner: row.owner.clone(),
        status: row.standing.status,
        visibility: is_told_all.then_some(row.visibility),
        named: if is_told_all { row.named.clone() } else { Vec::new() },
        version: row.version,
        created_at: clock::rfc3339(row.created_at_us),
        created_by: only(&row.created_by),
        changed_at: clock::rfc3339(row.changed_at_us),
        changed_by: only(&row.changed_by),
        by_unit: row.by_unit,
        checked: is_told_all.then_some(row.checked),
        body,
        may: Action::ALL.iter().copied().filter(may).collect(),
    })
}

/// A record as JSON.
pub(super) fn text<B: Kept>(row: &RecordRow, reader: &Reader) -> Result<String, RecordError> {
    Ok(serde_json::to_string(&told::<B>(row, reader)?)?)
}

/// JSON of a version with its entity tag, or that the client has it already.
///
/// The tag is the version and, since readers are told different things of one version, a
/// part of the answer's hash. Whoever changes a record gives the tag or the version alone.
pub(in crate::handler) fn tagged(
    status: StatusCode,
    version: i64,
    body: String,
    asked: &HeaderMap,
) -> Response {
    let tag = format!("\"{version}.{}\"", &sha256_hex(body.as_bytes())[..12]);
    let is_known = status == StatusCode::OK && knows(asked, &tag);
    let tag = HeaderValue::from_str(&tag).expect("digits and a point are visible ASCII");
    let headers = [
        (header::ETAG, tag),
        (header::VARY, HeaderValue::from_static("cookie")),
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
    ];
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (status, headers, body).into_response()
}

/// JSON without a version of its own.
pub(in crate::handler) fn json(body: &impl Serialize) -> Result<Response, ApiError> {
    let text = serde_json::to_string(body).map_err(RecordError::from)?;
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((kind, text).into_response())
}

/// A refusal of the store, with the record as it is where another version was expected.
pub(in crate::handler) fn problem<B: Kept>(error: RecordError, reader: &Reader) -> ApiError {
    match error {
        RecordError::Stale(row) => {
            match told::<B>(&row, reader).and_then(|record| Ok(serde_json::to_value(&record)?)) {
                Ok(current) => RecordProblem::Stale { version: row.version, current }.into(),
                Err(error) => error.into(),
            }
        }
        other => other.into(),
    }
}

/// The versions that `If-Match` names. A tag is `"7"`, or as it was given; whether it is weak
/// does not matter, because a proxy that compresses makes every tag weak.
pub(in crate::handler) fn expected(headers: &HeaderMap) -> Result<Expected, ApiError> {
    let tags = headers.get_all(header::IF_MATCH).iter().filter_map(|value| value.to_str().ok());
    let versions: Vec<i64> = tags.flat_map(|value| value.split(',')).filter_map(version).collect();
    if versions.is_empty() {
        Err(Refusal::VersionNeeded.into())
    } else {
        Ok(Expected::Version(versions))
    }
}

fn version(tag: &str) -> Option<i64> {
    let tag = tag.trim();
    let tag = tag.strip_prefix("W/").unwrap_or(tag);
    let inside = tag.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(tag);
    inside.split('.').next()?.parse().ok()
}

/// The request under the key that the client gave it.
pub(in crate::handler) fn claim(
    caller: &Caller,
    headers: &HeaderMap,
    address: &str,
    text: &str,
) -> Result<Claim, ApiError> {
    let session = caller.session.as_ref().ok_or(Refusal::NotSignedIn)?;
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).map(str::trim);
    let key =
        key.filter(|key| (1..=MAX_KEY).contains(&key.len())).ok_or(RecordProblem::KeyMissing)?;
    // The seat is part of the request: the same words for another party are another request.
    let seat = caller.reader.role().map_or("", access::Role::code);
    let request = format!("POST\n{address}\n{seat}\n{}\n{text}", caller.reader.party());
    Ok(Claim {
        person: session.person.clone(),
        key: key.to_owned(),
        request: sha256_hex(request.as_bytes()),
    })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn a_tag_is_read_as_the_version_in_it() {
        assert_eq!(version("\"7\""), Some(7));
        assert_eq!(version(" W/\"7.0123456789ab\" "), Some(7));
        assert_eq!(version("7"), Some(7));
        assert_eq!(version("*"), None);
        assert_eq!(version("\"x\""), None);
    }
}
