//! The messages of one language, read from its Fluent files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The messages of one language, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// By id.
    pub messages: BTreeMap<String, Message>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The file that holds it, without its ending.
    pub area: String,
    /// What is written.
    pub pieces: Vec<Piece>,
    /// By name.
    pub variables: BTreeMap<String, Kind>,
}

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Words.
    Text,
    /// A count: it chooses plural forms, and is written as the language groups digits.
    Number,
}

/// A variable that a choice depends on.
pub type Variable = String;

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Text(String),
    /// The value of a variable.
    Argument(Variable),
    /// The first form whose key is the variable's value or plural category, else the default.
    Choice {
        /// What it depends on.
        variable: Variable,
        /// Keys and what is written; the default stands last, with its own key.
        forms: Vec<(String, Vec<Self>)>,
    },
}

/// Keys that name a plural category (CLDR).
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Catalogue {
    /// Reads every `.ftl` file of a folder.
    ///
    /// # Errors
    ///
    /// What cannot be read, a sentence each.
    pub fn read(folder: &Path) -> Result<Self, Vec<String>> {
        let refuse = |error: std::io::Error| vec![format!("{}: {error}", folder.display())];
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .map_err(refuse)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
            .collect();
        paths.sort();
        let mut areas = Vec::new();
        for path in &paths {
            let area = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            areas.push((area, std::fs::read_to_string(path).map_err(refuse)?));
        }
        let shown = |area: &str| folder.join(format!("{area}.ftl")).display().to_string();
        Self::of(areas.iter().map(|(area, text)| (area.as_str(), text.as_str())), shown)
    }

    /// Reads texts by area; `shown` names the file of an area.
    ///
    /// # Errors
    ///
    /// What cannot be read, a sentence each.
    pub fn of<'a>(
        areas: impl Iterator<Item = (&'a str, &'a str)>,
        shown: impl Fn(&str) -> String,
    ) -> Result<Self, Vec<String>> {
        let mut reader = Reader { catalogue: Self::default(), errors: Vec::new() };
        for (area, text) in areas {
            reader.area(area, &shown(area), text);
        }
        if reader.errors.is_empty() { Ok(reader.catalogue) } else { Err(reader.errors) }
    }
}

struct Reader {
    catalogue: Catalogue,
    errors: Vec<String>,
}

impl Reader {
    fn area(&mut self, area: &str, file: &str, text: &str) {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                let line = |at: usize| text[..at].lines().count().max(1);
                self.errors.extend(
                    errors.iter().map(|error| format!("{file}:{}: {error}", line(error.pos.start))),
                );
                return;
            }
        };
        // Terms are written out where they are named, and seen in their own file only.
        let mut terms = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                terms.insert(term.id.name, &term.value);
            }
        }
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let mut pieces = Pieces { terms: &terms, variables: BTreeMap::new(), wrong: None };
            let Some(value) = message.value.as_ref().filter(|_| message.attributes.is_empty())
            else {
                self.errors.push(format!("{file}: {id}: a message is one text, no attributes"));
                continue;
            };
            let read = pieces.pattern(value);
            if let Some(wrong) = pieces.wrong {
                self.errors.push(format!("{file}: {id}: {wrong}"));
            }
            let comment = message.comment.iter().flat_map(|comment| &comment.content);
            for line in comment {
                for name in line.split('$').skip(1).filter_map(|rest| rest.split_once(" (Number)"))
                {
                    match pieces.variables.get_mut(name.0) {
                        Some(kind) => *kind = Kind::Number,
                        None => self.errors.push(format!("{file}: {id}: no variable {}", name.0)),
                    }
                }
            }
            let message =
                Message { area: area.to_owned(), pieces: read, variables: pieces.variables };
            if self.catalogue.messages.insert(id.to_owned(), message).is_some() {
                self.errors.push(format!("{file}: {id}: the message stands here a second time"));
            }
        }
    }
}

/// Reads the pieces of one message.
struct Pieces<'a> {
    terms: &'a BTreeMap<&'a str, &'a Pattern<&'a str>>,
    variables: BTreeMap<String, Kind>,
    wrong: Option<String>,
}

impl Pieces<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                // A message is one line for the page; a file may break it anywhere.
                PatternElement::TextElement { value } => {
                    pieces.push(Piece::Text(value.replace('\n', " ")));
                }
                PatternElement::Placeable { expression } => {
                    pieces.extend(self.expression(expression));
                }
            }
        }
        pieces
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Vec<Piece> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => self.choice(id.name, variants),
            Expression::Select { .. } => {
                self.wrong = Some("a choice depends on a variable".to_owned());
                Vec::new()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Vec<Piece> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                vec![Piece::Text(unescape_unicode_to_string(value).into_owned())]
            }
            InlineExpression::VariableReference { id } => {
                self.variables.entry(id.name.to_owned()).or_insert(Kind::Text);
                vec![Piece::Argument(id.name.to_owned())]
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                if let Some(term) = self.terms.get(id.name) {
                    return self.pattern(term);
                }
                self.wrong = Some(format!("this file has no term -{}", id.name));
                Vec::new()
            }
            _ => {
                self.wrong = Some("only variables, terms and texts stand in braces".to_owned());
                Vec::new()
            }
        }
    }

    fn choice(&mut self, variable: &str, variants: &[Variant<&str>]) -> Vec<Piece> {
        let key = |variant: &Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => name.to_owned(),
            VariantKey::NumberLiteral { value } => value.to_owned(),
        };
        let keys: BTreeSet<String> = variants.iter().map(key).collect();
        let counts = keys.iter().any(|key| key != "other")
            && keys.iter().all(|key| {
                CATEGORIES.contains(&key.as_str()) || key.bytes().all(|byte| byte.is_ascii_digit())
            });
        let kind = if counts { Kind::Number } else { Kind::Text };
        let known = self.variables.entry(variable.to_owned()).or_insert(kind);
        *known = (*known).max(kind);
        // Exact numbers come before the category that they belong to.
        let mut sorted: Vec<&Variant<&str>> = variants.iter().collect();
        sorted.sort_by_key(|variant| {
            (variant.default, !matches!(variant.key, VariantKey::NumberLiteral { .. }))
        });
        let forms = sorted.into_iter().map(|variant| (key(variant), self.pattern(&variant.value)));
        let forms = forms.collect();
        vec![Piece::Choice { variable: variable.to_owned(), forms }]
    }
}
