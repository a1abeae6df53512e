//! Confirmed commitments: taken off offers and lines before anything is matched.

use crate::case::{ResourceKind, Rule};
use crate::market::exchange::read;
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
        let quantity = if file_line.kind == ResourceKind::Funding {
            context.exchange.convert(&lock.quantity, file_line.currency.as_deref())
        } else {
            read(&lock.quantity, 0)
        };
        let Some(quantity) = context.take(quantity, || place("quantity"), &lock.quantity) else {
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
        // Checked below against what is left: beyond the range it takes more than there is.
        let given = buys.map_or(quantity, |price| quantity.saturating_mul(price));
        if (offer.resource != line.resource && buys.is_none()) || line.year != lock.year {
            context.refuse(place("line"), Rule::LockMismatch, format!("{:?}", lock.line));
        } else if quantity > asked.remaining() {
            context.refuse(
                place("quantity"),
                Rule::CoveredExceedsAmount,
                format!("{:?}", lock.quantity),
            );
        } else if given > year.remaining() {
            context.refuse(
                place("quantity"),
                Rule::LockExceedsOffer,
                format!("{:?}", lock.quantity),
            );
        } else {
            asked.locked += quantity;
            year.locked += given;
            list.push(Lock { offer: offer_ix, line: line_ix, quantity });
        }
    }
    list
}
