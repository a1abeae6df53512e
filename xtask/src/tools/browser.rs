//! Chromium and its WebDriver server.

use std::path::PathBuf;

use super::debian;
use crate::step::{Failure, on_path};

const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
const DRIVERS: [&str; 1] = ["chromedriver"];

/// The browser and the driver, installed where missing.
pub(super) fn ensure() -> Result<(PathBuf, PathBuf), Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(&["chromium", "chromium-driver"])?;
    find().ok_or_else(|| Failure::new("chromium and chromedriver were installed but are not on the PATH; check the installation"))
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let first = |names: &[&str]| names.iter().find_map(|name| on_path(name));
    first(&BROWSERS).zip(first(&DRIVERS))
}
