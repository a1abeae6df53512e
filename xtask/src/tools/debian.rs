//! Packages of Debian and its relatives.

use crate::step::{Failure, command, on_path, run, run_quietly};

/// Installs packages, or says which command would.
pub(super) fn install(packages: &[&str]) -> Result<(), Failure> {
    let list = packages.join(" ");
    if on_path("apt-get").is_none() {
        return Err(Failure::new(format!(
            "missing: {list}. This system has no apt-get; install them with its own package manager and try again"
        )));
    }
    let is_root = run_quietly(&mut command("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    if !is_root {
        return Err(Failure::new(format!(
            "missing: {list}. Run this, then try again:\n  sudo apt-get update && sudo apt-get install --no-install-recommends {list}"
        )));
    }
    let apt = |arguments: &[&str]| {
        let mut apt = command("apt-get", arguments);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run_quietly(&mut apt(&["update", "-q"]))?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    run(&mut apt(&arguments))
}
