//! How much of a line is covered, as a bar beside its figures.

use crate::words::say;
use engine::layout::{self, Direction, Part, Segment};
use engine::run::Amounts;
use yew::prelude::*;

use crate::format::shares;

/// Widths of the drawings, near those that the style sheet gives them on the screen.
const WIDTH: i32 = 160;
const WIDE: i32 = 960;
const HEIGHT: i32 = 16;

/// A bar for a cell; its text alternative is a sentence with the same figures in percent.
pub fn coverage_bar(amounts: Amounts, direction: Direction) -> Html {
    bar(amounts, direction, WIDTH, "coverage-bar")
}

/// The same for the head of a page.
pub fn wide_coverage_bar(amounts: Amounts, direction: Direction) -> Html {
    bar(amounts, direction, WIDE, "coverage-bar coverage-bar-wide")
}

fn bar(amounts: Amounts, direction: Direction, width: i32, class: &'static str) -> Html {
    let label = sentence(&amounts);
    let view_box = format!("0 0 {width} {HEIGHT}");
    html! {
        <svg {class} viewBox={view_box} preserveAspectRatio="none" role="img" aria-label={label} focusable="false">
            { for layout::coverage_bar(&amounts, width, direction).into_iter().map(segment) }
        </svg>
    }
}

fn sentence(amounts: &Amounts) -> String {
    let values = [amounts.already_covered, amounts.locked, amounts.proposed, amounts.open];
    let words: [fn(&str) -> String; 4] =
        [say::bar_covered, say::bar_committed, say::bar_proposed, say::bar_open];
    let shares = shares(&values, amounts.needed);
    let all = values.iter().zip(&shares).zip(words).filter(|((value, _), _)| **value > 0);
    all.map(|((_, share), word)| word(share)).collect::<Vec<_>>().join(&say::list_comma())
}

fn segment(segment: Segment) -> Html {
    let Segment { part, x, width } = segment;
    let rect = |class: &'static str, fill: Option<&'static str>| {
        // The outline of an empty part lies inside it.
        let (x, y, width, height) = if part == Part::Open {
            (x + 1, 1, width - 2, HEIGHT - 2)
        } else {
            (x, 0, width, HEIGHT)
        };
        let [x, y, width, height] = [x, y, width, height].map(|n| n.to_string());
        html! { <rect {class} {x} {y} {width} {height} {fill} /> }
    };
    match part {
        Part::AlreadyCovered => rect("part-covered", None),
        Part::Locked => rect("part-locked", None),
        Part::Proposed => {
            html! { <>{ rect("part-proposed", None) }{ rect("part-hatch", Some("url(#hatch)")) }</> }
        }
        Part::Open => rect("part-open", None),
    }
}

/// What the parts of a bar mean, and the pattern that every bar uses.
pub fn coverage_key() -> Html {
    let sample = |amounts: Amounts| {
        layout::coverage_bar(&amounts, 24, Direction::Ltr)
            .into_iter()
            .map(segment)
            .collect::<Html>()
    };
    let none = Amounts::default();
    let items = [
        (Amounts { already_covered: 1, ..none }, say::key_covered()),
        (Amounts { locked: 1, ..none }, say::key_committed()),
        (Amounts { proposed: 1, ..none }, say::key_proposed()),
        (Amounts { open: 1, ..none }, say::key_open()),
    ];
    html! {
        <div class="key">
            <svg class="svg-defs" width="0" height="0" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch-line" width="2" height="6" />
                    </pattern>
                </defs>
            </svg>
            <ul>
                { for items.map(|(amounts, words)| html! {
                    <li>
                        <svg class="key-sample" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{ sample(amounts) }</svg>
                        { words }
                    </li>
                }) }
            </ul>
        </div>
    }
}
