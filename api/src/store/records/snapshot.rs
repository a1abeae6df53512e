//! Cases that the unit takes from the live records: kept for the unit.

use contract::access::Audience;

use super::RecordError;
use super::claim::{self, Answered, Claim};
use crate::store::write::Writer;
use crate::store::{CaseRecord, CaseSummary, Store, cases};

const AUDIENCE: &str = "SELECT audience FROM case_file WHERE hash = $1";

impl Store {
    /// Keeps a case for the unit, once for each key, and gives the answer that `answer` makes of
    /// what is kept.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; then nothing was kept.
    pub async fn take_snapshot(
        &self,
        record: &CaseRecord,
        by: &Writer,
        claim: &Claim,
        answer: impl FnOnce(CaseSummary) -> Result<Answered, RecordError> + Send,
    ) -> Result<Answered, RecordError> {
        let mut write = self.write(by).await?;
        if let Some(before) = claim::answered(&mut write, claim).await? {
            return Ok(before);
        }
        cases::insert(&mut write, record, Audience::ISU).await?;
        let answer = answer(record.summary.clone())?;
        claim::keep(&mut write, claim, &record.summary.hash, &answer).await?;
        write.commit().await?;
        Ok(answer)
    }

    /// Who may see a case, where it is kept.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn case_audience(&self, hash: &str) -> Result<Option<Audience>, RecordError> {
        let found: Option<i64> =
            sqlx::query_scalar(AUDIENCE).bind(hash).fetch_optional(&self.reader).await?;
        Ok(found.map(Audience::from_number))
    }
}
