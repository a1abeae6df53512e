//! Files that hold everything: for the user that runs the server, and nobody else.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Creates a file that its owner alone can read, whatever the mask of the process.
///
/// # Errors
///
/// What the system says, also where the file is there already.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The same, where it is not there yet.
///
/// # Errors
///
/// What the system says.
pub(crate) fn ensure(path: &Path) -> io::Result<()> {
    match create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
