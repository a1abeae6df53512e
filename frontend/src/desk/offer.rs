//! An offer while it is written, and what it fits before anyone else knows of it.

mod draft;
mod fits;
mod form;
mod kept;
mod loosen;
mod open;
mod place;
mod problems;
mod row;
mod sheet;
mod typed;
mod why;

pub(crate) use draft::{Draft, Missing};
pub(crate) use fits::{Answer, Fits, use_fits};
pub(crate) use form::{OfferForm, YearForm, control};
pub(crate) use kept::KeptOffer;
pub(crate) use loosen::{Tried, may_try};
pub(crate) use open::{columns, open_name};
pub(crate) use place::place_words;
pub(crate) use problems::{hand_on, problems, taken_up, unreadable};
pub(crate) use row::{OfferRow, export_query, rows, select};
pub(crate) use sheet::{HEADER, NUMERIC, sheet};
pub(crate) use typed::{percent, shown};
pub(crate) use why::{Why, why};
