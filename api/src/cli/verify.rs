//! `coalition verify`: a run checked from its file alone.

use std::io::Write;
use std::path::Path;

use super::{Failure, file};

pub(super) fn run(path: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let text = file::read(path)?;
    let report = engine::run::verify_text(&text)
        .map_err(|source| Failure::Run { path: path.to_owned(), source })?;
    let mut print = || {
        writeln!(out, "{}", report.run.case.label)?;
        writeln!(out, "\n{}: every check holds", path.display())?;
        for check in &report.checks {
            writeln!(out, "  - {} ({})", check.what, check.detail)?;
        }
        Ok(())
    };
    print().map_err(Failure::Output)
}
