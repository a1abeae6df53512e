//! The limits of an offer in words.

use engine::case::{Offer, ResourceKind};

use super::{date, millionths, units, word};
use crate::words::{decimal_mark, integer, say};

/// What a donor asks for, a sentence for each limit; the lists of States and themes are shown apart.
#[must_use]
pub fn conditions(offer: &Offer, currency: &str) -> Vec<String> {
    let amount = |text: &String| match offer.kind {
        ResourceKind::Funding => {
            let unit =
                offer.years.iter().find_map(|year| year.currency.as_deref()).unwrap_or(currency);
            say::money(&grouped(text), unit)
        }
        ResourceKind::Expertise | ResourceKind::InKind => {
            let unit = offer.unit.as_deref().unwrap_or_default();
            match text.parse::<i64>() {
                Ok(count) => units(unit, count),
                Err(_) => format!("{text} {unit}"),
            }
        }
    };
    let listed = |names: &[String]| word::joined(names);
    let all = [
        offer.min_grant.as_ref().map(|least| say::condition_min_grant(&amount(least))),
        offer.max_per_state.as_ref().map(|most| say::condition_max_per_state(&amount(most))),
        offer.max_states.map(say::condition_max_states),
        offer.max_share_of_line.as_deref().map(|part| say::condition_max_share(&share(part))),
        offer.needs_co_funding.then(say::condition_co_funding),
        offer.ldc_only.then(say::condition_ldc),
        offer.oda_only.then(say::condition_oda),
        (!offer.excluded_regions.is_empty())
            .then(|| say::condition_not_to(&listed(&offer.excluded_regions))),
        (!offer.excluded_themes.is_empty()).then(|| {
            let themes: Vec<String> =
                offer.excluded_themes.iter().map(|code| word::theme_short(code)).collect();
            say::condition_not_for(&listed(&themes))
        }),
        offer.expires.map(|day| say::condition_expires(&date(day))),
        offer.note.as_ref().map(|note| say::condition_note(note.trim_end_matches('.'))),
    ];
    all.into_iter().flatten().collect()
}

/// A share such as `0.25` as per cent; text that is not one stays as it is.
fn share(text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{fraction:0<6}");
    digits.parse().map_or_else(|_| text.to_owned(), millionths)
}

/// A decimal string with its whole part grouped; text that is not a number stays as it is.
fn grouped(text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let Ok(whole) = whole.parse() else { return text.to_owned() };
    let is_round = fraction.bytes().all(|digit| digit == b'0');
    if is_round {
        integer(whole)
    } else {
        format!("{}{}{fraction}", integer(whole), decimal_mark())
    }
}
