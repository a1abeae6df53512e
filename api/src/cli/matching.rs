//! `coalition match`: a case in, a proposal out.

use std::io::Write;
use std::path::Path;

use engine::policy::Fairness;
use engine::{CaseFile, Market, Matching, Policy, Run, Step};

use super::progress::Reporter;
use super::{Failure, FairnessName, MatchArgs, file, result};

/// Pivots between two looks at the clock: a few milliseconds of work.
const STEP_PIVOTS: u32 = 2_000;

pub(super) fn run(
    args: &MatchArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let market = read_market(&args.case)?;
    let read = args.policy.as_deref().map(read_policy).transpose()?;
    let mut policy = read.unwrap_or_else(Policy::standard);
    if let Some(fairness) = args.fairness.map(fairness).filter(|one| *one != policy.fairness) {
        // A policy that differs from the one that was read does not carry its name.
        policy = Policy { fairness, name: "Changed".to_owned(), ..policy };
    }
    let run = solve(market, policy, err)
        .map_err(|source| Failure::Match { path: args.case.clone(), source })?;
    let target = args.out.as_deref();
    if let Some(target) = target {
        file::write(target, &run.to_pretty_json())?;
    }
    write!(out, "{}", result::Report(&run)).map_err(Failure::Output)?;
    if let Some(target) = target {
        writeln!(out, "\nRun written to {}.", target.display()).map_err(Failure::Output)?;
    }
    Ok(())
}

const fn fairness(name: FairnessName) -> Fairness {
    match name {
        FairnessName::Off => Fairness::Off,
        FairnessName::Bands => Fairness::Bands,
        FairnessName::Leximin => Fairness::Leximin,
    }
}

/// Reads and validates a case file, with every error.
pub(super) fn read_market(path: &Path) -> Result<Market, Failure> {
    let text = file::read(path)?;
    CaseFile::parse(&text)
        .and_then(Market::try_from)
        .map_err(|errors| Failure::Case { path: path.to_owned(), errors })
}

fn read_policy(path: &Path) -> Result<Policy, Failure> {
    let text = file::read(path)?;
    Policy::parse(&text).map_err(|source| Failure::Policy { path: path.to_owned(), source })
}

fn solve(market: Market, policy: Policy, err: &mut dyn Write) -> Result<Run, engine::MatchError> {
    let mut matching = Matching::new(market, policy)?;
    let mut reporter = Reporter::new(err);
    // The engine's pivoting never cycles, so the steps end.
    loop {
        match matching.step(STEP_PIVOTS) {
            Step::Working(progress) => reporter.report(progress),
            Step::Done(run) => return Ok(*run),
        }
    }
}
