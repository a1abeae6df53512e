//! The limits of an offer in words.

use engine::case::{Offer, ResourceKind};

use super::{date, number::integer, word};

/// What a donor asks for, a sentence for each limit; the lists of States and themes are shown apart.
#[must_use]
pub fn conditions(offer: &Offer, currency: &str) -> Vec<String> {
    let amount = |text: &str| match offer.kind {
        ResourceKind::Funding => {
            let unit =
                offer.years.iter().find_map(|year| year.currency.as_deref()).unwrap_or(currency);
            format!("{unit}\u{a0}{}", grouped(text))
        }
        ResourceKind::Expertise | ResourceKind::InKind => {
            format!("{text} {}", offer.unit.as_deref().unwrap_or_default())
        }
    };
    let listed = |names: &[String]| word::joined(names);
    let all = [
        offer
            .min_grant
            .as_deref()
            .map(|least| format!("At least {} for a State, or nothing.", amount(least))),
        offer
            .max_per_state
            .as_deref()
            .map(|most| format!("At most {} for one State in one year.", amount(most))),
        offer.max_states.map(|most| format!("To at most {} States.", integer(i64::from(most)))),
        offer
            .max_share_of_line
            .as_deref()
            .map(|share| format!("At most a share of {share} of one line.")),
        offer.needs_co_funding.then(|| "Only beside another contributor.".to_owned()),
        offer.ldc_only.then(|| "Only to least developed countries.".to_owned()),
        offer
            .oda_only
            .then(|| "Only to States eligible for official development assistance.".to_owned()),
        (!offer.excluded_regions.is_empty())
            .then(|| format!("Not to {}.", listed(&offer.excluded_regions))),
        (!offer.excluded_themes.is_empty()).then(|| {
            let themes: Vec<String> =
                offer.excluded_themes.iter().map(|code| word::theme_short(code)).collect();
            format!("Not for {}.", listed(&themes))
        }),
        offer.expires.map(|day| format!("It stands until {}.", date(day))),
        offer
            .note
            .as_ref()
            .map(|note| format!("Remark in the case, not a rule: {}.", note.trim_end_matches('.'))),
    ];
    all.into_iter().flatten().collect()
}

/// A decimal string with its whole part grouped; text that is not a number stays as it is.
fn grouped(text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let Ok(whole) = whole.parse() else { return text.to_owned() };
    let is_round = fraction.bytes().all(|digit| digit == b'0');
    if is_round { integer(whole) } else { format!("{}.{fraction}", integer(whole)) }
}
