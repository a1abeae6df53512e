//! Records to a case: what is in force, as its reader is told it.

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::access::{Audience, Reader, Visibility};
use contract::account::{Party, PartyKind};
use contract::exclusion::ExclusionBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::Status;
use contract::told::Body as _;
use engine::case::{CASE_FORMAT, Rule, VetoBy};
use engine::{CaseErrors, CaseFile, Market};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::commitments::{self, Reported};
use super::{Frame, Material};
use crate::error::ApiError;
use crate::handler::records::{donor_entry, need_entry, offer_entry, state_entry};
use crate::store::{RecordError, RecordRow};

/// What goes into the case.
struct Parts<'a> {
    reader: &'a Reader,
    parties: BTreeMap<&'a str, &'a Party>,
    /// Currencies that can be counted.
    counted: BTreeSet<&'a str>,
    states: BTreeSet<String>,
    donors: BTreeSet<String>,
    /// By id, as every list of the case.
    needs: Map<String, Value>,
    offers: Map<String, Value>,
    notes: BTreeSet<String>,
}

/// The case of what is in force, valid and in canonical order.
///
/// In force are published needs and offers; a need that the reader has submitted counts for the
/// reader already. The reader's own exclusions are in it as vetoes, for the unit all of them, and
/// for the unit commitments are fixed; what lines are covered by without them stands beside the case. What cannot
/// be counted is left out, and a note says so.
///
/// # Errors
///
/// [`ApiError::InvalidCase`] where the frame does not hold the rules.
pub(in crate::handler) fn assemble(
    reader: &Reader,
    material: &Material,
    frame: &Frame,
) -> Result<(Market, Reported), ApiError> {
    let mut parts = Parts {
        reader,
        parties: material.parties.iter().map(|party| (party.id.as_str(), party)).collect(),
        counted: frame
            .rates
            .iter()
            .map(|rate| rate.currency.as_str())
            .chain([frame.currency.as_str()])
            .collect(),
        states: BTreeSet::new(),
        donors: BTreeSet::new(),
        needs: Map::new(),
        offers: Map::new(),
        notes: BTreeSet::new(),
    };
    for row in &material.needs {
        parts.add_need(row)?;
    }
    for row in &material.offers {
        parts.add_offer(row)?;
    }
    let vetoes = parts.vetoes(&material.exclusions)?;
    let market = countable(frame, &mut parts, &vetoes)?;
    if !reader.is_isu() {
        return Ok((market, Reported::new()));
    }
    let made = commitments::of(&material.coalitions)?;
    if made.is_empty() {
        return Ok((market, Reported::new()));
    }
    let (needs, notes) = (&mut parts.needs, &mut parts.notes);
    let (locks, reported) = commitments::apply(&made, needs, &parts.offers, &frame.currency, notes);
    Ok((with_locks(frame, parts, &vetoes, locks)?, reported))
}

/// The case before anything is committed. A record that was right when it was submitted may not be
/// counted at the rates in force: its amount comes to nothing, or all of them are too much. Such a
/// record is left out with a note, so that it takes the market from nobody.
fn countable(frame: &Frame, parts: &mut Parts<'_>, vetoes: &[Value]) -> Result<Market, ApiError> {
    loop {
        let errors = match checked(&parts.case(frame, vetoes, &[])) {
            Ok(market) => return Ok(market),
            Err(errors) => errors,
        };
        // Each round leaves one out at least, so there are no more rounds than records.
        let mut is_less = false;
        for error in &errors.0 {
            let id = |list: &str| Some(error.path.strip_prefix(list)?.split_once(']')?.0);
            let gone = id("needs[")
                .filter(|id| parts.needs.remove(*id).is_some())
                .or_else(|| id("offers[").filter(|id| parts.offers.remove(*id).is_some()));
            if let Some(id) = gone {
                let at = match error.rule {
                    Rule::Overflow | Rule::ZeroAmount => " at the rates in force",
                    _ => "",
                };
                parts.notes.insert(format!("{id} is left out{at}: {}.", error.rule.says()));
                is_less = true;
            }
        }
        if !is_less {
            return Err(ApiError::InvalidCase(errors));
        }
    }
}

fn checked(case: &Value) -> Result<Market, CaseErrors> {
    CaseFile::parse(&case.to_string()).and_then(Market::try_from)
}

/// The case with what is committed; a commitment that does not fit is left out with a note.
fn with_locks(
    frame: &Frame,
    mut parts: Parts<'_>,
    vetoes: &[Value],
    mut locks: Vec<commitments::Fixed>,
) -> Result<Market, ApiError> {
    loop {
        let errors = match checked(&parts.case(frame, vetoes, &locks)) {
            Ok(market) => return Ok(market),
            Err(errors) => errors,
        };
        // What passes an offer is refused at one of its locks, whichever comes last by its line.
        let is_wrong = |lock: &commitments::Fixed| {
            errors.0.iter().any(|error| {
                let is_at = |lock: &commitments::Fixed| error.path.starts_with(&lock.place());
                let passes_offer = error.rule == Rule::LockExceedsOffer;
                is_at(lock)
                    || passes_offer && locks.iter().any(|one| one.shares(lock) && is_at(one))
            })
        };
        // The last one goes, since those before it may fit without it. Each round leaves one out,
        // so there are no more rounds than commitments.
        let Some(at) = locks.iter().rposition(is_wrong) else {
            return Err(ApiError::InvalidCase(errors));
        };
        parts.notes.insert(locks.remove(at).note());
    }
}

impl Parts<'_> {
    fn add_need(&mut self, row: &RecordRow) -> Result<(), RecordError> {
        let is_own = row.owner == self.reader.home();
        let counts = match row.standing.status {
            Status::Published => true,
            Status::Submitted => is_own,
            Status::Draft | Status::Closed | Status::Released | Status::Withdrawn => false,
        };
        if !counts {
            return Ok(());
        }
        let body: NeedBody = body(row)?;
        let body = body.told(self.reader, &row.owner);
        let currencies = body.lines.iter().filter_map(|line| line.currency.as_deref());
        if self.can_count(row, currencies) {
            self.states.insert(row.owner.clone());
            let entry = need_entry(&row.id, &row.owner, &body, self.visibility(row));
            self.needs.insert(row.id.clone(), entry);
        }
        Ok(())
    }

    fn add_offer(&mut self, row: &RecordRow) -> Result<(), RecordError> {
        if row.standing.status != Status::Published {
            return Ok(());
        }
        let body: OfferBody = body(row)?;
        let body = body.told(self.reader, &row.owner);
        let currencies = body.years.iter().filter_map(|year| year.currency.as_deref());
        if self.can_count(row, currencies) {
            self.donors.insert(row.owner.clone());
            let named = body.states.iter().chain(&body.excluded_states);
            self.states.extend(named.chain(body.preferences.keys()).cloned());
            let entry = offer_entry(&row.id, &row.owner, &body, self.visibility(row));
            self.offers.insert(row.id.clone(), entry);
        }
        Ok(())
    }

    /// Whether there is a rate for every currency; a note otherwise.
    fn can_count<'b>(
        &mut self,
        row: &RecordRow,
        currencies: impl Iterator<Item = &'b str>,
    ) -> bool {
        let missing: BTreeSet<&str> =
            currencies.filter(|currency| !self.counted.contains(currency)).collect();
        let codes: Vec<&str> = missing.into_iter().collect();
        if !codes.is_empty() {
            self.notes.insert(format!(
                "{} is left out: there is no rate for {}.",
                row.id,
                codes.join(", ")
            ));
        }
        codes.is_empty()
    }

    /// As the owner has it; others are told whether everyone sees it, and no more.
    fn visibility(&self, row: &RecordRow) -> Visibility {
        if self.reader.is_told_all(&row.owner) {
            row.visibility
        } else if row.standing.audience == Audience::PUBLIC {
            Visibility::Public
        } else {
            Visibility::NamedStates
        }
    }

    /// Exclusions between donors and States of the case, each once. Whoever excludes a State is in its own
    /// case also before it offers anything: what it drafts is compared there.
    fn vetoes(&mut self, rows: &[RecordRow]) -> Result<Vec<Value>, RecordError> {
        let mut pairs = BTreeSet::new();
        for row in rows.iter().filter(|row| row.standing.status == Status::Published) {
            let body: ExclusionBody = body(row)?;
            let by = body.by.unwrap_or(VetoBy::Donor);
            let (donor, state) = match by {
                VetoBy::Donor => (row.owner.clone(), body.other),
                VetoBy::State => (body.other, row.owner.clone()),
            };
            let is_own = by == VetoBy::Donor && donor == self.reader.home();
            let is_there = is_own || self.donors.contains(&donor);
            if is_there && self.states.contains(&state) {
                self.donors.insert(donor.clone());
                pairs.insert((donor, state, by));
            }
        }
        let entry = |(donor, state, by): (String, String, VetoBy)| json!({ "donor": donor, "state": state, "by": by.code() });
        Ok(pairs.into_iter().map(entry).collect())
    }

    fn case(&self, frame: &Frame, vetoes: &[Value], locks: &[commitments::Fixed]) -> Value {
        let known = |id: &String| self.parties.get(id.as_str()).copied();
        let is_state = |party: &&Party| party.kind == PartyKind::State;
        let states: Vec<Value> =
            self.states.iter().filter_map(known).filter(is_state).map(state_entry).collect();
        let donors: Vec<Value> = self.donors.iter().filter_map(known).map(donor_entry).collect();
        // A rate for the currency that is counted in would say nothing.
        let rates: Vec<_> =
            frame.rates.iter().filter(|rate| rate.currency != frame.currency).collect();
        json!({
            "format": CASE_FORMAT,
            "title": frame.title,
            "label": frame.label,
            "as_of": frame.as_of,
            "currency": frame.currency,
            "notes": self.notes,
            "rates": rates,
            "states": states,
            "needs": self.needs.values().collect::<Vec<_>>(),
            "donors": donors,
            "offers": self.offers.values().collect::<Vec<_>>(),
            "locks": locks.iter().map(commitments::Fixed::entry).collect::<Vec<_>>(),
            "vetoes": vetoes,
        })
    }
}

fn body<B: DeserializeOwned>(row: &RecordRow) -> Result<B, RecordError> {
    Ok(serde_json::from_str(&row.body)?)
}
