//! What the page and its two workers say to each other.
//!
//! A message is an array of two strings: a small head in JSON and, beside it, the file it
//! speaks of. The file travels as it is, so a large case or run is never escaped twice.

use engine::Policy;
use engine::matching::MatchError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::format::Fault;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Match the case beside; a matching under way is dropped.
    Solve {
        /// Comes back in every answer.
        revision: u32,
        /// The rules.
        policy: Policy,
    },
    /// Say what one offer of the case beside fits; a matching under way goes on.
    Fit {
        /// Comes back in the answer.
        revision: u32,
        /// Id of the offer.
        offer: String,
    },
    /// Stop, if this matching is under way.
    Cancel {
        /// Of the matching.
        revision: u32,
    },
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
        /// How much better than the best so far a proposal could be, in millionths; `None`
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
    /// What the offer fits stands beside, a [`Fitting`](crate::fitting::Fitting).
    Fitted {
        /// Of the question.
        revision: u32,
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
pub fn unpack<T: DeserializeOwned>(data: &JsValue) -> Option<(T, String)> {
    let parts: &js_sys::Array = wasm_bindgen::JsCast::dyn_ref(data)?;
    let head = serde_json::from_str(&parts.get(0).as_string()?).ok()?;
    Some((head, parts.get(1).as_string()?))
}
