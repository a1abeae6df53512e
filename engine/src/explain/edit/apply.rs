//! One edit on one case.

use super::loosen::loosen;
use super::{Edit, EditError, OfferLimit};
use crate::case::{
    self, CaseFile, Donor, ForbiddenPair, Lock, MAX_AMOUNT, OfferYear, ResourceKind, Veto,
    check_donor, check_line, check_offer, format_amount, parse_amount,
};
use crate::market::{Market, OfferIx};

/// Makes the edit in `case`, which is the case of `market` after earlier edits.
pub(super) fn apply(case: &mut CaseFile, market: &Market, edit: &Edit) -> Result<(), EditError> {
    let digits = market.minor_digits();
    match edit {
        Edit::AddOffer { offer, donor } => add_offer(case, market, offer, donor.as_ref())?,
        Edit::AddLine { need, line } => add_line(case, need, line)?,
        Edit::AddToOffer { offer, year, quantity } => {
            let offer = offer_mut(case, market, offer)?;
            add(offer, digits, *year, *quantity)?;
            check_offer(offer).map_err(EditError::Form)?;
        }
        Edit::MoveYear { offer, from, to, quantity } => {
            let offer = offer_mut(case, market, offer)?;
            let held = offer.years.iter().find(|entry| entry.year == *from);
            if held.is_none_or(|entry| entry.amount.is_none() && entry.quantity.is_none()) {
                return Err(EditError::NothingReported { offer: offer.id.clone(), year: *from });
            }
            add(offer, digits, *from, 0_i64.saturating_sub(*quantity))?;
            add(offer, digits, *to, *quantity)?;
            check_offer(offer).map_err(EditError::Form)?;
        }
        Edit::RemoveOffer { offer } => {
            offer_mut(case, market, offer)?;
            remove_offers(case, |entry| entry.id == *offer);
        }
        Edit::RemoveDonor { donor } => {
            let donors = case.donors.len();
            case.donors.retain(|entry| entry.id != *donor);
            if case.donors.len() == donors {
                return Err(EditError::UnknownDonor(donor.clone()));
            }
            remove_offers(case, |entry| entry.donor == *donor);
            case.vetoes.retain(|veto| veto.donor != *donor);
        }
        Edit::SetLimit { offer, limit } => {
            let offer = offer_mut(case, market, offer)?;
            set_limit(offer, digits, *limit);
            check_offer(offer).map_err(EditError::Form)?;
        }
        Edit::SetMaxPartners { state, most } => {
            let entry = case.states.iter_mut().find(|entry| entry.iso3 == *state);
            let entry = entry.ok_or_else(|| EditError::UnknownState(state.clone()))?;
            if *most == Some(0) {
                let place = format!("the most partners of {state:?}");
                return Err(EditError::OutOfRange { place, quantity: 0 });
            }
            entry.max_partners = *most;
        }
        Edit::Loosen { offer, line, rule } => {
            let need = need_of(case, line)?.id.clone();
            offer_mut(case, market, offer)?;
            loosen(case, market, (offer, line, &need), *rule)?;
        }
        Edit::SetLine { line, quantity } => {
            let entry = line_mut(case, market, line)?;
            if entry.kind == ResourceKind::Funding {
                entry.amount = quantity.map(|quantity| format_amount(quantity, digits));
            } else {
                entry.quantity = *quantity;
            }
        }
        Edit::SetSmallestPart { line, least } => {
            let entry = line_mut(case, market, line)?;
            let funding = entry.kind == ResourceKind::Funding;
            let text = |least| {
                if funding { format_amount(least, digits) } else { least.to_string() }
            };
            entry.smallest_part = least.map(text);
        }
        Edit::AddVeto { donor, state, by } => {
            if !case.donors.iter().any(|entry| entry.id == *donor) {
                return Err(EditError::UnknownDonor(donor.clone()));
            }
            case.vetoes.push(Veto { donor: donor.clone(), state: state.clone(), by: *by });
        }
        Edit::AddLock { offer, line, quantity, status } => {
            offer_mut(case, market, offer)?;
            let entry = line_mut(case, market, line)?;
            let quantity = if entry.kind == ResourceKind::Funding {
                format_amount(*quantity, digits)
            } else {
                quantity.to_string()
            };
            let year = entry.year;
            case.locks.push(Lock {
                offer: offer.clone(),
                line: line.clone(),
                year,
                quantity,
                status: *status,
            });
        }
        Edit::Forbid { offer, line } => {
            need_of(case, line)?;
            offer_mut(case, market, offer)?;
            case.forbidden_pairs.push(ForbiddenPair { offer: offer.clone(), line: line.clone() });
        }
        Edit::SetExpiry { offer, day } => offer_mut(case, market, offer)?.expires = *day,
        Edit::SetAsOf { day } => case.as_of = *day,
    }
    Ok(())
}

/// An id stays another's also once that is taken out: edits read the market's figures by id.
fn add_offer(
    case: &mut CaseFile,
    market: &Market,
    offer: &case::Offer,
    donor: Option<&Donor>,
) -> Result<(), EditError> {
    check_offer(offer).map_err(EditError::Form)?;
    let is_known = market.offers().iter().any(|entry| entry.id == offer.id);
    if is_known || case.offers.iter().any(|entry| entry.id == offer.id) {
        return Err(EditError::TakenId(offer.id.clone()));
    }
    if let Some(donor) = donor {
        check_donor(donor).map_err(EditError::Form)?;
        if case.donors.iter().any(|entry| entry.id == donor.id) {
            return Err(EditError::TakenId(donor.id.clone()));
        }
        case.donors.push(donor.clone());
    }
    if !case.donors.iter().any(|entry| entry.id == offer.donor) {
        return Err(EditError::UnknownDonor(offer.donor.clone()));
    }
    case.offers.push(offer.clone());
    Ok(())
}

fn add_line(case: &mut CaseFile, need: &str, line: &case::Line) -> Result<(), EditError> {
    check_line(line).map_err(EditError::Form)?;
    if need_of(case, &line.id).is_ok() {
        return Err(EditError::TakenId(line.id.clone()));
    }
    let found = case.needs.iter_mut().find(|entry| entry.id == need);
    let found = found.ok_or_else(|| EditError::UnknownNeed(need.to_owned()))?;
    found.lines.push(line.clone());
    Ok(())
}

fn remove_offers(case: &mut CaseFile, leaves: impl Fn(&case::Offer) -> bool) {
    let gone: Vec<String> =
        case.offers.iter().filter(|offer| leaves(offer)).map(|offer| offer.id.clone()).collect();
    case.offers.retain(|offer| !leaves(offer));
    case.locks.retain(|lock| !gone.contains(&lock.offer));
    case.forbidden_pairs.retain(|pair| !gone.contains(&pair.offer));
}

/// Adds to a year, which comes into being or goes as needed.
fn add(offer: &mut case::Offer, digits: u32, year: i32, quantity: i64) -> Result<(), EditError> {
    let funding = offer.kind == ResourceKind::Funding;
    let at = offer.years.iter().position(|entry| entry.year == year);
    let held = at.map_or(0, |at| {
        let entry = &offer.years[at];
        let amount = entry.amount.as_deref();
        if funding {
            amount.and_then(|text| parse_amount(text, digits).ok()).unwrap_or(0)
        } else {
            entry.quantity.unwrap_or(0)
        }
    });
    let sum = held.saturating_add(quantity);
    if !(0..=MAX_AMOUNT).contains(&sum) {
        let place = format!("offer {:?} in {year}", offer.id);
        return Err(EditError::OutOfRange { place, quantity: sum });
    }
    let entry = OfferYear {
        year,
        amount: funding.then(|| format_amount(sum, digits)),
        currency: None,
        quantity: (!funding).then_some(sum),
    };
    match at {
        Some(at) if sum == 0 => {
            offer.years.remove(at);
        }
        Some(at) => offer.years[at] = entry,
        None if sum == 0 => {}
        None => offer.years.push(entry),
    }
    Ok(())
}

fn set_limit(offer: &mut case::Offer, digits: u32, limit: OfferLimit) {
    let funding = offer.kind == ResourceKind::Funding;
    let text = |quantity: i64| {
        if funding { format_amount(quantity, digits) } else { quantity.to_string() }
    };
    match limit {
        OfferLimit::MinGrant(least) => offer.min_grant = least.map(text),
        OfferLimit::MaxPerState(most) => offer.max_per_state = most.map(text),
        OfferLimit::MaxStates(most) => offer.max_states = most,
        OfferLimit::MaxShareOfLine(share) => {
            offer.max_share_of_line = share.map(|share| format_amount(i64::from(share), 4));
        }
        OfferLimit::NeedsCoFunding(needs) => offer.needs_co_funding = needs,
    }
}

/// The offer, written in the case currency.
pub(super) fn offer_mut<'a>(
    case: &'a mut CaseFile,
    market: &Market,
    id: &str,
) -> Result<&'a mut case::Offer, EditError> {
    let home = case.currency.clone();
    let offer = case.offers.iter_mut().find(|offer| offer.id == id);
    let offer = offer.ok_or_else(|| EditError::UnknownOffer(id.to_owned()))?;
    let is_foreign = |entry: &OfferYear| entry.currency.as_ref().is_some_and(|code| *code != home);
    // Goods may carry a currency, which means nothing there.
    if offer.kind == ResourceKind::Funding && offer.years.iter().any(is_foreign) {
        let text = |quantity: i64| format_amount(quantity, market.minor_digits());
        let ix = market.offers().iter().position(|entry| entry.id == id).map(OfferIx::new);
        let known = &market[ix.ok_or_else(|| EditError::AddedForeign(id.to_owned()))?];
        for entry in &mut offer.years {
            // Every edit of a year comes after this, so the market's figure still holds.
            entry.amount = known.years[&entry.year].quantity.map(text);
            entry.currency = None;
        }
        offer.min_grant = known.limits.min_grant.map(text);
        offer.max_per_state = known.limits.max_per_state.map(text);
    }
    Ok(offer)
}

/// The need that a line belongs to.
fn need_of<'a>(case: &'a CaseFile, line: &str) -> Result<&'a case::Need, EditError> {
    let has_it = |need: &&case::Need| need.lines.iter().any(|entry| entry.id == line);
    case.needs.iter().find(has_it).ok_or_else(|| EditError::UnknownLine(line.to_owned()))
}

/// The line, written with its locks in the case currency.
fn line_mut<'a>(
    case: &'a mut CaseFile,
    market: &Market,
    id: &str,
) -> Result<&'a mut case::Line, EditError> {
    let home = case.currency.clone();
    let mut lines = case.needs.iter_mut().flat_map(|need| &mut need.lines);
    let line = lines.find(|line| line.id == id);
    let line = line.ok_or_else(|| EditError::UnknownLine(id.to_owned()))?;
    let is_foreign = line.currency.as_ref().is_some_and(|code| *code != home);
    if is_foreign && line.kind == ResourceKind::Funding {
        let known = market.lines().iter().find(|entry| entry.id == id);
        let known = known.ok_or_else(|| EditError::AddedForeign(id.to_owned()))?;
        let text = |quantity: i64| format_amount(quantity, market.minor_digits());
        match known.asked {
            Some(asked) => {
                line.amount = Some(text(asked.quantity));
                line.already_covered =
                    line.already_covered.as_ref().map(|_| text(asked.already_covered));
                line.smallest_part = line.smallest_part.as_ref().map(|_| text(asked.smallest_part));
            }
            None if line.already_covered.is_some() || line.smallest_part.is_some() => {
                return Err(EditError::NotConvertible(id.to_owned()));
            }
            None => {}
        }
        line.currency = None;
        // The market holds the locks in the order of its case.
        let converted = market.case().locks.iter().zip(market.locks());
        // Locks that are alike may come to different figures, so each is written once.
        let mut written = vec![false; case.locks.len()];
        for (file, lock) in converted.filter(|(file, _)| file.line == id) {
            let at = (0..written.len()).find(|at| !written[*at] && case.locks[*at] == *file);
            if let Some(at) = at {
                written[at] = true;
                case.locks[at].quantity = text(lock.quantity);
            }
        }
    }
    Ok(line)
}
