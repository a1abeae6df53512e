//! Where the support asked for stands, at a glance: four figures and one bar.

use engine::layout::Direction;
use engine::run::{Amounts, LineCover, ResourceKey, ResourceTotal};
use yew::prelude::*;

use super::{coverage_key, wide_coverage_bar};
use crate::format::{self, Figures, shares};
use crate::state::Proposal;
use crate::words::say;

/// A resource, its sums, and over how many lines.
pub struct Sums {
    /// What is counted.
    pub resource: ResourceKey,
    /// Over lines with a figure.
    pub amounts: Amounts,
    /// Lines with a figure.
    lines: usize,
    /// Of those, lines for which it is reported what covers them already.
    reported: usize,
    /// Lines without a figure.
    pub to_be_costed: u32,
}

impl Sums {
    /// Of all States of a run, by resource.
    pub fn of_run(run: &Proposal) -> Vec<Self> {
        let lines = || run.coalitions.iter().flat_map(|coalition| &coalition.lines);
        let sum =
            |of: &ResourceTotal| Self::new((&of.resource, of.amounts, of.to_be_costed), lines());
        run.totals.iter().map(sum).collect()
    }

    /// Of what a run sums, and of the lines that it sums.
    pub fn new<'a>(
        (resource, amounts, to_be_costed): (&ResourceKey, Amounts, u32),
        lines: impl IntoIterator<Item = &'a LineCover>,
    ) -> Self {
        let (mut n_lines, mut reported) = (0, 0);
        let of_resource = lines.into_iter().filter(|line| line.resource == *resource);
        for line in of_resource.filter_map(|line| line.amounts) {
            n_lines += 1;
            reported += usize::from(line.already_covered.is_some());
        }
        Self { resource: resource.clone(), amounts, lines: n_lines, reported, to_be_costed }
    }
}

/// The first resource with a figure, which is funding where any funding has one; nothing
/// where no line has a figure. The four figures add up: needed is the sum of the other three.
pub fn headline(rows: &[Sums], figures: &Figures, direction: Direction) -> Html {
    let Some(sum) = rows.iter().find(|sum| sum.amounts.needed > 0) else {
        return Html::default();
    };
    let (resource, amounts, met) = (&sum.resource, sum.amounts, sum.amounts.met());
    let values = [met.unwrap_or(0), amounts.proposed, amounts.open];
    let shares = shares(&values, amounts.needed);
    let part = |at: usize| say::headline_share(&shares[at]);
    let value = |value: i64| figures.with_unit(resource, value);
    let cards = [
        (
            say::headline_needed(&format::resource_name(resource)),
            value(amounts.needed),
            say::headline_needed_note(),
        ),
        (
            say::col_covered_or_committed(),
            met.map_or_else(say::not_reported, value),
            met.map_or_else(String::new, |_| part(0)),
        ),
        (say::col_proposed(), value(amounts.proposed), say::headline_share_proposed(&shares[1])),
        (say::col_open(), value(amounts.open), part(2)),
    ];
    html! {
        <div class="headline">
            <dl class="figures">
                { for cards.into_iter().map(|(name, value, note)| html! {
                    <div class="figure-card">
                        <dt>{ name }</dt>
                        <dd>
                            <span class="figure-value">{ value }</span>
                            <span class="figure-note">{ note }</span>
                        </dd>
                    </div>
                }) }
            </dl>
            { wide_coverage_bar(amounts, direction) }
            { coverage_key() }
            if sum.reported < sum.lines {
                <p class="hint">{ say::headline_reported(sum.reported, sum.lines) }</p>
            }
        </div>
    }
}
