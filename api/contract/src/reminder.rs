//! Letters about records, before they are sent: for the unit, which can send them itself where no mail
//! server does.

use serde::{Deserialize, Serialize};

use crate::access::PartyId;
use crate::account::Language;
use crate::record::Kind;

/// What will be written to whom as long as nothing changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// Whether a mail server is configured; without one, none of these is sent.
    pub are_sent: bool,
    /// Letters of today and of the next 30 days, the first day first. Of those that were given to a mail
    /// server, or wait for it, there are none here.
    pub letters: Vec<DueLetter>,
}

/// A letter to one person, or to a party of which nobody can be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DueLetter {
    /// The day on which it is due, `2026-12-01`; today where it was due before.
    pub on: String,
    /// The party that it is written to.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// Who of the party; `null` where nobody of it can be written to.
    pub to: Option<Recipient>,
    /// What it is written in.
    pub language: Language,
    /// What sort of records it is about.
    pub kind: Kind,
    /// The records, by their ids, in the order in which it tells of them; more than one where the same news of
    /// several is one letter.
    pub records: Vec<String>,
    /// Its one line that says what it is about.
    pub subject: String,
    /// All that it says, with the address of a page that is read after signing in.
    pub text: String,
}

/// Somebody who is written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Their name as it is shown.
    pub name: String,
    /// Their address.
    pub email: String,
}
