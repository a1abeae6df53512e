//! What is fuzzed: bodies that take any input, and panic where something does not hold. The programs
//! beside them feed what libFuzzer makes up; the tests, what is kept in `seeds`, without libFuzzer.

mod case;
mod flow;
mod joint;

pub use case::case;
pub use flow::flow;
pub use joint::{joint, joint_case};
