//! Moments in words.

use engine::case::Date;

use crate::words;

fn date(moment: &str) -> Option<Date> {
    moment.get(..10).and_then(Date::parse)
}

/// The day of a moment in RFC 3339, in UTC, with its month in words.
pub(crate) fn day(moment: &str) -> String {
    date(moment).map_or_else(|| moment.to_owned(), words::date)
}

/// Day and time of a moment, in UTC and saying so.
pub(crate) fn day_and_time(moment: &str) -> String {
    let joined = date(moment).zip(moment.get(11..16));
    match joined.and_then(|(day, time)| words::moment(day, time)) {
        Some(words) => format!("{words}\u{a0}UTC"),
        None => day(moment),
    }
}

#[cfg(test)]
mod tests {
    use super::day_and_time;

    #[test]
    fn a_moment_has_its_time_where_it_says_one() {
        assert_eq!(day_and_time("2026-11-30T02:11:44.123Z"), "30 November 2026, 02:11\u{a0}UTC");
        assert_eq!(day_and_time("2026-11-30"), "30 November 2026");
        assert_eq!(day_and_time("2026-11-30 is a day"), "30 November 2026");
        assert_eq!(day_and_time("soon"), "soon");
    }
}
