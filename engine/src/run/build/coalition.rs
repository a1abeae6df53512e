//! From placed quantities to one Country Coalition per affected State.

use super::{Placed, key};
use crate::case::{Code as _, ResourceKind};
use crate::market::{DonorIx, LineIx, Market, NeedIx, OfferIx, ResourceIx, StateIx};
use crate::order::sort_by;
use crate::policy::Policy;
use crate::run::diagnosis::Diagnoses;
use crate::run::{
    Amounts, Brings, Coalition, CoalitionTotal, GroupTheme, LineCover, Member, Role, ThematicGroup,
    YearAmounts,
};

/// What a donor brings to a State, of one resource of its offers: money stays money where it fills
/// a line of expertise or goods.
struct Gift {
    state: StateIx,
    donor: DonorIx,
    resource: ResourceIx,
    /// Confirmed.
    locked: i64,
    /// Proposed.
    proposed: i64,
}

impl Gift {
    const fn place(&self) -> (StateIx, DonorIx, ResourceIx) {
        (self.state, self.donor, self.resource)
    }
}

/// One coalition per State with needs, in the order of codes; one without any match has its page too.
pub(super) fn coalitions(
    placed: &Placed<'_>,
    diagnoses: &Diagnoses,
    policy: &Policy,
) -> Vec<Coalition> {
    let market = placed.market;
    let all = gifts(placed, &|_| true);
    let themes = GroupTheme::ALL.iter().filter(|_| policy.thematic_groups);
    let by_theme: Vec<(GroupTheme, Vec<Gift>)> = themes
        .map(|theme| (*theme, gifts(placed, &|line| theme.has(theme_of(market, line)))))
        .collect();
    // By State; `None` where it has no need.
    let mut lines: Vec<Option<Vec<LineIx>>> = market.states().iter().map(|_| None).collect();
    for at in 0..market.needs().len() {
        lines[market[NeedIx::new(at)].state.at()].get_or_insert_default();
    }
    for ix in (0..market.lines().len()).map(LineIx::new) {
        lines[market.state_of(ix).at()].get_or_insert_default().push(ix);
    }
    let states = lines.into_iter().enumerate();
    states
        .filter_map(|(at, lines)| Some((StateIx::new(at), lines?)))
        .map(|(state, mut lines)| {
            sort_by(&mut lines, |a, b| market[*a].id.cmp(&market[*b].id));
            Coalition {
                state: market[state].iso3.clone(),
                members: members(placed, to_state(&all, state)),
                totals: totals(placed, &lines),
                groups: by_theme
                    .iter()
                    .filter_map(|(theme, gifts)| {
                        group(placed, *theme, &lines, to_state(gifts, state))
                    })
                    .collect(),
                lines: lines.into_iter().map(|line| cover(placed, diagnoses, line)).collect(),
            }
        })
        .collect()
}

fn theme_of(market: &Market, line: LineIx) -> &str {
    &market[market[line].need].theme
}

/// The group of a theme among the lines of a State; `None` where no line is of the theme.
fn group(
    placed: &Placed<'_>,
    theme: GroupTheme,
    lines: &[LineIx],
    gifts: &[Gift],
) -> Option<ThematicGroup> {
    let market = placed.market;
    let of_theme = |line: &LineIx| theme.has(theme_of(market, *line));
    let lines: Vec<LineIx> = lines.iter().copied().filter(of_theme).collect();
    (!lines.is_empty()).then(|| ThematicGroup {
        theme,
        members: members(placed, gifts),
        totals: totals(placed, &lines),
        lines: lines.iter().map(|line| market[*line].id.clone()).collect(),
    })
}

/// What is locked and proposed for the lines that `counts` says, by State, donor and resource.
fn gifts(placed: &Placed<'_>, counts: &dyn Fn(LineIx) -> bool) -> Vec<Gift> {
    let market = placed.market;
    let mut gifts = Vec::new();
    let mut add = |offer: OfferIx, line: LineIx, locked: i64, proposed: i64| {
        if counts(line) {
            gifts.push(Gift {
                state: market.state_of(line),
                donor: market[offer].donor,
                resource: market[offer].resource,
                locked: market.given(offer, line, locked),
                proposed: market.given(offer, line, proposed),
            });
        }
    };
    for lock in market.locks() {
        add(lock.offer, lock.line, lock.quantity, 0);
    }
    for grant in placed.grants {
        add(grant.offer, grant.line, 0, grant.quantity);
    }
    sort_by(&mut gifts, |a, b| a.place().cmp(&b.place()));
    gifts.dedup_by(|next, sum| {
        let is_same = next.place() == sum.place();
        if is_same {
            sum.locked += next.locked;
            sum.proposed += next.proposed;
        }
        is_same
    });
    gifts
}

/// Of gifts in order, those to one State.
fn to_state(gifts: &[Gift], state: StateIx) -> &[Gift] {
    let from = gifts.partition_point(|gift| gift.state < state);
    let to = gifts.partition_point(|gift| gift.state <= state);
    &gifts[from..to]
}

/// The gifts to one State, for each donor.
fn by_donor(gifts: &[Gift]) -> impl DoubleEndedIterator<Item = &[Gift]> {
    gifts.chunk_by(|a, b| a.donor == b.donor)
}

/// Donors with their roles. The lead is proposed by the rule at [`Role::ProposedLead`].
fn members(placed: &Placed<'_>, gifts: &[Gift]) -> Vec<Member> {
    let market = placed.market;
    let lead = lead(placed, gifts);
    by_donor(gifts)
        .map(|gifts| {
            let donor = gifts[0].donor;
            let brings_any =
                |kind: &&ResourceKind| gifts.iter().any(|g| market[g.resource].kind == **kind);
            let mut roles: Vec<Role> = ResourceKind::ALL
                .iter()
                .filter(brings_any)
                .map(|kind| match kind {
                    ResourceKind::Funding => Role::Funder,
                    ResourceKind::Expertise => Role::TechnicalPartner,
                    ResourceKind::InKind => Role::InKindPartner,
                })
                .collect();
            if lead == Some(donor) {
                roles.insert(0, Role::ProposedLead);
            }
            let brings = gifts
                .iter()
                .map(|gift| Brings {
                    resource: key(market, gift.resource),
                    locked: gift.locked,
                    proposed: gift.proposed,
                })
                .collect();
            Member { donor: market[donor].id.clone(), roles, brings }
        })
        .collect()
}

/// The donor that brings most money; without any money, the one with the most resources, then units.
fn lead(placed: &Placed<'_>, gifts: &[Gift]) -> Option<DonorIx> {
    let market = placed.market;
    let weight = |gifts: &[Gift]| {
        let of_kind = |funding: bool| {
            gifts
                .iter()
                .filter(move |gift| {
                    (market[gift.resource].kind == ResourceKind::Funding) == funding
                })
                .map(|gift| gift.locked + gift.proposed)
        };
        (of_kind(true).sum::<i64>(), of_kind(false).count(), of_kind(false).sum::<i64>())
    };
    // The first of equals: `max_by_key` would take the last.
    by_donor(gifts).rev().max_by_key(|gifts| weight(gifts)).map(|gifts| gifts[0].donor)
}

fn totals(placed: &Placed<'_>, lines: &[LineIx]) -> Vec<CoalitionTotal> {
    let market = placed.market;
    let resource_of = |ix: LineIx| market[ix].resource;
    let mut lines = lines.to_vec();
    sort_by(&mut lines, |a, b| resource_of(*a).cmp(&resource_of(*b)));
    let total = |lines: &[LineIx]| {
        let mut total = CoalitionTotal {
            resource: key(market, resource_of(lines[0])),
            amounts: Amounts::default(),
            by_priority: [Amounts::default(); 3],
            by_year: Vec::new(),
            to_be_costed: 0,
        };
        for ix in lines {
            let line = &market[*ix];
            match placed.amounts(*ix) {
                Some(amounts) => {
                    total.amounts.add(amounts);
                    total.by_priority[usize::from(market[line.need].priority - 1)].add(amounts);
                    of_year(&mut total.by_year, line.year).add(amounts);
                }
                None => total.to_be_costed += 1,
            }
        }
        total
    };
    lines.chunk_by(|a, b| resource_of(*a) == resource_of(*b)).map(total).collect()
}

/// The sum of a year, put in its place where it is the first.
fn of_year(by_year: &mut Vec<YearAmounts>, year: i32) -> &mut Amounts {
    let at = by_year.partition_point(|sum| sum.year < year);
    if by_year.get(at).is_none_or(|sum| sum.year > year) {
        by_year.insert(at, YearAmounts { year, amounts: Amounts::default() });
    }
    &mut by_year[at].amounts
}

fn cover(placed: &Placed<'_>, diagnoses: &Diagnoses, ix: LineIx) -> LineCover {
    let market = placed.market;
    let line = &market[ix];
    let amounts = placed.amounts(ix);
    let open = amounts.is_none_or(|amounts| amounts.open > 0);
    LineCover {
        line: line.id.clone(),
        need: market[line.need].id.clone(),
        resource: key(market, line.resource),
        year: line.year,
        priority: market[line.need].priority,
        amounts,
        bought: placed.bought[ix.at()],
        diagnosis: open.then(|| diagnoses.of(placed, ix)),
    }
}
