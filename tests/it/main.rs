//! Tests that cross the members of the workspace, compiled and linked once.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod accounts;
mod accounts_doors;
mod accounts_letters;
mod accounts_links;
mod accounts_oidc;
mod accounts_people;
mod accounts_sign_in;
mod accounts_totp;
mod audit;
mod backup;
mod child;
mod cli;
mod database;
mod events;
mod faults;
mod fixture;
mod full_disk;
mod help;
mod http;
mod letters_told;
mod letters_wait;
mod mail_server;
mod migrations;
mod openapi;
mod operations;
mod postgres;
mod provider;
mod public_figures;
mod records;
mod refusals;
mod reminders;
mod round_letters;
mod schemathesis;
mod searches;
mod store;
mod tamper;
mod tidy;
mod ties;
