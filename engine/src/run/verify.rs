//! Checks a run from its file alone: figures, limits, and that nothing is better.
//!
//! What is trusted: the reading of the case, the eligibility rules, and the construction
//! of the network, which are the definition of the problem. What is not: the solver. The
//! matches are checked against the limits by sums of their own ([`limits`], [`joint`]), laid onto a
//! freshly built network, and checked against the potentials by
//! [`flow::check`](crate::flow::check), which shares no code with the simplex, or, where
//! limits are not linear, against the proof of the search by [`design::check`](crate::design::check),
//! which shares none with the search: the status states only what that proves. Last, the
//! whole document is made anew from its matches and compared.

mod apart;
mod exact;
mod flow;
mod joint;
mod limits;
mod search;
#[cfg(test)]
mod tests;

use crate::case::{CaseErrors, MAX_LABEL, is_label};
use crate::design::Fault;
use crate::flow::Violation;
use crate::market::{Market, ResourceIx};
use crate::network;
use crate::policy::{Fairness, Policy, PolicyError};

use super::{Amounts, Certificate, CoalitionTotal, Grant, RUN_FORMAT, Run, build};

/// A run that passed every check, and what was checked.
#[derive(Clone, Debug)]
pub struct VerifyReport {
    /// The run.
    pub run: Run,
    /// What was checked, in order.
    pub checks: Vec<Check>,
}

/// One thing that was checked and held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What holds.
    pub what: &'static str,
    /// Over how much it was checked.
    pub detail: String,
}

/// Why a run was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// Not the JSON of a run.
    #[error("the file cannot be read as a run: {0}")]
    NotARun(String),
    /// Another format or version.
    #[error("format: must be \"coalition-run/1\"; found {0:?}")]
    WrongFormat(String),
    /// The case inside is not valid.
    #[error("case: {0}")]
    Case(CaseErrors),
    /// The policy is not valid.
    #[error("policy: {0}")]
    Policy(PolicyError),
    /// What the run says of who made it is nothing that a list can show.
    #[error(
        "engine: must be one line of at most {MAX_LABEL} characters, without signs that nobody sees"
    )]
    Engine,
    /// The case is not the one the run names.
    #[error("case_hash: the case in the file has hash {found}, the run names {stated}")]
    CaseHash {
        /// What the run says.
        stated: String,
        /// What its case hashes to.
        found: String,
    },
    /// A match names something that the case does not have, or stands out of order.
    #[error("matches[{at}]: {problem}")]
    Match {
        /// Position in the list.
        at: usize,
        /// What is wrong.
        problem: String,
    },
    /// The matches break a limit of the case.
    #[error("{place}: {rule}; limit {limit}, found {found}")]
    Limit {
        /// Offer, line or State.
        place: String,
        /// The rule.
        rule: &'static str,
        /// What it allows.
        limit: i64,
        /// What the matches add up to.
        found: i64,
    },
    /// The case or policy cannot be matched by this version.
    #[error("the problem cannot be rebuilt: {0}")]
    Unsupported(String),
    /// The certificate does not prove the matches optimal.
    #[error("certificate: {0}")]
    Certificate(Violation),
    /// The policy asks for exact fairness, and another proposal is fairer.
    #[error("fairness \"leximin\": {0}")]
    Unfair(String),
    /// The proof of the search does not prove its bound.
    #[error("certificate.search: {0}")]
    Search(Fault),
    /// The certificate is of the other kind of case, or its bound is not the proved one.
    #[error("certificate.search: {found}; the file states {stated}")]
    Bound {
        /// What the run says.
        stated: String,
        /// What was found.
        found: String,
    },
    /// A step of a strict order is not proved as stated.
    #[error("certificate.steps[{at}]: {error}")]
    Step {
        /// Which, from 0.
        at: usize,
        /// What is wrong with it.
        error: Box<Self>,
    },
    /// The objective is not the stated one.
    #[error("certificate.objective: the matches have objective {found}, the file states {stated}")]
    Objective {
        /// What the run says.
        stated: String,
        /// What its matches have.
        found: String,
    },
    /// A figure is not what the matches add up to.
    #[error("{place}: the file states {stated}, the matches give {found}")]
    Figure {
        /// Path of the first difference.
        place: String,
        /// What the run says.
        stated: String,
        /// What its matches give.
        found: String,
    },
    /// The document was changed after it was made.
    #[error("hash: the content has hash {found}, the file states {stated}")]
    Hash {
        /// What the run says.
        stated: String,
        /// What its content hashes to.
        found: String,
    },
}

/// What is read before anything else.
#[derive(serde::Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
}

/// Reads a run and checks it.
///
/// # Errors
///
/// [`RunError`]: the first thing that does not hold.
pub fn verify_text(text: &str) -> Result<VerifyReport, RunError> {
    // Editors and spreadsheets put it there; a case may begin with it too.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let not_a_run = |error: serde_json::Error| RunError::NotARun(error.to_string());
    // Another version has other fields, and its reader should hear of the version first.
    let head: Head = serde_json::from_str(text).map_err(not_a_run)?;
    if head.format != RUN_FORMAT {
        return Err(RunError::WrongFormat(head.format));
    }
    verify(serde_json::from_str(text).map_err(not_a_run)?)
}

/// Checks a run.
///
/// # Errors
///
/// [`RunError`]: the first thing that does not hold.
pub fn verify(mut run: Run) -> Result<VerifyReport, RunError> {
    let mut checks = Vec::new();
    let mut passed = |what: &'static str, detail: String| checks.push(Check { what, detail });
    if run.format != RUN_FORMAT {
        return Err(RunError::WrongFormat(run.format));
    }
    run.policy.check().map_err(RunError::Policy)?;
    if !is_label(&run.engine) {
        return Err(RunError::Engine);
    }
    let market = Market::try_from(run.case.clone()).map_err(RunError::Case)?;
    passed(
        "the case is valid",
        format!(
            "{} needs, {} lines, {} offers",
            market.needs().len(),
            market.lines().len(),
            market.offers().len()
        ),
    );
    if market.case_hash() != run.case_hash {
        return Err(RunError::CaseHash {
            stated: run.case_hash,
            found: market.case_hash().to_owned(),
        });
    }
    passed("the case is the one the run names", format!("SHA-256 {}", run.case_hash));
    let grants = limits::grants(&market, &run.matches)?;
    let n_apart = apart::check(&run.case, &run.matches)?;
    let n_limits = limits::check(&market, &grants)? + joint::check(&market, &grants)? + n_apart;
    passed(
        "the matches keep every limit",
        format!("{} matches, {n_limits} limits", run.matches.len()),
    );
    for (what, detail) in best(&market, &run, &grants)? {
        passed(what, detail);
    }
    let mut again = build(&market, &run.policy, grants, run.certificate.clone());
    // Which version made a run is its own statement; it is protected by the hash, and a later
    // version must be able to check it.
    again.engine.clone_from(&run.engine);
    // One that was made before there were sums by year has none at all.
    let mut has_years = false;
    for_totals(&mut run, &mut |total| has_years |= !total.by_year.is_empty());
    if !has_years {
        for_totals(&mut again, &mut |total| total.by_year.clear());
    }
    // Nor does one from before cover could be unreported say that it is: there it stands as 0.
    let mut says_unreported = false;
    for_amounts(&mut run, &mut |amounts| says_unreported |= amounts.already_covered.is_none());
    if !says_unreported {
        for_amounts(&mut again, &mut |amounts| amounts.already_covered = Some(amounts.covered()));
    }
    again.hash = again.content_hash();
    compare(&run, &again)?;
    passed(
        "every sum, coalition and reason follows from the matches",
        format!("{} coalitions", run.coalitions.len()),
    );
    if run.hash != again.hash {
        return Err(RunError::Hash { stated: run.hash, found: again.hash });
    }
    passed("the document is as it was made", format!("SHA-256 {}", run.hash));
    Ok(VerifyReport { run, checks })
}

/// Checks that nothing is better; returns what holds, and over how much.
fn best(market: &Market, run: &Run, grants: &[Grant]) -> Result<Vec<Found>, RunError> {
    let (policy, certificate) = (&run.policy, &run.certificate);
    let refuse = |stated: &str, found: &str| {
        Err(RunError::Bound { stated: stated.to_owned(), found: found.to_owned() })
    };
    match (&certificate.gifts, market.may_buy()) {
        (None, false) => Ok(vec![best_of_round(market, policy, grants, certificate)?]),
        (None, true) => refuse("nothing", "gifts need a proof of their own where money may buy"),
        (Some(_), false) => refuse("a proof of gifts", "money can buy nothing in this case"),
        (Some(of_gifts), true) if of_gifts.gifts.is_some() => {
            refuse("a proof of gifts beside gifts", "what is given in kind has one proof")
        }
        (Some(of_gifts), true) => {
            let is_money = |grant: &&Grant| market[grant.offer].resource == ResourceIx::MONEY;
            let (money, gifts): (Vec<_>, Vec<_>) = grants.iter().partition(is_money);
            let gifts: Vec<Grant> = gifts.into_iter().copied().collect();
            let (_, of_kind) = best_of_round(&market.of_gifts(), policy, &gifts, of_gifts)?;
            let given: Vec<_> =
                gifts.iter().map(|grant| (grant.offer, grant.line, grant.quantity)).collect();
            let paid = |grant: &Grant| Grant {
                quantity: market.given(grant.offer, grant.line, grant.quantity),
                ..*grant
            };
            let money: Vec<Grant> = money.into_iter().map(paid).collect();
            let round = market.of_money(&given);
            let of_money = best_of_round(&round, policy, &money, certificate)?;
            Ok(vec![
                ("no gifts in kind are better under the policy, by more than is stated", of_kind),
                of_money,
            ])
        }
    }
}

/// What holds, and over how much it was checked.
type Found = (&'static str, String);

fn best_of_round(
    market: &Market,
    policy: &Policy,
    grants: &[Grant],
    certificate: &Certificate,
) -> Result<Found, RunError> {
    let is_exact = policy.fairness == Fairness::Leximin;
    let network =
        network::build(market, policy).map_err(|error| RunError::Unsupported(error.to_string()))?;
    let (network, design) = network::with_design(market, policy, network)
        .map_err(|error| RunError::Unsupported(error.to_string()))?;
    let Some(design) = design else {
        return match is_exact {
            true => exact::check(market, policy, grants, certificate),
            false => flow::check(&network, grants, certificate),
        };
    };
    let steps = network::steps(policy, &network, &design);
    let stated = network::stated(policy, &steps);
    let (what, detail) = search::check(&design, stated, &flow::lay(&network, grants), certificate)?;
    match is_exact {
        true => Ok((what, format!("{detail}; {}", exact::check_choices(market, policy, grants)?))),
        false => Ok((what, detail)),
    }
}

/// Does something with the sums of every State, and of every group in it.
fn for_totals(run: &mut Run, visit: &mut dyn FnMut(&mut CoalitionTotal)) {
    for coalition in &mut run.coalitions {
        let of_groups = coalition.groups.iter_mut().map(|group| &mut group.totals);
        for totals in std::iter::once(&mut coalition.totals).chain(of_groups) {
            totals.iter_mut().for_each(&mut *visit);
        }
    }
}

/// Every sum of a run, and what covers each of its lines.
fn for_amounts(run: &mut Run, visit: &mut dyn FnMut(&mut Amounts)) {
    run.totals.iter_mut().for_each(|total| visit(&mut total.amounts));
    for_totals(run, &mut |total| {
        let of_years = total.by_year.iter_mut().map(|sum| &mut sum.amounts);
        let of_classes = total.by_priority.iter_mut();
        std::iter::once(&mut total.amounts).chain(of_classes).chain(of_years).for_each(&mut *visit);
    });
    let lines = run.coalitions.iter_mut().flat_map(|coalition| &mut coalition.lines);
    lines.filter_map(|line| line.amounts.as_mut()).for_each(visit);
}

/// Finds the first figure in which two documents differ, apart from the hash; the second has its own.
fn compare(stated: &Run, again: &Run) -> Result<(), RunError> {
    // Trees of two large documents take far more room than a text, and most are equal.
    if stated.content_hash() == again.hash {
        return Ok(());
    }
    let tree = |run: &Run| {
        serde_json::to_value(Run { hash: String::new(), ..run.clone() })
            .expect("a run holds only strings, integers and lists, which always serialize")
    };
    match first_difference(&tree(stated), &tree(again), "") {
        None => Ok(()),
        Some((place, stated, found)) => Err(RunError::Figure { place, stated, found }),
    }
}

/// The path of the first difference, with both values shortened.
fn first_difference(
    a: &serde_json::Value,
    b: &serde_json::Value,
    path: &str,
) -> Option<(String, String, String)> {
    use serde_json::Value::{Array, Object};
    match (a, b) {
        _ if a == b => None,
        (Object(x), Object(y)) if x.keys().eq(y.keys()) => x.iter().find_map(|(name, value)| {
            let place = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            first_difference(value, &y[name], &place)
        }),
        (Array(x), Array(y)) if x.len() == y.len() => {
            let pairs = x.iter().zip(y).enumerate();
            pairs
                .into_iter()
                .find_map(|(i, (x, y))| first_difference(x, y, &format!("{path}[{i}]")))
        }
        _ => Some((path.to_owned(), shown(a), shown(b))),
    }
}

fn shown(value: &serde_json::Value) -> String {
    value.to_string().chars().take(80).collect()
}
