//! What else a case can say: where, for what and until when an offer stands, shares of lines, more preferences,
//! lines and years without a figure, commitments, and what is ruled out.

use engine::CaseFile;
use engine::case::{
    Date, ForbiddenPair, Line, Lock, LockStatus, Offer, ResourceKind, StateEntry, Veto, VetoBy,
};

use super::{ACTIVITIES, Dice, FIRST_YEAR, REGIONS, THEMES};

/// Ended before the day of the case, ends on it, ends later.
const DAYS: [&str; 3] = ["2026-02-28", "2026-03-01", "2026-12-31"];
const SHARES: [&str; 4] = ["0.25", "0.3333", "0.5", "0.7777"];
/// Places are few, so that lists of them meet States.
const N_REGIONS: u64 = 2;
const N_SUBREGIONS: u64 = 3;

/// The case with all of it, each here and there.
pub(crate) fn added(text: &str, dice: &mut Dice) -> String {
    let mut case = CaseFile::parse(text).expect("a generated case is well formed");
    for (n, state) in (0..).zip(&mut case.states) {
        lie(state, n, dice);
    }
    for line in case.needs.iter_mut().flat_map(|need| &mut need.lines) {
        ask(line, dice);
    }
    let states: Vec<String> = case.states.iter().map(|state| state.iso3.clone()).collect();
    for offer in &mut case.offers {
        rule(offer, &states, dice);
    }
    for _ in 0..dice.below(4) {
        case.locks.extend(lock(&case, dice));
    }
    for _ in 0..dice.below(3) {
        let donor = dice.one_of(&case.donors).id.clone();
        let state = dice.one_of(&states).clone();
        let by = if dice.one_in(2) { VetoBy::State } else { VetoBy::Donor };
        case.vetoes.push(Veto { donor, state, by });
    }
    for _ in 0..dice.below(8) {
        let offer = dice.one_of(&case.offers).id.clone();
        let lines = &dice.one_of(&case.needs).lines;
        let line = dice.one_of(lines).id.clone();
        case.forbidden_pairs.push(ForbiddenPair { offer, line });
    }
    case.to_canonical_json()
}

fn lie(state: &mut StateEntry, n: u64, dice: &mut Dice) {
    state.region = region(n).to_owned();
    state.subregion = subregion(n);
    state.oda = !dice.one_in(5);
}

fn region(n: u64) -> &'static str {
    REGIONS[usize::try_from(n % N_REGIONS).expect("a few")]
}

fn subregion(n: u64) -> String {
    format!("S{}", n % N_SUBREGIONS)
}

/// A region or a subregion.
fn place(dice: &mut Dice) -> String {
    if dice.one_in(2) { region(dice.below(N_REGIONS)).to_owned() } else { subregion(dice.below(9)) }
}

/// Goods of one kind, so that they meet; now and then without a figure, or with a part that is of use.
fn ask(line: &mut Line, dice: &mut Dice) {
    if line.kind == ResourceKind::InKind {
        as_detectors(&mut line.code, &mut line.unit);
    }
    if let Some(units) = line.quantity {
        if dice.one_in(3) {
            line.smallest_part = Some((units / 2 + 1).to_string());
        }
        if dice.one_in(4) {
            line.already_covered = Some((units / 3).to_string());
        }
    }
    if dice.one_in(12) {
        (line.amount, line.quantity, line.smallest_part) = (None, None, None);
    }
}

fn as_detectors(code: &mut Option<String>, unit: &mut Option<String>) {
    (*code, *unit) = (Some("detector".to_owned()), Some("item".to_owned()));
}

fn rule(offer: &mut Offer, states: &[String], dice: &mut Dice) {
    if offer.kind == ResourceKind::InKind {
        as_detectors(&mut offer.code, &mut offer.unit);
    }
    match dice.below(5) {
        0 => offer.states.clear(),
        1 => (offer.states, offer.regions) = (Vec::new(), vec![place(dice)]),
        2 => offer.regions.push(place(dice)),
        _ => (),
    }
    // What is left out is as much a case as what is stated.
    for limit in [&mut offer.min_grant, &mut offer.max_per_state] {
        *limit = limit.take().filter(|_| !dice.one_in(4));
    }
    offer.max_states = offer.max_states.filter(|_| !dice.one_in(4));
    let mut some = |n: u64, list: &mut Vec<String>, name: &dyn Fn(&mut Dice) -> String| {
        if dice.one_in(n) {
            list.push(name(dice));
        }
    };
    some(5, &mut offer.excluded_states, &|dice| dice.one_of(states).clone());
    some(7, &mut offer.excluded_regions, &place);
    some(5, &mut offer.excluded_themes, &|dice| dice.pick(&THEMES).to_owned());
    some(5, &mut offer.excluded_activities, &|dice| dice.pick(&ACTIVITIES).to_owned());
    if dice.one_in(6) {
        offer.activities = ACTIVITIES[..4].iter().map(|&name| name.to_owned()).collect();
    }
    (offer.ldc_only, offer.oda_only) = (dice.one_in(7), dice.one_in(5));
    if dice.one_in(4) {
        offer.expires = Date::parse(dice.pick(&DAYS));
    }
    if dice.one_in(3) {
        offer.max_share_of_line = Some(dice.pick(&SHARES).to_owned());
    }
    let mut weight = || u8::try_from(dice.between(1, 9)).expect("at most 9");
    let also = &mut offer.also_prefers;
    let (first, second, third) = (weight(), weight(), weight());
    if dice.one_in(3) {
        also.regions.insert(place(dice), first);
        also.regions.insert(place(dice), second);
    }
    if dice.one_in(3) {
        also.themes.insert(dice.pick(&THEMES).to_owned(), third);
    }
    if dice.one_in(4) {
        also.years.insert((FIRST_YEAR + dice.below(2)).to_string(), first);
    }
    if let Some(year) = offer.years.last_mut().filter(|_| dice.one_in(9)) {
        (year.amount, year.quantity) = (None, None);
    }
}

/// A commitment of a part of what both sides have left, whatever rules say of the two; `None` where there is
/// none to make.
fn lock(case: &CaseFile, dice: &mut Dice) -> Option<Lock> {
    let mut possible = Vec::new();
    for offer in &case.offers {
        for line in case.needs.iter().flat_map(|need| &need.lines) {
            let year = offer.years.iter().find(|year| year.year == line.year);
            let held = year.and_then(|year| figure(year.amount.as_deref(), year.quantity));
            let lacks = figure(line.amount.as_deref(), line.quantity)
                .map(|asked| asked - figure(line.already_covered.as_deref(), None).unwrap_or(0));
            let committed = |is_of: &dyn Fn(&Lock) -> bool| -> u64 {
                let locks = case.locks.iter().filter(|lock| is_of(lock));
                locks.filter_map(|lock| figure(Some(&lock.quantity), None)).sum()
            };
            let most = held.zip(lacks).map(|(held, lacks)| {
                let given = committed(&|lock| lock.offer == offer.id && lock.year == line.year);
                (held - given).min(lacks - committed(&|lock| lock.line == line.id))
            });
            let is_same = (offer.kind, &offer.code) == (line.kind, &line.code);
            if let Some(most) = most.filter(|most| is_same && *most > 0) {
                possible.push((offer, line, most));
            }
        }
    }
    if possible.is_empty() {
        return None;
    }
    let (offer, line, most) = dice.one_of(&possible);
    let quantity = dice.between(1, *most);
    Some(Lock {
        offer: offer.id.clone(),
        line: line.id.clone(),
        year: line.year,
        quantity: match line.kind {
            ResourceKind::Funding => format!("{}.{:02}", quantity / 100, quantity % 100),
            _ => quantity.to_string(),
        },
        status: LockStatus::Committed,
    })
}

/// Minor units of an amount with all its digits, or whole units.
fn figure(amount: Option<&str>, quantity: Option<i64>) -> Option<u64> {
    let digits = amount.and_then(|text| text.replace('.', "").parse().ok());
    digits.or_else(|| quantity.and_then(|units| units.try_into().ok()))
}
