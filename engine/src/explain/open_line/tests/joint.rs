//! Least changes where limits join matches, against every proposal of the changed case.

use std::cell::Cell;

use super::super::levers;
use crate::brute::{Oracle, Placed};
use crate::explain::tests::joint::{ask, for_joint};
use crate::explain::{Baseline, CheapestToClose, Edit, Goal, Lever, OpenLine, edited, what_if_for};
use crate::market::{LineIx, Market};
use crate::run::Status;

/// What the best proposals of an edited case can bring a line beyond what it has.
struct Gains {
    most: i64,
    least: i64,
}

fn gains(baseline: &Baseline, edits: &[Edit], line: LineIx) -> Option<Gains> {
    let market = Market::try_from(edited(baseline.market(), edits).ok()?).ok()?;
    let oracle = Oracle::new(&market, &baseline.run().policy);
    let best = oracle.best(&|_| true)?;
    let amounts = baseline.amounts(line).unwrap();
    let locked = market[line].asked.map_or(0, |asked| asked.locked);
    let gain = |placed: &Placed| {
        let given: i64 = placed.iter().map(|row| row[line.at()]).sum();
        locked + given - amounts.locked - amounts.proposed
    };
    let gains: Vec<i64> = best.placed.iter().map(gain).collect();
    Some(Gains { most: *gains.iter().max()?, least: *gains.iter().min()? })
}

#[test]
fn the_least_change_that_frees_something_is_enough_and_one_step_less_is_not() {
    let (freed, closed, open_to_chance) = (Cell::new(0), Cell::new(0), Cell::new(0));
    for_joint(250, 100, |text, baseline| {
        let open: Vec<LineIx> = baseline.lines().filter(|line| baseline.open(*line) > 0).collect();
        for line in open {
            for goal in [Goal::Something, Goal::All] {
                let enough = if goal == Goal::All { baseline.open(line) } else { 1 };
                let id = baseline.market()[line].id.clone();
                let report = ask(baseline, OpenLine { line: id.clone(), goal });
                let place = |lever: &Lever| {
                    format!("{lever:?} for {id}, {goal:?}\n{:?}\n{text}", baseline.run().policy)
                };
                for remedy in &report.remedies {
                    let edits = |steps| levers::edits(baseline, line, &remedy.lever, steps);
                    let at = gains(baseline, &edits(remedy.steps), line).unwrap();
                    assert!(
                        at.least <= remedy.brings && remedy.brings <= at.most,
                        "{}",
                        place(&remedy.lever)
                    );
                    assert!(enough <= remedy.brings, "{}", place(&remedy.lever));
                    freed.set(freed.get() + 1);
                    if remedy.steps > 1 {
                        // Another search than the answer's own: the step before is solved once more.
                        let edits = edits(remedy.steps - 1);
                        let before = what_if_for(baseline, &edits, &id).unwrap();
                        assert_eq!(before.run.status, Status::Optimal);
                        assert!(
                            before.difference.cover_of_line(&id) < enough,
                            "{}",
                            place(&remedy.lever)
                        );
                        let before = gains(baseline, &edits, line).unwrap();
                        assert!(before.least < enough, "{}", place(&remedy.lever));
                        open_to_chance.set(open_to_chance.get() + u32::from(before.most >= enough));
                    }
                }
            }
        }
        for closing in ask(baseline, CheapestToClose { lines: Vec::new() }).lines {
            let Some(cheapest) = &closing.cheapest else { continue };
            let line = baseline.line(&closing.line).unwrap();
            let year = baseline.market()[line].year;
            let more =
                |quantity| [Edit::AddToOffer { offer: cheapest.offer.clone(), year, quantity }];
            let at = gains(baseline, &more(cheapest.added), line).unwrap();
            assert!(at.most == closing.open, "{closing:?}\n{text}");
            closed.set(closed.get() + 1);
            if cheapest.added > 1 {
                let less = gains(baseline, &more(cheapest.added - 1), line).unwrap();
                assert!(less.least < closing.open, "{closing:?}\n{text}");
                open_to_chance.set(open_to_chance.get() + u32::from(less.most >= closing.open));
            }
        }
    });
    assert!(freed.get() > 100 && closed.get() > 20, "{} {}", freed.get(), closed.get());
    // What is chosen among equals belongs to one design, so that now and then a step less would have
    // been enough in another proposal as good.
    let all = freed.get() + closed.get();
    assert!(open_to_chance.get() * 12 < all, "{} of {all}", open_to_chance.get());
}
