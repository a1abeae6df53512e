//! The ratios of every pair of colours that the pages use, computed from the style sheet (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// Least ratio of text to what is behind it.
const TEXT: f64 = 4.5;
/// Least ratio of what is drawn to what is behind it.
const DRAWN: f64 = 3.0;

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of each block of the style sheet, in order: light, dark by system, dark by choice.
fn blocks() -> Vec<Colours> {
    let blocks =
        TOKENS.split(":root").skip(1).map(|block| block.split_once('}').expect("a block ends").0);
    blocks.map(|block| block.lines().filter_map(colour).collect()).collect()
}

/// `--name: #rrggbb;`
fn colour(line: &str) -> Option<(String, [u8; 3])> {
    let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #")?;
    let byte = |at: usize| {
        u8::from_str_radix(&value[at..at + 2], 16).expect("a colour is six hexadecimal digits")
    };
    Some((name.to_owned(), [byte(0), byte(2), byte(4)]))
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|byte| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn ratio(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_of_colours_can_be_told_apart() {
    let pairs = [
        (
            TEXT,
            vec!["text", "muted", "link", "link-hover", "ok", "warn", "danger"],
            vec!["bg", "surface"],
        ),
        (TEXT, vec!["text", "muted"], vec!["surface-2"]),
        (TEXT, vec!["bg"], vec!["link", "link-hover"]),
        (TEXT, vec!["band-text"], vec!["band"]),
        (DRAWN, vec!["control-border", "focus", "paid", "committed"], vec!["bg", "surface"]),
        // Bars are drawn on the page itself, never on a panel.
        (DRAWN, vec!["pledged"], vec!["bg"]),
        (
            DRAWN,
            vec![
                "theme-clearance",
                "theme-education",
                "theme-victims",
                "theme-stockpiles",
                "theme-capacity",
                "theme-cross",
            ],
            vec!["bg", "surface"],
        ),
    ];
    let mut failed = Vec::new();
    for (at, colours) in blocks().iter().enumerate() {
        for (least, fronts, backs) in &pairs {
            for (front, back) in
                fronts.iter().flat_map(|front| backs.iter().map(move |back| (front, back)))
            {
                let ratio = ratio(colours[*front], colours[*back]);
                if ratio < *least {
                    failed.push(format!(
                        "block {at}: {front} on {back} is {ratio:.2}, expected at least {least}"
                    ));
                }
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn both_ways_into_the_dark_theme_are_the_same() {
    let blocks = blocks();
    assert_eq!(blocks.len(), 3);
    assert_eq!(blocks[1], blocks[2]);
    assert!(
        blocks[0].keys().all(|name| blocks[1].contains_key(name)),
        "a colour of the light theme has no dark form"
    );
}

#[test]
fn the_ratio_is_that_of_the_standard() {
    assert!((ratio([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    // #767676 on white is the well-known grey that just passes.
    assert!((ratio([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}
