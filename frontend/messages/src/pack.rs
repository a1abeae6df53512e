//! The compact file of a language: a line for each message, in the order of their ids.
//!
//! Words stand as they are. Control characters, which no message holds, mark the rest:
//!
//! ```text
//! message  = { piece }
//! piece    = words | ARGUMENT digit | CHOICE digit { KEY words VALUE message } END
//! ```
//!
//! The digit is the place of the variable among those of the message, by name. The last form of
//! a choice is its default.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Kind, Message, Piece};
use crate::{LANGUAGES, PARTS, Packed};

/// Before the digit of a variable whose value is written.
pub const ARGUMENT: char = '\u{1}';
/// Before the digit of a variable that chooses.
pub const CHOICE: char = '\u{2}';
/// Before the key of a form.
pub const KEY: char = '\u{3}';
/// Between a key and what is written.
pub const VALUE: char = '\u{4}';
/// After the last form.
pub const END: char = '\u{5}';

/// The part that an area belongs to, as an index of [`PARTS`].
pub(crate) fn part(area: &str) -> usize {
    usize::from(area.starts_with(PARTS[1]))
}

/// Ids of a part in the order of its lines.
pub(crate) fn ids(catalogue: &Catalogue, of: usize) -> impl Iterator<Item = (&str, &Message)> {
    catalogue
        .messages
        .iter()
        .filter(move |(_, message)| part(&message.area) == of)
        .map(|(id, message)| (id.as_str(), message))
}

/// The files of every part and language.
pub(crate) fn files(catalogues: &[Catalogue]) -> Vec<Packed> {
    let mut files = Vec::new();
    for (part, part_name) in PARTS.iter().enumerate() {
        for (at, catalogue) in catalogues.iter().enumerate() {
            let mut text = String::new();
            for (at, (_, message)) in ids(catalogue, part).enumerate() {
                if at > 0 {
                    text.push('\n');
                }
                write(&message.pieces, &message.variables, &mut text);
            }
            let (code, hash) = (LANGUAGES[at].code, hash(&text));
            let name = format!("{part_name}-{code}-{hash:016x}.txt");
            files.push(Packed { language: at, part, name, text });
        }
    }
    files
}

/// FNV-1a, 64 bits: the page's build and xtask's may come from compilers that hash otherwise.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn write(pieces: &[Piece], variables: &BTreeMap<String, Kind>, text: &mut String) {
    let digit = |name: &String| {
        let at = variables.keys().position(|key| key == name).unwrap_or_default();
        char::from_digit(u32::try_from(at).unwrap_or(u32::MAX), 36).unwrap_or('z')
    };
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument(name) => text.extend([ARGUMENT, digit(name)]),
            Piece::Choice { variable, forms } => {
                text.extend([CHOICE, digit(variable)]);
                for (key, pieces) in forms {
                    text.push(KEY);
                    text.push_str(key);
                    text.push(VALUE);
                    write(pieces, variables, text);
                }
                text.push(END);
            }
        }
    }
}
