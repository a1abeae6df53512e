//! Response rounds: asked by the unit, answered by interests, closed into one answer.

use std::collections::{BTreeMap, BTreeSet};

use contract::access::{Action, PartyId, Reader};
use contract::account::PartyKind;
use contract::record::{Kind, Status};
use contract::round::{Consolidated, RoundBody};
use engine::case::Date;

use super::records::{Convened, Filter, Kept, Reference, Subject, Together, unknown_party};
use crate::clock;
use crate::store::{BrokenRule, RecordRow};

mod close;

pub(crate) use close::{routes, said_of};

impl Kept for RoundBody {
    const PATH: &'static str = "rounds";
    const INVALID: &'static str = "invalid_round";

    /// The answer is made when the round is closed, and nobody is asked by a draft.
    fn completed(self, _reader: &Reader) -> Self {
        let asked_later = BTreeMap::new();
        Self { answer: None, asked_at: None, asked_later, asked_on: None, ..self }
    }

    /// Of the answer, what the unit says with it is the unit's to change.
    fn kept_from(self, before: &Self) -> Self {
        let words = self.answer.and_then(|answer| answer.words);
        let answer = before.answer.clone().map(|answer| Consolidated { words, ..answer });
        let kept = Self { answer, asked_at: before.asked_at.clone(), asked_on: None, ..self };
        kept.asking_later(before, &clock::rfc3339(clock::now_us()))
    }

    fn asked_since(self, at_us: Option<i64>) -> Self {
        let (asked_on, asked_at) = (at_us.map(clock::day), at_us.map(clock::rfc3339));
        Self { asked_on, asked_at, ..self }
    }

    fn draft_faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        match of.parties.get(&self.state) {
            None => faults.push(unknown_party("state", &self.state)),
            Some(party) if party.kind != PartyKind::State => {
                let detail = "a round is for the needs of a State";
                faults.push(BrokenRule::new(
                    "state",
                    "not_a_state",
                    detail,
                    "name the affected State",
                ));
            }
            Some(_) => {}
        }
        let mut seen = BTreeSet::new();
        for (at, party) in self.asked.iter().enumerate() {
            let path = format!("asked[{at}]");
            if !of.parties.contains_key(party) {
                faults.push(unknown_party(&path, party));
            } else if !seen.insert(party) {
                let detail = "a party is asked once";
                faults.push(BrokenRule::new(
                    path,
                    "duplicate_entry",
                    detail,
                    "remove one of the two",
                ));
            } else if *party == self.state || party == of.owner {
                let detail = "neither the State itself nor the unit is asked";
                faults.push(BrokenRule::new(path, "not_to_be_chosen", detail, "leave it out"));
            }
        }
        let mut seen = BTreeSet::new();
        for (at, need) in self.needs.iter().enumerate() {
            if !seen.insert(need) {
                let detail = "a need is asked about once";
                let path = format!("needs[{at}]");
                faults.push(BrokenRule::new(
                    path,
                    "duplicate_entry",
                    detail,
                    "remove one of the two",
                ));
            }
        }
        if let Some(party) = &self.fallback_party
            && !of.parties.contains_key(party)
        {
            faults.push(unknown_party("fallback_party", party));
        }
        faults
    }

    fn faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        let lists = [("needs", self.needs.is_empty()), ("asked", self.asked.is_empty())];
        for (path, _) in lists.into_iter().filter(|(_, is_empty)| *is_empty) {
            faults.push(BrokenRule::new(
                path,
                "missing_field",
                "a round asks somebody about something",
                "add one",
            ));
        }
        if self.fallback.trim().is_empty() {
            let detail = "a round says what happens with what stays open";
            faults.push(BrokenRule::new("fallback", "empty_text", detail, "fill it in"));
        }
        let day = |path: &str, day: Option<&String>, faults: &mut Vec<BrokenRule>| {
            let parsed = day.and_then(|day| Date::parse(day));
            if parsed.is_none() {
                let detail = "a date is written YYYY-MM-DD and must exist";
                faults.push(BrokenRule::new(path, "not_a_date", detail, "correct the date"));
            }
            parsed
        };
        let opens = day("opens", self.opens.as_ref(), &mut faults);
        let closes = day("closes", self.closes.as_ref(), &mut faults);
        if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
            let detail = "a round closes on the day on which it opens, or later";
            faults.push(BrokenRule::new(
                "closes",
                "closes_before_opening",
                detail,
                "choose a later day",
            ));
        }
        faults
    }

    /// Those who are asked were told by when, and the State that somebody is asked.
    fn rewrites(&self, before: &Self, from: &RecordRow) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        if from.standing.status != Status::Draft {
            if self.state != before.state {
                let detail = "the round was opened for this State";
                faults.push(BrokenRule::new("state", "state_stays", detail, "open another round"));
            }
            if self.closes < before.closes {
                let detail = "those who are asked were told that they have until then";
                faults.push(BrokenRule::new(
                    "closes",
                    "deadline_moves_later",
                    detail,
                    "leave it, or choose a later day",
                ));
            }
        }
        if from.standing.status == Status::Closed {
            let lists =
                [("needs", self.needs != before.needs), ("asked", self.asked != before.asked)];
            for (path, _) in lists.into_iter().filter(|(_, is_other)| *is_other) {
                let detail = "the answer is of those who were asked about what they were asked";
                faults.push(BrokenRule::new(path, "round_is_closed", detail, "open another round"));
            }
        }
        faults
    }

    fn refers_to(&self) -> Vec<Reference<'_>> {
        let needs = self.needs.iter().enumerate();
        needs
            .map(|(at, need)| Reference {
                entry: Some(("needs", at)),
                owner: Some(&self.state),
                ..Reference::to(Kind::Need, need)
            })
            .collect()
    }

    fn brings_together(&self) -> Option<Together<'_>> {
        let asked = self.asked.iter().enumerate();
        Some((&self.state, asked.map(|(at, of)| (format!("asked[{at}]"), of.as_str())).collect()))
    }

    fn put_before(&self) -> &[PartyId] {
        &self.asked
    }

    fn stepped(self, action: Action) -> Result<Self, BrokenRule> {
        let today = clock::today();
        match action {
            Action::Invite if self.closes.as_ref().is_some_and(|closes| *closes < today) => {
                let detail = "nobody could answer by a day that is past";
                Err(BrokenRule::new("closes", "day_is_past", detail, "choose a later day"))
            }
            Action::Invite => {
                let asked_at = Some(clock::rfc3339(clock::now_us()));
                let asked_later = BTreeMap::new();
                Ok(Self { answer: None, asked_at, asked_later, ..self })
            }
            // What is taken out was not given to anyone.
            Action::Withdraw => {
                let taken = |answer| Consolidated { released_on: None, ..answer };
                Ok(Self { answer: self.answer.map(taken), ..self })
            }
            _ => Ok(self),
        }
    }

    fn convened(&self) -> Option<Convened> {
        let named = self.asked.iter().chain([&self.state]).cloned().collect();
        Some(Convened { named, members: Vec::new() })
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.admits_state(&self.state)
    }
}
