//! What the page and its workers say to each other.
//!
//! A message is an array of two strings: a small head in JSON and, beside it, the file it
//! speaks of. The file travels as it is, so a large case or run is never escaped twice.

use engine::Policy;
use engine::matching::MatchError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::format::Fault;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Request {
    /// Match the case beside; a matching under way is dropped.
    Solve {
        /// Comes back in every answer.
        revision: u32,
        /// The rules.
        policy: Policy,
    },
    /// Stop, if this matching is under way.
    Cancel {
        /// Of the matching.
        revision: u32,
    },
}

impl Request {
    /// Reads a request without what would be derived for it: see [`Policy::of_tree`].
    pub fn read(head: &str) -> Option<Self> {
        let tree = engine::case::tree(head)?;
        let revision = |of: &Value| u32::try_from(of.get("revision")?.as_u64()?).ok();
        if let Some(solve) = tree.get("Solve") {
            let policy = Policy::of_tree(solve.get("policy")?)?;
            return Some(Self::Solve { revision: revision(solve)?, policy });
        }
        Some(Self::Cancel { revision: revision(tree.get("Cancel")?)? })
    }
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The worker listens.
    Ready,
    /// Still at it.
    Progress {
        /// Of the matching.
        revision: u32,
        /// Steps of the method so far.
        pivots: u64,
        /// Size of the network.
        arcs: u32,
        /// Which search is under way, from 1; 0 while there is none.
        search: u32,
        /// How much better than the best so far a proposal could be in it, in millionths; `None`
        /// while there is none.
        gap_millionths: Option<u64>,
        /// Since the start.
        elapsed_ms: u32,
    },
    /// The run stands beside.
    Done {
        /// Of the matching.
        revision: u32,
        /// Since the start.
        elapsed_ms: u32,
    },
    /// There is nothing to match.
    Refused {
        /// Of the matching.
        revision: u32,
        /// Why.
        refusal: Refusal,
    },
    /// Stopped.
    Cancelled {
        /// Of the matching.
        revision: u32,
    },
}

/// What the page asks of the worker that compares an offer with needs: the case stands beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fit {
    /// Comes back in the answer.
    pub revision: u32,
    /// Id of the offer.
    pub offer: String,
}

/// What it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fitted {
    /// It listens.
    Ready,
    /// What the offer fits stands beside, a [`Fitting`](crate::fitting::Fitting).
    Found {
        /// Of the question.
        revision: u32,
    },
    /// The case is not valid.
    Refused,
}

/// What the page asks of the checker: to check the run beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check;

/// What the checker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Checked {
    /// The checker listens.
    Ready,
    /// What held, with over how much; or the first thing that did not.
    Outcome(Result<Vec<(String, String)>, String>),
}

/// Why a matching was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The case is not valid.
    Faults(Vec<Fault>),
    /// The policy is not valid.
    Policy(String),
    /// The network passes the bounds of exact arithmetic.
    TooLarge(String),
    /// The worker stopped working, or never started.
    Crashed,
}

impl From<MatchError> for Refusal {
    fn from(error: MatchError) -> Self {
        match &error {
            MatchError::Policy(error) => Self::Policy(error.to_string()),
            MatchError::TooLarge(error) => Self::TooLarge(error.to_string()),
            MatchError::TooMany(error) => Self::TooLarge(error.to_string()),
            MatchError::Exact(_) => Self::Policy(error.to_string()),
            MatchError::NeedsSearch => Self::Crashed,
        }
    }
}

/// Head and file as one value to post.
///
/// # Panics
///
/// Never for the messages of this module, which always have a form in JSON.
pub fn pack<T: Serialize>(head: &T, body: &str) -> JsValue {
    let head = serde_json::to_string(head).expect("messages hold only strings, numbers and lists");
    js_sys::Array::of2(&JsValue::from_str(&head), &JsValue::from_str(body)).into()
}

/// Head and file of a value received; `None` for anything that is not a message of ours.
pub fn unpack(data: &JsValue) -> Option<(String, String)> {
    let parts: &js_sys::Array = wasm_bindgen::JsCast::dyn_ref(data)?;
    Some((parts.get(0).as_string()?, parts.get(1).as_string()?))
}

#[cfg(test)]
mod tests {
    use super::Request;
    use engine::Policy;

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let policy = Policy { work_limit: Some(9), ..Policy::standard() };
        for request in [
            Request::Solve { revision: 7, policy },
            Request::Solve { revision: 0, policy: Policy::standard() },
            Request::Cancel { revision: u32::MAX },
        ] {
            let head = serde_json::to_string(&request).unwrap();
            assert_eq!(Request::read(&head), Some(request));
        }
        for nothing in ["", "7", "{}", r#"{"Cancel":{}}"#, r#"{"Solve":{"revision":1}}"#] {
            assert_eq!(Request::read(nothing), None, "{nothing}");
        }
    }
}
