//! The rows of the fit table: what one offer may serve, line by line.

use crate::eligibility::{Reason, verdict};
use crate::market::{LineIx, Market, OfferIx};

/// The verdict on each line for the offer at position `offer` of [`Market::offers`].
///
/// Indexed as [`Market::lines`]; an empty list of reasons means that the line fits. Empty
/// where the market has no such offer. Linear in lines.
#[must_use]
pub fn line_fits(market: &Market, offer: usize) -> Vec<Vec<Reason>> {
    if offer >= market.offers().len() {
        return Vec::new();
    }
    let offer = OfferIx::new(offer);
    (0..market.lines().len()).map(|at| verdict(market, offer, LineIx::new(at))).collect()
}
