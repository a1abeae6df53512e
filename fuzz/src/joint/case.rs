//! Bytes to a case. They are read in fixed places, so that a changed byte changes one figure: one for how many
//! States there are, then what is committed or ruled out, then the States, then the offers.

const NAMES: [&str; 6] = ["AFG", "BIH", "IRQ", "LAO", "MRT", "TCD"];
const FIRST_YEAR: usize = 2026;
/// What is committed or ruled out: so many times so many bytes.
const FACTS: usize = 4;
const FACT: usize = 4;
/// Bytes of a State with its two lines, and of an offer.
const STATE: usize = 9;
const OFFER: usize = 11;
const MOST_OFFERS: usize = 8;

/// A line, in minor units or in units of goods.
struct Line {
    state: usize,
    id: String,
    /// From the first.
    year: usize,
    is_goods: bool,
    asked: u64,
    covered: u64,
    /// The least that is of use; 0 for any.
    part: u64,
    /// Minor units for which money buys one.
    price: Option<u64>,
    locked: u64,
}

struct Offer {
    id: String,
    donor: usize,
    is_goods: bool,
    /// By year.
    held: [u64; 2],
    locked: [u64; 2],
    /// Its other fields.
    rules: String,
}

/// The case that bytes stand for; `None` where they are too few.
#[must_use]
pub fn case(bytes: &[u8]) -> Option<String> {
    let (head, rest) = bytes.split_first()?;
    let n_states = usize::from(*head) % NAMES.len() + 1;
    if rest.len() < FACTS * FACT + n_states * STATE + OFFER {
        return None;
    }
    let (facts, rest) = rest.split_at(FACTS * FACT);
    let (of_states, of_offers) = rest.split_at(n_states * STATE);
    let of_states = || of_states.chunks_exact(STATE).enumerate();
    let mut lines: Vec<Line> =
        of_states().flat_map(|(at, bytes)| [1, 2].map(|n| line(at, n, bytes))).collect();
    let of_offers = of_offers.chunks_exact(OFFER).take(MOST_OFFERS).enumerate();
    let mut offers: Vec<Offer> = of_offers.map(|(at, bytes)| offer(at, n_states, bytes)).collect();
    let [mut locks, mut vetoes, mut pairs] = [(); 3].map(|()| Vec::new());
    for fact in facts.chunks_exact(FACT) {
        let n_offers = offers.len();
        let offer = &mut offers[usize::from(fact[1]) % n_offers];
        let line = &mut lines[usize::from(fact[2]) % (2 * n_states)];
        match fact[0] % 4 {
            1 => locks.extend(lock(offer, line, fact[3])),
            2 => vetoes.push(format!(
                r#"{{"donor":"D{}","state":"{}","by":"state"}}"#,
                offer.donor, NAMES[line.state]
            )),
            3 => pairs.push(format!(r#"{{"offer":"{}","line":"{}"}}"#, offer.id, line.id)),
            _ => (),
        }
    }
    let states = of_states().map(|(at, bytes)| state(NAMES[at], bytes[0]));
    let needs = of_states().zip(lines.chunks_exact(2)).map(|((at, bytes), lines)| {
        let lines: Vec<String> = lines.iter().map(Line::text).collect();
        format!(
            r#"{{"id":"N{0}","state":"{0}","theme":"{3}","activity":"BAC","title":"t","priority":{1},"treaties":[],"visibility":"public","origin":"state","source":"x","lines":[{2}]}}"#,
            NAMES[at],
            bytes[4] % 3 + 1,
            lines.join(","),
            ["A4", "A5"][at % 2],
        )
    });
    let donors = (0..4).map(|at| format!(r#"{{"id":"D{at}","name":"D{at}","kind":"state"}}"#));
    let lists = [
        ("states", states.collect()),
        ("needs", needs.collect()),
        ("donors", donors.collect()),
        ("offers", offers.iter().map(Offer::text).collect()),
        ("locks", locks),
        ("vetoes", vetoes),
        ("forbidden_pairs", pairs),
    ];
    let lists = lists
        .map(|(name, entries): (&str, Vec<String>)| format!(r#""{name}":[{}]"#, entries.join(",")));
    Some(format!(
        r#"{{"format":"coalition-case/1","title":"t","label":"l","as_of":"2026-03-01","currency":"USD",{}}}"#,
        lists.join(",")
    ))
}

/// One to 255 of something between a cent and two millions, or of one to a thousand goods.
fn figure(is_goods: bool, size: u8, byte: u8) -> u64 {
    let sizes =
        if is_goods { [1, 10, 1, 100, 1_000] } else { [1, 100, 12_345, 10_000_000, 200_000_007] };
    u64::from(byte.max(1)) * sizes[usize::from(size) % 5]
}

/// A figure as a case has it in quotes.
fn text(is_goods: bool, figure: u64) -> String {
    if is_goods { figure.to_string() } else { format!("{}.{:02}", figure / 100, figure % 100) }
}

fn state(name: &str, most: u8) -> String {
    let partners = match most % 4 {
        0 => "null".to_owned(),
        most => most.to_string(),
    };
    format!(
        r#"{{"iso3":"{name}","name":"{name}","region":"Asia","ldc":true,"oda":true,"max_partners":{partners}}}"#
    )
}

/// The first or second line of a State.
fn line(state: usize, n: usize, bytes: &[u8]) -> Line {
    let is_goods = bytes[5] >> (n + 2) & 1 == 1;
    let asked = figure(is_goods, bytes[1], bytes[1 + n]);
    let part = bytes[5 + n];
    // Units and what one costs stay far from the most that a case may hold.
    let price = u64::from(bytes[8].max(1)) * [1, 100, 12_345][usize::from(bytes[8]) % 3];
    Line {
        state,
        id: format!("{}.{n}", NAMES[state]),
        year: usize::from(bytes[5] >> n & 1),
        is_goods,
        asked,
        covered: asked * [0, 0, 1, 3][usize::from(bytes[4] >> (2 * n) & 3)] / 3,
        part: if part % 3 == 0 { 0 } else { (asked * u64::from(part) / 255).max(1) },
        price: (is_goods && bytes[5] >> (n + 4) & 1 == 1).then_some(price),
        locked: 0,
    }
}

impl Line {
    fn text(&self) -> String {
        let Self { id, is_goods, .. } = self;
        let amount = |figure: u64| text(*is_goods, figure);
        let asked = if *is_goods {
            format!(r#""kind":"in_kind","code":"detector","unit":"item","quantity":{}"#, self.asked)
        } else {
            format!(r#""kind":"funding","amount":"{}","currency":"USD""#, amount(self.asked))
        };
        let part = match self.part {
            0 => String::new(),
            part => format!(r#","smallest_part":"{}""#, amount(part)),
        };
        let price = self.price.map_or(String::new(), |price| {
            format!(r#","unit_cost":"{}","money_may_fill":true"#, text(false, price))
        });
        format!(
            r#"{{"id":"{id}","year":{},{asked},"already_covered":"{}"{part}{price}}}"#,
            FIRST_YEAR + self.year,
            amount(self.covered)
        )
    }
}

fn offer(at: usize, n_states: usize, bytes: &[u8]) -> Offer {
    let is_goods = bytes[7] >> 4 & 1 == 1;
    let some = |byte: u8, text: String| if byte % 3 == 0 { "null".to_owned() } else { text };
    let amount = |byte: u8| figure(is_goods, bytes[0], byte);
    let limit = |byte: u8| some(byte, format!("\"{}\"", text(is_goods, amount(byte))));
    let also = match bytes[8] / 9 % 4 {
        0 => "{}".to_owned(),
        1 => format!(r#"{{"years":{{"{FIRST_YEAR}":{}}}}}"#, bytes[8] % 7 + 1),
        2 => format!(r#"{{"themes":{{"A5":{}}}}}"#, bytes[8] % 7 + 1),
        _ => format!(r#"{{"themes":{{"A4":9}},"years":{{"{FIRST_YEAR}":{}}}}}"#, bytes[8] % 9 + 1),
    };
    let rules = format!(
        r#""preferences":{{"{}":{}}},"also_prefers":{also},"min_grant":{},"max_per_state":{},"max_states":{},"needs_co_funding":{},"max_share_of_line":{}"#,
        NAMES[usize::from(bytes[6]) % n_states],
        bytes[8] % 9 + 1,
        limit(bytes[3]),
        limit(bytes[4]),
        some(bytes[5], (bytes[5] / 3 % 3 + 1).to_string()),
        bytes[9] % 2 == 1,
        some(bytes[10], format!("\"0.{:04}\"", u32::from(bytes[10]) * 39)),
    );
    Offer {
        id: format!("O{at}"),
        donor: usize::from(bytes[7]) % 4,
        is_goods,
        held: [amount(bytes[1]), amount(bytes[2])],
        locked: [0; 2],
        rules,
    }
}

impl Offer {
    fn text(&self) -> String {
        let kind = match self.is_goods {
            true => r#""kind":"in_kind","code":"detector","unit":"item""#,
            false => r#""kind":"funding""#,
        };
        let year = |(at, held): (usize, &u64)| {
            let held = match self.is_goods {
                true => format!(r#""quantity":{held}"#),
                false => format!(r#""amount":"{}","currency":"USD""#, text(false, *held)),
            };
            format!(r#"{{"year":{},{held}}}"#, FIRST_YEAR + at)
        };
        let years: Vec<String> = self.held.iter().enumerate().map(year).collect();
        format!(
            r#"{{"id":"{}","donor":"D{}",{kind},"visibility":"isu","years":[{}],{}}}"#,
            self.id,
            self.donor,
            years.join(","),
            self.rules
        )
    }
}

/// A commitment of a part of what both sides have left; `None` where they do not fit or nothing is.
fn lock(offer: &mut Offer, line: &mut Line, byte: u8) -> Option<String> {
    let price = match (offer.is_goods, line.is_goods) {
        (false, true) => line.price?,
        (true, false) => return None,
        _ => 1,
    };
    let left = (offer.held[line.year] - offer.locked[line.year]) / price;
    let most = left.min(line.asked - line.covered - line.locked);
    if most == 0 {
        return None;
    }
    let quantity = (most * u64::from(byte) / 255).max(1);
    line.locked += quantity;
    offer.locked[line.year] += quantity * price;
    Some(format!(
        r#"{{"offer":"{}","line":"{}","year":{},"quantity":"{}","status":"committed"}}"#,
        offer.id,
        line.id,
        FIRST_YEAR + line.year,
        text(line.is_goods, quantity)
    ))
}
