//! Moments in words.

use engine::case::Date;

use crate::words;

/// The day of a moment in RFC 3339, in UTC, with its month in words.
pub(crate) fn day(moment: &str) -> String {
    let day = moment.get(..10).and_then(Date::parse);
    day.map_or_else(|| moment.to_owned(), words::date)
}

/// Day and time of a moment, in UTC and saying so.
pub(crate) fn day_and_time(moment: &str) -> String {
    match moment.get(11..16) {
        Some(time) => format!("{}, {time}\u{a0}UTC", day(moment)),
        None => day(moment),
    }
}
