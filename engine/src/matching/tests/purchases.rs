//! Money that buys goods: tiny markets against every possible proposal.
//!
//! Gifts are compared first, as if there were no money; then every use of money beside them. What
//! a proposal is worth is computed here from its definition in words, not from the network.

use proptest::prelude::{
    ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_assume, proptest,
};

use crate::eligibility::is_eligible;
use crate::explain::{Baseline, Edit, what_if};
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::matching::{Matching, Step, solve};
use crate::policy::Policy;
use crate::run::{Run, RunError, Status, verify};

const BANDS: i64 = 4;
/// Quantities by offer, then line, in the units of lines.
type Placed = Vec<Vec<i64>>;

fn policy() -> Policy {
    Policy { bands: 4, ..Policy::standard() }
}

/// Which offers a round is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Round {
    Gifts,
    Money,
}

fn is_money(market: &Market, offer: usize) -> bool {
    market[market.offers()[offer].resource].code.is_empty()
}

/// The rewards of what a class receives beyond what it has, unit by unit.
fn rewards(class: u8, asked: i64, before: i64, after: i64) -> i64 {
    let band = |unit| (0..BANDS).find(|band| unit < asked * (band + 1) / BANDS).unwrap();
    let last = 3 * BANDS - i64::from(class) * BANDS;
    let sum: i64 = (before..after).map(|unit| last - band(unit)).sum();
    sum * 20_i64.pow(2 - u32::from(class))
}

/// What a round is worth: by State, priority and resource, lines that it cannot fill left out.
fn worth(market: &Market, round: Round, placed: &Placed) -> i64 {
    let mut worth = 0;
    for (state, _) in market.states().iter().enumerate() {
        for class in 0..3_u8 {
            for resource in 0..market.resources().len() {
                let (mut asked, mut before, mut after) = (0, 0, 0);
                for (at, line) in market.lines().iter().enumerate() {
                    let need = &market[line.need];
                    let is_funding = market[line.resource].code.is_empty();
                    let counts = match round {
                        Round::Gifts => !is_funding,
                        Round::Money => is_funding || line.price.is_some(),
                    };
                    if need.state.at() != state
                        || need.priority != class + 1
                        || line.resource.at() != resource
                        || !counts
                    {
                        continue;
                    }
                    let value = if round == Round::Money { line.price.unwrap_or(1) } else { 1 };
                    let sum = |of: &dyn Fn(usize) -> bool| -> i64 {
                        (0..placed.len()).filter(|offer| of(*offer)).map(|o| placed[o][at]).sum()
                    };
                    let (gifts, money) = (
                        sum(&|offer| !is_money(market, offer)),
                        sum(&|offer| is_money(market, offer)),
                    );
                    let figures = line.asked.unwrap();
                    let (facts, new) = match round {
                        Round::Gifts => (0, gifts),
                        Round::Money => (gifts, money),
                    };
                    asked += figures.quantity * value;
                    before += (figures.already_covered + facts) * value;
                    after += (figures.already_covered + facts + new) * value;
                }
                worth += rewards(class, asked, before, after);
            }
        }
    }
    worth
}

fn price(market: &Market, offer: usize, line: usize) -> i64 {
    let of_line = market.lines()[line].price.filter(|_| is_money(market, offer));
    of_line.unwrap_or(1)
}

/// What an offer gives to a State, in its own unit.
fn to_state(market: &Market, placed: &Placed, offer: usize, state: usize) -> i64 {
    let lines =
        (0..market.lines().len()).filter(|line| market.state_of(LineIx::new(*line)).at() == state);
    lines.map(|line| placed[offer][line] * price(market, offer, line)).sum()
}

/// The greatest worth of a round, over all that the offers of the round can do.
fn best(market: &Market, round: Round, placed: &mut Placed, cell: usize) -> i64 {
    let n_lines = market.lines().len();
    if cell == n_lines * market.offers().len() {
        let kept = (0..market.offers().len()).all(|offer| {
            let limits = &market.offers()[offer].limits;
            let sums = (0..market.states().len()).map(|at| to_state(market, placed, offer, at));
            let sums: Vec<i64> = sums.filter(|sum| *sum > 0).collect();
            let least = limits.min_grant.unwrap_or(0);
            let states = limits.max_states.map_or(9, |most| usize::try_from(most).unwrap());
            sums.len() <= states && sums.iter().all(|sum| least <= *sum)
        });
        let parts = (0..n_lines).all(|line| {
            let asked = market.lines()[line].asked.unwrap();
            let of = |money: bool| -> i64 {
                let offers = (0..placed.len()).filter(|offer| is_money(market, *offer) == money);
                offers.map(|offer| placed[offer][line]).sum()
            };
            let (gifts, money) = (of(false), of(true));
            let new = if round == Round::Money { money } else { gifts };
            new == 0 || asked.already_covered + gifts + money >= asked.smallest_part
        });
        return if kept && parts { worth(market, round, placed) } else { 0 };
    }
    let (offer, line) = (cell / n_lines, cell % n_lines);
    let (offer_ix, line_ix) = (OfferIx::new(offer), LineIx::new(line));
    if is_money(market, offer) != (round == Round::Money) || !is_eligible(market, offer_ix, line_ix)
    {
        return best(market, round, placed, cell + 1);
    }
    let price = price(market, offer, line);
    let used: i64 = (0..n_lines).map(|at| placed[offer][at] * self::price(market, offer, at)).sum();
    let left = market[offer_ix].years[&2026].remaining() - used;
    let state = market.state_of(line_ix).at();
    let limit = market[offer_ix].limits.max_per_state.unwrap_or(i64::MAX);
    let per_state = limit - to_state(market, placed, offer, state);
    let share = market[offer_ix].limits.max_share_of_line;
    let asked = market[line_ix].asked.unwrap();
    let share = share.map_or(asked.quantity, |share| share.of(asked.quantity));
    let lacks = asked.remaining() - placed.iter().map(|row| row[line]).sum::<i64>();
    let most = (left.min(per_state) / price).min(lacks).min(share).max(0);
    let mut greatest = 0;
    for units in 0..=most {
        placed[offer][line] = units;
        greatest = best(market, round, placed, cell + 1).max(greatest);
    }
    placed[offer][line] = 0;
    greatest
}

fn placed(market: &Market, run: &Run) -> Placed {
    let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    for entry in &run.matches {
        let offer = market.offers().iter().position(|offer| offer.id == entry.offer).unwrap();
        let line = market.lines().iter().position(|line| line.id == entry.line).unwrap();
        placed[offer][line] += entry.quantity;
    }
    placed
}

fn cents(units: u32) -> String {
    format!("0.{units:02}")
}

/// Two States, lines of money and of goods, some of which money may fill; a gift and two of money.
pub(crate) fn tiny() -> impl Strategy<Value = String> {
    let line = (0..2_usize, 1..3_u8, 1..6_u32, 0..4_u32, 0..2_u32);
    let rules = (prop::option::of(2..6_u32), prop::option::of(1..4_u32), 0..4_u8);
    let money = (1..9_u32, rules);
    (
        prop::collection::vec(line, 2..4),
        prop::collection::vec(money, 1..3),
        prop::option::of(1..4_u32),
        prop::bool::ANY,
    )
        .prop_map(|(lines, money, gift, partners)| {
            let partners = if partners { " partners=1" } else { "" };
            let mut text = format!("state LAO\nstate TCD{partners}\n");
            for (at, (state, priority, asked, price, covered)) in lines.into_iter().enumerate() {
                let state = ["LAO", "TCD"][state];
                // Fewer units than cents: a unit costs up to three.
                let (units, covered) = (asked.div_ceil(2), covered.min(asked.div_ceil(2)));
                let part = if asked % 2 == 0 && units > 1 { " part 2" } else { "" };
                text += &match price {
                    0 => format!("line l{at} {state} p{priority} A4 X 2026 {}\n", cents(asked)),
                    price => format!(
                        "line l{at} {state} p{priority} A4 X 2026 detector:{units} fill {} covered {covered}{part}\n",
                        cents(price)
                    ),
                };
            }
            for (at, (held, (most, least, rule))) in money.into_iter().enumerate() {
                text += &format!("offer D{at}-1 2026 {}", cents(held));
                text += &most.map_or(String::new(), |most| format!(" max {}", cents(most)));
                text += &least.map_or(String::new(), |least| format!(" min {}", cents(least)));
                text += ["", " max_states 1", " share 0.5", ""][usize::from(rule)];
                text += "\n";
            }
            text += &gift.map_or(String::new(), |units| format!("offer G-1 2026 detector:{units}\n"));
            text
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_gifts_are_better_and_beside_them_no_use_of_money(text in tiny()) {
        // How many partners a State wants is compared in `joint`.
        let text = text.replace(" partners=1", "");
        let market = fixture::market(&text);
        prop_assume!(market.may_buy());
        let run = solve(market.clone(), policy()).unwrap();
        prop_assert!(verify(run.clone()).is_ok(), "{:?}", verify(run));
        prop_assert_eq!(run.status, Status::Optimal);
        let found = placed(&market, &run);
        let mut gifts = found.clone();
        for (offer, row) in gifts.iter_mut().enumerate() {
            if is_money(&market, offer) {
                row.fill(0);
            }
        }
        let mut none = vec![vec![0; market.lines().len()]; market.offers().len()];
        prop_assert_eq!(worth(&market, Round::Gifts, &found), best(&market, Round::Gifts, &mut none, 0));
        prop_assert_eq!(worth(&market, Round::Money, &found), best(&market, Round::Money, &mut gifts, 0));
    }

    #[test]
    fn every_sum_balances(text in tiny()) {
        let case = fixture::case(&text);
        let run = solve(Market::try_from(case.clone()).unwrap(), policy()).unwrap();
        prop_assert!(verify(run.clone()).is_ok(), "{:?}", verify(run));
        for total in &run.totals {
            let a = total.amounts;
            prop_assert_eq!(a.needed, a.covered() + a.locked + a.proposed + a.open);
            let spent: i64 = run
                .matches
                .iter()
                .filter(|entry| run.offers.iter().any(|of| of.offer == entry.offer && of.resource == total.resource))
                .map(|entry| entry.given())
                .sum();
            prop_assert_eq!(total.offered, total.unused + spent);
            prop_assert_eq!(total.offered + total.bought, a.locked + a.proposed + total.buys + total.unused);
            let funding = total.resource.code.is_empty();
            prop_assert_eq!(total.buys, if funding { run.matches.iter().filter_map(|entry| entry.money).sum() } else { 0 });
        }
    }

    #[test]
    fn stopped_in_either_round_the_run_passes_and_the_gifts_that_are_settled_stay(text in tiny()) {
        let market = fixture::market(&text);
        let all = solve(market.clone(), policy()).unwrap();
        let gifts = |run: &Run| -> Vec<_> {
            let gifts = run.matches.iter().filter(|entry| entry.money.is_none());
            let gifts = gifts.filter(|entry| entry.offer.starts_with('G'));
            gifts.map(|entry| (entry.offer.clone(), entry.line.clone(), entry.quantity)).collect()
        };
        let mut matching = Matching::new(market, policy()).unwrap();
        let mut was_there = false;
        while let Step::Working(_) = matching.step(1) {
            let run = matching.stop();
            prop_assert!(run.is_some() || !was_there, "what was proposed once is not taken away");
            let Some(run) = run else { continue };
            was_there = true;
            prop_assert!(verify(run.clone()).is_ok(), "{:?}", verify(run));
            if matching.has_gifts() {
                prop_assert_eq!(gifts(&run), gifts(&all));
            }
        }
    }

    #[test]
    fn money_moves_no_gift_and_more_of_it_is_never_worse(text in tiny(), more in 1..9_u32) {
        let text = text.replace(" partners=1", "");
        let more = format!("{text}offer Z-1 2026 {}\n", cents(more));
        let markets = [fixture::market(&text), fixture::market(&more)];
        prop_assume!(markets.iter().all(Market::may_buy));
        let runs = markets.clone().map(|market| solve(market, policy()).unwrap());
        let of_kind = |run: &Run| -> Vec<_> {
            let gifts = run.matches.iter().filter(|entry| entry.offer.starts_with('G'));
            gifts.map(|entry| (entry.line.clone(), entry.quantity)).collect()
        };
        prop_assert_eq!(of_kind(&runs[0]), of_kind(&runs[1]));
        let [before, after] = [0, 1].map(|at| worth(&markets[at], Round::Money, &placed(&markets[at], &runs[at])));
        prop_assert!(before <= after);
    }

    #[test]
    fn explanations_solve_it_too(text in tiny(), units in 1..4_i64) {
        let run = solve(fixture::market(&text), policy()).unwrap();
        let baseline = Baseline::of(run).unwrap();
        let more = Edit::AddToOffer { offer: "D0-1".to_owned(), year: 2026, quantity: units };
        let nothing = what_if(&baseline, &[]).unwrap();
        prop_assert!(nothing.difference.is_none(), "{:?}", nothing.difference);
        for edit in [more, Edit::RemoveDonor { donor: "D0".to_owned() }] {
            let answer = what_if(&baseline, &[edit]).unwrap();
            prop_assert!(verify(answer.run.clone()).is_ok());
        }
    }
}

const SHARED: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 detector:4 fill 10.00
    line b TCD p1 A4 BAC 2026 50.00
    offer D-1 2026 55.00\noffer G-1 2026 detector:1";

#[test]
fn money_buys_whole_units_of_what_nobody_gives() {
    let run = solve(fixture::market(SHARED), policy()).unwrap();
    verify(run.clone()).unwrap();
    let shown: Vec<_> = run
        .matches
        .iter()
        .map(|m| (m.offer.as_str(), m.line.as_str(), m.quantity, m.money))
        .collect();
    // LAO stands at a quarter with the gift; 55.00 lift both into the third quarter.
    assert_eq!(
        shown,
        [("D-1", "a", 2, Some(2_000)), ("D-1", "b", 3_500, None), ("G-1", "a", 1, None)]
    );
    let line = &run.coalitions[0].lines[0];
    assert_eq!((line.amounts.unwrap().proposed, line.bought), (3, 2));
    assert_eq!((run.totals[0].buys, run.totals[0].unused), (2_000, 0));
    let brings: Vec<_> = run.coalitions[0].members[0].brings.iter().map(|b| b.proposed).collect();
    assert_eq!(brings, [2_000], "money stays money in what a member brings");
}

#[test]
fn gifts_of_dear_things_stay_in_range_beside_money() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 detector:10 fill 10000000.00
        line b LAO p1 A4 BAC 2026 50.00\noffer G-1 2026 detector:9\noffer D-1 2026 50.00";
    let run = solve(fixture::market(text), policy()).unwrap();
    verify(run.clone()).unwrap();
    let shown: Vec<_> = run.matches.iter().map(|m| (m.offer.as_str(), m.quantity)).collect();
    assert_eq!(shown, [("D-1", 5_000), ("G-1", 9)]);
}

#[test]
fn a_commitment_of_money_to_units_is_a_lock() {
    let run = solve(fixture::market(&format!("{SHARED}\nlock D-1 a 2026 3")), policy()).unwrap();
    verify(run.clone()).unwrap();
    let locked: Vec<_> =
        run.matches.iter().filter(|m| m.locked).map(|m| (m.quantity, m.money)).collect();
    assert_eq!(locked, [(3, Some(3_000))]);
    assert_eq!(run.coalitions[0].lines[0].amounts.unwrap().open, 0);
}

#[test]
fn goods_that_are_bought_and_committed_count_in_money_towards_a_least_grant() {
    // 50.00 are committed to five units, so the least grant of 30.00 is met by that alone, and nothing
    // is left that money may buy.
    let text = "state LAO\nline a LAO p1 A5 REH 2026 detector:5 fill 10.00
        line b LAO p1 A4 BAC 2026 20.00\noffer D-1 2026 70.00 min 30.00\nlock D-1 a 2026 5";
    let market = fixture::market(text);
    assert!(!market.may_buy());
    let run = solve(market, policy()).unwrap();
    verify(run.clone()).unwrap();
    let proposed = run.matches.iter().filter(|m| !m.locked);
    let proposed: Vec<_> = proposed.map(|m| (m.line.as_str(), m.quantity)).collect();
    assert_eq!(proposed, [("b", 2_000)]);
}

#[test]
fn gifts_have_one_proof() {
    let mut run = solve(fixture::market(SHARED), policy()).unwrap();
    let gifts = run.certificate.gifts.as_mut().unwrap();
    gifts.gifts = Some(gifts.clone());
    run.hash = run.content_hash();
    let error = verify(run).unwrap_err().to_string();
    assert!(error.contains("what is given in kind has one proof"), "{error}");
}

#[test]
fn a_price_that_is_changed_in_a_run_is_found() {
    let mut run = solve(fixture::market(SHARED), policy()).unwrap();
    run.matches[0].money = Some(1);
    run.hash = run.content_hash();
    assert!(
        matches!(verify(run.clone()), Err(RunError::Figure { place, .. }) if place == "matches[0].money")
    );
    let mut run = solve(fixture::market(SHARED), policy()).unwrap();
    run.certificate.gifts = None;
    run.hash = run.content_hash();
    assert!(matches!(verify(run), Err(RunError::Bound { .. })));
}

#[test]
fn without_a_price_money_buys_nothing() {
    let mut case = fixture::case(SHARED);
    case.needs[0].lines[0].unit_cost = None;
    let market = Market::try_from(case).unwrap();
    assert!(!market.may_buy());
    let warned: Vec<_> = market.warnings().into_iter().map(|warning| warning.path).collect();
    assert_eq!(warned, ["needs[N-a].lines[a].unit_cost"]);
}
