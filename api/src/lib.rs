//! Everything behind the binary `coalition`.
//!
//! - [`cli`]: the command line: match, verify, check, import, serve;
//! - [`import`]: public figures to case files, and [`demo`]: the cases made that way;
//! - [`serve`]: the HTTP server over [`router`]; handlers parse, call one method of
//!   [`store`], convert; [`access`] says who may do what; [`error`] is the only way to refuse;
//!   [`pages`] hands out the built page;
//! - [`site`]: what the installation is to those outside, with the key that [`seal`] keeps;
//!   [`parties`]: the States and bodies that come with the data;
//! - [`sheet`]: files of spreadsheet programs, read and written;
//! - [`mail`]: letters, where a mail server is configured;
//! - `language`: the words of sheets, letters and help in six languages; `help`: that page;
//! - [`audit`]: checks the audit trail with code of its own; [`streams`]: who follows it;
//!   [`config`]: what an operator can set;
//! - [`words`]: every sentence that the terminal says about a result.
//!
//! Nothing here decides about matching: that is the engine's.

pub mod access;
pub mod audit;
pub mod cli;
mod clock;
pub mod config;
mod cookie;
pub mod demo;
mod email;
pub mod error;
mod extract;
mod guard;
mod handler;
mod help;
pub mod import;
mod language;
pub mod mail;
mod metrics;
#[cfg(feature = "oidc")]
pub mod oidc;
mod openapi;
pub mod pages;
pub mod parties;
mod password;
mod private;
mod proof;
mod remind;
pub mod router;
mod routes;
pub mod seal;
mod secret;
pub mod serve;
pub mod sheet;
pub mod site;
pub mod store;
pub mod streams;
mod totp;
pub mod words;
mod work;
