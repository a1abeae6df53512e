//! From a relaxed flow to a solution: close what is hopeless, push up what is nearly enough.
//!
//! Each round finds the rules that the flow breaks, decides them, and solves again. A group
//! keeps its members with most flow; a switch below its minimum is pushed up if it
//! has half of it, and closed otherwise; one that lacks company gets some, or closes, as is asked. Every
//! round decides a switch, so there are at most as many rounds as switches.

use super::outcome::Solution;
use super::relaxation::{Relaxation, Relaxed, Solved};
use super::restriction::{Decision, Restriction, State};
use super::{Design, ix, position};
use crate::order::sort_by;

/// What to do with a switch below its minimum, or without the company it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Push {
    /// Push it up if it carries at least half; open company for it.
    Half,
    /// Close it.
    Never,
}

/// A solution near a flow within a restriction; `None` if the rounds end in a contradiction.
pub(super) fn repair(
    design: &Design,
    relaxation: &mut Relaxation,
    restriction: &Restriction,
    slopes: &[i64],
    start: &Relaxed,
    push: Push,
) -> Option<Solution> {
    let mut restriction = restriction.clone();
    let mut flow = start.flow.clone();
    for _ in 0..=design.switches().len() {
        let decisions = broken(design, &restriction, &flow, push);
        if decisions.is_empty() {
            return design.cost(&flow).map(|cost| Solution { flow, cost });
        }
        for decision in decisions {
            // An opening or a push that an earlier decision of the round excludes is dropped.
            let taken = restriction.decide(design, decision);
            if matches!(decision, Decision::Close(_)) {
                taken.ok()?;
            }
        }
        restriction.propagate(design).ok()?;
        flow = match relaxation.solve(design, &restriction, slopes) {
            Solved::Flow(relaxed) => relaxed.flow,
            Solved::Impossible(_) => return None,
        };
    }
    None
}

/// Decisions that mend what a flow breaks; empty if it breaks nothing.
fn broken(design: &Design, restriction: &Restriction, flow: &[i64], push: Push) -> Vec<Decision> {
    let used = design.used(flow);
    let mut decisions = Vec::new();
    groups(design, restriction, flow, &used, &mut decisions);
    minimums(design, restriction, flow, &used, push, &mut decisions);
    if decisions.is_empty() {
        company(design, restriction, &used, push, &mut decisions);
    }
    decisions
}

fn groups(
    design: &Design,
    restriction: &Restriction,
    flow: &[i64],
    used: &[bool],
    decisions: &mut Vec<Decision>,
) {
    if design.limits().is_empty() {
        return;
    }
    let carried = carried(design, flow);
    for (group, limit) in design.limits().iter().enumerate() {
        let mut members: Vec<u32> =
            design.members(group).iter().copied().filter(|at| used[ix(*at)]).collect();
        if members.len() <= ix(*limit) {
            continue;
        }
        let key = |at: u32| (restriction.state(at) != State::Open, -carried[ix(at)], at);
        sort_by(&mut members, |a, b| key(*a).cmp(&key(*b)));
        decisions.extend(members[ix(*limit)..].iter().map(|at| Decision::Close(*at)));
    }
}

/// What each switch and those under it carry.
pub(super) fn carried(design: &Design, flow: &[i64]) -> Vec<i64> {
    let mut carried: Vec<i64> = design
        .switches()
        .iter()
        .map(|switch| switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum())
        .collect();
    for at in (0..carried.len()).rev() {
        if let Some(parent) = design.switches()[at].parent {
            carried[ix(parent)] += carried[at];
        }
    }
    carried
}

fn minimums(
    design: &Design,
    restriction: &Restriction,
    flow: &[i64],
    used: &[bool],
    push: Push,
    decisions: &mut Vec<Decision>,
) {
    for (at, switch) in design.switches().iter().enumerate() {
        let carried: i64 = switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum();
        let open = restriction.states[at] == State::Open;
        if carried >= switch.minimum || !(used[at] || open) {
            continue;
        }
        let near = push == Push::Half && carried >= switch.minimum - carried;
        if !open && !near {
            decisions.push(Decision::Close(position(at)));
            continue;
        }
        if !open {
            decisions.push(Decision::Open(position(at)));
        }
        // What is missing goes where there is most room.
        let mut missing = switch.minimum - carried;
        let mut arcs = switch.arcs.clone();
        let key = |arc: u32| (flow[ix(arc)] - restriction.most[ix(arc)], arc);
        sort_by(&mut arcs, |a, b| key(*a).cmp(&key(*b)));
        for arc in arcs {
            let more = missing.min(restriction.most[ix(arc)] - flow[ix(arc)]);
            let least = flow[ix(arc)] + more.max(0);
            missing -= more.max(0);
            if least > 0 {
                decisions.push(Decision::AtLeast(arc, least));
            }
        }
    }
}

/// Opens company where one lacks it: the first that can be opened; if none, or none is to be, it closes.
fn company(
    design: &Design,
    restriction: &Restriction,
    used: &[bool],
    push: Push,
    decisions: &mut Vec<Decision>,
) {
    for entry in design.requirements() {
        let alone = used[ix(entry.switch)] && !entry.any_of.iter().any(|at| used[ix(*at)]);
        if !alone {
            continue;
        }
        let mut company = entry.any_of.iter().filter(|_| push == Push::Half);
        let free = company.find(|at| restriction.state(**at) == State::Free);
        decisions.push(match free {
            Some(other) => Decision::Open(*other),
            None => Decision::Close(entry.switch),
        });
    }
}
