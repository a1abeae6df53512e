//! Sheets: files of spreadsheet programs, read and written.
//!
//! - `table`: what a file holds, cell by cell, and its limits; `read`: how it is read, and
//!   `worker`: in a process of its own, because a hostile file can end the process that reads it;
//! - `heading`: which column a heading means; `value`: what a cell means;
//! - `field`: the columns of a need and its lines; `plan`: what would come of a sheet of needs;
//! - `export`: lists as tables;
//! - `write`(mod@write): tables as text or workbooks; `template`: an empty one to fill in; `page`:
//!   tables for a browser without JavaScript.

pub(crate) mod export;
pub(crate) mod field;
pub(crate) mod heading;
pub(crate) mod page;
pub(crate) mod plan;
mod read;
pub(crate) mod table;
pub(crate) mod template;
pub(crate) mod value;
pub mod worker;
pub(crate) mod write;
