//! The words of the source for activities, and the codes of the project's taxonomy.

/// A word of the source, the code of `taxonomy.json`, and the title a need gets.
///
/// The title is the activity's neutral name: the sources state no title, and a State's own
/// words are not for an import to write.
pub const CODES: [(&str, &str, &str); 11] = [
    ("capacity_national_authority", "NAP", "Capacity of the national authority"),
    ("clearance_bac", "BAC", "Battle area clearance"),
    ("costed_work_plan", "PLAN", "Costed work plan"),
    ("information_management", "IMSMA", "Information management"),
    ("national_standards", "NAP", "National standards"),
    ("non_technical_survey", "NTS", "Non-technical survey"),
    ("planning_prioritisation", "PLAN", "Planning and prioritisation"),
    ("qa_qc", "QA", "Quality assurance and quality control"),
    ("technical_survey", "TS", "Technical survey"),
    ("transparency_reporting", "A7REP", "Transparency reporting"),
    ("victim_assistance", CODE_OF_NO_TAXONOMY, "Victim assistance"),
];

/// The source speaks of victim assistance as a whole, and the taxonomy has codes for its
/// parts only. To choose a part would be to speak for the State, so the word is kept.
pub const CODE_OF_NO_TAXONOMY: &str = "victim_assistance";

/// The code and the title for a word of the source.
pub(super) fn find(word: &str) -> Option<(&'static str, &'static str)> {
    CODES.iter().find(|(known, ..)| *known == word).map(|(_, code, title)| (*code, *title))
}
