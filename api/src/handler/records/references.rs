//! Whether the records that a body speaks of are there, are whose they should be, and are shown.

use contract::Code as _;
use contract::access::{Audience, Reader, Role, Seat};
use contract::need::{NeedBody, NeedLine, is_quantity};
use contract::record::Status;
use contract::told::Body as _;

use super::{Found, Kept, Reference};
use crate::error::ApiError;
use crate::router::App;
use crate::store::{BrokenRule, RecordError, RecordRow};

/// What does not hold of the records that a body speaks of. Of those that the reader does not see,
/// it is not told whether they exist. `is_shown` asks that proposed lines are those that their
/// State shows, because the body is put before others.
pub(super) async fn faults_of_references<B: Kept>(
    body: &B,
    reader: &Reader,
    app: &App,
    is_shown: bool,
) -> Result<Vec<BrokenRule>, ApiError> {
    let mut faults = Vec::new();
    let mut found = Found::new();
    for reference in body.refers_to() {
        match app.store.record(reader, reference.kind, reference.id).await {
            Ok(row) => {
                faults.extend(fault(&reference, &row, reader, is_shown)?);
                if is_shown {
                    faults.extend(faults_of_showing(body, &reference, app).await?);
                }
                found.insert((reference.kind, reference.id.to_owned()), row);
            }
            Err(RecordError::NoSuch) => faults.push(BrokenRule {
                path: reference.at(reference.kind.code()),
                code: "unknown_record",
                detail: format!("no record that you can see has this id; found {:?}", reference.id),
                fix: "correct the id",
            }),
            Err(error) => return Err(error.into()),
        }
    }
    faults.extend(body.faults_beside(&found)?);
    Ok(faults)
}

/// Those before whom the body is put and who do not see the record.
async fn faults_of_showing<B: Kept>(
    body: &B,
    reference: &Reference<'_>,
    app: &App,
) -> Result<Vec<BrokenRule>, ApiError> {
    let mut faults = Vec::new();
    if body.put_before().is_empty() {
        return Ok(faults);
    }
    let parties = app.store.parties().await?;
    for id in body.put_before() {
        // Whom nobody knows, the rules for drafts name.
        let Some(known) = parties.iter().find(|of| of.party.id == *id) else { continue };
        let state_party = known.party.status == "state_party";
        let seat = Seat { party: id.clone(), role: Role::DonorDesk, state_party };
        match app.store.record(&Reader::Seated(seat), reference.kind, reference.id).await {
            Ok(row) if row.standing.status == Status::Published => {}
            Ok(_) | Err(RecordError::NoSuch) => faults.push(BrokenRule {
                path: reference.at(reference.kind.code()),
                code: "need_not_shown",
                detail: format!("its State does not show the need {:?} to {id}", reference.id),
                fix: "ask the State to show it, or do not ask that party",
            }),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(faults)
}

fn fault(
    reference: &Reference<'_>,
    row: &RecordRow,
    reader: &Reader,
    is_shown: bool,
) -> Result<Option<BrokenRule>, RecordError> {
    let broken = |field: &str, code, detail: String, fix| {
        Ok(Some(BrokenRule { path: reference.at(field), code, detail, fix }))
    };
    if let Some(owner) = reference.owner.filter(|owner| *owner != row.owner) {
        let detail = format!("it belongs to {}, and {owner} is spoken of here", row.owner);
        let fix = "name a record of that party";
        return broken(reference.kind.code(), "other_owner", detail, fix);
    }
    // What a step was taken with stands as it was, whatever became of the need.
    let Some(key) = reference.line.filter(|_| reference.is_proposed) else {
        return Ok(None);
    };
    let is_told = row.standing.status == Status::Published
        && (row.standing.audience >= Audience::COALITION
            || reference.giver.is_some_and(|giver| row.named.iter().any(|party| party == giver)));
    if is_shown && !is_told {
        let detail = "its State does not show the need to those who would be told of it".to_owned();
        let fix = "ask the State to show it to the coalition";
        return broken("need", "need_not_shown", detail, fix);
    }
    // A line that the reader is not told of is not there for it.
    let need = serde_json::from_str::<NeedBody>(&row.body)?.told(reader, &row.owner);
    match need.lines.iter().find(|line| line.key == key) {
        None => {
            let detail = format!("the need has no line with the key {key}");
            broken("line", "unknown_line", detail, "name one of its lines")
        }
        Some(line) if is_shown && !line.shared => {
            let detail = format!("its State does not show line {key} of the need");
            broken("line", "line_not_shared", detail, "ask the State to show it, or leave it out")
        }
        Some(line) => Ok(reference.quantity.and_then(|quantity| misfit(reference, line, quantity))),
    }
}

/// A quantity that is none of what its line counts in. What is no quantity at all, the rules for
/// drafts name.
fn misfit(reference: &Reference<'_>, line: &NeedLine, quantity: &str) -> Option<BrokenRule> {
    let measure = line.measure();
    let code = measure.fault(quantity).filter(|_| is_quantity(quantity))?;
    let of = match measure.name() {
        "" => "whole units",
        name => name,
    };
    let digits = measure.digits();
    let detail = format!(
        "the line counts in {of}, with at most {digits} digits after the point, below 2^53 of the \
         last; found {quantity:?}"
    );
    let fix = "name a quantity that the line can count";
    Some(BrokenRule { path: reference.at("quantity"), code, detail, fix })
}
