//! What is fixed before a run: commitments, vetoes and ruled-out pairs of the case, and what the
//! unit changes of them for one run alone.
//!
//! A term is an entry of a list of the case, as it stands there, so that whatever a case can say
//! can be added and left out; or something that a run is tried with: without a donor or one of its
//! offers, with another amount of a line or of an offer in a year, with an offer that nobody made.
//! No record is changed by it.

mod held;
mod offers;

use std::collections::BTreeSet;

use engine::case::ResourceKind;
use engine::order;
use serde::{Deserialize, Serialize};

use super::json::{elements, replaced, value};
use super::{LineHead, NeedHead, RateHead};

pub(crate) use held::{is_more, told};
pub(crate) use offers::{is_tried, resource_of, resource_text, years};

/// The lists of a case that hold terms, in the order shown.
pub(crate) const LISTS: [&str; 3] = [LOCKS, VETOES, FORBIDDEN];
/// Commitments that no run moves.
pub(crate) const LOCKS: &str = "locks";
/// Donors and States that one of them does not want proposed to each other.
pub(crate) const VETOES: &str = "vetoes";
/// Offers and lines that the unit does not want proposed to each other.
pub(crate) const FORBIDDEN: &str = "forbidden_pairs";

/// A donor whose offers and commitments are left out of the run, or one of its offers.
pub(crate) const WITHOUT: &str = "offers";
/// Another amount, or quantity, that a line asks for.
pub(crate) const AMOUNTS: &str = "needs";
/// An offer that nobody made.
pub(crate) const NEW_OFFER: &str = "donors";
/// Another amount, or quantity, that an offer holds in a year.
pub(crate) const HELD: &str = "years";
/// Everything that can be added for a run.
pub(crate) const KINDS: [&str; 7] = [LOCKS, VETOES, FORBIDDEN, NEW_OFFER, HELD, WITHOUT, AMOUNTS];
/// What is not in a list of the case, in the order shown.
const TRIED: [&str; 4] = [NEW_OFFER, HELD, WITHOUT, AMOUNTS];

/// An entry of one of the lists, with the fields that it has there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Entry {
    /// Id of an offer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) offer: String,
    /// Id of a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) line: String,
    /// The line's, or one in which an offer holds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) year: Option<i32>,
    /// A plain decimal, in the currency or unit of the line or of the offer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) quantity: String,
    /// What the case has in its place: empty where that is not reported; `None` where it is in
    /// place of nothing, or was added before this was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<String>,
    /// How firm it is, by its code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) status: String,
    /// Id of a donor.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) donor: String,
    /// ISO 3166-1 alpha-3.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) state: String,
    /// The side that asked, by its code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) by: String,
    /// What an offer that nobody made is of; see [`resource_text`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) resource: String,
    /// The years in which it holds the quantity, as they are typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) years: String,
}

/// An entry and its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Term {
    /// One of [`KINDS`].
    pub(crate) list: String,
    /// As it stands in the case.
    pub(crate) entry: Entry,
}

/// A change for one run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// Of what.
    pub(crate) term: Term,
    /// Left out though the case holds it; else added.
    pub(crate) is_left_out: bool,
    /// When, RFC 3339 in UTC.
    pub(crate) at: String,
}

/// How a term stands in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// The case holds it.
    Snapshot,
    /// Added for the run.
    Added,
    /// The case holds it, and the run does not.
    LeftOut,
}

impl Stands {
    /// As the messages name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Snapshot => "snapshot",
            Self::Added => "added",
            Self::LeftOut => "left_out",
        }
    }
}

impl Term {
    /// Whether a run may leave it out: what a State or a donor asked for stands until they
    /// withdraw it.
    pub(crate) fn may_be_left_out(&self) -> bool {
        self.list != VETOES
    }
}

/// A case as far as terms need it, and what coalitions are drafted with.
#[derive(Debug, Deserialize)]
pub(crate) struct Ground {
    /// The day that it describes.
    pub(crate) as_of: String,
    /// ISO 4217 code that money is counted in.
    pub(crate) currency: String,
    #[serde(default)]
    pub(super) rates: Vec<RateHead>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    pub(super) needs: Vec<NeedHead>,
    offers: Vec<OfferHead>,
    #[serde(default)]
    locks: Vec<Entry>,
    #[serde(default)]
    vetoes: Vec<Entry>,
    #[serde(default)]
    forbidden_pairs: Vec<Entry>,
}

/// An offer, as far as it is named.
#[derive(Debug, Deserialize)]
pub(crate) struct OfferHead {
    /// Unique in the case.
    pub(crate) id: String,
    donor: String,
    /// In the donor's words.
    pub(crate) title: Option<String>,
    /// Money, expertise or goods.
    pub(crate) kind: ResourceKind,
    unit: Option<String>,
    #[serde(default)]
    years: Vec<YearHead>,
}

/// What an offer holds in a year.
#[derive(Debug, Deserialize)]
struct YearHead {
    year: i32,
    amount: Option<String>,
    currency: Option<String>,
    quantity: Option<i64>,
}

impl Ground {
    /// Reads the text of a case; `None` where it is none.
    pub(crate) fn read(case: &str) -> Option<Self> {
        serde_json::from_str(case).ok()
    }

    fn list(&mut self, name: &str) -> &mut Vec<Entry> {
        match name {
            LOCKS => &mut self.locks,
            VETOES => &mut self.vetoes,
            _ => &mut self.forbidden_pairs,
        }
    }

    /// Donors that offer something.
    pub(crate) fn donors(&self) -> BTreeSet<&str> {
        order::set(self.offers.iter().map(|offer| offer.donor.as_str()))
    }

    /// States that need something.
    pub(crate) fn states(&self) -> BTreeSet<&str> {
        order::set(self.needs.iter().map(|need| need.state.as_str()))
    }

    /// Offers of a donor.
    pub(crate) fn offers_of(&self, donor: &str) -> impl Iterator<Item = &OfferHead> {
        self.offers.iter().filter(move |offer| offer.donor == donor)
    }

    /// Lines of a State, each with its need.
    pub(crate) fn lines_of(&self, state: &str) -> impl Iterator<Item = (&NeedHead, &LineHead)> {
        self.lines().filter(move |(need, _)| need.state == state)
    }

    fn lines(&self) -> impl Iterator<Item = (&NeedHead, &LineHead)> {
        self.needs.iter().flat_map(|need| need.lines.iter().map(move |line| (need, line)))
    }

    /// A line with its need.
    pub(crate) fn line(&self, id: &str) -> Option<(&NeedHead, &LineHead)> {
        self.lines().find(|(_, line)| line.id == id)
    }

    /// Whom an offer is of.
    pub(crate) fn donor_of(&self, offer: &str) -> &str {
        self.offers.iter().find(|one| one.id == offer).map_or("", |one| &one.donor)
    }

    /// Every term of the case and of the changes, each with when it was changed.
    pub(crate) fn rows(&self, changes: &[Change]) -> Vec<(Term, Stands, String)> {
        let mut rows = Vec::new();
        for (list, entries) in LISTS.iter().zip([&self.locks, &self.vetoes, &self.forbidden_pairs])
        {
            for entry in entries {
                let term = Term { list: (*list).to_owned(), entry: entry.clone() };
                let out = changes.iter().find(|one| one.is_left_out && one.term == term);
                let stands = if out.is_some() { Stands::LeftOut } else { Stands::Snapshot };
                rows.push((term, stands, out.map_or_else(String::new, |one| one.at.clone())));
            }
            rows.extend(added(changes, list));
        }
        rows.extend(TRIED.iter().flat_map(|list| added(changes, list)));
        rows
    }
}

/// What is added to a list for the run.
fn added<'a>(
    changes: &'a [Change],
    list: &'a str,
) -> impl Iterator<Item = (Term, Stands, String)> + 'a {
    let added = changes.iter().filter(move |one| !one.is_left_out && one.term.list == list);
    added.map(|one| (one.term.clone(), Stands::Added, one.at.clone()))
}

/// The changes with one more: a term that was left out and is added is as it was, and the other
/// way round.
pub(crate) fn changed(changes: &[Change], change: Change) -> Vec<Change> {
    let mut all = changes.to_vec();
    // A line asks for one amount, and an offer holds one in a year: the latest.
    let is_other = |one: &Change| {
        let (a, b) = (&one.term, &change.term);
        let of = |term: &Term| {
            (term.list.clone(), term.entry.line.clone(), term.entry.offer.clone(), term.entry.year)
        };
        [AMOUNTS, HELD].contains(&a.list.as_str()) && of(a) == of(b) && a != b
    };
    all.retain(|one| !is_other(one));
    match all.iter().position(|one| one.term == change.term) {
        Some(at) if all[at].is_left_out != change.is_left_out => drop(all.remove(at)),
        Some(_) => {}
        None => all.push(change),
    }
    all
}

/// The text of the case with the changes, and a note of each; the same changes give the same case
/// in whatever order they were made. All that is not changed stays as it is, byte for byte.
pub(crate) fn applied(case: &str, changes: &[Change]) -> Option<String> {
    if changes.is_empty() {
        return Some(case.to_owned());
    }
    let mut ground = Ground::read(case)?;
    let (mut notes, mut gone, mut amounts) = (BTreeSet::new(), Vec::new(), Vec::new());
    let (mut tried, mut held) = (Vec::new(), Vec::new());
    for Change { term, is_left_out, .. } in changes {
        let entry = &term.entry;
        let done = match (term.list.as_str(), is_left_out) {
            (WITHOUT, _) => {
                gone.push(entry);
                "left out"
            }
            (HELD, _) => {
                held.push(entry);
                "set"
            }
            (NEW_OFFER, _) => {
                tried.push(entry);
                "added"
            }
            (AMOUNTS, _) => {
                amounts.push((entry.line.as_str(), entry.quantity.as_str()));
                "set"
            }
            (list, true) => {
                ground.list(list).retain(|one| one != entry);
                "left out"
            }
            (list, false) => {
                ground.list(list).push(entry.clone());
                "added"
            }
        };
        let entry = serde_json::to_string(entry).ok()?;
        notes.insert(held::note(done, &term.list, &entry));
    }
    ground.notes.extend(notes);
    let mut text = replaced(case, "notes", &serde_json::to_string(&ground.notes).ok()?)?;
    if !gone.is_empty() {
        text = without(&text, &mut ground, &gone)?;
    }
    if !held.is_empty() {
        text = held::with_held(&text, &held)?;
    }
    if !tried.is_empty() {
        text = offers::with_offers(&text, tried)?;
    }
    if !amounts.is_empty() {
        let needs = elements(value(&text, "needs")?).into_iter();
        let needs = needs.map(|need| with_amounts(need, &amounts));
        text = replaced(&text, "needs", &list(needs.collect::<Option<Vec<_>>>()?))?;
    }
    for list in LISTS {
        text = replaced(&text, list, &serde_json::to_string(ground.list(list)).ok()?)?;
    }
    Some(text)
}

/// The text without some offers, or all of a donor, and no commitment or pair that names one of them.
fn without(text: &str, ground: &mut Ground, gone: &[&Entry]) -> Option<String> {
    let offers = std::mem::take(&mut ground.offers);
    let texts = elements(value(text, "offers")?);
    let stays = |offer: &OfferHead| {
        let is_of = |one: &&Entry| {
            one.donor == offer.donor && (one.offer.is_empty() || one.offer == offer.id)
        };
        !gone.iter().any(is_of)
    };
    let kept = offers.iter().zip(texts).filter(|(offer, _)| stays(offer));
    let kept = kept.map(|(_, text)| text.to_owned()).collect();
    let is_gone = |id: &str| offers.iter().any(|offer| offer.id == id && !stays(offer));
    for entries in [&mut ground.locks, &mut ground.forbidden_pairs] {
        entries.retain(|one| !is_gone(&one.offer));
    }
    replaced(text, "offers", &list(kept))
}

/// The text of a need in which some lines ask for something else.
fn with_amounts(need: &str, amounts: &[(&str, &str)]) -> Option<String> {
    let line = |text: &str| {
        let head: LineHead = serde_json::from_str(text).ok()?;
        let amount = amounts.iter().find(|(line, _)| *line == head.id);
        match (amount.map(|(_, amount)| amount), head.unit) {
            (None, _) => Some(text.to_owned()),
            (Some(amount), None) => replaced(text, "amount", &format!("\"{amount}\"")),
            (Some(quantity), Some(_)) => replaced(text, "quantity", quantity),
        }
    };
    let lines = elements(value(need, "lines")?).into_iter().map(line);
    replaced(need, "lines", &list(lines.collect::<Option<Vec<_>>>()?))
}

fn list(elements: Vec<String>) -> String {
    format!("[{}]", elements.join(","))
}

#[cfg(test)]
mod tests;
