//! People and their seats in the database.

use contract::access::{Audience, Role, Seat};
use contract::account::Language;
use contract::{Code as _, from_code};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::parties::parsed;
use super::write::{Happened, Write, Writer};
use super::{Conflict, Listed, Page, Refusal, Store, StoreError, links};
use crate::secret;

/// The party that the unit's officers act for.
pub const UNIT: &str = "ISU";

/// A person as signing in needs to know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRecord {
    /// Unique.
    pub id: String,
    /// In lower case.
    pub email: String,
    /// As they are shown.
    pub name: String,
    /// The password's hash; `None` until an invitation is accepted.
    pub password: Option<String>,
    /// The authenticator's secret, sealed.
    pub totp: Option<String>,
    /// The last time step that was accepted.
    pub totp_step: i64,
    /// Kept from signing in.
    pub is_disabled: bool,
    /// An invention of the demonstration.
    pub is_demo: bool,
    /// What letters to them are written in; `None` where it is not known.
    pub language: Option<Language>,
    /// Counts changes from 1.
    pub version: i64,
    /// When they came.
    pub created_at_us: i64,
}

/// A person as lists show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonListed {
    /// The person.
    pub person: PersonRecord,
    /// What they may act as.
    pub seats: Vec<Seat>,
    /// When they last used the server; 0 where they never did.
    pub seen_at_us: i64,
}

/// The columns of [`PersonRecord`], by name: a plan that PostgreSQL keeps for `*` fails once another instance
/// adds a column.
macro_rules! person_columns {
    () => {
        "person.id, person.email, person.name, person.password, person.totp, person.totp_step, person.is_disabled,
        person.is_demo, person.language, person.version, person.created_at"
    };
}

const BY_EMAIL: &str =
    concat!("SELECT ", person_columns!(), " FROM person WHERE person.email = $1");
const BY_ID: &str = concat!("SELECT ", person_columns!(), " FROM person WHERE person.id = $1");
const SEATS: &str = "SELECT seat.person, seat.role, party.body FROM seat
    JOIN party ON party.id = seat.party WHERE seat.person = $1 ORDER BY seat.party, seat.role";
/// With the last moment that a session of theirs was used.
macro_rules! listed {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            person_columns!(),
            ", person.seen_at, COALESCE(
                (SELECT MAX(session.seen_at) FROM session WHERE session.person = person.id), 0
            ) AS used_at FROM person ",
            $rest
        )
    };
}

const LIST: &str = listed!("WHERE (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT $3");
const LISTED: &str = listed!("WHERE id = $1");
const SEATS_OF_LISTED: &str = "SELECT seat.person, seat.role, party.body FROM seat
    JOIN party ON party.id = seat.party WHERE seat.person IN (
        SELECT id FROM person WHERE (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT $3)
    ORDER BY seat.party, seat.role";
const COUNT: &str = "SELECT CAST(count(*) AS BIGINT) FROM person";
const OFFICERS: &str = "SELECT CAST(count(*) AS BIGINT) FROM person
    JOIN seat ON seat.person = person.id
    WHERE seat.party = 'ISU' AND seat.role = 'isu' AND person.is_disabled = 0 AND person.is_demo = 0";

const OWN_PEOPLE: &str = "SELECT CAST(count(*) AS BIGINT) AS every,
    CAST(COALESCE(sum(is_demo), 0) AS BIGINT) AS invented FROM person";
const INSERT: &str =
    "INSERT INTO person (id, email, name, password, is_demo, version, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $6)";
const EDIT: &str =
    "UPDATE person SET name = $2, is_disabled = $3, version = version + 1, changed_at = $4
    WHERE id = $1";
const CHOOSE: &str = "UPDATE person SET language = $2 WHERE id = $1";
const GIVE: &str = "INSERT INTO seat (person, party, role, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (person, party, role) DO NOTHING";
const TAKE: &str = "DELETE FROM seat WHERE person = $1 AND party = $2 AND role = $3";
/// A change of seats is a change of the person, as those who edit them see it.
const TOUCH: &str = "UPDATE person SET version = version + 1, changed_at = $2 WHERE id = $1";
const UNSEAT: &str = "UPDATE session SET party = NULL, role = NULL
    WHERE person = $1 AND party = $2 AND role = $3";
const END_SESSIONS: &str = "DELETE FROM session WHERE person = $1";

impl Store {
    /// The person with this address, in lower case.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn person_by_email(&self, email: &str) -> Result<Option<PersonRecord>, StoreError> {
        let row = sqlx::query(BY_EMAIL).bind(email).fetch_optional(&self.reader).await?;
        row.as_ref().map(person).transpose()
    }

    /// The person with this id.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn person(&self, id: &str) -> Result<PersonRecord, StoreError> {
        let row = sqlx::query(BY_ID).bind(id).fetch_optional(&self.reader).await?;
        row.as_ref().map(person).transpose()?.ok_or(Refusal::NoSuch("person").into())
    }

    /// What a person may act as, by party.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn seats(&self, person: &str) -> Result<Vec<Seat>, StoreError> {
        Ok(self.seats_with_owner(person).await?.into_iter().map(|(_, seat)| seat).collect())
    }

    /// People with their seats, in order of arrival, and how many there are.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`].
    pub async fn people(&self, page: &Page) -> Result<(Listed<PersonListed>, i64), StoreError> {
        let (since, after) = match (page.place(), &page.after) {
            (Some(place), _) => place,
            (None, None) => (i64::MIN, ""),
            (None, Some(id)) => match self.person(id).await {
                Ok(person) => (person.created_at_us, id.as_str()),
                Err(StoreError::Refused(_)) => return Err(StoreError::UnknownCursor(id.clone())),
                Err(error) => return Err(error),
            },
        };
        let query = sqlx::query(LIST).bind(since).bind(after).bind(page.limit + 1);
        let rows = query.fetch_all(&self.reader).await?;
        let query = sqlx::query(SEATS_OF_LISTED).bind(since).bind(after).bind(page.limit + 1);
        let mut seats = Vec::new();
        for row in query.fetch_all(&self.reader).await? {
            seats.push(seat(&row)?);
        }
        let items = rows.iter().map(|row| listed(row, &seats)).collect::<Result<Vec<_>, _>>()?;
        let total = sqlx::query_scalar(COUNT).fetch_one(&self.reader).await?;
        Ok((
            Listed::cut(items, page, |item| (item.person.created_at_us, item.person.id.as_str())),
            total,
        ))
    }

    /// A person with their seats.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn person_listed(&self, id: &str) -> Result<PersonListed, StoreError> {
        let row = sqlx::query(LISTED).bind(id).fetch_optional(&self.reader).await?;
        listed(&row.ok_or(Refusal::NoSuch("person"))?, &self.seats_with_owner(id).await?)
    }

    async fn seats_with_owner(&self, person: &str) -> Result<Vec<(String, Seat)>, StoreError> {
        let rows = sqlx::query(SEATS).bind(person).fetch_all(&self.reader).await?;
        rows.iter().map(seat).collect()
    }

    /// Whether the unit has an officer who is real and may sign in.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn has_officer(&self) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar::<_, i64>(OFFICERS).fetch_one(&self.reader).await? > 0)
    }

    /// Changes a person's name, and whether they may sign in, from the version that the writer
    /// saw. The sessions of somebody who may not are ended, and invitations that were not used.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub async fn edit_person(
        &self,
        id: &str,
        seen: i64,
        (name, is_disabled): (&str, bool),
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let kept = read(&mut write, id).await?;
        if kept.version != seen {
            return Err(Refusal::Changed { current: kept.version }.into());
        }
        if is_disabled && kept.id == by.actor {
            return Err(Refusal::from(Conflict::Yourself).into());
        }
        let had_officer = has_officer(&mut write).await?;
        let now = write.at_us();
        sqlx::query(EDIT)
            .bind(id)
            .bind(name)
            .bind(i64::from(is_disabled))
            .bind(now)
            .execute(write.sql())
            .await?;
        if is_disabled {
            sqlx::query(END_SESSIONS).bind(id).execute(write.sql()).await?;
            links::forget_invitations(&mut write, &kept.email, None).await?;
        }
        if had_officer && !has_officer(&mut write).await? {
            return Err(Refusal::from(Conflict::LastOfficer).into());
        }
        let action = match (kept.is_disabled, is_disabled) {
            (false, true) => "disable",
            (true, false) => "enable",
            _ => "edit",
        };
        write.happened(&event(action, id, kept.version + 1, "{}")).await?;
        write.commit().await
    }

    /// Keeps what letters to somebody are written in: their own choice, which nobody else edits.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn choose_language(
        &self,
        id: &str,
        language: Language,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        if read(&mut write, id).await?.language == Some(language) {
            return write.abandon().await;
        }
        let query = sqlx::query(CHOOSE).bind(id).bind(language.code());
        query.execute(write.sql()).await?;
        write.happened(&event("choose_language", id, 0, "{}")).await?;
        write.commit().await
    }

    /// Gives a person a seat; having it already is no error.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn give_seat(
        &self,
        id: &str,
        (party, role): (&str, Role),
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let kept = read(&mut write, id).await?;
        if give(&mut write, id, party, role).await? {
            touch(&mut write, id).await?;
            let payload = seat_payload(party, role);
            write.happened(&event("give_seat", id, kept.version + 1, &payload)).await?;
        }
        write.commit().await
    }

    /// Takes a seat from a person, with invitations to it that were not used; sessions in it have none.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub async fn take_seat(
        &self,
        id: &str,
        (party, role): (&str, Role),
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let kept = read(&mut write, id).await?;
        if role == Role::Isu && kept.id == by.actor {
            return Err(Refusal::from(Conflict::Yourself).into());
        }
        let had_officer = has_officer(&mut write).await?;
        let query = sqlx::query(TAKE).bind(id).bind(party).bind(role.code());
        if query.execute(write.sql()).await?.rows_affected() == 0 {
            return Err(Refusal::NoSuch("seat").into());
        }
        if had_officer && !has_officer(&mut write).await? {
            return Err(Refusal::from(Conflict::LastOfficer).into());
        }
        let query = sqlx::query(UNSEAT).bind(id).bind(party).bind(role.code());
        query.execute(write.sql()).await?;
        links::forget_invitations(&mut write, &kept.email, Some((party, role))).await?;
        touch(&mut write, id).await?;
        let payload = seat_payload(party, role);
        write.happened(&event("take_seat", id, kept.version + 1, &payload)).await?;
        write.commit().await
    }

    /// Whether there are people, and none of them is invented.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn has_own_people_alone(&self) -> Result<bool, StoreError> {
        let count = sqlx::query(OWN_PEOPLE).fetch_one(&self.reader).await?;
        let (all, invented): (i64, i64) = (count.try_get("every")?, count.try_get("invented")?);
        Ok(0 < all && invented == 0)
    }

    /// Adds an invented person of the demonstration with one seat, unless the address is known.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn add_demo_person(
        &self,
        (email, name): (&str, &str),
        password: &str,
        (party, role): (&str, Role),
    ) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        if find(&mut write, email).await?.is_none() {
            let id = insert(&mut write, (email, name), Some(password), true).await?;
            give(&mut write, &id, party, role).await?;
            write.happened(&event("create", &id, 1, &seat_payload(party, role))).await?;
        }
        write.commit().await
    }
}

/// Adds a person and gives their id.
pub(super) async fn insert(
    write: &mut Write,
    (email, name): (&str, &str),
    password: Option<&str>,
    is_demo: bool,
) -> Result<String, StoreError> {
    let id = secret::id("P");
    sqlx::query(INSERT)
        .bind(id.as_str())
        .bind(email)
        .bind(name)
        .bind(password)
        .bind(i64::from(is_demo))
        .bind(write.at_us())
        .execute(write.sql())
        .await?;
    Ok(id)
}

/// Gives a seat; `false` where they have it.
pub(super) async fn give(
    write: &mut Write,
    person: &str,
    party: &str,
    role: Role,
) -> Result<bool, StoreError> {
    let known = sqlx::query("SELECT id FROM party WHERE id = $1").bind(party);
    if known.fetch_optional(write.sql()).await?.is_none() {
        return Err(Refusal::NoSuch("party").into());
    }
    let query = sqlx::query(GIVE).bind(person).bind(party).bind(role.code()).bind(write.at_us());
    Ok(query.execute(write.sql()).await?.rows_affected() == 1)
}

/// The person with this address, as the write sees them.
pub(super) async fn find(
    write: &mut Write,
    email: &str,
) -> Result<Option<PersonRecord>, StoreError> {
    let row = sqlx::query(BY_EMAIL).bind(email).fetch_optional(write.sql()).await?;
    row.as_ref().map(person).transpose()
}

/// The person with this id, as the write sees them.
pub(super) async fn read(write: &mut Write, id: &str) -> Result<PersonRecord, StoreError> {
    let row = sqlx::query(BY_ID).bind(id).fetch_optional(write.sql()).await?;
    row.as_ref().map(person).transpose()?.ok_or(Refusal::NoSuch("person").into())
}

/// Counts a change of the person.
pub(super) async fn touch(write: &mut Write, id: &str) -> Result<(), StoreError> {
    let query = sqlx::query(TOUCH).bind(id).bind(write.at_us());
    query.execute(write.sql()).await?;
    Ok(())
}

/// Whether the unit has an officer who is real and may sign in.
pub(super) async fn has_officer(write: &mut Write) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar::<_, i64>(OFFICERS).fetch_one(write.sql()).await? > 0)
}

/// A person with those of the seats that are theirs.
fn listed(row: &AnyRow, seats: &[(String, Seat)]) -> Result<PersonListed, StoreError> {
    let person = person(row)?;
    let seats = seats.iter().filter(|(whose, _)| *whose == person.id);
    let seats = seats.map(|(_, seat)| seat.clone()).collect();
    let signed_in: i64 = row.try_get("seen_at")?;
    Ok(PersonListed { person, seats, seen_at_us: signed_in.max(row.try_get("used_at")?) })
}

fn person(row: &AnyRow) -> Result<PersonRecord, StoreError> {
    Ok(PersonRecord {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        password: row.try_get("password")?,
        totp: row.try_get("totp")?,
        totp_step: row.try_get("totp_step")?,
        is_disabled: row.try_get::<i64, _>("is_disabled")? != 0,
        is_demo: row.try_get::<i64, _>("is_demo")? != 0,
        language: row.try_get::<Option<String>, _>("language")?.as_deref().and_then(from_code),
        version: row.try_get("version")?,
        created_at_us: row.try_get("created_at")?,
    })
}

/// Whose seat, and which.
fn seat(row: &AnyRow) -> Result<(String, Seat), StoreError> {
    let party = parsed(row.try_get("body")?)?;
    let role: String = row.try_get("role")?;
    let role = from_code(&role).ok_or_else(|| StoreError::damaged(&format!("role {role:?}")))?;
    let state_party = party.status == "state_party";
    Ok((row.try_get("person")?, Seat { party: party.id, role, state_party }))
}

pub(super) fn seat_payload(party: &str, role: Role) -> String {
    serde_json::json!({ "party": party, "role": role }).to_string()
}

/// An event about a person is for the unit.
pub(super) const fn event<'a>(
    action: &'a str,
    person: &'a str,
    version: i64,
    payload: &'a str,
) -> Happened<'a> {
    Happened {
        action,
        kind: "person",
        subject: person,
        version,
        audience: Audience::ISU,
        owner: "",
        on_behalf: None,
        payload,
    }
}
