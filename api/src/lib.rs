//! Everything behind the binary `coalition`.
//!
//! - [`cli`]: the command line: match, verify, check, import, serve;
//! - [`import`]: public figures to case files, and [`demo`]: the cases made that way;
//! - [`serve`]: the HTTP server over [`router`]; handlers parse, call one method of
//!   [`store`], convert; [`access`] says who may do what; [`error`] is the only way to refuse;
//!   [`pages`] hands out the built page;
//! - [`words`]: every sentence that the terminal says about a result.
//!
//! Nothing here decides about matching: that is the engine's.

pub mod access;
pub mod cli;
mod clock;
pub mod demo;
pub mod error;
mod extract;
mod handler;
pub mod import;
pub mod pages;
pub mod router;
mod secret;
pub mod serve;
pub mod store;
pub mod words;
mod work;
