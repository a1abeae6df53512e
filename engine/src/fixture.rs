//! Markets in a few words, for the engine's own tests.
//!
//! ```text
//! state LAO ldc
//! line LAO-1 LAO p1 A4 BAC 2026 100.00 covered 10.00
//! offer D-1 2026 50.00 states LAO,TCD max 20.00
//! ```

mod shuffled;

use std::fmt::Write as _;

use crate::case::CaseFile;
use crate::market::Market;

pub(crate) use shuffled::{Dice, crowded, shuffled};

/// The case that a text describes; see the module for the words.
pub(crate) fn case(text: &str) -> CaseFile {
    let json = json(text);
    CaseFile::parse(&json).unwrap_or_else(|errors| panic!("{errors}\nin {json}"))
}

/// The market that a text describes.
pub(crate) fn market(text: &str) -> Market {
    Market::try_from(case(text)).unwrap_or_else(|errors| panic!("{errors}"))
}

fn json(text: &str) -> String {
    let (mut states, mut needs, mut donors, mut offers) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut locks, mut vetoes, mut forbidden) = (Vec::new(), Vec::new(), Vec::new());
    for entry in text.lines().map(str::trim).filter(|entry| !entry.is_empty()) {
        let words: Vec<&str> = entry.split_whitespace().collect();
        match words[..] {
            ["state", iso3, ref flags @ ..] => states.push(state(iso3, flags)),
            ["line", id, state, priority, theme, activity, year, figure, ref rest @ ..] => {
                needs.push(need(id, state, priority, theme, activity, year, figure, rest));
            }
            ["offer", id, year, figure, ref rest @ ..] => {
                let donor = id.rsplit_once('-').map_or(id, |(donor, _)| donor);
                if !donors.contains(&donor) {
                    donors.push(donor);
                }
                offers.push(offer(id, donor, year, figure, rest));
            }
            ["lock", offer, line, year, quantity] => locks.push(format!(
                r#"{{"offer":"{offer}","line":"{line}","year":{year},"quantity":"{quantity}","status":"committed"}}"#
            )),
            ["veto", donor, state] => {
                vetoes.push(format!(r#"{{"donor":"{donor}","state":"{state}","by":"state"}}"#));
            }
            ["forbid", offer, line] => forbidden.push(format!(r#"{{"offer":"{offer}","line":"{line}"}}"#)),
            _ => panic!("the fixture has no entry {entry:?}"),
        }
    }
    let donors: Vec<String> = donors
        .iter()
        .map(|id| format!(r#"{{"id":"{id}","name":"{id}","kind":"state"}}"#))
        .collect();
    format!(
        r#"{{"format":"coalition-case/1","title":"Fixture","label":"Invented","as_of":"2026-03-01","currency":"USD",
        "rates":[{{"currency":"EUR","per_unit":"1.25","date":"2026-02-27","source":"invented"}}],
        "states":[{}],"needs":[{}],"donors":[{}],"offers":[{}],"locks":[{}],"vetoes":[{}],"forbidden_pairs":[{}]}}"#,
        states.join(","),
        needs.join(","),
        donors.join(","),
        offers.join(","),
        locks.join(","),
        vetoes.join(","),
        forbidden.join(",")
    )
}

fn state(iso3: &str, flags: &[&str]) -> String {
    let has = |flag: &str| flags.contains(&flag);
    let partners = flags.iter().find_map(|flag| flag.strip_prefix("partners="));
    let partners = partners.map(|n| format!(r#","max_partners":{n}"#)).unwrap_or_default();
    format!(
        r#"{{"iso3":"{iso3}","region":"{}","subregion":"Sub","ldc":{},"oda":{}{partners}}}"#,
        if has("africa") { "Africa" } else { "Asia" },
        has("ldc"),
        !has("not_oda")
    )
}

/// A figure such as `100.00`, `eur:100.00`, `detector:5`, or `?` where it is unknown.
fn figure(figure: &str, unit_fields: bool) -> (String, String) {
    match figure.split_once(':') {
        None => ("funding".to_owned(), format!(r#""amount":{}"#, quoted(figure))),
        Some(("eur", amount)) => {
            ("funding".to_owned(), format!(r#""amount":{},"currency":"EUR""#, quoted(amount)))
        }
        Some((code, quantity)) => {
            let quantity = if quantity == "?" { "null" } else { quantity };
            let unit = if unit_fields {
                format!(r#","code":"{code}","unit":"item""#)
            } else {
                String::new()
            };
            ("in_kind".to_owned(), format!(r#""quantity":{quantity}{unit}"#))
        }
    }
}

fn quoted(amount: &str) -> String {
    if amount == "?" { "null".to_owned() } else { format!("{amount:?}") }
}

#[expect(clippy::too_many_arguments, reason = "the words of one fixture line, in their order")]
fn need(
    id: &str,
    state: &str,
    priority: &str,
    theme: &str,
    activity: &str,
    year: &str,
    asked: &str,
    rest: &[&str],
) -> String {
    let (kind, figures) = figure(asked, true);
    let mut line = format!(r#"{{"id":"{id}","kind":"{kind}","year":{year},{figures}"#);
    for pair in rest.chunks(2) {
        let _ok = match pair {
            ["covered", amount] => write!(line, r#","already_covered":"{amount}""#),
            ["part", amount] => write!(line, r#","smallest_part":"{amount}""#),
            ["fill", price] => write!(line, r#","money_may_fill":true,"unit_cost":"{price}""#),
            _ => panic!("the fixture has no {pair:?} on a line"),
        };
    }
    line.push('}');
    format!(
        r#"{{"id":"N-{id}","state":"{state}","theme":"{theme}","activity":"{activity}","title":"T",
        "priority":{},"origin":"state","lines":[{line}]}}"#,
        &priority[1..]
    )
}

fn offer(id: &str, donor: &str, year: &str, given: &str, rest: &[&str]) -> String {
    let (kind, figures) = figure(given, false);
    // A second year stands as `also 2027=5.00`.
    let also = rest.chunks(2).filter(|pair| pair[0] == "also").map(|pair| {
        let (year, given) = pair[1].split_once('=').expect("`also` names a year and a figure");
        format!(r#",{{"year":{year},{}}}"#, figure(given, false).1)
    });
    let also: String = also.collect();
    let mut offer = format!(
        r#"{{"id":"{id}","donor":"{donor}","kind":"{kind}","years":[{{"year":{year},{figures}}}{also}]"#
    );
    if let Some((code, _)) = given.split_once(':').filter(|(code, _)| *code != "eur") {
        let _ok = write!(offer, r#","code":"{code}","unit":"item""#);
    }
    let list = |names: &str| {
        names.split(',').map(|name| format!("{name:?}")).collect::<Vec<_>>().join(",")
    };
    for pair in rest.chunks(2) {
        let _ok = match pair {
            ["also", _] => Ok(()),
            ["max", amount] => write!(offer, r#","max_per_state":"{amount}""#),
            ["min", amount] => write!(offer, r#","min_grant":"{amount}""#),
            ["share", share] => write!(offer, r#","max_share_of_line":"{share}""#),
            ["max_states", n] => write!(offer, r#","max_states":{n}"#),
            ["expires", day] => write!(offer, r#","expires":"{day}""#),
            ["only", flag] => write!(offer, r#","{flag}_only":true"#),
            ["co_funding", "yes"] => write!(offer, r#","needs_co_funding":true"#),
            ["prefers", pairs] => write!(offer, r#","preferences":{{{}}}"#, weights(pairs)),
            ["prefers_themes" | "prefers_regions" | "prefers_years", _] => Ok(()),
            [field, names] => write!(offer, r#",{field:?}:[{}]"#, list(names)),
            _ => panic!("the fixture has no {pair:?} on an offer"),
        };
    }
    let also: Vec<String> = rest
        .chunks(2)
        .filter_map(|pair| Some((pair[0].strip_prefix("prefers_")?, weights(pair[1]))))
        .map(|(kind, weights)| format!("{kind:?}:{{{weights}}}"))
        .collect();
    if !also.is_empty() {
        let _ok = write!(offer, r#","also_prefers":{{{}}}"#, also.join(","));
    }
    offer.push('}');
    offer
}

/// `LAO=3,TCD=1` as fields of an object.
fn weights(pairs: &str) -> String {
    let pairs = pairs.split(',').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, weight)| format!("{name:?}:{weight}")).collect::<Vec<_>>().join(",")
}
