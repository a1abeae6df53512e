//! Parts of what is asked: as they are drawn, and in words.

use contract::figures::{Parts, Sums};
use engine::case::ResourceKind;
use engine::case::minor_digits;
use engine::layout::Part;

use crate::desk::need::typed;
use crate::format::{self, Figures, shares};
use crate::words::say;

/// The parts in the order of every bar and column; together they are what is asked. Of what is open
/// the announced part is dotted.
pub(super) fn drawn(parts: &Parts) -> [(Part, i64); 5] {
    let announced = parts.pledged.min(parts.open);
    [
        (Part::AlreadyCovered, parts.covered),
        (Part::Delivered, parts.delivered),
        (Part::Locked, parts.committed),
        (Part::Pledged, announced),
        (Part::Open, parts.open - announced),
    ]
}

/// What a part of a bar is called.
pub(super) fn name(part: Part) -> String {
    match part {
        Part::AlreadyCovered => say::figures_covered(),
        Part::Delivered => say::figures_delivered(),
        Part::Locked => say::figures_committed(),
        // No proposal of a run is drawn here.
        Part::Pledged | Part::Proposed => say::figures_pledged(),
        Part::Open => say::figures_open(),
    }
}

/// A bar in words: each part that there is, in per cent; where nothing is known there is no bar.
pub(super) fn shares_words(parts: &Parts) -> String {
    if is_unknown(parts) {
        return say::convene_covered_not_reported();
    }
    let drawn = drawn(parts);
    let shares = shares(&drawn.map(|(_, value)| value), parts.asked);
    let words = drawn.iter().zip(&shares).filter(|((_, value), _)| *value > 0);
    let words: Vec<String> =
        words.map(|((part, _), share)| say::convene_share(share, &name(*part))).collect();
    words.join(&say::list_comma())
}

/// An amount where its currency stands beside it.
pub(super) fn plain(currency: &str, minor: i64) -> String {
    let digits = minor_digits(currency).unwrap_or(2);
    Figures { currency: currency.to_owned(), digits }.plain(ResourceKind::Funding, minor)
}

/// What stands beside what is open and covers nothing, and what is stated beyond what is asked.
pub(super) fn beside(currency: &str, parts: &Parts) -> Vec<String> {
    let money = |value: i64| typed::money(currency, value);
    let words = [
        (parts.pledged > 0).then(|| say::figures_pledged_note(&money(parts.pledged))),
        (parts.proposed > 0).then(|| say::figures_proposed_note(&money(parts.proposed))),
        (parts.beyond > 0).then(|| say::figures_beyond_note(&money(parts.beyond))),
    ];
    words.into_iter().flatten().collect()
}

/// What is met outside coalitions, in words of `money`, and for how many lines it is reported where
/// that is not for all.
pub(super) fn covered(parts: &Parts, money: impl Fn(i64) -> String) -> (String, Option<String>) {
    if parts.reported == 0 {
        return (say::not_reported(), None);
    }
    let is_partial = parts.reported < parts.lines;
    let lines = is_partial.then(|| say::covered_lines(parts.reported, parts.lines));
    (money(parts.covered), lines)
}

/// What coalitions bring, in words of `money`, as the reader is told it, and for how many lines it is told
/// all where that is not for all; for none, that it is what its own coalitions bring. Without a word on
/// some of the lines there may be something, and 0 is not said.
pub(super) fn told(
    parts: &Parts,
    value: i64,
    money: impl Fn(i64) -> String,
) -> (String, Option<String>) {
    if parts.told < parts.lines && value == 0 {
        return (say::not_reported(), None);
    }
    let note = match parts.told {
        all if all == parts.lines => None,
        0 => Some(say::figures_yours()),
        some => Some(say::covered_lines(some, parts.lines)),
    };
    (money(value), note)
}

/// Whether nothing is reported and nothing told of what is covered: a bar would say that all is open.
pub(super) const fn is_unknown(parts: &Parts) -> bool {
    parts.reported == 0 && parts.told == 0 && parts.delivered + parts.committed == 0
}

/// How many lines are in no sum, and why; nothing where there are none.
pub(super) fn apart(sums: &Sums) -> String {
    let words = [
        (sums.to_be_costed > 0).then(|| say::desk_need_to_be_costed(sums.to_be_costed)),
        (sums.unpriced > 0).then(|| say::desk_need_unpriced(sums.unpriced)),
        (sums.unreadable > 0).then(|| say::desk_need_unreadable(sums.unreadable)),
    ];
    format::joined(&words.into_iter().flatten().collect::<Vec<_>>())
}
