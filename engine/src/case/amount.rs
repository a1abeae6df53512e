//! Decimal strings to integers and back, without a float in between.

/// The largest amount anywhere: 2^53 − 1, so that every figure survives a JSON
/// reader that knows only double precision.
pub(crate) const MAX_AMOUNT: i64 = 9_007_199_254_740_991;

/// Why a decimal string was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Not digits with at most one point.
    NotDecimal,
    /// A minus sign.
    Negative,
    /// More digits after the point than the unit has.
    TooPrecise,
    /// Above 2^53 − 1.
    TooLarge,
}

/// Reads a plain decimal (`"2246547.00"`) as an integer count of 10^−`digits`.
///
/// # Errors
///
/// [`AmountError`] for anything but an unsigned decimal that fits.
pub fn parse_amount(text: &str, digits: u32) -> Result<i64, AmountError> {
    if text.starts_with('-') {
        return Err(AmountError::Negative);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty()
        || !plain(whole)
        || !plain(fraction)
        || (text.contains('.') && fraction.is_empty())
    {
        return Err(AmountError::NotDecimal);
    }
    let digits = usize::try_from(digits).map_err(|_| AmountError::TooLarge)?;
    if fraction.len() > digits {
        return Err(AmountError::TooPrecise);
    }
    let padding = digits - fraction.len();
    let mut value: i64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', padding)) {
        value = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(i64::from(digit - b'0')))
            .filter(|v| *v <= MAX_AMOUNT)
            .ok_or(AmountError::TooLarge)?;
    }
    Ok(value)
}

/// Writes an integer count of 10^−`digits` as a plain decimal with exactly `digits` places.
#[must_use]
pub fn format_amount(value: i64, digits: u32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let places = usize::try_from(digits).unwrap_or(0);
    let text = format!("{:0>width$}", value.unsigned_abs(), width = places + 1);
    let (whole, fraction) = text.split_at(text.len() - places);
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}
