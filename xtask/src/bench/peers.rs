//! The peers: LEMON from Debian, OR-tools and `HiGHS` from `PyPI`.

use super::{output, say};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Python packages of the peers, at the versions that the tables were measured with.
const PACKAGES: [&str; 3] = ["highspy==1.16.0", "numpy==2.4.6", "ortools==9.15.6755"];
/// So many of them, from the first, are what `HiGHS` needs.
const HIGHS: usize = 2;
const LEMON_HEADER: &str = "/usr/include/lemon/network_simplex.h";

/// LEMON's runner, built; installs the library where this user may.
pub(super) fn lemon(root: &Path, cache: &Path) -> Result<PathBuf, String> {
    if !Path::new(LEMON_HEADER).exists() || output(Command::new("g++").arg("--version")).is_err() {
        say("installing LEMON and g++ from Debian (half a minute)");
        let wanted = ["install", "--yes", "--no-install-recommends", "liblemon-dev", "g++"];
        output(Command::new("apt-get").arg("update"))
            .and_then(|_| output(Command::new("apt-get").args(wanted)))
            .map_err(|error| {
                format!("{error}\nLEMON is missing: sudo apt-get install liblemon-dev g++")
            })?;
    }
    let program = cache.join("lemon");
    let source = root.join("engine/benches/peers/lemon.cc");
    output(
        Command::new("g++")
            .args(["-O3", "-DNDEBUG", "-o"])
            .args([&program, &source])
            .arg("-llemon"),
    )?;
    Ok(program)
}

/// A Python that has OR-tools and `HiGHS`, in an environment of its own inside the cache.
pub(super) fn python(cache: &Path) -> Result<PathBuf, String> {
    python_with(cache, &PACKAGES)
}

/// The same with `HiGHS` at least.
pub(super) fn highs(cache: &Path) -> Result<PathBuf, String> {
    python_with(cache, &PACKAGES[..HIGHS])
}

fn python_with(cache: &Path, packages: &[&str]) -> Result<PathBuf, String> {
    let folder = cache.join("python");
    let python = folder.join("bin/python");
    let names = packages.iter().filter_map(|package| package.split("==").next());
    let names: Vec<&str> = names.collect();
    let import = format!("import {}", names.join(", "));
    if output(Command::new(&python).args(["-c", &import])).is_err() {
        say(&format!("installing {} from PyPI (a minute)", names.join(", ")));
        output(Command::new("python3").args(["-m", "venv"]).arg(&folder))
            .map_err(|error| format!("{error}\nPython is missing: apt-get install python3-venv"))?;
        output(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages))?;
    }
    Ok(python)
}
