//! Schemathesis, which asks a server what its description says: from `PyPI`, in an environment of
//! its own inside the cache.

use std::path::PathBuf;

use super::debian;
use crate::cache;
use crate::step::{Failure, command, on_path, run_quietly};

const VERSION: &str = "4.32.5";

/// The program.
pub(super) fn ensure() -> Result<PathBuf, Failure> {
    let folder = cache::folder(&format!("schemathesis-{VERSION}"))?;
    let program = folder.join("bin/schemathesis");
    if program.is_file() {
        return Ok(program);
    }
    let has_venv = |python: &str| run_quietly(&mut command(python, &["-c", "import ensurepip"]));
    if on_path("python3").is_none() || has_venv("python3").is_err() {
        debian::install(&["python3", "python3-venv"])?;
    }
    run_quietly(command("python3", &["-m", "venv"]).arg(&folder))?;
    let wanted = format!("schemathesis=={VERSION}");
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run_quietly(command(folder.join("bin/python"), &install).arg(wanted))?;
    if program.is_file() {
        Ok(program)
    } else {
        let text = format!("{}: is not there although pip install succeeded", program.display());
        Err(Failure::new(text))
    }
}
