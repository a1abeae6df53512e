//! What a change of a case with joint limits can do to the best proposal, under every policy.

use std::cell::Cell;

use crate::brute::for_tiny;
use crate::case::VetoBy;
use crate::explain::{Edit, OfferLimit, edited};
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::Status;

/// Least objective of a market after some edits, proved; less is better.
fn least(market: &Market, edits: &[Edit], policy: &Policy) -> i128 {
    let market = Market::try_from(edited(market, edits).unwrap()).unwrap();
    let run = solve(market, policy.clone()).unwrap();
    assert_eq!(run.status, Status::Optimal);
    run.certificate.objective.parse().unwrap()
}

#[test]
fn more_is_never_worse_and_a_rule_is_never_better() {
    let [better, worse] = [Cell::new(0_u32), Cell::new(0_u32)];
    for_tiny(500, |text, market, policy| {
        let before = least(market, &[], policy);
        let gives = |edit: Edit| {
            let after = least(market, std::slice::from_ref(&edit), policy);
            assert!(after <= before, "{edit:?}\n{policy:?}\n{text}");
            better.set(better.get() + u32::from(after < before));
        };
        let takes = |edit: Edit| {
            let after = least(market, std::slice::from_ref(&edit), policy);
            assert!(after >= before, "{edit:?}\n{policy:?}\n{text}");
            worse.set(worse.get() + u32::from(after > before));
        };
        for offer in market.offers() {
            let id = || offer.id.clone();
            for quantity in [1, 5] {
                gives(Edit::AddToOffer { offer: id(), year: 2026, quantity });
            }
            let lifted = [
                OfferLimit::MinGrant(None),
                OfferLimit::MaxPerState(None),
                OfferLimit::MaxStates(None),
                OfferLimit::MaxShareOfLine(None),
                OfferLimit::NeedsCoFunding(false),
            ];
            for limit in lifted {
                gives(Edit::SetLimit { offer: id(), limit });
            }
            takes(Edit::SetLimit { offer: id(), limit: OfferLimit::MaxStates(Some(1)) });
            let least = offer.limits.min_grant.unwrap_or(0) + 1;
            takes(Edit::SetLimit { offer: id(), limit: OfferLimit::MinGrant(Some(least)) });
            let line = market.lines()[0].id.clone();
            takes(Edit::Forbid { offer: id(), line });
        }
        for state in market.states() {
            let state = || state.iso3.clone();
            gives(Edit::SetMaxPartners { state: state(), most: None });
            for donor in market.donors() {
                takes(Edit::AddVeto { donor: donor.id.clone(), state: state(), by: VetoBy::State });
            }
        }
        for line in market.lines() {
            gives(Edit::SetSmallestPart { line: line.id.clone(), least: None });
        }
    });
    assert!(better.get() > 250 && worse.get() > 300, "{} {}", better.get(), worse.get());
}
