//! Files in and out: a bounded read, and a write that leaves the old file or the new one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::private;

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
    let unfinished = Unfinished::create(path)?;
    let written = unfinished.file().write_all(text.as_bytes());
    written.map_err(|source| Failure::Write { path: path.to_owned(), source })?;
    unfinished.place()
}

/// A file that is seen under its name only once it is whole; dropped before, it leaves nothing.
pub(super) struct Unfinished {
    target: PathBuf,
    temporary: PathBuf,
    file: File,
}

impl Unfinished {
    /// Beside its target, under another name.
    pub(super) fn create(target: &Path) -> Result<Self, Failure> {
        Self::create_by(target, |path| File::create(path))
    }

    /// The same, for its owner alone.
    pub(super) fn create_private(target: &Path) -> Result<Self, Failure> {
        Self::create_by(target, private::create)
    }

    fn create_by(
        target: &Path,
        create: impl Fn(&Path) -> std::io::Result<File>,
    ) -> Result<Self, Failure> {
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or(target.as_os_str()));
        name.push(format!(".{}.tmp", std::process::id()));
        let temporary = target.with_file_name(name);
        let file = create(&temporary)
            .map_err(|source| Failure::Write { path: target.to_owned(), source })?;
        Ok(Self { target: target.to_owned(), temporary, file })
    }

    pub(super) const fn file(&self) -> &File {
        &self.file
    }

    /// Makes it lasting, and gives it its name.
    pub(super) fn place(self) -> Result<(), Failure> {
        let placed = self.file.sync_all().and_then(|()| fs::rename(&self.temporary, &self.target));
        placed.map_err(|source| Failure::Write { path: self.target.clone(), source })
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Gone already where it was put in place; else why it was not is what the user hears.
        let _removed = fs::remove_file(&self.temporary);
    }
}
