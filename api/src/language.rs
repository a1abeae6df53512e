//! Words of sheets, letters and help in the six languages of the page.
//!
//! Headings, notes and reasons of sheets, the sentences of letters and the page of help are in `api/locales`; names of
//! codes, fields and States are the page's own, from `frontend/locales`, so that a sheet, a letter and
//! the screen say the same.

use std::sync::LazyLock;

use axum::http::{HeaderMap, header};
use contract::Code as _;
use contract::account::{self, Party, PartyKind};
use messages::{Catalogue, LANGUAGES, Message, Piece};

/// A language of a sheet or a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Language(usize);

macro_rules! areas {
    ($code:literal) => {
        [
            ("sheet", include_str!(concat!("../locales/", $code, "/sheet.ftl"))),
            ("letter", include_str!(concat!("../locales/", $code, "/letter.ftl"))),
            ("help", include_str!(concat!("../locales/", $code, "/help.ftl"))),
            ("codes", page!($code, "codes")),
            ("state", page!($code, "state")),
            ("fault", page!($code, "fault")),
            ("frame", page!($code, "frame")),
            ("list", page!($code, "list")),
            ("desk-frame", page!($code, "desk-frame")),
            ("desk-needs", page!($code, "desk-needs")),
            ("desk-offers", page!($code, "desk-offers")),
            ("desk-coalitions", page!($code, "desk-coalitions")),
            ("desk-meetings", page!($code, "desk-meetings")),
            ("desk-unit", page!($code, "desk-unit")),
            ("desk-figures", page!($code, "desk-figures")),
        ]
    };
}

macro_rules! page {
    ($code:literal, $area:literal) => {
        include_str!(concat!("../../frontend/locales/", $code, "/", $area, ".ftl"))
    };
}

static CATALOGUES: LazyLock<[Catalogue; LANGUAGES.len()]> = LazyLock::new(|| {
    let texts =
        [areas!("en"), areas!("fr"), areas!("es"), areas!("ru"), areas!("ar"), areas!("zh")];
    texts.map(|areas| {
        Catalogue::of(areas.into_iter(), str::to_owned)
            .expect("the files are compiled in, and a test reads them")
    })
});

impl From<account::Language> for Language {
    fn from(language: account::Language) -> Self {
        Self::of(language.code()).expect("a test asks for each")
    }
}

impl Language {
    /// What is spoken where nothing is asked for.
    pub(crate) const ENGLISH: Self = Self(0);

    /// The language with this code, `fr` for example.
    pub(crate) fn of(code: &str) -> Option<Self> {
        LANGUAGES.iter().position(|language| language.code == code).map(Self)
    }

    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(Self)
    }

    /// Its code.
    pub(crate) fn code(self) -> &'static str {
        LANGUAGES[self.0].code
    }

    /// Whether it is written from right to left.
    pub(crate) fn is_right_to_left(self) -> bool {
        self.code() == "ar"
    }

    fn message(self, id: &str) -> Option<&'static Message> {
        CATALOGUES[self.0].messages.get(id)
    }

    /// A message, with the values of its variables.
    pub(crate) fn say(self, id: &str, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let message = self.message(id);
        debug_assert!(message.is_some(), "there are no words for {id}");
        if let Some(message) = message {
            write(&message.pieces, values, &mut text);
        }
        text
    }

    /// As [`Self::say`]; nothing where there is no such message, or a variable of it has no value.
    pub(crate) fn say_whole(self, id: &str, values: &[(&str, &str)]) -> Option<String> {
        let message = self.message(id)?;
        let has_value = |name: &String| values.iter().any(|(known, _)| known == name);
        let mut text = String::new();
        write(&message.pieces, values, &mut text);
        Some(text).filter(|_| message.variables.keys().all(has_value))
    }

    /// A party's name, else that in English.
    pub(crate) fn party(self, party: &Party) -> String {
        if party.kind == PartyKind::State
            && let Some(name) = self.name("state", &party.id)
        {
            return name;
        }
        let names = &party.names;
        let own = match self.code() {
            "fr" => &names.fr,
            "es" => &names.es,
            "ru" => &names.ru,
            "ar" => &names.ar,
            "zh" => &names.zh,
            _ => &names.en,
        };
        if own.is_empty() { names.en.clone() } else { own.clone() }
    }

    /// What a message that chooses by a code says of this one; nothing where it has no words of
    /// its own for it.
    pub(crate) fn name(self, id: &str, code: &str) -> Option<String> {
        let key = key(code);
        let forms = self.message(id).and_then(|message| forms(&message.pieces))?;
        let (_, pieces) = forms.iter().find(|(name, _)| *name == key)?;
        let mut text = String::new();
        write(pieces, &[], &mut text);
        Some(text)
    }
}

/// The codes of the languages that a browser asks for. Browsers name them in order, as in
/// `fr-CH, fr;q=0.9, en;q=0.8`.
pub(crate) fn asked_for(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|asked| asked.to_str().ok());
    asked.unwrap_or_default().split(',').filter_map(|one| one.trim().split(['-', ';']).next())
}

/// The codes that a message has words for.
pub(crate) fn codes(id: &str) -> Vec<&'static str> {
    let forms = Language::ENGLISH.message(id).and_then(|message| forms(&message.pieces));
    forms.unwrap_or_default().iter().map(|(name, _)| name.as_str()).collect()
}

/// A code as messages name it: letters, digits and underscores.
pub(crate) fn key(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// The forms of a message that is one choice.
fn forms(pieces: &'static [Piece]) -> Option<&'static [(String, Vec<Piece>)]> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Choice { forms, .. } => Some(forms.as_slice()),
        Piece::Text(_) | Piece::Argument(_) => None,
    })
}

fn write(pieces: &[Piece], values: &[(&str, &str)], text: &mut String) {
    let value = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, to)| *to);
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument(name) => text.push_str(value(name).unwrap_or_default()),
            Piece::Choice { variable, forms } => {
                let chosen = value(variable).map(key).unwrap_or_default();
                // The default stands last.
                let form = forms.iter().find(|(name, _)| *name == chosen).or_else(|| forms.last());
                if let Some((_, pieces)) = form {
                    write(pieces, values, text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use contract::Code as _;
    use contract::{account, catalogue};

    use super::Language;

    #[test]
    fn every_language_has_every_word_of_sheets_and_letters() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        assert_eq!(messages::compile(&folder).err(), None);
    }

    #[test]
    fn every_language_that_somebody_may_choose_is_spoken() {
        let codes = account::Language::ALL.iter().map(|chosen| Language::from(*chosen).code());
        assert!(codes.eq(account::Language::CODES.iter().copied()));
        assert_eq!(Language::all().count(), account::Language::ALL.len());
    }

    #[test]
    fn every_code_and_unit_of_the_catalogue_has_words_in_every_language() {
        for language in Language::all() {
            let of = |id, code| language.name(id, code).unwrap_or_default();
            for entry in catalogue::ENTRIES {
                let name = of("activity", entry.code);
                assert!(!name.is_empty(), "{}: {}", language.code(), entry.code);
            }
            for unit in catalogue::units("") {
                for id in ["unit", "quantity"] {
                    assert!(!of(id, unit).trim().is_empty(), "{}: {id} {unit}", language.code());
                }
            }
        }
    }

    #[test]
    fn codes_are_named_as_the_page_names_them() {
        let french = Language::of("fr").unwrap();
        assert_eq!(french.name("kind", "in_kind").as_deref(), Some("En nature"));
        assert_eq!(
            Language::ENGLISH.name("theme-short", "A4.2").as_deref(),
            Some("Risk education")
        );
        assert_eq!(Language::ENGLISH.name("theme", "A99"), None);
        assert_eq!(Language::of("de"), None);
    }
}
