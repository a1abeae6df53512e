//! What a cell means: a number, a day, yes or no, a code.
//!
//! Nothing is guessed. A number that can be read in two ways, such as `1.234`, is refused, and
//! whoever wrote it says which it is.

use super::table::Cell;
use crate::language::{Language, codes};

/// Why a cell is not taken, by the code of its rule.
pub(crate) type Refused = &'static str;

/// A cell as words.
pub(crate) fn text(cell: &Cell) -> Result<String, Refused> {
    match cell {
        Cell::Text(_) | Cell::Number(_) | Cell::Day(_) | Cell::Flag(_) => Ok(cell.shown()),
        Cell::Error(_) => Err("cell_error"),
        Cell::Uncomputed => Err("not_computed"),
    }
}

/// A cell as a plain decimal.
pub(crate) fn decimal(cell: &Cell) -> Result<String, Refused> {
    match cell {
        Cell::Number(number) => Ok(number.clone()),
        Cell::Text(text) => parsed(text),
        Cell::Day(_) | Cell::Flag(_) => Err("not_a_number"),
        Cell::Error(_) => Err("cell_error"),
        Cell::Uncomputed => Err("not_computed"),
    }
}

/// A cell as a whole number, in plain digits.
pub(crate) fn whole(cell: &Cell) -> Result<String, Refused> {
    let number = decimal(cell)?;
    match number.split_once('.') {
        None => Ok(number),
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => {
            Ok(whole.to_owned())
        }
        Some(_) => Err("not_whole"),
    }
}

/// A cell as a day.
pub(crate) fn day(cell: &Cell) -> Result<String, Refused> {
    let day = match cell {
        Cell::Day(day) => day.clone(),
        _ => latin(text(cell)?.trim()),
    };
    if engine::case::Date::parse(&day).is_some() { Ok(day) } else { Err("not_a_day") }
}

/// A cell as yes or no, in any of the six languages.
pub(crate) fn flag(cell: &Cell) -> Result<bool, Refused> {
    if let Cell::Flag(flag) = cell {
        return Ok(*flag);
    }
    let written = text(cell)?.to_lowercase();
    let says = |id: &str| Language::all().any(|language| language.say(id, &[]) == written);
    match written.as_str() {
        "true" | "y" | "1" | "x" => Ok(true),
        "false" | "n" | "0" | "-" => Ok(false),
        _ if says("sheet-yes") => Ok(true),
        _ if says("sheet-no") => Ok(false),
        _ => Err("not_yes_no"),
    }
}

/// The code that words mean: the code itself, its name in any of the six languages, or both with
/// a point between them, as in the lists of the template. Nothing where the list has no such code.
pub(crate) fn code(written: &str, list: &[&str], names: &[&str]) -> Option<String> {
    let first = written.split(" · ").next().unwrap_or(written).trim();
    let wanted = first.to_lowercase();
    let is_code = |code: &&&str| code.to_lowercase() == wanted;
    if let Some(code) = list.iter().find(is_code) {
        return Some((*code).to_owned());
    }
    let is_named = |code: &&&str| {
        let named = |language: Language| {
            names
                .iter()
                .filter_map(|id| language.name(id, code))
                .any(|name| name.to_lowercase() == wanted)
        };
        Language::all().any(named)
    };
    list.iter().find(is_named).map(|code| (*code).to_owned())
}

/// Codes of a list that a message names.
pub(crate) fn named_codes(id: &str) -> Vec<&'static str> {
    codes(id).into_iter().filter(|code| *code != "other").collect()
}

/// Digits of Arabic and Persian as those of Latin script, and their separators.
fn latin(text: &str) -> String {
    let digit = |c: char| match u32::from(c) {
        code @ 0x660..=0x669 => char::from_digit(code - 0x660, 10).unwrap_or(c),
        code @ 0x6f0..=0x6f9 => char::from_digit(code - 0x6f0, 10).unwrap_or(c),
        0x66b => '.',
        // The mark of thousands, which is never that of decimals.
        0x66c => '\'',
        _ => c,
    };
    text.chars().map(digit).collect()
}

/// A number that somebody typed, as a plain decimal.
fn parsed(text: &str) -> Result<String, Refused> {
    const NONE: Refused = "not_a_number";
    let spaced = latin(text);
    let plain: String = spaced
        .trim()
        .chars()
        // Spaces of every width, and apostrophes, stand between thousands and nowhere else.
        .map(|c| if c.is_whitespace() || c == '\u{2019}' { '\'' } else { c })
        .collect();
    let (sign, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", plain.as_str()),
    };
    if !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\''))
        || !digits.contains(|c: char| c.is_ascii_digit())
    {
        return Err(NONE);
    }
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (group, point) = match marks.as_slice() {
        [] => (None, None),
        ['\''] => (Some('\''), None),
        [mark] => {
            let (before, after) = digits.split_once(*mark).unwrap_or_default();
            // Before the mark of `0.125` and `1234.567` no thousands can stand.
            let may_group = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
            if may_group {
                return Err("ambiguous_number");
            }
            (None, Some(*mark))
        }
        [first, between @ .., last] => {
            if between.iter().any(|mark| mark != first) || (first != last && *last == '\'') {
                return Err(NONE);
            }
            (Some(*first), (first != last).then_some(*last))
        }
    };
    let (whole, fraction) = match point {
        Some(point) => digits.rsplit_once(point).ok_or(NONE)?,
        None => (digits, ""),
    };
    if let Some(group) = group {
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        if !(1..=3).contains(&first.len()) || groups.any(|rest| rest.len() != 3) {
            return Err(NONE);
        }
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if whole.is_empty() || (point.is_some() && fraction.is_empty()) {
        return Err(NONE);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

#[cfg(test)]
mod tests {
    use super::{Cell, code, day, flag, parsed, whole};

    #[test]
    fn numbers_are_read_as_they_are_written_anywhere_and_never_guessed() {
        for (typed, read) in [
            ("1234", Ok("1234")),
            ("1,234.50", Ok("1234.50")),
            ("1.234,50", Ok("1234.50")),
            ("1 234,50", Ok("1234.50")),
            ("1\u{202f}234\u{a0}567,5", Ok("1234567.5")),
            ("1'234.50", Ok("1234.50")),
            ("1,234,567", Ok("1234567")),
            ("1.234.567", Ok("1234567")),
            ("12.5", Ok("12.5")),
            ("12,5", Ok("12.5")),
            ("0.125", Ok("0.125")),
            ("1234.567", Ok("1234.567")),
            ("-3", Ok("-3")),
            ("\u{2212}3", Ok("-3")),
            ("007", Ok("7")),
            ("١٬٢٣٤٫٥٠", Ok("1234.50")),
            ("1.234", Err("ambiguous_number")),
            ("1,234", Err("ambiguous_number")),
            ("2027 2028", Err("not_a_number")),
            ("1,234 567", Err("not_a_number")),
            ("12,34,567", Err("not_a_number")),
            ("1,2.3,4", Err("not_a_number")),
            ("1.", Err("not_a_number")),
            (".5", Err("not_a_number")),
            ("USD 5", Err("not_a_number")),
            ("5 %", Err("not_a_number")),
            ("1e6", Err("not_a_number")),
            ("", Err("not_a_number")),
            ("-", Err("not_a_number")),
        ] {
            assert_eq!(parsed(typed), read.map(str::to_owned), "{typed:?}");
        }
    }

    #[test]
    fn days_flags_and_whole_numbers() {
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(day(&text("2030-08-01")).as_deref(), Ok("2030-08-01"));
        for wrong in ["01/08/2030", "2030-02-30", "1 August 2030", "47331"] {
            assert_eq!(day(&text(wrong)), Err("not_a_day"), "{wrong}");
        }
        assert_eq!(day(&Cell::Day("2030-08-01".to_owned())).as_deref(), Ok("2030-08-01"));
        for yes in ["yes", "Oui", "SÍ", "да", "نعم", "是", "x", "TRUE"] {
            assert_eq!(flag(&text(yes)), Ok(true), "{yes}");
        }
        assert_eq!(flag(&text("no")), Ok(false));
        assert_eq!(flag(&text("maybe")), Err("not_yes_no"));
        assert_eq!(whole(&Cell::Number("12.00".to_owned())).as_deref(), Ok("12"));
        assert_eq!(whole(&text("12.5")), Err("not_whole"));
        assert_eq!(whole(&Cell::Uncomputed), Err("not_computed"));
    }

    #[test]
    fn a_code_is_its_code_or_its_name_in_any_language() {
        let kinds = ["funding", "expertise", "in_kind"];
        for written in ["in_kind", "In kind", "En nature", "in_kind · En nature", "IN_KIND"] {
            assert_eq!(code(written, &kinds, &["kind"]).as_deref(), Some("in_kind"), "{written}");
        }
        assert_eq!(code("gold", &kinds, &["kind"]), None);
    }
}
