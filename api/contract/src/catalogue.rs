//! The catalogue of standard lines: activities by theme, and goods, each with what it is counted in.
//!
//! A need and an offer of expertise or goods meet only where code and unit are equal, so both are
//! chosen from here. Words that it does not have can be written too: they meet the same words.

use engine::case::ResourceKind;

/// An activity or goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The theme of an activity; empty for goods.
    pub theme: &'static str,
    /// What needs and offers call it.
    pub code: &'static str,
    /// Separated by spaces.
    units: &'static str,
}

const fn entry(theme: &'static str, code: &'static str, units: &'static str) -> Entry {
    Entry { theme, code, units }
}

/// Activities in the order of the Articles, then goods.
pub const ENTRIES: [Entry; 35] = [
    entry("A3", "STOCK", "munition submunition tonne"),
    entry("A4", "NTS", "team-month community km2"),
    entry("A4", "TS", "m2 team-month"),
    entry("A4", "CMRS", "m2 team-month"),
    entry("A4", "BAC", "m2 hectare team-month"),
    entry("A4", "EOD", "task item"),
    entry("A4", "LR", "m2 hectare"),
    entry("A4", "MARK", "m site"),
    entry("A4", "QA", "visit organisation person-month"),
    entry("A4", "QC", "m2 task"),
    entry("A4", "PLAN", "plan person-month"),
    entry("A4", "COMPL", "plan team-year"),
    entry("A4.2", "EORE", "beneficiary session trainer"),
    entry("A5", "EMC", "person"),
    entry("A5", "REH", "person device centre"),
    entry("A5", "PSS", "person"),
    entry("A5", "SEI", "person household"),
    entry("A5", "VADATA", "survey person"),
    entry("A5", "VAPLAN", "plan"),
    entry("A6", "NAP", "person-month document"),
    entry("A7", "A7REP", "report person-day"),
    entry("A9", "LEG", "law person-day workshop"),
    entry("X.IM", "IMSMA", "deployment person-month trainee"),
    entry("", "detectors", "item"),
    entry("", "advanced_detectors", "item"),
    entry("", "mechanical_assets", "item"),
    entry("", "animal_detection", "team-month"),
    entry("", "protective_equipment", "item"),
    entry("", "vehicles", "vehicle"),
    entry("", "medical", "item"),
    entry("", "imagery", "km2 item"),
    entry("", "it_licences", "item"),
    entry("", "prosthetic_components", "item"),
    entry("", "office", "unit"),
    entry("", "logistics", "tonne"),
];

impl Entry {
    /// Whether it is goods, which belong to no theme.
    #[must_use]
    pub const fn is_goods(&self) -> bool {
        self.theme.is_empty()
    }
}

/// The entry with a code.
fn find(code: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.code == code)
}

/// Themes that have activities, in the order of the Articles.
#[must_use]
pub fn themes() -> Vec<&'static str> {
    let mut themes: Vec<&str> = activities("").map(|entry| entry.theme).collect();
    themes.dedup();
    themes
}

/// Activities of a theme; of every theme where it is empty.
pub fn activities(theme: &str) -> impl Iterator<Item = &'static Entry> {
    ENTRIES
        .iter()
        .filter(move |entry| !entry.is_goods() && (theme.is_empty() || entry.theme == theme))
}

/// What a line or an offer of a kind may be: goods where they are given, activities of its theme,
/// then those of the others; and what is chosen, if the catalogue has it.
#[must_use]
pub fn codes(kind: Option<ResourceKind>, theme: &str, chosen: &str) -> Vec<&'static str> {
    let gives_goods = kind == Some(ResourceKind::InKind);
    let goods =
        ENTRIES.iter().filter(|entry| entry.is_goods() && (gives_goods || entry.code == chosen));
    let others = ENTRIES
        .iter()
        .filter(|entry| !entry.is_goods() && !theme.is_empty() && entry.theme != theme);
    goods.chain(activities(theme)).chain(others).map(|entry| entry.code).collect()
}

/// In what an entry is counted, the usual unit first; every unit for words that are no entry.
#[must_use]
pub fn units(code: &str) -> Vec<&'static str> {
    if let Some(entry) = find(code) {
        return entry.units.split(' ').collect();
    }
    let mut units = Vec::new();
    for unit in ENTRIES.iter().flat_map(|entry| entry.units.split(' ')) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// The unit that is left when another code is chosen: a unit of other entries would never meet
/// anything; the only one of the new entry need not be chosen; a word of one's own stays.
#[must_use]
pub fn unit_for(code: &str, unit: &str) -> String {
    let own = units(code);
    match own[..] {
        [only] if unit.is_empty() => only.to_owned(),
        _ if own.contains(&unit) || !units("").contains(&unit) => unit.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;
    use engine::order::sort_by;

    use super::{ENTRIES, codes, themes, unit_for, units};

    #[test]
    fn every_entry_stands_once_and_is_counted_in_something() {
        let mut all: Vec<&str> = ENTRIES.iter().map(|entry| entry.code).collect();
        sort_by(&mut all, Ord::cmp);
        all.dedup();
        assert_eq!(all.len(), ENTRIES.len());
        assert!(ENTRIES.iter().all(|entry| !units(entry.code).contains(&"")));
        assert_eq!(themes(), ["A3", "A4", "A4.2", "A5", "A6", "A7", "A9", "X.IM"]);
    }

    #[test]
    fn goods_are_chosen_where_they_are_given_and_activities_of_the_theme_come_first() {
        let given = codes(Some(ResourceKind::InKind), "A5", "");
        assert_eq!((given.len(), given[0], given[12]), (35, "detectors", "EMC"));
        let months = codes(Some(ResourceKind::Expertise), "", "");
        assert_eq!((months.len(), months[0]), (23, "STOCK"));
        assert!(codes(Some(ResourceKind::Expertise), "", "vehicles").contains(&"vehicles"));
        assert!(!codes(None, "", "a word of one's own").contains(&"vehicles"));
    }

    #[test]
    fn another_code_keeps_no_unit_that_would_never_meet() {
        assert_eq!(unit_for("vehicles", ""), "vehicle");
        assert_eq!(unit_for("PLAN", "person-month"), "person-month");
        assert_eq!(unit_for("vehicles", "person-month"), "");
        assert_eq!(unit_for("vehicles", "crate"), "crate");
        assert_eq!(unit_for("qa_qc", "person-month"), "person-month");
        assert_eq!((unit_for("TS", ""), units("qa_qc").len()), (String::new(), 34));
    }
}
