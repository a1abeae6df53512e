//! Counts, shares, spans of time, and search keys.

use crate::words::{decimal_mark, say};

pub use crate::words::integer;

/// A count of things.
#[must_use]
pub fn count(value: usize) -> String {
    i64::try_from(value).map_or_else(|_| value.to_string(), integer)
}

/// A part of a whole in whole percent, rounded down, so that 100 % means all of it.
#[must_use]
pub fn percent(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return say::not_reported();
    }
    let value = i128::from(part) * 100 / i128::from(whole);
    whole_percent(value, part)
}

/// Parts that make up a whole, in whole percent that add up to 100: what rounding down leaves
/// goes to the largest remainders, the first of equals. No part becomes 100 % that is not all,
/// and none that is something becomes nothing.
#[must_use]
pub fn shares(parts: &[i64], whole: i64) -> Vec<String> {
    if whole <= 0 {
        return parts.iter().map(|_| say::not_reported()).collect();
    }
    let whole = i128::from(whole);
    let scaled: Vec<i128> = parts.iter().map(|part| i128::from(*part) * 100).collect();
    let mut values: Vec<i128> = scaled.iter().map(|part| part / whole).collect();
    let mut left = scaled.iter().sum::<i128>() / whole - values.iter().sum::<i128>();
    let mut raised = vec![false; parts.len()];
    while left > 0 {
        let may = |at: &usize| !raised[*at] && scaled[*at] % whole > 0 && values[*at] < 99;
        let next = (0..parts.len()).filter(may).min_by_key(|at| (-(scaled[*at] % whole), *at));
        let Some(next) = next else { break };
        values[next] += 1;
        raised[next] = true;
        left -= 1;
    }
    values.into_iter().zip(parts).map(|(value, part)| whole_percent(value, *part)).collect()
}

fn whole_percent(value: i128, part: i64) -> String {
    if value == 0 && part > 0 { say::percent_under_one() } else { say::percent(&value.to_string()) }
}

/// A share in millionths as per cent, exactly.
#[must_use]
pub fn millionths(share: u64) -> String {
    let fraction = format!("{:04}", share % 10_000);
    let (whole, fraction) = (share / 10_000, fraction.trim_end_matches('0'));
    let mark = if fraction.is_empty() { String::new() } else { decimal_mark() };
    say::percent(&format!("{whole}{mark}{fraction}"))
}

/// A span of time, in milliseconds below a second.
#[must_use]
pub fn duration(ms: u32) -> String {
    if ms < 1000 {
        say::duration_ms(ms)
    } else {
        say::duration_s(&format!("{}{}{}", ms / 1000, decimal_mark(), ms % 1000 / 100))
    }
}

/// Pixels that a letter takes in the bold type of a picture, rather too many than too few: what is
/// drawn too wide is clipped.
const fn letter(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | ' ' | '\u{a0}' | '-' | '('
        | ')' => 5,
        'f' | 'r' | 't' => 7,
        'm' | 'w' | 'M' | 'W' | '…' => 14,
        'A'..='Z' => 11,
        // Cyrillic has more wide letters than Latin; Chinese characters fill a square.
        '\u{400}'..='\u{4ff}' => 11,
        '\u{2e80}'.. => 15,
        _ => 10,
    }
}

/// Text as it fits into some pixels; what is cut ends in an ellipsis.
#[must_use]
pub fn shortened(text: &str, width: i32) -> String {
    if text.chars().map(letter).sum::<i32>() <= width {
        return text.to_owned();
    }
    let mut left = width - letter('…');
    let fits = text.chars().take_while(|c| {
        left -= letter(*c);
        left >= 0
    });
    let fits: String = fits.collect();
    format!("{}…", fits.trim_end())
}

/// A name in one line, or in two where it is too long for one; only what is too long for both is cut.
#[must_use]
pub fn in_lines(text: &str, width: i32) -> Vec<String> {
    let mut left = width;
    let fits = text.char_indices().find(|(_, c)| {
        left -= letter(*c);
        left < 0
    });
    let begins = fits.and_then(|(end, _)| text[..end].rfind(' '));
    match (fits, begins) {
        (Some(_), Some(space)) => {
            vec![text[..space].to_owned(), shortened(&text[space + 1..], width)]
        }
        _ => vec![shortened(text, width)],
    }
}

/// Text for comparing in a search: lower case, without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    platform::decompose(text)
        .chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use js_sys::JsString;
    use wasm_bindgen::{JsCast as _, JsValue};

    pub(super) fn decompose(text: &str) -> String {
        let text: JsString = JsValue::from_str(text).unchecked_into();
        text.normalize("NFD").into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    /// The letters that tests use; a browser knows them all.
    pub(super) fn decompose(text: &str) -> String {
        let plain = |c| match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'Ô' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            other => other,
        };
        text.chars().map(plain).collect()
    }
}
