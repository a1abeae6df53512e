//! Compiles the Fluent files under `frontend/locales` before the page is built.
//!
//! From `locales/LANGUAGE/AREA.ftl` come a Rust function for each message, with its variables as
//! typed arguments, and a compact file for each language, which the page fetches when it starts.
//! A message that a language lacks, has with other variables, or has without one of the
//! language's plural forms is an error, so that the page does not build.
//!
//! Fluent is parsed here and not in the browser: `fluent-bundle` with its parser would add 49 kB
//! (compressed) to each program that speaks, a sixth of the page's budget, and the browser has
//! plural rules and number formats of its own (`Intl`).

mod catalogue;
mod check;
mod code;
mod pack;

use std::path::Path;

pub use catalogue::{Catalogue, Kind, Message, Piece, Variable};
pub use pack::{ARGUMENT, CHOICE, END, KEY, VALUE};

/// Languages in the order in which the page offers them; the first defines the messages.
pub const LANGUAGES: [Language; 6] = [
    Language { code: "en", plurals: &["one", "other"] },
    Language { code: "fr", plurals: &["one", "other"] },
    Language { code: "es", plurals: &["one", "other"] },
    Language { code: "ru", plurals: &["one", "few", "many", "other"] },
    Language { code: "ar", plurals: &["zero", "one", "two", "few", "many", "other"] },
    Language { code: "zh", plurals: &["other"] },
];

/// Files of words that are fetched apart: areas whose name begins with `desk` are for those who
/// are signed in, everything else is for everyone.
pub const PARTS: [&str; 2] = ["words", "desk"];

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47, and the name of its folder.
    pub code: &'static str,
    /// The plural categories that every counted message must have (CLDR). French and Spanish also
    /// know `many`, for whole millions; there `other` reads as well.
    pub plurals: &'static [&'static str],
}

/// A file for the page to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Index in [`LANGUAGES`].
    pub language: usize,
    /// Index in [`PARTS`].
    pub part: usize,
    /// With the hash of its content: `words-fr-0123456789abcdef.txt`.
    pub name: String,
    /// One message to a line, in the order of their ids.
    pub text: String,
}

/// What the Fluent files become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// By part, then language.
    pub files: Vec<Packed>,
    /// Rust: a function for each message, and where the files are.
    pub code: String,
}

/// Compiles a folder with one folder of `.ftl` files for each language.
///
/// # Errors
///
/// Everything that is wrong, a sentence each, with file and message.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<String>> {
    let mut errors = Vec::new();
    let catalogues: Vec<Catalogue> = LANGUAGES
        .iter()
        .filter_map(|language| match Catalogue::read(&folder.join(language.code)) {
            Ok(catalogue) => Some(catalogue),
            Err(wrong) => {
                errors.extend(wrong);
                None
            }
        })
        .collect();
    if let [first, ..] = &catalogues[..]
        && errors.is_empty()
    {
        for (catalogue, language) in catalogues.iter().zip(LANGUAGES) {
            errors.extend(check::faults(first, catalogue, language));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let files = pack::files(&catalogues);
    let code = code::write(&catalogues[0], &files);
    Ok(Compiled { files, code })
}

#[cfg(test)]
mod tests;
