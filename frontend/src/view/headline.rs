//! Where the support asked for stands, at a glance: four figures and one bar.

use engine::layout::Direction;
use engine::run::{Amounts, ResourceKey};
use yew::prelude::*;

use super::{coverage_key, wide_coverage_bar};
use crate::format::{self, Figures, shares};
use crate::words::say;

/// A resource, its sums, and its lines without a figure.
pub type Sums = (ResourceKey, Amounts, u32);

/// The first resource with a figure, which is funding where any funding has one; nothing
/// where no line has a figure. The four figures add up: needed is the sum of the other three.
pub fn headline(rows: &[Sums], figures: &Figures, direction: Direction) -> Html {
    let Some((resource, amounts, _)) = rows.iter().find(|(_, amounts, _)| amounts.needed > 0)
    else {
        return Html::default();
    };
    let covered = amounts.already_covered + amounts.locked;
    let shares = shares(&[covered, amounts.proposed, amounts.open], amounts.needed);
    let part = |at: usize| say::headline_share(&shares[at]);
    let cards = [
        (
            say::headline_needed(&format::resource_name(resource)),
            amounts.needed,
            say::headline_needed_note(),
        ),
        (say::col_covered_or_committed(), covered, part(0)),
        (say::col_proposed(), amounts.proposed, say::headline_share_proposed(&shares[1])),
        (say::col_still_open(), amounts.open, part(2)),
    ];
    html! {
        <div class="headline">
            <dl class="figures">
                { for cards.into_iter().map(|(name, value, note)| html! {
                    <div class="figure-card">
                        <dt>{ name }</dt>
                        <dd>
                            <span class="figure-value">{ figures.with_unit(resource, value) }</span>
                            <span class="figure-note">{ note }</span>
                        </dd>
                    </div>
                }) }
            </dl>
            { wide_coverage_bar(*amounts, direction) }
            { coverage_key() }
        </div>
    }
}
