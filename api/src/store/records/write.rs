//! Making and changing records: ticket, then what [`apply`] does with one record, commit.

pub(super) mod apply;

use contract::access::{Action, Reader, Visibility};
use contract::life::Standing;
use contract::record::{Comment, Kind};

use self::apply::{change, insert, join, make};
use super::claim::{self, Answered, Claim};
use super::read::{self, RecordQuery};
use super::{RecordError, RecordRow};
use crate::store::Store;
use crate::store::write::Writer;

/// A record to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRecord {
    /// What it is.
    pub kind: Kind,
    /// The party it belongs to.
    pub owner: String,
    /// Where it begins.
    pub standing: Standing,
    /// Who sees it once it is published.
    pub visibility: Visibility,
    /// The parties it names.
    pub named: Vec<String>,
    /// What it says, as JSON.
    pub body: String,
    /// Whether the unit has checked it already.
    pub is_checked: bool,
    /// On whose behalf, where the writer acts for another.
    pub on_behalf: Option<String>,
}

/// Which record is to be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}

/// The versions that the client knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these.
    Version(Vec<i64>),
    /// Whatever it is: for what does not depend on what the record says.
    Any,
}

/// What a record becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Where it stands since.
    pub standing: Standing,
    /// Who sees it once it is published.
    pub visibility: Visibility,
    /// The parties it names.
    pub named: Vec<String>,
    /// The parties that take part; for coalitions only.
    pub members: Option<Vec<Joined>>,
    /// What it says, as JSON.
    pub body: String,
    /// Whether the unit has checked this version.
    pub is_checked: bool,
    /// What is said with the change.
    pub comments: Vec<Comment>,
    /// On whose behalf, where the writer acts for another.
    pub on_behalf: Option<String>,
    /// Whether what it says is the unit's hand, where it says what it said before; `None` where the writer says it.
    pub by_unit: Option<bool>,
}

/// A party that takes part in a coalition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Which.
    pub party: String,
    /// Whether the unit said so on its behalf.
    pub by_unit: bool,
}

impl Changed {
    /// The record as it is.
    #[must_use]
    pub fn nothing(of: &RecordRow) -> Self {
        Self {
            standing: of.standing,
            visibility: of.visibility,
            named: of.named.clone(),
            members: None,
            body: of.body.clone(),
            is_checked: false,
            comments: Vec::new(),
            on_behalf: None,
            by_unit: None,
        }
    }
}

const ANY: &str = "SELECT id FROM record LIMIT 1";

impl Store {
    /// Makes a record, once for each key, where `check` finds that it holds beside the records of these
    /// lists that the reader sees, and gives the answer that `answer` makes of it. Nothing of them changes between.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; then nothing was made.
    #[expect(clippy::too_many_arguments, reason = "who makes which record, looking at what")]
    pub async fn create_record(
        &self,
        by: &Writer,
        reader: &Reader,
        new: &NewRecord,
        claim: &Claim,
        beside: &[RecordQuery],
        check: impl FnOnce(&[RecordRow]) -> Result<(), RecordError> + Send,
        answer: impl FnOnce(&RecordRow) -> Result<Answered, RecordError> + Send,
    ) -> Result<Answered, RecordError> {
        let mut write = self.write(by).await?;
        if let Some(before) = claim::answered(&mut write, claim).await? {
            return Ok(before);
        }
        check(&read::beside(&mut write, reader, beside).await?)?;
        let row = make(&mut write, reader, new).await?;
        let answer = answer(&row)?;
        claim::keep(&mut write, claim, &row.id, &answer).await?;
        write.commit().await?;
        Ok(answer)
    }

    /// Makes records for demonstration, where there are none at all: nobody is asked. `convened`
    /// makes a coalition of what was made, with the parties that take part.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; then none was made.
    pub(crate) async fn load_records(
        &self,
        records: &[NewRecord],
        convened: impl FnOnce(&[RecordRow]) -> Result<(NewRecord, Vec<Joined>), RecordError> + Send,
    ) -> Result<(), RecordError> {
        let mut write = self.write(&Writer::system()).await?;
        let kept: Option<String> = sqlx::query_scalar(ANY).fetch_optional(write.sql()).await?;
        if kept.is_some() {
            return Ok(write.abandon().await?);
        }
        let mut made = Vec::new();
        for new in records {
            made.push(insert(&mut write, new).await?);
        }
        let (coalition, members) = convened(&made)?;
        let row = insert(&mut write, &coalition).await?;
        join(&mut write, &row.id, &members).await?;
        Ok(write.commit().await?)
    }

    /// Does something with a record, as `decide` says from what it is and from the records of the lists
    /// `beside` that the reader sees, and gives what it became. Nothing of them changes between.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; then nothing was changed.
    #[expect(clippy::too_many_arguments, reason = "who does what to which record, looking at what")]
    pub async fn change_record(
        &self,
        by: &Writer,
        reader: &Reader,
        target: &Target,
        expected: &Expected,
        action: Action,
        beside: &[RecordQuery],
        decide: impl FnOnce(&RecordRow, &[RecordRow]) -> Result<Changed, RecordError> + Send,
    ) -> Result<RecordRow, RecordError> {
        let mut write = self.write(by).await?;
        let rows = read::beside(&mut write, reader, beside).await?;
        let decide = |before: &RecordRow| decide(before, &rows);
        let row = change(&mut write, reader, target, expected, action, decide).await?;
        write.commit().await?;
        Ok(row)
    }

    /// Says something about a record, once for each key: no new version of it.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; then nothing was said.
    pub async fn comment_record(
        &self,
        by: &Writer,
        reader: &Reader,
        target: &Target,
        claim: &Claim,
        decide: impl FnOnce(&RecordRow) -> Result<Changed, RecordError> + Send,
        answer: impl FnOnce(&RecordRow) -> Result<Answered, RecordError> + Send,
    ) -> Result<Answered, RecordError> {
        let mut write = self.write(by).await?;
        if let Some(before) = claim::answered(&mut write, claim).await? {
            return Ok(before);
        }
        let comment = Action::Comment;
        let row = change(&mut write, reader, target, &Expected::Any, comment, decide).await?;
        let answer = answer(&row)?;
        claim::keep(&mut write, claim, &row.id, &answer).await?;
        write.commit().await?;
        Ok(answer)
    }
}
