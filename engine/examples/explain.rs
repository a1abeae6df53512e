//! Answers every question of `engine::explain` about one case, and says in how many solves.
//!
//! ```text
//! cargo run --release -p engine --example explain -- CASE.json [LIMIT [QUESTION]]
//! ```
//!
//! One line per question: its name, solves, whether it is complete, and the size of its answer.

#![expect(clippy::print_stdout, reason = "printing is what an example is for")]

use std::error::Error;

use engine::explain::{
    Alternatives, Answer, Baseline, CheapestToClose, Contrast, Dependence, Goal, Inquiry,
    Objectives, OpenLine, Prices, Question, Standing, blocking_pairs, pairs_of_line,
};
use engine::{CaseFile, Market, Policy, leximin, solve};

/// Solves allowed for each question unless the command line says otherwise.
const LIMIT: u32 = 2_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: explain CASE.json [LIMIT]")?;
    let limit = arguments.next().map_or(Ok(LIMIT), |text| text.parse())?;
    let case = CaseFile::parse(&std::fs::read_to_string(path)?)?;
    let baseline = Baseline::of(solve(Market::try_from(case)?, Policy::standard())?)?;
    let only = arguments.next();
    let asked = |name: &str| only.as_ref().is_none_or(|only| only == name);

    let lines = baseline.market().lines();
    let mut pairs = Vec::new();
    for line in lines {
        pairs.extend(pairs_of_line(&baseline, &line.id)?);
    }
    let matched = pairs.iter().filter(|pair| pair.standing == Standing::Matched).count();
    println!("pairs: {}, of them matched: {matched}", pairs.len());
    println!("blocking pairs: {}", blocking_pairs(&baseline).len());

    if asked("leximin") {
        let exact = leximin::solve(baseline.market(), &baseline.run().policy, u32::MAX);
        let found =
            exact.map(|exact| format!("{} classes, {} flows", exact.covers.len(), exact.flows));
        println!("leximin: {}", found.unwrap_or_else(|error| error.to_string()));
    }
    if asked("objectives") {
        let answer = ask(&baseline, Objectives { bands: vec![1, 5] }, limit)?;
        show("objectives", &answer, answer.report.effects.len());
    }
    if asked("alternatives") {
        let question = Alternatives { most: 10, funding: 100_000_000, units: 2 };
        let answer = ask(&baseline, question, limit)?;
        show("alternatives", &answer, answer.report.alternatives.len());
    }
    if asked("dependence") {
        let answer = ask(&baseline, Dependence { state: None }, limit)?;
        show("dependence", &answer, answer.report.states.len());
    }
    if asked("prices") {
        let answer = ask(&baseline, Prices { funding: 10_000_000, units: 1 }, limit)?;
        show("prices", &answer, answer.report.offers.len());
    }
    if let Some(pair) = pairs.iter().find(|pair| pair.standing == Standing::OfferUsed) {
        let (offer, line) = (pair.offer.clone(), pair.line.clone());
        let question = Contrast { offer, line, quantity: None, instead_of: None };
        let answer = ask(&baseline, question, limit)?;
        show("contrast", &answer, usize::from(answer.report.cost.is_some()));
    }
    let covers = baseline.run().coalitions.iter().flat_map(|coalition| &coalition.lines);
    let open = covers.filter(|cover| cover.amounts.is_some_and(|amounts| amounts.open > 0));
    if let Some(line) = open.map(|cover| cover.line.clone()).next() {
        if asked("open") {
            let answer = ask(&baseline, OpenLine { line, goal: Goal::Something }, limit)?;
            show("open line", &answer, answer.report.remedies.len());
        }
        if asked("closing") {
            let answer = ask(&baseline, CheapestToClose { lines: Vec::new() }, limit)?;
            show("closing", &answer, answer.report.lines.len());
        }
    }
    Ok(())
}

fn ask<Q: Question>(
    baseline: &Baseline,
    question: Q,
    limit: u32,
) -> Result<Answer<Q::Report>, Box<dyn Error>> {
    Ok(Inquiry::new(baseline.clone(), question, limit)?.finish())
}

fn show<R>(name: &str, answer: &Answer<R>, entries: usize) {
    println!("{name}: {entries} entries, {} solves, complete: {}", answer.solves, answer.complete);
}
