//! What existing offers hold in a year of one run; and what the notes of a case say was changed for
//! its run.

use engine::case::{ResourceKind, parse_amount};
use engine::order::{self, sort_by_key};
use serde_json::json;

use super::super::json::{elements, replaced, value};
use super::{Entry, Ground, HELD, LISTS, OfferHead, Term, list};

/// How notes of what was changed for a run begin.
const NOTE: &str = "For this run ";
/// What is done to something that a run does without.
const OUT: &str = "left out";
/// More digits than any currency has after the point.
const DIGITS: u32 = 4;

/// The note of a change: what was done, to what, and the entry as it stands in a term.
pub(super) fn note(done: &str, list: &str, entry: &str) -> String {
    format!("{NOTE}{done}, {list}: {entry}")
}

/// What the notes of a case say was changed of it for a run; of the lists of a case, each with
/// whether it was left out.
pub(crate) fn told(notes: &[String]) -> Vec<(Term, bool)> {
    let read = |note: &String| {
        let (done, rest) = note.strip_prefix(NOTE)?.split_once(", ")?;
        let (list, entry) = rest.split_once(": ")?;
        let is_left_out = done == OUT && LISTS.contains(&list);
        let entry = serde_json::from_str(entry).ok()?;
        Some((Term { list: list.to_owned(), entry }, is_left_out))
    };
    notes.iter().filter_map(read).collect()
}

/// Whether a term has an offer hold more than its donor offers, or something where nothing is
/// reported.
pub(crate) fn is_more(term: &Term) -> bool {
    let figure = |text: &str| parse_amount(text, DIGITS).ok();
    let before = figure(term.entry.before.as_deref().unwrap_or_default());
    term.list == HELD
        && figure(&term.entry.quantity).is_none_or(|now| before.is_none_or(|before| now > before))
}

impl OfferHead {
    /// The currency of a year, or that of another year of the offer.
    fn currency(&self, year: i32) -> Option<&String> {
        let of = self.years.iter().find(|one| one.year == year).into_iter().chain(&self.years);
        of.filter_map(|one| one.currency.as_ref()).next()
    }
}

impl Ground {
    /// What an offer holds in a year, as a plain decimal, empty where that is not reported; and the
    /// currency or unit.
    pub(crate) fn held(&self, offer: &str, year: i32) -> (String, String) {
        let Some(offer) = self.offers.iter().find(|one| one.id == offer) else {
            return Default::default();
        };
        let of = offer.years.iter().find(|one| one.year == year);
        let figure =
            of.and_then(|of| of.amount.clone().or(of.quantity.map(|units| units.to_string())));
        let unit = offer.unit.as_ref().or(offer.currency(year)).unwrap_or(&self.currency);
        (figure.unwrap_or_default(), unit.clone())
    }

    /// Whether an offer is of something that is counted in whole units.
    pub(crate) fn is_in_units(&self, offer: &str) -> bool {
        self.offers.iter().any(|one| one.id == offer && one.kind != ResourceKind::Funding)
    }

    /// Years in which the offer holds something, or a line asks for something: it may be moved there.
    pub(crate) fn years_of(&self, offer: &str) -> Vec<i32> {
        let own = self.offers.iter().filter(|one| one.id == offer).flat_map(|one| &one.years);
        let asked = self.lines().map(|(_, line)| line.year);
        order::set(own.map(|one| one.year).chain(asked)).into_iter().collect()
    }
}

/// The text with what some offers hold in some years; the same entries in any order give the same
/// text. A year that holds nothing is not there.
pub(super) fn with_held(text: &str, held: &[&Entry]) -> Option<String> {
    let offers = elements(value(text, "offers")?).into_iter().map(|text| {
        let head: OfferHead = serde_json::from_str(text).ok()?;
        let mut own: Vec<&Entry> =
            held.iter().copied().filter(|one| one.offer == head.id).collect();
        if own.is_empty() {
            return Some(text.to_owned());
        }
        sort_by_key(&mut own, |one| one.year);
        let years = elements(value(text, "years").unwrap_or("[]"));
        let mut years: Vec<(i32, String)> =
            head.years.iter().zip(years).map(|(of, text)| (of.year, text.to_owned())).collect();
        for entry in own {
            let year = entry.year?;
            let at = years.iter().position(|(of, _)| *of == year);
            let before = at.map(|at| years.remove(at).1);
            if entry.quantity.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
                continue;
            }
            let before = before.unwrap_or_else(|| {
                json!({ "year": year, "currency": head.currency(year) }).to_string()
            });
            let text = if head.kind == ResourceKind::Funding {
                replaced(&before, "amount", &json!(entry.quantity).to_string())
            } else {
                replaced(&before, "quantity", &entry.quantity)
            };
            years.push((year, text?));
        }
        replaced(text, "years", &list(years.into_iter().map(|(_, text)| text).collect()))
    });
    replaced(text, "offers", &list(offers.collect::<Option<Vec<_>>>()?))
}
