//! One record within a write: read, may, decide, write, event.

use contract::Code as _;
use contract::access::{self, Action, Audience, Facts, Reader, Verdict};
use contract::record::{Author, Comment, Kind, Status};

use super::{Changed, Expected, Joined, NewRecord, Target};
use crate::secret;
use crate::store::records::{RecordError, RecordRow, is_owners, record_columns};
use crate::store::write::{Happened, Write};

/// The format of bodies that this version writes.
const SCHEMA: i64 = 1;

const ONE: &str =
    concat!("SELECT ", record_columns!(), " FROM record WHERE record.id = $1 AND record.kind = $2");
const INSERT: &str = "INSERT INTO record (id, kind, owner, status, audience, visibility, version, checked, schema, body,
        created_by, created_at, changed_by, changed_at, by_unit, own_word, put_down)
    VALUES ($1, $2, $3, $4, $5, $6, 1, $11, $7, $8, $9, $10, $9, $10, $12, $13, $14)";
const UPDATE: &str =
    "UPDATE record SET status = $2, audience = $3, visibility = $4, version = $5, checked = $6,
        body = $7, changed_by = $8, changed_at = $9, by_unit = $10, own_word = $11,
        put_down = $12 WHERE id = $1";
const FORGET_NAMED: &str = "DELETE FROM named WHERE record = $1";
const NAME: &str = "INSERT INTO named (record, party) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const MEMBERS: &str = "SELECT party FROM coalition_member WHERE coalition = $1";
const LEAVE: &str = "DELETE FROM coalition_member WHERE coalition = $1 AND party = $2";
/// Whoever takes part already goes on doing so since then; by its own answer, since that.
const JOIN: &str =
    "INSERT INTO coalition_member (coalition, party, joined_at, by_unit) VALUES ($1, $2, $3, $4)
    ON CONFLICT (coalition, party) DO UPDATE SET by_unit = excluded.by_unit,
        joined_at = CASE WHEN coalition_member.by_unit > excluded.by_unit THEN excluded.joined_at
            ELSE coalition_member.joined_at END";
const CHANGE: &str = "INSERT INTO record_change (record, seq, version, action, status, author, at, snapshot, comments)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Makes a record, if the reader may.
pub(in crate::store::records) async fn make(
    write: &mut Write,
    reader: &Reader,
    new: &NewRecord,
) -> Result<RecordRow, RecordError> {
    let facts = Facts::of_new(new.kind, new.standing.status, &new.owner, new.standing.audience);
    if access::may(reader, Action::Create, &facts) != Verdict::Yes {
        return Err(RecordError::Forbidden);
    }
    insert(write, new).await
}

pub(super) async fn insert(write: &mut Write, new: &NewRecord) -> Result<RecordRow, RecordError> {
    let id = secret::id(match new.kind {
        Kind::Need => "N",
        Kind::Offer => "O",
        Kind::Exclusion => "X",
        Kind::Interest => "I",
        Kind::Coalition => "C",
        Kind::Round => "R",
    });
    let author = author(write, new.on_behalf.as_deref());
    let at_us = write.at_us();
    sqlx::query(INSERT)
        .bind(id.as_str())
        .bind(new.kind.code())
        .bind(new.owner.as_str())
        .bind(new.standing.status.code())
        .bind(new.standing.audience.number())
        .bind(new.visibility.code())
        .bind(SCHEMA)
        .bind(new.body.as_str())
        .bind(serde_json::to_string(&author)?)
        .bind(at_us)
        .bind(i64::from(new.is_checked))
        .bind(i64::from(author.on_behalf.is_some()))
        .bind(i64::from(is_owners(&author, &new.owner)))
        .bind(i64::from(puts_down(false, Action::Create, &author, &new.owner, new.standing.status)))
        .execute(write.sql())
        .await?;
    name(write, &id, &new.named).await?;
    let row = RecordRow {
        id,
        kind: new.kind,
        owner: new.owner.clone(),
        standing: new.standing,
        visibility: new.visibility,
        named: new.named.clone(),
        shares_coalition: false,
        version: 1,
        checked: i64::from(new.is_checked),
        body: new.body.clone(),
        by_unit: author.on_behalf.is_some(),
        own_word: is_owners(&author, &new.owner),
        put_down: puts_down(false, Action::Create, &author, &new.owner, new.standing.status),
        stood: None,
        asked_at_us: None,
        created_by: author.clone(),
        created_at_us: at_us,
        changed_by: author,
        changed_at_us: at_us,
    };
    remember(write, &row, Action::Create, new.standing.audience, &[]).await?;
    Ok(row)
}

pub(in crate::store::records) async fn change(
    write: &mut Write,
    reader: &Reader,
    target: &Target,
    expected: &Expected,
    action: Action,
    decide: impl FnOnce(&RecordRow) -> Result<Changed, RecordError> + Send,
) -> Result<RecordRow, RecordError> {
    let query =
        sqlx::query(ONE).bind(target.id.as_str()).bind(target.kind.code()).bind(reader.party());
    let found = query.fetch_optional(write.sql()).await?.ok_or(RecordError::NoSuch)?;
    let before = RecordRow::read(&found)?;
    let verdict = access::may(reader, action, &before.facts(reader));
    match verdict {
        Verdict::Hidden => return Err(RecordError::NoSuch),
        Verdict::Forbidden => return Err(RecordError::Forbidden),
        Verdict::WrongStatus | Verdict::Yes => {}
    }
    if let Expected::Version(known) = expected
        && !known.contains(&before.version)
    {
        return Err(RecordError::Stale(Box::new(before)));
    }
    if verdict == Verdict::WrongStatus {
        return Err(RecordError::WrongStatus(before.standing.status));
    }
    let changed = decide(&before)?;
    let author = author(write, changed.on_behalf.as_deref());
    if action == Action::Comment {
        let said = RecordRow { changed_by: author, ..before.clone() };
        // That something was said is for its owner and the unit.
        let audience = before.standing.audience.min(Audience::ISU);
        remember(write, &said, action, audience, &changed.comments).await?;
        return Ok(before);
    }
    let version = before.version + 1;
    let after = RecordRow {
        standing: changed.standing,
        visibility: changed.visibility,
        named: changed.named,
        version,
        checked: if changed.is_checked { version } else { before.checked },
        body: changed.body,
        // Only who writes what it says takes the mark on or away.
        by_unit: match changed.by_unit {
            Some(by_unit) => by_unit,
            None if action == Action::Edit => author.on_behalf.is_some(),
            None => before.by_unit,
        },
        own_word: before.own_word || is_owners(&author, &before.owner),
        put_down: puts_down(
            before.put_down,
            action,
            &author,
            &before.owner,
            changed.standing.status,
        ),
        stood: (action == Action::Withdraw).then_some(before.standing.status),
        changed_by: author,
        changed_at_us: write.at_us(),
        ..before.clone()
    };
    update(write, &after).await?;
    if after.named != before.named {
        sqlx::query(FORGET_NAMED).bind(after.id.as_str()).execute(write.sql()).await?;
        name(write, &after.id, &after.named).await?;
    }
    if let Some(members) = changed.members {
        join(write, &after.id, &members).await?;
    }
    let audience = before.standing.audience.max(after.standing.audience);
    remember(write, &after, action, audience, &changed.comments).await?;
    Ok(after)
}

async fn update(write: &mut Write, row: &RecordRow) -> Result<(), RecordError> {
    sqlx::query(UPDATE)
        .bind(row.id.as_str())
        .bind(row.standing.status.code())
        .bind(row.standing.audience.number())
        .bind(row.visibility.code())
        .bind(row.version)
        .bind(row.checked)
        .bind(row.body.as_str())
        .bind(serde_json::to_string(&row.changed_by)?)
        .bind(row.changed_at_us)
        .bind(i64::from(row.by_unit))
        .bind(i64::from(row.own_word))
        .bind(i64::from(row.put_down))
        .execute(write.sql())
        .await?;
    Ok(())
}

async fn name(write: &mut Write, id: &str, parties: &[String]) -> Result<(), RecordError> {
    for party in parties {
        sqlx::query(NAME).bind(id).bind(party.as_str()).execute(write.sql()).await?;
    }
    Ok(())
}

pub(super) async fn join(
    write: &mut Write,
    id: &str,
    parties: &[Joined],
) -> Result<(), RecordError> {
    let kept: Vec<String> = sqlx::query_scalar(MEMBERS).bind(id).fetch_all(write.sql()).await?;
    for party in kept.iter().filter(|party| parties.iter().all(|of| of.party != **party)) {
        sqlx::query(LEAVE).bind(id).bind(party.as_str()).execute(write.sql()).await?;
    }
    let at_us = write.at_us();
    for Joined { party, by_unit } in parties {
        let query = sqlx::query(JOIN).bind(id).bind(party.as_str()).bind(at_us);
        query.bind(i64::from(*by_unit)).execute(write.sql()).await?;
    }
    Ok(())
}

/// Whether the owner has put the record down after this: nobody but the owner changes that.
fn puts_down(was: bool, action: Action, by: &Author, owner: &str, status: Status) -> bool {
    match status {
        _ if !is_owners(by, owner) => was,
        // What it had sent is sent again.
        _ if matches!(action, Action::Submit | Action::Undo) => false,
        Status::Draft | Status::Withdrawn => true,
        Status::Submitted | Status::Published | Status::Closed | Status::Released => was,
    }
}

pub(in crate::store::records) fn author(write: &Write, on_behalf: Option<&str>) -> Author {
    let by = write.by();
    Author {
        name: by.name.clone(),
        party: by.party.clone(),
        on_behalf: on_behalf.map(str::to_owned),
    }
}

/// Appends the event, and keeps what the record was with its number.
async fn remember(
    write: &mut Write,
    row: &RecordRow,
    action: Action,
    audience: Audience,
    comments: &[Comment],
) -> Result<(), RecordError> {
    let payload = serde_json::json!({ "status": row.standing.status }).to_string();
    let event = Happened {
        action: action.code(),
        kind: row.kind.code(),
        subject: &row.id,
        version: row.version,
        audience,
        owner: &row.owner,
        on_behalf: row.changed_by.on_behalf.as_deref(),
        payload: &payload,
    };
    let seq = write.happened(&event).await?;
    let body: serde_json::Value = serde_json::from_str(&row.body)?;
    let snapshot = serde_json::json!({
        "body": body, "visibility": row.visibility, "named": row.named,
    });
    let at_us = write.at_us();
    sqlx::query(CHANGE)
        .bind(row.id.as_str())
        .bind(seq)
        .bind(row.version)
        .bind(action.code())
        .bind(row.standing.status.code())
        .bind(serde_json::to_string(&row.changed_by)?)
        .bind(at_us)
        .bind(snapshot.to_string())
        .bind(serde_json::to_string(comments)?)
        .execute(write.sql())
        .await?;
    Ok(())
}
