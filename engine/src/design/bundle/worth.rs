//! Multipliers that a solution suggests: what units and places would be worth to those without.
//!
//! A unit into a node is worth what its next slope pays. A switch of a block is worth what its units
//! pay above what the block's budgets earn where they go now; its group asks what the first
//! switch is worth that finds no place. Any multipliers give a bound: these are far better than those
//! of a flow without switches where groups leave out most.

use super::Multipliers;
use crate::design::choice::{Chooser, Rates};
use crate::design::restriction::Restriction;
use crate::design::{Design, ix, position};
use crate::order::sort_by;

/// The multipliers of a solution at given potentials.
pub(super) fn multipliers(
    design: &Design,
    restriction: &Restriction,
    flow: &[i64],
    potentials: &[i64],
    (costs, scale): (&[i64], i64),
) -> Option<Multipliers> {
    let mut prices = vec![0; design.n_prices()];
    // By switch, in whole costs: of blocks, and of those above them.
    let mut worth = vec![0_i64; design.switches().len()];
    {
        let rates = Rates { costs, potentials, prices: &prices, scale };
        for block in &design.blocks().list {
            let chooser = Chooser::new(design, block, restriction, &rates)?;
            let earned = |arc: &u32| flow[ix(*arc)] >= restriction.most[ix(*arc)];
            let full: Vec<bool> = block.feeders.iter().map(earned).collect();
            let worths = chooser.worths(&full, |exit| flow[ix(exit)]);
            for (switch, worths) in block.switches.iter().zip(worths) {
                worth[ix(*switch)] =
                    i64::try_from(worths / i128::from(scale)).unwrap_or(i64::MAX / 4);
            }
        }
    }
    for at in (0..worth.len()).rev() {
        if let Some(parent) = design.switches()[at].parent {
            worth[ix(parent)] = worth[ix(parent)].saturating_add(worth[at]);
        }
    }
    for (group, limit) in design.limits().iter().enumerate() {
        if !design.blocks().keeps_group[group] {
            let mut list: Vec<i64> =
                design.members(group).iter().map(|at| worth[ix(*at)]).collect();
            sort_by(&mut list, |a, b| b.cmp(a));
            prices[group] = list.get(ix(*limit)).copied().unwrap_or(0).min(i64::MAX / 8);
        }
    }
    // A link pays its part of what its parent is asked, as far as it is worth that.
    for at in 0..position(worth.len()) {
        let Some(link) = design.link(at) else { continue };
        let Some(parent) = design.switches()[ix(at)].parent else { continue };
        let entry = &design.switches()[ix(parent)];
        let asked = i128::from(entry.group.map_or(0, |group| prices[ix(group)])) + entry.charge;
        let all = i128::from(worth[ix(parent)]);
        let own = i128::from(worth[ix(at)]);
        let paid = if all <= asked { own } else { own * asked / all.max(1) };
        prices[link] = i64::try_from(paid).unwrap_or(i64::MAX / 8);
    }
    Some(Multipliers { potentials: potentials.to_vec(), prices })
}
