//! `cargo xtask …`: installs what is missing, builds, runs, tests. Nothing else lives here.

#![expect(clippy::print_stdout, reason = "telling what is being done is half of the job")]

mod bench;
mod cache;
mod check;
mod fuzz;
mod pages;
mod server;
mod step;
mod tools;

use std::process::ExitCode;

use check::Kills;
use step::Failure;

const USAGE: &str = "cargo xtask COMMAND

  run [--port N]   builds the page and the server, creates the database, serves the demonstration
  test [FILTER]    runs every test, the browser's included
  ci               what continuous integration runs: format, lints, docs, fuzz seeds, HiGHS, sizes, tests
  build            builds the page and the server only
  pages [PROGRAM]  builds the page only, and prints its sizes; or only programs of the desks
  fuzz TARGET [S]  looks for inputs that break TARGET (case, flow, joint) for S seconds (60)
  setup            installs the tools that the others need
  bench engine     measures the solver beside its peers; --joint: joint limits only; --help tells more
  bench api        measures the server beside a public peer (two minutes, after building)

Tools and downloads are kept in a cache outside this folder: $COALITION_CACHE, else
$XDG_CACHE_HOME/country-coalitions, else ~/.cache/country-coalitions.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["run"] => server::run(None),
        ["run", "--port", port] => port
            .parse()
            .map_err(|_| Failure::new(format!("--port: {port:?} is not a port; give 1 to 65535")))
            .and_then(|port| server::run(Some(port))),
        ["test"] => check::test(&[], Kills::Few),
        ["test", ref filter @ ..] => check::test(filter, Kills::Few),
        ["ci"] => check::ci(),
        ["build"] => server::build().map(drop),
        ["pages", ref programs @ ..] => server::pages(programs),
        ["fuzz", target] => fuzz::run(target, "60"),
        ["fuzz", target, seconds] => fuzz::run(target, seconds),
        ["setup"] => tools::all(),
        ["bench", ..] => cache::folder("bench")
            .and_then(|cache| bench::run(&arguments[1..], &cache).map_err(Failure::new)),
        _ => {
            println!("{USAGE}");
            return if words.is_empty() || words == ["--help"] {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            println!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
