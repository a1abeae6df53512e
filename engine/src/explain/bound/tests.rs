//! A limit is named exactly where one more unit would break a rule.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert_eq, proptest};

use super::{Bound, bounds};
use crate::eligibility::is_eligible;
use crate::explain::Baseline;
use crate::explain::tests::baseline;
use crate::explain::tests::brute_force::{Placement, placement};
use crate::market::{LineIx, Market, OfferIx};

/// Tiny markets with the limits that join several matches.
fn markets() -> impl Strategy<Value = String> {
    let line = (0..3_usize, 1..4_u8, 1..7_u32, 0..2_u32);
    let offer = (1..9_u32, prop::option::of(1..5_u32), 0..6_usize, 0..3_usize);
    (
        prop::collection::vec(line, 2..5),
        prop::collection::vec(offer, 2..4),
        prop::option::of(1..3_u32),
    )
        .prop_map(|(lines, offers, partners)| {
            let partners = partners.map_or(String::new(), |most| format!(" partners={most}"));
            let mut text = format!("state LAO{partners}\nstate TCD\nstate IRQ{partners}\n");
            for (at, (state, priority, asked, covered)) in lines.into_iter().enumerate() {
                let (state, covered) = (["LAO", "TCD", "IRQ"][state], covered.min(asked));
                text += &format!(
                    "line l{at} {state} p{priority} A4 X 2026 0.{asked:02} covered 0.{covered:02}\n"
                );
            }
            for (at, (held, most, limit, states)) in offers.into_iter().enumerate() {
                let most = most.map_or(String::new(), |most| format!(" max 0.{most:02}"));
                let limit = [
                    "",
                    " min 0.03",
                    " max_states 1",
                    " co_funding yes",
                    " share 0.5",
                    " min 0.05 max_states 2",
                ][limit];
                let states = ["", " states LAO,TCD", ""][states];
                text += &format!("offer D{at}-1 2026 0.{held:02}{most}{limit}{states}\n");
            }
            text
        })
}

/// Rules of an offer and of the State of a line that a placement breaks, in the order of [`Bound`].
fn broken(market: &Market, placed: &Placement, offer: usize, line: usize) -> Vec<Bound> {
    let limits = &market.offers()[offer].limits;
    let state_of = |at: usize| market.state_of(LineIx::new(at));
    let state = state_of(line);
    let row = &placed[offer];
    let to_state: i64 = (0..row.len()).filter(|at| state_of(*at) == state).map(|at| row[at]).sum();
    let states: BTreeSet<_> = (0..row.len()).filter(|at| row[*at] > 0).map(state_of).collect();
    let gives = |at: &usize| {
        placed[*at].iter().enumerate().any(|(to, units)| *units > 0 && state_of(to) == state)
    };
    let partners: Vec<usize> = (0..placed.len()).filter(gives).collect();
    let alone = (0..placed.len()).all(|other| other == offer || placed[other][line] == 0);
    let asked = market.lines()[line].asked.unwrap();
    let number = |n: usize| u32::try_from(n).unwrap();
    let rules = [
        (Bound::MaxPerState, limits.max_per_state.is_some_and(|most| to_state > most)),
        (
            Bound::MaxShareOfLine,
            limits.max_share_of_line.is_some_and(|share| row[line] > share.of(asked.quantity)),
        ),
        (Bound::MaxStates, limits.max_states.is_some_and(|most| number(states.len()) > most)),
        (Bound::MinGrant, limits.min_grant.is_some_and(|least| to_state < least)),
        (Bound::NeedsCoFunding, limits.needs_co_funding && alone && asked.already_covered == 0),
        (
            Bound::MaxPartners,
            market[state].max_partners.is_some_and(|most| number(partners.len()) > most),
        ),
    ];
    rules.into_iter().filter_map(|(bound, is_broken)| is_broken.then_some(bound)).collect()
}

fn eligible(baseline: &Baseline) -> Vec<(OfferIx, LineIx)> {
    let pairs = baseline.offers().flat_map(|offer| baseline.lines().map(move |line| (offer, line)));
    pairs.filter(|(offer, line)| is_eligible(baseline.market(), *offer, *line)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn one_unit_more_breaks_what_is_named(text in markets()) {
        let baseline = baseline(&text);
        let market = baseline.market();
        let placed = placement(market, baseline.run());
        for (offer, line) in eligible(&baseline) {
            let mut more = placed.clone();
            more[offer.at()][line.at()] += 1;
            let expected = broken(market, &more, offer.at(), line.at());
            prop_assert_eq!(bounds(&baseline, offer, line), expected);
        }
    }
}
