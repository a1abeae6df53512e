//! Counts and search keys, by the browser's own rules where there is a browser.

pub use crate::words::integer;

/// A count of things.
#[must_use]
pub fn count(value: usize) -> String {
    i64::try_from(value).map_or_else(|_| value.to_string(), integer)
}

/// A count with its noun.
#[must_use]
pub fn noun(value: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(value), if value == 1 { one } else { many })
}

/// A part of a whole in whole percent, rounded down, so that 100 % means all of it.
#[must_use]
pub fn percent(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return "not reported".to_owned();
    }
    let value = i128::from(part) * 100 / i128::from(whole);
    let below_one = value == 0 && part > 0;
    if below_one { "under 1 %".to_owned() } else { format!("{value} %") }
}

/// A span of time, in milliseconds below a second.
#[must_use]
pub fn duration(ms: u32) -> String {
    if ms < 1000 {
        format!("{ms} milliseconds")
    } else {
        format!("{}.{} seconds", ms / 1000, ms % 1000 / 100)
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
