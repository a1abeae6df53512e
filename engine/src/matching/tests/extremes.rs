//! At the ends of the case format: figures that add up to the most it allows, with every limit.
//!
//! Debug builds, and release builds of the engine, panic where arithmetic overflows.

use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{joint_properties, properties, purchases};
use crate::brute::tiny;
use crate::case::MAX_AMOUNT;
use crate::explain::{
    Alternatives, Baseline, CheapestToClose, Dependence, Edit, Inquiry, Objectives, Prices, what_if,
};
use crate::fixture;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::{Run, Status, verify};

/// Which figures are made larger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    All,
    /// Not units: prices times units are money.
    Money,
}

/// Money in minor units, or whole units: the figure of a word and where it stands in it.
fn figure<'a>(before: &str, word: &'a str, goods: bool) -> Option<(&'a str, i64)> {
    let at = word.rfind([':', '=']).map_or(0, |at| at + 1);
    let (start, number) = word.split_at(at);
    if let Some((whole, cents)) = number.split_once('.').filter(|(_, cents)| cents.len() == 2) {
        return Some((start, whole.parse::<i64>().ok()? * 100 + cents.parse::<i64>().ok()?));
    }
    let is_limit = ["covered", "min", "max", "part"].contains(&before);
    let in_units = start.contains(':') || (goods && is_limit);
    let units = number.parse().ok().filter(|_| in_units);
    units.map(|units| (start, units))
}

/// The text with figures so many times as large.
fn scaled(text: &str, by: i64, of: Of) -> String {
    let entry = |entry: &str| {
        let goods = entry.contains("detector:");
        let words: Vec<&str> = entry.split(' ').collect();
        let word =
            |at: usize| match figure(if at > 0 { words[at - 1] } else { "" }, words[at], goods) {
                Some((start, n)) if words[at].contains('.') => {
                    format!("{start}{}.{:02}", n * by / 100, n * by % 100)
                }
                Some((start, n)) if of == Of::All => format!("{start}{}", n * by),
                // The last word of a lock of units.
                None if words[0] == "lock" && at == 4 && of == Of::All => {
                    (words[at].parse::<i64>().unwrap() * by).to_string()
                }
                _ => words[at].to_owned(),
            };
        (0..words.len()).map(word).collect::<Vec<_>>().join(" ")
    };
    text.lines().map(|line| entry(line.trim()) + "\n").collect()
}

/// The greatest factor by which a case of this text stays within the format.
fn greatest(text: &str, of: Of) -> i64 {
    let market = fixture::market(text);
    let resources = if of == Of::Money { 1 } else { market.resources().len() };
    let bought = market.lines().iter().filter_map(|line| line.asked.zip(line.price));
    let bought: i64 = bought.map(|(asked, price)| asked.quantity * price).sum();
    let sums = (0..resources).map(|resource| -> i64 {
        let asked = market.lines().iter().filter(|line| line.resource.at() == resource);
        let offered = market.offers().iter().filter(|offer| offer.resource.at() == resource);
        let asked: i64 = asked.filter_map(|line| line.asked).map(|asked| asked.quantity).sum();
        let years = offered.flat_map(|offer| offer.years.values());
        let all = asked + years.filter_map(|year| year.quantity).sum::<i64>();
        if resource == 0 { all + bought } else { all }
    });
    let limits = market
        .offers()
        .iter()
        .filter(|offer| offer.resource.at() < resources)
        .flat_map(|offer| [offer.limits.min_grant, offer.limits.max_per_state]);
    MAX_AMOUNT / sums.chain(limits.flatten()).max().unwrap_or(1).max(1)
}

fn objective(run: &Run) -> i128 {
    run.certificate.objective.parse().unwrap()
}

fn for_texts(cases: u32, texts: impl Strategy<Value = String>, property: impl Fn(&str)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let all = TestRunner::new_with_rng(config, rng).run(&texts, |text| {
        property(&text);
        Ok(())
    });
    all.unwrap();
}

/// Everything that a policy can ask for at once.
fn greedy() -> Policy {
    Policy {
        bands: 100,
        fixed_cost_per_pair: 1_000_000_000_000,
        thematic_groups: true,
        work_limit: Some(20_000),
        ..Policy::standard()
    }
}

#[test]
fn the_largest_figures_with_joint_limits_are_matched_proved_and_explained() {
    for_texts(60, tiny(), |text| {
        let largest = scaled(text, greatest(text, Of::All), Of::All);
        let past = scaled(text, greatest(text, Of::All) + 1, Of::All);
        let refused = Market::try_from(fixture::case(&past)).unwrap_err().to_string();
        assert!(refused.contains("[overflow]"), "{refused}\n{past}");
        let run = solve(fixture::market(&largest), greedy()).unwrap();
        verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{largest}"));
        let baseline = Baseline::of(run).unwrap();
        let ask = |question| Inquiry::new(baseline.clone(), question, 6).unwrap().finish();
        let answer = ask(Alternatives { most: 9, funding: i64::MAX, units: i64::MAX });
        assert!(
            answer.report.alternatives.iter().all(|entry| entry.losses.iter().all(|l| l.loss >= 0))
        );
        let _depends =
            Inquiry::new(baseline.clone(), Dependence { state: None }, 6).unwrap().finish();
        let closing = CheapestToClose { lines: Vec::new() };
        let _closing = Inquiry::new(baseline.clone(), closing, 12).unwrap().finish();
        let _moved =
            Inquiry::new(baseline.clone(), Objectives { bands: vec![1] }, 6).unwrap().finish();
        // More than the format holds has no run, and is no panic.
        let most = Prices { funding: i64::MAX, units: i64::MAX };
        let most = Inquiry::new(baseline.clone(), most, 6).unwrap().finish();
        assert!(most.report.offers.iter().all(|price| price.placed == 0));
        for offer in baseline.market().offers() {
            let edit = Edit::AddToOffer { offer: offer.id.clone(), year: 2026, quantity: i64::MAX };
            assert!(what_if(&baseline, &[edit]).is_err());
        }
    });
}

#[test]
fn larger_figures_are_worth_at_least_as_many_times_as_much() {
    let mut joint = 0;
    let mut compared = 0;
    let texts = std::cell::RefCell::new(Vec::new());
    for_texts(150, tiny(), |text| texts.borrow_mut().push(text.to_owned()));
    for text in texts.into_inner() {
        // Company of one unit, and shares that are rounded down, do not scale.
        let text = text.replace(" co_funding yes", "");
        if text.contains("share") {
            continue;
        }
        let by = greatest(&text, Of::All) / 20 * 20;
        let policy = Policy { bands: 1, work_limit: Some(50_000), ..Policy::standard() };
        let small = solve(fixture::market(&text), policy.clone()).unwrap();
        let large = solve(fixture::market(&scaled(&text, by, Of::All)), policy).unwrap();
        verify(large.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        if [&small, &large].iter().all(|run| run.status == Status::Optimal) {
            assert!(objective(&large) <= objective(&small) * i128::from(by), "{text}");
            compared += 1;
            joint += u32::from(large.certificate.search.is_some());
        }
    }
    assert!(compared > 100 && joint > 50, "{compared} {joint}");
}

#[test]
fn the_largest_figures_of_several_years_and_currencies_are_matched_and_proved() {
    let check = |text: &str| {
        // Converted figures are rounded, so a little below the end.
        let largest = scaled(text, greatest(text, Of::All) / 2, Of::All);
        for policy in [
            Policy { work_limit: Some(3_000), ..Policy::standard() },
            Policy { work_limit: Some(1_000), ..greedy() },
        ] {
            let run = solve(fixture::market(&largest), policy).unwrap();
            verify(run).unwrap_or_else(|error| panic!("{error}\n{largest}"));
        }
    };
    for_texts(40, properties::market(), check);
    for_texts(25, joint_properties::market(), check);
}

#[test]
fn the_dearest_units_that_money_may_buy_are_matched_and_proved() {
    for_texts(120, purchases::tiny(), |text| {
        let largest = scaled(text, greatest(text, Of::Money), Of::Money);
        let run = solve(fixture::market(&largest), greedy()).unwrap();
        verify(run).unwrap_or_else(|error| panic!("{error}\n{largest}"));
    });
}

#[test]
fn one_line_and_one_offer_at_the_very_end() {
    let half = MAX_AMOUNT / 2;
    let amount = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    let (asked, given) = (amount(half + 1), amount(half));
    let text = format!(
        "state LAO partners=1\nline a LAO p1 A4 BAC 2026 {asked} part {given}
        offer D-1 2026 {given} min {given} max {given} max_states 1 prefers LAO=9"
    );
    // What the first of the highest priority are worth, and what a pair costs.
    let run = solve(fixture::market(&text), Policy { work_limit: None, ..greedy() }).unwrap();
    verify(run.clone()).unwrap();
    assert_eq!(
        (run.status, run.matches.len(), run.matches[0].quantity),
        (Status::Optimal, 1, half)
    );
    let step = i128::from(9 * 1000 + 1);
    let bands = |at: i64| (half + 1) * at / 100;
    let rewards = (0..100).map(|at| {
        let units = bands(at + 1).min(half) - bands(at);
        i128::from(units) * i128::from(300 - at) * 400 * step
    });
    let cost = 1_000_000_000_000 * step;
    assert_eq!(-objective(&run), rewards.sum::<i128>() + i128::from(half) * 9 - cost);
}

#[test]
fn a_thousand_states_and_offers_that_prefer_all_of_them() {
    let names: Vec<String> = (0..1_000_u32)
        .map(|n| {
            [n / 676, n / 26 % 26, n % 26]
                .iter()
                .map(|at| char::from(b'A' + u8::try_from(*at).unwrap()))
                .collect()
        })
        .collect();
    let each = MAX_AMOUNT / 1_010;
    let amount = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    let mut text = String::new();
    for name in &names {
        text += &format!("state {name}\nline {name} {name} p1 A4 BAC 2026 {}\n", amount(each));
    }
    let all: Vec<String> = names.iter().map(|name| format!("{name}=9")).collect();
    for offer in 0..10 {
        text += &format!(
            "offer D{offer}-1 2026 {} min {} max_states 3 prefers {}\n",
            amount(each),
            amount(each / 4),
            all.join(",")
        );
    }
    let policy = Policy { bands: 100, work_limit: Some(10), ..Policy::standard() };
    let run = solve(fixture::market(&text), policy).unwrap();
    verify(run.clone()).unwrap();
    assert!(run.certificate.search.is_some());
}
