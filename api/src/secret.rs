//! Random secrets and ids. The only code that asks the system for randomness.

use rand::RngExt as _;
use sha2::{Digest as _, Sha256};

/// Crockford's alphabet: no letter that is read as a digit.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 256 random bits in 52 letters and digits: a secret for a cookie or a link.
#[must_use]
pub(crate) fn token() -> String {
    letters(52)
}

/// A short id with a prefix, for example `N-7K2QXD4M1A`: 50 random bits, so that a collision
/// among a million records is one in a thousand, and is then refused by the database.
#[must_use]
pub(crate) fn id(prefix: &str) -> String {
    format!("{prefix}-{}", letters(10))
}

/// What is kept of a secret, so that whoever reads the database cannot use it.
#[must_use]
pub(crate) fn hashed(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// So many random letters and digits, of five random bits each.
pub(crate) fn letters(count: usize) -> String {
    let mut random = rand::rng();
    let letter = |_| char::from(ALPHABET[random.random_range(0..ALPHABET.len())]);
    (0..count).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{hashed, id, token};

    #[test]
    fn secrets_differ_and_are_kept_as_hashes() {
        let (one, two) = (token(), token());
        assert_eq!((one.len(), two.len()), (52, 52));
        assert_ne!(one, two);
        assert_eq!(hashed(&one).len(), 64);
        assert_ne!(hashed(&one), hashed(&two));
        assert!(id("N").starts_with("N-"));
    }
}
