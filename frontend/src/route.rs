//! Every URL of the page, and what its query may hold.

use serde::Serialize;
use yew_router::Routable;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
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
    #[not_found]
    #[at("/404")]
    NotFound,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a query, with or without its question mark; of a repeated field the last counts.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let fields: Vec<(String, String)> =
            serde_urlencoded::from_str(text.trim_start_matches('?')).unwrap_or_default();
        let none = Self::default();
        fields.iter().fold(none, |query, (name, value)| query.with(name, value))
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

    /// As it stands in a URL, without question mark.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_urlencoded::to_string(&self.0).unwrap_or_default()
    }
}
