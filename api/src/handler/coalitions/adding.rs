//! Adding to a coalition what a run proposes and it has not.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::access::{self, Action, Audience, Verdict};
use contract::coalition::{Added, CoalitionBody, Contribution, LeftOut};
use contract::need::NeedBody;
use contract::record::{Kind, Remark, Status};

use super::refuse;
use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn, read};
use crate::handler::market::commitments_of;
use crate::handler::records::{
    Draft, Kept as _, change_beside, expected, faults_of_edit, faults_of_lines, faults_of_text,
    json, others, problem,
};
use crate::router::App;
use crate::store::{BrokenRule, Expected, RecordError, RecordQuery, RecordRow};

/// `POST /coalitions/{id}/add`: what no rule keeps out is added, and the rest is named with the rule.
pub(super) async fn add(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let expected = expected(&headers)?;
    let drafted: CoalitionBody = read(&text)?;
    // Also of what is not taken from it: nothing that is no coalition is heard.
    let faults = faults_of_text(&serde_json::to_value(&drafted).map_err(RecordError::from)?);
    if !faults.is_empty() {
        return Err(RecordError::Invalid { code: CoalitionBody::INVALID, faults }.into());
    }
    let row = app.store.record(&caller.reader, Kind::Coalition, &id).await?;
    let verdict = access::may(&caller.reader, Action::Add, &row.facts(&caller.reader));
    if verdict == Verdict::Forbidden {
        return Err(RecordError::Forbidden.into());
    }
    // What would be added is looked at beside this version and no other.
    if !matches!(&expected, Expected::Version(known) if known.contains(&row.version)) {
        let stale = RecordError::Stale(Box::new(row));
        return Err(problem::<CoalitionBody>(stale, &caller.reader));
    }
    if verdict == Verdict::WrongStatus {
        return Err(RecordError::WrongStatus(row.standing.status).into());
    }
    let was: CoalitionBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    if drafted.state != was.state {
        let detail = format!("the coalition is of {}; found {:?}", was.state, drafted.state);
        return Err(refuse("state", "state_stays", &detail, "draft another coalition").into());
    }
    let (body, mut said) = fitting(&caller, &app, &row, &was, drafted).await?;
    said.version = row.version;
    if said.added.is_empty() {
        return json(&said);
    }
    let expected = Expected::Version(vec![row.version]);
    let (own, reader) = (id.clone(), caller.reader.clone());
    let decide = move |draft: Draft<CoalitionBody>, others: &[RecordRow]| {
        // What another made meanwhile.
        let faults = faults_of_lines(&body, Some(&draft.body), Some(&own), &reader, others)?;
        if !faults.is_empty() {
            return Err(RecordError::Invalid { code: CoalitionBody::INVALID, faults });
        }
        Ok(Draft { body, ..draft })
    };
    let (add, remark) = (Action::Add, Remark::default());
    let beside = others::<CoalitionBody>();
    change_beside(caller, app, id, expected, add, remark, &beside, decide).await?;
    said.version += 1;
    json(&said)
}

/// The coalition with what of the draft holds beside everything else, and what came of the draft.
///
/// Each round leaves out at least one contribution of the draft, or is the last.
async fn fitting(
    caller: &Caller,
    app: &App,
    row: &RecordRow,
    was: &CoalitionBody,
    mut drafted: CoalitionBody,
) -> Result<(CoalitionBody, Added), ApiError> {
    let mut left = Vec::new();
    loop {
        let (body, mut said) = was.clone().adding(drafted.clone());
        let mut faults = faults_of_edit(&body, was, row, &caller.reader, app).await?;
        faults.extend(faults_of_open(caller, app, row, &body, was.contributions.len()).await?);
        if faults.is_empty() {
            said.left.extend(left);
            return Ok((body, said));
        }
        let before = drafted.contributions.len();
        for fault in &faults {
            let is_blamed = blamed(fault, &body, was);
            drafted.contributions.retain(|of| {
                let is_out = is_blamed(of);
                if is_out {
                    left.push(LeftOut::by(of, fault.code, &fault.detail));
                }
                !is_out
            });
        }
        // What does not hold of what stood before is the unit's to mend first, as in every edit.
        if drafted.contributions.len() == before {
            let code = CoalitionBody::INVALID;
            return Err(RecordError::Invalid { code, faults }.into());
        }
    }
}

/// Which contributions of the draft a fault speaks of: the one at its place, or all of the party that would
/// become a member there.
fn blamed<'a>(
    fault: &'a BrokenRule,
    body: &'a CoalitionBody,
    was: &'a CoalitionBody,
) -> impl Fn(&Contribution) -> bool + 'a {
    let at = |list: &str| -> Option<usize> {
        fault.path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?.0.parse().ok()
    };
    let given = at("contributions").filter(|at| was.contributions.len() <= *at);
    let joined = at("members").filter(|at| was.members.len() <= *at);
    move |of| {
        given.is_some_and(|at| body.contributions[at].is_for_the_same(of))
            || joined.is_some_and(|at| body.members[at].party == of.party)
    }
}

/// Of the contributions from a place on, the first of each line with which it would get more than it asks: with what
/// is covered, what other coalitions have committed, and what this one brings or proposes before it. A line without a
/// figure, or with one that cannot be read, is open without an end.
async fn faults_of_open(
    caller: &Caller,
    app: &App,
    row: &RecordRow,
    body: &CoalitionBody,
    from: usize,
) -> Result<Vec<BrokenRule>, ApiError> {
    let (kind, status) = (Kind::Coalition, Some(Status::Published));
    let query = RecordQuery { kind, owner: None, status, at_least: Audience::OWNER };
    let mut others = app.store.all_records(&caller.reader, &query).await?;
    others.retain(|other| other.id != row.id);
    let committed = commitments_of(&others)?;
    let mut faults = Vec::new();
    let mut full = BTreeSet::new();
    for (at, of) in body.contributions.iter().enumerate().skip(from) {
        // What comes after it may fit without it.
        if full.contains(&(&of.need, of.line)) {
            continue;
        }
        let need = match app.store.record(&caller.reader, Kind::Need, &of.need).await {
            Ok(row) => serde_json::from_str::<NeedBody>(&row.body).map_err(RecordError::from)?,
            // The rules for what a coalition speaks of name it.
            Err(RecordError::NoSuch) => continue,
            Err(error) => return Err(error.into()),
        };
        let Some(line) = need.lines.iter().find(|line| line.key == of.line) else { continue };
        let measure = line.measure();
        let read = |text: &str| measure.read(text).ok();
        let Some(asked) = line.asked().as_deref().and_then(read) else { continue };
        let is_same = |other: &&Contribution| (&other.need, other.line) == (&of.need, of.line);
        let here = body.contributions[..=at].iter().filter(|of| of.is_open());
        let brought = here.chain(committed.iter().map(|(_, of)| of)).filter(is_same);
        let covered = line.already_covered.as_deref().and_then(read).unwrap_or(0);
        let sum = brought.filter_map(|of| read(&of.quantity)).try_fold(covered, i64::checked_add);
        if sum.is_none_or(|sum| asked < sum) {
            full.insert((&of.need, of.line));
            let detail = format!("with it, line {} of {} gets more than it asks", of.line, of.need);
            let fix = "propose less, or take something else out";
            let path = format!("contributions[{at}].quantity");
            faults.push(BrokenRule::new(path, "more_than_open", &detail, fix));
        }
    }
    Ok(faults)
}
