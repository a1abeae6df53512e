//! The folder outside the clone where tools are kept, so that a second clone starts in seconds.

use std::path::PathBuf;

use crate::step::Failure;

/// Creates the folder, and the one below it, when absent.
pub(crate) fn folder(below: &str) -> Result<PathBuf, Failure> {
    let folder = root()?.join(below);
    std::fs::create_dir_all(&folder).map_err(|error| {
        Failure::new(format!(
            "{}: cannot be created: {error}; set COALITION_CACHE to a folder that can",
            folder.display()
        ))
    })?;
    Ok(folder)
}

fn root() -> Result<PathBuf, Failure> {
    let set =
        |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("COALITION_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("country-coalitions")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/country-coalitions")))
        .ok_or_else(|| {
            Failure::new("there is no HOME to keep tools in; set COALITION_CACHE to a folder")
        })
}
