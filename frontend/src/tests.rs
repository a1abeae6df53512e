//! What can be tested without a browser: reducers, lists, files, words, colours, and pages as text.

mod contrast;
mod export;
pub(crate) mod fixture;
mod glossary;
mod lists;
mod pages;
mod result;
mod session;
mod speech;
mod words;
