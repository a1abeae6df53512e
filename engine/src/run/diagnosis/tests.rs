//! What is found kind by kind is what looking at every pair of offer and line finds.

use std::collections::BTreeMap;

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert_eq, proptest};

use crate::eligibility::{Reason, verdict};
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx, StateIx};
use crate::policy::Policy;
use crate::run::build::{Grant, build};
use crate::run::{BlockedBy, Cause, Certificate, Diagnosis};

const STATES: [&str; 4] = ["BIH", "IRQ", "LAO", "TCD"];

/// Limits of an offer; an amount stands for @.
const LIMITS: [&str; 12] = [
    "",
    "max @",
    "share 0.25",
    "states LAO,BIH",
    "regions Africa themes A4",
    "only ldc",
    "only oda expires 2026-01-31",
    "excluded_states LAO excluded_themes A5",
    "activities BAC,TS excluded_regions Asia",
    "max @ share 0.5",
    "excluded_activities NTS",
    "also 2027=@",
];

/// Markets with everything that a rule reads, and lines that rules single out.
fn market() -> impl Strategy<Value = String> {
    let line = (0..4_usize, 0..3_usize, 0..3_usize, 2026..2028_u32, 0..8_u8, 1..5_u32);
    let offer = (0..3_u8, 0..7_u8, 1..9_u32, 0..LIMITS.len(), prop::bool::ANY);
    (
        prop::collection::vec(line, 1..14),
        prop::collection::vec(offer, 1..9),
        prop::collection::vec((0..14_usize, 0..9_usize), 0..4),
        prop::option::of((0..3_u8, 0..4_usize)),
    )
        .prop_map(|(lines, offers, forbidden, veto)| {
            let mut text =
                "state LAO ldc\nstate TCD africa ldc\nstate BIH not_oda\nstate IRQ\n".to_owned();
            let mut funded = None;
            for (at, (state, theme, activity, year, kind, n)) in lines.iter().copied().enumerate() {
                let asked = match kind {
                    0 => "?".to_owned(),
                    1 => format!("detector:{n}"),
                    2 => format!("vehicle:{n} fill 4.00"),
                    3 => format!("detector:{n} fill 3.00"),
                    4 => format!("{n}0.00 covered 5.00"),
                    _ => format!("{n}0.00"),
                };
                if kind > 4 && year == 2026 {
                    funded = Some(at);
                }
                let theme = ["A4", "A5", "A7"][theme];
                let activity = ["BAC", "NTS", "TS"][activity];
                let state = STATES[state];
                text += &format!("line l{at:02} {state} p1 {theme} {activity} {year} {asked}\n");
            }
            let mut names = Vec::new();
            for (at, (donor, kind, n, limit, locks)) in offers.into_iter().enumerate() {
                let (held, amount) = match kind {
                    0 => ("?".to_owned(), "10.00"),
                    1 | 2 => (format!("detector:{n}"), "2"),
                    _ => (format!("{n}0.00"), "10.00"),
                };
                let name = format!("D{donor}-{at}");
                let limit = LIMITS[limit].replace("=@", &format!("={held}")).replace('@', amount);
                text += &format!("offer {name} 2026 {held} {limit}\n");
                // Lines ask for 10.00 at least, and offers are eight at most.
                if let Some(line) = funded.filter(|_| kind > 2 && locks) {
                    text += &format!("lock {name} l{line:02} 2026 1.00\n");
                }
                names.push(name);
            }
            for (line, offer) in forbidden {
                let (line, offer) = (line % lines.len(), &names[offer % names.len()]);
                text += &format!("forbid {offer} l{line:02}\n");
            }
            if let Some((donor, state)) = veto.filter(|(donor, _)| {
                names.iter().any(|name| name.starts_with(&format!("D{donor}-")))
            }) {
                text += &format!("veto D{donor} {}\n", STATES[state]);
            }
            text
        })
}

/// Something of each pair that may be matched, as far as there is any left: no good proposal, but one.
fn grants(market: &Market, wanted: &[i64]) -> Vec<Grant> {
    let mut lacks: Vec<i64> =
        market.lines().iter().map(|line| line.asked.map_or(0, |asked| asked.remaining())).collect();
    let mut grants = Vec::new();
    let mut wanted = wanted.iter().cycle();
    for (at, entry) in market.offers().iter().enumerate() {
        let mut held: BTreeMap<i32, i64> =
            entry.years.iter().map(|(year, held)| (*year, held.remaining())).collect();
        for (lacks, line) in lacks.iter_mut().zip((0..).map(LineIx::new)) {
            let (offer, year) = (OfferIx::new(at), market[line].year);
            if !verdict(market, offer, line).is_empty() {
                continue;
            }
            let price = market.given(offer, line, 1);
            let wanted = wanted.next().copied().unwrap_or(0);
            let quantity = wanted.min(*lacks).min(held[&year] / price);
            if quantity > 0 {
                *lacks -= quantity;
                held.insert(year, held[&year] - quantity * price);
                grants.push(Grant { offer, line, quantity });
            }
        }
    }
    grants
}

/// What a proposal comes to, summed anew for every question.
struct Plain<'a> {
    market: &'a Market,
    grants: &'a [Grant],
}

impl Plain<'_> {
    /// Given by an offer where `counts`, and locked there.
    fn given(&self, offer: OfferIx, counts: &dyn Fn(LineIx) -> bool) -> (i64, i64) {
        let market = self.market;
        let grants = self.grants.iter().map(|grant| (grant.offer, grant.line, grant.quantity));
        let locks = market.locks().iter().map(|lock| (lock.offer, lock.line, lock.quantity));
        let sum = |list: &mut dyn Iterator<Item = (OfferIx, LineIx, i64)>| -> i64 {
            list.filter(|(other, line, _)| *other == offer && counts(*line))
                .map(|(offer, line, quantity)| market.given(offer, line, quantity))
                .sum()
        };
        (sum(&mut { grants }), sum(&mut { locks }))
    }

    fn is_exhausted(&self, offer: OfferIx, line: LineIx) -> bool {
        let year = self.market[line].year;
        let (given, locked) = self.given(offer, &|other| self.market[other].year == year);
        let held = self.market[offer].years[&year].quantity.unwrap_or(0);
        held - locked - given < self.market.given(offer, line, 1)
    }

    fn is_at_limit(&self, offer: OfferIx, line: LineIx) -> bool {
        let market = self.market;
        let place = |line: LineIx| -> (StateIx, i32) { (market.state_of(line), market[line].year) };
        let limits = &market[offer].limits;
        let at_state = limits.max_per_state.is_some_and(|most| {
            let (given, locked) = self.given(offer, &|other| place(other) == place(line));
            given + locked + market.given(offer, line, 1) > most
        });
        let at_share = limits.max_share_of_line.is_some_and(|share| {
            let (given, locked) = self.given(offer, &|other| other == line);
            let most = share.of(market[line].asked.map_or(0, |asked| asked.quantity));
            given + locked >= most * market.given(offer, line, 1)
        });
        at_state || at_share
    }

    fn diagnosis(&self, line: LineIx) -> Diagnosis {
        let market = self.market;
        let (mut offered, mut eligible, mut exhausted, mut at_limit) = (0, 0, 0, 0);
        let mut blocked: BTreeMap<Reason, BlockedBy> = BTreeMap::new();
        for offer in (0..market.offers().len()).map(OfferIx::new) {
            let mut reasons = verdict(market, offer, line);
            if reasons.contains(&Reason::ResourceKind) {
                continue;
            }
            offered += 1;
            reasons.retain(|reason| *reason != Reason::ToBeCosted);
            if reasons.is_empty() {
                eligible += 1;
                if self.is_exhausted(offer, line) {
                    exhausted += 1;
                } else if market[line].asked.is_some() && self.is_at_limit(offer, line) {
                    at_limit += 1;
                }
            }
            for reason in &reasons {
                let none = BlockedBy { reason: *reason, offers: 0, only: 0 };
                let entry = blocked.entry(*reason).or_insert(none);
                entry.offers += 1;
                entry.only += u32::from(reasons.len() == 1);
            }
        }
        let cause = match (market[line].asked, offered, eligible) {
            (None, ..) => Cause::ToBeCosted,
            (_, 0, _) => Cause::NothingOffered,
            (_, _, 0) => Cause::NoneEligible,
            _ if eligible > exhausted => Cause::LimitReached,
            _ => Cause::OffersExhausted,
        };
        let blocked = blocked.into_values().collect();
        Diagnosis { cause, eligible, exhausted, at_limit, blocked }
    }

    fn eligible_lines(&self, offer: OfferIx) -> u32 {
        let lines = (0..).map(LineIx::new).zip(self.market.lines());
        let open =
            lines.filter(|(_, entry)| entry.asked.is_some_and(|asked| asked.remaining() > 0));
        let fits = open.filter(|(line, _)| verdict(self.market, offer, *line).is_empty());
        u32::try_from(fits.count()).unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn kinds_find_what_pairs_find(
        text in market(),
        wanted in prop::collection::vec(0..1500_i64, 1..9),
    ) {
        let market = fixture::market(&text);
        let grants = grants(&market, &wanted);
        let certificate = Certificate {
            objective: "0".to_owned(),
            pivots: 0,
            potentials: Vec::new(),
            search: None,
            steps: Vec::new(),
            gifts: None,
        };
        let run = build(&market, &Policy::standard(), grants.clone(), certificate);
        let plain = Plain { market: &market, grants: &grants };
        let covers: BTreeMap<&str, _> = run
            .coalitions
            .iter()
            .flat_map(|coalition| &coalition.lines)
            .map(|cover| (cover.line.as_str(), cover))
            .collect();
        for (line, entry) in (0..).map(LineIx::new).zip(market.lines()) {
            let cover = covers[entry.id.as_str()];
            let open = cover.amounts.is_none_or(|amounts| amounts.open > 0);
            let expected = open.then(|| plain.diagnosis(line));
            prop_assert_eq!(&cover.diagnosis, &expected, "line {} of\n{}", entry.id, text);
        }
        for (offer, found) in (0..).map(OfferIx::new).zip(&run.offers) {
            prop_assert_eq!(found.eligible_lines, plain.eligible_lines(offer), "offers of\n{}", text);
        }
    }
}
