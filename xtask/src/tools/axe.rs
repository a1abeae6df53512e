//! The accessibility rules of axe-core: one script, from the package registry of npm.

use std::path::PathBuf;

use super::debian;
use crate::cache;
use crate::step::{Failure, command, on_path, run_quietly};

const VERSION: &str = "4.14.1";

/// The script.
pub(super) fn ensure() -> Result<PathBuf, Failure> {
    let folder = cache::folder(&format!("axe-core-{VERSION}"))?;
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    if on_path("npm").is_none() {
        debian::install(&["npm"])?;
    }
    let package = format!("axe-core@{VERSION}");
    let mut npm = command(
        "npm",
        &["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"],
    );
    run_quietly(npm.arg(&folder).arg(package))?;
    if script.is_file() {
        Ok(script)
    } else {
        Err(Failure::new(format!(
            "{}: is not there although npm install succeeded",
            script.display()
        )))
    }
}
