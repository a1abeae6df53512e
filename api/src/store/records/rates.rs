//! The exchange rates in force: one value of the installation.

use contract::access::Audience;
use contract::snapshot::Rates;

use super::RecordError;
use crate::store::write::{Happened, Writer};
use crate::store::{Store, StoreError};

const READ: &str = "SELECT value FROM setting WHERE name = 'rates'";
const WRITE: &str = "INSERT INTO setting (name, value) VALUES ('rates', $1)
    ON CONFLICT (name) DO UPDATE SET value = $1";

/// Why the rates were not set.
#[derive(Debug)]
pub enum RatesError {
    /// They have changed since; the rates in force.
    Stale(Rates),
    /// Anything else.
    Other(RecordError),
}

impl From<RecordError> for RatesError {
    fn from(error: RecordError) -> Self {
        Self::Other(error)
    }
}

impl From<StoreError> for RatesError {
    fn from(error: StoreError) -> Self {
        Self::Other(error.into())
    }
}

impl Store {
    /// The rates in force.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn rates(&self) -> Result<Rates, RecordError> {
        let value: Option<String> = sqlx::query_scalar(READ).fetch_optional(&self.reader).await?;
        Ok(value.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
    }

    /// Sets the rates, where one of the versions expected is in force, and gives them back with
    /// their version.
    ///
    /// # Errors
    ///
    /// [`RatesError::Stale`] where another version is in force.
    pub async fn set_rates(
        &self,
        by: &Writer,
        expected: &[i64],
        rates: Rates,
    ) -> Result<Rates, RatesError> {
        let mut write = self.write(by).await?;
        let value: Option<String> = sqlx::query_scalar(READ)
            .fetch_optional(write.sql())
            .await
            .map_err(RecordError::from)?;
        let before: Rates = value
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(RecordError::from)?
            .unwrap_or_default();
        if !expected.contains(&before.version) {
            return Err(RatesError::Stale(before));
        }
        let rates = Rates { version: before.version + 1, ..rates };
        let text = serde_json::to_string(&rates).map_err(RecordError::from)?;
        sqlx::query(WRITE)
            .bind(text.as_str())
            .execute(write.sql())
            .await
            .map_err(RecordError::from)?;
        let event = Happened {
            action: "edit",
            kind: "rates",
            subject: "rates",
            version: rates.version,
            audience: Audience::PUBLIC,
            owner: "",
            on_behalf: None,
            payload: &text,
        };
        write.happened(&event).await?;
        write.commit().await?;
        Ok(rates)
    }
}
