//! Any market with limits that join matches is matched, at amounts of cents and of millions, and its run
//! verified. Bytes are read in fixed places, so that a changed byte changes one figure.

use engine::{CaseFile, Market, Policy, solve, verify};

/// Searches longer than this would hide everything else.
const PIVOTS: u64 = 3_000;
const NAMES: [&str; 6] = ["AFG", "BIH", "IRQ", "LAO", "MRT", "TCD"];
/// Bytes of a State with its two lines, and of an offer.
const STATE: usize = 6;
const OFFER: usize = 10;

/// A figure of one to 255 of a unit between a cent and two millions.
fn amount(size: u8, figure: u8) -> String {
    let unit = [1_u64, 100, 12_345, 10_000_000, 200_000_007][usize::from(size) % 5];
    let minor = u64::from(figure.max(1)) * unit;
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn state(at: usize, bytes: &[u8]) -> (String, String) {
    let name = NAMES[at];
    let partners = match bytes[0] % 4 {
        0 => "null".to_owned(),
        most => most.to_string(),
    };
    let line = |n: usize| {
        let asked = amount(bytes[1], bytes[1 + n]);
        let covered = if bytes[4] >> n & 1 == 1 { asked.clone() } else { "0".to_owned() };
        let year = 2026 + u32::from(bytes[5] >> n & 1);
        format!(
            r#"{{"id":"{name}.{n}","kind":"funding","year":{year},"amount":"{asked}","currency":"USD","already_covered":"{covered}"}}"#
        )
    };
    let priority = bytes[4] % 3 + 1;
    (
        format!(
            r#"{{"iso3":"{name}","name":"{name}","region":"Asia","ldc":true,"oda":true,"max_partners":{partners}}}"#
        ),
        format!(
            r#"{{"id":"N{name}","state":"{name}","theme":"A4","activity":"BAC","title":"t","priority":{priority},"treaties":[],"visibility":"public","origin":"state","source":"x","lines":[{},{}]}}"#,
            line(1),
            line(2)
        ),
    )
}

fn offer(at: usize, n_states: usize, bytes: &[u8]) -> String {
    let some = |byte: u8, text: String| if byte % 3 == 0 { "null".to_owned() } else { text };
    let least = some(bytes[3], format!("\"{}\"", amount(bytes[0], bytes[3])));
    let most = some(bytes[4], format!("\"{}\"", amount(bytes[0], bytes[4])));
    let states = some(bytes[5], (bytes[5] % 3 + 1).to_string());
    let preferred = NAMES[usize::from(bytes[6]) % n_states];
    format!(
        r#"{{"id":"O{at}","donor":"D{}","kind":"funding","visibility":"isu","years":[{{"year":2026,"amount":"{}","currency":"USD"}},{{"year":2027,"amount":"{}","currency":"USD"}}],"preferences":{{"{preferred}":{}}},"min_grant":{least},"max_per_state":{most},"max_states":{states},"needs_co_funding":{}}}"#,
        bytes[7] % 4,
        amount(bytes[0], bytes[1]),
        amount(bytes[0], bytes[2]),
        bytes[8] % 9 + 1,
        bytes[9] % 2 == 1
    )
}

/// Panics where something does not hold.
pub fn joint(bytes: &[u8]) {
    let [head, rest @ ..] = bytes else { return };
    let n_states = usize::from(*head) % NAMES.len() + 1;
    if rest.len() < n_states * STATE + OFFER {
        return;
    }
    let (of_states, of_offers) = rest.split_at(n_states * STATE);
    let (states, needs): (Vec<_>, Vec<_>) =
        of_states.chunks_exact(STATE).enumerate().map(|(at, bytes)| state(at, bytes)).unzip();
    let offers: Vec<String> = of_offers
        .chunks_exact(OFFER)
        .take(8)
        .enumerate()
        .map(|(at, bytes)| offer(at, n_states, bytes))
        .collect();
    let donors: Vec<String> =
        (0..4).map(|at| format!(r#"{{"id":"D{at}","name":"D{at}","kind":"state"}}"#)).collect();
    let text = format!(
        r#"{{"format":"coalition-case/1","title":"t","label":"l","as_of":"2026-03-01","currency":"USD","states":[{}],"needs":[{}],"donors":[{}],"offers":[{}]}}"#,
        states.join(","),
        needs.join(","),
        donors.join(","),
        offers.join(",")
    );
    // A least above a most is an error of the case.
    let Ok(case) = CaseFile::parse(&text) else { return };
    let market = Market::try_from(case).expect("a case of this kind is a market");
    let fixed_cost_per_pair = i64::from(*head / 128) * 1_000;
    let policy = Policy { work_limit: Some(PIVOTS), fixed_cost_per_pair, ..Policy::standard() };
    let run = solve(market, policy).expect("figures of this size are in range");
    verify(run).expect("the engine's own run verifies");
}
