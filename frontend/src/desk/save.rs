//! Sending a record to the server.

use contract::record::{Edit, Kind, Record};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::base::{Base, Creation, says_the_same};
use crate::client::{ClientError, records};

/// Status of a change that started from another version.
const CHANGED: u16 = 412;

/// What a record says, as it is sent and compared.
pub(crate) trait Body: Clone + PartialEq + Serialize + DeserializeOwned {}

impl<B: Clone + PartialEq + Serialize + DeserializeOwned> Body for B {}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome<B> {
    /// The server has it.
    Saved(Box<Record<B>>),
    /// Somebody else changed it meanwhile: as it is now.
    Changed(Box<Record<B>>),
    /// It was not done; whether a record that was to be made may exist nevertheless.
    Failed(ClientError, IsOpen),
}

/// Whether a record that was to be made may exist without an answer having come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IsOpen {
    /// It may: send the same again.
    Yes,
    /// The server refused it.
    No,
}

/// Makes a record: first what was sent before and never answered, then what was typed since.
pub(crate) async fn make<B: Body>(
    kind: Kind,
    creation: &Creation<B>,
    edit: &Edit<B>,
) -> Outcome<B> {
    match records::create(kind, &creation.edit, &creation.key).await {
        Ok(record) if says_the_same(&creation.edit, edit) => Outcome::Saved(Box::new(record)),
        Ok(record) => {
            let base = Base::of(&record);
            change(kind, &record.id, &base, edit).await
        }
        Err(error) => {
            let is_open = match &error {
                ClientError::Refused(problem) if (400..500).contains(&problem.status) => {
                    // A session that ended did not reach the record.
                    if problem.status == 429 { IsOpen::Yes } else { IsOpen::No }
                }
                _ => IsOpen::Yes,
            };
            Outcome::Failed(error, is_open)
        }
    }
}

/// Changes a record that is still as it was read.
pub(crate) async fn change<B: Body>(
    kind: Kind,
    id: &str,
    base: &Base<B>,
    edit: &Edit<B>,
) -> Outcome<B> {
    if says_the_same(&base.edit, edit) {
        return match records::fetch::<B>(kind, id).await {
            Ok(record) if record.version == base.version => Outcome::Saved(Box::new(record)),
            Ok(record) => Outcome::Changed(Box::new(record)),
            Err(error) => Outcome::Failed(error, IsOpen::No),
        };
    }
    match records::edit(kind, id, base.version, edit).await {
        Ok(record) => Outcome::Saved(Box::new(record)),
        Err(ClientError::Refused(problem)) if problem.status == CHANGED => {
            match records::fetch(kind, id).await {
                Ok(record) => Outcome::Changed(Box::new(record)),
                Err(error) => Outcome::Failed(error, IsOpen::No),
            }
        }
        Err(error) => Outcome::Failed(error, IsOpen::No),
    }
}
