//! The words of the page, in the reader's language.
//!
//! Messages are written in Fluent under `locales/`; the build makes a function of each, in
//! `say`, and a file for each language, which the page fetches when it starts. What a reader
//! chose is remembered; `?lang=` in the address goes before it, the browser's own list after.

mod intl;
mod language;
mod load;
mod pattern;

use std::cell::RefCell;
use std::rc::Rc;

pub use intl::{compare, date, decimal_mark, integer, moment};
pub use language::Language;
pub use load::{begin, choose};
pub(crate) use pattern::{Argument, Count};

/// A function for each message; its arguments are the message's variables by name.
pub(crate) mod say {
    use super::{Argument, Count, text};

    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

/// Words that every program of the page speaks.
pub const EVERYONE: &[usize] = &[0];
/// Words of the desks too.
pub const DESKS: &[usize] = &[0, 1];

/// The messages of one part, as they were fetched.
#[derive(Clone, Default)]
struct Lines {
    text: Rc<str>,
    /// Where each line begins; the last entry is past the end.
    starts: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).chain([text.len() + 1]).collect();
        Self { text: text.into(), starts }
    }

    fn line(&self, at: usize) -> &str {
        let begin = self.starts.get(at).copied().unwrap_or_default();
        let end = self.starts.get(at + 1).map_or(begin, |next| next - 1);
        self.text.get(begin..end).unwrap_or_default()
    }
}

/// What is spoken now.
struct Speech {
    language: Language,
    parts: [Lines; say::COUNTS.len()],
}

thread_local! {
    static SPEECH: RefCell<Speech> = RefCell::new(Speech {
        language: Language::English,
        parts: native(Language::English),
    });
}

/// Before words are fetched there are none; on the host they stand beside the program.
#[cfg(target_arch = "wasm32")]
fn native(_: Language) -> [Lines; say::COUNTS.len()] {
    Default::default()
}

#[cfg(not(target_arch = "wasm32"))]
fn native(language: Language) -> [Lines; say::COUNTS.len()] {
    macro_rules! of {
        ($code:literal) => {
            [
                include_str!(concat!(env!("OUT_DIR"), "/words-", $code, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/desk-", $code, ".txt")),
            ]
        };
    }
    let texts = match language {
        Language::English => of!("en"),
        Language::French => of!("fr"),
        Language::Spanish => of!("es"),
        Language::Russian => of!("ru"),
        Language::Arabic => of!("ar"),
        Language::Chinese => of!("zh"),
    };
    texts.map(Lines::of)
}

/// The language that is spoken.
#[must_use]
pub fn language() -> Language {
    SPEECH.with_borrow(|speech| speech.language)
}

/// Speaks another language from here on; `texts` are its files, each with its part.
///
/// A file with another number of messages is not of this version, and is refused.
pub fn speak(language: Language, texts: &[(usize, &str)]) -> bool {
    let mut parts: [Lines; say::COUNTS.len()] = Default::default();
    for (part, text) in texts {
        let lines = Lines::of(text);
        if lines.starts.len() - 1 != say::COUNTS[*part].max(1) {
            return false;
        }
        parts[*part] = lines;
    }
    SPEECH.set(Speech { language, parts });
    intl::forget();
    true
}

/// Speaks a language whose files stand beside the program.
#[cfg(not(target_arch = "wasm32"))]
pub fn speak_natively(language: Language) {
    SPEECH.set(Speech { language, parts: native(language) });
}

/// The file of the words that everyone needs, for a worker that speaks too.
#[must_use]
pub fn file() -> Rc<str> {
    SPEECH.with_borrow(|speech| speech.parts[0].text.clone())
}

/// A message with its variables filled in.
#[inline(never)]
fn text(part: usize, at: usize, arguments: &[Argument<'_>]) -> String {
    SPEECH.with_borrow(|speech| {
        let line = speech.parts[part].line(at);
        pattern::fill(line, arguments, speech.language)
    })
}

#[cfg(test)]
mod tests;
