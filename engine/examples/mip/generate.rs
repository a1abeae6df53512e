//! Cases of a stated size from a fixed seed, shaped like a year of pledging: needs far above
//! offers, donors with a few States in mind, minimum grants, caps on States and partners.

// Beside this file, also where a test of the pages takes it in.
#[path = "rules.rs"]
mod rules;

use std::fmt::Write as _;

/// How large a case is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub states: u64,
    pub needs: u64,
    pub lines_per_need: u64,
    pub donors: u64,
    pub offers: u64,
    pub years: u64,
    /// Minimums near what a year holds, and caps everywhere: much harder than what donors state.
    pub tight: bool,
    /// A third of the offers comes only beside another contributor.
    pub company: bool,
    /// A third of the lines of money has a smallest useful part, and there is all else that a case can say.
    pub all: bool,
}

/// Sizes by name, or `STATESxNEEDSxLINESxDONORSxOFFERSxYEARS` with lines for each need.
pub(crate) fn size(name: &str) -> Option<Size> {
    let text = match name {
        "tiny" => "4x12x3x6x12x3",
        "real" | "tight" => "15x120x5x40x120x3",
        "company" => "8x24x2x12x24x2",
        "small" => "4x7x2x5x10x2",
        "sector" => "60x1000x5x150x450x3",
        "stress" => "200x20000x5x600x2000x3",
        other => other,
    };
    let figures: Vec<u64> = text.split('x').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [states, needs, lines_per_need, donors, offers, years] = figures[..] else { return None };
    // Small cases have rules of every kind.
    let [tight, company, all] = [&["tight", "small"][..], &["company", "small"], &["small"]]
        .map(|names| names.contains(&name));
    let size = Size { states, needs, lines_per_need, donors, offers, years, tight, company, all };
    // Codes of States have three letters, years are few, and nothing is missing.
    let possible = states <= 17_576 && years <= 20 && donors <= offers && !figures.contains(&0);
    possible.then_some(size)
}

/// Knuth's MMIX generator; its high bits are good enough for cases.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }
    pub(crate) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
    pub(crate) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let n = u64::try_from(list.len()).expect("a short list");
        &list[usize::try_from(self.below(n)).expect("a short list")]
    }
    pub(crate) fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        self.one_of::<&str>(list)
    }
}

pub(crate) const REGIONS: [&str; 5] = ["Africa", "Asia", "Americas", "Europe", "Oceania"];
pub(crate) const THEMES: [&str; 5] = ["A3", "A4", "A5", "A6", "A7"];
pub(crate) const ACTIVITIES: [&str; 6] = ["BAC", "NTS", "TS", "EORE", "REH", "STK"];
const GOODS: [(&str, &str); 3] =
    [("detector", "item"), ("qa_qc", "person-month"), ("ambulance", "item")];
pub(crate) const FIRST_YEAR: u64 = 2026;

/// A code of three letters for the n-th State.
fn iso3(n: u64) -> String {
    let letter = |n: u64| char::from(b'A' + u8::try_from(n % 26).expect("below 26"));
    [letter(n / 676), letter(n / 26), letter(n)].iter().collect()
}

/// The case as JSON.
pub(crate) fn case(size: Size, seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let states: Vec<String> = (0..size.states).map(|n| state(&mut dice, n, size)).collect();
    let needs: Vec<String> = (0..size.needs).map(|n| need(&mut dice, n, size)).collect();
    let donors: Vec<String> = (0..size.donors)
        .map(|n| format!(r#"{{"id":"D{n:04}","name":"Donor {n}","kind":"state"}}"#))
        .collect();
    let offers: Vec<String> = (0..size.offers).map(|n| offer(&mut dice, n, size)).collect();
    let text = format!(
        concat!(
            r#"{{"format":"coalition-case/1","title":"Generated","label":"Invented figures","#,
            r#""as_of":"2026-03-01","currency":"USD","states":[{}],"needs":[{}],"donors":[{}],"offers":[{}]}}"#
        ),
        states.join(",\n"),
        needs.join(",\n"),
        donors.join(",\n"),
        offers.join(",\n")
    );
    if size.all { rules::added(&text, &mut dice) } else { text }
}

fn state(dice: &mut Dice, n: u64, size: Size) -> String {
    let index = usize::try_from(n % 5).expect("below 5");
    // Every other State states how many of the donors that would come it can work with.
    let most = (size.offers * 4 / size.states / 3).max(2);
    let partners = if size.tight {
        format!(r#","max_partners":{}"#, dice.between(most / 3 + 1, most))
    } else if dice.below(2) == 0 {
        format!(r#","max_partners":{}"#, dice.between(5, 10))
    } else {
        String::new()
    };
    format!(
        r#"{{"iso3":"{}","region":"{}","subregion":"S{}","ldc":{},"oda":true{partners}}}"#,
        iso3(n),
        REGIONS[index],
        n % 10,
        dice.below(2) == 0,
    )
}

fn need(dice: &mut Dice, n: u64, size: Size) -> String {
    let mut lines = String::new();
    for at in 0..size.lines_per_need {
        let year = FIRST_YEAR + at % size.years;
        let comma = if at == 0 { "" } else { "," };
        let id = format!("L{n:05}.{at}");
        let _infallible = if dice.below(8) == 0 {
            let (code, unit) = GOODS[usize::try_from(dice.below(3)).expect("below 3")];
            let kind = if code == "qa_qc" { "expertise" } else { "in_kind" };
            write!(
                lines,
                r#"{comma}{{"id":"{id}","kind":"{kind}","code":"{code}","unit":"{unit}","year":{year},"quantity":{}}}"#,
                dice.between(2, 40)
            )
        } else {
            let amount = dice.between(40, 2000) * 1000 + dice.below(1000);
            let covered = if dice.below(5) == 0 { amount / dice.between(2, 9) } else { 0 };
            let part = if size.all && dice.below(3) == 0 {
                format!(r#","smallest_part":"{}.00""#, amount * dice.between(2, 9) / 10)
            } else {
                String::new()
            };
            write!(
                lines,
                r#"{comma}{{"id":"{id}","kind":"funding","year":{year},"amount":"{amount}.00","already_covered":"{covered}.00"{part}}}"#
            )
        };
    }
    format!(
        r#"{{"id":"N{n:05}","state":"{}","theme":"{}","activity":"{}","title":"Need {n}","priority":{},"origin":"derived","lines":[{lines}]}}"#,
        iso3(n % size.states),
        dice.pick(&THEMES),
        dice.pick(&ACTIVITIES),
        dice.between(1, 3)
    )
}

fn offer(dice: &mut Dice, n: u64, size: Size) -> String {
    let donor = if n < size.donors { n } else { dice.below(size.donors) };
    let goods = dice.below(8) == 0;
    // What a year asks for per offer, and about half of it is offered.
    let asked = size.needs * size.lines_per_need * 1000 / size.offers / size.years;
    let yearly = (asked / 2).max(100);
    let mut text = format!(r#"{{"id":"O{n:05}","donor":"D{donor:04}""#);
    let mut years = Vec::new();
    let mut least_held = u64::MAX;
    for year in FIRST_YEAR..FIRST_YEAR + size.years {
        if goods {
            years.push(format!(r#"{{"year":{year},"quantity":{}}}"#, dice.between(5, 60)));
        } else {
            let held = dice.between(yearly / 4, yearly * 7 / 4);
            least_held = least_held.min(held);
            years.push(format!(r#"{{"year":{year},"amount":"{}.00"}}"#, held * 1000));
        }
    }
    let listed: Vec<String> = {
        let mut set = std::collections::BTreeSet::new();
        let most = size.states.min(3 + size.states / 10);
        for _ in 0..dice.between(2, most) {
            set.insert(dice.below(size.states));
        }
        set.into_iter().map(|state| format!("{:?}", iso3(state))).collect()
    };
    let kind = if goods {
        let (code, unit) = GOODS[usize::try_from(dice.below(3)).expect("below 3")];
        let kind = if code == "qa_qc" { "expertise" } else { "in_kind" };
        format!(
            r#","kind":"{kind}","code":"{code}","unit":"{unit}","min_grant":"{}""#,
            dice.between(2, 9)
        )
    } else {
        let least = if size.tight {
            yearly * dice.between(1, 8) / 10
        } else {
            (yearly * dice.between(2, 15) / 100).max(1)
        };
        let most = least_held * dice.between(4, 8) / 10;
        format!(
            r#","kind":"funding","min_grant":"{}.00","max_per_state":"{}.00""#,
            least * 1000,
            most.max(1) * 1000
        )
    };
    let _infallible = write!(
        text,
        r#"{kind},"years":[{}],"states":[{}],"max_states":{}"#,
        years.join(","),
        listed.join(","),
        if size.tight { dice.between(1, 4) } else { dice.between(2, 6) }
    );
    if dice.below(3) == 0 {
        let _infallible = write!(
            text,
            r#","themes":["{}","{}"]"#,
            THEMES[1],
            dice.pick(&[THEMES[0], THEMES[2], THEMES[3]])
        );
    }
    if size.company && dice.below(3) == 0 {
        text += r#","needs_co_funding":true"#;
    }
    let _infallible = write!(text, r#","preferences":{{{}:{}}}}}"#, listed[0], dice.between(1, 9));
    text
}
