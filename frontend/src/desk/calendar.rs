//! Days and meetings as a file that calendar programs open: iCalendar, RFC 5545.

use engine::case::Date;

/// The longest line, in bytes without its end; what is longer goes on in the next (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// When something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Starts {
    /// One whole day, on which nobody is busy because of it.
    Day(Date),
    /// A moment, RFC 3339 in UTC: calendars show it by their own clocks. A VTIMEZONE belongs to times that
    /// name a zone (3.6.5), and rules of zones that a file carries can be out of date.
    Moment(String),
}

/// Something that falls on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What it is called on this server: the same each time, so that a calendar that has it changes it.
    pub(crate) id: String,
    /// The greater, the newer.
    pub(crate) version: i64,
    /// When.
    pub(crate) starts: Starts,
    /// What.
    pub(crate) title: String,
    /// Where; empty: nowhere in particular.
    pub(crate) place: String,
    /// More of it.
    pub(crate) says: String,
    /// The address of the page that has the rest.
    pub(crate) url: String,
}

/// A calendar, which reminds of each entry a day before; nobody is asked when something ends. `host` is the server's name, `now` the moment in RFC 3339, UTC.
pub(crate) fn calendar(entries: &[Entry], host: &str, now: &str) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Country Coalitions//Calendar//EN");
    line("CALSCALE", "GREGORIAN");
    for entry in entries {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&format!("{}@{host}", entry.id)));
        line("DTSTAMP", &stamp(now));
        line("SEQUENCE", &entry.version.to_string());
        match &entry.starts {
            // Without an end it is one whole day (3.6.1).
            Starts::Day(day) => {
                line("DTSTART;VALUE=DATE", &day.to_string().replace('-', ""));
                line("TRANSP", "TRANSPARENT");
            }
            Starts::Moment(moment) => line("DTSTART", &stamp(moment)),
        }
        line("SUMMARY", &escaped(&entry.title));
        if !entry.place.is_empty() {
            line("LOCATION", &escaped(&entry.place));
        }
        line("DESCRIPTION", &escaped(&entry.says));
        // An address is no text, whose letters would be escaped (3.3.13).
        line("URL", &entry.url);
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", &escaped(&entry.title));
        line("TRIGGER", "-P1D");
        line("END", "VALARM");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

/// A moment as calendars write it: `2026-11-29T09:30:00.000Z` is `20261129T093000Z`.
fn stamp(moment: &str) -> String {
    let digits = moment.split('.').next().unwrap_or_default().replace(['-', ':', 'Z'], "");
    format!("{digits}Z")
}

/// A text in which nothing ends a line or a value (3.3.11).
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Appends a line, cut where it is too long and never within a letter.
fn fold(file: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use engine::case::Date;

    use super::{Entry, LONGEST, Starts, calendar};

    fn entry(title: &str, says: &str) -> Entry {
        let day = Date::parse("2030-08-01").expect("it exists");
        let (title, says) = (title.to_owned(), says.to_owned());
        let (starts, place) = (Starts::Day(day), String::new());
        let (id, url) = ("LAO-2030-08-01".to_owned(), "https://x.example/".to_owned());
        Entry { id, version: 0, starts, title, place, says, url }
    }

    #[test]
    fn a_calendar_is_what_the_standard_says() {
        let file = calendar(
            &[entry("Chad: a, b; c", "one\ntwo\r\\")],
            "x.example",
            "2026-11-29T09:30:00.123Z",
        );
        let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Country Coalitions//Calendar//EN\r\n\
            CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:LAO-2030-08-01@x.example\r\nDTSTAMP:20261129T093000Z\r\n\
            SEQUENCE:0\r\nDTSTART;VALUE=DATE:20300801\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Chad: a\\, b\\; c\r\n\
            DESCRIPTION:one\\ntwo\\\\\r\nURL:https://x.example/\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Chad: a\\, b\\; c\r\n\
            TRIGGER:-P1D\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(file, wanted);
    }

    #[test]
    fn a_meeting_has_its_moment_and_its_place() {
        let meeting = Entry {
            version: 4,
            starts: Starts::Moment("2026-12-03T13:30:00.000Z".to_owned()),
            place: "Palais, room 7".to_owned(),
            url: "https://x.example/desk/coalitions/C-1".to_owned(),
            ..entry("A meeting", "")
        };
        let file = calendar(&[meeting], "x.example", "");
        for wanted in [
            "SEQUENCE:4",
            "DTSTART:20261203T133000Z",
            "LOCATION:Palais\\, room 7",
            "URL:https://x.example/desk/coalitions/C-1",
        ] {
            assert!(file.contains(&format!("\r\n{wanted}\r\n")), "{file}");
        }
        assert!(!file.contains("TRANSP"), "whoever takes part is busy");
    }

    #[test]
    fn long_lines_go_on_in_the_next_and_no_letter_is_cut() {
        let title = "جمهورية لاو الديمقراطية الشعبية ".repeat(9);
        let file = calendar(&[entry(&title, "")], "x", "");
        let lines: Vec<&str> = file.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= LONGEST), "{lines:#?}");
        assert!(lines.iter().any(|line| line.len() > LONGEST - 4), "lines are filled");
        assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
    }

    #[test]
    fn what_is_written_cannot_begin_a_line_of_its_own() {
        let file = calendar(&[entry("a\r\nEND:VEVENT", "b\u{85}\nATTACH:x")], "x", "");
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
        assert!(!file.contains("\r\nATTACH"));
    }
}
