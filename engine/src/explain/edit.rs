//! Changes to a case as data, and the case that they give.
//!
//! A change is stated in the terms of a run: ids, and quantities in the unit of the
//! resource (minor units of the case currency for funding). A record kept in another
//! currency is first written in the case currency, at the case's rate and with the integer
//! that the market works with, so that adding one unit adds exactly one.
//!
//! **Who may see it.** Edits are as private as what they name: one about a veto is for the
//! Implementation Support Unit, one about an offer for its donor and the Unit.

mod apply;
mod loosen;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::case::{CaseErrors, CaseFile, Date, Donor, Line, LockStatus, Offer, VetoBy};
use crate::eligibility::Reason;
use crate::market::Market;

pub use loosen::can_be_loosened;

/// One change to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Adds an offer, and its donor where the case has none such.
    ///
    /// Both are as in a case file: their form is checked there, what they mean with the rest of the
    /// case by [`Market::try_from`].
    AddOffer {
        /// The offer, with an id that no other has.
        offer: Box<Offer>,
        /// Who gives it, where the case does not list them.
        donor: Option<Donor>,
    },
    /// Adds a line to a need, as in a case file.
    AddLine {
        /// Id of the need.
        need: String,
        /// The line, with an id that no other has.
        line: Box<Line>,
    },
    /// More of an offer in one year, or less where negative.
    ///
    /// A year without a figure gets this one; a year left with nothing is removed.
    AddToOffer {
        /// Id of the offer.
        offer: String,
        /// Calendar year.
        year: i32,
        /// In the unit of the offer's resource.
        quantity: i64,
    },
    /// Moves a part of an offer from one year to another.
    MoveYear {
        /// Id of the offer.
        offer: String,
        /// The year it is taken from, which must hold it.
        from: i32,
        /// The year it is added to.
        to: i32,
        /// In the unit of the offer's resource.
        quantity: i64,
    },
    /// Takes an offer out, with its locks and forbidden pairs.
    RemoveOffer {
        /// Id of the offer.
        offer: String,
    },
    /// Takes a donor out, with its offers and vetoes.
    RemoveDonor {
        /// Id of the donor.
        donor: String,
    },
    /// Sets or lifts a limit of an offer.
    SetLimit {
        /// Id of the offer.
        offer: String,
        /// The limit with its new value.
        limit: OfferLimit,
    },
    /// Sets or lifts the number of donors that a State wants to work with.
    SetMaxPartners {
        /// ISO 3166-1 alpha-3.
        state: String,
        /// `None` lifts it.
        most: Option<u32>,
    },
    /// Changes an offer's rule as little as lets the line pass it; see [`can_be_loosened`].
    Loosen {
        /// Id of the offer.
        offer: String,
        /// Id of the line.
        line: String,
        /// The rule.
        rule: Reason,
    },
    /// Sets what a line asks; `None` makes it a line to be costed.
    SetLine {
        /// Id of the line.
        line: String,
        /// In the unit of the line's resource.
        quantity: Option<i64>,
    },
    /// Sets the smallest useful part of a line; `None` lifts it.
    SetSmallestPart {
        /// Id of the line.
        line: String,
        /// In the unit of the line's resource, with what is covered and committed.
        least: Option<i64>,
    },
    /// Rules out a donor and a State.
    AddVeto {
        /// Id of the donor.
        donor: String,
        /// ISO 3166-1 alpha-3.
        state: String,
        /// Who asks for it.
        by: VetoBy,
    },
    /// Fixes a quantity of an offer on a line, in the line's year.
    AddLock {
        /// Id of the offer.
        offer: String,
        /// Id of the line.
        line: String,
        /// In the unit of the line's resource.
        quantity: i64,
        /// How firm it is.
        status: LockStatus,
    },
    /// Rules out an offer and a line.
    Forbid {
        /// Id of the offer.
        offer: String,
        /// Id of the line.
        line: String,
    },
    /// Sets the last day on which an offer stands; `None` for no such day.
    SetExpiry {
        /// Id of the offer.
        offer: String,
        /// The day.
        day: Option<Date>,
    },
    /// Sets the day that the case describes.
    SetAsOf {
        /// The day.
        day: Date,
    },
}

/// A limit of an offer with its value; `None` lifts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OfferLimit {
    /// The least a State may receive, if anything, in the unit of the resource.
    MinGrant(Option<i64>),
    /// The most one State may receive in one year, in the unit of the resource.
    MaxPerState(Option<i64>),
    /// The most States.
    MaxStates(Option<u32>),
    /// The greatest share of one line, in ten-thousandths from 1 to 10,000.
    MaxShareOfLine(Option<u16>),
    /// Only beside another contributor.
    NeedsCoFunding(bool),
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// No offer has this id.
    #[error("no offer has id {0:?}")]
    UnknownOffer(String),
    /// No donor has this id.
    #[error("no donor has id {0:?}")]
    UnknownDonor(String),
    /// No need has this id.
    #[error("no need has id {0:?}")]
    UnknownNeed(String),
    /// No line has this id.
    #[error("no line has id {0:?}")]
    UnknownLine(String),
    /// The id of what is added is another's.
    #[error("the id {0:?} is taken")]
    TakenId(String),
    /// What is added has errors of form.
    #[error("{0}")]
    Form(CaseErrors),
    /// What an edit before added is in a foreign currency, so that no integer of the market is its.
    #[error("{0:?} was added in a foreign currency: write it in that of the case to change it")]
    AddedForeign(String),
    /// The case does not list this State.
    #[error("the case lists no State {0:?}")]
    UnknownState(String),
    /// The offer has no figure in the year that something is taken from.
    #[error("offer {offer:?} reports nothing for {year}")]
    NothingReported {
        /// Id of the offer.
        offer: String,
        /// Calendar year.
        year: i32,
    },
    /// More is taken than there is, or the sum passes the range of amounts.
    #[error("{place} would hold {quantity}")]
    OutOfRange {
        /// Offer or line.
        place: String,
        /// What it would hold.
        quantity: i64,
    },
    /// No smallest change lets the line pass this rule.
    #[error("the rule {} cannot be loosened", .0.code())]
    NotLoosenable(Reason),
    /// A line to be costed in a foreign currency carries a cover that only a figure could convert.
    #[error("line {0:?} is to be costed in a foreign currency")]
    NotConvertible(String),
}

/// The case of `market` after `edits`, made one after the other.
///
/// The case is in canonical order. It is not checked as a whole: that is
/// [`Market::try_from`]'s work.
///
/// # Errors
///
/// [`EditError`]: the first edit that cannot be made.
pub fn edited(market: &Market, edits: &[Edit]) -> Result<CaseFile, EditError> {
    let mut case = market.case().clone();
    for edit in edits {
        apply::apply(&mut case, market, edit)?;
    }
    case.canonicalize();
    Ok(case)
}
