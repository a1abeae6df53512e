//! The Rust functions of the messages.

use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Kind, Piece};
use crate::{LANGUAGES, PARTS, Packed, pack};

/// A function for each message of the first language, and the tables that loading needs.
pub(crate) fn write(first: &Catalogue, files: &[Packed]) -> String {
    let mut code = String::new();
    // Writing to a string cannot fail.
    let _ok = tables(first, files, &mut code);
    for part in 0..PARTS.len() {
        for (at, (id, message)) in pack::ids(first, part).enumerate() {
            let _ok = function(id, message, part, at, &mut code);
        }
    }
    code
}

fn tables(first: &Catalogue, files: &[Packed], code: &mut String) -> std::fmt::Result {
    let (parts, languages) = (PARTS.len(), LANGUAGES.len());
    writeln!(code, "/// Files by part, then language.")?;
    writeln!(code, "pub(super) const FILES: [[&str; {languages}]; {parts}] = [")?;
    for part in 0..parts {
        let names = files.iter().filter(|file| file.part == part).map(|file| &file.name);
        writeln!(code, "    {:?},", names.collect::<Vec<_>>())?;
    }
    writeln!(code, "];\n/// Messages of each part.")?;
    let counts: Vec<usize> = (0..parts).map(|part| pack::ids(first, part).count()).collect();
    writeln!(code, "pub(super) const COUNTS: [usize; {parts}] = {counts:?};")
}

fn function(
    id: &str,
    message: &crate::Message,
    part: usize,
    at: usize,
    code: &mut String,
) -> std::fmt::Result {
    let mut shown = String::new();
    show(&message.pieces, &mut shown);
    writeln!(code, "/// ```text\n/// {}\n/// ```", shown.trim())?;
    let declared: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Text => format!("{}: &str", rust(name)),
            Kind::Number => format!("{}: impl Into<Count>", rust(name)),
        })
        .collect();
    let passed: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Text => format!("Argument::Text({})", rust(name)),
            Kind::Number => format!("Argument::Number({}.into())", rust(name)),
        })
        .collect();
    writeln!(
        code,
        "#[must_use]\npub(crate) fn {}({}) -> String {{",
        rust(id),
        declared.join(", ")
    )?;
    writeln!(code, "    text({part}, {at}, &[{}])\n}}", passed.join(", "))
}

/// A name that Rust takes.
fn rust(id: &str) -> String {
    id.replace('-', "_").to_lowercase()
}

/// The message in the first language, for the documentation of its function.
fn show(pieces: &[Piece], shown: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => shown.push_str(words),
            Piece::Argument(name) => shown.extend(["{ $", name, " }"]),
            Piece::Choice { forms, .. } => {
                if let Some((_, pieces)) = forms.last() {
                    show(pieces, shown);
                }
            }
        }
    }
}
