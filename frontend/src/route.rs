//! Every URL of the page, and what its query may hold.

crate::router::routes! {
    /// A page.
    pub enum Route {
        /// What this is.
        #[at("/")]
        Home,
        /// What affected States ask for.
        #[at("/needs")]
        Needs,
        /// What donors can give.
        #[at("/offers")]
        Offers,
        /// Rules, run, result.
        #[at("/matching")]
        Matching,
        /// One coalition per affected State.
        #[at("/coalitions")]
        Coalitions,
        /// The coalition of one State.
        #[at("/coalitions/:iso3")]
        Coalition {
            /// ISO 3166-1 alpha-3.
            iso3: String,
        },
        /// No such page.
        #[at("/404")]
        NotFound,
    } else NotFound
}

/// Query field: the case, by hash, or `local`.
pub const CASE: &str = "case";
/// Query field: the language, before any other choice.
pub const LANG: &str = "lang";
/// Query field: text direction, for testing a right-to-left page.
pub const DIR: &str = "dir";
/// Query field: words to look for.
pub const SEARCH: &str = "q";
/// Query field: the column that rows are sorted by; a leading `-` turns the order round.
pub const SORT: &str = "sort";
/// Query field: the page of a long list, from 1.
pub const PAGE: &str = "page";
/// Query field: the offer whose fit is shown.
pub const OFFER: &str = "offer";
/// The case that is a file of this computer.
pub const LOCAL: &str = "local";

/// The fields of a URL's query, in the order of their names; empty ones are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a query, with or without its question mark; of a repeated field the last counts.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim_start_matches('?').replace('+', " ");
        text.split('&').fold(Self::default(), |query, field| {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            query.with(&decoded(name), &decoded(value))
        })
    }

    /// A field; empty where it is absent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|field| field.0 == name).map_or("", |field| &field.1)
    }

    /// The same with one field changed, or removed by an empty value.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|field| field.0 != name);
        if !value.is_empty() {
            let at = self.0.iter().filter(|field| *field.0 < *name).count();
            self.0.insert(at, (name.to_owned(), value.to_owned()));
        }
        self
    }

    /// What follows the reader from page to page: the case, the language, the direction.
    #[must_use]
    pub fn kept(&self) -> Self {
        let none = Self::default();
        [CASE, LANG, DIR].iter().fold(none, |kept, name| kept.with(name, self.get(name)))
    }

    /// The page of a long list, from 1.
    #[must_use]
    pub fn page(&self) -> usize {
        self.get(PAGE).parse().unwrap_or(1).max(1)
    }

    /// The address of a path with it.
    #[must_use]
    pub fn after(&self, path: &str) -> String {
        let text = self.to_text();
        if text.is_empty() { path.to_owned() } else { format!("{path}?{text}") }
    }

    /// As it stands in a URL, without question mark.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (name, value) in &self.0 {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(&encoded(name));
            text.push('=');
            text.push_str(&encoded(value));
        }
        text.replace("%20", "+")
    }
}

/// A text as a part of an address.
#[must_use]
pub fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut part = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) {
            part.push(char::from(byte));
        } else {
            part.push('%');
            for digit in [byte >> 4, byte & 15] {
                part.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
    part
}

/// The text of a part of an address; what is no text stands as the sign for that.
#[must_use]
pub fn decoded(part: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|digits| {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()
        });
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
