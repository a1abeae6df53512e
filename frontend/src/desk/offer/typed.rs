//! Shares as donors type them, in percent; and figures as they are read, without empty fractions.

use crate::desk::need::typed::{NotANumber, decimal};
use crate::words;

/// A percentage as a share of one: `12.5` is `0.125`.
///
/// # Errors
///
/// [`NotANumber`].
pub(crate) fn share(text: &str) -> Result<Option<String>, NotANumber> {
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
    if rest.is_empty() {
        digits.to_owned()
    } else {
        format!("{digits}{}{rest}", words::decimal_mark())
    }
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
    use super::{percent, share};

    #[test]
    fn a_share_is_typed_in_percent() {
        for (typed, read) in [("50", "0.5"), ("100", "1"), ("5", "0.05"), ("12.5 %", "0.125")] {
            assert_eq!(share(typed), Ok(Some(read.to_owned())), "{typed}");
            let back = typed.trim_end_matches([' ', '%']);
            assert_eq!(percent(read), back, "{read}");
        }
    }
}
