//! The serializable form of a case: what a file, an API body or a draft holds.
//!
//! Nothing here is trusted. [`CaseFile::parse`] reads JSON and collects every
//! error of form; [`Market::try_from`](crate::market::Market) then collects every error of
//! meaning. Together they are the only validation in the system.

mod amount;
mod currency;
mod date;
mod error;
mod file;
mod hash;
mod json;
mod preferences;
mod read;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use amount::MAX_AMOUNT;
pub use amount::{AmountError, format_amount, parse_amount};
pub use currency::{is_known_currency, minor_digits};
pub use date::Date;
pub(crate) use date::days_to_year;
pub use error::{CaseError, CaseErrors, Rule};
pub use file::{
    Basis, CaseFile, Code, Donor, DonorKind, ForbiddenPair, Line, Lock, LockStatus, Need, Offer,
    OfferYear, Origin, PartyStatus, Provenance, Rate, ResourceKind, StateEntry, Veto, VetoBy,
    Visibility,
};
pub use hash::sha256_hex;
pub use json::tree;
pub use preferences::AlsoPrefers;
pub(crate) use read::{check_donor, check_line, check_offer};
pub use text::{MAX_LABEL, MAX_TEXT, is_label, is_unseen};

/// The only case format this version reads and writes.
pub const CASE_FORMAT: &str = "coalition-case/1";
