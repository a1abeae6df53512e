//! What to branch on: the undecided that a relaxed flow treats least as a solution would.

use super::repair::carried as carried_by;
use super::restriction::{Decision, Restriction, State};
use super::{Design, ix, position};
use crate::order::sort_by;

/// A branching and how badly the flow breaks what it decides, in flow units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub low: Decision,
    pub high: Decision,
    pub weight: i64,
}

impl Candidate {
    pub(super) fn switch(switch: u32, weight: i64) -> Self {
        Self { low: Decision::Close(switch), high: Decision::Open(switch), weight }
    }

    fn arc(arc: u32, most: i64, weight: i64) -> Self {
        Self { low: Decision::AtMost(arc, most), high: Decision::AtLeast(arc, most + 1), weight }
    }
}

/// Candidates, the worst broken first; empty only if nothing is left to decide. `marked` is what arcs with
/// marks carry where minimums are kept, which the flow does not.
pub(super) fn candidates(
    design: &Design,
    restriction: &Restriction,
    flow: &[i64],
    marked: &[i64],
) -> Vec<Candidate> {
    let used = design.used(flow);
    let carried = carried_by(design, flow);
    let mut weights = vec![0_i64; design.switches().len()];
    for (at, switch) in design.switches().iter().enumerate() {
        let own: i64 = switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum();
        if used[at] && own < switch.minimum {
            weights[at] += own.min(switch.minimum - own).max(1);
        }
        if used[at] && switch.charge > 0 {
            let most: i64 = switch.arcs.iter().map(|arc| restriction.most[ix(*arc)]).sum();
            weights[at] += carried[at].min(most - carried[at]).max(1);
        }
    }
    for (group, limit) in design.limits().iter().enumerate() {
        let members: Vec<u32> =
            design.members(group).iter().copied().filter(|at| used[ix(*at)]).collect();
        if members.len() > ix(*limit) {
            for at in members {
                weights[ix(at)] += carried[ix(at)].max(1);
            }
        }
    }
    for flow in [flow, marked] {
        let (used, carried) = (design.used(flow), carried_by(design, flow));
        for entry in design.requirements() {
            if used[ix(entry.switch)] && !entry.any_of.iter().any(|at| used[ix(*at)]) {
                weights[ix(entry.switch)] += carried[ix(entry.switch)].max(1);
                for other in &entry.any_of {
                    weights[ix(*other)] += 1;
                }
            }
        }
    }
    let free = |at: usize| restriction.states[at] == State::Free;
    let broken = |marks: bool| {
        (0..weights.len())
            .filter(move |at| design.is_mark(position(*at)) == marks)
            .filter(|at| free(*at) && weights[*at] > 0)
            .map(|at| Candidate::switch(position(at), weights[at]))
    };
    let mut list: Vec<Candidate> = broken(false).collect();
    if list.is_empty() {
        // Halving what an arc carries takes long to reach a missed minimum, and does not where company
        // is what keeps it from being met: so first who may have whom beside them.
        list.extend(broken(true));
    }
    if list.is_empty() {
        list.extend(missing(design, restriction, flow));
    }
    if list.is_empty() {
        // Only multipliers still keep the bound down: decide what carries most.
        let most = (0..weights.len()).filter(|at| free(*at) && !design.is_mark(position(*at)));
        let most = most.max_by_key(|at| (carried[*at], std::cmp::Reverse(*at)));
        list.extend(most.map(|at| Candidate::switch(position(at), 0)));
    }
    if list.is_empty() {
        list.extend(widest(design, restriction));
    }
    sort_by(&mut list, |a, b| b.weight.cmp(&a.weight));
    list
}

/// An arc of an open switch whose minimum is missed: halfway to making up for it.
fn missing(design: &Design, restriction: &Restriction, flow: &[i64]) -> Option<Candidate> {
    let room = |arc: &u32| restriction.most[ix(*arc)] - flow[ix(*arc)];
    let open = design.switches().iter().zip(&restriction.states);
    for (switch, _) in open.filter(|(_, state)| **state == State::Open) {
        let carried: i64 = switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum();
        let missing = switch.minimum - carried;
        if missing > 0 {
            let arc = switch.arcs.iter().max_by_key(|arc| (room(arc), std::cmp::Reverse(**arc)))?;
            let most = flow[ix(*arc)] + (missing.min(room(arc)) - 1) / 2;
            return Some(Candidate::arc(*arc, most, missing));
        }
    }
    None
}

/// The arc with the widest range, halved, where a minimum is met by several arcs together:
/// rewards alone may leave the bound below the flow.
fn widest(design: &Design, restriction: &Restriction) -> Option<Candidate> {
    let range = |at: &u32| restriction.most[ix(*at)] - restriction.least[ix(*at)];
    let open = design.switches().iter().zip(&restriction.states);
    let arc = open
        .filter(|(switch, state)| {
            **state == State::Open && switch.minimum > 0 && switch.arcs.len() > 1
        })
        .flat_map(|(switch, _)| switch.arcs.iter().copied())
        .max_by_key(|arc| (range(arc), std::cmp::Reverse(*arc)))
        .filter(|arc| range(arc) > 0)?;
    Some(Candidate::arc(arc, restriction.least[ix(arc)] + (range(&arc) - 1) / 2, 0))
}
