//! The key of the installation, and what it seals: secrets that the server must read again, so
//! that they cannot be kept as hashes. Whoever has the database alone cannot open them.
//!
//! XChaCha20-Poly1305 with a random nonce of 192 bits, so that none repeats; what is sealed is
//! bound to its place by the context.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::RngExt as _;

use crate::private;

/// Begins whatever is sealed this way, so that another way can be told apart one day.
const VERSION: &str = "1:";
const NONCE: usize = 24;

/// The key of the installation.
#[derive(Clone)]
pub struct Key(Arc<[u8; 32]>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or made.
    #[error("{}: the key cannot be read or created: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file holds something else.
    #[error("{}: is not a key; it holds 64 hexadecimal digits", .path.display())]
    NotAKey {
        /// The file.
        path: PathBuf,
    },
}

impl Key {
    /// A key that lives as long as the process.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0; 32];
        rand::rng().fill(&mut bytes);
        Self(Arc::new(bytes))
    }

    /// The key in a file of 64 hexadecimal digits.
    ///
    /// # Errors
    ///
    /// [`KeyError`].
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let refuse = |source| KeyError::File { path: path.to_owned(), source };
        let text = std::fs::read_to_string(path).map_err(refuse)?;
        from_digits(text.trim()).ok_or_else(|| KeyError::NotAKey { path: path.to_owned() })
    }

    /// The key in a file, which is created for its owner alone where it is absent.
    ///
    /// # Errors
    ///
    /// [`KeyError`].
    pub fn read_or_create(path: &Path) -> Result<Self, KeyError> {
        let refuse = |source| KeyError::File { path: path.to_owned(), source };
        match private::create(path) {
            Ok(mut file) => {
                let key = Self::random();
                let digits: String = key.0.iter().map(|byte| format!("{byte:02x}")).collect();
                writeln!(file, "{digits}").and_then(|()| file.sync_all()).map_err(refuse)?;
                Ok(key)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Self::read(path),
            Err(error) => Err(refuse(error)),
        }
    }

    /// Seals a secret for one place, for example the person whose it is.
    pub(crate) fn seal(&self, secret: &[u8], context: &str) -> String {
        let mut sealed = [0; NONCE].to_vec();
        rand::rng().fill(sealed.as_mut_slice());
        let nonce = nonce(&sealed);
        let payload = Payload { msg: secret, aad: context.as_bytes() };
        let text = self.cipher().encrypt(&nonce, payload);
        sealed.extend(text.expect("a secret in memory is shorter than the cipher's 256 GiB"));
        format!("{VERSION}{}", STANDARD.encode(sealed))
    }

    /// Opens what was sealed for this place; `None` where it was altered, or sealed for another
    /// place or with another key.
    pub(crate) fn open(&self, sealed: &str, context: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD.decode(sealed.strip_prefix(VERSION)?).ok()?;
        let (first, text) = bytes.split_at_checked(NONCE)?;
        let payload = Payload { msg: text, aad: context.as_bytes() };
        self.cipher().decrypt(&nonce(first), payload).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.as_ref().into())
    }
}

fn nonce(bytes: &[u8]) -> XNonce {
    XNonce::try_from(bytes).expect("a nonce has 24 bytes")
}

fn from_digits(text: &str) -> Option<Key> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(Key(Arc::new(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Key, KeyError};

    #[test]
    fn what_is_sealed_opens_with_its_key_at_its_place_alone() {
        let key = Key::random();
        let sealed = key.seal(b"secret", "P-1");
        assert_eq!(key.open(&sealed, "P-1").as_deref(), Some(&b"secret"[..]));
        assert_ne!(sealed, key.seal(b"secret", "P-1"), "the same secret looks different");
        assert_eq!(key.open(&sealed, "P-2"), None);
        assert_eq!(Key::random().open(&sealed, "P-1"), None);
        assert_eq!(key.open(&sealed.replace("1:", "2:"), "P-1"), None);
        assert_eq!(key.open("1:AAAA", "P-1"), None);
    }

    #[test]
    fn a_key_file_is_made_once_and_for_its_owner() {
        let folder = std::env::temp_dir().join(crate::secret::id("key"));
        std::fs::create_dir(&folder).unwrap();
        let path = folder.join("coalition.key");
        let sealed = Key::read_or_create(&path).unwrap().seal(b"secret", "");
        assert!(Key::read_or_create(&path).unwrap().open(&sealed, "").is_some());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(&path, "short").unwrap();
        assert!(matches!(Key::read_or_create(&path), Err(KeyError::NotAKey { .. })));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
