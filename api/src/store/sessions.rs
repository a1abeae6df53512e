//! Sessions: who is behind the secret in a cookie, and in which seat.

use contract::access::{Audience, Role, Seat};
use contract::account::Language;
use contract::{Code as _, from_code};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::attempts::{self, Attempt};
use super::credentials::{SecondFactor, spend};
use super::people::{event, read};
use super::write::{Happened, Write, Writer};
use super::{Refusal, Store, StoreError};
use crate::{clock, secret};

/// A session that is not used for this long has ended: two hours.
pub const IDLE_US: i64 = 2 * 3_600 * 1_000_000;
/// The longest a session lasts: twelve hours.
pub const LONGEST_US: i64 = 12 * 3_600 * 1_000_000;
/// How far the kept moment of use may lag behind, so that reading does not write each time.
const LAG_US: i64 = 60 * 1_000_000;
/// The most that is kept of what a browser calls itself, in characters.
const AGENT: usize = 200;

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
    /// The person's address.
    pub email: String,
    /// Whether the person has an authenticator.
    pub has_totp: bool,
    /// Whether the person is an invention of the demonstration.
    pub is_demo: bool,
    /// The seat taken, if any.
    pub seat: Option<Seat>,
    /// What the browser called itself.
    pub agent: String,
    /// When it began.
    pub created_at_us: i64,
    /// When it was last used, to within a minute.
    pub seen_at_us: i64,
}

/// Who signs in, and how they proved it.
#[derive(Debug)]
pub struct NewSession<'a> {
    /// Who.
    pub person: &'a str,
    /// The version of the person of whom it was proved; `None` where they are made with the session.
    pub proved: Option<i64>,
    /// What proved it beside the password.
    pub factor: &'a SecondFactor,
    /// The attempt that succeeded.
    pub attempt: Option<&'a Attempt>,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// What the page speaks; `None` leaves what is kept.
    pub language: Option<Language>,
}

/// The columns and the conditions of a session in force: `$1` the least moment of use, `$2` the
/// least moment of beginning.
macro_rules! in_force {
    ($condition:literal) => {
        concat!(
            "SELECT session.hash, session.id, session.person, person.name, person.email,
                CASE WHEN person.totp IS NULL THEN 0 ELSE 1 END AS has_totp, person.is_demo,
                session.party, session.role, session.agent, session.created_at, session.seen_at,
                party.body AS party_body
            FROM session JOIN person ON person.id = session.person
            LEFT JOIN seat ON seat.person = session.person AND seat.party = session.party AND seat.role = session.role
            LEFT JOIN party ON party.id = seat.party
            WHERE person.is_disabled = 0 AND session.seen_at > $1 AND session.created_at > $2 AND ",
            $condition
        )
    };
}

const FIND: &str = in_force!("session.hash = $3");
const OWN: &str = in_force!("session.person = $3 ORDER BY session.created_at, session.id");
const SEEN: &str = "UPDATE session SET seen_at = $2 WHERE hash = $1 AND seen_at < $2";
const INSERT: &str =
    "INSERT INTO session (hash, id, person, party, role, agent, created_at, seen_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
const SEATS: &str = "SELECT party, role FROM seat WHERE person = $1 ORDER BY party, role LIMIT 2";
const SEATED: &str = "UPDATE session SET hash = $2, party = $3, role = $4 WHERE hash = $1";
const HAS_SEAT: &str = "SELECT person FROM seat WHERE person = $1 AND party = $2 AND role = $3";
const END: &str = "DELETE FROM session WHERE id = $1 AND person = $2";
const PURGE: &str = "DELETE FROM session WHERE seen_at <= $1 OR created_at <= $2";
const CAME: &str =
    "UPDATE person SET seen_at = $2, language = COALESCE($3, language) WHERE id = $1";

impl Store {
    /// The session with this hash, unless it has ended. A seat that was taken away is not taken
    /// any more. Using a session keeps it from ending.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn session(&self, hash: &str) -> Result<Option<SessionRecord>, StoreError> {
        let now = clock::now_us();
        let Some(session) = self.session_unused(hash).await? else { return Ok(None) };
        if now - session.seen_at_us > LAG_US {
            let seen = sqlx::query(SEEN).bind(hash).bind(now).execute(&self.writer).await;
            match seen.map_err(StoreError::from) {
                // Nothing can be kept now, and reading goes on.
                Ok(_) | Err(StoreError::Full) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Some(session))
    }

    /// As [`Self::session`], for what a page does by itself: this does not count as using it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn session_unused(&self, hash: &str) -> Result<Option<SessionRecord>, StoreError> {
        let now = clock::now_us();
        let query = sqlx::query(FIND).bind(now - IDLE_US).bind(now - LONGEST_US).bind(hash);
        query.fetch_optional(&self.reader).await?.as_ref().map(record).transpose()
    }

    /// A person's sessions in force, the oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn sessions(&self, person: &str) -> Result<Vec<SessionRecord>, StoreError> {
        let now = clock::now_us();
        let query = sqlx::query(OWN).bind(now - IDLE_US).bind(now - LONGEST_US).bind(person);
        query.fetch_all(&self.reader).await?.iter().map(record).collect()
    }

    /// Begins a session and gives its secret. Somebody with one seat takes it.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotSignedIn`] where the second factor was used before, or the account was
    /// disabled or changed meanwhile.
    pub async fn begin_session(&self, new: &NewSession<'_>) -> Result<String, StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        still(&mut write, new.person, new.proved).await?;
        let secret = begin(&mut write, new).await?;
        write.commit().await?;
        Ok(secret)
    }

    /// Takes another seat in a session, which gets a new secret, and gives that.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`] where the person has no such seat.
    pub async fn take_up_seat(
        &self,
        session: &SessionRecord,
        (party, role): (&str, Role),
        by: &Writer,
    ) -> Result<String, StoreError> {
        let mut write = self.write(by).await?;
        let query =
            sqlx::query(HAS_SEAT).bind(session.person.as_str()).bind(party).bind(role.code());
        if query.fetch_optional(write.sql()).await?.is_none() {
            return Err(Refusal::NoSuch("seat").into());
        }
        let secret = secret::token();
        let done = sqlx::query(SEATED)
            .bind(session.hash.as_str())
            .bind(secret::hashed(&secret))
            .bind(party)
            .bind(role.code())
            .execute(write.sql())
            .await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotSignedIn.into());
        }
        let payload = super::people::seat_payload(party, role);
        write.happened(&of_session("take_up_seat", &session.id, &payload)).await?;
        write.commit().await?;
        Ok(secret)
    }

    /// Ends one of a person's sessions.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn end_session(&self, person: &str, id: &str, by: &Writer) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let done = sqlx::query(END).bind(id).bind(person).execute(write.sql()).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NoSuch("session").into());
        }
        write.happened(&of_session("sign_out", id, "{}")).await?;
        write.commit().await
    }
}

/// That a person is still the one of whom something was proved before the write: whoever waits with an old
/// password, or without a code that is asked by now, proves nothing.
///
/// # Errors
///
/// [`Refusal::NotSignedIn`].
pub(super) async fn still(
    write: &mut Write,
    person: &str,
    proved: Option<i64>,
) -> Result<(), StoreError> {
    match proved {
        Some(version) if read(write, person).await?.version != version => {
            Err(Refusal::NotSignedIn.into())
        }
        _ => Ok(()),
    }
}

/// Begins a session inside a write that may hold more, and gives its secret.
pub(super) async fn begin(write: &mut Write, new: &NewSession<'_>) -> Result<String, StoreError> {
    let now = write.at_us();
    if read(write, new.person).await?.is_disabled {
        return Err(Refusal::NotSignedIn.into());
    }
    spend(write, new.person, new.factor).await?;
    if let Some(attempt) = new.attempt {
        attempts::succeeded(write, attempt).await?;
    }
    let seats = sqlx::query(SEATS).bind(new.person).fetch_all(write.sql()).await?;
    let (party, role): (Option<String>, Option<String>) = match seats.as_slice() {
        [seat] => (seat.try_get("party")?, seat.try_get("role")?),
        _ => (None, None),
    };
    let (secret, id) = (secret::token(), secret::id("S"));
    sqlx::query(INSERT)
        .bind(secret::hashed(&secret))
        .bind(id.as_str())
        .bind(new.person)
        .bind(party)
        .bind(role)
        .bind(new.agent.chars().filter(|c| !c.is_control()).take(AGENT).collect::<String>())
        .bind(now)
        .execute(write.sql())
        .await?;
    let came = sqlx::query(CAME).bind(new.person).bind(now);
    came.bind(new.language.map(Language::code)).execute(write.sql()).await?;
    sqlx::query(PURGE).bind(now - IDLE_US).bind(now - LONGEST_US).execute(write.sql()).await?;
    let payload = serde_json::json!({ "session": id }).to_string();
    write.happened(&event("sign_in", new.person, 0, &payload)).await?;
    Ok(secret)
}

fn record(row: &AnyRow) -> Result<SessionRecord, StoreError> {
    let body: Option<String> = row.try_get("party_body")?;
    let role: Option<String> = row.try_get("role")?;
    let party: Option<String> = row.try_get("party")?;
    let seat = match (party, role.as_deref().and_then(from_code::<Role>), body) {
        (Some(party), Some(role), Some(body)) => {
            Some(Seat { party, role, state_party: is_state_party(&body) })
        }
        _ => None,
    };
    Ok(SessionRecord {
        hash: row.try_get("hash")?,
        id: row.try_get("id")?,
        person: row.try_get("person")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        has_totp: row.try_get::<i64, _>("has_totp")? != 0,
        is_demo: row.try_get::<i64, _>("is_demo")? != 0,
        seat,
        agent: row.try_get("agent")?,
        created_at_us: row.try_get("created_at")?,
        seen_at_us: row.try_get("seen_at")?,
    })
}

/// Whether a party as the API writes it is a State Party.
pub(super) fn is_state_party(body: &str) -> bool {
    super::parties::parsed(body).is_ok_and(|party| party.status == "state_party")
}

/// An event about a session is for the unit.
const fn of_session<'a>(action: &'a str, id: &'a str, payload: &'a str) -> Happened<'a> {
    Happened {
        action,
        kind: "session",
        subject: id,
        version: 0,
        audience: Audience::ISU,
        owner: "",
        on_behalf: None,
        payload,
    }
}
