//! Attempts to sign in that count against a limit. They are counted before they are checked, so
//! that many at once do not slip through, and they are kept, so that a restart forgets none.

use contract::access::Audience;
use sqlx::Row as _;

use super::write::{Happened, Write, Writer};
use super::{Refusal, Store, StoreError};
use crate::secret;

/// Attempts older than this count no more: 15 minutes.
pub const WINDOW_US: i64 = 15 * 60 * 1_000_000;
/// Failed attempts on one account in that time.
pub const PER_ACCOUNT: i64 = 10;
/// Failed attempts from one network address in that time.
pub const PER_ADDRESS: i64 = 50;
/// Cases and runs that somebody without an account may store from one network address in that time.
const DOCUMENTS: i64 = 20;
/// Requests for new passwords from one network address in that time.
pub const RESETS_PER_ADDRESS: i64 = 20;
/// Requests for a new password for one account in that time.
pub const RESETS: i64 = 3;

const COUNT: &str = "SELECT CAST(count(*) AS BIGINT) AS n, MIN(at) AS since FROM attempt
    WHERE subject = $1 AND at > $2";
const INSERT: &str = "INSERT INTO attempt (id, subject, at) VALUES ($1, $2, $3)";
const FORGET: &str = "DELETE FROM attempt WHERE id = $1";
const CLEAR: &str = "DELETE FROM attempt WHERE subject = $1";
const PURGE: &str = "DELETE FROM attempt WHERE at <= $1";

/// An attempt that was counted and is not decided yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    account: String,
    /// The rows that count it.
    rows: Vec<String>,
    /// Where it came from, for the trail.
    from: String,
}

impl Store {
    /// Counts an attempt on the account of `email`, whether there is one or not, from a network
    /// address.
    ///
    /// # Errors
    ///
    /// [`Refusal::Limited`] where too many failed before it.
    pub async fn attempt(&self, email: &str, from: Option<&str>) -> Result<Attempt, StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        sqlx::query(PURGE).bind(write.at_us() - WINDOW_US).execute(write.sql()).await?;
        let account = account(email);
        let address = from.map(|from| format!("address:{from}"));
        let mut limits = vec![(account.as_str(), PER_ACCOUNT)];
        limits.extend(address.as_deref().map(|address| (address, PER_ADDRESS)));
        for (subject, most) in &limits {
            if let Some(seconds) = over(&mut write, subject, *most).await? {
                if first_refusal(&mut write, subject).await? {
                    write.happened(&refused("sign_in_limited", "", &payload(from))).await?;
                }
                write.commit().await?;
                return Err(Refusal::Limited { seconds }.into());
            }
        }
        let mut rows = Vec::new();
        for (subject, _) in &limits {
            rows.push(count(&mut write, subject).await?);
        }
        write.commit().await?;
        Ok(Attempt { account, rows, from: from.unwrap_or_default().to_owned() })
    }

    /// Counts a case or run that is to be stored from a network address without an account.
    ///
    /// # Errors
    ///
    /// [`Refusal::Limited`] where too many were before it.
    pub async fn document_counted(&self, from: &str) -> Result<(), StoreError> {
        self.counted(&format!("documents:{from}"), DOCUMENTS).await
    }

    /// Counts a request for a new password from a network address, whoever it is for.
    ///
    /// # Errors
    ///
    /// [`Refusal::Limited`] where too many were before it.
    pub async fn reset_asked(&self, from: &str) -> Result<(), StoreError> {
        self.counted(&format!("resets:{from}"), RESETS_PER_ADDRESS).await
    }

    async fn counted(&self, subject: &str, most: i64) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        sqlx::query(PURGE).bind(write.at_us() - WINDOW_US).execute(write.sql()).await?;
        if let Some(seconds) = over(&mut write, subject, most).await? {
            return Err(Refusal::Limited { seconds }.into());
        }
        count(&mut write, subject).await?;
        write.commit().await
    }

    /// The attempt failed; `person` is whose account it was on, if anyone's.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn attempt_failed(
        &self,
        attempt: &Attempt,
        person: Option<&str>,
    ) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        let payload = payload(Some(attempt.from.as_str()));
        write.happened(&refused("sign_in_refused", person.unwrap_or_default(), &payload)).await?;
        write.commit().await
    }

    /// The attempt neither failed nor succeeded: it does not count.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn attempt_dropped(&self, attempt: &Attempt) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        dropped(&mut write, attempt).await?;
        write.commit().await
    }
}

/// The attempt succeeded: failures on the account are forgotten.
pub(super) async fn succeeded(write: &mut Write, attempt: &Attempt) -> Result<(), StoreError> {
    sqlx::query(CLEAR).bind(attempt.account.as_str()).execute(write.sql()).await?;
    dropped(write, attempt).await
}

async fn dropped(write: &mut Write, attempt: &Attempt) -> Result<(), StoreError> {
    for row in &attempt.rows {
        sqlx::query(FORGET).bind(row.as_str()).execute(write.sql()).await?;
    }
    Ok(())
}

/// Counts a request for a new password; `false` where there were too many.
pub(super) async fn reset_counted(write: &mut Write, email: &str) -> Result<bool, StoreError> {
    let subject = format!("reset:{}", secret::hashed(email));
    if over(write, &subject, RESETS).await?.is_some() {
        return Ok(false);
    }
    count(write, &subject).await?;
    Ok(true)
}

/// The subject of an account, whether it exists or not. What was typed is not kept: it may be a
/// password in the wrong field.
fn account(email: &str) -> String {
    format!("account:{}", secret::hashed(email))
}

async fn count(write: &mut Write, subject: &str) -> Result<String, StoreError> {
    let id = secret::token();
    let query = sqlx::query(INSERT).bind(id.as_str()).bind(subject).bind(write.at_us());
    query.execute(write.sql()).await?;
    Ok(id)
}

/// For how many seconds the subject is over its limit; `None` where it is not.
async fn over(write: &mut Write, subject: &str, most: i64) -> Result<Option<i64>, StoreError> {
    let now = write.at_us();
    let query = sqlx::query(COUNT).bind(subject).bind(now - WINDOW_US);
    let row = query.fetch_one(write.sql()).await?;
    if row.try_get::<i64, _>("n")? < most {
        return Ok(None);
    }
    let since: i64 = row.try_get::<Option<i64>, _>("since")?.unwrap_or(now);
    Ok(Some((since + WINDOW_US - now) / 1_000_000 + 1))
}

/// Whether this is the first refusal of the subject since it came over its limit: one event says
/// it, so that a flood of attempts is no flood of events.
async fn first_refusal(write: &mut Write, subject: &str) -> Result<bool, StoreError> {
    let mark = format!("limited {subject}");
    if over(write, &mark, 1).await?.is_some() {
        return Ok(false);
    }
    count(write, &mark).await?;
    Ok(true)
}

fn payload(from: Option<&str>) -> String {
    serde_json::json!({ "from": from.unwrap_or_default() }).to_string()
}

const fn refused<'a>(action: &'a str, person: &'a str, payload: &'a str) -> Happened<'a> {
    Happened {
        action,
        kind: "person",
        subject: person,
        version: 0,
        audience: Audience::ISU,
        owner: "",
        on_behalf: None,
        payload,
    }
}
