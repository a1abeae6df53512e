//! Parties in the database.

use contract::access::Audience;
use contract::account::{Party, PartyKind};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::write::{Happened, Write, Writer};
use super::{Conflict, Refusal, Store, StoreError};

const ALL: &str = "SELECT body, version FROM party ORDER BY id";
const ONE: &str = "SELECT body, version FROM party WHERE id = $1";
const INSERT: &str = "INSERT INTO party (id, kind, body, version, created_at, changed_at)
    VALUES ($1, $2, $3, 1, $4, $4) ON CONFLICT (id) DO NOTHING";
const UPDATE: &str = "UPDATE party SET kind = $2, body = $3, version = version + 1, changed_at = $4
    WHERE id = $1 RETURNING version";

/// A party and its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyRecord {
    /// The party.
    pub party: Party,
    /// Counts changes from 1.
    pub version: i64,
}

impl Store {
    /// Every party, by id.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn parties(&self) -> Result<Vec<PartyRecord>, StoreError> {
        let rows = sqlx::query(ALL).fetch_all(&self.reader).await?;
        rows.iter().map(record).collect()
    }

    /// One party.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn party(&self, id: &str) -> Result<PartyRecord, StoreError> {
        let row = sqlx::query(ONE).bind(id).fetch_optional(&self.reader).await?;
        row.as_ref().map(record).transpose()?.ok_or(Refusal::NoSuch("party").into())
    }

    /// Brings the parties that come with the data to what the data say. Others stay.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn load_parties(&self, parties: &[Party]) -> Result<(), StoreError> {
        let kept = self.parties().await?;
        let is_kept = |party: &&Party| !kept.iter().any(|record| record.party == **party);
        let changed: Vec<&Party> = parties.iter().filter(is_kept).collect();
        if changed.is_empty() {
            return Ok(());
        }
        let mut write = self.write(&Writer::system()).await?;
        for party in &changed {
            if !insert(&mut write, party).await? {
                update(&mut write, party).await?;
            }
        }
        let ids: Vec<&str> = changed.iter().map(|party| party.id.as_str()).collect();
        let payload = serde_json::json!({ "parties": ids }).to_string();
        write.happened(&event("load", "", 0, &payload)).await?;
        write.commit().await
    }

    /// Adds a party.
    ///
    /// # Errors
    ///
    /// [`Conflict::PartyExists`].
    pub async fn add_party(&self, party: &Party, by: &Writer) -> Result<PartyRecord, StoreError> {
        let mut write = self.write(by).await?;
        if !insert(&mut write, party).await? {
            return Err(Refusal::from(Conflict::PartyExists).into());
        }
        write.happened(&event("create", &party.id, 1, "{}")).await?;
        write.commit().await?;
        Ok(PartyRecord { party: party.clone(), version: 1 })
    }

    /// Changes an organisation from the version that the writer saw.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`], [`Refusal::Changed`], [`Conflict::NotAnOrganisation`].
    pub async fn edit_party(
        &self,
        party: &Party,
        seen: i64,
        by: &Writer,
    ) -> Result<PartyRecord, StoreError> {
        let mut write = self.write(by).await?;
        let row = sqlx::query(ONE).bind(party.id.as_str()).fetch_optional(write.sql()).await?;
        let kept = row.as_ref().map(record).transpose()?.ok_or(Refusal::NoSuch("party"))?;
        if matches!(kept.party.kind, PartyKind::State | PartyKind::Unit) {
            return Err(Refusal::from(Conflict::NotAnOrganisation).into());
        }
        if kept.version != seen {
            return Err(Refusal::Changed { current: kept.version }.into());
        }
        let version = update(&mut write, party).await?;
        write.happened(&event("edit", &party.id, version, "{}")).await?;
        write.commit().await?;
        Ok(PartyRecord { party: party.clone(), version })
    }
}

async fn insert(write: &mut Write, party: &Party) -> Result<bool, StoreError> {
    let query = sqlx::query(INSERT)
        .bind(party.id.as_str())
        .bind(engine::case::Code::code(party.kind))
        .bind(body(party)?)
        .bind(write.at_us());
    Ok(query.execute(write.sql()).await?.rows_affected() == 1)
}

async fn update(write: &mut Write, party: &Party) -> Result<i64, StoreError> {
    let query = sqlx::query(UPDATE)
        .bind(party.id.as_str())
        .bind(engine::case::Code::code(party.kind))
        .bind(body(party)?)
        .bind(write.at_us());
    Ok(query.fetch_one(write.sql()).await?.try_get("version")?)
}

fn body(party: &Party) -> Result<String, StoreError> {
    serde_json::to_string(party).map_err(|error| StoreError::damaged(&error))
}

pub(super) fn record(row: &AnyRow) -> Result<PartyRecord, StoreError> {
    Ok(PartyRecord { party: parsed(row.try_get("body")?)?, version: row.try_get("version")? })
}

/// A party as the database keeps it.
pub(super) fn parsed(body: &str) -> Result<Party, StoreError> {
    serde_json::from_str(body).map_err(|error| StoreError::damaged(&error))
}

/// Parties are public facts.
const fn event<'a>(
    action: &'a str,
    party: &'a str,
    version: i64,
    payload: &'a str,
) -> Happened<'a> {
    Happened {
        action,
        kind: "party",
        subject: party,
        version,
        audience: Audience::PUBLIC,
        owner: party,
        on_behalf: None,
        payload,
    }
}
