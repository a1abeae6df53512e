//! A response round: the unit asks parties about the published needs of one affected State, each
//! answers by a day that is named, and one answer goes back to the State.
//!
//! The record belongs to the unit. What a party says in it, it says as an interest
//! ([`crate::interest`]), which is its own: a round holds no second way of saying it, and so its
//! versions tell nobody who answered. What is told ([`RoundBody::told_to_named`]):
//!
//! - whoever is asked: what is asked by when, what happens with what stays open, and that it is
//!   asked itself and since when; never who else is;
//! - the State: the same without who is asked and the note to them, and the consolidated answer
//!   once it is released.

mod answer;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use answer::{
    AnsweredLine, AnsweredNeed, Commitment, Consolidated, Offered, Said, answers, consolidate,
    last_words, unanswered,
};

use crate::access::{PartyId, Reader, owns};
use crate::record::Kind;

/// The fields that say since when others are asked: the server's, and nobody's change.
pub const ASKED_AT: [&str; 2] = ["asked_at", "asked_later"];

/// What the unit asks, whom, and by when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct RoundBody {
    /// The affected State.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: PartyId,
    /// Its needs that are asked about, by id.
    pub needs: Vec<String>,
    /// Who is asked; each sees itself alone here, the State nobody.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub asked: Vec<PartyId>,
    /// The first day, `2026-12-01`.
    pub opens: Option<String>,
    /// The last day on which an answer is waited for.
    pub closes: Option<String>,
    /// The moment in which it was put before those who are asked; the server's to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_at: Option<String>,
    /// The parties and the needs that came to it after that, by id, and when; the server's to say. Whoever is
    /// asked is told of itself, and of needs that came after itself.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, String>))]
    pub asked_later: BTreeMap<String, String>,
    /// The day since which the reader's party is asked, or the State is told. The server tells it to whom the
    /// round names; of what is sent, it is not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_on: Option<String>,
    /// What happens with what stays open.
    pub fallback: String,
    /// The party that takes care of what stays open, if one does.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub fallback_party: Option<PartyId>,
    /// What those who are asked should know; the State is not told.
    pub note: Option<String>,
    /// The answer to the State. Made by the server when the round is closed; of what is sent, its
    /// `words` alone are taken.
    pub answer: Option<Consolidated>,
}

impl RoundBody {
    /// The moment since which a party is asked about a need; `None` while nobody is asked.
    #[must_use]
    pub fn asks_since(&self, party: &str, need: &str) -> Option<&str> {
        let later = [party, need].map(|id| self.asked_later.get(id).map(String::as_str));
        let opened = self.asked_at.as_deref()?;
        Some(later.into_iter().flatten().fold(opened, Ord::max))
    }

    /// The same with what came to it `now` that it had not `before`; whoever goes and comes back is asked anew.
    #[must_use]
    pub fn asking_later(mut self, before: &Self, now: &str) -> Self {
        let mut later = BTreeMap::new();
        if before.asked_at.is_some() {
            let were: BTreeSet<&String> = before.asked.iter().chain(&before.needs).collect();
            for id in self.asked.iter().chain(&self.needs) {
                let at = before.asked_later.get(id).filter(|_| were.contains(id));
                match at {
                    Some(at) => later.insert(id.clone(), at.clone()),
                    None if were.contains(id) => None,
                    None => later.insert(id.clone(), now.to_owned()),
                };
            }
        }
        self.asked_later = later;
        self
    }

    /// What one of those whom it names is told, see the [module](self).
    #[must_use]
    pub fn told_to_named(mut self, party: &str) -> Self {
        let is_state = party == self.state;
        self.asked.retain(|asked| asked == party);
        self.note = self.note.filter(|_| !is_state);
        // When others came is not said, so of what came before the party nothing.
        let own = self.asked_later.get(party).or(self.asked_at.as_ref()).cloned();
        let is_after = |at: &String| own.as_ref().is_some_and(|own| own < at);
        self.asked_later.retain(|id, at| {
            !is_state && (id == party || (self.needs.contains(id) && is_after(at)))
        });
        self.answer = self.answer.filter(|answer| is_state && answer.released_on.is_some());
        self
    }
}

/// Whether a reader answers a round in which these are asked, since answers are interests: for a party that is
/// asked, in a seat that says them. A State that gives may have nobody but its focal point.
#[must_use]
pub fn is_asked(asked: &[PartyId], reader: &Reader) -> bool {
    !reader.is_isu()
        && owns(reader, Kind::Interest)
        && asked.iter().any(|party| party == reader.party())
}

/// How far a round is, for the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// One for each party that is asked, in the order of the round.
    pub parties: Vec<PartyProgress>,
}

/// What one party has said so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyProgress {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// What it said of the needs of the round.
    pub said: Vec<Said>,
    /// The needs of which it has said nothing.
    pub unanswered: Vec<String>,
    /// Letters that went out to it.
    pub letters: Vec<SentLetter>,
}

/// A letter about a round that was given to the mail server, or waits for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SentLetter {
    /// Which: `opened`, `half`, `last` or `released`.
    pub occasion: String,
    /// The day.
    pub on: String,
}

#[cfg(test)]
mod tests;
