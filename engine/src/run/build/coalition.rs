//! From placed quantities to one Country Coalition per affected State.

use std::collections::BTreeMap;

use super::{Placed, key};
use crate::case::ResourceKind;
use crate::market::{DonorIx, LineIx, Market, NeedIx, OfferIx, ResourceIx, StateIx};
use crate::order::{self, sort_by};
use crate::policy::Policy;
use crate::run::diagnosis::Diagnoses;
use crate::run::{
    Amounts, Brings, Coalition, CoalitionTotal, GroupTheme, LineCover, Member, Role, ThematicGroup,
    YearAmounts,
};

/// Confirmed and proposed quantities.
#[derive(Clone, Copy, Default)]
struct Gift {
    locked: i64,
    proposed: i64,
}

/// What each donor brings to each State, by resource of its offers: money stays money where it
/// fills a line of expertise or goods.
type Gifts = BTreeMap<StateIx, BTreeMap<DonorIx, BTreeMap<ResourceIx, Gift>>>;

/// One coalition per State with needs, in the order of codes; one without any match has its page too.
pub(super) fn coalitions(
    placed: &Placed<'_>,
    diagnoses: &Diagnoses,
    policy: &Policy,
) -> Vec<Coalition> {
    let market = placed.market;
    let all = gifts(placed, &|_| true);
    let themes = GroupTheme::ALL.iter().filter(|_| policy.thematic_groups);
    let by_theme: Vec<(GroupTheme, Gifts)> = themes
        .map(|theme| (*theme, gifts(placed, &|line| theme.has(theme_of(market, line)))))
        .collect();
    let mut lines: BTreeMap<StateIx, Vec<LineIx>> = BTreeMap::new();
    for at in 0..market.needs().len() {
        lines.entry(market[NeedIx::new(at)].state).or_default();
    }
    for ix in (0..market.lines().len()).map(LineIx::new) {
        lines.entry(market.state_of(ix)).or_default().push(ix);
    }
    let none = BTreeMap::new();
    lines
        .into_iter()
        .map(|(state, mut lines)| {
            sort_by(&mut lines, |a, b| market[*a].id.cmp(&market[*b].id));
            Coalition {
                state: market[state].iso3.clone(),
                members: members(placed, all.get(&state).unwrap_or(&none)),
                totals: totals(placed, &lines),
                groups: by_theme
                    .iter()
                    .filter_map(|(theme, gifts)| group(placed, *theme, &lines, gifts.get(&state)))
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
    gifts: Option<&BTreeMap<DonorIx, BTreeMap<ResourceIx, Gift>>>,
) -> Option<ThematicGroup> {
    let market = placed.market;
    let of_theme = |line: &LineIx| theme.has(theme_of(market, *line));
    let lines: Vec<LineIx> = lines.iter().copied().filter(of_theme).collect();
    let none = BTreeMap::new();
    (!lines.is_empty()).then(|| ThematicGroup {
        theme,
        members: members(placed, gifts.unwrap_or(&none)),
        totals: totals(placed, &lines),
        lines: lines.iter().map(|line| market[*line].id.clone()).collect(),
    })
}

/// What is locked and proposed for the lines that `counts` says.
fn gifts(placed: &Placed<'_>, counts: &dyn Fn(LineIx) -> bool) -> Gifts {
    let market = placed.market;
    let mut gifts = Gifts::new();
    let mut add = |offer: OfferIx, line: LineIx, gift: Gift| {
        if !counts(line) {
            return;
        }
        let donors = gifts.entry(market.state_of(line)).or_default();
        let sum = donors
            .entry(market[offer].donor)
            .or_default()
            .entry(market[offer].resource)
            .or_default();
        sum.locked += market.given(offer, line, gift.locked);
        sum.proposed += market.given(offer, line, gift.proposed);
    };
    for lock in market.locks() {
        add(lock.offer, lock.line, Gift { locked: lock.quantity, proposed: 0 });
    }
    for grant in placed.grants {
        add(grant.offer, grant.line, Gift { locked: 0, proposed: grant.quantity });
    }
    gifts
}

/// Donors with their roles. The lead is proposed by the rule at [`Role::ProposedLead`].
fn members(
    placed: &Placed<'_>,
    gifts: &BTreeMap<DonorIx, BTreeMap<ResourceIx, Gift>>,
) -> Vec<Member> {
    let market = placed.market;
    let lead = lead(placed, gifts);
    gifts
        .iter()
        .map(|(donor, brings)| {
            let kinds = order::set(brings.keys().map(|resource| market[*resource].kind));
            let mut roles: Vec<Role> = kinds
                .into_iter()
                .map(|kind| match kind {
                    ResourceKind::Funding => Role::Funder,
                    ResourceKind::Expertise => Role::TechnicalPartner,
                    ResourceKind::InKind => Role::InKindPartner,
                })
                .collect();
            if lead == Some(*donor) {
                roles.insert(0, Role::ProposedLead);
            }
            let brings = brings
                .iter()
                .map(|(resource, gift)| Brings {
                    resource: key(market, *resource),
                    locked: gift.locked,
                    proposed: gift.proposed,
                })
                .collect();
            Member { donor: market[*donor].id.clone(), roles, brings }
        })
        .collect()
}

/// The donor that brings most money; without any money, the one with the most resources, then units.
fn lead(
    placed: &Placed<'_>,
    gifts: &BTreeMap<DonorIx, BTreeMap<ResourceIx, Gift>>,
) -> Option<DonorIx> {
    let market = placed.market;
    let weight = |brings: &BTreeMap<ResourceIx, Gift>| {
        let of_kind = |funding: bool| {
            brings
                .iter()
                .filter(move |(resource, _)| {
                    (market[**resource].kind == ResourceKind::Funding) == funding
                })
                .map(|(_, gift)| gift.locked + gift.proposed)
        };
        (of_kind(true).sum::<i64>(), of_kind(false).count(), of_kind(false).sum::<i64>())
    };
    // The first of equals: `max_by_key` would take the last.
    gifts.iter().rev().max_by_key(|(_, brings)| weight(brings)).map(|(donor, _)| *donor)
}

fn totals(placed: &Placed<'_>, lines: &[LineIx]) -> Vec<CoalitionTotal> {
    let market = placed.market;
    let mut totals: BTreeMap<ResourceIx, CoalitionTotal> = BTreeMap::new();
    for ix in lines {
        let line = &market[*ix];
        let total = totals.entry(line.resource).or_insert_with(|| CoalitionTotal {
            resource: key(market, line.resource),
            amounts: Amounts::default(),
            by_priority: [Amounts::default(); 3],
            by_year: Vec::new(),
            to_be_costed: 0,
        });
        match placed.amounts(*ix) {
            Some(amounts) => {
                total.amounts.add(amounts);
                total.by_priority[usize::from(market[line.need].priority - 1)].add(amounts);
                of_year(&mut total.by_year, line.year).add(amounts);
            }
            None => total.to_be_costed += 1,
        }
    }
    totals.into_values().collect()
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
