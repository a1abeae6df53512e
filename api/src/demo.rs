//! The demonstration cases: public figures, compiled in, made by the same import as anyone's.

use contract::access::Audience;
use engine::{CaseErrors, CaseFile, Market};

use crate::import::{self, ImportError};
use crate::store::{CaseRecord, Store, StoreError, Writer};

const NEEDS_AND_OFFERS: &str = include_str!("../data/case01_illustrative.json");
const STATES: &str = include_str!("../data/states.csv");
const CLOSED_YEARS: &str = include_str!("../data/backtest_lebanon.json");
/// The closed years whose table of donors is complete.
const BACKTESTS: [i32; 2] = [2015, 2016];

/// Why the demonstration cases are not there.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A source does not make a case.
    #[error("the demonstration cases cannot be made: {0}")]
    Import(#[from] ImportError),
    /// A case is not valid.
    #[error("a demonstration case is not valid: {0}")]
    Invalid(#[from] CaseErrors),
    /// The database refused them.
    #[error("the demonstration cases cannot be stored: {0}")]
    Store(#[from] StoreError),
}

/// The demonstration cases: the illustrative one first.
///
/// # Errors
///
/// [`DemoError::Import`].
pub fn cases() -> Result<Vec<CaseFile>, DemoError> {
    let mut cases = vec![import::illustrative(NEEDS_AND_OFFERS, STATES)?];
    for year in BACKTESTS {
        cases.push(import::backtest(CLOSED_YEARS, year)?);
    }
    Ok(cases)
}

/// Stores the demonstration cases that are not there yet.
///
/// # Errors
///
/// [`DemoError`].
pub async fn load(store: &Store) -> Result<(), DemoError> {
    for case in cases()? {
        let record = CaseRecord::new(&Market::try_from(case)?);
        store.put_case(&record, Audience::PUBLIC, &Writer::system()).await?;
    }
    Ok(())
}
