//! The languages that the page speaks.

use engine::layout::Direction;

/// One of the six languages of the United Nations; the order is that of the files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// The language that the messages were written in.
    #[default]
    English,
    /// Français.
    French,
    /// Español.
    Spanish,
    /// Русский.
    Russian,
    /// العربية.
    Arabic,
    /// 中文.
    Chinese,
}

impl Language {
    /// Every language, in the order of the files.
    pub const ALL: [Self; 6] =
        [Self::English, Self::French, Self::Spanish, Self::Russian, Self::Arabic, Self::Chinese];

    /// BCP 47.
    #[must_use]
    pub const fn code(self) -> &'static str {
        ["en", "fr", "es", "ru", "ar", "zh"][self.at()]
    }

    /// The locale by which numbers and dates are written: English puts the day before the month,
    /// and Arabic uses the digits that all tables of the Convention use.
    #[must_use]
    pub const fn locale(self) -> &'static str {
        ["en-GB", "fr", "es", "ru", "ar-u-nu-latn", "zh"][self.at()]
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ["English", "Français", "Español", "Русский", "العربية", "中文"][self.at()]
    }

    /// Which way it is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Whether a native speaker has read all of its words.
    #[must_use]
    pub const fn is_reviewed(self) -> bool {
        matches!(self, Self::English)
    }

    /// The position in [`ALL`](Self::ALL), and among the files.
    #[must_use]
    pub const fn at(self) -> usize {
        match self {
            Self::English => 0,
            Self::French => 1,
            Self::Spanish => 2,
            Self::Russian => 3,
            Self::Arabic => 4,
            Self::Chinese => 5,
        }
    }

    /// The language of a BCP 47 tag such as `fr-CH`; `None` where the page does not speak it.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The first of some tags that the page speaks; else English.
    #[must_use]
    pub fn first_of<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        tags.into_iter().find_map(|tag| Self::of(tag.as_ref())).unwrap_or_default()
    }
}
