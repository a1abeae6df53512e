//! Codes of an authenticator (RFC 6238: SHA-1, six digits, 30 seconds, one step either way), and
//! recovery codes for whoever loses it.

use rand::RngExt as _;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::error::ApiError;
use crate::secret;

/// What authenticators show above the code.
const ISSUER: &str = "Country Coalitions";
/// 160 bits, as RFC 4226 advises.
const SECRET_BYTES: usize = 20;
const STEP_S: u64 = 30;
/// Recovery codes that are given at once.
const RECOVERY_CODES: usize = 10;

/// A new secret.
pub(crate) fn new_secret() -> Vec<u8> {
    let mut bytes = vec![0; SECRET_BYTES];
    rand::rng().fill(bytes.as_mut_slice());
    bytes
}

/// The secret as people type it, and as an `otpauth:` address.
///
/// # Errors
///
/// [`ApiError::Internal`] where the address of the account has no place in one.
pub(crate) fn shown(secret: &[u8], email: &str) -> Result<(String, String), ApiError> {
    let totp = totp(secret, email)?;
    let url = totp.to_url().map_err(|error| ApiError::Internal(error.to_string()))?;
    Ok((totp.secret().to_base32(), url))
}

/// The time step that the code belongs to, if it is one of now and later than `last`.
///
/// # Errors
///
/// [`ApiError::Internal`] where the secret is damaged.
pub(crate) fn step(secret: &[u8], code: &str, last: i64) -> Result<Option<i64>, ApiError> {
    let now_s = u64::try_from(crate::clock::now_us() / 1_000_000).unwrap_or(0);
    let step = totp(secret, "account")?.check(code, now_s);
    Ok(step.and_then(|step| i64::try_from(step).ok()).filter(|step| *step > last))
}

fn totp(secret: &[u8], email: &str) -> Result<Totp, ApiError> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(STEP_S)
        .with_secret(Secret::new(secret.into()))
        .with_account_name(email.replace(':', ""))
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(|error| ApiError::Internal(error.to_string()))
}

/// The six digits that somebody typed, without spaces; `None` where it is something else.
pub(crate) fn digits(typed: &str) -> Option<String> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (bare.len() == 6 && bare.bytes().all(|byte| byte.is_ascii_digit())).then_some(bare)
}

/// New recovery codes, each of 80 random bits, for example `7K2Q-XD4M-1A9T-0BCE`.
pub(crate) fn recovery_codes() -> Vec<String> {
    let code = || {
        let letters = secret::letters(16);
        [&letters[..4], &letters[4..8], &letters[8..12], &letters[12..]].join("-")
    };
    std::iter::repeat_with(code).take(RECOVERY_CODES).collect()
}

/// What is kept of a recovery code, however it was typed.
pub(crate) fn recovery_hash(typed: &str) -> String {
    let bare: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    secret::hashed(&bare)
}

#[cfg(test)]
mod tests {
    use super::{digits, new_secret, recovery_codes, recovery_hash, shown, step, totp};

    #[test]
    fn a_code_is_good_for_its_step_once() {
        let secret = new_secret();
        let code = totp(&secret, "a@b").unwrap().generate_current().to_string();
        let first = step(&secret, &code, 0).unwrap().unwrap();
        assert_eq!(step(&secret, &code, first).unwrap(), None);
        assert_eq!(step(&new_secret(), "0000000", 0).unwrap(), None);
    }

    #[test]
    fn an_authenticator_is_told_whose_it_is() {
        let (typed, url) = shown(&new_secret(), "who@unit.example").unwrap();
        assert_eq!(typed.len(), 32);
        assert!(url.starts_with("otpauth://totp/Country%20Coalitions:who"), "{url}");
        assert!(url.contains(&typed));
    }

    #[test]
    fn recovery_codes_forgive_how_they_are_typed() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), 10);
        let typed = codes[0].to_lowercase().replace('-', " ").replace('0', "o");
        assert_eq!(recovery_hash(&typed), recovery_hash(&codes[0]));
        assert_ne!(recovery_hash(&codes[1]), recovery_hash(&codes[0]));
    }

    #[test]
    fn digits_may_be_typed_in_groups() {
        assert_eq!(digits(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(digits("12345a"), None);
        assert_eq!(digits("1234567"), None);
    }
}
