//! A certified `OpenID` provider for tests, from the package registry of npm.

use std::path::PathBuf;

use super::debian;
use crate::cache;
use crate::step::{Failure, command, on_path, run_quietly};

/// Of the same main version as the tests were written for.
const VERSION: &str = "9.13.3";

/// The folder with its packages.
pub(super) fn ensure() -> Result<PathBuf, Failure> {
    let folder = cache::folder(&format!("oidc-provider-{VERSION}"))?;
    let package = folder.join("node_modules/oidc-provider");
    if package.is_dir() {
        return Ok(folder);
    }
    if on_path("npm").is_none() {
        debian::install(&["npm"])?;
    }
    let wanted = format!("oidc-provider@{VERSION}");
    let mut npm = command(
        "npm",
        &["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"],
    );
    run_quietly(npm.arg(&folder).arg(wanted))?;
    if package.is_dir() {
        Ok(folder)
    } else {
        let text = format!("{}: is not there although npm install succeeded", package.display());
        Err(Failure::new(text))
    }
}
