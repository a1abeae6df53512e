//! What looks odd in a need. It is said and never keeps anybody from sending.

use contract::account::Article4;
use contract::need::{NeedBody, NeedLine};
use engine::case::parse_amount;

use super::catalogue::{Catalogue, Price};
use crate::desk::part::day_words;
use crate::format;
use crate::words::say;
use contract::worth::{Worth, worth};

/// The theme of needs that Article 4 is about.
pub(crate) const CLEARANCE: &str = "A4";

/// Something odd: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Warning {
    /// As the server names places.
    pub(crate) path: String,
    /// In words.
    pub(crate) says: String,
}

/// Everything odd in a need, in its order; `article4` is the duty of its State, as public records say it; `today`
/// is the day, `2026-11-24`.
pub(crate) fn warnings(
    body: &NeedBody,
    article4: Option<&Article4>,
    catalogue: &Catalogue,
    today: &str,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |path: String, says: String| found.push(Warning { path, says });
    // Days are compared as text: they are written from the year on.
    let deadline = body.deadline.as_deref();
    if deadline.is_some_and(|day| day < today) {
        warn("deadline".to_owned(), say::desk_need_warn_past());
    }
    // Only clearance has that deadline: assistance to victims goes on.
    let treaty = article4.filter(|_| body.theme == CLEARANCE);
    let treaty = treaty.and_then(|of| Some((of.deadline.as_deref()?, of.source.as_str())));
    let after_treaty =
        |(day, source): (&str, &str)| say::desk_need_warn_article4(&day_words(day), source);
    if let Some(of) = treaty.filter(|(day, _)| deadline.is_some_and(|own| own > *day)) {
        warn("deadline".to_owned(), after_treaty(of));
    }
    let year_of = |day: &str| day.split('-').next().and_then(|year| year.parse::<i32>().ok());
    let last = deadline.and_then(year_of);
    let this = year_of(today);
    for (at, line) in body.lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{at}].{field}");
        if let (Some(year), Some(last)) = (line.year, last)
            && year > last
        {
            warn(path("year"), say::desk_need_warn_after_deadline());
        }
        if let (Some(year), Some(of)) = (line.year, treaty)
            && year_of(of.0).is_some_and(|last| year > last)
        {
            warn(path("year"), after_treaty(of));
        }
        if let (Some(year), Some(this)) = (line.year, this)
            && year < this
        {
            warn(path("year"), say::desk_need_warn_year_past());
        }
        if let Some(price) = odd_price(line, catalogue) {
            warn(path("unit_cost"), say::desk_need_warn_price(&price_words(price)));
        }
        if is_more_covered(line) {
            warn(path("already_covered"), say::desk_need_warn_covered());
        }
    }
    found
}

/// A price of the same entry, unit and currency that a line's price is ten times below or above.
fn odd_price<'a>(line: &NeedLine, catalogue: &'a Catalogue) -> Option<&'a Price> {
    let digits = 4;
    let read = |text: &str| parse_amount(text, digits).ok();
    let cost = read(line.unit_cost.as_deref()?)?;
    let prices = catalogue.prices_of(line.code.as_deref()?);
    let comparable: Vec<&Price> = prices
        .into_iter()
        .filter(|price| {
            line.unit.as_deref() == Some(&price.unit)
                && line.currency.as_deref() == Some(&price.currency)
        })
        .collect();
    let fits = |price: &&Price| match (read(&price.low), read(&price.high)) {
        (Some(low), Some(high)) => low / 10 <= cost && cost <= high.saturating_mul(10),
        _ => true,
    };
    if comparable.iter().any(fits) { None } else { comparable.first().copied() }
}

fn is_more_covered(line: &NeedLine) -> bool {
    let Worth::Money(_, asked) = worth(line) else { return false };
    let covered = line.already_covered.as_deref().and_then(|text| line.money().read(text).ok());
    line.amount.is_some() && covered.is_some_and(|covered| covered > asked)
}

/// A price in words: `USD 1,800 to 2,500 per hectare`.
pub(crate) fn price_words(price: &Price) -> String {
    let low = super::typed::shown(&price.low);
    let unit = format::unit_name(&price.unit);
    if price.low == price.high {
        say::desk_need_price(&low, &price.currency, &unit)
    } else {
        say::desk_need_price_range(&price.currency, &super::typed::shown(&price.high), &low, &unit)
    }
}
