//! The case on the screen.

use std::rc::Rc;

use engine::{CaseFile, Market};

use super::Proposal;
use crate::client::ClientError;
use crate::format::{Fault, Figures, faults, state, state_of};
use crate::route::LOCAL;

/// Where a case is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseRef {
    /// On the server, under this identifier.
    Server(String),
    /// In this tab only.
    Local,
}

impl CaseRef {
    /// From the URL; `None` where it names no case.
    #[must_use]
    pub fn from_query(value: &str) -> Option<Self> {
        match value {
            "" => None,
            LOCAL => Some(Self::Local),
            id => Some(Self::Server(id.to_owned())),
        }
    }

    /// As the URL names it.
    #[must_use]
    pub fn to_query(&self) -> &str {
        match self {
            Self::Server(id) => id,
            Self::Local => LOCAL,
        }
    }
}

/// A case that was read and found valid.
#[derive(Debug)]
pub struct OpenCase {
    /// Where it is kept.
    pub place: CaseRef,
    /// Its text, for the worker.
    pub text: Rc<str>,
    /// What it says.
    pub market: Market,
    /// How its quantities are written.
    pub figures: Figures,
}

impl PartialEq for OpenCase {
    /// The hash covers every field of the case.
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && self.market.case_hash() == other.market.case_hash()
    }
}

impl OpenCase {
    /// Reads a case.
    ///
    /// # Errors
    ///
    /// Every fault of form, or else every fault of meaning.
    pub fn read(place: CaseRef, text: &str) -> Result<Self, Vec<Fault>> {
        let case = CaseFile::parse(text).map_err(|errors| faults(&errors))?;
        let market = Market::try_from(case).map_err(|errors| faults(&errors))?;
        let figures =
            Figures { currency: market.currency().to_owned(), digits: market.minor_digits() };
        Ok(Self { place, text: text.into(), market, figures })
    }

    /// The name of a State in the reader's language; its code where nobody names it.
    #[must_use]
    pub fn state_name(&self, iso3: &str) -> String {
        let named = self.market.states().iter().find(|state| state.iso3 == iso3);
        named.map_or_else(|| state(iso3, iso3), state_of)
    }

    /// The name of a donor; its id where the case does not name it.
    #[must_use]
    pub fn donor_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.market.donors().iter().find(|donor| donor.id == id).map_or(id, |donor| &donor.name)
    }

    /// Whether a run is of this case.
    #[must_use]
    pub fn is_of(&self, run: &Proposal) -> bool {
        self.market.case_hash() == run.case_hash
    }
}

/// Why a case is not on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The server did not give it.
    Client(ClientError),
    /// It was read and is not valid.
    Faults(Rc<[Fault]>),
    /// The URL speaks of a file that this tab does not hold.
    NoLocalFile,
    /// A file was chosen that the browser cannot read.
    UnreadableFile,
    /// A file was chosen that is too large for a browser's tab.
    FileTooLarge,
}
