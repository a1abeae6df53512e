//! Calendar days, proleptic Gregorian, without a clock or a time zone.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, written `YYYY-MM-DD`; order is the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// The first day that can be written.
    pub(crate) const FIRST: Self = Self { year: 1900, month: 1, day: 1 };

    /// Reads `YYYY-MM-DD`; `None` if it is not a day that exists between 1900 and 2999.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shape {
            return None;
        }
        let (year, month, day) = (
            text[..4].parse::<i32>().ok()?,
            text[5..7].parse::<u8>().ok()?,
            text[8..].parse::<u8>().ok()?,
        );
        ((1900..3000).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day))
        .then_some(Self { year, month, day })
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The same day `months` earlier, or the last day of that month where it is shorter;
    /// `None` before 1900.
    #[must_use]
    pub fn months_before(self, months: u32) -> Option<Self> {
        let month_number = i64::from(self.year) * 12 + i64::from(self.month) - 1;
        let earlier = month_number - i64::from(months);
        let year = i32::try_from(earlier.div_euclid(12)).ok().filter(|year| 1900 <= *year)?;
        let month = u8::try_from(earlier.rem_euclid(12) + 1).ok()?;
        Some(Self { year, month, day: self.day.min(days_of(year, month)) })
    }

    /// Days since 1 January 1900, which is day 0.
    #[must_use]
    pub fn days_since_1900(self) -> i32 {
        let months: i32 = (1..self.month).map(|month| i32::from(days_of(self.year, month))).sum();
        days_to_year(self.year) + months + i32::from(self.day) - 1
    }
}

/// Days from 1 January 1900 to 1 January of `year`, from 1900 to 3000.
pub(crate) const fn days_to_year(year: i32) -> i32 {
    // Leap days of the years before; 1900 itself has none.
    let before = year - 1;
    let leap_days = before / 4 - before / 100 + before / 400 - (1899 / 4 - 1899 / 100 + 1899 / 400);
    (year - 1900) * 365 + leap_days
}

/// Days of a month from 1 to 12.
const fn days_of(year: i32, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format_args!("{text:?} is not a day")))
    }
}
