//! Markets small enough to try everything.

use proptest::prelude::{Strategy, prop};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::fixture;
use crate::market::Market;
use crate::policy::{Fairness, Policy};

fn cents(units: i64) -> String {
    format!("0.{units:02}")
}

/// Up to three States, lines in two years and two resources, up to four offers, all limits, locks,
/// preferences, and something ruled out.
pub(crate) fn tiny() -> impl Strategy<Value = String> {
    let state = prop::option::weighted(0.5, 1..3_u32);
    let part = prop::option::weighted(0.4, 2..5_i64);
    let line = (0..3_usize, 1..4_u8, 1..5_i64, 0..3_i64, 0..2_usize, 0..6_u8, part);
    let rules = (
        prop::option::weighted(0.6, 1..5_i64),
        prop::option::weighted(0.7, prop::sample::select(vec![1, 1, 1, 2_u32])),
        prop::bool::weighted(0.3),
        prop::option::weighted(0.3, 1..4_i64),
        prop::option::weighted(0.1, 2_500..10_000_u32),
        prop::option::weighted(0.6, (0..8_usize, 1..10_u8, 0..8_usize)),
        // One State, so that often a line has one offer only.
        prop::option::weighted(0.3, 0..3_usize),
    );
    let offer = (0..3_usize, 1..6_i64, prop::option::of(1..4_i64), 0..6_u8, rules);
    let lock = (0..4_usize, 0..4_usize);
    let out = prop::option::weighted(0.2, (prop::bool::ANY, 0..4_usize, 0..3_usize));
    (
        prop::collection::vec(state, 3),
        prop::collection::vec(line, 1..4),
        prop::collection::vec(offer, 1..5),
        prop::collection::vec(lock, 0..2),
        out,
    )
        .prop_map(|(states, lines, offers, locks, out)| {
            text(&states, &lines, &offers, &locks) + &ruled_out(&lines, &offers, out)
        })
}

/// Objectives on and off, in bands of several numbers, with and without a cost of pairs.
fn policy() -> impl Strategy<Value = Policy> {
    let fairness =
        prop::sample::select(vec![None, Some(1), Some(2), Some(4), Some(4), Some(5), Some(20)]);
    let fixed_cost = prop::option::weighted(0.3, 1..9_i64);
    (prop::bool::weighted(0.7), prop::bool::ANY, fairness, fixed_cost).prop_map(
        |(priority, fit, bands, fixed_cost)| Policy {
            priority,
            fit,
            fairness: if bands.is_some() { Fairness::Bands } else { Fairness::Off },
            bands: bands.unwrap_or(4),
            fixed_cost_per_pair: fixed_cost.unwrap_or(0),
            ..Policy::standard()
        },
    )
}

type Line = (usize, u8, i64, i64, usize, u8, Option<i64>);
/// What is preferred, by how much, and what else by one less.
type Preference = Option<(usize, u8, usize)>;
type Rules = (Option<i64>, Option<u32>, bool, Option<i64>, Option<u32>, Preference, Option<usize>);
type Offer = (usize, i64, Option<i64>, u8, Rules);

const NAMES: [&str; 3] = ["BIH", "LAO", "TCD"];
const FLAGS: [&str; 3] = ["", "", " africa"];

/// Of what a preference is.
const fn kind(what: usize) -> usize {
    match what {
        0..3 => 0,
        3..5 => 1,
        5 => 2,
        _ => 3,
    }
}

/// Words of a preference for a State, a region, a year or a theme.
fn prefers(what: usize, weight: u8) -> String {
    match what {
        0..3 => format!(" prefers {}={weight}", NAMES[what]),
        3..5 => format!(" prefers_regions {}={weight}", ["Africa", "Asia"][what - 3]),
        5 => format!(" prefers_years 2027={weight}"),
        _ => format!(" prefers_themes {}={weight}", ["A4", "A5"][what - 6]),
    }
}

/// Enumeration limits size, not kinds: fewer lines where offers are many.
fn fewer<'a>(lines: &'a [Line], offers: &[Offer]) -> &'a [Line] {
    &lines[..lines.len().min(if offers.len() > 2 { 2 } else { 3 })]
}

/// A veto, or a forbidden pair.
fn ruled_out(lines: &[Line], offers: &[Offer], out: Option<(bool, usize, usize)>) -> String {
    let Some((is_veto, offer, at)) = out.filter(|(_, offer, _)| *offer < offers.len()) else {
        return String::new();
    };
    let donor = offers[offer].0;
    match is_veto {
        true => format!("veto D{donor} {}\n", NAMES[at]),
        false if at < fewer(lines, offers).len() => format!("forbid D{donor}-{offer} l{at}\n"),
        false => String::new(),
    }
}

fn text(
    states: &[Option<u32>],
    lines: &[Line],
    offers: &[Offer],
    locks: &[(usize, usize)],
) -> String {
    let lines = fewer(lines, offers);
    let figure = |goods: bool, units: i64| {
        if goods { format!("detector:{units}") } else { cents(units) }
    };
    let mut text = String::new();
    for ((name, flags), most) in NAMES.iter().zip(FLAGS).zip(states) {
        let most = most.map_or(String::new(), |n| format!(" partners={n}"));
        text += &format!("state {name}{flags}{most}\n");
    }
    for (at, (state, priority, asked, covered, year, goods, part)) in lines.iter().enumerate() {
        let goods = *goods == 0;
        let covered = (covered - 1).clamp(0, *asked);
        let covered = if goods { covered.to_string() } else { cents(covered) };
        let part = part.map_or(String::new(), |part| {
            let part = part.min(*asked);
            format!(" part {}", if goods { part.to_string() } else { cents(part) })
        });
        let theme = ["A4", "A5"][at % 2];
        let (state, year, asked) = (NAMES[*state], 2026 + year, figure(goods, *asked));
        text += &format!(
            "line l{at} {state} p{priority} {theme} X {year} {asked} covered {covered}{part}\n"
        );
    }
    for (at, (donor, held, also, goods, rules)) in offers.iter().enumerate() {
        let goods = *goods == 0;
        let (least, states, company, most, share, preference, only) = rules;
        text += &format!("offer D{donor}-{at} 2026 {}", figure(goods, *held));
        if let Some(also) = also {
            text += &format!(" also 2027={}", figure(goods, *also));
        }
        let amount = |units: i64| if goods { units.to_string() } else { cents(units) };
        text += &least.map_or(String::new(), |n| format!(" min {}", amount(n)));
        text += &most.map_or(String::new(), |n| format!(" max {}", amount(n)));
        text += &states.map_or(String::new(), |n| format!(" max_states {n}"));
        text += &share.map_or(String::new(), |share| format!(" share 0.{share:04}"));
        if let Some((what, weight, other)) = preference {
            text += &prefers(*what, *weight);
            // Another kind, so that weights are added: a kind stands once in the words of an offer.
            if kind(*what) != kind(*other) && *weight > 1 {
                text += &prefers(*other, weight - 1);
            }
        }
        text += &only.map_or(String::new(), |state| format!(" states {}", NAMES[state]));
        text += if *company { " co_funding yes\n" } else { "\n" };
    }
    for (offer, line) in locks {
        let (Some(o), Some(l)) = (offers.get(*offer), lines.get(*line)) else { continue };
        let held = if l.4 == 0 { Some(o.1) } else { o.2 };
        let lacks = l.2 - (l.3 - 1).clamp(0, l.2);
        if (o.3 == 0) == (l.5 == 0) && held.is_some() && lacks > 0 {
            let unit = if o.3 == 0 { "1".to_owned() } else { cents(1) };
            text += &format!("lock D{}-{offer} l{line} {} {unit}\n", o.0, 2026 + l.4);
        }
    }
    text
}

/// Tries a property on tiny markets from a fixed seed.
pub(crate) fn for_tiny(cases: u32, property: impl Fn(&str, &Market, &Policy)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let all = TestRunner::new_with_rng(config, rng).run(&(tiny(), policy()), |(text, policy)| {
        property(&text, &fixture::market(&text), &policy);
        Ok(())
    });
    all.unwrap();
}
