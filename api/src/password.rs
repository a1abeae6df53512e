//! Passwords: what is asked of one, and its hash (argon2id: 19 MiB, 2 passes, 1 lane, the least
//! that OWASP's cheat sheet on password storage advises).

use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::error::ApiError;
use crate::store::Refusal;
use crate::work::in_background;

/// The fewest characters.
const SHORTEST: usize = 12;
/// The most bytes: hashing must not be work that a client can make arbitrarily long.
const LONGEST: usize = 1_024;
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Hashes that are computed at once; each holds a processor and its memory.
const AT_ONCE: usize = 2;

/// A hash that no password has: whoever has no account costs the same work.
static DUMMY: LazyLock<String> = LazyLock::new(|| hash(&crate::secret::token()));

/// Hashes passwords, a few at a time.
#[derive(Clone, Debug)]
pub(crate) struct Passwords(Arc<Semaphore>);

impl Passwords {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }

    /// The hash to keep, in PHC form.
    pub(crate) async fn hash(&self, password: String) -> Result<String, ApiError> {
        in_background(&self.0, move || Ok(hash(&password))).await
    }

    /// Whether the password has this hash. Without a hash it has not, after the same work.
    pub(crate) async fn is(
        &self,
        password: String,
        kept: Option<String>,
    ) -> Result<bool, ApiError> {
        in_background(&self.0, move || {
            // Made before it is known whether it is needed: the first call takes longer.
            let dummy = DUMMY.as_str();
            let hash = PasswordHash::new(kept.as_deref().unwrap_or(dummy))
                .map_err(|error| ApiError::Internal(format!("a kept hash is damaged: {error}")))?;
            let fits = password.len() <= LONGEST
                && argon().verify_password(password.as_bytes(), &hash).is_ok();
            Ok(fits && kept.is_some())
        })
        .await
    }
}

/// Whether a new password will do.
///
/// # Errors
///
/// [`Refusal::Body`].
pub(crate) fn check(path: &'static str, password: &str, email: &str) -> Result<(), Refusal> {
    let refuse = |detail, fix| Err(Refusal::Body { path, detail, fix });
    if password.chars().count() < SHORTEST {
        return refuse(
            "it has fewer than 12 characters",
            "use a longer one, for example four words",
        );
    }
    if password.len() > LONGEST {
        return refuse("it has more than 1,024 bytes", "use a shorter one");
    }
    let name = email.split('@').next().unwrap_or_default();
    let lower = password.to_lowercase();
    if lower == email || (name.len() >= SHORTEST && lower == name) {
        return refuse("it is the address", "use one that nobody can read off your address");
    }
    let first = password.chars().next();
    if password.chars().all(|c| Some(c) == first) {
        return refuse("it is one character, repeated", "use one that is harder to guess");
    }
    Ok(())
}

/// The hash to keep, in PHC form, with a salt of its own. Takes about 40 ms.
pub(crate) fn hash(password: &str) -> String {
    argon().hash_password(password.as_bytes()).expect("the parameters are valid").to_string()
}

fn argon() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters are valid");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::{check, hash};

    #[test]
    fn hashes_say_how_they_were_made() {
        let one = hash("correct horse battery");
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, hash("correct horse battery"), "each has its own salt");
    }

    #[test]
    fn short_and_obvious_passwords_are_refused() {
        let email = "focal.point@state.example";
        for bad in ["", "eleven char", "Focal.Point@State.example", "aaaaaaaaaaaaaaa"] {
            assert!(check("password", bad, email).is_err(), "{bad}");
        }
        assert!(check("password", &"ab".repeat(600), email).is_err());
        assert!(check("password", "twelve chars", email).is_ok());
        assert!(check("password", "двенадцатьзн", email).is_ok(), "characters, not bytes");
    }
}
