//! Numbers as readers type them, in their own separators, without a float in between.

use crate::words::{self, say};

/// Text that is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotANumber;

/// Reads a number that was typed in the language of the page, as a plain decimal (`1234.50`);
/// nothing typed is `None`.
pub(crate) fn decimal(text: &str) -> Result<Option<String>, NotANumber> {
    let mark = words::decimal_mark().chars().next().unwrap_or('.');
    decimal_with(text, mark)
}

/// What was typed where `mark` stood before fractions, as the page writes it; as it is where that is the
/// mark of the page, or it is no number.
pub(crate) fn in_page(text: &str, mark: char) -> String {
    let is_other = !words::decimal_mark().starts_with(mark);
    let plain = if is_other { decimal_with(text, mark).ok().flatten() } else { None };
    plain.map_or_else(|| text.to_owned(), |plain| shown(&plain))
}

/// What was typed as the server counts; what is no number, as it is.
pub(crate) fn plain(text: &str) -> String {
    decimal(text).ok().flatten().unwrap_or_else(|| text.trim().to_owned())
}

/// Reads a whole number; nothing typed is `None`.
pub(crate) fn whole(text: &str) -> Result<Option<i64>, NotANumber> {
    let Some(plain) = decimal(text)? else { return Ok(None) };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if fraction.bytes().any(|digit| digit != b'0') {
        return Err(NotANumber);
    }
    whole.parse().map(Some).map_err(|_| NotANumber)
}

/// Reads a calendar year; nothing typed is `None`.
pub(crate) fn year(text: &str) -> Result<Option<i32>, NotANumber> {
    whole(text)?.map(i32::try_from).transpose().map_err(|_| NotANumber)
}

/// As [`decimal`], with the mark that stands before fractions.
///
/// Spaces and apostrophes group digits everywhere. Of points and commas, the language's mark
/// stands before a fraction, and the other groups by three; where both occur, the last one stands
/// before the fraction whatever the language, and so does one that does not group by three:
/// `12.5` is no other number in French, and a figure pasted from elsewhere is read as it was meant.
pub(crate) fn decimal_with(text: &str, mark: char) -> Result<Option<String>, NotANumber> {
    let plain: String = text.chars().filter(|c| !is_grouping(*c)).map(latin).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    if !plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return Err(NotANumber);
    }
    let (whole, fraction) = match plain.rfind(['.', ',']) {
        None => (plain.as_str(), ""),
        Some(at) => {
            let last = if plain[at..].starts_with('.') { '.' } else { ',' };
            let (before, after) = (&plain[..at], &plain[at + 1..]);
            let is_repeated = before.contains(last);
            let is_mixed = before.contains(['.', ',']) && !is_repeated;
            let groups = is_repeated || (last != mark && !is_mixed && after.len() == 3);
            if groups { (plain.as_str(), "") } else { (before, after) }
        }
    };
    let whole = ungrouped(whole).ok_or(NotANumber)?;
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || (whole.is_empty() && fraction.is_empty()) {
        return Err(NotANumber);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }))
}

/// Digits whose separators, if any, group by three.
fn ungrouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let fits = match groups.split_first() {
        Some((first, [])) => first.bytes().all(|b| b.is_ascii_digit()),
        Some((first, rest)) => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        None => false,
    };
    fits.then(|| groups.concat())
}

fn is_grouping(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’' | '\u{66c}' | '\u{200e}' | '\u{200f}')
}

/// Arabic, Persian and full-width digits and marks as the others.
fn latin(c: char) -> char {
    let digit = [('\u{660}', '\u{669}'), ('\u{6f0}', '\u{6f9}'), ('\u{ff10}', '\u{ff19}')]
        .iter()
        .find(|(first, last)| (*first..=*last).contains(&c))
        .and_then(|(first, _)| char::from_digit(u32::from(c) - u32::from(*first), 10));
    digit.unwrap_or(match c {
        '\u{66b}' | '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        other => other,
    })
}

/// A plain decimal as the language writes it; anything else as it is.
pub(crate) fn shown(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    match whole.parse::<i64>() {
        Ok(value) if fraction.is_empty() => words::integer(value),
        Ok(value) => format!("{}{}{fraction}", words::integer(value), words::decimal_mark()),
        Err(_) => plain.to_owned(),
    }
}

/// A plain number of what it counts, a currency or a unit; of what is not named, as it is.
pub(crate) fn counted(plain: &str, of: &str) -> String {
    let is_money = engine::case::minor_digits(of).is_some();
    match plain.parse() {
        _ if of.is_empty() => shown(plain),
        Ok(units) if !is_money => crate::format::units(of, units),
        Ok(_) | Err(_) => say::money(&shown(plain), of),
    }
}

/// An amount of money as the language writes it, with its currency's code.
pub(crate) fn money(currency: &str, minor: i64) -> String {
    let digits = engine::case::minor_digits(currency).unwrap_or(2);
    let figure = shown(&amount(minor, digits));
    if currency.is_empty() {
        say::desk_need_no_currency(&figure)
    } else {
        say::money(&figure, currency)
    }
}

/// Quantity times price, both as they were typed, as a plain decimal; `None` where one of them is
/// no number or the product is too large.
pub(crate) fn product(quantity: &str, price: &str, currency: &str) -> Option<String> {
    let digits = engine::case::minor_digits(currency)?;
    let quantity = whole(quantity).ok().flatten()?;
    let price = engine::case::parse_amount(&decimal(price).ok().flatten()?, digits).ok()?;
    let minor = price.checked_mul(quantity).filter(|minor| *minor > 0)?;
    Some(amount(minor, digits))
}

/// An amount in minor units as a plain decimal, whole without a fraction.
pub(crate) fn amount(minor: i64, digits: u32) -> String {
    let plain = engine::case::format_amount(minor, digits);
    let zeros = format!(".{}", "0".repeat(usize::try_from(digits).unwrap_or(0)));
    plain.strip_suffix(&zeros).unwrap_or(&plain).to_owned()
}
