//! Files in and out: a bounded read, and a write that leaves the old file or the new one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

use super::Failure;

/// The most that is read of any file: larger than a case at its limits.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let refuse = |source| Failure::Read { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    // One byte over the limit tells a file that is too large from one that just fits.
    File::open(path)
        .map_err(refuse)?
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(refuse)?;
    if u64::try_from(bytes.len()).map_or(true, |length| length > MAX_BYTES) {
        return Err(Failure::TooLarge { path: path.to_owned(), limit: MAX_BYTES });
    }
    String::from_utf8(bytes).map_err(|error| Failure::NotText {
        path: path.to_owned(),
        at: error.utf8_error().valid_up_to(),
    })
}

/// Writes a file beside its target, then renames it, so that no half file is ever seen.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or(path.as_os_str()));
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let written = File::create(&temporary)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&temporary, path));
    written.map_err(|source| {
        // What the user must hear is why the write failed, not that a leftover stays.
        let _removed = fs::remove_file(&temporary);
        Failure::Write { path: path.to_owned(), source }
    })
}
