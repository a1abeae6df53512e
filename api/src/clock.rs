//! The time of day, as the database keeps it and as answers write it.

use std::time::{SystemTime, UNIX_EPOCH};

/// Microseconds since 1970, UTC.
#[must_use]
pub(crate) fn now_us() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // Overflows in the year 294,247.
    i64::try_from(since.as_micros()).unwrap_or(0)
}

/// A moment as RFC 3339 with milliseconds, for example `2026-03-01T09:30:00.000Z`.
#[must_use]
pub(crate) fn rfc3339(at_us: i64) -> String {
    let (seconds, micros) = (at_us.div_euclid(1_000_000), at_us.rem_euclid(1_000_000));
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z",
        micros / 1_000
    )
}

/// A moment as [`rfc3339`] writes it, and nothing else.
#[must_use]
pub(crate) fn parsed(text: &str) -> Option<i64> {
    let digits = |at: usize, len: usize| text.get(at..at + len)?.parse::<i64>().ok();
    let (year, month, day) = (digits(0, 4)?, digits(5, 2)?, digits(8, 2)?);
    let of_day = digits(11, 2)? * 3_600 + digits(14, 2)? * 60 + digits(17, 2)?;
    let at_us = (days(year, month, day) * 86_400 + of_day) * 1_000_000 + digits(20, 3)? * 1_000;
    // Whatever is no moment, or is written another way, is not written like this.
    (rfc3339(at_us) == text).then_some(at_us)
}

/// The moment in which a day ends in UTC, written as [`day`] writes it; nothing of what is no day.
#[must_use]
pub(crate) fn end_of_day(text: &str) -> Option<i64> {
    let begins = parsed(&format!("{text}T00:00:00.000Z"))?;
    Some(begins + 86_400 * 1_000_000)
}

/// The count of days since 1970-01-01 of a date: the inverse of [`civil`], from the same source.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    year.div_euclid(400) * 146_097 + day_of_era - 719_468
}

/// The day of a moment, in UTC, for example `2026-03-01`.
#[must_use]
pub(crate) fn day(at_us: i64) -> String {
    rfc3339(at_us).split('T').next().unwrap_or_default().to_owned()
}

/// Today in UTC, for example `2026-03-01`.
#[must_use]
pub(crate) fn today() -> String {
    day(now_us())
}

/// Year, month and day of a count of days since 1970-01-01.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::{day, end_of_day, parsed, rfc3339};

    #[test]
    fn moments_are_written_in_utc() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(rfc3339(951_782_400_000_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(day(951_782_399_999_999), "2000-02-28");
        assert_eq!(rfc3339(1_772_328_599_123_456), "2026-03-01T01:29:59.123Z");
    }

    #[test]
    fn a_day_ends_with_the_first_moment_of_the_next() {
        let end = end_of_day("2028-02-29").unwrap();
        assert_eq!(rfc3339(end), "2028-03-01T00:00:00.000Z");
        assert_eq!(end_of_day("2027-02-29"), None);
        assert_eq!(end_of_day("soon"), None);
    }

    #[test]
    fn a_moment_is_read_as_it_was_written_and_no_other_way() {
        for at_us in [0, 951_782_400_000_000, 1_772_328_599_123_000, 4_102_444_799_999_000] {
            assert_eq!(parsed(&rfc3339(at_us)), Some(at_us));
        }
        for wrong in [
            "",
            "2026-03-01",
            "2026-02-30T00:00:00.000Z",
            "2026-03-01T24:00:00.000Z",
            "2026-03-01T01:29:59.123+00:00",
            "2026-03-01T01:29:59Z",
            "2026-03-01T-1:29:59.123Z",
            "ä026-03-01T01:29:59.123Z",
        ] {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }
}
