//! Cases that the unit takes from the live records: kept for the unit.

use contract::access::Audience;

use super::RecordError;
use super::claim::{self, Answered, Claim};
use crate::store::write::Writer;
use crate::store::{CaseRecord, CaseSummary, Store, cases};

/// What is changed of a case for a run keeps its title and its day.
const AUDIENCE: &str =
    "SELECT MIN(audience) FROM case_file WHERE hash = $1 OR (title = $2 AND as_of = $3)";

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

    /// Who may see a case, where it is kept, or one that it may be a changed copy of: the fewest.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn case_audience(&self, of: &CaseSummary) -> Result<Option<Audience>, RecordError> {
        let query = sqlx::query_scalar(AUDIENCE);
        let query = query.bind(of.hash.as_str()).bind(of.title.as_str()).bind(of.as_of.as_str());
        let found: Option<i64> = query.fetch_one(&self.reader).await?;
        Ok(found.map(Audience::from_number))
    }
}
