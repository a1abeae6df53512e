//! `cargo xtask bench api`: the server beside a public peer, in the same run.
//!
//! All keep records on this machine and answer over plain HTTP: one record, a list of fifty, a new
//! record. Ours, over SQLite and over PostgreSQL, checks a session and who may see what, and each write is an event in
//! the audit trail, remembered by its key, on the disk before it is acknowledged; the peer is
//! asked without an account and does none of this.

mod http;
mod load;
mod postgres;
mod servers;

use std::path::Path;

use load::Load;
use postgres::Postgres;
use servers::{Programs, Server};

use super::say;
use crate::tools;

/// Records that are there before anything is measured.
const RECORDS: u32 = 200;
/// Turns of each server: one after the other, so that both have the same weather.
const ROUNDS: usize = 2;

/// What is asked of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Get,
    List,
    Create,
}

const QUESTIONS: [(Question, &str); 3] =
    [(Question::Get, "get"), (Question::List, "list of 50"), (Question::Create, "create")];

/// Measures, and prints the table of requests per second and memory.
///
/// # Errors
///
/// A message for the terminal: what failed, and what to do where something is missing.
pub(super) fn run(cache: &Path) -> Result<(), String> {
    let programs = Programs::prepare(cache)?;
    let folder = std::env::temp_dir().join(format!("coalition-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let measured = measured(&programs, &folder);
    // The table is what counts; a folder that stays is found under the system's temporary files.
    let _removed = std::fs::remove_dir_all(&folder);
    print(&measured?);
    Ok(())
}

/// One server's line of the table.
struct Row {
    name: &'static str,
    /// Requests per second by question, one for each round.
    rates: [Vec<f64>; 3],
    peak_mb: u64,
}

fn measured(programs: &Programs, folder: &Path) -> Result<Vec<Row>, String> {
    let found = tools::for_database().map_err(|failure| failure.to_string())?;
    let postgres = Postgres::start(&found, folder)?;
    let sqlite = folder.join("ours.sqlite").display().to_string();
    // In this order they end before the database does.
    let servers = [
        programs.ours("ours, SQLite", folder, &sqlite)?,
        programs.ours("ours, PostgreSQL", folder, &postgres.place())?,
        programs.pocketbase(folder)?,
    ];
    for server in &servers {
        say(&format!("{}: making {RECORDS} records", server.name));
        server.fill(RECORDS)?;
    }
    let row = |server: &Server| Row { name: server.name, rates: Default::default(), peak_mb: 0 };
    let mut rows: Vec<Row> = servers.iter().map(row).collect();
    let load = Load::prepare(folder)?;
    for round in 1..=ROUNDS {
        for (server, row) in servers.iter().zip(&mut rows) {
            for ((question, name), rates) in QUESTIONS.iter().zip(&mut row.rates) {
                say(&format!("round {round} of {ROUNDS}: {}, {name}", server.name));
                rates.push(load.rate(server, *question)?);
            }
            row.peak_mb = server.peak_mb()?;
        }
    }
    Ok(rows)
}

fn print(rows: &[Row]) {
    let mut text = String::from("| requests per second |");
    for (_, name) in QUESTIONS {
        text.push_str(&format!(" {name} |"));
    }
    text.push_str(" peak memory |\n|---|---:|---:|---:|---:|\n");
    for row in rows {
        text.push_str(&format!("| {} |", row.name));
        for rates in &row.rates {
            let best = rates.iter().copied().fold(0.0, f64::max);
            text.push_str(&format!(" {best:.0} |"));
        }
        text.push_str(&format!(" {} MB |\n", row.peak_mb));
    }
    #[expect(clippy::print_stdout, reason = "the table is the result")]
    {
        print!("{text}");
    }
}
