//! A place in a JSON tree that reads fields by name, notes what is wrong, and goes on.
//!
//! A field that cannot be read yields a harmless value *and* an error, so that the
//! rest of the file is still checked; the value never leaves [`CaseFile::parse`],
//! which refuses the file when there is any error.
//!
//! [`CaseFile::parse`]: super::CaseFile::parse

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Map, Value};

use crate::case::error::{CaseError, Rule};
use crate::case::file::Code;
use crate::case::{AmountError, Date, MAX_TEXT, is_unseen, parse_amount};

/// A list longer than this is refused unread; see [`Rule::TooMany`].
const MAX_LIST: usize = 200_000;
/// An amount longer than this is no figure in range; digits are counted below it.
const MAX_AMOUNT_TEXT: usize = 40;
/// Errors beyond this many tell nobody anything new.
const MAX_ERRORS: usize = 1_000;

/// Years that a case may speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// The errors found so far.
#[derive(Clone, Default)]
pub(super) struct Errors(Rc<RefCell<Vec<CaseError>>>);

impl Errors {
    pub(super) fn into_vec(self) -> Vec<CaseError> {
        self.0.take()
    }
    fn push(&self, path: String, rule: Rule, found: String) {
        let mut list = self.0.borrow_mut();
        if list.len() < MAX_ERRORS {
            list.push(CaseError { path, rule, found });
        }
    }
}

/// A JSON object being read.
pub(super) struct Object<'a> {
    fields: Option<&'a Map<String, Value>>,
    path: String,
    errors: Errors,
    /// Names asked for. A list, since an object has few.
    read: Vec<&'static str>,
}

/// How messages name an entry of a list: by its id, as later checks do, or else by its position.
fn label(at: usize, entry: &Value) -> String {
    let is_plain = |id: &&str| {
        (1..=60).contains(&id.len())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    let named = ["id", "iso3"].iter().find_map(|field| entry.get(field)?.as_str().filter(is_plain));
    named.map_or_else(|| at.to_string(), str::to_owned)
}

/// A value as an error shows it.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() > 60 {
        format!("{}…", text.chars().take(60).collect::<String>())
    } else {
        text
    }
}

impl<'a> Object<'a> {
    pub(super) fn root(value: &'a Value, errors: &Errors) -> Self {
        Self::at(value, String::new(), errors)
    }

    /// The object at a place that messages begin with.
    pub(super) fn at(value: &'a Value, path: String, errors: &Errors) -> Self {
        let fields = value.as_object();
        if fields.is_none() {
            errors.push(
                path.clone(),
                Rule::WrongType,
                format!("{}, expected an object", shown(value)),
            );
        }
        Self { fields, path, errors: errors.clone(), read: Vec::new() }
    }

    fn place(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn error_at(&self, name: &str, rule: Rule, found: String) {
        self.errors.push(self.place(name), rule, found);
    }

    pub(super) fn has_error(&self, name: &str) -> bool {
        let place = self.place(name);
        self.errors.0.borrow().iter().any(|error| error.path == place)
    }

    pub(super) fn peek_str(&self, name: &str) -> Option<&'a str> {
        self.fields?.get(name)?.as_str()
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.fields.map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
    }

    /// The value, or `None` where it is absent or null.
    fn optional(&mut self, name: &'static str) -> Option<&'a Value> {
        self.read.push(name);
        self.fields?.get(name).filter(|value| !value.is_null())
    }

    fn required(&mut self, name: &'static str) -> Option<&'a Value> {
        let value = self.optional(name);
        // A value that is no object has its own error already.
        if value.is_none() && self.fields.is_some() {
            self.error_at(name, Rule::MissingField, String::new());
        }
        value
    }

    fn wrong_type(&self, name: &str, value: &Value, expected: &str) {
        self.error_at(name, Rule::WrongType, format!("{}, expected {expected}", shown(value)));
    }

    fn as_text(&self, name: &str, value: &Value) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.wrong_type(name, value, "text");
            return None;
        };
        if text.trim().is_empty() {
            self.error_at(name, Rule::EmptyText, String::new());
        } else if text.chars().count() > MAX_TEXT || text.chars().any(is_unseen) {
            self.error_at(name, Rule::BadText, shown(value));
        } else {
            return Some(text.to_owned());
        }
        None
    }

    /// Whether a key is text as a value may be; where not, that is noted.
    pub(super) fn is_text(&self, key: &str) -> bool {
        self.as_text(key, &Value::from(key)).is_some()
    }

    /// Whether a key is a year as it is written in one way only; where not, that is noted.
    pub(super) fn is_year(&self, key: &str) -> bool {
        let year = key.parse().ok().filter(|year: &i32| YEARS.contains(year));
        let is_year = year.is_some_and(|year| year.to_string() == key);
        if !is_year {
            self.error_at(key, Rule::YearRange, format!("{key:?}"));
        }
        is_year
    }

    pub(super) fn text(&mut self, name: &'static str) -> String {
        self.required(name).and_then(|value| self.as_text(name, value)).unwrap_or_default()
    }

    pub(super) fn text_or_null(&mut self, name: &'static str) -> Option<String> {
        self.optional(name).and_then(|value| self.as_text(name, value))
    }

    /// Amounts are text: a JSON number would pass through a float in most programs.
    pub(super) fn amount(&mut self, name: &'static str) -> String {
        self.required(name).and_then(|value| self.as_amount(name, value)).unwrap_or_default()
    }

    pub(super) fn amount_or_null(&mut self, name: &'static str) -> Option<String> {
        self.optional(name).and_then(|value| self.as_amount(name, value))
    }

    fn as_amount(&self, name: &str, value: &Value) -> Option<String> {
        match value.as_str() {
            Some(text) if text.len() <= MAX_AMOUNT_TEXT => Some(text.to_owned()),
            text => {
                let rule = match text.map(|text| parse_amount(text, 0)) {
                    Some(_) if name == "max_share_of_line" => Rule::BadShare,
                    Some(Err(AmountError::TooLarge)) => Rule::Overflow,
                    Some(Err(AmountError::TooPrecise)) => Rule::TooPrecise,
                    Some(Err(AmountError::Negative)) => Rule::NegativeAmount,
                    Some(_) | None => Rule::NotDecimal,
                };
                self.error_at(name, rule, shown(value));
                None
            }
        }
    }

    fn as_date(&self, name: &str, value: &Value) -> Option<Date> {
        let date = value.as_str().and_then(Date::parse);
        if date.is_none() {
            self.error_at(name, Rule::NotADate, shown(value));
        }
        date
    }

    pub(super) fn date(&mut self, name: &'static str) -> Date {
        self.required(name).and_then(|value| self.as_date(name, value)).unwrap_or(Date::FIRST)
    }

    pub(super) fn date_or_null(&mut self, name: &'static str) -> Option<Date> {
        self.optional(name).and_then(|value| self.as_date(name, value))
    }

    pub(super) fn flag(&mut self, name: &'static str) -> bool {
        self.required(name).is_some_and(|value| self.as_flag(name, value))
    }

    pub(super) fn flag_or(&mut self, name: &'static str, absent: bool) -> bool {
        self.optional(name).map_or(absent, |value| self.as_flag(name, value))
    }

    fn as_flag(&self, name: &str, value: &Value) -> bool {
        value.as_bool().unwrap_or_else(|| {
            self.wrong_type(name, value, "true or false");
            false
        })
    }

    fn as_integer(&self, name: &str, value: &Value) -> Option<i64> {
        let number = value.as_i64();
        if number.is_none() {
            // From 2^64 on a number is kept as a fraction, and from 10^16 on written with an exponent.
            let text = if value.is_number() { value.to_string() } else { String::new() };
            let is_large = text.split_once('e').is_some_and(|(_, power)| !power.starts_with('-'));
            if value.is_u64() || is_large {
                self.error_at(name, Rule::Overflow, shown(value));
            } else {
                self.wrong_type(name, value, "a whole number");
            }
        }
        number
    }

    pub(super) fn quantity_or_null(&mut self, name: &'static str) -> Option<i64> {
        let value = self.optional(name)?;
        let number = self.as_integer(name, value)?;
        if number < 0 {
            self.error_at(name, Rule::NegativeAmount, shown(value));
        }
        Some(number)
    }

    pub(super) fn count_or_null(&mut self, name: &'static str) -> Option<u32> {
        let value = self.optional(name)?;
        let count = u32::try_from(self.as_integer(name, value)?)
            .ok()
            .filter(|count| 0 < *count && *count <= 1_000_000);
        if count.is_none() {
            self.wrong_type(name, value, "a whole number from 1 to 1,000,000");
        }
        count
    }

    pub(super) fn year(&mut self, name: &'static str) -> i32 {
        let Some(number) = self.required(name).and_then(|value| self.as_integer(name, value))
        else {
            return 2000;
        };
        match i32::try_from(number) {
            Ok(year) if YEARS.contains(&year) => year,
            _ => {
                self.error_at(name, Rule::YearRange, number.to_string());
                2000
            }
        }
    }

    /// A small number within bounds; `name` may be a key found in the file.
    pub(super) fn small(&mut self, name: &str, rule: Rule, lo: u8, hi: u8) -> u8 {
        let value = self.fields.and_then(|fields| fields.get(name));
        if name == "priority" {
            self.read.push("priority");
        }
        let Some(value) = value.filter(|value| !value.is_null()) else {
            self.error_at(name, Rule::MissingField, String::new());
            return lo;
        };
        match value.as_u64().and_then(|number| u8::try_from(number).ok()) {
            Some(number) if (lo..=hi).contains(&number) => number,
            _ => {
                self.error_at(name, rule, shown(value));
                lo
            }
        }
    }

    /// The position of a word in its list.
    fn as_word(&self, name: &str, value: &Value, list: &[&str]) -> Option<usize> {
        let word = value.as_str().and_then(|text| list.iter().position(|word| *word == text));
        if word.is_none() {
            self.error_at(
                name,
                Rule::UnknownWord,
                format!("{}, the list is {}", shown(value), list.join(", ")),
            );
        }
        word
    }

    fn required_word(&mut self, name: &'static str, list: &[&str]) -> Option<usize> {
        self.required(name).and_then(|value| self.as_word(name, value, list))
    }

    fn optional_word(&mut self, name: &'static str, list: &[&str]) -> Option<usize> {
        self.optional(name).and_then(|value| self.as_word(name, value, list))
    }

    /// A word of a closed list; the first of the list stands in for one that could not be read.
    pub(super) fn word<C: Code>(&mut self, name: &'static str) -> C {
        C::ALL[self.required_word(name, C::CODES).unwrap_or(0)]
    }

    pub(super) fn word_or<C: Code>(&mut self, name: &'static str, absent: C) -> C {
        self.word_or_null(name).unwrap_or(absent)
    }

    pub(super) fn word_or_null<C: Code>(&mut self, name: &'static str) -> Option<C> {
        self.optional_word(name, C::CODES).map(|at| C::ALL[at])
    }

    pub(super) fn object_or_null(&mut self, name: &'static str) -> Option<Self> {
        let value = self.optional(name)?;
        Some(Object::at(value, self.place(name), &self.errors))
    }

    fn items(&mut self, name: &'static str) -> &'a [Value] {
        let Some(value) = self.optional(name) else { return &[] };
        match value.as_array() {
            Some(items) if items.len() <= MAX_LIST => items,
            Some(items) => {
                self.error_at(name, Rule::TooMany, format!("{} entries", items.len()));
                &[]
            }
            None => {
                self.wrong_type(name, value, "a list");
                &[]
            }
        }
    }

    pub(super) fn list<T>(&mut self, name: &'static str, read: fn(Self) -> T) -> Vec<T> {
        let items = self.items(name).iter().enumerate();
        // One after the other: errors come in the order of the file.
        items.map(|(at, value)| read(self.entry(name, at, value))).collect()
    }

    fn entry(&self, name: &str, at: usize, value: &'a Value) -> Self {
        let place = format!("{}[{}]", self.place(name), label(at, value));
        Object::at(value, place, &self.errors)
    }

    pub(super) fn texts(&mut self, name: &'static str) -> Vec<String> {
        let items = self.items(name);
        let mut list = Vec::with_capacity(items.len());
        let mut seen = BTreeSet::new();
        for (i, value) in items.iter().enumerate() {
            let entry = format!("{name}[{i}]");
            if let Some(text) = self.as_text(&entry, value) {
                if !seen.insert(text.clone()) {
                    self.error_at(&entry, Rule::DuplicateEntry, shown(value));
                }
                list.push(text);
            }
        }
        list
    }

    /// Notes every field that was not asked for.
    pub(super) fn finish(self) {
        for name in self.keys() {
            if !self.read.contains(&name.as_str()) {
                self.error_at(&name, Rule::UnknownField, String::new());
            }
        }
    }
}
