//! Links that are sent to somebody, each good for one use: invitations, new passwords, and the
//! first officer of the unit. Only the hash of a link's secret is kept.

use contract::access::{Audience, Role};
use contract::account::Language;
use contract::sign_in::Purpose;
use contract::{Code as _, from_code};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::credentials::set_password;
use super::outbox::post;
use super::people::{self, PersonRecord};
use super::sessions::{self, NewSession};
use super::write::{Happened, Write, Writer};
use super::{Conflict, Listed, Page, Refusal, Store, StoreError, attempts};
use crate::{clock, secret};

/// How long an invitation can be accepted: seven days.
pub const INVITATION_US: i64 = 7 * 86_400 * 1_000_000;
/// How long a link to a new password works: 30 minutes.
pub const RESET_US: i64 = 30 * 60 * 1_000_000;
/// How long the set-up link works: one hour.
pub const SETUP_US: i64 = 3_600 * 1_000_000;

/// A link that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRecord {
    /// SHA-256 of its secret.
    pub hash: String,
    /// What lists name it by.
    pub id: String,
    /// What it does.
    pub purpose: Purpose,
    /// Whom it is for; empty for `setup`.
    pub email: String,
    /// The seat that it gives.
    pub seat: Option<(String, Role)>,
    /// When it was made.
    pub created_at_us: i64,
    /// Until when it works.
    pub expires_at_us: i64,
}

/// A link to be made.
#[derive(Debug)]
pub struct NewLink<'a> {
    /// What it does.
    pub purpose: Purpose,
    /// Whom it is for; empty for `setup`.
    pub email: &'a str,
    /// The seat that it gives.
    pub seat: Option<(&'a str, Role)>,
}

/// What comes of a link that is used.
#[derive(Debug)]
pub enum Acceptance<'a> {
    /// An account is made, with a password's hash.
    NewPerson {
        /// The address.
        email: &'a str,
        /// As they want to be shown.
        name: &'a str,
        /// The hash.
        password: &'a str,
    },
    /// An account that proved itself gets the seat.
    Seat,
    /// An account gets a new password's hash.
    Password {
        /// The hash.
        password: &'a str,
        /// As they want to be shown from now on.
        name: Option<&'a str>,
    },
}

const INSERT: &str =
    "INSERT INTO link (hash, id, purpose, email, party, role, created_by, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const FIND: &str = "SELECT hash, id, purpose, email, party, role, created_at, expires_at FROM link
    WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
const USE: &str = "UPDATE link SET used_at = $2
    WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING id";
const REPLACE: &str = "DELETE FROM link WHERE purpose = $1 AND email = $2 AND used_at IS NULL";
const REPLACE_SEAT: &str = "DELETE FROM link WHERE purpose = $1 AND email = $2 AND used_at IS NULL
    AND party = $3 AND role = $4";
const FORGET: &str =
    "DELETE FROM link WHERE purpose = 'invitation' AND email = $1 AND used_at IS NULL
    AND ($2 = '' OR (party = $2 AND role = $3))";
const LIST: &str = "SELECT hash, id, purpose, email, party, role, created_at, expires_at FROM link
    WHERE purpose = 'invitation' AND used_at IS NULL
    AND (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT $3";
const COUNT: &str =
    "SELECT CAST(count(*) AS BIGINT) FROM link WHERE purpose = 'invitation' AND used_at IS NULL";
const ARRIVAL: &str = "SELECT created_at FROM link WHERE id = $1 AND purpose = 'invitation'";
const WITHDRAW: &str =
    "DELETE FROM link WHERE id = $1 AND purpose = 'invitation' AND used_at IS NULL";
const NAME: &str = "UPDATE person SET name = $2 WHERE id = $1";

impl Store {
    /// Makes a link and gives its secret and what is kept of it.
    ///
    /// # Errors
    ///
    /// [`Refusal`] where an invitation names no party, or a seat that the person has, or somebody
    /// who is disabled.
    pub async fn make_link(
        &self,
        new: &NewLink<'_>,
        by: &Writer,
    ) -> Result<(String, LinkRecord), StoreError> {
        self.make_link_with_letter(new, by, |_, _| None).await
    }

    /// The same, and puts a letter with the link where letters wait: both or neither. `letter`
    /// writes it from the link's secret, and in the language of whoever has an account, if known.
    ///
    /// # Errors
    ///
    /// As [`Store::make_link`].
    pub(crate) async fn make_link_with_letter(
        &self,
        new: &NewLink<'_>,
        by: &Writer,
        letter: impl FnOnce(&str, Option<Language>) -> Option<String>,
    ) -> Result<(String, LinkRecord), StoreError> {
        let mut write = self.write(by).await?;
        let mut own = None;
        if let (Purpose::Invitation, Some((party, role))) = (new.purpose, new.seat) {
            let known = people::find(&mut write, new.email).await?;
            may_invite(&mut write, known.as_ref(), party, role).await?;
            own = known.and_then(|person| person.language);
        }
        let made = make(&mut write, new).await?;
        if let Some(letter) = letter(&made.0, own) {
            post(&mut write, new.email, &letter, made.1.expires_at_us).await?;
        }
        write.commit().await?;
        Ok(made)
    }

    /// A link that can be used, by the hash of its secret.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuchLink`].
    pub async fn link(&self, hash: &str) -> Result<LinkRecord, StoreError> {
        let query = sqlx::query(FIND).bind(hash).bind(clock::now_us());
        let row = query.fetch_optional(&self.reader).await?;
        row.as_ref().map(record).transpose()?.ok_or(Refusal::NoSuchLink.into())
    }

    /// Invitations that were not accepted, in order of arrival, and how many there are.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`].
    pub async fn invitations(&self, page: &Page) -> Result<(Listed<LinkRecord>, i64), StoreError> {
        let (since, after) = match (page.place(), &page.after) {
            (Some(place), _) => place,
            (None, None) => (i64::MIN, ""),
            (None, Some(id)) => {
                let query = sqlx::query_scalar(ARRIVAL).bind(id.as_str());
                let since = query.fetch_optional(&self.reader).await?;
                (since.ok_or_else(|| StoreError::UnknownCursor(id.clone()))?, id.as_str())
            }
        };
        let query = sqlx::query(LIST).bind(since).bind(after).bind(page.limit + 1);
        let rows = query.fetch_all(&self.reader).await?;
        let items = rows.iter().map(record).collect::<Result<Vec<_>, _>>()?;
        let total = sqlx::query_scalar(COUNT).fetch_one(&self.reader).await?;
        Ok((Listed::cut(items, page, |item| (item.created_at_us, item.id.as_str())), total))
    }

    /// Withdraws an invitation.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuch`].
    pub async fn withdraw_invitation(&self, id: &str, by: &Writer) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let done = sqlx::query(WITHDRAW).bind(id).execute(write.sql()).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NoSuch("invitation").into());
        }
        write.happened(&event("withdraw", id, "{}")).await?;
        write.commit().await
    }

    /// Uses a link up and does what it is for, then begins a session and gives its secret. Of
    /// many at once, one succeeds.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuchLink`] where it was used meanwhile; [`Conflict::LinkMoved`] where the
    /// account is not any more what the acceptance takes it for.
    pub async fn accept_link(
        &self,
        link: &LinkRecord,
        acceptance: &Acceptance<'_>,
        session: &NewSession<'_>,
    ) -> Result<String, StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        use_up(&mut write, link).await?;
        sessions::still(&mut write, session.person, session.proved).await?;
        let person = match acceptance {
            Acceptance::NewPerson { email, name, password } => {
                if people::find(&mut write, email).await?.is_some() {
                    return Err(Refusal::from(Conflict::LinkMoved).into());
                }
                let id = people::insert(&mut write, (email, name), Some(password), false).await?;
                write.happened(&people::event("create", &id, 1, "{}")).await?;
                id
            }
            Acceptance::Seat => session.person.to_owned(),
            Acceptance::Password { password, name } => {
                if let Some(name) = name {
                    let query = sqlx::query(NAME).bind(session.person).bind(*name);
                    query.execute(write.sql()).await?;
                }
                set_password(&mut write, session.person, password, "").await?;
                session.person.to_owned()
            }
        };
        if let Some((party, role)) = &link.seat {
            people::give(&mut write, &person, party, *role).await?;
            let payload = people::seat_payload(party, *role);
            write.happened(&people::event("give_seat", &person, 0, &payload)).await?;
        }
        let payload = serde_json::json!({ "person": person }).to_string();
        write.happened(&event("accept", &link.id, &payload)).await?;
        let session = NewSession { person: &person, ..*session };
        let secret = sessions::begin(&mut write, &session).await?;
        write.commit().await?;
        Ok(secret)
    }

    /// Puts a letter with a link to a new password where letters wait, if the address is
    /// somebody's who may have one. `letter` writes it from the link's secret, in their language. This is
    /// other work than for an address that is nobody's, so no answer may wait for it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn forget_password(
        &self,
        email: &str,
        letter: impl FnOnce(&str, Language) -> String,
    ) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        let is_in_limit = attempts::reset_counted(&mut write, email).await?;
        let person = people::find(&mut write, email).await?;
        let person = person.filter(|person| is_in_limit && !person.is_disabled && !person.is_demo);
        if let Some(person) = person {
            let new = NewLink { purpose: Purpose::Reset, email, seat: None };
            let (secret, link) = make(&mut write, &new).await?;
            let letter = letter(&secret, person.language.unwrap_or_default());
            post(&mut write, email, &letter, link.expires_at_us).await?;
            write.happened(&people::event("forget_password", &person.id, 0, "{}")).await?;
        }
        write.commit().await
    }
}

/// Uses a link up; of many at once, one succeeds. Once the unit has an officer, a link that would
/// make the first is of no use.
///
/// # Errors
///
/// [`Refusal::NoSuchLink`].
pub(super) async fn use_up(write: &mut Write, link: &LinkRecord) -> Result<(), StoreError> {
    let used = sqlx::query(USE).bind(link.hash.as_str()).bind(write.at_us());
    let is_used = used.fetch_optional(write.sql()).await?.is_some();
    if !is_used || (link.purpose == Purpose::Setup && people::has_officer(write).await?) {
        return Err(Refusal::NoSuchLink.into());
    }
    Ok(())
}

/// Makes a link; an unused one of the same purpose for the same address is replaced, of invitations
/// only one to the same seat: those to several seats stand side by side.
async fn make(write: &mut Write, new: &NewLink<'_>) -> Result<(String, LinkRecord), StoreError> {
    let lifetime = match new.purpose {
        Purpose::Invitation => INVITATION_US,
        Purpose::Reset => RESET_US,
        Purpose::Setup => SETUP_US,
    };
    let (purpose, email) = (new.purpose.code(), new.email);
    let query = match new.seat.filter(|_| new.purpose == Purpose::Invitation) {
        Some((party, role)) => {
            sqlx::query(REPLACE_SEAT).bind(purpose).bind(email).bind(party).bind(role.code())
        }
        None => sqlx::query(REPLACE).bind(purpose).bind(email),
    };
    query.execute(write.sql()).await?;
    let secret = secret::token();
    let link = LinkRecord {
        hash: secret::hashed(&secret),
        id: secret::id("L"),
        purpose: new.purpose,
        email: new.email.to_owned(),
        seat: new.seat.map(|(party, role)| (party.to_owned(), role)),
        created_at_us: write.at_us(),
        expires_at_us: write.at_us() + lifetime,
    };
    sqlx::query(INSERT)
        .bind(link.hash.as_str())
        .bind(link.id.as_str())
        .bind(new.purpose.code())
        .bind(new.email)
        .bind(new.seat.map(|(party, _)| party))
        .bind(new.seat.map(|(_, role)| role.code()))
        .bind(write.by().actor.clone())
        .bind(link.created_at_us)
        .bind(link.expires_at_us)
        .execute(write.sql())
        .await?;
    let payload = serde_json::json!({ "purpose": new.purpose, "email": new.email }).to_string();
    write.happened(&event("create", &link.id, &payload)).await?;
    Ok((secret, link))
}

async fn may_invite(
    write: &mut Write,
    person: Option<&PersonRecord>,
    party: &str,
    role: Role,
) -> Result<(), StoreError> {
    let known = sqlx::query("SELECT id FROM party WHERE id = $1").bind(party);
    if known.fetch_optional(write.sql()).await?.is_none() {
        return Err(Refusal::NoSuch("party").into());
    }
    let Some(person) = person else { return Ok(()) };
    if person.is_disabled {
        return Err(Refusal::from(Conflict::Disabled).into());
    }
    let has = sqlx::query("SELECT person FROM seat WHERE person = $1 AND party = $2 AND role = $3")
        .bind(person.id.as_str())
        .bind(party)
        .bind(role.code());
    match has.fetch_optional(write.sql()).await? {
        Some(_) => Err(Refusal::from(Conflict::SeatExists).into()),
        None => Ok(()),
    }
}

fn record(row: &AnyRow) -> Result<LinkRecord, StoreError> {
    let purpose: String = row.try_get("purpose")?;
    let role: Option<String> = row.try_get("role")?;
    let party: Option<String> = row.try_get("party")?;
    Ok(LinkRecord {
        hash: row.try_get("hash")?,
        id: row.try_get("id")?,
        purpose: from_code(&purpose)
            .ok_or_else(|| StoreError::damaged(&format!("purpose {purpose:?}")))?,
        email: row.try_get("email")?,
        seat: party.zip(role.as_deref().and_then(from_code)),
        created_at_us: row.try_get("created_at")?,
        expires_at_us: row.try_get("expires_at")?,
    })
}

/// Ends the invitations that would give a seat back to an address, or every seat.
pub(super) async fn forget_invitations(
    write: &mut Write,
    email: &str,
    seat: Option<(&str, Role)>,
) -> Result<(), StoreError> {
    let (party, role) = seat.map_or(("", ""), |(party, role)| (party, role.code()));
    sqlx::query(FORGET).bind(email).bind(party).bind(role).execute(write.sql()).await?;
    Ok(())
}

/// An event about a link is for the unit.
const fn event<'a>(action: &'a str, id: &'a str, payload: &'a str) -> Happened<'a> {
    Happened {
        action,
        kind: "link",
        subject: id,
        version: 0,
        audience: Audience::ISU,
        owner: "",
        on_behalf: None,
        payload,
    }
}
