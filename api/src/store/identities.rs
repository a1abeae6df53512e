//! Who people are at another provider of accounts.

use contract::account::Language;
use contract::sign_in::Purpose;
use sqlx::Row as _;

use super::links::{LinkRecord, use_up};
use super::people::{self, event};
use super::sessions::{self, NewSession};
use super::write::Writer;
use super::{Conflict, PersonRecord, Refusal, SecondFactor, Store, StoreError};
use crate::oidc::Identity;

const FIND: &str = "SELECT person FROM identity WHERE issuer = $1 AND subject = $2";
const TIE: &str =
    "INSERT INTO identity (issuer, subject, person, created_at) VALUES ($1, $2, $3, $4)";

impl Store {
    /// The person that a subject of an issuer was tied to.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn person_by_identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<PersonRecord>, StoreError> {
        let query = sqlx::query(FIND).bind(issuer).bind(subject);
        match query.fetch_optional(&self.reader).await? {
            Some(row) => Ok(Some(self.person(row.try_get("person")?).await?)),
            None => Ok(None),
        }
    }

    /// Accepts an invitation as a subject of an issuer, who from now on signs in that way, and
    /// begins a session and gives its secret. Somebody with an account of another kind signs in
    /// to that. What the browser asks for is their language where none is known.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoSuchLink`], [`Conflict::LinkMoved`], [`Refusal::CodeNeeded`] where the account
    /// has an authenticator and the provider asked for a password alone; the link is good as before.
    pub(crate) async fn accept_as(
        &self,
        link: &LinkRecord,
        identity: &Identity,
        name: &str,
        (agent, language): (&str, Option<Language>),
    ) -> Result<String, StoreError> {
        let mut write = self.write(&Writer::visitor()).await?;
        let Some((party, role)) =
            link.seat.as_ref().filter(|_| link.purpose == Purpose::Invitation)
        else {
            return Err(Refusal::NoSuchLink.into());
        };
        let (issuer, subject) = (identity.issuer.as_str(), identity.subject.as_str());
        use_up(&mut write, link).await?;
        let tied = sqlx::query(FIND).bind(issuer).bind(subject);
        let tied = tied.fetch_optional(write.sql()).await?;
        let known = people::find(&mut write, &link.email).await?;
        let language = known.as_ref().and_then(|person| person.language).or(language);
        let person = match (tied, known) {
            (None, None) => {
                let id = people::insert(&mut write, (&link.email, name), None, false).await?;
                sqlx::query(TIE)
                    .bind(issuer)
                    .bind(subject)
                    .bind(id.as_str())
                    .bind(write.at_us())
                    .execute(write.sql())
                    .await?;
                let payload = serde_json::json!({ "issuer": issuer }).to_string();
                write.happened(&event("create", &id, 1, &payload)).await?;
                id
            }
            (Some(row), Some(known)) if row.try_get::<String, _>("person")? == known.id => {
                // An invitation adds a seat; it is no way around the authenticator.
                if known.totp.is_some() && !identity.has_second_factor {
                    return Err(Refusal::CodeNeeded.into());
                }
                known.id
            }
            _ => return Err(Refusal::from(Conflict::LinkMoved).into()),
        };
        people::give(&mut write, &person, party, *role).await?;
        let payload = people::seat_payload(party, *role);
        write.happened(&event("give_seat", &person, 0, &payload)).await?;
        let factor = &SecondFactor::None;
        let new =
            NewSession { person: &person, proved: None, factor, attempt: None, agent, language };
        let secret = sessions::begin(&mut write, &new).await?;
        write.commit().await?;
        Ok(secret)
    }
}
