//! An offer while it is written, and what it fits before anyone else knows of it.

mod draft;
mod fits;
mod form;
mod kept;
mod place;
mod problems;
mod typed;

pub(crate) use draft::{Draft, Missing};
pub(crate) use fits::{Fits, use_fits};
pub(crate) use form::{OfferForm, YearForm, control};
pub(crate) use kept::KeptOffer;
pub(crate) use place::place_words;
pub(crate) use problems::{problems, unreadable};
pub(crate) use typed::{percent, shown};
