//! The page: what affected States need, what donors can give, and the coalitions between them.
//!
//! `page/` fetches and routes, `view/` knows the domain, `ui/` knows neither. The engine
//! runs in Web Workers – one that matches (`worker.rs`), one that checks (`checker.rs`), one that
//! explains (`explainer.rs`), one that compares (`fitter.rs`) – to which `solver.rs` speaks.
//! Only `client.rs` knows the server; only `format.rs` turns numbers and codes into words, and
//! `words.rs` has the words in every language.

pub mod browser;
pub mod checker;
pub mod client;
pub mod context;
pub mod desk;
pub mod explainer;
pub mod explanation;
pub mod export;
pub mod fitter;
pub mod fitting;
pub mod format;
pub mod list;
pub mod message;
pub mod page;
pub mod post;
pub mod remote;
pub mod route;
pub mod router;
pub mod solver;
pub mod speech;
pub mod state;
pub mod ui;
pub mod view;
pub mod words;
pub mod worker;
mod xlsx;

mod app;
#[cfg(test)]
mod tests;

pub use app::{App, mount};
