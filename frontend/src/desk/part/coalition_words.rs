//! Coalitions in words: rungs of the ladder, roles, answers, and bars of what is covered.

use contract::Code as _;
use contract::coalition::{Answer, Part, Rung};
use engine::layout::{self, Direction, Part as BarPart, Segment};
use engine::run::Amounts;
use yew::prelude::*;

use crate::desk::ledger::LineSums;
use crate::desk::offer::shown;
use crate::format::shares;
use crate::words::say;

const WIDTH: i32 = 160;
const HEIGHT: i32 = 16;

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
    let plain = shown(&line.plain(value));
    match (line.unit.as_str(), line.digits) {
        ("", _) => plain,
        (currency, Some(_)) => say::money(&plain, currency),
        (unit, None) => format!("{plain}\u{a0}{unit}"),
    }
}

/// Paid, committed, pledged, and the rest of what is asked; nothing where nothing is known to be
/// asked. What is only proposed is not in it.
pub(crate) fn ladder_bar(line: &LineSums, direction: Direction) -> Html {
    let Some(asked) = line.asked.filter(|asked| *asked > 0) else { return Html::default() };
    let open = (asked - line.paid - line.committed - line.pledged).max(0);
    let values = [line.paid, line.committed, line.pledged, open];
    let whole = values.iter().sum();
    // The engine's bar knows four parts; here the third is what was announced.
    let amounts = Amounts {
        needed: whole,
        already_covered: line.paid,
        locked: line.committed,
        proposed: line.pledged,
        open,
    };
    let words =
        [say::convene_paid, say::convene_committed, say::convene_pledged, say::convene_open];
    let named = words.iter().zip(shares(&values, whole)).zip(values);
    let label: Vec<String> = named
        .filter(|(_, value)| *value > 0)
        .map(|((word, share), _)| say::convene_share(&share, &word()))
        .collect();
    html! {
        <svg class="coverage-bar" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" role="img"
            aria-label={label.join(&say::list_comma())} focusable="false">
            { for layout::coverage_bar(&amounts, WIDTH, direction).into_iter().map(segment) }
        </svg>
    }
}

fn segment(segment: Segment) -> Html {
    let Segment { part, x, width } = segment;
    let rect = |class: &'static str, fill: Option<&'static str>, inset: i32| {
        let [x, y, width, height] =
            [x + inset, inset, width - 2 * inset, HEIGHT - 2 * inset].map(|n| n.to_string());
        html! { <rect {class} {x} {y} {width} {height} {fill} /> }
    };
    match part {
        BarPart::AlreadyCovered | BarPart::Delivered => rect("part-covered", None, 0),
        BarPart::Locked => rect("part-locked", None, 0),
        BarPart::Proposed => rect("part-hatch", Some("url(#ladder-hatch)"), 0),
        BarPart::Open => rect("part-open", None, 1),
    }
}

/// What the parts of a bar mean, and the pattern that every bar uses.
pub(crate) fn ladder_key() -> Html {
    let none = Amounts::default();
    let items = [
        (Amounts { already_covered: 1, ..none }, say::convene_key_paid()),
        (Amounts { locked: 1, ..none }, say::convene_key_committed()),
        (Amounts { proposed: 1, ..none }, say::convene_key_pledged()),
        (Amounts { open: 1, ..none }, say::convene_open()),
    ];
    let sample = |amounts: Amounts| {
        layout::coverage_bar(&amounts, 24, Direction::Ltr)
            .into_iter()
            .map(segment)
            .collect::<Html>()
    };
    html! {
        <div class="key">
            <svg class="svg-defs" width="0" height="0" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id="ladder-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch-line" width="2" height="6" />
                    </pattern>
                </defs>
            </svg>
            <ul>
                { for items.map(|(amounts, words)| html! {
                    <li><svg class="key-sample" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{ sample(amounts) }</svg>{ words }</li>
                }) }
            </ul>
        </div>
    }
}
