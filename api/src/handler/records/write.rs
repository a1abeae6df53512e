//! Making and changing records.

use std::collections::BTreeMap;

use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::access::{self, Action, PartyId, Reader, Verdict, Visibility};
use contract::account::Party;
use contract::life;
use contract::record::{Comment, Edit, Kind, Remark, Status};

use super::answer::{claim, expected, problem, tagged, text as text_of};
use super::apart::faults_of_exclusions;
use super::check::faults_of_text;
use super::draft::{Draft, on_behalf, refuse, sorted};
use super::references::faults_of_references;
use super::twice::{faults_of_lines, others};
use super::{Kept, is_units};
use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn, read};
use crate::router::App;
use crate::store::{
    Answered, BrokenRule, ChangeRow, Changed, Expected, NewRecord, RecordError, RecordQuery,
    RecordRow, Target,
};
use crate::work::finished;

/// The most comments of one remark.
const MAX_COMMENTS: usize = 200;
/// Stands for the id of a record that has none yet.
const NO_ID: &str = "NEW";

/// Every party, by id.
async fn parties(app: &App) -> Result<BTreeMap<PartyId, Party>, ApiError> {
    let records = app.store.parties().await?;
    Ok(records.into_iter().map(|record| (record.party.id.clone(), record.party)).collect())
}

/// `POST /`.
pub(super) async fn create<B: Kept>(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let claim = claim(&caller, &headers, address.path(), &text)?;
    if let Some(before) = app.store.answered(&claim).await? {
        return Ok(answered(before));
    }
    let edit: Edit<B> = read(&text)?;
    let Caller { reader, writer, .. } = caller;
    let parties = parties(&app).await?;
    let draft = Draft {
        owner: edit.owner.unwrap_or_else(|| reader.party().to_owned()),
        visibility: edit.visibility.unwrap_or(Visibility::Isu),
        named: edit.named,
        body: edit.body.completed(&reader),
        on_behalf: None,
    };
    let standing = life::made(B::KIND, reader.is_isu());
    // Asked again inside the write; here, so that nobody is taught the rules of what is not theirs.
    if access::may(&reader, Action::Create, &draft.facts(standing)) != Verdict::Yes {
        return Err(RecordError::Forbidden.into());
    }
    let mut faults = draft.faults(NO_ID, standing.status, &parties, None)?;
    faults.extend(faults_of_references(&draft.body, &reader, &app, false).await?);
    faults.extend(faults_of_exclusions(&draft.body, None, &reader, &app).await?);
    faults.extend(faults_beside(&draft.body, None, None, &reader, &app).await?);
    faults.extend(draft.fault_of_owner(&reader, &parties));
    if !faults.is_empty() {
        return Err(refuse::<B>(faults).into());
    }
    let new = NewRecord {
        kind: B::KIND,
        standing,
        visibility: draft.visibility,
        named: sorted(draft.named),
        body: serde_json::to_string(&draft.body).map_err(RecordError::from)?,
        is_checked: false,
        on_behalf: on_behalf(Action::Create, &reader, &draft.owner),
        owner: draft.owner,
    };
    let body = draft.body;
    let made = finished(async move {
        let answer = |row: &RecordRow| {
            Ok(Answered {
                status: StatusCode::CREATED.as_u16(),
                location: format!("/api/v1/{}/{}", B::PATH, row.id),
                body: text_of::<B>(row, &reader)?,
            })
        };
        // What another made meanwhile.
        let check = |others: &[RecordRow]| {
            let faults = faults_of_lines(&body, None, None, &reader, others)?;
            if faults.is_empty() { Ok(()) } else { Err(refuse::<B>(faults)) }
        };
        let beside = others::<B>();
        app.store.create_record(&writer, &reader, &new, &claim, &beside, check, answer).await
    })
    .await?;
    Ok(answered(made))
}

/// The answer as it was made, or made before.
pub(in crate::handler) fn answered(made: Answered) -> Response {
    let status = StatusCode::from_u16(made.status).unwrap_or(StatusCode::OK);
    let version = serde_json::from_str::<serde_json::Value>(&made.body)
        .ok()
        .and_then(|record| record.get("version")?.as_i64())
        .unwrap_or(1);
    let response = tagged(status, version, made.body, &HeaderMap::new());
    ([(header::LOCATION, made.location)], response).into_response()
}

/// `PUT /{id}`.
pub(super) async fn replace<B: Kept>(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let expected = expected(&headers)?;
    let edit: Edit<B> = read(&text)?;
    let body = edit.body.clone();
    let (own, reader) = (id.clone(), caller.reader.clone());
    let decide = move |was: Draft<B>, others: &[RecordRow]| {
        if let Some(owner) = edit.owner.filter(|owner| *owner != was.owner) {
            return Err(refuse::<B>(vec![BrokenRule {
                path: "owner".to_owned(),
                code: "owner_stays",
                detail: format!("a record stays with its owner {}; found {owner:?}", was.owner),
                fix: "make another record for the other party",
            }]));
        }
        let body = edit.body.kept_from(&was.body);
        let faults = faults_of_lines(&body, Some(&was.body), Some(&own), &reader, others)?;
        if !faults.is_empty() {
            return Err(refuse::<B>(faults));
        }
        Ok(Draft {
            owner: was.owner,
            visibility: edit.visibility.unwrap_or(was.visibility),
            named: edit.named,
            body,
            on_behalf: None,
        })
    };
    // Somebody else's record says nothing of what its editor may not see.
    let row = app.store.record(&caller.reader, B::KIND, &id).await?;
    let verdict = access::may(&caller.reader, Action::Edit, &row.facts(&caller.reader));
    if verdict == Verdict::Forbidden {
        return Err(RecordError::Forbidden.into());
    }
    let was: B = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    let body = body.kept_from(&was);
    let faults = faults_of_edit(&body, &was, &row, &caller.reader, &app).await?;
    if !faults.is_empty() {
        return Err(refuse::<B>(faults).into());
    }
    let (edit, remark) = (Action::Edit, Remark::default());
    change_beside(caller, app, id, expected, edit, remark, &others::<B>(), decide).await
}

/// The first proposal for each line for which another record proposes something already, as it is now: what is
/// refused is refused with everything else, and what changes until the write, the write finds.
async fn faults_beside<B: Kept>(
    body: &B,
    before: Option<&B>,
    own: Option<&str>,
    reader: &Reader,
    app: &App,
) -> Result<Vec<BrokenRule>, ApiError> {
    let mut rows = Vec::new();
    for query in others::<B>() {
        rows.extend(app.store.all_records(reader, &query).await?);
    }
    Ok(faults_of_lines(body, before, own, reader, &rows)?)
}

/// What does not hold of a record beside others once it says `body`, where it says `was`.
pub(in crate::handler) async fn faults_of_edit<B: Kept>(
    body: &B,
    was: &B,
    row: &RecordRow,
    reader: &Reader,
    app: &App,
) -> Result<Vec<BrokenRule>, ApiError> {
    let is_shown = is_units(B::KIND) && row.standing.status == Status::Published;
    let mut faults = faults_of_references(body, reader, app, is_shown).await?;
    faults.extend(faults_of_exclusions(body, Some(was), reader, app).await?);
    faults.extend(faults_beside(body, Some(was), Some(&row.id), reader, app).await?);
    Ok(faults)
}

/// `POST /{id}/…`: a step of a record's life.
pub(super) async fn step<B: Kept>(
    action: Action,
    caller: Caller,
    app: App,
    id: String,
    headers: &HeaderMap,
    text: &str,
) -> Result<Response, ApiError> {
    let expected = expected(headers)?;
    let remark = remark::<B>(text)?;
    if action == Action::Invite && caller.reader.is_isu() {
        let row = app.store.record(&caller.reader, B::KIND, &id).await?;
        let body: B = serde_json::from_str(&row.body).map_err(RecordError::from)?;
        let mut faults = faults_of_references(&body, &caller.reader, &app, true).await?;
        faults.extend(faults_of_exclusions(&body, None, &caller.reader, &app).await?);
        faults.extend(faults_beside(&body, None, Some(&id), &caller.reader, &app).await?);
        if !faults.is_empty() {
            return Err(refuse::<B>(faults).into());
        }
    }
    let silence = if action == Action::Return && remark.comments.is_empty() {
        fault_of_silence::<B>(&caller, &app, &id).await?
    } else {
        None
    };
    let (own, reader) = (id.clone(), caller.reader.clone());
    let beside = if action == Action::Invite { others::<B>() } else { Vec::new() };
    let decide = move |draft: Draft<B>, others: &[RecordRow]| {
        if let Some(fault) = silence {
            return Err(refuse::<B>(vec![fault]));
        }
        let faults = faults_of_lines(&draft.body, None, Some(&own), &reader, others)?;
        if !faults.is_empty() {
            return Err(refuse::<B>(faults));
        }
        let body = draft.body.stepped(action).map_err(|fault| refuse::<B>(vec![fault]))?;
        Ok(Draft { body, ..draft })
    };
    change_beside::<B>(caller, app, id, expected, action, remark, &beside, decide).await
}

/// A need that would go back to its State without a word: neither one with the step, nor one of the
/// unit since the need was sent or published last.
async fn fault_of_silence<B: Kept>(
    caller: &Caller,
    app: &App,
    id: &str,
) -> Result<Option<BrokenRule>, ApiError> {
    if B::KIND != Kind::Need || !caller.reader.is_isu() {
        return Ok(None);
    }
    let row = app.store.record(&caller.reader, B::KIND, id).await?;
    let changes = app.store.changes(&caller.reader, &row).await?;
    let sent = changes
        .iter()
        .rposition(|change| matches!(change.action, Action::Submit | Action::Publish))
        .unwrap_or(0);
    let is_word =
        |change: &ChangeRow| !change.comments.is_empty() && change.author.party != row.owner;
    let detail = "its State is told why a need comes back, and nothing was said of it";
    let fault =
        || BrokenRule::new("comments", "missing_field", detail, "say what should be changed");
    Ok((!changes[sent..].iter().any(is_word)).then(fault))
}

/// Changes a record: `decide` says what it would be, the rules whether that holds.
pub(in crate::handler) async fn change<B: Kept>(
    caller: Caller,
    app: App,
    id: String,
    expected: Expected,
    action: Action,
    remark: Remark,
    decide: impl FnOnce(Draft<B>) -> Result<Draft<B>, RecordError> + Send + 'static,
) -> Result<Response, ApiError> {
    let decide = move |draft: Draft<B>, _: &[RecordRow]| decide(draft);
    change_beside(caller, app, id, expected, action, remark, &[], decide).await
}

/// The same, where `decide` looks at the records of these lists too, as they are then.
#[expect(clippy::too_many_arguments, reason = "those of a change, and what is looked at beside it")]
pub(in crate::handler) async fn change_beside<B: Kept>(
    caller: Caller,
    app: App,
    id: String,
    expected: Expected,
    action: Action,
    remark: Remark,
    beside: &[RecordQuery],
    decide: impl FnOnce(Draft<B>, &[RecordRow]) -> Result<Draft<B>, RecordError> + Send + 'static,
) -> Result<Response, ApiError> {
    let Caller { reader, writer, .. } = caller;
    let parties = parties(&app).await?;
    let target = Target { kind: B::KIND, id };
    let beside = beside.to_vec();
    let (version, body) = finished(async move {
        let becomes = |before: &RecordRow, beside: &[RecordRow]| {
            let was = Draft {
                owner: before.owner.clone(),
                visibility: before.visibility,
                named: if is_units(B::KIND) { Vec::new() } else { before.named.clone() },
                body: serde_json::from_str::<B>(&before.body)?,
                on_behalf: None,
            };
            let draft = decide(was, beside)?;
            let in_force = draft.body.audience(draft.visibility);
            let status = life::after(action, B::KIND, before.from(action), in_force).status;
            let faults = draft.faults(&before.id, status, &parties, Some(&before.body))?;
            if !faults.is_empty() {
                return Err(refuse::<B>(faults));
            }
            Ok(Changed { comments: remark.comments, ..draft.changed(action, &reader, before)? })
        };
        let changed = app
            .store
            .change_record(&writer, &reader, &target, &expected, action, &beside, becomes)
            .await;
        let row = changed.map_err(|error| problem::<B>(error, &reader))?;
        Ok::<_, ApiError>((row.version, text_of::<B>(&row, &reader)?))
    })
    .await?;
    Ok(tagged(StatusCode::OK, version, body, &HeaderMap::new()))
}

/// `POST /{id}/comment`.
pub(super) async fn comment<B: Kept>(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let claim = claim(&caller, &headers, address.path(), &text)?;
    if let Some(before) = app.store.answered(&claim).await? {
        return Ok(answered(before));
    }
    let remark = remark::<B>(&text)?;
    if remark.comments.is_empty() {
        return Err(refuse::<B>(vec![BrokenRule {
            path: "comments".to_owned(),
            code: "missing_field",
            detail: "a comment says something".to_owned(),
            fix: "add it",
        }])
        .into());
    }
    let Caller { reader, writer, .. } = caller;
    let target = Target { kind: B::KIND, id };
    let said = finished(async move {
        let decide = |before: &RecordRow| {
            Ok(Changed { comments: remark.comments, ..Changed::nothing(before) })
        };
        let answer = |row: &RecordRow| {
            Ok(Answered {
                status: StatusCode::CREATED.as_u16(),
                location: format!("/api/v1/{}/{}/history", B::PATH, row.id),
                body: text_of::<B>(row, &reader)?,
            })
        };
        app.store.comment_record(&writer, &reader, &target, &claim, decide, answer).await
    })
    .await?;
    Ok(answered(said))
}

/// Words sent with a step; nothing at all says nothing.
pub(in crate::handler) fn remark<B: Kept>(text: &str) -> Result<Remark, ApiError> {
    if text.trim().is_empty() {
        return Ok(Remark::default());
    }
    let remark: Remark = read(text)?;
    let mut faults = faults_of_text(&serde_json::to_value(&remark).map_err(RecordError::from)?);
    let is_empty = |comment: &Comment| comment.text.trim().is_empty();
    if let Some(at) = remark.comments.iter().position(is_empty) {
        faults.push(BrokenRule {
            path: format!("comments[{at}].text"),
            code: "empty_text",
            detail: "the text must not be empty".to_owned(),
            fix: "fill it in",
        });
    }
    if remark.comments.len() > MAX_COMMENTS {
        faults.push(BrokenRule {
            path: "comments".to_owned(),
            code: "too_many",
            detail: format!("one remark holds at most {MAX_COMMENTS} comments"),
            fix: "send some of them later",
        });
    }
    if faults.is_empty() { Ok(remark) } else { Err(refuse::<B>(faults).into()) }
}
