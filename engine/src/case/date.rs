//! Calendar days, proleptic Gregorian, without a clock or a time zone.

use std::fmt;

use serde::{Serialize, Serializer};

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
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1900..3000).contains(&year) && 1 <= day && day <= days).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
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
