//! What an offer fits, in a worker of its own: a donor's desk fetches no solver for it.

use engine::{CaseFile, Market};

use crate::fitting::fitting;
use crate::message::{Fit, Fitted};
use crate::post;

/// Listens for offers for as long as the worker lives.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen() {
    post::listen(|Fit { revision, offer }, case: &str| {
        match CaseFile::parse(case).and_then(Market::try_from) {
            Ok(market) => {
                let found = serde_json::to_string(&fitting(&market, &offer))
                    .expect("what fits is strings, numbers and lists");
                post::answer(&Fitted::Found { revision }, &found);
            }
            Err(_) => post::answer(&Fitted::Refused, ""),
        }
    });
    post::answer(&Fitted::Ready, "");
}
