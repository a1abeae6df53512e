//! Days with the month in words: never 03/04.

use engine::case::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `1 March 2026`.
#[must_use]
pub fn date(day: Date) -> String {
    let text = day.to_string();
    let mut parts = text.split('-').map(|part| part.trim_start_matches('0'));
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return text;
    };
    let name = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month - 1));
    name.map_or_else(|| text.clone(), |name| format!("{day} {name} {year}"))
}
