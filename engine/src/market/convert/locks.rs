//! Confirmed commitments: taken off offers and lines before anything is matched.
//!
//! Whether a commitment fits is told before it is rounded: two locks that are all of a line stay
//! so though the rate rounds both of them up. Then the later one, in the order of the case, is that
//! much less – a few minor units of the currency of the case at most – and what the line and the
//! offer hold is not changed. An excess of less than one minor unit is none.

use crate::case::{ResourceKind, Rule};
use crate::market::exchange::{PARTS, read, rounded};
use crate::market::{Line, Lock, Offer, ResourceIx};

use super::Context;

/// Checks every lock and subtracts it on both sides.
pub(super) fn apply(
    context: &mut Context<'_>,
    lines: &mut [Line],
    offers: &mut [Offer],
) -> Vec<Lock> {
    let case = context.case;
    let file_lines: Vec<_> = case.needs.iter().flat_map(|need| &need.lines).collect();
    // Before rounding, as far as there are locks: what they leave of a line and of an offer's year.
    let mut left_of_line: Vec<Option<i128>> = vec![None; lines.len()];
    let mut left_of_year: Vec<Vec<(i32, i128)>> = vec![Vec::new(); offers.len()];
    let mut list = Vec::with_capacity(case.locks.len());
    for lock in &case.locks {
        let place = |field: &str| format!("locks[{}, {}].{field}", lock.offer, lock.line);
        let offer_ix = context.ids.offer(&lock.offer);
        let offer_ix = context.take(offer_ix, || place("offer"), &lock.offer);
        let line_ix = context.ids.line(&lock.line);
        let line_ix = context.take(line_ix, || place("line"), &lock.line);
        let Some((offer_ix, line_ix)) = offer_ix.zip(line_ix) else { continue };
        let (offer, line) = (&mut offers[offer_ix.at()], &mut lines[line_ix.at()]);
        let file_line = file_lines[line_ix.at()];
        let is_money = file_line.kind == ResourceKind::Funding;
        let exact_of = |context: &Context<'_>, text: &str, currency: Option<&String>| {
            if is_money {
                context.exchange.exact(text, currency.map(String::as_str))
            } else {
                read(text, 0).map(|units| i128::from(units) * PARTS)
            }
        };
        let exact = exact_of(context, &lock.quantity, file_line.currency.as_ref());
        let figures = exact.and_then(|exact| Ok((exact, rounded(exact)?)));
        let Some((exact, quantity)) = context.take(figures, || place("quantity"), &lock.quantity)
        else {
            continue;
        };
        if quantity == 0 {
            context.refuse(place("quantity"), Rule::ZeroAmount, "0");
            continue;
        }
        let year = offer.years.get_mut(&lock.year).filter(|year| year.quantity.is_some());
        let (Some(year), Some(asked)) = (year, line.asked.as_mut()) else {
            context.refuse(place("year"), Rule::LockMismatch, format!("year {}", lock.year));
            continue;
        };
        let buys = line.price.filter(|_| offer.resource == ResourceIx::MONEY);
        if (offer.resource != line.resource && buys.is_none()) || line.year != lock.year {
            context.refuse(place("line"), Rule::LockMismatch, format!("{:?}", lock.line));
            continue;
        }
        let of_line = left_of_line[line_ix.at()].get_or_insert_with(|| {
            let own = |text: Option<&String>| {
                text.and_then(|text| exact_of(context, text, file_line.currency.as_ref()).ok())
            };
            let asked = i128::from(asked.quantity) * PARTS;
            own(file_line.amount.as_ref()).unwrap_or(asked)
                - own(file_line.already_covered.as_ref()).unwrap_or(0)
        });
        let years = &mut left_of_year[offer_ix.at()];
        let at = years.iter().position(|(year, _)| *year == lock.year).unwrap_or_else(|| {
            let file = case.offers[offer_ix.at()].years.iter().find(|of| of.year == lock.year);
            let own = file.and_then(|of| {
                context.exchange.exact(of.amount.as_deref()?, of.currency.as_deref()).ok()
            });
            let whole = || i128::from(year.remaining()) * PARTS;
            years.push((lock.year, own.unwrap_or_else(whole)));
            years.len() - 1
        });
        let of_year = &mut years[at].1;
        // What fits before rounding may be cut to what rounding left.
        let quantity = quantity.min(asked.remaining());
        let (quantity, given, exact_given) = match buys {
            None => {
                let quantity = quantity.min(year.remaining());
                (quantity, quantity, exact)
            }
            // Beyond the range it takes more than there is.
            Some(price) => {
                let given = quantity.saturating_mul(price);
                (quantity, given, i128::from(given) * PARTS)
            }
        };
        let found = format!("{:?}", lock.quantity);
        if exact - *of_line >= PARTS {
            context.refuse(place("quantity"), Rule::CoveredExceedsAmount, found);
        } else if exact_given - *of_year >= PARTS || given > year.remaining() {
            context.refuse(place("quantity"), Rule::LockExceedsOffer, found);
        } else if quantity == 0 {
            context.refuse(place("quantity"), Rule::ZeroAmount, "0");
        } else {
            *of_line -= exact;
            *of_year -= exact_given;
            asked.locked += quantity;
            year.locked += given;
            list.push(Lock { offer: offer_ix, line: line_ix, quantity });
        }
    }
    list
}
