//! What the tests of the explanations share: markets in a few words, and their baselines.

pub(crate) mod brute_force;
pub(super) mod joint;
mod joint_answers;
mod same_bytes;

use proptest::prelude::{Strategy, prop};

use crate::explain::{Baseline, Edit};
use crate::fixture;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;

/// What tests beside the explanations use too.
pub(crate) mod oracle {
    pub(crate) use super::brute_force::{Placement, best, placement, rungs, tiny};
    pub(crate) use super::markets;
}

/// The baseline of a fixture under the standard policy with four bands.
pub(super) fn baseline(text: &str) -> Baseline {
    of_market(fixture::market(text))
}

pub(super) fn of_market(market: Market) -> Baseline {
    let policy = Policy { bands: 4, ..Policy::standard() };
    Baseline::of(solve(market, policy).unwrap()).unwrap()
}

/// The edit that adds an offer to a text, both in the words of fixtures, with its donor where the text
/// has none such.
pub(super) fn add_offer(text: &str, entry: &str) -> Edit {
    let before = fixture::case(text);
    let with = fixture::case(&format!("{text}\n{entry}"));
    let is_new = |id: &str| before.offers.iter().all(|offer| offer.id != id);
    let offer = with.offers.into_iter().find(|offer| is_new(&offer.id)).expect("another id");
    let is_known = before.donors.iter().any(|donor| donor.id == offer.donor);
    let donor = with.donors.into_iter().find(|donor| !is_known && donor.id == offer.donor);
    Edit::AddOffer { offer: Box::new(offer), donor }
}

/// The edit that adds a line, in the words of fixtures, to the need of another.
pub(super) fn add_line(to: &str, entry: &str) -> Edit {
    let states = "state LAO\nstate TCD\nstate BIH\nstate IRQ";
    let mut case = fixture::case(&format!("{states}\n{entry}"));
    let line = case.needs.remove(0).lines.remove(0);
    Edit::AddLine { need: format!("N-{to}"), line: Box::new(line) }
}

/// Markets with several States, years, resources, currencies, limits, locks and vetoes.
pub(crate) fn markets() -> impl Strategy<Value = String> {
    let line = (0..4_usize, 1..4_u8, 0..2_usize, 2026..2028_u32, 0..6_usize, 1..9_u32, 0..3_u32);
    let offer = (2026..2028_u32, 0..3_usize, 1..12_u32, 0..9_usize, 1..6_u32, 0..10_u8);
    (
        prop::collection::vec(line, 1..8),
        prop::collection::vec(offer, 1..6),
        prop::option::of((0..6_usize, 0..4_usize)),
    )
        .prop_map(|(lines, offers, veto)| {
            let states = ["LAO", "TCD", "BIH", "IRQ"];
            let mut text =
                "state LAO ldc\nstate TCD africa ldc\nstate BIH not_oda\nstate IRQ\n".to_owned();
            for (at, (state, priority, theme, year, kind, n, covered)) in
                lines.into_iter().enumerate()
            {
                let covered = covered.min(n);
                let (asked, covered) = match kind {
                    0 | 1 => (format!("detector:{n}"), format!("{covered}")),
                    2 => (format!("eur:0.{n:02}"), format!("0.{covered:02}")),
                    3 => ("?".to_owned(), "0.00".to_owned()),
                    _ => (format!("0.{n:02}"), format!("0.{covered:02}")),
                };
                let (state, theme) = (states[state], ["A4", "A5"][theme]);
                text += &format!(
                    "line l{at} {state} p{priority} {theme} X {year} {asked} covered {covered}\n"
                );
            }
            let n_offers = offers.len();
            for (at, (year, kind, n, limit, most, weight)) in offers.into_iter().enumerate() {
                let (held, most) = match kind {
                    0 => (format!("detector:{n}"), format!("{most}")),
                    1 => (format!("eur:0.{n:02}"), format!("0.{most:02}")),
                    _ => (format!("0.{n:02}"), format!("0.{most:02}")),
                };
                let limit = match limit {
                    0 => format!(" max {most}"),
                    1 => " share 0.5".to_owned(),
                    2 => " states LAO,BIH".to_owned(),
                    3 => " regions Africa themes A4".to_owned(),
                    4 => " only ldc".to_owned(),
                    5 => " only oda excluded_themes A5".to_owned(),
                    6 => " excluded_states TCD expires 2026-02-01".to_owned(),
                    _ => String::new(),
                };
                let prefers =
                    if weight > 0 { format!(" prefers IRQ={weight},LAO=1") } else { String::new() };
                // Two offers of one donor, so that a donor is not an offer.
                let donor = at / 2;
                text += &format!("offer D{donor}-{at} {year} {held}{limit}{prefers}\n");
            }
            if let Some((offer, state)) = veto.filter(|(offer, _)| *offer < n_offers) {
                text += &format!("veto D{} {}\n", offer / 2, states[state]);
            }
            text
        })
}
