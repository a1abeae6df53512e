//! Coalitions in words: rungs of the ladder, roles, answers, and bars of what is covered.

use contract::Code as _;
use contract::coalition::{Answer, Part, Rung};
use engine::layout::{Direction, Part as BarPart};
use yew::prelude::*;

use crate::desk::ledger::LineSums;
use crate::desk::offer::shown;
use crate::format::{self, shares};
use crate::view::{key_entry, parts_bar, patterns};
use crate::words::say;

/// The parts of a bar, in their order: covered elsewhere, paid, committed, announced, open.
const LADDER: [BarPart; 5] =
    [BarPart::AlreadyCovered, BarPart::Delivered, BarPart::Locked, BarPart::Pledged, BarPart::Open];

/// Where a contribution stands; without a rung it is proposed.
pub(crate) fn rung_words(rung: Option<Rung>) -> String {
    rung.map_or_else(say::convene_proposed, |rung| say::convene_rung(rung.code()))
}

/// What a member is.
pub(crate) fn part_words(part: Part) -> String {
    say::convene_part(part.code())
}

/// How a member answered.
pub(crate) fn answer_words(answer: Answer) -> String {
    say::convene_answer(answer.code())
}

/// A quantity of a line, with its unit where it is known.
pub(crate) fn line_quantity(line: &LineSums, value: i64) -> String {
    match (line.unit.as_str(), line.digits) {
        ("", _) => shown(&line.plain(value)),
        (currency, Some(_)) => say::money(&shown(&line.plain(value)), currency),
        (unit, None) => format::units(unit, value),
    }
}

/// What somebody brings to a line, as it counts; as it was written where the line cannot count it.
pub(crate) fn brought_words(line: &LineSums, quantity: &str) -> String {
    let written = || say::money(&shown(quantity), &line.unit);
    line.read(quantity).map_or_else(written, |value| line_quantity(line, value))
}

/// What is asked or open of a line, where there is a figure.
pub(crate) fn line_figure(line: &LineSums, value: Option<i64>) -> String {
    match value {
        Some(value) => line_quantity(line, value),
        None if line.to_be_costed => say::desk_need_to_be_costed_one(),
        None => say::not_reported(),
    }
}

/// What of a line is covered elsewhere, where it has a figure: without a report of its State none.
pub(crate) fn covered_words(line: &LineSums) -> Option<String> {
    line.asked?;
    if !line.reported {
        return Some(say::convene_covered_not_reported());
    }
    let covered = || say::desk_need_standing_covered(&line_quantity(line, line.covered));
    (line.covered > 0).then(covered)
}

/// Covered elsewhere, paid, committed, pledged, and the rest of what is asked; nothing where nothing
/// is known to be asked. What is only proposed is not in it, and what is more than asked neither.
pub(crate) fn ladder_bar(line: &LineSums, direction: Direction) -> Html {
    let whole = line.asked.map_or(0, |asked| asked + line.covered);
    if whole == 0 {
        return Html::default();
    }
    let (values, words): (Vec<i64>, Vec<String>) = [
        (line.covered, say::figures_covered()),
        (line.paid, say::convene_paid()),
        (line.committed, say::convene_committed()),
        (line.pledged, say::convene_pledged()),
        (whole, say::col_open()),
    ]
    .into_iter()
    .scan(whole, |left, (value, word)| {
        let part = value.min(*left);
        *left -= part;
        Some((part, word))
    })
    .unzip();
    let named = words.iter().zip(shares(&values, whole)).zip(&values);
    let label: Vec<String> = named
        .filter(|(_, value)| **value > 0)
        .map(|((word, share), _)| say::convene_share(&share, word))
        .collect();
    let parts: Vec<(BarPart, i64)> = LADDER.into_iter().zip(values).collect();
    parts_bar(&parts, label.join(&say::list_comma()), direction, false)
}

/// What the parts of a bar mean, and the patterns that every bar uses.
pub(crate) fn ladder_key() -> Html {
    let words = [
        say::figures_covered(),
        say::convene_key_paid(),
        say::convene_key_committed(),
        say::convene_key_pledged(),
        say::col_open(),
    ];
    html! {
        <div class="key">
            { patterns() }
            <ul>{ for LADDER.into_iter().zip(words).map(|(part, words)| key_entry(part, words)) }</ul>
        </div>
    }
}
