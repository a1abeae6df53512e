//! Days as a file that calendar programs open: iCalendar, RFC 5545.

use engine::case::Date;

/// The longest line, in bytes without its end; what is longer goes on in the next (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// Something that falls on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What it is called on this server: the same each time, so that a calendar that has it changes it.
    pub(crate) id: String,
    /// When.
    pub(crate) day: Date,
    /// What.
    pub(crate) title: String,
    /// More of it.
    pub(crate) says: String,
}

/// A calendar of whole days; `host` is the server's name, `now` the moment in RFC 3339, UTC.
pub(crate) fn calendar(entries: &[Entry], host: &str, now: &str) -> String {
    // `2026-11-29T09:30:00.000Z` as `20261129T093000Z`.
    let stamp: String = now.split('.').next().unwrap_or_default().replace(['-', ':', 'Z'], "");
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Country Coalitions//Deadlines//EN");
    line("CALSCALE", "GREGORIAN");
    for entry in entries {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&format!("{}@{host}", entry.id)));
        line("DTSTAMP", &format!("{stamp}Z"));
        // Without an end it is one whole day (3.6.1).
        line("DTSTART;VALUE=DATE", &entry.day.to_string().replace('-', ""));
        line("SUMMARY", &escaped(&entry.title));
        line("DESCRIPTION", &escaped(&entry.says));
        // Nobody is busy because of it.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
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

    use super::{Entry, LONGEST, calendar};

    fn entry(title: &str, says: &str) -> Entry {
        let day = Date::parse("2030-08-01").expect("it exists");
        let (title, says) = (title.to_owned(), says.to_owned());
        Entry { id: "LAO-2030-08-01".to_owned(), day, title, says }
    }

    #[test]
    fn a_calendar_is_what_the_standard_says() {
        let file = calendar(
            &[entry("Chad: a, b; c", "one\ntwo\r\\")],
            "x.example",
            "2026-11-29T09:30:00.123Z",
        );
        let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Country Coalitions//Deadlines//EN\r\n\
            CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:LAO-2030-08-01@x.example\r\nDTSTAMP:20261129T093000Z\r\n\
            DTSTART;VALUE=DATE:20300801\r\nSUMMARY:Chad: a\\, b\\; c\r\nDESCRIPTION:one\\ntwo\\\\\r\n\
            TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(file, wanted);
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
