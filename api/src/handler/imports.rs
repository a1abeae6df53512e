//! Needs from a sheet: a template, what would come of a file, its failed rows, the import itself,
//! and undoing it.
//!
//! Nothing is kept of a file. Whoever confirms sends it again with the digest of the preview; the
//! plan is made anew, and is carried out only if it is the same to the last field.

mod answer;
mod ask;
mod failed;
mod planned;

use axum::extract::{DefaultBodyLimit, OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::Listing;
use contract::access::{Action, Reader};
use contract::life;
use contract::need::NeedBody;
use contract::record::Kind;
use contract::sheet::{SheetImport, SheetPreview};
use engine::case::sha256_hex;
use serde::Deserialize;

use super::exports::{FORMAT, LANGUAGE};
use super::records::{Draft, answered, claim};
use crate::access::Caller;
use crate::error::{ApiError, RecordProblem};
use crate::extract::{ListQuery, SignedIn};
use crate::openapi::{Content, Operation, QueryParameter, RECORDS, Who, schemas, string};
use crate::router::{AFTER, App, LIMIT};
use crate::routes::Routes;
use crate::sheet::plan::Planned;
use crate::sheet::table::MAX_BYTES;
use crate::sheet::template::template;
use crate::sheet::write::file;
use crate::store::{
    Answered, BrokenRule, Changed, ImportError, ImportRow, ImportStep, NewImport, NewRecord,
    RecordError, RecordRow, UndoError,
};
use crate::work::finished;
use answer::{told, undo_refused};
use ask::{Ask, SheetBytes};
use planned::{Proposal, propose};

const OWNER: QueryParameter = QueryParameter {
    name: "owner",
    says: "Whose needs they are; the sender's own party where absent.",
    schema: string,
};
const DIGEST: QueryParameter =
    QueryParameter { name: "digest", says: "What was seen in the preview.", schema: string };
const FILE: QueryParameter =
    QueryParameter { name: "file", says: "What the file is called.", schema: string };

/// Everything under `/imports`.
pub(crate) fn routes() -> Routes {
    let operation = |id: &str, summary: &str| Operation::new(RECORDS, id, summary);
    let template = operation("fetch_import_template", "Read an empty sheet of needs")
        .query(&[FORMAT, LANGUAGE])
        .gives(200, "The template.", Content::Sheet);
    let seen = operation("preview_import", "See what would come of a sheet")
        .says("A verdict for every row. Nothing is kept.")
        .by(Who::Seat)
        .query(&[OWNER, LANGUAGE])
        .takes_sheet()
        .json(200, "What would be done.", schemas::of::<SheetPreview>());
    let failed = operation("fetch_failed_rows", "Read the rows that cannot be taken")
        .says("As a sheet to correct, with the reasons.")
        .by(Who::Seat)
        .query(&[OWNER, FORMAT, LANGUAGE])
        .takes_sheet()
        .gives(200, "The rows.", Content::Sheet);
    let make = operation("make_import", "Carry out what was seen in the preview")
        .says("All of it or nothing. The same sheet is sent again, with the digest.")
        .by(Who::Seat)
        .under_a_key()
        .query(&[OWNER, LANGUAGE, DIGEST, FILE])
        .takes_sheet()
        .tagged()
        .with_header("Location", "Where it is.")
        .json(201, "It was carried out.", schemas::of::<SheetImport>())
        .refuses(&[409]);
    let list = operation("list_imports", "List imports")
        .says("Those of the reader's party, the latest first.")
        .by(Who::Seat)
        .query(&[AFTER, LIMIT])
        .json(200, "A page of the list.", schemas::list_of::<SheetImport>());
    let one = operation("fetch_import", "Read an import").by(Who::Seat).json(
        200,
        "The import.",
        schemas::of::<SheetImport>(),
    );
    let back = operation("undo_import", "Undo an import")
        .says("All of it or nothing, for 24 hours.")
        .by(Who::Seat)
        .under_a_key()
        .tagged()
        .with_header("Location", "Where it is.")
        .json(200, "It was undone.", schemas::of::<SheetImport>())
        .refuses(&[409]);
    Routes::new()
        .get("/", list, self::list)
        .post("/", make, create)
        .get("/template", template, empty)
        .post("/preview", seen, preview)
        .post("/failed-rows", failed, failed_rows)
        .get("/{id}", one, fetch)
        .post("/{id}/undo", back, undo)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_BYTES)))
}

/// `GET /template`: for everyone, since it says nothing of anybody.
async fn empty(ask: Ask) -> Result<Response, ApiError> {
    Ok(file("needs-template", ask.form, template(ask.form, ask.language)?))
}

/// `POST /preview`: what would come of a file.
async fn preview(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    ask: Ask,
    SheetBytes(bytes): SheetBytes,
) -> Result<axum::Json<SheetPreview>, ApiError> {
    let Proposal { owner, plan, .. } = propose(&app, &caller, &ask, bytes).await?;
    Ok(axum::Json(SheetPreview {
        digest: plan.digest(&owner),
        owner,
        counts: plan.counts,
        ignored: plan.ignored,
        rows: plan.rows,
    }))
}

/// `POST /failed-rows`: the rows that cannot be taken, with what to correct.
async fn failed_rows(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    ask: Ask,
    SheetBytes(bytes): SheetBytes,
) -> Result<Response, ApiError> {
    let proposal = propose(&app, &caller, &ask, bytes).await?;
    failed::rows(&proposal, &ask)
}

/// `POST /`: carries out what was seen in the preview.
async fn create(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    OriginalUri(address): OriginalUri,
    ask: Ask,
    headers: HeaderMap,
    SheetBytes(bytes): SheetBytes,
) -> Result<Response, ApiError> {
    let sent = format!("{}\n{}", address.query().unwrap_or_default(), sha256_hex(&bytes));
    let claim = claim(&caller, &headers, address.path(), &sent)?;
    if let Some(before) = app.store.answered(&claim).await? {
        return Ok(answered(before));
    }
    let Proposal { owner, plan, planned_from, .. } = propose(&app, &caller, &ask, bytes).await?;
    if ask.digest.as_ref() != Some(&plan.digest(&owner)) {
        return Err(RecordProblem::Outdated.into());
    }
    if plan.needs.is_empty() {
        return Err(ask::refuse(vec![BrokenRule {
            path: "file".to_owned(),
            code: "nothing_to_import",
            detail: "no row of the file adds or changes anything".to_owned(),
            fix: "correct the rows that cannot be taken",
        }]));
    }
    let Caller { reader, writer, .. } = caller;
    let made = finished(async move {
        let on_behalf = (owner != reader.party()).then(|| owner.clone());
        let steps = plan
            .needs
            .into_iter()
            .map(|need| step(need, &owner, &reader))
            .collect::<Result<_, _>>()?;
        let new = NewImport {
            owner: owner.clone(),
            on_behalf,
            file: ask.file,
            counts: plan.counts,
            planned_from,
            steps,
        };
        let answer = |row: &ImportRow| answer_of(row, StatusCode::CREATED);
        let made = app.store.import_sheet(&writer, &reader, new, &claim, answer).await;
        made.map_err(|error| match error {
            ImportError::Outdated | ImportError::Record(RecordError::Stale(_)) => {
                RecordProblem::Outdated.into()
            }
            ImportError::Record(error) => ApiError::from(error),
        })
    })
    .await?;
    Ok(answered(made))
}

/// A planned need as a step of the write.
fn step<'a>(need: Planned, owner: &str, reader: &'a Reader) -> Result<ImportStep<'a>, RecordError> {
    let Some((id, version)) = need.target else {
        let body = serde_json::to_string(&need.body)?;
        return Ok(ImportStep::Make(NewRecord {
            kind: Kind::Need,
            standing: life::made(Kind::Need, reader.is_isu()),
            visibility: contract::access::Visibility::Isu,
            named: Vec::new(),
            body,
            is_checked: false,
            on_behalf: super::records::on_behalf(Action::Create, reader, owner),
            owner: owner.to_owned(),
        }));
    };
    let decide = move |before: &RecordRow| {
        let draft = Draft {
            owner: before.owner.clone(),
            visibility: before.visibility,
            named: before.named.clone(),
            body: need.body.clone(),
            on_behalf: None,
        };
        draft.changed(Action::Edit, reader, before)
    };
    Ok(ImportStep::Change { id, version, decide: Box::new(decide) })
}

/// `GET /`: imports of the caller's party, the latest first.
async fn list(
    caller: Caller,
    State(app): State<App>,
    query: ListQuery,
) -> Result<axum::Json<Listing<SheetImport>>, ApiError> {
    caller.signed_in()?;
    query.without_case()?;
    let (listed, total) = app.store.imports(&caller.reader, &query.page).await?;
    let items = listed.items.iter().map(told).collect();
    Ok(axum::Json(Listing { items, next: listed.next, total }))
}

/// `GET /{id}`.
async fn fetch(
    caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<axum::Json<SheetImport>, ApiError> {
    caller.signed_in()?;
    Ok(axum::Json(told(&app.store.import_of(&caller.reader, &id).await?)))
}

/// `POST /{id}/undo`: everything of it, or nothing.
async fn undo(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    OriginalUri(address): OriginalUri,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let claim = claim(&caller, &headers, address.path(), "")?;
    let Caller { reader, writer, .. } = caller;
    let undone = finished(async move {
        let decide = |row: &RecordRow, was: Option<&str>| before_import(&reader, row, was);
        let answer = |row: &ImportRow| answer_of(row, StatusCode::OK);
        let undone = app.store.undo_import(&writer, &reader, &id, &claim, decide, answer).await;
        undone.map_err(|error: UndoError| undo_refused(error))
    })
    .await?;
    Ok(answered(undone))
}

/// What a record was before.
#[derive(Deserialize)]
struct Was {
    body: NeedBody,
    visibility: contract::access::Visibility,
    named: Vec<String>,
}

/// What a record becomes when its import is undone: as it was, or withdrawn where it was not.
fn before_import(
    reader: &Reader,
    row: &RecordRow,
    was: Option<&str>,
) -> Result<Changed, RecordError> {
    let (was, action) = match was {
        Some(was) => (serde_json::from_str::<Was>(was)?, Action::Edit),
        None => {
            let body = serde_json::from_str(&row.body)?;
            (Was { body, visibility: row.visibility, named: row.named.clone() }, Action::Withdraw)
        }
    };
    let draft = Draft {
        owner: row.owner.clone(),
        visibility: was.visibility,
        named: was.named,
        body: was.body,
        on_behalf: None,
    };
    // What came between is refused before; so nobody has acted on what the import said.
    draft.put(action, reader, row)
}

fn answer_of(row: &ImportRow, status: StatusCode) -> Result<Answered, RecordError> {
    Ok(Answered {
        status: status.as_u16(),
        location: format!("/api/v1/imports/{}", row.id),
        body: serde_json::to_string(&told(row))?,
    })
}
