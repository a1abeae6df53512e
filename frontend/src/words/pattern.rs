//! A message with its variables filled in.

use std::str::Chars;

use engine::layout::Direction;

use super::{Language, intl};

// The marks of a message's file; `messages::pack` describes them.
const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const KEY: char = '\u{3}';
const VALUE: char = '\u{4}';
const END: char = '\u{5}';

/// Isolates, and their end: what stands between cannot turn its surroundings round. The direction
/// is named and not left to the browser, which skips words that are isolated themselves.
const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const ISOLATE_END: char = '\u{2069}';

/// What a variable of a message holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Argument<'a> {
    /// Words.
    Text(&'a str),
    /// A count, which chooses a plural form.
    Number(Count),
}

/// A count of things.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count(i64);

impl From<i64> for Count {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl From<u32> for Count {
    fn from(value: u32) -> Self {
        Self(value.into())
    }
}

impl From<u64> for Count {
    fn from(value: u64) -> Self {
        Self(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Count {
    fn from(value: usize) -> Self {
        Self(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// Fills in a line of a file of words.
pub(super) fn fill(line: &str, arguments: &[Argument<'_>], language: Language) -> String {
    let mut filling =
        Filling { rest: line.chars(), arguments, language, out: String::with_capacity(line.len()) };
    filling.until_mark();
    filling.out
}

struct Filling<'a> {
    rest: Chars<'a>,
    arguments: &'a [Argument<'a>],
    language: Language,
    out: String,
}

impl Filling<'_> {
    /// Writes until a form or a choice ends, and says which; `None` at the end of the line.
    fn until_mark(&mut self) -> Option<char> {
        while let Some(next) = self.rest.next() {
            match next {
                ARGUMENT => self.argument(),
                CHOICE => self.choice(),
                KEY | END => return Some(next),
                word => self.out.push(word),
            }
        }
        None
    }

    /// The variable that the next digit names.
    fn variable(&mut self) -> Option<usize> {
        self.rest.next()?.to_digit(36).and_then(|digit| usize::try_from(digit).ok())
    }

    fn argument(&mut self) {
        let Some(argument) = self.variable().and_then(|at| self.arguments.get(at)) else { return };
        match argument {
            Argument::Number(Count(value)) => self.out.push_str(&intl::integer(*value)),
            Argument::Text(words) => match self.isolate(words) {
                None => self.out.push_str(words),
                Some(mark) => {
                    self.out.push(mark);
                    self.out.push_str(words);
                    self.out.push(ISOLATE_END);
                }
            },
        }
    }

    /// The isolate for words that may run against the message; none where neither is from right
    /// to left, as marks would only make the text harder to search and to copy, nor for figures.
    fn isolate(&self, words: &str) -> Option<char> {
        let first = words.chars().find(|letter| letter.is_alphabetic())?;
        if is_right_to_left(first) {
            return Some(RIGHT_TO_LEFT);
        }
        let may_turn =
            self.language.direction() == Direction::Rtl || words.chars().any(is_right_to_left);
        may_turn.then_some(LEFT_TO_RIGHT)
    }

    /// Writes the first form that fits, else the last.
    fn choice(&mut self) {
        let argument = self.variable().and_then(|at| self.arguments.get(at));
        let begin = self.out.len();
        let mut is_chosen = false;
        // The mark before the first key.
        let mut mark = self.rest.next();
        while mark == Some(KEY) {
            let rest = self.rest.as_str();
            let (key, rest) = rest.split_once(VALUE).unwrap_or((rest, ""));
            self.rest = rest.chars();
            if !is_chosen {
                self.out.truncate(begin);
            }
            let before = self.out.len();
            mark = self.until_mark();
            if is_chosen {
                self.out.truncate(before);
            }
            is_chosen = is_chosen || argument.is_some_and(|argument| argument.is(key));
        }
    }
}

impl Argument<'_> {
    /// Whether a form with this key fits.
    fn is(&self, key: &str) -> bool {
        match self {
            Self::Text(words) => *words == key,
            Self::Number(Count(value)) => value.to_string() == key || intl::plural(*value) == key,
        }
    }
}

/// Letters of the scripts that run from right to left.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}
