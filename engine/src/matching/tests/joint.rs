//! Limits that are not linear: tiny markets against every possible proposal.

use std::cell::Cell;

use crate::brute::{Oracle, RULES, broken, for_tiny, placed};
use crate::market::Market;
use crate::matching::{Matching, Step, solve};
use crate::policy::{Fairness, Policy};
use crate::run::{Status, verify};

/// How often something was the case, and how often it must be: the generator is not tame.
struct Counter {
    what: &'static str,
    least: u32,
    found: Cell<u32>,
}

impl Counter {
    const fn new(what: &'static str, least: u32) -> Self {
        Self { what, least, found: Cell::new(0) }
    }

    fn count(&self, yes: bool) {
        self.found.set(self.found.get() + u32::from(yes));
    }
}

/// The best worth with all rules, without each of them, and how many proposals reach the first.
struct Best {
    all: i64,
    without: [i64; RULES],
    ties: u32,
}

fn best(market: &Market, policy: &Policy) -> Best {
    let oracle = Oracle::new(market, policy);
    let mut best = Best { all: 0, without: [0; RULES], ties: 0 };
    oracle.visit(&mut |placed| {
        let (worth, broken) = (oracle.worth.of(placed), broken(market, placed));
        if broken == [false; RULES] {
            if worth > best.all {
                (best.all, best.ties) = (worth, 0);
            }
            best.ties += u32::from(worth == best.all);
        }
        for rule in 0..RULES {
            if broken.iter().enumerate().all(|(at, broken)| at == rule || !broken) {
                best.without[rule] = best.without[rule].max(worth);
            }
        }
    });
    best
}

#[test]
fn no_proposal_is_better_under_any_limits_and_any_policy() {
    let binds = ["minimum grants", "States", "partners", "company", "smallest parts"];
    let binds = [0, 1, 2, 3, 4].map(|at| Counter::new(binds[at], [1000, 120, 100, 700, 300][at]));
    let ties = Counter::new("ties", 600);
    let nothing = Counter::new("nothing possible", 1000);
    let locks = Counter::new("locks", 300);
    let searches = Counter::new("searches", 3000);
    let costs = Counter::new("a cost of pairs that changes the proposal", 80);
    let fit = Counter::new("preferences that change the proposal", 60);
    let priority = Counter::new("priority off, and it matters", 40);
    let fairness = Counter::new("bands that change the proposal", 50);
    for_tiny(8000, |text, market, policy| {
        let run = solve(market.clone(), policy.clone()).unwrap();
        assert_eq!(run.status, Status::Optimal, "{policy:?}\n{text}");
        verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{policy:?}\n{text}"));
        let best = best(market, policy);
        let objective: i64 = run.certificate.objective.parse().unwrap();
        assert_eq!(-objective, best.all, "{policy:?}\n{text}");
        let found = placed(market, &run);
        assert_eq!(broken(market, &found), [false; RULES], "{policy:?}\n{text}");
        let oracle = Oracle::new(market, policy);
        assert_eq!(
            oracle.worth.of(&found),
            best.all,
            "what the matches are worth\n{policy:?}\n{text}"
        );
        for (counter, without) in binds.iter().zip(best.without) {
            counter.count(without > best.all);
        }
        ties.count(best.ties > 1);
        nothing.count(best.all == 0);
        locks.count(!market.locks().is_empty());
        searches.count(run.certificate.search.is_some());
        // Whether the proposal would be another under another policy.
        let matters = |other: Policy| {
            let other = solve(market.clone(), other).unwrap();
            oracle.worth.of(&placed(market, &other)) < best.all
        };
        let is_searched = run.certificate.search.is_some();
        costs.count(
            is_searched
                && policy.fixed_cost_per_pair > 0
                && matters(Policy { fixed_cost_per_pair: 0, ..policy.clone() }),
        );
        fit.count(is_searched && policy.fit && matters(Policy { fit: false, ..policy.clone() }));
        priority.count(
            is_searched && !policy.priority && matters(Policy { priority: true, ..policy.clone() }),
        );
        fairness.count(
            is_searched
                && policy.fairness == Fairness::Bands
                && matters(Policy { fairness: Fairness::Off, ..policy.clone() }),
        );
    });
    let of_rules = [ties, nothing, locks, searches, costs, fit, priority, fairness];
    let short = binds.iter().chain(&of_rules).filter(|counter| counter.found.get() < counter.least);
    let short: Vec<_> = short.map(|counter| (counter.what, counter.found.get())).collect();
    assert_eq!(short, [], "the generator is tamer than it was");
}

#[test]
fn stopped_at_any_time_the_run_passes_and_states_its_gap() {
    let open = Cell::new(0_u32);
    for_tiny(600, |text, market, policy| {
        let mut matching = Matching::new(market.clone(), policy.clone()).unwrap();
        let all = solve(market.clone(), policy.clone()).unwrap();
        let objective = |run: &crate::run::Run| run.certificate.objective.parse::<i64>().unwrap();
        while let Step::Working(progress) = matching.step(1) {
            let Some(run) = matching.stop() else { continue };
            verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
            let search = run.certificate.search.as_ref().unwrap();
            let bound: i64 = search.bound.parse().unwrap();
            assert!(bound <= objective(&all) && objective(&all) <= objective(&run));
            assert!(progress.search.is_some());
            match run.status {
                Status::Optimal => assert_eq!(objective(&run), objective(&all)),
                Status::Within(gap) => {
                    open.set(open.get() + 1);
                    let lack = (objective(&run) - bound) * 1_000_000;
                    let stated = i64::try_from(gap.gap_millionths).unwrap();
                    assert!(lack <= stated * -bound && (stated - 1) * -bound < lack);
                }
            }
        }
    });
    assert!(open.get() > 300, "{}", open.get());
}
