//! Content hashes.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::file::CaseFile;

/// SHA-256 of the bytes in lower-case hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ok = write!(text, "{byte:02x}");
        text
    })
}

impl CaseFile {
    /// The case in its canonical JSON: fields in the documented order, lists by id, no spaces.
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        serde_json::to_string(self)
            .expect("a case holds only strings, integers and lists, which always serialize")
    }

    /// The case as a file a person can read.
    #[must_use]
    pub fn to_pretty_json(&self) -> String {
        serde_json::to_string_pretty(self)
            .expect("a case holds only strings, integers and lists, which always serialize")
    }

    /// SHA-256 of [`to_canonical_json`](Self::to_canonical_json): the identity of the case.
    #[must_use]
    pub fn hash(&self) -> String {
        sha256_hex(self.to_canonical_json().as_bytes())
    }
}
