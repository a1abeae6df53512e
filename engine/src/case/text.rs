//! What text may hold, in a case and in whatever is kept beside one.

/// The longest text, in characters.
pub const MAX_TEXT: usize = 4_000;

/// The longest name of one line, in characters.
pub const MAX_LABEL: usize = 200;

/// Whether a text is short enough for a list, in one line and of what people see.
#[must_use]
pub fn is_label(text: &str) -> bool {
    text.chars().take(MAX_LABEL + 1).count() <= MAX_LABEL
        && !text.chars().any(|c| c.is_control() || is_unseen(c))
}

/// Whether nobody sees a character, and no script needs it: controls other than line breaks and
/// tabs, spaces and joints of no width, blank letters, overrides and isolates of direction,
/// operators, notes and tags that are not drawn. They could turn figures beside them round, or
/// make two texts that look the same differ.
///
/// Two kinds of marks are let through though they are not seen either. U+200C and U+200D join
/// letters or keep them apart, and change what a Persian or Hindi word says. U+200E, U+200F and
/// U+061C are what writing programs put beside figures and Latin names in Arabic text; they place
/// what has no direction of its own, and unlike overrides cannot turn a figure round.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    let is_control = c.is_control() && c != '\n' && c != '\t';
    is_control
        || matches!(
            c,
            '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}
