//! Reads a file and plans it, from the needs that the caller may change.

use std::borrow::Cow;
use std::collections::BTreeMap;

use contract::access::{self, Action, Audience, Facts, PartyId, Reader, Verdict, Visibility};
use contract::account::Party;
use contract::life;
use contract::need::NeedBody;
use contract::record::{Kind, Status};

use super::ask::{Ask, refuse};
use crate::access::Caller;
use crate::error::ApiError;
use crate::handler::records::{Draft, Subject, fault_of_state, need_faults};
use crate::router::App;
use crate::sheet::plan::{Known, Plan, plan};
use crate::sheet::table::{Table, Unreadable};
use crate::sheet::worker::WorkerError;
use crate::store::{BrokenRule, RecordError, RecordQuery, RecordRow, Refusal};
use crate::work::in_background;

/// What a draft may still lack; everything else that breaks a rule is wrong in a draft, too, and
/// is said while the file is at hand.
const INCOMPLETE: [&str; 3] = ["missing_field", "empty_text", "no_lines"];
/// The id of a need that has none yet, while the rules are asked.
const NO_ID: &str = "NEW";

/// A file that was read, and what would come of it.
pub(super) struct Proposal {
    pub(super) owner: PartyId,
    pub(super) table: Table,
    pub(super) plan: Plan,
    /// The owner's needs that the plan was made from, each with its version.
    pub(super) planned_from: Vec<(String, i64)>,
}

/// Reads and plans.
pub(super) async fn propose(
    app: &App,
    caller: &Caller,
    ask: &Ask,
    bytes: Vec<u8>,
) -> Result<Proposal, ApiError> {
    caller.signed_in()?;
    let reader = &caller.reader;
    let owner = ask.owner.clone().unwrap_or_else(|| reader.party().to_owned());
    let standing = life::made(Kind::Need, reader.is_isu());
    let facts = Facts::of_new(Kind::Need, standing.status, &owner, standing.audience);
    if access::may(reader, Action::Create, &facts) != Verdict::Yes {
        return Err(Refusal::NotAllowed.into());
    }
    let parties: BTreeMap<PartyId, Party> =
        app.store.parties().await?.into_iter().map(|of| (of.party.id.clone(), of.party)).collect();
    if let Some(fault) = fault_of_state(&owner, &parties) {
        return Err(refuse(vec![fault]));
    }
    let table = {
        // A process for each check, so that files do not take the machine.
        let permit = app.checks.acquire().await;
        let _held = permit.map_err(|error| ApiError::Internal(error.to_string()))?;
        app.worker.read(&bytes).await.map_err(unread)?
    };
    let query = RecordQuery {
        kind: Kind::Need,
        owner: Some(owner.clone()),
        status: None,
        at_least: Audience::OWNER,
    };
    let kept = app.store.all_records(reader, &query).await?;
    let known = known(&kept, caller)?;
    let planned_from = kept.iter().map(|row| (row.id.clone(), row.version)).collect();
    let (language, whose, reader) = (ask.language, owner.clone(), reader.clone());
    in_background(&app.checks, move || {
        let check = |of: Option<&Known>, body: &NeedBody| {
            let row = of.and_then(|of| kept.iter().find(|row| row.id == of.id));
            faults(row, body, &reader, &whose, &parties)
        };
        let plan = plan(&table, &known, language, &check).ok_or_else(no_headings)?;
        Ok(Proposal { owner: whose.clone(), table, plan, planned_from })
    })
    .await
}

/// Needs of the owner that the caller may change, and those that would have to be restored first.
fn known(kept: &[RecordRow], caller: &Caller) -> Result<Vec<Known>, RecordError> {
    let mut known = Vec::new();
    for row in kept {
        let verdict = access::may(&caller.reader, Action::Edit, &row.facts(&caller.reader));
        if matches!(verdict, Verdict::Yes | Verdict::WrongStatus) {
            known.push(Known {
                id: row.id.clone(),
                version: row.version,
                is_open: verdict == Verdict::Yes,
                body: serde_json::from_str(&row.body)?,
            });
        }
    }
    Ok(known)
}

/// What of a need as it would be does not hold where it stands.
fn faults(
    kept: Option<&RecordRow>,
    body: &NeedBody,
    reader: &Reader,
    owner: &str,
    parties: &BTreeMap<PartyId, Party>,
) -> Vec<BrokenRule> {
    let id = kept.map_or(NO_ID, |row| row.id.as_str());
    let status = kept.map_or(Status::Draft, |row| row.standing.status);
    let draft = Draft {
        owner: owner.to_owned(),
        visibility: kept.map_or(Visibility::Isu, |row| row.visibility),
        named: kept.map_or_else(Vec::new, |row| row.named.clone()),
        body: body.clone(),
        on_behalf: None,
    };
    // A body is made of texts and numbers, and those always have a form in JSON.
    let before = kept.map(|row| row.body.as_str());
    let mut broken = draft.faults(id, status, parties, before).unwrap_or_default();
    if let Some(row) = kept {
        broken.extend(draft.faults_of_change(reader, row).unwrap_or_default());
    }
    if !broken.is_empty() || status != Status::Draft {
        return broken;
    }
    let seen = draft.seen(before).map_or_else(|_| body.clone(), Cow::into_owned);
    let mut broken = need_faults(&seen, &Subject { id, owner, parties });
    broken.retain(|rule| !INCOMPLETE.contains(&rule.code));
    broken
}

/// A need belongs to a State.
fn of_file(code: &'static str, detail: String, fix: &'static str) -> ApiError {
    refuse(vec![BrokenRule { path: "file".to_owned(), code, detail, fix }])
}

fn unread(error: WorkerError) -> ApiError {
    match error {
        WorkerError::Unreadable(why @ Unreadable::TooMuch { .. }) => {
            of_file(why.code(), why.to_string(), why.fix())
        }
        WorkerError::Unreadable(why) => of_file(why.code(), why.to_string(), why.fix()),
        WorkerError::Start(error) => ApiError::Internal(error.to_string()),
    }
}

fn no_headings() -> ApiError {
    let detail = "no sheet has the headings of needs in one of its first 20 rows";
    of_file("no_headings", detail.to_owned(), "copy the rows under the headings of the template")
}
