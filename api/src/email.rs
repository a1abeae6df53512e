//! Addresses of people, in the one spelling that is kept.

use crate::store::Refusal;

/// The longest address that a mail server need accept (RFC 5321, section 4.5.3.1.3, as erratum
/// 1690 to RFC 3696 reads it).
const LONGEST: usize = 254;

/// The address as it is kept: in lower case, so that two spellings are one person.
pub(crate) fn kept(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// The address as it is kept, if it looks like one. Whether it exists, only a letter can tell.
///
/// # Errors
///
/// [`Refusal::Body`].
pub(crate) fn checked(path: &'static str, typed: &str) -> Result<String, Refusal> {
    let email = kept(typed);
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\"\\".contains(c);
    let looks_right = match email.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && host.split('.').count() >= 2
                && host.split('.').all(|part| !part.is_empty())
                && !host.contains('@')
        }
        None => false,
    };
    if looks_right && email.len() <= LONGEST && email.chars().all(is_plain) {
        Ok(email)
    } else {
        let detail = "it is not an e-mail address";
        Err(Refusal::Body { path, detail, fix: "write it as name@host.example" })
    }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn one_person_has_one_spelling() {
        assert_eq!(checked("email", " Desk@Donor.Example ").unwrap(), "desk@donor.example");
        for bad in ["", "desk", "@donor.example", "desk@", "desk@localhost", "a b@c.d", "a@b@c.d"] {
            assert!(checked("email", bad).is_err(), "{bad}");
        }
        assert!(checked("email", "a@b.c\r\nBcc: d@e.f").is_err());
    }
}
