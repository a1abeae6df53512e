//! One edit on one case.

use super::loosen::loosen;
use super::{Edit, EditError, OfferLimit};
use crate::case::{
    self, CaseFile, ForbiddenPair, Lock, MAX_AMOUNT, OfferYear, ResourceKind, Veto, format_amount,
    parse_amount,
};
use crate::market::{LineIx, Market, OfferIx};

/// Makes the edit in `case`, which is the case of `market` after earlier edits.
pub(super) fn apply(case: &mut CaseFile, market: &Market, edit: &Edit) -> Result<(), EditError> {
    let digits = market.minor_digits();
    match edit {
        Edit::AddToOffer { offer, year, quantity } => {
            add(offer_mut(case, market, offer)?, digits, *year, *quantity)?;
        }
        Edit::MoveYear { offer, from, to, quantity } => {
            let offer = offer_mut(case, market, offer)?;
            let held = offer.years.iter().find(|entry| entry.year == *from);
            if held.is_none_or(|entry| entry.amount.is_none() && entry.quantity.is_none()) {
                return Err(EditError::NothingReported { offer: offer.id.clone(), year: *from });
            }
            add(offer, digits, *from, 0_i64.saturating_sub(*quantity))?;
            add(offer, digits, *to, *quantity)?;
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
            set_limit(offer_mut(case, market, offer)?, digits, *limit);
        }
        Edit::SetMaxPartners { state, most } => {
            let entry = case.states.iter_mut().find(|entry| entry.iso3 == *state);
            entry.ok_or_else(|| EditError::UnknownState(state.clone()))?.max_partners = *most;
        }
        Edit::Loosen { offer, line, rule } => {
            let line_ix = find_line(market, line)?;
            offer_mut(case, market, offer)?;
            loosen(case, market, (offer, line_ix), *rule)?;
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
            find_line(market, line)?;
            offer_mut(case, market, offer)?;
            case.forbidden_pairs.push(ForbiddenPair { offer: offer.clone(), line: line.clone() });
        }
        Edit::SetExpiry { offer, day } => offer_mut(case, market, offer)?.expires = *day,
        Edit::SetAsOf { day } => case.as_of = *day,
    }
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
    if offer.years.iter().any(is_foreign) {
        let text = |quantity: i64| format_amount(quantity, market.minor_digits());
        let ix = market.offers().iter().position(|entry| entry.id == id).map(OfferIx::new);
        let known = &market[ix.expect("edits never add an offer to the case")];
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

pub(super) fn find_line(market: &Market, id: &str) -> Result<LineIx, EditError> {
    let at = market.lines().iter().position(|line| line.id == id);
    at.map(LineIx::new).ok_or_else(|| EditError::UnknownLine(id.to_owned()))
}

/// The line, written with its locks in the case currency.
fn line_mut<'a>(
    case: &'a mut CaseFile,
    market: &Market,
    id: &str,
) -> Result<&'a mut case::Line, EditError> {
    let home = case.currency.clone();
    let known = &market[find_line(market, id)?];
    let lines = case.needs.iter_mut().flat_map(|need| &mut need.lines);
    let line = lines.into_iter().find(|line| line.id == id).expect("edits never remove a line");
    let is_foreign = line.currency.as_ref().is_some_and(|code| *code != home);
    if is_foreign && line.kind == ResourceKind::Funding {
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
        for (file, lock) in converted.filter(|(file, _)| file.line == id) {
            for entry in case.locks.iter_mut().filter(|entry| *entry == file) {
                entry.quantity = text(lock.quantity);
            }
        }
    }
    Ok(line)
}
