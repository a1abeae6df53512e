//! A lower bound as a file can hold it, and its check by code that shares none with the search.
//!
//! A [`Proof`] is a tree. Its root stands for every solution; a branching splits what a node
//! stands for by one switch (closed, open) or by the flow of one arc (at most v, at least
//! v + 1), so its two children cover it. A leaf names potentials and prices, which bound
//! everything it stands for from below, or is impossible: the decisions on its path
//! contradict each other, or potentials show that no flow keeps them. The proved bound is the least of all leaves.
//!
//! The checker draws what follows from a path by the rules of the design, evaluates each leaf in
//! closed form (see [`bound`](super::bound) for why it is a bound), and takes nothing else on trust.

mod parts;
mod trial;
mod whole;

use super::{Design, ix};
use crate::order::sort_by;
use parts::Parts;
use whole::{Known, Leaf};

/// Potentials and prices that bound some part of the solutions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dual {
    /// By node of the circulation, in scaled costs.
    pub potentials: Vec<i64>,
    /// By group, then by link, at least 0, in whole costs: see [`Design::n_prices`].
    pub prices: Vec<i64>,
}

/// What a branching splits by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branching {
    /// Low: the switch is closed. High: it is open.
    Switch(u32),
    /// Low: the arc carries at most `most`. High: more.
    Arc {
        /// Its position.
        arc: u32,
        /// In flow units.
        most: i64,
    },
}

/// A node of a proof; children come after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofNode {
    /// Bounded by a dual, by position.
    Leaf(u32),
    /// No solution keeps the decisions on its path.
    Impossible,
    /// No flow keeps the decisions on its path, by a dual, by position: without costs it bounds from
    /// below what costs nothing by more than 0 (a Farkas certificate).
    Cut(u32),
    /// Split in two.
    Branch {
        /// By what.
        by: Branching,
        /// Position of the low side.
        low: u32,
        /// Position of the high side.
        high: u32,
    },
}

/// A lower bound with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Costs and charges are multiplied by this before duals are applied.
    pub scale: i64,
    /// By position.
    pub duals: Vec<Dual>,
    /// The root first.
    pub nodes: Vec<ProofNode>,
}

/// Why a proof proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The scale is out of range.
    #[error("scale {scale}, expected 1 to 2^32, and no cost beyond 64 bits with it")]
    Scale {
        /// What it is.
        scale: i64,
    },
    /// A node, dual, switch or arc that is not there, or a child that is not after its parent.
    #[error("node {node} names what is not there")]
    Missing {
        /// The node.
        node: usize,
    },
    /// A dual of the wrong size, or a price below 0.
    #[error("dual {dual} does not fit the design")]
    Dual {
        /// Its position.
        dual: usize,
    },
    /// A node called impossible that contradicts nothing.
    #[error("node {node} is possible")]
    Possible {
        /// The node.
        node: usize,
    },
}

/// What a path of decisions leaves: by switch, whether it may be closed and may be open; by arc, its bounds.
#[derive(Clone)]
struct Part {
    may_close: Vec<bool>,
    may_open: Vec<bool>,
    least: Vec<i64>,
    most: Vec<i64>,
}

/// Checks a proof and returns the bound it proves, in whole costs.
///
/// # Errors
///
/// The first [`Fault`] found.
pub fn check(design: &Design, proof: &Proof) -> Result<i128, Fault> {
    // Then a rate is below 3·2^63, and all capacities of a problem together are below 2^62.
    let greatest =
        design.flow().arcs().iter().map(|arc| arc.cost.unsigned_abs()).max().unwrap_or(0);
    let in_range = u64::try_from(proof.scale)
        .ok()
        .and_then(|scale| scale.checked_mul(greatest))
        .is_some_and(|cost| cost <= i64::MAX.unsigned_abs());
    if !(1..=1 << 32).contains(&proof.scale) || !in_range {
        return Err(Fault::Scale { scale: proof.scale });
    }
    let n_nodes = design.flow().supply().len();
    let parts = Parts::of(design);
    let misfit = |dual: &Dual| {
        dual.potentials.len() != n_nodes
            || dual.prices.len() != parts.n_prices
            || dual.prices.iter().any(|price| *price < 0)
    };
    if let Some(dual) = proof.duals.iter().position(misfit) {
        return Err(Fault::Dual { dual });
    }
    let capacity = design.flow().arcs().iter().map(|arc| arc.capacity);
    let all = Part {
        may_close: vec![true; design.switches().len()],
        may_open: vec![true; design.switches().len()],
        least: vec![0; design.flow().arcs().len()],
        most: capacity.collect(),
    };
    // Children come after their parents, so the walk ends; a node named twice is checked twice,
    // and more visits than nodes mean that the nodes are no tree.
    let mut open = vec![(0_u32, all)];
    let mut least: Option<i128> = None;
    let mut known = Known::new();
    let mut visits = 0;
    while let Some((at, mut part)) = open.pop() {
        let node = ix(at);
        visits += 1;
        let entry = *proof.nodes.get(node).ok_or(Fault::Missing { node })?;
        if visits > proof.nodes.len() {
            return Err(Fault::Missing { node });
        }
        let possible = close(design, &parts.sources, &mut part);
        match entry {
            ProofNode::Impossible if possible => return Err(Fault::Possible { node }),
            ProofNode::Impossible => {}
            ProofNode::Cut(at) => {
                let dual = proof.duals.get(ix(at)).ok_or(Fault::Missing { node })?;
                // At scale 0 everything is free, so that any flow there is costs 0.
                let least = possible.then(|| leaf_bound(design, &part, dual, 0)).flatten();
                if least.is_some_and(|least| least <= 0) {
                    return Err(Fault::Possible { node });
                }
            }
            ProofNode::Leaf(at) => {
                let dual = proof.duals.get(ix(at)).ok_or(Fault::Missing { node })?;
                let leaf = Leaf { design, parts: &parts, part: &part, dual, scale: proof.scale };
                let so_far = |bound: i128| least.is_some_and(|least| least <= bound);
                // Both are bounds, so the greater is; `None` says that nothing is possible. What is
                // no lower than the least so far by one of them is not asked for the other.
                let bound = possible.then(|| match leaf.bound(&mut known, at) {
                    Some(whole) if !so_far(whole) => {
                        Some(whole.max(leaf_bound(design, &part, dual, proof.scale)?))
                    }
                    whole => whole,
                });
                if let Some(bound) = bound.flatten().filter(|bound| !so_far(*bound)) {
                    least = Some(bound);
                }
            }
            ProofNode::Branch { by, low, high } => {
                if low <= at || high <= at {
                    return Err(Fault::Missing { node });
                }
                let (a, b) = split(part, by).ok_or(Fault::Missing { node })?;
                // A side that ends here goes first, so that few parts wait on a long path.
                let ends =
                    |at: u32| !matches!(proof.nodes.get(ix(at)), Some(ProofNode::Branch { .. }));
                let mut sides = [(low, a), (high, b)];
                if ends(low) && !ends(high) {
                    sides.swap(0, 1);
                }
                open.extend(sides);
            }
        }
    }
    // Rounded up: costs are whole. With no leaf at all nothing is possible, which a circulation
    // excludes: doing nothing always is.
    let bound = least.ok_or(Fault::Missing { node: 0 })?;
    let scale = i128::from(proof.scale);
    Ok(bound.div_euclid(scale) + i128::from(bound.rem_euclid(scale) > 0))
}

fn split(part: Part, by: Branching) -> Option<(Part, Part)> {
    let (mut low, mut high) = (part.clone(), part);
    match by {
        Branching::Switch(switch) => {
            *low.may_open.get_mut(ix(switch))? = false;
            *high.may_close.get_mut(ix(switch))? = false;
        }
        Branching::Arc { arc, most } => {
            let place = low.most.get_mut(ix(arc))?;
            *place = (*place).min(most);
            high.least[ix(arc)] = high.least[ix(arc)].max(most.checked_add(1)?);
        }
    }
    Some((low, high))
}

/// Draws what follows from a part until nothing changes; false if it holds no solution. `sources`: by
/// switch, the one that feeds it.
fn close(design: &Design, sources: &[Option<usize>], part: &mut Part) -> bool {
    loop {
        let before = (part.may_close.clone(), part.may_open.clone());
        for (at, source) in sources.iter().enumerate() {
            // What must carry something carries it through its source.
            if let Some(source) = source {
                part.may_open[at] &= part.may_open[*source];
                part.may_close[*source] &= part.may_close[at];
            }
        }
        for (at, switch) in design.switches().iter().enumerate() {
            let most: i128 = switch.arcs.iter().map(|arc| i128::from(part.most[ix(*arc)])).sum();
            part.may_open[at] &= most >= i128::from(switch.minimum);
            part.may_close[at] &= switch.arcs.iter().all(|arc| part.least[ix(*arc)] <= 0);
            if let Some(parent) = switch.parent.map(ix) {
                part.may_open[at] &= part.may_open[parent];
                part.may_close[parent] &= part.may_close[at];
            }
        }
        for (group, limit) in design.limits().iter().enumerate() {
            let members = design.members(group);
            let open = members.iter().filter(|at| !part.may_close[ix(**at)]).count();
            if open > ix(*limit) {
                return false;
            }
            if open == ix(*limit) {
                for at in members.iter().map(|at| ix(*at)) {
                    part.may_open[at] &= !part.may_close[at];
                }
            }
        }
        for entry in design.requirements() {
            let company: Vec<usize> = entry
                .any_of
                .iter()
                .map(|other| ix(*other))
                .filter(|other| part.may_open[*other])
                .collect();
            match company[..] {
                [] => part.may_open[ix(entry.switch)] = false,
                [only] => part.may_close[only] &= part.may_close[ix(entry.switch)],
                _ => {}
            }
        }
        let possible =
            part.may_close.iter().zip(&part.may_open).all(|(close, open)| *close || *open);
        let bounded = part.least.iter().zip(&part.most).all(|(least, most)| least <= most);
        if !possible || !bounded {
            return false;
        }
        if before.0 == part.may_close && before.1 == part.may_open {
            break;
        }
    }
    for (switch, may_open) in design.switches().iter().zip(&part.may_open) {
        if !may_open {
            switch.arcs.iter().for_each(|arc| part.most[ix(*arc)] = 0);
        }
    }
    narrow(design, part);
    true
}

/// Lowers what enters a node to what can leave it where a group admits only some of its arcs:
/// those of open switches and of none in the group, and the largest of the others.
fn narrow(design: &Design, part: &mut Part) {
    for funnel in design.funnels() {
        let limit = ix(design.limits()[ix(funnel.group)]);
        let members = design.members(ix(funnel.group)).iter();
        let open = members.filter(|at| !part.may_close[ix(**at)]).count();
        let (mut sure, mut maybe) = (0_i128, Vec::new());
        for arc in &funnel.out {
            let most = i128::from(part.most[ix(*arc)]);
            let owner = design.owner(ix(*arc)).map(ix);
            let counted = |at: &usize| {
                design.switches()[*at].group == Some(funnel.group) && part.may_close[*at]
            };
            if owner.filter(counted).is_some() {
                maybe.push(most);
            } else {
                sure += most;
            }
        }
        sort_by(&mut maybe, |a: &i128, b| b.cmp(a));
        sure += maybe.iter().take(limit.saturating_sub(open)).sum::<i128>();
        let most = &mut part.most[ix(funnel.arc)];
        *most = (*most).min(i64::try_from(sure).unwrap_or(i64::MAX));
    }
}

/// Lower bound of a part in scaled costs; `None` if an open switch cannot carry its minimum.
fn leaf_bound(design: &Design, part: &Part, dual: &Dual, scale: i64) -> Option<i128> {
    let rate = |arc: usize| {
        let ends = design.flow().arcs()[arc];
        i128::from(ends.cost) * i128::from(scale) + i128::from(dual.potentials[ix(ends.tail)])
            - i128::from(dual.potentials[ix(ends.head)])
    };
    let mut loose = vec![true; design.flow().arcs().len()];
    let mut worth: Vec<Option<i128>> = Vec::with_capacity(design.switches().len());
    for switch in design.switches() {
        let mut rates: Vec<(i128, usize)> =
            switch.arcs.iter().map(|arc| (rate(ix(*arc)), ix(*arc))).collect();
        sort_by(&mut rates, Ord::cmp);
        let fixed: i128 = switch.arcs.iter().map(|arc| i128::from(part.least[ix(*arc)])).sum();
        let mut missing = i128::from(switch.minimum) - fixed;
        let price = switch.group.map_or(0, |group| dual.prices[ix(group)]);
        let mut sum = (switch.charge + i128::from(price)) * i128::from(scale);
        for (rate, arc) in rates {
            loose[arc] = false;
            let room = i128::from(part.most[arc]) - i128::from(part.least[arc]);
            let more = if rate < 0 { room } else { missing.clamp(0, room) };
            missing -= more;
            sum += rate * (i128::from(part.least[arc]) + more);
        }
        worth.push((missing <= 0).then_some(sum));
    }
    let mut bound: i128 = (0..loose.len())
        .filter(|arc| loose[*arc])
        .map(|arc| rate(arc).min(0) * i128::from(part.most[arc]))
        .sum();
    for at in (0..worth.len()).rev() {
        let taken = match (part.may_close[at], part.may_open[at]) {
            (_, false) => 0,
            (true, true) => worth[at].map_or(0, |worth| worth.min(0)),
            (false, true) => worth[at]?,
        };
        match design.switches()[at].parent.map(ix) {
            Some(parent) => worth[parent] = worth[parent].map(|worth| worth + taken),
            None => bound += taken,
        }
    }
    let priced: i128 = dual
        .prices
        .iter()
        .zip(design.limits())
        .map(|(price, limit)| i128::from(*price) * i128::from(*limit))
        .sum();
    Some(bound - priced * i128::from(scale))
}
