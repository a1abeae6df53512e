//! What holds for every market, whatever its figures.

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};

use crate::case::CaseFile;
use crate::fixture;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::{Amounts, CoalitionTotal, LineCover, Run, verify};

/// Markets with several States, years, resources and limits; amounts are multiples of 20 cents.
pub(super) fn market() -> impl Strategy<Value = String> {
    let line = (0..4_usize, 1..4_u8, 0..2_usize, 2026..2028_u32, 0..5_usize, 1..40_u32);
    let offer = (2026..2028_u32, 0..3_usize, 1..60_u32, 0..6_usize, 1..20_u32, 0..10_u8);
    (prop::collection::vec(line, 1..12), prop::collection::vec(offer, 0..10)).prop_map(
        |(lines, offers)| {
            let mut text = "state LAO ldc\nstate TCD africa ldc\nstate BIH\nstate IRQ\n".to_owned();
            let figure = |kind: usize, n: u32| match kind {
                0 => format!("detector:{n}"),
                1 => format!("eur:{}.00", n * 16),
                _ => format!("{}.00", n * 20),
            };
            for (at, (state, priority, theme, year, kind, n)) in lines.into_iter().enumerate() {
                let asked = if kind == 4 { "?".to_owned() } else { figure(kind, n) };
                let (state, theme) = (["LAO", "TCD", "BIH", "IRQ"][state], ["A4", "A5"][theme]);
                text += &format!("line l{at:02} {state} p{priority} {theme} X {year} {asked}\n");
            }
            for (at, (year, kind, n, limit, most, weight)) in offers.into_iter().enumerate() {
                let most = if kind == 0 { format!("{most}") } else { format!("{}.00", most * 20) };
                let limit = match limit {
                    0 => format!(" max {most}"),
                    1 => " share 0.5".to_owned(),
                    2 => " states LAO,BIH".to_owned(),
                    3 => " regions Africa themes A4".to_owned(),
                    4 => " only ldc".to_owned(),
                    _ => String::new(),
                };
                let prefers =
                    if weight > 0 { format!(" prefers IRQ={weight}") } else { String::new() };
                text += &format!("offer D{at}-1 {year} {}{limit}{prefers}\n", figure(kind, n));
            }
            text
        },
    )
}

fn run(case: CaseFile) -> Run {
    solve(Market::try_from(case).unwrap(), Policy::standard()).unwrap()
}

/// Every figure times 20, in money and in units.
fn scaled(text: &str) -> String {
    let scale = |word: &str| {
        let (unit, number) =
            word.rsplit_once(':').map_or(("", word), |(unit, number)| (unit, number));
        let colon = if unit.is_empty() { "" } else { ":" };
        let times = |number: &str| number.parse::<u64>().ok().map(|n| (n * 20).to_string());
        let scaled = match number.split_once('.') {
            Some((whole, "00")) => times(whole).map(|whole| format!("{whole}.00")),
            Some(_) => None,
            None if !unit.is_empty() => times(number),
            None => None,
        };
        scaled.map_or_else(|| word.to_owned(), |number| format!("{unit}{colon}{number}"))
    };
    let entry = |line: &str| line.split(' ').map(scale).collect::<Vec<_>>().join(" ");
    // A limit in units is a bare number after "max", which no other word is.
    let units = |line: String| match line.split_once(" max ") {
        Some((before, after)) if before.contains("detector") => {
            let (most, rest) =
                after.split_once(' ').map_or((after, ""), |(most, rest)| (most, rest));
            let most = most.parse::<u64>().unwrap() * 20;
            format!("{before} max {most} {rest}").trim_end().to_owned()
        }
        _ => line,
    };
    text.lines().map(|line| units(entry(line))).collect::<Vec<_>>().join("\n")
}

const fn parts(of: &Amounts) -> [i64; 5] {
    [of.needed, of.covered(), of.locked, of.proposed, of.open]
}

/// What the lines of a sum that are `wanted` add up to by the matches, and how many have a figure.
fn of_lines(
    run: &Run,
    total: &CoalitionTotal,
    lines: &[&str],
    wanted: &dyn Fn(&LineCover) -> bool,
) -> ([i64; 5], usize) {
    let covers = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
    let covers = covers.filter(|cover| lines.contains(&cover.line.as_str()) && wanted(cover));
    let (mut sums, mut n_costed) = ([0; 5], 0);
    for cover in covers.filter(|cover| cover.resource == total.resource) {
        let Some(amounts) = cover.amounts else { continue };
        let of = |locked: bool| -> i64 {
            let entries = run.matches.iter().filter(|entry| entry.line == cover.line);
            entries.filter(|entry| entry.locked == locked).map(|entry| entry.quantity).sum()
        };
        let (locked, proposed) = (of(true), of(false));
        let open = amounts.needed - amounts.covered() - locked - proposed;
        let of_line = [amounts.needed, amounts.covered(), locked, proposed, open];
        sums.iter_mut().zip(of_line).for_each(|(sum, part)| *sum += part);
        n_costed += 1;
    }
    (sums, n_costed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_run_passes_its_checks_and_balances(text in market()) {
        let run = run(fixture::case(&text));
        let report = verify(run.clone());
        prop_assert!(report.is_ok(), "{:?}", report.err());
        for total in &run.totals {
            let a = total.amounts;
            prop_assert_eq!(a.needed, a.covered() + a.locked + a.proposed + a.open);
            prop_assert_eq!(total.offered, total.unused + a.locked + a.proposed);
            let of_states: i64 = run
                .coalitions
                .iter()
                .flat_map(|coalition| &coalition.totals)
                .filter(|of_state| of_state.resource == total.resource)
                .map(|of_state| of_state.amounts.open)
                .sum();
            prop_assert_eq!(of_states, a.open);
        }
    }

    #[test]
    fn sums_by_year_and_by_priority_are_those_of_the_lines(text in market()) {
        let policy = Policy { thematic_groups: true, ..Policy::standard() };
        let run = solve(Market::try_from(fixture::case(&text)).unwrap(), policy).unwrap();
        for coalition in &run.coalitions {
            let all: Vec<&str> = coalition.lines.iter().map(|cover| cover.line.as_str()).collect();
            let groups = coalition.groups.iter();
            let groups = groups.map(|group| (&group.totals, group.lines.iter().map(String::as_str).collect()));
            for (totals, lines) in std::iter::once((&coalition.totals, all)).chain(groups) {
                for total in totals {
                    let of = |wanted: &dyn Fn(&LineCover) -> bool| of_lines(&run, total, &lines, wanted);
                    for (priority, amounts) in (1..).zip(&total.by_priority) {
                        prop_assert_eq!(parts(amounts), of(&|cover| cover.priority == priority).0);
                    }
                    let mut years = Vec::new();
                    for year in 2020..2035 {
                        let (sums, n_costed) = of(&|cover| cover.year == year);
                        if n_costed > 0 {
                            years.push((year, sums));
                        }
                    }
                    let stated = total.by_year.iter().map(|sum| (sum.year, parts(&sum.amounts)));
                    prop_assert_eq!(stated.collect::<Vec<_>>(), years);
                }
            }
        }
    }

    #[test]
    fn twenty_times_the_figures_gives_twenty_times_the_proposal(text in market()) {
        // Units of goods are scaled first to multiples of the bands, so that bands scale exactly.
        let text = scaled(&text);
        let (small, large) = (run(fixture::case(&text)), run(fixture::case(&scaled(&text))));
        let of = |run: &Run, factor: i64| -> Vec<i64> {
            run.totals.iter().flat_map(|total| [total.amounts.proposed * factor, total.amounts.open * factor]).collect()
        };
        prop_assert_eq!(of(&small, 20), of(&large, 1));
        let bands = |run: &Run, factor: i64| -> Vec<i64> {
            let mut sums = vec![0; 60];
            let totals = run.coalitions.iter().flat_map(|coalition| &coalition.totals);
            for (class, amounts) in totals.flat_map(|total| total.by_priority.into_iter().enumerate()) {
                let before = amounts.covered() + amounts.locked;
                for band in 0..20 {
                    let (from, to) = (amounts.needed * band / 20, amounts.needed * (band + 1) / 20);
                    let inside = to.min(before + amounts.proposed) - from.max(before);
                    sums[class * 20 + usize::try_from(band).unwrap()] += inside.max(0) * factor;
                }
            }
            sums
        };
        prop_assert_eq!(bands(&small, 20), bands(&large, 1));
        // Inside a band cover is even to the unit. What is left of equal shares is fewer units than there
        // are States, and a large State's share can move by as many units of the smaller case.
        let states_less_one = i64::try_from(text.matches("state ").count()).unwrap() - 1;
        let states = |run: &Run, factor: i64| -> Vec<i64> {
            let totals = run.coalitions.iter().flat_map(|coalition| &coalition.totals);
            totals.flat_map(|total| total.by_priority.map(|amounts| amounts.proposed * factor)).collect()
        };
        for (small, large) in states(&small, 20).into_iter().zip(states(&large, 1)) {
            prop_assert!((small - large).abs() <= 20 * states_less_one, "{small} and {large}");
        }
    }

    #[test]
    fn one_more_offer_never_places_less(text in market()) {
        let before = run(fixture::case(&text));
        let after = run(fixture::case(&format!("{text}\noffer Z-1 2026 500.00")));
        for (a, b) in before.totals.iter().zip(&after.totals) {
            prop_assert!(a.amounts.proposed <= b.amounts.proposed);
        }
    }

    #[test]
    fn a_veto_never_places_more_and_is_obeyed(text in market()) {
        let before = run(fixture::case(&text));
        let Some(first) = before.matches.first() else { return Ok(()) };
        let after = run(fixture::case(&format!("{text}\nveto {} {}", first.donor, first.state)));
        prop_assert!(after.matches.iter().all(|m| (&m.donor, &m.state) != (&first.donor, &first.state)));
        for (a, b) in before.totals.iter().zip(&after.totals) {
            prop_assert!(a.amounts.proposed >= b.amounts.proposed);
        }
    }
}
