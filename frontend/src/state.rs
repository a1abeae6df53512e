//! What the page knows, changed by pure reducers only.

mod inquiry;
mod job;
mod open_case;
mod proposal;
mod session;

pub use inquiry::Inquiry;
pub use job::{Finished, Job, Progress, Verification};
pub use open_case::{CaseRef, OpenCase, OpenError};
pub use proposal::{Proposal, Work};
pub use session::{Action, Session};
