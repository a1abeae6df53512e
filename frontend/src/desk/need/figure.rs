//! A figure that is kept while it is typed, and means the same in another language.

use serde::{Deserialize, Serialize};

use super::typed::in_page;
use crate::words;

/// As it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Figure {
    text: String,
    /// What stood before fractions in the language then.
    mark: String,
}

impl Figure {
    /// Typed in the language of the page.
    pub(crate) fn new(text: String) -> Self {
        // What says nothing is equal, whatever the language.
        let mark = if text.is_empty() { String::new() } else { words::decimal_mark() };
        Self { text, mark }
    }

    /// What is shown as it was typed, typed on in the language of the page: the mark of before holds
    /// until nothing is left of it, be it that something else took its place.
    pub(crate) fn typed_on(&self, text: String) -> Self {
        if !stays(&self.text, &text) {
            return Self::new(text);
        }
        Self { text, mark: self.mark.clone() }
    }

    /// As it was typed, and what stood before fractions then: of a text with figures in it.
    pub(crate) fn as_typed(&self) -> (&str, Option<char>) {
        (&self.text, self.mark.chars().next())
    }

    /// In the separators of the page; what nobody can read as it was typed.
    pub(crate) fn text(&self) -> String {
        let mark = self.mark.chars().next();
        mark.map_or_else(|| self.text.clone(), |mark| in_page(&self.text, mark))
    }
}

/// Whether more than half of a text is still there, at its beginning and its end.
fn stays(before: &str, now: &str) -> bool {
    let same = |one: (char, char)| one.0 == one.1;
    let [before, now]: [Vec<char>; 2] = [before, now].map(|text| text.chars().collect());
    let pairs = || before.iter().copied().zip(now.iter().copied());
    let ends = || before.iter().rev().copied().zip(now.iter().rev().copied());
    let begun = pairs().take_while(|pair| same(*pair)).count();
    let ended = ends().take_while(|pair| same(*pair)).count();
    before.len().min(now.len()) < 2 * (begun + ended) && !before.is_empty() && !now.is_empty()
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_figure_means_the_same_in_another_language() {
        let figures = ["2,000", "2.5", "a lot", ""].map(|text| Figure::new(text.to_owned()));
        assert_eq!(figures.each_ref().map(Figure::text), ["2,000", "2.5", "a lot", ""]);
        speak_natively(Language::French);
        let french = figures.each_ref().map(Figure::text);
        speak_natively(Language::English);
        assert_eq!(french, ["2\u{202f}000", "2,5", "a lot", ""]);
        assert_eq!(Figure::new(String::new()), Figure::default());
    }

    #[test]
    fn what_is_typed_on_is_read_as_it_was_begun_until_nothing_is_left() {
        speak_natively(Language::English);
        let begun = Figure::default().typed_on("Teams\t1,800".to_owned());
        speak_natively(Language::French);
        let more = begun.typed_on("Teams\t1,800\n".to_owned());
        let other = more.typed_on("Équipes\t2.500".to_owned());
        let emptied = more.typed_on(String::new());
        let anew = emptied.typed_on("Teams\t1,5".to_owned());
        speak_natively(Language::English);
        assert_eq!(more.as_typed(), ("Teams\t1,800\n", Some('.')));
        assert_eq!(other.as_typed(), ("Équipes\t2.500", Some(',')), "pasted over it");
        assert_eq!(emptied, Figure::default());
        assert_eq!(anew.as_typed(), ("Teams\t1,5", Some(',')));
    }
}
