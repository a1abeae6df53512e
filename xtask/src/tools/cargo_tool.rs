//! Programs that cargo builds from source, each version in a folder of its own.

use std::path::PathBuf;

use crate::cache;
use crate::step::{Failure, cargo, run, step};

/// The program of a crate at exactly this version.
pub(super) fn ensure(package: &str, program: &str, version: &str) -> Result<PathBuf, Failure> {
    let folder = cache::folder(&format!("{program}-{version}"))?;
    let file = folder.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if file.is_file() {
        return Ok(file);
    }
    let build = cache::folder("build")?;
    step(&format!("building {package} {version}"), "5 minutes", || {
        let mut install = cargo(&["install", package, "--version", version, "--locked", "--root"]);
        // A tool that runs for a second need not be optimised for minutes.
        install
            .arg(&folder)
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        run(&mut install)
    })?;
    if file.is_file() {
        Ok(file)
    } else {
        Err(Failure::new(format!(
            "{}: is not there although cargo install succeeded",
            file.display()
        )))
    }
}
