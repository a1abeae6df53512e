//! Searches that people keep: each is seen by one person in one seat.
//!
//! They are private notes: the audit trail, which the unit reads, says nothing of them. They go
//! with the seat.

use contract::Code as _;
use contract::access::Role;
use contract::search::MOST;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::write::Writer;
use super::{Conflict, Refusal, Store, StoreError};

/// Whose a search is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchOwner {
    /// The person.
    pub person: String,
    /// The party of the seat.
    pub party: String,
    /// The role of the seat.
    pub role: Role,
}

/// A search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSearch {
    /// Unique to its owner.
    pub id: String,
    /// In the person's words.
    pub name: String,
    /// The filters.
    pub query: String,
    /// The last change that its owner has seen, in microseconds since 1970, UTC.
    pub seen_us: Option<i64>,
    /// Counts changes from 1; what is sent names the version that it starts from, 0 for none.
    pub version: i64,
}

impl KeptSearch {
    fn says_the_same(&self, other: &Self) -> bool {
        (&self.name, &self.query, self.seen_us) == (&other.name, &other.query, other.seen_us)
    }
}

const LIST: &str = "SELECT id, name, query, seen_at, version FROM saved_search
    WHERE person = $1 AND party = $2 AND role = $3 ORDER BY created_at, id";
const ONE: &str = "SELECT id, name, query, seen_at, version FROM saved_search
    WHERE person = $1 AND party = $2 AND role = $3 AND id = $4";
const COUNT: &str = "SELECT CAST(count(*) AS BIGINT) FROM saved_search
    WHERE person = $1 AND party = $2 AND role = $3";
/// Only while the seat is theirs: it may have been taken away since the request began.
const MAKE: &str = "INSERT INTO saved_search (person, party, role, id, name, query, seen_at, version, created_at)
    SELECT person, party, role, $4, $5, $6, $7, 1, $8 FROM seat WHERE person = $1 AND party = $2 AND role = $3";
const CHANGE: &str =
    "UPDATE saved_search SET name = $5, query = $6, seen_at = $7, version = version + 1
    WHERE person = $1 AND party = $2 AND role = $3 AND id = $4";
const FORGET: &str =
    "DELETE FROM saved_search WHERE person = $1 AND party = $2 AND role = $3 AND id = $4";

impl Store {
    /// Everything that somebody keeps in a seat, in order of arrival.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn searches(&self, owner: &SearchOwner) -> Result<Vec<KeptSearch>, StoreError> {
        let query = sqlx::query(LIST).bind(owner.person.as_str()).bind(owner.party.as_str());
        let rows = query.bind(owner.role.code()).fetch_all(&self.reader).await?;
        rows.iter().map(search).collect()
    }

    /// Keeps a search that is still of the version it names, and gives it as it is kept. What says
    /// the same as what is kept changes nothing, so that it may be sent again.
    ///
    /// # Errors
    ///
    /// [`Refusal::Changed`], [`Conflict::SearchesFull`]; [`Refusal::NotAllowed`] where the seat is
    /// theirs no more.
    pub async fn keep_search(
        &self,
        owner: &SearchOwner,
        search: &KeptSearch,
        by: &Writer,
    ) -> Result<KeptSearch, StoreError> {
        let mut write = self.write(by).await?;
        let role = owner.role.code();
        let of_owner = |text: &'static str| {
            sqlx::query(text).bind(owner.person.as_str()).bind(owner.party.as_str()).bind(role)
        };
        let row = of_owner(ONE).bind(search.id.as_str()).fetch_optional(write.sql()).await?;
        let before = row.as_ref().map(self::search).transpose()?;
        if let Some(before) = before.as_ref().filter(|before| before.says_the_same(search)) {
            return Ok(before.clone());
        }
        let current = before.as_ref().map_or(0, |before| before.version);
        if current != search.version {
            return Err(Refusal::Changed { current }.into());
        }
        let at = write.at_us();
        let text = if current == 0 {
            let count = of_owner(COUNT).fetch_one(write.sql()).await?;
            if count.try_get::<i64, _>(0)? >= MOST {
                return Err(Refusal::from(Conflict::SearchesFull).into());
            }
            MAKE
        } else {
            CHANGE
        };
        let mut query = of_owner(text).bind(search.id.as_str()).bind(search.name.as_str());
        query = query.bind(search.query.as_str()).bind(search.seen_us);
        if current == 0 {
            query = query.bind(at);
        }
        if query.execute(write.sql()).await?.rows_affected() == 0 {
            return Err(Refusal::NotAllowed.into());
        }
        write.commit().await?;
        Ok(KeptSearch { version: current + 1, ..search.clone() })
    }

    /// Forgets a search, if it is there.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn forget_search(
        &self,
        owner: &SearchOwner,
        id: &str,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let query = sqlx::query(FORGET).bind(owner.person.as_str()).bind(owner.party.as_str());
        query.bind(owner.role.code()).bind(id).execute(write.sql()).await?;
        write.commit().await
    }
}

fn search(row: &AnyRow) -> Result<KeptSearch, StoreError> {
    Ok(KeptSearch {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        query: row.try_get("query")?,
        seen_us: row.try_get("seen_at")?,
        version: row.try_get("version")?,
    })
}
