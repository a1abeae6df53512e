//! PostgreSQL, for tests that start a private cluster of it.

use std::path::{Path, PathBuf};

use super::debian;
use crate::step::{Failure, on_path};

/// The programs that tests start; all come from one package.
const PROGRAMS: [&str; 3] = ["initdb", "postgres", "pg_isready"];
/// Where Debian puts them: a folder for each version, none on the PATH.
const VERSIONS: &str = "/usr/lib/postgresql";

/// The folder of the programs, installed where missing.
pub(super) fn ensure() -> Result<PathBuf, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(&["postgresql"])?;
    find().ok_or_else(|| {
        Failure::new(format!(
            "postgresql was installed, but {} are neither under {VERSIONS} nor on the PATH; check the installation",
            PROGRAMS.join(", ")
        ))
    })
}

fn find() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(VERSIONS)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| is_complete(folder))
        .collect();
    versions.sort();
    let newest = versions.pop().map(|(_, folder)| folder);
    newest.or_else(|| {
        let on_path = on_path("initdb")?;
        let folder = on_path.parent()?.to_owned();
        is_complete(&folder).then_some(folder)
    })
}

fn is_complete(folder: &Path) -> bool {
    PROGRAMS.iter().all(|program| folder.join(program).is_file())
}
