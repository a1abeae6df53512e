//! What people sign in with: passwords, authenticators, recovery codes.

use sqlx::Row as _;

use super::people::{event, read, touch};
use super::sessions::still;
use super::write::{Write, Writer};
use super::{Conflict, Refusal, Store, StoreError};

/// What proved, beside the password, that it is them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// The account has none.
    None,
    /// A code of this time step.
    Step(i64),
    /// The recovery code with this hash.
    Recovery(String),
}

const SPEND_STEP: &str = "UPDATE person SET totp_step = $2 WHERE id = $1 AND totp_step < $2";
const SPEND_CODE: &str = "UPDATE recovery_code SET used_at = $3
    WHERE person = $1 AND hash = $2 AND used_at IS NULL";
const UNUSED: &str = "SELECT hash FROM recovery_code
    WHERE person = $1 AND hash = $2 AND used_at IS NULL";
const PASSWORD: &str = "UPDATE person SET password = $2 WHERE id = $1";
const END_OTHERS: &str = "DELETE FROM session WHERE person = $1 AND hash <> $2";
const BEGIN: &str = "UPDATE session SET totp = $2 WHERE hash = $1";
const BEGUN: &str = "SELECT totp FROM session WHERE hash = $1";
const CONFIRM: &str = "UPDATE person SET totp = $2, totp_step = $3 WHERE id = $1";
const FORGET_CODES: &str = "DELETE FROM recovery_code WHERE person = $1";
const KEEP_CODE: &str = "INSERT INTO recovery_code (person, hash) VALUES ($1, $2)";
const IS_OFFICER: &str = "SELECT person FROM seat WHERE person = $1 AND role = 'isu'";

impl Store {
    /// Whether a recovery code can still be used.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn has_recovery_code(&self, person: &str, hash: &str) -> Result<bool, StoreError> {
        let query = sqlx::query(UNUSED).bind(person).bind(hash);
        Ok(query.fetch_optional(&self.reader).await?.is_some())
    }

    /// Keeps the hash of a new password, and ends every session but the one that asks. `proved` is the version
    /// of the person whose password was sent.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotSignedIn`] where the account was changed meanwhile.
    pub async fn change_password(
        &self,
        (person, proved): (&str, i64),
        password: &str,
        session: &str,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        still(&mut write, person, Some(proved)).await?;
        set_password(&mut write, person, password, session).await?;
        write.commit().await
    }

    /// Keeps the sealed secret of an authenticator with the session that sets it up.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn begin_totp(
        &self,
        session: &str,
        sealed: &str,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        sqlx::query(BEGIN).bind(session).bind(sealed).execute(write.sql()).await?;
        write.happened(&event("begin_totp", &by.actor, 0, "{}")).await?;
        write.commit().await
    }

    /// The sealed secret of the authenticator that is being set up in a session.
    ///
    /// # Errors
    ///
    /// [`Conflict::TotpNotBegun`].
    pub async fn begun_totp(&self, session: &str) -> Result<String, StoreError> {
        let row = sqlx::query(BEGUN).bind(session).fetch_optional(&self.reader).await?;
        let sealed: Option<String> = row.map(|row| row.try_get("totp")).transpose()?.flatten();
        sealed.ok_or(Refusal::from(Conflict::TotpNotBegun).into())
    }

    /// Puts an authenticator into force, sealed for the account, with new recovery codes; the
    /// session gets a new secret, whose hash is given, and all others end.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotSignedIn`] where the second factor was used before, there is one by now, or the session
    /// has ended.
    pub async fn confirm_totp(
        &self,
        confirmed: &ConfirmedTotp<'_>,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let person = by.actor.as_str();
        let kept = read(&mut write, person).await?;
        // Of two that set one up at once, the later would replace the first without its code.
        if kept.totp.is_some() && *confirmed.factor == SecondFactor::None {
            return Err(Refusal::NotSignedIn.into());
        }
        spend(&mut write, person, confirmed.factor).await?;
        sqlx::query(CONFIRM)
            .bind(person)
            .bind(confirmed.sealed)
            .bind(confirmed.step)
            .execute(write.sql())
            .await?;
        sqlx::query(FORGET_CODES).bind(person).execute(write.sql()).await?;
        for hash in confirmed.recovery {
            let query = sqlx::query(KEEP_CODE).bind(person).bind(hash.as_str());
            query.execute(write.sql()).await?;
        }
        let query = sqlx::query("UPDATE session SET hash = $2, totp = NULL WHERE hash = $1");
        let query = query.bind(confirmed.session).bind(confirmed.next);
        if query.execute(write.sql()).await?.rows_affected() == 0 {
            return Err(Refusal::NotSignedIn.into());
        }
        sqlx::query(END_OTHERS).bind(person).bind(confirmed.next).execute(write.sql()).await?;
        touch(&mut write, person).await?;
        write.happened(&event("set_up_totp", person, kept.version + 1, "{}")).await?;
        write.commit().await
    }

    /// Takes the authenticator away. The unit's officers keep theirs, unless the installation
    /// itself, that is whoever has its command line, says otherwise.
    ///
    /// # Errors
    ///
    /// [`Conflict::NoTotp`], [`Conflict::TotpKept`], [`Refusal::NotSignedIn`].
    pub async fn remove_totp(
        &self,
        person: &str,
        factor: &SecondFactor,
        by: &Writer,
    ) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let kept = read(&mut write, person).await?;
        if kept.totp.is_none() {
            return Err(Refusal::from(Conflict::NoTotp).into());
        }
        if *by != Writer::system() {
            let officer = sqlx::query(IS_OFFICER).bind(person).fetch_optional(write.sql()).await?;
            if officer.is_some() {
                return Err(Refusal::from(Conflict::TotpKept).into());
            }
            spend(&mut write, person, factor).await?;
        }
        let query = sqlx::query(CONFIRM).bind(person).bind(None::<String>).bind(kept.totp_step);
        query.execute(write.sql()).await?;
        sqlx::query(FORGET_CODES).bind(person).execute(write.sql()).await?;
        touch(&mut write, person).await?;
        write.happened(&event("remove_totp", person, kept.version + 1, "{}")).await?;
        write.commit().await
    }
}

/// An authenticator of which a code was sent.
#[derive(Debug)]
pub struct ConfirmedTotp<'a> {
    /// Its secret, sealed for the account.
    pub sealed: &'a str,
    /// The time step of the code, so that it is not accepted again.
    pub step: i64,
    /// Hashes of the recovery codes.
    pub recovery: &'a [String],
    /// What proved that whoever replaces an authenticator has it.
    pub factor: &'a SecondFactor,
    /// The hash of the session so far.
    pub session: &'a str,
    /// Its hash from now on.
    pub next: &'a str,
}

/// Uses the second factor up, so that it proves nothing a second time.
///
/// # Errors
///
/// [`Refusal::NotSignedIn`] where it was used before.
pub(super) async fn spend(
    write: &mut Write,
    person: &str,
    factor: &SecondFactor,
) -> Result<(), StoreError> {
    let at = write.at_us();
    let done = match factor {
        SecondFactor::None => return Ok(()),
        SecondFactor::Step(step) => {
            sqlx::query(SPEND_STEP).bind(person).bind(*step).execute(write.sql()).await?
        }
        SecondFactor::Recovery(hash) => {
            let query = sqlx::query(SPEND_CODE).bind(person).bind(hash.as_str()).bind(at);
            query.execute(write.sql()).await?
        }
    };
    if done.rows_affected() == 1 { Ok(()) } else { Err(Refusal::NotSignedIn.into()) }
}

/// Keeps the hash of a new password, and ends every session but `session`.
pub(super) async fn set_password(
    write: &mut Write,
    person: &str,
    password: &str,
    session: &str,
) -> Result<(), StoreError> {
    let kept = read(write, person).await?;
    sqlx::query(PASSWORD).bind(person).bind(password).execute(write.sql()).await?;
    sqlx::query(END_OTHERS).bind(person).bind(session).execute(write.sql()).await?;
    touch(write, person).await?;
    write.happened(&event("set_password", person, kept.version + 1, "{}")).await?;
    Ok(())
}
