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
//! a choice is its default. What all forms of a choice share stands beside it, and a form that says
//! what the default says is not there.

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
                text.push_str(&packed(&message.pieces, &message.variables));
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

/// A message in the form of a file.
fn packed(pieces: &[Piece], variables: &BTreeMap<String, Kind>) -> String {
    let digit = |name: &String| {
        let at = variables.keys().position(|key| key == name).unwrap_or_default();
        char::from_digit(u32::try_from(at).unwrap_or(u32::MAX), 36).unwrap_or('z')
    };
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument(name) => text.extend([ARGUMENT, digit(name)]),
            Piece::Choice { variable, forms } => {
                let all: Vec<(&str, String)> = forms
                    .iter()
                    .map(|(key, form)| (key.as_str(), packed(form, variables)))
                    .collect();
                let forms: Vec<Vec<&str>> = all.iter().map(|(_, form)| units(form)).collect();
                let (begin, end) = shared(&forms);
                let own = forms.iter().map(|form| form[begin..form.len() - end].concat());
                let own: Vec<(&str, String)> = all.iter().map(|(key, _)| *key).zip(own).collect();
                text.extend(forms[0][..begin].iter().copied());
                text.extend([CHOICE, digit(variable)]);
                for (key, form) in needed(&own) {
                    text.push(KEY);
                    text.push_str(key);
                    text.push(VALUE);
                    text.push_str(form);
                }
                text.push(END);
                text.extend(forms[0][forms[0].len() - end..].iter().copied());
            }
        }
    }
    text
}

/// What of a packed text cannot be parted: letters, variables, whole choices.
fn units(text: &str) -> Vec<&str> {
    let (mut units, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            ARGUMENT => ARGUMENT.len_utf8() + 1,
            CHOICE => choice(rest),
            letter => letter.len_utf8(),
        };
        let (unit, after) = rest.split_at(length);
        units.push(unit);
        rest = after;
    }
    units
}

/// The length of the choice at the beginning of a packed text.
fn choice(text: &str) -> usize {
    let mut depth = 0;
    let is_end = |mark: char| {
        depth += i32::from(mark == CHOICE) - i32::from(mark == END);
        depth == 0
    };
    text.find(is_end).map_or(text.len(), |at| at + END.len_utf8())
}

/// How many units all forms begin with, and how many they end with after that: these stand before and
/// after the choice, once.
fn shared(forms: &[Vec<&str>]) -> (usize, usize) {
    let (first, others) = forms.split_first().expect("a choice has a default");
    let least = forms.iter().map(Vec::len).min().unwrap_or_default();
    let count = |most: usize, is_same: &dyn Fn(usize, &Vec<&str>) -> bool| {
        (0..most).take_while(|at| others.iter().all(|form| is_same(*at, form))).count()
    };
    let begin = count(least, &|at, form| form[at] == first[at]);
    let last = |form: &[&str], at: usize| form[form.len() - 1 - at].to_owned();
    (begin, count(least - begin, &|at, form| last(form, at) == last(first, at)))
}

/// The forms without those that say what the default says: it is written where no key fits. A number may
/// fit two keys, itself and its plural category; where one of them is a number, all forms stay.
fn needed<'a>(forms: &'a [(&str, String)]) -> impl Iterator<Item = &'a (&'a str, String)> {
    let has_number = forms.iter().any(|(key, _)| key.parse::<i64>().is_ok());
    let is_needed = move |(at, form): &(usize, &(&str, String))| {
        let is_default = *at + 1 == forms.len();
        has_number || is_default || forms.last().is_none_or(|default| default.1 != form.1)
    };
    forms.iter().enumerate().filter(is_needed).map(|(_, form)| form)
}
