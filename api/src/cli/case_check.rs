//! `coalition case check`: every error of a case file, or what it holds.

use std::io::Write;
use std::path::Path;

use engine::case::Code as _;

use super::{Failure, matching};

pub(super) fn run(path: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let market = matching::read_market(path)?;
    let case = market.case();
    let uncosted = market.lines().iter().filter(|line| line.asked.is_none()).count();
    let mut print = || {
        writeln!(out, "{}", case.label)?;
        writeln!(out, "\nOK: {}", case.title)?;
        writeln!(
            out,
            "  States {}, needs {}, lines {} ({uncosted} to be costed)",
            case.states.len(),
            case.needs.len(),
            market.lines().len()
        )?;
        writeln!(
            out,
            "  donors {}, offers {}, locks {}, vetoes {}",
            case.donors.len(),
            case.offers.len(),
            case.locks.len(),
            case.vetoes.len()
        )?;
        for kind in engine::case::ResourceKind::ALL {
            let asked = case
                .needs
                .iter()
                .flat_map(|need| &need.lines)
                .filter(|line| line.kind == *kind)
                .count();
            let offered = case.offers.iter().filter(|offer| offer.kind == *kind).count();
            writeln!(out, "  {}: lines {asked}, offers {offered}", kind.code())?;
        }
        writeln!(out, "  as of {}, counted in {}", case.as_of, case.currency)?;
        writeln!(out, "  SHA-256 {}", market.case_hash())?;
        let warnings = market.warnings();
        if !warnings.is_empty() {
            writeln!(out, "\nThe case can be matched; please look again at:")?;
        }
        warnings.iter().try_for_each(|warning| writeln!(out, "  - {warning}"))
    };
    print().map_err(Failure::Output)
}
