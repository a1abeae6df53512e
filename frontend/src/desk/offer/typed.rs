//! Figures as donors type them, in their own separators, without a float in between.

use crate::words;

/// Reads a number as a plain decimal (`1234.50`); nothing typed is `Ok(None)`.
///
/// Spaces and apostrophes group digits. The last point or comma stands before a fraction, unless
/// it occurs twice, or groups by three and is not the language's own mark before fractions.
///
/// # Errors
///
/// The text, where it is no number.
pub(crate) fn decimal(text: &str) -> Result<Option<String>, String> {
    let mark = words::decimal_mark().chars().next().unwrap_or('.');
    let is_grouping = |c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '\u{200e}' | '\u{200f}');
    let plain: String = text.chars().filter(|c| !is_grouping(*c)).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Err(text.to_owned());
    let is_mark = |c: char| c == '.' || c == ',';
    if !plain.chars().all(|c| c.is_ascii_digit() || is_mark(c)) {
        return wrong();
    }
    let (whole, fraction) = match plain.rfind(is_mark) {
        None => (plain.as_str(), ""),
        Some(at) => {
            let (before, after) = (&plain[..at], &plain[at + 1..]);
            let last = if plain[at..].starts_with('.') { '.' } else { ',' };
            let groups = before.contains(last)
                || (last != mark && after.len() == 3 && !before.contains(is_mark));
            if groups { (plain.as_str(), "") } else { (before, after) }
        }
    };
    let mut groups = whole.split(is_mark);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.is_empty() || (1..=3).contains(&first.len());
    if !is_grouped || rest.iter().any(|group| group.len() != 3) || (first.is_empty() && fraction.is_empty()) {
        return wrong();
    }
    let digits = format!("{first}{}", rest.concat());
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    Ok(Some(if fraction.is_empty() { digits.to_owned() } else { format!("{digits}.{fraction}") }))
}

/// Reads a whole number; nothing typed is `Ok(None)`.
///
/// # Errors
///
/// The text, where it is none.
pub(crate) fn whole(text: &str) -> Result<Option<i64>, String> {
    let Some(plain) = decimal(text)? else { return Ok(None) };
    plain.parse().map(Some).map_err(|_| text.to_owned())
}

/// A percentage as a share of one: `12.5` is `0.125`.
///
/// # Errors
///
/// The text, where it is no number.
pub(crate) fn share(text: &str) -> Result<Option<String>, String> {
    let Some(plain) = decimal(text.trim_end_matches('%'))? else { return Ok(None) };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let padded = format!("{whole:0>3}");
    let (ones, hundredths) = padded.split_at(padded.len() - 2);
    let text = format!("{ones}.{hundredths}{fraction}");
    Ok(Some(text.trim_end_matches('0').trim_end_matches('.').to_owned()))
}

/// A share of one as a percentage, to be typed over.
pub(crate) fn percent(share: &str) -> String {
    let (whole, fraction) = share.split_once('.').unwrap_or((share, ""));
    let padded = format!("{fraction:0<2}");
    let (hundredths, rest) = padded.split_at(2);
    let digits = format!("{whole}{hundredths}");
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { digits.to_owned() } else { format!("{digits}{}{rest}", words::decimal_mark()) }
}

/// A plain decimal as the language writes it; anything else as it is.
pub(crate) fn shown(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    match whole.parse::<i64>() {
        Ok(value) if fraction.bytes().all(|digit| digit == b'0') => words::integer(value),
        Ok(value) => format!("{}{}{fraction}", words::integer(value), words::decimal_mark()),
        Err(_) => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal, percent, share, whole};

    #[test]
    fn figures_are_read_in_every_common_way_of_writing_them() {
        for (typed, read) in [
            ("1500000", "1500000"),
            ("1,500,000", "1500000"),
            ("1 500 000", "1500000"),
            ("1\u{202f}500\u{202f}000", "1500000"),
            ("1'500'000.50", "1500000.50"),
            ("1.500.000,50", "1500000.50"),
            ("12.5", "12.5"),
            ("1,500", "1500"),
            ("007", "7"),
        ] {
            assert_eq!(decimal(typed), Ok(Some(read.to_owned())), "{typed}");
        }
        assert_eq!(decimal("  "), Ok(None));
        for wrong in ["a lot", "1,50,000", "-5", ".", "1e6"] {
            assert!(decimal(wrong).is_err(), "{wrong}");
        }
        assert_eq!(whole("12"), Ok(Some(12)));
        assert!(whole("1.5").is_err());
    }

    #[test]
    fn a_share_is_typed_in_percent() {
        for (typed, read) in [("50", "0.5"), ("100", "1"), ("5", "0.05"), ("12.5 %", "0.125")] {
            assert_eq!(share(typed), Ok(Some(read.to_owned())), "{typed}");
            let back = typed.trim_end_matches([' ', '%']);
            assert_eq!(percent(read), back, "{read}");
        }
    }
}
