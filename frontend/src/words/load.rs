//! Fetching the words of a language, and remembering which one a reader chose.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::{Language, say, speak};
use crate::browser;
use crate::client;
use crate::route::{LANG, Query};

/// Speaks the language that the address, the reader or the browser asks for, else English;
/// `false` where no words could be fetched.
pub async fn begin(parts: &[usize]) -> bool {
    let wanted = wanted();
    choose(wanted, parts).await
        || (wanted != Language::English && choose(Language::English, parts).await)
}

/// Fetches a language and speaks it; `false` where its words could not be fetched, and then
/// nothing changes.
pub async fn choose(wanted: Language, parts: &[usize]) -> bool {
    let mut texts = Vec::new();
    for part in parts {
        let Ok(text) = client::text_file(say::FILES[*part][wanted.at()]).await else {
            return false;
        };
        texts.push((*part, text));
    }
    let texts: Vec<(usize, &str)> =
        texts.iter().map(|(part, text)| (*part, text.as_str())).collect();
    let spoken = speak(wanted, &texts);
    if spoken {
        browser::set_language(wanted);
    }
    spoken
}

fn wanted() -> Language {
    let search = window().location().search().unwrap_or_default();
    let asked = Query::parse(&search).get(LANG).to_owned();
    let own = window().navigator().languages();
    let own = own.iter().filter_map(|tag: JsValue| tag.as_string());
    Language::first_of([asked, browser::stored_language()].into_iter().chain(own))
}
