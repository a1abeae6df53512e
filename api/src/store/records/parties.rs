//! The parties that records belong to and name.

use std::collections::BTreeMap;

use contract::Code as _;
use contract::access::PartyId;
use contract::account::Party;
use sqlx::Row as _;

use super::RecordError;
use crate::clock;
use crate::store::Store;

const ALL: &str = "SELECT body FROM party ORDER BY id";
const ADD: &str = "INSERT INTO party (id, kind, body, version, created_at, changed_at)
    VALUES ($1, $2, $3, 1, $4, $4) ON CONFLICT (id) DO NOTHING";

impl Store {
    /// Every party, by id.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn parties_by_id(&self) -> Result<BTreeMap<PartyId, Party>, RecordError> {
        let rows = sqlx::query(ALL).fetch_all(&self.reader).await?;
        rows.iter()
            .map(|row| {
                let party: Party = serde_json::from_str(&row.try_get::<String, _>("body")?)?;
                Ok((party.id.clone(), party))
            })
            .collect()
    }

    /// Adds the parties that are not there yet, and leaves the others as they are.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn add_parties(&self, parties: &[Party]) -> Result<(), RecordError> {
        let now = clock::now_us();
        let mut transaction = self.writer.begin().await?;
        for party in parties {
            sqlx::query(ADD)
                .bind(party.id.as_str())
                .bind(party.kind.code())
                .bind(serde_json::to_string(party)?)
                .bind(now)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }
}
