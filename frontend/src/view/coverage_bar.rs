//! How much of a line is covered, as a bar beside its figures.

use crate::words::say;
use engine::layout::{self, Direction, Part, Segment};
use engine::run::Amounts;
use yew::prelude::*;

use crate::format::shares;

/// Widths of the drawings, near those that the style sheet gives them on the screen.
const WIDTH: i32 = 160;
const WIDE: i32 = 960;
/// A wide one on a telephone, where the patterns of one for a desk would be squeezed into others.
const NARROW: i32 = 320;
const HEIGHT: i32 = 16;

/// A bar for a cell; its text alternative is a sentence with the same figures in percent.
pub fn coverage_bar(amounts: Amounts, direction: Direction) -> Html {
    bar(&amounts, direction, false)
}

/// The same for the head of a page.
pub fn wide_coverage_bar(amounts: Amounts, direction: Direction) -> Html {
    bar(&amounts, direction, true)
}

fn bar(amounts: &Amounts, direction: Direction, wide: bool) -> Html {
    let parts = [
        (Part::AlreadyCovered, amounts.covered()),
        (Part::Locked, amounts.locked),
        (Part::Proposed, amounts.proposed),
        (Part::Open, amounts.open),
    ];
    parts_bar(&parts, sentence(amounts), direction, wide)
}

fn sentence(amounts: &Amounts) -> String {
    let values = [amounts.covered(), amounts.locked, amounts.proposed, amounts.open];
    let words: [fn(&str) -> String; 4] =
        [say::bar_covered, say::bar_committed, say::bar_proposed, say::bar_open];
    let shares = shares(&values, amounts.needed);
    let all = values.iter().zip(&shares).zip(words).filter(|((value, _), _)| **value > 0);
    all.map(|((_, share), word)| word(share)).collect::<Vec<_>>().join(&say::list_comma())
}

fn segment(Segment { part, x, width }: Segment) -> Html {
    part_of_picture(part, [x, 0, width, HEIGHT])
}

/// One part of a bar or of a column, at its place: left, upper edge, width, height. Hatches, dots
/// and stripes are those that [`patterns`] defines once for a page.
pub fn part_of_picture(part: Part, place: [i32; 4]) -> Html {
    let rect = |class: &'static str, fill: Option<&'static str>, inset: i32| {
        let [x, y, width, height] = place;
        let [x, y, width, height] =
            [x + inset, y + inset, width - 2 * inset, height - 2 * inset].map(|n| n.to_string());
        html! { <rect {class} {x} {y} {width} {height} {fill} /> }
    };
    match part {
        Part::AlreadyCovered => rect("part-already", None, 0),
        Part::Delivered => {
            html! { <>{ rect("part-covered", None, 0) }{ rect("part-stripes", Some("url(#stripes)"), 0) }</> }
        }
        Part::Locked => rect("part-locked", None, 0),
        Part::Pledged => {
            html! { <>{ rect("part-proposed", None, 0) }{ rect("part-dots", Some("url(#dots)"), 0) }</> }
        }
        Part::Proposed => {
            html! { <>{ rect("part-proposed", None, 0) }{ rect("part-hatch", Some("url(#hatch)"), 0) }</> }
        }
        // The outline of an empty part lies inside it.
        Part::Open => rect("part-open", None, 1),
    }
}

/// A bar of any parts for a cell, or wide for the head of a section; `label` says the same in words.
pub fn parts_bar(parts: &[(Part, i64)], label: String, direction: Direction, wide: bool) -> Html {
    let draw = |width: i32, class: &'static str| {
        html! {
            <svg class={classes!("coverage-bar", class)} viewBox={format!("0 0 {width} {HEIGHT}")} preserveAspectRatio="none" role="img" aria-label={label.clone()} focusable="false">
                { for layout::parts_bar(parts, width, direction).into_iter().map(segment) }
            </svg>
        }
    };
    if wide {
        // One of them is shown, by the width of the window.
        html! { <>{ draw(WIDE, "coverage-bar-wide") }{ draw(NARROW, "coverage-bar-narrow") }</> }
    } else {
        draw(WIDTH, "")
    }
}

/// The patterns of proposed, of announced and of delivered parts.
pub fn patterns() -> Html {
    html! {
        <svg class="svg-defs" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-line" width="2" height="6" />
                </pattern>
                <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
                    <circle class="hatch-line" cx="2.5" cy="2.5" r="1.5" />
                </pattern>
                <pattern id="stripes" width="4" height="4" patternUnits="userSpaceOnUse">
                    <rect class="stripe-line" width="4" height="2" />
                </pattern>
            </defs>
        </svg>
    }
}

/// One part in a key, with what it means.
pub fn key_entry(part: Part, words: String) -> Html {
    html! {
        <li>
            <svg class="key-sample" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{ part_of_picture(part, [0, 0, 24, HEIGHT]) }</svg>
            { words }
        </li>
    }
}

/// What the parts of a bar mean, and the pattern that every bar uses.
pub fn coverage_key() -> Html {
    let items = [
        (Part::AlreadyCovered, say::key_covered()),
        (Part::Locked, say::key_committed()),
        (Part::Proposed, say::key_proposed()),
        (Part::Open, say::key_open()),
    ];
    html! {
        <div class="key">
            { patterns() }
            <ul>{ for items.map(|(part, words)| key_entry(part, words)) }</ul>
        </div>
    }
}
