//! `coalition import`: public figures to a case file.

use std::io::Write;
use std::path::Path;

use engine::CaseFile;

use super::{Failure, file};
use crate::import;

pub(super) fn illustrative(
    needs_and_offers: &Path,
    states: &Path,
    target: &Path,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let case = import::illustrative(&file::read(needs_and_offers)?, &file::read(states)?)?;
    save(&case, target, out)
}

pub(super) fn backtest(
    source: &Path,
    year: i32,
    target: &Path,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let case = import::backtest(&file::read(source)?, year)?;
    save(&case, target, out)
}

fn save(case: &CaseFile, target: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    file::write(target, &import::file_text(case))?;
    writeln!(out, "{}", case.label)
        .and_then(|()| writeln!(out, "\n{} written to {}", case.title, target.display()))
        .and_then(|()| {
            writeln!(
                out,
                "  needs {}, offers {}, SHA-256 {}",
                case.needs.len(),
                case.offers.len(),
                case.hash()
            )
        })
        .map_err(Failure::Output)
}
