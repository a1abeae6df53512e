//! Cells of comma-separated text that no spreadsheet program runs, whatever it takes for the end of one.
//!
//! A program begins a formula at a sign that begins a cell. Where the separator of lists is a semicolon, as in
//! much of Europe, it opens comma-separated text with cells that end at semicolons, and quotes in the
//! middle of such a cell are letters like others. So text is marked wherever a cell may begin.

/// What a formula begins with.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What may end a cell, or a row.
const ENDS: [char; 4] = [';', '\t', '\n', '\r'];

/// A text as a cell: with an apostrophe before every sign that would be run, and quoted where it must be.
#[must_use]
pub fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        if begins && SIGNS.contains(&c) {
            safe.push('\'');
        }
        safe.push(c);
        begins = still_begins(begins, c);
    }
    if safe.contains([',', ';', '"', '\t', '\n', '\r']) {
        safe = format!("\"{}\"", safe.replace('"', "\"\""));
    }
    safe
}

/// The text of a cell without the apostrophes that [`cell`] puts there.
#[must_use]
pub fn unmarked(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut begins = true;
    let mut rest = cell.chars().peekable();
    while let Some(c) = rest.next() {
        let is_mark = begins && c == '\'' && rest.peek().is_some_and(|next| SIGNS.contains(next));
        if !is_mark {
            text.push(c);
            begins = still_begins(begins, c);
        }
    }
    text
}

/// Whether a cell may begin after a letter; programs pass by spaces before it.
fn still_begins(begins: bool, c: char) -> bool {
    ENDS.contains(&c) || (begins && c == ' ')
}

#[cfg(test)]
mod tests {
    use super::{cell, unmarked};

    #[test]
    fn a_formula_is_marked_wherever_a_program_may_begin_a_cell() {
        for (text, written) in [
            ("plain; and more", "\"plain; and more\""),
            ("a - b = c", "a - b = c"),
            ("a;=1+1", "\"a;'=1+1\""),
            ("a; =1+1", "\"a; '=1+1\""),
            (" =1+1", " '=1+1"),
            ("a;\"=1\"", "\"a;\"\"=1\"\"\""),
            ("a\tb", "\"a\tb\""),
            ("a\t@b", "\"a\t'@b\""),
            ("a\r\n=b", "\"a\r\n'=b\""),
            ("one\n- two", "\"one\n'- two\""),
        ] {
            assert_eq!(cell(text), written);
        }
    }

    #[test]
    fn what_was_marked_reads_as_it_was() {
        for text in ["=1", "a;=1", "a; -1;+2", "\t\t=x", "it's; 'so'", "a\n\r@x", "", "'", ";"] {
            let written = cell(text);
            let inside = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let read = inside.map_or(written.clone(), |inside| inside.replace("\"\"", "\""));
            assert_eq!(unmarked(&read), text, "{written}");
        }
    }
}
