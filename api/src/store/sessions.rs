//! Sessions: who is behind the secret in a cookie, and in which seat.

use contract::access::{Role, Seat};
use contract::from_code;
use sqlx::Row as _;

use super::{Store, StoreError};
use crate::clock;

/// A session that is not used for this long has ended: two hours.
pub const IDLE_US: i64 = 2 * 3_600 * 1_000_000;
/// The longest a session lasts: twelve hours.
pub const LONGEST_US: i64 = 12 * 3_600 * 1_000_000;
/// How far the kept moment of use may lag behind, so that reading does not write each time.
const LAG_US: i64 = 60 * 1_000_000;

/// A session in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// SHA-256 of its secret.
    pub hash: String,
    /// What lists name it by.
    pub id: String,
    /// Whose.
    pub person: String,
    /// As the person is shown.
    pub name: String,
    /// The seat taken, if any.
    pub seat: Option<Seat>,
    /// When it began.
    pub created_at_us: i64,
    /// When it was last used, to within a minute.
    pub seen_at_us: i64,
}

const FIND: &str = "SELECT session.hash, session.id, session.person, person.name, session.party, session.role,
        session.created_at, session.seen_at, party.body AS party_body
    FROM session JOIN person ON person.id = session.person
    LEFT JOIN seat ON seat.person = session.person AND seat.party = session.party AND seat.role = session.role
    LEFT JOIN party ON party.id = seat.party
    WHERE session.hash = $1 AND person.is_disabled = 0 AND session.seen_at > $2 AND session.created_at > $3";

const SEEN: &str = "UPDATE session SET seen_at = $2 WHERE hash = $1 AND seen_at < $2";

impl Store {
    /// The session with this hash, unless it has ended. A seat that was taken away is not taken
    /// any more. Using a session keeps it from ending.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn session(&self, hash: &str) -> Result<Option<SessionRecord>, StoreError> {
        let now = clock::now_us();
        let query = sqlx::query(FIND).bind(hash).bind(now - IDLE_US).bind(now - LONGEST_US);
        let Some(row) = query.fetch_optional(&self.reader).await? else { return Ok(None) };
        let body: Option<String> = row.try_get("party_body")?;
        let role: Option<String> = row.try_get("role")?;
        let party: Option<String> = row.try_get("party")?;
        let seat = match (party, role.as_deref().and_then(from_code::<Role>), body) {
            (Some(party), Some(role), Some(body)) => {
                Some(Seat { party, role, state_party: is_state_party(&body) })
            }
            _ => None,
        };
        let session = SessionRecord {
            hash: row.try_get("hash")?,
            id: row.try_get("id")?,
            person: row.try_get("person")?,
            name: row.try_get("name")?,
            seat,
            created_at_us: row.try_get("created_at")?,
            seen_at_us: row.try_get("seen_at")?,
        };
        if now - session.seen_at_us > LAG_US {
            // Not part of what is asked: an answer does not wait for a busy database.
            sqlx::query(SEEN).bind(hash).bind(now).execute(&self.writer).await?;
        }
        Ok(Some(session))
    }
}

/// Whether a party as the API writes it is a State Party.
pub(super) fn is_state_party(body: &str) -> bool {
    serde_json::from_str::<contract::account::Party>(body)
        .is_ok_and(|party| party.status == "state_party")
}
