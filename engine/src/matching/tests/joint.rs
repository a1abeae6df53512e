//! Limits that are not linear: tiny markets against every possible proposal.
//!
//! Rules and objective are computed here from their definitions in words, not from the network.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{Strategy, prop};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::eligibility::is_eligible;
use crate::fixture;
use crate::market::{DonorIx, LineIx, Market, OfferIx, StateIx};
use crate::matching::{Matching, Step, solve};
use crate::policy::Policy;
use crate::run::{Status, verify};

const BANDS: i64 = 4;
/// Minimum grant, States, partners, company, smallest part: the rules that a search can leave out.
const RULES: usize = 5;

/// Quantities by offer, then line.
type Placed = Vec<Vec<i64>>;

/// Which rules a proposal breaks.
fn broken(market: &Market, placed: &Placed) -> [bool; RULES] {
    let locked = |offer: OfferIx, line: usize| -> i64 {
        let locks = market.locks().iter();
        locks
            .filter(|lock| lock.offer == offer && lock.line.at() == line)
            .map(|lock| lock.quantity)
            .sum()
    };
    let (mut to_states, mut facts) = (BTreeMap::new(), BTreeMap::new());
    let (mut partners, mut known) = (BTreeMap::new(), BTreeMap::new());
    let mut contributors: BTreeMap<usize, BTreeSet<DonorIx>> = BTreeMap::new();
    let mut broken = [false; RULES];
    for (at, row) in placed.iter().enumerate() {
        let ix = OfferIx::new(at);
        let offer = &market[ix];
        let mut sums: BTreeMap<StateIx, (i64, i64)> = BTreeMap::new();
        for (line, units) in row.iter().enumerate() {
            let state = market.state_of(LineIx::new(line));
            let sum = sums.entry(state).or_default();
            let held = locked(ix, line);
            *sum = (sum.0 + units, sum.1 + held);
            if held > 0 {
                facts.entry(ix).or_insert_with(BTreeSet::new).insert(state);
                known.entry(state).or_insert_with(BTreeSet::new).insert(offer.donor);
            }
            if units + held > 0 {
                to_states.entry(ix).or_insert_with(BTreeSet::new).insert(state);
                partners.entry(state).or_insert_with(BTreeSet::new).insert(offer.donor);
                contributors.entry(line).or_default().insert(offer.donor);
            }
        }
        let least = offer.limits.min_grant.unwrap_or(0);
        broken[0] |= sums.values().any(|(new, held)| *new > 0 && new + held < least);
    }
    for (offer, states) in &to_states {
        let most =
            market[*offer].limits.max_states.map_or(99, |most| usize::try_from(most).unwrap());
        broken[1] |= states.len() > most.max(facts.get(offer).map_or(0, BTreeSet::len));
    }
    for (state, donors) in &partners {
        let most = market[*state].max_partners.map_or(99, |most| usize::try_from(most).unwrap());
        broken[2] |= donors.len() > most.max(known.get(state).map_or(0, BTreeSet::len));
    }
    for (offer, row) in market.offers().iter().zip(placed) {
        for (line, _) in row.iter().enumerate().filter(|(_, units)| **units > 0) {
            let alone = contributors[&line].len() == 1
                && market.lines()[line].asked.unwrap().already_covered == 0;
            broken[3] |= offer.limits.needs_co_funding && alone;
        }
    }
    for (at, line) in market.lines().iter().enumerate() {
        let asked = line.asked.unwrap();
        let new: i64 = placed.iter().map(|row| row[at]).sum();
        let all = new + asked.already_covered + asked.locked;
        broken[4] |= new > 0 && all < asked.smallest_part;
    }
    broken
}

/// What a proposal is worth: rewards of rungs less the cost of pairs.
fn worth(market: &Market, policy: &Policy, placed: &Placed) -> i64 {
    let mut worth = 0;
    for state in (0..market.states().len()).map(StateIx::new) {
        for class in 0..3_u8 {
            for resource in 0..market.resources().len() {
                let lines: Vec<usize> = (0..market.lines().len())
                    .filter(|at| {
                        let line = &market.lines()[*at];
                        market[line.need].state == state
                            && market[line.need].priority == class + 1
                            && line.resource.at() == resource
                    })
                    .collect();
                let sum = |of: &dyn Fn(usize) -> i64| lines.iter().map(|at| of(*at)).sum::<i64>();
                let asked = |at: usize| market.lines()[at].asked.unwrap();
                let all = sum(&|at| asked(at).quantity);
                let before = sum(&|at| asked(at).already_covered + asked(at).locked);
                let after = before + sum(&|at| placed.iter().map(|row| row[at]).sum());
                for unit in before..after {
                    let band = (0..BANDS).find(|band| unit < all * (band + 1) / BANDS).unwrap();
                    let rung = i64::from(class) * BANDS + band;
                    worth += (3 * BANDS - rung) * 20_i64.pow(2 - u32::from(class));
                }
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for (offer, row) in market.offers().iter().zip(placed) {
        for (line, _) in row.iter().enumerate().filter(|(_, units)| **units > 0) {
            if market[offer.resource].code.is_empty() {
                pairs.insert((offer.donor, market.state_of(LineIx::new(line))));
            }
        }
    }
    for lock in market.locks() {
        pairs.remove(&(market[lock.offer].donor, market.state_of(lock.line)));
    }
    worth - policy.fixed_cost_per_pair * i64::try_from(pairs.len()).unwrap()
}

/// The best worth with all rules, without each of them, and how many proposals reach the first.
struct Best {
    all: i64,
    without: [i64; RULES],
    ties: u32,
}

struct Oracle<'a> {
    market: &'a Market,
    policy: &'a Policy,
    placed: Placed,
    best: Best,
}

fn best(market: &Market, policy: &Policy) -> Best {
    let placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    let best = Best { all: 0, without: [0; RULES], ties: 0 };
    let mut oracle = Oracle { market, policy, placed, best };
    oracle.search(0);
    oracle.best
}

impl Oracle<'_> {
    fn search(&mut self, cell: usize) {
        let n_lines = self.market.lines().len();
        if cell == n_lines * self.market.offers().len() {
            return self.judge();
        }
        let (offer, line) = (cell / n_lines, cell % n_lines);
        let most = self.most(offer, line);
        for units in 0..=most {
            self.placed[offer][line] = units;
            self.search(cell + 1);
        }
        self.placed[offer][line] = 0;
    }

    fn judge(&mut self) {
        let worth = worth(self.market, self.policy, &self.placed);
        let broken = broken(self.market, &self.placed);
        if broken == [false; RULES] {
            if worth > self.best.all {
                (self.best.all, self.best.ties) = (worth, 0);
            }
            self.best.ties += u32::from(worth == self.best.all);
        }
        for rule in 0..RULES {
            let others = broken.iter().enumerate().all(|(at, broken)| at == rule || !broken);
            if others {
                self.best.without[rule] = self.best.without[rule].max(worth);
            }
        }
    }

    fn most(&self, offer: usize, line: usize) -> i64 {
        let (offer_ix, line_ix) = (OfferIx::new(offer), LineIx::new(line));
        let market = self.market;
        if !is_eligible(market, offer_ix, line_ix) {
            return 0;
        }
        let year = market[line_ix].year;
        let in_year = |at: usize| market.lines()[at].year == year;
        let row = || self.placed[offer].iter().enumerate().filter(|(at, _)| in_year(*at));
        let left =
            market[offer_ix].years[&year].remaining() - row().map(|(_, units)| units).sum::<i64>();
        let lacks = market[line_ix].asked.unwrap().remaining()
            - self.placed.iter().map(|row| row[line]).sum::<i64>();
        let state = market.state_of(line_ix);
        let per_state = market[offer_ix].limits.max_per_state.map_or(lacks, |most| {
            let held = market.locked_by_grant().get(&(offer_ix, state, year)).copied();
            let given: i64 = row()
                .filter(|(at, _)| market.state_of(LineIx::new(*at)) == state)
                .map(|(_, units)| units)
                .sum();
            most - given - held.unwrap_or(0)
        });
        left.min(lacks).min(per_state).max(0)
    }
}

fn cents(units: i64) -> String {
    format!("0.{units:02}")
}

/// A generated case and the fixed cost of its policy.
type Tiny = (String, i64);

/// Up to three States, lines in two years and two resources, up to four offers, all limits, locks.
fn tiny() -> impl Strategy<Value = Tiny> {
    let state = prop::option::weighted(0.5, 1..3_u32);
    let part = prop::option::weighted(0.4, 2..5_i64);
    let line = (0..3_usize, 1..4_u8, 1..5_i64, 0..3_i64, 0..2_usize, 0..6_u8, part);
    let rules = (
        prop::option::weighted(0.6, 1..5_i64),
        prop::option::weighted(0.7, prop::sample::select(vec![1, 1, 1, 2_u32])),
        prop::bool::weighted(0.3),
        prop::option::weighted(0.3, 1..4_i64),
    );
    let offer = (0..3_usize, 1..6_i64, prop::option::of(1..4_i64), 0..6_u8, rules);
    let lock = (0..4_usize, 0..4_usize);
    (
        prop::collection::vec(state, 3),
        prop::collection::vec(line, 1..4),
        prop::collection::vec(offer, 1..5),
        prop::collection::vec(lock, 0..2),
        prop::option::weighted(0.3, 1..9_i64),
    )
        .prop_map(|(states, lines, offers, locks, fixed)| {
            (text(&states, &lines, &offers, &locks), fixed.unwrap_or(0))
        })
}

type Line = (usize, u8, i64, i64, usize, u8, Option<i64>);
type Rules = (Option<i64>, Option<u32>, bool, Option<i64>);
type Offer = (usize, i64, Option<i64>, u8, Rules);

fn text(
    states: &[Option<u32>],
    lines: &[Line],
    offers: &[Offer],
    locks: &[(usize, usize)],
) -> String {
    const NAMES: [&str; 3] = ["BIH", "LAO", "TCD"];
    // Enumeration limits size, not kinds: fewer lines where offers are many.
    let lines = &lines[..lines.len().min(if offers.len() > 2 { 2 } else { 3 })];
    let figure = |goods: bool, units: i64| {
        if goods { format!("detector:{units}") } else { cents(units) }
    };
    let mut text = String::new();
    for (name, most) in NAMES.iter().zip(states) {
        text += &most.map_or(format!("state {name}\n"), |n| format!("state {name} partners={n}\n"));
    }
    for (at, (state, priority, asked, covered, year, goods, part)) in lines.iter().enumerate() {
        let goods = *goods == 0;
        let covered = (covered - 1).clamp(0, *asked);
        let covered = if goods { covered.to_string() } else { cents(covered) };
        let part = part.map_or(String::new(), |part| {
            let part = part.min(*asked);
            format!(" part {}", if goods { part.to_string() } else { cents(part) })
        });
        let (state, year, asked) = (NAMES[*state], 2026 + year, figure(goods, *asked));
        text += &format!(
            "line l{at} {state} p{priority} A4 X {year} {asked} covered {covered}{part}\n"
        );
    }
    for (at, (donor, held, also, goods, rules)) in offers.iter().enumerate() {
        let goods = *goods == 0;
        let (least, states, company, most) = rules;
        text += &format!("offer D{donor}-{at} 2026 {}", figure(goods, *held));
        if let Some(also) = also {
            text += &format!(" also 2027={}", figure(goods, *also));
        }
        let amount = |units: i64| if goods { units.to_string() } else { cents(units) };
        text += &least.map_or(String::new(), |n| format!(" min {}", amount(n)));
        text += &most.map_or(String::new(), |n| format!(" max {}", amount(n)));
        text += &states.map_or(String::new(), |n| format!(" max_states {n}"));
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

fn for_tiny(cases: u32, property: impl Fn(&str, &Market, &Policy)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let all = TestRunner::new_with_rng(config, rng).run(&tiny(), |(text, fixed)| {
        let policy =
            Policy { bands: 4, fit: false, fixed_cost_per_pair: fixed, ..Policy::standard() };
        property(&text, &fixture::market(&text), &policy);
        Ok(())
    });
    all.unwrap();
}

#[test]
fn no_proposal_is_better_under_any_limits() {
    let counters: [Cell<u32>; RULES + 4] = Default::default();
    let count = |at: usize, yes: bool| counters[at].set(counters[at].get() + u32::from(yes));
    for_tiny(8000, |text, market, policy| {
        let run = solve(market.clone(), policy.clone()).unwrap();
        assert_eq!(run.status, Status::Optimal, "{text}");
        verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let best = best(market, policy);
        let objective: i64 = run.certificate.objective.parse().unwrap();
        assert_eq!(-objective, best.all, "fixed cost {}\n{text}", policy.fixed_cost_per_pair);
        for (rule, without) in best.without.iter().enumerate() {
            count(rule, *without > best.all);
        }
        count(RULES, best.ties > 1);
        count(RULES + 1, best.all == 0);
        count(RULES + 2, policy.fixed_cost_per_pair > 0 && run.certificate.search.is_some());
        count(RULES + 3, !market.locks().is_empty());
    });
    // The generator is not tame: how often each limit binds, ties, nothing possible, costs, locks.
    let least = [1000, 150, 100, 700, 400, 1000, 1000, 1000, 300];
    for (at, (counter, least)) in counters.iter().zip(least).enumerate() {
        assert!(counter.get() >= least, "counter {at}: {} of at least {least}", counter.get());
    }
}

#[test]
fn stopped_at_any_time_the_run_passes_and_states_its_gap() {
    let open = Cell::new(0_u32);
    for_tiny(600, |text, market, policy| {
        let mut matching = Matching::new(market.clone(), policy.clone()).unwrap();
        let all = solve(market.clone(), policy.clone()).unwrap();
        let objective = |run: &crate::run::Run| run.certificate.objective.parse::<i64>().unwrap();
        while let Step::Working(progress) = matching.step(1) {
            let Some(run) = matching.stop() else { continue };
            verify(run.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
            let search = run.certificate.search.as_ref().unwrap();
            let bound: i64 = search.bound.parse().unwrap();
            assert!(bound <= objective(&all) && objective(&all) <= objective(&run));
            assert!(progress.search.is_some());
            match run.status {
                Status::Optimal => assert_eq!(objective(&run), objective(&all)),
                Status::Within(gap) => {
                    open.set(open.get() + 1);
                    let lack = (objective(&run) - bound) * 1_000_000;
                    let stated = i64::try_from(gap.gap_millionths).unwrap();
                    assert!(lack <= stated * -bound && (stated - 1) * -bound < lack);
                }
            }
        }
    });
    assert!(open.get() > 300, "{}", open.get());
}
