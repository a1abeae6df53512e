//! Counts and search keys, by the browser's own rules where there is a browser.

/// Groups digits as the page's language does.
#[must_use]
pub fn integer(value: i64) -> String {
    platform::integer(value)
}

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
    use js_sys::{Array, BigInt, Function, Intl, JsString, Object};
    use wasm_bindgen::{JsCast as _, JsValue};

    thread_local! {
        // Making a formatter costs a thousand times what using it does.
        static GROUPED: Function = {
            // A worker has no document, and writes as the page does by default.
            let document = web_sys::window().and_then(|window| window.document());
            let root = document.and_then(|document| document.document_element());
            let locale = root.and_then(|root| root.get_attribute("lang"));
            let locales = Array::of1(&JsValue::from_str(locale.as_deref().unwrap_or("en")));
            Intl::NumberFormat::new(&locales, &Object::new()).format()
        };
    }

    pub(super) fn integer(value: i64) -> String {
        // A BigInt keeps every digit; a double would not.
        let value = JsValue::from(BigInt::from(value));
        GROUPED
            .with(|format| format.call1(&JsValue::UNDEFINED, &value))
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_else(|| "not reported".to_owned())
    }

    pub(super) fn decompose(text: &str) -> String {
        let text: JsString = JsValue::from_str(text).unchecked_into();
        text.normalize("NFD").into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    /// Commas by three: what `Intl` gives for English.
    pub(super) fn integer(value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        let mut text = String::from(if value < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

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
