//! Numbers of the steps that look for multipliers: floats, which no bound rests on.
//!
//! Only sums, products, quotients and comparisons are used, in a fixed order: IEEE 754 gives
//! each of them one result, natively and in WASM.

/// The nearest float.
#[expect(clippy::as_conversions, reason = "rounding to nearest is what is wanted")]
pub(in crate::design) const fn float(value: i64) -> f64 {
    value as f64
}

/// The nearest float.
#[expect(clippy::as_conversions, reason = "as above")]
pub(in crate::design) const fn float_of(value: u64) -> f64 {
    value as f64
}

/// The nearest float.
#[expect(clippy::as_conversions, reason = "as above")]
pub(in crate::design) const fn float_wide(value: i128) -> f64 {
    value as f64
}

/// The whole part within `-most..=most`; 0 for what is no number.
#[expect(clippy::as_conversions, reason = "what lies beyond is clamped, which is what is wanted")]
pub(in crate::design) fn whole(value: f64, most: i64) -> i64 {
    (value as i64).clamp(-most, most)
}
